import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, udpeg } from '../cli/host.ts';

// What a record says of another year's counts: they are not in it, so that nothing computed from them is shown.

/**
 * Nine areas of a made-up town, two years. Of A 2 of 54 were counted in 2024, which is hidden, and 594 of 10,000 the year after. Of
 * each other area 18 of 300 were, both years.
 */
const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const figuresOf = (year: number, id: string) => {
  if (id !== 'A') return '18;300';
  return year === 2024 ? '2;54' : '594;10000';
};
const statistics = [2023, 2024, 2025].flatMap((year) =>
  areas.map((id) => `${year};${id};20000;${id < 'E' ? 'nord' : 'syd'};${figuresOf(year, id)}`),
);

interface Cell {
  value: number | null;
  reference: number | null;
  limit: number | null;
  verdict: string;
  hidden?: string;
}

/** Screens and publishes years of the town, each with the records before it. */
async function published(
  years: number[],
  { criteria, indicators = '', verdict = 'show' }: Record<string, string>,
) {
  const folder = temporaryFolder();
  const at = (...names: string[]) => join(folder, ...names);
  mkdirSync(at('public'));
  writeFileSync(at('tal.csv'), ['aar;id;folketal;del;n;d', ...statistics, ''].join('\n'));
  writeFileSync(
    at('m.yaml'),
    `
udpeg: 1
id: m
title: m
areas: { id: id, population: folketal, year: aar, overlap: allowed }
reference: { of: city, years-back: 1 }
designate: { at-least: 1 }
publish: { verdict: ${verdict} }
indicators:
  share: { ratio: { numerator: n, denominator: d }, unit: pct }
${indicators}
criteria:
${criteria}
`,
  );
  for (const year of years) {
    const screen = ['screen', at('tal.csv'), '--method', at('m.yaml'), '--year', String(year)];
    const screened = await udpeg(...screen, '--format', 'json', '--out', at('out', String(year)));
    expect(screened.code, screened.stderr).toBe(0);
  }
  const out = years.map((year) => at('out', String(year)));
  const { code, stdout, stderr } = await udpeg('publish', ...out, '--out', at('public'), '--lang', 'en');
  expect(code, stderr).toBe(0);
  const own = years.length === 1 ? at('public') : at('public', String(years.at(-1)));
  const record: {
    criteria: { linesHidden?: true }[];
    areas: { indicators: Record<string, number | null>; criteria: Record<string, Cell> }[];
  } = JSON.parse(readFileSync(join(own, 'public-report.json'), 'utf8'));
  const [told, said] = [stdout, stderr].map((text) => text.replace(/\s+/g, ' '));
  return { record, told, said, folder: own };
}

describe('what is compared with another year', () => {
  const criteria = '  x: { indicator: share, threshold: { times: 1 } }';

  it('is shown beside no line, where that year is not public: it would be 146 of 2,454', async () => {
    const { record, said, folder } = await published([2025], { criteria });
    expect(record.criteria[0].linesHidden).toBe(true);
    for (const { criteria } of record.areas)
      expect(criteria.x).toMatchObject({ reference: null, limit: null });
    // 5.94 per cent is below the 5.949 of the year before, 6 is not
    expect(record.areas.map(({ criteria }) => criteria.x.verdict)).toEqual([
      'not-met',
      ...areas.slice(1).map(() => 'met'),
    ]);
    expect(said).toContain('give the public record of that year with --published');
    const { code, stdout } = await udpeg('verify', folder, '--lang', 'en');
    expect(stdout).toContain('Not recounted, since their limits are not shown: x.');
    expect(code).toBe(0);
  });

  it('is shown beside what that year has public, and as near to it as verdicts are', async () => {
    const { record, folder } = await published([2024, 2025], { criteria });
    expect(record.criteria[0].linesHidden).toBeUndefined();
    // with any of 1 to 4 for the 2, the city has 5.9 or 6; 6 per cent is met and 5.94 is not: it is above that, and up to 6
    const [first] = record.areas;
    expect(first.criteria.x.reference).toBeGreaterThan(5.94);
    expect(first.criteria.x.reference).toBeLessThanOrEqual(6);
    const lines = new Set(record.areas.map(({ criteria }) => criteria.x.reference));
    expect(lines.size).toBe(1);
    expect((await udpeg('verify', folder, '--lang', 'en')).code).toBe(0);
  });

  it('says of a count that was hidden that year what it could be, which is told with the year', async () => {
    // 144 + 1 of 2,454 are 5.909 per cent, + 2 5.949, + 3 5.990, + 4 6.031: above 5.94 and up to 6 are two of them
    const { told } = await published([2024, 2025], { criteria });
    expect(told).toContain('A (2024), x, share: 2 possibilities');
  });

  it('and its verdicts hidden is what the verdicts give that are left', async () => {
    // 3 of 1 to 4 are not met at any line that the others leave: under the rule the verdict of A is hidden, and says nothing of the line
    const { record, folder } = await published([2024], { criteria, verdict: 'hide' });
    expect(record.areas[0].criteria.x).toMatchObject({ verdict: 'unknown', hidden: 'verdict' });
    const { code, stdout } = await udpeg('verify', folder, '--lang', 'en');
    expect(code, stdout).toBe(0);
  });

  it('is a region, with one line each', async () => {
    const reference = 'reference: { of: region, column: del, years-back: 1 }';
    const { record, folder } = await published([2024, 2025], {
      criteria: `  x: { indicator: share, ${reference}, threshold: { times: 1.5 } }`,
    });
    const lines = record.areas.map(({ criteria }) => criteria.x.reference);
    // A to D had 54 and 1 to 4 of 954, 5.8 to 6.1 per cent; the others 6
    expect(new Set(lines.slice(0, 4)).size).toBe(1);
    expect(new Set(lines.slice(4))).toEqual(new Set([6]));
    expect((await udpeg('verify', folder, '--lang', 'en')).code).toBe(0);
  });
});

describe('what is computed from another year', () => {
  // A's 4.9 now less the change since 2024 would be its 2 of 54
  it.each([
    ['a change', '{ change: { of: share, years-back: 1, as: difference } }'],
    ['a mean', '{ mean-over-years: { of: share, years: 2 } }'],
    ['a distance', '{ distance: { of: share, reference: { of: city, years-back: 1 } } }'],
    [
      'what is computed from a change',
      '{ round: { of: { change: { of: share, years-back: 1, as: ratio } }, decimals: 9 } }',
    ],
  ])('is hidden everywhere: %s', async (_, measure) => {
    const { record, said } = await published([2025], {
      criteria: '  x: { indicator: y, threshold: { value: 5 } }',
      indicators: `  y: ${measure}\n  z: { round: { of: y, decimals: 6 } }`,
    });
    for (const { criteria, indicators } of record.areas) {
      expect(criteria.x).toMatchObject({ value: null, hidden: 'figure' });
      expect(indicators).toMatchObject({ y: null, z: null });
    }
    expect(record.areas[1].indicators.share).toBe(6);
    expect(said).toContain('all figures of x, y and z are hidden');
  });
});
