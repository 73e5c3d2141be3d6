import { fileExists } from './text-file.ts';

/** A file that holds a table, and the sheet of it where the user named one. */
export interface TablePath {
  path: string;
  sheet: string | undefined;
}

const workbookBefore = /^(.+?\.xls[xmb]?)#(.*)$/is;

/**
 * `2025.xlsx#Ark 1` is a sheet of a file, unless a file has that very name. File and sheet may both have a `#` in
 * their names: the shortest path that exists is the file.
 */
export function tablePath(given: string): TablePath {
  if (!given.includes('#') || fileExists(given)) return { path: given, sheet: undefined };
  for (let at = given.indexOf('#'); at >= 0; at = given.indexOf('#', at + 1)) {
    const path = given.slice(0, at);
    if (path !== '' && fileExists(path)) return { path, sheet: given.slice(at + 1) };
  }
  // neither is there: what looks like a workbook is the file that is missing
  const parts = workbookBefore.exec(given);
  return parts ? { path: parts[1], sheet: parts[2] } : { path: given, sheet: undefined };
}

/** What a user gives to have a sheet read. */
export function sheetPath(path: string, sheet: string): string {
  return `${path}#${sheet}`;
}
