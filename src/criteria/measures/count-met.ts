import type { Measure } from '../schema/measure.ts';
import { UNKNOWN } from '../verdict.ts';
import { type MeasureContext, perArea } from './context.ts';

/** How many of the criteria are met; missing where one is unknown, unless unknowns are skipped. */
export function countMet(options: NonNullable<Measure['count-met']>, context: MeasureContext): Float64Array {
  const verdicts = options.criteria.map((criterion) => context.verdicts(criterion));
  return perArea(context.size, (area) => {
    let met = 0;
    let unknown = 0;
    for (const of of verdicts) {
      if (of[area] === UNKNOWN) unknown++;
      else met += of[area];
    }
    if (unknown > 0 && (options.missing === 'unknown' || unknown === verdicts.length)) return Number.NaN;
    return met;
  });
}
