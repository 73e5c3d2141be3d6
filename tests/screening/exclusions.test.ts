import { describe, expect, it } from 'vitest';
import { answersOf } from '../record/read-back.ts';
import { byId, notices, outcomes, screenExample } from './city.ts';

const poor = '{ column: poor, unit: pct, reference: { of: city, weights: none }, threshold: { plus: 10 } }';

describe('exclusions', () => {
  it('by ids that no area has are told, with the likely one', async () => {
    const report = await screenExample({
      method: `
        exclude: { harbour: { ids: ["101", "0102"] } }
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 50 } } }
        designate: { criterion: poor }
      `,
      table: 'id | population | poor\n0101 | 100 | 60\n0102 | 100 | 60',
    });
    expect(outcomes(report)).toEqual({ '0101': 'designated', '0102': 'excluded' });
    expect(report.notices.find(({ code }) => code === 'exclude-ids-unknown')?.params).toEqual({
      exclusion: 'exclude.harbour',
      ids: ['101'],
      alike: { count: 1, id: '101', other: '0101', change: 'zeros' },
    });
  });

  it('population-below leaves out smaller areas, not one at the number, nor one whose population is missing', async () => {
    const report = await screenExample({
      method: `
        exclude: { small: { population-below: 100 } }
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 50 } } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor
        A  |         99 |   60
        B  |        100 |   60
        C  |         .. |   60
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'excluded', B: 'designated', C: 'designated' });
    expect(byId(report).A).toMatchObject({ exclusion: 'small', reasons: [], rank: null });
    expect(notices(report)).toEqual(['population-missing', 'exclusion-unknown']);
    // the value of an excluded area is shown, but not judged
    const { poor } = byId(report).A.criteria;
    expect(poor).toMatchObject({ value: 60, verdict: 'unknown' });
    expect(answersOf(poor)).toEqual([]);
  });

  it('by a text in a column: is, is-not, starts-with, matches', async () => {
    const excluded = async (test: string) => {
      const report = await screenExample({
        method: `
          exclude: { use: { column: use, ${test} } }
          criteria: { poor: { column: poor, unit: pct, threshold: { value: 50 } } }
          designate: { criterion: poor }
        `,
        table: `
          id | population | use      | poor
          A  |        100 | homes    |   10
          B  |        100 | harbour  |   10
          C  |        100 | harbours |   10
          D  |        100 |          |   10
        `,
      });
      return report.areas.filter(({ exclusion }) => exclusion === 'use').map(({ id }) => id);
    };
    expect(await excluded('is: [harbour]')).toEqual(['B']);
    expect(await excluded('is-not: [homes, harbour]')).toEqual(['C', 'D']);
    expect(await excluded('starts-with: harbour')).toEqual(['B', 'C']);
    expect(await excluded("matches: '^h.*s$'")).toEqual(['A', 'C']);
  });

  it('by id; where several apply, the first in the method is the one that is stated', async () => {
    const report = await screenExample({
      method: `
        exclude:
          works: { ids: [B, C] }
          small: { population-below: 100 }
        criteria: { poor: { column: poor, unit: pct, threshold: { value: 50 } } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor
        A  |         50 |   10
        B  |         60 |   10
        C  |        200 |   10
        D  |        300 |   10
      `,
    });
    expect(report.areas.map(({ exclusion }) => exclusion)).toEqual(['small', 'works', 'works', null]);
    // A has 50 residents; B and C have 60 + 200 = 260
    expect(report.account.exclusions).toMatchObject([
      { id: 'works', areas: 2, residents: 260 },
      { id: 'small', areas: 1, residents: 50 },
    ]);
  });

  it('an excluded area is not in the references, unless the method keeps it there', async () => {
    const table = `
      id | population | use     | poor
      A  |        100 | homes   |   30
      B  |        100 | homes   |   10
      C  |        100 | harbour |   80
    `;
    const method = (keeps: boolean) => `
      exclude: { use: { column: use, is: [harbour], in-references: ${keeps} } }
      criteria: { poor: ${poor} }
      designate: { criterion: poor }
    `;
    // without C the mean is (30 + 10) / 2 = 20 and the limit 30, which A is at
    const without = await screenExample({ method: method(false), table });
    expect(byId(without).A.criteria.poor).toMatchObject({ reference: 20, limit: 30, verdict: 'met' });
    // with C it is (30 + 10 + 80) / 3 = 40 and the limit 50
    const kept = await screenExample({ method: method(true), table });
    expect(byId(kept).A.criteria.poor).toMatchObject({ reference: 40, limit: 50, verdict: 'not-met' });
    expect(outcomes(kept)).toEqual({ A: 'not-designated', B: 'not-designated', C: 'excluded' });
  });

  it('a cell that an excluded area in the references lacks counts in the bounds, and the report says so', async () => {
    // C could be anything from 0 to 100: the mean lies between (30 + 10 + 0) / 3 = 13.3 and (30 + 10 + 100) / 3 = 46.7,
    // the limit between 23.3 and 56.7. A (30) is beyond the one and short of the other.
    const report = await screenExample({
      method: `
        exclude: { use: { column: use, is: [harbour], in-references: true } }
        criteria: { poor: ${poor} }
        designate: { criterion: poor }
      `,
      table: `
        id | population | use     | poor
        A  |        100 | homes   |   30
        B  |        100 | homes   |   10
        C  |        100 | harbour |   ..
      `,
    });
    expect(outcomes(report)).toEqual({ A: 'undetermined', B: 'not-designated', C: 'excluded' });
    expect(report.criteria[0]).toMatchObject({ unknown: 0, missingReference: 'bounded' });
  });
});
