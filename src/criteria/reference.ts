import { type Bounds, IN_ALL, IN_NONE, moves, movesAt } from './bounds.ts';
import { kth, kthWith, type Mask, percentile, sortedValues } from './distribution.ts';
import type { Reference } from './schema/reference.ts';
import { CompensatedSum, less } from './sum.ts';

/** The group of an area whose text is blank: none. */
export const NO_GROUP = -1;

/** The parts of a ratio, pooled over its years: value = per x numerator / denominator. */
export interface RatioParts {
  numerator: Float64Array;
  denominator: Float64Array;
  per: number;
}

/** A number for each area; NaN is missing. */
export type Reader = (area: number) => number;

/** What the areas are compared with, and how far missing cells of other areas could move it. */
export interface ReferenceValues {
  at: Reader;
  /** the same reader as `at` where nothing moves it */
  least: Reader;
  greatest: Reader;
  /** false: some cell that enters the reference is missing and its effect is not in the bounds */
  bounded: boolean;
  /** whether there would be nothing left to compare with, should the missing cells turn out that way */
  mayVanish?: (area: number) => boolean;
  /** the least and greatest reference of an area if its own value, which is part of it, were so much */
  given?: (area: number, own: number) => readonly [number, number];
  /** whether it follows an area's own value in pieces, at most one to one; else it follows it evenly */
  inPieces?: boolean;
}

/** Whether missing cells could move a reference. */
export function referenceMoves({ at, least }: ReferenceValues): boolean {
  return least !== at;
}

/** What a reference is taken over. */
export interface Referable {
  values: Float64Array;
  /** the parts of a ratio, whose denominator may weight */
  parts: RatioParts | undefined;
  /** what the values could be, where missing cells may move a pooled reference; undefined: it is held as computed */
  bounds: (() => Bounds) | undefined;
  /** the same of places in a distribution */
  distributionBounds: (() => Bounds) | undefined;
  population: () => Float64Array;
  numbers: (column: string) => Float64Array;
  groups: (column: string) => Int32Array;
  /** areas that distributions are taken over */
  assessed: Mask;
  /** areas that pooled references are taken over: the assessed, and the excluded that the method keeps */
  members: Mask;
  /** areas that the reference "non-designated" is taken over */
  nonDesignated: Mask;
  /** those of them that missing cells could make designated, and so take out of the reference */
  undecided?: Mask | undefined;
}

/** The reference of every area. */
export function referenceValues(reference: Reference, of: Referable): ReferenceValues {
  switch (reference.of) {
    case 'value':
      return exactly(() => reference.value!);
    case 'column': {
      const numbers = of.numbers(reference.column!);
      return exactly((area) => numbers[area]);
    }
    case 'percentile': {
      const { percentile: p, definition = 'linear' } = reference;
      return placeValues(of.values, of.assessed, of.distributionBounds, (n, at) =>
        percentile(n, at, p!, definition),
      );
    }
    case 'city':
      return pooled(of, reference, of.members, undefined, false);
    case 'rest-of-city':
      return pooled(of, reference, of.members, undefined, true);
    case 'non-designated':
      return pooled(of, reference, of.nonDesignated, undefined, false, of.undecided);
    case 'region':
      return pooled(of, reference, of.members, of.groups(reference.column!), false);
  }
}

function exactly(at: Reader): ReferenceValues {
  return { at, least: at, greatest: at, bounded: true };
}

/**
 * The value at a place in the distribution, and how far missing cells could move it: it rises with every value of the
 * distribution, so that it is least where all are least. An area that may have no value counts as one without bound,
 * which moves the place by more than its leaving would.
 *
 * @param bounds undefined: places are held as computed
 * @param place reads one number off `n` values of which `at(k)` is the k-th ascending
 */
export function placeValues(
  values: Float64Array,
  assessed: Mask,
  bounds: (() => Bounds) | undefined,
  place: (n: number, at: (k: number) => number) => number,
): ReferenceValues {
  const sorted = sortedValues(values, assessed);
  const value = place(sorted.length, kth(sorted));
  const fixed = exactly(() => value);
  if (!bounds) {
    const isComplete = values.every((x, area) => assessed[area] === 0 || !Number.isNaN(x));
    return { ...fixed, bounded: isComplete };
  }
  const of = bounds();
  const isIn = (area: number) => assessed[area] === 1 && (of.lacking?.[area] ?? IN_NONE) !== IN_ALL;
  if (!moves(of) || !values.some((_, area) => isIn(area) && movesAt(of, area))) return fixed;
  const ends = (side: Float64Array, without: number) =>
    Float64Array.from(Array.from(side.keys()).filter(isIn), (area) =>
      (of.lacking?.[area] ?? IN_NONE) === IN_NONE ? side[area] : without,
    ).sort();
  const lows = ends(of.least, Number.NEGATIVE_INFINITY);
  const highs = ends(of.greatest, Number.POSITIVE_INFINITY);
  const least = place(lows.length, kth(lows));
  const greatest = place(highs.length, kth(highs));
  return {
    at: fixed.at,
    least: () => least,
    greatest: () => greatest,
    bounded: true,
    inPieces: true,
    given: (area, own) =>
      isIn(area)
        ? [
            place(lows.length, kthWith(lows, of.least[area], own)),
            place(highs.length, kthWith(highs, of.greatest[area], own)),
          ]
        : [least, greatest],
  };
}

/**
 * Pooled reference: sum of weight x value over sum of weights. For a ratio weighted by its denominator that is
 * per x sum of numerators / sum of denominators.
 *
 * The bounds let every value of a member be what it could be. A weight that is missing may be anything from nothing to
 * that of the heaviest area known. The pooled value is least when all values are, and greatest when they are greatest.
 *
 * @param undecided members that may turn out not to be members, where all areas have the same reference
 */
function pooled(
  of: Referable,
  reference: Reference,
  members: Mask,
  groups: Int32Array | undefined,
  withoutItself: boolean,
  undecided?: Mask,
): ReferenceValues {
  const { values } = of;
  const weighting = reference.weights ?? 'denominator';
  const ratio = weighting === 'denominator' ? of.parts : undefined;
  const weights = ratio?.denominator ?? (weighting === 'population' ? of.population() : undefined);
  const weightOf = (area: number) => (weights ? weights[area] : 1);
  const per = ratio?.per ?? 1;
  const weighted = (area: number) => (ratio ? ratio.numerator[area] : weightOf(area) * values[area]);
  const isKnown = (area: number) => !Number.isNaN(weighted(area)) && !Number.isNaN(weightOf(area));
  const groupOf = (area: number) => (groups ? groups[area] : 0);
  const bounds = of.bounds?.();
  const { lacking } = bounds ?? {};
  const lackingOf = (area: number) => (lacking ? lacking[area] : IN_NONE);
  const movable = bounds && moves(bounds) ? bounds : undefined;
  // an empty universe has no value to miss, nor has what is undefined, and what weighs nothing moves nothing
  const isMember = (area: number) =>
    members[area] === 1 &&
    groupOf(area) !== NO_GROUP &&
    weightOf(area) !== 0 &&
    of.parts?.denominator[area] !== 0 &&
    lackingOf(area) !== IN_ALL;

  const pools: Pool[] = [];
  // what each area is to the pool, in a byte: the readers below are called for every area and criterion
  const roles = new Uint8Array(values.length);
  let heaviest = 0;
  let isComplete = true;
  let isOpen = false;
  for (let area = 0; area < values.length; area++) {
    const group = groupOf(area);
    if (group === NO_GROUP) continue;
    pools[group] ??= new Pool(per);
    const weight = weightOf(area);
    if (weight > heaviest) heaviest = weight;
    if (!isMember(area)) continue;
    if (isKnown(area)) {
      roles[area] = KNOWN | (movable && movesAt(movable, area) ? MOVES : 0);
      pools[group].add(weighted(area), weight);
    } else {
      roles[area] = MOVES;
      isComplete = false;
    }
    // a weight that is missing may be nothing, and so may that of an area that may have no value
    if (Number.isNaN(weight) || lackingOf(area) !== IN_NONE) roles[area] |= UNSURE;
    if (roles[area] & MOVES) isOpen = true;
  }
  const at: Reader = (area) => {
    const pool = pools[groupOf(area)];
    if (pool === undefined) return Number.NaN;
    const isOut = withoutItself && (roles[area] & KNOWN) !== 0;
    return isOut ? pool.mean(weighted(area), weightOf(area)) : pool.mean();
  };
  const fixed = exactly(at);
  if (!bounds) return { ...fixed, bounded: isComplete };
  const wavers = undecided?.includes(1) ?? false;
  if (!isOpen && !wavers) return fixed;

  const isUnbounded = (area: number) =>
    (roles[area] & MOVES) !== 0 &&
    !(Number.isFinite(bounds.least[area]) && Number.isFinite(bounds.greatest[area]));
  if (roles.some((_, area) => isUnbounded(area))) return { ...fixed, bounded: false };
  const mostWeight = (area: number) => (Number.isNaN(weightOf(area)) ? heaviest : weightOf(area));
  // weight x value where the value is at one end, in the unit of the weighted values
  const atEnd = (end: End, area: number) =>
    roles[area] & MOVES ? (mostWeight(area) * bounds[end][area]) / per : weighted(area);

  if (wavers) {
    const range = (end: End) => {
      const parts: Member[] = [];
      for (let area = 0; area < values.length; area++) {
        if (roles[area] === 0) continue;
        const stays = undecided![area] === 0 && (roles[area] & UNSURE) === 0;
        parts.push({ weighted: atEnd(end, area), weight: mostWeight(area), stays });
      }
      return parts;
    };
    const [leastOf, greatestOf] = [range('least'), range('greatest')];
    const least = furthest(leastOf, 1, per);
    const greatest = furthest(greatestOf, -1, per);
    const vanishes = !leastOf.some(({ stays }) => stays);
    return { at, least: () => least, greatest: () => greatest, bounded: true, mayVanish: () => vanishes };
  }

  const poolsAt = (end: End) => {
    const ofEnd: EndPool[] = [];
    for (let area = 0; area < values.length; area++) {
      const group = groupOf(area);
      if (group === NO_GROUP) continue;
      ofEnd[group] ??= new EndPool(per, end);
      if (roles[area] === 0) continue;
      const sum = atEnd(end, area);
      if (roles[area] & UNSURE) ofEnd[group].addUnsure(sum, mostWeight(area));
      else ofEnd[group].add(sum, mostWeight(area));
    }
    return ofEnd;
  };
  const ends = { least: poolsAt('least'), greatest: poolsAt('greatest') };
  const isUnsure = (area: number) => (roles[area] & UNSURE) !== 0;
  const furthestMean = (end: End, area: number, out: boolean): number => {
    const pool = ends[end][groupOf(area)];
    if (pool === undefined) return Number.NaN;
    if (!out || roles[area] === 0) return pool.furthest();
    const weight = mostWeight(area);
    return isUnsure(area) ? pool.furthest(0, 0, weight) : pool.furthest(-atEnd(end, area), -weight);
  };
  const givenAt = (end: End, area: number, own: number): number => {
    if (roles[area] === 0) return furthestMean(end, area, false);
    const pool = ends[end][groupOf(area)];
    const weight = mostWeight(area);
    const sum = (own / per) * weight;
    if (!isUnsure(area)) return pool.furthest(sum - atEnd(end, area));
    // it weighs something between nothing and the most
    return pool.pick(pool.furthest(sum, weight, weight), pool.furthest(0, 0, weight));
  };
  const bounded: ReferenceValues = {
    at,
    least: (area) => furthestMean('least', area, withoutItself),
    greatest: (area) => furthestMean('greatest', area, withoutItself),
    bounded: true,
  };
  if (!withoutItself)
    bounded.given = (area, own) => [givenAt('least', area, own), givenAt('greatest', area, own)];
  if (roles.some((role) => role & UNSURE)) {
    bounded.mayVanish = (area) => {
      const pool = ends.least[groupOf(area)];
      const isOut = withoutItself && roles[area] !== 0 && !isUnsure(area);
      return pool === undefined || pool.weight.value - (isOut ? mostWeight(area) : 0) <= 0;
    };
  }
  return bounded;
}

type End = 'least' | 'greatest';

/** What an area is to a pool, as bits; 0: no part of it. */
const KNOWN = 1;
/** its value, or its weight, could be another than is known */
const MOVES = 2;
/** it may weigh nothing */
const UNSURE = 4;

/** A member of a pooled reference, with its value at one end. */
interface Member {
  /** weight x value */
  weighted: number;
  /** the most that it can weigh */
  weight: number;
  /** false: it may turn out not to be a member */
  stays: boolean;
}

/**
 * The least (sign 1) or greatest (-1) mean that members can have when some of them may not be members: of those that
 * may not stay the most extreme are in, as long as they carry the mean on.
 */
function furthest(members: Member[], sign: 1 | -1, per: number): number {
  const pool = new Pool(per);
  const open = members.filter(({ stays, weight }) => !stays && weight > 0);
  for (const { weighted, weight, stays } of members) if (stays) pool.add(weighted, weight);
  open.sort((a, b) => sign * (a.weighted / a.weight - b.weighted / b.weight));
  for (const { weighted, weight } of open) {
    if (pool.weight.value > 0 && sign * ((per * weighted) / weight - pool.mean()) >= 0) break;
    pool.add(weighted, weight);
  }
  return pool.mean();
}

class Pool {
  readonly weighted = new CompensatedSum();
  readonly weight = new CompensatedSum();

  readonly per: number;

  /** @param per what the mean is multiplied by, before the division */
  constructor(per: number) {
    this.per = per;
  }

  add(weighted: number, weight: number): void {
    this.weighted.add(weighted);
    this.weight.add(weight);
  }

  /** The mean, without one of the members; missing where nothing is left. */
  mean(weighted = 0, weight = 0): number {
    const { weighted: sum, weight: all } = this;
    return (this.per * less(sum.sum, sum.lost, weighted)) / (less(all.sum, all.lost, weight) || Number.NaN);
  }
}

/** A pool whose members each hold the value at one end of their bounds. */
class EndPool extends Pool {
  /** the most that the members can weigh that may weigh nothing, and the furthest of their values */
  #unsure = 0;
  #furthest = Number.NaN;
  readonly pick: (a: number, b: number) => number;

  constructor(per: number, end: End) {
    super(per);
    this.pick = end === 'least' ? Math.min : Math.max;
  }

  addUnsure(weighted: number, weight: number): void {
    if (weight === 0) return;
    this.#unsure += weight;
    this.#furthest = Number.isNaN(this.#furthest)
      ? weighted / weight
      : this.pick(this.#furthest, weighted / weight);
  }

  /**
   * The furthest mean, with the unsure in or out. It may be asked with a member changed.
   *
   * @param sum weight x value that comes to the sure members
   * @param weight what comes to theirs
   * @param out what leaves the weight of the unsure
   */
  furthest(sum = 0, weight = 0, out = 0): number {
    const [sure, all] = [
      less(this.weighted.sum, this.weighted.lost, -sum),
      less(this.weight.sum, this.weight.lost, -weight),
    ];
    const unsure = this.#unsure - out;
    const alone = all > 0 ? (this.per * sure) / all : Number.NaN;
    if (!(unsure > 0)) return alone;
    const together = (this.per * (sure + this.#furthest * unsure)) / (all + unsure);
    return Number.isNaN(alone) ? together : this.pick(alone, together);
  }
}
