import { sortedValues } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, overDistribution } from './context.ts';
import { rankAmong } from './rank.ts';

/** The rank as a fraction of the n assessed areas with a value; a lone area has no (rank-1)/(n-1). */
export function percentileRank(
  options: NonNullable<Measure['percentile-rank']>,
  context: MeasureContext,
): Float64Array {
  const values = context.value(options.of);
  const apart = options.zeros === 'apart';
  return overDistribution(context, values, options.within, (mask) => {
    const sorted = sortedValues(values, mask).filter((value) => !apart || value !== 0);
    const n = sorted.length;
    const fraction = fractions[options.fraction];
    return (value) => {
      if (apart && value === 0) return 0;
      return options.scale * fraction(rankAmong(sorted, value, options.order, options.ties), n);
    };
  });
}

const fractions = {
  '(rank-1)/(n-1)': (rank: number, n: number) => (n === 1 ? Number.NaN : (rank - 1) / (n - 1)),
  '(rank-1)/n': (rank: number, n: number) => (rank - 1) / n,
  '(rank-0.5)/n': (rank: number, n: number) => (rank - 0.5) / n,
  'rank/n': (rank: number, n: number) => rank / n,
  'rank/(n+1)': (rank: number, n: number) => rank / (n + 1),
};
