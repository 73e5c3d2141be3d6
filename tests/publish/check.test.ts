import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { forged, replaced } from '../record/forged.ts';
import { screenedTown, townMethod } from './small-city.ts';

// A folder on a web server is often put together by hand: last year's files, a page that somebody changed, a file too many.
// `publish --check` tells of each file whether a public record in the folder gives it, and of the records whether they keep
// their rule. It does not guess: what it cannot tell is not confirmed.

const folder = temporaryFolder();
const published = { 2024: join(folder, 'public-2024'), 2025: join(folder, 'public-2025') };
let internal: string;

beforeAll(async () => {
  for (const year of [2024, 2025] as const) {
    internal = await screenedTown(join(folder, `town-${year}`), { year });
    for (const language of ['da', 'en'])
      await udpeg('publish', internal, '--out', join(published[year], language), '--lang', language);
  }
});

let runs = 0;
/** A folder of both years in both languages. */
function together(): string {
  const to = join(folder, `together-${++runs}`);
  for (const from of Object.values(published)) cpSync(from, join(to, from.slice(-4)), { recursive: true });
  return to;
}

async function checked(at: string) {
  const { code, stdout, stderr } = await udpeg('publish', '--check', at, '--lang', 'en');
  return { code, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('a folder that was put together', () => {
  it('of what several years published, in both languages, keeps the rule', async () => {
    const { code, lines } = await checked(together());
    expect(lines).toEqual([
      '2024/da/public-report.json: public record of 2024, which keeps its rule and agrees with itself.',
      '2024/en/public-report.json: public record of 2024, which keeps its rule and agrees with itself.',
      '2025/da/public-report.json: public record of 2025, which keeps its rule and agrees with itself.',
      '2025/en/public-report.json: public record of 2025, which keeps its rule and agrees with itself.',
      expect.stringMatching(
        /^2024\/da\/public-areas\.csv, .*2025\/en\/public-summary\.md: what a public record here gives/,
      ),
      expect.stringMatching(/^All in .* keeps the rule\.$/),
    ]);
    expect(code).toBe(0);
  });

  it('holds files that were given other names', async () => {
    const at = together();
    copyFileSync(join(at, '2025', 'da', 'public-report.html'), join(at, 'index.html'));
    const { code, lines } = await checked(at);
    expect(lines.at(-2)).toContain('index.html');
    expect(code).toBe(0);
  });

  it('does not blame the documents beside a record that was changed', async () => {
    const at = together();
    // else that in English would give them
    rmSync(join(at, '2025', 'en'), { recursive: true });
    const record = join(at, '2025', 'da', 'public-report.json');
    const honest = JSON.parse(readFileSync(record, 'utf8'));
    writeFileSync(record, forged(replaced(honest, ['areas', 1, 'criteria', 'boern', 'numerator'], 16)));
    const { code, lines } = await checked(at);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^2025\/da\/public-report\.json: \d+ fields? (is|are) not what the rest/);
    expect(lines.filter((line) => line.includes('changed'))).toEqual([]);
    expect(lines.filter((line) => line.includes('cannot be told until'))).toEqual([
      // a numerator, which no other document tells
      expect.stringMatching(
        /^2025\/da\/public-report\.html: cannot be told until 2025\/da\/public-report\.json is put right/,
      ),
    ]);
  });

  const slips: [about: string, slip: (at: string) => void, told: string][] = [
    [
      'an internal record, whatever it is called',
      (at) => copyFileSync(internal, join(at, 'data.json')),
      'data.json: an internal record. It must not lie here: persons can be told by it.',
    ],
    [
      'an internal document',
      (at) => copyFileSync(join(internal, '..', 'areas.csv'), join(at, '2025', 'areas.csv')),
      '2025/areas.csv: internal by its name, and no public record here gives it. Move it.',
    ],
    [
      'a letter of an internal record, whatever it is called',
      (at) => writeFileSync(join(at, 'a.md'), '# A\n\n> **Internal: not for publication.**\n'),
      'a.md: says of itself that it is internal. Move it.',
    ],
    [
      'a key',
      (at) => writeFileSync(join(at, 'key'), `${'ab'.repeat(32)}\n`),
      'key: a key. With it hidden counts can be tried out.',
    ],
    [
      'a page in which a word was changed',
      (at) => {
        const page = join(at, '2025', 'da', 'public-report.html');
        writeFileSync(page, `${readFileSync(page, 'utf8')} `);
      },
      '2025/da/public-report.html: not what a public record here gives',
    ],
    [
      'a public record whose 2 convicted of A were put back, sealed anew',
      (at) => {
        const record = join(at, '2025', 'da', 'public-report.json');
        const honest = JSON.parse(readFileSync(record, 'utf8'));
        writeFileSync(record, forged(replaced(honest, ['areas', 0, 'criteria', 'doemte', 'numerator'], 2)));
      },
      '2025/da/public-report.json: 1 field is not what the rest and the rule give, first area A, criteria.doemte.numerator: 2; expected null.',
    ],
    [
      'a public record that was cut short',
      (at) => {
        const record = join(at, '2025', 'da', 'public-report.json');
        writeFileSync(record, readFileSync(record, 'utf8').slice(0, -100));
      },
      '2025/da/public-report.json: ',
    ],
    [
      'a file that no record gives',
      (at) => writeFileSync(join(at, 'notes.txt'), 'Convicted in A: 2\n'),
      'notes.txt: cannot be told. No record here gives it.',
    ],
    ['a hidden folder', (at) => mkdirSync(join(at, '.old')), '.old: cannot be told. Hidden folders'],
  ];
  it.each(slips)('is not confirmed where it has %s', async (_, slip, told) => {
    const at = together();
    slip(at);
    const { code, lines } = await checked(at);
    // what is wrong stands first
    expect(lines[0]).toContain(told);
    expect(lines.at(-1)).toMatch(/^Not confirmed: /);
    expect(code).toBe(1);
  });
});

describe('two public records of one year', () => {
  it('are held together: what one of them hides, the other may show', async () => {
    // The second rule shows counts from 3, and so the 3 poor children of C and the 4 convicted of G. What it hides is 1 or 2: so are
    // the convicted of A and D, where the first rule alone leaves 1 to 4.
    const other = await screenedTown(join(folder, 'lower'), {
      method: townMethod('publish: { smallest-count: 3, basis: assumption }'),
    });
    const at = join(folder, 'twice');
    cpSync(join(published[2025], 'da'), at, { recursive: true });
    await udpeg('publish', other, '--out', join(at, 'lower'));
    const { code, lines } = await checked(at);
    expect(lines).toContainEqual(
      expect.stringContaining(
        'two rules for what may be shown. Whether they say more together cannot be told.',
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^public-report\.json: together with lower\/public-report\.json of 2025 more is said of 4 hidden figures, first area C, boern: 1 possibility\./,
      ),
    );
    expect(code).toBe(1);
  });
});

describe('what cannot be checked, or published, is refused in one sentence:', () => {
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await udpeg(...args, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    return stderr;
  };

  it('a folder without a public record, and one that is not there', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(await refused('publish', '--check', empty)).toContain('there is no public record in ');
    expect(await refused('publish', '--check', join(folder, 'nowhere'))).toContain('nowhere');
  });

  it('a record and --check together, and neither of them', async () => {
    expect(await refused('publish', internal, '--check', folder)).toContain(
      '--check takes a folder alone. Remove RECORD, or remove --check.',
    );
    expect(await refused('publish')).toContain('there is no record to publish.');
  });

  it('a rule that hides everything, with what to lower', async () => {
    const all = await screenedTown(join(folder, 'all'), {
      method: townMethod('publish: { smallest-count: 1000, basis: assumption }'),
    });
    // 9 areas are screened, with 2 figures each
    expect(await refused('publish', all, '--out', join(folder, 'nothing'))).toContain(
      'the rule hides 18 of 18 figures of areas, and the others are 0, so that there is nothing to publish. Lower smallest-count under publish: in the method (now 1000)',
    );
  });
});
