import type { FileInfo } from '../../files/text-file.ts';
import { readTable, refuseTwice } from '../../input/table.ts';
import type { TableShape } from '../../input/table-shape.ts';
import type { Finding } from '../../messages/finding.ts';
import type { StateListId } from '../../messages/list-name.ts';
import { listOf, yearOf } from '../reading/list-row.ts';

/** A number of boligområder that was published for a list and year, the whole country. */
export interface Total {
  list: StateListId;
  year: number;
  areas: number;
  source: string | undefined;
}

/** The published numbers, as a file holds them. */
export interface Totals {
  file: FileInfo;
  shape: TableShape;
  totals: Total[];
  notices: Finding[];
}

const columns = {
  list: { headers: ['list'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  areas: { headers: ['areas'], required: true, number: { whole: true } },
  source: { headers: ['source'], required: false },
} as const;

/**
 * Reads published numbers of boligområder from a CSV file or a sheet with a row per list and year.
 *
 * @throws InputError with all that is wrong in the file
 */
export async function readTotals(path: string): Promise<Totals> {
  const rows: (Total & { row: number })[] = [];
  const table = await readTable(path, columns, '--totals', (cell, { row, errors, refuse, number }) => {
    const before = errors.count;
    const yearText = cell('year');
    const year = yearOf(yearText);
    if (year === undefined) refuse('list-year-invalid', { text: yearText }, 'year');
    const list = listOf(cell('list'), year, { refuse });
    const areas = number('areas', 'total-invalid');
    if (Number.isNaN(areas)) refuse('total-invalid', { text: cell('areas') }, 'areas');
    if (errors.count > before || year === undefined || list === undefined || areas === undefined) return;
    rows.push({ row, list, year, areas, source: cell('source') || undefined });
  });
  await refuseTwice(rows, {
    code: 'total-duplicate',
    column: 'list',
    key: ({ list, year }) => `${list} ${year}`,
    table: () => table,
    params: ({ list, year }, first) => ({ list, year, first }),
  });
  table.errors.throwIfAny();
  const { file, shape, notices } = table;
  return {
    file,
    shape,
    totals: rows.map(({ list, year, areas, source }) => ({ list, year, areas, source })),
    notices,
  };
}
