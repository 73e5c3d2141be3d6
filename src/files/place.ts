import type { Place } from '../messages/finding.ts';
import { sheetPath } from './table-path.ts';
import type { FileInfo } from './text-file.ts';

/** A place in a file as its user named it: a sheet stands apart from the path. */
export function placeIn({ path, sheet }: FileInfo, at: Omit<Place, 'file' | 'sheet'> = {}): Place {
  if (sheet === undefined) return { file: path, ...at };
  return { file: path.slice(0, path.length - sheetPath('', sheet).length), sheet, ...at };
}

/** A place in a file for the record, which holds no path of a machine. */
export function recordPlace({ name, sheet }: FileInfo): Place {
  return sheet === undefined ? { file: name } : { file: name, sheet };
}

/** Whether two tables are one: the same bytes and the same sheet, under whichever names. */
export function sameTable(a: FileInfo, b: FileInfo): boolean {
  return a.sha256 === b.sha256 && a.sheet === b.sheet;
}
