import type { Method } from '../../criteria/effective.ts';
import { type HangsOn, hangsOn } from '../../criteria/rule-parts.ts';
import { CAN_HOLD, EITHER, MET, UNKNOWN } from '../../criteria/verdict.ts';
import type { WhyUndetermined, Without } from '../../messages/report.ts';
import { isKnown } from '../../text/numbers.ts';
import type { CriterionColumns } from '../area-table.ts';
import type { Report } from '../report.ts';
import { figureOf, isHidden, isVerdictHidden } from './hidden.ts';
import { areasOf } from './order.ts';

/** A criterion whose answer the missing figures leave open, and why. */
export interface OpenCriterion {
  criterion: CriterionColumns;
  /**
   * no-value: the area's own figure is missing; no-limit: the limit is; value-moves, limit-moves: missing figures could
   * move it; hidden: a public report does not say
   */
  why: 'no-value' | 'no-limit' | 'value-moves' | 'limit-moves' | 'hidden';
  met: boolean;
}

/** The criteria of an assessed area that could be met or not, whatever the verdict on the known figures. */
export function openCriteria({ areas }: Report, area: number): OpenCriterion[] {
  return areas.criteria
    .filter(({ possible }) => possible[area] === EITHER)
    .map((criterion) => ({
      criterion,
      why: whyOne(criterion, area),
      met: criterion.verdict[area] === MET,
    }));
}

/** Why it is open how many criteria some areas meet: figures are missing, verdicts are hidden, or either; undefined: it is not. */
export function whyCountOpen(
  { areas }: Pick<Report, 'areas'>,
  of: Iterable<number>,
  criteria: readonly CriterionColumns[] = areas.criteria,
): Without | undefined {
  let [missing, hidden] = [false, false];
  for (const area of of)
    for (const criterion of criteria) {
      if (criterion.possible[area] !== EITHER && criterion.verdict[area] !== UNKNOWN) continue;
      if (isVerdictHidden(criterion, area)) hidden = true;
      else missing = true;
    }
  return missing ? (hidden ? 'either' : 'missing') : hidden ? 'hidden' : undefined;
}

function whyOne(criterion: CriterionColumns, area: number): OpenCriterion['why'] {
  const { values, verdict, limit, limitRange } = criterion;
  // where the answer on what is known is shown, it is open for others' missing figures
  if (isHidden(criterion, area)) return verdict[area] === UNKNOWN || !limitRange ? 'hidden' : 'limit-moves';
  if (Number.isNaN(values[area])) return 'no-value';
  if (Number.isNaN(limit(area))) return verdict[area] === UNKNOWN ? 'no-limit' : 'hidden';
  return valueMoves(criterion, area) ? 'value-moves' : 'limit-moves';
}

/** How an assessed area stands to a criterion. Open: the figure is there, but missing ones could turn the answer. */
export type CriterionState = 'met' | 'not-met' | 'open' | 'missing' | 'hidden';

export function stateOf(criterion: CriterionColumns, area: number): CriterionState {
  if (isVerdictHidden(criterion, area)) return 'hidden';
  const verdict = criterion.verdict[area];
  const isOpen = criterion.possible[area] === EITHER;
  if (verdict === UNKNOWN && !isOpen) return criterion.possible[area] === CAN_HOLD ? 'met' : 'not-met';
  // a figure that is there, and no limit to hold it against, is open
  if (verdict === UNKNOWN && !isKnown(figureOf(criterion, area))) return 'missing';
  return isOpen ? 'open' : verdict === MET ? 'met' : 'not-met';
}

/** Why the undetermined areas are; those of which a record does not tell are in none. */
export function whyUndetermined(report: Report, method: Method): WhyUndetermined {
  const why: WhyUndetermined = { own: 0, hidden: 0, others: 0, limit: 0, earlier: 0 };
  const asked = hangsOn(method.designate, method);
  for (const area of areasOf(report.areas, 'undetermined')) {
    const found = whyOpen(report, area, asked);
    if (found) why[found]++;
  }
  return why;
}

/** What an open answer of the rule hangs on; undefined: a record does not tell. */
export function whyOpen(report: Report, area: number, asked: HangsOn): keyof WhyUndetermined | undefined {
  const { indicators, indicatorRanges } = report.areas;
  const open = openCriteria(report, area).filter(({ criterion }) => asked.criteria.has(criterion.id));
  const lacks = indicators.some(
    (one) => asked.indicators.has(one.id) && Number.isNaN(one.values[area]) && !isHidden(one, area),
  );
  if (lacks || open.some(({ why }) => why === 'no-value')) return 'own';
  if (open.some(({ why }) => why === 'hidden')) return 'hidden';
  const moves = [...asked.indicators].some((id) => indicatorRanges.get(id)?.(area) !== undefined);
  if (moves || open.some(({ why }) => why === 'limit-moves' || why === 'value-moves')) return 'others';
  if (open.length > 0) return 'limit';
  return asked.earlierYears ? 'earlier' : undefined;
}

function valueMoves({ valueRange, limitRange }: CriterionColumns, area: number): boolean {
  if (!valueRange || !limitRange) return valueRange !== undefined;
  // of this area, and not of another alone
  const isTold = !Number.isNaN(valueRange.least(area)) || !Number.isNaN(valueRange.greatest(area));
  return isTold && limitRange.least(area) === limitRange.greatest(area);
}
