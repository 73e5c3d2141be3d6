import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/** The plain mean of this year's value and those of the years before it. */
export function meanOverYears(
  options: NonNullable<Measure['mean-over-years']>,
  context: MeasureContext,
): Float64Array {
  const years = Array.from({ length: options.years }, (_, back) =>
    back === 0 ? context.value(options.of) : context.valueOfYear(options.of, context.year - back),
  );
  return perArea(context.size, (area) => {
    let sum = 0;
    let known = 0;
    for (const values of years) {
      if (Number.isNaN(values[area])) continue;
      sum += values[area];
      known++;
    }
    if (known === 0 || (known < years.length && options.incomplete === 'unknown')) return Number.NaN;
    return sum / known;
  });
}
