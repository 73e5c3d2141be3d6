import { describe, expect, it } from 'vitest';
import { CAN_FAIL, EITHER } from '../../src/criteria/verdict.ts';
import { assess, byId, type City, method, notices, outcomes, screenExample } from './city.ts';

const farAbove = `
  criteria:
    poor:
      column: poor
      unit: pct
      reference: { of: non-designated, weights: none }
      threshold: { plus: 20 }
  designate: { criterion: poor }
`;

describe('the reference "non-designated"', () => {
  it('leaves the designated out, round by round, until nothing changes', async () => {
    // 1: all five: (60 + 40 + 10 + 10 + 10) / 5 = 26, limit 46: A is designated
    // 2: without A: (40 + 10 + 10 + 10) / 4 = 17.5, limit 37.5: B is, too
    // 3: without A and B: 30 / 3 = 10, limit 30: A and B again. Nothing has changed.
    const report = await screenExample({
      method: farAbove,
      table: `
        id | population | poor
        A  |        100 |   60
        B  |        100 |   40
        C  |        100 |   10
        D  |        100 |   10
        E  |        100 |   10
      `,
    });
    expect(report.iteration).toEqual({ rounds: 3, period: 0 });
    expect(report.areas.map(({ criteria }) => criteria.poor.limit)).toEqual([30, 30, 30, 30, 30]);
    expect(outcomes(report)).toMatchObject({ A: 'designated', B: 'designated', C: 'not-designated' });
    expect(notices(report)).toEqual(['iteration-settled']);
  });

  it('leaves out from the start what the state lists designate', async () => {
    // Z is on a list. 1: (40 + 10 + 10) / 3 = 20, limit 40: B. 2: (10 + 10) / 2 = 10, limit 30: B. Settled.
    const report = await screenExample({
      method: farAbove,
      table: `
        id | population | poor
        B  |        100 |   40
        C  |        100 |   10
        D  |        100 |   10
        Z  |        100 |    0
      `,
      lists: `
        list_year | list               | municipality | area_name
        2025      | udsat_boligomraade | Eksempelby   | Birkeparken
      `,
      links: `
        boligomraade | omraade_id | share
        Birkeparken  | Z          | 1
      `,
    });
    expect(report.iteration).toEqual({ rounds: 2, period: 0 });
    expect(byId(report).C.criteria.poor).toMatchObject({ reference: 10, limit: 30 });
    expect(outcomes(report)).toMatchObject({ B: 'designated', Z: 'designated' });
  });

  it('may go in a ring: what is designated in any round of it is kept out, and all are assessed once more', async () => {
    // X is designated when it has at least 0.7 times the reference; S has no plan and never is.
    // 1: S and X: (50 + 30) / 2 = 40, limit 28: X (30) is designated, and leaves
    // 2: S alone: 50, limit 35: X (30) is not, and comes back: as in round 1
    // X was designated in the ring, so S alone is the reference: limit 35, and X is not designated.
    const report = await screenExample({
      method: `
        criteria:
          poor:
            column: poor
            unit: pct
            reference: { of: non-designated, weights: none }
            threshold: { times: 0.7 }
          plan: { flag: { column: plan, yes: [ja], no: [nej] } }
        designate: { all: [poor, plan] }
      `,
      table: `
        id | population | poor | plan
        S  |        100 |   50 | nej
        X  |        100 |   30 | ja
      `,
    });
    expect(report.iteration).toEqual({ rounds: 2, period: 2 });
    expect(notices(report)).toEqual(['iteration-cycled']);
    expect(byId(report).X.criteria.poor).toMatchObject({ reference: 50, limit: 35, verdict: 'not-met' });
    expect(outcomes(report)).toEqual({ S: 'not-designated', X: 'not-designated' });
  });

  it('bounds who is in it, too: Y lacks nothing, and hangs on what X lacks', async () => {
    // An area needs to be poor, 20 points above the reference, and idle, at least 50 per cent.
    // X is poor as long as all are in the reference: (70 + 50 + 10) / 3 = 43.3, limit 63.3. Whether it is idle is
    // missing. If it is not, Y (50) stays short of 63.3. If it is, X is designated and leaves: (50 + 10) / 2 = 30,
    // limit 50, and Y (50 and idle) is designated as well.
    const isIdle = `
      criteria:
        poor:
          column: poor
          unit: pct
          reference: { of: non-designated, weights: none }
          threshold: { plus: 20 }
        idle: { column: idle, unit: pct, threshold: { value: 50 } }
      designate: { all: [poor, idle] }
    `;
    const table = (x: string) => `
      id | population | poor | idle
      X  |        100 |   70 | ${x}
      Y  |        100 |   50 |   80
      Z  |        100 |   10 |   80
    `;
    const open = await screenExample({ method: isIdle, table: table('..') });
    expect(outcomes(open)).toEqual({ X: 'undetermined', Y: 'undetermined', Z: 'not-designated' });
    expect(byId(open).Y.criteria.poor).toMatchObject({ verdict: 'not-met', couldBe: ['met', 'not-met'] });
    const idle = await screenExample({ method: isIdle, table: table('50') });
    expect(outcomes(idle)).toEqual({ X: 'designated', Y: 'designated', Z: 'not-designated' });
    const busy = await screenExample({ method: isIdle, table: table('49') });
    expect(outcomes(busy)).toEqual({ X: 'not-designated', Y: 'not-designated', Z: 'not-designated' });
  });

  it('is opened by what cells could hold, and not by a share of nobody, whatever an unread year lacks', async () => {
    // C has 0 of 0 young people, which no cell could make a share: it stays in the reference, (1 + 2 + 3) / 3 = 2
    const of = await method({
      criteria: {
        young: { ratio: { numerator: 'n', denominator: 'd' }, threshold: { value: 0.3 } },
        poor: { column: 'x', threshold: { plus: 0 }, reference: { of: 'non-designated', weights: 'none' } },
      },
      designate: { criterion: 'young' },
    });
    const city: City = { id: ['A', 'B', 'C'], x: [1, 2, 3], n: [1, 2, 0], d: [10, 10, 0] };
    for (const earlier of [undefined, { ...city, n: [null, null, null] }]) {
      const { evaluator, rule } = assess(of, city, earlier);
      expect([...rule]).toEqual([CAN_FAIL, CAN_FAIL, EITHER]);
      const { limit } = evaluator.criterion('poor');
      expect([limit.least(0), limit.at(0), limit.greatest(0)]).toEqual([2, 2, 2]);
    }
  });
});
