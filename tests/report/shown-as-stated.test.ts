import { describe, expect, it } from 'vitest';
import { diffOf } from '../../src/diff/diff.ts';
import { diffDocument } from '../../src/diff/render/diff-document.ts';
import { sectionNames } from '../../src/diff/sections.ts';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import type { Report } from '../../src/record/report.ts';
import { pageDocument, reportDocument } from '../../src/report/documents.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { viewOf } from '../../src/report/view.ts';
import { readBack } from '../diff/records.ts';
import type { Example } from '../screening/city.ts';

// Names and figures are invented.

const fixed = (limit: string, ...values: string[]): Example => ({
  method: `
    criteria:
      k: { column: x, threshold: { value: ${limit} } }
    designate: { at-least: 1 }
  `,
  table: `id|population|x\n${values.map((value, k) => `a${k}|9|${value}`).join('\n')}`,
});
const markdown = (report: Report) => [...markdownOf(reportDocument(report, 'en'))].join('');
const letter = (report: Report, id: string) =>
  [...markdownOf(explainDocument([report.areas.ids.indexOf(id)], viewOf(report, 'en')))].join('');
/** The cells of a row of a table in Markdown, by its first. */
const row = (text: string, first: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${first} |`))
    ?.slice(2, -2)
    .split(' | ');

describe('a limit that the method states', () => {
  it('is shown as it is stated: report, letter, chart and comparison', async () => {
    const report = await readBack(fixed('0.7259', '0,9', '0,1'));
    expect(markdown(report)).toContain('A criterion is met when the value is at least 0.7259.');
    expect(row(letter(report, 'a0'), 'k')).toEqual(['k', '0.9', '–', '0.7259', '+0.2', 'Met']);
    const page = [...htmlOf(pageDocument(report, 'en'))].join('');
    expect(page).toContain('Limit 0.7259');
    const now = await readBack(fixed('0.7259', '0,1', '0,1'));
    const diff = diffOf(report, now, { within: 5, redrawn: [], anyway: false, sections: sectionNames });
    expect([...markdownOf(diffDocument(diff, 'en'))].join('')).toContain('0.9 → 0.1 | 0.7259 |');
  });

  it('is not crossed by rounding: 0.74 is not 0.7 beside 0.7259', async () => {
    const report = await readBack(fixed('0.7259', '0,74', '0,7241'));
    expect(row(letter(report, 'a0'), 'k')!.slice(1, 4)).toEqual(['0.74', '–', '0.7259']);
    // rounded to 0.72 it lies below, as it does
    // 0.7241 is 0.72 or 0.7, below the limit as it is; a margin of -0.0018 is not 0
    expect(row(letter(report, 'a1'), 'k')!.slice(1)).toEqual(['0.724', '–', '0.7259', '−0.002', 'Not met']);
  });
});

describe('a class and a rank', () => {
  it('are not contradicted by the figures beside them', async () => {
    const report = await readBack({
      method: `
        indicators: { s: { column: x } }
        classes: { c: { of: s, steps: [{ class: low, to: 1 }, { class: high }] } }
        designate: { class: { of: c, is: [high] } }
      `,
      table: 'id|population|x\na|9|0,96\nb|9|1,04\nc|9|3,26',
    });
    expect(letter(report, 'a')).toContain('Class: c – low. Indicators: s 0.96.');
    expect(letter(report, 'b')).toContain('Class: c – high. Indicators: s 1.04.');
    expect(letter(report, 'c')).toContain('Indicators: s 3.3.');
  });

  it('of the index: as many decimals as tell one rank from the next', async () => {
    const report = await readBack({
      method: `
        ranking: true
        reference: { of: value, value: 100 }
        criteria: { k: { column: x, threshold: { times: 1 } } }
        designate: { at-least: 1 }
      `,
      // distances of 0.504, 0.501, 0.501 and 0.4 to 100: ranks 1, 2, 2 and 4; those that look like 0.50 get as many
      table: 'id|population|x\na|9|150,4\nb|9|150,1\nc|9|150,1\nd|9|140',
    });
    const shown = ['a', 'b', 'c', 'd'].map((id) =>
      /Rank (\d).*Index ([\d.]+)\.$/m.exec(letter(report, id))?.slice(1),
    );
    expect(shown).toEqual([
      ['1', '0.504'],
      ['2', '0.501'],
      ['2', '0.501'],
      ['4', '0.40'],
    ]);
  });
});
