import { finding } from '../messages/finding.ts';
import {
  type Count,
  equal,
  FEWEST_ROWS,
  type Fits,
  fitsOf,
  label,
  type Overlap,
  type Rows,
} from './row-sums.ts';

/** Subtotals are refused where chance would make them in fewer than one of so many files. */
const ODDS = 1000;
/** They are told where it would in fewer than one of so many: a row that counts others twice is worse than a needless word. */
const ODDS_TOLD = 20;
/** The ways in which the rows are gone through: by id and as in the file, with the parts behind the total and before it. */
const WAYS = 4;

/** A row that is the sum of the rows beside it. */
interface Group {
  total: number;
  parts: number[];
  fits: Fits;
}

/**
 * Rows that are exact sums of the rows that follow them, or that go before them: totals of parts of the city, whatever
 * they are called.
 *
 * One row that is the sum of two beside it may be chance; how probable that is follows from the sizes. Sums of parts of
 * a mean size m meet a figure once in m times, and a further column of it, which is alike in its parts, once in its
 * square root at most. Against that stands in how many places of the file the groups found could have stood: where
 * every row belongs to one, in no other. Figures of 0, 1 and 2 so prove nothing, nor does one sum among 400 areas.
 */
export function subtotals(rows: Rows): Overlap | undefined {
  const orders = rows.inFile ? [undefined, rows.inFile] : [undefined];
  let told: Overlap | undefined;
  for (const order of orders) {
    for (const backwards of [false, true]) {
      const found = verdictOn(groupsBeside(rows, order, backwards), rows);
      if (found?.refused) return found;
      told ??= found;
    }
  }
  return told;
}

function verdictOn(groups: readonly Group[], rows: Rows): Overlap | undefined {
  const { table } = rows;
  const size = table.ids.length;
  const inGroups = groups.reduce((sum, { parts }) => sum + 1 + parts.length, 0);
  // a group of the whole city is a total of all, which is looked for elsewhere
  if (groups.length === 0 || (groups.length === 1 && inGroups === size)) return undefined;
  const units = new Map<Count, number>();
  const unit = (count: Count) => {
    const known = units.get(count) ?? unitOf(count);
    units.set(count, known);
    return known;
  };
  let odds = -Math.log(WAYS);
  for (const [k, group] of groups.entries()) {
    odds += Math.log(surpriseOf(group, rows, unit));
    // the places for so many groups among the rows that are in none
    odds -= Math.log((size - inGroups + k + 1) / (k + 1));
  }
  if (odds < Math.log(ODDS_TOLD)) return undefined;
  const [first] = groups;
  if (groups.length === 1) return first.fits.overlap(table, false);
  const sure = size >= FEWEST_ROWS || groups.every(({ fits }) => fits.all && fits.exact.length >= 2);
  const refused = sure && odds >= Math.log(ODDS) && 2 * inGroups >= size;
  const params = {
    rows: groups.map(({ total }) => label(table, total)),
    parts: first.parts.map((area) => table.ids[area]),
    column: first.fits.columns[first.fits.first].column,
  };
  return { refused, finding: finding(refused ? 'rows-are-subtotals' : 'rows-may-be-subtotals', params) };
}

/** Groups one after the other, none within another. */
function groupsBeside(rows: Rows, order: Uint32Array | undefined, backwards: boolean): Group[] {
  const { counts, plain, leftOut } = rows;
  const { values } = mainOf(counts);
  const size = values.length;
  const at = (k: number): number => {
    const place = backwards ? size - 1 - k : k;
    return order ? order[place] : place;
  };
  const figures = new Float64Array(size);
  const before = new Float64Array(size + 1);
  for (let k = 0; k < size; k++) {
    figures[k] = values[at(k)] || 0;
    before[k + 1] = before[k] + figures[k];
  }
  const columns = [...counts, ...plain];
  const groups: Group[] = [];
  for (let k = 0; k + 2 < size; k++) {
    const value = figures[k];
    // most rows go no further
    if (value === 0 || value <= figures[k + 1]) continue;
    const from = k + 1;
    const end = firstFrom(before, from, before[from] + value * (1 - 1e-9));
    if (end > size || !equal(before[end] - before[from], value) || leftOut(at(k))) continue;
    const parts = Array.from({ length: end - from }, (_, j) => at(from + j));
    const fits = fitsOf(rows, at(k), parts, columns);
    if (!fits.most(['equal'], ['equal', 'near'])) continue;
    groups.push({ total: at(k), parts, fits });
    k = end - 1;
  }
  return groups;
}

/** The column with the fewest cells missing, and of these the largest figures: sums meet those the least by chance. */
function mainOf(counts: readonly Count[]): Count {
  return counts.reduce((best, count) =>
    count.missing < best.missing || (count.missing === best.missing && count.sum > best.sum) ? count : best,
  );
}

/** The first position after `from` where sums that never fall have reached a sum; mostly near. */
function firstFrom(sums: Float64Array, from: number, sum: number): number {
  let low = from;
  let step = 1;
  while (low + step < sums.length && sums[low + step] < sum) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, sums.length);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] < sum) low = middle;
    else high = middle;
  }
  return high;
}

/** In how many files chance makes such a group, once. */
function surpriseOf({ total, parts, fits }: Group, { counts }: Rows, unit: (count: Count) => number): number {
  const main = mainOf(counts);
  const positive = parts.filter((area) => main.values[area] > 0).length;
  let surprise = main.values[total] / unit(main) / positive;
  const taken = [main];
  for (const [k, count] of fits.columns.entries()) {
    if (fits.of[k] !== 'equal' || taken.includes(count)) continue;
    // a column that is the same as another, or a fixed share of it, adds up as that does
    const follows = taken.some(({ values }) =>
      parts.every((area) => equal(values[area] * count.values[total], values[total] * count.values[area])),
    );
    if (follows) continue;
    taken.push(count);
    surprise *= Math.sqrt(count.values[total] / unit(count));
  }
  return Math.max(1, surprise);
}

/** What all numbers of a column are whole times of: figures rounded to fives meet each other five times as often. */
function unitOf({ values }: Count): number {
  let unit = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    let [a, b] = [value, unit];
    while (b > 0) [a, b] = [b, a % b];
    unit = a;
    if (unit <= 1) return 1;
  }
  return Math.max(1, unit);
}
