import { measuredCriteria } from '../criteria/check.ts';
import type { Mask } from '../criteria/distribution.ts';
import type { Method } from '../criteria/effective.ts';
import type { Evaluator } from '../criteria/evaluator.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import { kindOf, sharedOptions } from '../criteria/measures/registry.ts';
import { measuresOf, operandsOf } from '../criteria/operands.ts';
import { NO_GROUP, type Reader } from '../criteria/reference.ts';
import { areasOfShare, isNoLimit } from '../criteria/threshold.ts';
import { MET } from '../criteria/verdict.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { type AreaTable, overruledBy } from '../record/area-table.ts';
import { alikeIds } from '../text/same-id.ts';
import type { Assessment } from './assess.ts';

/** What is worth knowing of how the run went. */
export function runNotices(method: Method, assessment: Assessment, areas: AreaTable): Finding[] {
  const notices: Finding[] = [];
  const { iteration, exclusions, evaluator } = assessment;
  if (iteration?.period === 0) notices.push(finding('iteration-settled', { rounds: iteration.rounds }));
  if (iteration && iteration.period > 0) {
    notices.push(finding('iteration-cycled', { rounds: iteration.rounds, period: iteration.period }));
  }
  if (method.missing.references === 'free') {
    for (const { id } of areas.criteria) {
      if (!evaluator.criterion(id).limit.bounded && !evaluator.holdsLimit(id))
        notices.push(finding('bounds-held', { criterion: `criteria.${id}` }));
    }
  }
  if (method.areas.population !== undefined) {
    const without = areas.ids.filter((_, area) => Number.isNaN(areas.population[area]));
    if (without.length > 0) {
      notices.push(
        finding('population-missing', { count: without.length, examples: without.slice(0, MOST_EXAMPLES) }),
      );
    }
  }
  for (const [id, { ids }] of Object.entries(method.exclude)) {
    if (!ids) continue;
    const known = new Set(areas.ids);
    const unknown = ids.filter((one) => !known.has(one));
    if (unknown.length === 0) continue;
    const params = { exclusion: `exclude.${id}`, ids: unknown, alike: alikeIds(unknown, areas.ids) };
    notices.push(finding('exclude-ids-unknown', params));
  }
  notices.push(...exclusionNotices(method, assessment, areas), ...computingNotices(method, evaluator));
  for (const by of ['list', 'exclusion'] as const) {
    const ids = [...areas.decided.keys()].filter((area) => overruledBy(areas, area) === by);
    const examples = ids.slice(0, MOST_EXAMPLES).map((area) => areas.ids[area]);
    if (ids.length > 0) notices.push(finding('decisions-overruled', { by, count: ids.length, examples }));
  }
  if (!exclusions.assessed.includes(1)) notices.push(finding('all-excluded', {}));
  return notices;
}

/** Areas that are assessed, though a missing population could exclude them. */
function exclusionNotices(method: Method, { exclusions }: Assessment, areas: AreaTable): Finding[] {
  return exclusions.ids.flatMap((id, index) => {
    const below = method.exclude[id]['population-below'];
    if (below === undefined) return [];
    // an exclusion before this one has taken its areas already
    const unsure = areas.ids.filter(
      (_, area) =>
        Number.isNaN(areas.population[area]) && (exclusions.by[area] < 0 || exclusions.by[area] > index),
    );
    const params = { exclusion: id, below, count: unsure.length, examples: unsure.slice(0, MOST_EXAMPLES) };
    return unsure.length > 0 ? [finding('exclusion-unknown', params)] : [];
  });
}

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
    ...measuresOf(method).map(({ measure }) => sharedOptions(measure).reference),
  ];
  const columns = new Set([
    ...references.flatMap((one) => (one?.of === 'region' ? (one.column ?? []) : [])),
    ...measuresOf(method).flatMap(({ measure }) => sharedOptions(measure).within ?? []),
  ]);
  return [...columns].flatMap((column) => {
    const groups = evaluator.groups(column);
    const areas = areasWhere(evaluator, (area) => groups[area] === NO_GROUP);
    return areas.count > 0 ? [finding('region-missing', { column, ...areas })] : [];
  });
}

/** What could not be computed of a measure, what it left out, and what it is held against as computed. */
function measureNotices(owner: string, measure: Measure, evaluator: Evaluator): Finding[] {
  const [, id] = owner.split(/\.(.*)/);
  // an indicator is kept under its id
  const operand: Operand = measure === evaluator.method.indicators[id] ? id : measure;
  const values = evaluator.value(operand);
  const notices: Finding[] = [];
  const { kind, options } = kindOf(measure);
  const cause = kind.undefinedBy ?? 'too-large';
  const inputs =
    kind.inputs?.(options, evaluator) ?? operandsOf(measure).map((one) => readerOf(one, evaluator));
  const { within, of, reference } = sharedOptions(measure);
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
  const skippable = kind.skipped?.(options, evaluator) ?? [];
  const partly = areasWhere(
    evaluator,
    (area) => !Number.isNaN(values[area]) && skippable.some((input) => Number.isNaN(input(area))),
  );
  if (partly.count > 0) notices.push(finding('operands-skipped', { measure: owner, ...partly }));
  if (reference && of !== undefined && !Array.isArray(of) && evaluator.method.missing.references === 'free') {
    const { bounded } = evaluator.reference(of, reference);
    if (!bounded && reference.of !== 'percentile') notices.push(finding('bounds-held', { criterion: owner }));
  }
  return notices;
}

function readerOf(operand: Operand, evaluator: Evaluator): Reader {
  const values = evaluator.value(operand);
  return (area) => values[area];
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
  const { kind, options } = kindOf(measure);
  return kind.scale?.(options) ?? evaluator.rangeOf(measure);
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
