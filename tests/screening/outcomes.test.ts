import { describe, expect, it } from 'vitest';
import { byId, notices, outcomes, screenExample } from './city.ts';

const twoOfThree = `
  criteria:
    poor: { column: poor, unit: pct, threshold: { value: 30 } }
    idle: { column: idle, unit: pct, threshold: { value: 20 } }
    calm: { column: calm, unit: pct, worse: lower, threshold: { value: 60 } }
  designate: { at-least: 2 }
`;

describe('the outcomes of an area', () => {
  it('designated, not designated or undetermined, by what is known and what could be', async () => {
    const report = await screenExample({
      method: twoOfThree,
      table: `
        id | population | poor | idle | calm
        A  |        100 |   30 |   20 |   80
        B  |        100 |   29 |   20 |   80
        C  |        100 |   30 |   19 |   ..
        D  |        100 |   30 |   20 |   ..
        E  |        100 |   29 |   19 |   ..
        F  |        100 |   .. |   .. |   60
      `,
    });
    expect(outcomes(report)).toEqual({
      A: 'designated', // poor 30 >= 30 and idle 20 >= 20: at the limit is met
      B: 'not-designated', // idle alone
      C: 'undetermined', // poor, and perhaps calm: 1 to 2
      D: 'designated', // poor and idle, whatever calm is: 2 to 3
      E: 'not-designated', // none, and perhaps calm: 0 to 1
      F: 'undetermined', // calm 60 <= 60, and perhaps the other two: 1 to 3
    });
    const counts = report.areas.map(({ criteriaMet: { met, unknown, least, most } }) => [
      met,
      unknown,
      least,
      most,
    ]);
    expect(counts).toEqual([
      [2, 0, 2, 2],
      [1, 0, 1, 1],
      [1, 1, 1, 2],
      [2, 1, 2, 3],
      [0, 1, 0, 1],
      [1, 2, 1, 3],
    ]);
    expect(report.summary.areasByCriteriaMet).toEqual([1, 3, 2, 0]);
  });

  it('a designated area has a reason that names the criteria met, and no other has one', async () => {
    const report = await screenExample({
      method: twoOfThree,
      table: `
        id | population | poor | idle | calm
        A  |        100 |   40 |   10 |   50
        B  |        100 |   40 |   10 |   90
      `,
    });
    const { A, B } = byId(report);
    expect(A.reasons).toEqual([{ kind: 'criteria', criteria: ['poor', 'calm'], classes: [] }]);
    expect(B.reasons).toEqual([]);
  });

  it('a strict threshold is met beyond the limit only', async () => {
    const report = await screenExample({
      method: `
        criteria:
          poor: { column: poor, unit: pct, threshold: { value: 30, strict: true } }
          calm: { column: calm, unit: pct, worse: lower, threshold: { value: 60, strict: true } }
        designate: { at-least: 1 }
      `,
      table: `
        id | population |   poor |   calm
        A  |        100 |     30 |     60
        B  |        100 | 30,001 |     60
        C  |        100 |     30 | 59,999
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'not-designated', B: 'designated', C: 'designated' });
  });

  it('a yes or no in the statistics is a criterion without a limit of its own', async () => {
    const report = await screenExample({
      method: `
        criteria:
          plan: { flag: { column: plan, yes: [ja], no: [nej] } }
        designate: { criterion: plan }
      `,
      table: `
        id | population | plan
        A  |        100 | ja
        B  |        100 | nej
        C  |        100 | ..
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'designated', B: 'not-designated', C: 'undetermined' });
  });

  it('a city with every area excluded says that nothing was screened', async () => {
    const report = await screenExample({
      method: `
        exclude: { small: { population-below: 500 } }
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor
        A  |        100 |   90
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'excluded' });
    expect(notices(report)).toEqual(['all-excluded']);
  });
});

describe('the comparison of the designated areas with the others', () => {
  it('pools counts, and weighs other figures by population', async () => {
    // Designated: A and B. poor: (30 + 50) of (100 + 100) = 40 %; the others (C, D) 10 + 20 of 100 + 200 = 10 %.
    // income: A and B (100 x 10 + 300 x 20) / 400 = 17.5; C and D (100 x 40 + 100 x 60) / 200 = 50. E is excluded.
    const report = await screenExample({
      method: `
        exclude: { empty: { ids: [E] } }
        criteria:
          poor: { ratio: { numerator: poor, denominator: all }, unit: pct, threshold: { value: 30 } }
          income: { column: income, worse: lower, threshold: { value: 5 } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all | income
        A  |        100 |   30 | 100 |     10
        B  |        300 |   50 | 100 |     20
        C  |        100 |   10 | 100 |     40
        D  |        100 |   20 | 200 |     60
        E  |        900 |   90 | 900 |    900
      `,
    });
    expect(report.criteria.map(({ comparison }) => comparison)).toEqual([
      { designated: 40, rest: 10, weights: 'denominator' },
      { designated: 17.5, rest: 50, weights: 'population' },
    ]);
  });
});
