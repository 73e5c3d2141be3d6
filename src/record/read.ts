import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, askedBy } from '../criteria/rule-parts.ts';
import { InputError, inputError, isInputError } from '../errors.ts';
import { kindOf, refuseOtherKind } from '../input/file-kind.ts';
import { parsedJson } from '../input/json-text.ts';
import { fileInfo, readBytes } from '../input/text-file.ts';
import type { Finding } from '../messages/finding.ts';
import { readAreaLines } from './area-lines.ts';
import { changesSince } from './facts/changes.ts';
import { readAreas } from './read-areas.ts';
import { RecordNames } from './record-names.ts';
import { methodOf, RECORD, type Report } from './report.ts';
import type { ReportJson } from './schema.ts';
import { checkSeal } from './seal.ts';
import { REPORT_VERSION } from './version.ts';

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

/** A report with the areas as they stand in its record, each as JSON. */
export interface WrittenReport {
  report: Report;
  areas: () => Iterable<string>;
}

/** Reads a record as `readReport` does, and what stands in it that a report does not keep, since it follows. */
export async function readRecord(path: string): Promise<WrittenReport> {
  const record = recordPath(path);
  return recordIn(readBytes(record), record);
}

/** A folder stands for the record in it. */
export function recordPath(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, RECORD) : path;
}

async function recordIn(bytes: Buffer, path: string): Promise<WrittenReport> {
  refuseOtherFile(bytes, path);
  const seal = checkSeal(bytes);
  const inLines = seal === 'whole' ? await readLines(bytes, path) : undefined;
  return inLines ?? readJson(bytes, path, seal);
}

/** Bytes that a record's kind is told from. */
const HEAD = 4096;

/** Refuses what is known to be another kind of file, and a record that another program has written in another encoding. */
function refuseOtherFile(bytes: Buffer, path: string): void {
  const { text, encoding } = headOf(bytes);
  const kind = kindOf(bytes) ?? kindOf(bytes, text);
  refuseOtherKind(path, kind, 'record');
  if (encoding !== undefined && kind === 'record')
    throw inputError('record-recoded', { encoding }, { file: path });
}

/** How a file begins, and the encoding that its byte order mark tells. */
function headOf(bytes: Buffer): { text: string; encoding: string | undefined } {
  const head = Buffer.from(bytes.subarray(0, HEAD));
  const mark = head.toString('latin1', 0, 3);
  if (mark.startsWith('\xfe\xff') && head.length % 2 === 0) head.swap16();
  if (/^(?:\xff\xfe|\xfe\xff)/.test(mark)) return { text: head.toString('utf16le', 2), encoding: 'UTF-16' };
  if (mark === '\xef\xbb\xbf') return { text: head.toString('utf8', 3), encoding: 'UTF-8 (BOM)' };
  return { text: head.toString('utf8'), encoding: undefined };
}

/**
 * Reads the record of an earlier round into a report, which then tells what changed since.
 *
 * @returns the earlier report
 * @throws InputError as `readReport` does
 */
export async function readPrevious(path: string | undefined, report: Report): Promise<Report | undefined> {
  if (path === undefined) return undefined;
  const record = recordPath(path);
  const bytes = readBytes(record);
  const { report: previous } = await recordIn(bytes, record);
  report.previous = changesSince(previous, report, fileOf(bytes, record));
  return previous;
}

/** A record as another names it. */
function fileOf(bytes: Buffer, path: string): NonNullable<Report['previous']>['file'] {
  const { name, sha256, size } = fileInfo(path, bytes);
  return { name: name.normalize('NFC'), sha256, bytes: size };
}

/** The areas of a record begin behind this. No text of JSON holds a line end. */
const areasBegin = Buffer.from('\n"areas": [\n');

/** Reads a record that stands as this version writes it; undefined where it does not. */
async function readLines(bytes: Buffer, path: string): Promise<WrittenReport | undefined> {
  const end = bytes.indexOf(areasBegin);
  if (end < 0) return undefined;
  const head = parsed(`${bytes.toString('utf8', 0, end)}"areas":[],"sha256":""}`, path);
  if (head === undefined) return undefined;
  checkVersion(head, path);
  const names = await checked(head, path);
  const { asked, report } = reportOf(head);
  const start = end + areasBegin.length;
  const areas = readAreaLines(bytes, start, head, asked);
  if (areas === undefined) return undefined;
  names.checkAreaIds(areas.ids);
  names.errors.throwIfAny();
  return { report: { ...report, areas }, areas: () => linesFrom(bytes, start, areas.size) };
}

function* linesFrom(bytes: Buffer, start: number, count: number): Generator<string> {
  for (let line = 0, at = start; line < count; line++) {
    const end = bytes.indexOf('\n', at);
    yield bytes.toString('utf8', at, end);
    at = end + 1;
  }
}

/** Reads a record as JSON: one that is refused, and one that another version wrote. */
async function readJson(
  bytes: Buffer,
  path: string,
  seal: ReturnType<typeof checkSeal>,
): Promise<WrittenReport> {
  const place = { file: path };
  const text = bytes.toString('utf8');
  const record = parsed(text, path);
  if (record === undefined) {
    // a record that was cut short is no JSON either; which of the two is worth telling
    const isCut = seal === 'cut' && text.startsWith('{\n"schema": "udpeg/report"');
    throw inputError(isCut ? 'record-cut' : 'record-not-json', {}, place);
  }
  checkVersion(record, path);
  if (seal !== 'whole') throw inputError(seal === 'cut' ? 'record-cut' : 'record-changed', {}, place);
  const names = await checked(record, path);
  names.checkAreas(record.areas);
  names.checkAreaIds(record.areas.map(({ id }) => id));
  names.errors.throwIfAny();
  const { asked, report } = reportOf(record);
  return {
    report: { ...report, areas: readAreas(record, record.areas, asked) },
    areas: () => record.areas.map((area) => JSON.stringify(area)),
  };
}

/** Holds a record against its schema, and the names in it that are of no area against what they name. */
async function checked(record: ReportJson, path: string): Promise<RecordNames> {
  const { recordErrors } = await import('./record-parser.ts');
  const { findings, count, causes } = recordErrors(record, path);
  if (count > 0) throw new InputError(findings, count, causes);
  const names = new RecordNames(path, record);
  names.checkHead();
  names.errors.throwIfAny();
  return names;
}

function parsed(text: string, path: string): ReportJson | undefined {
  try {
    return parsedJson(text, path) as ReportJson;
  } catch (error) {
    if (isInputError(error)) throw error;
    return undefined;
  }
}

function checkVersion(record: ReportJson, path: string): void {
  const place = { file: path };
  const { schema, version } = record ?? {};
  if (schema !== 'udpeg/report' || !Number.isInteger(version) || version < 1)
    throw inputError('record-not-report', {}, place);
  if (version > REPORT_VERSION) throw inputError('record-newer', { version, known: REPORT_VERSION }, place);
}

function reportOf(record: ReportJson): { asked: Asked; report: Omit<Report, 'areas'> } {
  const { sha256: _, areas: __, ...report } = record;
  const method = methodOf(record);
  // notices were findings before they were written
  const notices = record.notices as Finding[];
  return { asked: askedBy(method.designate, method), report: { ...report, notices } };
}
