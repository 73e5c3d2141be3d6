import { describe, expect, it } from 'vitest';
import { isPlaceLimit, leavesOut, restsOnPlaces, usesPlaces } from '../../src/criteria/places.ts';
import type { Reference } from '../../src/criteria/schema/reference.ts';
import type { Threshold } from '../../src/criteria/schema/threshold.ts';
import { method } from './evaluate.ts';

// A place in the distribution over areas - a rank, a z-score, a percentile - moves with any area's figure, so that a method
// is asked whether it has any.

const city = { of: 'city', weights: 'none' };
const median = { of: 'percentile', percentile: 50 };
const of = (blocks: object) => method({ designate: { 'at-least': 1 }, ...blocks });
const indicators = (it: object) => of({ indicators: { x: { column: 'x' }, it } });
const criterion = (c: object, blocks: object = {}) =>
  of({ criteria: { c: { column: 'x', ...c } }, ...blocks });

describe('a limit', () => {
  it.each<[object, object | undefined, boolean]>([
    [{ percentile: 80 }, undefined, true],
    [{ 'standard-deviations': 1 }, undefined, true],
    [{ 'share-of-areas': 20 }, undefined, true],
    [{ value: 5 }, median, false],
    [{ column: 'own' }, undefined, false],
    // so many times a place is one, and so much more than it
    [{ times: 1.5 }, median, true],
    [{ plus: 1 }, median, true],
    [{ times: 1.5 }, city, false],
    [{ plus: 1 }, city, false],
    [{ times: 1.5 }, undefined, false],
  ])('%j of %j is a place: %s', (threshold, reference, expected) => {
    expect(isPlaceLimit(threshold as Threshold, reference as Reference | undefined)).toBe(expected);
  });

  it('that is none is no place', () => {
    expect(isPlaceLimit(undefined, undefined)).toBe(false);
  });
});

describe('a method', () => {
  it.each<[string, object, boolean]>([
    ['a rank', { rank: { of: 'x' } }, true],
    ['a z-score', { 'z-score': { of: 'x', sd: 'population' } }, true],
    ['a mean of z-scores', { mean: { of: ['x', { 'z-score': { of: 'x', sd: 'population' } }] } }, true],
    ['a distance from the median', { distance: { of: 'x', reference: median } }, true],
    ['a ratio to the median', { 'ratio-to': { of: 'x', reference: median } }, true],
    ['a distance from the city', { distance: { of: 'x', reference: city } }, false],
    ['a mean', { mean: { of: ['x', 'x'] } }, false],
  ])('with %s: %j', (_, it, expected) => {
    expect(usesPlaces(indicators(it))).toBe(expected);
  });

  it('has places in its limits, be they stated for all criteria', () => {
    expect(usesPlaces(criterion({ threshold: { percentile: 80 } }))).toBe(true);
    expect(usesPlaces(criterion({ threshold: { value: 80 } }))).toBe(false);
    expect(usesPlaces(criterion({}, { threshold: { percentile: 80 } }))).toBe(true);
    expect(usesPlaces(criterion({ threshold: { times: 2 } }, { reference: median }))).toBe(true);
    expect(usesPlaces(criterion({ threshold: { times: 2 }, reference: city }, { reference: median }))).toBe(
      false,
    );
  });
});

it('places enter a measure through what it is computed from', () => {
  const ranked = indicators({ rank: { of: 'x' } });
  expect(restsOnPlaces('it', ranked)).toBe(true);
  expect(restsOnPlaces('x', ranked)).toBe(false);
  expect(restsOnPlaces({ mean: { of: ['x', 'it'], missing: 'none' } } as never, ranked)).toBe(true);
});

describe('a measure without operands that are missing', () => {
  it.each<[object, boolean]>([
    [{ mean: { of: ['x', 'x'], missing: 'skip' } }, true],
    [{ sum: { of: ['x', 'x'], missing: 'skip' } }, true],
    [{ minimum: { of: ['x', 'x'], missing: 'skip' } }, true],
    [{ maximum: { of: ['x', 'x'], missing: 'skip' } }, true],
    [{ mean: { of: ['x', 'x'] } }, false],
    [{ 'mean-over-years': { of: 'x', years: 3, incomplete: 'available' } }, true],
    [{ 'mean-over-years': { of: 'x', years: 3 } }, false],
  ])('%j: %s', (it, expected) => {
    expect(leavesOut(indicators(it))).toBe(expected);
  });
});
