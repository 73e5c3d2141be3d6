import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readyForPatterns } from '../../src/criteria/pattern.ts';
import { methodSchema } from '../../src/criteria/schema/method.ts';

// What may stand in a method file, key by key: the words of a choice, the numbers up to and including a bound, and what stands
// where nothing does. How a fault is told is in method-errors.test.ts.

beforeAll(() => readyForPatterns('matches'));

/** The keys without which there is no method. */
const least = { udpeg: 1, id: 'm', title: 't', areas: { id: 'id' }, designate: { 'at-least': 1 } };
const parts = [{ column: 'x' }, { column: 'y' }];

/** The least block that some keys may stand in, by the path of the block. */
const blocks: Record<string, object> = {
  areas: { id: 'id' },
  designate: { 'at-least': 1 },
  threshold: { value: 1 },
  'criteria.c': { column: 'x' },
  'indicators.i': { column: 'x' },
  'criteria.c.survey': { respondents: 'n' },
  'exclude.e': { ids: ['1'] },
  'classes.k': { steps: [{ class: 'a' }] },
  'indicators.i.ratio': { numerator: 'n', denominator: 'd' },
  'indicators.i.flag': { column: 'x', yes: ['ja'], no: ['nej'] },
  'indicators.i.column': { name: 'x' },
  'indicators.i.change': { of: 'j', 'years-back': 1, as: 'ratio' },
  'indicators.i.mean-over-years': { of: 'j', years: 2 },
  'indicators.i.rank': { of: 'j' },
  'indicators.i.percentile-rank': { of: 'j', fraction: 'rank/n' },
  'indicators.i.z-score': { of: 'j', sd: 'sample' },
  'indicators.i.min-max': { of: 'j' },
  'indicators.i.scale-to-max': { of: 'j' },
  'indicators.i.exponential': { of: 'j' },
  'indicators.i.log': { of: 'j' },
  'indicators.i.power': { of: 'j', exponent: 2 },
  'indicators.i.quotient': { of: 'j', by: 'k' },
  'indicators.i.round': { of: 'j', decimals: 1 },
  'indicators.i.reverse': { of: 'j', from: 1 },
  'indicators.i.minimum': { of: parts },
  'indicators.i.sum': { of: parts },
  'indicators.i.mean': { of: parts },
  'indicators.i.product': { of: parts },
  'indicators.i.geometric-mean': { of: parts },
  'indicators.i.count-met': { criteria: ['c'] },
  'indicators.i.distance-index': {},
  'indicators.i.distance': { of: 'j', reference: { of: 'value', value: 1 } },
};

/** The least method with a value at a path. */
function methodWith(path: string, value: unknown): object {
  const keys = path.split('.');
  const build = (at: number): unknown => {
    if (at === keys.length) return value;
    const own = blocks[keys.slice(0, at).join('.')] ?? (at === 0 ? least : {});
    // what is told apart by its one measure has no other beside it
    const beside = keys[at - 2] === 'indicators' || keys[at - 2] === 'criteria' ? apart(own, keys[at]) : own;
    return { ...beside, [keys[at]]: build(at + 1) };
  };
  return build(0) as object;
}

/** A block without its measure, where another one is to stand there. */
function apart(block: object, key: string): object {
  const isMeasure = Object.hasOwn(blocks, `indicators.i.${key}`) || key === 'constant' || key === 'unknown';
  return isMeasure || key === 'indicator' || key === 'not-measured' ? {} : block;
}

/** Where a method is refused: the paths of what is wrong with it. */
function faults(method: object): string[] {
  const { error } = methodSchema.safeParse(method);
  return error ? error.issues.map(({ path }) => path.join('.')) : [];
}

/** What stands at a path of a method once it is read. */
function read(method: object, path: string): unknown {
  const parsed: unknown = methodSchema.parse(method);
  return path.split('.').reduce((block, key) => (block as Record<string, unknown>)[key], parsed);
}

const origins = ['policy', 'law', 'decided', 'assumption'];

describe('the words of a choice: these and no other', () => {
  const choices: [string, string[]][] = [
    ['purpose', ['screening', 'illustration']],
    ['input.form', ['wide', 'long']],
    ['input.absent-rows', ['missing', 'zero']],
    ['input.delimiter', ['comma', 'semicolon', 'tab']],
    ['input.decimal', ['comma', 'point']],
    ['input.thousands', ['point', 'comma', 'apostrophe', 'none']],
    ['areas.overlap', ['refused', 'allowed']],
    ['missing.references', ['free', 'held']],
    ['missing.distributions', ['free', 'held']],
    ['chance.rates', ['none', 'binomial']],
    ['criteria.c.chance', ['none', 'binomial']],
    ['criteria.c.worse', ['higher', 'lower']],
    ['criteria.c.basis', origins],
    ['threshold.definition', ['linear', 'nearest-rank']],
    ['threshold.sd', ['population', 'sample']],
    ['threshold.rounding', ['down', 'up', 'nearest']],
    ['state-lists.link.effect', ['designate', 'mark']],
    ['byomraader.enclosed', ['list', 'join']],
    ['publish.verdict', ['show', 'hide']],
    ['indicators.i.change.as', ['difference', 'ratio', 'percent']],
    ['indicators.i.mean-over-years.incomplete', ['unknown', 'available']],
    ['indicators.i.rank.order', ['ascending', 'descending']],
    ['indicators.i.rank.ties', ['min', 'max', 'average']],
    ['indicators.i.percentile-rank.zeros', ['ranked', 'apart']],
    [
      'indicators.i.percentile-rank.fraction',
      ['(rank-1)/(n-1)', '(rank-1)/n', '(rank-0.5)/n', 'rank/n', 'rank/(n+1)'],
    ],
    ['indicators.i.z-score.sd', ['population', 'sample']],
    ['indicators.i.z-score.weights', ['population', 'none']],
    ['indicators.i.round.ties', ['half-away-from-zero', 'half-even']],
    ['indicators.i.sum.missing', ['unknown', 'skip']],
    ['indicators.i.mean.divisor', ['all', 'known']],
  ];

  it.each(choices)('%s: %j', (path, words) => {
    const at = (word: string) => methodWith(path, word);
    for (const word of words) expect(read(at(word), path)).toBe(word);
    for (const word of ['', 'else']) expect(faults(at(word))).toEqual([path]);
  });

  it('of a reference, each with the keys that go with it', () => {
    const references = [
      { of: 'city', weights: 'denominator' },
      { of: 'rest-of-city', weights: 'population' },
      { of: 'non-designated', weights: 'none' },
      { of: 'region', column: 'part', weights: 'none', 'years-back': 1 },
      { of: 'value', value: 3 },
      { of: 'column', column: 'norm' },
      { of: 'percentile', percentile: 50, definition: 'linear', year: 2020 },
      { of: 'percentile', percentile: 50, definition: 'nearest-rank' },
    ];
    for (const reference of references)
      expect(read(methodWith('reference', reference), 'reference')).toEqual(reference);
    expect(faults(methodWith('reference', { of: 'else' }))).toEqual(['reference.of']);
    expect(faults(methodWith('reference', { of: 'city', weights: 'else' }))).toEqual(['reference.weights']);
    expect(faults(methodWith('reference', { of: 'percentile', percentile: 5, definition: 'else' }))).toEqual([
      'reference.definition',
    ]);
  });

  it.each([
    // what belongs to another reference is told at its key, what is lacking at the block
    [{ of: 'value' }, ['reference']],
    [{ of: 'percentile' }, ['reference']],
    [{ of: 'column' }, ['reference']],
    [{ of: 'region' }, ['reference']],
    [{ of: 'city', value: 1 }, ['reference.value']],
    [{ of: 'city', percentile: 1 }, ['reference.percentile']],
    [{ of: 'city', definition: 'linear' }, ['reference.definition']],
    [{ of: 'city', column: 'x' }, ['reference.column']],
    [{ of: 'value', value: 1, weights: 'none' }, ['reference.weights']],
    [{ of: 'column', column: 'x', weights: 'none' }, ['reference.weights']],
    [{ of: 'percentile', percentile: 1, weights: 'none' }, ['reference.weights']],
    [{ of: 'rest-of-city', year: 2020 }, ['reference.year']],
    [{ of: 'non-designated', 'years-back': 1 }, ['reference.years-back']],
    [{ of: 'value', value: 1, year: 2020 }, ['reference.year']],
    // one year, not two
    [{ of: 'city', year: 2020, 'years-back': 1 }, ['reference.years-back']],
  ])('the keys of a reference: %j', (reference, expected) => {
    expect(faults(methodWith('reference', reference))).toEqual(expected);
  });
});

describe('numbers and texts, up to and including these, and not these', () => {
  /** The path, what is taken, and what is refused there. */
  const limits: [string, unknown[], unknown[]][] = [
    ['udpeg', [1], [2, '1']],
    ['id', ['a', 'Æ9_', '_x.y-z'], ['', '-a', '.a', 'a b', ' a', 'a!', 'é']],
    ['title', ['t', { da: 'd', en: 'e' }], ['', 3, { da: 'd' }]],
    ['ranking', [true, false], ['yes']],
    ['valid', [{ from: 2020 }, { from: 2020, to: 2025 }], [2020]],
    ['valid.from', [2020], [2020.5, '2020']],
    ['municipality', ['Eksempelby'], [101]],
    ['areas.id', ['id', ' x '], ['', ' ']],
    ['areas.only', [{ is: ['a'] }, { column: 'k', 'starts-with': 'a' }], []],
    ['areas.only.is', [['a']], [[]]],
    ['input.series', [['a', 'b']], [[' ']]],
    ['input.missing', [[], ['.']], ['.']],
    ['exclude.e', [{ 'population-below': 0.5 }], [{ 'population-below': 0 }]],
    ['exclude.e.in-references', [true], ['no']],
    ['exclude.e.ids', [['a']], [[]]],
    ['kept-for.rounds', [1, 100], [0, 101, 1.5]],
    ['state-lists.link.minimum-share', [0, 1], [-0.1, 1.1]],
    ['state-lists.link.smallest-overlap', [0, 1], [-0.1, 1.1]],
    ['byomraader.shortest-border', [0.1], [0]],
    ['byomraader.tolerance', [0], [-0.1]],
    ['byomraader.smallest-population', [1], [0]],
    ['publish.smallest-count', [3], [2, 3.5]],
    ['publish.smallest-denominator', [2], [1, 2.5]],
    ['publish.sensitive', [{ c: 3 }], []],
    ['publish.sensitive.c', [3], [2, 3.5]],
    ['publish.decimals', [0, 4], [-1, 5, 0.5]],
    ['criteria.c.decimals', [0, 10], [-1, 11, 1.5]],
    ['criteria.c.survey.design-effect', [0.5], [0]],
    ['criteria.c.alternatives', [[1], ['a'], [{ k: 1 }]], [[]]],
    ['indicators.i.constant', [-3.5], ['3']],
    ['indicators.i.unknown', ['why', { da: 'd', en: 'e' }], ['']],
    [
      'indicators.i.column',
      [{ name: 'x', range: [0, 0] }],
      [{ name: 'x', range: [2, 1] }, { name: ' ' }, ' '],
    ],
    ['indicators.i.ratio.per', [0.1], [0]],
    ['indicators.i.ratio.years', [1], [0, 1.5]],
    ['indicators.i.ratio.range', [[0, 0]], [[2, 1]]],
    ['indicators.i.ratio.numerator', ['a', ['a', 'b']], [[], ' ']],
    ['indicators.i.flag.yes', [['a', 'b']], [[]]],
    ['indicators.i.flag.no', [['a', 'b']], [[], ['nej', 'ja']]],
    ['indicators.i.change.years-back', [1], [0, 1.5]],
    ['indicators.i.mean-over-years.years', [2], [1, 2.5]],
    ['indicators.i.percentile-rank.scale', [0.1], [0]],
    ['indicators.i.min-max.scale', [0.1], [0]],
    ['indicators.i.scale-to-max.scale', [0.1], [0]],
    ['indicators.i.exponential.decay', [0.1], [0]],
    ['indicators.i.exponential.scale', [0.1], [0]],
    ['indicators.i.round.decimals', [0, 15], [-1, 16, 0.5]],
    ['indicators.i.sum.of', [['j']], [[]]],
    ['indicators.i.sum.fewest-known', [1], [0, 1.5]],
    ['indicators.i.sum.weights', [[-1, 0]], [['1']]],
    ['indicators.i.geometric-mean.weights', [[0.5]], [[0]]],
    ['indicators.i.count-met.criteria', [['c']], [[]]],
    ['indicators.i.rank.within', ['g'], [' ']],
    ['classes.k.steps', [[{ class: 'a' }]], [[]]],
    ['classes.k.steps', [[{ class: 'a', when: 'c' }], [{ class: 'a', when: { not: 'c' } }]], []],
    ['designate.at-least', [1], [0, 1.5]],
    ['designate.of', [['c'], [{ not: 'c' }]], [[]]],
  ];

  /** An item of a list, or a part of what stands there, is told by a path below. */
  const isThere = (found: string[], path: string) =>
    found.length > 0 && found.every((one) => one === path || one.startsWith(`${path}.`));

  it.each(limits)('%s', (path, taken, refused) => {
    for (const value of taken) expect(faults(methodWith(path, value)), JSON.stringify(value)).toEqual([]);
    for (const value of refused) {
      const found = faults(methodWith(path, value));
      expect(isThere(found, path), `${JSON.stringify(value)}: ${found}`).toBe(true);
    }
  });

  it.each([
    ['times', [0], [-0.1]],
    ['plus', [-5], ['5']],
    ['value', [-5], ['5']],
    ['percentile', [0, 100], [-1, 101]],
    ['standard-deviations', [-1], ['1']],
    ['share-of-areas', [0.1, 100], [0, 101]],
    ['column', ['x'], [' ']],
  ] as const)('threshold.%s', (key, taken, refused) => {
    for (const value of taken) expect(faults(methodWith('threshold', { [key]: value }))).toEqual([]);
    for (const value of refused)
      expect(faults(methodWith('threshold', { [key]: value }))).toEqual([`threshold.${key}`]);
  });

  it.each([['percentile', [0, 100], [-1, 101]]] as const)('reference.%s', (key, taken, refused) => {
    for (const value of taken) expect(faults(methodWith('reference', { of: key, [key]: value }))).toEqual([]);
    for (const value of refused)
      expect(faults(methodWith('reference', { of: key, [key]: value }))).toContain(`reference.${key}`);
  });

  it('a year of a reference, or so many years back', () => {
    const back = (years: unknown) => faults(methodWith('reference', { of: 'city', 'years-back': years }));
    expect([1, 0, 1.5].map(back)).toEqual([[], ['reference.years-back'], ['reference.years-back']]);
    expect(faults(methodWith('reference', { of: 'city', year: 2020.5 }))).toEqual(['reference.year']);
  });

  it('a list of the state counts of the year, of the latest, or of a year with a basis of its own', () => {
    const of = (year: unknown) => faults(methodWith('state-lists', { 'list-year': year }));
    for (const year of ['latest', 2020, { year: 2020, basis: 'law' }]) expect(of(year)).toEqual([]);
    for (const year of ['newest', 2020.5, { basis: 'law' }, { year: 2020.5 }])
      expect(of(year)).toEqual(['state-lists.list-year']);
    expect(faults(methodWith('state-lists', { lists: ['udsat_boligomraade'] }))).toEqual([]);
    expect(faults(methodWith('state-lists', { lists: ['ghetto?'] }))).toEqual(['state-lists.lists.0']);
  });
});

describe('one of several keys, and not two', () => {
  it.each([
    [
      'a test on a text',
      'exclude.e',
      [
        { column: 'k', is: ['a'] },
        { column: 'k', 'is-not': ['a'] },
        { column: 'k', 'starts-with': 'a' },
        { column: 'k', matches: 'a' },
      ],
      [{ column: 'k' }, { column: 'k', is: ['a'], matches: 'a' }],
    ],
    [
      'an exclusion',
      'exclude.e',
      [{ 'population-below': 1 }, { ids: ['a'] }],
      [{}, { ids: ['a'], 'population-below': 1 }],
    ],
    [
      'the level of the areas',
      'areas.only',
      [{ 'is-not': ['a'] }, { matches: 'a' }],
      [{}, { is: ['a'], 'starts-with': 'a' }],
    ],
    ['an indicator', 'indicators.i', [{ constant: 1 }], [{}, { constant: 1, column: 'x' }]],
    [
      'a criterion',
      'criteria.c',
      [{ indicator: 'i' }, { 'not-measured': 'why' }, { constant: 1 }],
      [{}, { indicator: 'i', 'not-measured': 'why' }],
    ],
    ['a threshold', 'threshold', [{ times: 1 }], [{}, { strict: true }, { times: 1, plus: 1 }]],
    [
      'a rule',
      'classes.k.steps',
      [[{ class: 'a', when: { all: ['c'] } }], [{ class: 'a', when: { any: ['c'] } }]],
      [],
    ],
    [
      'the rule at the top',
      'designate',
      [
        { all: ['c'] },
        { class: { of: 'k', is: ['a'] } },
        { 'consecutive-years': { of: 'c', years: 2 } },
        { criterion: 'c' },
      ],
      [{}, { all: ['c'], any: ['c'] }],
    ],
  ] as [string, string, object[], object[]][])('%s', (_, path, taken, refused) => {
    const whole = (block: object) => methodWith(path, block);
    for (const block of taken) expect(faults(whole(block)), JSON.stringify(block)).toEqual([]);
    for (const block of refused) expect(faults(whole(block)), JSON.stringify(block)).toEqual([path]);
  });

  it('“of” stands with at-least alone', () => {
    expect(faults({ ...least, designate: { all: ['c'], of: ['c'] } })).toEqual(['designate.of']);
    expect(faults({ ...least, designate: { 'consecutive-years': { of: 'c', years: 1 } } })).toEqual([
      'designate.consecutive-years.years',
    ]);
    expect(faults({ ...least, designate: { class: { of: 'k', is: [] } } })).toEqual(['designate.class.is']);
  });

  it('an expression that would look behind is none', () => {
    expect(faults(methodWith('exclude.e', { column: 'k', matches: '^(?!a)b' }))).toEqual([]);
    expect(faults(methodWith('exclude.e', { column: 'k', matches: '(?<=a)b' }))).toEqual([
      'exclude.e.matches',
    ]);
  });
});

describe('a unit that means one that the engine knows', () => {
  it.each([
    ['pct', ['%', 'pct.', 'PCT', 'procent', 'pro cent', 'prosent', 'prozent', 'percent', 'per cent']],
    ['promille', ['‰', 'promile', 'pro mille', 'PROMILLE', 'permille', 'per mille']],
  ])('%s', (meant, texts) => {
    const of = (unit: string) => methodSchema.safeParse(methodWith('criteria.c.unit', unit)).error?.issues;
    expect(of(meant)).toBeUndefined();
    for (const text of texts)
      expect(of(text), text).toMatchObject([{ path: ['criteria', 'c', 'unit'], message: meant }]);
    // a word in which it stands is another
    for (const text of [`${meant}point`, `i ${meant}`]) expect(of(text), text).toBeUndefined();
  });
});

it('what stands where nothing does: every default of a method', () => {
  expect(methodSchema.parse(least)).toEqual({
    ...least,
    sources: {},
    input: { form: 'wide', 'absent-rows': 'missing', decimal: 'comma', missing: ['', '..', '…'] },
    areas: { id: 'id', overlap: 'refused' },
    exclude: {},
    missing: { references: 'free', distributions: 'free' },
    goals: {},
    indicators: {},
    criteria: {},
    classes: {},
    'state-lists': {
      lists: ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'],
      'list-year': 'latest',
      link: { 'minimum-share': 0.5, 'smallest-overlap': 0.01, effect: 'designate' },
    },
    byomraader: { 'shortest-border': 5, tolerance: 1, enclosed: 'list' },
  });
});

it.each([
  ['criteria.c', { column: 'x', worse: 'higher' }],
  ['criteria.c.survey', { respondents: 'n', 'design-effect': 1 }],
  ['exclude.e', { ids: ['1'], 'in-references': false }],
  ['indicators.i.ratio', { numerator: 'n', denominator: 'd', years: 1 }],
  ['indicators.i.mean-over-years', { of: 'j', years: 2, incomplete: 'unknown' }],
  ['indicators.i.rank', { of: 'j', order: 'ascending', ties: 'min' }],
  [
    'indicators.i.percentile-rank',
    { of: 'j', fraction: 'rank/n', order: 'ascending', ties: 'min', scale: 1, zeros: 'ranked' },
  ],
  ['indicators.i.z-score', { of: 'j', sd: 'sample', weights: 'none' }],
  ['indicators.i.min-max', { of: 'j', scale: 1, clamp: false }],
  ['indicators.i.scale-to-max', { of: 'j', scale: 1 }],
  ['indicators.i.exponential', { of: 'j', decay: 23, scale: 100 }],
  ['indicators.i.log', { of: 'j', add: 0 }],
  ['indicators.i.round', { of: 'j', decimals: 1, ties: 'half-away-from-zero' }],
  ['indicators.i.sum', { of: parts, missing: 'unknown' }],
  ['indicators.i.mean', { of: parts, missing: 'unknown', divisor: 'known' }],
  ['indicators.i.minimum', { of: parts, missing: 'unknown' }],
  ['indicators.i.count-met', { criteria: ['c'], missing: 'unknown' }],
])('what stands where nothing does in %s', (path, expected) => {
  expect(read(methodWith(path, blocks[path]), path)).toEqual(expected);
});

it('what stands where nothing does in a threshold, and of what may be published', () => {
  expect(read(methodWith('threshold', { times: 2 }), 'threshold')).toEqual({
    times: 2,
    strict: false,
    definition: 'linear',
    sd: 'population',
    rounding: 'down',
  });
  expect(read(methodWith('publish', {}), 'publish')).toEqual({
    'smallest-count': 5,
    'smallest-denominator': 20,
    sensitive: {},
    decimals: 1,
    verdict: 'show',
  });
});

it('what is said of a key in the published schema is a sentence', () => {
  const said: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'description' && typeof value === 'string') said.push(value);
      else walk(value);
    }
  };
  walk(z.toJSONSchema(methodSchema, { io: 'input' }));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((text) => !/\p{L}{2}/u.test(text))).toEqual([]);
});
