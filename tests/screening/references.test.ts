import { describe, expect, it } from 'vitest';
import { answersOf } from '../record/read-back.ts';
import { byId, notices, outcomes, screenExample, verdicts } from './city.ts';

describe('what an area is compared with', () => {
  it('the rest of the city: all areas but itself, by the persons counted', async () => {
    // A: the others have 10 + 30 of 100 + 300 = 10 %, twice 20 %; A has 20 %: met, at the limit
    // B: 20 + 30 of 100 + 300 = 12.5 %, twice 25 %; B has 10 %
    // C: 20 + 10 of 100 + 100 = 15 %, twice 30 %; C has 10 %
    const report = await screenExample({
      method: `
        reference: { of: rest-of-city }
        threshold: { times: 2 }
        criteria: { poor: { ratio: { numerator: poor, denominator: all }, unit: pct } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all
        A  |        100 |   20 | 100
        B  |        100 |   10 | 100
        C  |        100 |   30 | 300
      `,
    });
    expect(report.areas.map(({ criteria }) => criteria.poor.reference)).toEqual([10, 12.5, 15]);
    expect(verdicts(report, 'poor')).toEqual({ A: 'met', B: 'not-met', C: 'not-met' });
  });

  it('its region, the city by population, a column of the statistics', async () => {
    // region: north (10 + 30) / 2 = 20, south 50. By population: (100 x 10 + 200 x 30 + 100 x 50) / 400 = 30.
    const report = await screenExample({
      method: `
        threshold: { plus: 10 }
        criteria:
          region: { column: poor, unit: pct, reference: { of: region, column: part, weights: none } }
          city: { column: poor, unit: pct, reference: { of: city, weights: population } }
          norm: { column: poor, unit: pct, reference: { of: column, column: norm } }
        designate: { at-least: 2 }
      `,
      table: `
        id | population | part  | norm | poor
        A  |        100 | north |    0 |   10
        B  |        200 | north |   20 |   30
        C  |        100 | south |   .. |   50
      `,
    });
    const references = report.areas.map(({ criteria: { region, city, norm } }) =>
      [region, city, norm].map(({ reference }) => reference),
    );
    expect(references).toEqual([
      [20, 30, 0],
      [20, 30, 20],
      [50, 30, null],
    ]);
    // C: short of 50 + 10, beyond 30 + 10, and its own norm is missing: one or two
    expect(outcomes(report)).toEqual({ A: 'not-designated', B: 'designated', C: 'undetermined' });
  });

  it('nothing: a fixed limit needs no reference, and then there is no distance from one', async () => {
    const report = await screenExample({
      method: `
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor
        A  |        100 |   30
        B  |        100 |   29
      `,
    });
    const { A, B } = byId(report);
    expect(A.criteria.poor).toEqual({
      value: 30,
      reference: null,
      limit: 30,
      verdict: 'met',
    });
    expect([A.index, A.indexOver, A.rank, B.rank]).toEqual([null, 0, 1, 2]);
  });

  it('nobody: an only area has no rest of the city, and its answer is unknown', async () => {
    const report = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: rest-of-city }
            threshold: { times: 2 }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all
        A  |        100 |   90 | 100
      `,
    });
    expect(byId(report).A.criteria.poor).toEqual({
      value: 90,
      numerator: 90,
      denominator: 100,
      reference: null,
      limit: null,
      verdict: 'unknown',
      couldBe: ['met', 'not-met'],
    });
    expect(outcomes(report)).toEqual({ A: 'undetermined' });
  });

  it('somebody, perhaps: where the others may turn out to be empty, no answer is certain', async () => {
    // whatever share of B is poor, A (100 %) has at least as much; but if nobody lives in B, there is no share
    const report = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: rest-of-city }
            threshold: { times: 1 }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all
        A  |        100 |  100 | 100
        B  |        100 |   .. |  ..
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'undetermined', B: 'undetermined' });
  });

  it('an empty universe is no share: it weighs nothing and its answer is unknown', async () => {
    const report = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: city }
            threshold: { times: 2 }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all
        A  |        100 |   10 |  50
        B  |        100 |    0 |  50
        C  |        100 |    0 |   0
      `,
    });
    // 10 of 100 = 10 %, twice 20 %
    expect(verdicts(report, 'poor')).toEqual({ A: 'met', B: 'not-met', C: 'unknown' });
    expect(answersOf(byId(report).A.criteria.poor)).toEqual(['met']);
  });

  it('an empty universe is no missing value, and a missing universe may be empty', async () => {
    // the mean by population of the shares of the others: B has 10 %, C has nobody to count, or is not known
    const report = (c: string) =>
      screenExample({
        method: `
          criteria:
            poor:
              ratio: { numerator: poor, denominator: all }
              unit: pct
              reference: { of: rest-of-city, weights: population }
              threshold: { times: 2 }
          designate: { criterion: poor }
        `,
        table: `
          id | population | poor | all
          A  |        100 |   30 | 100
          B  |        100 |   10 | 100
          C  |        100 | ${c}
        `,
      });
    // nobody: A is compared with B alone, 30 >= 2 x 10
    expect(byId(await report('0 | 0')).A).toMatchObject({
      outcome: 'designated',
      criteriaMet: { least: 1, most: 1 },
    });
    // not known: anything from nobody to 100 % of as many residents as B has, (10 + 100) / 2 = 55, limit 110
    const open = byId(await report('.. | ..'));
    expect(open.A).toMatchObject({ outcome: 'undetermined', criteriaMet: { met: 1, least: 0, most: 1 } });
    // A has 30 %: with C's 0 % the limit for B is (30 + 0) / 2 x 2 = 30, with nobody in C 60; B (10) is short of both
    expect(open.B.outcome).toBe('not-designated');
  });
});

describe('a criterion whose missing cells cannot be bounded', () => {
  const table = `
    id | population |  x
    A  |        100 | 10
    B  |        100 | 20
    C  |        100 | 90
    D  |        100 | ..
  `;
  const held = { A: 'not-designated', B: 'not-designated', C: 'designated', D: 'undetermined' };

  it('a mean without a range is held as computed, and the report says so', async () => {
    const report = await screenExample({
      method: `
        criteria: { c: { column: x, reference: { of: city, weights: none }, threshold: { times: 2 } } }
        designate: { criterion: c }
      `,
      table,
    });
    expect(report.criteria[0].missingReference).toBe('held');
    expect(notices(report)).toEqual(['bounds-held']);
    expect(outcomes(report)).toEqual(held);
  });

  const places: [string, string][] = [
    ['a percentile of the areas', 'column: x, unit: pct, threshold: { percentile: 80 }'],
    ['a z-score', 'z-score: { of: { column: x }, sd: population }, threshold: { value: 1 }'],
    [
      'a rank in a sum',
      'sum: { of: [{ rank: { of: { column: x } } }, { column: x }] }, threshold: { value: 60 }',
    ],
  ];

  it.each(places)(
    '%s is held as computed where the method says so, and the report says so',
    async (_, criterion) => {
      const report = await screenExample({
        method: `
        missing: { distributions: held }
        criteria: { c: { ${criterion} } }
        designate: { criterion: c }
      `,
        table,
      });
      expect(report.criteria[0].missingReference).toBe('held');
      expect(notices(report)).toEqual(['distributions-held']);
      expect(outcomes(report)).toEqual(held);
    },
  );

  it.each(places)('%s may move where the method does not hold it', async (_, criterion) => {
    const report = await screenExample({
      method: `
        criteria: { c: { ${criterion} } }
        designate: { criterion: c }
      `,
      table,
    });
    expect(report.criteria[0].missingReference).toBe('bounded');
    expect(notices(report)).toEqual([]);
    expect(outcomes(report).D).toBe('undetermined');
  });
});
