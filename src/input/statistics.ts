import { basename, resolve } from 'node:path';
import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { ErrorList, inputError } from '../errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Progress } from '../progress.ts';
import { suggest } from '../suggest.ts';
import { type CsvShape, readCsv, rowLine } from './csv.ts';
import type { Delimiter } from './delimiter.ts';
import { refuseMixedLevels } from './levels.ts';
import { longReader } from './long.ts';
import { type Merged, mergeParts, type Origin } from './merge.ts';
import type { Part } from './part.ts';
import { yearInName } from './row-values.ts';
import { type FileInfo, readTextFile } from './text-file.ts';
import { type Sink, wideReader } from './wide.ts';
import type { YearTable } from './year-table.ts';

/** A file of statistics as it was read. */
export interface StatisticsFile {
  file: FileInfo;
  shape: CsvShape;
  years: number[];
  outsideLevel: number;
}

/** All the statistics given, by year. */
export interface Statistics {
  files: StatisticsFile[];
  /** ascending */
  years: number[];
  tables: Map<number, YearTable>;
  /** rows of the files of each year, before files are joined on the area */
  rows: Map<number, number>;
  notices: Finding[];
}

/** The columns of all files: those of the rows, and those that numbers are found under (the series of the long form). */
interface Headers {
  rows: string[];
  numbers: string[];
}

const delimiters: Record<string, Delimiter> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * Reads the files of statistics into one table a year.
 *
 * @param fallbackYear the year of a file that has neither a year column nor a year in its name
 * @throws InputError with all errors of the first file that has any, or of the files together
 */
export async function readStatistics(
  paths: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fallbackYear: number | undefined,
  progress: Progress = () => {},
): Promise<Statistics> {
  refuseRepeatedPaths(paths);
  // the order of the files on the command line changes nothing
  paths = paths.toSorted((a, b) =>
    basename(a) < basename(b) ? -1 : basename(a) > basename(b) ? 1 : a < b ? -1 : 1,
  );
  const files: StatisticsFile[] = [];
  const parts: Part[] = [];
  const headers: Headers = { rows: [], numbers: [] };
  for (const [index, path] of paths.entries()) {
    // the bytes are let go when the file has been read: a million areas are many
    const { bytes, ...file } = await readTextFile(path);
    const errors = new ErrorList();
    const sink: Sink = { parts: new Map(), outsideLevel: 0, seen: new Set() };
    const delimiter = plan.format.delimiter && delimiters[plan.format.delimiter];
    const series = new Set<string>();
    const onProgress = (share: number) => progress(file.name, share);
    const shape = await readCsv(
      { ...file, bytes },
      { delimiter, headerWith: areas.id, onProgress },
      errors,
      (header, rowErrors) => {
        headers.rows.push(...header);
        requireKeyColumns(header, areas, plan, file, errors);
        const fileYear =
          areas.year && header.includes(areas.year) ? undefined : (yearInName(file.name) ?? fallbackYear);
        if (!(areas.year && header.includes(areas.year)) && fileYear === undefined)
          errors.add('year-unknown', {}, { file: path });
        errors.throwIfAny();
        return plan.format.form === 'long'
          ? longReader(index, path, header, areas, plan, fileYear, sink, rowErrors, series)
          : wideReader(index, header, areas, plan, fileYear, sink, rowErrors);
      },
    );
    if (areas.only && sink.parts.size === 0 && shape.rows > 0 && errors.count === 0) {
      errors.add(
        'only-selects-nothing',
        { column: areas.only.column ?? areas.id, examples: [...sink.seen] },
        { file: path },
      );
    }
    errors.throwIfAny();
    headers.numbers.push(...(plan.format.form === 'long' ? series : headers.rows));
    files.push({
      file,
      shape,
      years: [...sink.parts.keys()].sort((a, b) => a - b),
      outsideLevel: sink.outsideLevel,
    });
    parts.push(...sink.parts.values());
  }
  return assemble(files, parts, headers, areas, plan);
}

async function assemble(
  files: StatisticsFile[],
  parts: Part[],
  headers: Headers,
  areas: AreaColumns,
  plan: ColumnPlan,
): Promise<Statistics> {
  requireColumns(files, headers, areas, plan);
  const years = [...new Set(parts.map((part) => part.year))].sort((a, b) => a - b);
  const tables = new Map<number, YearTable>();
  const rows = new Map<number, number>();
  const notices = files.flatMap(fileNotices);
  const errors = new ErrorList();
  for (const year of years) {
    const ofYear = parts.filter((part) => part.year === year);
    const merged = mergeParts(ofYear, plan);
    await reportDuplicates(merged, files, year, errors);
    await checkPairs(merged, files, plan, errors);
    const place = { file: files[ofYear[0].file].file.path };
    if (areas.overlap === 'refused') refuseMixedLevels(merged.table, plan, areas.population, place, errors);
    if (merged.partial.length > 0) {
      notices.push(
        finding('area-in-some-files-only', { count: merged.partial.length, examples: merged.partial }),
      );
    }
    tables.set(year, merged.table);
    rows.set(
      year,
      ofYear.reduce((sum, part) => sum + part.length, 0),
    );
  }
  errors.throwIfAny();
  return { files, years, tables, rows, notices };
}

function refuseRepeatedPaths(paths: string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const whole = resolve(path);
    if (seen.has(whole)) throw inputError('file-given-twice', {}, { file: path });
    seen.add(whole);
  }
}

/** The columns that every file must have: those that say which area, level and series a row is of. */
function requireKeyColumns(
  header: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  file: FileInfo,
  errors: ErrorList,
): void {
  const needed: [string | undefined, string][] = [
    [areas.only?.column, 'areas.only'],
    ...(plan.format.series ?? []).map((column): [string, string] => [column, 'input.series']),
    [plan.format.form === 'long' ? plan.format.value : undefined, 'input.value'],
  ];
  for (const [column, neededBy] of needed) {
    if (column === undefined || header.includes(column)) continue;
    errors.add(
      'column-missing',
      { column, neededBy, available: header, suggestion: suggest(column, header) },
      { file: file.path, line: 1 },
    );
  }
}

/** The columns that at least one file must have. */
function requireColumns(
  files: StatisticsFile[],
  headers: Headers,
  areas: AreaColumns,
  plan: ColumnPlan,
): void {
  const errors = new ErrorList();
  const { file, shape } = files[0];
  const require = (column: string, neededBy: string, available: string[]): void => {
    if (available.includes(column)) return;
    const columns = [...new Set(available)];
    errors.add(
      'column-missing',
      { column, neededBy, available: columns, suggestion: suggest(column, columns) },
      { file: file.path, line: shape.headerLine },
    );
  };
  if (areas.name !== undefined) require(areas.name, 'areas.name', headers.rows);
  for (const [column, { neededBy }] of plan.numbers) require(column, neededBy, headers.numbers);
  for (const [column, { neededBy }] of plan.flags) require(column, neededBy, headers.rows);
  for (const [column, neededBy] of plan.texts) require(column, neededBy, headers.rows);
  errors.throwIfAny();
}

function fileNotices({ file, shape, outsideLevel }: StatisticsFile): Finding[] {
  const place = { file: file.name };
  const { delimiter, headerLine, preamble, rows } = shape;
  const notices = [finding('read-as', { encoding: file.encoding, delimiter, headerLine, rows }, place)];
  if (preamble > 0) notices.push(finding('lines-before-header', { count: headerLine - 1 }, place));
  if (outsideLevel > 0) notices.push(finding('rows-outside-level', { count: outsideLevel }, place));
  return notices;
}

async function placeOf(origin: Origin, files: StatisticsFile[], column?: string) {
  const { file, shape } = files[origin.file];
  return { file: file.path, line: await rowLine(file, shape, origin.row), column };
}

async function reportDuplicates(
  merged: Merged,
  files: StatisticsFile[],
  year: number,
  errors: ErrorList,
): Promise<void> {
  for (const { id, column, first, second } of merged.duplicates) {
    if (errors.findings.length >= 100) {
      errors.count++;
      continue;
    }
    const earlier = await placeOf(first, files);
    const place = await placeOf(second, files, column);
    const where = `${earlier.file}:${earlier.line}`;
    if (column === undefined) errors.add('area-year-duplicate', { id, year, first: where }, place);
    else errors.add('cell-twice', { id, year, first: where }, place);
  }
}

/** Numerators above their denominator, and numerators of an empty universe. */
async function checkPairs(
  { table, origin, fileOf }: Merged,
  files: StatisticsFile[],
  plan: ColumnPlan,
  errors: ErrorList,
): Promise<void> {
  for (const pair of plan.pairs) {
    const numerators = pair.numerator.map((column) => table.numbers.get(column));
    const denominators = pair.denominator.map((column) => table.numbers.get(column));
    if (numerators.includes(undefined) || denominators.includes(undefined)) continue;
    const denominatorColumn = pair.denominator.join(' + ');
    for (let area = 0; area < table.ids.length; area++) {
      let numerator = 0;
      let denominator = 0;
      for (const values of numerators) numerator += values![area];
      for (const values of denominators) denominator += values![area];
      const above = pair.share && numerator > denominator;
      const empty = denominator === 0 && numerator > 0;
      if (!above && !empty) continue;
      const from = origin(area);
      const sameFile = fileOf.get(pair.numerator[0]) === from.file;
      const place = sameFile ? await placeOf(from, files, pair.numerator[0]) : { column: pair.numerator[0] };
      if (empty) errors.add('numerator-without-universe', { numerator, denominatorColumn }, place);
      else errors.add('numerator-above-denominator', { numerator, denominator, denominatorColumn }, place);
    }
  }
}
