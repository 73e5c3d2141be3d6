import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/record/schema.ts';
import { answersOf } from '../record/read-back.ts';
import { byId, method, runFiles, screenCity, screenExample } from './city.ts';
import { cases, methodAndCity } from './random.ts';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Every area of the input exactly once, and every sum of the report right. */
function expectToAddUp(report: ReportJson, ids: string[]): void {
  const { account, summary, areas, criteria } = report;
  expect(areas.map(({ id }) => id)).toEqual(ids);

  const tallyOf = (includes: (area: ReportJson['areas'][number]) => boolean) => {
    const those = areas.filter(includes);
    return {
      areas: those.length,
      residents: sum(those.map(({ population }) => population ?? 0)),
      withoutPopulation: those.filter(({ population }) => population === null).length,
    };
  };
  const assessed = tallyOf(({ exclusion }) => exclusion === null);
  const excluded = tallyOf(({ exclusion }) => exclusion !== null);
  expect(account).toMatchObject({ input: tallyOf(() => true), assessed, excluded });
  expect(account.input.areas).toBe(account.assessed.areas + account.excluded.areas);
  expect(account.input.residents).toBe(account.assessed.residents + account.excluded.residents);
  for (const key of ['areas', 'residents', 'withoutPopulation'] as const) {
    expect(sum(account.exclusions.map((one) => one[key]))).toBe(account.excluded[key]);
    const { designated, undetermined, notDesignated, excluded: out } = summary;
    expect(sum([designated, undetermined, notDesignated, out].map((one) => one[key]))).toBe(
      account.input[key],
    );
    const { byCriteria, byStateList, byBoth } = summary;
    expect(sum([byCriteria, byStateList, byBoth].map((one) => one[key]))).toBe(designated[key]);
  }
  expect(summary.designated).toEqual(tallyOf(({ outcome }) => outcome === 'designated'));
  expect(summary.undetermined).toEqual(tallyOf(({ outcome }) => outcome === 'undetermined'));
  expect(sum(summary.areasByCriteriaMet)).toBe(assessed.areas);
  for (const { id, met, notMet, unknown } of criteria) {
    expect(met + notMet + unknown).toBe(assessed.areas);
    expect(areas.filter((area) => area.criteria[id].verdict === 'met')).toHaveLength(met);
  }
  for (const area of areas) {
    const { least, met, unknown, most, of } = area.criteriaMet;
    expect(met + unknown).toBeLessThanOrEqual(of);
    expect(least).toBeLessThanOrEqual(most);
    expect(met).toBeLessThanOrEqual(most);
    if (area.outcome === 'designated') expect(area.reasons.length).toBeGreaterThan(0);
    else expect(area.reasons).toEqual([]);
    if (area.outcome === 'undetermined') {
      const open = Object.values(area.criteria).filter((cell) => answersOf(cell).length === 2);
      expect(open.length, area.id).toBeGreaterThan(0);
    }
  }
}

describe('the account of a screening', () => {
  it('has every area once, and adds up, over any city and method', async () => {
    await fc.assert(
      fc.asyncProperty(methodAndCity(), async ([of, city]) => {
        expectToAddUp(await screenCity(await method(of.blocks), city), city.id as string[]);
      }),
      cases(400),
    );
  });

  it('tells the rows read from those of the year and of the level', async () => {
    // 2024 has 2 rows, 2025 has 3 of which "Hele byen" is no area
    const rows = (year: number, ...lines: string[]) => lines.map((line) => `${year};${line}`).join('\n');
    const { report } = await runFiles({
      method: `{ udpeg: 1, id: m, title: t,
        areas: { id: id, population: population, year: year, only: { column: level, is: [area] } },
        criteria: { c: { column: x, unit: pct, threshold: { value: 50 } } }, designate: { criterion: c } }`,
      statistics: {
        'all.csv': `year;id;level;population;x\n${rows(2024, 'A;area;10;1', 'B;area;20;1')}\n${rows(2025, 'A;area;11;60', 'B;area;22;40', 'T;city;33;50')}\n`,
      },
    });
    expect(report.account).toMatchObject({
      year: 2025,
      rowsRead: 5,
      rowsOutsideLevel: 1,
      rowsOfOtherYears: 2,
      rowsOfYear: 2,
      input: { areas: 2, residents: 33, withoutPopulation: 0 },
    });
    expectToAddUp(report, ['A', 'B']);
  });

  it('counts an area without a population, and does not take it for nobody', async () => {
    const report = await screenExample({
      method: `
        criteria: { c: { column: x, unit: pct, threshold: { value: 50 } } }
        designate: { criterion: c }
      `,
      table: `
        id | population |  x
        A  |         10 | 60
        B  |         .. | 70
        C  |         30 | 40
      `,
    });
    // A and B are designated: 10 residents known, one area without a figure
    expect(report.summary.designated).toEqual({ areas: 2, residents: 10, withoutPopulation: 1 });
    expect(report.account.input).toEqual({ areas: 3, residents: 40, withoutPopulation: 1 });
    expect(byId(report).B.population).toBeNull();
    expectToAddUp(report, ['A', 'B', 'C']);
  });
});
