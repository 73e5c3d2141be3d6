import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/** Against an earlier year: now - then, now / then, or 100 (now - then) / then; missing where then is 0. */
export function change(options: NonNullable<Measure['change']>, context: MeasureContext): Float64Array {
  const now = context.value(options.of);
  const then = context.valueOfYear(options.of, context.year - options['years-back']);
  return perArea(context.size, (area) => {
    if (options.as === 'difference') return now[area] - then[area];
    if (then[area] === 0) return Number.NaN;
    return options.as === 'ratio' ? now[area] / then[area] : (100 * (now[area] - then[area])) / then[area];
  });
}
