import { describe, expect, it } from 'vitest';
import { outcomes as names } from '../../src/record/area-table.ts';
import { alternativesOf } from '../../src/screening/alternatives.ts';
import type { Prepared } from '../../src/screening/prepare.ts';
import { Design, Sweep } from '../../src/screening/sweep.ts';
import { type Example, filesOf, outcomes, prepareFiles, screenExample } from './city.ts';

// A method asked with any combination of its options answers what a run of the method with those options answers.

describe('combinations of options', () => {
  it('are numbered with the last choice changing first', () => {
    const design = new Design([2, 3, 2]);
    expect([design.size, design.strides]).toEqual([12, [6, 2, 1]]);
    // 0: 0 0 0; 1: 0 0 1; 2: 0 1 0; 7 = 6 + 0 + 1; 11 = 6 + 4 + 1
    expect([0, 1, 2, 7, 11].map((number) => design.picks(number).join(''))).toEqual([
      '000',
      '001',
      '010',
      '101',
      '121',
    ]);
    expect(new Design([]).size).toBe(1);
    expect(new Design([]).picks(0)).toEqual([]);
  });
});

const table = `
  id | population | poor | idle
  P  | 100        | 55   | 70
  Q  | 200        | 45   | 41
  R  | 30         | 50   | 10
  S  | 400        | 10   | 20
  T  | 250        | ..   | 45
`;
const neighbours = `
  omraade_id | nabo_id
  P | S
  Q | S
  R | T
`;
const lists = `
  list_year | list               | municipality | area_name
  2025      | udsat_boligomraade | Eksempelby   | Birkely
`;
const links = `
  boligomraade | omraade_id | share
  Birkely      | S          | 0,6
  Birkely      | R          | 0,4
`;
const criteria = `
    criteria:
      poor: { column: poor, unit: pct }
      idle: { column: idle, unit: pct }`;

/** Parameters, each as the method says it, then as its alternatives have it. */
type Said = [name: string, ...options: string[]][];

/** An example with an option of each parameter, or with all as alternatives. */
function example(said: Said, picks?: number[], more: Partial<Example> = {}): Example {
  const blocks = said.map(([name, first, ...others], k) => {
    if (picks) return `    ${name}: { ${[first, ...others][picks[k]]} }`;
    return `    ${name}: { ${first}, alternatives: [${others.map((one) => `{ ${one} }`).join(', ')}] }`;
  });
  return { method: `\n${blocks.join('\n')}${criteria}\n`, table, ...more };
}

describe('each combination', () => {
  const threshold: Said[number] = ['threshold', 'value: 50', 'value: 40'];
  const designate: Said[number] = ['designate', 'at-least: 2', 'at-least: 1'];
  const relative: Said[number] = ['threshold', 'times: 1.2', 'times: 0.9'];

  it.each<[string, Said, Partial<Example>]>([
    ['of a limit and the rule', [threshold, designate], {}],
    [
      'of a reference and its limit',
      [['reference', 'of: city, weights: none', 'of: rest-of-city, weights: none'], relative, designate],
      {},
    ],
    [
      'of what is not designated, which rests on the rule and the lists',
      [
        ['reference', 'of: non-designated, weights: none', 'of: city, weights: none'],
        relative,
        designate,
        ['state-lists', 'list-year: latest', 'lists: [parallelsamfund]'],
      ],
      { lists, links },
    ],
    [
      'of what counts of the lists',
      [threshold, designate, ['state-lists', 'list-year: latest', 'lists: [parallelsamfund]']],
      { lists, links },
    ],
    [
      'of enclosed areas',
      [designate, threshold, ['byomraader', 'enclosed: list', 'enclosed: join']],
      { neighbours },
    ],
    [
      'of enclosed areas that are joined',
      [designate, ['byomraader', 'enclosed: join', 'enclosed: list'], threshold],
      { neighbours },
    ],
  ])('%s', async (_, said, more) => {
    // parameters stand in the order in which reports tell them
    const prepared = await prepareFiles(filesOf(example(said, undefined, more)));
    const sweep = new Sweep(prepared);
    const order = sweep.choices.map(({ path }) => said.findIndex(([name]) => name === path));
    const all = Array.from({ length: sweep.design.size }, (_none, k) => sweep.design.picks(k));
    const asked = sweep.overStatistics(all);
    const ids = ['P', 'Q', 'R', 'S', 'T'];
    for (const [k, picks] of all.entries()) {
      const own = said.map((_said, at) => picks[order.indexOf(at)]);
      const alone = outcomes(await screenExample(example(said, own, more)));
      expect(Object.fromEntries(ids.map((id, area) => [id, names[asked[k][area]]])), own.join()).toEqual(
        alone,
      );
    }
    // asked again, and in another order, each is the same
    expect(sweep.overStatistics([...all].reverse()).reverse()).toEqual(asked);
  });
});

describe('what alternatives would give', () => {
  it('is told of each, and together of the two choices that most areas hang on, of equals the first', async () => {
    const said: Said = [
      ['threshold', 'value: 50', 'value: 52', 'value: 40'],
      ['designate', 'at-least: 2', 'at-least: 1'],
      ['byomraader', 'enclosed: list', 'enclosed: join'],
    ];
    const prepared: Prepared = await prepareFiles(filesOf(example(said)));
    const { single, pairs } = alternativesOf(
      new Sweep(prepared),
      ['P', 'Q', 'R', 'S', 'T'],
      Float64Array.of(100, 200, 30, 400, 250),
    );
    const told = single.map((one) => [
      one.path,
      one.option,
      one.designated.areas,
      one.undetermined,
      one.cameIn.join(),
      one.wentOut.join(),
    ]);
    // two of two: P (55, 70). At 40: Q (45, 41) too; T (.., 45) could be. One of two: P, R (50); T could be.
    expect(told).toEqual([
      ['threshold', 1, 1, 0, '', ''],
      ['threshold', 2, 2, 1, 'Q', ''],
      ['designate', 1, 2, 1, 'R', ''],
      ['byomraader', 1, 1, 0, '', ''],
    ]);
    expect(pairs?.paths).toEqual(['threshold', 'designate']);
    // at 52 one of two: P; T could be. At 40 one of two: P, Q, R, T
    const cells = pairs?.cells.map((one) => [one.options, one.designated.areas, one.undetermined]);
    expect(cells).toEqual([
      [[1, 1], 1, 1],
      [[2, 1], 4, 0],
    ]);
  });

  it('of one choice there are no two to be told together; most hang on a later one', async () => {
    const one: Said = [['threshold', 'value: 50', 'value: 40']];
    const designate = { method: `    designate: { at-least: 2 }` };
    const alone = example(one);
    const prepared = await prepareFiles(
      filesOf({ ...alone, method: `${alone.method}${designate.method}\n` }),
    );
    expect(alternativesOf(new Sweep(prepared), ['P', 'Q', 'R', 'S', 'T'], undefined).pairs).toBeNull();
    const three: Said = [
      ['threshold', 'value: 50', 'value: 50.5'],
      ['designate', 'at-least: 2', 'at-least: 1'],
      ['missing', 'references: free', 'references: held'],
      ['state-lists', 'list-year: latest', 'lists: [parallelsamfund]'],
    ];
    const last = await prepareFiles(filesOf(example(three, undefined, { lists, links })));
    // S is designated by the list alone; R by one of two
    expect(alternativesOf(new Sweep(last), ['P', 'Q', 'R', 'S', 'T'], undefined).pairs?.paths).toEqual([
      'designate',
      'state-lists',
    ]);
  });

  it('the two stand in the order of the method, whichever most areas hang on', async () => {
    const two: Said = [
      ['threshold', 'value: 50', 'value: 40.5'],
      ['state-lists', 'list-year: latest', 'lists: [parallelsamfund]'],
    ];
    const rule = (of: Example): Example => ({
      ...of,
      method: `${of.method}    designate: { at-least: 2 }\n`,
    });
    const more = {
      lists: `${lists}  2025 | udsat_boligomraade | Eksempelby | Fyrrehegn\n`,
      links: `${links}  Fyrrehegn | T | 1\n`,
    };
    const both = await prepareFiles(filesOf(rule(example(two, undefined, more))));
    const { single, pairs } = alternativesOf(new Sweep(both), ['P', 'Q', 'R', 'S', 'T'], undefined);
    // at 40.5 Q comes in (45, 41); without the list S and T go out
    expect(single.map(({ cameIn, wentOut }) => [cameIn.join(), wentOut.join()])).toEqual([
      ['Q', ''],
      ['', 'S,T'],
    ]);
    expect(pairs?.paths).toEqual(['threshold', 'state-lists']);
  });
});
