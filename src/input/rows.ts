import { isAscii } from 'node:buffer';
import { kindOf } from '../files/file-kind.ts';
import { tablePath } from '../files/table-path.ts';
import { type FileInfo, readBytes, type TextFile, textFile } from '../files/text-file.ts';
import { type ErrorList, inputError } from '../messages/errors.ts';
import { garbledText } from '../text/garbled.ts';
import { readCsv, recordLine } from './csv.ts';
import type { SheetFile } from './spreadsheet/sheet-file.ts';
import type { RowOptions, RowReader, StartRows, TableShape } from './table-shape.ts';

/** A file with a table in it, read: text with delimiters, or a sheet of cells. */
export type TableFile = TextFile | SheetFile;

/**
 * Opens a file with a table: a CSV file, or a sheet of a spreadsheet, by what its bytes are and not by its name.
 *
 * @param given the path, and perhaps `#` and the name of a sheet
 * @throws InputError when there is no such file or sheet, or it cannot be read
 */
export async function openTable(given: string): Promise<TableFile> {
  const { path, sheet } = tablePath(given);
  const raw = readBytes(path);
  // both may hold sheets: which, their reader tells
  if (['zip', 'office'].includes(kindOf(raw) ?? '')) {
    const { readSheetFile } = await import('./spreadsheet/sheet-file.ts');
    return readSheetFile(path, raw, sheet);
  }
  if (sheet !== undefined) throw inputError('text-has-no-sheets', { sheet }, { file: path });
  return textFile(path, raw, 'table');
}

/** A file with its content let go. */
export function fileOf({ path, name, sha256, size, encoding, sheet }: TableFile): FileInfo {
  return { path, name, sha256, size, encoding, sheet };
}

/**
 * Reads a table row by row.
 *
 * The header is the first row that holds the column `headerWith`; rows before it are passed over and counted. Rows of
 * nothing but blank fields, as spreadsheets write below a table, are blank.
 *
 * @param errors the file's errors are added here with file, sheet, line and column
 * @throws InputError when no header is found, or with all errors so far when the syntax is broken
 */
export async function readRows(
  file: TableFile,
  options: RowOptions,
  errors: ErrorList,
  start: StartRows,
): Promise<TableShape> {
  if (!('cells' in file))
    return readCsv(file, options, errors, isAscii(file.bytes) ? start : lettered(options, start));
  const { readSheet } = await import('./spreadsheet/read-sheet.ts');
  return readSheet(file, options, errors, lettered(options, start));
}

/** The reader of rows, before which the letters of the texts that are read are held to be letters. */
function lettered({ texts }: RowOptions, start: StartRows): StartRows {
  return (header, rowErrors) => {
    const read = start(header, rowErrors);
    if (!read) return undefined;
    const columns = header.flatMap((column, at) => (texts.has(column) ? [{ column, at }] : []));
    const readLettered: RowReader = (fields, row) => {
      for (const { column, at } of columns) {
        const garbled = garbledText(fields[at] ?? '');
        if (garbled) rowErrors.add('text-garbled', garbled, row, column);
      }
      read(fields, row);
    };
    readLettered.done = read.done;
    return readLettered;
  };
}

/** The line or the row of a sheet, from 1, on which a data row of a file starts: for messages that look back. */
export async function rowLine(file: FileInfo, shape: TableShape, row: number): Promise<number> {
  return file.sheet === undefined ? recordLine(file, shape, row) : shape.headerLine + 1 + row;
}
