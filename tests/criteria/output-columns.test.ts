import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/criteria/effective.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import { holdsNumbers, outputColumns } from '../../src/criteria/output-columns.ts';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { runFiles } from '../screening/city.ts';

/** A method with these blocks over the column `r`; or what is told of it. */
async function checked(blocks: object): Promise<Method | string[]> {
  const whole = {
    udpeg: 1,
    id: 'm',
    title: 't',
    areas: { id: 'id' },
    designate: { 'at-least': 1 },
    ...blocks,
  };
  try {
    return await parseMethod({ bytes: Buffer.from(JSON.stringify(whole)), path: 'm.yaml' });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.findings.map((item) => located(item, 'en').replace(/^.*?: /, ''));
  }
}

const r = { column: 'r' };
const criteria = { k: { ...r, threshold: { value: 2 } } };
const taken = (owner: string, column: string, by: string) =>
  `${owner} gets the column “${column}” in areas.csv and areas.geojson, but ${by} has it already. Give it another name.`;
const always = outputColumns({
  byomraader: true,
  decisions: true,
  stability: true,
  hidden: true,
  ranked: true,
  classes: [],
  criteria: [],
  indicators: [],
});

describe('no id takes the name of a column that is there', () => {
  it.each(always.map(({ name }) => name))('%s, which is always there', async (name) => {
    expect(await checked({ criteria, indicators: { [name]: r } })).toEqual([
      taken(`indicators.${name}`, name, 'udpeg itself'),
    ]);
    expect(await checked({ criteria, classes: { [name]: { steps: [{ class: 'a' }] } } })).toEqual([
      taken(`classes.${name}`, name, 'udpeg itself'),
    ]);
  });

  it.each(['value', 'reference', 'limit', 'verdict'])('the %s of a criterion', async (part) => {
    expect(await checked({ criteria, indicators: { [`k_${part}`]: r } })).toEqual([
      taken(`indicators.k_${part}`, `k_${part}`, 'criteria.k'),
    ]);
  });

  it('of a class ladder and an indicator called alike', async () => {
    const classes = { x: { steps: [{ class: 'a' }] } };
    expect(await checked({ criteria, classes, indicators: { x: r } })).toEqual([
      taken('indicators.x', 'x', 'classes.x'),
    ]);
  });

  it('each in its own line', async () => {
    expect(await checked({ criteria, indicators: { rank: r, index: r } })).toHaveLength(2);
  });
});

describe('what makes no column may be called so', () => {
  it.each([
    ['a criterion', { criteria: { rank: criteria.k } }],
    [
      'a criterion that is not measured, beside the columns it would have',
      {
        criteria: { ...criteria, j: { 'not-measured': 'no figure' } },
        indicators: { j_value: r },
      },
    ],
    ['an indicator as its criterion', { criteria, indicators: { k: r } }],
    ['goals and sources', { criteria, goals: { rank: { title: 't' } }, sources: { id: { title: 't' } } }],
    ['another case of the letters', { criteria, indicators: { Rank: r } }],
  ])('%s', async (_, blocks) => {
    expect(Array.isArray(await checked(blocks))).toBe(false);
  });
});

it('the header of areas.csv has no name twice, whatever a method calls its blocks', async () => {
  // ids that are likely to meet
  const id = fc.constantFrom(
    'a',
    'a_value',
    'a_limit_verdict',
    'a_limit',
    'rank',
    'index',
    'id',
    'byomraade',
    'b',
    'B',
  );
  const ids = fc.uniqueArray(id, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      ids,
      ids,
      async (ofCriteria, ladders, indicators) => {
        const named = (names: string[], block: object) =>
          Object.fromEntries(names.map((name) => [name, block]));
        const blocks = {
          criteria: named(ofCriteria, criteria.k),
          classes: named(ladders, { steps: [{ class: 'a' }] }),
          indicators: named(indicators, r),
        };
        const method = await checked(blocks);
        fc.pre(!Array.isArray(method));
        const { csv } = await runFiles({
          method: JSON.stringify(method.written),
          statistics: { '2025.csv': 'id;r\n1;1\n2;2\n' },
          neighbours: 'omraade_id;nabo_id\n1;2\n',
        });
        const [header] = csv.replace('\uFEFF', '').split('\r\n');
        const names = header.split(';');
        expect(new Set(names).size).toBe(names.length);
      },
    ),
    { numRuns: 50 },
  );
});

it('the columns that are always there are those that the documentation names', () => {
  const text = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8');
  const [, named] = /column that is always there \(([^)]+)\)/.exec(text)!;
  expect(named.match(/\w+/g)).toEqual(always.map(({ name }) => name));
});

describe('the columns of a report', () => {
  const plain = { byomraader: false, decisions: false, stability: false, hidden: false, ranked: false };
  const ids = { classes: ['k'], criteria: ['c'], indicators: ['i'] };
  const columns = (more: object = {}) => outputColumns({ ...plain, ...ids, ...more });
  const names = (more: object = {}) => columns(more).map(({ name }) => name);

  it('are texts of the area and its classes, numbers, then its criteria and indicators', () => {
    expect(names()).toEqual([
      ...['id', 'name', 'outcome', 'reasons', 'exclusion', 'k', 'k_could_be'],
      ...['population', 'criteria_met', 'criteria_unknown', 'criteria_least', 'criteria_most'],
      ...['c_value', 'c_reference', 'c_limit', 'c_verdict', 'i'],
    ]);
  });

  it.each<[string, object, string[]]>([
    ['byområder', { byomraader: true }, ['byomraade']],
    [
      'decisions',
      { decisions: true },
      [
        ...['by_criteria', 'decision', 'decision_date', 'decision_author', 'decision_justification'],
        ...['decision_from', 'decision_until', 'kept_round'],
      ],
    ],
    ['a ranking', { ranked: true }, ['index', 'rank']],
    ['what is hidden', { hidden: true }, ['population_hidden', 'c_hidden', 'hidden_i']],
    [
      'stability',
      { stability: true },
      [
        'moved_by',
        ...['combinations', 'chance', 'missing'].flatMap((of) => [
          `${of}_designated`,
          `${of}_undetermined`,
          `${of}_of`,
        ]),
      ],
    ],
  ])('with %s, these besides', (_, more, besides) => {
    const usual = names();
    expect(names(more).filter((name) => !usual.includes(name))).toEqual(besides);
    expect(names(more).filter((name) => usual.includes(name))).toEqual(usual);
  });

  it('are of a block of the method, or of the area itself, and hold numbers or texts', () => {
    const ofBlock = Object.fromEntries(
      columns().flatMap(({ name, of }) => (of ? [[name, of.join('.')]] : [])),
    );
    expect(ofBlock).toEqual({
      ...{ k: 'classes.k', k_could_be: 'classes.k', i: 'indicators.i' },
      ...{ c_value: 'criteria.c', c_reference: 'criteria.c', c_limit: 'criteria.c', c_verdict: 'criteria.c' },
    });
    const all = columns({ byomraader: true, decisions: true, stability: true, hidden: true, ranked: true });
    const texts = all.filter(({ column }) => !holdsNumbers(column)).map(({ name }) => name);
    expect(texts).toEqual([
      ...[
        'id',
        'name',
        'outcome',
        'reasons',
        'exclusion',
        'byomraade',
        'population_hidden',
        'by_criteria',
        'decision',
      ],
      ...['decision_date', 'decision_author', 'decision_justification', 'decision_from', 'decision_until'],
      ...['k', 'k_could_be', 'moved_by', 'c_hidden', 'c_verdict', 'hidden_i'],
    ]);
  });
});

describe('an empty name is no column', () => {
  it.each([
    ['areas.id', { areas: { id: '' }, criteria }],
    ['a blank of another kind', { areas: { id: '\u00a0' }, criteria }],
    ['a measure', { criteria: { k: { column: '', threshold: { value: 1 } } } }],
    [
      'a numerator',
      { criteria: { k: { ratio: { numerator: '', denominator: 'b' }, threshold: { value: 1 } } } },
    ],
  ])('%s', async (_, blocks) => {
    expect(await checked(blocks)).toEqual([
      expect.stringContaining(
        'expected the name of a column (if its header is blank in the file, write a name there).',
      ),
    ]);
  });
});
