import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderJson } from '../../src/record/write.ts';
import { sampleReport } from '../report/sample-report.ts';
import { temporaryFolder, udpeg } from './host.ts';

let record: string;
beforeAll(() => {
  const base = sampleReport();
  const names = base.areas.names.map((name, k) => (k === 8 ? 'Tangvig' : name));
  record = join(temporaryFolder(), 'report.json');
  writeFileSync(record, [...renderJson({ ...base, areas: { ...base.areas, names } })].join(''));
});

describe('udpeg explain', () => {
  it('is called letter, too, and writes the same', async () => {
    for (const format of ['text', 'md', 'html', 'json']) {
      const explained = await udpeg('explain', record, '01', '--format', format);
      expect(explained).toMatchObject({ code: 0, stderr: '' });
      expect(await udpeg('letter', record, '01', '--format', format)).toEqual(explained);
    }
  });

  it('puts several areas side by side, each once, by id or name', async () => {
    const { stdout: written } = await udpeg('explain', record, '01', 'Engholm', '01');
    const stdout = written.replaceAll('\u00a0', ' ');
    expect(stdout).toMatch(/^# Nordhavegård \(01\) og Engholm \(04\)\n/);
    expect(stdout).toContain('| Kriterium | Nordhavegård (01) | Engholm (04) |');
    expect(stdout).toContain('| Svar | Udpeget (kriterier) | Udpeget (liste: Ælmehaven mv.) |');
    // 18 % is beyond 12 %; Engholm is not assessed
    expect(stdout).toContain('| Lav indkomst | Opfyldt: 18,0 % (180 af 1.000) mod grænsen 12,0 % | – |');
    expect(stdout).toContain('udpeg explain out/report.json 01 04');
  });

  it('is JSON with figures unrounded', async () => {
    const { stdout } = await udpeg('explain', record, '02', '04', '--format', 'json');
    const { areas } = JSON.parse(stdout);
    expect(
      areas.map(({ id, turnings }: { id: string; turnings: unknown[] }) => [id, turnings.length]),
    ).toEqual([
      ['02', 1],
      ['04', 0],
    ]);
    const [{ criteria, intervals }] = areas;
    expect(criteria['lav-indkomst']).toMatchObject({
      value: 12.0004,
      numerator: 120,
      limit: 12,
      verdict: 'met',
    });
    // an income has no interval
    expect(Object.keys(intervals)).toEqual(['lav-indkomst', 'utryghed']);
    expect(intervals['lav-indkomst'][0]).toBeLessThan(12);
    expect(areas[1]).toMatchObject({ outcome: 'designated', exclusion: 'smaa' });
  });

  it('refuses a wrong area among right ones', async () => {
    const refused = await udpeg('explain', record, '01', 'Nordhavegaard');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('Mente du “01” (Nordhavegård)?');
  });
});

describe('udpeg letter', () => {
  it("prints an area's letter in Markdown, or as a page, in Danish or English", async () => {
    const danish = await udpeg('letter', record, '01');
    expect(danish).toMatchObject({ code: 0, stderr: '' });
    expect(danish.stdout).toMatch(/^# Nordhavegård \(01\)\n/);
    const english = await udpeg('letter', record, '01', '--format', 'html', '--lang', 'en');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(english.stdout).toContain('The area is designated on the criteria of the screening.');
  });

  it('takes the name of an area that is the only one of that name', async () => {
    const byName = await udpeg('letter', record, 'Nordhavegård');
    expect(byName.stdout).toBe((await udpeg('letter', record, '01')).stdout);
  });

  it.each([
    // ids are text: 1 is not 01, but likely meant for it
    [
      '1',
      'intet område har nr. eller navn “1”. Mente du “01” (Nordhavegård)?',
      'no area has the id or name “1”. Did you mean “01” (Nordhavegård)?',
    ],
    [
      '001',
      'intet område har nr. eller navn “001”. Mente du “01” (Nordhavegård)?',
      'no area has the id or name “001”. Did you mean “01” (Nordhavegård)?',
    ],
    [
      'nordhavegård',
      'intet område har nr. eller navn “nordhavegård”. Mente du “01” (Nordhavegård)?',
      'no area has the id or name “nordhavegård”. Did you mean “01” (Nordhavegård)?',
    ],
    [
      'Nordhavegaard',
      'intet område har nr. eller navn “Nordhavegaard”. Mente du “01” (Nordhavegård)?',
      'no area has the id or name “Nordhavegaard”. Did you mean “01” (Nordhavegård)?',
    ],
    [
      '4711',
      'intet område har nr. eller navn “4711”. Numrene står i areas.csv.',
      'no area has the id or name “4711”. The ids are in areas.csv.',
    ],
    [
      'Tangvig',
      '2 områder hedder “Tangvig”: 06, 09. Giv det ene områdes nr.',
      '2 areas are called “Tangvig”: 06, 09. Give the id of one.',
    ],
  ])('refuses %s, with the likely ones', async (area, danish, english) => {
    expect(await udpeg('letter', record, area)).toEqual({ code: 2, stdout: '', stderr: `${danish}\n` });
    expect(await udpeg('letter', record, area, '--lang', 'en')).toEqual({
      code: 2,
      stdout: '',
      stderr: `${english}\n`,
    });
  });

  it('refuses another format, a record that is none, and one argument alone', async () => {
    expect((await udpeg('letter', record, '01', '--format', 'pdf')).code).toBe(2);
    expect((await udpeg('letter', `${record}.none`, '01')).code).toBe(2);
    expect((await udpeg('letter', record)).code).toBe(2);
  });
});
