import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { located } from '../../src/messages/finding.ts';
import { checkedLaw } from '../../src/statelists/law/law-parser.ts';
import type { Language } from '../../src/text/words.ts';

// What is wrong with a file of the law is told with its line and column; here the real files, each with one slip.

const file = (id: string) =>
  readFileSync(new URL(`../../src/statelists/law/${id}.yaml`, import.meta.url), 'utf8');

/** What is said of a period's file in which some text is replaced once, with where the replacement starts. */
function told(id: string, text: string, replacement: string, language: Language = 'en') {
  const original = file(id);
  expect(original).toContain(text);
  const { errors } = checkedLaw([{ path: `${id}.yaml`, text: original.replace(text, replacement) }]);
  return errors.findings.map((item) => located(item, language));
}

/** `line L, column C` of a text in a period's file, counted from 1. */
function placeOf(id: string, text: string): string {
  const before = file(id).split(text)[0].split('\n');
  return `${id}.yaml, line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

describe('a file of the law', () => {
  it('is in order as it stands', () => {
    const { law, errors } = checkedLaw(
      ['2021', '2010', '2018', '2014'].map((id) => ({ path: id, text: file(id) })),
    );
    expect(errors.findings).toEqual([]);
    expect(law.map(({ id }) => id)).toEqual(['2010', '2014', '2018', '2021']);
  });

  it('is refused for a key that there is not', () => {
    expect(told('2014', 'average-years: 2', 'averages: 2')).toEqual([
      expect.stringContaining('the key “average-years” is missing'),
      expect.stringContaining('there is no key “averages” here'),
    ]);
  });

  it('is refused in a category for what that kind of category lacks', () => {
    // a category by criteria is not taken for one by years, which has fewer keys to be wrong about
    expect(told('2014', 'at-least: 3', 'at-least: tre')).toEqual([
      `${placeOf('2014', '3\n      of: [uden')}: found "tre"; expected a number.`,
    ]);
  });

  it('is refused for a source that it does not name', () => {
    const place = placeOf('2018', 'bou-33\n    years:');
    expect(told('2018', 'bou-33\n    years:', 'bou-34\n    years:')).toEqual([
      expect.stringContaining(`${place}: there is no “bou-34” in the period. Known: lov-nu, bek-1365, `),
    ]);
  });

  it('is refused for counting a criterion that it does not tell', () => {
    const of = '[uden-tilknytning, doemte, ikke-vestlige]';
    expect(told('2010', of, '[uden-tilknytning, indkomst, ikke-vestlige]')).toEqual([
      `${placeOf('2010', 'doemte, ikke-vestlige]')}: there is no “indkomst” in the period. Known: uden-tilknytning, doemte, ikke-vestlige.`,
      `${placeOf('2010', 'doemte:')}: the criterion “doemte” is neither required nor counted. Name it under “required” or “counted”, or remove it.`,
    ]);
  });

  it('is refused for asking for more criteria than it counts', () => {
    expect(told('2010', 'at-least: 2', 'at-least: 4', 'da')).toEqual([
      expect.stringContaining(
        'mindst 4 kriterier skal være opfyldt, men der tælles kun 3. Ret det ene af tallene.',
      ),
    ]);
  });

  it('is refused for years in a category that the period has not', () => {
    expect(told('2021', 'of: parallelsamfund', 'of: ghettoomraade')).toEqual([
      expect.stringContaining('there is no “ghettoomraade” in the period.'),
    ]);
  });

  it('is refused for a date that is none', () => {
    expect(told('2021', '"2021-11-30"', '"2021-11-31"')).toHaveLength(1);
  });

  it('is refused for a slip of YAML', () => {
    expect(told('2021', 'lists: { from: 2021 }', 'lists: { from: 2021')).toEqual([
      expect.stringContaining('the file is not valid YAML'),
    ]);
  });
});

describe('the files together', () => {
  const both = (replace: (text: string) => string) =>
    checkedLaw([
      { path: '2018.yaml', text: replace(file('2018')) },
      { path: '2021.yaml', text: file('2021') },
    ]).errors.findings.map((item) => located(item, 'da'));

  it('may not share a year of the lists', () => {
    expect(both((text) => text.replace('to: 2020 }', 'to: 2021 }'))).toEqual([
      '2021.yaml, linje 6, kolonne 16: perioden “2021” begynder, før perioden “2018” er slut. Ret den enes datoer.',
    ]);
  });

  it('may not share a day', () => {
    expect(both((text) => text.replace('to: "2021-11-29"', 'to: "2021-11-30"'))).toEqual([
      '2021.yaml, linje 8, kolonne 9: perioden “2021” begynder, før perioden “2018” er slut. Ret den enes datoer.',
    ]);
  });
});
