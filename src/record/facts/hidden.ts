import type { Method } from '../../criteria/effective.ts';
import { type Figure, HIDDEN } from '../../text/numbers.ts';
import { type CriterionColumns, HIDDEN_VERDICT, type IndicatorColumns } from '../area-table.ts';
import type { Report } from '../report.ts';

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
