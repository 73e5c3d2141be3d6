import { basename, resolve } from 'node:path';
import { sheetPath, tablePath } from '../files/table-path.ts';
import { fileExists, fileInfo, readBytes } from '../files/text-file.ts';
import { inputError } from '../messages/errors.ts';
import { byCodeUnit } from '../text/order.ts';

/**
 * Files in the order in which they are read: by name and sheet, whatever the order and the folders they were given in.
 *
 * @throws InputError when a file, or a sheet of it, is given twice
 */
export function inOrder(given: string[]): string[] {
  refuseRepeated(given);
  return given.toSorted(byName);
}

function byName(a: string, b: string): number {
  const [tableA, tableB] = [tablePath(a), tablePath(b)];
  return (
    byCodeUnit(basename(tableA.path), basename(tableB.path)) ||
    byCodeUnit(tableA.sheet ?? '', tableB.sheet ?? '') ||
    // files of one name are told apart by what is in them, not by the folders of a machine
    byCodeUnit(contentKey(tableA.path), contentKey(tableB.path))
  );
}

function contentKey(path: string): string {
  return fileExists(path) ? fileInfo(path, readBytes(path)).sha256 : '';
}

function refuseRepeated(given: string[]): void {
  const seen = new Set<string>();
  for (const one of given) {
    const { path, sheet } = tablePath(one);
    const whole = sheet === undefined ? resolve(path) : sheetPath(resolve(path), sheet);
    if (seen.has(whole)) throw inputError('file-given-twice', {}, { file: one });
    seen.add(whole);
  }
}
