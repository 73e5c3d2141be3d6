import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inputError } from '../messages/errors.ts';
import type { Report } from '../record/report.ts';

/** A file as a record names it. */
type Named = Pick<Report['inputs'][number], 'name' | 'sha256' | 'bytes'>;

/** What became of an input of a record in a folder. */
export interface FoundInput<Input extends Named = Report['inputs'][number]> {
  input: Input;
  /** the file with the same content, whatever its name; undefined: there is none */
  path: string | undefined;
  /** a file of the same name with another content */
  other: boolean;
}

/** Folders within folders are looked into this deep. */
const DEPTH = 4;

/**
 * Looks for the inputs of a record by their SHA-256. Only files of the right size are read.
 *
 * @throws InputError where the folder cannot be read
 */
export function findInputs<Input extends Named>(
  inputs: readonly Input[],
  folder: string,
): FoundInput<Input>[] {
  const sizes = new Set(inputs.map(({ bytes }) => bytes));
  const byHash = new Map<string, string>();
  const names = new Set<string>();
  for (const { path, name, size } of filesIn(folder)) {
    names.add(name);
    if (!sizes.has(size)) continue;
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (!byHash.has(hash)) byHash.set(hash, path);
  }
  return inputs.map((input) => {
    const path = byHash.get(input.sha256 ?? '');
    return { input, path, other: path === undefined && names.has(input.name) };
  });
}

/** The files of a folder and of those within, by path. */
function filesIn(folder: string): { path: string; name: string; size: number }[] {
  const found: { path: string; name: string; size: number }[] = [];
  const visit = (at: string, depth: number): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (
        entry.isDirectory() &&
        depth < DEPTH &&
        entry.name !== 'node_modules' &&
        !entry.name.startsWith('.')
      )
        visit(path, depth + 1);
      else if (entry.isFile())
        found.push({ path, name: entry.name.normalize('NFC'), size: statSync(path).size });
    }
  };
  try {
    visit(folder, 0);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw inputError('file-unreadable', { path: folder, reason: code ?? message });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
