import type { Method } from '../criteria/schema/method.ts';
import type { RuleTree } from '../criteria/schema/rule.ts';
import { CAN_HOLD, EITHER, MET } from '../criteria/verdict.ts';
import { criterionOf } from './describe/rule.ts';
import { methodOf } from './describe/text.ts';
import { type CriterionColumns, outcomes, type Report } from './report.ts';

/** A criterion whose answer the missing figures leave open, and why. */
export interface OpenCriterion {
  criterion: CriterionColumns;
  /**
   * no-value: the area's own figure is missing; no-limit: the limit is; value-moves, limit-moves: missing figures could
   * move it
   */
  why: 'no-value' | 'no-limit' | 'value-moves' | 'limit-moves';
  met: boolean;
}

/** The criteria of an assessed area that could be met or not, whatever the verdict on the known figures. */
export function openCriteria({ areas }: Report, area: number): OpenCriterion[] {
  return areas.criteria
    .filter(({ possible }) => possible[area] === EITHER)
    .map((criterion) => ({
      criterion,
      why: Number.isNaN(criterion.values[area])
        ? 'no-value'
        : Number.isNaN(criterion.limit(area))
          ? 'no-limit'
          : valueMoves(criterion, area)
            ? 'value-moves'
            : 'limit-moves',
      met: criterion.verdict[area] === MET,
    }));
}

/** Why areas are undetermined: how many lack a figure of their own, and how many have all of theirs. */
export interface WhyUndetermined {
  own: number;
  others: number;
}

/** Of the undetermined areas; those that hang on another year, of which a report tells nothing, are in neither. */
export function whyUndetermined(report: Report): WhyUndetermined {
  const why: WhyUndetermined = { own: 0, others: 0 };
  for (let area = 0; area < report.areas.size; area++) {
    if (outcomes[report.areas.outcome[area]] !== 'undetermined') continue;
    const found = whyOpen(report, area);
    if (found) why[found]++;
  }
  return why;
}

/** Whether an open answer of the rule hangs on the area's own missing figures, or on others' alone; undefined: untold. */
export function whyOpen(report: Report, area: number): keyof WhyUndetermined | undefined {
  const { areas } = report;
  const { classes } = methodOf(report);
  const asked = openCriteria(report, area).filter(({ criterion }) => areas.ruleCriteria.has(criterion.id));
  const lacks = areas.ruleClasses.some(({ ladder }) => {
    const of = areas.indicators.find(({ id }) => id === classes[ladder].of);
    return of !== undefined && Number.isNaN(of.values[area]);
  });
  if (lacks || asked.some(({ why }) => why === 'no-value')) return 'own';
  return asked.some(({ why }) => why === 'limit-moves' || why === 'value-moves') ? 'others' : undefined;
}

function valueMoves({ valueRange, limitRange }: CriterionColumns, area: number): boolean {
  if (limitRange && limitRange.least(area) !== limitRange.greatest(area)) return false;
  return valueRange !== undefined;
}

/** What would designate an undetermined area. */
export type Takes =
  | { kind: 'criteria'; needed: number; open: CriterionColumns[] }
  /** the rule is more than a count of criteria */
  | { kind: 'rule' }
  /** no criterion is open: another year or a class is */
  | { kind: 'elsewhere' };

/** How many of its open criteria an undetermined area must meet to be designated. */
export function whatItTakes(report: Report, method: Method, area: number): Takes {
  const { areas } = report;
  const rule = countingRule(method.designate, areas);
  if (!rule) return openCriteria(report, area).length > 0 ? { kind: 'rule' } : { kind: 'elsewhere' };
  const asked = areas.criteria.filter(({ id }) => rule.criteria.has(id));
  const certain = asked.filter(({ possible }) => possible[area] === CAN_HOLD).length;
  const open = asked.filter(({ possible }) => possible[area] === EITHER);
  return { kind: 'criteria', needed: rule.needed - certain, open };
}

/** A rule that does nothing but count criteria, or undefined. */
export function countingRule(
  rule: RuleTree,
  areas: Report['areas'],
): { needed: number; criteria: ReadonlySet<string> } | undefined {
  if (rule.criterion !== undefined) return { needed: 1, criteria: new Set([rule.criterion]) };
  const inner =
    rule.all ?? rule.any ?? rule.of ?? (rule['at-least'] ? areas.criteria.map(({ id }) => id) : undefined);
  if (!inner) return undefined;
  const ids = inner.map(criterionOf).filter((id) => id !== undefined);
  const criteria = new Set(ids);
  if (ids.length < inner.length || criteria.size < ids.length) return undefined;
  return { needed: rule.all ? inner.length : rule.any ? 1 : rule['at-least']!, criteria };
}
