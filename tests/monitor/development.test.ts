import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/record/read.ts';
import { udpeg } from '../cli/host.ts';
import { follow, followed, gapChanges, levels, measureOf, poorest, recordsOf } from './years.ts';

describe('the designated areas against the rest', () => {
  it('are pooled: sums of numerators over sums of denominators, never a mean of rates', async () => {
    const report = await followed(poorest, {
      2024: `
        id | population | poor | all
        a  | 1          | 20   | 100
        b  | 1          | 60   | 200
        c  | 1          | 5    | 100
        d  | 1          | 10   | 50
        e  | 1          | 0    | 50
      `,
    });
    // a 20 %, b 30 %, d 20 % are designated: (20 + 60 + 10) / (100 + 200 + 50) = 90 / 350; the rest: 5 / 150
    expect(levels(report, 'poor', 'own')[2024]).toEqual([25.7142857, 3.33333333, 22.3809524]);
    // 25.714 / 3.333
    expect(measureOf(report, 'poor').points.own![0].ratio).toBeCloseTo(7.714285714, 9);
    expect(measureOf(report, 'poor').points.own![0].city).toBe((100 * 95) / 500);
  });

  it('agree with the comparison that the record of the year has', async () => {
    const [path] = await recordsOf(poorest, {
      2024: 'id|population|poor|all\n a|1|20|100\n b|1|60|200\n c|1|5|100\n d|1|..|50',
    });
    const { comparison } = (await readReport(path)).criteria[0];
    const [point] = measureOf(await follow([path]), 'poor').points.own!;
    expect([point.designated, point.rest]).toEqual([comparison!.designated, comparison!.rest]);
  });

  it('are followed as in the policy: a gap from 14 to 9 points is 36 % smaller, 28 to 17.3 is 38 % less', async () => {
    // fixtures of facts: gap 14 -> 9 percentage points; without attachment to the labour market 28 % -> 17.3 %
    const report = await followed(
      `
      threshold: { value: 15, basis: decided }
      designate: { at-least: 1 }
      criteria:
        school: { ratio: { numerator: school, denominator: all }, unit: pct }
        work: { ratio: { numerator: work, denominator: all }, unit: pct }
      `,
      {
        2000: 'id|population|school|work|all\n a|1|240|280|1000\n b|1|100|90|1000',
        2023: 'id|population|school|work|all\n a|1|190|173|1000\n b|1|100|90|1000',
      },
    );
    expect(levels(report, 'school', 'own')).toEqual({ 2000: [24, 10, 14], 2023: [19, 10, 9] });
    const [, school] = measureOf(report, 'school').points.own!;
    // (9 - 14) / 14 = -0.357
    expect(school.change.gap).toEqual({ absolute: -5, relative: -5 / 14 });
    const [, work] = measureOf(report, 'work').points.own!;
    // (17.3 - 28) / 28 = -0.382
    expect(work.change.designated!.relative).toBeCloseTo(-10.7 / 28, 12);
    expect(work.change.rest).toEqual({ absolute: 0, relative: 0 });
  });

  it('are measured in the direction of the criterion where lower is worse', async () => {
    const report = await followed(
      `
      threshold: { value: 60, basis: decided }
      designate: { at-least: 1 }
      criteria:
        work: { ratio: { numerator: work, denominator: all }, unit: pct, worse: lower }
      `,
      {
        2020: 'id|population|work|all\n a|1|50|100\n b|1|80|100',
        2021: 'id|population|work|all\n a|1|56|100\n b|1|80|100',
      },
    );
    // the gap is 50 - 80 = -30, then 56 - 80 = -24: a fifth smaller
    expect(levels(report, 'work', 'own')).toEqual({ 2020: [50, 80, -30], 2021: [56, 80, -24] });
    expect(gapChanges(report, 'work', 'own')[2021]).toBeCloseTo(-0.2, 12);
  });

  it('weigh by population where the record holds no counts, and say so', async () => {
    const method = `
      threshold: { value: 15, basis: decided }
      designate: { at-least: 1 }
      criteria:
        poor: { title: Poor, column: poor_pct, unit: pct }
    `;
    const report = await followed(method, {
      2024: 'id|population|poor_pct\n a|300|20\n b|100|40\n c|100|5\n d|..|10',
    });
    // (300 x 20 + 100 x 40) / 400 = 25; d has no population, so it weighs nothing that is known
    expect(levels(report, 'poor', 'own')[2024]).toEqual([25, 5, 20]);
    expect(measureOf(report, 'poor')).toMatchObject({ weights: 'population' });
    expect(measureOf(report, 'poor').points.own![0].withoutFigure).toEqual({ designated: 0, rest: 1 });
    const paths = await recordsOf(method, { 2024: 'id|population|poor_pct\n a|3|20\n c|1|5' });
    const { stdout } = await udpeg('monitor', ...paths, '--lang', 'en');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      "Of Poor the records hold no numerators and denominators; there it is the mean of the areas' values, weighted by population.",
    );
  });
});

describe('missing figures', () => {
  it('are left out and counted, never zero', async () => {
    const report = await followed(poorest, {
      2024: 'id|population|poor|all\n a|1|20|100\n b|1|40|100\n c|1|5|100\n d|1|..|100',
      2025: 'id|population|poor|all\n a|1|20|100\n b|1|40|100\n c|1|..|100\n d|1|..|100',
    });
    // d is no 0 of 100: the rest is c alone, then nobody
    expect(levels(report, 'poor', 'own')).toEqual({ 2024: [30, 5, 25], 2025: [30, null, null] });
    const [first, second] = measureOf(report, 'poor').points.own!;
    expect(first.withoutFigure).toEqual({ designated: 0, rest: 1 });
    expect(second.withoutFigure).toEqual({ designated: 0, rest: 2 });
    expect(second.change).toMatchObject({ gap: null, rest: null, designated: { absolute: 0, relative: 0 } });
    expect(second.ratio).toBeNull();
  });

  it('of a whole year leave its criterion out and say why', async () => {
    const unmeasured = poorest.replace(
      /poor: .*/,
      "poor: { title: Poor, not-measured: 'no register' }\n    other: { column: poor }",
    );
    const report = await followed(poorest, {
      2024: 'id|population|poor|all\n a|1|20|100\n b|1|5|100',
      2025: { method: unmeasured, table: 'id|population|poor|all\n a|1|20|100\n b|1|5|100' },
    });
    expect(measureOf(report, 'poor').points.own!.map(({ state }) => state)).toEqual([
      'measured',
      'not-measured',
    ]);
    expect(measureOf(report, 'other').points.own!.map(({ state }) => state)).toEqual([
      'not-in-method',
      'measured',
    ]);
    expect(report.lessUdsat.own![0]).toMatchObject({
      mean: null,
      answer: 'unknown',
      leftOut: [
        { criterion: 'poor', why: 'not-measured' },
        { criterion: 'other', why: 'not-in-base' },
      ],
    });
  });

  it('a year without a record is no year of the series', async () => {
    const report = await followed(poorest, {
      2020: 'id|population|poor|all\n a|1|20|100\n b|1|10|100',
      2023: 'id|population|poor|all\n a|1|15|100\n b|1|10|100',
    });
    expect(report.years).toEqual([2020, 2023]);
    // 10 points, then 5
    expect(gapChanges(report, 'poor', 'own')).toEqual({ 2020: null, 2023: -0.5 });
  });
});

describe('the base year', () => {
  const years = {
    2020: 'id|population|poor|all\n a|1|20|100\n b|1|10|100',
    2021: 'id|population|poor|all\n a|1|18|100\n b|1|10|100',
    2022: 'id|population|poor|all\n a|1|16|100\n b|1|10|100',
  };

  it('is the first one, or the one that is asked for; years before it have no change', async () => {
    const first = await followed(poorest, years);
    // gaps of 10, 8 and 6 points
    expect(gapChanges(first, 'poor', 'own')).toEqual({ 2020: null, 2021: -0.2, 2022: -0.4 });
    const second = await followed(poorest, years, { base: 2021 });
    expect(gapChanges(second, 'poor', 'own')).toEqual({ 2020: null, 2021: null, 2022: -0.25 });
  });

  it('that no record is of is refused', async () => {
    const paths = await recordsOf(poorest, years);
    const { code, stdout, stderr } = await udpeg('monitor', ...paths, '--base', '2019', '--lang', 'en');
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      '--base 2019: none of the records is of that year. They are of 2020, 2021, 2022.\n',
    ]);
  });
});
