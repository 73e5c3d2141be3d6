import { describe, expect, it } from 'vitest';
import { roundDecimal } from '../../src/criteria/measures/round.ts';
import { type Columns, evaluator, expectClose, method, plain, values, YEAR } from './evaluate.ts';

const x = { column: 'x' };

describe('column, constant, flag', () => {
  it('are the numbers of a column, or one number for all', () => {
    expect(values({ column: 'x' }, { x: [3, null, -1.5] })).toEqual([3, null, -1.5]);
    expect(values({ column: { name: 'x', range: [0, 10] } }, { x: [3, null] })).toEqual([3, null]);
    expect(values({ constant: 7 }, { x: [3, null] })).toEqual([7, 7]);
    expect(values({ flag: { column: 'x', yes: ['ja'], no: ['nej'] } }, { x: [1, 0, null] })).toEqual([
      1,
      0,
      null,
    ]);
  });
});

describe('ratio', () => {
  const columns: Columns = { a: [10, 0, 4, null], b: [1, 0, 1, 1], n: [40, 0, 16, 9] };

  it('is numerator over denominator, per 100 in pct, per 1000 in promille, missing for an empty universe', () => {
    expect(values({ ratio: { numerator: 'a', denominator: 'n' } }, columns)).toEqual([
      0.25,
      null,
      0.25,
      null,
    ]);
    expect(values({ ratio: { numerator: 'a', denominator: 'n' }, unit: 'pct' }, columns)).toEqual([
      25,
      null,
      25,
      null,
    ]);
    expect(values({ ratio: { numerator: 'a', denominator: 'n' }, unit: 'promille' }, columns)[0]).toBe(250);
    expect(values({ ratio: { numerator: 'a', denominator: 'n', per: 10000 }, unit: 'pct' }, columns)[0]).toBe(
      2500,
    );
  });

  it('adds several columns', () => {
    // (10 + 1) / 40, (4 + 1) / 16
    expect(values({ ratio: { numerator: ['a', 'b'], denominator: 'n' } }, columns)).toEqual([
      0.275,
      null,
      0.3125,
      null,
    ]);
    // 10 / (40 + 1); 0 / (0 + 0) has no universe, but 0 / (0 + 1) would
    expectClose(values({ ratio: { numerator: 'a', denominator: ['n', 'b'] } }, columns), [
      10 / 41,
      null,
      4 / 17,
      null,
    ]);
  });

  it('pools years: sum of numerators over sum of denominators, not the mean of the rates', () => {
    const years = {
      2024: { id: ['p', 'q'], a: [30, 1], n: [60, 9] },
      2023: { id: ['p', 'r'], a: [2, 1], n: [100, 1] },
    };
    const now = { id: ['p', 'q'], a: [10, 1], n: [40, 1] };
    // p: (10 + 30 + 2) / (40 + 60 + 100); q has no figures of 2023
    expect(values({ ratio: { numerator: 'a', denominator: 'n', years: 3 } }, now, { years })).toEqual([
      0.21,
      null,
    ]);
    // p: (10 + 30) / 100, q: 2 / 10
    expect(values({ ratio: { numerator: 'a', denominator: 'n', years: 2 } }, now, { years })).toEqual([
      0.4, 0.2,
    ]);
  });
});

describe('change', () => {
  const years = { 2023: { id: ['p', 'q', 's'], x: [8, 0, 5] } };
  const now = { id: ['p', 'q', 'r'], x: [10, 4, 3] };
  const change = (as: string) => values({ change: { of: x, 'years-back': 2, as } }, now, { years });

  it('is the difference, ratio or per cent against an earlier year; an area without it has none', () => {
    expect(change('difference')).toEqual([2, 4, null]);
    expect(change('ratio')).toEqual([1.25, null, null]); // nothing can be told relative to 0
    expect(change('percent')).toEqual([25, null, null]); // 100 x (10 - 8) / 8
  });

  it('of a z-score compares with the distribution of the earlier year', () => {
    // 2025: 0 and 4, mean 2, sd 2: -1 and 1. 2024: 3 and 1: 1 and -1.
    const z = { 'z-score': { of: x, sd: 'population' } };
    const changes = values(
      { change: { of: z, 'years-back': 1, as: 'difference' } },
      { x: [0, 4] },
      { years: { 2024: { x: [3, 1] } } },
    );
    expect(changes).toEqual([-2, 2]);
  });
});

describe('mean-over-years', () => {
  const years = { 2024: { x: [6, null, null] }, 2023: { x: [3, 4, null] } };
  const now = { x: [9, 2, null] };

  it('is the plain mean; a missing year makes it missing, or is left out', () => {
    expect(values({ 'mean-over-years': { of: x, years: 3 } }, now, { years })).toEqual([6, null, null]);
    expect(
      values({ 'mean-over-years': { of: x, years: 3, incomplete: 'available' } }, now, { years }),
    ).toEqual([6, 3, null]);
    expect(values({ 'mean-over-years': { of: x, years: 2 } }, now, { years })).toEqual([7.5, null, null]);
  });
});

describe('rank', () => {
  const columns: Columns = { x: [30, 10, 20, 20, null, 20], g: ['p', 'p', 'p', 'q', 'q', 'q'] };

  it('counts from the lowest or the highest, and equal values share the least, greatest or mean rank', () => {
    expect(values({ rank: { of: x } }, columns)).toEqual([5, 1, 2, 2, null, 2]);
    expect(values({ rank: { of: x, ties: 'max' } }, columns)).toEqual([5, 1, 4, 4, null, 4]);
    expect(values({ rank: { of: x, ties: 'average' } }, columns)).toEqual([5, 1, 3, 3, null, 3]);
    expect(values({ rank: { of: x, order: 'descending' } }, columns)).toEqual([1, 5, 2, 2, null, 2]);
    expect(values({ rank: { of: x, order: 'descending', ties: 'max' } }, columns)).toEqual([
      1,
      5,
      4,
      4,
      null,
      4,
    ]);
    expect(values({ rank: { of: x, order: 'descending', ties: 'average' } }, columns)).toEqual([
      1,
      5,
      3,
      3,
      null,
      3,
    ]);
  });

  it('within the areas of the same text, and among the assessed only', () => {
    expect(values({ rank: { of: x, within: 'g' } }, columns)).toEqual([3, 1, 2, 1, null, 1]);
    expect(values({ rank: { of: x } }, columns, { assessed: [1, 0, 1, 1, 1, 1] })).toEqual([
      4,
      null,
      1,
      1,
      null,
      1,
    ]);
  });
});

describe('percentile-rank', () => {
  // four values: ranks 1, 2, 2, 4 by `min`
  const columns: Columns = { x: [1, 3, 3, 7, null] };
  const shares = (options: object, of: Columns = columns) =>
    values({ 'percentile-rank': { of: x, ...options } }, of);

  it.each([
    ['(rank-1)/(n-1)', [0 / 3, 1 / 3, 1 / 3, 3 / 3]],
    ['(rank-1)/n', [0 / 4, 1 / 4, 1 / 4, 3 / 4]],
    ['(rank-0.5)/n', [0.5 / 4, 1.5 / 4, 1.5 / 4, 3.5 / 4]],
    ['rank/n', [1 / 4, 2 / 4, 2 / 4, 4 / 4]],
    ['rank/(n+1)', [1 / 5, 2 / 5, 2 / 5, 4 / 5]],
  ])('as %s', (fraction, expected) => {
    expectClose(shares({ fraction }), [...expected, null]);
  });

  it('with each way of ties and orders, scaled', () => {
    expect(shares({ fraction: 'rank/n', ties: 'max', scale: 100 })).toEqual([25, 75, 75, 100, null]);
    expect(shares({ fraction: '(rank-0.5)/n', ties: 'average' })).toEqual([0.125, 0.5, 0.5, 0.875, null]);
    expect(shares({ fraction: 'rank/n', order: 'descending' })).toEqual([1, 0.5, 0.5, 0.25, null]);
  });

  it('zeros may stand apart: they get 0 and are not among the n', () => {
    const zeros: Columns = { x: [0, 2, 0, 1, 3, 3] };
    expect(shares({ fraction: 'rank/n', zeros: 'apart' }, zeros)).toEqual([0, 0.5, 0, 0.25, 0.75, 0.75]);
    // ranked: 0, 0 share rank 1 of 6
    expectClose(shares({ fraction: 'rank/n' }, zeros), [1 / 6, 4 / 6, 1 / 6, 3 / 6, 5 / 6, 5 / 6]);
  });

  it('a lone area has no place between the first and the last', () => {
    expect(shares({ fraction: '(rank-1)/(n-1)' }, { x: [5, null] })).toEqual([null, null]);
    expect(shares({ fraction: 'rank/n' }, { x: [5, null] })).toEqual([1, null]);
  });
});

describe('z-score', () => {
  // mean 5; squares of the distances 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32
  const columns: Columns = { x: [2, 4, 4, 4, 5, 5, 7, 9] };
  const z = (options: object, of = columns, setting = {}) =>
    values({ 'z-score': { of: x, ...options } }, of, setting);

  it('with divisor n: sd = sqrt(32 / 8) = 2', () => {
    expect(z({ sd: 'population' })).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  it('with divisor n - 1: sd = sqrt(32 / 7)', () => {
    const sd = Math.sqrt(32 / 7);
    expectClose(
      z({ sd: 'sample' }),
      [-3, -1, -1, -1, 0, 0, 2, 4].map((distance) => distance / sd),
    );
  });

  it('weighted by population: mean = (10 x 1 + 30 x 5) / 40 = 4, variance = (10 x 9 + 30 x 1) / 40 = 3', () => {
    const of: Columns = { x: [1, 5, 7], population: [10, 30, null] };
    // the area without a population counts for nothing in mean and sd, and has a z-score all the same
    expectClose(
      z({ sd: 'population', weights: 'population' }, of),
      [-3, 1, 3].map((d) => d / Math.sqrt(3)),
    );
  });

  it('within groups, and among the assessed only', () => {
    expect(z({ sd: 'population', within: 'g' }, { x: [1, 3, 10, 30], g: ['p', 'p', 'q', 'q'] })).toEqual([
      -1, 1, -1, 1,
    ]);
    expect(z({ sd: 'population' }, { x: [1, 3, 100] }, { assessed: [1, 1, 0] })).toEqual([-1, 1, null]);
  });

  it('where all values are equal there is none, to the last bit', () => {
    // the mean of fifty-three 99.9 is off by one in the last place when summed, which is no spread
    for (const value of [0.1, 99.9, 1 / 3]) {
      expect(new Set(z({ sd: 'population' }, { x: new Array(53).fill(value) }))).toEqual(new Set([null]));
    }
    expect(z({ sd: 'sample' }, { x: [4] })).toEqual([null]);
  });
});

describe('min-max and scale-to-max', () => {
  const columns: Columns = { x: [20, 85, 46, 10, null], g: ['p', 'p', 'q', 'q', 'q'] };

  it('stretches the lowest to 0 and the highest to 1', () => {
    expectClose(values({ 'min-max': { of: x } }, columns), [10 / 75, 1, 36 / 75, 0, null]);
    expectClose(values({ 'min-max': { of: x, scale: 100 } }, columns), [1000 / 75, 100, 3600 / 75, 0, null]);
    expect(values({ 'min-max': { of: x, within: 'g' } }, columns)).toEqual([0, 1, 1, 0, null]);
    expect(values({ 'min-max': { of: x } }, { x: [3, 3] })).toEqual([null, null]);
  });

  it('takes goalposts, beyond which a value may be held or let out', () => {
    // (x - 20) / 65
    expectClose(values({ 'min-max': { of: x, min: 20, max: 85 } }, columns), [0, 1, 0.4, -10 / 65, null]);
    expectClose(values({ 'min-max': { of: x, min: 20, max: 60, clamp: true } }, columns), [
      0,
      1,
      0.65,
      0,
      null,
    ]);
  });

  it('divides by the highest value', () => {
    expect(values({ 'scale-to-max': { of: x, scale: 10 } }, { x: [5, 20, null] })).toEqual([2.5, 10, null]);
    expect(values({ 'scale-to-max': { of: x, within: 'g' } }, columns)).toEqual([
      20 / 85,
      1,
      1,
      10 / 46,
      null,
    ]);
    expect(values({ 'scale-to-max': { of: x } }, { x: [0, 0] })).toEqual([null, null]);
  });
});

describe('distance and ratio-to', () => {
  it('set a value against a reference', () => {
    const columns: Columns = { x: [10, 20, null], population: [100, 300, 50] };
    const city = { of: 'city', weights: 'population' }; // (10 x 100 + 20 x 300) / 400 = 17.5
    expect(values({ distance: { of: x, reference: city } }, columns)).toEqual([-7.5, 2.5, null]);
    expectClose(values({ 'ratio-to': { of: x, reference: city } }, columns), [10 / 17.5, 20 / 17.5, null]);
    expect(values({ 'ratio-to': { of: x, reference: { of: 'value', value: 0 } } }, columns)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('minimum, maximum, fewest-known', () => {
  const columns = { x: [1, null, null], y: [2, 5, null], z: [0, 7, 9] };
  const of = [x, { column: 'y' }, { column: 'z' }];

  it('take the lowest or highest operand; a missing one makes it missing unless skipped', () => {
    expect(values({ minimum: { of } }, columns)).toEqual([0, null, null]);
    expect(values({ minimum: { of, missing: 'skip' } }, columns)).toEqual([0, 5, 9]);
    expect(values({ maximum: { of, missing: 'skip' } }, columns)).toEqual([2, 7, 9]);
  });

  it('fewest-known: with skip, fewer known operands than this give nothing', () => {
    expect(values({ mean: { of, missing: 'skip', 'fewest-known': 2 } }, columns)).toEqual([1, 6, null]);
    expect(values({ sum: { of, missing: 'skip', 'fewest-known': 3 } }, columns)).toEqual([3, null, null]);
  });
});

describe('exponential, log, power, quotient, normal-score, reverse', () => {
  it('the exponential transform spreads rank fractions: 0 at 0, 100 at 1, half of the scale for the worst tenth', () => {
    const transformed = values({ exponential: { of: x } }, { x: [0, 0.9, 1, 1.2, -0.1, null] });
    // -23 ln(1 - 0.9 (1 - exp(-100 / 23)))
    const nine = -23 * Math.log(1 - 0.9 * (1 - Math.exp(-100 / 23)));
    expectClose(transformed, [0, nine, 100, null, null, null]);
    expect(nine).toBeCloseTo(50.43, 2);
    expectClose(values({ exponential: { of: x, decay: 10, scale: 20 } }, { x: [1, 0.5] }), [
      20,
      -10 * Math.log(1 - 0.5 * (1 - Math.exp(-2))),
    ]);
  });

  it('log is natural, of value + add; nothing of what is not positive', () => {
    expectClose(values({ log: { of: x } }, { x: [Math.E, 1, 0, -1, null] }), [1, 0, null, null, null]);
    expectClose(values({ log: { of: x, add: 1 } }, { x: [0, Math.E - 1] }), [0, 1]);
  });

  it('power is any exponent, nothing where that is no real number', () => {
    expect(values({ power: { of: x, exponent: 0.5 } }, { x: [16, 2, -1, null] })).toEqual([
      4,
      Math.SQRT2,
      null,
      null,
    ]);
    expectClose(values({ power: { of: x, exponent: 1 / 3 } }, { x: [27, 0] }), [3, 0]);
    expect(values({ power: { of: x, exponent: -2 } }, { x: [4, 0] })).toEqual([0.0625, null]);
  });

  it('quotient is of / by, nothing over 0', () => {
    const columns = { x: [6, 1, null, 3], y: [4, 0, 2, null] };
    expect(values({ quotient: { of: x, by: { column: 'y' } } }, columns)).toEqual([1.5, null, null, null]);
  });

  it('normal-score is the quantile of the standard normal distribution', () => {
    // Python 3.11: [statistics.NormalDist().inv_cdf(p) for p in (1e-300, 0.001, 0.075, 0.3, 0.5, 0.975)]
    const expected = [
      -37.0470962993612, -3.090232306167813, -1.4395314709384557, -0.5244005127080407, 0, 1.9599639845400536,
    ];
    expectClose(
      values({ 'normal-score': { of: x } }, { x: [1e-300, 0.001, 0.075, 0.3, 0.5, 0.975] }),
      expected,
    );
    expect(values({ 'normal-score': { of: x } }, { x: [0, 1, null] })).toEqual([null, null, null]);
  });

  it('reverse is from - value', () => {
    expect(values({ reverse: { of: x, from: 1 } }, { x: [0.25, 1, null] })).toEqual([0.75, 0, null]);
  });
});

describe('sum, mean, product, geometric-mean', () => {
  const columns: Columns = { a: [1, 1, null, null], b: [2, null, 3, null], c: [6, 6, 9, null] };
  const of = [{ column: 'a' }, { column: 'b' }, { column: 'c' }];

  it('sum, plain and weighted; a missing operand makes it missing or is skipped', () => {
    expect(values({ sum: { of } }, columns)).toEqual([9, null, null, null]);
    expect(values({ sum: { of, missing: 'skip' } }, columns)).toEqual([9, 7, 12, null]);
    expect(values({ sum: { of, weights: [1, -1, 0.5] } }, columns)[0]).toBe(2); // 1 - 2 + 3
    expect(values({ sum: { of, weights: [1, -1, 0.5], missing: 'skip' } }, columns)).toEqual([
      2,
      4,
      1.5,
      null,
    ]);
  });

  it('mean, with what is missing skipped and divided by the known or by all weights', () => {
    expect(values({ mean: { of } }, columns)).toEqual([3, null, null, null]);
    expect(values({ mean: { of, missing: 'skip' } }, columns)).toEqual([3, 3.5, 6, null]);
    expectClose(values({ mean: { of, missing: 'skip', divisor: 'all' } }, columns), [3, 7 / 3, 4, null]);
    // weights 1, 2, 5: (1 + 4 + 30) / 8; (1 + 30) / 6; (6 + 45) / 7
    const weights = [1, 2, 5];
    expectClose(values({ mean: { of, weights, missing: 'skip' } }, columns), [35 / 8, 31 / 6, 51 / 7, null]);
    expectClose(values({ mean: { of, weights, missing: 'skip', divisor: 'all' } }, columns), [
      35 / 8,
      31 / 8,
      51 / 8,
      null,
    ]);
  });

  it('product; geometric mean, weighted, 0 with a 0 and nothing with a negative', () => {
    expect(values({ product: { of } }, columns)).toEqual([12, null, null, null]);
    // (1 x 2 x 6)^(1/3); (1^1 x 2^2 x 6^1)^(1/4)
    expectClose(values({ 'geometric-mean': { of } }, columns), [12 ** (1 / 3), null, null, null]);
    expectClose(values({ 'geometric-mean': { of, weights: [1, 2, 1] } }, columns), [
      24 ** 0.25,
      null,
      null,
      null,
    ]);
    const two = [{ column: 'a' }, { column: 'b' }];
    expect(values({ 'geometric-mean': { of: two } }, { a: [0, -1], b: [5, 5] })).toEqual([0, null]);
  });
});

describe('round', () => {
  it.each([
    [0.00005, 4, 0.0001, 0],
    [0.00015, 4, 0.0002, 0.0002],
    [1.005, 2, 1.01, 1],
    [2.5, 0, 3, 2],
    [-2.5, 0, -3, -2],
    [-1.25, 1, -1.3, -1.2],
    [0.12344999, 4, 0.1234, 0.1234],
    [1e-9, 4, 0, 0],
    [1e21, 2, 1e21, 1e21],
    [0.1 + 0.2, 15, 0.3, 0.3],
  ])('%d to %d decimals: half away from zero %d, half to even %d', (value, decimals, away, even) => {
    expect(roundDecimal(value, decimals, 'half-away-from-zero')).toBe(away);
    expect(roundDecimal(value, decimals, 'half-even')).toBe(even);
  });

  it('is a measure like the others', () => {
    expect(values({ round: { of: x, decimals: 1 } }, { x: [0.25, null] })).toEqual([0.3, null]);
    expect(values({ round: { of: x, decimals: 1, ties: 'half-even' } }, { x: [0.25, null] })).toEqual([
      0.2,
      null,
    ]);
  });
});

describe('count-met and distance-index', () => {
  const blocks = {
    threshold: { value: 10 },
    reference: { of: 'city', weights: 'none' },
    criteria: { p: { column: 'p' }, q: { column: 'q' }, r: { column: 'r', worse: 'lower' } },
  };
  const columns: Columns = { p: [10, 9, null, null], q: [11, 11, 11, null], r: [10, 11, 3, null] };

  it('counts the criteria met; one unknown makes it missing, or is skipped', () => {
    const criteria = ['p', 'q', 'r'];
    expect(values({ 'count-met': { criteria } }, columns, { blocks })).toEqual([3, 1, null, null]);
    expect(values({ 'count-met': { criteria, missing: 'skip' } }, columns, { blocks })).toEqual([
      3,
      1,
      2,
      null,
    ]);
    expect(values({ 'count-met': { criteria: ['q'] } }, columns, { blocks })).toEqual([1, 1, 1, null]);
  });

  it('is the mean over the criteria of the relative distance from the reference, positive where worse', () => {
    // references: p 9.5, q 11, r 8
    const index = values({ 'distance-index': {} }, columns, { blocks });
    const first = (0.5 / 9.5 + 0 + -2 / 8) / 3;
    const second = (-0.5 / 9.5 + 0 + -3 / 8) / 3;
    expectClose(index, [first, second, (0 + 5 / 8) / 2, null]);
    expectClose(values({ 'distance-index': { criteria: ['p'] } }, columns, { blocks }), [
      0.5 / 9.5,
      -0.5 / 9.5,
      null,
      null,
    ]);
  });
});

describe('measures of measures', () => {
  it('each is computed once, whether named or written in place', () => {
    const of = method({
      indicators: {
        z: { 'z-score': { of: { column: 'x' }, sd: 'population' } },
        twice: { sum: { of: ['z', 'z', { reverse: { of: 'z', from: 0 } }] } },
      },
    });
    const one = evaluator(of, { x: [1, 3] });
    expect(plain(one.value('twice'))).toEqual([-1, 1]);
    expect(one.value('z')).toBe(one.value('z'));
    expect(one.year).toBe(YEAR);
  });

  /** A pseudo-random column: fixed, and with ties. */
  const column = (seed: number, size: number) =>
    Array.from({ length: size }, (_, k) => ((k * 7919 + seed * 104729) % 997) / 10);

  it('an index of the English kind: fractions of ranks, transformed, weighted, ranked into deciles', () => {
    const [a, b] = [column(1, 200), column(2, 200)];
    const transformed = (share: number) => -23 * Math.log(1 - share * (1 - Math.exp(-100 / 23)));
    const share = (of: number[], value: number) =>
      (of.filter((other) => other < value).length + 1) / of.length;
    const score = a.map((_, k) => 0.7 * transformed(share(a, a[k])) + 0.3 * transformed(share(b, b[k])));
    const domain = (name: string) => ({
      exponential: { of: { 'percentile-rank': { of: { column: name }, fraction: 'rank/n' } } },
    });
    const sum = { sum: { of: [domain('a'), domain('b')], weights: [0.7, 0.3] } };
    expectClose(values(sum, { a, b }), score);
    expectClose(
      values({ rank: { of: sum, order: 'descending' } }, { a, b }),
      score.map((own) => score.filter((other) => other > own).length + 1),
    );
  });

  it('an index of the Californian kind: percentiles with zeros apart, half weights, scaled, multiplied', () => {
    const e = column(3, 150).map((value, k) => (k % 9 === 0 ? 0 : value));
    const f = column(4, 150).map((value, k) => (k % 11 === 0 ? null : value));
    const s = column(5, 150);
    const pct = (of: (number | null)[]) => {
      const ranked = of.filter((value) => value !== null && value !== 0) as number[];
      return of.map((value) =>
        value === null
          ? null
          : value === 0
            ? 0
            : (100 * ranked.filter((other) => other <= value).length) / ranked.length,
      );
    };
    const [pe, pf, ps] = [pct(e) as number[], pct(f), pct(s) as number[]];
    const burden = pe.map((own, k) => (pf[k] === null ? own : (own + 0.5 * pf[k]) / 1.5));
    const scaled = (of: number[]) => of.map((value) => (10 * value) / Math.max(...of));
    const [first, second] = [scaled(burden), scaled(ps)];
    const rank = (name: string) => ({
      'percentile-rank': {
        of: { column: name },
        ties: 'max',
        fraction: 'rank/n',
        scale: 100,
        zeros: 'apart',
      },
    });
    const product = {
      product: {
        of: [
          {
            'scale-to-max': {
              of: { mean: { of: [rank('e'), rank('f')], weights: [1, 0.5], missing: 'skip' } },
              scale: 10,
            },
          },
          { 'scale-to-max': { of: rank('s'), scale: 10 } },
        ],
      },
    };
    expectClose(
      values(product, { e, f, s }),
      first.map((value, k) => value * second[k]),
    );
  });

  it('an index of the Townsend kind: logarithms of value + 1, standardised and added', () => {
    const [a, b] = [column(6, 120), column(7, 120)];
    const z = (of: number[]) => {
      const mean = of.reduce((sum, value) => sum + value, 0) / of.length;
      const sd = Math.sqrt(of.reduce((sum, value) => sum + (value - mean) ** 2, 0) / of.length);
      return of.map((value) => (value - mean) / sd);
    };
    const [za, zb] = [z(a.map((value) => Math.log(value + 1))), z(b)];
    const expected = za.map((value, k) => value + zb[k]);
    const first = { 'z-score': { of: { log: { of: { column: 'a' }, add: 1 } }, sd: 'population' } };
    const second = { 'z-score': { of: { column: 'b' }, sd: 'population' } };
    const actual = values({ sum: { of: [first, second] } }, { a, b });
    actual.forEach((value, k) => {
      expect(value).toBeCloseTo(expected[k], 11);
    });
  });

  it('an index of the human-development kind: goalposts and a geometric mean', () => {
    // a life of 72 years: (72 - 20) / 65 = 0.8; 9 of 15 years in school: 0.6; both above and below the posts held
    const h = { 'min-max': { of: { column: 'h' }, min: 20, max: 85, clamp: true } };
    const e = { 'min-max': { of: { column: 'e' }, min: 0, max: 15, clamp: true } };
    const actual = values({ 'geometric-mean': { of: [h, e] } }, { h: [72, 90, 10], e: [9, 15, 15] });
    expectClose(actual, [Math.sqrt(0.8 * 0.6), 1, 0]);
  });
});
