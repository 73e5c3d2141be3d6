import { CsvError, type Options, Parser } from 'csv-parse';
import type { ErrorList } from '../errors.ts';
import type { Place } from '../messages/finding.ts';
import { newlinesOf, recordLines } from './csv-lines.ts';
import { type Delimiter, findDelimiter } from './delimiter.ts';
import { HeaderSearch } from './header-search.ts';
import type { RowOptions, RowReader, StartRows, TableShape } from './rows.ts';
import { type FileInfo, readTextFile, type TextFile } from './text-file.ts';

const SLICE = 1 << 16;
const SAMPLE = 1 << 14;

/**
 * Reads a CSV file row by row, as `readRows` says. Rows with another number of fields than the header are errors, all
 * of them.
 */
export async function readCsv(
  file: TextFile,
  options: RowOptions,
  errors: ErrorList,
  start: StartRows,
): Promise<TableShape> {
  const { headerWith, onProgress } = options;
  const delimiter = options.delimiter ?? findDelimiter(file.bytes.toString('utf8', 0, SAMPLE), headerWith);
  const search = new HeaderSearch(headerWith, start);
  const { errors: rowErrors, before } = search;
  let read: RowReader | undefined;
  let fits: ((fields: string[]) => boolean) | undefined;
  let records = 0;
  let rows = 0;
  let rowsOneLonger = 0;

  const findHeader = (fields: string[]): boolean => {
    const more = search.offer(fields);
    read = search.read;
    return more;
  };
  const onRecord = (fields: string[]): boolean => {
    if (read === undefined) return findHeader(fields);
    const row = records++;
    if (isBlank(fields)) return true;
    rows++;
    fits ??= rowLength(search.header!, fields);
    if (fits(fields)) read(fields, row);
    else {
      const expected = search.header!.length;
      if (fields.length === expected + 1) rowsOneLonger++;
      rowErrors.add('csv-ragged', { found: fields.length, expected }, row);
    }
    return true;
  };

  const syntaxError = await parseRecords(file.bytes, delimiter, onRecord, onProgress);
  const { header } = search;
  if (header === undefined && syntaxError === undefined) throw search.notFound(file);
  read?.done?.();
  const headerAt = before.length;
  const hasErrors = rowErrors.count > 0 || syntaxError !== undefined;
  const { starts, openQuote } = recordLines(file.bytes, hasErrors ? undefined : headerAt + 1);
  if (rows > 1 && rowsOneLonger === rows) {
    const params = { rows, found: header!.length + 1, expected: header!.length };
    errors.add('csv-row-names', params, { file: file.path, line: starts[headerAt] });
  } else {
    rowErrors.addTo(errors, (row, column) => ({ file: file.path, line: starts[headerAt + 1 + row], column }));
  }
  if (syntaxError !== undefined) {
    const at = starts[header === undefined ? headerAt : headerAt + 1 + records];
    addSyntaxError(syntaxError, { file, line: at, openQuote, header }, errors);
    errors.throwIfAny();
  }
  if (read !== undefined && rows === 0) errors.add('no-data-rows', {}, { file: file.path });
  return { delimiter, headerLine: starts[headerAt] ?? 1, preamble: before.length, rows };
}

const knownStarts = new WeakMap<FileInfo, number[]>();

/** The line on which a row starts, from 1, once the file has been let go: it is read again, once. */
export async function recordLine(file: FileInfo, shape: TableShape, row: number): Promise<number> {
  let starts = knownStarts.get(file);
  if (!starts) {
    const { bytes } = await readTextFile(file.path, 'table');
    starts = recordLines(bytes).starts;
    knownStarts.set(file, starts);
  }
  return starts[shape.preamble + 1 + row];
}

/**
 * Gives the records to `onRecord` until it answers false.
 *
 * @returns the error of syntax that ended the parsing, if one did; the records before it have been given
 */
async function parseRecords(
  bytes: Buffer,
  delimiter: Delimiter,
  onRecord: (fields: string[]) => boolean,
  onProgress: (share: number) => void = () => {},
): Promise<CsvError | undefined> {
  const parser = new RecordParser(
    {
      delimiter,
      record_delimiter: newlinesOf(bytes),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    },
    onRecord,
  );
  const parsingError = await new Promise<Error | undefined>((resolve) => {
    parser.on('finish', () => resolve(undefined));
    parser.on('error', resolve);
    const feed = (from: number): void => {
      for (let at = from; at < bytes.length; at += SLICE) {
        if (parser.stopped) {
          resolve(undefined);
          return;
        }
        onProgress(at / bytes.length);
        if (!parser.write(bytes.subarray(at, at + SLICE))) {
          parser.once('drain', () => feed(at + SLICE));
          return;
        }
      }
      parser.end();
    };
    feed(0);
  });
  if (parser.failure !== undefined) throw parser.failure;
  if (parser.stopped || parsingError === undefined) return undefined;
  if (parsingError instanceof CsvError) return parsingError;
  throw parsingError;
}

/**
 * A parser that hands each record on at once instead of queueing it for a reader: less memory, and the records
 * before an error of syntax are not lost with the queue.
 */
class RecordParser extends Parser {
  readonly #onRecord: (fields: string[]) => boolean;
  stopped = false;
  failure: unknown;

  constructor(options: Options, onRecord: (fields: string[]) => boolean) {
    super(options);
    this.#onRecord = onRecord;
  }

  override push(fields: string[] | null): boolean {
    if (fields === null || this.stopped) return true;
    // the parser holds each record against its first, and makes an error with a copy of one of another length, allowed or not
    (this.info as { records: number }).records = 0;
    try {
      this.stopped = !this.#onRecord(fields);
    } catch (error) {
      this.stopped = true;
      this.failure = error;
    }
    return true;
  }
}

function isBlank(fields: string[]): boolean {
  for (const field of fields) {
    if (field.trim() !== '') return false;
  }
  return true;
}

/**
 * Tells whether a row has as many fields as the header. Some programs end every row with a delimiter but not
 * the header, or the header but not the rows: where the first row is so, the rows of the file may be.
 */
function rowLength(header: string[], first: string[]): (fields: string[]) => boolean {
  const named = header.findLastIndex((name) => name !== '') + 1;
  const { length } = first;
  if (length > header.length && isBlank(first.slice(header.length))) {
    return (fields) =>
      fields.length === header.length || (fields.length === length && isBlank(fields.slice(header.length)));
  }
  const other = length >= named && length < header.length ? length : header.length;
  return (fields) => fields.length === header.length || fields.length === other;
}

function addSyntaxError(
  error: CsvError,
  found: {
    file: TextFile;
    line: number | undefined;
    openQuote: number | undefined;
    header: string[] | undefined;
  },
  errors: ErrorList,
): void {
  const { file, line, openQuote, header } = found;
  const { column } = error as unknown as { column: number };
  const place: Place = { file: file.path, line };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      errors.add('csv-unclosed-quote', {}, { file: file.path, line: openQuote });
      break;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      errors.add('csv-stray-quote', {}, { ...place, column: header?.[column] ?? column + 1 });
      break;
    default:
      errors.add('csv-syntax', { reason: error.code }, place);
  }
}
