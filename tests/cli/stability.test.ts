import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { udpeg as cli } from './host.ts';

const folder = mkdtempSync(join(tmpdir(), 'udpeg-stability-'));
const at = (name: string) => join(folder, name);
writeFileSync(
  at('m.yaml'),
  `udpeg: 1
id: m
title: Screening
areas: { id: id, name: navn, population: n, year: aar }
chance: { rates: binomial }
designate: { at-least: 1, alternatives: [2] }
threshold: { value: 30, alternatives: [40] }
criteria:
  a: { unit: pct, ratio: { numerator: a, denominator: n } }
  b: { unit: pct, ratio: { numerator: b, denominator: n } }
`,
);
// at 30 per cent: A by one criterion, B by two, C by none; D has a figure missing
writeFileSync(
  at('2025.csv'),
  'aar;id;navn;n;a;b\n2025;1;A;100;35;10\n2025;2;B;100;60;70\n2025;3;C;100;2;3\n2025;4;D;100;..;10\n',
);
const screening = [at('2025.csv'), '--method', at('m.yaml')];

describe('udpeg stability', () => {
  test('tells three numbers of each area, and what moves it', async () => {
    const { stdout: out, code } = await cli('stability', ...screening, '--runs', '400', '--format', 'csv');
    expect(code).toBe(0);
    const [head, ...rows] = out
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';'));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('id')).toEqual(['1', '2', '3', '4']);
    // A: at 30 per cent and one criterion alone; B: in all four
    expect(column('combinations_designated')).toEqual(['1', '4', '0', '0']);
    // D: one criterion of one or of two at 30 or 40 may be met whatever its figure is, two cannot: b is at 10
    expect(column('combinations_undetermined')).toEqual(['0', '0', '0', '2']);
    expect(column('combinations_of')).toEqual(['4', '4', '4', '4']);
    expect(column('chance_of')).toEqual(['40', '40', '40', '40']);
    expect(column('chance_designated').slice(1, 3)).toEqual(['40', '0']);
    // the rule or the limit: of equals the first that the method states
    expect(column('moved_by')).toEqual(['threshold', '', '', '']);
  });

  test('in both languages and all formats, and the same bytes twice', async () => {
    for (const format of ['text', 'md', 'html', 'json'])
      for (const lang of ['da', 'en']) {
        const args = ['stability', ...screening, '--runs', '100', '--format', format, '--lang', lang];
        const once = await cli(...args);
        expect(once.code).toBe(0);
        expect((await cli(...args)).stdout).toBe(once.stdout);
        if (format !== 'json')
          expect(once.stdout).toContain(lang === 'da' ? 'Hvor fast svaret står' : 'How firmly');
      }
  });

  test('to a folder, as one file', async () => {
    const { stderr: err, code } = await cli(
      'stability',
      ...screening,
      '--runs',
      '100',
      '--format',
      'md',
      '--out',
      at('out'),
    );
    expect([code, err]).toEqual([0, expect.stringContaining('stability.md')]);
    expect(readFileSync(at('out/stability.md'), 'utf8')).toContain('1 af 4');
  });

  test.each([
    ['0', 'runs', 'et helt tal fra 1 som 10000'],
    ['1.5', 'runs', 'et helt tal fra 1 som 10000'],
    ['-1', 'seed', 'et helt tal fra 0 til 4294967295 som 1'],
    ['4294967296', 'seed', 'et helt tal fra 0 til 4294967295 som 1'],
  ])('%s is no %s', async (value, option, expected) => {
    const { stderr: err, code } = await cli('stability', ...screening, `--${option}`, value);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

describe('udpeg screen --stability', () => {
  test('has it in the record, from which every format is made again, and verify computes it again', async () => {
    const made = await cli(
      'screen',
      ...screening,
      '--stability',
      '--out',
      at('made'),
      '--format',
      'json,csv,md,html',
    );
    expect(made.code).toBe(0);
    const again = await cli('report', at('made'), '--out', at('again'), '--format', 'json,csv,md,html');
    expect(again.code).toBe(0);
    for (const file of ['report.json', 'areas.csv', 'report.md', 'report.html'])
      expect(readFileSync(at(`again/${file}`), 'utf8')).toBe(readFileSync(at(`made/${file}`), 'utf8'));
    expect(readFileSync(at('made/report.html'), 'utf8')).toContain(
      'Udpeget i 1 af 4 kombinationer af metodens valg',
    );
    const verified = await cli('verify', at('made'), '--inputs', folder);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('tegn for tegn')]);
    expect((await cli('verify', at('made'))).stdout).toContain('Hvor fast svaret står');
  });
});
