import type { ColumnPlan } from '../criteria/columns.ts';
import type { ErrorList } from '../errors.ts';
import type { Place } from '../messages/finding.ts';
import type { YearTable } from './year-table.ts';

/** A part of a city can be the sum of the others by chance in a table of fewer rows or of smaller numbers. */
const FEWEST_ROWS = 8;
const LEAST_TOTAL = 100;
/** Totals often count a few people whom no area has: from so many rows on, a near total is no coincidence. */
const ROWS_FOR_NEAR = 30;
const NEAR = 0.01;
/** Beyond, no file has been seen that mixes two divisions without names that tell them apart. */
const MOST_ROWS_FOR_DIVISIONS = 20_000;
/** The least of the larger division stands so far above the greatest of the finer one. */
const GAP = 1.2;
const FAMILY_SEPARATOR = '- ';
/** A family is a division of the whole city only if it has a fair part of what all levels together have. */
const MOST_LEVELS = 8;

/** A column of counts with its sum over the known cells. */
interface Count {
  column: string;
  values: Float64Array;
  sum: number;
}

/**
 * Refuses a table that mixes areas with totals of the same areas, or two divisions of the same city: a
 * city screened with its own total in it would be compared with twice its residents.
 *
 * Three signs are looked for, in the columns of counts, and each must show in the first of them and in at least
 * half of the others (a sum over areas need not make sense in all: moves within the city are none of the city's):
 *
 * - families of names, "Bydel - ..." beside "Kvarter - ...", that add up to exactly the same;
 * - a row that is the sum of the other rows, or a half or a third of it, where totals of totals stand in the
 *   file: exactly, or in larger tables within one per cent;
 * - a few large rows that add up to what the many small ones do.
 */
export function refuseMixedLevels(
  table: YearTable,
  plan: ColumnPlan,
  population: string | undefined,
  place: Place,
  errors: ErrorList,
): void {
  const counts = countColumns(table, plan, population);
  if (table.ids.length < FEWEST_ROWS || counts.length === 0) return;
  const { column } = counts[0];
  const families = overlappingFamilies(table, counts);
  if (families.length > 0) {
    errors.add('levels-overlap', { families, column }, place);
    return;
  }
  const total = totalRow(counts);
  if (total !== undefined) {
    const { values, sum } = counts[0];
    const value = values[total];
    errors.add('row-looks-like-total', { id: table.ids[total], column, value, others: sum - value }, place);
    return;
  }
  const larger = largerDivision(counts);
  if (larger) {
    const ids = Array.from(larger, (area) => table.ids[area]);
    errors.add('divisions-overlap', { larger: ids, others: table.ids.length - ids.length, column }, place);
  }
}

/** The columns of counts, the population first. */
function countColumns({ numbers }: YearTable, plan: ColumnPlan, population: string | undefined): Count[] {
  let columns = [...plan.numbers]
    .filter(([column, rule]) => rule.check === 'count' || column === population)
    .map(([column]) => column);
  if (columns.length === 0) {
    // plain columns of whole numbers that add up may be counts too
    columns = [...plan.numbers]
      .filter(([column, rule]) => rule.check === 'none' && wholeNumbers(numbers.get(column)))
      .map(([column]) => column);
  }
  columns.sort((a, b) => Number(b === population) - Number(a === population));
  return columns.flatMap((column) => {
    const values = numbers.get(column);
    return values ? [{ column, values, sum: sumOf(values) }] : [];
  });
}

function wholeNumbers(values: Float64Array | undefined): boolean {
  return values?.every((value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0)) ?? false;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** Whether something is so of the first column and of at least half of the others. */
function ofMost(counts: Count[], holds: (count: Count) => boolean): boolean {
  if (!holds(counts[0])) return false;
  return counts.filter(holds).length - 1 >= (counts.length - 1) / 2;
}

const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);
const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(a, b);

function totalRow(counts: Count[]): number | undefined {
  const { values } = counts[0];
  let largest = 0;
  let positive = 0;
  for (let area = 0; area < values.length; area++) {
    if (values[area] > 0) positive++;
    if (!(values[area] <= values[largest])) largest = Number.isNaN(values[area]) ? largest : area;
  }
  // a sum of one or two is a coincidence of a table of zeros
  if (!(values[largest] >= LEAST_TOTAL) || positive < 4) return undefined;
  const others = ({ values: of, sum }: Count) => sum - of[largest];
  const exact = equal(values[largest], others(counts[0]));
  const within = (times: number) =>
    ofMost(counts, (count) => near(count.values[largest] * times, others(count)));
  if (exact && within(1)) return largest;
  return values.length > ROWS_FOR_NEAR && [1, 2, 3].some(within) ? largest : undefined;
}

/** The few largest areas, if they add up to what all others do and are well apart from them in size. */
function largerDivision(counts: Count[]): Uint32Array | undefined {
  const { values, sum } = counts[0];
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
    if (ofMost(counts, half)) return larger;
  }
  return undefined;
}

/** Families of three names or more of which another has the same sum. Names may begin with the area they lie in. */
function overlappingFamilies(table: YearTable, counts: Count[]): string[] {
  const families = new Map<string, number[]>();
  for (let area = 0; area < table.ids.length; area++) {
    const family = familyOf(table.ids[area]) ?? familyOf(table.names[area]);
    if (family === undefined) continue;
    const members = families.get(family);
    if (members) members.push(area);
    else families.set(family, [area]);
  }
  const sums = [...families]
    .filter(([, members]) => members.length >= 3)
    .map(([name, members]) => ({
      name,
      members: members.length,
      sums: new Map(
        counts.map((count) => [count, sumOf(Float64Array.from(members, (area) => count.values[area]))]),
      ),
    }))
    .filter((family) => family.sums.get(counts[0])! >= Math.max(LEAST_TOTAL, counts[0].sum / MOST_LEVELS));
  const alike = sums.filter((family) =>
    sums.some(
      (other) =>
        other !== family && ofMost(counts, (count) => equal(family.sums.get(count)!, other.sums.get(count)!)),
    ),
  );
  return alike.map(({ name, members }) => `${name} (${members})`);
}

/** "Bydel" of "Bydel - Nord", written with or without the blank before the dash. */
function familyOf(label: string): string | undefined {
  const end = label.indexOf(FAMILY_SEPARATOR);
  return end > 0 ? label.slice(0, end).trimEnd() : undefined;
}
