import { describe, expect, it } from 'vitest';
import { countsOf, straddling, wilson } from '../../src/record/facts/intervals.ts';
import { method, reportOf } from '../screening/city.ts';

describe('the interval of a share', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is of %i of %i what is published', (count, of, least, greatest) => {
    const ends = wilson({ count, of, per: 1 });
    expect(ends[0]).toBeCloseTo(least, 4);
    expect(ends[1]).toBeCloseTo(greatest, 4);
  });

  it('ends where the share lies 1.96 standard errors away, the errors being those of the end', () => {
    for (const [count, of] of [
      [1, 4],
      [29, 245],
      [25, 883],
      [880, 883],
    ]) {
      for (const end of wilson({ count, of, per: 1 }))
        expect(Math.abs(count / of - end)).toBeCloseTo(
          1.959963984540054 * Math.sqrt((end * (1 - end)) / of),
          12,
        );
    }
  });

  it('is in the unit of the share, and goes to none and to all and not beyond', () => {
    const [least, greatest] = wilson({ count: 81, of: 263, per: 1000 });
    expect([Math.round(least), Math.round(greatest)]).toEqual([255, 366]);
    for (let of = 1; of < 200; of++) {
      expect(wilson({ count: 0, of, per: 100 })[0]).toBe(0);
      expect(wilson({ count: of, of, per: 100 })[1]).toBe(100);
    }
  });

  it('is of shares alone, of whole numbers that are there', () => {
    const columns = (n: number, d: number) => ({
      numerator: Float64Array.of(n),
      denominator: Float64Array.of(d),
    });
    const ratio = { numerator: 'n', denominator: 'd', years: 1 };
    const share = { ratio, unit: 'pct' };
    expect(countsOf(columns(3, 12), share, 0)).toEqual({ count: 3, of: 12, per: 100 });
    expect(countsOf(columns(3, 12), { ratio, unit: 'promille' } as object, 0)?.per).toBe(1000);
    // an income per head, so many per 100 of something else, and counts that are none
    expect(countsOf(columns(3, 12), { ratio, unit: 'kr' } as object, 0)).toBeUndefined();
    expect(
      countsOf(columns(3, 12), { ratio: { ...ratio, per: 1000 }, unit: 'pct' } as object, 0),
    ).toBeUndefined();
    for (const [n, d] of [
      [Number.NaN, 12],
      [3, Number.NaN],
      [0, 0],
      [2.5, 12],
      [13, 12],
    ])
      expect(countsOf(columns(n, d), share, 0)).toBeUndefined();
    expect(countsOf({ numerator: undefined, denominator: undefined }, share, 0)).toBeUndefined();
  });
});

describe('the criteria that intervals straddle', () => {
  it('come with how many areas have their limit within the interval, most first', async () => {
    const share = (id: string) => ({
      [id]: {
        ratio: { numerator: `${id}_n`, denominator: `${id}_d` },
        unit: 'pct',
        threshold: { value: 50 },
      },
    });
    const of = await method({
      criteria: { ...share('few'), ...share('many'), level: { column: 'x', threshold: { value: 1 } } },
      designate: { 'at-least': 1 },
      exclude: { small: { 'population-below': 10 } },
    });
    const report = await reportOf(of, {
      id: ['A', 'B', 'C', 'D', 'E'],
      population: [100, 100, 100, 100, 5],
      x: [1, 1, 1, 1, 1],
      // 4 of 10: 16.8-68.7 %; 6 of 10: 31.3-83.2 %; 9 of 10: 59.6-98.2 %; D has no figure, E is not assessed
      few_n: [4, 6, 9, null, 5],
      few_d: [10, 10, 10, 10, 10],
      // 400 of 1,000: 37.0-43.1 %; 530 of 1,000: 49.9-56.1 %; 900: 88.0-91.7 %; 1,000: 99.6-100 %
      many_n: [400, 530, 900, 1000, 500],
      many_d: [1000, 1000, 1000, 1000, 1000],
    });
    const told = straddling(report, of).map(({ criterion, ...counts }) => ({ id: criterion.id, ...counts }));
    expect(told).toEqual([
      { id: 'few', areas: 3, straddle: 2, met: 1, denominator: 10 },
      { id: 'many', areas: 4, straddle: 1, met: 1, denominator: 1000 },
    ]);
  });
});
