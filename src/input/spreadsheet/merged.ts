import type { RowErrors } from '../row-errors.ts';
import { type CellRange, cellName } from './cells.ts';

/**
 * Refuses merged cells where they hide what is read: only the first of them has a value, and whether the others mean
 * the same or nothing is not said. In a data row, a merged cell that begins in a column that is read, and covers
 * others that are not, hides nothing; in the header it leaves open which column is meant.
 */
export function refuseMerged(
  merged: readonly CellRange[],
  table: { headerRow: number; last: number; used: { name: string; at: number }[] },
  errors: RowErrors,
): void {
  const { headerRow, last, used } = table;
  for (const { top, left, bottom, right } of merged) {
    if (bottom < headerRow || top > last) continue;
    const covered = used.find(
      ({ at }) =>
        left <= at && at <= right && (at !== left || bottom > top || (top === headerRow && right > left)),
    );
    if (!covered) continue;
    const range = `${cellName(top, left)}:${cellName(bottom, right)}`;
    errors.add('cells-merged', { range }, Math.max(top, headerRow) - headerRow - 1, covered.name);
  }
}
