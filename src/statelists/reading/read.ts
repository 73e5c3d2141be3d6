import { recordPlace } from '../../files/place.ts';
import type { FileInfo } from '../../files/text-file.ts';
import type { Table } from '../../input/table.ts';
import type { TableShape } from '../../input/table-shape.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { type StateListId, stateListIds } from '../../messages/list-name.ts';
import { byCodeUnit } from '../../text/order.ts';
import { present } from '../../values/present.ts';
import type { ListEntry, ListRow } from './list-row.ts';
import { chooseMunicipality, type Municipalities, municipalityName } from './municipality.ts';
import { readListRows, throwErrors } from './rows.ts';

/** A year of a list that the file speaks of. */
export interface ListYear {
  year: number;
  /** false where a row says that the file does not hold all of the list */
  complete: boolean;
  /** whether a row of it is of the municipality, be it only to say that it has none on it */
  stated: boolean;
}

/** The state's lists, as far as files hold them, of one municipality. */
export interface MunicipalityLists {
  /** of the municipality, see `nameKey` */
  key: string;
  /** the municipality's name */
  municipality: string;
  /** the municipality's, by year, list (in the order of `stateListIds`) and key */
  entries: ListEntry[];
  /**
   * Of each list the years, ascending, in the files that speak for the municipality (see `readAllStateLists`),
   * whichever municipality's rows they stand in; where no file does, in all files.
   */
  years: Record<StateListId, ListYear[]>;
}

/** The state's lists, as far as a file holds them, of one municipality. */
export interface StateLists extends MunicipalityLists {
  file: FileInfo;
  shape: TableShape;
  /** rows of the file, and those of them that are of other municipalities */
  rows: number;
  otherRows: number;
  notices: Finding[];
}

/** The state's lists, as far as files hold them, of every municipality. */
export interface AllStateLists {
  files: Pick<Table<string>, 'file' | 'shape'>[];
  /** by key */
  municipalities: MunicipalityLists[];
  /** by key too: their spellings */
  found: Municipalities;
  notices: Finding[];
}

/**
 * Reads the state's lists from a CSV file or a sheet with a row per boligområde, list and year.
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
  const { tables, rows, municipalities, notices } = await readListRows([path], '--state-lists');
  const [table] = tables;
  const linked = new Set(rows.filter((row) => options.linked?.has(row.key)).map((row) => row.municipality));
  const chosen = chooseMunicipality(options.municipality, municipalities, linked, table);
  throwErrors(tables);
  // without errors there is a row, hence a municipality
  const { key, name } = present(chosen);
  const otherRows = rows.filter((row) => row.municipality !== key).length;
  notices.push(...present(chosen).notices);
  if (otherRows > 0) {
    const place = recordPlace(table.file);
    notices.push(finding('rows-of-other-municipalities', { count: otherRows, municipality: name }, place));
  }
  const { file, shape } = table;
  return { file, shape, ...listsOf(key, name, rows), rows: rows.length, otherRows, notices };
}

/**
 * Reads the state's lists of every municipality from one or more files, of the form that `readStateLists` reads.
 *
 * A file with rows of several municipalities speaks for every municipality: one that it does not name has none on
 * its lists. A file of one municipality speaks for that one alone, so that its whole lists empty nobody else's.
 *
 * @throws InputError with all that is wrong in the files, and between them
 */
export async function readAllStateLists(paths: string[]): Promise<AllStateLists> {
  const { tables, rows, municipalities: found, notices } = await readListRows(paths, 'LISTS');
  throwErrors(tables);
  const keys = [...found.keys()].sort(byCodeUnit);
  return {
    files: tables.map(({ file, shape }) => ({ file, shape })),
    municipalities: keys.map((key) => listsOf(key, municipalityName(present(found.get(key))), rows)),
    found,
    notices,
  };
}

/** @param rows of all municipalities */
function listsOf(key: string, municipality: string, rows: ListRow[]): MunicipalityLists {
  const own = rows.filter((row) => row.municipality === key);
  const ofOthers = rows.filter((row) => row.municipality !== key);
  const mute = new Set(
    [...Map.groupBy(ofOthers, (row) => String(row.file)).values()]
      .filter((group) => group.every((row) => row.municipality === group[0].municipality))
      .map(([{ file }]) => file),
  );
  for (const { file } of own) mute.delete(file);
  const speaking = rows.filter((row) => !mute.has(row.file));
  return {
    key,
    municipality,
    entries: entriesOf(own),
    years: yearsOf(speaking.length === 0 ? rows : speaking, key),
  };
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
