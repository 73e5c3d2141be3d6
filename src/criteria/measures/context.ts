import {
  anything,
  type Bounds,
  boundsWhere,
  IN_ALL,
  IN_NONE,
  type Interval,
  moves,
  movesAt,
} from '../bounds.ts';
import type { Mask } from '../distribution.ts';
import type { Operand } from '../measure.ts';
import { NO_GROUP, type Reader, type ReferenceValues } from '../reference.ts';
import type { Reference } from '../schema/reference.ts';

/** What a measure may ask of the run: the statistics of its year, other measures, other years. */
export interface MeasureContext {
  readonly year: number;
  /** number of areas */
  readonly size: number;
  /** the assessed areas: those that distributions are taken over */
  readonly assessed: Mask;
  /** whether missing cells leave places in a distribution as they are computed from the known ones */
  readonly distributionsHeld: boolean;
  /** a column of numbers; missing is NaN */
  column(name: string): Float64Array;
  /** the least and the greatest number that a column takes */
  columnRange(name: string): readonly [number, number];
  /** a column of numbers of another year, aligned to the areas of this one; all missing where the year is not given */
  columnOfYear(name: string, year: number): Float64Array;
  population(): Float64Array;
  /** for every area the number of its group by the text in a column; `NO_GROUP` where that is blank */
  groups(column: string): Int32Array;
  value(operand: Operand): Float64Array;
  /** what the values could be, whatever the missing cells hold */
  bounds(operand: Operand): Bounds;
  /** a measure of another year, aligned to the areas of this one */
  valueOfYear(operand: Operand, year: number): Float64Array;
  boundsOfYear(operand: Operand, year: number): Bounds;
  reference(operand: Operand, reference: Reference): ReferenceValues;
  /** 1 met, 0 not met, 2 unknown */
  verdicts(criterion: string): Uint8Array;
  /** how many of the criteria an area could meet, but for those that are out, by their position */
  countsMet(
    criteria: readonly string[],
    isOut: (area: number, criterion: number) => boolean,
  ): (area: number) => Interval;
  /** undefined for a criterion without a reference */
  relativeDistance(criterion: string): RelativeDistance | undefined;
  /** the criteria that a distance index is taken over */
  indexCriteria(options: { criteria?: string[] | undefined }): string[];
}

/** (value - reference) / |reference| of a criterion, turned so that positive is worse, and what it could be. */
export interface RelativeDistance {
  at: Reader;
  range: (area: number) => Interval;
  moves: (area: number) => boolean;
}

/** A value computed area by area. */
export function perArea(size: number, compute: (area: number) => number): Float64Array {
  const result = new Float64Array(size);
  for (let area = 0; area < size; area++) result[area] = compute(area);
  return result;
}

/** The masks of the groups that a measure `within` a column is taken over; one mask of all where it names none. */
function groupMasks(context: MeasureContext, within: string | undefined): Mask[] {
  if (within === undefined) return [context.assessed];
  const groups = context.groups(within);
  const masks: Mask[] = [];
  for (let area = 0; area < context.size; area++) {
    if (groups[area] === NO_GROUP) continue;
    masks[groups[area]] ??= new Uint8Array(context.size);
    masks[groups[area]][area] = context.assessed[area];
  }
  return masks;
}

/**
 * Computes group by group. Areas outside the assessed have no value in a distribution, and those of no group no place
 * in one: they stay missing.
 */
export function overDistribution(
  context: MeasureContext,
  values: Float64Array,
  within: string | undefined,
  ofGroup: (mask: Mask) => (value: number, area: number) => number,
): Float64Array {
  const result = new Float64Array(context.size).fill(Number.NaN);
  for (const mask of groupMasks(context, within)) {
    const compute = ofGroup(mask);
    for (let area = 0; area < context.size; area++) {
      if (mask[area] === 1 && !Number.isNaN(values[area])) result[area] = compute(values[area], area);
    }
  }
  return result;
}

/** The areas of a distribution of which some could have other values than they have. */
export interface Members {
  /** those that have a value in every filling */
  sure: Int32Array;
  /** those that have none in some */
  doubtful: Int32Array;
}

/**
 * The bounds of places in a distribution: a missing cell of any area moves the places of all in its group. Where the
 * method holds them, the places of the others stay as computed, and that of the area itself is any.
 *
 * @param values the places as computed
 * @param of the bounds of what they are places of
 */
export function distributionBounds(
  context: MeasureContext,
  values: Float64Array,
  of: Bounds,
  within: string | undefined,
  ofGroup: (members: Members) => (area: number) => Interval,
): Bounds {
  const lackingOf = (area: number) => of.lacking?.[area] ?? IN_NONE;
  const isMissing = (area: number) => Number.isNaN(values[area]);
  const groups = within === undefined ? undefined : context.groups(within);
  const hasPlace = (area: number) => context.assessed[area] === 1 && groups?.[area] !== NO_GROUP;
  const ofNone = (area: number): Interval =>
    anything(hasPlace(area) && movesAt(of, area) ? lackingOf(area) : IN_ALL);
  if (!moves(of) || context.distributionsHeld) return boundsWhere(values, isMissing, ofNone);
  const ranges = new Array<((area: number) => Interval) | undefined>(context.size);
  for (const mask of groupMasks(context, within)) {
    const inGroup: number[] = [];
    let isOpen = false;
    for (let area = 0; area < context.size; area++) {
      if (mask[area] === 0 || lackingOf(area) === IN_ALL) continue;
      inGroup.push(area);
      isOpen ||= movesAt(of, area);
    }
    if (!isOpen) continue;
    const range = ofGroup({
      sure: Int32Array.from(inGroup.filter((area) => lackingOf(area) === IN_NONE)),
      doubtful: Int32Array.from(inGroup.filter((area) => lackingOf(area) !== IN_NONE)),
    });
    for (const area of inGroup) ranges[area] = range;
  }
  return boundsWhere(
    values,
    (area) => isMissing(area) || ranges[area] !== undefined,
    (area) => {
      const range = ranges[area];
      return range && lackingOf(area) === IN_NONE ? range(area) : ofNone(area);
    },
  );
}
