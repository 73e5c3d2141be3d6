import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inputError } from '../errors.ts';
import { type Encoding, toUtf8 } from './encoding.ts';

const spreadsheetStarts = [Buffer.from('PK\x03\x04'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const htmlStart = /^<(!doctype|!--|html|head|body|table)/i;

/** A text file as it lies on the disk, with what was found out about its bytes. */
export interface FileInfo {
  /** the path as the user gave it: for messages */
  path: string;
  /** the file's own name: for the record, which holds no path of a machine */
  name: string;
  sha256: string;
  size: number;
  encoding: Encoding;
}

/** A text file with its content. */
export interface TextFile extends FileInfo {
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
  const place = { file: path };
  if (raw.length === 0) throw inputError('file-empty', {}, place);
  if (spreadsheetStarts.some((start) => raw.subarray(0, 4).equals(start))) {
    throw inputError('file-is-spreadsheet', {}, place);
  }
  const { encoding, bytes } = await toUtf8(raw, path);
  // trimming takes a byte order mark with it
  const start = bytes.toString('utf8', 0, 1024).trimStart();
  if (htmlStart.test(start)) throw inputError('file-is-html', {}, place);
  if (start === '' && bytes.toString('utf8').trim() === '') throw inputError('file-empty', {}, place);
  return {
    path,
    name: basename(path),
    sha256: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
    encoding,
    bytes,
  };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw inputError('file-not-found', { path });
    throw inputError('file-unreadable', { path, reason: code ?? message });
  }
}
