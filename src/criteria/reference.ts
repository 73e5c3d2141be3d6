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

/** What nothing moves. */
export function exactly(at: Reader): ReferenceValues {
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
  const weighting = reference.weights ?? 'denominator';
  const ratio = weighting === 'denominator' ? of.parts : undefined;
  const weights = ratio?.denominator ?? (weighting === 'population' ? of.population() : undefined);
  const bounds = of.bounds?.();
  const universes = of.parts?.denominator;
  const { values } = of;
  const terms = { values, numerators: ratio?.numerator, weights, per: ratio?.per ?? 1, groups, bounds };
  const pooling = new Pooling(terms, { members, universes, withoutItself });
  const fixed = exactly(pooling.reader());
  if (!bounds) return { ...fixed, bounded: pooling.isComplete };
  const wavers = undecided?.includes(1) ?? false;
  if (!pooling.isOpen && !wavers) return fixed;
  if (!pooling.isBounded) return { ...fixed, bounded: false };
  if (wavers) {
    const [least, greatest] = [
      pooling.wavering('least', undecided!),
      pooling.wavering('greatest', undecided!),
    ];
    const { at } = fixed;
    const mayVanish = () => least.vanishes;
    return { at, least: () => least.mean, greatest: () => greatest.mean, bounded: true, mayVanish };
  }
  const [least, greatest] = [new PoolingAt('least', pooling), new PoolingAt('greatest', pooling)];
  return {
    at: fixed.at,
    least: least.reader(),
    greatest: greatest.reader(),
    bounded: true,
    ...(!withoutItself && { given: (area, own) => [least.given(area, own), greatest.given(area, own)] }),
    ...(pooling.isUnsure && { mayVanish: (area) => least.mayVanish(area) }),
  };
}

/** Up to so many areas, what a pool comes to is kept for each; above, it is worked out at each reading. */
const KEPT_AREAS = 100_000;

function kept(size: number, mean: Reader): Reader {
  if (size > KEPT_AREAS) return mean;
  const means = new Float64Array(size);
  for (let area = 0; area < size; area++) means[area] = mean(area);
  return (area) => means[area];
}

/** What the areas bring to their pools. */
interface Terms {
  values: Float64Array;
  /** weight x value; undefined: it is to be multiplied */
  numerators: Float64Array | undefined;
  /** undefined: each weighs as much as another */
  weights: Float64Array | undefined;
  per: number;
  /** a pool each; undefined: there is one */
  groups: Int32Array | undefined;
  bounds: Bounds | undefined;
}

/** The pools as the figures stand, and what each area is to its own. */
class Pooling {
  readonly terms: Terms;
  /** whether an area is compared with all others of its pool */
  readonly withoutItself: boolean;
  /** of each area the bits `KNOWN`, `MOVES`, `UNSURE`: in a byte, as they are asked for again and again */
  readonly roles: Uint8Array;
  /** whether every member is known, some member moves, all that move lie between numbers, some may weigh nothing */
  readonly isComplete: boolean;
  readonly isOpen: boolean;
  readonly isBounded: boolean;
  readonly isUnsure: boolean;
  readonly #pools: Pool[] = [];
  readonly #heaviest: number;

  /** @param universes what the values are out of, where it is known */
  constructor(
    terms: Terms,
    of: { members: Mask; universes: Float64Array | undefined; withoutItself: boolean },
  ) {
    const { values, numerators, weights, per, groups, bounds } = terms;
    const { members, universes } = of;
    const lacking = bounds?.lacking;
    const roles = new Uint8Array(values.length);
    let [heaviest, all] = [0, 0];
    let isComplete = true;
    let isBounded = true;
    for (let area = 0; area < roles.length; area++) {
      const group = groups ? groups[area] : 0;
      if (group === NO_GROUP) continue;
      this.#pools[group] ??= new Pool(per);
      const weight = weights ? weights[area] : 1;
      if (weight > heaviest) heaviest = weight;
      const lacks = lacking ? lacking[area] : IN_NONE;
      // an empty universe has no value to miss, nor has what is undefined, and what weighs nothing moves nothing
      if (members[area] !== 1 || weight === 0 || universes?.[area] === 0 || lacks === IN_ALL) continue;
      const weighted = numerators ? numerators[area] : weight * values[area];
      let role = MOVES;
      if (Number.isNaN(weighted) || Number.isNaN(weight)) isComplete = false;
      else {
        this.#pools[group].add(weighted, weight);
        role = bounds && movesAt(bounds, area) ? KNOWN | MOVES : KNOWN;
      }
      // a weight that is missing may be nothing, and so may that of an area that may have no value
      if (Number.isNaN(weight) || lacks !== IN_NONE) role |= UNSURE;
      if (
        role & MOVES &&
        !(bounds && Number.isFinite(bounds.least[area]) && Number.isFinite(bounds.greatest[area]))
      )
        isBounded = false;
      roles[area] = role;
      all |= role;
    }
    this.terms = terms;
    this.withoutItself = of.withoutItself;
    this.roles = roles;
    this.isComplete = isComplete;
    this.isBounded = isBounded;
    this.isOpen = (all & MOVES) !== 0;
    this.isUnsure = (all & UNSURE) !== 0;
    this.#heaviest = heaviest;
  }

  reader(): Reader {
    return kept(this.roles.length, (area) => this.#mean(area));
  }

  #mean(area: number): number {
    const { groups, numerators, weights, values } = this.terms;
    const pool = this.#pools[groups ? groups[area] : 0];
    if (pool === undefined) return Number.NaN;
    if (!this.withoutItself || (this.roles[area] & KNOWN) === 0) return pool.mean();
    const weight = weights ? weights[area] : 1;
    return pool.mean(numerators ? numerators[area] : weight * values[area], weight);
  }

  /** The most that an area can weigh. */
  mostWeight(area: number): number {
    const { weights } = this.terms;
    const weight = weights ? weights[area] : 1;
    return Number.isNaN(weight) ? this.#heaviest : weight;
  }

  /** Weight x value of a member where its value is at one end, in the unit of the weighted values. */
  weightedAt(end: End, area: number): number {
    const { numerators, values, per, bounds } = this.terms;
    const weight = this.mostWeight(area);
    if (this.roles[area] & MOVES) return (weight * bounds![end][area]) / per;
    return numerators ? numerators[area] : weight * values[area];
  }

  /** The furthest mean of all where some members may turn out not to be members, and whether there may be none. */
  wavering(end: End, undecided: Mask): { mean: number; vanishes: boolean } {
    const members: Member[] = [];
    for (let area = 0; area < this.roles.length; area++) {
      if (this.roles[area] === 0) continue;
      const stays = undecided[area] === 0 && (this.roles[area] & UNSURE) === 0;
      members.push({ weighted: this.weightedAt(end, area), weight: this.mostWeight(area), stays });
    }
    return {
      mean: furthest(members, end === 'least' ? 1 : -1, this.terms.per),
      vanishes: !members.some(({ stays }) => stays),
    };
  }
}

/** The pools where every value is at one end of what it could be. */
class PoolingAt {
  readonly #end: End;
  readonly #of: Pooling;
  readonly #pools: EndPool[] = [];

  constructor(end: End, of: Pooling) {
    const { roles, terms } = of;
    const { groups, per } = terms;
    for (let area = 0; area < roles.length; area++) {
      const group = groups ? groups[area] : 0;
      if (group === NO_GROUP) continue;
      this.#pools[group] ??= new EndPool(per, end);
      if (roles[area] === 0) continue;
      const sum = of.weightedAt(end, area);
      if (roles[area] & UNSURE) this.#pools[group].addUnsure(sum, of.mostWeight(area));
      else this.#pools[group].add(sum, of.mostWeight(area));
    }
    this.#end = end;
    this.#of = of;
  }

  reader(): Reader {
    return kept(this.#of.roles.length, (area) => this.#mean(area));
  }

  #pool(area: number): EndPool | undefined {
    const { groups } = this.#of.terms;
    return this.#pools[groups ? groups[area] : 0];
  }

  #isUnsure(area: number): boolean {
    return (this.#of.roles[area] & UNSURE) !== 0;
  }

  #mean(area: number): number {
    const of = this.#of;
    const pool = this.#pool(area);
    if (pool === undefined) return Number.NaN;
    if (!of.withoutItself || of.roles[area] === 0) return pool.furthest();
    const weight = of.mostWeight(area);
    return this.#isUnsure(area)
      ? pool.furthest(0, 0, weight)
      : pool.furthest(-of.weightedAt(this.#end, area), -weight);
  }

  /** The mean if the value of an area, which is part of it, were so much. */
  given(area: number, own: number): number {
    const of = this.#of;
    if (of.roles[area] === 0) return this.#mean(area);
    const pool = this.#pool(area)!;
    const weight = of.mostWeight(area);
    const sum = (own / of.terms.per) * weight;
    if (!this.#isUnsure(area)) return pool.furthest(sum - of.weightedAt(this.#end, area));
    // it weighs something between nothing and the most
    return pool.pick(pool.furthest(sum, weight, weight), pool.furthest(0, 0, weight));
  }

  /** Whether there may be nothing to compare an area with. */
  mayVanish(area: number): boolean {
    const { withoutItself, roles } = this.#of;
    const pool = this.#pool(area);
    const isOut = withoutItself && roles[area] !== 0 && !this.#isUnsure(area);
    return pool === undefined || pool.weight.value - (isOut ? this.#of.mostWeight(area) : 0) <= 0;
  }
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
    const sure = less(this.weighted.sum, this.weighted.lost, -sum);
    const all = less(this.weight.sum, this.weight.lost, -weight);
    const unsure = this.#unsure - out;
    const alone = all > 0 ? (this.per * sure) / all : Number.NaN;
    if (!(unsure > 0)) return alone;
    const together = (this.per * (sure + this.#furthest * unsure)) / (all + unsure);
    return Number.isNaN(alone) ? together : this.pick(alone, together);
  }
}
