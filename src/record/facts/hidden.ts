import type { Method } from '../../criteria/effective.ts';
import { canonical } from '../../criteria/normal.ts';
import { inputError } from '../../messages/errors.ts';
import type { Without } from '../../messages/report.ts';
import { type Figure, HIDDEN } from '../../text/numbers.ts';
import { type CriterionColumns, HIDDEN_VERDICT, type IndicatorColumns } from '../area-table.ts';
import { isPublic, methodOf, type Report } from '../report.ts';

/**
 * Reports that are told of together are for the same readers, and hide by the same rule.
 *
 * @throws InputError where they do not
 */
export function checkSameAudience(reports: readonly Report[]): void {
  const [first, ...others] = reports;
  for (const other of others) {
    if (isPublic(first) !== isPublic(other)) throw inputError('audiences-mixed', {});
    if (isPublic(first) && publishRuleOf(first) !== publishRuleOf(other))
      throw inputError('publish-rules-differ', { old: first.year, new: other.year });
  }
}

/** What of a rule decides what is hidden. */
export function publishRuleOf(report: Report): string {
  const { basis: _, source: __, note: ___, ...rule } = methodOf(report).publish ?? {};
  return canonical(rule);
}

/** Whether a public report keeps the figure of an area to itself. */
export function isHidden({ hidden }: Pick<IndicatorColumns, 'hidden'>, area: number): boolean {
  return hidden?.[area] !== undefined && hidden[area] !== 0;
}

/** Whether it keeps to itself, too, whether the area meets the criterion. */
export function isVerdictHidden({ hidden }: Pick<CriterionColumns, 'hidden'>, area: number): boolean {
  return hidden?.[area] === HIDDEN_VERDICT;
}

/** The figure of an area: a number, missing or hidden. */
export function figureOf(columns: IndicatorColumns | CriterionColumns, area: number): Figure {
  return isHidden(columns, area) ? HIDDEN : columns.values[area];
}

/** One of the counts that it is computed from; undefined where it is computed from none. */
export function countOf(
  columns: IndicatorColumns | CriterionColumns,
  part: 'numerator' | 'denominator',
  area: number,
): Figure {
  const count = columns[part]?.[area];
  return Number.isNaN(count) && isHidden(columns, area) ? HIDDEN : count;
}

/** The residents of an area. */
export function populationOf({ areas }: Report, area: number): Figure {
  return areas.populationHidden?.[area] ? HIDDEN : areas.population[area];
}

/** The residents that an area has too few of, where it is excluded for that: known of an area that shows nothing else. */
export function fewerThan({ areas }: Report, method: Method, area: number): number | undefined {
  return method.exclude[areas.exclusions[areas.exclusion[area]]]?.['population-below'];
}

/** Who may read what is told of reports; of public ones by which rule, and how much they hide. */
export type AudienceFacts =
  | { kind: 'internal' }
  | {
      kind: 'public';
      smallest: number;
      denominator: number;
      assumed: boolean;
      figures: number;
      /** areas that they are of; undefined: of several reports, whose areas are the same or not */
      areas: number | undefined;
      /** why some of them tell no number of residents */
      withoutPopulation: Without;
    };

/** @param reports for the same readers: see `checkSameAudience` */
export function audienceFacts(reports: readonly Report[]): AudienceFacts {
  const rule = isPublic(reports[0]) ? methodOf(reports[0]).publish : undefined;
  if (!rule) return { kind: 'internal' };
  const counts = reports.map(hiddenCounts);
  return {
    kind: 'public',
    smallest: rule['smallest-count'],
    denominator: rule['smallest-denominator'],
    assumed: (rule.basis ?? 'assumption') === 'assumption',
    figures: counts.reduce((sum, { figures, populations }) => sum + figures + populations, 0),
    areas: counts.length === 1 ? counts[0].areas : undefined,
    withoutPopulation: whyWithout(reports),
  };
}

/** Why areas that are counted together tell no number of residents; it is not told of which it is hidden. */
export function whyWithout(reports: readonly Report[]): Without {
  if (!reports.some(isPublic)) return 'missing';
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const hidden = sum(reports.map((report) => hiddenCounts(report).populations));
  const without = sum(reports.map(({ account }) => account.input.withoutPopulation));
  return hidden === 0 ? 'missing' : hidden < without ? 'either' : 'hidden';
}

/** How much of its areas a public report does not show. */
export interface HiddenCounts {
  /** figures of criteria and indicators */
  figures: number;
  /** of these, figures whose verdict is hidden, too */
  verdicts: number;
  populations: number;
  /** areas of which any of these is hidden */
  areas: number;
}

export function hiddenCounts({ areas }: Report): HiddenCounts {
  const found: HiddenCounts = { figures: 0, verdicts: 0, populations: 0, areas: 0 };
  const columns = [...areas.criteria, ...areas.indicators];
  for (let area = 0; area < areas.size; area++) {
    const figures = columns.filter((one) => isHidden(one, area));
    found.figures += figures.length;
    found.verdicts += figures.filter((one) => isVerdictHidden(one, area)).length;
    const isFew = areas.populationHidden?.[area] === 1;
    found.populations += Number(isFew);
    found.areas += Number(isFew || figures.length > 0);
  }
  return found;
}
