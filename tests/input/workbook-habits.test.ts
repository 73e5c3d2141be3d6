import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statistics } from '../../src/input/statistics.ts';
import { column, errors, type MethodBlocks, notices, read, refused, tables } from './files.ts';
import {
  type CellSpec,
  escaped,
  oneSheet,
  rawSheet,
  type WorkbookSpec,
  workbook,
  worksheet,
  type ZipHabits,
} from './workbook.ts';

// Workbooks as all kinds of programs write them, and as none should. Areas and figures are invented.

const blocks: MethodBlocks = { columns: ['a'] };
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${inline('id')}${inline('a')}</row>`;
/** A row of the area 1 with this cell, or these, after its id. */
const row2 = (cells: string) => `<row r="2">${inline('1')}${cells}</row>`;

const readBook = (content: Buffer, of = blocks): Promise<Statistics> => read({ 'tal.xlsx': content }, of);
const valuesOf = async (content: Buffer) => column(await readBook(content), 'a');
/** What is read of column a from a sheet with these rows. */
const values = (sheetData: string, spec: Omit<WorkbookSpec, 'sheets'> = {}) =>
  valuesOf(rawSheet(sheetData, spec));
/** What is said, in English, of a workbook that is refused. */
async function said(content: Buffer): Promise<string[]> {
  const { en } = await refused(readBook(content));
  return en.map((line) => line.replace(/^tal\.xlsx(?:, sheet “Ark1”)?(?:, |: )/, ''));
}
/** What is said of the cell after the area's id. */
const saidOf = (cell: string, spec: Omit<WorkbookSpec, 'sheets'> = {}) =>
  said(rawSheet(head + row2(cell), spec));
const starting = (text: string) => expect.stringContaining(text);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const sheetPart = 'xl/worksheets/sheet1.xml';
const table: CellSpec[][] = [
  ['id', 'a'],
  ['1', 5],
];

describe('XML in all its legal forms', () => {
  it.each([
    ['blanks in tags', '<row\n r="2"\t><c ><v >1</v ></c ><c  r = "B2"\n><v\t>7</v\n></c></row >'],
    [
      'attributes in any order, in single quotes',
      `<row spans='1:2' r='2'>${inline('1')}<c s='0' t='n' r='B2'><v>7</v></c></row>`,
    ],
    ['comments', `<!-- <row r="9"><c><v>9</v></c></row> -->${row2('<c><!-- 8 --><v>7<!-- 9 --></v></c>')}`],
    ['a comment within a number', row2('<c><v><!-- 1 -->7</v></c>')],
    ['CDATA', row2('<c><v><![CDATA[7]]></v></c>')],
    ['processing instructions', `<?x <row r="2">?>${row2('<c><v><?y 9?>7</v></c>')}`],
    ['references to letters', row2('<c><v>&#55;</v></c>')],
    ['tags that close themselves', `${row2('<c><v>7</v></c><c/><c s="0"/>')}<row/><row r="9"/>`],
    ['blanks around a number', row2('<c><v>\n 7 \t</v></c>')],
  ])('%s', async (_, rows) => {
    expect(await values(head + rows)).toEqual({ '1': 7 });
  });

  it('names and texts keep what stands in them', async () => {
    const of: MethodBlocks = { ...blocks, areas: { name: 'navn' } };
    const names: [string, string][] = [
      ['<is><t>A</t></is>', 'A'],
      ['<is><r><t>Vester</t></r><r><rPr><b/></rPr><t xml:space="preserve"> bro</t></r></is>', 'Vester bro'],
      ['<is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></is>', '東京'],
      ['<is><t>&#x00E6;&#248;</t></is>', 'æø'],
      ['<is><t><![CDATA[<Å> & ]]>Ø</t></is>', '<Å> & Ø'],
      ['<is><t>A_x0041_B_x005F_x0041_</t></is>', 'AAB_x0041_'],
      ['<is><t>to_x000D_\nlinjer</t></is>', 'to\r\nlinjer'],
    ];
    const rows = names.map(
      ([cell], k) => `<row>${inline(String(k + 1))}${'<c t="inlineStr">'}${cell}</c><c><v>${k}</v></c></row>`,
    );
    const content = rawSheet(`<row>${inline('id')}${inline('navn')}${inline('a')}</row>${rows.join('')}`);
    expect((await readBook(content, of)).tables.get(2025)!.names).toEqual(names.map(([, name]) => name));
  });

  it('shared strings have runs, readings and escapes as well', async () => {
    const of: MethodBlocks = { ...blocks, areas: { name: 'navn' } };
    const items =
      '<si><t>id</t></si><si><t>navn</t></si><si><t>a</t></si><si><r><t>Øst</t></r><r><t>er</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si/>';
    const s = (k: number) => `<c t="s"><v>${k}</v></c>`;
    const content = rawSheet(
      `<row>${s(0)}${s(1)}${s(2)}</row><row><c><v>1</v></c>${s(3)}<c><v>5</v></c></row><row><c><v>2</v></c>${s(4)}<c><v>6</v></c></row>`,
      {
        sharedStrings: [],
        parts: { 'xl/sharedStrings.xml': `<sst xmlns="${main}" count="9" uniqueCount="2">${items}</sst>` },
      },
    );
    expect((await readBook(content, of)).tables.get(2025)!.names).toEqual(['Øster', '']);
  });

  const prefixed = (xml: string, uri = main) =>
    `<?xml version="1.0"?>\n${xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('<x:worksheet', `<x:worksheet xmlns:x="${uri}"`)}`;
  const plainSheet = `<worksheet><sheetData>${head}${row2('<c><v>7</v></c>')}</sheetData></worksheet>`;
  it.each<[string, string | Buffer]>([
    ['prefixes', prefixed(plainSheet)],
    ['the strict namespace', plainSheet.replace('<worksheet', `<worksheet xmlns="${strict}"`)],
    ['no namespace at all', plainSheet],
    ['a byte order mark', Buffer.from(`\uFEFF${worksheet(plainSheet.slice(11, -12)).replaceAll('\n', '')}`)],
    ['UTF-16', Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${plainSheet}`, 'utf16le')],
    [
      'UTF-16 with its bytes the other way round',
      Buffer.from(`\uFEFF<?xml version="1.0"?>${plainSheet}`, 'utf16le').swap16(),
    ],
    [
      'elements of others',
      plainSheet.replace('<sheetData>', '<o:row xmlns:o="urn:o"><o:c/><c><v>9</v></c></o:row><sheetData>'),
    ],
    [
      'extensions',
      plainSheet.replace(
        '</sheetData>',
        '</sheetData><extLst><ext><sheetData><row r="2"><c r="B2"><v>9</v></c></row></sheetData></ext></extLst>',
      ),
    ],
  ])('%s', async (_, sheetXml) => {
    const parts = { [sheetPart]: sheetXml };
    expect(await valuesOf(workbook({ sheets: { Ark1: { rows: table } }, parts }))).toEqual({ '1': 7 });
  });

  it('of alternatives the one is read that the spreadsheet program reads', async () => {
    const choices = (requires: string) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:o="urn:o">` +
      `<mc:Choice Requires="${requires}"><v>7</v></mc:Choice><mc:Fallback><v>8</v></mc:Fallback></mc:AlternateContent>`;
    expect(await values(head + row2(`<c>${choices('x14')}</c>`))).toEqual({ '1': 7 });
    expect(await values(head + row2(`<c>${choices('x14 o')}</c>`))).toEqual({ '1': 8 });
  });
});

describe('XML that is none', () => {
  const broken: [string, string, string][] = [
    ['cut off', `<worksheet xmlns="${main}"><sheetData>`, 'is not well-formed XML'],
    [
      'tags that cross',
      `<worksheet xmlns="${main}"><sheetData></worksheet></sheetData>`,
      'is not well-formed XML',
    ],
    [
      'an unknown entity',
      `<worksheet xmlns="${main}"><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>`,
      'is not well-formed XML',
    ],
    [
      'an attribute twice',
      `<worksheet xmlns="${main}"><sheetData><row r="1" r="2"/></sheetData></worksheet>`,
      'is not well-formed XML',
    ],
    [
      'a prefix of no namespace',
      `<worksheet xmlns="${main}"><y:sheetData/></worksheet>`,
      'is not well-formed XML',
    ],
    [
      'a document type',
      `<!DOCTYPE worksheet [<!ENTITY x "5">]><worksheet xmlns="${main}"/>`,
      'has a document type (DTD)',
    ],
    ['nothing', '', 'is not well-formed XML'],
    [
      'nesting without end',
      `<worksheet xmlns="${main}">${'<a>'.repeat(9000)}`,
      'has elements within elements in more layers',
    ],
    [
      'an endless attribute',
      `<worksheet xmlns="${main}" a="${'x'.repeat(5e6)}"/>`,
      'has more or larger elements',
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="windows-1252"?><worksheet xmlns="${main}"/>`,
      'is not in UTF-8',
    ],
  ];
  it.each(broken)('%s', async (_, sheetXml, message) => {
    const content = workbook({ sheets: { Ark1: { sheetXml }, B: { rows: table } } });
    expect(await said(content)).toEqual([starting(`the part ${sheetPart} of the spreadsheet ${message}`)]);
  });

  it('bytes that are not UTF-8', async () => {
    const sheetXml = Buffer.from(worksheet(`<sheetData>${head}${row2(inline('Ærø'))}</sheetData>`), 'latin1');
    const content = workbook({ sheets: { Ark1: { rows: table } }, parts: { [sheetPart]: sheetXml } });
    expect(await said(content)).toEqual([starting('is not in UTF-8 or UTF-16')]);
  });
});

describe('what is no number of the file format', () => {
  it.each([
    '25,5',
    '250 000',
    '1.250.000,75',
    '1_000',
    '0x10',
    'INF',
    '-INF',
    'NaN',
    'Infinity',
    '1e999',
    '12a',
    '−5',
    '1 2',
    '--1',
    '5%',
    '.',
    'e5',
  ])('%s is refused with its cell', async (text) => {
    expect(await saidOf(`<c><v>${text}</v></c>`)).toEqual([
      `row 2, column “a”: the cell B2 holds “${text}”, which is no number of the file format: the file is damaged, or made by a program that wrote numbers in Danish. Mend the program, or write the number into the cell in a spreadsheet program.`,
    ]);
  });

  it.each([
    ['+5', 5],
    ['05', 5],
    ['5.', 5],
    ['.5', 0.5],
    ['1.5E+3', 1500],
    ['-0', 0],
    ['0.30000000000000004', 0.1 + 0.2],
  ])('%s is a number', async (text, value) => {
    expect(await values(head + row2(`<c><v>${text}</v></c>`))).toEqual({ '1': value });
  });

  it.each(['<c t="b"><v>2</v></c>', '<c t="d"><v>i går</v></c>', '<c t="z"><v>5</v></c>'])(
    'nor is a value of another kind: %s',
    async (cell) => {
      expect(await saidOf(cell)).toEqual([starting('row 2, column “a”: the cell B2 holds ')]);
    },
  );

  it('is of no concern in a column that is not read', async () => {
    expect(await values(head + row2('<c><v>7</v></c><c><v>25,5</v></c>'))).toEqual({ '1': 7 });
  });

  it('an id of more digits than a number holds keeps them all', async () => {
    const rows = ['12345678901234567891', '12345678901234567892'].map(
      (id) => `<row><c><v>${id}</v></c><c><v>5</v></c></row>`,
    );
    const statistics = await readBook(rawSheet(head + rows.join('')));
    expect(statistics.tables.get(2025)!.ids).toEqual(['12345678901234567891', '12345678901234567892']);
  });
});

describe('cells of all kinds', () => {
  it('a formula that gives text has a value though it is empty; without one it has none', async () => {
    expect(await values(head + row2('<c t="str"><f>A1</f><v></v></c>'))).toEqual({ '1': null });
    for (const cell of [
      '<c t="str"><f>A1</f></c>',
      '<c t="s"><f>A1</f><v/></c>',
      '<c t="b"><f>A1</f></c>',
      '<c><f/></c>',
    ]) {
      expect(await saidOf(cell)).toEqual([starting('the cell has a formula whose value is not stored')]);
    }
  });

  it('a formula of several cells without values leaves none of them blank in silence', async () => {
    const first = `<row>${inline('id')}${inline('b')}${inline('a')}</row>`;
    const array = '<c><f t="array" ref="B2:C3">x</f></c>';
    const content = rawSheet(
      `${first}<row>${inline('1')}${array}</row><row>${inline('2')}</row><row>${inline('3')}</row>`,
    );
    expect(await said(content)).toEqual([
      starting('row 2, column “a”: the cell has a formula whose value is not stored'),
      starting('row 3, column “a”: the cell has a formula whose value is not stored'),
    ]);
  });

  it.each([
    '<c/>',
    '<c><v/></c>',
    '<c><v> </v></c>',
    '<c t="s"><v></v></c>',
    '<c t="inlineStr"><is/></c>',
    '<c t="str"><v></v></c>',
    '',
  ])('blank is %s', async (cell) => {
    expect(await values(head + row2(cell))).toEqual({ '1': null });
  });

  it('a date that is written out is one, and no number', async () => {
    expect(await saidOf('<c t="d"><v>2025-05-12T00:00:00</v></c>')).toEqual([
      starting('“2025-05-12” is not a number'),
    ]);
    expect(await saidOf('<c t="d"><v>2025-05-12T10:30</v></c>')).toEqual([
      starting('“2025-05-12T10:30” is not a number'),
    ]);
  });

  it('a text that is referred to must be there', async () => {
    expect(await saidOf('<c t="s"><v>3</v></c>', { sharedStrings: ['x'] })).toEqual([
      'the cell B2 refers to shared text number 3, but the file has 1. The file is damaged: fetch it again, or open it in a spreadsheet program and save it as XLSX.',
    ]);
    expect(await saidOf('<c t="s"><v>-1</v></c>', { sharedStrings: ['x'] })).toEqual([
      starting('shared text number -1'),
    ]);
  });

  it('so must the number format of a number', async () => {
    expect(await saidOf('<c s="9"><v>45658</v></c>')).toEqual([
      starting('row 2, column “a”: the cell B2 has a number format that the file does not have'),
    ]);
    expect(await values(head + row2('<c><v>7</v></c>'), { parts: { 'xl/styles.xml': undefined } })).toEqual({
      '1': 7,
    });
  });
});

describe('number formats', () => {
  const styled = (code: string, number: number | string = 45658) =>
    readBook(
      oneSheet([
        ['id', 'a'],
        ['1', { number, format: code }],
      ]),
    );

  // 45658 is 1 January 2025
  it.each([
    ['yyyy', '2025-01-01'],
    ['[$-406]dd-mm-yyyy;@', '2025-01-01'],
    ['mmm\\-yy', '2025-01-01'],
    ['d/m', '2025-01-01'],
    ['h:mm', '2025-01-01'],
    ['[h]:mm', '1095792:00:00'],
    ['[mm]', '1095792:00:00'],
    ['[Red]dd.mm.yy', '2025-01-01'],
  ])('%s is a date', async (code, text) => {
    expect((await refused(styled(code))).en).toEqual([starting(`“${text}” is not a number`)]);
  });

  it.each([
    '[Red]0.0',
    '"kr."#,##0',
    '#,##0\\ "md."',
    '[$kr.-406] #,##0.00',
    '0.00E+00',
    '_-* #,##0_-;-* #,##0_-',
    '[>=100]0;[Blue]0',
    'General',
    'Standard',
    '0"d"',
    '\\d0',
    '_d0',
    '*d0',
    '# ?/?',
    '@',
  ])('%s is none', async (code) => {
    expect(column(await styled(code), 'a')).toEqual({ '1': 45658 });
  });

  it('known by their numbers alone are dates, or are not', async () => {
    const styles = (id: number) => ({
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
    });
    for (const id of [14, 15, 22, 45, 46, 47]) {
      expect(await saidOf('<c s="1"><v>45658</v></c>', { parts: styles(id) })).toEqual([
        starting('is not a number'),
      ]);
    }
    for (const id of [0, 1, 3, 11, 37, 44, 48, 49]) {
      expect(await values(head + row2('<c s="1"><v>45658</v></c>'), { parts: styles(id) })).toEqual({
        '1': 45658,
      });
    }
  });

  const percentOf = async (cells: CellSpec[], spec: Partial<WorkbookSpec> = {}) => {
    const rows: CellSpec[][] = [
      ['id', 'a', 'b'],
      ...cells.map((cell, k): CellSpec[] => [String(k), cell, 1]),
    ];
    const statistics = await readBook(workbook({ sheets: { Ark1: { rows } }, ...spec }), {
      columns: ['a', 'b'],
    });
    return statistics.files[0].shape.sheet!.percent;
  };
  const shown = (number: number, format = '0.0%'): CellSpec => ({ number, format });

  it('per cent are counted by column, beside the other numbers', async () => {
    const cells = [
      shown(0.255),
      12.5,
      shown(0.07, '0%;[Red]-0 %'),
      'x',
      '',
      { number: 3, format: '0"%"' },
      { number: 4, format: '0\\%' },
    ];
    const of: MethodBlocks = { columns: ['a', 'b'], input: { missing: ['', 'x'] } };
    const rows: CellSpec[][] = [
      ['id', 'a', 'b'],
      ...cells.map((cell, k): CellSpec[] => [String(k), cell as CellSpec, 1]),
    ];
    // 0.255 in B2 and 0.07 in B4 are shown as per cent; 12.5, 3 and 4 are not
    expect(await errors({ 'tal.xlsx': oneSheet(rows) }, of)).toEqual([
      'tal.xlsx, sheet “Ark1”, column “a”: 2 cells are shown as per cent (the first is B2) and 3 are not: the column has two scales, since 12.5% is stored as 0.125. Give all cells the same number format and scale.',
    ]);
  });

  it('per cent by number alone are known, and the first is named', async () => {
    const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const xml = (address: string, style: number) => ({
      xml: `<c r="${address}" s="${style}"><v>0.07</v></c>`,
    });
    expect(await percentOf([xml('B2', 1), xml('B3', 2)], { parts: { 'xl/styles.xml': styles } })).toEqual(
      new Map([['a', { shown: 2, others: 0, example: 'B2' }]]),
    );
    expect(await percentOf([1, 2])).toEqual(new Map());
  });
});

describe('places of rows and cells', () => {
  it.each([
    [
      'rows in any order after the header',
      `${head}<row r="3">${inline('2')}<c><v>8</v></c></row>${row2('<c><v>7</v></c>')}`,
    ],
    [
      'cells in any order',
      `${head}<row r="2"><c r="B2"><v>7</v></c><c r="A2"><v>1</v></c></row><row r="3"><c r="B3"><v>8</v></c><c r="A3"><v>2</v></c></row>`,
    ],
    [
      'no places, but for one that is passed over',
      `${head}<row>${inline('1')}<c><v>7</v></c></row><row r="9">${inline('2')}<c><v>8</v></c></row>`,
    ],
    [
      'places of cells alone',
      `<row><c r="A3" t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>a</t></is></c></row><row><c r="A5"><v>1</v></c><c r="B5"><v>7</v></c></row><row><c r="A7"><v>2</v></c><c><v>8</v></c></row>`,
    ],
    [
      'small letters',
      `${head}<row r="2"><c r="a2"><v>1</v></c><c r="b2"><v>7</v></c></row><row><c><v>2</v></c><c><v>8</v></c></row>`,
    ],
    [
      'a cell that stands twice and says the same',
      `${head}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>7</v></c><c r="B2"><v>7</v></c><c r="B2"/></row><row><c><v>2</v></c><c><v>8</v></c></row>`,
    ],
    [
      'a blank row that stands twice',
      `${head}<row r="2"/>${row2('<c><v>7</v></c>')}<row r="2"/><row r="3"><c><v>2</v></c><c><v>8</v></c></row>`,
    ],
  ])('%s', async (_, rows) => {
    expect(await values(rows)).toEqual({ '1': 7, '2': 8 });
  });

  it.each([
    ['<c r="B2"><v>7</v></c><c r="B2"><v>8</v></c>', 'the cell B2 has two values'],
    ['<c r="B2"><v>7</v><v>8</v></c>', 'the cell B2 has two values'],
    ['<c r="B3"><v>7</v></c>', 'the cell B3 stands in row 2'],
    ['<c r="B"><v>7</v></c>', '“B” is no name of a row or cell'],
    ['<c r="2B"><v>7</v></c>', '“2B” is no name of a row or cell'],
    ['<c r="B0"><v>7</v></c>', '“B0” is no name of a row or cell'],
    [
      '<c r="B999999999"><v>7</v></c>',
      '“B999999999” lies outside of a sheet, which has at most 1,048,576 rows and 16,384 columns',
    ],
    ['<c r="XFE2"><v>7</v></c>', '“XFE2” lies outside'],
    ['<c r="ZZZZZZZZZZZZ2"><v>7</v></c>', '“ZZZZZZZZZZZZ2” lies outside'],
    ['<c/>'.repeat(16384), '“XFE2” lies outside'],
  ])('%s is refused', async (cells, message) => {
    expect(await said(rawSheet(head + row2(cells)))).toEqual([starting(message)]);
  });

  it.each([
    [`${head}${row2('<c><v>7</v></c>')}${row2('<c><v>8</v></c>')}`, 'row 2 stands twice'],
    [`${head}<row r="0">${inline('1')}</row>`, '“0” lies outside'],
    [`${head}<row r="-1">${inline('1')}</row>`, '“-1” is no name of a row'],
    [`${head}<row r="1048577">${inline('1')}</row>`, '“1048577” lies outside'],
    [`${row2('<c><v>7</v></c>')}${head}`, 'row 2 comes in the file on the wrong side of the header in row 1'],
    [
      `${head.replace('r="1"', 'r="3"')}${row2('<c><v>7</v></c>')}`,
      'row 2 comes in the file on the wrong side of the header in row 3',
    ],
  ])('of rows: %s', async (rows, message) => {
    expect(await said(rawSheet(rows))).toEqual([starting(message)]);
  });

  it('the size that a sheet says it has is not believed', async () => {
    for (const ref of ['A1', 'A1:XFD1048576', 'B7:B9', 'x']) {
      const sheetXml = worksheet(
        `<dimension ref="${ref}"/><sheetData>${head}${row2('<c><v>7</v></c>')}</sheetData>`,
      );
      expect(await valuesOf(workbook({ sheets: { Ark1: { sheetXml } } }))).toEqual({ '1': 7 });
    }
  });
});

describe('blank cells and rows, of which formatted columns have a million', () => {
  const blank = (row: number, ...columns: string[]) =>
    columns.map((column) => `<c r="${column}${row}" s="1"/>`).join('');
  const placed = (row: number, id: string, a: number) =>
    `<c r="A${row}" t="inlineStr"><is><t>${id}</t></is></c><c r="B${row}"><v>${a}</v></c>`;
  const filled = (row: number, id: string, a: number) => `<row r="${row}">${placed(row, id, a)}</row>`;

  it.each<[string, string]>([
    ['below the table', `${filled(2, 'x', 7)}<row r="3">${blank(3, 'A', 'B')}</row><row r="4" spans="1:2"/>`],
    ['above a row', `<row r="2" ht="15">${blank(2, 'A', 'B')}</row>${filled(3, 'x', 7)}`],
    ['beside what is filled', `<row r="2">${placed(2, 'x', 7)}${blank(2, 'C', 'D', 'XFD')}</row>`],
    ['with closing tags', `<row r="2">${placed(2, 'x', 7)}<c r="C2" s="1"></c><c r="D2" t="n"></c></row>`],
    // the second row and the third cell stand where the ones before them end
    ['before a row without an address', `<row r="2">${blank(2, 'A')}</row><row>${placed(3, 'x', 7)}</row>`],
    [
      'in a row that only they say the place of',
      `<row><c r="A5" s="1"/></row><row><c t="inlineStr"><is><t>x</t></is></c><c><v>7</v></c></row>`,
    ],
    [
      'before a cell without an address',
      `<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="A2" s="1"/><c><v>7</v></c></row>`,
    ],
  ])('%s mean nothing', async (_, rows) => {
    expect(await values(head + rows)).toEqual({ x: 7 });
  });

  it('are text where they are written as one', async () => {
    const text = '<![CDATA[<row r="9"></row><row r="8"><c r="A8"/><c r="B8"/>]]>';
    const read = await values(`${head}<row r="2">${inline(text)}<c><v>7</v></c></row>`);
    expect(Object.keys(read)).toEqual(['<row r="9"></row><row r="8"><c r="A8"/><c r="B8"/>']);
  });

  it('do no harm in a million rows, and 4 MB of them are no sign of a bomb', async () => {
    // 100,000 rows of 3 cells are 9 MB of XML without anything in them
    const rows = Array.from(
      { length: 100_000 },
      (_, k) => `<row r="${k + 3}">${blank(k + 3, 'A', 'B', 'C')}</row>`,
    );
    expect(await values(`${head}${filled(2, 'x', 7)}${rows.join('')}`)).toEqual({ x: 7 });
  });

  it('are no table where there is nothing else', async () => {
    const rows = Array.from({ length: 1000 }, (_, k) => `<row r="${k + 1}">${blank(k + 1, 'A', 'B')}</row>`);
    expect(await said(rawSheet(rows.join('')))).toEqual([starting('the spreadsheet is empty')]);
  });
});

it('an element of more attributes than any has is refused before they are all read', async () => {
  const attributes = Array.from({ length: 300_000 }, (_, k) => ` a${k}="1"`).join('');
  expect(await said(rawSheet(`${head}<row r="2"${attributes}>${inline('1')}<c><v>5</v></c></row>`))).toEqual([
    starting('has more or larger elements than are read'),
  ]);
});

describe('parts and relations', () => {
  const rels = 'xl/_rels/workbook.xml.rels';
  const relation = (target: string, type = 'worksheet') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target='${target}' Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Id="rId1"/></Relationships>`;
  it.each([
    'worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    './worksheets/../worksheets/sheet1.xml',
    '../xl/worksheets/sheet1.xml',
    'worksheets\\sheet1.xml',
    'WORKSHEETS/Sheet1.XML',
    'worksheets/sheet%31.xml',
  ])('a sheet is found at %s', async (target) => {
    const content = workbook({ sheets: { Ark1: { rows: table } }, parts: { [rels]: relation(target) } });
    expect(await valuesOf(content)).toEqual({ '1': 5 });
  });

  it('a sheet that is nowhere is told, and one of a chart is none', async () => {
    const broken = [relation('worksheets/sheet7.xml'), relation('x').replace('rId1', 'rId7'), undefined];
    for (const text of broken) {
      const content = workbook({ sheets: { Ark1: { rows: table } }, parts: { [rels]: text } });
      expect(await said(content)).toEqual([starting('the spreadsheet is damaged')]);
    }
    const chart = workbook({
      sheets: { A: { rows: table } },
      parts: { [rels]: relation('worksheets/sheet1.xml', 'chartsheet') },
    });
    expect(await said(chart)).toEqual([starting('the spreadsheet is empty')]);
  });

  it('the workbook may have another name, and parts that are not needed may be missing', async () => {
    const book = workbook({ sheets: { Ark1: { rows: table } } });
    expect(await valuesOf(book)).toEqual({ '1': 5 });
    const renamed = (name: string) => name.replace('workbook.xml', 'mappe.xml');
    const parts = {
      '_rels/.rels': relation('/xl/mappe.xml', 'officeDocument'),
      '[Content_Types].xml': undefined,
    };
    const content = workbook({ sheets: { Ark1: { rows: table } }, parts, zipped: { rename: renamed } });
    expect(await valuesOf(content)).toEqual({ '1': 5 });
  });

  it('an archive whose workbook is none is no spreadsheet', async () => {
    const parts = { 'xl/workbook.xml': '<document/>' };
    expect(await said(workbook({ sheets: { Ark1: { rows: table } }, parts }))).toEqual([
      starting('the file is an Office file without sheets'),
    ]);
  });
});

describe('archives', () => {
  const zipped = (habits: ZipHabits) => workbook({ sheets: { Ark1: { rows: table } }, zipped: habits });
  it.each<[string, ZipHabits]>([
    ['backslashes in names', { rename: (name) => name.replaceAll('/', '\\') }],
    ['a slash before names', { rename: (name) => `/${name}` }],
    ['other letter cases', { rename: (name) => name.toUpperCase() }],
    ['parts that are not packed', { stored: true }],
    ['sizes after the parts', { descriptors: true }],
    ['sizes after parts that are not packed', { descriptors: true, stored: true }],
    ['zip64', { zip64: true }],
    ['zip64 with sizes after the parts', { zip64: true, descriptors: true }],
    ['something after the archive', { after: Buffer.from('\r\n\0\0') }],
    ['something before the archive', { before: Buffer.from('PK\x03\x04 and more') }],
  ])('%s are read', async (_, habits) => {
    expect(await valuesOf(zipped(habits))).toEqual({ '1': 5 });
  });

  const ofSheet = (name: string) => name === sheetPart;
  it.each<[string, ZipHabits]>([
    ['a size too small', { size: (size, name) => (ofSheet(name) ? size - 1 : size) }],
    ['a size too large', { size: (size, name) => (ofSheet(name) ? size + 1 : size) }],
    ['a size of nothing', { size: (size, name) => (ofSheet(name) ? 0 : size) }],
    ['a wrong checksum', { checksum: (sum, name) => (ofSheet(name) ? sum ^ 1 : sum) }],
    ['a part twice', { rename: (name) => (name === 'xl/styles.xml' ? sheetPart.toUpperCase() : name) }],
  ])('%s is damage', async (_, habits) => {
    expect(await said(zipped(habits))).toEqual([starting('the spreadsheet is damaged')]);
  });

  it('that are encrypted are locked', async () => {
    expect(await said(zipped({ encrypted: true }))).toEqual([starting('the spreadsheet is locked')]);
  });

  it('that would be too much to unpack are refused by the size they state, and held to it', async () => {
    const habits = { size: (size: number, name: string) => (ofSheet(name) ? 400e6 : size) };
    expect(await said(zipped(habits))).toEqual([
      'the part xl/worksheets/sheet1.xml of the spreadsheet takes 400 MB or more when unpacked; at most 200 MB are read. Save the sheet alone and without blank rows and cells, or save it as CSV.',
    ]);
    const sheetXml = worksheet(`<sheetData>${head}${' '.repeat(6e6)}</sheetData>`);
    const small = (size: number, name: string) => (ofSheet(name) ? 6000 : size);
    expect(await said(workbook({ sheets: { Ark1: { sheetXml } }, zipped: { size: small } }))).toEqual([
      starting('the spreadsheet is damaged'),
    ]);
  });
});

describe('any table, written in any habit', () => {
  interface Habits {
    prefix: '' | 'x:' | 'ss:';
    blank: '' | ' ' | '\n\t';
    quote: '"' | "'";
    texts: 'inline' | 'shared' | 'str' | 'runs';
    places: 'all' | 'rows' | 'none';
    shuffled: boolean;
    comments: boolean;
  }
  const habits: fc.Arbitrary<Habits> = fc.record({
    prefix: fc.constantFrom('', 'x:', 'ss:'),
    blank: fc.constantFrom('', ' ', '\n\t'),
    quote: fc.constantFrom('"', "'"),
    texts: fc.constantFrom('inline', 'shared', 'str', 'runs'),
    places: fc.constantFrom('all', 'rows', 'none'),
    shuffled: fc.boolean(),
    comments: fc.boolean(),
  });
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => (value === 0 ? 0 : value));
  const name = fc.stringMatching(/^[A-Za-zÆØÅæøå&<>"'][A-Za-zÆØÅæøå&<>"' ]{0,20}[A-Za-zÆØÅæøå&<>"']$/);
  const rows = fc.array(fc.record({ name, a: fc.option(number), b: number }), { minLength: 1, maxLength: 8 });

  function write(table: { name: string; a: number | null; b: number }[], habit: Habits): Buffer {
    const { prefix, blank, quote, texts, places, shuffled, comments } = habit;
    const shared: string[] = [];
    const note = comments ? '<!-- <v>9</v> -->' : '';
    const tag = (local: string, attributes: Record<string, string | undefined>, inner: string) => {
      const given = Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [` ${key}${blank}=${blank}${quote}${value}${quote}`],
      );
      return `<${prefix}${local}${given.join(blank || '')}${blank}>${note}${inner}</${prefix}${local}${blank}>`;
    };
    const textCell = (text: string, r: string | undefined) => {
      const half = Math.floor(text.length / 2);
      if (texts === 'shared') return tag('c', { t: 's', r }, tag('v', {}, String(shared.push(text) - 1)));
      if (texts === 'str') return tag('c', { r, t: 'str' }, tag('v', {}, escaped(text)));
      const parts = texts === 'runs' ? [text.slice(0, half), text.slice(half)] : [text];
      const runs = parts.map((part) => tag('t', {}, escaped(part)));
      const inner = texts === 'runs' ? runs.map((run) => tag('r', {}, run)).join('') : runs[0];
      return tag('c', { r, t: 'inlineStr' }, tag('is', {}, inner));
    };
    const cellXml = (value: string | number | null, r: string | undefined) => {
      if (value === null) return tag('c', { r }, '');
      return typeof value === 'string' ? textCell(value, r) : tag('c', { r }, tag('v', {}, String(value)));
    };
    const lines = [
      ['id', 'navn', 'a', 'b'],
      ...table.map((line, k) => [String(k + 1), line.name, line.a, line.b]),
    ];
    const xml = lines.map((cells, k) => {
      const placed = cells.map((value, c) =>
        cellXml(value, places === 'all' ? `${'ABCD'[c]}${k + 1}` : undefined),
      );
      if (shuffled && places === 'all') placed.reverse();
      return tag('row', { r: places === 'none' ? undefined : String(k + 1) }, placed.join(blank));
    });
    const [first, ...others] = xml;
    if (shuffled && places !== 'none') others.reverse();
    const bound = `xmlns${prefix && `:${prefix.slice(0, -1)}`}`;
    const sheetXml = tag(
      'worksheet',
      { [bound]: main },
      tag('sheetData', {}, [first, ...others].join(blank)),
    );
    return workbook({ sheets: { Ark1: { sheetXml } }, sharedStrings: shared });
  }

  it('is read back as it was', async () => {
    const of: MethodBlocks = { columns: ['a', 'b'], areas: { name: 'navn' } };
    await fc.assert(
      fc.asyncProperty(rows, habits, async (table, habit) => {
        const statistics = await readBook(write(table, habit), of);
        const ids = table.map((_, k) => String(k + 1));
        const wanted = (key: 'a' | 'b') => Object.fromEntries(table.map((line, k) => [ids[k], line[key]]));
        expect(column(statistics, 'a')).toEqual(wanted('a'));
        expect(column(statistics, 'b')).toEqual(wanted('b'));
        expect(statistics.tables.get(2025)!.names).toEqual(table.map((line) => line.name));
        // and the same as a plain writing of it is
        const plain = oneSheet([
          ['id', 'navn', 'a', 'b'],
          ...table.map((line, k): CellSpec[] => [ids[k], line.name, line.a, line.b]),
        ]);
        expect(tables(statistics)).toEqual(tables(await readBook(plain, of)));
      }),
      { numRuns: 60 },
    );
  });
});

it('hidden columns are told wherever the sheet says so', async () => {
  const sheetXml = worksheet(
    `<cols><col min="2" max="3" hidden="true"/></cols><sheetData>${head}${row2('<c><v>7</v></c>')}</sheetData>`,
  );
  expect(notices(await readBook(workbook({ sheets: { Ark1: { sheetXml } } })))).toEqual([
    starting('hidden columns are read like the others: a.'),
  ]);
});

describe('a raised run of a text', () => {
  const run = (text: string, format = '') => `<r>${format && `<rPr>${format}</rPr>`}<t>${text}</t></r>`;
  const superscript = '<vertAlign val="superscript"/>';
  const raised = (format: string) => `<c t="inlineStr"><is>${run('12,5')}${run('1', format)}</is></c>`;

  it('is the mark of a note after a number, and no figure of it', async () => {
    expect(await values(head + row2(raised(superscript)))).toEqual({ 1: 12.5 });
    // neither raised nor apart: 12,5 and 1 are one number
    expect(await values(head + row2(raised('')))).toEqual({ 1: 12.51 });
    expect(await values(head + row2(raised('<vertAlign val="baseline"/>')))).toEqual({ 1: 12.51 });
  });
});
