import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitor } from '../../src/monitor/monitor.ts';
import { readRecords } from '../../src/monitor/records.ts';
import { type Hold, holds, type MonitoredMeasure, type MonitorReport } from '../../src/monitor/report.ts';
import { temporaryFolder } from '../cli/host.ts';
import { type Example, filesOf, runFiles } from '../screening/city.ts';

// Records of a small city: each year is screened from a table of its own, written as a record and read back.

const folder = temporaryFolder();
let cities = 0;

/** A year: its table, and what else is not as in the other years. */
export type Year =
  | string
  | (Partial<Example> & {
      table: string /** changes the whole method file */;
      rewrite?: (yaml: string) => string;
    });

/** Screens each year of a city by a method, and writes the records; the paths are in the order of the years given. */
export async function recordsOf(method: string, years: Record<number, Year>): Promise<string[]> {
  const own = join(folder, String(++cities));
  mkdirSync(own);
  const paths: string[] = [];
  for (const [year, given] of Object.entries(years)) {
    const {
      table,
      rewrite = (yaml: string) => yaml,
      ...more
    } = typeof given === 'string' ? { table: given } : given;
    const files = filesOf({ method, years: { [year]: table }, ...more });
    const { json } = await runFiles({ ...files, method: rewrite(files.method) });
    const path = join(own, `${year}.json`);
    writeFileSync(path, json);
    paths.push(path);
  }
  return paths;
}

/** What is found in records. */
export async function follow(
  paths: readonly string[],
  { base, hold = holds, anyway = false }: { base?: number; hold?: readonly Hold[]; anyway?: boolean } = {},
): Promise<MonitorReport> {
  const { records, notices } = await readRecords(paths, anyway);
  return monitor(records, { base, holds: hold }, notices);
}

/** Screens the years of a city and follows them. */
export async function followed(
  method: string,
  years: Record<number, Year>,
  options: Parameters<typeof follow>[1] = {},
): Promise<MonitorReport> {
  return follow(await recordsOf(method, years), options);
}

export function measureOf(report: MonitorReport, id: string): MonitoredMeasure {
  return report.measures.find((one) => one.id === id)!;
}

/** Of each year: designated, rest, gap; null is unknown. Rounded to nine digits, since a gap is a difference. */
export function levels(report: MonitorReport, id: string, hold: Hold): Record<number, (number | null)[]> {
  const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)));
  return Object.fromEntries(
    measureOf(report, id).points[hold]!.map(({ year, designated, rest, gap }) => [
      year,
      [designated, rest, gap].map(rounded),
    ]),
  );
}

/** Of each year: the relative change of the gap since the base year. */
export function gapChanges(report: MonitorReport, id: string, hold: Hold): Record<number, number | null> {
  return Object.fromEntries(
    measureOf(report, id).points[hold]!.map(({ year, change }) => [year, change.gap?.relative ?? null]),
  );
}

/** Designated from 15 % poor on. */
export const poorest = `
  threshold: { value: 15, basis: decided }
  designate: { at-least: 1 }
  criteria:
    poor: { title: Poor, ratio: { numerator: poor, denominator: all }, unit: pct }
`;
