import { IN_ALL, IN_NONE } from '../criteria/bounds.ts';
import type { Criterion, Method } from '../criteria/effective.ts';
import type { CriterionResult } from '../criteria/evaluator.ts';
import type { Measure } from '../criteria/measure.ts';
import { columnList } from '../criteria/measures/columns.ts';
import { isOfOtherYear, isPooled } from '../criteria/pooled.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import { CAN_FAIL, CAN_HOLD, comparison, MET, UNKNOWN } from '../criteria/verdict.ts';
import { isOn } from '../criteria/worlds.ts';
import { type AreaTable, type CriterionColumns, HIDDEN_VERDICT } from '../record/area-table.ts';
import { measureOf } from '../record/facts/intervals.ts';
import type { Assessment } from '../screening/assess.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  candidatesOf,
  SHOWN,
  valueOfCount,
} from './counted.ts';
import type { Pool, Question, Test } from './kept.ts';

/** Who is added up in references, by area. */
export interface Members {
  /** of pooled references */
  members: Uint8Array;
  /** of the reference "non-designated" */
  nonDesignated: Uint8Array;
}

/**
 * What the criteria on the same counts ask of those that are hidden.
 *
 * @param assessment of a stand-in: where a limit does not follow from the sum of these counts, it is taken from there
 * @param wholes among how many hidden ones are: known, or a number for all in its place. By that it is not known how far missing
 * figures move a limit, and it is not asked what verdicts could be
 */
export function questionOf(
  counted: Counted,
  blinded: Blinded,
  method: Method,
  members: Members,
  assessment: Assessment,
  wholes: 'known' | 'stand-in',
): Question {
  const { size } = blinded.report.areas;
  const [first] = counted.figures;
  const constraints = constraintsOf(counted, blinded, method, members, assessment);
  const { partition, compared, isHeld } = constraints;
  const tests = wholes === 'known' ? constraints.tests : constraints.ofStandIns;
  return {
    size,
    count: first.count,
    candidates: (area) => candidatesOf(counted, area),
    tests,
    pools: poolsOf(first, size, partition, compared),
    isHeld,
  };
}

/** What the criteria on the same counts say of them, and of which sums. */
export interface Constraints {
  tests: readonly Test[];
  /** the same where numbers stand in for how many hidden ones are counted among */
  ofStandIns: readonly Test[];
  /** undefined: their limits follow from no sum of these counts */
  partition: Partition | undefined;
  /** areas whose count is shown and compared with a sum */
  compared: Uint8Array;
  /** see `Question` */
  isHeld: boolean;
}

export function constraintsOf(
  counted: Counted,
  blinded: Blinded,
  method: Method,
  members: Members,
  assessment: Assessment,
): Constraints {
  const { size, criteria } = blinded.report.areas;
  const tests: Test[] = [];
  const ofStandIns: Test[] = [];
  const compared = new Uint8Array(size);
  let partition: Partition | undefined;
  let isHeld = false;
  for (const figure of counted.figures) {
    const columns = criteria.find((one) => one === figure.columns);
    if (!columns) {
      const ofClasses = classTests(figure, blinded.report.areas, method);
      tests.push(...ofClasses);
      ofStandIns.push(...ofClasses);
      continue;
    }
    const criterion = method.criteria[columns.id];
    const result = assessment.evaluator.criterion(columns.id);
    const own = partitionOf(criterion, figure, columns, members, assessment.evaluator, result);
    partition ??= own;
    const isPooled = own !== undefined && own.key === partition?.key;
    const { threshold } = criterion;
    isHeld ||= !isPooled && threshold !== undefined && (threshold.value ?? threshold.column) === undefined;
    // who is added up is found in rounds: the verdicts that hold at the end may not be those that rounds from others end at
    isHeld ||= own?.key === 'non-designated';
    const limit = isPooled ? pooledLimit(figure, criterion, own) : heldLimit(result);
    const [given, ...others] = testsOf(figure, criterion, columns, limit);
    const couldBe = lacksParts(figure, measureOf(method, columns.id)) ? [] : others;
    tests.push(given, ...couldBe);
    ofStandIns.push(given, ...(figure.hidden.includes(ALL_HIDDEN) ? [] : couldBe));
    for (let area = 0; area < size; area++)
      if (isPooled && isTold(columns, area) && figure.hidden[area] === SHOWN) compared[area] = 1;
  }
  return { tests, ofStandIns, partition, compared, isHeld };
}

/** Whether a count gives the class that is told of its indicator, where its steps speak of nothing else. */
function classTests(figure: CountedFigure, { classes, exclusion }: AreaTable, method: Method): Test[] {
  return classes.flatMap(({ id, labels, of, couldBe }): Test[] => {
    const ladder = method.classes[id];
    if (ladder.of !== figure.columns.id || ladder.steps.some(({ when }) => when !== undefined)) return [];
    return [
      (area, count) => {
        if (exclusion[area] >= 0 || couldBe(area).length > 1) return true;
        const value = valueOfCount(figure, area, count);
        const step = ladder.steps.find((one) => isOn(one, value));
        return Number.isNaN(value) || (step ? labels.indexOf(step.class) : -1) === of[area];
      },
    ];
  });
}

/** Whether an area has a verdict that is published, and not one that a missing figure leaves open. */
function isTold({ verdict, hidden }: CriterionColumns, area: number): boolean {
  return verdict[area] !== UNKNOWN && hidden?.[area] !== HIDDEN_VERDICT;
}

/**
 * Whether a count is missing that is a sum over years or columns. Some of them may be known: then it moves a limit less than a
 * record tells, which has the sum alone, and what verdicts could be says nothing of the hidden counts that can be held against them.
 * So it is where nobody is told among how many a missing figure would be: how far it moves a limit is not known.
 */
export function lacksParts({ count, hidden, lacksAmong }: CountedFigure, { ratio }: Measure): boolean {
  if (lacksAmong) return true;
  const isSum =
    ratio !== undefined &&
    (ratio.years > 1 || columnList(ratio.numerator).length > 1 || columnList(ratio.denominator).length > 1);
  return isSum && count.some((one, area) => Number.isNaN(one) && hidden[area] === SHOWN);
}

/** The limit of an area that counts so many, where the counts of its pool add up to so much; and its ends. */
type LimitAt = (
  area: number,
  count: number,
  total: number,
) => readonly [at: number, least: number, greatest: number];

/**
 * Whether a count gives the verdict that is told; and, whatever is missing, whether it could be the other one. Each holds from
 * some total on, or up to one.
 */
function testsOf(
  figure: CountedFigure,
  { worse, threshold }: Criterion,
  columns: CriterionColumns,
  limit: LimitAt,
): Test[] {
  const holds = comparison({ worse, strict: threshold?.strict ?? false });
  const asked =
    (test: (value: number, ends: readonly number[], isMet: boolean, possible: number) => boolean): Test =>
    (area, count, total) => {
      if (!isTold(columns, area)) return true;
      const [at, least, greatest] = limit(area, count, total);
      if (Number.isNaN(at)) return true;
      const ends = worse === 'higher' ? [at, least, greatest] : [at, greatest, least];
      return test(
        valueOfCount(figure, area, count),
        ends,
        columns.verdict[area] === MET,
        columns.possible[area],
      );
    };
  return [
    asked((value, [at], isMet) => holds(value, at) === isMet),
    asked(
      (value, [, easiest], isMet, possible) => isMet || holds(value, easiest) === (possible & CAN_HOLD) > 0,
    ),
    asked(
      (value, [, , hardest], isMet, possible) => !isMet || holds(value, hardest) === !(possible & CAN_FAIL),
    ),
  ];
}

function heldLimit({ limit }: CriterionResult): LimitAt {
  return (area) => [limit.at(area), limit.least(area), limit.greatest(area)];
}

function pooledLimit(
  { per = 1, among }: CountedFigure,
  { threshold }: Criterion,
  { comparedWith, partOf, pools, withoutItself }: Partition,
): LimitAt {
  const { times = 1, plus = 0 } = threshold ?? {};
  const limit = (sum: number, persons: number) => times * ((per * sum) / persons) + plus;
  return (area, count, total) => {
    const pool = pools[comparedWith[area]];
    if (!pool) return [Number.NaN, Number.NaN, Number.NaN];
    const isOut = withoutItself && partOf[area] === comparedWith[area];
    const [sum, persons] = isOut ? [total - count, pool.among - (among?.[area] ?? 0)] : [total, pool.among];
    const at = limit(sum, persons);
    if (!pool.isOpen) return [at, at, at];
    const ends = [pool.least, pool.greatest].map((end) => {
      const alone = limit(sum + end.sum, persons + end.among);
      if (end.unsure === 0) return alone;
      const together = limit(sum + end.sum + end.rate * end.unsure, persons + end.among + end.unsure);
      return (end === pool.least) === times >= 0 ? Math.min(alone, together) : Math.max(alone, together);
    });
    return times < 0 ? [at, ends[1], ends[0]] : [at, ends[0], ends[1]];
  };
}

/** Areas whose counts are added up, and areas that are compared with the sum: by area a pool, or -1. */
interface Partition {
  key: string;
  comparedWith: Int32Array;
  partOf: Int32Array;
  pools: PoolParts[];
  /** whether an area is compared with the others of its pool */
  withoutItself: boolean;
}

/** What a pool has besides the counts that are shown or hidden. */
interface PoolParts {
  /** persons whom these are counted among */
  among: number;
  /** whether figures that are missing could move its rate, and what they are at one end */
  isOpen: boolean;
  least: OpenParts;
  greatest: OpenParts;
}

/** Missing figures at one end of what they could be; see `reference.ts`. */
interface OpenParts {
  sum: number;
  among: number;
  /** the most persons whom those are counted among that may be none, and the rate of the furthest of them */
  unsure: number;
  rate: number;
}

/** The pools of a reference that is a rate of several areas together; undefined: the limit follows from something else. */
function partitionOf(
  { reference, threshold }: Criterion,
  figure: CountedFigure,
  columns: CriterionColumns,
  { members, nonDesignated }: Members,
  evaluator: Assessment['evaluator'],
  result: CriterionResult,
): Partition | undefined {
  const isRelative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const isRate = figure.among !== undefined && columns.numerator !== undefined;
  if (!reference || !isRelative || !isRate || (reference.weights ?? 'denominator') !== 'denominator')
    return undefined;
  if (isOfOtherYear(reference)) return undefined;
  const comparedWith = poolsBy(reference, evaluator, members.length);
  if (!comparedWith) return undefined;
  const inPool = reference.of === 'non-designated' ? nonDesignated : members;
  const partOf = comparedWith.map((pool, area) =>
    inPool[area] === 1 && isCounted(figure, area) ? pool : -1,
  );
  const pools = Array.from(
    { length: Math.max(0, ...comparedWith) + 1 },
    (): PoolParts => ({ among: 0, isOpen: false, least: noParts(Infinity), greatest: noParts(-Infinity) }),
  );
  for (const [area, pool] of partOf.entries()) if (pool >= 0) pools[pool].among += figure.among?.[area] ?? 0;
  if (result.limit.least !== result.limit.at)
    for (const [area, pool] of comparedWith.entries())
      if (pool >= 0 && inPool[area] === 1 && partOf[area] < 0) addMissing(pools[pool], figure, result, area);
  const withoutItself = reference.of === 'rest-of-city';
  return { key: withoutItself ? 'city' : reference.of, comparedWith, partOf, pools, withoutItself };
}

function noParts(rate: number): OpenParts {
  return { sum: 0, among: 0, unsure: 0, rate };
}

/** Adds an area whose figure is missing to both ends of its pool. */
function addMissing(
  pool: PoolParts,
  { among, per = 1 }: CountedFigure,
  { bounds }: CriterionResult,
  area: number,
): void {
  const lacking = bounds.lacking?.[area] ?? IN_NONE;
  const stated = among?.[area] ?? Number.NaN;
  if (lacking === IN_ALL || stated === 0) return;
  pool.isOpen = true;
  const isUnsure = Number.isNaN(stated) || lacking !== IN_NONE;
  const persons = Number.isNaN(stated) ? greatestOf(among) : stated;
  for (const end of ['least', 'greatest'] as const) {
    const parts = pool[end];
    const rate = bounds[end][area] / per;
    if (isUnsure) {
      parts.unsure += persons;
      parts.rate = end === 'least' ? Math.min(parts.rate, rate) : Math.max(parts.rate, rate);
    } else {
      parts.sum += rate * persons;
      parts.among += persons;
    }
  }
}

function greatestOf(numbers: Float64Array | undefined): number {
  return Math.max(0, ...(numbers?.filter((one) => one > 0) ?? []));
}

function poolsBy(
  { of, column }: Reference,
  evaluator: Assessment['evaluator'],
  size: number,
): Int32Array | undefined {
  if (of === 'region') return evaluator.groups(present(column));
  return isPooled(of) ? new Int32Array(size) : undefined;
}

/** Whether an area has a count, be it hidden, among anybody. */
function isCounted({ count, among, hidden }: CountedFigure, area: number): boolean {
  const all = among?.[area] ?? Number.NaN;
  return (hidden[area] !== SHOWN || !Number.isNaN(count[area])) && all > 0;
}

/** The pools of a partition; where there is none, the hidden counts have nothing to do with each other. */
function poolsOf(
  { count, hidden }: CountedFigure,
  size: number,
  partition: Partition | undefined,
  compared: Uint8Array,
): Pool[] {
  const areas = Array.from({ length: size }, (_, area) => area);
  const isHidden = (area: number) => hidden[area] !== SHOWN;
  if (!partition) return [{ hidden: [], outside: areas.filter(isHidden), shown: 0, compared: [], among: 0 }];
  const { comparedWith, partOf } = partition;
  const pools: Pool[] = partition.pools.map(({ among }) => ({
    hidden: [],
    outside: [],
    shown: 0,
    compared: [],
    among,
  }));
  const alone: number[] = [];
  for (const area of areas) {
    const [pool, against] = [pools[partOf[area]], pools[comparedWith[area]]];
    if (isHidden(area)) (pool?.hidden ?? against?.outside ?? alone).push(area);
    else if (pool) pool.shown += count[area];
    if (compared[area] === 1) against?.compared.push(area);
  }
  return alone.length > 0
    ? [...pools, { hidden: [], outside: alone, shown: 0, compared: [], among: 0 }]
    : pools;
}
