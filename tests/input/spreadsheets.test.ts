import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statistics } from '../../src/input/statistics.ts';
import { readTable } from '../../src/input/table.ts';
import {
  column,
  type MethodBlocks,
  notices,
  read,
  readPaths,
  refused,
  tables,
  told,
  write,
} from './files.ts';
import { type CellSpec, oneSheet, type SheetSpec, type WorkbookSpec, workbook, zip } from './workbook.ts';

// A sheet is read as a CSV file of the same table is, with nothing lost of what is stored. Areas and figures are invented.

const blocks: MethodBlocks = { columns: ['a'] };
const header: CellSpec[] = ['id', 'a'];

/** Reads a sheet of these rows. */
function readRows(rows: CellSpec[][], of = blocks, sheet: Omit<SheetSpec, 'rows'> = {}): Promise<Statistics> {
  return read({ 'tal.xlsx': oneSheet(rows, sheet) }, of);
}

/** What is wrong with a sheet of these rows, in English, without the place that all have in common. */
async function faults(
  rows: CellSpec[][],
  of = blocks,
  sheet: Omit<SheetSpec, 'rows'> = {},
): Promise<string[]> {
  const { en } = await refused(readRows(rows, of, sheet));
  return en.map((line) => line.replace('tal.xlsx, sheet “Ark1”, ', ''));
}

/** The numbers read from these cells, under ids 1, 2, ... */
async function numbers(cells: CellSpec[], input: object = {}): Promise<(number | null)[]> {
  const rows = cells.map((cell, k): CellSpec[] => [String(k + 10), cell]);
  return Object.values(column(await readRows([header, ...rows], { ...blocks, input }), 'a'));
}

const notExact = (message: string) => expect.stringContaining(message);

describe('numbers', () => {
  it('are read as stored, whichever decimal sign the method declares for texts', async () => {
    const stored = [12.5, 1.234, 0.1 + 0.2, -3, 1234567.25, 1e-7, 1.5e21, 5e-324, 331363.979192825];
    for (const input of [
      {},
      { decimal: 'point' },
      { thousands: 'none' },
      { decimal: 'point', thousands: 'comma' },
    ]) {
      expect(await numbers(stored, input)).toEqual(stored);
    }
  });

  it('come through as the very same double, always', async () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    await fc.assert(
      fc.asyncProperty(
        fc.array(finite, { minLength: 1 }),
        fc.constantFrom('comma', 'point'),
        async (values, decimal) => {
          // a sign on nothing says nothing, in a text as in a cell
          expect(await numbers(values, { decimal })).toEqual(
            values.map((value) => (value === 0 ? 0 : value)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are not rounded to what the cell shows', async () => {
    expect(
      await numbers([
        { number: 12.3456, format: '0' },
        { number: 1234.5, format: '#,##0' },
      ]),
    ).toEqual([12.3456, 1234.5]);
  });

  it('written as texts follow the format that the method declares', async () => {
    expect(await numbers(['12,5', '1.234', '..', '  '])).toEqual([12.5, 1234, null, null]);
    expect(await faults([header, ['1', '12.5']])).toEqual([
      notExact('row 2, column “a”: “12.5” is a number only where the point is the decimal sign'),
    ]);
  });

  it('shown as per cent are read as stored, which is said', async () => {
    const statistics = await readRows([header, ['1', { number: 0.125, format: '0.0 %' }]]);
    expect(column(statistics, 'a')).toEqual({ '1': 0.125 });
    expect(notices(statistics)).toContainEqual(notExact('(12.5% is 0.125) in: a.'));
  });

  it('that mean “missing” are so by value, as in a CSV file', async () => {
    expect(await numbers([-9999, 5], { missing: ['', '-9999'] })).toEqual([null, 5]);
    expect(await faults([header, ['1', -9999]])).toEqual([notExact('-9999 looks like a code for missing')]);
  });

  it('of small tables are one thing only, to readers that take comma or point', async () => {
    const [path] = write({
      'tal.xlsx': oneSheet([
        ['key', 'share'],
        ['x', 0.125],
        ['y', 12.5],
        ['z', 1234],
        ['æ', 0.1 + 0.2],
      ]),
    });
    const texts: (string | undefined)[] = [];
    const columns = {
      key: { headers: ['key'], required: true },
      share: { headers: ['share'], required: true },
    } as const;
    await readTable(path, columns, 'TEST', (cell) => texts.push(cell('share')));
    // three digits after a comma could be thousands; with a zero after them they could not
    expect(texts).toEqual(['0,1250', '12,5', '1234', '0,30000000000000004']);
  });
});

describe('ids', () => {
  it('that are texts stay as they are', async () => {
    const statistics = await readRows([header, ['0101', 1], ['101', 2], ['1e3', 3]]);
    expect(statistics.tables.get(2025)!.ids).toEqual(['0101', '101', '1e3']);
    expect(notices(statistics)).toEqual([]);
  });

  it('that are numbers are read as texts, with the zeros of a format of zeros, and it is said', async () => {
    const rows: CellSpec[][] = [
      header,
      [{ number: 101, format: '0000' }, 1],
      [{ number: 12345, format: '0000' }, 2],
      [{ number: 7, format: '0' }, 3],
      [123456789012, 4],
    ];
    const statistics = await readRows(rows);
    expect(statistics.tables.get(2025)!.ids).toEqual(['0101', '12345', '123456789012', '7']);
    expect(notices(statistics)).toEqual([
      'tal.xlsx, sheet “Ark1”: 4 ids are stored as numbers in the column “id” and read as text, such as “0101”; zeros in front stand only where the number format of the cell is zeros.',
    ]);
  });
});

describe('years and dates', () => {
  const withYear: MethodBlocks = { ...blocks, areas: { year: 'aar' } };
  const day = (number: number, format = 'dd-mm-yyyy'): CellSpec => ({ number, format });
  const textsOf = async (
    cells: CellSpec[],
    book: Partial<WorkbookSpec> = {},
  ): Promise<(string | undefined)[]> => {
    const rows: CellSpec[][] = [['text'], ...cells.map((cell) => [cell])];
    const [path] = write({ 'tal.xlsx': workbook({ sheets: { Ark1: { rows } }, ...book }) });
    const texts: (string | undefined)[] = [];
    await readTable(path, { text: { headers: ['text'], required: true } }, 'TEST', (cell) =>
      texts.push(cell('text')),
    );
    return texts;
  };

  it('a year is a whole number or a text', async () => {
    const rows: CellSpec[][] = [
      ['id', 'aar', 'a'],
      ['1', 2024, 5],
      ['1', '2025K3', 6],
      ['2', 202512, 7],
    ];
    const statistics = await readRows(rows, withYear);
    expect(statistics.years).toEqual([2024, 2025]);
    expect(column(statistics, 'a', 2025)).toEqual({ '1': 6, '2': 7 });
  });

  it('a date is a date, not the number of its day, and so no year', async () => {
    const rows: CellSpec[][] = [
      ['id', 'aar', 'a'],
      ['1', day(45658), 5],
    ];
    expect(await faults(rows, withYear)).toEqual([
      notExact('row 2, column “aar”: “2025-01-01” is not a year'),
    ]);
  });

  it('a number that a spreadsheet took for a date is no number', async () => {
    expect(await faults([header, ['1', day(45789, 'd-mmm')]])).toEqual([
      notExact('“2025-05-12” is not a number'),
    ]);
  });

  // 1 January 1900 is day 1; 1 January 2025 comes 125 years of 365 days and 31 leap days later, and the format counts
  // 29 February 1900, which never was: 1 + 45625 + 31 + 1 = 45658. Half a day is noon.
  it('days, times and both are written as ISO 8601 has them', async () => {
    const cells = [day(45658), day(45658.5, 'yyyy-mm-dd hh:mm'), day(0.75, 'hh:mm'), day(60.5, '0.0')];
    expect(await textsOf(cells)).toEqual(['2025-01-01', '2025-01-01T12:00:00', '18:00:00', '60,5']);
    expect(await textsOf([day(45658, '[$-406]d. mmmm yyyy'), day(2025, '"dag "0')])).toEqual([
      '2025-01-01',
      '2025',
    ]);
  });

  // days are counted from 1 January 1904 there, 1462 days later
  it('of a workbook that counts from 1904 are the same days', async () => {
    expect(await textsOf([day(45658 - 1462)], { date1904: true })).toEqual(['2025-01-01']);
  });

  it('the name of the sheet may hold the year, as that of a file may', async () => {
    const sheet = (value: number): SheetSpec => ({ rows: [header, ['1', value]] });
    const [path] = write({
      'tal.xlsx': workbook({ sheets: { 'Tal 2024': sheet(4), 'Tal 2025': sheet(5) } }),
    });
    const statistics = await readPaths([`${path}#Tal 2025`, `${path}#Tal 2024`], blocks);
    expect(statistics.years).toEqual([2024, 2025]);
    expect(column(statistics, 'a', 2024)).toEqual({ '1': 4 });
  });
});

describe('texts, answers and blanks', () => {
  it('names keep every letter', async () => {
    const named: MethodBlocks = { ...blocks, areas: { name: 'navn' } };
    const names = ['Ærø & “Øst” <Å>', 'A;B,C\tD', '0,5'];
    const rows = names.map((name, k): CellSpec[] => [String(k), name, k]);
    const statistics = await readRows([['id', 'navn', 'a'], ...rows], named);
    expect(statistics.tables.get(2025)!.names).toEqual(names);
  });

  it('a boolean is TRUE or FALSE, to be declared as an answer', async () => {
    const flagged: MethodBlocks = {
      ...blocks,
      exclude: { spaerret: { column: 'spaerret', is: ['TRUE'] } },
    };
    const rows: CellSpec[][] = [
      ['id', 'a', 'spaerret'],
      ['1', 5, true],
      ['2', 6, false],
    ];
    expect((await readRows(rows, flagged)).tables.get(2025)!.texts.get('spaerret')).toEqual([
      'TRUE',
      'FALSE',
    ]);
  });

  it('blank cells are blank texts: missing in a column of numbers, an error as an id', async () => {
    expect(await numbers([null, '', 5])).toEqual([null, null, 5]);
    expect(await faults([header, [null, 5]])).toEqual([
      notExact('row 2, column “id”: the row has no area id'),
    ]);
  });
});

describe('cells that hold no value', () => {
  const rows: CellSpec[][] = [
    ['id', 'a', 'b'],
    ['1', { error: '#DIV/0!' }, { error: '#N/A' }],
    ['2', 5, { formula: 'B3' }],
    [{ error: '#REF!' }, 6, 7],
  ];

  it('are errors with their place, each one', async () => {
    expect(await faults(rows, { columns: ['a', 'b'] })).toEqual([
      notExact('row 2, column “a”: the cell is an error of the spreadsheet (#DIV/0!)'),
      notExact('row 2, column “b”: the cell is an error of the spreadsheet (#N/A)'),
      notExact('row 3, column “b”: the cell has a formula whose value is not stored'),
      notExact('row 4, column “id”: the cell is an error of the spreadsheet (#REF!)'),
    ]);
  });

  it("are nobody's concern in a column that is not read", async () => {
    const unread: CellSpec[][] = [header, ['1', 5, { error: '#N/A' }, { formula: 'B2' }]];
    expect(column(await readRows(unread), 'a')).toEqual({ '1': 5 });
  });

  it('an error that the method declares as missing is missing', async () => {
    expect(await numbers([{ error: '#N/A' }, 5], { missing: ['', '#N/A'] })).toEqual([null, 5]);
  });
});

describe('formulas', () => {
  it('are read as the value they gave when the file was saved', async () => {
    const cells: CellSpec[] = [
      { formula: '25/2', value: 12.5 },
      { formula: '1-1', value: 0 },
      { formula: '“12,5”', value: '12,5' },
      { formula: 'IF(TRUE,"")', value: '' },
    ];
    expect(await numbers(cells)).toEqual([12.5, 0, 12.5, null]);
  });

  it.each([
    '<f>B2</f>',
    '<f>B2</f><v></v>',
    '<f>B2</f><v/>',
    '<f>B2</f> <v />',
    '<f t="shared" ref="B3:B4" si="0">B2</f>',
  ])('without a stored value are refused, never read as 0: %s', async (inside) => {
    const unvalued = { xml: `<c r="B3">${inside}</c>` };
    expect(await faults([header, ['1', 5], ['2', unvalued]])).toEqual([
      notExact('row 3, column “a”: the cell has a formula whose value is not stored'),
    ]);
  });

  it('that share one formula are told apart by their own values', async () => {
    const shared = (row: number, rest: string) => ({ xml: `<c r="B${row}">${rest}</c>` });
    const rows: CellSpec[][] = [
      header,
      ['1', shared(2, '<f t="shared" ref="B2:B4" si="0">A2*2</f><v>2</v>')],
      ['2', shared(3, '<f t="shared" si="0"/><v>0</v>')],
      ['3', shared(4, '<f t="shared" si="0"/>')],
    ];
    expect(await faults(rows)).toEqual([notExact('row 4, column “a”: the cell has a formula')]);
  });
});

describe('the shape of a sheet', () => {
  // as a Statistikbank wrote them: no addresses, a note, a blank line, then the header
  it('is read without addresses of rows and cells too', async () => {
    const rows: CellSpec[][] = [
      ['Der er ikke anvendt filtre'],
      [null],
      ['id', 'navn', 'a'],
      ['1', null, 5],
      ['2', 'To', 331363.979192825],
    ];
    const statistics = await readRows(rows, blocks, { bare: true });
    expect(column(statistics, 'a')).toEqual({ '1': 5, '2': 331363.979192825 });
    expect(statistics.files[0].shape).toMatchObject({ headerLine: 3, preamble: 1, rows: 2 });
  });

  it('may begin anywhere, and have blank rows, notes and other columns', async () => {
    const rows: CellSpec[][] = [
      [],
      ['Titel'],
      [],
      [null, null, 'id', null, 'a'],
      [],
      [null, 'se note', '1', null, 5, null, 'et sted'],
      [null, ' '],
      [null, null, '2', null, 6],
    ];
    const statistics = await readRows(rows);
    expect(column(statistics, 'a')).toEqual({ '1': 5, '2': 6 });
    expect(statistics.files[0].shape).toMatchObject({ headerLine: 4, preamble: 1, rows: 2 });
  });

  it('errors have the row of the sheet, blank rows counted', async () => {
    const rows: CellSpec[][] = [['Titel'], [], header, ['1', 'x'], [], ['2', 'y']];
    expect(await faults(rows)).toEqual([
      notExact('row 4, column “a”: “x” is not a number'),
      notExact('row 6, column “a”: “y” is not a number'),
    ]);
  });

  it('errors found when the table is whole have it too, and name the earlier row by sheet', async () => {
    const rows: CellSpec[][] = [['Titel'], header, ['1', 5], [], ['1', 6]];
    expect(await faults(rows)).toEqual([
      'row 5, column “a”: the area “1” stands twice for 2025 with different contents: “6” here, “5” in tal.xlsx#Ark1:3. Find out which row holds, or give each an id of its own.',
    ]);
    const pair: MethodBlocks = { measures: [{ ratio: { numerator: 't', denominator: 'n' }, unit: 'pct' }] };
    expect(await faults([['id', 't', 'n'], [], ['1', 5, 4]], pair)).toEqual([
      notExact('row 3, column “t”: the numerator 5 is above the denominator 4'),
    ]);
  });

  it('a header that is missing, doubled or lacks a column is told with its row', async () => {
    expect(await faults([[], ['idd', 'a'], ['1', 5]])).toEqual([
      notExact('row 2: none of the first 30 rows is a header'),
    ]);
    expect(await faults([['Titel'], ['id', 'a', 'a'], ['1', 5, 6]])).toEqual([
      notExact('row 2: the header “a” stands twice'),
    ]);
    expect(await faults([['Titel'], ['id', 'A'], ['1', 5]])).toEqual([
      notExact('row 2: the column “a”, which criteria.c1 uses, is not there'),
    ]);
    expect(await faults([header, []])).toEqual([notExact('no rows')]);
  });

  it('counts errors beyond the hundredth', async () => {
    const rows = Array.from({ length: 250 }, (_, k): CellSpec[] => [String(k), 'x']);
    expect((await refused(readRows([header, ...rows]))).count).toBe(250);
  });
});

describe('merged cells', () => {
  const rows: CellSpec[][] = [
    ['Titel'],
    ['id', 'a', 'note'],
    ['1', 5, 'x'],
    ['2', null, null],
    ['3', 6, 'y'],
    ['En note under tabellen'],
  ];

  it('are refused where they hide a value that is read', async () => {
    expect(await faults(rows.slice(0, 5), blocks, { merged: ['B3:B4'] })).toEqual([
      notExact('row 3, column “a”: the cells B3:B4 are merged'),
    ]);
    expect(await faults([header, ['1', null], ['2', 5]], blocks, { merged: ['A2:B2'] })).toEqual([
      notExact('row 2, column “a”: the cells A2:B2 are merged'),
    ]);
  });

  it('are refused in the header where they leave open which column is meant', async () => {
    expect(
      await faults(
        [
          ['id', 'a', null],
          ['1', 5, 6],
        ],
        blocks,
        { merged: ['B1:C1'] },
      ),
    ).toEqual([notExact('row 1, column “a”: the cells B1:C1 are merged')]);
  });

  it('hide nothing above the table, beside it, or over columns that are not read', async () => {
    const statistics = await readRows(rows.slice(0, 5), blocks, {
      merged: ['A1:C1', 'C3:C4', 'B5:C5', 'E2:F9'],
    });
    expect(column(statistics, 'a')).toEqual({ '1': 5, '2': null, '3': 6 });
  });
});

describe('which sheet', () => {
  const sheet = (value: number): SheetSpec => ({ rows: [header, ['1', value]] });
  const valueIn = (statistics: Statistics) => column(statistics, 'a')['1'];

  it('is the only one that shows something', async () => {
    const book = workbook({
      sheets: { Tomt: { rows: [] }, Tal: sheet(5), Gammelt: { ...sheet(6), state: 'hidden' } },
    });
    expect(valueIn(await read({ 'tal.xlsx': book }, blocks))).toBe(5);
  });

  it('is the one named, hidden or not', async () => {
    const book = workbook({ sheets: { 'Å & Ø': sheet(5), 'A#B': { ...sheet(6), state: 'hidden' } } });
    const [path] = write({ 'tal.xlsx': book });
    expect(valueIn(await readPaths([`${path}#Å & Ø`], blocks, 2025))).toBe(5);
    expect(valueIn(await readPaths([`${path}#A#B`], blocks, 2025))).toBe(6);
  });

  it('is asked for where there are several, and where all are hidden', async () => {
    for (const states of [{}, { state: 'hidden' } as const]) {
      const book = workbook({ sheets: { Et: { ...sheet(5), ...states }, To: { ...sheet(6), ...states } } });
      const { en } = await refused(read({ 'tal.xlsx': book }, blocks));
      expect(en).toEqual([notExact('such as "tal.xlsx#Et"')]);
    }
  });

  it('is asked for where the only one is hidden, which is said', async () => {
    const book = workbook({ sheets: { Et: { ...sheet(5), state: 'hidden' } } });
    const { en, da } = await refused(read({ 'tal.xlsx': book }, blocks));
    expect(en).toEqual([
      'tal.xlsx: the only sheet of the spreadsheet is hidden. If “Et” is to be read, say so after the file name: "tal.xlsx#Et".',
    ]);
    expect(da).toEqual([
      'tal.xlsx: regnearkets eneste ark er skjult. Er det “Et”, der skal læses, så sig det efter filnavnet: "tal.xlsx#Et".',
    ]);
  });

  it('is not asked of a file that has # in its own name', async () => {
    const [csv, book] = write({ 'tal #2.csv': ['id;a', '1;5'], 'tal #3.xlsx': oneSheet([header, ['1', 6]]) });
    expect(valueIn(await readPaths([csv], blocks, 2025))).toBe(5);
    expect(valueIn(await readPaths([book], blocks, 2025))).toBe(6);
    expect(valueIn(await readPaths([`${book}#Ark1`], blocks, 2025))).toBe(6);
  });

  it('of a file that is not there is not looked for', async () => {
    expect((await refused(readPaths(['findes-ikke.xlsx#Ark1'], blocks, 2025))).en).toEqual([
      'the file findes-ikke.xlsx does not exist. Mend the path.',
    ]);
  });

  it('may be several of one file, joined on the area; the same twice is refused', async () => {
    const book = workbook({
      sheets: {
        A: sheet(5),
        B: {
          rows: [
            ['id', 'b'],
            ['1', 7],
          ],
        },
      },
    });
    const [path] = write({ 'tal.xlsx': book });
    const both = { columns: ['a', 'b'] };
    const statistics = await readPaths([`${path}#B`, `${path}#A`], both, 2025);
    expect([column(statistics, 'a'), column(statistics, 'b')]).toEqual([{ '1': 5 }, { '1': 7 }]);
    expect(statistics.files.map(({ file }) => [file.name, file.sheet])).toEqual([
      ['tal.xlsx', 'A'],
      ['tal.xlsx', 'B'],
    ]);
    const twice = await refused(readPaths([`${path}#A`, `${path}#A`], both, 2025));
    expect(twice.en).toEqual(['tal.xlsx#A: the file is given twice. Remove one.']);
  });
});

describe('what is hidden is read', () => {
  it('rows and columns alike, and it is said', async () => {
    const rows: CellSpec[][] = [['id', 'a', 'note'], ['1', 5], ['2', 6], [], ['3', 7]];
    const statistics = await readRows(rows, blocks, { hiddenRows: [3, 4, 5, 9], hiddenColumns: [2, 3] });
    expect(column(statistics, 'a')).toEqual({ '1': 5, '2': 6, '3': 7 });
    expect(notices(statistics)).toEqual([
      'tal.xlsx, sheet “Ark1”: 2 rows are hidden or filtered out in the spreadsheet and read like the others.',
      'tal.xlsx, sheet “Ark1”: hidden columns are read like the others: a.',
    ]);
  });
});

describe('what is no XLSX file', () => {
  const kinds: [string, Record<string, string>, string][] = [
    [
      'a presentation',
      { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' },
      'the file is a PowerPoint presentation.',
    ],
    ['a zip archive', { 'a.csv': 'id;a' }, 'the file is a zip archive without sheets.'],
    [
      'an ODS file',
      { 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' },
      'a spreadsheet in the format ODS, which is not read.',
    ],
    [
      'a Numbers file',
      { 'Index/Document.iwa': 'x' },
      'a spreadsheet in the format Numbers, which is not read.',
    ],
  ];
  it.each(kinds)('%s is told for what it is', async (_, parts, message) => {
    expect((await refused(read({ 'tal.xlsx': zip(parts) }, blocks))).en).toEqual([notExact(message)]);
  });

  const old = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(`${stream}\0`, 'utf16le'),
    ]);
  const binary = {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    'xl/workbook.bin': 'x',
  };
  it.each([
    ['XLS', old('Workbook')],
    ['XLS', old('Book')],
    ['XLSB', zip(binary)],
    ['XLSB', zip({ 'xl/workbook.bin': 'x' })],
  ])('the format %s is named and not read, even under the name .xlsx', async (kind, content) => {
    expect((await refused(read({ 'tal.xlsx': content }, blocks))).en).toEqual([
      `tal.xlsx: the file is a spreadsheet in the format ${kind}, which is not read. Save it as XLSX and give that file.`,
    ]);
  });

  it('XLSM is XLSX with macros, which are not looked at', async () => {
    const content = workbook({
      sheets: { Ark1: { rows: [header, ['1', 5]] } },
      parts: { 'xl/vbaProject.bin': 'x' },
    });
    expect(column(await read({ 'tal.xlsm': content }, blocks), 'a')).toEqual({ '1': 5 });
  });

  it('a damaged file is refused wherever it is damaged, or gives what it gave whole', async () => {
    const rows = Array.from({ length: 40 }, (_, k): CellSpec[] => [String(k + 10), k * 1.5]);
    const whole = oneSheet([header, ...rows]);
    const expected = tables(await read({ 'tal.xlsx': whole }, blocks));
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] ^= 0x20;
      const outcome = await read({ 'tal.xlsx': damaged }, blocks).then(tables, () => 'refused');
      expect(['refused', expected]).toContainEqual(outcome);
    }
    for (let length = 4; length < whole.length; length += 61) {
      const cut = whole.subarray(0, length);
      expect((await refused(read({ 'tal.xlsx': cut }, blocks))).findings[0].code).toBe('spreadsheet-damaged');
    }
  });
});

describe('the same table as CSV and as XLSX', () => {
  it('gives the same, whichever program wrote it', async () => {
    const rows: CellSpec[][] = [
      ['id', 'navn', 'aar', 'a', 'b'],
      ['0101', 'Ærtebjerg', 2025, 12.5, 1234],
      ['0102', 'Øster "A"', 2025, '..', 0.30000000000000004],
      ['0103', 'Åvej', 2024, -3, ''],
    ];
    const csv = rows.map((cells) =>
      cells
        .map((cell) =>
          typeof cell === 'number'
            ? String(cell).replace('.', ',')
            : `"${String(cell).replaceAll('"', '""')}"`,
        )
        .join(';'),
    );
    const of: MethodBlocks = { columns: ['a', 'b'], areas: { name: 'navn', year: 'aar' } };
    const expected = tables(await read({ 'tal.csv': csv }, of));
    expect(tables(await read({ 'tal.xlsx': oneSheet(rows) }, of))).toEqual(expected);
    // with shared strings
    const sharedStrings = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
    const shared = rows.map((cells, r) =>
      cells.map((cell, c): CellSpec => {
        if (typeof cell !== 'string') return cell;
        const address = `${String.fromCharCode(65 + c)}${r + 1}`;
        return { xml: `<c r="${address}" t="s"><v>${sharedStrings.indexOf(cell)}</v></c>` };
      }),
    );
    const content = workbook({ sheets: { Ark1: { rows: shared } }, sharedStrings });
    expect(tables(await read({ 'tal.xlsx': content }, of))).toEqual(expected);
  });

  it('in the long form too', async () => {
    const of: MethodBlocks = {
      columns: ['Kvinder'],
      areas: { year: 'aar' },
      input: { form: 'long', series: ['koen'], value: 'antal' },
    };
    const rows: CellSpec[][] = [
      ['id', 'koen', 'aar', 'antal'],
      ['1', 'Kvinder', 2025, 5],
      ['1', 'Mænd', 2025, 6],
      ['2', 'Kvinder', 2025, 7.5],
    ];
    expect(column(await readRows(rows, of), 'Kvinder')).toEqual({ '1': 5, '2': 7.5 });
  });
});

it('notices of a file are told with its sheet, in both languages', async () => {
  const { notices: found } = await readRows([header, ['1', 5]]);
  expect(told(found, 'da')).toEqual([
    'tal.xlsx, ark “Ark1”: læst med overskrift i række 1, 1 række under den.',
  ]);
});
