import type { RowErrors } from '../row-errors.ts';
import type { SheetCells } from './cells.ts';

/**
 * Refuses merged cells where they hide what is read: only the first of them has a value, and whether the others mean
 * the same or nothing is not said. In a data row, a merged cell that begins in a column that is read, and covers
 * others that are not, hides nothing; in the header it leaves open which column is meant.
 */
export function refuseMerged(
  { merged }: SheetCells,
  table: { headerRow: number; last: number; used: { name: string; at: number }[] },
  errors: RowErrors,
): void {
  const { headerRow, last, used } = table;
  for (const { s: first, e: end } of merged) {
    if (end.r < headerRow || first.r > last) continue;
    const covered = used.find(
      ({ at }) =>
        first.c <= at &&
        at <= end.c &&
        (at !== first.c || end.r > first.r || (first.r === headerRow && end.c > first.c)),
    );
    if (!covered) continue;
    const range = `${cellName(first.r, first.c)}:${cellName(end.r, end.c)}`;
    errors.add('cells-merged', { range }, Math.max(first.r, headerRow) - headerRow - 1, covered.name);
  }
}

/** `B7` of row 6 and column 1, counted from 0. */
function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
