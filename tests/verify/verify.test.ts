import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readReport } from '../../src/record/read.ts';
import { renderJson } from '../../src/record/write.ts';
import { recount } from '../../src/verify/recount.ts';
import { version } from '../../src/version.ts';
import { city, temporaryFolder, udpeg } from '../cli/host.ts';

const folder = temporaryFolder();
const record = join(folder, 'report.json');
const files = ['2025.csv', 'state-lists.csv', 'links.csv', 'areas.geojson', 'boligomraader.geojson'];

beforeAll(async () => {
  const at = (name: string) => join(city, name);
  const { code } = await udpeg(
    ...['screen', at('2025.csv'), '--method', 'koebenhavn-2025', '--state-lists', at('state-lists.csv')],
    ...['--links', at('links.csv'), '--geometry', at('areas.geojson')],
    ...['--boligomraader', at('boligomraader.geojson'), '--out', folder, '--format', 'json'],
  );
  expect(code).toBe(0);
});

/** A folder with the inputs. */
function inputs(name: string): string {
  const at = join(folder, name);
  mkdirSync(join(at, 'within'), { recursive: true });
  for (const file of files) cpSync(join(city, file), join(at, file));
  return at;
}

describe('a number beyond every bound, which JSON has none of', () => {
  // Area c has no population, and the z-scores are weighted by it: with any weight of c they may be anything. 10 % of 4
  // areas is none of them, rounded down, so that the limit of `few` lies beyond every value.
  const method = (threshold: string) => `
udpeg: 1
id: z
title: Z
areas: { id: nr, name: navn, population: folk }
missing: { distributions: free }
indicators:
  zx: { z-score: { of: { column: x }, sd: sample, weights: none } }
  zy: { z-score: { of: { column: y }, sd: population, weights: population } }
  joint: { mean: { of: [zx, zy], missing: unknown } }
criteria:
  z: { title: { da: Samlet, en: Joint }, indicator: joint, threshold: ${threshold} }
  few: { title: { da: Få, en: Few }, column: y, threshold: { share-of-areas: 10, rounding: down } }
designate: { at-least: 1 }
`;
  const csv = 'nr,navn,folk,x,y\na,A,100,1,4\nb,B,100,5,2\nc,C,,4,3\nd,D,100,2,8\n';

  const thresholds = ['{ standard-deviations: 1, sd: sample }', '{ value: 0.5 }'];
  it.each(thresholds)('verifies and is told alike by screen, report and letter: %s', async (threshold) => {
    const at = join(folder, `unbounded-${thresholds.indexOf(threshold)}`);
    mkdirSync(at);
    const [own, file] = [join(at, '2025.csv'), join(at, 'method.yaml')];
    writeFileSync(own, csv);
    writeFileSync(file, method(threshold));
    for (const lang of ['da', 'en']) {
      const out = join(at, lang);
      const options = ['--lang', lang, '--out', out, '--format', 'json,md'];
      expect(await udpeg('screen', own, '--method', file, '--year', '2025', ...options)).toMatchObject({
        code: 0,
      });
      const made = join(out, 'report.json');
      expect(readFileSync(made, 'utf8')).toContain('Range":[null,null]');
      expect(await udpeg('verify', made, '--inputs', at)).toMatchObject({ code: 0 });
      const md = readFileSync(join(out, 'report.md'), 'utf8');
      expect((await udpeg('report', made, '--lang', lang, '--format', 'md')).stdout).toBe(md);
      // one of the two: the limit may lie anywhere, or the value be anything
      const words = lang === 'da' ? /hvor som helst|hvorhen som helst/ : / anywhere\./;
      expect(md).toMatch(words);
      const letter = (await udpeg('letter', made, 'b', '--lang', lang)).stdout;
      expect(letter).toMatch(words);
      for (const text of [md, letter]) expect(text).not.toMatch(/(mellem|between) (mangler|missing|−∞)/);
    }
  });
});

describe('udpeg verify', () => {
  it('confirms a record from its inputs, wherever in the folder and under whatever names they are', async () => {
    const at = inputs('renamed');
    renameSync(join(at, '2025.csv'), join(at, 'within/tal.csv'));
    const { code, stdout } = await udpeg('verify', record, '--inputs', at, '--lang', 'en');
    expect(stdout).toContain('found: 2025.csv (statistics), under the name tal.csv');
    expect(stdout).toContain('Recomputed from the same files: the same record, byte for byte.\nConfirmed.\n');
    expect(code).toBe(0);
  });

  it('without inputs, confirms no more than that the record is whole and agrees with itself', async () => {
    expect(await udpeg('verify', record, '--lang', 'en')).toEqual({
      code: 0,
      stdout:
        `The record is whole and unchanged (its SHA-256 fits); made by udpeg ${version}.\n` +
        'It agrees with itself: recounted from its own figures, sums, verdicts and reasons of 400 areas.\n' +
        'Not looked at without the files: the figures themselves, the rows of the files, notices, outlines, who lies side by side and is called what, and the own rows of the lists.\n' +
        "Nor was it recounted without the files what the method's alternatives would give.\n" +
        'Its 6 files were not looked at: add --inputs with the folder they are in to have it recomputed.\n' +
        'Confirmed as far as was looked.\n',
      stderr: '',
    });
  });

  it('recounts what changed since an earlier round where that record is at hand, and says so where it is not', async () => {
    const earlier = join(folder, 'earlier');
    const at = (name: string) => join(city, name);
    await udpeg(
      'screen',
      at('2024.csv'),
      '--method',
      'koebenhavn-2025',
      '--out',
      earlier,
      '--format',
      'json',
    );
    const previous = join(earlier, 'report.json');
    const out = join(folder, 'since');
    await udpeg(
      ...['screen', at('2025.csv'), '--method', 'koebenhavn-2025', '--previous', previous],
      ...['--out', out, '--format', 'json'],
    );
    const of = join(out, 'report.json');
    expect((await readReport(of)).previous!.file).toMatchObject({
      name: 'report.json',
      sha256: createHash('sha256').update(readFileSync(previous)).digest('hex'),
    });
    const verify = (...options: string[]) => udpeg('verify', of, '--lang', 'en', ...options);
    const unseen =
      'The changes since 2024 were not recounted: the earlier record was not seen (report.json, SHA-256';
    expect((await verify()).stdout).toContain(unseen);
    const with2025 = inputs('only-2025');
    const without = await verify('--inputs', with2025);
    expect(without.stdout).toContain('the same record, byte for byte');
    expect(without.stdout).toContain(unseen);
    expect(without.stdout).toMatch(/Confirmed as far as was looked\.\n$/);
    expect(without.code).toBe(0);
    cpSync(previous, join(with2025, 'last.json'));
    const whole = await verify('--inputs', with2025);
    expect(whole.stdout).toContain(
      'The changes since 2024 were recounted from last.json: the same.\nConfirmed.\n',
    );
    expect(whole.code).toBe(0);

    // a record sealed anew over another number does not agree with the earlier one, nor with itself
    const report = await readReport(of);
    report.previous!.stayed.new.areas++;
    expect(recount(report).contradictions).toMatchObject([
      { field: 'previous.stayed.old.areas' },
      { field: 'previous.stayed.new.areas' },
    ]);
    report.previous!.stayed.new.areas--;
    report.previous!.cameIn.old.residents++;
    expect(recount(report).contradictions).toEqual([]);
    writeFileSync(of, [...renderJson(report)].join(''));
    const changed = await verify('--inputs', with2025);
    expect(changed.stdout).toContain(
      'The changes since 2024 are not those that last.json gives.\nNot confirmed.\n',
    );
    expect(changed.code).toBe(1);
  });

  it('tells exactly which inputs are missing or changed', async () => {
    const at = inputs('changed');
    writeFileSync(join(at, '2025.csv'), readFileSync(join(at, '2025.csv'), 'utf8').replace('1', '2'));
    renameSync(join(at, 'links.csv'), join(folder, 'away.csv'));
    const { code, stdout } = await udpeg('verify', record, '--inputs', at, '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toContain('not found: 2025.csv (statistics) is here with another content');
    expect(stdout).toContain('not found: links.csv (links of boligområder to areas), SHA-256 ');
    expect(stdout).toContain('It was not recomputed: 2 files are missing.\nNot confirmed.\n');
  });

  it('shows where a record with a seal of its own is not what its inputs give', async () => {
    const forged = join(folder, 'forged.json');
    const report = await readReport(record);
    report.areas.population[0] += 1;
    writeFileSync(forged, [...renderJson(report)].join(''));
    const { code, stdout } = await udpeg('verify', forged, '--inputs', inputs('forged'), '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Recomputed from the same files: 1 of \d+ lines differs:\n {2}line \d+\n/);
    expect(stdout).toContain(`"population":${report.areas.population[0]},`);
    expect(stdout).toContain(`"population":${report.areas.population[0] - 1},`);
  });
});

it('tells which files beside a record are not of it', async () => {
  const out = join(folder, 'beside');
  const at = (name: string) => join(city, name);
  const screen = (year: number, ...formats: string[]) =>
    udpeg(
      ...['screen', at(`${year}.csv`), '--method', 'koebenhavn-2025', '--lang', 'en'],
      ...['--format', formats.join(), '--out', out],
    );
  await screen(2024, 'json', 'md', 'csv', 'html');
  const whole = await udpeg('verify', out, '--lang', 'en');
  expect(whole.stdout).toContain(
    'Beside it are areas.csv, report.md and report.html, as the record gives them.\n',
  );
  await screen(2025, 'json', 'csv');
  const mixed = await udpeg('verify', out, '--lang', 'en');
  expect(mixed.stdout).toContain('Beside it is areas.csv, as the record gives it.\n');
  expect(mixed.stdout).toContain(
    'Beside it are report.md and report.html, which the record does not give: of another run or another version of udpeg, or changed.\n',
  );
});

it('writes nothing, whatever an input is called, and needs no folder for what is temporary', async () => {
  const strange = join(folder, 'strange.json');
  const report = await readReport(record);
  const at = inputs('strange');
  const verify = async (name: string) => {
    report.inputs[0].name = name;
    writeFileSync(strange, [...renderJson(report)].join(''));
    const before = readdirSync(folder, { recursive: true });
    const outcome = await udpeg('verify', strange, '--inputs', at, '--lang', 'en');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    return outcome;
  };
  vi.stubEnv('TMPDIR', join(folder, 'none'));
  // recomputed, and told that it is another record: its input has another name
  expect(await verify('other.csv')).toMatchObject({ code: 1, stdout: expect.stringContaining('differs') });
  for (const name of ['../../climbed.csv', 'C:\\climbed.csv', '..', '.', '', 'a\u0000b'])
    expect(await verify(name)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /strange\.json, field inputs\[0\]\.name: found ".*"; expected the name of a file without a folder\.\n/,
      ),
    });
  vi.unstubAllEnvs();
});
