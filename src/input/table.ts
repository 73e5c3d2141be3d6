import { ErrorList, InputError } from '../errors.ts';
import { finding, type MessageCode, type Messages } from '../messages/finding.ts';
import { suggest } from '../suggest.ts';
import { type CsvShape, cleanText, type RowErrors, readCsv, rowLine } from './csv.ts';
import { readTextFile, type TextFile } from './text-file.ts';

/** A column of a small table: the headers it may have (the first is the one asked for), and whether it must be there. */
export interface TableColumn {
  headers: readonly [string, ...string[]];
  required: boolean;
}

/** A cell of the row by its column; undefined where the file has no such column, '' where it is blank. */
export type Cell<Name extends string> = (column: Name) => string | undefined;

/** A table that was read. Its errors are collected in `errors`, to be thrown with those found later. */
export interface Table<Name extends string> {
  file: TextFile;
  shape: CsvShape;
  errors: ErrorList;
  /** the header of each column as it stands in the file */
  headers: Partial<Record<Name, string>>;
}

/**
 * Reads a small CSV file with known columns, row by row; other columns are passed over.
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
  const file = await readTextFile(path);
  const errors = new ErrorList();
  const names = Object.keys(columns) as Name[];
  const headers: Table<Name>['headers'] = {};
  const headerWith = columns[names[0]].headers[0];
  try {
    const shape = await readCsv(file, { headerWith }, errors, (header, rowErrors) => {
      const positions = {} as Record<Name, number>;
      for (const name of names) {
        const found = columns[name].headers.find((candidate) => header.includes(candidate));
        positions[name] = found === undefined ? -1 : header.indexOf(found);
        headers[name] = found;
        if (found !== undefined || !columns[name].required) continue;
        const [column] = columns[name].headers;
        const suggestion = suggest(column, header);
        errors.add('column-missing', { column, neededBy, available: header, suggestion }, { file: path });
      }
      errors.throwIfAny();
      return (fields, row) => {
        const cell: Cell<Name> = (name) =>
          positions[name] < 0 ? undefined : cleanText(fields[positions[name]]);
        onRow(cell, row, rowErrors, headers);
      };
    });
    return { file, shape, errors, headers };
  } catch (error) {
    throw asColumnMissing(error, headerWith, neededBy);
  }
}

/** Adds an error of a row that was found after the file had been read, with an earlier row that it speaks of. */
export async function addRowError<Code extends MessageCode>(
  table: Table<string>,
  code: Code,
  at: { row: number; earlier?: number; column?: string | undefined },
  params: (first: string) => Messages[Code],
): Promise<void> {
  const { file, shape, errors } = table;
  // finding a line means reading the file again: not for errors that are only counted
  if (errors.findings.length >= 100) {
    errors.count++;
    return;
  }
  const first = at.earlier === undefined ? '' : `${file.path}:${await rowLine(file, shape, at.earlier)}`;
  const line = await rowLine(file, shape, at.row);
  errors.add(code, params(first), { file: file.path, line, column: at.column });
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
