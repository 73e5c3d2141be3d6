import { describe, expect, it } from 'vitest';
import { readLaw } from '../../src/statelists/law/law.ts';
import { udpeg } from '../cli/host.ts';

// `udpeg statelists law`, read as a housing lawyer reads it.

const law = (...args: string[]) => udpeg('statelists', 'law', ...args);

describe('the printed law', () => {
  it.each(['da', 'en'])('of 1 December 2021 is as reviewed (%s)', async (language) => {
    const { code, stdout, stderr } = await law('--on', '2021-12-01', '--lang', language);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`golden/law-2021-12-01.${language}.txt`);
  });

  it('of 2018 as Markdown is as reviewed', async () => {
    const { stdout } = await law('--on', '2018', '--format', 'md');
    await expect(stdout).toMatchFileSnapshot('golden/law-2018.da.md');
  });

  it.each([
    ['da', 'Det er statens kriterier, ikke kommunens: en kommunes screening har sine egne.'],
    [
      'en',
      "These are the state's criteria, not the municipality's: the screening of a municipality has its own.",
    ],
  ])('says first whose criteria they are (%s)', async (language, whose) => {
    const { stdout } = await law('--lang', language);
    expect(stdout.split('\n').slice(2, 4).join(' ')).toContain(whose);
  });

  it.each(['da', 'en'])('fits a screen of 80 columns (%s)', async (language) => {
    const { stdout } = await law('--lang', language);
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(150);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    // an address may be broken, but nothing is cut off
    expect(stdout).not.toContain('…');
  });

  it('holds every period where no date is asked for', async () => {
    const { stdout } = await law();
    expect(stdout.match(/^Listerne (\d{4}-\d{4}|fra \d{4})$/gm)).toEqual([
      'Listerne 2010-2013',
      'Listerne 2014-2017',
      'Listerne 2018-2020',
      'Listerne fra 2021',
    ]);
  });

  it('tells the criteria that two lists share once', async () => {
    const { stdout } = await law('--on', '2018');
    expect(stdout.match(/under 55/g)).toHaveLength(1);
    expect(stdout).toContain('mindst 2 af de samme 4 som for udsat boligområde');
  });

  it('leaves no Danish sentence in English, and no English one in Danish', async () => {
    const [danish, english] = [(await law()).stdout, (await law('--lang', 'en')).stdout];
    // sources keep their own titles, so that they can be found
    const withoutSources = (text: string) => text.replace(/^(Kilder|Sources)\n( .*\n)*/gm, '');
    expect(withoutSources(english)).not.toMatch(/\b(og|ikke|skal|beboere|over de|opgjort|loven)\b/i);
    expect(withoutSources(danish)).not.toMatch(/\b(and|not|must|residents|the|counted)\b/i);
  });
});

describe('the law as JSON', () => {
  it('is the data of the files under a schema and a version, with what was asked for', async () => {
    const { stdout } = await law('--on', '2021-12-01', '--format', 'json');
    const period = (await readLaw()).at(-1);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'udpeg/law',
      version: 1,
      on: '2021-12-01',
      periods: [period],
    });
  });

  it('has every period and no date where none was asked for, and keys in a fixed order', async () => {
    const { stdout } = await law('--format', 'json', '--lang', 'en');
    const record = JSON.parse(stdout);
    expect(Object.keys(record)).toEqual(['schema', 'version', 'on', 'periods']);
    expect(record.on).toBeNull();
    expect(record.periods.map(({ id }: { id: string }) => id)).toEqual(['2010', '2014', '2018', '2021']);
    expect(Object.keys(record.periods[0])).toEqual([
      'id',
      'title',
      'lists',
      'in-force',
      'published',
      'sources',
      'categories',
    ]);
    expect((await law('--format', 'json')).stdout).toBe(stdout);
  });
});

describe('a date outside every period', () => {
  it.each([
    ['da', 'ingen periode af loven dækker 2009-12-01. Kendte perioder: 2011-01-01 til 2013-12-31'],
    ['en', 'no period of the law covers 2009-12-01. Known periods: 2011-01-01 to 2013-12-31'],
  ])('is refused, with the periods that there are (%s)', async (language, message) => {
    const { code, stdout, stderr } = await law('--on', '2009-12-01', '--lang', language);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
