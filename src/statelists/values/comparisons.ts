import { groupBy } from '../../group-by.ts';
import { addRowError, type Table } from '../../input/table.ts';
import { nameKey } from '../names.ts';
import type { MeasuredId, ValueColumn } from './columns.ts';
import { placed } from './placed.ts';
import type { ValuesRow } from './values-row.ts';

/**
 * An average of the country is one number a year, and one of a region is one number a year and region: rows that
 * state another are errors, and rows that leave it blank get it from those that do not. A row without region has
 * the region's average that it states itself, and no other.
 */
export async function shareComparisons(
  rows: readonly ValuesRow[],
  tables: readonly Table<ValueColumn>[],
): Promise<void> {
  for (const group of groupBy(rows, ({ year }) => String(year)).values()) {
    const differing = fillIn(group, 'doemte-landet');
    for (const { row, earlier, value, other } of differing) {
      const params = (first: string) => ({ year: row.year, value, other, first });
      const { table, at } = placed(row, earlier, 'doemte-landet', tables);
      await addRowError(table, 'values-national-differs', at, params);
    }
  }
  const withRegion = rows.filter(({ region }) => region !== '');
  for (const group of groupBy(withRegion, ({ year, region }) => `${year} ${nameKey(region)}`).values()) {
    for (const { row, earlier, value, other } of fillIn(group, 'indkomst-region')) {
      const params = (first: string) => ({ year: row.year, region: row.region, value, other, first });
      const { table, at } = placed(row, earlier, 'indkomst-region', tables);
      await addRowError(table, 'values-region-differs', at, params);
    }
  }
}

/** Fills a figure that all rows share into those without it; gives the rows that state another than the first. */
function fillIn(
  rows: readonly ValuesRow[],
  id: MeasuredId,
): { row: ValuesRow; earlier: ValuesRow; value: number; other: number }[] {
  const earlier = rows.find(({ figures }) => !Number.isNaN(figures[id]));
  if (!earlier) return [];
  const other = earlier.figures[id];
  const differing = rows.filter(({ figures }) => !Number.isNaN(figures[id]) && figures[id] !== other);
  for (const { figures } of rows) if (Number.isNaN(figures[id])) figures[id] = other;
  return differing.map((row) => ({ row, earlier, value: row.figures[id], other }));
}
