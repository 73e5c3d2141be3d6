import type { Evaluator } from '../criteria/evaluator.ts';
import { innerRules } from '../criteria/rule-parts.ts';
import type { Method } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import { classify, UNKNOWN_CLASS } from './ladder.ts';

/** What a rule could answer for an area, given all that its missing cells could hold: bits CAN_FAIL and CAN_HOLD. */
export type AreaRule = (area: number) => number;

/** What a rule needs to know. */
export interface RuleContext {
  method: Method;
  evaluator: Evaluator;
  /** the same rule an earlier year, over the areas of this year; undefined where the statistics have no such year */
  ofYear: (rule: Rule, year: number) => AreaRule | undefined;
}

/** A question that a rule asks of an area, answered apart from the others. */
interface Leaf {
  key: string;
  ask: AreaRule;
}

/** At most so many open questions are tried in every combination. */
const MOST_OPEN = 14;

/**
 * Compiles a rule to a function over areas.
 *
 * The tree is answered by Kleene's three-valued logic, which is exact while each criterion is asked once. Where
 * a criterion is asked more than once, as in "a and not a", the open questions of an area are tried in every
 * combination, so that what is impossible is not called possible. Past 14 open questions Kleene's answer
 * stands, which may leave an area undetermined but never decides it wrongly.
 */
export function compileRule(rule: Rule, context: RuleContext): AreaRule {
  const leaves: Leaf[] = [];
  const node = build(rule, context, leaves);
  const distinct = [...new Set(leaves.map((leaf) => leaf.key))];
  if (distinct.length === leaves.length) return (area) => node((leaf) => leaf.ask(area));
  return (area) => {
    const quick = node((leaf) => leaf.ask(area));
    return quick === EITHER ? tryAll(node, leaves, distinct, area) : quick;
  };
}

type Answers = (leaf: Leaf) => number;
type Node = (answers: Answers) => number;

function tryAll(node: Node, leaves: Leaf[], distinct: string[], area: number): number {
  const answers = new Map(leaves.map((leaf) => [leaf.key, leaf.ask(area)]));
  const open = distinct.filter((key) => answers.get(key) === EITHER);
  if (open.length > MOST_OPEN) return EITHER;
  let possible = 0;
  for (let combination = 0; combination < 1 << open.length && possible !== EITHER; combination++) {
    for (const [k, key] of open.entries()) answers.set(key, combination & (1 << k) ? CAN_HOLD : CAN_FAIL);
    possible |= node((leaf) => answers.get(leaf.key)!);
  }
  return possible;
}

function build(rule: Rule, context: RuleContext, leaves: Leaf[]): Node {
  if (typeof rule === 'string') return criterionLeaf(rule, context, leaves);
  if (rule.criterion !== undefined) return criterionLeaf(rule.criterion, context, leaves);
  if (rule.class) return classLeaf(rule.class, context, leaves);
  if (rule['consecutive-years']) return consecutive(rule['consecutive-years'], context, leaves);
  if (rule.not !== undefined) {
    const inner = build(rule.not, context, leaves);
    return (answers) => swap(inner(answers));
  }
  const inner = innerRules(rule, context.method).map((one) => build(one, context, leaves));
  const needed = rule.any ? 1 : (rule['at-least'] ?? inner.length);
  return (answers) => {
    let certain = 0;
    let possible = 0;
    for (const one of inner) {
      const answer = one(answers);
      if (answer & CAN_HOLD) {
        possible++;
        if (answer === CAN_HOLD) certain++;
      }
    }
    return (possible >= needed ? CAN_HOLD : 0) | (certain < needed ? CAN_FAIL : 0);
  };
}

function swap(answer: number): number {
  return (answer & CAN_HOLD ? CAN_FAIL : 0) | (answer & CAN_FAIL ? CAN_HOLD : 0);
}

function leaf(key: string, ask: AreaRule, leaves: Leaf[]): Node {
  const own = { key, ask };
  leaves.push(own);
  return (answers) => answers(own);
}

function criterionLeaf(id: string, { evaluator }: RuleContext, leaves: Leaf[]): Node {
  const { possible } = evaluator.criterion(id);
  return leaf(`criterion ${id}`, (area) => possible[area], leaves);
}

function classLeaf(test: { of: string; is: string[] }, context: RuleContext, leaves: Leaf[]): Node {
  const ladder = context.method.classes[test.of];
  const classes = classify(ladder, context.evaluator, (rule) => compileRule(rule, context));
  const accepted = new Set(ladder.steps.flatMap((step, k) => (test.is.includes(step.class) ? [k] : [])));
  const ask = (area: number) =>
    classes[area] === UNKNOWN_CLASS ? EITHER : accepted.has(classes[area]) ? CAN_HOLD : CAN_FAIL;
  return leaf(`class ${JSON.stringify([test.of, test.is])}`, ask, leaves);
}

/** True this year and in each of the years before it; a year without statistics is unknown. */
function consecutive(options: { of: Rule; years: number }, context: RuleContext, leaves: Leaf[]): Node {
  const years: Node[] = [build(options.of, context, leaves)];
  for (let back = 1; back < options.years; back++) {
    const year = context.evaluator.year - back;
    const ask = context.ofYear(options.of, year) ?? (() => EITHER);
    years.push(leaf(`year ${year} ${JSON.stringify(options.of)}`, ask, leaves));
  }
  return (answers) =>
    years.map((year) => year(answers)).reduce((a, b) => (a & b & CAN_HOLD) | ((a | b) & CAN_FAIL));
}
