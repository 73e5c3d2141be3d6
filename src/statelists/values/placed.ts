import type { Table } from '../../input/table.ts';
import type { ValueColumn } from './columns.ts';
import type { ValuesRow } from './values-row.ts';

/** The table and place of a row, for an error that speaks of an earlier row, in the same file or in another. */
export function placed(
  { row, file }: ValuesRow,
  earlier: ValuesRow,
  column: ValueColumn,
  tables: readonly Table<ValueColumn>[],
): {
  table: Table<ValueColumn>;
  at: { row: number; earlier: number; of: Table<string>; column: string | undefined };
} {
  const table = tables[file];
  return {
    table,
    at: { row, earlier: earlier.row, of: tables[earlier.file], column: table.headers[column] },
  };
}
