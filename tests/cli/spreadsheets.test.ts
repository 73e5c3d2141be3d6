import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/record/schema.ts';
import { oneSheet, workbook } from '../input/workbook.ts';
import { eksempelby, temporaryFolder, udpeg } from './host.ts';

// Wherever a CSV file is taken, so is a sheet of a spreadsheet.

const folder = temporaryFolder();
const method = ['--method', 'koebenhavn-2025'];
const [, lists, , links] = eksempelby.lists;

/** A CSV file as a spreadsheet program has it: numbers are numbers, but for what begins with a zero. */
function asSheet(path: string): (string | number)[][] {
  const rows: string[][] = parse(readFileSync(path, 'utf8'), { delimiter: ';', bom: true });
  const isNumber = /^-?(?:0|[1-9]\d*)(?:,\d+)?$/;
  return rows.map((cells) =>
    cells.map((cell) => (isNumber.test(cell) ? Number(cell.replace(',', '.')) : cell)),
  );
}

/** Writes a workbook with a sheet for each of these CSV files. */
function convert(name: string, sheets: Record<string, string>): string {
  const tables = Object.entries(sheets).map(([sheet, csv]) => [sheet, { rows: asSheet(csv) }]);
  const path = join(folder, name);
  writeFileSync(path, workbook({ sheets: Object.fromEntries(tables) }));
  return path;
}

/** What is said of how a file was read; an id that does not begin with a zero is a number in these sheets. */
const ofReading = ['read-as', 'read-sheet', 'ids-are-numbers'];

/** The record without what tells how its files were read, and without its own checksum. */
function withoutFiles(json: string): unknown {
  const {
    inputs: _,
    sha256: __,
    notices,
    ...rest
  } = reportSchema.parse(JSON.parse(json.replaceAll('.xlsx', '.csv')));
  const others = notices.filter(({ code }) => !ofReading.includes(code));
  return { ...rest, notices: others.map(({ code, params }) => ({ code, params })) };
}

describe('udpeg screen of spreadsheets', () => {
  it('gives the record that the CSV files of the same tables give, but for the files', async () => {
    const asCsv = await udpeg(
      'screen',
      eksempelby.statistics,
      ...method,
      ...eksempelby.lists,
      '--format',
      'json',
    );
    const statistics = convert('2025.xlsx', { Statistik: eksempelby.statistics });
    const tables = convert('state-lists.xlsx', { Lister: lists, Links: links });
    const args = ['--state-lists', `${tables}#Lister`, '--links', `${tables}#Links`];
    const asXlsx = await udpeg('screen', statistics, ...method, ...args, '--format', 'json');
    expect(asXlsx.code).toBe(0);
    expect(withoutFiles(asXlsx.stdout)).toEqual(withoutFiles(asCsv.stdout));
    const { inputs } = reportSchema.parse(JSON.parse(asXlsx.stdout));
    expect(inputs.slice(1)).toMatchObject([
      { name: '2025.xlsx', sheet: 'Statistik', encoding: null, delimiter: null, headerLine: 1, rows: 400 },
      { name: 'state-lists.xlsx', sheet: 'Lister', encoding: null, delimiter: null },
      { name: 'state-lists.xlsx', sheet: 'Links', encoding: null, delimiter: null },
    ]);
    expect(asXlsx.stdout).not.toContain(folder);
  });

  it('names the sheet in the report, and in the command that makes it again', async () => {
    const book = convert('flere.xlsx', { '2024': eksempelby.years[2], 'Ark 2025': eksempelby.statistics });
    const args = ['screen', `${book}#Ark 2025`, ...method, '--format', 'md'];
    const danish = await udpeg(...args);
    expect(danish.stderr).toContain(
      'flere.xlsx, ark “Ark 2025”: læst med overskrift i række 1, 400 rækker under den.',
    );
    expect(danish.stdout).toContain('| flere.xlsx, ark “Ark 2025”, overskrift i række 1 |');
    expect(danish.stdout).toContain(
      "udpeg screen 'flere.xlsx#Ark 2025' --method koebenhavn-2025 --year 2025",
    );
    const english = await udpeg(...args, '--lang', 'en');
    expect(english.stdout).toContain('| flere.xlsx, sheet “Ark 2025”, header in row 1 |');
  });

  it('takes several sheets of a file as several years', async () => {
    const book = convert('alle.xlsx', { '2024': eksempelby.years[2], '2025': eksempelby.years[3] });
    const args = ['screen', ...method, '--format', 'json'];
    const sheets = await udpeg(...args, `${book}#2025`, `${book}#2024`);
    const files = await udpeg(...args, ...eksempelby.years.slice(2));
    expect(withoutFiles(sheets.stdout)).toEqual(withoutFiles(files.stdout));
  });

  it('tells what is wrong in statistics, lists and links by sheet, row and column', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    const write = (name: string, rows: (string | number)[][]) => {
      const path = join(bad, name);
      writeFileSync(path, oneSheet(rows, {}, 'Ark 1'));
      return path;
    };
    const [header, first] = asSheet(eksempelby.statistics);
    const statistics = write('2025.xlsx', [header, [...first.slice(0, 4), 'mange', ...first.slice(5)]]);
    const said = async (...args: string[]) => {
      const { code, stdout, stderr } = await udpeg('screen', ...args, ...method);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr.replaceAll(`${bad}/`, '').split('\n')[0];
    };
    expect(await said(statistics)).toMatch(
      /^2025\.xlsx, ark “Ark 1”, række 2, kolonne “folketal”: “mange” er ikke et tal/,
    );
    expect(await said(statistics, '--lang', 'en')).toMatch(
      /^2025\.xlsx, sheet “Ark 1”, row 2, column “folketal”: “mange” is not/,
    );

    const listed = asSheet(lists);
    listed[3][0] = 'i år';
    const badLists = write('lists.xlsx', listed);
    expect(await said(eksempelby.statistics, '--state-lists', badLists)).toMatch(
      /^lists\.xlsx, ark “Ark 1”, række 4, kolonne “list_year”: /,
    );
    const linked = asSheet(links);
    linked[2] = linked[1];
    const badLinks = write('links.xlsx', linked);
    expect(await said(eksempelby.statistics, '--state-lists', lists, '--links', badLinks)).toMatch(
      /^links\.xlsx, ark “Ark 1”, række 3, kolonne “omraade_id”: .*links\.xlsx#Ark 1:2/,
    );
  });

  it('says of lists and links too that hidden rows are read', async () => {
    const book = join(folder, 'hidden.xlsx');
    writeFileSync(book, oneSheet(asSheet(lists), { hiddenRows: [2, 3] }, 'Lister'));
    const args = [
      eksempelby.statistics,
      ...method,
      '--state-lists',
      book,
      '--municipality',
      'Eksempelby',
      '--lang',
      'en',
    ];
    const { code, stderr } = await udpeg('validate', ...args);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${basename(book)}, sheet “Lister”: 2 rows are hidden or filtered out in the spreadsheet`,
    );
  });
});
