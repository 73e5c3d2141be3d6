import { isDeepStrictEqual } from 'node:util';
import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { placeIn, recordPlace, sameTable } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { ErrorList } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { commonIds } from '../text/same-id.ts';
import { suggest } from '../text/suggest.ts';
import { present } from '../values/present.ts';
import type { Delimiter } from './delimiter.ts';
import { checkFractions, refusePercentCells, shownColumns } from './fractions.ts';
import { inOrder } from './given-files.ts';
import { checkLevels } from './levels.ts';
import { dropAbsentSeries, longReader, repeatedCells } from './long.ts';
import { mergeParts } from './merge.ts';
import { checkPairs, refuseOtherCells, refuseUnjoined } from './merged-checks.ts';
import { unlikeOthers } from './note-rows.ts';
import type { Part } from './part.ts';
import { refuseRepeatedRows, repeatedRows } from './repeated-rows.ts';
import { HEADER, type RowErrors } from './row-errors.ts';
import { emptySink, type Sink } from './row-keys.ts';
import { noteNotices, yearInName } from './row-values.ts';
import { fileOf, openTable, readRows } from './rows.ts';
import { sheetNotices } from './spreadsheet/facts.ts';
import type { RowOptions, TableShape } from './table-shape.ts';
import { wideReader } from './wide.ts';

/** Told how far a step has come, as a share of one. */
export type Progress = (step: string, share: number) => void;

/** A file of statistics as it was read. */
export interface StatisticsFile {
  file: FileInfo;
  shape: TableShape;
  /** as it was read, and is read again where its rows have to be seen whole */
  options: RowOptions;
  years: number[];
  /** the columns that the method uses and the file has */
  columns: Set<string>;
  /** whether its rows say of which year they are */
  yearsInRows: boolean;
  /** the year in its name, where a column says others */
  otherYearInName: number | undefined;
  outsideLevel: number;
  /** rows with nothing but an id, which is none like the others */
  likeNotes: string[];
  notes: Sink['notes'];
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
  rows: Set<string>;
  numbers: Set<string>;
}

/** What is known while the files are read one after the other. */
interface Reading {
  areas: AreaColumns;
  plan: ColumnPlan;
  fallbackYear: number | undefined;
  progress: Progress;
  files: StatisticsFile[];
  parts: Part[];
  headers: Headers;
}

const delimiters: Record<string, Delimiter> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * Reads the files of statistics into one table a year.
 *
 * Files of the same year are joined on the area. The order of the files and of their rows changes nothing.
 *
 * @param fallbackYear the year of a file that has neither a year column nor a year in its name
 * @throws InputError with all errors of all files; what the files say together is checked once each can be read
 */
export async function readStatistics(
  paths: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fallbackYear: number | undefined,
  progress: Progress = () => {},
): Promise<Statistics> {
  const headers: Headers = { rows: new Set(), numbers: new Set() };
  const reading: Reading = { areas, plan, fallbackYear, progress, files: [], parts: [], headers };
  const errors = new ErrorList();
  for (const path of inOrder(paths)) {
    await errors.gather(readStatisticsFile(path, reading));
  }
  errors.throwIfAny();
  return assemble(reading);
}

async function readStatisticsFile(path: string, reading: Reading): Promise<void> {
  const { areas, plan, headers, files } = reading;
  const { format } = plan;
  const table = await openTable(path);
  // the content is let go when the file has been read: a million areas are many
  const file = fileOf(table);
  const errors = new ErrorList();
  const sink = emptySink();
  const series = new Set<string>();
  const long = format.form === 'long';
  const options: RowOptions = {
    delimiter: format.delimiter && delimiters[format.delimiter],
    decimal: format.decimal,
    headerWith: areas.id,
    uses: usedColumns(areas, plan),
    texts: textColumns(areas, plan),
    missing: format.missing,
    onProgress: (share: number) => reading.progress(file.name, share),
  };
  let fileYear: number | undefined;
  const shape = await readRows(table, options, errors, (header, rowErrors) => {
    for (const name of header) headers.rows.add(name);
    const hasYear = areas.year !== undefined && header.includes(areas.year);
    fileYear = hasYear ? undefined : (yearOfFile(file, errors) ?? reading.fallbackYear);
    const yearNeeded = !hasYear && fileYear === undefined;
    if (yearNeeded && areas.year === undefined) errors.add('year-unknown', {}, placeIn(file));
    requireKeyColumns(header, areas, plan, yearNeeded, rowErrors);
    if (errors.count > 0 || rowErrors.count > 0) return undefined;
    return long
      ? longReader(files.length, header, areas, plan, fileYear, sink, rowErrors, series)
      : wideReader(files.length, header, areas, plan, fileYear, sink, rowErrors);
  });
  if (errors.count === 0 && sink.parts.size === 0) {
    const column = areas.only?.column ?? areas.id;
    errors.add('only-selects-nothing', { column, examples: [...sink.seen] }, placeIn(file));
  }
  // of the long form, one column holds the numbers of all series, each with its own scale
  if (!long) refusePercentCells(file, shape, shownColumns(plan), true, errors);
  const { repeated } = sink;
  if (repeated.count > 0) {
    const pick = repeatedCells(repeated.kept, areas, plan, fileYear);
    await refuseRepeatedRows({ file, shape, options }, pick, repeated.count, areas, plan, errors);
  }
  errors.throwIfAny();
  if (long) dropAbsentSeries(sink.parts.values(), plan, series);
  for (const column of long ? series : headers.rows) headers.numbers.add(column);
  const years = [...sink.parts.keys()].sort((a, b) => a - b);
  const columns = new Set([...sink.parts.values()].flatMap(columnsOf));
  const yearsInRows = fileYear === undefined;
  const inName = yearsInRows ? (yearInName(file.sheet ?? '') ?? yearInName(file.name)) : undefined;
  const otherYearInName = inName === undefined || years.includes(inName) ? undefined : inName;
  const { outsideLevel, notes, bare } = sink;
  const others = () => [...sink.parts.values()].flatMap(({ ids }) => ids.filter((id) => !bare.has(id)));
  const likeNotes = bare.size === 0 ? [] : unlikeOthers([...bare], others());
  files.push({
    ...{ file, shape, options, years, yearsInRows, columns, otherYearInName },
    ...{ outsideLevel, likeNotes, notes },
  });
  reading.parts.push(...sink.parts.values());
}

async function assemble(reading: Reading): Promise<Statistics> {
  const { files, parts, headers, areas, plan } = reading;
  requireColumns(files, headers, areas, plan);
  const years = [...new Set(parts.map((part) => part.year))].sort((a, b) => a - b);
  const tables = new Map<number, YearTable>();
  const rows = new Map<number, number>();
  const notices = files.flatMap((file) => fileNotices(file, areas));
  const errors = new ErrorList();
  let levelsMixed = false;
  for (const year of years) {
    const ofYear = parts.filter((part) => part.year === year);
    refuseCopies(ofYear, files, errors);
    const merged = mergeParts(ofYear, plan);
    const { table, partial } = merged;
    for (const [k, repeated] of merged.repeatedRows.entries()) {
      if (repeated.count === 0) continue;
      const pick = repeatedRows(repeated.kept, year);
      await refuseRepeatedRows(files[ofYear[k].file], pick, repeated.count, areas, plan, errors);
    }
    await refuseOtherCells(merged, files, year, errors);
    if (partial.length > 0 || ofYear.some(({ length }) => length < table.ids.length))
      refuseUnjoined(ofYear, files, year, errors);
    await checkPairs(merged, files, plan, errors);
    if (!levelsMixed) {
      // said of the first year only: the others have the same rows
      const before = errors.count;
      const found = checkLevels(
        table,
        plan,
        areas,
        { file: files[ofYear[0].file].file, inFile: merged.inFile },
        errors,
      );
      levelsMixed = errors.count > before;
      notices.push(
        ...found.filter((one) => !notices.some((other) => isDeepStrictEqual(one.params, other.params))),
      );
    }
    const absent = [...plan.numbers.keys(), ...plan.flags.keys(), ...plan.texts.keys()].filter(
      (column) => !table.numbers.has(column) && !table.texts.has(column),
    );
    if (absent.length > 0) notices.push(finding('columns-not-in-year', { year, columns: absent }));
    if (partial.length > 0) {
      notices.push(
        finding('area-in-some-files-only', { count: partial.length, examples: partial.slice(0, 12) }),
      );
    }
    tables.set(year, table);
    rows.set(
      year,
      ofYear.reduce((sum, part) => sum + part.rowsRead, 0),
    );
  }
  notices.push(...checkFractions(reading, tables, plan, errors));
  errors.throwIfAny();
  for (const [k, later] of years.entries()) {
    if (k === 0) continue;
    const earlier = years[k - 1];
    const common = commonIds(present(tables.get(earlier)).ids, present(tables.get(later)).ids);
    if (common.shared === 0 || common.alike)
      notices.push(finding('ids-differ-between-years', { earlier, later, ...common }));
  }
  return { files, years, tables, rows, notices };
}

/** The columns of the plan that a part of a file has. */
function columnsOf({ numbers, texts, nameColumn }: Part): string[] {
  return [...numbers.keys(), ...texts.keys(), ...(nameColumn === undefined ? [] : [nameColumn])];
}

/** Files of one year with the same content under two names. */
function refuseCopies(parts: Part[], files: StatisticsFile[], errors: ErrorList): void {
  const given = parts.map((part) => files[part.file].file);
  for (const [k, file] of given.entries()) {
    if (given.slice(0, k).some((earlier) => sameTable(earlier, file))) {
      errors.add('file-given-twice', {}, placeIn(file));
    }
  }
}

/** The columns that every file must have: those that say which area, year, level and series a row is of. */
function requireKeyColumns(
  header: string[],
  areas: AreaColumns,
  { format }: ColumnPlan,
  yearNeeded: boolean,
  errors: RowErrors,
): void {
  const long = format.form === 'long';
  const needed: [string | undefined, string][] = [
    [yearNeeded ? areas.year : undefined, 'areas.year'],
    [areas.only?.column, 'areas.only'],
    ...(long ? (format.series ?? []) : []).map((column): [string, string] => [column, 'input.series']),
    [long ? format.value : undefined, 'input.value'],
  ];
  for (const [column, neededBy] of needed) {
    if (column === undefined || header.includes(column)) continue;
    const suggestion = suggest(column, header);
    errors.add('column-missing', { column, neededBy, available: header, suggestion }, HEADER);
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
  const place = placeIn(file, { line: shape.headerLine });
  const require = (column: string, neededBy: string, columns: Set<string>): void => {
    if (columns.has(column)) return;
    const available = [...columns].filter((name) => name !== '');
    const suggestion = errors.suggestion(column, available);
    errors.add('column-missing', { column, neededBy, available, suggestion }, place);
  };
  if (areas.name !== undefined) require(areas.name, 'areas.name', headers.rows);
  for (const [column, { neededBy }] of plan.numbers) {
    require(column, neededBy, plan.flags.has(column) ? headers.rows : headers.numbers);
  }
  for (const [column, { neededBy }] of plan.flags) require(column, neededBy, headers.rows);
  for (const [column, neededBy] of plan.texts) require(column, neededBy, headers.rows);
  errors.throwIfAny();
}

/** The year in the name of the sheet or the file; a sheet of another year than its file is an error. */
function yearOfFile(file: FileInfo, errors: ErrorList): number | undefined {
  const inFile = yearInName(file.name);
  const inSheet = file.sheet === undefined ? undefined : yearInName(file.sheet);
  if (inFile !== undefined && inSheet !== undefined && inFile !== inSheet) {
    errors.add('year-differs', { inSheet, inFile }, placeIn(file));
  }
  return inSheet ?? inFile;
}

function fileNotices(
  { file, shape, years, otherYearInName, outsideLevel, likeNotes, notes }: StatisticsFile,
  { id }: AreaColumns,
): Finding[] {
  const place = recordPlace(file);
  const notices = [howRead(file, shape)];
  const { headerLine, preamble, sheet } = shape;
  if (preamble > 0) {
    const code = sheet ? 'rows-before-header' : 'lines-before-header';
    notices.push(finding(code, { count: headerLine - 1 }, place));
  }
  if (sheet && sheet.numberIds.count > 0)
    notices.push(finding('ids-are-numbers', { column: id, ...sheet.numberIds }, place));
  if (sheet && sheet.dateIds.count > 0)
    notices.push(finding('ids-are-dates', { column: id, ...sheet.dateIds }, place));
  notices.push(...sheetNotices(file, shape));
  if (otherYearInName !== undefined)
    notices.push(finding('year-in-name-differs', { inName: otherYearInName, years }, place));
  if (outsideLevel > 0) notices.push(finding('rows-outside-level', { count: outsideLevel }, place));
  if (likeNotes.length > 0) notices.push(finding('rows-may-be-notes', { rows: likeNotes }, place));
  notices.push(...noteNotices(notes, file));
  return notices;
}

function howRead(file: FileInfo, { delimiter, headerLine, rows }: TableShape): Finding {
  const place = recordPlace(file);
  const { encoding } = file;
  return encoding === undefined || delimiter === undefined
    ? finding('read-sheet', { headerLine, rows }, place)
    : finding('read-as', { encoding, delimiter, headerLine, rows }, place);
}

/** The columns of the statistics that a method reads. */
function usedColumns(areas: AreaColumns, plan: ColumnPlan): Set<string> {
  const { format, numbers } = plan;
  return new Set([
    ...textColumns(areas, plan),
    ...[areas.year, format.value].filter((column) => column !== undefined),
    ...numbers.keys(),
  ]);
}

/** Those of them that hold words. */
function textColumns(areas: AreaColumns, { format, flags, texts }: ColumnPlan): Set<string> {
  const keys = [areas.id, areas.name, areas.only?.column, ...(format.series ?? [])];
  return new Set([...keys.filter((column) => column !== undefined), ...flags.keys(), ...texts.keys()]);
}
