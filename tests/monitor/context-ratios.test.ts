import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { recount } from '../../src/verify/recount.ts';
import { follow, levels, measureOf, recordsOf } from './years.ts';

// A context indicator that is a ratio is pooled by its own denominator, which is not the population of the areas.

const blocks = `
  indicators:
    sport: { ratio: { numerator: n, denominator: d }, unit: pct }
    plain: { column: n }
  criteria: { poor: { column: poor, threshold: { value: 5 } } }
  designate: { at-least: 1 }
`;
const table = `
  id | population | poor |  n |  d
  A  |       1000 |    9 |  9 | 10
  B  |        100 |    9 | 60 | 90
  C  |        500 |    1 |  1 |  2
  D  |         50 |    1 | 70 | 98
  E  |         70 |    1 | .. |  8
`;

/** The record as version 1 wrote it. */
async function asVersion1(path: string): Promise<string> {
  const old = { ...(await readReport(path)), version: 1 as unknown as Report['version'] };
  const to = path.replace('.json', '-v1.json');
  writeFileSync(to, [...renderJson(old)].join(''));
  return to;
}

it('is the sum of numerators over the sum of denominators', async () => {
  const report = await follow(await recordsOf(blocks, { 2025: table, 2026: table }), { hold: ['own'] });
  expect(measureOf(report, 'sport')).toMatchObject({ weights: 'denominator', breaks: [] });
  // designated A, B: (9 + 60) of (10 + 90); the rest C, D: (1 + 70) of (2 + 98), E without a figure takes no part
  expect(levels(report, 'sport', 'own')[2026]).toEqual([69, 71, -2]);
  expect(measureOf(report, 'sport').points.own![1].withoutFigure).toEqual({ designated: 0, rest: 1 });
  // the mean of one that is no ratio stays weighted by population: (9 x 1000 + 60 x 100) / 1100
  expect(measureOf(report, 'plain').weights).toBe('population');
  expect(levels(report, 'plain', 'own')[2026][0]).toBeCloseTo(15_000 / 1100, 6);
});

it('is a mean in a record of version 1, which has no counts; from it to one of version 2 the definition changes', async () => {
  const [first, second] = await recordsOf(blocks, { 2025: table, 2026: table });
  const report = await follow([await asVersion1(first), second], { hold: ['own'] });
  // 90 % of A and 66.67 % of B, weighted by population: (90 x 1000 + 66.67 x 100) / 1100 = 87.88
  expect(levels(report, 'sport', 'own')[2025][0]).toBeCloseTo((90 * 1000 + (60 / 0.9) * 100) / 1100, 6);
  expect(levels(report, 'sport', 'own')[2026][0]).toBe(69);
  expect(measureOf(report, 'sport').breaks).toMatchObject([
    { from: 2025, year: 2026, parts: [{ part: 'weights' }] },
  ]);
  expect(measureOf(report, 'sport').points.own![1].comparable).toBe(false);
});

it('a record of version 1 is read as it was, agrees with itself, and is written again byte for byte', async () => {
  const [path] = await recordsOf(blocks, { 2025: table });
  const old = await readReport(await asVersion1(path));
  expect(old.areas.indicators[0]).toMatchObject({
    id: 'sport',
    numerator: undefined,
    denominator: undefined,
  });
  expect(recount(old).contradictions).toEqual([]);
  const again = { ...(await readReport(path)), version: old.version };
  expect([...renderJson(again)].join('')).toBe([...renderJson(old)].join(''));
});
