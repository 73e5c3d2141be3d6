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
