import { moments } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, overDistribution } from './context.ts';

/** (value - mean) / standard deviation over the assessed areas; missing where all values are equal. */
export function zScore(options: NonNullable<Measure['z-score']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  const weights = options.weights === 'population' ? context.population() : undefined;
  return overDistribution(context, values, options.within, (mask) => {
    const { mean, sd } = moments(values, mask, options.sd, weights);
    return (value) => (sd > 0 ? (value - mean) / sd : Number.NaN);
  });
}
