import { noAreaOf } from '../../input/no-area-names.ts';
import { isNote } from '../../input/note-rows.ts';
import type { Cell, RowAt } from '../../input/table.ts';
import {
  earlierListIdOf,
  firstYears,
  listIdOf,
  listTerm,
  nearestList,
  type StateListId,
  stateListIds,
  yearsOfName,
} from '../../messages/list-name.ts';
import { nameKey } from '../../text/names.ts';
import { yesOrNo } from '../../text/words.ts';

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

/** The columns of a file of state lists. */
export const listColumns = {
  list: { headers: ['list'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  municipality: { headers: ['municipality'], required: true },
  name: { headers: ['area_name'], required: true },
  complete: { headers: ['complete'], required: false },
  residents: { headers: ['residents'], required: false, number: { whole: true } },
  source: { headers: ['source'], required: false },
} as const;
type Column = keyof typeof listColumns;

/** What a row of one of several files is read with. */
export interface RowInFile<Name extends string> extends RowAt<Name> {
  /** position of its file among those read */
  file: number;
}

/** A valid row; name and key are '' where it says that the municipality has none on the list that year. */
export interface ListRow extends ListEntry {
  row: number;
  /** position of its file among those read */
  file: number;
  /** the municipality's key, see `nameKey` */
  municipality: string;
  complete: boolean;
  /** what the row calls the list, where that is its name of earlier years (see `earlierNames`) */
  earlierName: string | undefined;
}

/** Reads a row, or adds each of its faults to the errors and gives nothing back. */
export function readListRow(cell: Cell<Column>, at: RowInFile<Column>): ListRow | undefined {
  const { row, file, errors, refuse } = at;
  const before = errors.count;

  const year = yearOf(cell('year'));
  if (year === undefined) refuse('list-year-invalid', { text: cell('year') }, 'year');

  const list = listOf(cell('list'), year, at);

  const municipality = nameKey(cell('municipality'));
  if (municipality === '') refuse('list-municipality-missing', {}, 'municipality');

  const name = cell('name');
  const key = nameKey(name);
  if ((name !== '' && key === '') || isNoBoligomraade(name))
    refuse('list-name-invalid', { text: name }, 'name');

  // a blank cell says no more than a file without the column
  const complete = cell('complete') === '' ? true : yesOrNo(cell('complete'));
  if (complete === undefined) refuse('list-complete-invalid', { text: cell('complete') }, 'complete');

  const residents = at.number('residents', 'residents-invalid');

  if (errors.count > before || year === undefined || list === undefined || complete === undefined) {
    return undefined;
  }
  const known = Number.isNaN(residents) ? undefined : residents;
  const source = cell('source') || undefined;
  const earlierName = listIdOf(cell('list')) === undefined ? cell('list') : undefined;
  return { row, file, year, list, municipality, name, key, complete, residents: known, source, earlierName };
}

/** Whether a name is of no boligområde: a total, a note under the table, or a word that there is none. */
export function isNoBoligomraade(name: string): boolean {
  return noAreaOf(name) !== undefined || isNote(name) || /^\W*(?:ingen|intet|none|0)\W*$/i.test(name);
}

/** A year, four digits; undefined for anything else. */
export function yearOf(text: string): number | undefined {
  return /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

/**
 * The list that a row names, by the name that it had that year; or the fault: no list's name, a name of other
 * years, a list of before there was one.
 *
 * @param year undefined where the row has no valid year, which is a fault of its own
 */
export function listOf(
  text: string,
  year: number | undefined,
  { refuse }: Pick<RowAt<'list'>, 'refuse'>,
): StateListId | undefined {
  const current = listIdOf(text);
  const list = current ?? earlierListIdOf(text);
  if (list === undefined) {
    const params = { text, accepted: [...stateListIds], suggestion: nearestList(text) };
    refuse('list-unknown', params, 'list');
    return undefined;
  }
  if (year === undefined) return list;
  const { from, to } = yearsOfName(list, current === undefined);
  if (year < from) {
    const then = year >= firstYears[list] ? listTerm(list, year).one : undefined;
    if (then === undefined) refuse('list-before-first', { text, year, first: from }, 'list');
    else refuse('list-name-later', { text, year, then, first: from }, 'list');
    return undefined;
  }
  if (year > to) {
    refuse('list-name-gone', { text, year, list, last: to }, 'list');
    return undefined;
  }
  return list;
}
