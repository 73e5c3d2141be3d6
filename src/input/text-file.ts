import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inputError } from '../errors.ts';
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
    // a record names files as any system does, wherever it is read
    name: basename(path.replaceAll('\\', '/')),
    sha256: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
  };
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

/** @throws InputError when there is no such file, or it cannot be read */
export function readBytes(path: string): Buffer {
  try {
    return inMemory.get(path) ?? readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw inputError('file-not-found', { path });
    throw inputError('file-unreadable', { path, reason: code ?? message });
  }
}
