import { measuredCriteria } from './check.ts';
import type { Method } from './schema/method.ts';
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
