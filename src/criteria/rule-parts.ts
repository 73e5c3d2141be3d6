import { measuredCriteria } from './check.ts';
import type { Method } from './effective.ts';
import type { Rule, RuleTree } from './schema/rule.ts';

/** The rules that a tree counts over; a bare `at-least` counts over every measured criterion. */
export function innerRules(tree: RuleTree, method: Method): Rule[] {
  return tree.any ?? tree.all ?? tree.of ?? measuredCriteria(method);
}

/** What a rule asks about, wherever in it it stands. */
export interface Asked {
  criteria: Set<string>;
  classes: { ladder: string; is: Set<string> }[];
}

/** The criteria and classes whose holding speaks for a rule; what stands under `not` speaks against it. */
export function askedBy(rule: Rule, method: Method): Asked {
  const criteria = new Set<string>();
  const classes: Asked['classes'] = [];
  const visit = (one: Rule): void => {
    if (typeof one === 'string') criteria.add(one);
    else if (one.criterion !== undefined) criteria.add(one.criterion);
    else if (one.class) classes.push({ ladder: one.class.of, is: new Set(one.class.is) });
    else if (one['consecutive-years']) visit(one['consecutive-years'].of);
    else if (one.not === undefined) for (const inner of innerRules(one, method)) visit(inner);
  };
  visit(rule);
  return { criteria, classes };
}

/** All that the answer of a rule hangs on, whether it speaks for it or against, or is asked by a step of a ladder. */
export interface HangsOn {
  criteria: Set<string>;
  ladders: Set<string>;
  /** those that its ladders sort by */
  indicators: Set<string>;
  earlierYears: boolean;
}

/** Whether the rule or any ladder of a method asks about other years than the one that a record holds. */
export function asksOtherYears({ designate, classes }: Method): boolean {
  return JSON.stringify([designate, classes]).includes('"consecutive-years"');
}

export function hangsOn(rule: Rule, method: Method): HangsOn {
  const found: HangsOn = {
    criteria: new Set(),
    ladders: new Set(),
    indicators: new Set(),
    earlierYears: false,
  };
  const visit = (one: Rule): void => {
    if (typeof one === 'string') found.criteria.add(one);
    else if (one.criterion !== undefined) found.criteria.add(one.criterion);
    else if (one.class) visitLadder(one.class.of);
    else if (one.not !== undefined) visit(one.not);
    else if (one['consecutive-years']) {
      found.earlierYears = true;
      visit(one['consecutive-years'].of);
    } else for (const inner of innerRules(one, method)) visit(inner);
  };
  const visitLadder = (ladder: string): void => {
    found.ladders.add(ladder);
    const { of, steps } = method.classes[ladder];
    if (of !== undefined) found.indicators.add(of);
    for (const { when } of steps) if (when !== undefined) visit(when);
  };
  visit(rule);
  return found;
}
