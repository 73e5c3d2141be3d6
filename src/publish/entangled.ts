import type { Method } from '../criteria/effective.ts';
import type { Measure } from '../criteria/measure.ts';
import { columnList, nameOf } from '../criteria/measures/columns.ts';
import { onceFor } from '../values/once-for.ts';

/** Columns that are added up, and shown together. */
type Sum = readonly string[];

interface Shares {
  measure: Measure;
  counts: Sum;
  whole: Sum;
}

/**
 * The measures that give away what others count: as sums and differences of the columns that are shown, such as all persons of one ratio less
 * those of another. Nobody can say then what is hidden of whom, and they are hidden everywhere. Of several that do so together it
 * is the one of most columns, or else the last; what is shown as it is cannot be hidden.
 */
export const entangledIn = onceFor(({ areas, criteria, indicators }: Method): ReadonlySet<Measure> => {
  const measures = [...Object.values<Measure>(criteria), ...Object.values<Measure>(indicators)];
  const ratios = measures
    .flatMap((measure): Shares[] => {
      const { ratio } = measure;
      if (!ratio) return [];
      const [counts, whole] = [ratio.numerator, ratio.denominator].map((of) =>
        // over several years the sums are others
        columnList(of).map((column) => `${column} ${ratio.years}`),
      );
      return [{ measure, counts, whole }];
    })
    .sort((one, other) => one.counts.length - other.counts.length);
  const asTheyAre = [areas.population, ...measures.map(({ column }) => column && nameOf(column))].flatMap(
    (column) => (column === undefined ? [] : [[`${column} 1`]]),
  );
  const found = new Set<Measure>();
  const kept: Shares[] = [];
  for (const one of ratios) {
    const all = [...kept, one];
    const isToldIn = ({ counts, whole }: Shares) => {
      const shown = all.flatMap((other) =>
        // the others of the same persons are hidden with these, as few or as all but few
        isSame(other.counts, counts) || isSame([...other.counts, ...counts], whole)
          ? [other.whole]
          : [other.counts, other.whole],
      );
      return follows(
        counts,
        [...asTheyAre, ...shown].filter((sum) => !isSame(sum, counts) || isWhole(sum, all)),
      );
    };
    if (all.some(isToldIn)) found.add(one.measure);
    else kept.push(one);
  }
  return found;
});

function isWhole(sum: Sum, all: readonly Shares[]): boolean {
  return all.some(({ whole }) => isSame(whole, sum));
}

function isSame(one: Sum, other: Sum): boolean {
  return one.length === other.length && one.every((column) => other.includes(column));
}

/** Whether a sum of columns is one of sums and differences of others. */
function follows(sum: Sum, others: readonly Sum[]): boolean {
  // mostly a column of it stands in no other
  if (!sum.every((column) => others.some((other) => other.includes(column)))) return false;
  const columns = [...new Set([...sum, ...others.flat()])];
  const vector = (of: Sum) => columns.map((column) => Number(of.includes(column)));
  const steps: { at: number; row: number[] }[] = [];
  const reduced = (row: number[]) => {
    let left = row;
    for (const { at, row: by } of steps) {
      const times = left[at] / by[at];
      if (times !== 0) left = left.map((one, k) => one - times * by[k]);
    }
    return left.map((one) => (Math.abs(one) < 1e-9 ? 0 : one));
  };
  for (const other of others) {
    const row = reduced(vector(other));
    const at = row.findIndex((one) => one !== 0);
    if (at >= 0) steps.push({ at, row });
  }
  return reduced(vector(sum)).every((one) => one === 0);
}
