import { describe, expect, it } from 'vitest';
import { type Bounds, boundsWithin, IN_ALL, IN_NONE, IN_SOME } from '../../src/criteria/bounds.ts';
import { type Referable, referenceMoves, referenceValues } from '../../src/criteria/reference.ts';
import type { Reference } from '../../src/criteria/schema/reference.ts';

// How far missing cells move what areas are compared with, by hand: each case is a mean of two or three values.

interface City {
  values: (number | null)[];
  population?: (number | null)[];
  /** of each area its region, from 0; -1: none */
  regions?: number[];
  members?: number[];
  undecided?: number[];
  denominator?: number[];
  /** left out: a missing value may be anything from 0 to 100 */
  bounds?: Bounds | undefined;
}

const numbers = (cells: (number | null)[]) => Float64Array.from(cells, (cell) => cell ?? Number.NaN);
const mask = (flags: number[] | undefined, size: number) => Uint8Array.from(flags ?? new Array(size).fill(1));

function reference(of: string, city: City, weights: 'none' | 'population' = 'none') {
  const values = numbers(city.values);
  const members = mask(city.members, values.length);
  const bounds = () => ('bounds' in city ? city.bounds! : boundsWithin(values, [0, 100]));
  const denominator = city.denominator && numbers(city.denominator);
  const referable: Referable = {
    values,
    parts: denominator && { numerator: values, denominator, per: 1 },
    bounds: 'bounds' in city && city.bounds === undefined ? undefined : bounds,
    distributionBounds: bounds,
    population: () => numbers(city.population!),
    numbers: () => values,
    groups: () => Int32Array.from(city.regions!),
    assessed: members,
    members,
    nonDesignated: members,
    undecided: city.undecided && Uint8Array.from(city.undecided),
  };
  return referenceValues({ of, weights, column: 'region', percentile: 50 } as Reference, referable);
}

/** The reference of an area as the figures stand, and the least and greatest that it could be. */
function range(of: string, city: City, area = 0, weights: 'none' | 'population' = 'none') {
  const { at, least, greatest } = reference(of, city, weights);
  return [at(area), least(area), greatest(area)];
}

describe('the mean of a city where a value is missing', () => {
  it('10, 20 and something from 0 to 100: 30 / 3 to 130 / 3', () => {
    expect(range('city', { values: [10, 20, null] })).toEqual([15, 10, 130 / 3]);
  });

  it('of the others: area A is not in its own, be its value missing', () => {
    // without A: 20 and something from 0 to 100; without the missing one: 10 and 20, whatever it is
    expect(range('rest-of-city', { values: [10, 20, null] }, 0)).toEqual([20, 10, 60]);
    expect(range('rest-of-city', { values: [10, 20, null] }, 2)).toEqual([15, 15, 15]);
    // one that is no member leaves nothing behind
    expect(range('rest-of-city', { values: [10, 20, null], members: [0, 1, 1] }, 0)).toEqual([20, 10, 60]);
  });

  it('in a region: that of A moves, that of C does not, and an area without one has no reference', () => {
    const city = { values: [10, null, 30, 50], regions: [0, 0, 1, -1] };
    expect(range('region', city, 0)).toEqual([10, 5, 55]);
    expect(range('region', city, 2)).toEqual([30, 30, 30]);
    expect(range('region', city, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('does not move where all members have values, nor by an area that is none', () => {
    expect(referenceMoves(reference('city', { values: [10, 20, 30] }))).toBe(false);
    expect(referenceMoves(reference('city', { values: [10, 20, null], members: [1, 1, 0] }))).toBe(false);
    // an empty universe has no value to miss
    expect(referenceMoves(reference('city', { values: [10, 20, null], denominator: [5, 5, 0] }))).toBe(false);
    // nobody lives there
    expect(
      referenceMoves(reference('city', { values: [10, 20, null], population: [1, 1, 0] }, 'population')),
    ).toBe(false);
  });

  it('held, says whether any member lacked a value', () => {
    const held = (city: City) => {
      const found = reference('city', { ...city, bounds: undefined });
      return [found.at(0), referenceMoves(found), found.bounded];
    };
    expect(held({ values: [10, 20, null] })).toEqual([15, false, false]);
    expect(held({ values: [10, 20] })).toEqual([15, false, true]);
    expect(held({ values: [10, 20, null], members: [1, 1, 0] })).toEqual([15, false, true]);
  });

  it('is not bounded where the value is not, on either side', () => {
    for (const range of [
      [0, Number.POSITIVE_INFINITY],
      [Number.NEGATIVE_INFINITY, 100],
    ] as const) {
      const found = reference('city', {
        values: [10, null],
        bounds: boundsWithin(numbers([10, null]), range),
      });
      expect([found.bounded, referenceMoves(found)]).toEqual([false, false]);
    }
  });
});

describe('a value that may be undefined', () => {
  const values = [10, 20];
  const lacking = (of: number): Bounds => ({
    now: numbers(values),
    least: Float64Array.of(10, 18),
    greatest: Float64Array.of(10, 40),
    lacking: Uint8Array.of(IN_NONE, of),
  });

  it('in some fillings is in the mean or out of it: 10 alone, or with 18 to 40', () => {
    expect(range('city', { values, bounds: lacking(IN_SOME) })).toEqual([15, 10, 25]);
    // it is known today, so that it could be 18 at least
    expect(range('city', { values, bounds: lacking(IN_NONE) })).toEqual([15, 14, 25]);
  });

  it('in all of them is no member', () => {
    const city = { values: [10, null], bounds: { ...lacking(IN_ALL), now: numbers([10, null]) } };
    expect(range('city', city)).toEqual([10, 10, 10]);
    expect(reference('city', city).mayVanish).toBeUndefined();
  });
});

describe('a population that is missing', () => {
  it('is anything from nobody to as many as live in the largest: 10 (2), 20 (5), 40 (0 to 5)', () => {
    const city = { values: [10, 20, 40], population: [2, 5, null] };
    // (20 + 100) / 7, and (20 + 100 + 200) / 12
    expect(range('city', city, 0, 'population')).toEqual([120 / 7, 120 / 7, 320 / 12]);
  });

  it('leaves nothing to compare with where nobody lives elsewhere', () => {
    const city = { values: [10, 40], population: [2, null] };
    const rest = reference('rest-of-city', city, 'population');
    // of A the rest is B alone, which may be empty; of B it is A
    expect([0, 1].map((area) => rest.mayVanish!(area))).toEqual([true, false]);
    expect([rest.least(0), rest.greatest(0)]).toEqual([40, 40]);
    expect([rest.least(1), rest.greatest(1)]).toEqual([10, 10]);
    const whole = reference('city', city, 'population');
    expect([0, 1].map((area) => whole.mayVanish!(area))).toEqual([false, false]);
  });
});

describe('the reference that an area is part of, its own value given', () => {
  it('10 and something from 0 to 100, were A 30: 15 to 65; were B 30: 20', () => {
    const { given } = reference('city', { values: [10, null] });
    expect(given!(0, 30)).toEqual([15, 65]);
    expect(given!(1, 30)).toEqual([20, 20]);
  });

  it('an area that is no member has no say', () => {
    const { given } = reference('city', { values: [10, null, 90], members: [1, 1, 0] });
    expect(given!(2, 30)).toEqual([5, 55]);
  });

  it('by population: A (1) 30 with B (3), 0 to 100', () => {
    const { given } = reference('city', { values: [10, null], population: [1, 3] }, 'population');
    expect(given!(0, 30)).toEqual([30 / 4, 330 / 4]);
    expect(given!(1, 50)).toEqual([160 / 4, 160 / 4]);
  });

  it('one that weighs nothing to 2: 10 (2) and itself, 40, half of the weight at most', () => {
    const { given } = reference('city', { values: [10, 40], population: [2, null] }, 'population');
    expect(given!(1, 40)).toEqual([10, 25]);
    expect(given!(1, 0)).toEqual([5, 10]);
  });

  it('the rest of a city does not follow it', () => {
    expect(reference('rest-of-city', { values: [10, null] }).given).toBeUndefined();
  });
});

describe('areas that may turn out to be designated, and then are none of the others', () => {
  const others = (values: number[], undecided: number[], population?: number[]) =>
    range(
      'non-designated',
      { values, undecided, population: population ?? [] },
      0,
      population ? 'population' : 'none',
    );

  it('are in the mean or out of it: 10 and 20 with 60 or without', () => {
    expect(others([10, 20, 60], [0, 0, 1])).toEqual([30, 15, 30]);
  });

  it('those that carry the mean on are in, the furthest first: of 0 with 20, 60, both or none', () => {
    // 60 makes 30, and 20 would make it less again
    expect(others([0, 20, 60], [0, 1, 1])).toEqual([80 / 3, 0, 30]);
    // 60 makes 30, and 40 makes 100 / 3
    expect(others([0, 40, 60], [0, 1, 1])).toEqual([100 / 3, 0, 100 / 3]);
    // downwards: of 60 with 50, 0, both or none, 0 makes 30; 50 is more
    expect(others([60, 50, 0], [0, 1, 1])).toEqual([110 / 3, 30, 60]);
  });

  it('by population, it is the value that says which is furthest: 60 (1) before 40 (9)', () => {
    // 0 (1) and 60 (1) make 30; with 40 (9) 420 / 11
    expect(others([0, 40, 60], [0, 1, 1], [1, 9, 1])).toEqual([420 / 11, 0, 420 / 11]);
    // with 20 (9) it is 240 / 11, which is less
    expect(others([0, 20, 60], [0, 1, 1], [1, 9, 1])).toEqual([240 / 11, 0, 30]);
  });

  it('where all are so, nothing may be left; the least and greatest is then one of them alone', () => {
    const all = reference('non-designated', { values: [10, 20, 60], undecided: [1, 1, 1] });
    expect([all.least(0), all.greatest(0), all.mayVanish!(0)]).toEqual([10, 60, true]);
    const some = reference('non-designated', { values: [10, 20, 60], undecided: [0, 1, 1] });
    expect([some.mayVanish!(0), some.bounded]).toEqual([false, true]);
  });

  it('with a missing value among them: 10, and B from 0 to 100 in or out', () => {
    const found = reference('non-designated', { values: [10, null], undecided: [0, 1] });
    expect([found.least(0), found.greatest(0)]).toEqual([5, 55]);
  });
});

describe('the median', () => {
  it('of 10, 20 and something from 0 to 100 is 10 to 20', () => {
    expect(range('percentile', { values: [10, 20, null] })).toEqual([15, 10, 20]);
    expect(reference('percentile', { values: [10, 20, null] }).bounded).toBe(true);
  });

  it('with the own value given: A 30, 20 and something from 0 to 100 is 20 to 30', () => {
    const { given } = reference('percentile', { values: [10, 20, null, 5], members: [1, 1, 1, 0] });
    expect(given!(0, 30)).toEqual([20, 30]);
    expect(given!(2, 15)).toEqual([15, 15]);
    // D does not take part
    expect(given!(3, 99)).toEqual([10, 20]);
  });

  it('of one that may be undefined is taken for any number', () => {
    const bounds = (lacking: number): Bounds => ({
      now: numbers([10, 20, 30]),
      least: Float64Array.of(10, 20, 29),
      greatest: Float64Array.of(10, 20, 31),
      lacking: Uint8Array.of(IN_NONE, IN_NONE, lacking),
    });
    expect(range('percentile', { values: [10, 20, 30], bounds: bounds(IN_NONE) })).toEqual([20, 20, 20]);
    expect(range('percentile', { values: [10, 20, 30], bounds: bounds(IN_SOME) })).toEqual([20, 10, 20]);
    // in every filling: it is not there
    expect(
      range('percentile', {
        values: [10, 20, null],
        bounds: { ...bounds(IN_ALL), now: numbers([10, 20, null]) },
      }),
    ).toEqual([15, 15, 15]);
  });

  it('does not move where none of those that take part does', () => {
    expect(referenceMoves(reference('percentile', { values: [10, 20, null], members: [1, 1, 0] }))).toBe(
      false,
    );
    expect(referenceMoves(reference('percentile', { values: [10, 20] }))).toBe(false);
  });
});
