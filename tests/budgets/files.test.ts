import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, udpeg } from '../cli/host.ts';

const folder = temporaryFolder();
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const method = put(
  'method.yaml',
  `udpeg: 1
id: m
title: M
input: { decimal: point }
areas: { id: id }
criteria: { c: { column: x, threshold: { value: 5 } } }
designate: { at-least: 1 }
`,
);
const rows = (count: number, row: (k: number) => string) =>
  `id,x,y\n${Array.from({ length: count }, (_, k) => `${row(k)}\n`).join('')}`;

describe('a fault in every row of a long file is told once, with its count', () => {
  const faults: [string, (k: number) => string, string][] = [
    ['a field too few', (k) => `${k},5`, '200000 times, first in line 2: the row has 2 fields'],
    ['one area again and again', () => '1,5,2', '199999 times, first in line 3'],
    ['no number', (k) => `${k},q${k},2`, '200000 times, first in line 2, column “x”'],
  ];
  it.each(faults)('%s', async (name, row, told) => {
    const file = put(`${name}.csv`, rows(200_000, row));
    const { code, stderr } = await udpeg(
      'screen',
      file,
      '--method',
      method,
      '--year',
      '2025',
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

describe('what lies deep in each other is refused with a sentence', () => {
  const [deep, depth] = [400_000, 'more than 200 deep in each other'];
  const nested = `${'['.repeat(deep)}${']'.repeat(deep)}`;
  const feature = (id: string, geometry: string) =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":${id}},"geometry":${geometry}}]}`;
  const collections = `${'{"type":"GeometryCollection","geometries":['.repeat(deep)}${']}'.repeat(deep)}`;
  const statistics = put(
    'deep.csv',
    rows(2, (k) => `${k},5,2`),
  );
  const screening = [statistics, '--method', method, '--year', '2025'];
  it.each([
    ['coordinates', feature('"1"', `{"type":"Polygon","coordinates":${nested}}`)],
    ['collections', feature('"1"', collections)],
    ['an id', feature(nested, 'null')],
    ['objects of TopoJSON', `{"type":"Topology","arcs":[],"objects":{"a":${collections}}}`],
  ])('%s of outlines', async (name, text) => {
    const file = put(`${name}.json`, text);
    const { code, stderr } = await udpeg('screen', ...screening, '--geometry', file, '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringContaining(depth)]);
  });

  it.each(['--method', '--project'])('YAML of %s', async (option) => {
    const file = put('deep.yaml', `a: ${nested}\n`);
    const files = option === '--method' ? [statistics] : [];
    const { code, stderr } = await udpeg('screen', ...files, option, file, '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringContaining('the blocks lie far too deep in each other')]);
  });

  it('a record', async () => {
    const file = put('deep-record.json', `{"schema": "udpeg/report", "version": 1, "method": ${nested}}`);
    const { code, stderr } = await udpeg('report', file, '--format', 'md', '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringContaining(depth)]);
  });

  it('brackets within texts do not count', async () => {
    const name = `\\"${'['.repeat(300)}\\\\`;
    const file = put('brackets.json', feature('"0"', 'null').replace('"id"', `"${name}":1,"id"`));
    const { stderr } = await udpeg('screen', ...screening, '--geometry', file, '--lang', 'en');
    expect(stderr).not.toContain(depth);
  });
});

describe('thousands of faults in names that are alike are told in short', () => {
  const ids = Array.from({ length: 5000 }, (_, k) => `poverty${10_000 + k}`);
  const faulty = (name: string, indicators: string[], criteria: string[]) =>
    put(
      name,
      `udpeg: 1\nid: m\ntitle: M\nareas: { id: id }\nindicators:\n${indicators.join('\n')}\ncriteria:\n${criteria.join('\n')}\ndesignate: { at-least: 1 }\n`,
    );
  it.each([
    [
      'names',
      'there is no indicator “xpoverty10000”',
      ids.map((id) => `  ${id}: { column: x }`),
      'indicator: x',
    ],
    ['keys', '5000 times', ['  i: { column: x }'], 'indicatr: '],
  ])('%s of a method', async (name, told, indicators, key) => {
    const criteria = ids.map((id) => `  c${id}: { ${key}${id}, threshold: { value: 1 } }`);
    const file = faulty(`${name}.yaml`, indicators, criteria);
    const { code, stderr } = await udpeg('method', 'check', file, '--lang', 'en');
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});

describe('what has no end is read so far', () => {
  const statistics = put(
    'areas.csv',
    rows(2, (k) => `${k},5,2`),
  );
  const ends = 'more than 256 MB come from it. Save it as a file, and give that.';
  it.each([
    ['statistics', ['/dev/zero', '--method', method]],
    ['a method', [statistics, '--method', '/dev/zero']],
    ['a project', ['--project', '/dev/zero']],
    ['outlines', [statistics, '--method', method, '--year', '2025', '--geometry', '/dev/zero']],
    ['a record', [statistics, '--method', method, '--year', '2025', '--previous', '/dev/zero']],
  ])('%s', async (_, args) => {
    const { code, stderr } = await udpeg('screen', ...args, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(`/dev/zero is no regular file, and ${ends}`);
  });
});
