import { boundsOn, isFlag, isStatedLimit, isStatedReference } from '../criteria/limits.ts';
import { isOfOtherYear } from '../criteria/pooled.ts';
import { type CriterionColumns, margin } from '../record/area-table.ts';
import { countOf, figureOf, isHidden } from '../record/facts/hidden.ts';
import { countsOf, isShare, measureOf, wilson } from '../record/facts/intervals.ts';
import type { Report } from '../record/report.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  type Figure,
  formatCount,
  formatDifference,
  formatExactValue,
  formatNumber,
  formatValue,
  HIDDEN,
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
  const value = figureOf(criterion, area);
  const counts = countsText(criterion, area, view);
  if (isFlag(method, method.criteria[criterion.id])) {
    const answer = isKnown(value)
      ? value === 1
        ? words.yes
        : words.no
      : formatValue(value, null, 0, language);
    return { value: answer, counts, interval: '–', reference: '–', limit: words.yes, margin: '–' };
  }
  const limit = lineOf(criterion.limit(area), info, 'limit', view);
  const enough = decimalsOfValue(criterion, info, area, view);
  const isLimitStated = isStatedLimit(method, criterion.id);
  const shown = (line: Figure, stated: boolean) =>
    stated
      ? formatExactValue(line, unit, language)
      : about(line, formatValue(line, unit, enough, language), view);
  const difference =
    isKnown(value) && isKnown(limit)
      ? formatDifference(margin(criterion, area), unit, enough, language)
      : undefined;
  return {
    value: formatValue(value, unit, enough, language),
    counts,
    interval: intervalText(criterion, info, area, view),
    reference: criterion.reference
      ? shown(
          lineOf(criterion.reference(area), info, 'reference', view),
          isStatedReference(method, criterion.id),
        )
      : '–',
    limit: shown(limit, isLimitStated),
    margin:
      difference !== undefined
        ? isLimitStated
          ? difference
          : about(limit, difference, view)
        : value === HIDDEN || limit === HIDDEN
          ? formatNumber(HIDDEN, 0, language)
          : '–',
  };
}

/**
 * A reference or a limit; hidden where a public report withholds it: it shows neither of the criterion, or the reference is of
 * another year, which stays hidden beside a limit that is stated.
 */
export function lineOf(
  line: number,
  { id, linesHidden }: Report['criteria'][number],
  of: 'reference' | 'limit',
  { method, isPublic }: View,
): Figure {
  if (!Number.isNaN(line)) return line;
  const isWithheld = of === 'reference' && isPublic && isOfOtherYear(method.criteria[id].reference);
  return linesHidden || isWithheld ? HIDDEN : line;
}

/** The text of a number that is computed without the hidden counts of a public report: `about 8.0%`. */
export function about(number: Figure, text: string, { isPublic, say }: View): string {
  return isPublic && isKnown(number) ? say.about({ number: text }) : text;
}

/** `7,9–17,1 %`, with the decimals it takes that the limit is seen to lie within it or not. */
function intervalText(
  criterion: CriterionColumns,
  { unit, decimals }: Report['criteria'][number],
  area: number,
  { method, language }: View,
): string {
  const measure = measureOf(method, criterion.id);
  if (isHidden(criterion, area) && isShare(measure)) return formatNumber(HIDDEN, 0, language);
  const counts = countsOf(criterion, measure, area);
  if (!counts) return '–';
  const ends = wilson(counts);
  const enough = Math.max(...ends.map((end) => decimalsAgainst(end, criterion.limit(area), decimals)));
  return `${formatNumber(ends[0], enough, language)}–${formatValue(ends[1], unit, enough, language)}`;
}

function countsText(criterion: CriterionColumns, area: number, { language, words, say }: View): string {
  if (!criterion.numerator || !criterion.denominator) return '–';
  const [numerator, denominator] = [
    countOf(criterion, 'numerator', area),
    countOf(criterion, 'denominator', area),
  ];
  if (!isKnown(numerator) && !isKnown(denominator)) return formatCount(numerator, language);
  const shown = (count: Figure) =>
    isKnown(count) || count === HIDDEN ? formatCount(count, language) : words.unknown.toLowerCase();
  return say['counts-of']({ numerator: shown(numerator), denominator: shown(denominator) });
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
  return indicatorValue(figureOf(report.areas.indicators[position], area), area, position, view);
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

function indicatorValue(value: Figure, area: number, position: number, view: View): string {
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
