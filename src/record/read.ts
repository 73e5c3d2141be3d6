import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, refuseOtherKind } from '../files/file-kind.ts';
import { parsedJson } from '../files/json-text.ts';
import { type FilePieces, fileName, filePieces } from '../files/text-file.ts';
import { inputError, isInputError } from '../messages/errors.ts';
import type { Finding } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import { REPORT_VERSION } from './area-table.ts';
import { columnsFor } from './columns-read.ts';
import { changesSince } from './facts/changes.ts';
import { checkSameAudience } from './facts/hidden.ts';
import { readArea } from './fields.ts';
import type { RecordNames } from './names.ts';
import { PUBLIC_RECORD, RECORD, type Report } from './report.ts';
import type { AreaJson, ReportJson } from './schema.ts';
import { sealOf } from './seal.ts';

/**
 * Reads a record back into the report that it was written from: renderers make the same of both.
 *
 * Anybody can seal a record, so each is held against its schema, and its names against what they name.
 *
 * @throws InputError where the file is no record, was cut short or changed, is of a version that is not known yet, or says
 * what no record can say
 */
export async function readReport(path: string): Promise<Report> {
  return (await readRecord(path)).report;
}

/** A report with the areas as they stand in its record, each as JSON, and how another record names the file. */
export interface WrittenReport {
  report: Report;
  areas: () => Iterable<string>;
  file: Required<NonNullable<Report['previous']>['file']>;
}

/** Reads a record as `readReport` does, and what stands in it that a report does not keep, since it follows. */
export async function readRecord(path: string): Promise<WrittenReport> {
  const record = recordPath(path);
  const pieces = filePieces(record);
  const { seal, sha256 } = sealOf(pieces);
  const inLines = seal === 'whole' ? await readLines(pieces, record) : undefined;
  const file = { name: fileName(record).normalize('NFC'), sha256, bytes: pieces.size };
  return { ...(inLines ?? (await readWhole(pieces, record, seal))), file };
}

/** A folder stands for the record in it. */
export function recordPath(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  const [internal, published] = [RECORD, PUBLIC_RECORD].map((name) => join(path, name));
  return !existsSync(internal) && existsSync(published) ? published : internal;
}

/**
 * Reads the record of an earlier round into a report, which then tells what changed since.
 *
 * @returns the earlier report
 * @throws InputError as `readReport` does
 */
export async function readPrevious(path: string | undefined, report: Report): Promise<Report | undefined> {
  if (path === undefined) return undefined;
  const { report: previous, file } = await readRecord(path);
  checkSameAudience([previous, report]);
  report.previous = changesSince(previous, report, file);
  return previous;
}

type Read = Omit<WrittenReport, 'file'>;

/** Reads a record as it is written, line by line; undefined where it stands in another way, or something in it is wrong. */
async function readLines(pieces: FilePieces, path: string): Promise<Read | undefined> {
  const lines = linesOf(pieces);
  try {
    return await readFrom(lines, pieces, path);
  } finally {
    // the file is closed where not all of it was read, too
    lines.return(undefined);
  }
}

async function readFrom(
  lines: Generator<Buffer, undefined>,
  pieces: FilePieces,
  path: string,
): Promise<Read | undefined> {
  const head = parsed(`${headOf(lines).join('')}"areas":[],"sha256":""}`, path);
  if (head === undefined) return undefined;
  checkVersion(head, path);
  const { checkRecord, isOfField } = await import('./check.ts');
  const names = checkRecord(head, path);
  const { areas: size } = head.account.input;
  // no columns are made for areas that the file has no room for
  if (size * SHORTEST_AREA > pieces.size) return undefined;
  const read = columnsFor(size, names);
  for (let area = 0; area < size; area++) {
    const { value, done } = lines.next();
    if (done) return undefined;
    if (!readArea(read, area, areaIn(value, area + 1 === size), isOfField)) return undefined;
  }
  // behind the areas there is the seal and no more
  const [end, seal, last, ...more] = Array.from(lines, String);
  if (end !== '],\n' || !seal?.startsWith('"sha256": ') || last !== '}\n' || more.length > 0)
    return undefined;
  return { report: reportOf(head, names, read.table), areas: () => areaLines(pieces, size) };
}

/** Less than the bytes that an area takes. */
const SHORTEST_AREA = 150;

const [LINE_END, COMMA] = Buffer.from('\n,');

/** What stands in the line of an area, which ends with a comma where another follows; undefined: nothing that is JSON. */
function areaIn(line: Buffer, isLast: boolean): unknown {
  const end = isLast ? line.length : line.length - 2;
  if (!isLast && line[end] !== COMMA) return undefined;
  try {
    return JSON.parse(line.toString('utf8', 0, end));
  } catch {
    return undefined;
  }
}

/** The areas of a record begin behind this. No text of JSON holds a line end. */
const AREAS = '"areas": [\n';

/** The lines before the areas. */
function headOf(lines: Iterator<Buffer>): string[] {
  const head: string[] = [];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const line = next.value.toString();
    if (line === AREAS) break;
    head.push(line);
  }
  return head;
}

function* areaLines(pieces: FilePieces, count: number): Generator<string> {
  const lines = linesOf(pieces);
  try {
    headOf(lines);
    for (let area = 0; area < count; area++) yield present(lines.next().value).toString();
  } finally {
    lines.return(undefined);
  }
}

/** The lines of a file with their ends, each good until the next is asked for. */
function* linesOf({ pieces }: FilePieces): Generator<Buffer, undefined> {
  const none = Buffer.alloc(0);
  let begun = none;
  for (const piece of pieces()) {
    let at = 0;
    for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, at)) {
      const line = piece.subarray(at, end + 1);
      yield begun === none ? line : Buffer.concat([begun, line]);
      begun = none;
      at = end + 1;
    }
    begun = Buffer.concat([begun, piece.subarray(at)]);
  }
  if (begun.length > 0) yield begun;
}

/** Reads a record as one text: one that is refused, and one that stands otherwise than it is written. */
async function readWhole(
  pieces: FilePieces,
  path: string,
  seal: ReturnType<typeof sealOf>['seal'],
): Promise<Read> {
  const place = { file: path };
  const bytes = pieces.all();
  refuseOtherFile(bytes, path);
  const text = bytes.toString('utf8');
  const record = parsed(text, path);
  if (record === undefined) {
    // a record that was cut short is no JSON either; which of the two is worth telling
    const schema = schemaOf(text);
    if (seal === 'cut' && schema !== undefined)
      throw inputError('record-cut', { command: makerOf(schema) }, place);
    throw inputError('record-not-json', {}, place);
  }
  checkVersion(record, path);
  if (seal !== 'whole')
    throw inputError(
      seal === 'cut' ? 'record-cut' : 'record-changed',
      { command: makerOf(record.schema) },
      place,
    );
  const { checkRecord } = await import('./check.ts');
  const names = checkRecord(record, path);
  const read = columnsFor(record.areas.length, names);
  for (const [k, area] of record.areas.entries())
    if (!readArea(read, k, area, () => true))
      throw new Error(`The schema takes area ${k} of ${path}, and its fields do not.`);
  return {
    report: reportOf(record, names, read.table),
    areas: () => record.areas.map((area: AreaJson) => JSON.stringify(area)),
  };
}

/** Refuses what is known to be another kind of file, and a record that another program has written in another encoding. */
function refuseOtherFile(bytes: Buffer, path: string): void {
  const { text, encoding } = beginningOf(bytes);
  const kind = kindOf(bytes) ?? kindOf(bytes, text);
  refuseOtherKind(path, kind, 'record');
  if (encoding !== undefined && kind === 'record')
    throw inputError('record-recoded', { encoding, command: makerOf(schemaOf(text)) }, { file: path });
}

/** Bytes that a record's kind is told from. */
const HEAD = 4096;

/** How a file begins, and the encoding that its byte order mark tells. */
function beginningOf(bytes: Buffer): { text: string; encoding: string | undefined } {
  const head = Buffer.from(bytes.subarray(0, HEAD));
  const mark = head.toString('latin1', 0, 3);
  if (mark.startsWith('\xfe\xff') && head.length % 2 === 0) head.swap16();
  if (/^(?:\xff\xfe|\xfe\xff)/.test(mark)) return { text: head.toString('utf16le', 2), encoding: 'UTF-16' };
  if (mark === '\xef\xbb\xbf') return { text: head.toString('utf8', 3), encoding: 'UTF-8 (BOM)' };
  return { text: head.toString('utf8'), encoding: undefined };
}

function parsed(text: string, path: string): ReportJson | undefined {
  try {
    return parsedJson(text, path) as ReportJson;
  } catch (error) {
    if (isInputError(error)) throw error;
    return undefined;
  }
}

const schemas: readonly string[] = ['udpeg/report', 'udpeg/public-report'];

/** The schema that the beginning of a record names, whether or not the rest of it can be read. */
function schemaOf(text: string): string | undefined {
  return /^\{\r?\n"schema": "(udpeg\/(?:public-)?report)"/.exec(text)?.[1];
}

/** The command that writes records of a schema. */
function makerOf(schema: string | undefined): 'screen' | 'publish' {
  return schema === 'udpeg/public-report' ? 'publish' : 'screen';
}

function checkVersion(record: ReportJson, path: string): void {
  const place = { file: path };
  const { schema, version } = record ?? {};
  if (!schemas.includes(schema) || !Number.isInteger(version) || version < 1)
    throw inputError('record-not-report', {}, place);
  if (version > REPORT_VERSION) throw inputError('record-newer', { version, known: REPORT_VERSION }, place);
}

/** @throws InputError where names of areas lead nowhere */
function reportOf(record: ReportJson, names: RecordNames, areas: Report['areas']): Report {
  names.checkAreaIds(areas.ids);
  names.errors.throwIfAny();
  const { sha256: _, areas: __, ...report } = record;
  // notices were findings before they were written
  return { ...report, notices: record.notices as Finding[], areas };
}
