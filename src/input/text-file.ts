import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { inputError, isInputError } from '../errors.ts';
import type { Door } from '../messages/file-kind.ts';
import { type Encoding, toUtf8 } from './encoding.ts';
import { kindOf, refuseOtherKind } from './file-kind.ts';

/** A file as it lies on the disk, with what was found out about its bytes. */
export interface FileInfo {
  /** what the user would give to have it read again: the path, and for a sheet `#` and its name */
  path: string;
  /** the file's own name: for the record, which holds no path of a machine */
  name: string;
  /** of all the file's bytes */
  sha256: string;
  size: number;
  /** of a text file */
  encoding?: Encoding | undefined;
  /** the sheet of a spreadsheet that was read */
  sheet?: string | undefined;
}

/** A text file with its content. */
export interface TextFile extends FileInfo {
  encoding: Encoding;
  /** the content in UTF-8 */
  bytes: Buffer;
}

/**
 * Reads a file and makes sure that it is text.
 *
 * @param door what the file is given as
 * @throws InputError when the file is missing, empty, no text, or of a kind that is known and not read at that door
 */
export async function readTextFile(path: string, door: Door): Promise<TextFile> {
  return textFile(path, readBytes(path), door);
}

/** A text file of these bytes. */
export async function textFile(path: string, raw: Buffer, door: Door): Promise<TextFile> {
  refuseOtherKind(path, kindOf(raw), door);
  const { encoding, bytes } = await decoded(raw, path, door);
  refuseOtherKind(path, kindOf(bytes, textStart(bytes)), door);
  return { ...fileInfo(path, raw), encoding, bytes };
}

/** UTF-16 has its bytes in one order or the other, and a byte order mark says which. */
async function decoded(
  raw: Buffer,
  path: string,
  door: Door,
): Promise<{ encoding: Encoding; bytes: Buffer }> {
  const isSwapped = raw[0] === 0xfe && raw[1] === 0xff && raw.length % 2 === 0;
  if (!isSwapped) return toUtf8(raw, path, door);
  const { bytes } = await toUtf8(Buffer.from(raw).swap16(), path, door);
  return { encoding: 'utf-16be', bytes };
}

/** How a text begins, after blanks and a byte order mark, which trimming takes with it. */
function textStart(bytes: Buffer): string {
  const start = bytes.toString('utf8', 0, 4096).trimStart();
  return start === '' ? bytes.toString('utf8').trimStart() : start;
}

/** What every file has, whatever is in it. */
export function fileInfo(path: string, raw: Buffer): FileInfo {
  return {
    path,
    name: fileName(path),
    sha256: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
  };
}

/** A file's own name: a record names files as any system does, wherever it is read. */
export function fileName(path: string): string {
  return basename(path.replaceAll('\\', '/'));
}

/** Files that are in memory and not on the disk, by the paths that they go by. */
const inMemory = new Map<string, Buffer>();

/** Does work that reads files of these bytes under these paths, as if they lay on the disk. */
export async function withFilesInMemory<Result>(
  files: Iterable<readonly [path: string, bytes: Buffer]>,
  work: () => Promise<Result>,
): Promise<Result> {
  for (const [path, bytes] of files) inMemory.set(path, bytes);
  try {
    return await work();
  } finally {
    inMemory.clear();
  }
}

/** Whether there is a file, or a folder, of that path. */
export function fileExists(path: string): boolean {
  return inMemory.has(path) || existsSync(path);
}

/** What is no regular file, such as a pipe, may have no end: it is read so far. */
const MOST_MEGABYTES = 256;
const MEGABYTE = 1 << 20;

/** @throws InputError when there is no such file, or it cannot be read */
export function readBytes(path: string): Buffer {
  return told(path, () => {
    const known = inMemory.get(path);
    if (known) return known;
    const found = statSync(path);
    return found.isFile() || found.isDirectory() ? readFileSync(path) : readStream(path);
  });
}

/** The bytes of a file, to be read as often as it takes. */
export interface FilePieces {
  size: number;
  /** one after the other; each is good until the next is asked for */
  pieces: () => Iterable<Buffer>;
  all: () => Buffer;
}

/**
 * Reads a file piece by piece: one of 150 MB takes a fifth of the time, and none of the memory, that it takes as a whole.
 *
 * @throws InputError as `readBytes` does
 */
export function filePieces(path: string): FilePieces {
  const found = told(path, () => (inMemory.has(path) ? undefined : statSync(path)));
  if (found?.isFile()) return { size: found.size, pieces: () => piecesOf(path), all: () => readBytes(path) };
  const bytes = readBytes(path);
  return { size: bytes.length, pieces: () => [bytes], all: () => bytes };
}

function* piecesOf(path: string): Generator<Buffer> {
  const file = told(path, () => openSync(path, 'r'));
  const piece = Buffer.allocUnsafe(MEGABYTE);
  try {
    for (;;) {
      const length = told(path, () => readSync(file, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** What the system refuses, told as what is wrong with the input. */
function told<Result>(path: string, reading: () => Result): Result {
  try {
    return reading();
  } catch (error) {
    if (isInputError(error)) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw inputError('file-not-found', { path });
    throw inputError('file-unreadable', { path, reason: code ?? message });
  }
}

function readStream(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    const piece = Buffer.allocUnsafe(MEGABYTE);
    for (let size = 0; size <= MOST_MEGABYTES * MEGABYTE; ) {
      const length = readSync(file, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(Buffer.from(piece.subarray(0, length)));
      size += length;
    }
    throw inputError('stream-too-large', { path, megabytes: MOST_MEGABYTES });
  } finally {
    closeSync(file);
  }
}
