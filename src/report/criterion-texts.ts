import { boundsOn, isFlag, isStatedLimit, isStatedReference } from '../criteria/limits.ts';
import { type CriterionColumns, margin } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  formatDifference,
  formatExactValue,
  formatValue,
  isKnown,
} from '../text/numbers.ts';
import type { View } from './view.ts';

/**
 * What an area shows on a criterion, as text: what the method or a column states as it is stated, the rest with the
 * decimals it takes that nothing contradicts the verdict, or a class that the value gives.
 */
export interface CriterionTexts {
  value: string;
  reference: string;
  limit: string;
  margin: string;
}

/** The numbers behind a verdict. A dash stands for what the criterion does not have, a word for what is missing. */
export function criterionTexts(
  criterion: CriterionColumns,
  info: Report['criteria'][number],
  area: number,
  view: View,
): CriterionTexts {
  const { method, language, words } = view;
  const { unit } = info;
  const value = criterion.values[area];
  if (isFlag(method, method.criteria[criterion.id])) {
    const answer = isKnown(value)
      ? value === 1
        ? words.yes
        : words.no
      : formatValue(value, null, 0, language);
    return { value: answer, reference: '–', limit: words.yes, margin: '–' };
  }
  const limit = criterion.limit(area);
  const enough = decimalsOfValue(criterion, info, area, view);
  const shown = (number: number, stated: boolean) =>
    stated ? formatExactValue(number, unit, language) : formatValue(number, unit, enough, language);
  return {
    value: formatValue(value, unit, enough, language),
    reference: criterion.reference
      ? shown(criterion.reference(area), isStatedReference(method, criterion.id))
      : '–',
    limit: shown(limit, isStatedLimit(method, criterion.id)),
    margin:
      isKnown(value) && isKnown(limit)
        ? formatDifference(margin(criterion, area), unit, enough, language)
        : '–',
  };
}

/** How many decimals the value of an area on a criterion takes. */
export function decimalsOfValue(
  { id, values, limit: limits }: CriterionColumns,
  { decimals }: Report['criteria'][number],
  area: number,
  { method }: View,
): number {
  const [value, limit] = [values[area], limits(area)];
  const bounds = boundsOn(method, method.criteria[id].indicator);
  // a margin that is shown with more decimals is the difference of figures that have as many
  const least = decimalsAgainst(value - limit, 0, decimals);
  if (isStatedLimit(method, id)) return decimalsBeside(value, [limit, ...bounds], least);
  return decimalsAgainst(value, limit, decimalsBeside(value, bounds, least));
}

/** An indicator of an area, by position: what is shown contradicts neither a class nor a criterion that rests on it. */
export function indicatorText(area: number, position: number, view: View): string {
  const { report } = view;
  return indicatorValue(report.areas.indicators[position].values[area], area, position, view);
}

/** How far missing figures could move an indicator that a ladder speaks of; undefined where they cannot, or where that is not known. */
export function indicatorRange(
  area: number,
  position: number,
  view: View,
): { least: string | undefined; greatest: string | undefined } | undefined {
  const { indicatorRanges, indicators } = view.report.areas;
  const ends = indicatorRanges.get(indicators[position].id)?.(area);
  if (!ends) return undefined;
  const [least, greatest] = ends.map((end) =>
    Number.isFinite(end) ? indicatorValue(end, area, position, view) : undefined,
  );
  return least === undefined && greatest === undefined ? undefined : { least, greatest };
}

function indicatorValue(value: number, area: number, position: number, view: View): string {
  const { report, method, language } = view;
  const { id, unit, decimals } = report.indicators[position];
  const enough = report.areas.criteria
    .filter((criterion) => method.criteria[criterion.id].indicator === id)
    .map((criterion) => {
      const info = report.criteria.find((one) => one.id === criterion.id)!;
      return decimalsOfValue(criterion, { ...info, decimals }, area, view);
    });
  return formatValue(
    value,
    unit,
    Math.max(decimalsBeside(value, boundsOn(method, id), decimals), ...enough),
    language,
  );
}
