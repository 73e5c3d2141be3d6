import { roundDecimal } from './measures/round.ts';
import { CompensatedSum } from './sum.ts';

/** The areas that a distribution is taken over: those with 1 in `mask`. */
export type Mask = Uint8Array;

/** The values of the areas in the mask that have one, ascending. */
export function sortedValues(values: Float64Array, mask: Mask): Float64Array {
  return values.filter((value, area) => mask[area] === 1 && !Number.isNaN(value)).sort();
}

/** How many of the ascending `sorted` are below `value`. */
export function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending `sorted` are at or below `value`. */
export function countAtOrBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Percentile `p` (0-100) of `n` values, of which `at(k)` is the k-th from 0 ascending; missing where there are none.
 * linear: type 7, nearest-rank: type 1, of Hyndman and Fan, "Sample Quantiles in Statistical Packages",
 * The American Statistician 50 (1996), pp. 361-365.
 */
export function percentile(
  n: number,
  at: (k: number) => number,
  p: number,
  definition: 'linear' | 'nearest-rank',
): number {
  if (n === 0) return Number.NaN;
  if (definition === 'nearest-rank') return at(Math.max(0, Math.ceil(perCentOf(n, p)) - 1));
  const position = ((n - 1) * p) / 100;
  const below = Math.floor(position);
  const share = position - below;
  const low = at(below);
  if (share === 0) return low;
  const high = at(below + 1);
  // between a value without bound and a number lies no number
  return Number.isFinite(low) && Number.isFinite(high) ? low + share * (high - low) : low + high;
}

/** The k-th of ascending values, from 0. */
export function kth(sorted: Float64Array): (k: number) => number {
  return (k) => sorted[k];
}

/** The k-th of ascending values if the one at `from` were `to`, without sorting again. */
export function kthWith(sorted: Float64Array, from: number, to: number): (k: number) => number {
  const gone = countBelow(sorted, from);
  // the place of `to` among the others
  const placed = countBelow(sorted, to) - Number(gone < countBelow(sorted, to));
  return (k) => {
    if (k === placed) return to;
    const among = k < placed ? k : k - 1;
    return sorted[among < gone ? among : among + 1];
  };
}

/** `p` per cent of `n` areas, as reckoned in decimal: 64.4 per cent of 250 are 161, not 161.00000000000003. */
export function perCentOf(n: number, p: number): number {
  return roundDecimal((n * p) / 100, 9, 'half-away-from-zero');
}

export interface Moments {
  n: number;
  mean: number;
  sd: number;
}

/** How far mean and standard deviation could move. */
export interface MomentRanges {
  mean: readonly [number, number];
  sd: readonly [number, number];
}

/**
 * Mean and standard deviation over the mask, in two passes. With weights w: mean = sum(w x) / sum(w),
 * variance = sum(w (x - mean)^2) / sum(w), for a sample times n / (n - 1). Where all values are equal, the mean
 * is that value and the variance 0, to the last bit: a mean off by rounding would make a spread of nothing.
 */
export function moments(
  values: Float64Array,
  mask: Mask,
  divisor: 'population' | 'sample',
  weights?: Float64Array,
): Moments {
  const weightOf = (area: number) => (weights ? weights[area] : 1);
  const counts = (area: number) =>
    mask[area] === 1 && !Number.isNaN(values[area]) && !Number.isNaN(weightOf(area));
  const total = new CompensatedSum();
  const weight = new CompensatedSum();
  let n = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let area = 0; area < values.length; area++) {
    if (!counts(area)) continue;
    if (values[area] < least) least = values[area];
    if (values[area] > greatest) greatest = values[area];
    total.add(weightOf(area) * values[area]);
    weight.add(weightOf(area));
    n++;
  }
  const mean = least === greatest ? least : total.value / weight.value;
  const squares = new CompensatedSum();
  for (let area = 0; area < values.length; area++) {
    if (counts(area)) squares.add(weightOf(area) * (values[area] - mean) ** 2);
  }
  const variance = (squares.value / weight.value) * (divisor === 'sample' ? n / (n - 1) : 1);
  return { n, mean, sd: Math.sqrt(variance) };
}

/**
 * How far mean and standard deviation move while each value moves between its ends. The deviation is a length, and
 * changes by no more than the values do: it lies within the root mean square of the half widths from that of the
 * middles, and is not below what those that do not move have among themselves.
 *
 * @param areas those that have a value
 */
export function momentRanges(
  least: Float64Array,
  greatest: Float64Array,
  areas: Int32Array,
  divisor: 'population' | 'sample',
  weights?: Float64Array,
): MomentRanges {
  const mask = new Uint8Array(least.length);
  const fixed = new Uint8Array(least.length);
  const middles = new Float64Array(least.length);
  const squares = new CompensatedSum();
  const weight = new CompensatedSum();
  let fixedWeight = 0;
  for (const area of areas) {
    const own = weights ? weights[area] : 1;
    mask[area] = 1;
    middles[area] = (least[area] + greatest[area]) / 2;
    squares.add(own * ((greatest[area] - least[area]) / 2) ** 2);
    weight.add(own);
    if (least[area] !== greatest[area]) continue;
    fixed[area] = 1;
    fixedWeight += own;
  }
  const { n, sd } = moments(middles, mask, divisor, weights);
  const factor = divisor === 'sample' ? n / (n - 1) : 1;
  const radius = Math.sqrt((squares.value / weight.value) * factor);
  const known = moments(least, fixed, 'population', weights);
  const floor = known.n > 0 ? known.sd * Math.sqrt((fixedWeight / weight.value) * factor) : 0;
  return {
    mean: [
      moments(least, mask, 'population', weights).mean,
      moments(greatest, mask, 'population', weights).mean,
    ],
    sd: [Math.max(0, sd - radius, floor), sd + radius],
  };
}
