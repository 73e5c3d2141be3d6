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
