import { groupBy } from '../../group-by.ts';
import { addRowError, type Table } from '../../input/table.ts';
import type { ListRow } from './list-row.ts';

/** Holds rows against each other, of whichever files: what stands twice, and what excludes each other. */
export async function checkRows(rows: ListRow[], tables: Table<string>[]): Promise<void> {
  await checkNames(rows, tables);
  await checkExcluding(rows, tables);
}

/** No name twice, and no blank name beside others, on the same list of a year and municipality. */
async function checkNames(rows: ListRow[], tables: Table<string>[]): Promise<void> {
  const groups = groupBy(rows, (row) => JSON.stringify([row.year, row.list, row.municipality]));
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
  const groups = groupBy(named, (row) => JSON.stringify([row.year, row.municipality, row.key]));
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
