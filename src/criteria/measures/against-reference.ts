import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/** value - reference. */
export function distance(options: NonNullable<Measure['distance']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  const { at } = context.reference(options.of, options.reference);
  return perArea(context.size, (area) => values[area] - at(area));
}

/** value / reference; missing where the reference is 0. */
export function ratioTo(options: NonNullable<Measure['ratio-to']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  const { at } = context.reference(options.of, options.reference);
  return perArea(context.size, (area) => (at(area) === 0 ? Number.NaN : values[area] / at(area)));
}
