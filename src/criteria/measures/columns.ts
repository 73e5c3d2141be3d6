import { columnList, wholeOf } from '../columns.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/** The parts of a ratio, pooled over its years: value = per x numerator / denominator. */
export interface RatioParts {
  numerator: Float64Array;
  denominator: Float64Array;
  per: number;
}

/** Numerator and denominator, each the sum of its columns and years; missing where one of them is. */
export function ratioParts(
  ratio: NonNullable<Measure['ratio']>,
  unit: string | undefined,
  context: MeasureContext,
): RatioParts {
  return {
    numerator: pool(ratio.numerator, ratio.years, context),
    denominator: pool(ratio.denominator, ratio.years, context),
    per: perOf(ratio, unit),
  };
}

/** What a ratio is multiplied by, where it does not say: what its unit counts per. */
export function perOf({ per }: NonNullable<Measure['ratio']>, unit: string | undefined): number {
  return per ?? wholeOf(unit) ?? 1;
}

/** per x numerator / denominator; missing for an empty universe. */
export function ratioValue({ numerator, denominator, per }: RatioParts): Float64Array {
  return perArea(numerator.length, (area) =>
    denominator[area] === 0 ? Number.NaN : (per * numerator[area]) / denominator[area],
  );
}

function pool(columns: string | string[], years: number, context: MeasureContext): Float64Array {
  const terms: Float64Array[] = [];
  for (const column of columnList(columns)) {
    terms.push(context.column(column));
    for (let back = 1; back < years; back++) terms.push(context.columnOfYear(column, context.year - back));
  }
  if (terms.length === 1) return terms[0];
  return perArea(context.size, (area) => terms.reduce((sum, term) => sum + term[area], 0));
}
