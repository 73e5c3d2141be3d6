import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { inputError } from '../errors.ts';

const BUFFER = 1 << 21;
/** UTF-8 takes at most three bytes for a unit of JavaScript's text */
const BYTES_PER_UNIT = 3;

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
    removeTemporary(temporary);
  }
}

/** An emptied folder goes at once; Node's recursive removal, slower to load, is for what an error has left. */
function removeTemporary(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  else rmSync(folder, { recursive: true, force: true });
}

function makeTemporary(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return mkdtempSync(join(folder, '.udpeg-'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (statSync(folder, { throwIfNoEntry: false })?.isFile())
      throw inputError('out-is-file', { path: folder });
    throw inputError('out-not-writable', { path: folder, reason: code ?? message });
  }
}

/** The one buffer that all text goes through: no more of it is in memory than that. */
let buffer: Buffer | undefined;

/** Writes text piece by piece. */
function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  buffer ??= Buffer.allocUnsafe(BUFFER);
  const room = buffer;
  let filled = 0;
  const flush = () => {
    writeWhole(file, room.subarray(0, filled));
    filled = 0;
  };
  try {
    for (const piece of pieces) {
      const most = piece.length * BYTES_PER_UNIT;
      if (filled + most > BUFFER) flush();
      if (most > BUFFER) writeWhole(file, Buffer.from(piece, 'utf8'));
      else filled += room.write(piece, filled, 'utf8');
    }
    flush();
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
