import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { type ErrorList, InputError } from '../errors.ts';
import { finding, type MessageCode, type Messages } from '../messages/finding.ts';
import { suggest } from '../suggest.ts';
import { type Delimiter, findDelimiter } from './delimiter.ts';
import { type FileInfo, readTextFile, type TextFile } from './text-file.ts';

/** A preamble of notes may stand before the header, but not for longer than this. */
const HEADER_WITHIN = 30;
const SLICE = 1 << 16;
const SAMPLE = 1 << 16;

/** What was found out about a CSV file while reading it. */
export interface CsvShape {
  delimiter: Delimiter;
  headerLine: number;
  /** lines before the header that were passed over */
  preamble: number;
  /** data rows, blank lines not counted */
  rows: number;
}

/** A data row: its fields, and its number among the data rows, from 0. */
export type RowReader = (fields: string[], row: number) => void;

/** An error in a data row; its line is found only when there is an error, since counting lines costs time. */
interface RowError {
  code: MessageCode;
  params: Messages[MessageCode];
  row: number;
  column: string | undefined;
}

/** Errors of the rows of one file, placed by line when the file has been read. */
export class RowErrors {
  readonly kept: RowError[] = [];
  count = 0;

  add<Code extends MessageCode>(code: Code, params: Messages[Code], row: number, column?: string): void {
    this.count++;
    if (this.kept.length < 100) this.kept.push({ code, params, row, column });
  }
}

/**
 * Reads a CSV file row by row.
 *
 * The header is the first row that holds the column `headerWith`; rows before it are passed over and counted.
 * Rows with another number of fields than the header are errors, all of them.
 *
 * @param start called once with the header; gives back the reader of the data rows
 * @param errors the file's errors are added here with file, line and column
 */
export async function readCsv(
  file: TextFile,
  options: { delimiter?: Delimiter | undefined; headerWith: string; onProgress?: (share: number) => void },
  errors: ErrorList,
  start: (header: string[], rowErrors: RowErrors) => RowReader,
): Promise<CsvShape> {
  const delimiter = options.delimiter ?? findDelimiter(file.bytes.toString('utf8', 0, SAMPLE));
  const rowErrors = new RowErrors();
  let header: string[] | undefined;
  let firstLine: string[] | undefined;
  let before = 0;
  let rows = 0;
  let read: RowReader = () => {};

  const onRecord = (fields: string[]): boolean => {
    if (header === undefined) {
      const names = fields.map(cleanText);
      firstLine ??= names;
      if (!names.includes(options.headerWith)) return ++before < HEADER_WITHIN;
      header = names;
      checkHeader(header, file, errors);
      read = start(header, rowErrors);
      return true;
    }
    if (fields.length !== header.length) {
      rowErrors.add('csv-ragged', { found: fields.length, expected: header.length }, rows);
    } else {
      read(fields, rows);
    }
    rows++;
    return true;
  };

  await parseRecords(file, delimiter, onRecord, options.onProgress);
  if (header === undefined) {
    throw new InputError([
      finding(
        'header-not-found',
        {
          column: options.headerWith,
          firstLine: firstLine ?? [],
          suggestion: suggest(options.headerWith, firstLine ?? []),
        },
        { file: file.path, line: 1 },
      ),
    ]);
  }
  if (rows === 0) errors.add('no-data-rows', {}, { file: file.path });
  const lines = rowErrors.count > 0 || before > 0 ? await recordLines(file, delimiter) : undefined;
  for (const { code, params, row, column } of rowErrors.kept) {
    errors.add(code, params as never, { file: file.path, line: lines?.[before + 1 + row], column });
  }
  errors.count += rowErrors.count - rowErrors.kept.length;
  return { delimiter, headerLine: lines?.[before] ?? 1, preamble: before, rows };
}

/** The line on which a data row of a file starts, from 1: for messages that look back, which read the file again. */
export async function rowLine(file: FileInfo, shape: CsvShape, row: number): Promise<number> {
  const lines = await recordLines(file, shape.delimiter);
  return lines[lines.indexOf(shape.headerLine) + 1 + row];
}

/** Text as it is compared and shown: composed (NFC), no blanks around it, no byte order mark. */
export function cleanText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim();
}

const parseOptions = (delimiter: Delimiter): Options => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
});

async function parseRecords(
  file: TextFile,
  delimiter: Delimiter,
  onRecord: (fields: string[]) => boolean,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const parser = parse(parseOptions(delimiter));
  await new Promise<void>((resolve, reject) => {
    let stopped = false;
    parser.on('readable', () => {
      for (let fields = parser.read(); fields !== null && !stopped; fields = parser.read()) {
        try {
          if (onRecord(fields)) continue;
          stopped = true;
        } catch (error) {
          stopped = true;
          reject(error);
        }
        parser.destroy();
        resolve();
      }
    });
    parser.on('end', resolve);
    parser.on('error', (error) => reject(csvError(error, file)));
    const feed = (from: number): void => {
      for (let at = from; at < file.bytes.length; at += SLICE) {
        if (stopped) return;
        onProgress(at / file.bytes.length);
        if (!parser.write(file.bytes.subarray(at, at + SLICE))) {
          parser.once('drain', () => feed(at + SLICE));
          return;
        }
      }
      parser.end();
    };
    feed(0);
  });
}

const knownLines = new WeakMap<FileInfo, number[]>();

/** The first line of every record, from 1. Read once a file, and only when a message needs it. */
async function recordLines(file: FileInfo, delimiter: Delimiter): Promise<number[]> {
  const known = knownLines.get(file);
  if (known) return known;
  const { parse: parseSync } = await import('csv-parse/sync');
  const { bytes } = await readTextFile(file.path);
  const records = parseSync(bytes, { ...parseOptions(delimiter), info: true }) as unknown as {
    info: Info;
    record: string[];
  }[];
  const lines = records.map(({ info, record }) => {
    const breaks = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
    return info.lines - breaks;
  });
  knownLines.set(file, lines);
  return lines;
}

function checkHeader(header: string[], file: TextFile, errors: ErrorList): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== '' && seen.has(name)) errors.add('header-duplicate', { header: name }, { file: file.path });
    seen.add(name);
  }
}

function csvError(error: Error, file: TextFile): Error {
  if (!(error instanceof CsvError)) return error;
  const line = (error as unknown as { lines?: number }).lines;
  const place = { file: file.path, line };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new InputError([finding('csv-unclosed-quote', {}, place)]);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new InputError([finding('csv-stray-quote', {}, place)]);
    default:
      return new InputError([finding('csv-syntax', { reason: error.code }, place)]);
  }
}
