import { isUtf8 } from 'node:buffer';
import { type InputError, inputError } from '../errors.ts';
import type { Door } from '../messages/file-kind.ts';
import { fromWindows1252, garbledText } from './garbled.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

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
export async function toUtf8(
  raw: Buffer,
  path: string,
  door: Door,
): Promise<{ encoding: Encoding; bytes: Buffer }> {
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
