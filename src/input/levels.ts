import type { ColumnPlan } from '../criteria/columns.ts';
import { exclusionTest } from '../criteria/exclusion.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { placeIn, recordPlace } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import type { ErrorList } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import { nestings } from './nested-ids.ts';
import { type NoArea, noAreaOf } from './no-area-names.ts';
import {
  type Count,
  countOf,
  equal,
  FEWEST_ROWS,
  Fits,
  fitOf,
  fitsOf,
  LEAST_TOTAL,
  label,
  near,
  type Overlap,
  type Parts,
  type Rows,
  sumOf,
  telling,
} from './row-sums.ts';
import { subtotals } from './subtotals.ts';

/** Totals often count a few people whom no area has: from so many rows on, a near total is no coincidence. */
const ROWS_FOR_NEAR = 30;
/** Beyond, no file has been seen that mixes two divisions without names that tell them apart. */
const MOST_ROWS_FOR_DIVISIONS = 20_000;
/** The least of the larger division stands so far above the greatest of the finer one. */
const GAP = 1.2;
/** So many rows that are called totals are held against the others. */
const MOST_CALLED = 20;
const FAMILY_SEPARATOR = '- ';
/** A family is a division of the whole city only if it has a fair part of what all levels together have. */
const MOST_LEVELS = 8;

/** Where a table comes from. */
interface Source {
  file: FileInfo;
  /** see `Rows` */
  inFile: Uint32Array | undefined;
}

/**
 * Refuses a table that mixes areas with totals of the same areas, or two divisions of the same city: a city screened
 * with its own total in it would be compared with twice its residents. What may be so by chance is told.
 *
 * The signs are looked for in the columns of counts. Each must show in the first that says something and in at least
 * half of the others (a sum over areas need not make sense in all: moves within the city are none of the city's):
 *
 * - families of names, "Bydel - ..." beside "Kvarter - ...", that add up to exactly the same;
 * - a row that is called a total and is one, of all the others or of those that stand beside it;
 * - ids that lie in each other, 01 beside 0101 and 0102, where the outer are the sums of the inner;
 * - rows that are the exact sums of the rows beside them, by id or in the file, where that is no chance;
 * - a row that is the sum of the other rows, or a half or a third of it, where totals of totals stand in the
 *   file: exactly, or in larger tables within one per cent;
 * - a few large rows that add up to what the many small ones do.
 *
 * A row that the method excludes, from references too, may be anything.
 *
 * @returns what is to be told: a row that may be a total, and rows whose names say that they are no areas
 */
export function checkLevels(
  table: YearTable,
  plan: ColumnPlan,
  { overlap, population }: AreaColumns,
  { file, inFile }: Source,
  errors: ErrorList,
): Finding[] {
  const residents = population === undefined ? undefined : table.numbers.get(population);
  const tests = Object.values(plan.exclude).map((exclusion) => ({
    // a total is not excluded for its size, and areas that are belong to it
    entirely: exclusion['population-below'] === undefined && !exclusion['in-references'],
    applies: exclusionTest(exclusion, table, residents),
  }));
  const excluded = (area: number) => tests.some(({ applies }) => applies(area));
  const leftOut = (area: number) => tests.some(({ entirely, applies }) => entirely && applies(area));
  const named = rowsOfNoArea(table, excluded);
  const notices: Finding[] = [];
  if (named.length > 0) {
    const params = { rows: named.map(({ area }) => label(table, area)) };
    notices.push(finding('rows-of-no-area', params, recordPlace(file)));
  }
  if (overlap === 'allowed') return notices;
  const whole = overlapOf({
    table,
    ...columnsOf(table, plan, population),
    inFile,
    leftOut,
    called: totalsAmong(named),
  });
  const found = whole?.refused ? whole : (overlapOfRest(table, inFile, plan, population, leftOut) ?? whole);
  if (!found) return notices;
  const { code, params } = found.finding;
  if (!found.refused) return [...notices, finding(code, params as never, recordPlace(file))];
  errors.add(code, params as never, placeIn(file));
  return [];
}

/** What is found among the areas alone that the method leaves in, where it leaves some out. */
function overlapOfRest(
  { year, ids, names, numbers }: YearTable,
  inFile: Uint32Array | undefined,
  plan: ColumnPlan,
  population: string | undefined,
  leftOut: (area: number) => boolean,
): Overlap | undefined {
  const left = ids.flatMap((_, area) => (leftOut(area) ? [] : [area]));
  if (left.length === ids.length) return undefined;
  const pick = <T>(values: ArrayLike<T>): T[] => left.map((area) => values[area]);
  const columns = [...numbers].map(([column, values]) => [column, Float64Array.from(pick(values))] as const);
  const table = { year, ids: pick(ids), names: pick(names), numbers: new Map(columns), texts: new Map() };
  const places = new Map(left.map((area, place) => [area, place]));
  const order = inFile && Uint32Array.from([...inFile].flatMap((area) => places.get(area) ?? []));
  const none = () => false;
  const called = totalsAmong(rowsOfNoArea(table, none));
  return overlapOf({
    table,
    ...columnsOf(table, plan, population),
    inFile: order,
    leftOut: none,
    called,
  });
}

function overlapOf(rows: Rows): Overlap | undefined {
  if (rows.counts.length === 0) return outerWithoutCounts(rows);
  let told: Overlap | undefined;
  for (const sign of [families, calledTotal, outerIds, subtotals, totalOfAll, largerDivision]) {
    const found = sign(rows);
    if (found?.refused) return found;
    told ??= found;
  }
  return told;
}

function columnsOf(
  { numbers }: YearTable,
  plan: ColumnPlan,
  population: string | undefined,
): Pick<Rows, 'counts' | 'plain'> {
  const isCount = (column: string) =>
    column === population || present(plan.numbers.get(column)).check === 'count';
  const columns = [...plan.numbers.keys()].filter((column) => numbers.has(column));
  const whole = columns.filter(
    (column) =>
      !isCount(column) &&
      present(plan.numbers.get(column)).check === 'none' &&
      wholeNumbers(present(numbers.get(column))),
  );
  const counts = columns.filter(isCount).sort((a, b) => Number(b === population) - Number(a === population));
  const countsOf = (of: string[]) => of.map((column) => countOf(column, present(numbers.get(column))));
  // without columns of counts, plain columns of whole numbers that add up may be counts
  return counts.length > 0
    ? { counts: countsOf(counts), plain: countsOf(whole) }
    : { counts: countsOf(whole), plain: [] };
}

function wholeNumbers(values: Float64Array): boolean {
  return values.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0));
}

/** The rows whose ids or names say that they are no areas, but for those that the method excludes. */
function rowsOfNoArea(
  { ids, names }: YearTable,
  excluded: (area: number) => boolean,
): { area: number; kind: NoArea }[] {
  const rows: { area: number; kind: NoArea }[] = [];
  for (let area = 0; area < ids.length; area++) {
    const kind = noAreaOf(names[area]) ?? (names[area] === ids[area] ? undefined : noAreaOf(ids[area]));
    if (kind !== undefined && !excluded(area)) rows.push({ area, kind });
  }
  return rows;
}

function totalsAmong(rows: readonly { area: number; kind: NoArea }[]): number[] {
  return rows.flatMap(({ area, kind }) => (kind === 'total' ? [area] : []));
}

/** Families of names that cover the same. */
function families({ table, counts, leftOut }: Rows): Overlap | undefined {
  if (table.ids.length < FEWEST_ROWS) return undefined;
  const found = overlappingFamilies(table, counts, leftOut);
  if (found.length === 0) return undefined;
  return { refused: true, finding: finding('levels-overlap', { families: found, column: counts[0].column }) };
}

/** A row that is called a total, and is one: of all rows but other totals, or of those that stand before or after it. */
function calledTotal(rows: Rows): Overlap | undefined {
  const { table, counts } = rows;
  if (rows.called.length === 0) return undefined;
  const called = new Set(rows.called);
  const areas = table.ids.flatMap((_, area) => (called.has(area) ? [] : [area]));
  for (const total of rows.called.slice(0, MOST_CALLED)) {
    const all = fitsOf(rows, total, areas);
    if (all.most(['equal', 'near'], ['equal', 'near'])) return all.overlap(table, true);
    const { values } = counts.find((count) => !Number.isNaN(count.values[total])) ?? counts[0];
    for (const step of [-1, 1]) {
      const beside: number[] = [];
      let sum = 0;
      for (let area = total + step; area >= 0 && area < values.length && sum < values[total]; area += step) {
        if (called.has(area)) continue;
        beside.push(area);
        if (values[area] > 0) sum += values[area];
      }
      const fits = fitsOf(rows, total, beside);
      if (fits.most(['equal'], ['equal', 'near'])) return fits.overlap(table, true);
    }
  }
  return undefined;
}

/** Ids that lie in others, where those are the sums of them. */
function outerIds(rows: Rows): Overlap | undefined {
  for (const parents of nestings(rows.table.ids)) {
    const found = outerBy(rows, parents);
    if (found) return found;
  }
  return undefined;
}

function outerBy({ table, counts, plain, leftOut }: Rows, parents: Int32Array): Overlap | undefined {
  const { ids } = table;
  const children = childrenOf(parents);
  const outer: number[] = [];
  for (let area = 0; area < ids.length; area++) if (children[area] >= 2 && !leftOut(area)) outer.push(area);
  const first = sumsOf(counts[0], parents);
  const { values } = counts[0];
  const likely = outer.filter((area) => fitOf(values[area], first(area)) !== 'differs');
  // ids that follow each other, 1 to 300, lie in each other and mean nothing by it
  if (likely.length === 0 || 2 * likely.length < outer.length) return undefined;
  const columns = [...counts, ...plain];
  const sums = columns.map((count) => sumsOf(count, parents));
  const fits = likely.map(
    (area) =>
      new Fits(
        area,
        columns,
        counts.length,
        sums.map((of) => of(area)),
      ),
  );
  const most = (found: Fits[]) => 2 * found.length >= outer.length;
  const exact = fits.filter((fit) => fit.most(['equal'], ['equal', 'near']));
  const nearly = fits.filter((fit) => fit.most(['equal', 'near'], ['equal', 'near']));
  const isNear = ids.length >= ROWS_FOR_NEAR && nearly.length >= 3 && most(nearly);
  const isExact = exact.length > 0 && most(exact) && telling(exact.flatMap((fit) => fit.exact));
  if (!isNear && !isExact) return undefined;
  const [found] = isExact ? exact : nearly;
  const of = isExact ? exact : nearly;
  if (!isNear && exact.length === 1 && !(found.all && found.exact.length >= 2))
    return found.overlap(table, false);
  const inner = ids.filter((_, area) => parents[area] === found.area);
  const params = { outer: of.map(({ area }) => ids[area]), inner, column: columns[found.first].column };
  return { refused: true, finding: finding('ids-nest', params) };
}

/** Ids that all lie in others or hold some, in a table of shares, where nothing adds up. */
function outerWithoutCounts({ table: { ids }, leftOut }: Rows): Overlap | undefined {
  for (const parents of nestings(ids)) {
    const children = childrenOf(parents);
    const all = ids.every((_, area) => parents[area] >= 0 || children[area] >= 2);
    if (!all) continue;
    // 1 to 19: one digit put behind is the next number as well
    const isNext = ids.some(
      (id, area) => parents[area] >= 0 && /^\d+$/.test(id) && ids[parents[area]].length === id.length - 1,
    );
    const outer = ids.flatMap((_, area) => (parents[area] < 0 && !leftOut(area) ? [area] : []));
    if (isNext || outer.length < 2) continue;
    const inner = ids.filter((_, area) => parents[area] === outer[0]);
    const params = { outer: outer.map((area) => ids[area]), inner };
    return { refused: false, finding: finding('ids-may-nest', params) };
  }
  return undefined;
}

function childrenOf(parents: Int32Array): Uint32Array {
  const children = new Uint32Array(parents.length);
  for (const parent of parents) if (parent >= 0) children[parent]++;
  return children;
}

/** The parts of an area by the ids that lie in its own. */
function sumsOf({ values }: Count, parents: Int32Array): (area: number) => Parts {
  const sum = new Float64Array(values.length);
  const positive = new Uint32Array(values.length);
  const missing = new Uint8Array(values.length);
  for (let area = 0; area < values.length; area++) {
    const parent = parents[area];
    if (parent < 0) continue;
    if (Number.isNaN(values[area])) missing[parent] = 1;
    else sum[parent] += values[area];
    if (values[area] > 0) positive[parent]++;
  }
  return (area) => ({ sum: sum[area], positive: positive[area], missing: missing[area] === 1 });
}

/** A row that is the sum of all others. */
function totalOfAll(rows: Rows): Overlap | undefined {
  const { table, counts, leftOut } = rows;
  const few = table.ids.length < FEWEST_ROWS;
  const candidates = few ? [...table.ids.keys()] : [...new Set(counts.map(largest))];
  let told: Overlap | undefined;
  for (const area of candidates) {
    if (leftOut(area)) continue;
    const found = few ? totalOfFew(rows, area) : totalOfMany(rows, area);
    if (found?.refused) return found;
    told ??= found;
  }
  return told;
}

function largest({ values }: Count): number {
  return values.reduce(
    (best, value, area) => (value > values[best] || Number.isNaN(values[best]) ? area : best),
    0,
  );
}

/** The other rows as parts of a row, which hold it several times where totals of parts stand among them. */
function othersOf(area: number, columns: readonly Count[], own: number, times: number): Fits {
  const parts = columns.map(({ values, sum, positive, missing }): Parts => {
    const value = values[area];
    return {
      sum: sum - (value || 0),
      positive: positive - Number(value > 0),
      missing: missing > Number(Number.isNaN(value)),
    };
  });
  return new Fits(area, columns, own, parts, times);
}

function totalOfFew({ table, counts, plain }: Rows, area: number): Overlap | undefined {
  const columns = [...counts, ...plain];
  const above = (other: number) =>
    counts.every(({ values }) => !(values[other] >= values[area] && values[area] > 0));
  for (const times of [1, 2]) {
    // totals of parts are at least two, and have two areas each but one
    if (
      times === 2 &&
      (table.ids.length < 6 || !table.ids.every((_, other) => other === area || above(other)))
    )
      break;
    const fits = othersOf(area, columns, counts.length, times);
    const { exact } = fits;
    if (!telling(exact)) continue;
    if (fits.all && exact.length >= 2) return fits.overlap(table, true);
    if (times === 1) return fits.overlap(table, false);
  }
  return undefined;
}

function totalOfMany({ table, counts }: Rows, area: number): Overlap | undefined {
  for (const times of [1, 2, 3]) {
    const fits = othersOf(area, counts, counts.length, times);
    const large = (column: number) =>
      column >= 0 && counts[column].values[area] >= LEAST_TOTAL && fits.parts[column].positive >= 3;
    const isNear = table.ids.length > ROWS_FOR_NEAR && fits.most(['equal', 'near'], ['equal', 'near']);
    const isExact = times < 3 && fits.most(['equal'], ['equal', 'near']);
    if (large(fits.first) && (isNear || isExact)) return fits.overlap(table, true);
    if (times === 1 && fits.of.some((fit, column) => fit === 'equal' && large(column)))
      return fits.overlap(table, false);
  }
  return undefined;
}

/** The few largest areas, if they add up to what all others do and are well apart from them in size. */
function largerDivision({ table, counts, leftOut }: Rows): Overlap | undefined {
  const { column, values, sum } = counts[0];
  const size = values.length;
  if (size < ROWS_FOR_NEAR || size > MOST_ROWS_FOR_DIVISIONS || sum < 2 * LEAST_TOTAL) return undefined;
  const rank = (area: number) => (Number.isNaN(values[area]) ? -1 : values[area]);
  const order = Uint32Array.from(values.keys()).sort((a, b) => rank(b) - rank(a));
  let running = 0;
  // each of the larger has two of the finer at least
  for (let k = 1; k <= size / 3; k++) {
    running += rank(order[k - 1]);
    if (k === 1 || !near(running, sum - running)) continue;
    if (rank(order[k - 1]) < GAP * rank(order[k])) continue;
    const larger = order.subarray(0, k);
    const half = ({ values: of, sum: whole }: Count) => {
      const part = sumOf(Float64Array.from(larger, (area) => of[area]));
      return part > 0 && near(part, whole - part);
    };
    if (!ofMost(counts, half) || larger.every(leftOut) || order.subarray(k).every(leftOut)) continue;
    const ids = Array.from(larger, (area) => table.ids[area]);
    const params = { larger: ids, others: size - k, column };
    return { refused: true, finding: finding('divisions-overlap', params) };
  }
  return undefined;
}

/** Families of three names or more of which another has the same sum. Names may begin with the area they lie in. */
function overlappingFamilies(table: YearTable, counts: Count[], leftOut: Rows['leftOut']): string[] {
  const areas = [...table.ids.keys()].filter((area) => !leftOut(area));
  const families = Map.groupBy(areas, (area) => familyOf(table.ids[area]) ?? familyOf(table.names[area]));
  const sums = [...families]
    .filter(([name, members]) => name !== undefined && members.length >= 3)
    .map(([name, members]) => ({
      name,
      members: members.length,
      sums: new Map(
        counts.map((count) => [count, sumOf(Float64Array.from(members, (area) => count.values[area]))]),
      ),
    }))
    .filter(
      (family) => present(family.sums.get(counts[0])) >= Math.max(LEAST_TOTAL, counts[0].sum / MOST_LEVELS),
    );
  const alike = sums.filter((family) =>
    sums.some(
      (other) =>
        other !== family &&
        ofMost(counts, (count) => equal(present(family.sums.get(count)), present(other.sums.get(count)))),
    ),
  );
  return alike.map(({ name, members }) => `${name} (${members})`);
}

/** Whether something is so of the first column and of at least half of the others. */
function ofMost(counts: Count[], holds: (count: Count) => boolean): boolean {
  if (!holds(counts[0])) return false;
  return counts.filter(holds).length - 1 >= (counts.length - 1) / 2;
}

/** "Bydel" of "Bydel - Nord", written with or without the blank before the dash. */
function familyOf(label: string): string | undefined {
  const end = label.indexOf(FAMILY_SEPARATOR);
  return end > 0 ? label.slice(0, end).trimEnd() : undefined;
}
