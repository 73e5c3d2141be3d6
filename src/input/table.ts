import { placeIn } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { ErrorList, InputError } from '../messages/errors.ts';
import { type Finding, finding, type MessageCode, type Messages } from '../messages/finding.ts';
import { suggest } from '../text/suggest.ts';
import { present } from '../values/present.ts';
import { cleanText } from './clean-text.ts';
import { refusePercentCells } from './fractions.ts';
import type { RowErrors } from './row-errors.ts';
import { addNote, type Notes, noteNotices } from './row-values.ts';
import { fileOf, openTable, readRows, rowLine } from './rows.ts';
import { sheetNotices } from './spreadsheet/facts.ts';
import { DecimalSign, type NumberKind, type TextCode } from './table-numbers.ts';
import type { RowReader, TableShape } from './table-shape.ts';

/**
 * A column of a small table: the headers it may have (the first is the one asked for), whether it must be there, and
 * what its numbers can be where it is one of numbers.
 */
export interface TableColumn {
  headers: readonly [string, ...string[]];
  required: boolean;
  number?: NumberKind;
}

/** A cell of the row by its column; '' where it is blank, or the file has no such column. */
export type Cell<Name extends string> = (column: Name) => string;

/**
 * The number in a cell of the row, NaN where it is missing or the file has no such column; undefined where it is none,
 * which is added to the errors, with the code given where nothing more particular is wrong.
 */
export type NumberOf<Name extends string> = (column: Name, invalid: TextCode) => number | undefined;

/** What a row is read with. */
export interface RowAt<Name extends string> {
  row: number;
  /** those of the rows of its file */
  errors: RowErrors;
  /** adds an error of the row, in a column of it */
  refuse: <Code extends MessageCode>(code: Code, params: Messages[Code], column: Name) => void;
  number: NumberOf<Name>;
}

/** A table that was read. Its errors are collected in `errors`, to be thrown with those found later. */
export interface Table<Name extends string> {
  file: FileInfo;
  shape: TableShape;
  errors: ErrorList;
  /** what there is to know of a sheet: hidden rows and the like */
  notices: Finding[];
  /** the header of each column as it stands in the file */
  headers: Partial<Record<Name, string>>;
}

/**
 * Reads a small table with known columns, row by row: a CSV file or a sheet of a spreadsheet. Other columns are
 * passed over. The table has one decimal sign, found from all its cells, so that rows are held until the last is read.
 * A number of a sheet comes as a text with a decimal comma and without separators of thousands, written so that it is
 * read as one thing only.
 *
 * @param columns the columns by the name used here; the first one finds the header line
 * @param neededBy the option that gave the file, for messages
 * @throws InputError when the file cannot be read or lacks a required column; errors of rows are collected
 */
export async function readTable<Name extends string>(
  path: string,
  columns: Record<Name, TableColumn>,
  neededBy: string,
  onRow: (cell: Cell<Name>, at: RowAt<Name>) => void,
): Promise<Table<Name>> {
  const content = await openTable(path);
  const file = fileOf(content);
  const errors = new ErrorList();
  const names = Object.keys(columns) as Name[];
  const headers: Table<Name>['headers'] = {};
  const headerWith = columns[names[0]].headers[0];
  const uses = new Set(names.flatMap((name) => columns[name].headers));
  const options = { headerWith, uses, texts: uses, decimal: 'either' } as const;
  const sign = new DecimalSign();
  const notes: Notes = new Map();
  try {
    const shape = await readRows(content, options, errors, (header, rowErrors) => {
      const positions = {} as Record<Name, number>;
      for (const name of names) {
        const found = headerOf(columns[name], header);
        positions[name] = found === undefined ? -1 : header.indexOf(found);
        headers[name] = found;
        if (found !== undefined || !columns[name].required) continue;
        const [column] = columns[name].headers;
        const suggestion = suggest(column, header);
        errors.add('column-missing', { column, neededBy, available: header, suggestion }, placeIn(file));
      }
      errors.throwIfAny();
      const numbers = names.filter((name) => columns[name].number && positions[name] >= 0);
      const take = (texts: Partial<Record<Name, string>>, row: number) => {
        const cell: Cell<Name> = (name) => texts[name] ?? '';
        const refuse: RowAt<Name>['refuse'] = (code, params, name) =>
          rowErrors.add(code, params, row, headers[name]);
        const number: NumberOf<Name> = (name, invalid) => {
          const text = cell(name);
          const { value, marked, fault } = sign.read(text, present(columns[name].number));
          if (marked) addNote(notes, present<string>(headers[name]), text);
          if (fault) refuse(fault.code, fault.params as never, name);
          else if (value === undefined) refuse(invalid, { text } as never, name);
          return value;
        };
        onRow(cell, { row, errors: rowErrors, refuse, number });
      };
      const held: { texts: Partial<Record<Name, string>>; row: number }[] = [];
      const read: RowReader = (fields, row) => {
        const texts: Partial<Record<Name, string>> = {};
        for (const name of names) if (positions[name] >= 0) texts[name] = cleanText(fields[positions[name]]);
        for (const name of numbers)
          sign.see(texts[name] ?? '', present(columns[name].number), row, headers[name] ?? '');
        held.push({ texts, row });
      };
      read.done = () => {
        for (const { texts, row } of held) take(texts, row);
      };
      return read;
    });
    const notices = [...sheetNotices(file, shape), ...sign.notices(file), ...noteNotices(notes, file)];
    const table = { file, shape, errors, headers, notices };
    const percent = names.filter((name) => headers[name] !== undefined && columns[name].number?.percent);
    const shown = percent.map((name) => ({ column: present<string>(headers[name]), share: true }));
    refusePercentCells(file, shape, shown, false, errors);
    await refuseContradiction(sign, table);
    return table;
  } catch (error) {
    throw asColumnMissing(error, headerWith, neededBy);
  }
}

function headerOf({ headers }: TableColumn, header: readonly string[]): string | undefined {
  return headers.find((candidate) => header.includes(candidate));
}

async function refuseContradiction(sign: DecimalSign, table: Table<string>): Promise<void> {
  if (!sign.contradiction) return;
  const [earlier, { text, row, column }] = sign.contradiction;
  const at = { row, earlier: earlier.row, column };
  await addRowError(table, 'decimal-signs-differ', at, (first) => ({ text, other: earlier.text, first }));
}

/** Adds an error of a row that was found after the file had been read, with an earlier row, of another table or this, that it speaks of. */
export async function addRowError<Code extends MessageCode>(
  table: Table<string>,
  code: Code,
  at: { row: number; earlier?: number; of?: Table<string>; column?: string | undefined },
  params: (first: string) => Messages[Code],
): Promise<void> {
  const { file, shape, errors } = table;
  // finding a line means reading the file again: not for errors that are only counted
  if (errors.findings.length >= 100) {
    errors.more(1);
    return;
  }
  const { file: other, shape: otherShape } = at.of ?? table;
  const first =
    at.earlier === undefined ? '' : `${other.path}:${await rowLine(other, otherShape, at.earlier)}`;
  const line = await rowLine(file, shape, at.row);
  errors.add(code, params(first), placeIn(file, { line, column: at.column }));
}

/**
 * Adds an error for each row that has the key of an earlier one, of another table or the same, which it speaks of.
 *
 * @param of.column the column that it is told in, by the name used here
 * @returns whether there was any
 */
export async function refuseTwice<Row extends { row: number }, Code extends MessageCode>(
  rows: Iterable<Row>,
  of: {
    code: Code;
    column: string;
    key: (row: Row) => string;
    table: (row: Row) => Table<string>;
    params: (row: Row, first: string, earlier: Row) => Messages[Code];
  },
): Promise<boolean> {
  let isTwice = false;
  const firsts = new Map<string, Row>();
  for (const row of rows) {
    const earlier = firsts.get(of.key(row));
    if (earlier) {
      const table = of.table(row);
      const at = {
        row: row.row,
        earlier: earlier.row,
        of: of.table(earlier),
        column: table.headers[of.column],
      };
      await addRowError(table, of.code, at, (first) => of.params(row, first, earlier));
      isTwice = true;
    } else firsts.set(of.key(row), row);
  }
  return isTwice;
}

/** That no line is a header is said in the words of the statistics, whose id column the method names. Here it is fixed. */
function asColumnMissing(error: unknown, column: string, neededBy: string): unknown {
  const first = error instanceof InputError ? error.findings[0] : undefined;
  if (first?.code !== 'header-not-found') return error;
  const { firstLine, suggestion } = first.params;
  return new InputError([
    finding('column-missing', { column, neededBy, available: firstLine, suggestion }, first.place),
  ]);
}
