import { countAtOrBelow, countBelow, sortedValues } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, overDistribution } from './context.ts';

type Ties = 'min' | 'max' | 'average';

/** The rank of a value among ascending values, 1 for the first in the order; equal values share by `ties`. */
export function rankAmong(
  sorted: Float64Array,
  value: number,
  order: 'ascending' | 'descending',
  ties: Ties,
): number {
  const below = countBelow(sorted, value);
  const atOrBelow = countAtOrBelow(sorted, value);
  const first = order === 'ascending' ? below + 1 : sorted.length - atOrBelow + 1;
  const last = order === 'ascending' ? atOrBelow : sorted.length - below;
  return ties === 'min' ? first : ties === 'max' ? last : (first + last) / 2;
}

/** Rank over the assessed areas that have a value. */
export function rank(options: NonNullable<Measure['rank']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return overDistribution(context, values, options.within, (mask) => {
    const sorted = sortedValues(values, mask);
    return (value) => rankAmong(sorted, value, options.order, options.ties);
  });
}
