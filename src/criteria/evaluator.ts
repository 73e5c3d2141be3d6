import { alignment, type YearTable } from '../input/year-table.ts';
import { distanceIndexCriteria } from './check.ts';
import { operandsOf, wholeOf } from './columns.ts';
import type { Mask } from './distribution.ts';
import { distance, ratioTo } from './measures/against-reference.ts';
import { change } from './measures/change.ts';
import { type RatioParts, ratioParts, ratioValue } from './measures/columns.ts';
import { geometricMean, maximum, mean, minimum, product, sum } from './measures/combinations.ts';
import { type MeasureContext, perArea } from './measures/context.ts';
import { countMet } from './measures/count-met.ts';
import { distanceIndex } from './measures/distance-index.ts';
import { meanOverYears } from './measures/mean-over-years.ts';
import { minMax } from './measures/min-max.ts';
import { percentileRank } from './measures/percentile-rank.ts';
import { rank } from './measures/rank.ts';
import { round } from './measures/round.ts';
import { scaleToMax } from './measures/scale-to-max.ts';
import { exponential, log, normalScore, power, quotient, reverse } from './measures/transforms.ts';
import { zScore } from './measures/z-score.ts';
import { isPooled } from './pooled.ts';
import { type Reader, type Referable, type ReferenceValues, referenceValues } from './reference.ts';
import type { Measure, Operand } from './schema/measure.ts';
import type { Criterion, Method } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';
import type { Threshold } from './schema/threshold.ts';
import { type Limit, limitOf } from './threshold.ts';
import { type Verdicts, verdicts } from './verdict.ts';
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
  parts: RatioParts | undefined;
  reference: ReferenceValues | undefined;
  limit: Limit;
  /** assessed areas without a value */
  missing: number;
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
  readonly #measures = new Map<string | Measure, Float64Array>();
  readonly #criteria = new Map<string, CriterionResult>();
  readonly #groups = new Map<string, Int32Array>();

  constructor(
    readonly method: Method,
    readonly table: YearTable,
    readonly participation: Participation,
    /** the evaluator of another year, or undefined where the statistics have none */
    readonly ofYear: (year: number) => Evaluator | undefined,
  ) {
    this.year = table.year;
    this.size = table.ids.length;
    this.assessed = participation.assessed;
  }

  column(name: string): Float64Array {
    return this.table.numbers.get(name) ?? new Float64Array(this.size).fill(Number.NaN);
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
    const texts = this.table.texts.get(column) ?? [];
    const numbers = new Map([...new Set(texts)].sort().map((text, number) => [text, number]));
    const groups = Int32Array.from({ length: this.size }, (_, area) => numbers.get(texts[area] ?? '') ?? 0);
    this.#groups.set(column, groups);
    return groups;
  }

  value(operand: Operand): Float64Array {
    const known = this.#measures.get(operand);
    if (known) return known;
    const measure = this.measureOf(operand);
    const values = this.#compute(measure, unitOf(measure));
    this.#measures.set(operand, values);
    return values;
  }

  valueOfYear(operand: Operand, year: number): Float64Array {
    return this.#aligned(year, (other) => other.value(operand));
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
    if (values.least === values.at) return { at, least: at, greatest: at, bounded: values.bounded };
    const { mayVanish, bounded } = values;
    const moved = { at, least: move(values.least), greatest: move(values.greatest), bounded };
    return mayVanish ? { ...moved, mayVanish: (area) => mayVanish(Math.max(positions[area], 0)) } : moved;
  }

  verdicts(criterion: string): Uint8Array {
    return this.criterion(criterion).verdict;
  }

  relativeDistance(criterion: string): Reader {
    const { values, reference, worse } = this.criterion(criterion);
    if (!reference) return missing;
    const sign = worse === 'higher' ? 1 : -1;
    return (area) => {
      const compared = reference.at(area);
      return compared === 0 ? Number.NaN : (sign * (values[area] - compared)) / Math.abs(compared);
    };
  }

  /** A measured criterion over all areas. */
  criterion(id: string): CriterionResult {
    const known = this.#criteria.get(id);
    if (known) return known;
    const criterion = this.method.criteria[id];
    const operand: Operand = criterion.indicator ?? criterion;
    const measure = this.measureOf(operand);
    const values = this.value(operand);
    const parts = this.#parts(measure, unitOf(measure));
    const threshold = measure.flag ? FLAG_THRESHOLD : (criterion.threshold ?? this.method.threshold)!;
    const reference = this.#referenceOf(criterion, operand, measure);
    const limit = limitOf(threshold, {
      values,
      assessed: this.assessed,
      worse: criterion.worse,
      reference,
      numbers: (column) => this.column(column),
    });
    const missing = values.reduce(
      (count, value, area) => count + Number(this.assessed[area] === 1 && Number.isNaN(value)),
      0,
    );
    // where values are computed from those of others, a missing cell could shift values that are known
    if (missing > 0 && this.#restsOnOthers(measure)) limit.bounded = false;
    const test = { worse: criterion.worse, strict: threshold.strict };
    const range = rangeOf(measure, unitOf(measure));
    const result: CriterionResult = {
      id,
      ...test,
      values,
      parts,
      reference,
      limit,
      missing,
      ...verdicts(values, limit, test, range),
    };
    this.#criteria.set(id, result);
    return result;
  }

  /** The counts that an indicator is a ratio of; undefined where it is none. */
  partsOf(operand: Operand): RatioParts | undefined {
    const measure = this.measureOf(operand);
    return this.#parts(measure, unitOf(measure));
  }

  measureOf(operand: Operand): Measure {
    return typeof operand === 'string' ? this.method.indicators[operand] : operand;
  }

  /** A criterion may do without a reference: then it has no distance from it, and no part in the index. */
  #referenceOf(criterion: Criterion, operand: Operand, measure: Measure): ReferenceValues | undefined {
    const reference = criterion.reference ?? this.method.reference;
    if (!reference || measure.flag) return undefined;
    if (isPooled(reference.of) && (reference.weights ?? 'denominator') === 'denominator' && !measure.ratio)
      return undefined;
    return keptReference(this.reference(operand, reference), this.size);
  }

  #referable(operand: Operand): Referable {
    const measure = this.measureOf(operand);
    const unit = unitOf(measure);
    const held = this.method.missing.references === 'held';
    return {
      values: this.value(operand),
      parts: this.#parts(measure, unit),
      range: held ? undefined : rangeOf(measure, unit),
      population: () => this.population(),
      numbers: (column) => this.column(column),
      groups: (column) => this.groups(column),
      ...this.participation,
    };
  }

  #restsOnOthers(measure: Measure): boolean {
    return (
      overOthers.some((kind) => measure[kind] !== undefined) ||
      operandsOf(measure).some((operand) => this.#restsOnOthers(this.measureOf(operand)))
    );
  }

  #parts(measure: Measure, unit: string | undefined): RatioParts | undefined {
    return measure.ratio && ratioParts(measure.ratio, unit, this);
  }

  #aligned(year: number, read: (other: Evaluator) => Float64Array): Float64Array {
    const other = this.ofYear(year);
    if (!other) return new Float64Array(this.size).fill(Number.NaN);
    const values = read(other);
    const positions = alignment(this.table, other.table);
    return perArea(this.size, (area) => (positions[area] < 0 ? Number.NaN : values[positions[area]]));
  }

  #compute(measure: Measure, unit: string | undefined): Float64Array {
    if (measure.column !== undefined) {
      return this.column(typeof measure.column === 'string' ? measure.column : measure.column.name);
    }
    if (measure.constant !== undefined) return new Float64Array(this.size).fill(measure.constant);
    if (measure.ratio) return ratioValue(ratioParts(measure.ratio, unit, this));
    if (measure.flag) return this.column(measure.flag.column);
    if (measure.change) return change(measure.change, this);
    if (measure['mean-over-years']) return meanOverYears(measure['mean-over-years'], this);
    if (measure.rank) return rank(measure.rank, this);
    if (measure['percentile-rank']) return percentileRank(measure['percentile-rank'], this);
    if (measure['z-score']) return zScore(measure['z-score'], this);
    if (measure['min-max']) return minMax(measure['min-max'], this);
    if (measure['scale-to-max']) return scaleToMax(measure['scale-to-max'], this);
    if (measure.distance) return distance(measure.distance, this);
    if (measure['ratio-to']) return ratioTo(measure['ratio-to'], this);
    if (measure.exponential) return exponential(measure.exponential, this);
    if (measure.log) return log(measure.log, this);
    if (measure.power) return power(measure.power, this);
    if (measure.quotient) return quotient(measure.quotient, this);
    if (measure['normal-score']) return normalScore(measure['normal-score'], this);
    if (measure.minimum) return minimum(measure.minimum, this);
    if (measure.maximum) return maximum(measure.maximum, this);
    if (measure.reverse) return reverse(measure.reverse, this);
    if (measure.sum) return sum(measure.sum, this);
    if (measure.mean) return mean(measure.mean, this);
    if (measure.product) return product(measure.product, this);
    if (measure['geometric-mean']) return geometricMean(measure['geometric-mean'], this);
    if (measure.round) return round(measure.round, this);
    if (measure['count-met']) return countMet(measure['count-met'], this);
    if (measure['distance-index'])
      return distanceIndex(distanceIndexCriteria(this.method, measure), this).index;
    throw new Error('a measure without a kind passed the schema');
  }
}

/** The measures that set an area's value against the values of other areas. */
const overOthers = [
  'rank',
  'percentile-rank',
  'z-score',
  'normal-score',
  'min-max',
  'scale-to-max',
  'distance',
  'ratio-to',
  'distance-index',
  'count-met',
] as const;

/** Up to so many areas, a reference that is read again and again is kept; above, it is worked out at each reading. */
const KEPT_AREAS = 100_000;

/** A reference whose numbers are kept, area by area, where that does not take much memory. */
function keptReference(reference: ReferenceValues, size: number): ReferenceValues {
  if (size > KEPT_AREAS) return reference;
  const keep = (read: Reader): Reader => {
    const values = perArea(size, read);
    return (area) => values[area];
  };
  const at = keep(reference.at);
  if (reference.least === reference.at) return { ...reference, at, least: at, greatest: at };
  return { ...reference, at, least: keep(reference.least), greatest: keep(reference.greatest) };
}

const missing = () => Number.NaN;
const missingReference: ReferenceValues = { at: missing, least: missing, greatest: missing, bounded: false };

function unitOf(measure: Measure): string | undefined {
  return (measure as Criterion).unit;
}

/** The possible values of an indicator, stated or following from its being a share. */
export function rangeOf(measure: Measure, unit: string | undefined): readonly [number, number] | undefined {
  if (typeof measure.column === 'object' && measure.column.range) return measure.column.range;
  const whole = wholeOf(unit);
  if (measure.column !== undefined) return whole === undefined ? undefined : [0, whole];
  if (measure.ratio)
    return measure.ratio.range ?? (whole === undefined ? undefined : [0, measure.ratio.per ?? whole]);
  if (measure.flag) return [0, 1];
  return undefined;
}
