import { describe, expect, it } from 'vitest';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../../src/criteria/verdict.ts';
import { testCategory } from '../../src/statelists/check/category-tests.ts';
import { testCriterion } from '../../src/statelists/check/test.ts';
import { periodOfLists, readLaw } from '../../src/statelists/law/law.ts';
import { entriesOf } from '../../src/statelists/law/law-texts.ts';
import type { CategoryByCriteria, CategoryId, LegalCriterionId } from '../../src/statelists/law/schema.ts';
import { area } from './values-files.ts';

const law = await readLaw();

/**
 * The limits as they stand in the acts, typed by hand: a year of the lists, a category, a criterion, a value that is
 * just not beyond the limit, the limit itself, one that is just beyond it, and whether the limit itself meets it.
 * The national average is 1.5 % convicted, the average income of the region 300,000 kr.:
 * 3 x 1.5 = 4.5 and 2 x 1.5 = 3; 55 % of 300,000 = 165,000 and 65 % = 195,000.
 */
type Row = [number, CategoryId, LegalCriterionId, number, number, number, boolean];
const five2014: Row[] = [
  [2014, 'ghettoomraade', 'uden-tilknytning', 39.9, 40, 40.1, false],
  [2014, 'ghettoomraade', 'doemte', 2.69, 2.7, 2.71, false],
  [2014, 'ghettoomraade', 'grundskole', 49.9, 50, 50.1, false],
  [2014, 'ghettoomraade', 'indkomst', 165001, 165000, 164999, false],
  [2014, 'ghettoomraade', 'ikke-vestlige', 49.9, 50, 50.1, false],
];
const paragraph61a = (year: number, id: CategoryId): Row[] => [
  [year, id, 'uden-tilknytning', 39.9, 40, 40.1, false],
  [year, id, 'doemte', 4.49, 4.5, 4.51, true],
  [year, id, 'grundskole', 59.9, 60, 60.1, false],
  [year, id, 'indkomst', 165001, 165000, 164999, false],
];
const nonWestern = (year: number, id: CategoryId): Row => [year, id, 'ikke-vestlige', 49.9, 50, 50.1, false];
const limits: Row[] = [
  [2010, 'ghettoomraade', 'uden-tilknytning', 39.9, 40, 40.1, false],
  [2010, 'ghettoomraade', 'doemte', 2.69, 2.7, 2.71, false],
  [2010, 'ghettoomraade', 'ikke-vestlige', 49.9, 50, 50.1, false],
  ...five2014,
  ...paragraph61a(2018, 'udsat_boligomraade'),
  ...paragraph61a(2018, 'ghettoomraade'),
  nonWestern(2018, 'ghettoomraade'),
  ...paragraph61a(2021, 'udsat_boligomraade'),
  ...paragraph61a(2021, 'parallelsamfund'),
  nonWestern(2021, 'parallelsamfund'),
  [2021, 'forebyggelsesomraade', 'uden-tilknytning', 29.9, 30, 30.1, false],
  [2021, 'forebyggelsesomraade', 'doemte', 2.99, 3, 3.01, true],
  [2021, 'forebyggelsesomraade', 'grundskole', 59.9, 60, 60.1, false],
  [2021, 'forebyggelsesomraade', 'indkomst', 195001, 195000, 194999, false],
  [2021, 'forebyggelsesomraade', 'ikke-vestlige', 29.9, 30, 30.1, false],
];

function categoryOf(year: number, id: CategoryId): CategoryByCriteria {
  const category = periodOfLists(law, year).categories[id];
  if (!category || !('criteria' in category)) throw new Error(`no criteria of ${id} in ${year}`);
  return category;
}

/** How a figure of a year stands to a criterion, all else harmless. */
function test(year: number, id: CategoryId, criterion: LegalCriterionId, value: number) {
  const one = area({ [year]: { [criterion]: value } });
  return testCategory(categoryOf(year, id), one, year, false).criteria.get(criterion)!;
}

describe('the limits typed by hand', () => {
  it('are all that the law data has, no fewer and no more', () => {
    const typed = limits.map(([year, id, criterion]) => `${year} ${id} ${criterion}`).sort();
    const ofLaw = law.flatMap((period) =>
      entriesOf(period.categories).flatMap(([id, category]) =>
        'criteria' in category
          ? Object.keys(category.criteria).map((criterion) => `${period.lists.from} ${id} ${criterion}`)
          : [],
      ),
    );
    expect(ofLaw.sort()).toEqual(typed);
  });
});

describe.each(limits)('lists of %i, %s, %s', (year, id, criterion, before, limit, beyond, atLimit) => {
  it(`is not met at ${before}, ${atLimit ? 'met' : 'not met'} at ${limit}, met at ${beyond}`, () => {
    expect(test(year, id, criterion, before).answers).toBe(CAN_FAIL);
    expect(test(year, id, criterion, limit).answers).toBe(atLimit ? CAN_HOLD : CAN_FAIL);
    expect(test(year, id, criterion, beyond).answers).toBe(CAN_HOLD);
  });

  it('has the limit in its own unit, and a margin that is positive beyond it and 0 at it', () => {
    const at = test(year, id, criterion, limit);
    expect(at.limit).toBe(limit);
    expect(at.strict).toBe(!atLimit);
    expect(at.margin).toBe(0);
    // an income counts when it is below
    const sign = criterion === 'indkomst' ? -1 : 1;
    expect(test(year, id, criterion, before).margin).toBeCloseTo(sign * (before - limit), 9);
    expect(test(year, id, criterion, beyond).margin).toBeCloseTo(sign * (beyond - limit), 9);
    expect(test(year, id, criterion, beyond).margin).toBeGreaterThan(0);
  });

  it('is unknown without a value', () => {
    const unknown = test(year, id, criterion, Number.NaN);
    expect(unknown.answers).toBe(EITHER);
    expect(unknown.margin).toBeNaN();
  });
});

describe('residents', () => {
  const categories: [number, CategoryId][] = [
    [2010, 'ghettoomraade'],
    [2014, 'ghettoomraade'],
    [2018, 'udsat_boligomraade'],
    [2018, 'ghettoomraade'],
    [2021, 'udsat_boligomraade'],
    [2021, 'parallelsamfund'],
    [2021, 'forebyggelsesomraade'],
  ];
  it.each(categories)('lists of %i, %s: 1,000 are enough, 999 are not', (year, id) => {
    const of = (residents: number) =>
      testCategory(categoryOf(year, id), area({ [year]: { residents } }), year, false).residents;
    expect([999, 1000, 1001].map((one) => of(one).answers)).toEqual([CAN_FAIL, CAN_HOLD, CAN_HOLD]);
    expect([999, 1000, 1001].map((one) => of(one).margin)).toEqual([-1, 0, 1]);
    expect(of(Number.NaN).answers).toBe(EITHER);
  });
});

describe('exactly three times the average', () => {
  // in binary 3 x 0.1 is 0.30000000000000004, and 3 x 0.8 is 2.4000000000000004
  it.each([
    [0.1, 0.3],
    [0.2, 0.6],
    [0.8, 2.4],
    [1.43, 4.29],
    [1.6, 4.8],
  ])('of %d %% is %d %%, which is met', (national, value) => {
    const one = area({ 2024: { doemte: value, 'doemte-landet': national } });
    const tested = testCategory(categoryOf(2024, 'parallelsamfund'), one, 2024, false);
    expect(tested.criteria.get('doemte')).toMatchObject({ answers: CAN_HOLD, limit: value, margin: 0 });
  });
});

describe('an income', () => {
  const tested = (figures: object) =>
    testCategory(categoryOf(2024, 'parallelsamfund'), area({ 2024: figures }), 2024, false).criteria.get(
      'indkomst',
    )!;

  it("given as a share of the region's is held against the law's per cent", () => {
    const of = (share: number) =>
      tested({ indkomst: Number.NaN, 'indkomst-region': Number.NaN, 'indkomst-af-region': share });
    expect(of(55)).toMatchObject({ unit: 'pct-of-region', limit: 55, answers: CAN_FAIL, margin: 0 });
    expect(of(54.9)).toMatchObject({ answers: CAN_HOLD, margin: 0.1 });
  });

  it("in kroner is unknown without the region's", () => {
    expect(tested({ indkomst: 100000, 'indkomst-region': Number.NaN })).toMatchObject({
      unit: 'kr',
      answers: EITHER,
    });
  });

  it('is also met below 55 % of an average that is no whole number of kroner: 55 % of 300,001 is 165,000.55', () => {
    expect(tested({ indkomst: 165000, 'indkomst-region': 300001 })).toMatchObject({
      limit: 165000.55,
      answers: CAN_HOLD,
      margin: 0.55,
    });
  });
});

describe('income', () => {
  const { indkomst } = categoryOf(2025, 'udsat_boligomraade').criteria;
  // 55 % of the region's 300,000 kr. is 165,000 kr.
  it.each([
    ['in kroner where both sums are known, whatever share is given', 150_000, 300_000, 99, 'kr', CAN_HOLD],
    ['by the share where the region has no sum', 150_000, Number.NaN, 54, 'pct-of-region', CAN_HOLD],
    ['by the share where it has no sum of its own', Number.NaN, 300_000, 55, 'pct-of-region', CAN_FAIL],
    ['in kroner, and open, where nothing is known', Number.NaN, Number.NaN, Number.NaN, 'kr', EITHER],
  ])('is tested %s', (_, value, comparison, ofRegion, unit, answers) => {
    expect(testCriterion('indkomst', indkomst!, { value, comparison, ofRegion })).toMatchObject({
      unit,
      answers,
    });
  });
});
