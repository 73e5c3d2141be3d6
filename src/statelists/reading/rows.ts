import { placeIn, recordPlace, sameTable } from '../../files/place.ts';
import { addRowError, type Cell, readTable, type Table, type TableColumn } from '../../input/table.ts';
import { ErrorList } from '../../messages/errors.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { earlierNames, FIRST_OF_TODAY, stateListIds } from '../../messages/list-name.ts';
import { nameKey } from '../../text/names.ts';
import { present } from '../../values/present.ts';
import { type ListRow, listColumns, type RowInFile, readListRow } from './list-row.ts';
import { checkMunicipalities, type Municipalities } from './municipality.ts';

/** What files of one form hold, read row by row; the errors are collected in the tables. */
export interface RowsOfFiles<Name extends string, Row> {
  /** a table a file, in the order of the paths */
  tables: Table<Name>[];
  /** of each file */
  byFile: Row[][];
  /** of all files, in the order in which they stand; those of a file given twice once */
  rows: Row[];
}

/** @param neededBy the option or argument that gave the files, for messages */
export async function readFiles<Name extends string, Row>(
  paths: readonly string[],
  columns: Record<Name, TableColumn>,
  neededBy: string,
  readRow: (cell: Cell<Name>, at: RowInFile<Name>) => Row | undefined,
): Promise<RowsOfFiles<Name, Row>> {
  const found: RowsOfFiles<Name, Row> = { tables: [], byFile: [], rows: [] };
  for (const [file, path] of paths.entries()) {
    const own: Row[] = [];
    const table = await readTable(path, columns, neededBy, (cell, at) => {
      const read = readRow(cell, { ...at, file });
      if (read) own.push(read);
    });
    const same = found.tables.find((earlier) => sameTable(earlier.file, table.file));
    // a file given twice is one error, not one a row
    if (same) table.errors.add('list-file-twice', { first: same.file.path }, placeIn(table.file));
    else found.rows.push(...own);
    found.tables.push(table);
    found.byFile.push(own);
  }
  return found;
}

/**
 * Reads files of state lists, row by row, and checks the rows against each other. A year of a list may stand in
 * part in one file and in part in another.
 *
 * @param neededBy the option or argument that gave the files, for messages
 * @throws InputError when a file cannot be read or lacks a column; errors of rows are collected: see `throwErrors`
 */
export async function readListRows(paths: string[], neededBy: string) {
  const municipalities: Municipalities = new Map();
  const { tables, rows } = await readFiles(paths, listColumns, neededBy, (cell, at) => {
    const spelling = cell('municipality');
    const key = nameKey(spelling);
    if (key !== '') countMunicipality(municipalities, key, spelling, at);
    return readListRow(cell, at);
  });
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

/** Notes that a row is of a municipality. */
export function countMunicipality(
  municipalities: Municipalities,
  key: string,
  spelling: string,
  { file, row }: { file: number; row: number },
): void {
  const known = municipalities.get(key) ?? { spellings: new Set(), rows: 0, first: { file, row } };
  known.spellings.add(spelling);
  known.rows++;
  municipalities.set(key, known);
}

/** One notice a file and list whose rows use its earlier name, not one a row. */
function earlierNameNotices(rows: ListRow[], tables: Table<string>[]): Finding[] {
  return tables.flatMap((table, file) =>
    stateListIds.flatMap((list) => {
      const named = rows.filter(
        (row) => row.file === file && row.list === list && row.earlierName !== undefined,
      );
      if (named.length === 0) return [];
      const { from, to } = present(earlierNames[list]);
      const other = named.filter(({ year }) => year < FIRST_OF_TODAY).length;
      const params = { text: present(named[0].earlierName), list, count: named.length, from, to, other };
      return [finding('list-earlier-name', params, recordPlace(table.file))];
    }),
  );
}

/** Holds rows against each other, of whichever files: what stands twice, and what excludes each other. */
async function checkRows(rows: ListRow[], tables: Table<string>[]): Promise<void> {
  await checkNames(rows, tables);
  await checkExcluding(rows, tables);
}

/** No name twice, and no blank name beside others, on the same list of a year and municipality. */
async function checkNames(rows: ListRow[], tables: Table<string>[]): Promise<void> {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.year, row.list, row.municipality]));
  for (const group of groups.values()) {
    const firsts = new Map<string, ListRow>();
    for (const listRow of group) {
      const { row, file, year, list, name, key } = listRow;
      const table = tables[file];
      const column = table.headers.name;
      if (key === '') {
        if (group.length > 1)
          await addRowError(table, 'list-name-missing', { row, column }, () => ({ list, year }));
        continue;
      }
      const earlier = firsts.get(key);
      if (earlier === undefined) firsts.set(key, listRow);
      else {
        const at = { row, earlier: earlier.row, of: tables[earlier.file], column };
        await addRowError(table, 'list-duplicate', at, (first) => ({ year, list, name, first }));
      }
    }
  }
}

/**
 * No boligområde that is a forebyggelsesområde and on another list in the same year. The published lists keep them
 * apart; that the act says so could not be verified, see `excludes` in `law/2021.yaml`.
 */
async function checkExcluding(rows: ListRow[], tables: Table<string>[]): Promise<void> {
  const named = rows.filter((row) => row.key !== '');
  const groups = Map.groupBy(named, (row) => JSON.stringify([row.year, row.municipality, row.key]));
  for (const group of groups.values()) {
    const [first] = group;
    const ofOtherKind = ({ list }: ListRow) =>
      (list === 'forebyggelsesomraade') !== (first.list === 'forebyggelsesomraade');
    const other = group.find(ofOtherKind);
    if (!other) continue;
    const { row, file, name, year, list } = other;
    const table = tables[file];
    const at = { row, earlier: first.row, of: tables[first.file], column: table.headers.list };
    const params = (place: string) => ({ name, year, list, other: first.list, first: place });
    await addRowError(table, 'list-excluding', at, params);
  }
}
