import { sortedValues } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, overDistribution } from './context.ts';

/** scale x (value - min) / (max - min); missing where min and max are equal. */
export function minMax(options: NonNullable<Measure['min-max']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return overDistribution(context, values, options.within, (mask) => {
    const sorted = sortedValues(values, mask);
    const least = options.min ?? sorted[0];
    const greatest = options.max ?? sorted[sorted.length - 1];
    return (value) => {
      if (greatest === least) return Number.NaN;
      const share = (value - least) / (greatest - least);
      return options.scale * (options.clamp ? Math.min(1, Math.max(0, share)) : share);
    };
  });
}
