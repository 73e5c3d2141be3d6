import type { RowErrors } from '../../input/csv.ts';
import type { Cell, Table } from '../../input/table.ts';
import { listIdOf, nearestList } from '../list-name.ts';
import { stateListIds } from '../lists.ts';
import { nameKey } from '../names.ts';
import type { ListEntry } from './read.ts';

/** The columns of a file of state lists. */
export const listColumns = {
  list: { headers: ['list'], required: true },
  year: { headers: ['list_year', 'year'], required: true },
  municipality: { headers: ['municipality'], required: true },
  name: { headers: ['area_name'], required: true },
  complete: { headers: ['complete'], required: false },
  residents: { headers: ['residents'], required: false },
  source: { headers: ['source'], required: false },
} as const;
type Column = keyof typeof listColumns;

/** A valid row; name and key are '' where it says that the municipality has none on the list that year. */
export interface ListRow extends ListEntry {
  row: number;
  /** the municipality's key, see `nameKey` */
  municipality: string;
  complete: boolean;
}

/** Reads a row, or adds each of its faults to `errors` and gives nothing back. */
export function readListRow(
  cell: Cell<Column>,
  row: number,
  errors: RowErrors,
  headers: Table<Column>['headers'],
): ListRow | undefined {
  const before = errors.count;
  const text = (column: Column) => cell(column) ?? '';

  const year = text('year');
  if (!/^[12]\d{3}$/.test(year)) errors.add('list-year-invalid', { text: year }, row, headers.year);

  const list = listIdOf(text('list'));
  if (list === undefined) {
    const suggestion = nearestList(text('list'));
    const params = { text: text('list'), accepted: [...stateListIds], suggestion };
    errors.add('list-unknown', params, row, headers.list);
  }

  const municipality = nameKey(text('municipality'));
  if (municipality === '') errors.add('list-municipality-missing', {}, row, headers.municipality);

  const name = text('name');
  const key = nameKey(name);
  if (name !== '' && key === '') errors.add('list-name-invalid', { text: name }, row, headers.name);

  const complete = yesOrNo(text('complete'));
  if (complete === undefined) {
    errors.add('list-complete-invalid', { text: text('complete') }, row, headers.complete);
  }

  const residents = wholeNumber(text('residents'));
  if (Number.isNaN(residents)) {
    errors.add('residents-invalid', { text: text('residents') }, row, headers.residents);
  }

  if (errors.count > before || list === undefined || complete === undefined) return undefined;
  const source = text('source') || undefined;
  return { row, year: Number(year), list, municipality, name, key, complete, residents, source };
}

/** `yes` and `no`, also in Danish; a blank cell says no more than a file without the column: yes. */
function yesOrNo(text: string): boolean | undefined {
  if (/^(?:yes|ja|)$/i.test(text)) return true;
  return /^(?:no|nej)$/i.test(text) ? false : undefined;
}

/** `1234`, `1.234`, `1 234`; undefined where blank, else NaN. A comma may mean two things and is refused. */
function wholeNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const valid = /^(?:\d+|\d{1,3}(?<sign>[. \u00A0\u202F])\d{3}(?:\k<sign>\d{3})*)$/.test(text);
  const value = valid ? Number(text.replace(/\D/g, '')) : Number.NaN;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
