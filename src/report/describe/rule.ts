import type { Method } from '../../criteria/effective.ts';
import type { Rule, RuleTree } from '../../criteria/schema/rule.ts';
import type { Language } from '../../messages/sentences.ts';
import { alternatives, listed, localized } from '../../text/words.ts';
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

/** The ways a rule counts what it holds. */
type Count = { of: 'all' } | { of: 'any' } | { of: 'at-least'; least: number };

const phrases = {
  da: {
    met: (title: string) => `${title} er opfyldt`,
    notMet: (title: string) => `${title} ikke er opfyldt`,
    not: (clause: string) => `det ikke gælder, at ${clause}`,
    only: () => 'kriteriet er opfyldt',
    measured: (least: number, of: number) =>
      least === of ? `alle ${of} kriterier er opfyldt` : `mindst ${least} af de ${of} kriterier er opfyldt`,
    criteria: (count: Count, names: string) => `${amount.da(count)} kriterier er opfyldt: ${names}`,
    conditions: (count: Count, clauses: string) => `${amount.da(count)} betingelser gælder: ${clauses}`,
    condition: (letter: string, clause: string) => `(${letter}) at ${clause}`,
    inClass: (names: string, ladder: string) => `området ligger i klassen ${names} (${ladder})`,
    years: (before: number, clause: string) =>
      `det både i år og i ${yearsDa(before)} før gælder, at ${clause}`,
    yearsBefore: (before: number, clause: string) => `det også i ${yearsDa(before)} før gælder, at ${clause}`,
  },
  en: {
    met: (title: string) => `${title} is met`,
    notMet: (title: string) => `${title} is not met`,
    not: (clause: string) => `it is not so that ${clause}`,
    only: () => 'the criterion is met',
    measured: (least: number, of: number) =>
      least === of
        ? `all ${of} criteria are met`
        : `at least ${least} of the ${of} criteria ${least === 1 ? 'is' : 'are'} met`,
    criteria: (count: Count, names: string) =>
      `${amount.en(count)} criteria ${isOne(count) ? 'is' : 'are'} met: ${names}`,
    conditions: (count: Count, clauses: string) =>
      `${amount.en(count)} conditions ${isOne(count) ? 'holds' : 'hold'}: ${clauses}`,
    condition: (letter: string, clause: string) => `(${letter}) that ${clause}`,
    inClass: (names: string, ladder: string) => `the area is in the class ${names} (${ladder})`,
    years: (before: number, clause: string) => `both this year and ${yearsEn(before)} before it ${clause}`,
    yearsBefore: (before: number, clause: string) => `in ${yearsEn(before)} before, too, ${clause}`,
  },
};

const amount = {
  da: (count: Count) =>
    count.of === 'all' ? 'alle disse' : `mindst ${count.of === 'any' ? 1 : count.least} af disse`,
  en: (count: Count) =>
    count.of === 'all' ? 'all of these' : `at least ${count.of === 'any' ? 1 : count.least} of these`,
};

function yearsDa(before: number): string {
  return before === 1 ? 'året' : `hvert af de ${before} år`;
}

function yearsEn(before: number): string {
  return before === 1 ? 'the year' : `each of the ${before} years`;
}

function isOne(count: Count): boolean {
  return count.of === 'any' || (count.of === 'at-least' && count.least === 1);
}

/** The sentence that says when an area is designated by the criteria. */
export function describeDesignation(method: Method, language: Language): string {
  const clause = describeRule(method.designate, method, language);
  if (method.purpose === 'illustration') {
    return language === 'da'
      ? `Et område opfylder illustrationens regel, når ${clause}.`
      : `An area meets the illustration's rule when ${clause}.`;
  }
  return language === 'da' ? `Et område er udpeget, når ${clause}.` : `An area is designated when ${clause}.`;
}

/**
 * A rule as a clause to follow "when": `at least 4 of the 8 criteria are met`.
 *
 * @param depth how many lists of conditions it stands in: each kind of list has marks of its own
 */
export function describeRule(rule: ToldRule, method: Method, language: Language, depth = 0): string {
  const say = phrases[language];
  const id = criterionOf(rule);
  if (id !== undefined) return say.met(criterionTitle(method, id, language));
  const tree = rule as ToldTree;
  if (tree.class) return inClass(tree.class, method, language);
  if (tree.not !== undefined) return negation(tree.not, method, language, depth);
  const years = tree['consecutive-years'];
  if (years) return say.years(years.years - 1, describeRule(years.of, method, language, depth));
  const before = tree['years-before'];
  if (before) return say.yearsBefore(before.years, describeRule(before.of, method, language, depth));
  const inner = tree.all ?? tree.any ?? tree.of;
  if (inner) return counted(inner, countOf(tree), method, language, depth);
  const measured = Object.values(method.criteria).filter((one) => one['not-measured'] === undefined).length;
  return measured === 1 ? say.only() : say.measured(tree['at-least']!, measured);
}

/** The id of the criterion that a rule consists of, if it is one. */
export function criterionOf(rule: ToldRule): string | undefined {
  return typeof rule === 'string' ? rule : rule.criterion;
}

function countOf(tree: ToldTree): Count {
  if (tree.all) return { of: 'all' };
  return tree.any ? { of: 'any' } : { of: 'at-least', least: tree['at-least']! };
}

function counted(inner: ToldRule[], count: Count, method: Method, language: Language, depth: number): string {
  const say = phrases[language];
  if (inner.length === 1) return describeRule(inner[0], method, language, depth);
  // of what one is enough of, any may be the one
  const join = isOne(count) ? alternatives : listed;
  const ids = inner.map(criterionOf).filter((id) => id !== undefined);
  if (ids.length === inner.length) {
    const names = ids.map((id) => criterionTitle(method, id, language));
    return say.criteria(count, join(names, language));
  }
  const clauses = inner.map((one, k) =>
    say.condition(mark(k, depth), nested(one, method, language, depth + 1)),
  );
  return say.conditions(count, join(clauses, language));
}

/** A clause within a list: in brackets where it holds a list of its own. */
function nested(rule: ToldRule, method: Method, language: Language, depth: number): string {
  const clause = describeRule(rule, method, language, depth);
  return clause.includes(': ') ? `[${clause}]` : clause;
}

function negation(inner: ToldRule, method: Method, language: Language, depth: number): string {
  const id = criterionOf(inner);
  if (id !== undefined) return phrases[language].notMet(criterionTitle(method, id, language));
  return phrases[language].not(nested(inner, method, language, depth));
}

function inClass(test: { of: string; is: string[] }, method: Method, language: Language): string {
  const ladder = method.classes[test.of];
  const names = test.is.map((id) => {
    const title = ladder?.steps.find((step) => step.class === id)?.title ?? id;
    return `“${localized(title, language)}”`;
  });
  return phrases[language].inClass(
    alternatives(names, language),
    localized(ladder?.title ?? test.of, language),
  );
}

/** By turns a letter and a number, so that a condition of a list within a list is not taken for one of the outer list. */
function mark(position: number, depth: number): string {
  const letter = position < 26 ? String.fromCharCode(97 + position) : String(position + 1);
  return depth % 2 === 0 ? letter : String(position + 1);
}
