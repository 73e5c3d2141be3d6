import { isAscii } from 'node:buffer';
import { type ErrorList, inputError } from '../errors.ts';
import { readCsv, recordLine } from './csv.ts';
import type { Delimiter } from './delimiter.ts';
import { kindOf } from './file-kind.ts';
import { garbledText } from './garbled.ts';
import type { RowErrors } from './row-errors.ts';
import type { SheetFacts } from './spreadsheet/facts.ts';
import type { SheetFile } from './spreadsheet/sheet-file.ts';
import { tablePath } from './table-path.ts';
import { type FileInfo, readBytes, type TextFile, textFile } from './text-file.ts';

/** A file with a table in it, read: text with delimiters, or a sheet of cells. */
export type TableFile = TextFile | SheetFile;

/** Takes a data row: its fields, and its number among the rows after the header, from 0. */
export interface RowReader {
  (fields: string[], row: number): void;
  /** called after the last row; errors of rows may still be added */
  done?: () => void;
}

/**
 * Called once with the header; gives back the reader of the data rows, or undefined when the header has errors that
 * make reading on pointless.
 */
export type StartRows = (header: string[], rowErrors: RowErrors) => RowReader | undefined;

/** How the rows of a table are to be read. */
export interface RowOptions {
  /** the column that tells the header from the notes before it */
  headerWith: string;
  /** of a CSV file; undefined: found out */
  delimiter?: Delimiter | undefined;
  /**
   * how the numbers of a sheet are to be written as text, so that they are read again as what they are; 'either':
   * for tables whose decimal sign is found from their cells, so that they show a comma and nothing else
   */
  decimal: 'comma' | 'point' | 'either';
  /** the columns that are read: what is wrong with a cell of a sheet elsewhere is nobody's concern */
  uses: ReadonlySet<string>;
  /** those of them that hold words: their letters must be letters */
  texts: ReadonlySet<string>;
  /** texts that mean "no value": errors that a sheet has on purpose may be among them */
  missing?: readonly string[] | undefined;
  onProgress?: ((share: number) => void) | undefined;
}

/** What was found out about a table while reading it. */
export interface TableShape {
  /** of a CSV file */
  delimiter?: Delimiter | undefined;
  /** line or row of the header, from 1 */
  headerLine: number;
  /** records before the header that were passed over */
  preamble: number;
  /** data rows, blank ones not counted */
  rows: number;
  /** of a sheet */
  sheet?: SheetFacts | undefined;
}

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
