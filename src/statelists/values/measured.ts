import type { LegalCriterionId } from '../law/schema.ts';
import type { FigureId, ValuedArea } from './values.ts';

/** A value of a criterion and what it is compared with; NaN is unknown. */
export interface Measured {
  value: number;
  /** average of the country or the region, in the unit of the value */
  comparison: number;
  /** per cent of the region's average, where the two are not known in kroner */
  ofRegion: number;
}

const comparisons: Partial<Record<LegalCriterionId, FigureId>> = {
  doemte: 'doemte-landet',
  indkomst: 'indkomst-region',
};

/**
 * The value of a criterion as the law asks for it in a year.
 *
 * @param averageYears how many years back the law's average goes, the year itself counted. Undefined: the figures
 *   are that average already. Else they are of one year each, and the law's is taken to be the plain mean of the
 *   years' figures, of the boligområde and of what it is compared with alike: an assumption, since the act does not
 *   say how the years weigh. Where one of the years is missing the mean is unknown, never the other year alone.
 */
export function measured(
  area: ValuedArea,
  year: number,
  criterion: LegalCriterionId,
  averageYears: number | undefined,
): Measured {
  const comparison = comparisons[criterion];
  return {
    value: meanOf(area, year, criterion, averageYears),
    comparison: comparison === undefined ? Number.NaN : meanOf(area, year, comparison, averageYears),
    ofRegion: criterion === 'indkomst' ? meanOf(area, year, 'indkomst-af-region', averageYears) : Number.NaN,
  };
}

function meanOf(area: ValuedArea, year: number, id: FigureId, averageYears = 1): number {
  const values: number[] = [];
  for (let back = 0; back < averageYears; back++) {
    values.push(area.years.get(year - back)?.[id] ?? Number.NaN);
  }
  return decimalMean(values);
}

/** Decimal digits that a double always holds: what lies beyond them is the trace of binary arithmetic. */
const DIGITS = 15;
const DECIMALS = 9;

/** Whole millionths divide back to the double nearest to their decimal: the quick way for what has no more of them. */
const QUICK = 1e6;
const TRACE = 1e-15;

/**
 * A product or mean of numbers written in decimal, as it would be written in decimal: 3 x 0.1 is 0.3 and not
 * 0.30000000000000004, so that a value of exactly three times the average is just that.
 */
export function decimal(value: number): number {
  if (!Number.isFinite(value)) return value;
  const quick = Math.round(value * QUICK) / QUICK;
  return Math.abs(quick - value) <= Math.abs(value) * TRACE ? quick : Number(value.toPrecision(DIGITS));
}

/** A difference of numbers written in decimal: 40.3 - 40 is 0.3. Only what is equal has the difference 0. */
export function decimalDifference(a: number, b: number): number {
  const difference = a - b;
  const scale = 10 ** DECIMALS;
  const rounded = Math.round(difference * scale) / scale;
  return rounded === 0 ? difference : rounded;
}

/** The plain mean of numbers written in decimal; NaN where one of them is, or there are none. */
export function decimalMean(values: readonly number[]): number {
  if (values.length === 1) return values[0];
  return decimal(values.reduce((sum, value) => sum + value, 0) / values.length);
}
