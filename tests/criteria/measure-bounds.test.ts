import { describe, expect, it } from 'vitest';
import { IN_NONE } from '../../src/criteria/bounds.ts';
import { type Columns, evaluator, method, type Setting } from './evaluate.ts';

// What a measure could be where a cell is missing: the least and the greatest of all that the missing cells could hold. A
// number is certain; `open` areas have a least and a greatest; one that has no value in some or in all cases could be anything.

const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
const some = 'no value in some cases';
const never = 'no value in any case';

type Possible = number | [number, number] | string | [number, number, string];

/** What a measure could be in every area. */
function possible(
  measure: object,
  columns: Columns,
  setting: Setting & { blocks?: object } = {},
): Possible[] {
  const of = method({ indicators: { it: measure }, ...setting.blocks });
  const { least, greatest, lacking } = evaluator(of, columns, setting).bounds('it');
  return Array.from(least, (from, area) => {
    const to = greatest[area];
    const answer = lacking?.[area] ?? IN_NONE;
    const told = [undefined, some, never][answer];
    if (told !== undefined) return from === low && to === high ? told : [from, to, told];
    return from === to ? from : [from, to];
  });
}

/** Equal within rounding. */
function expectPossible(actual: Possible[], expected: Possible[]): void {
  const rounded = (all: Possible[]) =>
    JSON.stringify(
      all.map((one) => [one].flat().map((part) => (typeof part === 'number' ? part.toPrecision(9) : part))),
    );
  expect(rounded(actual)).toEqual(rounded(expected));
}

/** A column whose missing cells lie between two numbers. */
const between = (name: string, least: number, greatest: number) => ({
  column: { name, range: [least, greatest] },
});
const x = between('x', 2, 8);
const y = between('y', -1, 3);

describe('what is read of the statistics, where a cell is missing', () => {
  it('a column is within its range, or that of its unit, or could be any number', () => {
    expect(possible(x, { x: [4, null] })).toEqual([4, [2, 8]]);
    expect(possible({ column: 'x', unit: 'pct' }, { x: [4, null] })).toEqual([4, [0, 100]]);
    expect(possible({ column: 'x', unit: 'promille' }, { x: [4, null] })).toEqual([4, [0, 1000]]);
    expect(possible({ column: 'x', unit: 'kr' }, { x: [4, null] })).toEqual([4, [low, high]]);
    // of two ranges that are stated of one column, both hold
    expect(
      possible(x, { x: [4, null] }, { blocks: { indicators: { it: x, other: between('x', 3, 9) } } }),
    ).toEqual([4, [3, 8]]);
    // a count is not negative
    const also = {
      indicators: { it: { column: 'n' }, share: { ratio: { numerator: 'n', denominator: 'd' } } },
    };
    expect(possible({}, { n: [4, null], d: [8, 8] }, { blocks: also })).toEqual([4, [0, high]]);
  });

  it('a flag is yes or no, and so is what nobody knows; a constant is itself', () => {
    expect(possible({ flag: { column: 'x', yes: ['ja'], no: ['nej'] } }, { x: [1, null] })).toEqual([
      1,
      [0, 1],
    ]);
    expect(possible({ unknown: 'nobody asked' }, { x: [1, 2] })).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(possible({ constant: 7 }, { x: [1, null] })).toEqual([7, 7]);
  });
});

describe('a ratio where a count is missing', () => {
  const ratio = (options: object, unit?: string) => ({
    ratio: { numerator: 'n', denominator: 'd', ...options },
    ...(unit && { unit }),
  });

  it.each([
    // of a share, so many of those are at least the whole that it counts, and at most all
    ['a share whose numerator is missing: nobody to all', ratio({}, 'pct'), [null, 20], [0, 100]],
    [
      'a share whose denominator is missing: of those 20 at the least',
      ratio({}, 'pct'),
      [20, null],
      [0, 100],
    ],
    ['a share of both unknown: there may be nobody', ratio({}, 'pct'), [null, null], [0, 100, some]],
    ['a share of nobody: 0 / 0 or 0 / n', ratio({}, 'pct'), [0, null], [0, 100, some]],
    ['in promille', ratio({}, 'promille'), [null, 20], [0, 1000]],
    ['no share, numerator missing: without bound', ratio({}), [null, 20], [0, high]],
    ['no share, denominator missing: 5 of any number', ratio({}), [5, null], [0, high, some]],
    ['of none there is no ratio', ratio({}), [5, 0], [0, high, never]],
    ['within the range that is stated', ratio({ range: [1, 9] }), [null, 20], [1, 9]],
    [
      'within the range that is stated, with another number per',
      ratio({ range: [1, 9], per: 10 }, 'pct'),
      [null, 20],
      [1, 9],
    ],
    ['per 10 of a share', ratio({ per: 10 }, 'pct'), [null, 20], [0, 10]],
  ] as const)('%s', (_, measure, [n, d], expected) => {
    expect(possible(measure, { n: [n, 1], d: [d, 4] })[0]).toEqual(expected);
  });

  it('of several columns, what is known of them is the least', () => {
    const several = { numerator: ['n', 'm'], denominator: 'd' };
    // (5 + something) / 20, of a share at most all
    expect(possible({ ratio: several, unit: 'pct' }, { n: [5, 5], m: [5, null], d: [20, 20] })).toEqual([
      50,
      [25, 100],
    ]);
    expect(possible({ ratio: several }, { n: [5, 5], m: [5, null], d: [20, 20] })).toEqual([
      0.5,
      [0.25, high],
    ]);
    // 10 / (20 + something): at most 10 of 20
    const parted = { numerator: 'n', denominator: ['d', 'e'] };
    expect(possible({ ratio: parted }, { n: [10, 10], d: [20, 20], e: [5, null] })).toEqual([0.4, [0, 0.5]]);
    // 30 are counted in a whole of which 20 are known: it has 30 at the least
    expect(possible({ ratio: parted, unit: 'pct' }, { n: [30, 30], d: [20, 20], e: [40, null] })).toEqual([
      50,
      [0, 100],
    ]);
  });

  it('pooled over years, the years that are known are the least', () => {
    const years = { 2024: { n: [1, null, 6], d: [10, 10, null] } };
    const pooled = { ratio: { numerator: 'n', denominator: 'd', years: 2 } };
    // (3 + 1) / 20; (3 + something) / 20; 9 / (10 + something)
    expect(possible(pooled, { n: [3, 3, 3], d: [10, 10, 10] }, { years })).toEqual([
      0.2,
      [0.15, high],
      [0, 0.9],
    ]);
  });
});

describe('a function of one number', () => {
  it.each([
    ['reverse', { reverse: { of: x, from: 11 } }, [3, 9]], // 11 - 8, 11 - 2
    ['round', { round: { of: between('x', 2.5, 7.5), decimals: 0 } }, [3, 8]],
    ['round to even', { round: { of: between('x', 2.5, 7.5), decimals: 0, ties: 'half-even' } }, [2, 8]],
    ['round of what has no bound', { round: { of: { column: 'x' }, decimals: 0 } }, [low, high]],
    ['log', { log: { of: x, add: 2 } }, [Math.log(4), Math.log(10)]],
    ['log of what may be 0', { log: { of: between('x', 0, 8) } }, some],
    ['exponential', { exponential: { of: between('x', 0, 1) } }, [0, 100]],
    ['exponential beyond 1', { exponential: { of: x } }, never],
    ['power, rising', { power: { of: x, exponent: 2 } }, [4, 64]],
    ['power, falling', { power: { of: x, exponent: -1 } }, [1 / 8, 1 / 2]],
    ['power, turning at 0', { power: { of: between('x', -3, 2), exponent: 2 } }, [0, 9]],
    ['power, from its turn', { power: { of: between('x', 0, 2), exponent: 2 } }, [0, 4]],
    ['power without a value at 0', { power: { of: between('x', -1, 2), exponent: -2 } }, some],
    ['root', { power: { of: between('x', 4, 9), exponent: 0.5 } }, [2, 3]],
    // the quantiles of 0.025 and 0.975
    [
      'normal-score',
      { 'normal-score': { of: between('x', 0.025, 0.975) } },
      [-1.959963984540054, 1.959963984540054],
    ],
  ] as const)('%s', (_, measure, expected) => {
    const known = possible(measure, { x: [null, 0.5] })[0];
    if (expected === never) expect(known).toBe(some);
    else expectPossible([known], [expected as Possible]);
  });
});

describe('a function of two numbers', () => {
  it.each([
    ['a quotient of positive numbers', { quotient: { of: x, by: between('y', 4, 5) } }, [2 / 5, 2]],
    ['by what may be 0', { quotient: { of: x, by: y } }, some],
    ['by what is 0 at its end', { quotient: { of: x, by: between('y', 0, 5) } }, some],
    ['by negative numbers', { quotient: { of: x, by: between('y', -5, -4) } }, [-2, -2 / 5]],
  ] as const)('%s', (_, measure, expected) => {
    expectPossible(possible(measure, { x: [null], y: [null] }), [expected as Possible]);
  });

  it('over a 0 that is known there is none, and a known number is divided; of one missing over 0 less is claimed', () => {
    expect(possible({ quotient: { of: x, by: y } }, { x: [4, null, null], y: [0, 2, 0] })).toEqual([
      never,
      [1, 4],
      some,
    ]);
  });
});

describe('several numbers', () => {
  const of = [x, y];
  it.each([
    ['sum', { sum: { of } }, [1, 11]], // 2 - 1, 8 + 3
    ['sum with a weight that turns it round', { sum: { of, weights: [1, -2] } }, [-4, 10]], // 2 - 6, 8 + 2
    ['sum of fractions', { sum: { of, weights: [0.1, 0.2] } }, [0, 1.4]], // 0.2 - 0.2, 0.8 + 0.6
    ['mean', { mean: { of } }, [0.5, 5.5]],
    ['mean with weights', { mean: { of, weights: [3, 1] } }, [1.25, 6.75]], // (6 - 1) / 4, (24 + 3) / 4
    ['mean with a weight that turns it round', { mean: { of, weights: [3, -1] } }, [1.5, 12.5]], // (6 - 3) / 2, (24 + 1) / 2
    ['minimum', { minimum: { of } }, [-1, 3]],
    ['maximum', { maximum: { of } }, [2, 8]],
    ['product', { product: { of } }, [-8, 24]], // 8 x -1, 8 x 3
    ['product of three', { product: { of: [x, y, y] } }, [-24, 72]], // -8 x 3, 24 x 3
    ['geometric mean', { 'geometric-mean': { of: [x, between('y', 2, 2)] } }, [2, 4]],
    [
      'geometric mean, weighted',
      { 'geometric-mean': { of: [x, between('y', 1, 1)], weights: [2, 1] } },
      [2 ** (2 / 3), 4],
    ],
    ['geometric mean of what may be negative', { 'geometric-mean': { of } }, some],
  ] as const)('%s', (_, measure, expected) => {
    expectPossible(possible(measure, { x: [null], y: [null] }), [expected as Possible]);
  });

  it('nothing times a number without bound is nothing', () => {
    const unbound = { product: { of: [{ column: 'x' }, y] } };
    expect(possible(unbound, { x: [null, null], y: [0, 2] })).toEqual([0, [low, high]]);
  });

  it('where the missing are skipped, one that is missing enters nothing, whatever it is', () => {
    const columns: Columns = { x: [null, 4, null], y: [3, null, null] };
    expect(possible({ sum: { of, missing: 'skip' } }, columns)).toEqual([3, 4, some]);
    expect(possible({ maximum: { of, missing: 'skip' } }, columns)).toEqual([3, 4, some]);
    expect(possible({ mean: { of, missing: 'skip', 'fewest-known': 2 } }, columns)).toEqual([
      some,
      some,
      some,
    ]);
    // but one that is known now and could have no value may enter or not
    const open = { mean: { of: [{ quotient: { of: x, by: y } }, { constant: 5 }], missing: 'skip' } };
    expect(possible(open, { x: [4, 4], y: [2, 0] })).toEqual([3.5, 5]);
  });

  it('a mean whose weights of the known add up to 0 has none', () => {
    const weights = [1, -1, 2];
    const measure = { mean: { of: [x, y, { column: 'z' }], weights, missing: 'skip' } };
    // (4 - 2 + 12) / 2; 1 - 1 of two weights is nothing to divide by
    expect(possible(measure, { x: [4, 4], y: [2, 3], z: [6, null] })).toEqual([7, never]);
  });
});

describe('against an earlier year', () => {
  const years = { 2023: { x: [4, null, 2] } };
  const change = (as: string, of: object = x) =>
    possible({ change: { of, 'years-back': 2, as } }, { x: [null, 6, 5] }, { years });

  it('now is something from 2 to 8, or then is', () => {
    expect(change('difference')).toEqual([[-2, 4], [-2, 4], 3]); // 2 - 4, 8 - 4; 6 - 8, 6 - 2
    expectPossible(change('ratio'), [[0.5, 2], [0.75, 3], 2.5]);
    expectPossible(change('percent'), [[-50, 100], [-25, 200], 150]);
  });

  it('relative to what may be 0 there may be no value', () => {
    const open = between('x', -1, 8);
    expect(change('difference', open)).toEqual([[-5, 4], [-2, 7], 3]);
    expect(change('ratio', open)[1]).toBe(some);
    expect(change('percent', open)[1]).toBe(some);
    expect(change('percent', between('x', 0, 8))[1]).toBe(some);
    expect(change('percent', between('x', -8, 0))[1]).toBe(some);
    // 100 x (-1 - 4) / 4, 100 x (8 - 4) / 4
    expect(change('percent', open)[0]).toEqual([-125, 100]);
  });

  it('nothing is known of an area that the year does not have, nor of a year that is not given', () => {
    const at = (given: Setting['years']) =>
      possible(
        { change: { of: x, 'years-back': 2, as: 'difference' } },
        { id: ['p', 'q'], x: [6, 5] },
        { years: given },
      );
    expect(at({ 2023: { id: ['q', 'z'], x: [4, 7] } })).toEqual([[low, high], 1]);
    expect(at({})).toEqual([
      [low, high],
      [low, high],
    ]);
  });

  it('a mean over years lies between those of the least and of the greatest', () => {
    const mean = (options: object) =>
      possible(
        { 'mean-over-years': { of: x, years: 2, ...options } },
        { x: [null, 6, 5, null] },
        { years: { 2024: { x: [4, null, 2, null] } } },
      );
    expect(mean({})).toEqual([[3, 6], [4, 7], 3.5, [2, 8]]); // (2 + 4) / 2, (8 + 4) / 2; (6 + 2) / 2, (6 + 8) / 2
    // of the years that have a figure, those that have none enter nothing
    expect(mean({ incomplete: 'available' })).toEqual([4, 6, 3.5, some]);
  });

  it('a year that may have no value may be left out of a mean, and one that has none in any case is', () => {
    // 6 over something from 0 to 3 in the year before
    const of = { quotient: { of: { constant: 6 }, by: between('y', 0, 3) } };
    const mean = (incomplete: string, before: (number | null)[]) =>
      possible(
        { 'mean-over-years': { of, years: 2, incomplete } },
        { y: [2, 2] },
        { years: { 2024: { y: before } } },
      );
    expect(mean('unknown', [1, null])).toEqual([4.5, some]); // (3 + 6) / 2
    expect(mean('available', [1, null])).toEqual([4.5, 3]);
    expect(mean('available', [1, 0])).toEqual([4.5, 3]);
    expect(mean('unknown', [1, 0])).toEqual([4.5, never]);
  });
});

describe('against a reference', () => {
  const value = { of: 'value', value: 4 };

  it('that stands fast', () => {
    expect(possible({ distance: { of: x, reference: value } }, { x: [null, 6] })).toEqual([[-2, 4], 2]);
    expect(possible({ 'ratio-to': { of: x, reference: value } }, { x: [null, 6] })).toEqual([[0.5, 2], 1.5]);
    expect(
      possible({ 'ratio-to': { of: x, reference: { of: 'value', value: 0 } } }, { x: [null, 6] }),
    ).toEqual([some, never]);
  });

  it('one without a ratio in any case is no other’s neighbour in rank: where nothing is missing, nothing is open', () => {
    const ratio = { 'ratio-to': { of: x, reference: { of: 'column', column: 'norm' } } };
    expect(possible({ rank: { of: ratio } }, { x: [1, 2, 3], norm: [0, 1, 1] })).toEqual([never, 1, 2]);
    // but one that is missing what it is compared with may come to stand among them
    expect(possible({ rank: { of: ratio } }, { x: [1, 2, 3], norm: [null, 1, 1] })).toEqual([
      some,
      [1, 2],
      [2, 3],
    ]);
  });

  it('of all areas, of which the missing is one: value and mean move together', () => {
    const city = { of: 'city', weights: 'none' };
    // the missing one: 2 against (2 + 6) / 2, to 8 against (8 + 6) / 2; the other: 6 against 4 to 7
    expect(possible({ distance: { of: x, reference: city } }, { x: [null, 6] })).toEqual([
      [-2, 1],
      [-1, 2],
    ]);
    expectPossible(possible({ 'ratio-to': { of: x, reference: city } }, { x: [null, 6] }), [
      [2 / 4, 8 / 7],
      [6 / 7, 6 / 4],
    ]);
  });

  it('of the other areas: the missing one is not in its own', () => {
    const rest = { of: 'rest-of-city', weights: 'none' };
    expect(possible({ distance: { of: x, reference: rest } }, { x: [null, 6] })).toEqual([
      [-4, 2],
      [-2, 4],
    ]);
  });

  it('there may be nothing to be compared with, where those that enter it may have no value', () => {
    const rest = { of: 'rest-of-city', weights: 'none' };
    const open = { quotient: { of: { constant: 6 }, by: y } };
    expect(possible({ distance: { of: open, reference: rest } }, { y: [null, 3] })).toEqual([some, some]);
  });
});

describe('places among the others', () => {
  const columns: Columns = { x: [1, 5, null] };
  const at = (measure: object, of: Columns = columns, setting = {}) => possible(measure, of, setting);

  it('a rank: 1 comes before all from 2 to 8; 5 comes before or after', () => {
    for (const ties of ['min', 'max', 'average'])
      expect(at({ rank: { of: x, ties } })).toEqual([1, [2, 3], [2, 3]]);
    expect(at({ rank: { of: x, order: 'descending' } })).toEqual([3, [1, 2], [1, 2]]);
  });

  // 5, and something from 2 to 5: after it or beside it
  it.each([
    ['min', 'ascending', [[1, 2], 1]],
    ['max', 'ascending', [2, [1, 2]]],
    [
      'average',
      'ascending',
      [
        [1.5, 2],
        [1, 1.5],
      ],
    ],
    ['min', 'descending', [1, [1, 2]]],
    ['max', 'descending', [[1, 2], 2]],
    [
      'average',
      'descending',
      [
        [1, 1.5],
        [1.5, 2],
      ],
    ],
  ] as const)('a rank that may be shared, %s, %s', (ties, order, expected) => {
    expect(at({ rank: { of: between('x', 2, 5), ties, order } }, { x: [5, null] })).toEqual(expected);
  });

  it('one that may have no value is among the others or not', () => {
    // 6 / 2, 6 / 1, and 6 over something from 0 to 3
    const of = { quotient: { of: { constant: 6 }, by: between('y', 0, 3) } };
    const own: Columns = { y: [2, 1, null] };
    expect(at({ rank: { of } }, own)).toEqual([[1, 2], [2, 3], some]);
    // 3 is 1st of three, 1st of two or 2nd of three; 6 is 2nd of three, of two, or 3rd of three
    const share = (options: object) => at({ 'percentile-rank': { of, fraction: 'rank/n', ...options } }, own);
    expectPossible(share({}), [[1 / 3, 2 / 3], [2 / 3, 1], some]);
    expectPossible(share({ ties: 'max', scale: 100 }), [[100 / 3, 200 / 3], [200 / 3, 100], some]);
    // from the highest: 3 is 2nd of three, of two, or 3rd of three; 6 is 1st of three, of two, or 2nd of three
    expectPossible(share({ order: 'descending' }), [[2 / 3, 1], [1 / 3, 2 / 3], some]);
    // equal to one that may have none: 2 is anything from 6 / 3 on, or has none; among 2, 2 and it, by the way of ties
    const tied = (ties: string, order: string) =>
      at({ 'percentile-rank': { of, fraction: 'rank/n', ties, order } }, { y: [3, 3, null] }).slice(0, 2);
    // beside it, below it, or without it: 1st, 2nd or 1.5th of two or three
    expectPossible(tied('min', 'ascending'), [
      [1 / 3, 2 / 3],
      [1 / 3, 2 / 3],
    ]);
    expectPossible(tied('max', 'ascending'), [
      [2 / 3, 1],
      [2 / 3, 1],
    ]);
    expectPossible(tied('average', 'ascending'), [
      [1.5 / 3, 2.5 / 3],
      [1.5 / 3, 2.5 / 3],
    ]);
    expectPossible(tied('min', 'descending'), [
      [1 / 3, 2 / 3],
      [1 / 3, 2 / 3],
    ]);
    expectPossible(tied('max', 'descending'), [
      [2 / 3, 1],
      [2 / 3, 1],
    ]);
    // with another beside it, 3 is the 1st of two; without, it is alone, and has no place between first and last
    const alone = at({ 'percentile-rank': { of, fraction: '(rank-1)/(n-1)' } }, { y: [2, null] });
    expect(alone).toEqual([some, some]);
  });

  it.each([
    ['(rank-1)/(n-1)', [0, [0.5, 1], [0.5, 1]]],
    ['(rank-1)/n', [0, [1 / 3, 2 / 3], [1 / 3, 2 / 3]]],
    ['(rank-0.5)/n', [0.5 / 3, [1.5 / 3, 2.5 / 3], [1.5 / 3, 2.5 / 3]]],
    ['rank/n', [1 / 3, [2 / 3, 1], [2 / 3, 1]]],
    ['rank/(n+1)', [1 / 4, [2 / 4, 3 / 4], [2 / 4, 3 / 4]]],
  ] as const)('a percentile rank as %s: of three, the 2nd or the 3rd', (fraction, expected) => {
    expectPossible(at({ 'percentile-rank': { of: x, fraction } }), expected as unknown as Possible[]);
  });

  it('a zero that stands apart: one that may be 0 is ranked or not', () => {
    const apart = (of: object, own: Columns) =>
      at({ 'percentile-rank': { of, fraction: 'rank/n', zeros: 'apart' } }, own);
    // 4 is the only one, the 2nd of two, or the 1st of two; the one missing is 0 or the 2nd of two at the most
    expect(apart(between('x', 0, 8), { x: [0, 4, null] })).toEqual([0, [0.5, 1], [0, 1]]);
    expect(apart(x, { x: [0, 4, null] })).toEqual([0, [0.5, 1], [0.5, 1]]);
    expect(apart(between('x', -8, 0), { x: [0, -4, null] })).toEqual([0, [0.5, 1], [0, 1]]);
  });

  it('min-max: 1 is always the lowest; 5 is the highest, or 8 is', () => {
    // (5 - 1) / (8 - 1); (2 - 1) / (5 - 1)
    expectPossible(at({ 'min-max': { of: x } }), [0, [4 / 7, 1], [1 / 4, 1]]);
    expectPossible(at({ 'min-max': { of: x, scale: 100 } }), [0, [400 / 7, 100], [25, 100]]);
  });

  it('min-max between stated values moves with its own value alone', () => {
    expectPossible(at({ 'min-max': { of: x, min: 0, max: 10 } }), [0.1, 0.5, [0.2, 0.8]]);
    expectPossible(at({ 'min-max': { of: x, min: 3, max: 6, clamp: true } }), [0, 2 / 3, [0, 1]]);
    // the highest is 5 to 8: 1 / 8 to 1 / 5, 5 / 8 to 1; 2 / 5 to 8 / 8
    expectPossible(at({ 'min-max': { of: x, min: 0 } }), [
      [1 / 8, 1 / 5],
      [5 / 8, 1],
      [2 / 5, 1],
    ]);
    // (10 - value) / (10 - lowest), turned round: (1 - 1) / 9, (5 - 1) / 9, (2 - 1) / 9 to (8 - 1) / 9
    expectPossible(at({ 'min-max': { of: x, max: 10 } }), [0, 4 / 9, [1 / 9, 7 / 9]]);
    // a stated lowest value that the highest may be
    expect(at({ 'min-max': { of: x, min: 6 } })).toEqual([some, some, some]);
  });

  it('the places of what has no bound lie on the scale, or anywhere where an end is stated', () => {
    const of = { column: 'x' };
    expect(at({ 'min-max': { of, scale: 10 } })).toEqual([
      [0, 10],
      [0, 10],
      [0, 10],
    ]);
    // the highest is 5 at the least, which is not the lowest that is stated
    expect(at({ 'min-max': { of, min: 0 } })[2]).toEqual([low, high]);
  });

  it('where all may be the same there may be no places', () => {
    expect(at({ 'min-max': { of: x } }, { x: [5, null] })).toEqual([some, some]);
    // 5 and something from 6 to 8 differ
    expect(at({ 'min-max': { of: between('x', 6, 8) } }, { x: [5, null] })).toEqual([0, 1]);
    // 5 and 9 differ, whatever the third is
    expectPossible(at({ 'min-max': { of: x } }, { x: [5, 9, null] }), [[0, 3 / 7], 1, [0, 3 / 4]]);
  });

  it('a share of the highest: 5 to 8', () => {
    expectPossible(at({ 'scale-to-max': { of: x } }), [
      [1 / 8, 1 / 5],
      [5 / 8, 1],
      [2 / 5, 1],
    ]);
    expectPossible(at({ 'scale-to-max': { of: x, scale: 40 } }), [
      [5, 8],
      [25, 40],
      [16, 40],
    ]);
    expect(at({ 'scale-to-max': { of: between('x', -1, 3) } }, { x: [0, null] })).toEqual([some, some]);
  });

  it('in a group, a missing value moves the places of its group; without a group or unassessed, there is no place', () => {
    const within = { rank: { of: x, within: 'g' } };
    expect(at(within, { x: [4, null, 5, 6], g: ['p', 'p', 'q', ''] })).toEqual([[1, 2], [1, 2], 1, never]);
    expect(at({ rank: { of: x } }, columns, { assessed: [1, 0, 1] })).toEqual([1, never, 2]);
    expect(at({ rank: { of: x } }, columns, { assessed: [1, 1, 0] })).toEqual([1, 2, never]);
    // a number beyond all, of an area that has none in any case, is not among the others
    const none = { rank: { of: { log: { of: x } } } };
    expect(at(none, { x: [-1, 4, null] })).toEqual([never, [1, 2], [1, 2]]);
  });

  it('where the method holds places, the others keep theirs, and that of the missing one is any', () => {
    const blocks = { missing: { distributions: 'held' } };
    expect(at({ rank: { of: x } }, columns, { blocks })).toEqual([1, 2, [low, high]]);
    const doubtful = { rank: { of: { quotient: { of: { constant: 6 }, by: between('y', 0, 3) } } } };
    expect(at(doubtful, { y: [2, 0, null] }, { blocks })).toEqual([1, never, some]);
  });
});

describe('a z-score', () => {
  // 0, 4 and something from 1 to 3: the mean is 5/3 to 7/3. With the missing one at 2 the deviation is the root of 8/3, which
  // is also what 0 and 4 give among three, and it moves by a root mean square of 1, 0, 0 at the most.
  const three: Columns = { x: [0, 4, null] };
  const of = between('x', 1, 3);
  const z = (options: object, own: Columns = three, operand: object = of) =>
    possible({ 'z-score': { of: operand, sd: 'population', ...options } }, own).map((one) =>
      typeof one === 'object'
        ? one.map((part) => (typeof part === 'number' ? Number(part.toFixed(6)) : part))
        : one,
    );
  const six = (...numbers: number[]) => numbers.map((one) => Number(one.toFixed(6)));

  it('is bounded by what mean and deviation could be, and by what one of three can be at the most', () => {
    const least = Math.sqrt(8 / 3);
    const greatest = Math.sqrt(8 / 3) + Math.sqrt(1 / 3);
    // 7/3 over the least deviation is more than the root of 2, which no score of three exceeds
    expect(z({})).toEqual([
      six(-Math.SQRT2, -5 / 3 / greatest),
      six(5 / 3 / greatest, Math.SQRT2),
      // 1 against (0 + 4 + 1) / 3, 3 against (0 + 4 + 3) / 3
      six(-2 / 3 / least, 2 / 3 / least),
    ]);
  });

  it('of a sample, with n - 1 for n', () => {
    const [least, greatest] = [2, 2 + Math.sqrt(1 / 2)];
    expect(z({ sd: 'sample' })).toEqual([
      six(-2 / Math.sqrt(3), -5 / 3 / greatest),
      six(5 / 3 / greatest, 2 / Math.sqrt(3)),
      six(-2 / 3 / least, 2 / 3 / least),
    ]);
  });

  it('weighted by population: 1, 2 and 1', () => {
    // mean (8 + 1) / 4 to (8 + 3) / 4; deviation of 0, 4, 4, 2 the root of 11/4, give or take the root of 1/4; of the known
    // 0, 4, 4 the root of 32/9, and of these among four the root of 8/3
    const [least, greatest] = [Math.sqrt(8 / 3), Math.sqrt(11 / 4) + 1 / 2];
    expect(z({ weights: 'population' }, { ...three, population: [1, 2, 1] })).toEqual([
      six(-11 / 4 / least, -9 / 4 / greatest),
      // 4 against 9/4 to 11/4; two of four: at the most the root of 2/2
      six(5 / 4 / greatest, 1),
      // 1 against 9/4, 3 against 11/4
      six(-5 / 4 / least, 1 / 4 / least),
    ]);
  });

  it('where the weight of an area is missing, it may count for nothing', () => {
    expect(z({ weights: 'population' }, { x: [0, 4, 2], population: [1, 2, null] })).toEqual([
      some,
      some,
      some,
    ]);
  });

  it('of what has no bound lies within what one of three can be', () => {
    const most = six(-Math.SQRT2, Math.SQRT2);
    expect(z({}, three, { column: 'x' })).toEqual([most, most, most]);
  });

  it('where all may be the same there may be none, and of one alone there is none', () => {
    expect(z({}, { x: [2, null] })).toEqual([some, some]);
    expect(z({}, { x: [2, 2, null] })).toEqual([some, some, some]);
    expect(z({}, { x: [null] })).toEqual([never]);
  });

  it('of 0 and something from 1 to 3: that differs in any case, and one is the other turned round', () => {
    // mean 1/2 to 3/2; deviation 1 with the missing one at 2, give or take the root of 1/2; 1 at the most of two
    const greatest = 1 + Math.sqrt(1 / 2);
    expect(z({}, { x: [0, null] })).toEqual([six(-1, -0.5 / greatest), six(0.5 / greatest, 1)]);
  });
});

describe('a count of criteria, and an index over them', () => {
  const blocks = (criteria: object) => ({ threshold: { value: 5 }, criteria });
  const count = (criteria: object, columns: Columns, options: object = {}) =>
    possible({ 'count-met': { criteria: Object.keys(criteria), ...options } }, columns, {
      blocks: blocks(criteria),
    });

  it('counts those that could be met: one of x, and one of y', () => {
    const both = { a: x, b: { ...y, threshold: { value: 2 } } };
    const columns: Columns = { x: [null, null, 6, null], y: [2, 1, null, null] };
    expect(count(both, columns)).toEqual([
      [1, 2],
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    // those unknown are skipped: they are not counted, whatever they are
    expect(count(both, columns, { missing: 'skip' })).toEqual([1, 0, 1, some]);
  });

  it('answers together what is asked of one value: one of two that are met on either side is met in any case', () => {
    const sides = { above: x, below: { ...x, worse: 'lower', threshold: { value: 6 } } };
    expect(count(sides, { x: [null] })).toEqual([[1, 2]]);
    const apart = { above: x, below: { ...x, worse: 'lower', threshold: { value: 4 } } };
    expect(count(apart, { x: [null] })).toEqual([[0, 1]]);
  });

  it('may have none where a criterion has nothing to be asked of', () => {
    const open = { a: { quotient: { of: x, by: y } } };
    expect(count(open, { x: [4], y: [null] })).toEqual([[0, 1, some]]);
  });

  it('an index is the mean of the relative distances that there are, of which references may move', () => {
    const index = (criteria: object, columns: Columns) =>
      possible({ 'distance-index': {} }, columns, { blocks: blocks(criteria) });
    const rest = { of: 'rest-of-city', weights: 'none' };
    const fixed = { of: 'value', value: 4 };
    // 6 against a mean of 3 to 6 of the others, 4 against one of 4 to 7; the one missing has no distance, and is not tried
    expectPossible(index({ a: { ...x, reference: rest } }, { x: [6, 4, null] }), [[0, 1], [-3 / 7, 0], some]);
    // turned round where lower is worse
    const lower = { ...x, reference: rest, worse: 'lower' };
    expectPossible(index({ a: lower }, { x: [6, 4, null] }), [[-1, 0], [0, 3 / 7], some]);
    // against a negative number, the distance is by its amount: -6 + 6 to -6 + 3, of 6 and of 3
    const negative = { a: { ...between('x', -8, -2), reference: rest } };
    expectPossible(index(negative, { x: [-6, -4, null] }), [[-1, 0], [0, 3 / 7], some]);
    // with another that stands fast, (5 - 4) / 4 = 0.25, half of either; one that is unknown is left out
    const two = { a: { ...x, reference: rest }, b: { column: 'z', reference: fixed } };
    expectPossible(index(two, { x: [6, 4, null], z: [5, 4, 5] }), [[0.125, 0.625], [-3 / 14, 0], 0.25]);
    expectPossible(index(two, { x: [6, 4, null], z: [null, null, null] }), [[0, 1], [-3 / 7, 0], some]);
    // against a mean that may be 0 there may be none: the others are -2 and something around 2
    for (const [from, to] of [
      [-1, 3],
      [2, 3],
      [1, 2],
    ] as const)
      expect(index({ a: { ...between('y', from, to), reference: rest } }, { y: [2, -2, null] })[0]).toBe(
        some,
      );
  });
});
