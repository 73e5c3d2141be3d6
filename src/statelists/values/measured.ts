import type { LegalCriterionId } from '../law/schema.ts';
import { decimalMean } from './decimal.ts';
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
