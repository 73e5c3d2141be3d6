import type { Method } from '../../criteria/effective.ts';
import type { Rule, RuleTree } from '../../criteria/schema/rule.ts';
import { descriptionMessages, type LeastOf } from '../../messages/description.ts';
import { alternatives, type Language, listed, localized } from '../../text/words.ts';
import { criterionTitle } from './text.ts';

/** A rule to be told: one of a method, or what is left of one where an area's figures have answered parts of it. */
export type ToldRule = string | ToldTree;
export interface ToldTree extends Omit<RuleTree, 'of' | 'all' | 'any' | 'not'> {
  of?: ToldRule[] | undefined;
  all?: ToldRule[] | undefined;
  any?: ToldRule[] | undefined;
  not?: ToldRule | undefined;
  /** true when `of` is true in each of so many years before this one */
  'years-before'?: { of: Rule; years: number };
}

/** The sentence that says when an area is designated by the criteria. */
export function describeDesignation(method: Method, language: Language): string {
  const clause = describeRule(method.designate, method, language);
  const say = descriptionMessages[language];
  return method.purpose === 'illustration' ? say.illustrated({ clause }) : say.designated({ clause });
}

/**
 * A rule as a clause to follow "when": `at least 4 of the 8 criteria are met`.
 *
 * @param depth how many lists of conditions it stands in: each kind of list has marks of its own
 */
export function describeRule(rule: ToldRule, method: Method, language: Language, depth = 0): string {
  const say = descriptionMessages[language];
  const id = criterionOf(rule);
  if (id !== undefined) return say.met({ title: criterionTitle(method, id, language) });
  const tree = rule as ToldTree;
  if (tree.class) return inClass(tree.class, method, language);
  if (tree.not !== undefined) return negation(tree.not, method, language, depth);
  const clauseOf = (of: ToldRule) => describeRule(of, method, language, depth);
  const years = tree['consecutive-years'];
  if (years) return say.consecutiveYears({ before: years.years - 1, clause: clauseOf(years.of) });
  const before = tree['years-before'];
  if (before) return say.yearsBefore({ before: before.years, clause: clauseOf(before.of) });
  const inner = tree.all ?? tree.any ?? tree.of;
  if (inner) return severalOf(inner, leastOf(tree), method, language, depth);
  const measured = Object.values(method.criteria).filter((one) => one['not-measured'] === undefined).length;
  return say.measuredMet({ least: tree['at-least'] ?? measured, of: measured });
}

/** The id of the criterion that a rule consists of, if it is one. */
export function criterionOf(rule: ToldRule): string | undefined {
  return typeof rule === 'string' ? rule : rule.criterion;
}

function leastOf(tree: ToldTree): LeastOf {
  if (tree.all) return 'all';
  return tree.any ? 1 : (tree['at-least'] ?? 'all');
}

function severalOf(
  inner: ToldRule[],
  least: LeastOf,
  method: Method,
  language: Language,
  depth: number,
): string {
  const say = descriptionMessages[language];
  if (inner.length === 1) return describeRule(inner[0], method, language, depth);
  // of what one is enough of, any may be the one
  const join = least === 1 ? alternatives : listed;
  const ids = inner.map(criterionOf).filter((id) => id !== undefined);
  if (ids.length === inner.length) {
    const names = ids.map((id) => criterionTitle(method, id, language));
    return say.criteriaMet({ least, names: join(names, language) });
  }
  const clauses = inner.map((one, k) =>
    say.condition({ letter: mark(k, depth), clause: nested(one, method, language, depth + 1) }),
  );
  return say.conditions({ least, clauses: join(clauses, language) });
}

/** A clause within a list: in brackets where it holds a list of its own. */
function nested(rule: ToldRule, method: Method, language: Language, depth: number): string {
  const clause = describeRule(rule, method, language, depth);
  return clause.includes(': ') ? `[${clause}]` : clause;
}

function negation(inner: ToldRule, method: Method, language: Language, depth: number): string {
  const id = criterionOf(inner);
  if (id !== undefined)
    return descriptionMessages[language].notMet({ title: criterionTitle(method, id, language) });
  return descriptionMessages[language].not({ clause: nested(inner, method, language, depth) });
}

function inClass(test: { of: string; is: string[] }, method: Method, language: Language): string {
  const ladder = method.classes[test.of];
  const names = test.is.map((id) => {
    const title = ladder?.steps.find((step) => step.class === id)?.title ?? id;
    return `“${localized(title, language)}”`;
  });
  return descriptionMessages[language].inClass({
    names: alternatives(names, language),
    ladder: localized(ladder?.title ?? test.of, language),
  });
}

/** By turns a letter and a number, so that a condition of a list within a list is not taken for one of the outer list. */
function mark(position: number, depth: number): string {
  const letter = position < 26 ? String.fromCharCode(97 + position) : String(position + 1);
  return depth % 2 === 0 ? letter : String(position + 1);
}
