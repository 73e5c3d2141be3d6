import { ErrorList, InputError } from '../errors.ts';
import { type Finding, finding, type MessageCode, type Messages } from '../messages/finding.ts';
import { suggest } from '../suggest.ts';
import { cleanText } from './clean-text.ts';
import { placeIn } from './place.ts';
import type { RowErrors } from './row-errors.ts';
import { fileOf, openTable, readRows, rowLine, type TableShape } from './rows.ts';
import { sheetNotices } from './spreadsheet/facts.ts';
import type { FileInfo } from './text-file.ts';

/** A column of a small table: the headers it may have (the first is the one asked for), and whether it must be there. */
export interface TableColumn {
  headers: readonly [string, ...string[]];
  required: boolean;
}

/** A cell of the row by its column; undefined where the file has no such column, '' where it is blank. */
export type Cell<Name extends string> = (column: Name) => string | undefined;

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
 * passed over. A number of a sheet comes as a text with a decimal comma and without separators of thousands, written
 * so that it is read as one thing only, be it with a comma or a point.
 *
 * @param columns the columns by the name used here; the first one finds the header line
 * @param neededBy the option that gave the file, for messages
 * @throws InputError when the file cannot be read or lacks a required column; errors of rows are collected
 */
export async function readTable<Name extends string>(
  path: string,
  columns: Record<Name, TableColumn>,
  neededBy: string,
  onRow: (cell: Cell<Name>, row: number, errors: RowErrors, headers: Table<Name>['headers']) => void,
): Promise<Table<Name>> {
  const content = await openTable(path);
  const file = fileOf(content);
  const errors = new ErrorList();
  const names = Object.keys(columns) as Name[];
  const headers: Table<Name>['headers'] = {};
  const headerWith = columns[names[0]].headers[0];
  const uses = new Set(names.flatMap((name) => columns[name].headers));
  try {
    const options = { headerWith, uses, texts: uses, decimal: 'either' } as const;
    const shape = await readRows(content, options, errors, (header, rowErrors) => {
      const positions = {} as Record<Name, number>;
      for (const name of names) {
        const found = columns[name].headers.find((candidate) => header.includes(candidate));
        positions[name] = found === undefined ? -1 : header.indexOf(found);
        headers[name] = found;
        if (found !== undefined || !columns[name].required) continue;
        const [column] = columns[name].headers;
        const suggestion = suggest(column, header);
        errors.add('column-missing', { column, neededBy, available: header, suggestion }, placeIn(file));
      }
      errors.throwIfAny();
      return (fields, row) => {
        const cell: Cell<Name> = (name) =>
          positions[name] < 0 ? undefined : cleanText(fields[positions[name]]);
        onRow(cell, row, rowErrors, headers);
      };
    });
    return { file, shape, errors, headers, notices: sheetNotices(file, shape) };
  } catch (error) {
    throw asColumnMissing(error, headerWith, neededBy);
  }
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
    errors.count++;
    return;
  }
  const { file: other, shape: otherShape } = at.of ?? table;
  const first =
    at.earlier === undefined ? '' : `${other.path}:${await rowLine(other, otherShape, at.earlier)}`;
  const line = await rowLine(file, shape, at.row);
  errors.add(code, params(first), placeIn(file, { line, column: at.column }));
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
