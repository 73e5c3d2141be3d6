import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inputError } from '../errors.ts';
import { type Encoding, toUtf8 } from './encoding.ts';

const spreadsheetStarts = [Buffer.from('PK\x03\x04'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const htmlStart = /^<(!doctype|!--|html|head|body|table)/i;

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
 * @throws InputError when the file is missing, empty, a web page, a spreadsheet or no text
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const raw = readBytes(path);
  if (isSpreadsheet(raw)) throw inputError('file-is-spreadsheet', {}, { file: path });
  return textFile(path, raw);
}

/** A text file of these bytes, which are no spreadsheet. */
export async function textFile(path: string, raw: Buffer): Promise<TextFile> {
  const place = { file: path };
  if (raw.length === 0) throw inputError('file-empty', {}, place);
  const { encoding, bytes } = await toUtf8(raw, path);
  // trimming takes a byte order mark with it
  const start = bytes.toString('utf8', 0, 1024).trimStart();
  if (htmlStart.test(start)) throw inputError('file-is-html', {}, place);
  if (start === '' && bytes.toString('utf8').trim() === '') throw inputError('file-empty', {}, place);
  return { ...fileInfo(path, raw), encoding, bytes };
}

/** What every file has, whatever is in it. */
export function fileInfo(path: string, raw: Buffer): FileInfo {
  return {
    path,
    name: basename(path),
    sha256: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
  };
}

/** Whether the bytes begin as those of spreadsheets do: a ZIP archive, or the container of old Office files. */
export function isSpreadsheet(raw: Buffer): boolean {
  return spreadsheetStarts.some((start) => raw.subarray(0, 4).equals(start));
}

/** @throws InputError when there is no such file, or it cannot be read */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw inputError('file-not-found', { path });
    throw inputError('file-unreadable', { path, reason: code ?? message });
  }
}
