import { isUtf8 } from 'node:buffer';
import { inputError } from '../messages/errors.ts';
import type { Door, FileKind } from '../messages/file-kind.ts';

/** How a kind of file is told from others. Its name is never asked: files are renamed. */
interface Signature {
  kind: FileKind;
  /** bytes that it begins with, a byte a letter */
  starts?: readonly string[];
  /** where these begin, from 0 */
  at?: number;
  /** what its bytes have in common */
  bytes?: (raw: Buffer) => boolean;
  /** what its text begins with, once decoded: blanks and a byte order mark in front are left out */
  text?: RegExp | ((head: string) => boolean);
}

/** Letters of a text that its kind is told from. */
const HEAD = 4096;

/** What may stand before each object of GeoJSON by lines (RFC 8142). */
const RECORD_SEPARATOR = '\x1e';

/** Every kind of file that is known by its content. Those above are told from those below. */
const signatures: readonly Signature[] = [
  { kind: 'gzip', starts: ['\x1f\x8b'] },
  { kind: 'bzip2', starts: ['BZh'], bytes: (raw) => raw.toString('latin1', 4, 8) === '1AY&' },
  { kind: 'xz', starts: ['\xfd7zXZ\0'] },
  { kind: '7z', starts: ["7z\xbc\xaf'\x1c"] },
  { kind: 'zstd', starts: ['(\xb5/\xfd'] },
  { kind: 'rar', starts: ['Rar!\x1a\x07'] },
  { kind: 'tar', starts: ['ustar'], at: 257, bytes: hasZero },
  { kind: 'zip', starts: ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'] },
  { kind: 'office', starts: ['\xd0\xcf\x11\xe0'] },
  { kind: 'pdf', starts: ['%PDF-'] },
  { kind: 'geopackage', starts: ['SQLite format 3\0'], bytes: (raw) => /^GP/.test(latin1(raw, 68, 72)) },
  { kind: 'sqlite', starts: ['SQLite format 3\0'] },
  { kind: 'access', starts: ['\0\x01\0\0Standard '] },
  { kind: 'parquet', starts: ['PAR1'], bytes: hasZero },
  { kind: 'arrow', starts: ['ARROW1', 'FEA1'], bytes: hasZero },
  { kind: 'shapefile', starts: ['\0\0\x27\x0a'] },
  { kind: 'dbf', bytes: isDbf },
  { kind: 'flatgeobuf', starts: ['fgb\x03'] },
  { kind: 'statistics-program', starts: ['$FL2@(#)', '$FL3@(#)', '<stata_dta>', 'RDX2\n', 'RDX3\n'] },
  { kind: 'statistics-program', starts: ['\xc2\xea\x81\x60\xb3\x14\x11\xcf'], at: 12 },
  { kind: 'image', starts: ['\x89PNG\r\n', '\xff\xd8\xff', 'II*\0', 'MM\0*'] },
  { kind: 'image', starts: ['GIF87a', 'GIF89a'], bytes: hasZero },
  { kind: 'image', starts: ['RIFF'], bytes: (raw) => latin1(raw, 8, 12) === 'WEBP' },
  { kind: 'utf-32', starts: ['\xff\xfe\0\0', '\0\0\xfe\xff'], bytes: (raw) => raw.length % 4 === 0 },
  { kind: 'utf-32', bytes: (raw) => hasZeros(raw, [0, 1, 1, 1]) || hasZeros(raw, [1, 1, 1, 0]) },
  { kind: 'utf-16', bytes: (raw) => hasZeros(raw, [0, 1, 0, 1]) || hasZeros(raw, [1, 0, 1, 0]) },
  { kind: 'cut-short', bytes: endsInsideLetter },
  { kind: 'cut-short', starts: ['\xff\xfe', '\xfe\xff'], bytes: (raw) => raw.length % 2 === 1 },
  { kind: 'git-conflict', bytes: hasConflict },
  { kind: 'empty', text: /^$/ },
  { kind: 'git-lfs', text: /^version https:\/\/git-lfs\.github\.com\/spec\// },
  { kind: 'px', text: /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|DECIMALS|MATRIX)=.*;/ },
  { kind: 'rtf', text: /^\{\\rtf/ },
  { kind: 'kml', text: /^<(?:\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<)?kml\b/ },
  { kind: 'gml', text: /^<\?xml[\s\S]*?(?:opengis\.net\/(?:gml|wfs)|<gml:|<wfs:)|^<(?:gml|wfs):/ },
  { kind: 'spreadsheet-xml', text: /^<\?xml[\s\S]*?urn:schemas-microsoft-com:office:spreadsheet/ },
  // what many systems call .xls
  {
    kind: 'html-table',
    text: /^<table[\s>]|^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|style)[\s\S]*?urn:schemas-microsoft-com:office:excel/i,
  },
  { kind: 'html', text: /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|!--|html|head|body|table)/i },
  { kind: 'xml', text: /^<(?:\?xml|!doctype|svg|[a-z]+:[a-z]+[\s>])/i },
  {
    kind: 'e-mail',
    text: /^(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){1,40}?(?:MIME-Version|Message-ID|Received): /i,
  },
  { kind: 'e-mail', text: hasLetterhead },
  { kind: 'record', text: /^\{\s*"schema": ?"udpeg\/(?:public-)?report"/ },
  { kind: 'geojson-lines', bytes: hasJsonLines, text: /^\{[\s\S]*"(?:geometry|properties)"\s*:/ },
  { kind: 'json-lines', bytes: hasJsonLines, text: /^\{/ },
  { kind: 'topojson', text: /^\{[\s\S]*"type"\s*:\s*"Topology"/ },
  {
    kind: 'geojson',
    text: /^\{[\s\S]*(?:"type"\s*:\s*"Feature(?:Collection)?"|"features"\s*:\s*\[\s*\{\s*"type")/,
  },
  { kind: 'esri-json', text: /^\{[\s\S]*"geometryType"\s*:\s*"esri/ },
  {
    kind: 'json-stat',
    text: /^\{(?=[\s\S]*"(?:dimension|size|link)"\s*:)[\s\S]*"class"\s*:\s*"(?:dataset|collection|dimension)"/,
  },
  { kind: 'json-stat', text: /^\{\s*"dataset"\s*:\s*\{/ },
  { kind: 'json', text: /^(?:\{\s*(?:"|\}|$)|\[\s*(?:["{[\]]|-?\d|$))/ },
  { kind: 'method', text: /^(?:#.*\s+|---\s+)*udpeg:\s*\d/ },
  {
    kind: 'markdown',
    text: /^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*\r?$/m,
  },
  { kind: 'pipe-table', text: /^[ \t]*\+(?:[-=]{2,}\+){2,}[ \t]*\r?$/m },
  { kind: 'pipe-table', text: isPiped },
  { kind: 'fixed-width', text: isFixedWidth },
];

/** YAML may be written in columns. */
const inColumns: readonly FileKind[] = ['pipe-table', 'fixed-width', 'markdown'];

/** What each door reads of the kinds that are known. JSON is YAML. */
const read: Record<Door, readonly FileKind[]> = {
  table: [],
  method: ['method', 'json', ...inColumns],
  project: ['method', 'json', ...inColumns],
  outlines: ['geojson', 'topojson', 'json'],
  record: ['record', 'json'],
};

/**
 * What a file is, as far as it can be told from its content.
 *
 * @param text how it begins, where it is text
 */
export function kindOf(raw: Buffer, text?: string): FileKind | undefined {
  const head = text?.slice(text.startsWith(RECORD_SEPARATOR) ? 1 : 0, HEAD).trimStart();
  const is = ({ starts, at = 0, bytes, text: pattern }: Signature): boolean =>
    (pattern === undefined
      ? head === undefined
      : head !== undefined && (pattern instanceof RegExp ? pattern.test(head) : pattern(head))) &&
    (starts === undefined || starts.some((start) => latin1(raw, at, at + start.length) === start)) &&
    (bytes === undefined || bytes(raw));
  return signatures.find(is)?.kind;
}

/** @throws InputError where a file is of a kind that is known and not read at this door */
export function refuseOtherKind(path: string, kind: FileKind | undefined, door: Door): void {
  if (kind !== undefined && !read[door].includes(kind))
    throw inputError('file-is', { kind, door }, { file: path });
}

/** A piece of a file, a letter a byte. */
function latin1(raw: Buffer, from: number, to: number): string {
  return raw.toString('latin1', from, to);
}

/** What is no text has zeros. */
function hasZero(raw: Buffer): boolean {
  return raw.includes(0);
}

/** The table of a shapefile or of dBASE: its kind, the day it was written, and a header as long as its columns take. */
function isDbf(raw: Buffer): boolean {
  if (raw.length < 65 || ![0x03, 0x83, 0x8b, 0xf5].includes(raw[0])) return false;
  const [month, day] = [raw[2], raw[3]];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && raw.readUInt16LE(8) >= 65;
}

/** Whether the first bytes are zero where letters outside ASCII would be, in groups of four, and nowhere else. */
function hasZeros(raw: Buffer, pattern: readonly (0 | 1)[]): boolean {
  const length = Math.min(raw.length, 64) & ~3;
  if (length < 8) return false;
  for (let at = 0; at < length; at++) if ((raw[at] === 0) !== (pattern[at % 4] === 1)) return false;
  return true;
}

/** Whether a text of UTF-8 stops inside a letter: of Windows-1252 the rest would have no letters of UTF-8. */
function endsInsideLetter(raw: Buffer): boolean {
  const from = Math.max(0, raw.length - 3);
  for (let at = raw.length - 1; at >= from; at--) {
    const byte = raw[at];
    if (byte < 0x80) return false;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const before = raw.subarray(0, at);
    return at + length > raw.length && isUtf8(before) && before.some((one) => one >= 0x80);
  }
  return false;
}

/** Whether a line ends an object, and the next begins one. */
function hasJsonLines(raw: Buffer): boolean {
  if (raw[0] === RECORD_SEPARATOR.charCodeAt(0)) return true;
  const end = raw.indexOf('\n');
  const first = raw.toString('latin1', Math.max(0, end - 8), end).trimEnd();
  const next = raw.toString('latin1', end + 1, end + 64).trimStart();
  return end > 0 && first.endsWith('}') && (next.startsWith('{') || next.startsWith(RECORD_SEPARATOR));
}

/** The marks that git leaves where two versions of a file could not be joined: all three, each at the start of a line. */
function hasConflict(raw: Buffer): boolean {
  const marks = ['<<<<<<< ', '=======', '>>>>>>> '];
  let from = raw.indexOf(marks[0]);
  if (from > 0) from = raw.indexOf(`\n${marks[0]}`);
  if (from < 0) return false;
  return marks.slice(1).every((mark) => {
    from = raw.indexOf(`\n${mark}`, from);
    return from >= 0;
  });
}

/** Nothing but the lines of a letter's head, with sender, receiver and subject, before a blank line. */
function hasLetterhead(head: string): boolean {
  const lines = head.split(/\r?\n/);
  const end = lines.indexOf('');
  const top = lines.slice(0, end);
  const has = (names: string) => top.some((line) => new RegExp(`^(?:${names}): `, 'i').test(line));
  return (
    end > 2 &&
    top.every((line) => /^[\p{L}-]+: |^[ \t]/u.test(line)) &&
    has('From|Fra|Von|Från') &&
    has('To|Til|An|Till') &&
    has('Subject|Emne|Betreff|Ämne')
  );
}

/** The whole lines of a text's beginning. */
function linesOf(head: string): string[] {
  const lines = head.split(/\r?\n/);
  return (head.length < HEAD ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '');
}

/** Lines with as many pipes each, and no delimiter that is read. */
function isPiped(head: string): boolean {
  const lines = linesOf(head);
  const pipes = lines.map((line) => line.split('|').length - 1);
  return (
    lines.length >= 2 && pipes[0] > 0 && pipes.every((count) => count === pipes[0]) && !hasDelimiter(lines)
  );
}

/** Lines without a delimiter, at least three, all with two blanks or more in one and the same place. */
function isFixedWidth(head: string): boolean {
  const lines = linesOf(head);
  if (lines.length < 3 || hasDelimiter(lines) || !lines.every((line) => /\S {2,}\S/.test(line))) return false;
  const [first] = lines;
  return Array.from(first.matchAll(/ {2}(?=\S)/g), ({ index }) => index).some((at) =>
    lines.every(
      (line) => line.slice(0, at).trim() !== '' && line[at + 1] === ' ' && line.slice(at + 2).trim() !== '',
    ),
  );
}

/** A comma between digits is a decimal sign. */
function hasDelimiter(lines: readonly string[]): boolean {
  return lines.some((line) => /[;\t]|(?<!\d),|,(?!\d)/.test(line));
}
