import { describe, expect, it } from 'vitest';
import { criterionDefinition, isSameMeasure, measureDefinition } from '../../src/criteria/definition.ts';
import { method } from './evaluate.ts';

// Two criteria measure the same where they compute the same from the same: wording, and what only bounds missing cells, apart.

const limit = { value: 5 };

/** The definition of the criterion `k` of a method that holds the measure, other criteria beside it. */
function measuring(measure: object, beside: object = {}) {
  return criterionDefinition(
    method({ threshold: limit, indicators: { i: { column: 'x' } }, criteria: { k: measure, ...beside } }),
    'k',
  );
}

describe('the same is measured', () => {
  const against = (about: object) => ({
    distance: { of: 'i', reference: { of: 'city', weights: 'none', ...about } },
  });
  it.each([
    ['where a reference within says where it comes from', against({}), against({ basis: 'policy' })],
    ['where it has a note', against({}), against({ note: 'as in 2020' })],
    [
      'where that of a ratio to it does',
      { 'ratio-to': { of: 'i', reference: { of: 'value', value: 2 } } },
      { 'ratio-to': { of: 'i', reference: { of: 'value', value: 2, basis: 'decided', note: 'n' } } },
    ],
    [
      'whatever a missing cell of a column could hold',
      { column: 'x' },
      { column: { name: 'x', range: [0, 90] } },
    ],
    [
      'whatever a missing count could hold',
      { ratio: { numerator: 'a', denominator: 'b' } },
      { ratio: { numerator: 'a', denominator: 'b', range: [0, 2] } },
    ],
    [
      'however a column writes that a cell is missing',
      { column: 'x' },
      { column: { name: 'x', missing: ['-'] } },
    ],
    [
      'per what a unit counts per, be it spelled out',
      { ratio: { numerator: 'a', denominator: 'b' }, unit: 'pct' },
      { ratio: { numerator: 'a', denominator: 'b', per: 100 }, unit: 'pct' },
    ],
    ['whatever it is called', { column: 'x' }, { column: 'x', title: 'K', note: 'n', decimals: 2 }],
    ['be it written as an indicator or in place', { indicator: 'i' }, { column: 'x' }],
  ])('%s', (_, one, other) => {
    expect(isSameMeasure(measuring(one), measuring(other))).toBe(true);
  });
});

describe('another thing is measured', () => {
  it.each([
    [
      'where another reference is within',
      { distance: { of: 'i', reference: { of: 'value', value: 2 } } },
      { distance: { of: 'i', reference: { of: 'value', value: 3 } } },
    ],
    ['where whom it counts is another', { column: 'x' }, { column: 'x', universe: 'aged 18-64' }],
    ['where an option is another', { rank: { of: 'i' } }, { rank: { of: 'i', order: 'descending' } }],
  ])('%s', (_, one, other) => {
    expect(isSameMeasure(measuring(one), measuring(other))).toBe(false);
  });
});

describe('criteria that a measure is taken over', () => {
  const count = { 'count-met': { criteria: ['c'] } };
  const index = { 'distance-index': { criteria: ['c'] } };
  const criterion = (about: object) => ({ c: { column: 'y', ...about } });
  const value = (number: number) => ({ threshold: { value: number } });
  const compared = (number: number) => ({ reference: { of: 'value', value: number } });

  it('are counted by their limits', () => {
    const [low, high] = [2, 3].map((number) => measuring(count, criterion(value(number))));
    expect(isSameMeasure(low, high)).toBe(false);
  });

  it('are counted whatever their limits rest on', () => {
    const basis = { threshold: { value: 2, basis: 'law', note: 'n' } };
    expect(isSameMeasure(measuring(count, criterion(value(2))), measuring(count, criterion(basis)))).toBe(
      true,
    );
  });

  it('have a distance from their reference, which no limit moves', () => {
    const [low, high] = [2, 3].map((number) =>
      measuring(index, criterion({ ...value(number), ...compared(9) })),
    );
    expect(isSameMeasure(low, high)).toBe(true);
    expect(isSameMeasure(low, measuring(index, criterion({ ...value(2), ...compared(8) })))).toBe(false);
  });
});

it('has no definition where there is no figure', () => {
  const of = method({ threshold: limit, criteria: { k: { 'not-measured': 'no figure' } } });
  expect(measureDefinition(of, { kind: 'criterion', id: 'k' })).toBeUndefined();
  expect(measureDefinition(of, { kind: 'indicator', id: 'k' })).toBeUndefined();
});
