import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { byId, notices, outcomes, prepareFiles, screenExample } from './city.ts';

describe('rules over consecutive years', () => {
  it('ask the rule this year and in each year before it', async () => {
    const report = await screenExample({
      method: `
        exclude: { small: { population-below: 100 } }
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } } }
        designate: { consecutive-years: { of: poor, years: 2 } }
      `,
      years: {
        2024: `
          id | population | poor
          A  |        500 |   40
          B  |        500 |   20
          C  |        500 |   40
          D  |        500 |   ..
          E  |        500 |   ..
          G  |         50 |   40
        `,
        2025: `
          id | population | poor
          A  |        500 |   40
          B  |        500 |   40
          C  |        500 |   20
          D  |        500 |   40
          E  |        500 |   20
          F  |        500 |   40
          G  |        500 |   40
        `,
      },
    });
    expect(outcomes(report)).toEqual({
      A: 'designated', // both years
      B: 'not-designated', // 2025 only
      C: 'not-designated', // 2024 only
      D: 'undetermined', // 2025, and 2024 is missing
      E: 'not-designated', // not in 2025, whatever 2024 was
      F: 'undetermined', // there was no such area in 2024
      G: 'undetermined', // too few residents in 2024 to be assessed
    });
    expect(notices(report)).toEqual(['year-chosen']);
  });

  it('a rule of three years over at least two criteria', async () => {
    const year = (a: string, b: string) => `
      id | population | x | y
      A  | 500 | ${a}
      B  | 500 | ${b}
    `;
    const report = await screenExample({
      method: `
        criteria:
          x: { column: x, unit: pct, threshold: { value: 30 } }
          y: { column: y, unit: pct, threshold: { value: 30 } }
        designate: { any: [{ consecutive-years: { of: { at-least: 2 }, years: 3 } }] }
      `,
      // A meets both in each of the years; B only one of them in 2024
      years: {
        2023: year('30 | 31', '90 | 90'),
        2024: year('32 | 33', '90 | 29'),
        2025: year('34 | 35', '90 | 90'),
      },
    });
    expect(outcomes(report)).toEqual({ A: 'designated', B: 'not-designated' });
    expect(byId(report).A.reasons).toEqual([{ kind: 'criteria', criteria: ['x', 'y'], classes: [] }]);
  });
});

describe('references of another year', () => {
  it('are those of all areas then, also for an area that is new', async () => {
    // 2023: (10 + 30) of (100 + 100) = 20 %, limit 1.5 x 20 = 30. 2025 has other figures and a new area C.
    const report = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: city, years-back: 2 }
            threshold: { times: 1.5 }
        designate: { criterion: poor }
      `,
      years: {
        2023: `
          id | population | poor | all
          A  |        500 |   10 | 100
          B  |        500 |   30 | 100
        `,
        2025: `
          id | population | poor | all
          A  |        500 |   30 | 100
          B  |        500 |   29 | 100
          C  |        500 |   60 | 100
        `,
      },
    });
    expect(report.areas.map(({ criteria }) => criteria.poor.limit)).toEqual([30, 30, 30]);
    expect(outcomes(report)).toEqual({ A: 'designated', B: 'not-designated', C: 'designated' });
  });
});

describe('a file of another year', () => {
  const files = {
    method: `{ udpeg: 1, id: m, title: t, areas: { id: id }, criteria: {
      a: { column: a, threshold: { value: 6 } }, b: { column: b, threshold: { value: 6 } } }, designate: { at-least: 2 } }`,
    statistics: { 'a-2022.csv': 'id;a\n1;5\n2;7\n', 'b-2017.csv': 'id;b\n1;5\n2;7\n' },
  };

  it('is refused where it alone has a column that the year screened needs', async () => {
    const error = await prepareFiles(files).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      findings: [
        {
          code: 'columns-of-other-year',
          params: { year: 2022, years: [2017], columns: ['b'], inRows: false },
        },
      ],
    });
  });

  it('is told to have its rows mended where they say the year', async () => {
    const method = files.method.replace('id: id', 'id: id, year: y');
    const statistics = { 'a-2022.csv': 'id;y;a\n1;2022;5\n', 'b-2022.csv': 'id;y;b\n1;2017;5\n' };
    const error = await prepareFiles({ method, statistics }).catch((reason: unknown) => reason);
    expect((error as InputError).findings.map((one) => located(one, 'en').replace(/^.*\//, ''))).toEqual([
      'b-2022.csv: the file is of 2017, but it alone has the column “b”, which is used for 2022. If the figures are of 2022, mend the years in the column of years; else give a file of 2022 with it too.',
    ]);
  });

  it('may come along where the year has its columns', async () => {
    const statistics = { 'a-2022.csv': 'id;a;b\n1;5;5\n2;7;7\n', 'b-2017.csv': 'id;b\n1;5\n2;7\n' };
    expect((await prepareFiles({ ...files, statistics })).year).toBe(2022);
  });
});

it('areas of another year that are not in the year screened are named, and populations that are not whole', async () => {
  const report = await screenExample({
    method: `
      criteria: { poor: { column: poor, threshold: { value: 30 } } }
      designate: { criterion: poor }
    `,
    years: {
      2024: `
        id | population | poor
        A  |        500 |   40
        B  |        500 |   20
        C  |        500 |   20
      `,
      2025: `
        id | population | poor
        A  |      1,100 |   40
        B  |        900 |   20
      `,
    },
  });
  const found = report.notices.filter(({ code }) =>
    ['areas-not-in-year', 'population-in-parts'].includes(code),
  );
  expect(found.map(({ params }) => params)).toEqual([
    { year: 2025, others: [2024], count: 1, examples: ['C'] },
    { column: 'population', count: 1, example: 1.1 },
  ]);
});

it('tells counts of a share that are not whole, and uses them as they stand', async () => {
  const report = await screenExample({
    method: `
      criteria: { poor: { unit: pct, ratio: { numerator: n, denominator: of }, threshold: { value: 1 } } }
      designate: { criterion: poor }
    `,
    table: `
      id | population |   n |  of
      A  |        500 | 1,2 | 231
      B  |        500 |  31 | 231
    `,
  });
  expect(report.notices.filter(({ code }) => code === 'counts-in-parts').map(({ params }) => params)).toEqual(
    [{ column: 'n', count: 1, example: 1.2 }],
  );
  // 100 x 1.2 / 231
  expect(report.areas[0].criteria.poor.value).toBeCloseTo(0.5195, 4);
});
