import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { method, screenCity } from './city.ts';
import { cases, methodAndCity } from './random.ts';

// After the tests of the Climate and Economic Justice Screening Tool (usds/justice40-tool): the smallest value that
// meets a criterion is at or above its limit, the largest that does not is below it.

describe('every verdict agrees with the value and the limit shown beside it', () => {
  it('area by area: met at the limit or beyond it, and only beyond it where strict', async () => {
    await fc.assert(
      fc.asyncProperty(methodAndCity(), async ([of, city]) => {
        const report = await screenCity(await method(of.blocks), city);
        for (const { id, strict, worse } of report.criteria) {
          for (const area of report.areas.filter(({ exclusion }) => exclusion === null)) {
            const { value, limit, verdict } = area.criteria[id];
            if (value === null || limit === null) expect(verdict).toBe('unknown');
            else {
              const beyond = worse === 'higher' ? value - limit : limit - value;
              expect(verdict).toBe((strict ? beyond > 0 : beyond >= 0) ? 'met' : 'not-met');
            }
          }
        }
      }),
      cases(400),
    );
  });

  it('across the city, where all areas have the same limit', async () => {
    const choices = { references: ['city', 'non-designated', 'value', 'percentile'] };
    await fc.assert(
      fc.asyncProperty(methodAndCity(choices), async ([of, city]) => {
        const report = await screenCity(await method(of.blocks), city);
        for (const { id, strict, worse } of report.criteria) {
          // turned so that higher is worse
          const sign = worse === 'higher' ? 1 : -1;
          const cells = report.areas.map(({ criteria }) => criteria[id]);
          const valuesOf = (answer: string) =>
            cells.filter(({ verdict }) => verdict === answer).map(({ value }) => sign * value!);
          if (cells[0].limit === null) {
            expect([...valuesOf('met'), ...valuesOf('not-met')]).toEqual([]);
            continue;
          }
          const limit = sign * cells[0].limit;
          for (const cell of cells) expect(sign * cell.limit!).toBe(limit);
          const smallestMet = Math.min(...valuesOf('met'));
          const largestNotMet = Math.max(...valuesOf('not-met'));
          if (strict) {
            expect(smallestMet).toBeGreaterThan(limit);
            expect(largestNotMet).toBeLessThanOrEqual(limit);
          } else {
            expect(smallestMet).toBeGreaterThanOrEqual(limit);
            expect(largestNotMet).toBeLessThan(limit);
          }
        }
      }),
      cases(400),
    );
  });
});
