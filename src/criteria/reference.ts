import { type Mask, percentile, sortedValues } from './distribution.ts';
import type { RatioParts } from './measures/columns.ts';
import type { Reference } from './schema/reference.ts';
import { CompensatedSum, less } from './sum.ts';

/** A number for each area; NaN is missing. */
export type Reader = (area: number) => number;

/** What the areas are compared with, and how far missing cells of other areas could move it. */
export interface ReferenceValues {
  at: Reader;
  least: Reader;
  greatest: Reader;
  /** false: some cell that enters the reference is missing and its effect cannot be bounded */
  bounded: boolean;
  /** whether there would be nothing left to compare with, should the missing cells turn out that way */
  mayVanish?: (area: number) => boolean;
}

/** What a reference is taken over. */
export interface Referable {
  values: Float64Array;
  /** the parts of a ratio, whose denominator may weight */
  parts: RatioParts | undefined;
  /** the possible values of the indicator, where they are known */
  range: readonly [number, number] | undefined;
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
      const sorted = sortedValues(of.values, of.assessed);
      const value = percentile(sorted, reference.percentile!, reference.definition ?? 'linear');
      const complete = of.values.every((x, area) => of.assessed[area] === 0 || !Number.isNaN(x));
      return { ...exactly(() => value), bounded: complete };
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
 * Pooled reference: sum of weight x value over sum of weights. For a ratio weighted by its denominator that is
 * per x sum of numerators / sum of denominators.
 *
 * Where cells of the members are missing, the bounds let each of them take any value of the indicator's range.
 * A cell whose weight is missing too may weigh anything from nothing to the heaviest area known. The pooled
 * value is least when every such cell holds the least value, and greatest when it holds the greatest.
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
  const { values, range } = of;
  const weighting = reference.weights ?? 'denominator';
  const ratio = weighting === 'denominator' ? of.parts : undefined;
  const weights = ratio?.denominator ?? (weighting === 'population' ? of.population() : undefined);
  const weightOf = (area: number) => (weights ? weights[area] : 1);
  const per = ratio?.per ?? 1;
  const weighted = (area: number) => (ratio ? ratio.numerator[area] : weightOf(area) * values[area]);
  const isKnown = (area: number) => !Number.isNaN(weighted(area)) && !Number.isNaN(weightOf(area));
  // an empty universe has no value to miss, and what weighs nothing moves nothing
  const isMember = (area: number) =>
    members[area] === 1 && weightOf(area) !== 0 && of.parts?.denominator[area] !== 0;
  const groupOf = (area: number) => (groups ? groups[area] : 0);

  const pools: Pool[] = [];
  // what each area is to the pool, in a byte: the readers below are called for every area and criterion
  const roles = new Uint8Array(values.length);
  let heaviest = 0;
  let missing = 0;
  for (let area = 0; area < values.length; area++) {
    const group = groupOf(area);
    pools[group] ??= new Pool();
    const weight = weightOf(area);
    if (weight > heaviest) heaviest = weight;
    if (!isMember(area)) continue;
    if (isKnown(area)) {
      roles[area] = KNOWN;
      pools[group].addKnown(weighted(area), weight);
    } else {
      missing++;
      // a universe that is missing may be empty, and then the area weighs nothing, whatever its population
      const isSure = !Number.isNaN(weight) && !Number.isNaN(of.parts?.denominator[area] ?? 0);
      roles[area] = isSure ? SURE_GAP : OPEN_GAP;
    }
  }
  const roleOfOwn = (area: number) => (withoutItself ? roles[area] : OUTSIDE);
  const knownSum = (area: number): number => {
    const { sum, lost } = pools[groupOf(area)].weighted;
    return roleOfOwn(area) === KNOWN ? less(sum, lost, weighted(area)) : sum + lost;
  };
  const knownWeight = (area: number): number => {
    const { sum, lost } = pools[groupOf(area)].weight;
    return roleOfOwn(area) === KNOWN ? less(sum, lost, weightOf(area)) : sum + lost;
  };
  const at: Reader = (area) => (per * knownSum(area)) / zeroAsMissing(knownWeight(area));
  const wavers = undecided?.includes(1) ?? false;
  if (missing === 0 && !wavers) return exactly(at);
  if (missing > 0 && !range) return { at, least: at, greatest: at, bounded: false };
  const [low, high] = range ?? [Number.NaN, Number.NaN];
  const mostWeight = (area: number) => (Number.isNaN(weightOf(area)) ? heaviest : weightOf(area));

  if (wavers) {
    const parts: Member[] = [];
    let vanishes = true;
    for (let area = 0; area < values.length; area++) {
      if (roles[area] === OUTSIDE) continue;
      const value = roles[area] === KNOWN ? weighted(area) : undefined;
      const stays = undecided![area] === 0;
      parts.push({ weighted: value, weight: mostWeight(area), stays });
      if (stays && roles[area] !== OPEN_GAP) vanishes = false;
    }
    const least = furthest(parts, 'least', low / per, per);
    const greatest = furthest(parts, 'greatest', high / per, per);
    const mayVanish = () => vanishes;
    return { at, least: () => least, greatest: () => greatest, bounded: true, mayVanish };
  }

  for (let area = 0; area < values.length; area++) {
    if (roles[area] === SURE_GAP) pools[groupOf(area)].sureGaps += mostWeight(area);
    if (roles[area] === OPEN_GAP) pools[groupOf(area)].openGaps += mostWeight(area);
  }
  const sureGaps = (area: number): number => {
    const all = pools[groupOf(area)].sureGaps;
    return roleOfOwn(area) === SURE_GAP ? all - mostWeight(area) : all;
  };
  const openGaps = (area: number): number => {
    const all = pools[groupOf(area)].openGaps;
    return roleOfOwn(area) === OPEN_GAP ? all - mostWeight(area) : all;
  };
  const extreme = (value: number): Reader => {
    // in the unit of the weighted values: a ratio's value is per x numerator / denominator
    const share = value / per;
    return (area) => {
      const gaps = sureGaps(area) + openGaps(area);
      return (per * (knownSum(area) + share * gaps)) / zeroAsMissing(knownWeight(area) + gaps);
    };
  };
  const bounds = { at, least: extreme(low), greatest: extreme(high), bounded: true };
  if (!roles.includes(OPEN_GAP)) return bounds;
  return { ...bounds, mayVanish: (area) => knownWeight(area) + sureGaps(area) <= 0 };
}

/** What an area is to a pool. */
const OUTSIDE = 0;
const KNOWN = 1;
/** it has no value, but its weight is known */
const SURE_GAP = 2;
/** it has no value, and may weigh nothing */
const OPEN_GAP = 3;

/** A member of a pooled reference. */
interface Member {
  /** weight x value; undefined where missing */
  weighted: number | undefined;
  /** the most that it can weigh */
  weight: number;
  /** false: it may turn out not to be a member */
  stays: boolean;
}

/**
 * The least or greatest mean that members can have when some of them may not be members: a missing value goes to
 * the end of its range, and of those that may not stay the most extreme are in, as long as they carry the mean on.
 */
function furthest(members: Member[], end: 'least' | 'greatest', missing: number, per: number): number {
  const sign = end === 'least' ? 1 : -1;
  const pool = new Pool();
  const mean = () => pool.weighted.value / pool.weight.value;
  const open: { weighted: number; weight: number }[] = [];
  for (const { weighted, weight, stays } of members) {
    if (weighted === undefined) pool.addKnown(missing * weight, weight);
    else if (stays) pool.addKnown(weighted, weight);
    else open.push({ weighted, weight });
  }
  open.sort((a, b) => sign * (a.weighted / a.weight - b.weighted / b.weight));
  for (const { weighted, weight } of open) {
    if (pool.weight.value > 0 && sign * (weighted / weight - mean()) >= 0) break;
    pool.addKnown(weighted, weight);
  }
  return (per * pool.weighted.value) / zeroAsMissing(pool.weight.value);
}

function zeroAsMissing(weight: number): number {
  return weight === 0 ? Number.NaN : weight;
}

class Pool {
  readonly weighted = new CompensatedSum();
  readonly weight = new CompensatedSum();
  /** what the members without a value weigh for sure */
  sureGaps = 0;
  /** the most that the others without a value can weigh */
  openGaps = 0;

  addKnown(weighted: number, weight: number): void {
    this.weighted.add(weighted);
    this.weight.add(weight);
  }
}
