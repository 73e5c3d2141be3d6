import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { followed, gapChanges, levels, poorest, recordsOf } from './years.ts';

// Two ways of holding areas: those that each year designates, and those of the base year.

const shifting = {
  // 20 % and more is designated by `poorest` (from 15 %): a in 2020, b in 2021
  2020: 'id|population|poor|all\n a|1|30|100\n b|1|10|100\n c|1|10|100',
  2021: 'id|population|poor|all\n a|1|12|100\n b|1|20|100\n c|1|4|100',
};

describe("each year's own areas and those of the base year", () => {
  it('differ as soon as others are designated', async () => {
    const report = await followed(poorest, shifting);
    // own: a against b and c, then b (20 of 100) against a and c (16 of 200)
    expect(levels(report, 'poor', 'own')).toEqual({ 2020: [30, 10, 20], 2021: [20, 8, 12] });
    // fixed: a throughout; 2021: 12 of 100 against 24 of 200, no gap at all
    expect(levels(report, 'poor', 'fixed')).toEqual({ 2020: [30, 10, 20], 2021: [12, 12, 0] });
    expect(gapChanges(report, 'poor', 'own')[2021]).toBe(-0.4);
    expect(gapChanges(report, 'poor', 'fixed')[2021]).toBe(-1);
  });

  it('are those of the chosen base year', async () => {
    const report = await followed(poorest, shifting, { base: 2021, hold: ['fixed'] });
    // b throughout: 10 of 100 against 40 of 200, then 20 against 16 of 200
    expect(levels(report, 'poor', 'fixed')).toEqual({ 2020: [10, 20, -10], 2021: [20, 8, 12] });
    expect(report.holds).toEqual(['fixed']);
    expect(report.sets.own).toBeUndefined();
  });

  it('a held area that vanishes is told and in no figure; one that appears is in the rest', async () => {
    const report = await followed(poorest, {
      2020: 'id|population|poor|all\n a|1|30|100\n b|1|20|100\n c|1|5|100',
      2021: 'id|population|poor|all\n a|1|30|100\n c|1|5|100\n d|1|15|100',
    });
    // own 2021: a and d, 45 of 200, against c; fixed: a against c and d, 20 of 200
    expect(levels(report, 'poor', 'own')[2021]).toEqual([22.5, 5, 17.5]);
    expect(levels(report, 'poor', 'fixed')[2021]).toEqual([30, 10, 20]);
    expect(report.sets.fixed![1]).toEqual({
      year: 2021,
      designated: 1,
      rest: 2,
      undetermined: 0,
      vanished: ['b'],
      excluded: [],
    });
    expect(report.areaChanges).toEqual([{ from: 2020, year: 2021, appeared: ['d'], vanished: ['b'] }]);
  });

  it('a held area that is excluded later is told and in no figure', async () => {
    const report = await followed(
      `exclude: { small: { population-below: 10, basis: decided } }\n${poorest.replaceAll('\n  ', '\n')}`,
      {
        2020: 'id|population|poor|all\n a|20|30|100\n b|20|20|100\n c|20|5|100',
        2021: 'id|population|poor|all\n a|20|30|100\n b|5|20|100\n c|20|5|100',
      },
      { hold: ['fixed'] },
    );
    expect(levels(report, 'poor', 'fixed')[2021]).toEqual([30, 5, 25]);
    expect(report.sets.fixed![1]).toMatchObject({ designated: 1, rest: 1, vanished: [], excluded: ['b'] });
  });

  it('are both shown, or the one that is asked for', async () => {
    const paths = await recordsOf(poorest, shifting);
    const said = async (hold: string) =>
      (await udpeg('monitor', ...paths, '--hold', hold, '--lang', 'en')).stdout;
    const [own, fixed, both] = [await said('own'), await said('fixed'), await said('both')];
    expect([own, fixed, both].map((text) => text.includes("Each year's own: the areas"))).toEqual([
      true,
      false,
      true,
    ]);
    expect([own, fixed, both].map((text) => text.includes('The areas of 2020: the areas'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('who is in no figure', () => {
  const lists = `
    list_year | list               | municipality | area_name
    2020      | udsat_boligomraade | Eksempelby   | Havreløkken
    2020      | udsat_boligomraade | Eksempelby   | Rugløkken
    2021      | udsat_boligomraade | Eksempelby   | Havreløkken
  `;
  const links = `
    boligomraade | omraade_id | share
    Havreløkken  | c          | 1
  `;

  it('a boligområde without an area is said to be left out', async () => {
    const paths = await recordsOf(`municipality: Eksempelby\n${poorest.replaceAll('\n  ', '\n')}`, {
      2020: { table: shifting[2020], lists, links },
      2021: { table: shifting[2021], lists, links },
    });
    const { stdout } = await udpeg('monitor', ...paths, '--lang', 'en');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Boligområder that no link puts in a designated area are not in the figures of the designated: 2020: 1.',
    );
    // Havreløkken designates c in both years: 40 of 200 against 10 of 100
    expect(stdout).toContain('Eksempelby 2020-2021');
    expect(stdout).toMatch(/2020 +20\.0 +10\.0 +\+10\.0 +2\.00/);
  });

  it('an undetermined area is in the rest, and is counted', async () => {
    const report = await followed(
      `
      threshold: { value: 15, basis: decided }
      designate: { at-least: 1 }
      criteria:
        poor: { ratio: { numerator: poor, denominator: all }, unit: pct }
        ill: { ratio: { numerator: ill, denominator: all }, unit: pct }
      `,
      { 2020: 'id|population|poor|ill|all\n a|1|30|0|100\n b|1|10|..|100\n c|1|5|5|100' },
    );
    expect(report.sets.own![0]).toMatchObject({ designated: 1, rest: 2, undetermined: 1 });
    expect(levels(report, 'poor', 'own')[2020]).toEqual([30, 7.5, 22.5]);
  });
});
