import { boundsWhere, boundsWithin, IN_ALL, IN_NONE, IN_SOME, type Interval, steady } from '../bounds.ts';
import { columnList, wholeOf } from '../columns.ts';
import type { RatioParts } from '../reference.ts';
import type { Measure } from '../schema/measure.ts';
import { type Kind, type MeasureContext, perArea } from './context.ts';

type Ratio = NonNullable<Measure['ratio']>;

/** The possible values of a column, a ratio or a flag, stated or following from its being a share. */
export function rangeOf(measure: Measure, unit: string | undefined): readonly [number, number] | undefined {
  const { column, ratio, flag } = measure;
  if (typeof column === 'object' && column.range) return column.range;
  const whole = wholeOf(unit);
  if (column !== undefined) return whole === undefined ? undefined : [0, whole];
  if (ratio) return ratio.range ?? [0, whole === undefined ? Number.POSITIVE_INFINITY : perOf(ratio, unit)];
  return flag && [0, 1];
}

/** The number in a column. */
export const column: Kind<'column'> = {
  values: (options, context) => context.column(nameOf(options)),
  bounds(options, context, values, unit) {
    const [least, greatest] = context.columnRange(nameOf(options));
    const [low, high] = rangeOf({ column: options }, unit) ?? [least, greatest];
    return boundsWithin(values, [Math.max(least, low), Math.min(greatest, high)]);
  },
};

/** The same for every area. */
export const constant: Kind<'constant'> = {
  values: (number, context) => new Float64Array(context.size).fill(number),
  bounds: (_, __, values) => steady(values),
};

/** 1 or 0. */
export const flag: Kind<'flag'> = {
  values: (options, context) => context.column(options.column),
  bounds: (options, _, values, unit) => boundsWithin(values, rangeOf({ flag: options }, unit)!),
};

/** per x numerator / denominator; missing for an empty universe. */
export const ratio: Kind<'ratio'> = {
  values(options, context, unit) {
    const { numerator, denominator, per } = ratioParts(options, unit, context);
    return perArea(context.size, (area) =>
      denominator[area] === 0 ? Number.NaN : (per * numerator[area]) / denominator[area],
    );
  },
  bounds(options, context, values, unit) {
    const [low, high] = rangeOf({ ratio: options }, unit)!;
    const isShare = wholeOf(unit) !== undefined;
    const per = perOf(options, unit);
    const numerator = termsOf(options.numerator, options.years, context);
    const denominator = termsOf(options.denominator, options.years, context);
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]),
      (area): Interval => {
        // counts are not negative, so that what is known of them is the least that they can be
        const over = knownSum(numerator, area);
        const under = knownSum(denominator, area);
        // a share is of at least those that it counts
        const fewest = isShare ? Math.max(under.sum, over.sum) : under.sum;
        if (under.isWhole && under.sum === 0) return { least: low, greatest: high, lacking: IN_ALL };
        if (fewest === 0) return { least: low, greatest: high, lacking: IN_SOME };
        const least = under.isWhole ? Math.max(low, (per * over.sum) / under.sum) : low;
        const greatest = over.isWhole ? Math.min(high, (per * over.sum) / fewest) : high;
        return { least, greatest: Math.max(least, greatest), lacking: IN_NONE };
      },
    );
  },
};

/** Numerator and denominator, each the sum of its columns and years; missing where one of them is. */
export function ratioParts(ratio: Ratio, unit: string | undefined, context: MeasureContext): RatioParts {
  return {
    numerator: pool(termsOf(ratio.numerator, ratio.years, context)),
    denominator: pool(termsOf(ratio.denominator, ratio.years, context)),
    per: perOf(ratio, unit),
  };
}

/** What a ratio is multiplied by, where it does not say: what its unit counts per. */
export function perOf({ per }: Ratio, unit: string | undefined): number {
  return per ?? wholeOf(unit) ?? 1;
}

function nameOf(options: NonNullable<Measure['column']>): string {
  return typeof options === 'string' ? options : options.name;
}

/** The columns that a part of a ratio adds up, year by year. */
function termsOf(columns: string | string[], years: number, context: MeasureContext): Float64Array[] {
  return columnList(columns).flatMap((name) =>
    Array.from({ length: years }, (_, back) =>
      back === 0 ? context.column(name) : context.columnOfYear(name, context.year - back),
    ),
  );
}

function pool(terms: Float64Array[]): Float64Array {
  if (terms.length === 1) return terms[0];
  return perArea(terms[0].length, (area) => terms.reduce((sum, term) => sum + term[area], 0));
}

/** The sum of what is known, and whether that is all. */
function knownSum(terms: Float64Array[], area: number): { sum: number; isWhole: boolean } {
  let sum = 0;
  let isWhole = true;
  for (const term of terms) {
    if (Number.isNaN(term[area])) isWhole = false;
    else sum += term[area];
  }
  return { sum, isWhole };
}
