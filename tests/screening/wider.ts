import { IN_SOME } from '../../src/criteria/bounds.ts';
import type { Method } from '../../src/criteria/effective.ts';
import type { Evaluator } from '../../src/criteria/evaluator.ts';
import type { Measure, Operand } from '../../src/criteria/measure.ts';
import { operandsOf } from '../../src/criteria/operands.ts';
import { isPooled } from '../../src/criteria/pooled.ts';
import type { Reference } from '../../src/criteria/schema/reference.ts';
import type { City } from './city.ts';

// Where bounds may be wider than what filling every cell would find. Each reason is a construct of the method together
// with a cell that is missing in it; docs/decisions/0011 tells why each is left as it is. Everything else must be exact.

export const reasons = [
  'a missing cell enters a value, or a value and its limit, in more than one way',
  'a z-score, or a limit by standard deviations',
  'a share whose denominator is missing',
  'a weight that is missing',
  'the reference "non-designated"',
  'a value that may be undefined',
  'more than once a place in the distribution, or a quotient by one',
  'zeros that are ranked apart',
  'answers about different values that one missing cell moves',
  'a value that moves in jumps, where what lies between matters',
  'two limits on one value that is part of what one of them is taken from',
  'an answer that holds as the figures stand and in no filling, together with others',
] as const;
export type Reason = (typeof reasons)[number];
const [TWICE, SPREAD, DENOMINATOR, WEIGHT, ITERATED, UNDEFINED, PIECES, APART, TOGETHER, JUMPS, PART] =
  reasons;

/** What an answer rests on: columns with missing cells, each as often as it enters, and the reasons for width. */
export interface Rest {
  columns: string[];
  /** those that enter through other areas */
  others: string[];
  reasons: Set<Reason>;
  /** whether numbers between two that it could be may be none that it could be */
  jumps: boolean;
  /** whether a value that is missing is part of what its limit is taken from */
  isPart: boolean;
}

const nothing = (): Rest => ({ columns: [], others: [], reasons: new Set(), jumps: false, isPart: false });

const places = ['rank', 'percentile-rank', 'z-score', 'min-max', 'scale-to-max'] as const;

export class Explainer {
  readonly #open: Set<string>;

  readonly method: Method;
  readonly evaluator: Evaluator;

  constructor(method: Method, evaluator: Evaluator, city: City) {
    this.method = method;
    this.evaluator = evaluator;

    this.#open = new Set(Object.keys(city).filter((name) => (city[name] as unknown[]).includes(null)));
  }

  value(operand: Operand): Rest {
    const measure = this.evaluator.measureOf(operand);
    const rest = nothing();
    if (this.evaluator.bounds(operand).lacking?.includes(IN_SOME)) rest.reasons.add(UNDEFINED);
    for (const name of columnsOf(measure)) if (this.#open.has(name)) rest.columns.push(name);
    if (measure.ratio) {
      rest.jumps = rest.columns.length > 0;
      if (this.#open.has('d')) rest.reasons.add(DENOMINATOR);
    }
    if (measure['count-met']) add(rest, this.several(measure['count-met'].criteria));
    const operands = operandsOf(measure).map((one) => this.value(one));
    for (const one of operands) add(rest, one);
    const isPlace = places.some((kind) => measure[kind] !== undefined);
    const against = measure.distance ?? measure['ratio-to'];
    if (isPlace || against) {
      // the same cells of the other areas
      if (rest.others.length > 0) rest.reasons.add(TWICE);
      rest.others.push(...rest.columns);
      if (isPlace && rest.columns.length > 0) rest.jumps = true;
    }
    if (measure['z-score'] && rest.columns.length > 0) rest.reasons.add(SPREAD);
    if (measure['z-score']?.weights === 'population' && this.#open.has('population'))
      rest.reasons.add(WEIGHT);
    if (measure['percentile-rank']?.zeros === 'apart' && rest.columns.length > 0) rest.reasons.add(APART);
    if (measure.round || measure['count-met'] || measure.flag) rest.jumps = true;
    if (against) add(rest, this.#reference(against.of, against.reference, true));
    if (measure.power && rest.jumps) rest.reasons.add(JUMPS);
    if (new Set(rest.columns).size < rest.columns.length) rest.reasons.add(TWICE);
    return rest;
  }

  /** A criterion: its value and its limit. */
  criterion(id: string): Rest {
    const criterion = this.method.criteria[id];
    const operand: Operand = criterion.indicator ?? criterion;
    const measure = this.evaluator.measureOf(operand);
    const rest = this.value(operand);
    if (measure.flag) return rest;
    const threshold = criterion.threshold!;
    const isRelative = threshold.times !== undefined || threshold.plus !== undefined;
    const isPlace = threshold.percentile !== undefined || threshold['share-of-areas'] !== undefined;
    const reference = criterion.reference!;
    const over = rest.columns.length > 0 && rest.others.length > 0;
    if (threshold['standard-deviations'] !== undefined && rest.columns.length > 0) rest.reasons.add(SPREAD);
    if (isPlace && over) rest.reasons.add(TWICE);
    rest.isPart =
      rest.columns.length > 0 &&
      (isPlace || (isRelative && !['value', 'column', 'rest-of-city'].includes(reference.of)));
    if (isPlace) rest.others.push(...rest.columns);
    if (isRelative) {
      if (!['value', 'column'].includes(reference.of) && over) rest.reasons.add(TWICE);
      if (reference.of === 'percentile' && (threshold.times ?? 1) > 1 && rest.columns.length > 0)
        rest.reasons.add(PIECES);
      add(rest, this.#reference(operand, reference, false));
    }
    return rest;
  }

  /** Several answers taken together: criteria by their ids, and ladders. */
  several(answers: readonly string[]): Rest {
    const groups = new Map<string, string[]>();
    const all = nothing();
    for (const one of new Set(answers)) {
      const ladder = /^ladder (.*)/.exec(one)?.[1];
      const of = ladder === undefined ? undefined : this.method.classes[ladder].of!;
      const rest = of === undefined ? this.criterion(one) : this.value(of);
      const criterion = this.method.criteria[one];
      const measure = this.evaluator.measureOf(of ?? criterion.indicator ?? criterion);
      const about = JSON.stringify(Object.entries(measure).filter(([key]) => !beside.has(key)));
      const columns = [...rest.columns, ...rest.others];
      for (const [other, others] of groups)
        if (other !== about && others.some((column) => columns.includes(column))) all.reasons.add(TOGETHER);
      if (rest.jumps && (ladder !== undefined || groups.has(about))) all.reasons.add(JUMPS);
      if ((rest.isPart || all.isPart) && groups.has(about)) all.reasons.add(PART);
      all.isPart ||= rest.isPart;
      groups.set(about, [...(groups.get(about) ?? []), ...columns]);
      add(all, rest);
    }
    return all;
  }

  #reference(of: Operand, reference: Reference, isDivided: boolean): Rest {
    const value = this.value(of);
    const rest = nothing();
    if (reference.of === 'value' || reference.of === 'column') return rest;
    rest.others.push(...value.columns);
    if (reference.of === 'percentile' && isDivided && value.columns.length > 0) rest.reasons.add(PIECES);
    if (reference.of === 'non-designated' && this.#open.size > 0) rest.reasons.add(ITERATED);
    if (isPooled(reference.of) && reference.weights === 'population' && this.#open.has('population')) {
      rest.reasons.add(WEIGHT);
      rest.others.push('population');
    }
    return rest;
  }
}

const beside = new Set(['worse', 'threshold', 'reference', 'indicator']);

function add(to: Rest, from: Rest): void {
  to.columns.push(...from.columns);
  to.others.push(...from.others);
  for (const reason of from.reasons) to.reasons.add(reason);
  to.jumps ||= from.jumps;
}

function columnsOf(measure: Measure): string[] {
  if (measure.column !== undefined)
    return [typeof measure.column === 'string' ? measure.column : measure.column.name];
  if (measure.flag) return [measure.flag.column];
  return measure.ratio ? [measure.ratio.numerator, measure.ratio.denominator].flat() : [];
}
