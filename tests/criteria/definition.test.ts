import { describe, expect, it } from 'vitest';
import {
  criterionDefinition,
  isSameMeasure,
  measureDefinition,
  sourceOf,
} from '../../src/criteria/definition.ts';
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

describe('what is asked of a criterion', () => {
  const at = (c: object, blocks: object = {}) =>
    criterionDefinition(method({ criteria: { k: { column: 'x', ...c } }, ...blocks }), 'k');
  const city = { of: 'city', weights: 'none' };
  const twice = { threshold: { times: 2 }, reference: city };
  type Case = [string, { c: object; blocks?: object }, { c: object; blocks?: object }, string[]];

  it.each<Case>([
    [
      'a limit says where it comes from',
      { c: { threshold: limit } },
      { c: { threshold: { ...limit, basis: 'law' } } },
      [],
    ],
    [
      'a reference says where it comes from',
      { c: twice },
      { c: { ...twice, reference: { ...city, note: 'n' } } },
      [],
    ],
    [
      'it takes the limit of the method',
      { c: { threshold: limit } },
      { c: {}, blocks: { threshold: limit } },
      [],
    ],
    ['it is strict', { c: { threshold: limit } }, { c: { threshold: { ...limit, strict: true } } }, ['rule']],
    [
      'the limit is another',
      { c: { threshold: limit } },
      { c: { threshold: { value: 6 } } },
      ['rule', 'limit'],
    ],
    [
      'lower is worse',
      { c: { threshold: limit } },
      { c: { threshold: limit, worse: 'lower' } },
      ['worse', 'rule', 'limit'],
    ],
    [
      'a limit relative to it has another reference',
      { c: twice },
      { c: { ...twice, reference: { of: 'value', value: 1 } } },
      ['rule', 'reference', 'limit'],
    ],
    [
      'so much more than it has another reference',
      { c: { ...twice, threshold: { plus: 2 } } },
      { c: { reference: { of: 'value', value: 1 }, threshold: { plus: 2 } } },
      ['rule', 'reference', 'limit'],
    ],
    [
      // a limit that stands fast follows from no reference
      'a limit that is not relative to it has another reference',
      { c: { threshold: limit, reference: city } },
      { c: { threshold: limit, reference: { of: 'value', value: 1 } } },
      ['rule', 'reference'],
    ],
    [
      'references are held',
      { c: twice },
      { c: twice, blocks: { missing: { references: 'held' } } },
      ['rule'],
    ],
    [
      'places are held, where there are none',
      { c: twice },
      { c: twice, blocks: { missing: { distributions: 'held' } } },
      [],
    ],
    [
      'places are held, and its limit is one',
      { c: { threshold: { percentile: 80 } } },
      { c: { threshold: { percentile: 80 } }, blocks: { missing: { distributions: 'held' } } },
      ['rule'],
    ],
  ])('where %s', (_, one, other, differing) => {
    const [first, second] = [one, other].map(({ c, blocks }) => at(c, blocks));
    const parts = ['measure', 'unit', 'universe', 'worse', 'rule', 'reference', 'limit'] as const;
    expect(parts.filter((part) => first[part] !== second[part])).toEqual(differing);
  });

  it('where places are held, and its measure rests on one', () => {
    const of = (distributions: string) =>
      criterionDefinition(
        method({
          missing: { distributions },
          indicators: { place: { rank: { of: { column: 'x' } } } },
          criteria: { k: { log: { of: 'place' }, threshold: limit } },
        }),
        'k',
      ).rule;
    expect(of('held')).not.toBe(of('free'));
  });
});

describe('measures of other kinds, columns or operands are others', () => {
  const measures: object[] = [
    { column: 'x' },
    { column: 'y' },
    { constant: 1 },
    { constant: 2 },
    { ratio: { numerator: 'x', denominator: 'y' } },
    { ratio: { numerator: 'y', denominator: 'x' } },
    { ratio: { numerator: 'x', denominator: 'y', per: 7 } },
    { ratio: { numerator: 'x', denominator: 'y', years: 2 } },
    { log: { of: 'i' } },
    { log: { of: { column: 'y' } } },
    { 'normal-score': { of: 'i' } },
    { quotient: { of: 'i', by: { column: 'y' } } },
    { quotient: { of: { column: 'y' }, by: 'i' } },
    { sum: { of: ['i', { column: 'y' }] } },
    { sum: { of: [{ column: 'y' }, 'i'] } },
    { mean: { of: ['i', { column: 'y' }] } },
    { 'count-met': { criteria: ['c'] } },
    { 'count-met': { criteria: ['c'], missing: 'skip' } },
    { 'distance-index': { criteria: ['c'] } },
    { 'distance-index': { criteria: ['d'] } },
  ];

  it('each of these is itself, and no other', () => {
    const value = { of: 'value', value: 2 };
    const beside = { c: { column: 'y', reference: value }, d: { column: 'z', reference: value } };
    const texts = measures.map((measure) => measuring(measure, beside).measure);
    expect(new Set(texts).size).toBe(measures.length);
    expect(measures.map((measure) => measuring(measure, beside).measure)).toEqual(texts);
  });

  it('however long: what takes many letters is told by their SHA-256, in which each of them counts', () => {
    // a sum of 300 columns takes more than 2,000 letters
    const sum = (last: string) => ({
      log: {
        of: { sum: { of: Array.from({ length: 300 }, (_, k) => ({ column: k === 299 ? last : `x${k}` })) } },
      },
    });
    const { measure } = measuring(sum('x299'));
    expect(measure).toMatch(/"of":"[0-9a-f]{64}"/);
    expect(measuring(sum('x299')).measure).toBe(measure);
    expect(measuring(sum('y299')).measure).not.toBe(measure);
    expect(measuring({ log: { of: { sum: { of: ['i'] } } } }).measure).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe('the block that holds a measure', () => {
  const of = method({
    threshold: limit,
    indicators: { i: { column: 'x', unit: 'kr' } },
    criteria: { own: { column: 'y' }, through: { indicator: 'i' }, later: { 'not-measured': 'no figure' } },
  });
  it('is that of the criterion, or of the indicator that it names', () => {
    expect(sourceOf(of, { kind: 'criterion', id: 'own' })).toBe(of.criteria.own);
    expect(sourceOf(of, { kind: 'criterion', id: 'through' })).toBe(of.indicators.i);
    expect(sourceOf(of, { kind: 'indicator', id: 'i' })).toBe(of.indicators.i);
    expect(sourceOf(of, { kind: 'criterion', id: 'i' })).toBeUndefined();
    expect(sourceOf(of, { kind: 'indicator', id: 'own' })).toBeUndefined();
  });

  it('is worse in no direction where it is an indicator’s', () => {
    expect(measureDefinition(of, { kind: 'indicator', id: 'i' })).toMatchObject({
      unit: '"kr"',
      worse: 'null',
    });
    expect(measureDefinition(of, { kind: 'criterion', id: 'through' })).toMatchObject({
      unit: '"kr"',
      worse: '"higher"',
    });
    expect(() => criterionDefinition(of, 'later')).toThrow('later');
  });
});

it('has no definition where there is no figure', () => {
  const of = method({ threshold: limit, criteria: { k: { 'not-measured': 'no figure' } } });
  expect(measureDefinition(of, { kind: 'criterion', id: 'k' })).toBeUndefined();
  expect(measureDefinition(of, { kind: 'indicator', id: 'k' })).toBeUndefined();
});
