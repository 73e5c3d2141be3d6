import { innerRules } from '../criteria/rule-parts.ts';
import type { Method } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import type { Report } from '../record/report.ts';

/** A criterion whose answer is supposed to be another than it is. */
interface Supposed {
  criterion: string;
  met: boolean;
}

/** The designation rule over what a report holds: bits CAN_FAIL and CAN_HOLD, as things are or as supposed. */
export interface RuleOfReport {
  /** whether the rule asks a criterion, be it that it speaks against designation */
  asks: (criterion: string) => boolean;
  answer: (area: number, supposed?: Supposed) => number;
}

/**
 * Why a report cannot answer its rule on other verdicts. `years`: the rule asks earlier years, whose verdicts a
 * report does not hold; `classes`: it asks a class that depends on a rule of its own.
 */
export interface Unable {
  unable: 'years' | 'classes';
}

/** The bits of one question of a rule, by its position among them. */
type Ask = (question: number) => number;
type Node = (ask: Ask) => number;

/** As in the screening: past so many open questions the quick answer stands. */
const MOST_OPEN = 14;

/** The rule of a report, to be asked of its verdicts. Answers as the screening does: exact, also of "a and not a". */
export function ruleOfReport(report: Report, method: Method): RuleOfReport | Unable {
  const questions: ((area: number) => number)[] = [];
  // the same may be asked in several places
  const positions = new Map<string, number>();
  let asked = 0;
  let unable: Unable['unable'] | undefined;

  const leaf = (key: string, possible: (area: number) => number): Node => {
    asked++;
    const position = positions.get(key) ?? questions.push(possible) - 1;
    positions.set(key, position);
    return (ask) => ask(position);
  };
  const criterion = (id: string): Node => {
    const { possible } = report.areas.criteria.find((one) => one.id === id)!;
    return leaf(keyOf(id), (area) => possible[area]);
  };
  const build = (rule: Rule): Node => {
    if (typeof rule === 'string') return criterion(rule);
    if (rule.criterion !== undefined) return criterion(rule.criterion);
    if (rule.class) {
      const { of, is } = rule.class;
      if (method.classes[of].steps.some(({ when }) => when !== undefined)) unable ??= 'classes';
      return leaf(`class ${JSON.stringify([of, is])}`, classAnswers(report, method, of, new Set(is)));
    }
    if (rule['consecutive-years']) {
      unable = 'years';
      return () => EITHER;
    }
    if (rule.not !== undefined) {
      const inner = build(rule.not);
      return (ask) => swapped(inner(ask));
    }
    const inner = innerRules(rule, method).map(build);
    return counted(inner, rule.any ? 1 : (rule['at-least'] ?? inner.length));
  };

  const root = build(method.designate);
  if (unable) return { unable };
  const repeats = asked > questions.length;
  return {
    asks: (id) => positions.has(keyOf(id)),
    answer: (area, supposed) => {
      const turned = supposed && positions.get(keyOf(supposed.criterion));
      const then = supposed?.met ? CAN_HOLD : CAN_FAIL;
      const ask: Ask = (question) => (question === turned ? then : questions[question](area));
      const quick = root(ask);
      return repeats && quick === EITHER ? tryAll(root, questions.length, ask) : quick;
    },
  };
}

function keyOf(criterion: string): string {
  return `criterion ${criterion}`;
}

function swapped(answer: number): number {
  return (answer & CAN_HOLD ? CAN_FAIL : 0) | (answer & CAN_FAIL ? CAN_HOLD : 0);
}

function counted(inner: readonly Node[], needed: number): Node {
  return (ask) => {
    let certain = 0;
    let possible = 0;
    for (const one of inner) {
      const answer = one(ask);
      if (answer & CAN_HOLD) possible++;
      if (answer === CAN_HOLD) certain++;
    }
    return (possible >= needed ? CAN_HOLD : 0) | (certain < needed ? CAN_FAIL : 0);
  };
}

/** Whether the class of an area is among those asked for. A ladder may leave an area without a class. */
function classAnswers(
  { areas }: Report,
  method: Method,
  ladder: string,
  is: ReadonlySet<string>,
): (area: number) => number {
  const { labels, couldBe } = areas.classes.find(({ id }) => id === ladder)!;
  const indicator = method.classes[ladder].of;
  const values = areas.indicators.find(({ id }) => id === indicator)?.values;
  return (area) => {
    const found = couldBe(area);
    if (found.some((label) => labels[label] !== undefined))
      return found.reduce((set, label) => set | (is.has(labels[label]) ? CAN_HOLD : CAN_FAIL), 0);
    return values && !Number.isNaN(values[area]) ? CAN_FAIL : EITHER;
  };
}

/** Kleene's logic is not exact where a question is asked twice; then the open ones are tried in every combination. */
function tryAll(root: Node, questions: number, ask: Ask): number {
  const open = Array.from({ length: questions }, (_, k) => k).filter((k) => ask(k) === EITHER);
  if (open.length > MOST_OPEN) return EITHER;
  let possible = 0;
  for (let combination = 0; combination < 1 << open.length && possible !== EITHER; combination++) {
    possible |= root((question) => {
      const position = open.indexOf(question);
      if (position < 0) return ask(question);
      return combination & (1 << position) ? CAN_HOLD : CAN_FAIL;
    });
  }
  return possible;
}
