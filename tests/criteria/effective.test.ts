import { describe, expect, it } from 'vitest';
import { builtInFile, builtInMethods } from '../../src/criteria/built-in.ts';
import { effectiveMethod } from '../../src/criteria/effective.ts';
import {
  boundsOn,
  isFlag,
  isMovableLimit,
  isStatedLimit,
  isStatedReference,
} from '../../src/criteria/limits.ts';
import { loadMethod, methodPath } from '../../src/criteria/load.ts';
import { canonical, isMeasured, normalMethod, withoutBasis } from '../../src/criteria/normal.ts';
import type { WrittenMethod } from '../../src/criteria/schema/method.ts';
import { method } from './evaluate.ts';

// What is in force in a method, and what says nothing in it.

const x = { column: 'x' };
const ratio = { ratio: { numerator: 'n', denominator: 'd' } };
const flag = { flag: { column: 'x', yes: ['a'], no: ['b'] } };
const limit = { threshold: { value: 1 } };
const ruled = (threshold: object) => expect.objectContaining(threshold) as unknown;

describe('what a criterion takes where it says nothing', () => {
  const criteria = (blocks: object, c: object) => method({ ...blocks, criteria: { c } }).criteria.c;

  it('its name, unit, universe, decimals and source are those of its indicator, or its id and one decimal', () => {
    const i = { ...x, title: 'I', unit: 'kr', universe: 'all', decimals: 3, source: 's' };
    const of = { sources: { s: { title: 'S' }, t: { title: 'T' } }, indicators: { i } };
    const taken = { title: 'I', unit: 'kr', universe: 'all', decimals: 3, source: 's' };
    expect(criteria(of, { indicator: 'i', ...limit })).toMatchObject(taken);
    const own = { title: 'C', unit: 'm', universe: 'some', decimals: 0, source: 't' };
    expect(criteria(of, { indicator: 'i', ...own, ...limit })).toMatchObject(own);
    const { title, unit, universe, decimals, source } = criteria(of, { ...x, ...limit });
    expect([title, unit, universe, decimals, source]).toEqual(['c', undefined, undefined, 1, undefined]);
  });

  it('its limit and its reference are those of the method', () => {
    const of = {
      threshold: { times: 2 },
      reference: { of: 'value', value: 3 },
      indicators: { i: flag, j: ratio },
    };
    expect(criteria(of, x)).toMatchObject({
      threshold: ruled({ times: 2 }),
      reference: { of: 'value', value: 3 },
    });
    const own = { threshold: { value: 4 }, reference: { of: 'value', value: 5 } };
    expect(criteria(of, { ...x, ...own })).toMatchObject({
      threshold: ruled({ value: 4 }),
      reference: { value: 5 },
    });
    // what is not measured, and what is yes or no, is held against nothing
    for (const none of [{ 'not-measured': 'no' }, flag, { indicator: 'i' }, { unknown: 'nobody knows' }]) {
      const { threshold, reference } = criteria(of, none);
      expect([threshold, reference]).toEqual([undefined, undefined]);
    }
  });

  it('a pooled reference by denominators is of ratios alone', () => {
    const pooled = (reference: object, c: object) =>
      criteria({ ...limit, reference, indicators: { j: ratio } }, c).reference;
    expect(pooled({ of: 'city' }, x)).toBeUndefined();
    expect(pooled({ of: 'city', weights: 'denominator' }, x)).toBeUndefined();
    expect(pooled({ of: 'city', weights: 'none' }, x)).toMatchObject({ of: 'city' });
    expect(pooled({ of: 'city' }, ratio)).toMatchObject({ of: 'city' });
    expect(pooled({ of: 'city' }, { indicator: 'j' })).toMatchObject({ of: 'city' });
    expect(pooled({ of: 'value', value: 1 }, x)).toMatchObject({ of: 'value' });
  });

  it('a method is made effective once, cannot be changed, and is that of itself', () => {
    const of = method({ criteria: { c: { ...x, ...limit } } });
    expect(effectiveMethod(of)).toBe(of);
    expect(effectiveMethod(of.written)).toBe(of);
    expect(Object.isFrozen(of.criteria.c.threshold)).toBe(true);
    // methods of before there was a choice held places in a distribution
    const { distributions: _, ...missing } = of.written.missing;
    const before = { ...of.written, missing } as WrittenMethod;
    expect([of, effectiveMethod(before)].map((one) => one.missing.distributions)).toEqual(['free', 'held']);
  });
});

describe('what a method says of its limits', () => {
  const reference = { of: 'city', weights: 'none' };
  const stated = { of: 'value', value: 3 };
  const of = method({
    indicators: { i: x, yes: flag },
    criteria: {
      value: { ...x, ...limit },
      column: { ...x, threshold: { column: 'y' } },
      times: { ...x, threshold: { times: 1 }, reference },
      plus: { ...x, threshold: { plus: 1 }, reference: stated },
      'times-column': { ...x, threshold: { times: 1 }, reference: { of: 'column', column: 'y' } },
      percentile: { ...x, threshold: { percentile: 80 }, reference: stated },
      flag,
      'through-flag': { indicator: 'yes' },
      later: { 'not-measured': 'no' },
    },
    classes: {
      a: { of: 'i', steps: [{ class: 'u', from: 5, to: 9 }, { class: 'v', below: 3 }, { class: 'w' }] },
      b: { of: 'i', steps: [{ class: 'u', above: 9 }, { class: 'w', to: 1 }, { class: 'z' }] },
      other: { of: 'yes', steps: [{ class: 'u', from: 0.5 }, { class: 'w' }] },
      ruled: { steps: [{ class: 'u', when: 'value' }] },
    },
  });
  const ids = Object.keys(of.criteria);
  const those = (holds: (id: string) => boolean) => ids.filter(holds);

  it('they are stated, or computed of figures that may be missing', () => {
    expect(those((id) => isFlag(of, of.criteria[id]))).toEqual(['flag', 'through-flag']);
    expect(those((id) => isStatedLimit(of, id))).toEqual(['value', 'column']);
    expect(those((id) => isStatedReference(of, id))).toEqual(['plus', 'times-column', 'percentile']);
    expect(those((id) => isMovableLimit(of, id))).toEqual(['times', 'percentile', 'later']);
  });

  it('the bounds of ladders are those of an indicator, of all of its ladders or of one, each once', () => {
    expect(boundsOn(of, 'i')).toEqual([5, 9, 3, 1]);
    expect(boundsOn(of, 'i', 'b')).toEqual([9, 1]);
    expect(boundsOn(of, 'i', 'other')).toEqual([]);
    expect(boundsOn(of, undefined)).toEqual([]);
  });
});

describe('what says nothing in a method', () => {
  const blocks = {
    reference: { of: 'city', weights: 'none' },
    threshold: { times: 1 },
    indicators: { i: x, j: { sum: { of: ['i', x] } } },
    criteria: { c: ratio, d: x, later: { 'not-measured': 'no' } },
    classes: { k: { of: 'i', steps: [{ class: 'a', from: 1 }, { class: 'b' }] } },
  };
  const normal = (more: object = {}) => canonical(normalMethod(method({ ...blocks, ...more })).written);
  const indicators = (j: object) => ({ indicators: { i: x, j } });
  const both = (...designate: [object, object]) =>
    designate.map((one) => ({ designate: one })) as [object, object];

  it.each<[string, object, object]>([
    ['a separator of thousands that goes with the decimal comma', {}, { input: { thousands: 'point' } }],
    [
      'or with the point',
      { input: { decimal: 'point' } },
      { input: { decimal: 'point', thousands: 'comma' } },
    ],
    ['a delimiter, which is found out', {}, { input: { delimiter: 'tab' } }],
    [
      'the column of the ids, where rows are told apart by it',
      { areas: { id: 'id', only: { is: ['a'] } } },
      { areas: { id: 'id', only: { column: 'id', is: ['a'] } } },
    ],
    ['whether places are held, where there are none', {}, { missing: { distributions: 'held' } }],
    ['a weight of 1 for all', {}, indicators({ sum: { of: ['i', x], weights: [1, 1] } })],
    [
      'that one at the least is known',
      indicators({ sum: { of: ['i', x], missing: 'skip' } }),
      indicators({ sum: { of: ['i', x], missing: 'skip', 'fewest-known': 1 } }),
    ],
    ['a column by its name alone', {}, indicators({ sum: { of: ['i', { column: { name: 'x' } }] } })],
    [
      'a column by its name alone, of what is divided by',
      indicators({ quotient: { of: 'i', by: x } }),
      indicators({ quotient: { of: 'i', by: { column: { name: 'x' } } } }),
    ],
    [
      'one column in a list',
      {},
      { criteria: { ...blocks.criteria, c: { ratio: { numerator: ['n'], denominator: ['d'] } } } },
    ],
    [
      'per 1 of what is no share',
      {},
      { criteria: { ...blocks.criteria, c: { ratio: { ...ratio.ratio, per: 1 } } } },
    ],
    [
      'a linear percentile, and weights that a reference has by itself',
      indicators({ distance: { of: ratio, reference: { of: 'city' } } }),
      indicators({ distance: { of: ratio, reference: { of: 'city', weights: 'denominator' } } }),
    ],
    [
      'a percentile as it is usually defined',
      { reference: { of: 'percentile', percentile: 5 } },
      { reference: { of: 'percentile', percentile: 5, definition: 'linear' } },
    ],
    [
      'all criteria of an index by name',
      indicators({ 'distance-index': {} }),
      indicators({ 'distance-index': { criteria: ['c', 'd'] } }),
    ],
    ['all criteria of a rule by name', ...both({ 'at-least': 1 }, { 'at-least': 1, of: ['c', 'd'] })],
    ['a criterion as a block', ...both({ any: ['c', 'd'] }, { any: [{ criterion: 'c' }, 'd'] })],
    ['a criterion as a block in all', ...both({ all: ['c', 'd'] }, { all: [{ criterion: 'c' }, 'd'] })],
    ['a criterion as a block under not', ...both({ not: 'c' }, { not: { criterion: 'c' } })],
    [
      'a criterion as a block over years',
      ...both(
        { 'consecutive-years': { of: 'c', years: 2 } },
        { 'consecutive-years': { of: { criterion: 'c' }, years: 2 } },
      ),
    ],
    [
      'a rule of all criteria by name in a step',
      { classes: { k: { steps: [{ class: 'a', when: { 'at-least': 1 } }] } } },
      { classes: { k: { steps: [{ class: 'a', when: { 'at-least': 1, of: ['c', 'd'] } }] } } },
    ],
  ])('%s', (_, one, other) => {
    expect(normal(other)).toBe(normal(one));
  });

  it.each<[string, object, object]>([
    ['another separator of thousands', {}, { input: { thousands: 'none' } }],
    [
      'that of a comma, where the point is decimal',
      {},
      { input: { decimal: 'point', thousands: 'apostrophe' } },
    ],
    [
      'another column by which rows are told apart',
      { areas: { id: 'id', only: { is: ['a'] } } },
      { areas: { id: 'id', only: { column: 'level', is: ['a'] } } },
    ],
    [
      'whether places are held, where there are some',
      indicators({ rank: { of: 'i' } }),
      { ...indicators({ rank: { of: 'i' } }), missing: { distributions: 'held' } },
    ],
    ['whether references are held', {}, { missing: { references: 'held' } }],
    ['a weight of 2', {}, indicators({ sum: { of: ['i', x], weights: [1, 2] } })],
    ['that two are known', {}, indicators({ sum: { of: ['i', x], 'fewest-known': 2 } })],
    ['a range of a column', {}, indicators({ sum: { of: ['i', { column: { name: 'x', range: [0, 1] } }] } })],
    ['per 2', {}, { criteria: { ...blocks.criteria, c: { ratio: { ...ratio.ratio, per: 2 } } } }],
    [
      'two columns',
      {},
      { criteria: { ...blocks.criteria, c: { ratio: { ...ratio.ratio, numerator: ['n', 'm'] } } } },
    ],
    [
      'another definition of a percentile',
      { reference: { of: 'percentile', percentile: 5 } },
      { reference: { of: 'percentile', percentile: 5, definition: 'nearest-rank' } },
    ],
    [
      'some of the criteria of an index',
      indicators({ 'distance-index': {} }),
      indicators({ 'distance-index': { criteria: ['c'] } }),
    ],
    ['some of those of a rule', ...both({ 'at-least': 1 }, { 'at-least': 1, of: ['d'] })],
  ])('but %s does', (_, one, other) => {
    expect(normal(other)).not.toBe(normal(one));
  });

  it('is what a block says of itself', () => {
    const block = { times: 2, basis: 'law', source: 's', note: 'n', alternatives: [1] };
    expect(withoutBasis(block)).toEqual({ times: 2 });
    expect(withoutBasis(undefined)).toBeUndefined();
  });

  it('is the order of keys, and a key without a value; not that of lists', () => {
    expect(canonical({ b: [1, null, 'a'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"a"]}',
    );
    expect(canonical(undefined)).toBe('null');
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
  });

  it('a criterion has figures, has none, or is not there', () => {
    const { criteria } = method(blocks);
    expect([criteria.c, criteria.later, undefined].map(isMeasured)).toEqual([true, false, false]);
  });
});

describe('the built-in methods', () => {
  it('are found by their ids', async () => {
    const ids = builtInMethods();
    expect(ids).toContain('koebenhavn-2025');
    expect(ids).toEqual([...ids].sort());
    for (const id of ids) {
      expect(methodPath(id)).toBe(builtInFile(id));
      const { method: loaded, builtIn, file } = await loadMethod(id);
      expect([loaded.id, builtIn, file.name]).toEqual([id, true, `${id}.yaml`]);
    }
  });

  it.each(['nowhere', '../methods/koebenhavn-2025', 'koebenhavn-2025/', ''])('“%s” is none', (id) => {
    expect(builtInFile(id)).toBeUndefined();
    expect(() => methodPath(id)).toThrow();
  });
});
