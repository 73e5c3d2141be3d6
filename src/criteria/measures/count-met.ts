import { anything, boundsWhere, IN_SOME } from '../bounds.ts';
import type { Measure } from '../schema/measure.ts';
import { UNKNOWN } from '../verdict.ts';
import { type Kind, type MeasureContext, perArea } from './context.ts';

type Options = NonNullable<Measure['count-met']>;

/** How many of the criteria are met; missing where one is unknown, unless unknowns are skipped. */
export const countMet: Kind<'count-met'> = {
  values(options, context) {
    const verdicts = verdictsOf(options, context);
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
  },
  bounds(options, context, values) {
    const verdicts = verdictsOf(options, context);
    const isOut = (area: number, k: number) => options.missing === 'skip' && verdicts[k][area] === UNKNOWN;
    const counts = context.countsMet(options.criteria, isOut);
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]) || counts(area).least < counts(area).greatest,
      (area) => (verdicts.every((_, k) => isOut(area, k)) ? anything(IN_SOME) : counts(area)),
    );
  },
};

function verdictsOf({ criteria }: Options, context: MeasureContext): Uint8Array[] {
  return criteria.map((criterion) => context.verdicts(criterion));
}
