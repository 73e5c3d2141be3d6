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
    expect(report.summary).toMatchObject({
      designated: { areas: 2, residents: 200 },
      byCriteria: { areas: 2, residents: 200 },
      notDesignated: { areas: 2, residents: 200 },
      undetermined: { areas: 2, residents: 200 },
      excluded: { areas: 0, residents: 0 },
      areasByCriteriaMet: [1, 3, 2, 0],
    });
  });

  it('criteria on one value are met together or not: over 30 and under 20 never, from 20 or up to 30 always one', async () => {
    const count = async (high: string, low: string) => {
      const { areas } = await screenExample({
        method: `
          indicators: { poor: { column: poor, unit: pct } }
          criteria:
            high: { indicator: poor, threshold: { ${high} } }
            low: { indicator: poor, worse: lower, threshold: { ${low} } }
            idle: { column: idle, unit: pct, threshold: { value: 20 } }
          exclude: { quay: { column: kind, is: [quay] } }
          designate: { at-least: 2 }
        `,
        table: `
          id | population | poor | idle | kind
          A  |        100 |   .. |   20 |
          B  |        100 |   .. |   .. | quay
        `,
      });
      return areas.map(({ outcome, criteriaMet: { met, unknown, least, most } }) => [
        outcome,
        met,
        unknown,
        least,
        most,
      ]);
    };
    // each by itself is open, so that idle and these two would make 1 to 3 criteria
    expect(await count('value: 30, strict: true', 'value: 20, strict: true')).toEqual([
      ['undetermined', 1, 2, 1, 2],
      ['excluded', 0, 0, 0, 0],
    ]);
    // idle and one of the two, whatever the figure is; but as the figures stand idle alone is met, and they may stay so
    expect(await count('value: 20', 'value: 30')).toEqual([
      ['designated', 1, 2, 1, 3],
      ['excluded', 0, 0, 0, 0],
    ]);
  });

  it('a missing figure that any value would do for counts as met in the bounds, not among the known', async () => {
    // poor is a share, and no share is over 100 or under 0
    const report = await screenExample({
      method: `
        criteria:
          poor: { column: poor, unit: pct, worse: lower, threshold: { value: 100 } }
          idle: { column: idle, unit: pct, threshold: { value: 20 } }
        designate: { at-least: 1 }
      `,
      table: `
        id | population | poor | idle
        A  |        100 |   .. |   10
      `,
    });
    expect(report.areas[0]).toMatchObject({
      outcome: 'designated',
      criteriaMet: { met: 0, unknown: 1, least: 1, most: 1 },
    });
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
