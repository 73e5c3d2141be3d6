import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byId, method, screenCity, screenExample } from './city.ts';
import { cases, methodAndCity } from './random.ts';

describe('rank and index', () => {
  it('the rank of an area is one more than the number of areas before it', async () => {
    await fc.assert(
      fc.asyncProperty(methodAndCity(), async ([of, city]) => {
        const { areas } = await screenCity(await method(of.blocks), city);
        const assessed = areas.filter(({ exclusion }) => exclusion === null);
        for (const area of areas) {
          if (area.exclusion !== null) {
            expect([area.rank, area.index]).toEqual([null, null]);
            continue;
          }
          // more criteria met come first, then the higher index; no index comes last
          const index = area.index ?? Number.NEGATIVE_INFINITY;
          const before = assessed.filter((other) => {
            const more = other.criteriaMet.met - area.criteriaMet.met;
            return more > 0 || (more === 0 && (other.index ?? Number.NEGATIVE_INFINITY) > index);
          });
          expect(area.rank).toBe(before.length + 1);
        }
      }),
      cases(300),
    );
  });

  it('the index is the mean over criteria of (value - reference) / |reference|, turned so that positive is worse', async () => {
    await fc.assert(
      fc.asyncProperty(methodAndCity(), async ([of, city]) => {
        const { areas, criteria } = await screenCity(await method(of.blocks), city);
        for (const area of areas.filter(({ exclusion }) => exclusion === null)) {
          const distances = criteria.flatMap(({ id, worse }) => {
            const { value, reference } = area.criteria[id];
            if (value === null || reference === null || reference === 0) return [];
            return [((worse === 'higher' ? 1 : -1) * (value - reference)) / Math.abs(reference)];
          });
          expect(area.indexOver).toBe(distances.length);
          if (distances.length === 0) expect(area.index).toBeNull();
          else expect(area.index).toBeCloseTo(distances.reduce((a, b) => a + b, 0) / distances.length, 9);
        }
      }),
      cases(300),
    );
  });

  it('by hand: three areas, two of them equal', async () => {
    // poor: limit 40, reference 20. calm (lower is worse): limit 30, reference 40.
    // P: 50 is met; calm 60 is not. Index ((50-20)/20 + (40-60)/40) / 2 = (1.5 - 0.5) / 2 = 0.5
    // Q, R: 30 is not met; 20 is met. Index ((30-20)/20 + (40-20)/40) / 2 = (0.5 + 0.5) / 2 = 0.5
    // All three meet one criterion and have the same index: all are rank 1. S meets none and is rank 4.
    const report = await screenExample({
      method: `
        criteria:
          poor: { column: poor, unit: pct, reference: { of: value, value: 20 }, threshold: { value: 40 } }
          calm: { column: calm, unit: pct, worse: lower, reference: { of: value, value: 40 }, threshold: { value: 30 } }
        designate: { at-least: 2 }
      `,
      table: `
        id | population | poor | calm
        P  |         10 |   50 |   60
        Q  |         10 |   30 |   20
        R  |         10 |   30 |   20
        S  |         10 |   20 |   40
      `,
    });
    const { P, Q, R, S } = byId(report);
    expect([P.index, Q.index, R.index, S.index]).toEqual([0.5, 0.5, 0.5, 0]);
    expect([P.rank, Q.rank, R.rank, S.rank]).toEqual([1, 1, 1, 4]);
  });
});
