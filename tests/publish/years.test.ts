import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';

// Three years of six areas, each among 400. Of A 3 were counted in 2023, 8 in 2024 and 7 in 2025: over two years these are
// 3 + 8 = 11 and 8 + 7 = 15. Of B it is 0, 3 and 9; the others are
// far from the limit, each year. All are compared with the rest of the city.
const counts: Record<string, readonly number[]> = {
  A: [3, 8, 7],
  B: [0, 3, 9],
  C: [60, 60, 60],
  D: [10, 10, 10],
  E: [10, 10, 10],
  F: [10, 10, 10],
};
const years = [2023, 2024, 2025];

const criterion = (id: string, over: number) =>
  `  ${id}: { title: ${id}, unit: pct, ratio: { numerator: n, denominator: d, years: ${over} } }`;
const method = (criteria: string[], verdict = 'show') => `
udpeg: 1
id: aar
title: Aar
areas: { id: id, population: folketal, year: aar }
reference: { of: rest-of-city, basis: assumption }
threshold: { times: 1.5, basis: assumption }
designate: { at-least: 1, basis: assumption }
publish: { verdict: ${verdict}, basis: assumption }
criteria:
${criteria.join('\n')}
`;
const [single, double] = [criterion('et', 1), criterion('to', 2)];

const folder = mkdtempSync(join(tmpdir(), 'years-'));
let made = 0;

interface Cell {
  numerator: number | null;
  verdict: string;
  hidden?: string;
}

/** Publishes a year by a method, with what is out. */
async function published(year: number, rule: string, out: readonly string[] = []) {
  const at = join(folder, String(made++));
  mkdirSync(at);
  const rows = Object.entries(counts).flatMap(([id, of]) =>
    of.map((count, k) => `${years[k]};${id};900;${count};400`),
  );
  writeFileSync(join(at, 'tal.csv'), ['aar;id;folketal;n;d', ...rows, ''].join('\n'));
  writeFileSync(join(at, 'method.yaml'), rule);
  const screen = ['screen', join(at, 'tal.csv'), '--method', join(at, 'method.yaml'), '--year', String(year)];
  expect((await udpeg(...screen, '--out', join(at, 'out'))).code).toBe(0);
  const to = join(at, 'public');
  const earlier = out.flatMap((one) => ['--published', one]);
  const { code, stdout } = await udpeg('publish', join(at, 'out', 'report.json'), '--out', to, ...earlier);
  expect(code).toBe(0);
  const record: { areas: { id: string; criteria: Record<string, Cell> }[] } = JSON.parse(
    readFileSync(join(to, 'public-report.json'), 'utf8'),
  );
  const cell = (area: string, id: string) => record.areas.find((one) => one.id === area)?.criteria[id];
  return { to, told: stdout.replaceAll('\u00a0', ' '), cell };
}

it('a count of an earlier year that two records and this one would give is hidden with this one', async () => {
  const first = await published(2023, method([single]));
  expect(first.cell('A', 'et')?.numerator).toBeNull();
  // by itself, 11 over two years is shown; with the 3 that are hidden it is 8 and 3, as 2024 is in no record
  const second = await published(2024, method([double]), [first.to]);
  expect(second.cell('A', 'to')?.numerator).toBe(11);
  // 15 - 7 is 8, and 11 - 8 the 3 of 2023
  const open = await published(2025, method([single, double]));
  expect([open.cell('A', 'et')?.numerator, open.cell('A', 'to')?.numerator]).toEqual([7, 15]);
  const third = await published(2025, method([single, double]), [first.to, second.to]);
  expect([third.cell('A', 'et')?.numerator, third.cell('A', 'to')?.numerator]).toEqual([null, null]);
  expect(third.cell('C', 'et')?.numerator).toBe(60);
});

it('what a verdict over two years says of one of them is told with the year', async () => {
  // 1.5 times the others is far off: 6 and more per cent
  const first = await published(2023, method([single]));
  const loose = await published(2024, method([single, double]), [first.to]);
  expect(loose.told).not.toMatch(/mulighed/);
  // 0.15 times is near: B's others had 93 in 2023 and 98 in 2024, of 2,000 each. Met is from 0.15 × 98 / 2,000 × 400 = 2.94 on in 2024, and over
  // both years from 0.15 × 191 / 4,000 × 800 = 5.73 on: 3 is met by itself, and not over two years
  const strict = (over: string[]) => method(over).replace('times: 1.5', 'times: 0.15');
  const before = await published(2023, strict([single]));
  const { to, told } = await published(2024, strict([single, double]), [before.to]);
  // B had 0 in 2023, which is shown: what it has over both years is what it has in 2024, 3 or 4
  expect(told).toMatch(/^ +B, to: 2 muligheder$/m);
  // the method has it so that verdicts are shown: a folder with both keeps its rule, and is told of it
  const both = join(folder, 'both');
  for (const [name, from] of Object.entries({ 2023: before.to, 2024: to }))
    cpSync(from, join(both, name), { recursive: true });
  const { code, stdout } = await udpeg('publish', '--check', both, '--lang', 'en');
  expect(stdout).toMatch(
    /^2023\/public-report\.json and 2024\/public-report\.json: together the verdicts that are shown leave fewer possibilities .* of 2024, first area B, to: 2 possibilities\. Write verdict: hide/,
  );
  expect(code).toBe(0);
});

it('where verdicts may be hidden, those of what is hidden over several years all are', async () => {
  const rule = (over: string[]) => method(over, 'hide');
  const first = await published(2023, rule([single]));
  const { cell } = await published(2024, rule([single, double]), [first.to]);
  for (const id of ['et', 'to']) {
    expect(cell('B', id)).toMatchObject({ numerator: null, verdict: 'unknown', hidden: 'verdict' });
    expect(cell('C', id)?.verdict).not.toBe('unknown');
  }
});

/**
 * 2024 and 2025, over two and over three years, screened and published by one project. Of A 8, 9, 3 and 20 were counted from
 * 2022 on: 12 and 20 in 2024, 23 and 32 in 2025.
 */
async function project({
  of = { ...counts, A: [8, 9, 3, 20], B: [10, 10, 10, 10] } as typeof counts,
  rule = method([double, criterion('tre', 3)]),
} = {}) {
  const at = join(folder, String(made++));
  mkdirSync(at);
  for (const year of [2024, 2025]) {
    const rows = Object.entries(of).flatMap(([id, all]) =>
      [2022, 2023, 2024, 2025]
        .filter((one) => one <= year)
        .map((one, k) => `${one};${id};${id === 'X' ? 90 : 900};${all[k] ?? all[0]};400`),
    );
    writeFileSync(join(at, `${year}.csv`), ['aar;id;folketal;n;d', ...rows, ''].join('\n'));
  }
  writeFileSync(join(at, 'method.yaml'), rule);
  writeFileSync(
    join(at, 'udpeg.yaml'),
    [
      'udpeg: 1',
      'method: method.yaml',
      'out: out/{year}',
      'publish: { key: udpeg.key }',
      'years:',
      ...[2024, 2025].map((year) => `  ${year}: { statistics: ${year}.csv }`),
    ].join('\n'),
  );
  const to = join(at, 'public');
  const run = await udpeg('screen', '--project', join(at, 'udpeg.yaml'), '--all-years', '--public', to);
  expect(run.code).toBe(0);
  return { at, to, ...run, read: (year: number) => join(to, String(year), 'public-report.json') };
}

describe('years that are published together', () => {
  it('are held against each other, and named under one key', async () => {
    const { at, read } = await project();
    const cells = (year: number) =>
      JSON.parse(readFileSync(read(year), 'utf8')).areas[0].criteria as Record<string, Cell>;
    // 2024 tells of 2022 alone: 20 - 12 is 8. 2025 would tell of 2023: 32 - 23 is 9, and so, with 12, that it was 3 in 2024
    expect([cells(2024), cells(2025)]).toMatchObject([
      { to: { numerator: 12 }, tre: { numerator: 20 } },
      { to: { numerator: null }, tre: { numerator: null } },
    ]);
    for (const year of [2024, 2025]) {
      const internal = join(at, 'out', String(year));
      const key = join(at, 'udpeg.key');
      const before = year === 2025 ? ['--published', read(2024)] : [];
      const asked = ['--internal', internal, '--key', key, ...before];
      const { code, stdout } = await udpeg('verify', read(year), ...asked);
      expect(stdout).toContain('Den nævner netop denne interne optegnelse');
      expect(code, String(year)).toBe(0);
    }
  });

  it('are the same by publish of their records, the later one named first', async () => {
    const { at, to } = await project();
    const records = [2025, 2024].map((year) => join(at, 'out', String(year)));
    const again = join(at, 'again');
    const key = ['--key', join(at, 'udpeg.key')];
    const { code, stdout } = await udpeg('publish', ...records, '--out', again, ...key);
    expect(code).toBe(0);
    expect(stdout.match(/^20\d\d$/gm)).toEqual(['2024', '2025']);
    for (const year of [2024, 2025])
      for (const file of readdirSync(join(to, String(year))))
        expect(readFileSync(join(again, String(year), file), 'utf8'), file).toBe(
          readFileSync(join(to, String(year), file), 'utf8'),
        );
  });

  it.each(['show', 'hide'])('are confirmed by a look at their folder, verdicts: %s', async (verdict) => {
    // in each year 0 to 14 of 400, in every ninth area 60; X is excluded. Where 13 are shown over three years and 6 over the last
    // two, 7 were counted in the first: that no window has by itself, and it takes it to find what the other years could be
    const areas = Array.from({ length: 45 }, (_, k): [string, number[]] => [
      `A${10 + k}`,
      years.concat(2022).map((year) => (k % 9 === 0 ? 60 : (7 * k + 11 * (year - 2000)) % 15)),
    ]);
    const exclude = 'exclude: { small: { population-below: 100, basis: decided } }';
    const rule = `${method([double, criterion('tre', 3)], verdict)}${exclude}\n`;
    const { to, read } = await project({ of: Object.fromEntries([...areas, ['X', [3, 1, 2, 4]]]), rule });
    const { code, stdout } = await udpeg('publish', '--check', to, '--lang', 'en');
    expect(stdout).not.toContain('together with');
    expect(stdout).toMatch(/ keeps the rule\.\n$/);
    expect(code).toBe(0);
    // the excluded area has no verdict that could be hidden, and open it is not
    const { areas: all }: { areas: { id: string; criteria: Record<string, Cell> }[] } = JSON.parse(
      readFileSync(read(2025), 'utf8'),
    );
    expect(all.find(({ id }) => id === 'X')?.criteria.to).toMatchObject({
      hidden: 'figure',
      verdict: 'unknown',
    });
    expect(all.find(({ id }) => id === 'X')?.criteria.to).not.toHaveProperty('couldBe');
  });

  it('apart, are not confirmed where a small count follows from what they show', async () => {
    // 32 over three years and 23 over two are 9 in 2023, and of the 12 over 2023 and 2024 so 3 in 2024, which no record hides
    const { at } = await project();
    const apart = join(at, 'apart');
    for (const year of ['2024', '2025'])
      expect((await udpeg('publish', join(at, 'out', year), '--out', join(apart, year))).code).toBe(0);
    const { code, stdout } = await udpeg('publish', '--check', apart, '--lang', 'en');
    expect(stdout).toContain(
      '2025/public-report.json: together with 2024/public-report.json counts of few persons follow from 2 figures that are shown. Publish again with --published.',
    );
    expect(code).toBe(1);
  });

  it('are each another: two records of one year are refused', async () => {
    const { at } = await project();
    const record = join(at, 'out', '2025', 'report.json');
    const { code, stderr } = await udpeg('publish', record, record, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(`it is a record of 2025, and so is ${record}.`);
  });
});
