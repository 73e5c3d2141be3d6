import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { columnPlan } from '../../src/criteria/columns.ts';
import type { Method } from '../../src/criteria/effective.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import { readStatistics, type Statistics } from '../../src/input/statistics.ts';
import { InputError } from '../../src/messages/errors.ts';
import { type Finding, located } from '../../src/messages/finding.ts';
import type { Language } from '../../src/text/words.ts';

// The areas and figures of these tests are invented.

const root = mkdtempSync(join(tmpdir(), 'udpeg-input-'));
let folders = 0;

/** Files by name; a list of lines is joined by line feeds, with one at the end. */
export type Files = Record<string, string | Buffer | string[]>;

/** Writes files to a folder of their own and gives their paths in the order they are named here. */
export function write(files: Files): string[] {
  const folder = join(root, String(folders++));
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Array.isArray(content) ? `${content.join('\n')}\n` : content);
    return path;
  });
}

/** What a test says of its method; all else stands in `method`. */
export interface MethodBlocks {
  /** plain columns that the criteria are measured by */
  columns?: (string | { name: string; range?: [number, number]; missing?: string[] })[];
  /** measures, where a plain column will not do */
  measures?: object[];
  indicators?: object;
  areas?: object;
  input?: object;
  exclude?: object;
}

/** A method over the areas `id`, read and checked as a method file is. */
export async function method(blocks: MethodBlocks): Promise<Method> {
  const measures = [...(blocks.columns ?? []).map((column) => ({ column })), ...(blocks.measures ?? [])];
  const criteria = measures.map((measure, k) => [`c${k + 1}`, { threshold: { value: 1 }, ...measure }]);
  const file = {
    udpeg: 1,
    id: 'test',
    title: 'Test',
    areas: { id: 'id', ...blocks.areas },
    ...(blocks.input ? { input: blocks.input } : {}),
    ...(blocks.indicators ? { indicators: blocks.indicators } : {}),
    ...(blocks.exclude ? { exclude: blocks.exclude } : {}),
    criteria: Object.fromEntries(criteria),
    designate: { 'at-least': 1 },
  };
  // JSON is YAML
  return parseMethod({ path: 'method.yaml', bytes: Buffer.from(JSON.stringify(file)) });
}

/** Reads files that lie on the disk. */
export async function readPaths(paths: string[], blocks: MethodBlocks, year?: number): Promise<Statistics> {
  const of = await method(blocks);
  return readStatistics(paths, of.areas, columnPlan(of), year);
}

/** Reads files of these contents. A file whose name holds no year is of 2025. */
export async function read(
  files: Files,
  blocks: MethodBlocks,
  year: number | undefined = 2025,
): Promise<Statistics> {
  return readPaths(write(files), blocks, year);
}

/** Findings as they are told to the user, without the folders of the files. */
export function told(findings: readonly Finding[], language: Language): string[] {
  return findings.map((item) => located(item, language).replaceAll(new RegExp(`${root}/\\d+/`, 'g'), ''));
}

/** The error that reading ends in, in both languages, with the number of all findings. */
export async function refused(
  reading: Promise<unknown>,
): Promise<{ en: string[]; da: string[]; count: number; findings: readonly Finding[] }> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  const { findings, count } = error;
  return { en: told(findings, 'en'), da: told(findings, 'da'), count, findings };
}

/** The errors of reading files of these contents, in English. */
export async function errors(files: Files, blocks: MethodBlocks, year?: number): Promise<string[]> {
  return (await refused(read(files, blocks, year))).en;
}

/** A column as it was read, by area id; null is missing. Of the only year, or of the one given. */
export function column(
  statistics: Statistics,
  name: string,
  year = statistics.years[0],
): Record<string, number | null> {
  const table = statistics.tables.get(year)!;
  const values = table.numbers.get(name)!;
  return Object.fromEntries(
    table.ids.map((id, area) => [id, Number.isNaN(values[area]) ? null : values[area]]),
  );
}

/** The notices in English, without the one that every file has. */
export function notices(statistics: Statistics): string[] {
  return told(
    statistics.notices.filter(({ code }) => code !== 'read-as' && code !== 'read-sheet'),
    'en',
  );
}

/** All tables as plain values, to be compared. */
export function tables(statistics: Statistics): unknown {
  return [...statistics.tables.values()].map(({ year, ids, names, numbers, texts }) => ({
    year,
    ids,
    names,
    numbers: Object.fromEntries([...numbers].map(([name, values]) => [name, [...values]]).sort()),
    texts: Object.fromEntries([...texts].sort()),
  }));
}
