import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inputError } from '../errors.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le';

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
 * UTF-8 is tried first and fatally. What is not UTF-8 is Windows-1252, read by iconv-lite: Node 20's own
 * decoder of that name turns the dashes and quotes of 0x80-0x9f into control characters.
 *
 * @throws InputError when the file is missing, empty, a web page, a spreadsheet or no text
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const raw = readBytes(path);
  const place = { file: path };
  if (raw.length === 0) throw inputError('file-empty', {}, place);
  if (
    raw.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
    raw.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  ) {
    throw inputError('file-is-spreadsheet', {}, place);
  }
  const { encoding, bytes } = await toUtf8(raw, path);
  const start = bytes
    .toString('utf8', 0, 1024)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype') || start.startsWith('<html')) throw inputError('file-is-html', {}, place);
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

async function toUtf8(raw: Buffer, path: string): Promise<{ encoding: Encoding; bytes: Buffer }> {
  if (raw[0] === 0xff && raw[1] === 0xfe) {
    return { encoding: 'utf-16le', bytes: Buffer.from(raw.toString('utf16le', 2), 'utf8') };
  }
  if (raw.includes(0)) throw inputError('file-is-binary', {}, { file: path });
  if (isUtf8(raw)) return { encoding: 'utf-8', bytes: raw };
  const { default: iconv } = await import('iconv-lite');
  return { encoding: 'windows-1252', bytes: Buffer.from(iconv.decode(raw, 'win1252'), 'utf8') };
}
