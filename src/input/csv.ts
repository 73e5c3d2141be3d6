import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { type FileInfo, readTextFile, type TextFile } from '../files/text-file.ts';
import type { ErrorList } from '../messages/errors.ts';
import type { Place } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import { type Delimiter, findDelimiter } from './delimiter.ts';
import { HeaderSearch } from './header-search.ts';
import type { RowOptions, StartRows, TableShape } from './table-shape.ts';

const SLICE = 1 << 16;
const SAMPLE = 1 << 14;

/**
 * Reads a CSV file row by row, as `readRows` says. Rows with another number of fields than the header are errors, all
 * of them.
 */
export async function readCsv(
  file: TextFile,
  given: RowOptions,
  errors: ErrorList,
  start: StartRows,
): Promise<TableShape> {
  const { headerWith, onProgress } = given;
  const delimiter = given.delimiter ?? findDelimiter(file.bytes.toString('utf8', 0, SAMPLE), headerWith);
  const search = new HeaderSearch(headerWith, start);
  const { errors: rowErrors, before } = search;
  let fits: ((fields: string[]) => boolean) | undefined;
  let records = 0;
  let rows = 0;
  let rowsOneLonger = 0;

  const onRecord = (fields: string[]): void => {
    if (search.read === undefined) {
      if (!search.offer(fields)) throw new Enough();
      return;
    }
    const row = records++;
    if (isBlank(fields)) return;
    rows++;
    fits ??= rowLength(present(search.header), fields);
    if (fits(fields)) search.read(fields, row);
    else {
      const expected = present(search.header).length;
      if (fields.length === expected + 1) rowsOneLonger++;
      rowErrors.add('csv-ragged', { found: fields.length, expected }, row);
    }
  };

  const syntaxError = await parseRecords(file.bytes, delimiter, onRecord, onProgress);
  const { header } = search;
  if (header === undefined && syntaxError === undefined) throw search.notFound(file);
  search.read?.done?.();
  const headerAt = before.length;
  const hasErrors = rowErrors.count > 0 || syntaxError !== undefined;
  const { starts, openQuote } = recordLines(file.bytes, hasErrors ? undefined : headerAt + 1);
  if (rows > 1 && rowsOneLonger === rows) {
    const params = { rows, found: present(header).length + 1, expected: present(header).length };
    errors.add('csv-row-names', params, { file: file.path, line: starts[headerAt] });
  } else {
    rowErrors.addTo(errors, (row, column) => ({ file: file.path, line: starts[headerAt + 1 + row], column }));
  }
  if (syntaxError !== undefined) {
    const line = starts[search.read === undefined ? headerAt : headerAt + 1 + records];
    addSyntaxError(syntaxError, { file: file.path, line }, { openQuote, header }, errors);
    errors.throwIfAny();
  }
  if (search.read !== undefined && rows === 0) errors.add('no-data-rows', {}, { file: file.path });
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

/** Thrown by a reader of records where there is no use in reading on. */
class Enough extends Error {}

/**
 * Gives the records to `onRecord`: one by one and not queued, so that those before an error of syntax are not lost.
 *
 * @returns the error of syntax that ended the parsing, if one did
 */
async function parseRecords(
  bytes: Buffer,
  delimiter: Delimiter,
  onRecord: (fields: string[]) => void,
  onProgress: (share: number) => void = () => {},
): Promise<CsvError | undefined> {
  const parser = parse({
    delimiter,
    record_delimiter: newlinesOf(bytes),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (fields: string[]) => {
      onRecord(fields);
      // each record is held against the first, and an error made with a copy of one of another length, allowed or not
      (parser.info as { records: number }).records = 0;
      // nothing is kept for a reader of the stream
      return null;
    },
  });
  function* slices() {
    for (let at = 0; at < bytes.length; at += SLICE) {
      onProgress(at / bytes.length);
      yield bytes.subarray(at, at + SLICE);
    }
  }
  try {
    await pipeline(slices, parser);
  } catch (error) {
    if (error instanceof CsvError) return error;
    if (!(error instanceof Enough)) throw error;
  }
  return undefined;
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
  place: Place,
  { openQuote, header }: { openQuote: number | undefined; header: string[] | undefined },
  errors: ErrorList,
): void {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      errors.add('csv-unclosed-quote', {}, { ...place, line: openQuote });
      break;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const { column } = error as unknown as { column: number };
      errors.add('csv-stray-quote', {}, { ...place, column: header?.[column] ?? column + 1 });
      break;
    }
    default:
      errors.add('csv-syntax', { reason: error.code }, place);
  }
}

/** How the lines of a CSV text end; both, where files of two systems were laid end to end. */
type Newline = '\n' | '\r\n' | '\r';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const BOM_LENGTH = 3;

/** The line ends that a text has. A text of several lines that has no line feed at all ends them as old Macs did. */
function newlinesOf(bytes: Buffer): Newline[] {
  let plain = false;
  let windows = false;
  for (let at = bytes.indexOf(LF); at >= 0 && !(plain && windows); at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] === CR) windows = true;
    else plain = true;
  }
  if (windows) return plain ? ['\r\n', '\n'] : ['\r\n'];
  return plain || !bytes.includes(CR) ? ['\n'] : ['\r'];
}

/** Where the records of a CSV text stand. */
interface RecordLines {
  /** the first line of each record, from 1; blank lines are no records */
  starts: number[];
  /** the line of a quote that is opened and never closed */
  openQuote: number | undefined;
}

/**
 * The line on which each record of a CSV text starts, found apart from the parser, which counts a line break
 * inside quotes as two where it is CRLF. Only messages need lines, so only they pay for them.
 *
 * @param wanted records after so many need not be found
 */
function recordLines(bytes: Buffer, wanted = Number.POSITIVE_INFINITY): RecordLines {
  const lineEnd = bytes.includes(LF) ? LF : CR;
  const starts: number[] = [];
  let line = 1;
  let openQuote: number | undefined;
  let inRecord = false;
  for (let at = startOf(bytes); at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === lineEnd) {
      line++;
      if (openQuote === undefined) inRecord = false;
      continue;
    }
    if (!inRecord) {
      if (byte === CR && bytes[at + 1] === LF) continue;
      if (starts.length >= wanted) break;
      starts.push(line);
      inRecord = true;
    }
    if (byte === QUOTE) openQuote = openQuote === undefined ? line : undefined;
  }
  return { starts, openQuote };
}

function startOf(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BOM_LENGTH : 0;
}
