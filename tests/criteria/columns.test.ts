import { describe, expect, it } from 'vitest';
import { columnPlan, columnsToRead, type NumberColumn } from '../../src/criteria/columns.ts';
import { method } from './evaluate.ts';

// Which columns a method reads, and as what: a count, a share, any number, a yes or no, a text.

const { POSITIVE_INFINITY: high, NEGATIVE_INFINITY: low } = Number;
const limit = { threshold: { value: 1 } };
const planOf = (blocks: object) => columnPlan(method(blocks));
const criteria = (c: object) => planOf({ criteria: { c: { ...limit, ...c } } });

type Shown = [neededBy: string, least: number, greatest: number, check: NumberColumn['check']];
const shown = ({ neededBy, least, greatest, check }: NumberColumn): Shown => [
  neededBy,
  least,
  greatest,
  check,
];
const numbersOf = (plan: ReturnType<typeof columnPlan>) =>
  Object.fromEntries([...plan.numbers].map(([name, column]) => [name, shown(column)]));

describe('a column of numbers', () => {
  const population: Shown = ['areas.population', 0, high, 'count'];

  it.each<[string, object, Record<string, Shown>]>([
    ['is any number', { column: 'x' }, { x: ['criteria.c', low, high, 'none'] }],
    ['a share of 100', { column: 'x', unit: 'pct' }, { x: ['criteria.c', 0, 100, 'pct'] }],
    ['a share of 1000', { column: 'x', unit: 'promille' }, { x: ['criteria.c', 0, 1000, 'promille'] }],
    [
      'any number of a unit that is no share',
      { column: 'x', unit: 'kr' },
      { x: ['criteria.c', low, high, 'none'] },
    ],
    [
      'within a range that is stated, be it a share',
      { column: { name: 'x', range: [-5, 5] }, unit: 'pct' },
      { x: ['criteria.c', -5, 5, 'range'] },
    ],
    [
      'counts, of a ratio',
      { ratio: { numerator: ['a', 'b'], denominator: 'd' } },
      {
        a: ['criteria.c', 0, high, 'count'],
        b: ['criteria.c', 0, high, 'count'],
        d: ['criteria.c', 0, high, 'count'],
      },
    ],
    [
      'a limit, a reference, and those that answered a survey',
      {
        column: 'x',
        unit: 'pct',
        threshold: { column: 'own' },
        reference: { of: 'column', column: 'norm' },
        survey: { respondents: 'n' },
      },
      {
        x: ['criteria.c', 0, 100, 'pct'],
        own: ['criteria.c', low, high, 'none'],
        norm: ['criteria.c', low, high, 'none'],
        n: ['criteria.c', 0, high, 'count'],
      },
    ],
    [
      'what operands are read from, each without the unit of the whole',
      {
        sum: { of: [{ column: 'x' }, { quotient: { of: { column: 'y' }, by: { column: 'z' } } }] },
        unit: 'pct',
      },
      {
        x: ['criteria.c', low, high, 'none'],
        y: ['criteria.c', low, high, 'none'],
        z: ['criteria.c', low, high, 'none'],
      },
    ],
    [
      'what a measure compares with',
      { distance: { of: { column: 'x' }, reference: { of: 'column', column: 'norm' } } },
      { x: ['criteria.c', low, high, 'none'], norm: ['criteria.c', low, high, 'none'] },
    ],
  ])('%s', (_, criterion, expected) => {
    expect(numbersOf(criteria(criterion))).toEqual({ population, ...expected });
  });

  it('is needed by the first that reads it: areas, the method, indicators, criteria', () => {
    const plan = planOf({
      reference: { of: 'column', column: 'norm' },
      threshold: { column: 'all' },
      indicators: { i: { column: 'x', unit: 'pct', survey: { respondents: 'n' } } },
      criteria: { c: { column: 'x' }, d: { column: 'y' } },
    });
    expect(numbersOf(plan)).toEqual({
      population,
      norm: ['reference', low, high, 'none'],
      all: ['threshold', low, high, 'none'],
      x: ['indicators.i', 0, 100, 'pct'],
      n: ['indicators.i', 0, high, 'count'],
      y: ['criteria.d', low, high, 'none'],
    });
    expect(planOf({ areas: { id: 'id' } }).numbers.size).toBe(0);
  });

  it('of several uses is read by the strictest of them', () => {
    const both = (first: object, second: object) =>
      numbersOf(planOf({ criteria: { c: { ...first, ...limit }, d: { ...second, ...limit } } })).x;
    const stated = { column: { name: 'x', range: [10, 200] } };
    const share = { column: 'x', unit: 'pct' };
    expect(both({ column: 'x' }, share)).toEqual(['criteria.c', 0, 100, 'pct']);
    expect(both(share, stated)).toEqual(['criteria.c', 10, 100, 'pct']);
    expect(both(stated, share)).toEqual(['criteria.c', 10, 100, 'range']);
    expect(both(stated, { ratio: { numerator: 'x', denominator: 'd' } })).toEqual([
      'criteria.c',
      10,
      200,
      'range',
    ]);
  });

  it('has the texts that mean missing in it, of all its uses', () => {
    const missing = (texts: string[]) => ({ column: { name: 'x', missing: texts }, ...limit });
    const plan = planOf({
      criteria: { c: missing(['-']), d: missing(['x', 'y']), e: { column: 'x', ...limit } },
    });
    expect(plan.numbers.get('x')!.missing).toEqual(['-', 'x', 'y']);
    expect(criteria({ column: 'x' }).numbers.get('x')!.missing).toEqual([]);
  });
});

describe('a column of texts', () => {
  it('is what is excluded by, grouped by, and what regions are told apart by', () => {
    const plan = planOf({
      exclude: { quay: { column: 'kind', is: ['quay'] }, small: { 'population-below': 5 } },
      reference: { of: 'region', column: 'part', weights: 'none' },
      criteria: {
        c: {
          rank: { of: { column: 'x' }, within: 'quarter' },
          ...limit,
          reference: { of: 'value', value: 1 },
        },
        d: { column: 'x', ...limit, reference: { of: 'region', column: 'town', weights: 'none' } },
      },
    });
    expect(Object.fromEntries(plan.texts)).toEqual({
      part: 'reference',
      kind: 'exclude.quay',
      quarter: 'criteria.c',
      town: 'criteria.d',
    });
    expect([...plan.numbers.keys()]).toEqual(['population', 'x']);
    expect(Object.keys(plan.exclude)).toEqual(['quay', 'small']);
  });

  it('is a flag, with what means yes and no', () => {
    const plan = criteria({ flag: { column: 'x', yes: ['ja', '1'], no: ['nej'] }, threshold: undefined });
    expect(Object.fromEntries(plan.flags)).toEqual({
      x: { neededBy: 'criteria.c', yes: ['ja', '1'], no: ['nej'] },
    });
    expect([...plan.numbers.keys()]).toEqual(['population']);
  });
});

describe('numerator and denominator', () => {
  const ratio = (numerator: unknown, unit?: string) => ({
    ratio: { numerator, denominator: 'd' },
    ...(unit && { unit }),
    ...limit,
  });

  it('are held against each other once, and as a share where any use is one', () => {
    const pairs = (...all: object[]) =>
      planOf({ criteria: Object.fromEntries(all.map((c, k) => [`c${k}`, c])) }).pairs;
    expect(pairs(ratio('a'))).toEqual([{ numerator: ['a'], denominator: ['d'], share: false }]);
    expect(pairs(ratio('a', 'pct'))).toEqual([{ numerator: ['a'], denominator: ['d'], share: true }]);
    for (const order of [
      [ratio('a'), ratio('a', 'promille')],
      [ratio('a', 'promille'), ratio('a')],
    ])
      expect(pairs(...order)).toEqual([{ numerator: ['a'], denominator: ['d'], share: true }]);
    expect(pairs(ratio('a'), ratio(['a', 'b']), ratio('b'))).toEqual([
      { numerator: ['a'], denominator: ['d'], share: false },
      { numerator: ['a', 'b'], denominator: ['d'], share: false },
      { numerator: ['b'], denominator: ['d'], share: false },
    ]);
  });
});

it('what an alternative reads is read, too, and what both read as the method says', () => {
  const ofMethod = method({
    threshold: { value: 1, alternatives: [{ column: 'own' }] },
    exclude: { quay: { column: 'kind', is: ['quay'], alternatives: [{ column: 'sort' }] } },
    criteria: { c: { ratio: { numerator: 'a', denominator: 'd' } } },
  });
  const plan = columnsToRead(ofMethod);
  expect([...plan.numbers.keys()]).toEqual(['population', 'a', 'd', 'own']);
  expect(Object.fromEntries(plan.texts)).toEqual({ kind: 'exclude.quay', sort: 'exclude.quay' });
  expect(plan.pairs).toHaveLength(1);
  expect(shown(plan.numbers.get('a')!)).toEqual(['criteria.c', 0, high, 'count']);
  expect(plan.format.decimal).toBe('comma');
});
