import type { Mask } from '../distribution.ts';
import type { Reader, ReferenceValues } from '../reference.ts';
import type { Operand } from '../schema/measure.ts';
import type { Reference } from '../schema/reference.ts';

/** What a measure may ask of the run: the statistics of its year, other measures, other years. */
export interface MeasureContext {
  readonly year: number;
  /** number of areas */
  readonly size: number;
  /** the assessed areas: those that distributions are taken over */
  readonly assessed: Mask;
  /** a column of numbers; missing is NaN */
  column(name: string): Float64Array;
  /** a column of numbers of another year, aligned to the areas of this one; all missing where the year is not given */
  columnOfYear(name: string, year: number): Float64Array;
  population(): Float64Array;
  /** for every area the number of its group by the text in a column */
  groups(column: string): Int32Array;
  value(operand: Operand): Float64Array;
  /** a measure of another year, aligned to the areas of this one */
  valueOfYear(operand: Operand, year: number): Float64Array;
  reference(operand: Operand, reference: Reference): ReferenceValues;
  /** 1 met, 0 not met, 2 unknown */
  verdicts(criterion: string): Uint8Array;
  /** (value - reference) / reference of a criterion, turned so that positive is worse */
  relativeDistance(criterion: string): Reader;
}

/** A value computed area by area. */
export function perArea(size: number, compute: (area: number) => number): Float64Array {
  const result = new Float64Array(size);
  for (let area = 0; area < size; area++) result[area] = compute(area);
  return result;
}

/** The masks of the groups that a measure `within` a column is taken over; one mask of all where it names none. */
export function groupMasks(context: MeasureContext, within: string | undefined): Mask[] {
  if (within === undefined) return [context.assessed];
  const groups = context.groups(within);
  const masks: Mask[] = [];
  for (let area = 0; area < context.size; area++) {
    masks[groups[area]] ??= new Uint8Array(context.size);
    masks[groups[area]][area] = context.assessed[area];
  }
  return masks;
}

/** Computes group by group; areas outside the assessed have no value in a distribution, so they stay missing. */
export function overDistribution(
  context: MeasureContext,
  values: Float64Array,
  within: string | undefined,
  ofGroup: (mask: Mask) => (value: number) => number,
): Float64Array {
  const result = new Float64Array(context.size).fill(Number.NaN);
  for (const mask of groupMasks(context, within)) {
    const compute = ofGroup(mask);
    for (let area = 0; area < context.size; area++) {
      if (mask[area] === 1 && !Number.isNaN(values[area])) result[area] = compute(values[area]);
    }
  }
  return result;
}
