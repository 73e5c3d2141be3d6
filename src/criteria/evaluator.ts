import { onceFor } from '../values/once-for.ts';
import {
  anything,
  type Bounds,
  boundsWhere,
  IN_ALL,
  IN_NONE,
  IN_SOME,
  type Interval,
  moves,
  movesAt,
  spanning,
} from './bounds.ts';
import { distanceIndexCriteria } from './check.ts';
import { type ColumnPlan, columnPlan } from './columns.ts';
import type { Mask } from './distribution.ts';
import type { Criterion, Method } from './effective.ts';
import type { Kinds, Measure, Operand } from './measure.ts';
import { rangeAgainst } from './measures/against-reference.ts';
import { rangeOf, ratioParts } from './measures/columns.ts';
import { type MeasureContext, perArea, type RelativeDistance } from './measures/context.ts';
import { kindOf } from './measures/registry.ts';
import { operandsOf, operandsWithin } from './operands.ts';
import { isPlace, isPlaceLimit } from './places.ts';
import {
  NO_GROUP,
  type RatioParts,
  type Referable,
  type ReferenceValues,
  referenceMoves,
  referenceValues,
} from './reference.ts';
import type { Reference } from './schema/reference.ts';
import type { Threshold } from './schema/threshold.ts';
import { type Limit, limitOf } from './threshold.ts';
import { CAN_FAIL, CAN_HOLD, EITHER, type Verdicts, verdicts } from './verdict.ts';
import { byValue, countRange, type Question, type Step, stepQuestion } from './worlds.ts';
import { alignment, type YearTable } from './year-table.ts';
import { referenceYear } from './years.ts';

/** Which areas of a year take part. */
export interface Participation {
  /** the assessed areas */
  assessed: Mask;
  /** the areas of pooled references */
  members: Mask;
  /** the areas of the reference "non-designated" */
  nonDesignated: Mask;
  /** those of them that missing cells could make designated; left out: none */
  undecided?: Mask;
}

/** A criterion over all areas of a year. */
export interface CriterionResult extends Verdicts {
  id: string;
  worse: 'higher' | 'lower';
  strict: boolean;
  values: Float64Array;
  /** what the values could be */
  bounds: Bounds;
  /** the possible values of the measure, where they are known */
  range: readonly [number, number] | undefined;
  parts: RatioParts | undefined;
  reference: ReferenceValues | undefined;
  limit: Limit;
}

/** A flag is met at 1. */
export const FLAG_THRESHOLD: Threshold = {
  value: 1,
  strict: false,
  definition: 'linear',
  sd: 'population',
  rounding: 'down',
};

/**
 * Computes the indicators and criteria of one year. Each is computed once and kept; columns are typed arrays over
 * the areas of the year.
 */
export class Evaluator implements MeasureContext {
  readonly year: number;
  readonly size: number;
  readonly assessed: Mask;
  readonly distributionsHeld: boolean;
  readonly #measures = new Map<Operand, Float64Array>();
  readonly #bounds = new Map<Operand, Bounds>();
  readonly #criteria = new Map<string, CriterionResult>();
  readonly #groups = new Map<string, Int32Array>();
  #plan: ColumnPlan | undefined;

  readonly method: Method;
  readonly table: YearTable;
  readonly participation: Participation;
  /** the evaluator of another year, or undefined where the statistics have none */
  readonly ofYear: (year: number) => Evaluator | undefined;
  /** one of another method over the same areas, from which is taken what both compute alike */
  readonly kin: Evaluator | undefined;

  constructor(
    method: Method,
    table: YearTable,
    participation: Participation,
    ofYear: (year: number) => Evaluator | undefined,
    kin?: Evaluator,
  ) {
    this.kin = kin && isKin(kin.method, method) ? kin : undefined;
    this.method = method;
    this.table = table;
    this.participation = participation;
    this.ofYear = ofYear;
    this.year = table.year;
    this.size = table.ids.length;
    this.assessed = participation.assessed;
    // a record of before there was a choice held them
    this.distributionsHeld = method.missing.distributions !== 'free';
  }

  column(name: string): Float64Array {
    return this.table.numbers.get(name) ?? new Float64Array(this.size).fill(Number.NaN);
  }

  columnRange(name: string): readonly [number, number] {
    this.#plan ??= columnPlan(this.method);
    const { least, greatest } = this.#plan.numbers.get(name) ?? anything(IN_NONE);
    return [least, greatest];
  }

  columnOfYear(name: string, year: number): Float64Array {
    return this.#aligned(year, (other) => other.column(name));
  }

  population(): Float64Array {
    return this.column(this.method.areas.population ?? '');
  }

  groups(column: string): Int32Array {
    const known = this.#groups.get(column);
    if (known) return known;
    const { missing: blanks } = this.method.input;
    const texts = (this.table.texts.get(column) ?? []).map((text) => {
      const trimmed = text.trim();
      return blanks.includes(trimmed) ? '' : trimmed && text;
    });
    const named = [...new Set(texts)].filter((text) => text !== '').sort();
    const numbers = new Map(named.map((text, number) => [text, number]));
    const groups = Int32Array.from(
      { length: this.size },
      (_, area) => numbers.get(texts[area] ?? '') ?? NO_GROUP,
    );
    this.#groups.set(column, groups);
    return groups;
  }

  value(operand: Operand): Float64Array {
    const alike = this.#alike(operand);
    if (alike !== undefined) return this.kin!.value(alike);
    // one after the other, not one within the other: a chain of thousands would be too deep
    for (const one of this.#within(operand, this.#measures)) this.#compute(one);
    return this.#measures.get(operand)!;
  }

  #compute(operand: Operand): void {
    const measure = this.measureOf(operand);
    const { kind, options } = kindOf(measure);
    const values = kind.values(options, this, unitOf(measure));
    // a number beyond all numbers is none; columns of the file have none
    if (!kind.isOfFile)
      for (let area = 0; area < this.size; area++)
        if (!Number.isFinite(values[area])) values[area] = Number.NaN;
    this.#measures.set(operand, values);
  }

  bounds(operand: Operand): Bounds {
    const alike = this.#alike(operand);
    if (alike !== undefined) return this.kin!.bounds(alike);
    for (const one of this.#within(operand, this.#bounds)) {
      const measure = this.measureOf(one);
      const { kind, options } = kindOf(measure);
      this.#bounds.set(one, kind.bounds(options, this, this.value(one), unitOf(measure)));
    }
    return this.#bounds.get(operand)!;
  }

  /**
   * The operand that kin computes alike: the same indicator, or a criterion on the same measure, where neither asks
   * whether criteria are met, whose thresholds may be others.
   */
  #alike(operand: Operand): Operand | undefined {
    if (!this.kin || this.#measures.has(operand)) return undefined;
    const known = this.#kinOperands.get(operand);
    if (known !== undefined) return known ?? undefined;
    const theirs = typeof operand === 'string' ? operand : this.#kinOf(operand);
    const isAlike =
      theirs !== undefined &&
      !operandsWithin(operand, this.method.indicators).some((one) => asksCriteria(this.measureOf(one)));
    this.#kinOperands.set(operand, isAlike ? theirs : null);
    return isAlike ? theirs : undefined;
  }
  readonly #kinOperands = new Map<Operand, Operand | null>();

  /** The criterion of kin that has the very same measure. */
  #kinOf(measure: Measure): Operand | undefined {
    const { name } = kindOf(measure);
    return Object.values(this.kin!.method.criteria).find(
      (theirs) => theirs[name] === measure[name] && theirs.unit === unitOf(measure),
    );
  }

  /** What is to be computed yet for an operand, itself last. */
  #within(operand: Operand, known: ReadonlyMap<Operand, unknown>): readonly Operand[] {
    return known.has(operand) ? [] : operandsWithin(operand, this.method.indicators, (one) => known.has(one));
  }

  valueOfYear(operand: Operand, year: number): Float64Array {
    return this.#aligned(year, (other) => other.value(operand));
  }

  boundsOfYear(operand: Operand, year: number): Bounds {
    const values = this.valueOfYear(operand, year);
    const other = this.ofYear(year);
    const of = other?.bounds(operand);
    const positions = other && alignment(this.table, other.table);
    const position = (area: number) => positions?.[area] ?? -1;
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]) || (of !== undefined && movesAt(of, position(area))),
      (area): Interval => {
        const then = position(area);
        // of an area that the year does not have, nothing is known
        if (of === undefined || then < 0) return anything(IN_NONE);
        return { least: of.least[then], greatest: of.greatest[then], lacking: of.lacking?.[then] ?? IN_NONE };
      },
    );
  }

  reference(operand: Operand, reference: Reference): ReferenceValues {
    const year = referenceYear(reference, this.year);
    if (year === this.year) return referenceValues(reference, this.#referable(operand));
    const other = this.ofYear(year);
    if (!other) return missingReference;
    const values = other.reference(operand, { ...reference, year: undefined, 'years-back': undefined });
    const positions = alignment(this.table, other.table);
    // a city-wide reference holds for areas that the other year did not have, too
    const shared = reference.of === 'region' ? -1 : 0;
    const move = (read: (area: number) => number) => (area: number) => {
      const position = positions[area] >= 0 ? positions[area] : shared;
      return position >= 0 && position < other.size ? read(position) : Number.NaN;
    };
    const at = move(values.at);
    if (!referenceMoves(values)) return { at, least: at, greatest: at, bounded: values.bounded };
    const { mayVanish, bounded } = values;
    const moved = { at, least: move(values.least), greatest: move(values.greatest), bounded };
    return mayVanish ? { ...moved, mayVanish: (area) => mayVanish(Math.max(positions[area], 0)) } : moved;
  }

  verdicts(criterion: string): Uint8Array {
    return this.criterion(criterion).verdict;
  }

  countsMet(
    criteria: readonly string[],
    isOut: (area: number, criterion: number) => boolean,
  ): (area: number) => Interval {
    const questions = criteria.map((id) => this.question(id));
    return (area) => {
      const asked = questions.filter((_, k) => !isOut(area, k));
      const ranges = byValue(asked).map((group) => countRange(group, area));
      const sum = (end: 'least' | 'most') => ranges.reduce((total, range) => total + range[end], 0);
      return {
        least: sum('least'),
        greatest: sum('most'),
        lacking: asked.some((one) => mayHaveNone(one, area)) ? IN_SOME : IN_NONE,
      };
    };
  }

  relativeDistance(criterion: string): RelativeDistance | undefined {
    const { values, bounds, reference, worse } = this.criterion(criterion);
    const sign = worse === 'higher' ? 1 : -1;
    const distance = (value: number, compared: number) =>
      compared === 0 ? Number.NaN : (sign * (value - compared)) / Math.abs(compared);
    if (!reference) return undefined;
    const against = (value: number, [least, greatest]: readonly [number, number]): Interval => {
      // towards 0 from one side only is it one way along
      if (least <= 0 && greatest >= 0) return anything(IN_SOME);
      return spanning(distance(value, least), distance(value, greatest));
    };
    return {
      at: (area: number) => distance(values[area], reference.at(area)),
      range: (area: number) => rangeAgainst(bounds, reference, area, against),
      moves: (area: number) => movesAt(bounds, area) || referenceMoves(reference),
    };
  }

  indexCriteria(options: Kinds['distance-index']): string[] {
    return distanceIndexCriteria(this.method, { 'distance-index': options });
  }

  /** A measured criterion over all areas. */
  criterion(id: string): CriterionResult {
    const known = this.#criteria.get(id);
    if (known) return known;
    const criterion = this.method.criteria[id];
    const operand: Operand = criterion.indicator ?? criterion;
    const measure = this.measureOf(operand);
    const values = this.value(operand);
    const parts = this.partsOf(operand);
    const threshold = criterion.threshold ?? FLAG_THRESHOLD;
    // a criterion may do without: then it has no distance from it, and no part in the index
    const same = this.#sameInKin(id, operand);
    if (same && this.kin!.method.criteria[id].threshold === criterion.threshold) {
      this.#criteria.set(id, same);
      return same;
    }
    const reference = same
      ? same.reference
      : criterion.reference && this.reference(operand, criterion.reference);
    const bounds = this.bounds(operand);
    const limit = limitOf(threshold, {
      values,
      distributionBounds: this.distributionsHeld ? undefined : () => bounds,
      assessed: this.assessed,
      worse: criterion.worse,
      reference,
      referenceKey: criterion.reference && textOf(criterion.reference),
      numbers: (column) => this.column(column),
    });
    const test = { worse: criterion.worse, strict: threshold.strict };
    const result: CriterionResult = {
      id,
      ...test,
      values,
      bounds,
      range: this.rangeOf(measure),
      parts,
      reference,
      limit,
      ...verdicts(values, bounds, limit, test),
    };
    this.#criteria.set(id, result);
    return result;
  }

  /** What kin has of a criterion that is on the same measure and held against the same reference. */
  #sameInKin(id: string, operand: Operand): CriterionResult | undefined {
    const theirs = this.kin?.method.criteria[id];
    const { reference, worse } = this.method.criteria[id];
    if (this.kin === undefined || theirs === undefined || this.#alike(operand) === undefined)
      return undefined;
    return theirs.reference === reference && theirs.worse === worse ? this.kin.criterion(id) : undefined;
  }

  /** The counts that an indicator is a ratio of; undefined where it is none. */
  partsOf(operand: Operand): RatioParts | undefined {
    const measure = this.measureOf(operand);
    return measure.ratio && ratioParts(measure.ratio, unitOf(measure), this);
  }

  /** Whether a criterion is met, as a question that may be answered together with others about the same value. */
  question(id: string): Question {
    const { bounds, limit, verdict, possible, worse, strict } = this.criterion(id);
    const criterion = this.method.criteria[id];
    return {
      ...valueAsked(this.measureOf(criterion.indicator ?? criterion)),
      bounds,
      possible: (area) => possible[area],
      now: (area) => answers[verdict[area]],
      against: { limit, test: { worse, strict } },
    };
  }

  /** Whether the value that a ladder speaks of lies within the bounds of a step. */
  stepQuestion(of: string, step: Step): Question {
    return stepQuestion({ ...valueAsked(this.measureOf(of)), bounds: this.bounds(of) }, step);
  }

  /** Whether places in a distribution enter a measure that missing cells could move, if the method did not hold them. */
  holdsPlaces(operand: Operand): boolean {
    if (!this.distributionsHeld) return false;
    return operandsWithin(operand, this.method.indicators).some((one) => {
      const measure = this.measureOf(one);
      return isPlace(measure) && operandsOf(measure).some((of) => this.couldMove(of));
    });
  }

  /** The same of a criterion, be it that its limit or its reference is such a place. */
  holdsLimit(id: string): boolean {
    const criterion = this.method.criteria[id];
    const operand: Operand = criterion.indicator ?? criterion;
    if (this.holdsPlaces(operand)) return true;
    return (
      this.distributionsHeld &&
      isPlaceLimit(criterion.threshold, criterion.reference) &&
      this.couldMove(operand)
    );
  }

  /** The possible values of a measure, stated or following from its being a share. */
  rangeOf(measure: Measure): readonly [number, number] | undefined {
    return rangeOf(measure, unitOf(measure));
  }

  /** Whether any assessed area could have another value than it has. */
  couldMove(operand: Operand): boolean {
    const bounds = this.bounds(operand);
    return (
      moves(bounds) &&
      this.assessed.some(
        (one, area) => one === 1 && movesAt(bounds, area) && bounds.lacking?.[area] !== IN_ALL,
      )
    );
  }

  measureOf(operand: Operand): Measure {
    return typeof operand === 'string' ? this.method.indicators[operand] : operand;
  }

  #referable(operand: Operand): Referable {
    const bounds = () => this.bounds(operand);
    return {
      values: this.value(operand),
      parts: this.partsOf(operand),
      bounds: this.method.missing.references === 'held' ? undefined : bounds,
      distributionBounds: this.distributionsHeld ? undefined : bounds,
      population: () => this.population(),
      numbers: (column) => this.column(column),
      groups: (column) => this.groups(column),
      ...this.participation,
    };
  }

  #aligned(year: number, read: (other: Evaluator) => Float64Array): Float64Array {
    const other = this.ofYear(year);
    if (!other) return new Float64Array(this.size).fill(Number.NaN);
    const values = read(other);
    const positions = alignment(this.table, other.table);
    return perArea(this.size, (area) => (positions[area] < 0 ? Number.NaN : values[positions[area]]));
  }
}

/** What a question about a measure is about: the same where it is computed the same. */
export const valueAsked = onceFor((measure: Measure): Pick<Question, 'about' | 'isWhole'> => {
  const { name, kind, options } = kindOf(measure);
  const about = JSON.stringify([name, options, unitOf(measure)]);
  return { about, isWhole: kind.isWhole?.(options) ?? false };
});

/** A reference as a text: two that say the same are the same. */
const textOf = onceFor((reference: Reference) => JSON.stringify(reference));

/** Whether two methods read the same, treat what is missing the same, and have the same indicators. */
function isKin({ written: one }: Method, { written: other }: Method): boolean {
  const parts = ['input', 'areas', 'missing', 'indicators'] as const;
  return parts.every((part) => one[part] === other[part]);
}

/** Whether a measure depends on what criteria answer, or on what they are held against. */
function asksCriteria(measure: Measure): boolean {
  return measure['count-met'] !== undefined || measure['distance-index'] !== undefined;
}

/** What a verdict says the answer is, as the figures stand. */
const answers = [CAN_FAIL, CAN_HOLD, EITHER];

/** Whether a criterion may turn out to have no value, or nothing to hold it against. */
function mayHaveNone({ bounds, against }: Question, area: number): boolean {
  if ((bounds.lacking?.[area] ?? IN_NONE) !== IN_NONE) return true;
  return 'limit' in against && Number.isNaN(against.limit.least(area) + against.limit.greatest(area));
}

const missing = () => Number.NaN;
const missingReference: ReferenceValues = { at: missing, least: missing, greatest: missing, bounded: false };

function unitOf(measure: Measure): string | undefined {
  return (measure as Criterion).unit;
}
