import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { screenedTown, townMethod } from './small-city.ts';

// Two years of the town. In 2025 it is as it stands in `small-city.ts`; in 2024 nobody of F was convicted but 3, G counted 6, and
// B has 16 poor children where it has 15 a year later.

const folder = mkdtempSync(join(tmpdir(), 'together-'));
const records: Record<string, string> = {};

async function published(year: number, change: (row: string) => string, method = townMethod(), key = '') {
  const at = join(folder, `${year}${key}`);
  const record = await screenedTown(at, { year, change, method });
  const { code, stderr } = await udpeg('publish', record, '--out', join(at, 'public'));
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  records[`internal-${year}${key}`] = record;
  records[`${year}${key}`] = join(at, 'public');
}

beforeAll(async () => {
  const before = (row: string) =>
    row
      .replace('F;900;10;200;6;500', 'F;900;10;200;3;500')
      .replace('G;800;14;200;4;500', 'G;800;14;200;6;500')
      .replace('B;800;15', 'B;800;16');
  await published(2024, before);
  await published(2025, (row) => row);
  const other = townMethod('publish: { smallest-count: 3, basis: assumption }');
  await published(2025, (row) => row, other, '-other-rule');
});

describe('a comparison of two public records', () => {
  it('tells neither a figure that was hidden as one that came, nor one that is hidden now as one that went', async () => {
    const { code, stdout } = await udpeg('diff', records[2024], records[2025], '--format', 'json');
    expect(code).toBe(0);
    const { criteria, audience } = JSON.parse(stdout);
    // of the convicted A, D and H are hidden in both years, F in the one and G in the other
    expect(criteria.map(({ id, values }: { id: string; values: object }) => [id, values])).toEqual([
      ['boern', { changed: 1, came: 0, went: 0, hidden: 2 }],
      ['doemte', { changed: 0, came: 0, went: 0, hidden: 5 }],
    ]);
    expect(audience).toMatchObject({ kind: 'public', smallest: 5, denominator: 20 });
  });

  it('says in its head that it is public', async () => {
    const { stdout } = await udpeg('diff', records[2024], records[2025], '--format', 'md');
    // C's poor children and the convicted of three areas; H shows its outcome
    const hidden = '4 tal for 4 områder er skjult, og 1 område viser kun, at det er udelukket.';
    expect(stdout.split('\n')[2]).toContain(` 2024: ${hidden} 2025: ${hidden} `);
    expect(stdout.split('\n')[2]).toMatch(/^> \*\*Offentlig udgave\.\*\* /);
    const internal = await udpeg(
      'diff',
      records['internal-2024'],
      records['internal-2025'],
      '--format',
      'md',
    );
    expect(internal.stdout.split('\n')[2]).toMatch(/^> \*\*Intern: må ikke offentliggøres\.\*\*/);
  });
});

describe('the years of public records', () => {
  const rest = async (hold: string) => {
    const { code, stdout } = await udpeg('monitor', records[2024], records[2025], '--format', 'json');
    expect(code).toBe(0);
    const convicted = JSON.parse(stdout).measures.find(({ id }: { id: string }) => id === 'doemte');
    return convicted.points[hold].map(({ rest, hidden }: { rest: number; hidden: object }) => ({
      rest,
      hidden,
    }));
  };

  it('have a level that hidden counts enter as a range, as the record has it', async () => {
    const [, point] = await rest('own');
    // of the others, 7 areas of 500 adults, 6 + 7 + 6 + 8 are shown; A, D and G are 1 to 4 each: 30 to 39 of 3,500
    const ends = [30 / 35, 39 / 35].map((end) => expect.closeTo(end, 10));
    expect(point).toMatchObject({ rest: null, hidden: { rest: ends } });
  });

  // 7.0 less 1.114 and less 0.857, 7.0 over 1.114 and over 0.857
  it('tell between which ends gap and ratio lie, as a report does, and call nothing missing', async () => {
    const { stdout } = await udpeg('monitor', records[2024], records[2025], '--format', 'md');
    expect(stdout).toMatch(/\| 2025 \| 7,0 \| 0,9–1,1 \| \+5,9 til \+6,1 \| 6,28 til 8,17 \|/);
    expect(stdout).not.toContain('tal mangler');
  });
});

describe('records that are not for the same readers', () => {
  const mixed = 'den ene optegnelse er intern og den anden offentlig';

  it.each(['diff', 'monitor'])('%s refuses them in one sentence', async (command) => {
    const { code, stdout, stderr } = await udpeg(command, records['internal-2024'], records[2025]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(mixed);
  });

  it.each(['diff', 'monitor'])('%s refuses two rules of publication', async (command) => {
    const { code, stderr } = await udpeg(command, records[2024], records['2025-other-rule']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('for 2024 og 2025 er lavet efter to regler'),
    });
  });

  it('a public round before is refused by a screening, and by the report of an internal one', async () => {
    const data = join(folder, '2025');
    const screened = await udpeg(
      ...['screen', join(data, '2025.csv'), '--method', join(data, 'method.yaml')],
      ...['--previous', records[2024]],
    );
    expect([screened.code, screened.stderr]).toEqual([2, expect.stringContaining('Giv den interne')]);
    const report = ['report', records['internal-2025'], '--format', 'md', '--previous', records[2024]];
    const told = await udpeg(...report);
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining(mixed)]);
  });
});

describe('residents that are hidden among those designated', () => {
  // nobody is excluded for few residents, and E, which is designated, has 3
  const method = townMethod().replace(/^exclude:.*\n/m, '');
  beforeAll(async () => {
    const few = (row: string) => row.replace('E;500', 'E;3');
    for (const year of [2024, 2025]) await published(year, few, method, '-few');
  });
  const told = async (command: string) => {
    const { stdout } = await udpeg(command, records['2024-few'], records['2025-few'], '--format', 'md');
    return stdout.replaceAll('\u00a0', ' ');
  };

  it('are called hidden in a comparison: the 700 are those of I alone', async () => {
    expect(await told('diff')).toContain('700 beboere (tal skjult for 1 område)');
  });

  it('are called hidden by name, where an area shows its outcome alone now', async () => {
    await published(2025, (row) => row.replace('E;500', 'E;60'), townMethod(), '-excluded');
    const { stdout } = await udpeg('diff', records[2024], records['2025-excluded'], '--lang', 'en');
    expect(stdout.replaceAll('\u00a0', ' ')).toContain('500 residents → number of residents hidden');
  });

  it('have files without a hash, of which nobody says that they are other ones', async () => {
    expect(await told('diff')).not.toMatch(/andet indhold|SHA-256/);
  });

  it('are called hidden through the years, and not missing', async () => {
    const text = await told('monitor');
    expect(text).toContain('mindst 700 i 2025 mod mindst 700 i 2024. Folketal er skjult.');
    expect(text).not.toContain('Folketal mangler');
  });
});
