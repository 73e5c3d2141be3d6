import { boundsOn, isFlag, isStatedLimit, isStatedReference } from '../criteria/limits.ts';
import { type CriterionColumns, margin } from '../record/area-table.ts';
import { countsOf, measureOf, wilson } from '../record/facts/intervals.ts';
import type { Report } from '../record/report.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  formatCount,
  formatDifference,
  formatExactValue,
  formatNumber,
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
  /** `31 of 231`; a dash where the criterion counts nothing, a word for what is missing */
  counts: string;
  /** of a share: what it agrees with */
  interval: string;
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
  const counts = countsText(criterion, area, view);
  if (isFlag(method, method.criteria[criterion.id])) {
    const answer = isKnown(value)
      ? value === 1
        ? words.yes
        : words.no
      : formatValue(value, null, 0, language);
    return { value: answer, counts, interval: '–', reference: '–', limit: words.yes, margin: '–' };
  }
  const limit = criterion.limit(area);
  const enough = decimalsOfValue(criterion, info, area, view);
  const shown = (number: number, stated: boolean) =>
    stated ? formatExactValue(number, unit, language) : formatValue(number, unit, enough, language);
  return {
    value: formatValue(value, unit, enough, language),
    counts,
    interval: intervalText(criterion, info, area, view),
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

/** `7,9–17,1 %`, with the decimals it takes that the limit is seen to lie within it or not. */
function intervalText(
  criterion: CriterionColumns,
  { unit, decimals }: Report['criteria'][number],
  area: number,
  { method, language }: View,
): string {
  const counts = countsOf(criterion, measureOf(method, criterion.id), area);
  if (!counts) return '–';
  const ends = wilson(counts);
  const enough = Math.max(...ends.map((end) => decimalsAgainst(end, criterion.limit(area), decimals)));
  return `${formatNumber(ends[0], enough, language)}–${formatValue(ends[1], unit, enough, language)}`;
}

function countsText(
  { numerator, denominator }: CriterionColumns,
  area: number,
  { language, words, say }: View,
): string {
  if (!numerator || !denominator) return '–';
  if (!isKnown(numerator[area]) && !isKnown(denominator[area])) return formatCount(undefined, language);
  const shown = (count: number) =>
    isKnown(count) ? formatCount(count, language) : words.unknown.toLowerCase();
  return say['counts-of']({ numerator: shown(numerator[area]), denominator: shown(denominator[area]) });
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
