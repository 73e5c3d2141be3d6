import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as aq from 'arquero';
import { describe, expect, it } from 'vitest';
import { loadMethod, readStatistics, screen, toTable } from '../../src/index.ts';
import { temporaryFolder } from '../cli/host.ts';

const home = temporaryFolder();
const file = (name: string, content: string) => {
  writeFileSync(join(home, name), content);
  return join(home, name);
};
const csv = file('own.csv', 'id;navn;x;folketal\na;Østby;5;100\nb;Åby;7;\nc;Sønder;..;300\nd;Ø;;50\n');
const yaml = file(
  'own.yaml',
  `udpeg: 1
id: own
title: Own
areas: { id: id, name: navn, population: folketal }
exclude: { small: { population-below: 60 } }
criteria: { c: { column: x, threshold: { value: 6 } } }
designate: { criterion: c }
`,
);
const method = await loadMethod(yaml);
const statistics = await readStatistics([csv], method, 2025);

describe('what is missing', () => {
  it('of a screening is below no number, above none, and in no sum', async () => {
    const areas = toTable(await screen({ statistics, method, year: 2025 }), aq);
    const ids = (table: typeof areas) => Array.from(table.array('id'));
    // 5 is below 6, and 7 is not; c and d have no value
    expect(ids(areas.filter((area: { c_value: number }) => area.c_value < 6))).toEqual(['a']);
    // 100 and 50 are below 200; b has no population
    expect(ids(areas.filter((area: { population: number }) => area.population < 200))).toEqual(['a', 'd']);
    expect(areas.rollup({ sum: aq.op.sum('population') }).get('sum')).toBe(100 + 300 + 50);
    // d has fewer than 60 residents and is not assessed; c is missing, which is neither met nor not
    expect(areas.array('c_verdict')).toEqual(['not-met', 'met', 'unknown', null]);
    expect(areas.array('exclusion')).toEqual([null, null, null, 'small']);
  });

  it('of statistics neither', () => {
    const rows = toTable(statistics, aq);
    expect(rows.filter((row: { x: number }) => row.x < 6).array('id')).toEqual(['a']);
  });
});
