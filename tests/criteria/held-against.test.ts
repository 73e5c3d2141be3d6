import { describe, expect, it } from 'vitest';
import { columnPlan } from '../../src/criteria/columns.ts';
import { method } from './evaluate.ts';

// Shares that are fractions where per cent are meant are found out by what they are held against: 0.31 never reaches a
// limit of 30. So a column is told what its numbers are compared with, however deep in a measure it lies.

/** Of the column x: whether it is per cent, the greatest limit that it meets, and the columns that it is compared with. */
function noted(blocks: object) {
  const { pct, heldAgainst, heldAgainstColumns } = columnPlan(method(blocks)).numbers.get('x')!;
  return [pct, heldAgainst, heldAgainstColumns];
}
const x = { column: 'x' };
const nothing = -Infinity;
const criterion = (c: object, blocks: object = {}) =>
  noted({ criteria: { c: { ...x, unit: 'pct', ...c } }, ...blocks });
/** A criterion with the limit 30 over a measure that is computed from x. */
const through = (measure: object) =>
  noted({ criteria: { c: { ...measure, unit: 'pct', threshold: { value: 30 } } } });

describe('a column is held against', () => {
  it('the limit of its criterion, or that of all', () => {
    expect(criterion({ threshold: { value: 30 } })).toEqual([true, 30, []]);
    expect(criterion({}, { threshold: { value: 25 } })).toEqual([true, 25, []]);
    expect(criterion({ threshold: { value: 30 }, unit: undefined })).toEqual([false, 30, []]);
    // so many more than the reference
    expect(criterion({ threshold: { plus: 5 }, reference: { of: 'city', weights: 'none' } })).toEqual([
      true,
      5,
      [],
    ]);
    expect(criterion({ threshold: { percentile: 80 } })).toEqual([true, nothing, []]);
  });

  it('a reference that is stated, of the criterion or of all', () => {
    const reference = { of: 'value', value: 12 };
    expect(criterion({ threshold: { times: 2 }, reference })).toEqual([true, 12, []]);
    expect(criterion({ threshold: { times: 2 } }, { reference })).toEqual([true, 12, []]);
    expect(criterion({ threshold: { value: 30 }, reference })).toEqual([true, 30, []]);
  });

  it('a column of limits, and a column of references', () => {
    const reference = { of: 'column', column: 'norm' };
    expect(criterion({ threshold: { column: 'own' } })).toEqual([true, nothing, ['own']]);
    expect(criterion({ threshold: { times: 2 }, reference })).toEqual([true, nothing, ['norm']]);
    expect(criterion({ threshold: { column: 'own' }, reference })).toEqual([true, nothing, ['own', 'norm']]);
    // that of a region is no limit, but what areas are grouped by
    const region = { of: 'region', column: 'part', weights: 'none' };
    expect(criterion({ threshold: { times: 2 }, reference: region })).toEqual([true, nothing, []]);
  });

  it('the steps of a ladder: the greatest of their bounds', () => {
    const criteria = { c: { column: 'y', threshold: { value: 1 } } };
    const ladder = (...steps: object[]) =>
      noted({ criteria, indicators: { it: x }, classes: { l: { of: 'it', steps } } });
    expect(ladder({ class: 'a', above: 40 }, { class: 'b', from: 20 }, { class: 'c' })).toEqual([
      false,
      40,
      [],
    ]);
    expect(ladder({ class: 'a', below: 10 }, { class: 'b', to: 50 }, { class: 'c' })).toEqual([
      false,
      50,
      [],
    ]);
    expect(
      noted({ criteria, indicators: { it: x }, classes: { l: { steps: [{ class: 'a', when: 'c' }] } } }),
    ).toEqual([false, nothing, []]);
  });

  it('all that it is compared with, in several criteria', () => {
    const blocks = {
      indicators: { it: { ...x, unit: 'pct' } },
      criteria: {
        a: { indicator: 'it', threshold: { value: 10 } },
        b: { indicator: 'it', threshold: { value: 40 } },
        c: { indicator: 'it', threshold: { column: 'own' } },
        d: { indicator: 'it', threshold: { times: 2 }, reference: { of: 'column', column: 'own' } },
      },
    };
    expect(noted(blocks)).toEqual([true, 40, ['own']]);
  });
});

describe('through a measure', () => {
  it.each<[string, object]>([
    ['rounded', { round: { of: x, decimals: 0 } }],
    ['a mean over years', { 'mean-over-years': { of: x, years: 2 } }],
    ['the least', { minimum: { of: [x, { column: 'y' }] } }],
    ['the greatest', { maximum: { of: [x, { column: 'y' }] } }],
    ['a mean', { mean: { of: [x, { column: 'y' }] } }],
    ['a geometric mean', { 'geometric-mean': { of: [x, { column: 'y' }] } }],
    ['a difference in two years', { change: { of: x, 'years-back': 2, as: 'difference' } }],
  ])('%s, a share is a share still, and its limit the same', (_, measure) => {
    expect(through(measure)).toEqual([true, 30, []]);
  });

  it('turned round, so is its limit: 100 - x from 30 is x up to 70', () => {
    expect(through({ reverse: { of: x, from: 100 } })).toEqual([true, 70, []]);
  });

  it('added up, each has its part of the limit: 30 / 2, and by weights 30 / (0.5 + 1)', () => {
    const of = [x, { column: 'y' }];
    expect(through({ sum: { of } })).toEqual([true, 15, []]);
    expect(through({ sum: { of, weights: [0.5, 1] } })).toEqual([true, 20, []]);
    expect(through({ sum: { of, weights: [-0.5, 1] } })).toEqual([true, 20, []]);
    // a weight of 100 makes per cent of fractions
    expect(through({ sum: { of, weights: [100, 1] } })).toEqual([false, nothing, []]);
  });

  it('a distance is held against its reference, too', () => {
    const distance = (reference: object) => through({ distance: { of: x, reference } });
    expect(distance({ of: 'value', value: 45 })).toEqual([true, 45, []]);
    expect(distance({ of: 'value', value: 5 })).toEqual([true, 30, []]);
    expect(distance({ of: 'column', column: 'norm' })).toEqual([true, 30, ['norm']]);
  });

  it('of a ratio to a reference, the reference alone is in its unit, whatever that is', () => {
    expect(through({ 'ratio-to': { of: x, reference: { of: 'value', value: 45 } } })).toEqual([
      false,
      45,
      [],
    ]);
  });

  it('a rank, a change in per cent and a product are no shares, and have nothing of the limit', () => {
    expect(through({ rank: { of: x } })).toEqual([false, nothing, []]);
    expect(through({ change: { of: x, 'years-back': 1, as: 'percent' } })).toEqual([false, nothing, []]);
  });

  it('an indicator has its own unit, and hands down what is asked of it', () => {
    const indicators = { inner: { ...x, unit: 'pct' }, outer: { round: { of: 'inner', decimals: 0 } } };
    const criteria = { c: { indicator: 'outer', threshold: { value: 30 } } };
    expect(noted({ indicators, criteria })).toEqual([true, 30, []]);
  });
});
