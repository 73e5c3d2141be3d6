import { type Mask, moments, perCentOf, percentile, sortedValues } from './distribution.ts';
import type { Reader, ReferenceValues } from './reference.ts';
import type { Threshold } from './schema/threshold.ts';

/**
 * The limit of every area, and how far missing cells of other areas could move it. Least and greatest are missing
 * where the missing cells could leave nothing to compare with.
 */
export interface Limit {
  at: Reader;
  least: Reader;
  greatest: Reader;
  bounded: boolean;
}

export interface LimitInput {
  values: Float64Array;
  assessed: Mask;
  worse: 'higher' | 'lower';
  reference: ReferenceValues | undefined;
  numbers: (column: string) => Float64Array;
}

/** The limit that a threshold sets. */
export function limitOf(threshold: Threshold, input: LimitInput): Limit {
  const { values, assessed, worse, reference } = input;
  const { times, plus } = threshold;
  if (times !== undefined) return scaled(reference!, (value) => times * value, times < 0);
  if (plus !== undefined) return scaled(reference!, (value) => value + plus, false);
  if (threshold.value !== undefined) return constant(threshold.value, true);
  if (threshold.column !== undefined) {
    const limits = input.numbers(threshold.column);
    const at = (area: number) => limits[area];
    return { at, least: at, greatest: at, bounded: true };
  }
  // the rest are taken from the distribution, which missing cells could shift in ways not bounded here
  const complete = values.every((value, area) => assessed[area] === 0 || !Number.isNaN(value));
  if (threshold.percentile !== undefined) {
    return constant(
      percentile(sortedValues(values, assessed), threshold.percentile, threshold.definition),
      complete,
    );
  }
  if (threshold['standard-deviations'] !== undefined) {
    const { mean, sd } = moments(values, assessed, threshold.sd);
    const steps = threshold['standard-deviations'];
    return constant(worse === 'higher' ? mean + steps * sd : mean - steps * sd, complete);
  }
  return constant(worstShare(threshold, values, assessed, worse), complete);
}

/** The value of the last area among the worst that make up the share; beyond every value where that is none. */
function worstShare(
  threshold: Threshold,
  values: Float64Array,
  assessed: Mask,
  worse: 'higher' | 'lower',
): number {
  const sorted = sortedValues(values, assessed);
  const exact = perCentOf(sorted.length, threshold['share-of-areas']!);
  const round = { down: Math.floor, up: Math.ceil, nearest: Math.round }[threshold.rounding];
  const count = round(exact);
  if (count === 0) return worse === 'higher' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return worse === 'higher' ? sorted[sorted.length - count] : sorted[count - 1];
}

function constant(value: number, bounded: boolean): Limit {
  const at = () => value;
  return { at, least: at, greatest: at, bounded };
}

function scaled(reference: ReferenceValues, of: (value: number) => number, turns: boolean): Limit {
  const at: Reader = (area) => of(reference.at(area));
  if (reference.least === reference.at) return { at, least: at, greatest: at, bounded: reference.bounded };
  const [least, greatest] = turns
    ? [reference.greatest, reference.least]
    : [reference.least, reference.greatest];
  // no limit at all is beyond every bound
  const { mayVanish, bounded } = reference;
  const bound = (read: Reader): Reader =>
    mayVanish ? (area) => (mayVanish(area) ? Number.NaN : of(read(area))) : (area) => of(read(area));
  return { at, least: bound(least), greatest: bound(greatest), bounded };
}
