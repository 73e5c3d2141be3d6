import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type InputError, inputError, isInputError } from '../messages/errors.ts';
import type { Door } from '../messages/file-kind.ts';
import { fromWindows1252, garbledText } from '../text/garbled.ts';
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

type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

const LINE_FEED = 10;
/** Bytes to which Windows-1252 gives no character. */
const undefinedInWindows1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** A letter such as æ, ø or å in UTF-8; in Windows-1252 the same two bytes are "Ã" before a sign, which no name has. */
const letterInUtf8 = /\xC3[\x80-\xBF]/;

/**
 * The text of a file in UTF-8, and the encoding it was in.
 *
 * UTF-8 is tried first and fatally. What is not UTF-8 is Windows-1252, read by iconv-lite: Node 20's own
 * decoder of that name turns the dashes and quotes of 0x80-0x9f into control characters. A file of both
 * encodings, as two files laid end to end give, would come out with half its names garbled: it is refused.
 *
 * @throws InputError when the bytes are text in none of the encodings
 */
async function toUtf8(raw: Buffer, path: string, door: Door): Promise<{ encoding: Encoding; bytes: Buffer }> {
  if (raw[0] === 0xff && raw[1] === 0xfe) {
    return { encoding: 'utf-16le', bytes: Buffer.from(raw.toString('utf16le', 2), 'utf8') };
  }
  if (raw.includes(0)) throw inputError('file-is-binary', { door }, { file: path });
  if (isUtf8(raw)) return { encoding: 'utf-8', bytes: raw };
  const hasBom = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
  if (hasBom || letterInUtf8.test(raw.toString('latin1'))) {
    throw inputError('encoding-mixed', {}, { file: path, line: firstLineNotUtf8(raw) });
  }
  if (undefinedInWindows1252.some((byte) => raw.includes(byte))) throw notWindows1252(raw, path, door);
  const { default: iconv } = await import('iconv-lite');
  return { encoding: 'windows-1252', bytes: Buffer.from(iconv.decode(raw, 'win1252'), 'utf8') };
}

/** Letters of another encoding, where a word of them shows which it may be; else no text. */
function notWindows1252(raw: Buffer, path: string, door: Door): InputError {
  for (let start = 0, line = 1; start < raw.length; line++) {
    const end = raw.indexOf(LINE_FEED, start);
    const bytes = raw.subarray(start, end < 0 ? raw.length : end);
    const words = fromWindows1252(bytes).split(/[;,\t"\r]/);
    const garbled = words.map((word) => garbledText(word.trim())).find((found) => found !== undefined);
    if (garbled) return inputError('text-garbled', garbled, { file: path, line });
    start += bytes.length + 1;
  }
  return inputError('file-is-binary', { door }, { file: path });
}

function firstLineNotUtf8(raw: Buffer): number {
  let line = 1;
  for (let start = 0; start < raw.length; line++) {
    const end = raw.indexOf(LINE_FEED, start);
    if (end < 0 || !isUtf8(raw.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}
