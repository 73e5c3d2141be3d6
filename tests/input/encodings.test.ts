import { describe, expect, it } from 'vitest';
import { column, errors, read, readPaths, refused, told, write } from './files.ts';

const names = ['Sønderby', 'Æblehaven', 'Åkrogen'];
const text = ['id;navn;a', ...names.map((name, k) => `${k + 1};${name};${k}`), ''].join('\r\n');
const blocks = { columns: ['a'], areas: { name: 'navn' } };

async function namesOf(content: Buffer | string): Promise<{ names: string[]; encoding: string | undefined }> {
  const { tables, files } = await read({ 'a.csv': content }, blocks);
  return { names: tables.get(2025)!.names, encoding: files[0].file.encoding };
}

describe('encodings that are found out', () => {
  it('UTF-8', async () => {
    expect(await namesOf(text)).toEqual({ names, encoding: 'utf-8' });
  });

  it('UTF-8 with a byte order mark, which is no part of the first header', async () => {
    expect(await namesOf(`\uFEFF${text}`)).toEqual({ names, encoding: 'utf-8' });
  });

  it('Windows-1252', async () => {
    expect(await namesOf(Buffer.from(text, 'latin1'))).toEqual({ names, encoding: 'windows-1252' });
  });

  it('Windows-1252 with the signs between 0x80 and 0x9f: euro, ellipsis, quotes, dashes', async () => {
    const content = Buffer.from(
      'id;navn;a\n1;\x80 \x85 \x91x\x92 \x93y\x94 \x96 \x97 \x8Aby;\x85\n',
      'latin1',
    );
    const statistics = await read({ 'a.csv': content }, blocks);
    expect(statistics.tables.get(2025)!.names).toEqual(['€ … ‘x’ “y” – — Šby']);
    // the ellipsis is one of the symbols of missing
    expect(column(statistics, 'a')).toEqual({ 1: null });
  });

  it('UTF-16 as Excel writes "Unicode text"', async () => {
    const content = Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le');
    expect(await namesOf(content)).toEqual({ names, encoding: 'utf-16le' });
  });

  it('UTF-16 with its bytes the other way round', async () => {
    const content = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    expect(await namesOf(content)).toEqual({ names, encoding: 'utf-16be' });
  });

  it('is told, with what else was found out', async () => {
    const { notices } = await read({ 'a.csv': Buffer.from(text, 'latin1') }, blocks);
    expect(told(notices, 'en')).toEqual([
      'a.csv: read as windows-1252 with semicolon, header in line 1, 3 rows.',
    ]);
  });
});

describe('decomposed letters (NFD), as some systems write æøå', () => {
  it('are composed in ids, names and headers', async () => {
    const lines = ['id;navn;andel_på', 'Åby;Åby Øst;1'].map((line) => line.normalize('NFD'));
    const statistics = await read({ 'a.csv': lines }, { columns: ['andel_på'], areas: { name: 'navn' } });
    expect(statistics.tables.get(2025)!.names).toEqual(['Åby Øst']);
    expect(column(statistics, 'andel_på')).toEqual({ Åby: 1 });
  });

  it('so that one id written in two ways is one area', async () => {
    const lines = ['id;navn;a', `${'Åby'.normalize('NFC')};x;1`, `${'Åby'.normalize('NFD')};x;1`];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      'a.csv, line 3: the area “Åby” stands twice for 2025, first a.csv:2; the rows are the same. Delete one of the rows.',
    ]);
  });
});

describe('files that are no text are refused in one sentence', () => {
  const html =
    'a.csv: the file is a web page; expected a table (CSV or XLSX). Fetch the file itself, not the page that shows it.';
  const htmlTable =
    'a.csv: the file is a web page with a table, which some systems call .xls; expected a table (CSV or XLSX). Save or fetch the table as CSV or XLSX.';
  const cutOff =
    'a.csv: the spreadsheet is damaged or not fetched whole. Fetch it again, or open it and save it as XLSX.';
  const office = 'a.csv: the file is an Office file without sheets. Give a CSV file or a spreadsheet (XLSX).';
  const binary = 'a.csv: the file is not text in UTF-8 or Windows-1252. Save it as CSV (UTF-8).';
  const empty = 'a.csv: the file is empty; expected a header line and at least one row.';

  it.each([
    ['a web page', '<!DOCTYPE html>\n<html lang="da">', html],
    ['a web page after blank lines', '\uFEFF\n\n  <HTML>', html],
    [
      'a table of a web page under the name of a spreadsheet',
      '<table><tr><td>id</td></tr></table>',
      htmlTable,
    ],
    ['an archive that is cut off', Buffer.from('PK\x03\x04....', 'latin1'), cutOff],
    ['a file of old Office programs', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), office],
    ['bytes with a zero among them', Buffer.from('id;a\n1;\0\n', 'latin1'), binary],
    ['bytes that Windows-1252 does not have', Buffer.from('id;navn;a\n1;\x81\xff;2\n', 'latin1'), binary],
    ['nothing', '', empty],
    ['blanks', ' \r\n\r\n\t', empty],
    ['a byte order mark alone', '\uFEFF', empty],
  ])('%s', async (_, content, sentence) => {
    expect(await errors({ 'a.csv': content }, blocks)).toEqual([sentence]);
  });

  it('two encodings in one file, as when two files are laid end to end', async () => {
    const content = Buffer.concat([
      Buffer.from('id;navn;a\n1;Sønderby;2\n'),
      Buffer.from('2;Åkrogen;3\n', 'latin1'),
    ]);
    expect(await errors({ 'a.csv': content }, blocks)).toEqual([
      'a.csv, line 3: the file is UTF-8 in places and not here; names would be garbled. Save the whole file as CSV (UTF-8).',
    ]);
  });

  it('a folder, and a file that is not there', async () => {
    const [path] = write({ 'folder/a.csv': 'x' });
    const folder = path.slice(0, -'/a.csv'.length);
    expect((await refused(readPaths([folder], blocks))).findings).toEqual([
      { code: 'file-unreadable', params: { path: folder, reason: 'EISDIR' } },
    ]);
    expect((await refused(readPaths([`${folder}/b.csv`], blocks))).findings).toEqual([
      { code: 'file-not-found', params: { path: `${folder}/b.csv` } },
    ]);
  });
});
