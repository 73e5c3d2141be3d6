import { describe, expect, it } from 'vitest';
import { computingNotices } from '../../src/screening/run-notices.ts';
import { type Columns, evaluator, method, type Setting } from '../criteria/evaluate.ts';

// What is told of how figures were computed: the areas whose arithmetic is undefined, and why; what was left out; limits that
// separate nothing; what is held against missing cells as computed. Areas are called A0000, A0001, ...: here 0, 1, ...

const x = { column: 'x' };
const y = { column: 'y' };
const pooled = { of: 'city', weights: 'none' };

/** The notices as code, what else they say, and the areas that they name. */
function told(blocks: object, columns: Columns, setting: Setting = {}) {
  const one = evaluator(method(blocks), columns, setting);
  return computingNotices(one.method, one).map(({ code, params }) => {
    const { count, examples, ...rest } = params as { count?: number; examples?: string[] };
    if (examples) expect(count).toBeGreaterThanOrEqual(examples.length);
    return [code, rest, ...(examples ? [examples.map((id) => Number(id.slice(1)))] : [])];
  });
}
const ofMeasure = (measure: object, columns: Columns, setting: Setting = {}) =>
  told({ indicators: { i: measure } }, columns, setting);
const undefinedAt = (cause: string, ...areas: number[]) => [
  ['arithmetic-undefined', { measure: 'indicators.i', cause }, areas],
];
const skippedAt = (...areas: number[]) => [['operands-skipped', { measure: 'indicators.i' }, areas]];

describe('arithmetic that is undefined, where all that it is computed from is known', () => {
  it.each<[string, object, string, number[]]>([
    // x is 4, 0, -2 and missing; y is 0, 2, 2, 2
    ['quotient', { quotient: { of: x, by: y } }, 'zero-divisor', [0]],
    ['ratio-to', { 'ratio-to': { of: x, reference: { of: 'column', column: 'y' } } }, 'zero-reference', [0]],
    ['log', { log: { of: x } }, 'not-positive', [1, 2]],
    ['power', { power: { of: x, exponent: 0.5 } }, 'not-real', [2]],
    ['exponential', { exponential: { of: x } }, 'outside-0-1', [0, 2]],
    ['normal-score', { 'normal-score': { of: x } }, 'outside-0-1', [0, 1, 2]],
    ['geometric-mean', { 'geometric-mean': { of: [x, { constant: 1 }] } }, 'negative', [2]],
    ['z-score', { 'z-score': { of: { constant: 1 }, sd: 'population' } }, 'no-spread', [0, 1, 2, 3]],
    ['min-max', { 'min-max': { of: { constant: 1 } } }, 'no-spread', [0, 1, 2, 3]],
    ['scale-to-max', { 'scale-to-max': { of: { constant: 0 } } }, 'zero-highest', [0, 1, 2, 3]],
    ['product', { product: { of: [x, { constant: 1e308 }] } }, 'too-large', [0, 2]],
  ])('%s', (_, measure, cause, areas) => {
    expect(ofMeasure(measure, { x: [4, 0, -2, null], y: [0, 2, 2, 2] })).toEqual(
      undefinedAt(cause, ...areas),
    );
  });

  it('ratio, of an empty universe; of a column that is missing nothing is told', () => {
    const columns: Columns = { n: [0, 1, null, 3], d: [0, 4, 0, null] };
    const ratio = { ratio: { numerator: 'n', denominator: 'd' } };
    expect(ofMeasure(ratio, columns)).toEqual(undefinedAt('zero-denominator', 0));
  });

  it('change, against an earlier 0; of a year that is missing nothing is told', () => {
    const change = { change: { of: x, 'years-back': 1, as: 'ratio' } };
    const years = { 2024: { x: [0, 2, 0, null] } };
    expect(ofMeasure(change, { x: [1, 2, null, 4] }, { years })).toEqual(undefinedAt('zero-earlier', 0));
  });

  it('percentile-rank, of an area that is alone', () => {
    const alone = { 'percentile-rank': { of: x, fraction: '(rank-1)/(n-1)' } };
    expect(ofMeasure(alone, { x: [1, null] })).toEqual(undefinedAt('alone', 0));
  });

  it('mean, where the weights of those known add up to 0', () => {
    const mean = { mean: { of: [x, y, { constant: 1 }], weights: [1, -1, 1], missing: 'skip' } };
    expect(ofMeasure(mean, { x: [1, 2], y: [1, 2] })).toEqual([]);
    const two = { mean: { of: [x, y, { column: 'z' }], weights: [1, -1, 1], missing: 'skip' } };
    // its operands are not all known, so that it is missing and not undefined
    expect(ofMeasure(two, { x: [1], y: [1], z: [null] })).toEqual([]);
  });

  it('is told of the assessed alone, and of no more than twelve areas by name', () => {
    const log = { log: { of: x } };
    expect(ofMeasure(log, { x: [0, 0, 0] }, { assessed: [1, 0, 1] })).toEqual(
      undefinedAt('not-positive', 0, 2),
    );
    const many = Array.from({ length: 20 }, () => 0);
    const [[, , examples]] = ofMeasure(log, { x: many }) as [[string, object, number[]]];
    expect(examples).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('is not told of an area that is in no group, which has no place', () => {
    const within = { 'z-score': { of: x, sd: 'population', within: 'g' } };
    expect(ofMeasure(within, { x: [1, 1, 3], g: ['p', 'p', ''] })).toEqual([
      ['region-missing', { column: 'g' }, [2]],
      ...undefinedAt('no-spread', 0, 1),
    ]);
  });

  it('is told of a measure within another, by the block that holds it', () => {
    const criteria = { c: { sum: { of: [{ log: { of: x } }] }, threshold: { value: 1 } } };
    expect(told({ criteria }, { x: [0, 1] })).toEqual([
      ['arithmetic-undefined', { measure: 'criteria.c', cause: 'not-positive' }, [0]],
    ]);
  });
});

describe('what was left out of a figure', () => {
  const columns: Columns = { x: [1, null, null], y: [2, 2, null] };

  it.each<[string, object]>([
    ['sum', { sum: { of: [x, y], missing: 'skip' } }],
    ['mean', { mean: { of: [x, y], missing: 'skip' } }],
    ['minimum', { minimum: { of: [x, y], missing: 'skip' } }],
    ['maximum', { maximum: { of: [x, y], missing: 'skip' } }],
  ])('%s: area 1 is computed of y alone; area 2 is not computed', (_, measure) => {
    expect(ofMeasure(measure, columns)).toEqual(skippedAt(1));
    const [name, options] = Object.entries(measure)[0];
    expect(ofMeasure({ [name]: { ...options, missing: 'unknown' } }, columns)).toEqual([]);
  });

  it('a year of a mean over years', () => {
    const mean = (incomplete: string) =>
      ofMeasure(
        { 'mean-over-years': { of: x, years: 2, incomplete } },
        { x: [1, null, null] },
        { years: { 2024: { x: [1, 2, null] } } },
      );
    expect(mean('available')).toEqual(skippedAt(1));
    expect(mean('unknown')).toEqual([]);
  });

  it('a criterion that is unknown, of a count or of an index', () => {
    const criteria = {
      a: { ...x, threshold: { value: 1 }, reference: { of: 'value', value: 2 } },
      b: { ...y, threshold: { value: 1 }, reference: { of: 'value', value: 2 } },
    };
    const of = (measure: object) => told({ indicators: { i: measure }, criteria }, columns);
    expect(of({ 'count-met': { criteria: ['a', 'b'], missing: 'skip' } })).toEqual(skippedAt(1));
    expect(of({ 'count-met': { criteria: ['a', 'b'] } })).toEqual([]);
    expect(of({ 'distance-index': {} })).toEqual(skippedAt(1));
  });
});

describe('a limit that separates nothing', () => {
  const limited = (measure: object, c: object, columns: Columns = { x: [0.2, 0.6] }) =>
    told({ criteria: { c: { ...measure, ...c } } }, columns).filter(([code]) => code === 'limit-beyond');
  const at = (value: number, rest: object = {}) => ({ threshold: { value, ...rest } });
  const beyond = (selects: string) => [['limit-beyond', { criterion: 'c', selects }, [0, 1]]];

  // what a value can be: every one meets the limit at its best end, none a limit beyond its worst end
  it.each<[string, object, [number, number]]>([
    ['a share', { ...x, unit: 'pct' }, [0, 100]],
    ['a column with a range', { column: { name: 'x', range: [-3, 7] } }, [-3, 7]],
    ['a percentile rank', { 'percentile-rank': { of: x, fraction: 'rank/n', scale: 10 } }, [0, 10]],
    ['an exponential transform', { exponential: { of: x, scale: 50 } }, [0, 50]],
    ['a min-max scaling', { 'min-max': { of: x, scale: 5 } }, [0, 5]],
    [
      'one between stated ends that is held to them',
      { 'min-max': { of: x, min: 0, max: 1, clamp: true } },
      [0, 1],
    ],
  ])('%s', (_, measure, [least, most]) => {
    expect(limited(measure, at(least))).toEqual(beyond('all'));
    expect(limited(measure, at(least, { strict: true }))).toEqual([]);
    expect(limited(measure, at(least - 0.1, { strict: true }))).toEqual(beyond('all'));
    expect(limited(measure, at(least + 0.1))).toEqual([]);
    expect(limited(measure, at(most))).toEqual([]);
    expect(limited(measure, at(most, { strict: true }))).toEqual(beyond('none'));
    expect(limited(measure, at(most + 0.1))).toEqual(beyond('none'));
    // where lower is worse, the other way round
    const lower = (value: number, rest: object = {}) =>
      limited(measure, { worse: 'lower', ...at(value, rest) });
    expect(lower(most)).toEqual(beyond('all'));
    expect(lower(most, { strict: true })).toEqual([]);
    expect(lower(least)).toEqual([]);
    expect(lower(least, { strict: true })).toEqual(beyond('none'));
    expect(lower(least - 0.1)).toEqual(beyond('none'));
  });

  it.each<[string, object]>([
    ['a column without a unit', x],
    ['one between stated ends that is let out of them', { 'min-max': { of: x, min: 0, max: 1 } }],
    ['one whose highest is stated', { 'min-max': { of: x, max: 1 } }],
    ['one whose lowest is stated', { 'min-max': { of: x, min: 0 } }],
    ['a share of the highest', { 'scale-to-max': { of: x } }],
    ['a z-score', { 'z-score': { of: x, sd: 'population' } }],
  ])('%s may be anything', (_, measure) => {
    expect(limited(measure, at(-1e6))).toEqual([]);
    expect(limited(measure, at(1e6))).toEqual([]);
  });

  it('a ratio that is no share can be any number but none below 0', () => {
    const ratio = { ratio: { numerator: 'n', denominator: 'd' } };
    const columns: Columns = { n: [1, 2], d: [4, 4] };
    expect(limited(ratio, at(0), columns)).toEqual(beyond('all'));
    expect(limited(ratio, at(1e6), columns)).toEqual([]);
    expect(limited({ ...ratio, unit: 'promille' }, at(1001), columns)).toEqual(beyond('none'));
  });

  it('of some areas, where each has a limit of its own; one without a limit is not told of', () => {
    const own = { ...x, unit: 'pct', threshold: { column: 'y' } };
    expect(limited(own, {}, { x: [1, 2, 3, 4], y: [0, 50, 101, null] })).toEqual([
      ['limit-beyond', { criterion: 'c', selects: 'all' }, [0]],
      ['limit-beyond', { criterion: 'c', selects: 'none' }, [2]],
    ]);
  });

  it('of the assessed alone', () => {
    const own = { criteria: { c: { ...x, unit: 'pct', threshold: { column: 'y' } } } };
    expect(told(own, { x: [1, 2], y: [50, 101] }, { assessed: [1, 0] })).toEqual([]);
  });
});

describe('a limit relative to a reference that is negative or 0', () => {
  const times = (number: number, reference: number, c: object = x) =>
    told(
      {
        criteria: { c: { ...c, threshold: { times: number }, reference: { of: 'value', value: reference } } },
      },
      { x: [1, 2] },
    );

  it('is none of a negative reference, unless it is taken once', () => {
    expect(times(1.5, -2)).toEqual([['limit-of-negative', { criterion: 'c', times: 1.5 }, [0, 1]]]);
    expect(times(1, -2)).toEqual([]);
    expect(times(1.5, 2)).toEqual([]);
  });

  it('is 0 at a reference of 0, where the value has no range that tells', () => {
    expect(times(2, 0)).toEqual([['limit-of-zero', { criterion: 'c' }, [0, 1]]]);
    expect(times(0, 0)).toEqual([]);
    expect(times(2, 0, { ...x, unit: 'pct' })).toEqual([
      ['limit-beyond', { criterion: 'c', selects: 'all' }, [0, 1]],
    ]);
  });

  it('plus so much is a limit, whatever the reference', () => {
    for (const value of [-2, 0]) {
      const reference = { of: 'value', value };
      expect(told({ criteria: { c: { ...x, threshold: { plus: 1 }, reference } } }, { x: [1, 2] })).toEqual(
        [],
      );
    }
  });
});

describe('a share of areas', () => {
  const share = (percent: number, values: (number | null)[], setting: Setting = {}, more: object = {}) =>
    told(
      { criteria: { c: { ...x, threshold: { 'share-of-areas': percent, ...more } } } },
      { x: values },
      setting,
    );

  it('takes so many; ties take more, and a strict limit fewer', () => {
    expect(share(50, [1, 2, 3, 4])).toEqual([]);
    // the 3 is shared: 3 of 4 instead of 2
    expect(share(50, [1, 3, 3, 4])).toEqual([['share-not-met', { criterion: 'c', wanted: 2, met: 3 }]]);
    expect(share(50, [1, 2, 3, 4], {}, { strict: true })).toEqual([
      ['share-not-met', { criterion: 'c', wanted: 2, met: 1 }],
    ]);
  });

  it('is of the assessed that have a value, and of none where it is no whole area', () => {
    expect(share(50, [1, 2, null, null, 9], { assessed: [1, 1, 1, 1, 0] })).toEqual([]); // 1 of 2
    expect(share(20, [1, 2, 3, 4])).toEqual([['share-of-no-area', { criterion: 'c', share: 20, of: 4 }]]);
    expect(share(20, [null, null])).toEqual([]);
  });
});

describe('an area of no region', () => {
  const columns: Columns = { x: [1, 2, 3], g: ['p', '', 'p'], h: ['q', 'q', ' '] };
  const region = (column: string) => ({ of: 'region', column, weights: 'none' });

  it('is told of once for each column of regions or groups', () => {
    const blocks = {
      indicators: { i: { rank: { of: x, within: 'g' } }, j: { distance: { of: x, reference: region('h') } } },
      criteria: { c: { ...x, threshold: { times: 1 }, reference: region('g') } },
    };
    expect(told(blocks, columns)).toEqual([
      ['region-missing', { column: 'g' }, [1]],
      ['region-missing', { column: 'h' }, [2]],
    ]);
    expect(told({ criteria: { c: { ...x, threshold: { times: 1 }, reference: pooled } } }, columns)).toEqual(
      [],
    );
  });
});

describe('what is held as computed, although missing cells could move it', () => {
  const columns: Columns = { x: [1, null, 3] };
  const distance = (reference: object) => ({ indicators: { i: { distance: { of: x, reference } } } });

  it('a reference that nothing bounds: a mean of what may be any number', () => {
    expect(told(distance(pooled), columns)).toEqual([['bounds-held', { criterion: 'indicators.i' }]]);
    expect(told({ ...distance(pooled), missing: { references: 'held' } }, columns)).toEqual([]);
    expect(told(distance({ of: 'value', value: 1 }), columns)).toEqual([]);
    expect(told(distance(pooled), { x: [1, 2, 3] })).toEqual([]);
    const bounded = { column: { name: 'x', range: [0, 9] } };
    expect(told({ indicators: { i: { distance: { of: bounded, reference: pooled } } } }, columns)).toEqual(
      [],
    );
  });

  it('places in a distribution, each by the block that has it', () => {
    const blocks = {
      missing: { distributions: 'held' },
      indicators: { i: { rank: { of: x } }, j: { rank: { of: { constant: 1 } } } },
      criteria: {
        c: { ...x, threshold: { percentile: 50 } },
        d: { ...x, threshold: { value: 1 } },
        later: { 'not-measured': 'no' },
      },
    };
    expect(told(blocks, columns)).toEqual([
      ['distributions-held', { measures: ['indicators.i', 'criteria.c'] }],
    ]);
    expect(told({ ...blocks, missing: {} }, columns)).toEqual([]);
  });
});
