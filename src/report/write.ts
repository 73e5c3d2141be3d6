import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inputError } from '../errors.ts';

const CHUNK = 1 << 20;

/** A file to write: its name and its text, piece by piece. */
export interface OutputFile {
  name: string;
  pieces: Iterable<string>;
}

/**
 * Writes files into a folder, whole or not at all: each is written to a temporary folder within it, and moved into
 * place when all are there. No file's text is held in memory.
 *
 * @throws InputError where the folder cannot be made or written in
 */
export function writeFiles(folder: string, files: OutputFile[]): void {
  const temporary = makeTemporary(folder);
  try {
    for (const file of files) writePieces(join(temporary, file.name), file.pieces);
    for (const { name } of files) renameSync(join(temporary, name), join(folder, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw inputError('out-not-writable', { path: folder, reason: code });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function makeTemporary(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return mkdtempSync(join(folder, '.udpeg-'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (statSync(folder, { throwIfNoEntry: false })?.isFile()) throw inputError('out-is-file', { path: folder });
    throw inputError('out-not-writable', { path: folder, reason: code ?? message });
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const chunk of chunks(pieces)) writeWhole(file, Buffer.from(chunk, 'utf8'));
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Gathers pieces into chunks of about a megabyte. */
export function* chunks(pieces: Iterable<string>): Generator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield gathered.join('');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield gathered.join('');
}
