import { createHash } from 'node:crypto';
import { columnsToRead } from './criteria/columns.ts';
import { type LoadedMethod, loadMethod as loadAnyMethod } from './criteria/load.ts';
import { holdsNumbers } from './criteria/output-columns.ts';
import { diffOf } from './diff/diff.ts';
import { diffFormats } from './diff/render/diff-document.ts';
import { sectionNames } from './diff/sections.ts';
import { type Paint, textOf } from './document/text.ts';
import {
  type Statistics as ReadStatistics,
  readStatistics as readAnyStatistics,
} from './input/statistics.ts';
import { isInputError as isOurs } from './messages/errors.ts';
import { type Finding as AnyFinding, located, type MessageCode } from './messages/finding.ts';
import { monitor as follow } from './monitor/monitor.ts';
import { inOrder, type YearRecord } from './monitor/records.ts';
import { monitorFormats } from './monitor/render/monitor-document.ts';
import { holds } from './monitor/report.ts';
import { tableColumns } from './record/csv.ts';
import { readRecord as readWritten } from './record/read.ts';
import { RECORD, type Report as Screened } from './record/report.ts';
import { renderJson } from './record/write.ts';
import type { FormatName } from './report/format-names.ts';
import { outputFiles } from './report/formats.ts';
import { summaryDocument } from './report/summary-document.ts';
import { prepare } from './screening/prepare.ts';
import { screen as assess } from './screening/screen.ts';

// The library: what the commands do, as functions. Its types stand here whole, so that its users need no types but these.

/** Danish or English. */
export type Language = 'da' | 'en';

/** What a report, a comparison or a development can be written as; `csv` is of reports alone. */
export type Format = 'text' | 'md' | 'html' | 'json' | 'csv';

/** Something found out about what was read: a code with its parameters, and where. `explain` says it in words. */
export interface Finding {
  readonly code: MessageCode;
  readonly params: object;
  readonly place?: {
    readonly file?: string | undefined;
    /** counted from 1; of a spreadsheet a row */
    readonly line?: number | undefined;
    readonly column?: string | number | undefined;
  };
}

export type { MessageCode };

/** A method that has been read and checked. */
export interface Method {
  /** as its file says */
  readonly id: string;
  /** ids of its criteria, those without figures among them */
  readonly criteria: readonly string[];
}

/** Statistics by year, as a method reads them. */
export interface Statistics {
  /** ascending */
  readonly years: readonly number[];
  /** what there is to know of the files, which stops nothing */
  readonly notices: readonly Finding[];
}

/** Areas and their residents; those areas that have no population are not in the residents. */
export interface Tally {
  readonly areas: number;
  readonly residents: number;
  readonly withoutPopulation: number;
}

/** A screening of one year. `toTable` gives its areas. */
export interface Report {
  readonly year: number;
  /** id of the method */
  readonly method: string;
  readonly summary: {
    readonly designated: Tally;
    readonly byCriteria: Tally;
    readonly byStateList: Tally;
    readonly byBoth: Tally;
    /** left out, as the two below, where nothing is decided or kept */
    readonly byKeeping?: Tally | undefined;
    readonly byDecision?: Tally | undefined;
    readonly decidedOut?: Tally | undefined;
    readonly undetermined: Tally;
    readonly notDesignated: Tally;
    readonly excluded: Tally;
  };
  readonly notices: readonly Finding[];
}

/** Two reports compared. */
export interface Comparison {
  /** whether anything but wording differs */
  readonly differs: boolean;
  readonly notices: readonly Finding[];
}

/** A city followed through its reports. */
export interface Development {
  readonly years: readonly number[];
  readonly notices: readonly Finding[];
}

/** What to screen. Files as the command takes them, a sheet of a workbook as `file.xlsx#sheet`. */
export interface ScreeningRequest {
  /** the files of one screening, or statistics that `readStatistics` has read by the same method */
  statistics: readonly string[] | Statistics;
  /** the id of a built-in method, the path of a method file, or a method that `loadMethod` has read */
  method: string | Method;
  /** left out: the latest year of the statistics */
  year?: number;
  stateLists?: string;
  links?: string;
  municipality?: string;
  geometry?: string;
  boligomraader?: string;
  crs?: string;
  neighbours?: string;
  byomraader?: string;
  /** lines or polygons that the map shows beneath the areas */
  background?: string;
  /** a table of decisions on areas */
  decisions?: string;
  /** the record of the round before: what changed since is told, and areas are kept from it where the method does */
  previous?: string;
}

/** The function `table` of Arquero, as its module has it. */
export interface Arquero<Table> {
  table(columns: Record<string, unknown[]>): Table;
}

/** Thrown where what is given cannot be read, screened or compared. */
export interface InputError extends Error {
  /** why, the first hundred */
  readonly findings: readonly Finding[];
  /** how many there are */
  readonly count: number;
}

/** Whether an error says what is wrong with what was given; any other is a defect. */
export function isInputError(error: unknown): error is InputError {
  return isOurs(error);
}

// what stands behind the objects that are given out
const methods = new WeakMap<object, LoadedMethod>();
const statisticsRead = new WeakMap<object, { read: ReadStatistics; method: LoadedMethod }>();
const reports = new WeakMap<object, YearRecord>();
const writers = new WeakMap<object, (format: Format, language: Language) => Iterable<string> | undefined>();

/** @throws TypeError where something is not of this library, or of another copy of it */
function behind<Own>(of: WeakMap<object, Own>, given: object): Own {
  const own = of.get(given);
  if (own === undefined) throw new TypeError('This was not made by this copy of udpeg.');
  return own;
}

/**
 * Loads a method by the id of a built-in one (`koebenhavn-2025`) or by the path of a YAML file.
 *
 * @throws InputError with every error of the file
 */
export async function loadMethod(name: string): Promise<Method> {
  const loaded = await loadAnyMethod(name);
  const { method } = loaded;
  const given = { id: method.id, criteria: Object.keys(method.criteria) };
  methods.set(given, loaded);
  return given;
}

async function loadedOf(method: string | Method): Promise<LoadedMethod> {
  return typeof method === 'string' ? loadAnyMethod(method) : behind(methods, method);
}

/**
 * Reads statistics as a method asks for them: CSV or spreadsheets, wide or long, of one year or several.
 *
 * @param year of a file that says none
 * @throws InputError with what is wrong in the files, by line and column
 */
export async function readStatistics(
  files: readonly string[],
  method: string | Method,
  year?: number,
): Promise<Statistics> {
  const loaded = await loadedOf(method);
  const { areas } = loaded.method;
  const read = await readAnyStatistics([...files], areas, columnsToRead(loaded.method), year);
  const given = { years: read.years, notices: read.notices };
  statisticsRead.set(given, { read, method: loaded });
  return given;
}

/**
 * Screens a year: the criteria of a method over the areas, and the state's lists where they are given. Nothing is written.
 *
 * @throws InputError as the command's exit 2
 */
export async function screen({ statistics, method, ...request }: ScreeningRequest): Promise<Report> {
  const isRead = !isPaths(statistics);
  const loaded = await loadedOf(method);
  const read = isRead ? behind(statisticsRead, statistics) : undefined;
  if (read && read.method.file.sha256 !== loaded.file.sha256)
    throw new TypeError('The statistics were read by another method.');
  const { year, stateLists, links, municipality } = request;
  const report = assess(
    await prepare(
      {
        ...request,
        ...{ statistics: isRead ? [] : [...statistics], method: loaded.method.id },
        ...{ year, stateLists, links, municipality },
      },
      { loaded, statistics: read?.read },
    ),
  );
  return reportOf({ report, path: '', name: RECORD, sha256: '' });
}

function isPaths(statistics: ScreeningRequest['statistics']): statistics is readonly string[] {
  return Array.isArray(statistics);
}

/**
 * Reads a record (`report.json`, or the folder that it lies in) of this version or an earlier one.
 *
 * @throws InputError where it is no record, was changed, or says what no record can say
 */
export async function readRecord(path: string): Promise<Report> {
  const { report, file } = await readWritten(path);
  return reportOf({ report, path, name: file.name, sha256: file.sha256 });
}

function reportOf(record: YearRecord): Report {
  const { report } = record;
  const { year, method, summary, notices } = report;
  const given = { year, method: method.id, summary, notices };
  reports.set(given, record);
  writtenAs(given, reportFormats, report);
  return given;
}

/**
 * Compares two reports: which areas came in and went out, and why.
 *
 * @param options within: per cent of the limit within which an area is near it, 5 where left out; anyway: compare what is
 * not meant to be compared
 * @throws InputError where the two are not of one method, city and areas
 */
export function diff(
  old: Report,
  now: Report,
  { within = 5, anyway = false }: { within?: number; anyway?: boolean } = {},
): Comparison {
  const options = { within, redrawn: [], anyway, sections: sectionNames };
  const found = diffOf(behind(reports, old).report, behind(reports, now).report, options);
  const given = { differs: found.differs, notices: found.notices };
  writtenAs(given, diffFormats, found);
  return given;
}

/**
 * Follows a city through its reports, one a year, in whichever order.
 *
 * @param options base: the year to measure from, the first where left out; anyway: put together what does not belong together
 * @throws InputError where two are of one year, or none is of the base year
 */
export function monitor(
  years: readonly Report[],
  { base, anyway = false }: { base?: number; anyway?: boolean } = {},
): Development {
  const { records, notices } = inOrder(
    years.map((report) => named(behind(reports, report))),
    anyway,
  );
  const found = follow(records, { base, holds }, notices);
  const given = { years: found.years, notices: found.notices };
  writtenAs(given, monitorFormats, found);
  return given;
}

/** A record that was never written is known by what it would have been written as. */
function named(record: YearRecord): YearRecord {
  if (record.sha256 !== '') return record;
  const hash = createHash('sha256');
  for (const piece of renderJson(record.report)) hash.update(piece);
  return { ...record, sha256: hash.digest('hex') };
}

type Formats<Found> = Partial<
  Record<Format, (found: Found, language: Language, paint: Paint) => Iterable<string>>
>;

const inFile = (format: FormatName) => (report: Screened, language: Language) =>
  outputFiles(report, [format], language)[0].pieces;
const reportFormats: Formats<Screened> = {
  text: (report, language, paint) => textOf(summaryDocument(report, language), paint),
  md: inFile('md'),
  html: inFile('html'),
  json: inFile('json'),
  csv: inFile('csv'),
};

function writtenAs<Found>(given: object, formats: Formats<Found>, found: Found): void {
  writers.set(given, (format, language) => formats[format]?.(found, language, plainly));
}

const same = (text: string) => text;
const plainly = { bold: same, dim: same, red: same, green: same, yellow: same };

/**
 * Writes a report, a comparison or a development, as the commands do.
 *
 * @param language Danish where left out
 */
export function render(
  of: Report | Comparison | Development,
  format: Format,
  language: Language = 'da',
): string {
  const pieces = behind(writers, of)(format, language);
  if (!pieces) throw new TypeError(`This is not written as ${format}.`);
  return [...pieces].join('');
}

/** A finding in words: where, and what. */
export function explain(finding: Finding, language: Language): string {
  // what each code has for parameters is nothing that a caller need know
  return located(finding as AnyFinding, language);
}

/**
 * The areas of a report as an Arquero table, in the order of their ids: the columns of `areas.csv`, numbers unrounded.
 * A missing number is NaN and a missing text null, never 0: both stay out of sums and means, and NaN fails every comparison,
 * where null is taken for 0, so that `null < 5` is true. Verdicts are `met`, `not-met` and `unknown`, outcomes `designated`, `undetermined`,
 * `not-designated` and `excluded`. Of statistics, the columns that the method reads, of all years, with `id`, `name` and `year`.
 *
 * @param arquero the caller's own module, so that the table is of the class that the caller knows
 */
export function toTable<Table>(of: Report | Statistics, arquero: Arquero<Table>): Table {
  const read = statisticsRead.get(of);
  if (read) return arquero.table(statisticsColumns(read.read));
  const { report } = behind(reports, of);
  const areas = Array.from({ length: report.areas.size }, (_, area) => area);
  const columns = tableColumns(report).map(({ name, column, at }) => {
    const missing = holdsNumbers(column) ? Number.NaN : null;
    return [name, areas.map((area) => at(area) ?? missing)];
  });
  return arquero.table(Object.fromEntries(columns));
}

function statisticsColumns({ tables }: ReadStatistics): Record<string, unknown[]> {
  const years = [...tables.values()];
  const names = new Set(years.flatMap(({ numbers, texts }) => [...numbers.keys(), ...texts.keys()]));
  const isNumber = (name: string) => years.some(({ numbers }) => numbers.has(name));
  const columns: Record<string, unknown[]> = {
    year: years.flatMap(({ year, ids }) => ids.map(() => year)),
    id: years.flatMap(({ ids }) => ids),
    name: years.flatMap((table) => table.names),
  };
  for (const name of names)
    columns[name] = years.flatMap(({ ids, numbers, texts }) => {
      const values = numbers.get(name) ?? texts.get(name);
      const missing = isNumber(name) ? Number.NaN : null;
      return ids.map((_, area) => values?.[area] ?? missing);
    });
  return columns;
}
