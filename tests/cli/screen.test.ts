import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/record/schema.ts';
import { eksempelby, temporaryFolder, udpeg, udpegOn } from './host.ts';

const folder = temporaryFolder();
const method = ['--method', 'koebenhavn-2025'];

describe('udpeg screen', () => {
  it('writes record, table and report to --out, and the summary to stdout', async () => {
    const out = join(folder, 'all');
    const { code, stdout, stderr } = await udpeg(
      'screen',
      eksempelby.statistics,
      ...method,
      ...eksempelby.lists,
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['areas.csv', 'report.json', 'report.md']);
    const report = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    expect(report.areas).toHaveLength(400);
    expect(stdout).toContain(String(report.summary.designated.areas));
    expect(stderr).toContain('2025.csv: læst som utf-8 med semikolon, overskrift i linje 1, 400 rækker.');
  });

  it('gives one --format to stdout where there is no --out, and nothing else there', async () => {
    const { code, stdout } = await udpeg('screen', eksempelby.statistics, ...method, '--format', 'json');
    expect(code).toBe(0);
    expect(reportSchema.parse(JSON.parse(stdout)).year).toBe(2025);
  });

  it('refuses several formats without --out', async () => {
    const { code, stdout, stderr } = await udpeg(
      'screen',
      eksempelby.statistics,
      ...method,
      '--format',
      'json,csv',
      '--lang',
      'en',
    );
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'several formats at once (json, csv) need --out.\n',
    });
  });

  it('takes the latest year of several, and says so; --year takes another', async () => {
    const latest = await udpeg('screen', ...eksempelby.years, ...method, '--format', 'json', '--lang', 'en');
    expect(JSON.parse(latest.stdout).year).toBe(2025);
    expect(latest.stderr).toContain('no --year given; 2025 is the latest year in the statistics.');
    const chosen = await udpeg(
      'screen',
      ...eksempelby.years,
      ...method,
      '--format',
      'json',
      '--year',
      '2023',
    );
    const { year, account } = JSON.parse(chosen.stdout);
    expect(year).toBe(2023);
    expect(account).toMatchObject({ rowsRead: 1600, rowsOfYear: 400, rowsOfOtherYears: 1200 });
  });

  it('exits 1 under --strict where an area is undetermined', async () => {
    const { code } = await udpeg('screen', eksempelby.statistics, ...method, '--format', 'csv', '--strict');
    expect(code).toBe(1);
  });

  it('names the municipality that the links are of, or asks for one', async () => {
    const linked = await udpeg(
      'screen',
      eksempelby.statistics,
      ...method,
      ...eksempelby.lists,
      '--format',
      'json',
      '--lang',
      'en',
    );
    expect(JSON.parse(linked.stdout).stateLists.municipality).toBe('Eksempelby');
    expect(linked.stderr).toContain('the links are of boligområder in Eksempelby');
    const lists = eksempelby.lists.slice(0, 2);
    const asked = await udpeg('screen', eksempelby.statistics, ...method, ...lists, '--lang', 'en');
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('Say which with --municipality');
  });

  it('has the municipality that it is told in every head, without lists too, and can be made again', async () => {
    const [out, publicOut] = [join(folder, 'xby'), join(folder, 'xby-public')];
    const told = [eksempelby.statistics, ...method, '--municipality', 'Xby'];
    const files = ['--out', out, '--format', 'json,md,html,summary', '--public', publicOut];
    const { code, stdout } = await udpeg('screen', ...told, ...files);
    expect(code).toBe(0);
    expect(stdout).toContain('Xby, 2025');
    const read = (path: string) => readFileSync(path, 'utf8');
    expect(JSON.parse(read(join(out, 'report.json')))).toMatchObject({
      municipality: 'Xby',
      stateLists: null,
    });
    for (const file of ['report.md', 'report.html', 'summary.md'])
      expect(read(join(out, file))).toContain('Xby, 2025');
    expect(read(join(out, 'report.md'))).toContain('--municipality Xby');
    expect(read(join(publicOut, 'public-report.md'))).toContain('Xby, 2025');
    const verified = await udpeg('verify', join(out, 'report.json'), '--lang', 'en');
    expect(verified.code).toBe(0);
    const compared = await udpeg('diff', join(out, 'report.json'), join(out, 'report.json'));
    expect(compared.stdout).toContain('Xby. To optegnelser for 2025');
  });
});

describe('same inputs, same bytes', () => {
  it('whatever the order of the files, the folder they lie in and the time of day', async () => {
    const forward = await udpeg(
      'screen',
      ...eksempelby.years,
      ...method,
      '--year',
      '2025',
      '--format',
      'json',
    );
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const copies = eksempelby.years.map((path, k) => {
      const copy = join(elsewhere, `${2022 + k}.csv`);
      writeFileSync(copy, readFileSync(path));
      return copy;
    });
    const backward = await udpeg(
      'screen',
      ...copies.reverse(),
      ...method,
      '--year',
      '2025',
      '--format',
      'json',
    );
    expect(backward.stdout).toBe(forward.stdout);
    expect(forward.stdout).not.toContain(folder);
  });
});

describe('output is whole or not at all', () => {
  it('writes nothing where an input is bad', async () => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, readFileSync(eksempelby.statistics, 'utf8').replace(';1046;', ';mange;'));
    const out = join(folder, 'nothing');
    const { code, stdout, stderr } = await udpeg(
      'screen',
      bad,
      ...method,
      '--year',
      '2025',
      '--out',
      out,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `${bad}, line 2, column “folketal”: “mange” is not a number; expected a number like 1.234,5 (input.decimal: comma). ` +
        'Mend the cell, or declare the number format or the missing symbol under input in the method.\nnothing was written.\n',
    );
    expect(existsSync(out)).toBe(false);
  });

  it('leaves no temporary file and replaces old files', async () => {
    const out = join(folder, 'again');
    mkdirSync(out);
    writeFileSync(join(out, 'areas.csv'), 'old');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await udpeg('screen', eksempelby.statistics, ...method, '--out', out, '--format', 'csv');
    expect(readdirSync(out).sort()).toEqual(['areas.csv', 'notes.txt']);
    expect(readFileSync(join(out, 'areas.csv'), 'utf8')).toMatch(/^\uFEFFid;name;outcome;/);
  });

  it('refuses an --out that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, stderr } = await udpeg(
      'screen',
      eksempelby.statistics,
      ...method,
      '--out',
      file,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stderr).toContain(`${file} is a file; --out must be a folder.`);
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});

describe('colour', () => {
  const sequence = '\u001B[';
  const args = ['screen', eksempelby.statistics, ...method];
  it('shows on a terminal', async () => {
    expect((await udpegOn({ isTTY: true, env: {} }, ...args)).stdout).toContain(sequence);
  });
  it('adds nothing but itself to the summary', async () => {
    const painted = (await udpegOn({ isTTY: true, env: {} }, ...args)).stdout;
    const plain = (await udpeg(...args)).stdout;
    expect(stripVTControlCharacters(painted)).toBe(plain);
    expect(plain.split('\n')[0]).toBe('Screening for udsatte byområder efter Københavns politik 2025-2035');
  });
  it('does not show elsewhere, nor under NO_COLOR', async () => {
    expect((await udpeg(...args)).stdout).not.toContain(sequence);
    expect((await udpegOn({ isTTY: true, env: { NO_COLOR: '1' } }, ...args)).stdout).not.toContain(sequence);
  });
});
