import { describe, expect, it } from 'vitest';
import {
  countAtOrBelow,
  countBelow,
  kth,
  kthWith,
  momentRanges,
  moments,
  percentile,
  sortedValues,
} from '../../src/criteria/distribution.ts';

const { NaN: none, POSITIVE_INFINITY: infinite } = Number;
const all = (...values: number[]) => Float64Array.of(...values);

describe('values in order', () => {
  const sorted = all(1, 2, 2, 5);

  it('are those of the areas that take part and have one', () => {
    expect([...sortedValues(all(9, 3, none, 1, 2), Uint8Array.of(1, 1, 1, 0, 1))]).toEqual([2, 3, 9]);
  });

  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 3],
    [3, 3, 3],
    [5, 3, 4],
    [6, 4, 4],
  ])('of 1, 2, 2, 5 so many are below %d, and so many at it or below', (value, below, atOrBelow) => {
    expect(countBelow(sorted, value)).toBe(below);
    expect(countAtOrBelow(sorted, value)).toBe(atOrBelow);
  });

  it('with one of them another value, are as though they were sorted again', () => {
    for (const from of [1, 2, 5])
      for (const to of [0, 1, 1.5, 2, 3, 5, 6]) {
        const others = [...sorted];
        others.splice(others.indexOf(from), 1, to);
        const at = kthWith(sorted, from, to);
        expect([0, 1, 2, 3].map(at)).toEqual(others.sort((a, b) => a - b));
      }
  });
});

describe('a percentile', () => {
  const of = (values: Float64Array, p: number, definition: 'linear' | 'nearest-rank' = 'linear') =>
    percentile(values.length, kth(values), p, definition);

  it('linear: of 10, 20, 40 at 75 per cent of the way, 20 + 0.5 x 20; at the ends the first and the last', () => {
    expect([0, 50, 75, 100].map((p) => of(all(10, 20, 40), p))).toEqual([10, 20, 30, 40]);
  });

  it('nearest rank: the first that so many per cent are at or below', () => {
    expect([0, 33, 34, 66, 67, 100].map((p) => of(all(10, 20, 40), p, 'nearest-rank'))).toEqual([
      10, 10, 20, 20, 40, 40,
    ]);
  });

  it('of none is none', () => {
    expect(of(all(), 50)).toBeNaN();
    expect(of(all(), 50, 'nearest-rank')).toBeNaN();
  });

  it('next to a value without bound has none either, on whichever side; between two such it is no number', () => {
    expect(of(all(-infinite, 10), 50)).toBe(-infinite);
    expect(of(all(10, infinite), 50)).toBe(infinite);
    expect(of(all(-infinite, infinite), 50)).toBeNaN();
    // at the value itself its neighbour has no say
    expect(of(all(-infinite, 10, infinite), 50)).toBe(10);
  });
});

describe('mean and standard deviation', () => {
  const every = (values: Float64Array) => new Uint8Array(values.length).fill(1);

  it('weighted: (3 x 1 + 1 x 3) / 4 = 1.5, and squares (3 x 0.25 + 1 x 2.25) / 4 = 0.75', () => {
    const values = all(1, 3);
    const { n, mean, sd } = moments(values, every(values), 'population', all(3, 1));
    expect([n, mean]).toEqual([2, 1.5]);
    expect(sd).toBeCloseTo(Math.sqrt(0.75), 12);
    // of a sample: times 2 / (2 - 1)
    expect(moments(values, every(values), 'sample', all(3, 1)).sd).toBeCloseTo(Math.sqrt(1.5), 12);
  });

  it('leave out areas that do not take part, that have no value or no weight', () => {
    const values = all(1, 3, none, 100, 100);
    const found = moments(values, Uint8Array.of(1, 1, 1, 0, 1), 'population', all(1, 1, 1, 1, none));
    expect(found).toEqual({ n: 2, mean: 2, sd: 1 });
  });

  it('of equal values are that value and nothing, to the last bit', () => {
    const values = all(0.1, 0.1, 0.1);
    expect(moments(values, every(values), 'population')).toEqual({ n: 3, mean: 0.1, sd: 0 });
  });

  /** With one area from `least` to `greatest` beside 4 and 6. */
  const ranges = (
    least: number,
    greatest: number,
    weights?: Float64Array,
    divisor: 'population' | 'sample' = 'population',
  ) => momentRanges(all(4, 6, least), all(4, 6, greatest), Int32Array.of(0, 1, 2), divisor, weights);

  it('where nothing moves, move nowhere', () => {
    const { mean, sd } = ranges(8, 8);
    const own = moments(all(4, 6, 8), Uint8Array.of(1, 1, 1), 'population');
    expect(mean).toEqual([own.mean, own.mean]);
    for (const end of sd) expect(end).toBeCloseTo(own.sd, 12);
  });

  it('4, 6 and 7 to 9: means 17/3 to 19/3; the deviation of 4, 6 and 8, give or take the root of 1/3', () => {
    const { mean, sd } = ranges(7, 9);
    // 8 is in the middle: mean 6, squares 4 + 0 + 4 of 3; the half width 1 squared, of 3. 4 and 6 alone give no less than
    // root of 2/3, which is less
    const [own, radius] = [Math.sqrt(8 / 3), Math.sqrt(1 / 3)];
    expect(mean[0]).toBeCloseTo(17 / 3, 12);
    expect(mean[1]).toBeCloseTo(19 / 3, 12);
    expect(sd[0]).toBeCloseTo(own - radius, 12);
    expect(sd[1]).toBeCloseTo(own + radius, 12);
  });

  it('of a sample: each of these lengths by the root of 3 / 2', () => {
    const [one, sample] = [ranges(7, 9), ranges(7, 9, undefined, 'sample')];
    expect(sample.mean).toEqual(one.mean);
    for (const end of [0, 1]) expect(sample.sd[end]).toBeCloseTo(one.sd[end] * Math.sqrt(3 / 2), 12);
    // the floor, too: 4 and 6 have root of 2 as a sample of two, and of 2/2 among three
    expect(ranges(0, 10, undefined, 'sample').sd[0]).toBeCloseTo(1, 12);
  });

  it('by weight: 4 and 6 weigh 2 each, 7 to 9 weighs 1', () => {
    const { mean, sd } = ranges(7, 9, all(2, 2, 1));
    // middles: (8 + 12 + 8) / 5 = 5.6, squares 2 x 2.56 + 2 x 0.16 + 5.76 = 11.2 of 5; the half width 1 x 1 of 5
    expect(mean[0]).toBeCloseTo(27 / 5, 12);
    expect(mean[1]).toBeCloseTo(29 / 5, 12);
    expect(sd[0]).toBeCloseTo(Math.sqrt(11.2 / 5) - Math.sqrt(1 / 5), 12);
    expect(sd[1]).toBeCloseTo(Math.sqrt(11.2 / 5) + Math.sqrt(1 / 5), 12);
    // from 0 to 10 it may lie between the others: what these have among themselves, 1 x root of 4/5, is left
    const near = ranges(0, 10, all(2, 2, 1));
    expect(near.sd[0]).toBeCloseTo(Math.sqrt(4 / 5), 12);
  });

  it('where none stands still, the least deviation is none', () => {
    const { sd } = momentRanges(all(0, 0), all(10, 10), Int32Array.of(0, 1), 'population');
    expect(sd).toEqual([0, 5]);
  });
});
