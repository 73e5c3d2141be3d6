import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, distributionOf } from '../../src/report/pictures/distribution.ts';
import { linear, roundTicks } from '../../src/report/pictures/scale.ts';
import { verdictsReport } from './verdicts-report.ts';

describe('the ticks of an axis', () => {
  it('are round', () => {
    expect(roundTicks(0, 28.3, 6)).toEqual({ at: [0, 5, 10, 15, 20, 25], decimals: 0 });
    expect(roundTicks(1.57, 2.48, 5)).toEqual({ at: [1.6, 1.8, 2, 2.2, 2.4], decimals: 1 });
    expect(roundTicks(204_869, 499_015, 4)).toEqual({ at: [300_000, 400_000], decimals: 0 });
    expect(roundTicks(-7, 7, 4)).toEqual({ at: [-5, 0, 5], decimals: 0 });
    // 3 x 0.1 is 0.30000000000000004
    expect(roundTicks(0.1, 0.5, 5)).toEqual({ at: [0.1, 0.2, 0.3, 0.4, 0.5], decimals: 1 });
  });

  it('are one where there is nothing between the ends', () => {
    expect(roundTicks(3, 3, 5)).toEqual({ at: [3], decimals: 0 });
  });

  it('lie within the ends, evenly, never more than asked for', () => {
    const end = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(end, end, fc.integer({ min: 2, max: 8 }), (a, b, most) => {
        const [least, greatest] = a < b ? [a, b] : [b, a];
        fc.pre(least < greatest);
        const { at, decimals } = roundTicks(least, greatest, most);
        expect(at.length).toBeLessThanOrEqual(most);
        expect(at.length).toBeGreaterThan(0);
        for (const tick of at) {
          expect(tick).toBeGreaterThanOrEqual(least);
          expect(tick).toBeLessThanOrEqual(greatest);
          // as many decimals as are said, to the last bit
          expect(tick === 0 ? 0 : Number(tick.toFixed(decimals))).toBe(tick === 0 ? 0 : tick);
        }
      }),
    );
  });
});

describe('a scale', () => {
  it('is straight, and puts a single value in the middle', () => {
    const scale = linear([10, 20], [0, 100]);
    expect([10, 15, 20].map(scale)).toEqual([0, 50, 100]);
    expect(linear([7, 7], [0, 100])(7)).toBe(50);
  });
});

describe('the bins of a drawing', () => {
  const bins = (signs: string, values: number[], limits: number[], worse: 'higher' | 'lower') => {
    const report = verdictsReport([...signs].map((sign) => ['not-designated', sign]));
    const criterion = {
      ...report.areas.criteria[0],
      worse,
      values: Float64Array.from(values),
      limit: (area: number) => limits[area],
    };
    const distribution = distributionOf(criterion, report.areas);
    return binsOf(distribution, report.areas, (value) => 10 * value, 5).map(({ x, counts }) => [
      x,
      counts[2],
    ]);
  };

  it('begin at the limit, and hold what lies in them', () => {
    // ten units a value, five wide, the limit at 20: 10-15, 15-20 | 20-25, 25-30
    expect(bins('---xx', [1, 1.2, 1.9, 2, 2.6], [2, 2, 2, 2, 2], 'higher')).toEqual([
      [12.5, 2],
      [17.5, 1],
      [22.5, 1],
      [27.5, 1],
    ]);
    // where lower is worse, an area at the limit is met, and stands to the left of it
    expect(bins('x-', [2, 2.1], [2, 2], 'lower')).toEqual([
      [17.5, 1],
      [22.5, 1],
    ]);
  });

  it('keep an area on the side of the line that its verdict says, where limits differ a little', () => {
    // limits 1.9, 2 and 2.1 with 2 in the middle: 1.95 is met by its own limit, 2.05 is not
    expect(bins('xx-', [1.95, 3, 2.05], [1.9, 2, 2.1], 'higher')).toEqual([
      [17.5, 1],
      [22.5, 1],
      [32.5, 1],
    ]);
  });

  it('hold areas where their values are, where limits lie far apart', () => {
    // limits 1 and 5, 3 in the middle: 1.2 is met and stays far below it
    expect(bins('x--', [1.2, 2, 4], [1, 3, 5], 'higher').map(([x]) => x)).toEqual([12.5, 22.5, 42.5]);
  });
});
