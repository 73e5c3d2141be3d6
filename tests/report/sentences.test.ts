import { describe, expect, it } from 'vitest';
import { capitalized } from '../../src/report/describe/text.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { letterMarkdown } from '../../src/report/letter/markdown.ts';
import { letterOn } from '../../src/report/letter.ts';
import { levelRatio } from '../../src/report/numbers.ts';
import { countedClasses, type Report } from '../../src/report/report.ts';
import { viewOf } from '../../src/report/view.ts';
import { method, reportOf } from '../screening/city.ts';

/** The Markdown and the page of a report. */
async function documents(report: Report, language: 'da' | 'en'): Promise<string[]> {
  const files = await outputFiles(report, ['md', 'html'], language);
  return files.map(({ pieces }) => [...pieces].join(''));
}

const incomes = {
  id: ['a', 'b', 'c'],
  population: [100, 100, 100],
  income: [150_000, 250_000, null],
};

/** An income below 200,000 kr., and whatever else a test asks about. */
const poor = (criteria: object = {}) =>
  method({
    criteria: {
      poor: {
        title: { da: 'Indkomst', en: 'Income' },
        column: 'income',
        unit: 'kr',
        worse: 'lower',
        threshold: { value: 200_000 },
      },
      ...criteria,
    },
    designate: { 'at-least': 1 },
  });

describe('what sentences end and begin with', () => {
  it.each(['da', 'en'] as const)(
    'an amount that ends a sentence in %s has one full stop',
    async (language) => {
      const report = await reportOf(await poor(), incomes);
      const letter = letterMarkdown(letterOn(0, viewOf(report, language)));
      for (const text of [...(await documents(report, language)), letter]) expect(text).not.toContain('kr..');
      expect((await documents(report, language))[0]).toMatch(/200[.,]000\u00a0kr\.\n/);
    },
  );

  it('a key of the method stays as it is written', () => {
    expect(['indicators.a', 'criteria.c2 har', 'tal mangler. Ja'].map(capitalized)).toEqual([
      'indicators.a',
      'criteria.c2 har',
      'Tal mangler. Ja',
    ]);
  });
});

describe('the limits, where they are assumptions', () => {
  const limits = (text: string) => /\*\*Grænseværdi:\*\* (.*)/.exec(text)?.[1];

  it('of one criterion is told: there is no other, and no column of limits', async () => {
    const [text] = await documents(await reportOf(await poor(), incomes), 'da');
    expect(limits(text)).toBe('Højst 200.000\u00a0kr.');
  });

  it('of criteria that differ stand in the table', async () => {
    const rich = { title: 'B', column: 'income', unit: 'kr', threshold: { value: 240_000 } };
    const [text] = await documents(await reportOf(await poor({ rich }), incomes), 'da');
    expect(limits(text)).toBe('Hvert kriterium har sin egen, se tabellen over kriterier.');
    expect(text).toContain('| Opfyldt, når værdien er |');
  });
});

describe('how many times a level is another', () => {
  it('is told of levels above zero; of numbers of different sign, or below zero, it says nothing', () => {
    // 6 is 1.5 times 4, and 0 is no times 4; 0.6 against -0.4 is no "-1.5 times"
    const pairs = [
      [6, 4],
      [0, 4],
      [0.6, -0.4],
      [-0.6, 0.4],
      [-0.6, -0.4],
      [1, 0],
    ];
    expect(pairs.map(([level, of]) => levelRatio(level, of))).toEqual([1.5, 0, null, null, null, null]);
  });
});

describe('the class that designates an area', () => {
  // the classes low, middle and high of which an area could have these
  const counted = (possible: number[], is: string[]) => {
    const classes = [
      {
        id: 'ladder',
        labels: ['low', 'middle', 'high'],
        of: Int16Array.of(possible[0]),
        couldBe: () => possible,
      },
    ];
    return countedClasses({ classes } as unknown as Report['areas'], 'ladder', new Set(is), 0);
  };

  it('is named where the area certainly has one that the rule counts', () => {
    expect(counted([0], ['low'])).toEqual(['low']);
    // whichever of the two it is
    expect(counted([0, 1], ['low', 'middle'])).toEqual(['low', 'middle']);
  });

  it('is not named where missing figures may give it another, or none', () => {
    expect(counted([0, 1, 2], ['low'])).toEqual([]);
    expect(counted([2], ['low'])).toEqual([]);
    expect(counted([0, -1], ['low'])).toEqual([]);
  });
});
