import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { turningMessages } from '../../src/messages/turning.ts';
import { countedClasses } from '../../src/record/area-table.ts';
import { listsAreWhole } from '../../src/record/facts/listed.ts';
import type { Report } from '../../src/record/report.ts';
import { describeInput } from '../../src/report/describe.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { viewOf } from '../../src/report/view.ts';
import { levelRatio } from '../../src/text/numbers.ts';
import { capitalized } from '../../src/text/words.ts';
import { method, reportOf } from '../screening/city.ts';

/** The Markdown and the page of a report. */
function documents(report: Report, language: 'da' | 'en'): string[] {
  const files = outputFiles(report, ['md', 'html'], language);
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
      const letter = [...markdownOf(explainDocument([0], viewOf(report, language)))].join('');
      for (const text of [...documents(report, language), letter]) expect(text).not.toContain('kr..');
      expect(documents(report, language)[0]).toMatch(/200[.,]000\u00a0kr\.\n/);
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

it('no criterion lies close in most areas: the largest number is told, and not that it is most', () => {
  const say = (language: 'da' | 'en') =>
    turningMessages[language].straddling({ criteria: 'c1 (3 of 7)', most: false });
  expect(say('en')).toBe(
    'For no criterion is that most of the areas; the largest number is for c1 (3 of 7).',
  );
  expect(say('da')).toBe('Det er ved intet kriterium de fleste områder; flest er det ved c1 (3 of 7).');
});

describe('the limits, where they are assumptions', () => {
  const limits = (text: string) => /\*\*Grænseværdi:\*\* (.*)/.exec(text)?.[1];

  it('of one criterion is told: there is no other, and no column of limits', async () => {
    const [text] = documents(await reportOf(await poor(), incomes), 'da');
    expect(limits(text)).toBe('Højst 200.000\u00a0kr.');
  });

  it("of several that are worded alike is told, whichever of them are the method's own", async () => {
    // the limit of the one is the method's, of the other its own, and both say the same; only the latter is an assumption
    const like = { column: 'income', unit: 'kr', worse: 'lower' };
    const of = await method({
      threshold: { value: 200_000, basis: 'decided' },
      criteria: { a: like, b: { ...like, threshold: { value: 200_000 } } },
      designate: { 'at-least': 1 },
    });
    const [text] = documents(await reportOf(of, incomes), 'da');
    expect(limits(text)).toBe('Højst 200.000\u00a0kr.');
    expect(text).not.toContain('se tabellen over kriterier');
  });

  it('of criteria that differ stand in the table', async () => {
    const rich = { title: 'B', column: 'income', unit: 'kr', threshold: { value: 240_000 } };
    const [text] = documents(await reportOf(await poor({ rich }), incomes), 'da');
    expect(limits(text)).toBe('Hvert kriterium har sin egen, se tabellen over kriterier.');
    expect(text).toContain('| Opfyldt, når værdien er |');
  });
});

describe('what the method says of its files', () => {
  const told = async (blocks: object, language: 'da' | 'en') => describeInput(await method(blocks), language);
  const one = {
    criteria: { k: { column: 'x', threshold: { value: 1 } } },
    designate: { 'at-least': 1 },
  };

  it('which rows are areas and what means missing, where the method says so', async () => {
    const own = {
      ...one,
      areas: { id: 'id', only: { column: 'level', is: ['rode', 'kvarter'] } },
      input: { missing: ['', '-', 'x'] },
    };
    expect(await told(own, 'da')).toEqual([
      'Kun rækker, hvor kolonnen “level” er “rode” eller “kvarter”, er områder.',
      'Tomme celler, “-” eller “x” er læst som manglende tal.',
    ]);
    expect(await told(own, 'en')).toEqual([
      'Only rows where the column “level” is “rode” or “kvarter” are areas.',
      'Blank cells, “-” or “x” were read as missing figures.',
    ]);
    // without a column it is the ids that are asked
    expect(await told({ ...one, areas: { id: 'nr', only: { 'starts-with': '1' } } }, 'da')).toEqual([
      'Kun rækker, hvor kolonnen “nr” begynder med “1”, er områder.',
    ]);
  });

  it('nothing of what every method does', async () => {
    expect(await told(one, 'da')).toEqual([]);
  });

  it('stands in the report', async () => {
    const of = await method({ ...one, input: { missing: ['-'] } });
    const report = await reportOf(of, { id: ['a'], x: [2], population: [1] });
    for (const text of documents(report, 'da')) expect(text).toContain('“-” er læst som manglende tal.');
  });
});

describe('counts in brackets', () => {
  it('leave out what the figures could be that the method skips, and say so', async () => {
    const mean = {
      mean: { of: [{ column: 'x' }, { column: 'y' }], missing: 'skip', 'fewest-known': 1, divisor: 'known' },
    };
    const criteria = {
      joint: { ...mean, title: 'J', threshold: { value: 4 } },
      alone: { column: 'z', title: 'Z', threshold: { value: 4 } },
    };
    const of = await method({ criteria, designate: { 'at-least': 1 } });
    // b has no z, so that its count is open; y is missing for c or, in the other city, for none
    const city = { id: ['a', 'b', 'c'], population: [1, 1, 1], x: [5, 3, 2], z: [5, null, 1] };
    const skipping = await reportOf(of, { ...city, y: [5, 4, null] });
    const whole = await reportOf(of, { ...city, y: [5, 4, 1] });
    const said = 'som de manglende tal tillader: det er ikke prøvet, hvad udeladte led kan være.';
    for (const text of documents(skipping, 'da')) expect(text).toContain(said);
    for (const text of documents(whole, 'da')) expect(text).not.toContain(said);
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

it('none is on the lists only where every list that the method uses is in the file, and whole', () => {
  const used = (...lists: [number | null, boolean][]) =>
    listsAreWhole({
      stateLists: {
        municipality: 'Eksempelby',
        minimumShare: 0.5,
        effect: 'designate',
        used: lists.map(([year, complete]) => ({ list: 'parallelsamfund', year, complete, entries: 0 })),
      },
    });
  expect(used([2025, true], [2025, true])).toBe(true);
  expect(used([2025, true], [2025, false])).toBe(false);
  expect(used([2025, true], [null, false])).toBe(false);
});
