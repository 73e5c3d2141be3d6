import { ErrorList } from '../../errors.ts';
import { placeIn, recordPlace, sameTable } from '../../input/place.ts';
import { readTable, type Table } from '../../input/table.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { earlierNames, FIRST_OF_TODAY } from '../list-name.ts';
import { stateListIds } from '../lists.ts';
import { nameKey } from '../names.ts';
import { checkRows } from './checks.ts';
import { type ListRow, listColumns, readListRow } from './list-row.ts';
import { checkMunicipalities, type Municipalities } from './municipality.ts';

/** What files of state lists hold, read and checked; the errors are collected in the tables. */
export interface ListRows {
  /** a table a file, in the order of the paths */
  tables: Table<string>[];
  /** of all files and municipalities, in the order in which they stand */
  rows: ListRow[];
  municipalities: Municipalities;
  notices: Finding[];
}

/**
 * Reads files of state lists, row by row, and checks the rows against each other. A year of a list may stand in
 * part in one file and in part in another.
 *
 * @param neededBy the option or argument that gave the files, for messages
 * @throws InputError when a file cannot be read or lacks a column; errors of rows are collected: see `throwErrors`
 */
export async function readListRows(paths: string[], neededBy: string): Promise<ListRows> {
  const tables: Table<string>[] = [];
  const rows: ListRow[] = [];
  const municipalities: Municipalities = new Map();
  for (const [file, path] of paths.entries()) {
    const own: ListRow[] = [];
    const table = await readTable(path, listColumns, neededBy, (cell, row, errors, headers, number) => {
      const spelling = cell('municipality') ?? '';
      const key = nameKey(spelling);
      if (key !== '') countMunicipality(municipalities, key, spelling, { file, row });
      const read = readListRow(cell, { row, file, errors, headers, number });
      if (read) own.push(read);
    });
    const same = tables.find((earlier) => sameTable(earlier.file, table.file));
    // a file given twice is one error, not one a row
    if (same) table.errors.add('list-file-twice', { first: same.file.path }, placeIn(table.file));
    else rows.push(...own);
    tables.push(table);
  }
  await checkMunicipalities(municipalities, tables);
  await checkRows(rows, tables);
  return {
    tables,
    rows,
    municipalities,
    notices: [...tables.flatMap((table) => table.notices), ...earlierNameNotices(rows, tables)],
  };
}

/** Throws the errors of all tables, if there are any. */
export function throwErrors(tables: Table<string>[]): void {
  const all = new ErrorList();
  for (const { errors } of tables) all.addAll(errors);
  all.throwIfAny();
}

function countMunicipality(
  municipalities: Municipalities,
  key: string,
  spelling: string,
  first: { file: number; row: number },
): void {
  const known = municipalities.get(key);
  if (known) {
    known.spellings.add(spelling);
    known.rows++;
  } else municipalities.set(key, { spellings: new Set([spelling]), rows: 1, first });
}

/** One notice a file and list whose rows use its earlier name, not one a row. */
function earlierNameNotices(rows: ListRow[], tables: Table<string>[]): Finding[] {
  return tables.flatMap((table, file) =>
    stateListIds.flatMap((list) => {
      const named = rows.filter(
        (row) => row.file === file && row.list === list && row.earlierName !== undefined,
      );
      if (named.length === 0) return [];
      const { from, to } = earlierNames[list]!;
      const other = named.filter(({ year }) => year < FIRST_OF_TODAY).length;
      const params = { text: named[0].earlierName!, list, count: named.length, from, to, other };
      return [finding('list-earlier-name', params, recordPlace(table.file))];
    }),
  );
}
