import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Method } from '../../src/criteria/effective.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import type { YearTable } from '../../src/criteria/year-table.ts';
import type { TextFile } from '../../src/files/text-file.ts';
import type { StatisticsFile } from '../../src/input/statistics.ts';
import { renderCsv } from '../../src/record/csv.ts';
import type { Report } from '../../src/record/report.ts';
import { type AreaJson, type ReportJson, reportSchema } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { Assessor } from '../../src/screening/assess.ts';
import { noGround } from '../../src/screening/ground.ts';
import { type Prepared, prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';

// Two ways to screen a small city: from columns in memory, where a property is tried on hundreds of random cities,
// and from tables written to files, where an example reads best as a table and every step of a run takes part.

/** The year that is screened where a test says nothing else. */
export const YEAR = 2025;

/** Columns of numbers (null is missing) or of text, a cell per area. The column `id` names the areas. */
export type City = Record<string, (number | null)[] | string[]>;

/** Checks a method as it would be read from a file; JSON is YAML too. */
export async function method(blocks: object): Promise<Method> {
  const whole = { udpeg: 1, id: 'm', title: 't', areas: { id: 'id', population: 'population' }, ...blocks };
  return parseMethod({ bytes: Buffer.from(JSON.stringify(whole)), path: 'method.yaml' });
}

/** The table of a city in which the areas stand in the order of their ids. */
export function tableOf({ id, ...columns }: City, year = YEAR): YearTable {
  const ids = id as string[];
  const numbers = new Map<string, Float64Array>();
  const texts = new Map<string, string[]>();
  for (const [name, cells] of Object.entries(columns)) {
    if (cells.some((cell) => typeof cell === 'string')) texts.set(name, cells as string[]);
    else
      numbers.set(
        name,
        Float64Array.from(cells as (number | null)[], (cell) => cell ?? Number.NaN),
      );
  }
  return { year, ids, names: ids, numbers, texts };
}

/** Screens a city in memory, as its readers get the record. */
export async function screenCity(of: Method, city: City): Promise<ReportJson> {
  return record(await reportOf(of, city));
}

/** Screens a city in memory. */
export async function reportOf(of: Method, city: City): Promise<Report> {
  return screen(preparedCity(of, city));
}

/** A city in memory as though it had been read from files. */
export function preparedCity(of: Method, city: City): Prepared {
  const bytes = Buffer.from(JSON.stringify(of.written));
  const file: TextFile = { path: 'm', name: 'm', sha256: sha256(bytes), size: 2, encoding: 'utf-8', bytes };
  const table = tableOf(city);
  const rows = table.ids.length;
  return {
    loaded: { method: of, file, builtIn: false },
    statistics: {
      files: [statisticsFile(file, rows)],
      years: [YEAR],
      tables: new Map([[YEAR, table]]),
      rows: new Map([[YEAR, rows]]),
      notices: [],
    },
    lists: undefined,
    links: undefined,
    areas: undefined,
    boligomraader: undefined,
    ground: noGround,
    decisions: undefined,
    previous: undefined,
    year: YEAR,
    notices: [],
  };
}

/** A record names the statistics that it was made from. */
function statisticsFile(file: TextFile, rows: number): StatisticsFile {
  return {
    file: { ...file, path: 's', name: 's' },
    shape: { headerLine: 1, preamble: 0, rows },
    options: { headerWith: 'id', decimal: 'point', uses: new Set(), texts: new Set() },
    years: [YEAR],
    columns: new Set(),
    yearsInRows: false,
    otherYearInName: undefined,
    outsideLevel: 0,
    likeNotes: [],
    notes: new Map(),
  };
}

/** The assessment of a city in memory: what the engine knows before lists and report. */
export function assess(of: Method, city: City, earlier?: City) {
  const tables = new Map([[YEAR, tableOf(city)]]);
  if (earlier) tables.set(YEAR - 1, tableOf(earlier, YEAR - 1));
  return new Assessor(of, tables, new Set()).year(YEAR)!;
}

/** A report as its readers get it: written as JSON, read again, and checked against the published schema. */
export function record(report: Report): ReportJson {
  return reportSchema.parse(JSON.parse([...renderJson(report)].join('')));
}

const folder = mkdtempSync(join(tmpdir(), 'udpeg-screening-'));
let runs = 0;

/** Files of one run, by name; the method is YAML, all others are CSV. */
export interface Files {
  method: string;
  /** by file name: `2025.csv`, or any name where a column holds the year */
  statistics: Record<string, string>;
  lists?: string | undefined;
  links?: string | undefined;
  neighbours?: string | undefined;
  byomraader?: string | undefined;
}

/** A finished run: the record, and the two files that hold all of it, as text. */
export interface Run {
  report: ReportJson;
  json: string;
  csv: string;
}

/** Writes the files to a folder of their own, and reads and checks them. */
export async function prepareFiles(files: Files): Promise<Prepared> {
  const { method: yaml, statistics, lists, links, neighbours, byomraader } = files;
  const own = join(folder, String(++runs));
  mkdirSync(own);
  const write = (name: string, content: string): string => {
    const path = join(own, name);
    writeFileSync(path, content);
    return path;
  };
  const prepared = await prepare({
    method: write('method.yaml', yaml),
    statistics: Object.entries(statistics).map(([name, content]) => write(name, content)),
    stateLists: lists && write('lists.csv', lists),
    links: links && write('links.csv', links),
    neighbours: neighbours && write('neighbours.csv', neighbours),
    byomraader: byomraader && write('byomraader.csv', byomraader),
    year: undefined,
    municipality: undefined,
  });
  rmSync(own, { recursive: true });
  return prepared;
}

/** Runs all of it: reads and checks the files, screens, renders. */
export async function runFiles(files: Files): Promise<Run> {
  const report = await screen(await prepareFiles(files));
  return {
    report: record(report),
    json: [...renderJson(report)].join(''),
    csv: [...renderCsv(report)].join(''),
  };
}

/** An example: a method without its head, and the statistics of a year or of several as tables. */
export interface Example {
  method: string;
  table?: string;
  years?: Record<number, string>;
  lists?: string;
  links?: string;
  neighbours?: string;
  byomraader?: string;
}

/** Screens an example. In its tables a bar stands between cells, and `..` is a missing number. */
export async function screenExample(example: Example): Promise<ReportJson> {
  return (await runFiles(filesOf(example))).report;
}

/** The files of an example. */
export function filesOf(example: Example): Files {
  const { method: blocks, table, years, lists, links, neighbours, byomraader } = example;
  const tables = Object.entries(years ?? { [YEAR]: table! });
  return {
    method: `udpeg: 1\nid: example\ntitle: Example\nareas: { id: id, population: population }\n${dedent(blocks)}`,
    statistics: Object.fromEntries(tables.map(([year, text]) => [`${year}.csv`, csvOf(text)])),
    lists: lists && csvOf(lists),
    links: links && csvOf(links),
    neighbours: neighbours && csvOf(neighbours),
    byomraader: byomraader && csvOf(byomraader),
  };
}

/** A table with bars as CSV with semicolons. */
function csvOf(table: string): string {
  const rows = table.split('\n').filter((row) => row.trim() !== '');
  return `${rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join(';'),
    )
    .join('\n')}\n`;
}

/** Takes away the indentation that a text in a test owes to the test. */
function dedent(text: string): string {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  const indents = rows.map((row) => row.length - row.trimStart().length);
  const least = Math.min(...indents);
  return `${rows.map((row) => row.slice(least)).join('\n')}\n`;
}

/** The areas of a report by id. */
export function byId(report: ReportJson): Record<string, AreaJson> {
  return Object.fromEntries(report.areas.map((area) => [area.id, area]));
}

/** The outcome of every area, by id. */
export function outcomes(report: ReportJson): Record<string, string> {
  return Object.fromEntries(report.areas.map(({ id, outcome }) => [id, outcome]));
}

/** The answer to one criterion in every area, by id. */
export function verdicts(report: ReportJson, criterion: string): Record<string, string> {
  return Object.fromEntries(report.areas.map(({ id, criteria }) => [id, criteria[criterion].verdict]));
}

/** Codes of the notices of a report, without those on how files were read. */
export function notices(report: ReportJson): string[] {
  return report.notices.map(({ code }) => code).filter((code) => code !== 'read-as');
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
