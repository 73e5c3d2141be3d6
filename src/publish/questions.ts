import type { Criterion, Method } from '../criteria/effective.ts';
import { isPooled } from '../criteria/pooled.ts';
import { comparison, MET, UNKNOWN } from '../criteria/verdict.ts';
import { type CriterionColumns, HIDDEN_VERDICT } from '../record/area-table.ts';
import type { Blinded } from './blind.ts';
import { type Counted, type CountedFigure, candidatesOf, SHOWN } from './counted.ts';
import type { Pool, Question } from './kept.ts';

/** Who is added up in references, by area. */
export interface Members {
  /** of pooled references */
  members: Uint8Array;
  /** of the reference "non-designated" */
  nonDesignated: Uint8Array;
}

/** A number of each area. */
type Reader = (area: number) => number;
/** The limit of each area, by the criterion's id. */
export type Limits = (criterion: string) => Reader;
/** Whether a count gives a verdict, where the counts of its pool add up to so much. */
type Test = (area: number, count: number, total: number) => boolean;

/** The same counts in a record that is published already: what it says of them holds, too. */
export interface Earlier {
  counted: Counted;
  blinded: Blinded;
  method: Method;
  members: Members;
  /** the position in it of each area of the record asked about; -1: it is not there */
  positions: Int32Array;
}

/**
 * What the criteria on the same counts ask of those that are hidden.
 *
 * @param limits by id of the criterion: where a limit does not follow from the sum of these counts, it is taken as this
 * @param earlier what other records that are out say of them
 */
export function questionOf(
  counted: Counted,
  blinded: Blinded,
  method: Method,
  members: Members,
  limits: Limits,
  earlier: readonly Earlier[] = [],
): Question {
  const { size } = blinded.report.areas;
  const [first] = counted.figures;
  const { tests, partition, compared } = testsOf(counted, blinded, method, members, limits);
  for (const one of earlier) tests.push(...testsIn(one, partition, first));
  const known = (area: number, also: Earlier) => {
    const at = also.positions[area];
    return at < 0 ? undefined : candidatesIn(also.counted, at);
  };
  return {
    size,
    count: first.count,
    candidates: (area) => {
      const sets = earlier.flatMap((one) => {
        const set = known(area, one);
        return set ? [set] : [];
      });
      return candidatesOf(counted, area).filter((one) => sets.every((set) => set.includes(one)));
    },
    allows: (area, count, total) => tests.every((test) => test(area, count, total)),
    pools: poolsOf(first, size, partition, compared),
  };
}

function testsOf(counted: Counted, blinded: Blinded, method: Method, members: Members, limits: Limits) {
  const { size, criteria } = blinded.report.areas;
  const tests: Test[] = [];
  const compared = new Uint8Array(size);
  let partition: Partition | undefined;
  for (const figure of counted.figures) {
    const columns = criteria.find((one) => one === figure.columns);
    if (!columns) continue;
    const criterion = method.criteria[columns.id];
    const own = partitionOf(criterion, figure, columns, members, blinded);
    partition ??= own;
    const isPooled = own !== undefined && own.key === partition?.key;
    const limit = isPooled ? pooledLimit(figure, criterion, own) : heldLimit(limits(columns.id));
    tests.push(testOf(figure, criterion, columns, limit));
    for (let area = 0; area < size; area++)
      if (isPooled && isTold(columns, area) && figure.hidden[area] === SHOWN) compared[area] = 1;
  }
  return { tests, partition, compared };
}

/** What another record says, as far as its pools are those of the one asked about. */
function testsIn(
  { counted, blinded, method, members, positions }: Earlier,
  partition: Partition | undefined,
  { hidden }: CountedFigure,
): Test[] {
  const theirs = testsOf(counted, blinded, method, members, () => () => Number.NaN);
  const isSame =
    partition?.key === theirs.partition?.key &&
    hidden.every((_, area) => {
      const at = positions[area];
      const [own, their] = [
        partition?.partOf[area] ?? -1,
        at < 0 ? -1 : (theirs.partition?.partOf[at] ?? -1),
      ];
      return own === their;
    });
  if (!isSame) return [];
  return theirs.tests.map(
    (test): Test =>
      (area, count, total) =>
        positions[area] < 0 || test(positions[area], count, total),
  );
}

/** What a count could be by another record: what it shows, or what its rule leaves; undefined: it says nothing. */
function candidatesIn(counted: Counted, area: number): readonly number[] | undefined {
  const [{ hidden, count }] = counted.figures;
  if (hidden[area] !== SHOWN) return candidatesOf(counted, area);
  return Number.isNaN(count[area]) ? undefined : [count[area]];
}

/** Whether an area has a verdict that is published, and not one that a missing figure leaves open. */
function isTold({ verdict, hidden }: CriterionColumns, area: number): boolean {
  return verdict[area] !== UNKNOWN && hidden?.[area] !== HIDDEN_VERDICT;
}

/** The limit of an area that counts so many, where the counts of its pool add up to so much. */
type LimitAt = (area: number, count: number, total: number) => number;

function testOf(
  { per, among }: CountedFigure,
  { worse, threshold }: Criterion,
  columns: CriterionColumns,
  limit: LimitAt,
): Test {
  const holds = comparison({ worse, strict: threshold?.strict ?? false });
  return (area, count, total) => {
    if (!isTold(columns, area)) return true;
    const value = per === undefined ? count : (per * count) / (among?.[area] ?? Number.NaN);
    const at = limit(area, count, total);
    return Number.isNaN(at) || holds(value, at) === (columns.verdict[area] === MET);
  };
}

const heldLimit =
  (limit: Reader): LimitAt =>
  (area) =>
    limit(area);

function pooledLimit(
  { per, among }: CountedFigure,
  { threshold }: Criterion,
  { comparedWith, partOf, among: whole, withoutItself }: Partition,
): LimitAt {
  const { times = 1, plus = 0 } = threshold ?? {};
  return (area, count, total) => {
    const pool = comparedWith[area];
    if (pool < 0) return Number.NaN;
    const isOut = withoutItself && partOf[area] === pool;
    const [sum, persons] = isOut ? [total - count, whole[pool] - (among?.[area] ?? 0)] : [total, whole[pool]];
    return times * (((per ?? 1) * sum) / persons) + plus;
  };
}

/** Areas whose counts are added up, and areas that are compared with the sum: by area a pool, or -1. */
interface Partition {
  key: string;
  comparedWith: Int32Array;
  partOf: Int32Array;
  /** persons counted among, by pool */
  among: Float64Array;
  /** whether an area is compared with the others of its pool */
  withoutItself: boolean;
}

/** The pools of a reference that is a rate of several areas together; undefined: the limit follows from something else. */
function partitionOf(
  { reference, threshold }: Criterion,
  figure: CountedFigure,
  columns: CriterionColumns,
  { members, nonDesignated }: Members,
  { regions }: Blinded,
): Partition | undefined {
  const isRelative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const isRate = figure.among !== undefined && columns.numerator !== undefined;
  if (!reference || !isRelative || !isRate || (reference.weights ?? 'denominator') !== 'denominator')
    return undefined;
  if (reference.year !== undefined || reference['years-back'] !== undefined) return undefined;
  const pools = poolsBy(reference.of, regions.get(columns.id), members.length);
  if (!pools) return undefined;
  const inPool = reference.of === 'non-designated' ? nonDesignated : members;
  const partOf = pools.map((pool, area) => (inPool[area] === 1 && isCounted(figure, area) ? pool : -1));
  const among = new Float64Array(Math.max(0, ...pools) + 1);
  for (const [area, pool] of partOf.entries()) if (pool >= 0) among[pool] += figure.among?.[area] ?? 0;
  const withoutItself = reference.of === 'rest-of-city';
  const key = withoutItself ? 'city' : reference.of;
  return { key, comparedWith: pools, partOf, among, withoutItself };
}

function poolsBy(of: string, region: Int32Array | undefined, size: number): Int32Array | undefined {
  return of === 'region' ? region : isPooled(of) ? new Int32Array(size) : undefined;
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
  const { comparedWith, partOf, among } = partition;
  const pools: Pool[] = Array.from(among, (persons) => ({
    hidden: [],
    outside: [],
    shown: 0,
    compared: [],
    among: persons,
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
