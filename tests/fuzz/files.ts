import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { workbook } from '../input/workbook.ts';
import type { Dialect, TableFile, TreeFile } from './draft.ts';

// Tables to bytes, and bytes back to tables: the second by readers of this file's own, which share nothing with the program's.

export function tableBytes(file: TableFile): Buffer {
  const bytes = file.form === 'xlsx' ? sheetBytes(file) : csvBytes(file.rows, file.dialect);
  return file.bytes ? file.bytes(bytes) : bytes;
}

export function treeBytes({ tree, text = (same) => same }: TreeFile): Buffer {
  return Buffer.from(text(jsonOf(tree)));
}

/** JSON of a tree of any depth: JSON.stringify goes as deep as the stack does. */
function jsonOf(tree: unknown): string {
  if (tree instanceof Deep) return tree.open.repeat(tree.depth) + tree.close.repeat(tree.depth);
  if (Array.isArray(tree)) return `[${tree.map(jsonOf).join(', ')}]`;
  if (tree !== null && typeof tree === 'object')
    return `{${Object.entries(tree)
      .map(([key, value]) => `${JSON.stringify(key)}: ${jsonOf(value)}`)
      .join(', ')}}`;
  return JSON.stringify(tree) ?? 'null';
}

/** A value nested so deep that no one can have meant it. */
export class Deep {
  readonly depth: number;
  readonly open: string;
  readonly close: string;

  constructor(depth: number, open: string, close: string) {
    this.depth = depth;
    this.open = open;
    this.close = close;
  }
}

function csvBytes(rows: string[][], { delimiter, quotes, lineEnd, encoding, endsWithLine }: Dialect): Buffer {
  const cell = (text: string) =>
    quotes === 'all' || /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map(cell).join(delimiter)).join(lineEnd) + (endsWithLine ? lineEnd : '');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, 'windows-1252');
}

/** Numbers as programs write them are cells of numbers, all else texts; the first row is one of texts. */
function sheetBytes({ rows, habits = {} }: TableFile): Buffer {
  const { decimal, bare, zipped } = habits;
  const number = decimal
    ? new RegExp(`^-?(0|[1-9]\\d{0,8})([${decimal}]\\d{1,6})?$`)
    : /^(0|-?[1-9]\d{0,8})$/;
  const cell = (text: string) =>
    number.test(text) && text !== '-0' ? Number(text.replace(',', '.')) : text === '' ? null : text;
  const [header, ...data] = rows;
  return workbook({
    sheets: { Ark1: { rows: [header, ...data.map((row) => row.map(cell))], ...(bare && { bare }) } },
    ...(zipped && { zipped }),
  });
}

/** The table of a file, read from its bytes. Undefined where they are no table that this reader knows. */
export function tableOf(bytes: Buffer, { form, dialect, habits }: TableFile): string[][] | undefined {
  if (form === 'xlsx') return sheetTable(bytes, habits?.decimal);
  return csvTable(textOf(bytes), dialect.delimiter);
}

/** The text of bytes, by what they are: marks of byte order, UTF-8 where it is that, else Windows-1252. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') && !bytes.includes('\uFFFD')) return iconv.decode(bytes, 'windows-1252');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** RFC 4180, character by character; a lone carriage return ends a line, too. */
export function csvTable(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let wasQuoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell.trim() !== '' || wasQuoted) rows.push(row);
    row = [];
    cell = '';
    wasQuoted = false;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell === '') {
      quoted = true;
      wasQuoted = true;
    } else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/**
 * The cells of the first sheet of a workbook as this folder writes it: its archive, its XML. Numbers are given with the
 * decimal sign that the table was written with. Undefined where that cannot be told without the whole of the format.
 */
function sheetTable(bytes: Buffer, decimal = '.'): string[][] | undefined {
  const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
  if (xml === undefined) return undefined;
  const rows: string[][] = [];
  for (const [, number, content] of xml.matchAll(/<row(?: r="(\d+)")?[^>]*>(.*?)<\/row>/gs)) {
    const row: string[] = [];
    for (const [, letters, attributes, value] of content.matchAll(
      /<c(?: r="([A-Z]+)\d+")?([^>]*)>(.*?)<\/c>/gs,
    )) {
      const text = /<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(value)?.[1] ?? '';
      row[letters === undefined ? row.length : columnOf(letters)] = attributes.includes('t=')
        ? text
            .replaceAll('&quot;', '"')
            .replaceAll('&gt;', '>')
            .replaceAll('&lt;', '<')
            .replaceAll('&amp;', '&')
        : text.replace('.', decimal);
    }
    rows[number === undefined ? rows.length : Number(number) - 1] = Array.from(row, (one) => one ?? '');
  }
  const width = Math.max(0, ...rows.map((row) => row?.length ?? 0));
  return Array.from(rows, (row) => Array.from({ length: width }, (_, k) => row?.[k] ?? ''));
}

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;

/** A part of an archive, found by the directory at its end. */
function partOf(bytes: Buffer, wanted: string): string | undefined {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) return undefined;
  let at = bytes.readUInt32LE(end + 16);
  for (let k = bytes.readUInt16LE(end + 10); k > 0; k--) {
    // sizes of 64 bits stand elsewhere
    if (at + 46 > bytes.length || bytes.readUInt32LE(at + 20) === 0xffffffff) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if (bytes.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString();
    }
    at += 46 + name + extra + comment;
  }
  return undefined;
}
