import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { city, temporaryFolder } from './host.ts';

/** The built program as a process of its own, under other clocks, locales, folders and orders of files. */
const program = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
const folder = temporaryFolder();
const copy = join(folder, 'Å copy, elsewhere');
mkdirSync(copy);
cpSync(city, copy, { recursive: true });

function record(from: string, env: Record<string, string>, years: number[], cwd = folder): string {
  const at = (name: string) => join(from, name);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      ...[program, 'screen', ...years.map((year) => at(`${year}.csv`)), '--year', '2025'],
      ...['--method', 'koebenhavn-2025', '--state-lists', at('state-lists.csv'), '--links', at('links.csv')],
      ...['--geometry', at('areas.geojson'), '--boligomraader', at('boligomraader.geojson')],
      ...['--format', 'json'],
    ],
    { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 27 },
  );
  expect(status).toBe(0);
  return stdout;
}

describe('the same inputs give the same bytes', () => {
  const years = [2023, 2024, 2025];
  const first = record(city, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, years);

  it.each([
    ['in another time zone', city, { TZ: 'Pacific/Kiritimati' }, years],
    ['in another locale', city, { LANG: 'da_DK.UTF-8', LC_ALL: 'da_DK.UTF-8' }, years],
    ['in a locale that writes i otherwise', city, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, years],
    ['on a terminal that wants colour', city, { FORCE_COLOR: '3', COLUMNS: '40' }, years],
    ['in any order of the files', city, {}, [2025, 2023, 2024]],
    ['from another folder', copy, {}, years],
  ])('%s', (_, from, env, order) => {
    expect(record(from, env, order, from) === first).toBe(true);
  });
});
