import { describe, expect, it } from 'vitest';
import { alternativeMethods, choicesOf } from '../../src/criteria/choices.ts';
import type { Method } from '../../src/criteria/effective.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import { InputError } from '../../src/messages/errors.ts';

// What a parameter could have been instead: its whole block, as the method would have it with that alternative.

const whole = {
  udpeg: 1,
  id: 'm',
  title: 't',
  areas: { id: 'id', population: 'n' },
  criteria: { c: { column: 'x', threshold: { value: 1 } }, d: { column: 'y', threshold: { value: 2 } } },
  designate: { 'at-least': 1 },
};
const read = (blocks: object): Promise<Method> =>
  parseMethod({ bytes: Buffer.from(JSON.stringify({ ...whole, ...blocks })), path: 'm.yaml' });

/** What stands at a path in the method of each alternative, without keys that say nothing. */
async function varied(path: string, blocks: object): Promise<unknown[]> {
  const at = (of: unknown) =>
    path.split('.').reduce((block, key) => (block as Record<string, unknown>)[key], of);
  return alternativeMethods(await read(blocks)).map((other) => at(other.written));
}

/** What is told of a method: the code, and what is wrong with the alternative. */
async function faults(blocks: object): Promise<unknown[]> {
  const error = await read(blocks).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${String(error)}`);
  return error.findings.map(({ code, params }) => [code, (params as { fault?: string }).fault]);
}

const limits = { strict: false, definition: 'linear', sd: 'population', rounding: 'down' };
const c = (criterion: object) => ({ criteria: { ...whole.criteria, c: criterion } });
const ofThreshold = (threshold: object) => c({ column: 'x', threshold });
const reference = (block: object) => ({ reference: block });

describe('an alternative', () => {
  it.each<[string, string, object, unknown[]]>([
    [
      'that is a number is of the one key of a threshold',
      'criteria.c.threshold',
      ofThreshold({ value: 1, strict: true, alternatives: [2, 3] }),
      [
        { ...limits, strict: true, value: 2 },
        { ...limits, strict: true, value: 3 },
      ],
    ],
    [
      'of another key takes the place of the one',
      'criteria.c.threshold',
      ofThreshold({ value: 1, alternatives: [{ percentile: 80 }, { strict: true }] }),
      [
        { ...limits, percentile: 80 },
        { ...limits, value: 1, strict: true },
      ],
    ],
    [
      'of who a reference is loses what belongs to another',
      'reference',
      reference({
        of: 'value',
        value: 3,
        alternatives: [{ of: 'city', weights: 'none' }, { value: 4 }, { of: 'percentile', percentile: 50 }],
      }),
      [
        { of: 'city', weights: 'none' },
        { of: 'value', value: 4 },
        { of: 'percentile', percentile: 50 },
      ],
    ],
    [
      'that is a word loses what belongs to another, as one with the key does',
      'reference',
      reference({ of: 'region', column: 'g', alternatives: ['rest-of-city'] }),
      [{ of: 'rest-of-city' }],
    ],
    [
      'that is a word is of who a reference is, and keeps its weights where both are pooled',
      'reference',
      reference({
        of: 'city',
        weights: 'none',
        year: undefined,
        alternatives: ['rest-of-city', { of: 'value', value: 2 }, { of: 'region', column: 'g' }],
      }),
      [
        { of: 'rest-of-city', weights: 'none' },
        { of: 'value', value: 2 },
        { of: 'region', column: 'g', weights: 'none' },
      ],
    ],
    [
      'keeps the place of a percentile that is the same',
      'reference',
      reference({
        of: 'percentile',
        percentile: 50,
        definition: 'nearest-rank',
        alternatives: [{ percentile: 60 }, { of: 'column', column: 'y' }],
      }),
      [
        { of: 'percentile', percentile: 60, definition: 'nearest-rank' },
        { of: 'column', column: 'y' },
      ],
    ],
    [
      'of another place of the same percentile, spelled out, keeps the rest',
      'reference',
      reference({
        of: 'percentile',
        percentile: 50,
        definition: 'nearest-rank',
        alternatives: [{ of: 'percentile', percentile: 60 }],
      }),
      [{ of: 'percentile', percentile: 60, definition: 'nearest-rank' }],
    ],
    [
      'loses the year of a reference, or its regions',
      'reference',
      reference({
        of: 'city',
        weights: 'none',
        'years-back': 1,
        alternatives: [{ of: 'value', value: 2 }, { of: 'rest-of-city' }],
      }),
      [
        { of: 'value', value: 2 },
        { of: 'rest-of-city', weights: 'none' },
      ],
    ],
    [
      'loses the year of a reference that is stated',
      'reference',
      reference({ of: 'city', weights: 'none', year: 2020, alternatives: [{ of: 'rest-of-city' }] }),
      [{ of: 'rest-of-city', weights: 'none' }],
    ],
    [
      'loses the column of regions',
      'reference',
      reference({ of: 'region', column: 'g', weights: 'none', alternatives: [{ of: 'city' }] }),
      [{ of: 'city', weights: 'none' }],
    ],
    [
      'of as many as a rule needs keeps what is counted over',
      'designate',
      { designate: { 'at-least': 1, of: ['c', 'd'], alternatives: [{ 'at-least': 2 }] } },
      [{ 'at-least': 2, of: ['c', 'd'] }],
    ],
    [
      'of a rule counts over the same, unless it is another rule',
      'designate',
      {
        designate: {
          'at-least': 1,
          of: ['c', 'd'],
          alternatives: [2, { all: ['c'] }, { 'at-least': 1, of: ['d'] }],
        },
      },
      [{ 'at-least': 2, of: ['c', 'd'] }, { all: ['c'] }, { 'at-least': 1, of: ['d'] }],
    ],
    ['of rounds', 'kept-for', { 'kept-for': { rounds: 1, alternatives: [2] } }, [{ rounds: 2 }]],
    [
      'of what is held',
      'missing',
      {
        indicators: { i: { rank: { of: { column: 'x' } } } },
        missing: { alternatives: ['held', { distributions: 'held' }] },
      },
      [
        { references: 'held', distributions: 'free' },
        { references: 'free', distributions: 'held' },
      ],
    ],
    [
      'of an exclusion',
      'exclude.e',
      { exclude: { e: { 'population-below': 5, alternatives: [9, { ids: ['a'] }] } } },
      [
        { 'population-below': 9, 'in-references': false },
        { ids: ['a'], 'in-references': false },
      ],
    ],
    [
      'of a share of links',
      'state-lists.link',
      { 'state-lists': { link: { alternatives: [0.6, { effect: 'mark' }] } } },
      [
        { 'minimum-share': 0.6, 'smallest-overlap': 0.01, effect: 'designate' },
        { 'minimum-share': 0.5, 'smallest-overlap': 0.01, effect: 'mark' },
      ],
    ],
    [
      'of a criterion is another measure',
      'criteria.c',
      c({ column: 'x', threshold: { value: 1 }, alternatives: ['z', { constant: 3 }, { worse: 'lower' }] }),
      [
        { column: 'z', worse: 'higher', threshold: { ...limits, value: 1 } },
        { constant: 3, worse: 'higher', threshold: { ...limits, value: 1 } },
        { column: 'x', worse: 'lower', threshold: { ...limits, value: 1 } },
      ],
    ],
    [
      'of a criterion is another indicator',
      'criteria.c',
      {
        indicators: { i: { column: 'x' }, j: { column: 'y' } },
        ...c({ indicator: 'i', threshold: { value: 1 }, alternatives: ['j'] }),
      },
      [{ indicator: 'j', worse: 'higher', threshold: { ...limits, value: 1 } }],
    ],
    [
      'of an indicator is another measure',
      'indicators.i',
      {
        indicators: { i: { column: 'x', unit: 'kr', alternatives: ['y', { log: { of: { column: 'x' } } }] } },
        ...c({ indicator: 'i', threshold: { value: 1 } }),
      },
      [
        { column: 'y', unit: 'kr' },
        { log: { of: { column: 'x' }, add: 0 }, unit: 'kr' },
      ],
    ],
  ])('%s', async (_, path, blocks, expected) => {
    expect(await varied(path, blocks)).toEqual(expected);
  });

  it.each<[string, object, unknown[]]>([
    [
      'is what the method says',
      ofThreshold({ value: 1, alternatives: [1] }),
      [['method-alternative', 'same']],
    ],
    [
      'stands twice',
      ofThreshold({ value: 1, alternatives: [2, { value: 2 }] }),
      [['method-alternative', 'same']],
    ],
    [
      'spells out a default',
      ofThreshold({ value: 1, alternatives: [{ sd: 'population' }] }),
      [['method-alternative', 'same']],
    ],
    ['is of no one key', { byomraader: { alternatives: [3] } }, [['method-alternative', 'bare']]],
    [
      'is of a key that holds a block',
      {
        indicators: { i: { log: { of: { column: 'x' } }, alternatives: ['y'] } },
        ...c({ indicator: 'i', threshold: { value: 1 } }),
      },
      [['method-alternative', 'bare']],
    ],
    [
      'is of what outlines are read by',
      { byomraader: { alternatives: [{ tolerance: 2 }] } },
      [['method-alternative', 'read']],
    ],
    [
      'of a border',
      { byomraader: { alternatives: [{ 'shortest-border': 9 }] } },
      [['method-alternative', 'read']],
    ],
    [
      'of an overlap',
      { 'state-lists': { link: { alternatives: [{ 'smallest-overlap': 0.2 }] } } },
      [['method-alternative', 'read']],
    ],
    [
      'is beyond what may stand there',
      ofThreshold({ percentile: 50, alternatives: [101] }),
      [['method-value', undefined]],
    ],
    [
      'needs what there is not',
      ofThreshold({ value: 1, alternatives: [{ times: 2 }] }),
      [['method-reference-needed', undefined]],
    ],
  ])('is refused that %s', async (_, blocks, expected) => {
    expect(await faults(blocks)).toEqual(expected);
  });

  it('is told where in it something is wrong', async () => {
    const text = [
      'udpeg: 1',
      'id: m',
      'title: t',
      'areas: { id: id }',
      'criteria: { c: { column: x } }',
      'threshold: { percentile: 50, alternatives: [40, { sd: sample, percentile: 101 }, { tmes: 2 }] }',
      'designate: { criterion: c }',
    ].join('\n');
    const error = await parseMethod({ bytes: Buffer.from(text), path: 'm.yaml' }).catch(
      (reason: unknown) => reason,
    );
    // the 101, and the mistyped key, each in its column of line 6
    const line = text.split('\n')[5];
    expect((error as InputError).findings.map(({ place }) => [place?.line, place?.column])).toEqual([
      [6, line.indexOf('101') + 1],
      [6, line.indexOf('tmes') + 1],
    ]);
  });

  it('is an option of a choice, with the basis of its parameter, after what the method says', async () => {
    const method = await read({
      threshold: { value: 4, basis: 'decided', alternatives: [5, 6] },
      designate: { 'at-least': 1, alternatives: [2] },
    });
    const shown = choicesOf(method).map(({ path, at, basis, options }) => [path, at, basis, options.length]);
    expect(shown).toEqual([
      ['threshold', ['threshold'], 'decided', 3],
      ['designate', ['designate'], 'assumption', 2],
    ]);
    expect(choicesOf(method)[0].options.map((one) => (one as { value: number }).value)).toEqual([4, 5, 6]);
    expect(alternativeMethods(method)).toHaveLength(3);
  });
});
