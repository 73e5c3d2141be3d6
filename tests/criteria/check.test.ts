import { describe, expect, it } from 'vitest';
import { checkMethod, distanceIndexCriteria, measuredCriteria, rulesIn } from '../../src/criteria/check.ts';
import { methodSchema, type WrittenMethod } from '../../src/criteria/schema/method.ts';
import { ErrorList } from '../../src/messages/errors.ts';

// What the schema cannot see of a method, each by its code and the path that it is told at. The sentences are in
// method-errors.test.ts.

const limit = { threshold: { value: 1 } };
const x = { column: 'x' };
const ratio = { ratio: { numerator: 'n', denominator: 'd' } };

/** A method in order, with these blocks. */
function written(blocks: object): WrittenMethod {
  const whole = {
    udpeg: 1,
    id: 'm',
    title: 't',
    areas: { id: 'id' },
    sources: { plan: { title: 'The plan' } },
    indicators: { i: x, share: ratio },
    criteria: { c: { ...x, ...limit }, later: { 'not-measured': 'no figures' } },
    designate: { 'at-least': 1 },
  };
  return methodSchema.parse({ ...whole, ...blocks }) as WrittenMethod;
}

/** What is wrong: code and path; what else is said of it where asked. */
function faults(blocks: object, withParams = false): unknown[][] {
  const errors = new ErrorList();
  const at = (path: readonly unknown[]) => ({ key: path.join('.') }) as never;
  checkMethod(written(blocks), { placeOf: at, placeOfKey: (path, key) => at([...path, key]) }, errors);
  return errors.findings.map(({ code, params, place }) => [
    code.replace('method-', ''),
    (place as unknown as { key: string }).key,
    ...(withParams ? [params] : []),
  ]);
}
const criterion = (c: object, blocks: object = {}) =>
  faults({ criteria: { c: { ...x, ...limit, ...c } }, ...blocks });

it('a method in order has no faults', () => {
  expect(faults({})).toEqual([]);
});

describe('a name of a source that there is none of', () => {
  const none = { source: 'nowhere' };
  it.each<[string, object]>([
    ['indicators.i', { indicators: { i: { ...x, ...none } } }],
    ['criteria.c', { criteria: { c: { ...x, ...limit, ...none } } }],
    ['criteria.later', { criteria: { c: { ...x, ...limit }, later: { 'not-measured': 'no', ...none } } }],
    ['classes.k', { classes: { k: { steps: [{ class: 'a' }], ...none } } }],
    ['exclude.e', { exclude: { e: { ids: ['1'], ...none } } }],
    ['chance', { chance: { rates: 'none', ...none } }],
    ['reference', { reference: { of: 'value', value: 1, ...none } }],
    ['threshold', { threshold: { value: 1, ...none } }],
    ['missing', { missing: none }],
    ['designate', { designate: { 'at-least': 1, ...none } }],
    ['kept-for', { 'kept-for': { rounds: 1, ...none } }],
    ['state-lists', { 'state-lists': none }],
    ['state-lists.link', { 'state-lists': { link: none } }],
    ['publish', { publish: none }],
  ])('%s', (path, blocks) => {
    expect(faults(blocks)).toEqual([['name-unknown', `${path}.source`]]);
    const known = JSON.parse(JSON.stringify(blocks).replace('nowhere', 'plan')) as object;
    expect(faults(known)).toEqual([]);
  });
});

describe('names that lead nowhere', () => {
  it.each<[string, object, unknown[][]]>([
    ['a goal', { criteria: { c: { ...x, ...limit, goal: 'g' } } }, [['name-unknown', 'criteria.c.goal']]],
    [
      'an indicator of a criterion',
      { criteria: { c: { indicator: 'j', ...limit } } },
      [['name-unknown', 'criteria.c.indicator']],
    ],
    [
      'of a ladder',
      { classes: { k: { of: 'j', steps: [{ class: 'a', above: 1 }, { class: 'b' }] } } },
      [['name-unknown', 'classes.k.of']],
    ],
    ['an operand', { indicators: { i: { log: { of: 'j' } } } }, [['name-unknown', 'indicators.i']]],
    [
      'an operand of an operand',
      { indicators: { i: { log: { of: { log: { of: 'j' } } } } } },
      [['name-unknown', 'indicators.i']],
    ],
    [
      'what is divided by',
      { indicators: { i: { quotient: { of: x, by: 'j' } } } },
      [['name-unknown', 'indicators.i']],
    ],
    [
      'a criterion that is counted',
      { indicators: { i: { 'count-met': { criteria: ['c', 'd'] } } } },
      [['name-unknown', 'indicators.i']],
    ],
    [
      'of an index',
      { indicators: { i: { 'distance-index': { criteria: ['d'] } } } },
      [['name-unknown', 'indicators.i']],
    ],
    ['in a rule', { designate: { criterion: 'd' } }, [['name-unknown', 'designate.criterion']]],
    ['under not', { designate: { not: 'd' } }, [['name-unknown', 'designate.not']]],
    ['in a list', { designate: { any: ['c', 'd'] } }, [['name-unknown', 'designate.any.1']]],
    [
      'in a list of lists',
      { designate: { all: [{ any: ['d'] }] } },
      [['name-unknown', 'designate.all.0.any.0']],
    ],
    ['among so many', { designate: { 'at-least': 1, of: ['d'] } }, [['name-unknown', 'designate.of.0']]],
    [
      'over years',
      { designate: { 'consecutive-years': { of: 'd', years: 2 } } },
      [['name-unknown', 'designate.consecutive-years.of']],
    ],
    [
      'in a step',
      { classes: { k: { steps: [{ class: 'a', when: 'd' }] } } },
      [['name-unknown', 'classes.k.steps.0.when']],
    ],
    ['a ladder', { designate: { class: { of: 'k', is: ['a'] } } }, [['name-unknown', 'designate.class.of']]],
    [
      'a step of a ladder',
      { classes: { k: { steps: [{ class: 'a' }] } }, designate: { class: { of: 'k', is: ['a', 'b'] } } },
      [['name-unknown', 'designate.class.is']],
    ],
    ['what is sensitive', { publish: { sensitive: { d: 5 } } }, [['name-unknown', 'publish.sensitive.d']]],
  ])('%s', (_, blocks, expected) => {
    expect(faults(blocks)).toEqual(expected);
  });

  it('are told with all that there are, and the nearest', () => {
    expect(faults({ criteria: { c: { indicator: 'shore', ...limit } } }, true)).toEqual([
      [
        'name-unknown',
        'criteria.c.indicator',
        { kind: 'indicator', name: 'shore', suggestion: 'share', known: ['i', 'share'] },
      ],
    ]);
  });

  it('a criterion that is not measured is no part of a rule', () => {
    expect(faults({ designate: { any: ['c', 'later'] } })).toEqual([
      ['not-measured-in-rule', 'designate.any.1'],
    ]);
    expect(faults({ indicators: { i: { 'count-met': { criteria: ['later'] } } } })).toEqual([
      ['not-measured-in-rule', 'indicators.i'],
    ]);
  });
});

describe('a population that no column gives', () => {
  const weights = { weights: 'population' };
  it.each<[string, object, string]>([
    ['of an exclusion', { exclude: { e: { 'population-below': 5 } } }, 'exclude.e'],
    [
      'of a z-score',
      { indicators: { i: { 'z-score': { of: x, sd: 'sample', ...weights } } } },
      'indicators.i',
    ],
    [
      'of a reference',
      { criteria: { c: { ...x, threshold: { times: 1 }, reference: { of: 'city', ...weights } } } },
      'criteria.c.reference',
    ],
    [
      'of the method’s reference',
      { reference: { of: 'city', ...weights }, criteria: { c: { ...x, threshold: { times: 1 } } } },
      'criteria.c',
    ],
    [
      'of a reference that no limit is relative to',
      { criteria: { c: { ...x, ...limit, reference: { of: 'city', ...weights } } } },
      'criteria.c.reference',
    ],
    [
      'of what a measure compares with',
      { indicators: { i: { distance: { of: x, reference: { of: 'city', ...weights } } } } },
      'indicators.i',
    ],
  ])('%s', (_, blocks, path) => {
    expect(faults(blocks)).toEqual([['needs-population', path]]);
    expect(faults({ areas: { id: 'id', population: 'n' }, ...blocks })).toEqual([]);
  });
});

describe('a limit', () => {
  it('is needed, of its own or of the method, but not by a yes or no', () => {
    const bare = (measure: object, blocks: object = {}) => faults({ criteria: { c: measure }, ...blocks });
    expect(bare(x)).toEqual([['threshold-needed', 'criteria.c']]);
    expect(bare({ indicator: 'i' })).toEqual([['threshold-needed', 'criteria.c']]);
    expect(bare(x, limit)).toEqual([]);
    expect(bare({ flag: { column: 'x', yes: ['a'], no: ['b'] } })).toEqual([]);
    expect(bare({ unknown: 'nobody knows' })).toEqual([]);
  });

  it('relative to a reference needs one', () => {
    for (const threshold of [{ times: 1 }, { plus: 1 }]) {
      expect(criterion({ threshold })).toEqual([['reference-needed', 'criteria.c']]);
      expect(criterion({ threshold, reference: { of: 'value', value: 1 } })).toEqual([]);
      expect(criterion({ threshold }, { reference: { of: 'value', value: 1 } })).toEqual([]);
    }
    expect(criterion({ threshold: { value: 1 } })).toEqual([]);
  });

  it('inherited of more than the reference is no limit for what is worse when low', () => {
    const inherited = (times: number, c: object) =>
      faults({ threshold: { times }, reference: { of: 'value', value: 1 }, criteria: { c: { ...x, ...c } } });
    expect(inherited(1.5, { worse: 'lower' })).toEqual([['inherited-direction', 'criteria.c']]);
    expect(inherited(1.5, {})).toEqual([]);
    expect(inherited(1, { worse: 'lower' })).toEqual([]);
    expect(inherited(1.5, { worse: 'lower', threshold: { times: 1.5 } })).toEqual([]);
    expect(
      faults({
        threshold: { plus: 5 },
        reference: { of: 'value', value: 1 },
        criteria: { c: { ...x, worse: 'lower' } },
      }),
    ).toEqual([]);
  });

  it('nor a reference stand with what nobody knows', () => {
    const unknown = (more: object) => faults({ criteria: { c: { unknown: 'nobody knows', ...more } } });
    expect(unknown(limit)).toEqual([['key-only-with', 'criteria.c.threshold']]);
    expect(unknown({ reference: { of: 'city' } })).toEqual([['key-only-with', 'criteria.c.reference']]);
    const through = {
      indicators: { i: { unknown: 'nobody knows' } },
      criteria: { c: { indicator: 'i', ...limit } },
    };
    expect(faults(through)).toEqual([['key-only-with', 'criteria.c.threshold']]);
  });
});

describe('a pooled reference of what is no ratio', () => {
  const relative = (reference: object, measure: object = x) =>
    faults({ criteria: { c: { ...measure, threshold: { times: 1 }, reference } } });
  const needed = [['weights-needed', 'criteria.c.reference']];

  it.each(['city', 'rest-of-city', 'non-designated'])('%s has nothing to weight by', (of) => {
    expect(relative({ of })).toEqual(needed);
    expect(relative({ of, weights: 'denominator' })).toEqual(needed);
    expect(relative({ of, weights: 'none' })).toEqual([]);
    expect(relative({ of }, ratio)).toEqual([]);
    expect(relative({ of }, { indicator: 'share' })).toEqual([]);
    expect(relative({ of }, { indicator: 'i' })).toEqual(needed);
  });

  it('needs none where no limit is relative to it, and where nothing is pooled', () => {
    expect(criterion({ reference: { of: 'city' } })).toEqual([]);
    expect(relative({ of: 'region', column: 'g' })).toEqual(needed);
    for (const reference of [
      { of: 'value', value: 1 },
      { of: 'column', column: 'y' },
      { of: 'percentile', percentile: 5 },
    ])
      expect(relative(reference)).toEqual([]);
  });

  it('needs some wherever a measure compares with it', () => {
    const compared = (of: unknown) =>
      faults({ indicators: { i: x, share: ratio, d: { distance: { of, reference: { of: 'city' } } } } });
    expect(compared('i')).toEqual([['weights-needed', 'indicators.d']]);
    expect(compared('share')).toEqual([]);
    expect(compared(ratio)).toEqual([]);
    const varied = { of: 'value', value: 1, alternatives: [{ value: 2 }] };
    expect(faults({ indicators: { d: { distance: { of: x, reference: varied } } } })).toEqual([
      ['alternative', 'indicators.d'],
    ]);
  });
});

describe('weights', () => {
  const of = [x, { column: 'y' }];
  it.each<[string, object, string[]]>([
    ['as many as operands', { sum: { of, weights: [1] } }, ['lengths-differ']],
    [
      'that add up to something, where they are divided by',
      { mean: { of, weights: [1, -1] } },
      ['weights-zero'],
    ],
    ['that add up to nothing, where they are not', { sum: { of, weights: [1, -1] } }, []],
    ['one for each', { mean: { of, weights: [1, 1] } }, []],
    ['none', { mean: { of } }, []],
  ])('%s', (_, measure, codes) => {
    expect(faults({ indicators: { i: measure } }).map(([code]) => code)).toEqual(codes);
    // wherever it stands
    expect(faults({ indicators: { i: { log: { of: measure } } } }).map(([code]) => code)).toEqual(codes);
  });
});

describe('a share has chance in it, and a survey is of one', () => {
  const share = { ...ratio, unit: 'pct' };
  const survey = { survey: { respondents: 'n' } };
  it.each<[string, object, unknown[][]]>([
    ['a ratio', { ...share, chance: 'binomial' }, []],
    ['a column', { ...x, unit: 'promille', ...survey }, []],
    [
      'chance in what is no share',
      { ...ratio, chance: 'binomial' },
      [['chance-without-share', 'criteria.c.chance']],
    ],
    ['no chance in what is no share', { ...ratio, chance: 'none' }, []],
    [
      'a survey of what is no share',
      { ...x, unit: 'kr', ...survey },
      [['chance-without-share', 'criteria.c.survey']],
    ],
    [
      'of a share that is computed',
      { log: { of: x }, unit: 'pct', ...survey },
      [['chance-without-share', 'criteria.c.survey']],
    ],
    [
      'a survey without chance',
      { ...share, ...survey, chance: 'none' },
      [['survey-without-chance', 'criteria.c.chance']],
    ],
    ['a survey with chance', { ...share, ...survey, chance: 'binomial' }, []],
  ])('%s', (_, measure, expected) => {
    expect(faults({ criteria: { c: { ...measure, ...limit } } })).toEqual(expected);
    const ofIndicator = expected.map(([code, path]) => [
      code,
      String(path).replace('criteria.c', 'indicators.i'),
    ]);
    expect(faults({ indicators: { i: measure } })).toEqual(ofIndicator);
  });
});

describe('a ladder', () => {
  const steps = (of: string | undefined, ...all: object[]) =>
    faults({ classes: { k: { ...(of && { of }), steps: all } } });

  it.each(['above', 'from', 'below', 'to'])(
    'a bound “%s” is on an indicator, and stands with no rule',
    (bound) => {
      expect(steps(undefined, { class: 'a', [bound]: 0 }, { class: 'b' })).toEqual([
        ['ladder-needs-of', 'classes.k.steps.0'],
      ]);
      expect(steps('i', { class: 'a', [bound]: 0 }, { class: 'b' })).toEqual([]);
      expect(steps('i', { class: 'a', when: 'c', [bound]: 0 }, { class: 'b' })).toEqual([
        ['one-of', 'classes.k.steps.0'],
      ]);
    },
  );

  it.each<[string, object[], string[]]>([
    ['behind one that takes all', [{ class: 'a' }, { class: 'b', when: 'c' }], ['1']],
    [
      'behind two that take all',
      [
        { class: 'a', below: 5 },
        { class: 'b', from: 5 },
        { class: 'd', to: 9 },
      ],
      ['2'],
    ],
    [
      'behind the same rule',
      [
        { class: 'a', when: 'c' },
        { class: 'b', when: 'c' },
      ],
      ['1'],
    ],
    [
      'behind another rule',
      [
        { class: 'a', when: 'c' },
        { class: 'b', when: { not: 'c' } },
      ],
      [],
    ],
    ['of no value', [{ class: 'a', above: 5, to: 5 }, { class: 'b' }], ['0']],
    ['of one value', [{ class: 'a', from: 5, to: 5 }, { class: 'b' }], []],
    [
      'of one value that is left',
      [
        { class: 'a', below: 5 },
        { class: 'b', above: 5 },
        { class: 'd', from: 5, to: 5 },
      ],
      [],
    ],
  ])('a step %s', (_, all, expected) => {
    expect(steps('i', ...all)).toEqual(expected.map((k) => ['step-unreachable', `classes.k.steps.${k}`]));
  });

  it('a step beyond the range of its indicator', () => {
    const ranged = (...all: object[]) =>
      faults({
        indicators: { i: { column: { name: 'x', range: [0, 10] } } },
        classes: { k: { of: 'i', steps: all } },
      });
    expect(ranged({ class: 'a', above: 10 }, { class: 'b' })).toEqual([
      ['step-unreachable', 'classes.k.steps.0'],
    ]);
    expect(ranged({ class: 'a', from: 10 }, { class: 'b' })).toEqual([]);
    expect(ranged({ class: 'a', below: 0 }, { class: 'b' })).toEqual([
      ['step-unreachable', 'classes.k.steps.0'],
    ]);
    expect(ranged({ class: 'a', to: 0 }, { class: 'b' })).toEqual([]);
    // 0 to 10 is all of it
    expect(ranged({ class: 'a', from: 0, to: 10 }, { class: 'b' })).toEqual([
      ['step-unreachable', 'classes.k.steps.1'],
    ]);
  });
});

describe('rings', () => {
  const rings = (blocks: object) =>
    faults(blocks, true).map(([code, path, params]) => [
      code,
      path,
      (params as { path: string[] }).path.join(' '),
    ]);

  it.each<[string, object, string, string]>([
    [
      'an indicator of itself',
      { indicators: { a: { log: { of: 'a' } } } },
      'indicators.a',
      'indicators.a indicators.a',
    ],
    [
      'through what is divided by',
      { indicators: { a: { quotient: { of: x, by: 'b' } }, b: { log: { of: 'a' } } } },
      'indicators.a',
      'indicators.a indicators.b indicators.a',
    ],
    [
      'below the first that is looked at',
      { indicators: { o: { log: { of: 'a' } }, a: { log: { of: { log: { of: 'a' } } } } } },
      'indicators.a',
      'indicators.a indicators.a',
    ],
    [
      'through a criterion that is counted',
      { criteria: { c: { 'count-met': { criteria: ['c'] }, ...limit } } },
      'criteria.c',
      'criteria.c criteria.c',
    ],
    [
      'through the indicator of a criterion',
      {
        indicators: { i: { 'count-met': { criteria: ['c'] } } },
        criteria: { c: { indicator: 'i', ...limit } },
      },
      'indicators.i',
      'indicators.i criteria.c indicators.i',
    ],
    [
      'through an index',
      { criteria: { c: { 'distance-index': { criteria: ['c'] }, ...limit } } },
      'criteria.c',
      'criteria.c criteria.c',
    ],
    [
      'of ladders',
      { classes: { k: { steps: [{ class: 'a', when: { not: { class: { of: 'k', is: ['a'] } } } }] } } },
      'classes.k',
      'classes.k classes.k',
    ],
  ])('%s', (_, blocks, path, ring) => {
    expect(rings(blocks)).toEqual([['cycle', path, ring]]);
  });

  it('are none where two are computed from the same', () => {
    expect(
      faults({ indicators: { a: x, b: { log: { of: 'a' } }, d: { sum: { of: ['a', 'b', 'b'] } } } }),
    ).toEqual([]);
    // an index is over all criteria but those that hold one
    expect(
      faults({
        criteria: {
          c: { ...x, ...limit, reference: { of: 'value', value: 1 } },
          v: { 'distance-index': {}, ...limit },
        },
      }),
    ).toEqual([]);
  });
});

describe('a rule', () => {
  it('of more than there are can never be reached', () => {
    const two = {
      criteria: { c: { ...x, ...limit }, d: { ...x, ...limit }, later: { 'not-measured': 'no' } },
    };
    const rule = (designate: object) => faults({ ...two, designate });
    expect(rule({ 'at-least': 2 })).toEqual([]);
    expect(rule({ 'at-least': 3 })).toEqual([['at-least-too-many', 'designate.at-least']]);
    expect(rule({ 'at-least': 1, of: ['c'] })).toEqual([]);
    expect(rule({ 'at-least': 2, of: ['c'] })).toEqual([['at-least-too-many', 'designate.at-least']]);
    expect(rule({ any: ['c', { 'at-least': 3 }] })).toEqual([
      ['at-least-too-many', 'designate.any.1.at-least'],
    ]);
  });

  it('has these rules in it', () => {
    expect(rulesIn('c')).toEqual([]);
    expect(rulesIn({ criterion: 'c' })).toEqual([]);
    expect(rulesIn({ 'at-least': 1, of: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(rulesIn({ all: ['a'] })).toEqual(['a']);
    expect(rulesIn({ any: ['a', { not: 'b' }] })).toEqual(['a', { not: 'b' }]);
    expect(rulesIn({ not: 'a' })).toEqual(['a']);
    expect(rulesIn({ 'consecutive-years': { of: 'a', years: 2 } })).toEqual(['a']);
  });
});

describe('what goes with what', () => {
  it.each<[string, object, unknown[][]]>([
    [
      'one sign for two things',
      { input: { decimal: 'comma', thousands: 'comma' } },
      [['thousands-is-decimal', 'input.thousands']],
    ],
    ['two signs', { input: { decimal: 'point', thousands: 'comma' } }, []],
    ['the long form without its numbers', { input: { form: 'long' } }, [['long-needs-value', 'input']]],
    ['the long form with them', { input: { form: 'long', value: 'x' } }, []],
    [
      'an illustration that keeps areas',
      { purpose: 'illustration', 'kept-for': { rounds: 1 } },
      [['kept-of-illustration', 'kept-for']],
    ],
    ['a screening that keeps areas', { purpose: 'screening', 'kept-for': { rounds: 1 } }, []],
    [
      'an illustration that ranks',
      { purpose: 'illustration', ranking: true },
      [['ranking-of-illustration', 'ranking']],
    ],
    ['an illustration that says that it does not', { purpose: 'illustration', ranking: false }, []],
    ['a screening that ranks', { ranking: true }, []],
    [
      'a sensitive count that hides less',
      { publish: { 'smallest-count': 5, sensitive: { c: 4 } } },
      [['publish-sensitive-smaller', 'publish.sensitive.c']],
    ],
    [
      'one that hides as much, and one of an indicator',
      { publish: { 'smallest-count': 5, sensitive: { c: 5, i: 6 } } },
      [],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(faults(blocks)).toEqual(expected);
  });
});

it('the criteria of an index: those named, or all that are measured and hold no index', () => {
  const of = written({
    indicators: { v: { 'distance-index': {} }, deep: { log: { of: { 'distance-index': {} } } } },
    criteria: {
      c: { ...x, ...limit },
      through: { indicator: 'v', ...limit },
      inside: { log: { of: 'deep' }, ...limit },
      later: { 'not-measured': 'no' },
      d: { ...x, ...limit },
    },
  });
  expect(measuredCriteria(of)).toEqual(['c', 'through', 'inside', 'd']);
  expect(distanceIndexCriteria(of, { 'distance-index': {} })).toEqual(['c', 'd']);
  expect(distanceIndexCriteria(of, { 'distance-index': { criteria: ['d'] } })).toEqual(['d']);
  expect(distanceIndexCriteria(of, x)).toEqual([]);
});
