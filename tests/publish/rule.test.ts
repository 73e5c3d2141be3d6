import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../src/criteria/verdict.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { costOf } from '../../src/publish/cost.ts';
import { type Published, publicReport } from '../../src/publish/public-report.ts';
import { HIDDEN_DENOMINATOR, HIDDEN_FIGURE, HIDDEN_VERDICT } from '../../src/record/area-table.ts';
import type { Report } from '../../src/record/report.ts';
import { publishCostDocument } from '../../src/report/publish-cost-document.ts';
import { screen } from '../../src/screening/screen.ts';
import { type City, method, preparedCity, reportOf, tableOf, YEAR } from '../screening/city.ts';

/** Rates of poor children and of the convicted, each compared with the rest of the city. */
const criteria = {
  boern: { ratio: { numerator: 'boern', denominator: 'boern_af' }, unit: 'pct' },
  doemte: { ratio: { numerator: 'doemte', denominator: 'doemte_af' }, unit: 'pct' },
};
const blocks = (publish: object, more: object = {}) => ({
  reference: { of: 'rest-of-city' },
  threshold: { times: 1.5 },
  criteria,
  designate: { 'at-least': 1 },
  publish,
  ...more,
});

const city: City = {
  id: ['A', 'B', 'C', 'D', 'E', 'F'],
  population: [900, 800, 700, 600, 500, 60],
  boern: [4, 0, 5, 38, 3, 2],
  boern_af: [100, 100, 100, 40, 12, 30],
  doemte: [9, 30, 7, 8, 10, 1],
  doemte_af: [500, 500, 500, 500, 500, 40],
};

async function published(publish: object, more: object = {}, of: City = city): Promise<[Report, Published]> {
  const report = await reportOf(await method(blocks(publish, more)), of);
  return [report, await publicReport(report)];
}

/** Ends with one decimal, as they are shown. */
const oneDecimal = (ends: readonly number[] | undefined) => ends?.map((end) => Number(end.toFixed(1)));

/** The counts that are shown of a criterion, `hidden` where they are not: `3/12`. */
function shown({ report: { areas } }: Published, id: string): string[] {
  const { numerator, denominator, hidden } = areas.criteria.find((one) => one.id === id)!;
  const told = (number: number | undefined) => (Number.isNaN(number) ? '?' : String(number));
  return areas.ids.map((_, area) =>
    hidden?.[area] ? `hidden/${told(denominator?.[area])}` : `${numerator?.[area]}/${denominator?.[area]}`,
  );
}

describe('what the rule hides by itself', () => {
  const small = { smaa: { 'population-below': 100 } };

  it('counts from 1 to 4, and all but 1 to 4; not 0 and not 5', async () => {
    const [, found] = await published({}, { exclude: small });
    expect(shown(found, 'boern')).toEqual([
      'hidden/100',
      '0/100',
      '5/100',
      'hidden/40',
      'hidden/?',
      'hidden/?',
    ]);
  });

  it('everything counted among fewer than 20, how many they are with it', async () => {
    const [, found] = await published({ 'smallest-denominator': 13 }, { exclude: small });
    // 3 of 12 in E
    expect(shown(found, 'boern')[4]).toBe('hidden/?');
    const [, less] = await published({ 'smallest-denominator': 12 }, { exclude: small });
    expect(shown(less, 'boern')[4]).toBe('hidden/12');
  });

  it('of a figure that is missing only among how few it would be: there is no count to hide', async () => {
    const missing: City = { ...city, boern: [4, 0, 5, 38, Number.NaN, 2] };
    const [, { report, standIn }] = await published({}, { exclude: small }, missing);
    const [boern] = report.areas.criteria;
    expect([boern.hidden?.[4], boern.numerator?.[4], boern.denominator?.[4]]).toEqual([
      HIDDEN_DENOMINATOR,
      Number.NaN,
      Number.NaN,
    ]);
    // as is known of it: a stand-in that had a count there would answer what is told to be open
    expect([boern.verdict[4], [...standIn.unlike]]).toEqual([UNKNOWN, []]);
    expect(boern.reference?.(0)).toBeGreaterThan(0);
  });

  it('no more of the others, where one is missing: a count that is none leaves their sum no room', async () => {
    const values = async (amongE: number) => {
      const missing: City = {
        ...{ ...city, boern: [4, 0, 5, 38, Number.NaN, 2] },
        boern_af: [100, 100, 100, 40, amongE, 30],
      };
      const [, { standIn }] = await published({}, { exclude: small }, missing);
      return [...standIn.kept].map(([{ key }, kept]) => [key, kept?.values.join()]);
    };
    // 19 is hidden and 20 is not: one person more changes no verdict here
    expect(await values(19)).toEqual(await values(20));
  });

  it('of an area excluded for few residents all but its outcome', async () => {
    const [, found] = await published({}, { exclude: small });
    const { areas, account } = found.report;
    expect([areas.outcome[5], areas.population[5]]).toEqual([3, Number.NaN]);
    // its 60 residents are in no sum either: 900 + 800 + 700 + 600 + 500
    expect(account.input).toEqual({ areas: 6, residents: 3500, withoutPopulation: 1 });
  });

  it('more of what is sensitive', async () => {
    const [, found] = await published({ sensitive: { doemte: 10 } }, { exclude: small });
    expect(shown(found, 'doemte').slice(0, 5)).toEqual([
      'hidden/500', // 9
      '30/500',
      'hidden/500', // 7
      'hidden/500', // 8
      '10/500',
    ]);
  });

  it('the same persons wherever they are counted', async () => {
    const among = { ratio: { numerator: 'doemte', denominator: 'population' }, unit: 'pct' };
    const few: City = { ...city, doemte: [4, 30, 7, 8, 10, 1] };
    const [, found] = await published({}, { exclude: small, criteria: { ...criteria, among } }, few);
    expect(shown(found, 'among').slice(0, 2)).toEqual(['hidden/900', '30/800']);
  });

  it('a share of the residents that is of few of them: 0.5 % of 900 is 4 or 5, of 700 it is 3 or 4', async () => {
    const of: City = { ...city, ledige: [0.6, 5, 0.5, 7, 8, 9] };
    const ledige = { column: 'ledige', unit: 'pct', threshold: { value: 6 } };
    const [, { report }] = await published({}, { criteria: { ledige } }, of);
    // 0.006 x 900 = 5.4, which is 5; 0.005 x 700 = 3.5, which is 4
    expect(report.areas.criteria[0].hidden?.[0] ?? 0).toBe(0);
    expect(report.areas.criteria[0].hidden?.[2]).toBe(1);
  });
});

describe('counts of the same persons over one year and over two', () => {
  const years = {
    one: { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct', threshold: { value: 10 } },
    two: { ratio: { numerator: 'n', denominator: 'd', years: 2 }, unit: 'pct', threshold: { value: 10 } },
  };
  const now: City = {
    id: ['A', 'B', 'C', 'D', 'E', 'F'],
    population: [900, 900, 900, 900, 900, 900],
    n: [20, 20, 20, 20, 0, 20],
    d: [100, 100, 100, 100, 100, 100],
  };
  // the year before: few, all but few, of few, and what may be shown
  const before: City = {
    ...now,
    n: [3, 97, 8, 50, 2, 0],
    d: [100, 100, 15, 100, 100, 100],
  };

  it('are hidden in both where the year that they differ by would be', async () => {
    const of = await method(blocks({}, { criteria: years, reference: undefined, threshold: undefined }));
    const prepared = preparedCity(of, now);
    const tables = new Map([...prepared.statistics.tables, [YEAR - 1, tableOf(before, YEAR - 1)]]);
    const report = await screen({ ...prepared, statistics: { ...prepared.statistics, tables } });
    const found = await publicReport(report);
    const hidden = ['hidden/100', 'hidden/100', 'hidden/100', '20/100', 'hidden/100', '20/100'];
    expect(shown(found, 'one')).toEqual(hidden);
    expect(shown(found, 'two')).toEqual([
      ...['hidden/200', 'hidden/200', 'hidden/115', '70/200', 'hidden/200', '20/200'],
    ]);
    // one that is hidden for the other's sake may be any: the 0 of E, too
    const [kept] = found.standIn.kept.values();
    expect([kept?.least[4], kept?.greatest[4]]).toEqual([0, 9]);
  });
});

describe('counts of the same persons among some and among all', () => {
  it('may be all but few of some: figures of several areas hold that, too', async () => {
    const of: City = { ...city, n: [38, 50, 50, 50, 50, 50], some: [40, 90, 90, 90, 90, 90] };
    const figure = (denominator: string) => ({ ratio: { numerator: 'n', denominator }, unit: 'pct' });
    const [, { report }] = await published(
      {},
      { criteria: { some: figure('some'), all: figure('population') } },
      of,
    );
    // A, 38 of 40, and F, 50 of 60 residents, are designated: A's could be 36 to 39 by its verdict, of 130 with F
    expect(oneDecimal(report.criteria[0].comparison?.designatedRange)).toEqual([66.2, 68.5]);
  });

  it('may be any where it is hidden how many some are', async () => {
    const of: City = { ...city, n: [15, 50, 50, 50, 50, 50], some: [18, 90, 90, 90, 90, 90] };
    const figure = (denominator: string) => ({
      ...{ ratio: { numerator: 'n', denominator }, unit: 'pct', threshold: { value: 90 } },
    });
    const [, { report }] = await published(
      {},
      { reference: undefined, criteria: { some: figure('some'), all: figure('population') } },
      of,
    );
    // 15 of 18 in A: nobody is told but that they are of fewer than 20, so with the 250 of the others 250 to 269 of 3560
    expect(oneDecimal(report.criteria[1].comparison?.restRange)).toEqual([7, 7.6]);
  });
});

describe('what follows from it', () => {
  // 40 areas that count 20 of 100, and two that count 3 and 2: hidden
  const many: City = {
    id: Array.from({ length: 42 }, (_, k) => `A${10 + k}`),
    population: Array.from({ length: 42 }, () => 1000),
    boern: [...Array.from({ length: 40 }, () => 20), 3, 2],
    boern_af: Array.from({ length: 42 }, () => 100),
    doemte: Array.from({ length: 42 }, () => 20),
    doemte_af: Array.from({ length: 42 }, () => 500),
  };

  it('is one reference and one limit for all, of a city whose hidden counts are others', async () => {
    const [, { report }] = await published({}, {}, many);
    const { reference, limit } = report.areas.criteria[0];
    // 805 of 4200 are 19.2 % with the two hidden counts as they are; 802 to 808 whatever they are: 19.1 to 19.2
    expect(reference?.(0)).toBe(19.2);
    expect(oneDecimal(report.criteria[0].referenceRange)).toEqual([19.1, 19.2]);
    // 1.5 times the city's rate, whose hidden counts are taken to be 2 and 3 or 3 and 3: 28.8 or 28.9
    expect([28.8, 28.9]).toContain(limit(0));
    expect(new Set(report.areas.ids.map((_, area) => limit(area))).size).toBe(1);
  });

  it('is the least and the greatest that several areas together could have', async () => {
    const [, { report }] = await published({}, {}, many);
    // nobody is designated: 800 and 1 + 1 to 4 + 4 of 4200
    const restRange = [802 / 42, 808 / 42].map((end) => expect.closeTo(end, 10));
    expect(report.criteria[0].comparison).toMatchObject({ rest: null, restRange });
    expect(report.criteria[1].comparison).toMatchObject({ rest: 4 });
  });

  it('is not how far a missing figure could move one that hidden counts are in, but that it could', async () => {
    const of = { ...many, noise: [null, null, ...Array.from({ length: 40 }, () => 30)] };
    const ratio = { ...criteria.boern.ratio, per: 100 };
    const worst = { maximum: { of: ['noise', { ratio }] } };
    const blocks = {
      indicators: { noise: { column: { name: 'noise', range: [0, 50] } }, worst },
      classes: { burden: { of: 'worst', steps: [{ class: 'high', above: 45 }, { class: 'low' }] } },
    };
    const [report, { report: told }] = await published({}, blocks, of);
    const rangeIn = ({ areas }: Report) => areas.indicatorRanges.get('worst')?.(0);
    // 20 of 100, or up to 50: the record has it so; of who counts 3 of 100 it would tell a count that stands in
    expect([rangeIn(report), rangeIn(told)]).toEqual([
      [20, 50],
      [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ]);
    expect(told.areas.indicatorRanges.get('worst')?.(2)).toBeUndefined();
    expect(told.areas.classes[0].couldBe(0)).toEqual(report.areas.classes[0].couldBe(0));
  });

  it('is no rank and no index: the policy ranks nobody, and both follow from counts', async () => {
    const [, { report }] = await published({}, {}, many);
    expect(new Set(report.areas.rank)).toEqual(new Set([0]));
    expect(report.areas.index.every(Number.isNaN)).toBe(true);
  });
});

describe('an area that is excluded for few residents', () => {
  it('shows nothing: no figure that counts nobody, none that is computed, and none that is missing', async () => {
    const of: City = {
      ...city,
      income: [210, 190, 180, 220, 170, 250],
      n: [4, 0, 5, 38, 3, null],
    };
    const more = {
      exclude: { smaa: { 'population-below': 100 } },
      indicators: {
        income: { column: 'income' },
        share: { ...criteria.boern, ratio: { numerator: 'n', denominator: 'boern_af' } },
        whole: { round: { of: 'share', decimals: 0 } },
        met: { 'count-met': { criteria: ['boern'] } },
      },
    };
    const [, { report }] = await published({}, more, of);
    for (const { id, values, hidden } of report.areas.indicators)
      expect([id, values[5], hidden?.[5]]).toEqual([id, Number.NaN, HIDDEN_FIGURE]);
    expect(report.areas.indicators[0].values[4]).toBe(170);
  });
});

describe('how many criteria are met', () => {
  // A has 3 of 25 and so 12 per cent, B 2 of 25; who counts 1, 2, 3 or 4 of 25 has 10 per cent or not: both verdicts are hidden
  const of: City = {
    id: ['A', 'B', 'C', 'D'],
    population: [300, 400, 500, 300],
    boern: [3, 2, 40, 0],
    boern_af: [25, 25, 150, 100],
    doemte: [30, 30, 10, 9],
    doemte_af: [100, 100, 150, 90],
  };
  const blocks = {
    indicators: { met: { 'count-met': { criteria: ['boern', 'doemte'] } } },
    criteria: {
      boern: { ...criteria.boern, threshold: { value: 10 } },
      doemte: criteria.doemte,
      k: { indicator: 'met', threshold: { value: 1 }, reference: { of: 'value', value: 1 } },
    },
  };
  const shownMet = ({ report }: Published) => [...report.areas.indicators[0].values];

  it('is what verdicts that are shown come to', async () => {
    const [report, found] = await published({}, blocks, of);
    expect(shownMet(found)).toEqual([...report.areas.indicators[0].values]);
    expect(shownMet(found)).toEqual([2, 1, 1, 0]);
    expect(found.report.criteria[2].comparison).toEqual(report.criteria[2].comparison);
  });

  it('is hidden with one of them, and so is a criterion on it', async () => {
    const [, found] = await published({ verdict: 'hide' }, blocks, of);
    const { indicators, criteria: all } = found.report.areas;
    expect(all[0].hidden).toEqual(Uint8Array.of(HIDDEN_VERDICT, HIDDEN_VERDICT, 0, 0));
    expect(shownMet(found)).toEqual([Number.NaN, Number.NaN, 1, 0]);
    expect(indicators[0].hidden).toEqual(Uint8Array.of(HIDDEN_FIGURE, HIDDEN_FIGURE, 0, 0));
    expect([...all[2].values]).toEqual([Number.NaN, Number.NaN, 1, 0]);
    // A, B and C are designated
    expect(found.report.criteria[2].comparison).toMatchObject({ designated: null, rest: 0 });
  });
});

describe('a verdict that gives a count away', () => {
  // all others are at 1 %, so that the limit is 1.5 %: 30 of 1000 and 2 of 100 are above it, and 1 of 100 is not
  const pinned: City = {
    id: ['A', 'B', 'C', 'D'],
    population: [2000, 2000, 2000, 2000],
    boern: [100, 100, 100, 100],
    boern_af: [1000, 1000, 1000, 1000],
    doemte: [10, 10, 10, 1],
    doemte_af: [1000, 1000, 1000, 100],
  };

  it('is told who publishes', async () => {
    const [report, found] = await published({}, {}, pinned);
    // D has 1 % and is not above 1.5 % of 30 among 3000: 1 alone is not, of 1, 2, 3 and 4
    expect(found.narrowed).toMatchObject([{ area: 3, criteria: ['doemte'], values: 1 }]);
    expect(costOf(report, found).narrowed).toHaveLength(1);
    expect(found.report.areas.criteria[1].verdict[3]).toBe(0);
  });

  it('is named with the first twenty, and with all where these are asked for', async () => {
    const [report, found] = await published({}, {}, pinned);
    const cost = costOf(report, found);
    const of = (count: number, ...all: true[]) => {
      const narrowed = Array.from({ length: count }, () => cost.narrowed[0]);
      const told = [...markdownOf(publishCostDocument(report, { ...cost, narrowed }, 'en', ...all))].join('');
      return [told.match(/1 possibility\./g)?.length, /(\d+) more are not named here/.exec(told)?.[1]];
    };
    expect(of(20)).toEqual([20, undefined]);
    expect(of(25)).toEqual([20, '5']);
    expect(of(25, true)).toEqual([25, undefined]);
  });

  it('is hidden where the method says so, and so are the numbers of criteria met that tell it', async () => {
    const [, found] = await published({ verdict: 'hide' }, { designate: { 'at-least': 2 } }, pinned);
    const { criteria: of, met, unknown, least, most } = found.report.areas;
    expect([of[1].verdict[3], of[1].possible[3], of[1].hidden?.[3]]).toEqual([2, 3, 2]);
    expect([met[3], unknown[3], least[3], most[3]]).toEqual([0, 1, 0, 1]);
    expect(found.report.criteria[1]).toMatchObject({ met: 0, notMet: 3, unknown: 1 });
    // it meets one criterion at the most, so that it is not designated either way
    expect(found.byOutcome).toEqual([]);
  });

  it('is told where the outcome gives it away all the same', async () => {
    const [, found] = await published({ verdict: 'hide' }, {}, pinned);
    // one criterion would designate D, and it is not designated
    expect(found.byOutcome).toEqual([3]);
  });
});

describe('what it costs', () => {
  it('by criterion and reason, and by other rules', async () => {
    const [report, found] = await published({}, { exclude: { smaa: { 'population-below': 100 } } });
    const cost = costOf(report, found);
    // A has 4 of 100; D all but 2 of 40; E 3 of 12. F is excluded
    expect(cost.figures[0]).toEqual({ id: 'boern', of: 5, few: 1, allButFew: 1, amongFew: 1, following: 0 });
    expect(cost.hidden).toEqual({ figures: 3, areas: 3, withheld: 1 });
    // under 3 there are D and E (counted among few); under 10 also C with 5, and of the convicted 9, 7 and 8
    expect(cost.otherCounts).toEqual([
      { smallest: 3, figures: 2 },
      { smallest: 5, figures: 3 },
      { smallest: 10, figures: 7 },
    ]);
  });

  it('by other rules in which what is sensitive still is', async () => {
    const exclude = { smaa: { 'population-below': 100 } };
    const [report, found] = await published({ sensitive: { doemte: 10 } }, { exclude });
    // the convicted 9, 7 and 8 by each of them, and of the children D and E, A with 4, and C with 5
    expect(costOf(report, found).otherCounts.map(({ figures }) => figures)).toEqual([5, 6, 7]);
  });
});
