import type { Method } from '../criteria/effective.ts';
import { innerRules } from '../criteria/rule-parts.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD } from '../criteria/verdict.ts';
import type { Report } from '../record/report.ts';
import { criterionOf, type ToldRule, type ToldTree } from './describe/rule.ts';

/** What an area's known figures leave of a rule: its answer, or the rule that is still to be answered. */
type Left = ToldRule | boolean;

/** What is left of the designation rule for an area whose answer by it is undetermined: what would designate it. */
export function whatItTakes(report: Report, method: Method, area: number): ToldTree {
  const left = leftOf(method.designate, report, method, area);
  // an answer where the figures alone leave none open: then the rule itself is told
  if (typeof left === 'boolean') return method.designate;
  return typeof left === 'string' ? { criterion: left } : left;
}

function leftOf(rule: Rule, report: Report, method: Method, area: number): Left {
  const inner = (one: Rule) => leftOf(one, report, method, area);
  const id = typeof rule === 'string' ? rule : rule.criterion;
  if (id !== undefined) {
    const possible = report.areas.criteria.find((one) => one.id === id)!.possible[area];
    return possible === CAN_HOLD || (possible !== CAN_FAIL && id);
  }
  if (typeof rule === 'string') return rule;
  if (rule.class) return classLeft(rule.class, report, area);
  if (rule.not !== undefined) {
    const left = inner(rule.not);
    return typeof left === 'boolean' ? !left : { not: left };
  }
  const years = rule['consecutive-years'];
  if (years) {
    // a record tells nothing of the years before its own
    const before = { 'years-before': { of: years.of, years: years.years - 1 } };
    return countLeft([inner(years.of), before], 2);
  }
  const counted = innerRules(rule, method).map(inner);
  return countLeft(counted, rule.any ? 1 : (rule['at-least'] ?? counted.length));
}

function classLeft(test: { of: string; is: string[] }, { areas }: Report, area: number): Left {
  const { labels, couldBe } = areas.classes.find(({ id }) => id === test.of)!;
  const possible = couldBe(area).map((label) => labels[label]);
  const is = possible.filter((label) => test.is.includes(label));
  if (is.length === possible.length) return true;
  return is.length > 0 && { class: { of: test.of, is } };
}

/** At least so many of these, without those that are answered. */
function countLeft(answers: readonly Left[], needed: number): Left {
  const open = answers.filter((one) => typeof one !== 'boolean');
  const missing = needed - answers.filter((one) => one === true).length;
  if (missing <= 0) return true;
  if (missing > open.length) return false;
  if (open.length === 1) return open[0];
  if (missing === open.length) return { all: open.flatMap((one) => within(one, 'all')) };
  if (missing === 1) return { any: open.flatMap((one) => within(one, 'any')) };
  return { 'at-least': missing, of: open };
}

/** All of what all are of is one list. */
function within(rule: ToldRule, kind: 'all' | 'any'): ToldRule[] {
  return (typeof rule === 'string' ? undefined : rule[kind]) ?? [rule];
}

/** A rule that does nothing but count criteria, or undefined. */
export function countingRule(
  rule: ToldTree,
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
