import { rulesIn } from './check.ts';
import { alternativeMethods } from './choices.ts';
import type { Criterion, Method } from './effective.ts';
import type { Measure, Operand } from './measure.ts';
import { kindWithin, sharedOptions } from './measures/registry.ts';
import { operandsOf } from './operands.ts';
import type { Ladder } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';
import type { Rule } from './schema/rule.ts';

/** A year that a part of the method needs, and which part. */
export interface NeededYear {
  year: number;
  neededBy: string;
}

/**
 * The years of statistics that a method needs to screen `year`: the year itself, those that it averages over
 * or compares with, and those of its rules over consecutive years.
 */
export function neededYears(method: Method, year: number): NeededYear[] {
  const years = new Map<number, string>([[year, '--year']]);
  const add = (needed: number, by: string) => {
    if (!years.has(needed)) years.set(needed, by);
  };

  // what an indicator needs of a year, it needs whoever asks: once is enough
  const asked = new Set<string>();
  const ofOperand = (operand: Operand, from: number, by: string): void => {
    if (typeof operand !== 'string') ofMeasure(operand, from, by);
    else if (method.indicators[operand] && !asked.has(`${from} ${operand}`)) {
      asked.add(`${from} ${operand}`);
      ofMeasure(method.indicators[operand], from, by);
    }
  };
  const ofMeasure = (measure: Measure, from: number, by: string): void => {
    add(from, by);
    const taken = kindWithin(measure);
    const back = taken?.kind.yearsBack?.(taken.options) ?? [];
    for (const lag of back) add(from - lag, by);
    const { reference } = sharedOptions(measure);
    for (const operand of operandsOf(measure)) {
      if (reference) ofReference(reference, operand, from, by);
      for (const lag of [0, ...back]) ofOperand(operand, from - lag, by);
    }
  };
  const ofReference = (reference: Reference, of: Operand, from: number, by: string): void => {
    const year = referenceYear(reference, from);
    if (year !== from) ofOperand(of, year, by);
  };
  const ofCriterion = (criterion: Criterion, from: number, by: string): void => {
    const operand: Operand = criterion.indicator ?? criterion;
    ofOperand(operand, from, by);
    const reference = criterion.reference;
    if (reference) ofReference(reference, operand, from, by);
  };
  const ofAllCriteria = (from: number): void => {
    for (const [id, criterion] of Object.entries(method.criteria)) {
      if (!criterion['not-measured']) ofCriterion(criterion, from, `criteria.${id}`);
    }
  };
  for (const id of Object.keys(method.indicators)) ofOperand(id, year, `indicators.${id}`);
  ofAllCriteria(year);
  const ladders = Object.entries(method.classes);
  const rules: [string, Rule][] = [
    ['designate', method.designate],
    ...ladders.flatMap(([id, ladder]) =>
      rulesOf(ladder).map((rule): [string, Rule] => [`classes.${id}`, rule]),
    ),
  ];
  for (const [by, rule] of rules) {
    for (let back = 1; back < consecutiveYears(rule, method); back++) {
      add(year - back, by);
      ofAllCriteria(year - back);
      for (const [id, { of }] of ladders) if (of !== undefined) ofOperand(of, year - back, `classes.${id}`);
    }
  }
  return [...years].map(([needed, neededBy]) => ({ year: needed, neededBy })).sort((a, b) => a.year - b.year);
}

/** The years of statistics that a method and its alternatives need. */
export function yearsToRead(method: Method, year: number): NeededYear[] {
  const all = [method, ...alternativeMethods(method)].flatMap((one) => neededYears(one, year));
  return [...new Map(all.reverse().map((needed) => [needed.year, needed])).values()].sort(
    (a, b) => a.year - b.year,
  );
}

/** The year that a reference is taken from when `year` is assessed. */
export function referenceYear(reference: Reference, year: number): number {
  return reference.year ?? year - (reference['years-back'] ?? 0);
}

/** The rules of a ladder's steps. */
function rulesOf({ steps }: Ladder): Rule[] {
  return steps.flatMap(({ when }) => (when === undefined ? [] : [when]));
}

/** The longest run of consecutive years that a rule asks for, be it through a class; 1 where it asks for none. */
function consecutiveYears(rule: Rule, method: Method): number {
  if (typeof rule === 'string') return 1;
  const inner = [...rulesIn(rule), ...(rule.class ? rulesOf(method.classes[rule.class.of]) : [])];
  const own = rule['consecutive-years'];
  const longest = Math.max(1, ...inner.map((one) => consecutiveYears(one, method)));
  return own ? Math.max(longest, own.years - 1 + consecutiveYears(own.of, method)) : longest;
}
