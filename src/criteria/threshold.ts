import type { Bounds } from './bounds.ts';
import { IN_ALL, IN_NONE, moves, movesAt } from './bounds.ts';
import { type Mask, momentRanges, moments, perCentOf, percentile } from './distribution.ts';
import { exactly, placeValues, type Reader, type ReferenceValues, referenceMoves } from './reference.ts';
import type { Threshold } from './schema/threshold.ts';

/**
 * The limit of every area, and how far missing cells could move it. Least and greatest are missing where the missing
 * cells could leave nothing to compare with, or no limit.
 */
export interface Limit {
  at: Reader;
  /** the same reader as `at` where nothing moves it */
  least: Reader;
  greatest: Reader;
  bounded: boolean;
  /** the least and greatest limit of an area if its own value, which is part of what the limit is taken from, were so much */
  given?: ((area: number, own: number) => readonly [number, number]) | undefined;
  /**
   * what moves the limit, and how: limit = times x this + plus, where this lies between its least and greatest. Limits
   * with the same key move together
   */
  along: { key: string; times: number; plus: number; least: Reader; greatest: Reader };
}

export interface LimitInput {
  values: Float64Array;
  /** what the values could be; undefined: places in their distribution are held as computed */
  distributionBounds: (() => Bounds) | undefined;
  assessed: Mask;
  worse: 'higher' | 'lower';
  reference: ReferenceValues | undefined;
  /** what the reference is, as a text: two criteria compared with the same are alike in it */
  referenceKey?: string;
  numbers: (column: string) => Float64Array;
}

/** The limit that a threshold sets. */
export function limitOf(threshold: Threshold, input: LimitInput): Limit {
  const { reference, referenceKey = '' } = input;
  const { times, plus } = threshold;
  if (times !== undefined) return relative(reference!, times, 0, referenceKey);
  if (plus !== undefined) return relative(reference!, 1, plus, referenceKey);
  return relative(placeOf(threshold, input), 1, 0, `${input.worse} ${placeKey(threshold)}`);
}

/** A limit that is not relative to a reference, as though it were its own. */
function placeOf(threshold: Threshold, input: LimitInput): ReferenceValues {
  const { values, assessed, worse, distributionBounds } = input;
  const { value, column } = threshold;
  if (value !== undefined) return exactly(() => value);
  if (column !== undefined) {
    const limits = input.numbers(column);
    return exactly((area) => limits[area]);
  }
  if (threshold['standard-deviations'] !== undefined) return deviations(threshold, input);
  const ofPlace =
    threshold.percentile === undefined
      ? worstShare(threshold, worse)
      : (n: number, at: (k: number) => number) =>
          percentile(n, at, threshold.percentile!, threshold.definition);
  return placeValues(values, assessed, distributionBounds, ofPlace);
}

function placeKey({ strict: _, basis: __, source: ___, note: ____, ...place }: Threshold): string {
  return JSON.stringify(place);
}

/** So many standard deviations from the mean, towards the worse. */
function deviations(
  threshold: Threshold,
  { values, assessed, worse, distributionBounds }: LimitInput,
): ReferenceValues {
  const steps = (worse === 'higher' ? 1 : -1) * threshold['standard-deviations']!;
  const { mean, sd } = moments(values, assessed, threshold.sd);
  const at = exactly(() => mean + steps * sd);
  const isIn = (area: number) => assessed[area] === 1;
  if (!distributionBounds)
    return { ...at, bounded: !values.some((value, area) => isIn(area) && Number.isNaN(value)) };
  const of = distributionBounds();
  const lackingOf = (area: number) => of.lacking?.[area] ?? IN_NONE;
  const areas = Int32Array.from(
    Array.from(values.keys()).filter((area) => isIn(area) && lackingOf(area) !== IN_ALL),
  );
  if (!moves(of) || !areas.some((area) => movesAt(of, area))) return at;
  const isBounded = areas.every(
    (area) =>
      lackingOf(area) === IN_NONE && Number.isFinite(of.least[area]) && Number.isFinite(of.greatest[area]),
  );
  if (!isBounded) return { ...at, ...anythingAt };
  const ranges = momentRanges(of.least, of.greatest, areas, threshold.sd);
  const [low, high] = steps < 0 ? [ranges.sd[1], ranges.sd[0]] : ranges.sd;
  const [least, greatest] = [ranges.mean[0] + steps * low, ranges.mean[1] + steps * high];
  return { ...at, least: () => least, greatest: () => greatest };
}

const anythingAt = { least: () => Number.NEGATIVE_INFINITY, greatest: () => Number.POSITIVE_INFINITY };

/** The value of the last area among the worst that make up the share; beyond every value where that is none of them. */
function worstShare(threshold: Threshold, worse: 'higher' | 'lower') {
  return (n: number, at: (k: number) => number): number => {
    if (n === 0) return Number.NaN;
    const count = areasOfShare(threshold, n);
    if (count === 0) return worse === 'higher' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return at(worse === 'higher' ? n - count : count - 1);
  };
}

/** How many of `n` areas a share of areas is. */
export function areasOfShare({ 'share-of-areas': share, rounding }: Threshold, n: number): number {
  return { down: Math.floor, up: Math.ceil, nearest: Math.round }[rounding](perCentOf(n, share!));
}

/** Whether so many times a reference is no limit: 1.5 times -2 lies on the other side of it than 1.5 times 2. */
export function isNoLimit(reference: number, times: number): boolean {
  return reference < 0 && times !== 0 && times !== 1;
}

/** times x reference + plus. Missing where that is no limit or beyond every number. */
function relative(reference: ReferenceValues, times: number, plus: number, key: string): Limit {
  const { at, least, greatest, mayVanish, bounded, inPieces } = reference;
  // more than once a place, and the value may fall short of its limit between two ends that reach it
  const given = inPieces && times > 1 ? undefined : reference.given;
  const along = { key, times, plus, least, greatest };
  const limit: Reader = (area) => limitFrom(at(area), times, plus);
  if (!referenceMoves(reference)) return { at: limit, least: limit, greatest: limit, bounded, along };
  // no limit at all is beyond every bound
  const bound = (read: Reader): Reader =>
    mayVanish
      ? (area) => (mayVanish(area) ? Number.NaN : limitFrom(read(area), times, plus))
      : (area) => limitFrom(read(area), times, plus);
  return {
    at: limit,
    least: bound(least),
    greatest: bound(greatest),
    bounded,
    along,
    given:
      given &&
      ((area, own) => {
        const [low, high] = given(area, own);
        return [limitFrom(low, times, plus), limitFrom(high, times, plus)];
      }),
  };
}

/** A limit beyond every number is none, unless it is that of a share that no area is part of. */
function limitFrom(reference: number, times: number, plus: number): number {
  if (isNoLimit(reference, times)) return Number.NaN;
  if (times === 0) return plus;
  const limit = times * reference + plus;
  return Number.isFinite(limit) || !Number.isFinite(reference) ? limit : Number.NaN;
}
