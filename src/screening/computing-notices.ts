import { measuredCriteria } from '../criteria/check.ts';
import type { Mask } from '../criteria/distribution.ts';
import type { Method } from '../criteria/effective.ts';
import type { Evaluator } from '../criteria/evaluator.ts';
import { ratioParts } from '../criteria/measures/columns.ts';
import { kindOf } from '../criteria/measures/registry.ts';
import { measuresOf, operandsOf } from '../criteria/operands.ts';
import { NO_GROUP, type Reader } from '../criteria/reference.ts';
import type { Measure, MeasureKind, Operand } from '../criteria/schema/measure.ts';
import { areasOfShare, isNoLimit } from '../criteria/threshold.ts';
import { MET, UNKNOWN } from '../criteria/verdict.ts';
import type { UndefinedCause } from '../messages/computing.ts';
import { type Finding, finding } from '../messages/finding.ts';

/** So many areas are named. */
export const MOST_EXAMPLES = 12;

/** What is worth knowing of how the figures of a year were computed. */
export function computingNotices(method: Method, evaluator: Evaluator): Finding[] {
  return [
    ...regionNotices(method, evaluator),
    ...measuresOf(method).flatMap(({ owner, measure }) => measureNotices(owner, measure, evaluator)),
    ...measuredCriteria(method).flatMap((id) => limitNotices(id, evaluator)),
    ...heldNotices(method, evaluator),
  ];
}

/** The assessed areas that a condition holds for. */
function areasWhere({ table, assessed }: Evaluator, holds: (area: number) => boolean) {
  let count = 0;
  const examples: string[] = [];
  for (let area = 0; area < table.ids.length; area++) {
    if (assessed[area] === 0 || !holds(area)) continue;
    count++;
    if (examples.length < MOST_EXAMPLES) examples.push(table.ids[area]);
  }
  return { count, examples };
}

function regionNotices(method: Method, evaluator: Evaluator): Finding[] {
  const references = [
    ...Object.values(method.criteria).map(({ reference }) => reference),
    ...measuresOf(method).map(({ measure }) => (measure.distance ?? measure['ratio-to'])?.reference),
  ];
  const columns = new Set([
    ...references.flatMap((one) => (one?.of === 'region' ? (one.column ?? []) : [])),
    ...measuresOf(method).flatMap(({ measure }) => withinOf(measure) ?? []),
  ]);
  return [...columns].flatMap((column) => {
    const groups = evaluator.groups(column);
    const areas = areasWhere(evaluator, (area) => groups[area] === NO_GROUP);
    return areas.count > 0 ? [finding('region-missing', { column, ...areas })] : [];
  });
}

function withinOf(measure: Measure): string | undefined {
  const { name } = kindOf(measure);
  const options = measure[name];
  return typeof options === 'object' && 'within' in options ? options.within : undefined;
}

/** What could not be computed of a measure, what it left out, and what it is held against as computed. */
function measureNotices(owner: string, measure: Measure, evaluator: Evaluator): Finding[] {
  const [, id] = owner.split(/\.(.*)/);
  // an indicator is kept under its id
  const operand: Operand = measure === evaluator.method.indicators[id] ? id : measure;
  const values = evaluator.value(operand);
  const notices: Finding[] = [];
  const cause = causes[kindOf(measure).name] ?? 'too-large';
  const inputs = inputsOf(measure, evaluator);
  const within = withinOf(measure);
  const groups = within === undefined ? undefined : evaluator.groups(within);
  const none = areasWhere(
    evaluator,
    (area) =>
      Number.isNaN(values[area]) &&
      groups?.[area] !== NO_GROUP &&
      inputs.length > 0 &&
      inputs.every((input) => !Number.isNaN(input(area))),
  );
  if (none.count > 0) notices.push(finding('arithmetic-undefined', { measure: owner, cause, ...none }));
  const skippable = skippableOf(measure, evaluator);
  const partly = areasWhere(
    evaluator,
    (area) => !Number.isNaN(values[area]) && skippable.some((input) => Number.isNaN(input(area))),
  );
  if (partly.count > 0) notices.push(finding('operands-skipped', { measure: owner, ...partly }));
  const against = measure.distance ?? measure['ratio-to'];
  if (against && evaluator.method.missing.references === 'free') {
    const { bounded } = evaluator.reference(against.of, against.reference);
    if (!bounded && against.reference.of !== 'percentile')
      notices.push(finding('bounds-held', { criterion: owner }));
  }
  return notices;
}

type Input = (area: number) => number;

const reading =
  (values: Float64Array): Input =>
  (area) =>
    values[area];

/** What a measure computes with, area by area; none where it reads or counts. */
function inputsOf(measure: Measure, evaluator: Evaluator): Input[] {
  const { name } = kindOf(measure);
  if (measure.ratio) {
    const { numerator, denominator } = ratioParts(measure.ratio, undefined, evaluator);
    return [reading(numerator), reading(denominator)];
  }
  const operands = operandsOf(measure).map((one) => reading(evaluator.value(one)));
  if (measure.change) {
    const { of, 'years-back': back } = measure.change;
    return [...operands, reading(evaluator.valueOfYear(of, evaluator.year - back))];
  }
  const against = measure.distance ?? measure['ratio-to'];
  if (against) return [...operands, evaluator.reference(against.of, against.reference).at];
  return uncounted.includes(name) ? [] : operands;
}

/** Kinds that have no value only where an operand has none. */
const uncounted: MeasureKind[] = [
  'column',
  'constant',
  'flag',
  'mean-over-years',
  'count-met',
  'distance-index',
];

const causes: Partial<Record<MeasureKind, UndefinedCause>> = {
  ratio: 'zero-denominator',
  quotient: 'zero-divisor',
  change: 'zero-earlier',
  'ratio-to': 'zero-reference',
  'scale-to-max': 'zero-highest',
  mean: 'zero-weights',
  log: 'not-positive',
  power: 'not-real',
  'geometric-mean': 'negative',
  exponential: 'outside-0-1',
  'normal-score': 'outside-0-1',
  'z-score': 'no-spread',
  'min-max': 'no-spread',
  'percentile-rank': 'alone',
};

/** What a measure may be computed without. */
function skippableOf(measure: Measure, evaluator: Evaluator): Input[] {
  const { 'mean-over-years': mean, 'count-met': count, 'distance-index': index } = measure;
  if (count?.missing === 'skip')
    return count.criteria.map((id) => {
      const { verdict } = evaluator.criterion(id);
      return (area) => (verdict[area] === UNKNOWN ? Number.NaN : verdict[area]);
    });
  if (index) {
    return evaluator
      .indexCriteria(index)
      .filter((id) => evaluator.criterion(id).reference !== undefined)
      .map((id) => evaluator.relativeDistance(id).at);
  }
  if (mean?.incomplete === 'available') {
    return Array.from({ length: mean.years }, (_, back) =>
      reading(back === 0 ? evaluator.value(mean.of) : evaluator.valueOfYear(mean.of, evaluator.year - back)),
    );
  }
  const combined = measure.sum ?? measure.mean ?? measure.minimum ?? measure.maximum;
  return combined?.missing === 'skip' ? combined.of.map((one) => reading(evaluator.value(one))) : [];
}

/** What is worth knowing of the limits of a criterion: that there is none, or that they separate nothing. */
function limitNotices(id: string, evaluator: Evaluator): Finding[] {
  const { method, assessed } = evaluator;
  const criterion = method.criteria[id];
  const measure = evaluator.measureOf(criterion.indicator ?? criterion);
  const { threshold } = criterion;
  if (measure.flag || !threshold) return [];
  const { values, reference, limit, verdict, worse, strict } = evaluator.criterion(id);
  const notices: Finding[] = [];
  const { times } = threshold;
  const range = naturalRange(measure, evaluator);
  if (times !== undefined && reference) {
    const negative = areasWhere(evaluator, (area) => isNoLimit(reference.at(area), times));
    if (negative.count > 0) notices.push(finding('limit-of-negative', { criterion: id, times, ...negative }));
    const zero = areasWhere(evaluator, (area) => times !== 0 && reference.at(area) === 0);
    if (zero.count > 0 && !range) notices.push(finding('limit-of-zero', { criterion: id, ...zero }));
  }
  if (range && reachesBeyond(limit.at, assessed, range)) {
    for (const selects of ['all', 'none'] as const) {
      const areas = areasWhere(
        evaluator,
        (area) => selectsBy(limit.at(area), range, worse, strict) === selects,
      );
      if (areas.count > 0) notices.push(finding('limit-beyond', { criterion: id, selects, ...areas }));
    }
  }
  const share = threshold['share-of-areas'];
  if (share === undefined) return notices;
  const of = areasWhere(evaluator, (area) => !Number.isNaN(values[area])).count;
  const wanted = areasOfShare(threshold, of);
  const met = verdict.reduce((sum, one, area) => sum + Number(assessed[area] === 1 && one === MET), 0);
  if (of > 0 && wanted === 0) notices.push(finding('share-of-no-area', { criterion: id, share, of }));
  else if (met !== wanted) notices.push(finding('share-not-met', { criterion: id, wanted, met }));
  return notices;
}

/** Whether any limit is at an end of a range or beyond: only such a limit may let all of its values through, or none. */
function reachesBeyond(limitAt: Reader, assessed: Mask, [low, high]: readonly [number, number]): boolean {
  for (let area = 0; area < assessed.length; area++) {
    if (assessed[area] === 0) continue;
    const limit = limitAt(area);
    if (limit <= low || limit >= high) return true;
  }
  return false;
}

/** Whether a limit lets every value of a range through, or none. */
function selectsBy(
  limit: number,
  [low, high]: readonly [number, number],
  worse: 'higher' | 'lower',
  strict: boolean,
): 'all' | 'none' | undefined {
  if (!Number.isFinite(limit)) return undefined;
  const [best, worst, sign] = worse === 'higher' ? [low, high, 1] : [high, low, -1];
  const [beyondBest, toWorst] = [sign * (limit - best), sign * (limit - worst)];
  if (strict ? beyondBest < 0 : beyondBest <= 0) return 'all';
  return (strict ? toWorst >= 0 : toWorst > 0) ? 'none' : undefined;
}

/** The values that a measure can have at all, where that is known. */
function naturalRange(measure: Measure, evaluator: Evaluator): readonly [number, number] | undefined {
  const { 'percentile-rank': fraction, 'min-max': placed, exponential } = measure;
  if (fraction) return [0, fraction.scale];
  if (placed && (placed.clamp || (placed.min === undefined && placed.max === undefined)))
    return [0, placed.scale];
  if (exponential) return [0, exponential.scale];
  return evaluator.rangeOf(measure);
}

/** Places in a distribution that the method holds although missing cells could move them. */
function heldNotices(method: Method, evaluator: Evaluator): Finding[] {
  const measures = [
    ...Object.keys(method.indicators).flatMap((id) =>
      evaluator.holdsPlaces(id) ? [`indicators.${id}`] : [],
    ),
    ...measuredCriteria(method).flatMap((id) => (evaluator.holdsLimit(id) ? [`criteria.${id}`] : [])),
  ];
  return measures.length > 0 ? [finding('distributions-held', { measures })] : [];
}
