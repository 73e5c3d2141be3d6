import type { Method } from '../../criteria/effective.ts';
import { canonical } from '../../criteria/normal.ts';
import { inputError } from '../../messages/errors.ts';
import type { Without } from '../../messages/report.ts';
import { type Figure, HIDDEN } from '../../text/numbers.ts';
import {
  type CriterionColumns,
  HIDDEN_DENOMINATOR,
  HIDDEN_FIGURE,
  HIDDEN_VERDICT,
  type IndicatorColumns,
} from '../area-table.ts';
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
  return hidden?.[area] === HIDDEN_FIGURE || hidden?.[area] === HIDDEN_VERDICT;
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
  const isKept =
    isHidden(columns, area) || (part === 'denominator' && columns.hidden?.[area] === HIDDEN_DENOMINATOR);
  return Number.isNaN(count) && isKept ? HIDDEN : count;
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
      /** some criterion or indicator has a larger smallest count of its own */
      sensitive: boolean;
      assumed: boolean;
      hidden: ({ year: number } & HiddenCounts)[];
      /** why some of them tell no number of residents */
      withoutPopulation: Without;
    };

/** @param reports for the same readers: see `checkSameAudience` */
export function audienceFacts(reports: readonly Report[]): AudienceFacts {
  const rule = isPublic(reports[0]) ? methodOf(reports[0]).publish : undefined;
  if (!rule) return { kind: 'internal' };
  return {
    kind: 'public',
    smallest: rule['smallest-count'],
    denominator: rule['smallest-denominator'],
    sensitive: Object.values(rule.sensitive).some((own) => own > rule['smallest-count']),
    assumed: (rule.basis ?? 'assumption') === 'assumption',
    hidden: reports.map((report) => ({ year: report.year, ...hiddenCounts(report) })),
    withoutPopulation: whyWithout(reports),
  };
}

/** Why areas that are counted together tell no number of residents; it is not told of which it is hidden. */
export function whyWithout(reports: readonly Report[]): Without {
  if (!reports.some(isPublic)) return 'missing';
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const hidden = sum(reports.flatMap(({ areas }) => [...(areas.populationHidden ?? [])]));
  const without = sum(reports.map(({ account }) => account.input.withoutPopulation));
  return hidden === 0 ? 'missing' : hidden < without ? 'either' : 'hidden';
}

/** Whether a public report tells a level of several areas by two ends, and not by one figure that both are rounded to. */
export function isToldAsRange(
  comparison: NonNullable<Report['criteria'][number]['comparison']>,
  level: 'designated' | 'rest',
): boolean {
  return comparison[level] === null && comparison[`${level}Range`] !== undefined;
}

/** How much of its areas a public report does not show: the same number wherever it is told. */
export interface HiddenCounts {
  /** figures of criteria and indicators, and numbers of residents, of areas that show others */
  figures: number;
  /** these areas */
  areas: number;
  /** areas that show their outcome alone: how many figures they have is not counted */
  withheld: number;
}

/**
 * Counts what is hidden.
 *
 * @param withheld areas that show their outcome alone: 1
 * @param figuresOf how many figures of an area are hidden
 */
export function countHidden(withheld: Uint8Array, figuresOf: (area: number) => number): HiddenCounts {
  const found: HiddenCounts = { figures: 0, areas: 0, withheld: 0 };
  for (const [area, isOut] of withheld.entries()) {
    const figures = isOut === 1 ? 0 : figuresOf(area);
    found.figures += figures;
    found.areas += Number(figures > 0);
    found.withheld += isOut;
  }
  return found;
}

/** How much a public report does not show. */
export function hiddenCounts(report: Report): HiddenCounts {
  const { areas } = report;
  const columns = [...areas.criteria, ...areas.indicators];
  return countHidden(
    withheldAreas(report, methodOf(report)),
    (area) =>
      columns.filter((one) => isHidden(one, area)).length + Number(areas.populationHidden?.[area] === 1),
  );
}

/** Areas that are excluded for having too few residents: what is published of them is their outcome alone. */
export function withheldAreas(report: Report, method: Method): Uint8Array {
  return Uint8Array.from(report.areas.ids, (_, area) =>
    Number(fewerThan(report, method, area) !== undefined),
  );
}
