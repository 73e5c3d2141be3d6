import { sortedValues } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, overDistribution } from './context.ts';

/** scale x value / highest value; missing where the highest is 0. */
export function scaleToMax(
  options: NonNullable<Measure['scale-to-max']>,
  context: MeasureContext,
): Float64Array {
  const values = context.value(options.of);
  return overDistribution(context, values, options.within, (mask) => {
    const greatest = sortedValues(values, mask).at(-1)!;
    return (value) => (greatest === 0 ? Number.NaN : (options.scale * value) / greatest);
  });
}
