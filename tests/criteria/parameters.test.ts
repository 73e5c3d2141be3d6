import { expect, it } from 'vitest';
import { parseMethod } from '../../src/criteria/load.ts';
import { parametersOf } from '../../src/criteria/parameters.ts';

// A parameter is a block of a method that was chosen, and says where it comes from.

const threshold = { value: 1 };
const paths = async (blocks: object) => {
  const method = await parseMethod({
    bytes: Buffer.from(
      JSON.stringify({
        udpeg: 1,
        id: 'm',
        title: 't',
        areas: { id: 'id' },
        criteria: { c: { column: 'x', threshold } },
        designate: { 'at-least': 1 },
        ...blocks,
      }),
    ),
    path: 'm.yaml',
  });
  return parametersOf(method.written).map(({ at }) => at.join('.'));
};

it('the blocks of a method that are there, in the order in which reports tell them', async () => {
  expect(await paths({})).toEqual([
    ...['designate', 'missing', 'state-lists', 'state-lists.link', 'byomraader'],
    ...['criteria.c', 'criteria.c.threshold'],
  ]);
  const whole = await paths({
    reference: { of: 'city', weights: 'none' },
    threshold: { times: 2 },
    'kept-for': { rounds: 2 },
    exclude: { some: { ids: ['1'] } },
    indicators: { i: { column: 'y' } },
    classes: { k: { of: 'i', steps: [{ class: 'high', above: 3 }, { class: 'low' }] } },
    criteria: { c: { column: 'x', threshold, reference: { of: 'value', value: 1 } } },
  });
  expect(whole).toEqual([
    ...['reference', 'threshold', 'designate', 'kept-for', 'exclude.some', 'missing'],
    ...['state-lists', 'state-lists.link', 'byomraader'],
    ...['criteria.c', 'criteria.c.reference', 'criteria.c.threshold', 'indicators.i', 'classes.k'],
  ]);
});

it('the year of the lists is one where it is a block', async () => {
  const listYear = (year: unknown) => paths({ 'state-lists': { 'list-year': year } });
  expect(await listYear({ year: 2024, basis: 'assumption' })).toContain('state-lists.list-year');
  expect(await listYear('latest')).not.toContain('state-lists.list-year');
});

it('a criterion that is not measured, or unknown, has none: where there is no figure, nothing was chosen', async () => {
  const all = await paths({
    criteria: {
      c: { column: 'x', threshold },
      n: { 'not-measured': 'Nobody counts it.' },
      u: { unknown: 'Nobody has it.' },
    },
  });
  expect(all.filter((path) => path.startsWith('criteria.'))).toEqual(['criteria.c', 'criteria.c.threshold']);
});
