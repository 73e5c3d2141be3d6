import { byCodeUnit } from '../../by-code-unit.ts';
import { groupBy } from '../../group-by.ts';
import type { CsvShape } from '../../input/csv.ts';
import { addRowError, readTable, type Table } from '../../input/table.ts';
import type { TextFile } from '../../input/text-file.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { type StateListId, stateListIds } from '../lists.ts';
import { nameKey } from '../names.ts';
import { type ListRow, listColumns, readListRow } from './list-row.ts';
import { chooseMunicipality, type Municipalities } from './municipality.ts';

/** A boligområde on one of the state's lists in one year. */
export interface ListEntry {
  year: number;
  list: StateListId;
  /** as the file spells it */
  name: string;
  /** see `nameKey` */
  key: string;
  /** persons; undefined where the file does not say */
  residents: number | undefined;
  source: string | undefined;
}

/** A year of a list that the file speaks of. */
export interface ListYear {
  year: number;
  /** false where a row says that the file does not hold all of the list */
  complete: boolean;
  /** whether a row of it is of the municipality, be it only to say that it has none on it */
  stated: boolean;
}

/** The state's lists, as far as a file holds them, of one municipality. */
export interface StateLists {
  file: TextFile;
  shape: CsvShape;
  municipality: string;
  /** the municipality's, by year, list (in the order of `stateListIds`) and key */
  entries: ListEntry[];
  /** of each list the years in the file, whichever municipality's rows they stand in, ascending */
  years: Record<StateListId, ListYear[]>;
  /** rows of the file, and those of them that are of other municipalities */
  rows: number;
  otherRows: number;
  notices: Finding[];
}

/**
 * Reads the state's lists from a CSV file with a row per boligområde, list and year.
 *
 * A row with a blank `area_name` says that the municipality has none on that list that year, which is something
 * else than a list that the file does not hold. All municipalities' rows are checked and tell which years there
 * are; only the entries of one are kept.
 *
 * @param options.municipality whose rows count; undefined: the file's only one, or the one that the links are of
 * @param options.linked keys of the boligområder that links are given for
 * @throws InputError with all that is wrong in the file
 */
export async function readStateLists(
  path: string,
  options: { municipality: string | undefined; linked?: ReadonlySet<string> | undefined },
): Promise<StateLists> {
  const rows: ListRow[] = [];
  const found: Municipalities = new Map();
  const table = await readTable(path, listColumns, '--state-lists', (cell, row, errors, headers) => {
    const municipality = cell('municipality') ?? '';
    const key = nameKey(municipality);
    if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(municipality));
    const read = readListRow(cell, row, errors, headers);
    if (read) rows.push(read);
  });

  const linked = new Set(rows.filter((row) => options.linked?.has(row.key)).map((row) => row.municipality));
  const chosen = chooseMunicipality(options.municipality, found, linked, table);
  await checkNames(rows, table);
  table.errors.throwIfAny();
  // without errors there is a row, hence a municipality
  const { key: municipality, name, notices } = chosen!;
  const own = rows.filter((row) => row.municipality === municipality);
  const otherRows = rows.length - own.length;
  if (otherRows > 0) {
    const place = { file: table.file.name };
    notices.push(finding('rows-of-other-municipalities', { count: otherRows, municipality: name }, place));
  }
  return {
    file: table.file,
    shape: table.shape,
    municipality: name,
    entries: entriesOf(own),
    years: yearsOf(rows, municipality),
    rows: rows.length,
    otherRows,
    notices,
  };
}

/** No name twice, and no blank name beside others, on the same list of a year and municipality. */
async function checkNames(rows: ListRow[], table: Table<string>): Promise<void> {
  const groups = groupBy(rows, (row) => JSON.stringify([row.year, row.list, row.municipality]));
  for (const group of groups.values()) {
    const firsts = new Map<string, number>();
    for (const { row, year, list, name, key } of group) {
      const column = table.headers.name;
      if (key === '') {
        if (group.length > 1)
          await addRowError(table, 'list-name-missing', { row, column }, () => ({ list, year }));
        continue;
      }
      const earlier = firsts.get(key);
      if (earlier === undefined) firsts.set(key, row);
      else {
        const params = (first: string) => ({ year, list, name, first });
        await addRowError(table, 'list-duplicate', { row, earlier, column }, params);
      }
    }
  }
}

function entriesOf(rows: ListRow[]): ListEntry[] {
  return rows
    .filter((row) => row.key !== '')
    .map(({ year, list, name, key, residents, source }) => ({ year, list, name, key, residents, source }))
    .sort(
      (a, b) =>
        a.year - b.year ||
        stateListIds.indexOf(a.list) - stateListIds.indexOf(b.list) ||
        byCodeUnit(a.key, b.key),
    );
}

/** A list-year is whole unless a row says no: of the municipality's own rows, or, where it has none, of anyone's. */
function yearsOf(rows: ListRow[], municipality: string): Record<StateListId, ListYear[]> {
  const yearsOfList = (list: StateListId): ListYear[] => {
    const ofList = rows.filter((row) => row.list === list);
    const years = [...new Set(ofList.map((row) => row.year))].sort((a, b) => a - b);
    return years.map((year) => {
      const all = ofList.filter((row) => row.year === year);
      const own = all.filter((row) => row.municipality === municipality);
      const stated = own.length > 0;
      return { year, complete: (stated ? own : all).every((row) => row.complete), stated };
    });
  };
  return Object.fromEntries(stateListIds.map((list) => [list, yearsOfList(list)])) as Record<
    StateListId,
    ListYear[]
  >;
}
