import type { Method } from './effective.ts';
import { innerRules } from './rule-parts.ts';
import type { Ladder } from './schema/method.ts';
import type { Rule } from './schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from './verdict.ts';
import { type Asked, byValue, type Question, type Step, worldsOf } from './worlds.ts';

/** Bits CAN_FAIL and CAN_HOLD of a question, by its position. */
export type Answers = (question: number) => number;

/** A rule over questions: bits CAN_FAIL and CAN_HOLD. */
export type Node = (answers: Answers) => number;

/** At most so many ways to answer the open questions of an area are tried. */
const MOST_WAYS = 1 << 14;

/**
 * What rules and ladders ask of an area, each question once wherever it is asked. Questions about the same value are
 * answered together; all others apart.
 */
export class Questions {
  readonly #questions: (Asked | Question)[] = [];
  readonly #positions = new Map<string, number>();
  #asked = 0;
  #groups: number[][] | undefined;

  /** A question that is asked, by a key that is the same where the same is asked. */
  add(key: string, question: () => Asked | Question): number {
    this.#asked++;
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.#questions.length);
    this.#groups = undefined;
    return this.#questions.push(question()) - 1;
  }

  /** The answers of an area, each by itself. */
  apart(area: number): Answers {
    return (question) => this.#questions[question].possible(area);
  }

  /** The answers as the figures stand. */
  now(area: number): Answers {
    return (question) => this.#questions[question].now(area);
  }

  /** Whether answers that are possible apart may be impossible together, or a question is asked more than once. */
  get hangTogether(): boolean {
    return this.#asked > this.#questions.length || this.#byValue().some(({ length }) => length > 1);
  }

  /** All ways to answer what is open of an area, or undefined where they are too many to try. */
  ways(area: number): Answers[] | undefined {
    let ways: Map<number, number>[] = [new Map()];
    for (const group of this.#byValue()) {
      const open = group.filter((position) => this.#questions[position].possible(area) === EITHER);
      if (open.length === 0) continue;
      const parts = this.#partsOf(open, area);
      if (ways.length * parts.length > MOST_WAYS) return undefined;
      ways = ways.flatMap((way) => parts.map((part) => new Map([...way, ...part])));
    }
    const apart = this.apart(area);
    return ways.map((way) => (question) => way.get(question) ?? apart(question));
  }

  #partsOf(open: number[], area: number): [number, number][][] {
    const questions = open.map((position) => this.#questions[position]).filter(isOfValue);
    const worlds = open.length === 1 ? [0, 1] : worldsOf(questions, area);
    return worlds.map((world) =>
      open.map((position, k): [number, number] => [position, world & (1 << k) ? CAN_HOLD : CAN_FAIL]),
    );
  }

  #byValue(): number[][] {
    if (this.#groups) return this.#groups;
    const positions = new Map(this.#questions.map((question, position) => [question, position]));
    const together = byValue(this.#questions.filter(isOfValue));
    const alone = this.#questions.flatMap((question, position) => (isOfValue(question) ? [] : [[position]]));
    this.#groups = [...together.map((group) => group.map((question) => positions.get(question)!)), ...alone];
    return this.#groups;
  }
}

function isOfValue(question: Asked | Question): question is Question {
  return 'about' in question;
}

/** The other answer. */
export function swapped(answer: number): number {
  return (answer & CAN_HOLD ? CAN_FAIL : 0) | (answer & CAN_FAIL ? CAN_HOLD : 0);
}

/** Whether so many of several hold. */
export function counted(inner: readonly Node[], needed: number): Node {
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

/** What a rule could answer for an area, given all that its missing cells could hold: bits CAN_FAIL and CAN_HOLD. */
export type AreaRule = (area: number) => number;

/** What rules and ladders are answered from: a run's evaluation, or what a record holds of one. */
export interface Facts {
  /** whether a criterion is met */
  question: (criterion: string) => Asked;
  /** whether the indicator that a ladder speaks of lies within the bounds of a step */
  stepQuestion: (indicator: string, step: Step) => Asked;
  /** the same rule so many years before, over the areas of this year; undefined where nothing is known of that year */
  yearsBefore: (rule: Rule, years: number) => AreaRule | undefined;
}

/** A rule is part of a method, and is answered from facts. */
interface RuleContext {
  method: Method;
  facts: Facts;
}

/**
 * Compiles a rule to a function over areas.
 *
 * The tree is answered by Kleene's three-valued logic, which is exact while each question is asked once and of a value
 * of its own. Where one is asked more than once, as in "a and not a", or two ask about the same value, the open
 * questions of an area are tried in every way that they can be answered together, so that what is impossible is not
 * called possible. Where these are too many Kleene's answer stands, which may leave an area undetermined but never
 * decides it wrongly.
 */
export function compileRule(rule: Rule, context: RuleContext): AreaRule {
  const questions = new Questions();
  const node = build(rule, context, questions);
  if (!questions.hangTogether) return (area) => node(questions.apart(area));
  return (area) => {
    const quick = node(questions.apart(area));
    if (quick !== EITHER) return quick;
    return questions.ways(area)?.reduce((set, answers) => set | node(answers), 0) ?? quick;
  };
}

/** The steps of a class ladder over areas. */
export interface LadderSteps {
  /**
   * The step that an area falls on as the figures stand: the first that holds. Negative: `UNKNOWN_CLASS` or
   * `OFF_LADDER`.
   */
  now: (area: number) => number;
  /** all that it could fall on, whatever the missing cells hold, `OFF_LADDER` among them */
  couldBe: (area: number) => number[];
}

/** No class is known: the value is missing, or the rule of a step cannot be answered. */
export const UNKNOWN_CLASS = -1;
/** No class: no step holds. */
export const OFF_LADDER = -2;

/** Compiles a class ladder to functions over areas. */
export function compileLadder(ladder: Ladder, context: RuleContext): LadderSteps {
  const questions = new Questions();
  const steps = stepNodes(ladder, context, questions);
  return {
    now(area) {
      const reached = reachedOf(steps.map((step) => step(questions.now(area))));
      return reached.length === 1 ? reached[0] : UNKNOWN_CLASS;
    },
    couldBe(area) {
      const apart = reachedOf(steps.map((step) => step(questions.apart(area))));
      if (apart.length === 1 || !questions.hangTogether) return apart;
      const ways = questions.ways(area);
      if (!ways) return apart;
      const reached = new Set(ways.flatMap((answers) => reachedOf(steps.map((step) => step(answers)))));
      return apart.filter((step) => reached.has(step));
    },
  };
}

/** The steps that the answers of all steps leave: those that may hold, down to the first that does for certain. */
function reachedOf(answers: readonly number[]): number[] {
  const reached: number[] = [];
  for (const [k, answer] of answers.entries()) {
    if (answer & CAN_HOLD) reached.push(k);
    if (answer === CAN_HOLD) return reached;
  }
  return [...reached, OFF_LADDER];
}

function build(rule: Rule, context: RuleContext, questions: Questions): Node {
  if (typeof rule === 'string') return ofCriterion(rule, context, questions);
  if (rule.criterion !== undefined) return ofCriterion(rule.criterion, context, questions);
  if (rule.class) return ofClass(rule.class, context, questions);
  if (rule['consecutive-years']) return consecutive(rule['consecutive-years'], context, questions);
  if (rule.not !== undefined) {
    const inner = build(rule.not, context, questions);
    return (answers) => swapped(inner(answers));
  }
  const inner = innerRules(rule, context.method).map((one) => build(one, context, questions));
  return counted(inner, rule.any ? 1 : (rule['at-least'] ?? inner.length));
}

function ofCriterion(id: string, { facts }: RuleContext, questions: Questions): Node {
  const position = questions.add(`criterion ${id}`, () => facts.question(id));
  return (answers) => answers(position);
}

/** Whether an area is in one of the classes. */
function ofClass(test: { of: string; is: string[] }, context: RuleContext, questions: Questions): Node {
  const ladder = context.method.classes[test.of];
  const steps = stepNodes(ladder, context, questions);
  const accepted = ladder.steps.map((step) => test.is.includes(step.class));
  return (answers) => {
    let set = 0;
    for (const [k, step] of steps.entries()) {
      const answer = step(answers);
      if (answer & CAN_HOLD) set |= accepted[k] ? CAN_HOLD : CAN_FAIL;
      if (answer === CAN_HOLD) return set;
    }
    return set | CAN_FAIL;
  };
}

/** Of each step of a ladder whether it holds, be it that one before it does, too. */
function stepNodes(ladder: Ladder, context: RuleContext, questions: Questions): Node[] {
  const { of } = ladder;
  return ladder.steps.map((step): Node => {
    if (step.when !== undefined) return build(step.when, context, questions);
    if (of === undefined) return () => CAN_HOLD;
    const { above, from, below, to } = step;
    const key = `step ${JSON.stringify([of, above, from, below, to])}`;
    const position = questions.add(key, () => context.facts.stepQuestion(of, { above, from, below, to }));
    return (answers) => answers(position);
  });
}

/** True this year and in each of the years before it; a year without statistics is unknown. */
function consecutive(options: { of: Rule; years: number }, context: RuleContext, questions: Questions): Node {
  const years: Node[] = [build(options.of, context, questions)];
  for (let back = 1; back < options.years; back++) {
    const answer = context.facts.yearsBefore(options.of, back) ?? (() => EITHER);
    const key = `before ${back} ${JSON.stringify(options.of)}`;
    const position = questions.add(key, () => ({ possible: answer, now: answer }));
    years.push((answers) => answers(position));
  }
  return counted(years, years.length);
}
