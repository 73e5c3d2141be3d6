import { describe, expect, it } from 'vitest';
import { finding, located } from '../../src/messages/finding.ts';
import { spreadsheetMessages } from '../../src/messages/spreadsheet.ts';
import type { Language } from '../../src/text/words.ts';
import { type MethodBlocks, readPaths, refused, told, write } from './files.ts';
import { type CellSpec, oneSheet, rawSheet, type SheetSpec, workbook, zip } from './workbook.ts';

// Every message about spreadsheets: the file that brings it about, and the whole line that the user reads.

interface Case {
  content: Buffer;
  /** the file's name, and after # the sheet that is asked for */
  name?: string;
  blocks?: MethodBlocks;
  da: string;
  en: string;
}

const table: CellSpec[][] = [
  ['id', 'a'],
  ['0101', 5],
];
const sheets = (given: Record<string, Partial<SheetSpec>>) =>
  workbook({
    sheets: Object.fromEntries(
      Object.entries(given).map(([name, sheet]) => [name, { rows: table, ...sheet }]),
    ),
  });
const old = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ]);
const whole = oneSheet(table);

const refusals: Record<string, Case> = {
  'text-has-no-sheets': {
    content: Buffer.from('id;a\n1;5\n'),
    name: 'tal.csv#2025',
    da: 'tal.csv: filen er tekst og har ingen ark, så “#2025” kan ikke vælge et. Fjern det efter filnavnet.',
    en: 'tal.csv: the file is text and has no sheets, so “#2025” cannot choose one. Remove it after the file name.',
  },
  'spreadsheet-kind-not-read': {
    content: old('Workbook'),
    name: 'tal.xls',
    da: 'tal.xls: filen er et regneark i formatet XLS, som ikke læses. Gem den som XLSX, og giv den fil.',
    en: 'tal.xls: the file is a spreadsheet in the format XLS, which is not read. Save it as XLSX and give that file.',
  },
  'file-is-no-spreadsheet': {
    content: zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }),
    da: 'tal.xlsx: filen er et Word-dokument. Giv en CSV-fil eller et regneark (XLSX).',
    en: 'tal.xlsx: the file is a Word document. Give a CSV file or a spreadsheet (XLSX).',
  },
  'spreadsheet-locked': {
    content: old('EncryptedPackage'),
    da: 'tal.xlsx: regnearket er låst med en adgangskode. Gem en kopi uden adgangskode, og giv den.',
    en: 'tal.xlsx: the spreadsheet is locked with a password. Save a copy without one and give that.',
  },
  'spreadsheet-damaged': {
    content: whole.subarray(0, whole.length - 100),
    da: 'tal.xlsx: regnearket er beskadiget eller ikke hentet helt. Hent det igen, eller åbn det og gem det som XLSX.',
    en: 'tal.xlsx: the spreadsheet is damaged or not fetched whole. Fetch it again, or open it and save it as XLSX.',
  },
  'spreadsheet-xml-invalid': {
    content: workbook({ sheets: { Ark1: { sheetXml: '<worksheet>' } } }),
    da: 'tal.xlsx: regnearkets del xl/worksheets/sheet1.xml er ikke velformet XML. Hent filen igen, eller åbn den i et regneark, og gem den som XLSX.',
    en: 'tal.xlsx: the part xl/worksheets/sheet1.xml of the spreadsheet is not well-formed XML. Fetch the file again, or open it in a spreadsheet program and save it as XLSX.',
  },
  'spreadsheet-too-large': {
    content: workbook({ sheets: { Ark1: { rows: table } }, zipped: { size: () => 1_234_567_890 } }),
    da: 'tal.xlsx: regnearkets del _rels/.rels fylder 1235 MB eller mere, når den pakkes ud; der læses højst 200 MB. Gem arket alene og uden tomme rækker og celler, eller gem det som CSV.',
    en: 'tal.xlsx: the part _rels/.rels of the spreadsheet takes 1235 MB or more when unpacked; at most 200 MB are read. Save the sheet alone and without blank rows and cells, or save it as CSV.',
  },
  'spreadsheet-too-many-parts': {
    content: zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, k) => [`${k}`, '']))),
    da: 'tal.xlsx: filen er et zip-arkiv, der rummer mere end de 10000, som læses; et regneark har nogle få snese. Gem den som XLSX eller CSV i et regneark.',
    en: 'tal.xlsx: the file is a zip archive that holds more than the 10000 that are read; a spreadsheet has a few dozen. Save it as XLSX or CSV in a spreadsheet program.',
  },
  'sheet-place-wrong': {
    content: rawSheet('<row><c r="A999999999"><v>1</v></c></row>'),
    da: 'tal.xlsx: “A999999999” ligger uden for et ark, som har højst 1.048.576 rækker og 16.384 kolonner. Filen er beskadiget eller skrevet af et program med fejl: åbn den i et regneark, se efter, og gem den som XLSX.',
    en: 'tal.xlsx: “A999999999” lies outside of a sheet, which has at most 1,048,576 rows and 16,384 columns. The file is damaged, or made by a program with a fault: open it in a spreadsheet program, look it over and save it as XLSX.',
  },
  'header-not-first': {
    content: rawSheet(
      '<row r="3"><c><v>7</v></c></row><row r="1"><c t="str"><v>id</v></c><c t="str"><v>a</v></c></row>',
    ),
    da: 'tal.xlsx, ark “Ark1”: række 3 kommer i filen på den forkerte side af overskriften i række 1. Åbn filen i et regneark, og gem den, så rækkerne står i orden.',
    en: 'tal.xlsx, sheet “Ark1”: row 3 comes in the file on the wrong side of the header in row 1. Open the file in a spreadsheet program and save it, so that its rows are in order.',
  },
  'shared-string-missing': {
    content: rawSheet('<row><c t="s"><v>2</v></c></row>'),
    da: 'tal.xlsx: cellen A1 henviser til fælles tekst nummer 2, men filen har 0. Filen er beskadiget: hent den igen, eller åbn den i et regneark, og gem den som XLSX.',
    en: 'tal.xlsx: the cell A1 refers to shared text number 2, but the file has 0. The file is damaged: fetch it again, or open it in a spreadsheet program and save it as XLSX.',
  },
  'cell-broken': {
    content: oneSheet([...table, ['0102', { xml: '<c r="B3"><v>25,5</v></c>' }]]),
    da: 'tal.xlsx, ark “Ark1”, række 3, kolonne “a”: cellen B3 indeholder “25,5”, som ikke er noget tal i filformatet: filen er beskadiget eller skrevet af et program, der skriver tal på dansk. Ret programmet, eller skriv tallet i cellen i et regneark.',
    en: 'tal.xlsx, sheet “Ark1”, row 3, column “a”: the cell B3 holds “25,5”, which is no number of the file format: the file is damaged, or made by a program that wrote numbers in Danish. Mend the program, or write the number into the cell in a spreadsheet program.',
  },
  'cell-format-missing': {
    content: oneSheet([...table, ['0102', { xml: '<c r="B3" s="7"><v>25</v></c>' }]]),
    da: 'tal.xlsx, ark “Ark1”, række 3, kolonne “a”: cellen B3 har et talformat, som filen ikke har, så tallet kunne være en dato eller procent. Filen er beskadiget: hent den igen, eller åbn den i et regneark, se efter, og gem den.',
    en: 'tal.xlsx, sheet “Ark1”, row 3, column “a”: the cell B3 has a number format that the file does not have, so the number could be a date or per cent. The file is damaged: fetch it again, or open it in a spreadsheet program, look it over and save it.',
  },
  // a name in the last of the 16,384 columns makes each of 3,100 rows as wide: 50.8 million cells
  'table-too-large': {
    content: rawSheet(
      `<row><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>a</v></c><c r="XFD1" t="str"><v>z</v></c></row>${Array.from({ length: 3100 }, (_, k) => `<row><c><v>${k}</v></c><c><v>5</v></c></row>`).join('')}`,
    ),
    da: 'tal.xlsx, ark “Ark1”: tabellen har flere rækker og kolonner, end der læses af et regneark (50 millioner celler med de tomme). Slet kolonnerne uden indhold, eller gem arket som CSV.',
    en: 'tal.xlsx, sheet “Ark1”: the table has more rows and columns than are read of a spreadsheet (50 million cells with the blank ones). Delete the columns without content, or save the sheet as CSV.',
  },
  'spreadsheet-empty': {
    content: oneSheet([]),
    da: 'tal.xlsx: regnearket er tomt; ventede et ark med en overskriftsrække og mindst én række.',
    en: 'tal.xlsx: the spreadsheet is empty; expected a sheet with a header row and at least one row.',
  },
  'sheet-not-named': {
    content: sheets({ Noter: {}, Tal: {}, Gammelt: { state: 'hidden' } }),
    da: 'tal.xlsx: regnearket har flere ark: “Noter”, “Tal”, “Gammelt” (skjult). Sig, hvilket der skal læses, efter filnavnet, fx "tal.xlsx#Noter".',
    en: 'tal.xlsx: the spreadsheet has several sheets: “Noter”, “Tal”, “Gammelt” (hidden). Say which to read after the file name, such as "tal.xlsx#Noter".',
  },
  'sheet-unknown': {
    content: sheets({ Noter: {}, 'Ark 2025': { state: 'veryHidden' } }),
    name: 'tal.xlsx#ark 2025',
    da: 'tal.xlsx: regnearket har ikke arket “ark 2025”. Mente du “Ark 2025”? Det har: “Noter”, “Ark 2025” (skjult).',
    en: 'tal.xlsx: the spreadsheet has no sheet “ark 2025”. Did you mean “Ark 2025”? It has: “Noter”, “Ark 2025” (hidden).',
  },
  'cell-is-error': {
    content: oneSheet([...table, ['0102', { error: '#N/A' }]]),
    da: 'tal.xlsx, ark “Ark1”, række 3, kolonne “a”: cellen er en fejl i regnearket (#N/A). Ret den, eller tøm den, hvis værdien mangler.',
    en: 'tal.xlsx, sheet “Ark1”, row 3, column “a”: the cell is an error of the spreadsheet (#N/A). Mend it, or clear it if the value is missing.',
  },
  'formula-without-value': {
    content: oneSheet([...table, ['0102', { formula: 'B2*2' }]]),
    da: 'tal.xlsx, ark “Ark1”, række 3, kolonne “a”: cellen har en formel, hvis værdi ikke er gemt. Åbn filen i et regneark, og gem den, så værdierne kommer med.',
    en: 'tal.xlsx, sheet “Ark1”, row 3, column “a”: the cell has a formula whose value is not stored. Open the file in a spreadsheet program and save it, so that the values are in it.',
  },
  'cells-merged': {
    content: oneSheet([...table, ['0102', null]], { merged: ['B2:B3'] }),
    da: 'tal.xlsx, ark “Ark1”, række 2, kolonne “a”: cellerne B2:B3 er flettet; kun den første har en værdi. Ophæv fletningen, og udfyld hver celle.',
    en: 'tal.xlsx, sheet “Ark1”, row 2, column “a”: the cells B2:B3 are merged; only the first has a value. Unmerge them and fill in each cell.',
  },
  'year-differs': {
    content: sheets({ 'Tal 2024': {} }),
    name: '2025.xlsx',
    da: '2025.xlsx, ark “Tal 2024”: arkets navn siger 2024 og filens 2025. Angiv en årskolonne i metoden (areas.year), eller omdøb den ene.',
    en: '2025.xlsx, sheet “Tal 2024”: the name of the sheet says 2024 and that of the file 2025. Name a year column in the method (areas.year), or rename one of them.',
  },
};

const notices: Record<string, Case> = {
  'read-sheet': {
    content: oneSheet(table),
    da: 'tal.xlsx, ark “Ark1”: læst med overskrift i række 1, 1 række under den.',
    en: 'tal.xlsx, sheet “Ark1”: read with the header in row 1, 1 row below it.',
  },
  'rows-before-header': {
    content: oneSheet([['En note'], [], ...table]),
    da: 'tal.xlsx, ark “Ark1”: 2 rækker over overskriften er sprunget over.',
    en: 'tal.xlsx, sheet “Ark1”: 2 rows above the header passed over.',
  },
  'hidden-rows-read': {
    content: oneSheet([...table, ['0102', 6]], { hiddenRows: [2] }),
    da: 'tal.xlsx, ark “Ark1”: 1 række er skjult eller filtreret fra i regnearket og er læst som de andre.',
    en: 'tal.xlsx, sheet “Ark1”: 1 row is hidden or filtered out in the spreadsheet and read like the others.',
  },
  'hidden-columns-read': {
    content: oneSheet(table, { hiddenColumns: [2] }),
    da: 'tal.xlsx, ark “Ark1”: skjulte kolonner er læst som de andre: a.',
    en: 'tal.xlsx, sheet “Ark1”: hidden columns are read like the others: a.',
  },
  'percent-read-as-stored': {
    content: oneSheet([table[0], ['0102', { number: 0.125, format: '0.0%' }]]),
    da: 'tal.xlsx, ark “Ark1”: tal vises i procent og er læst, som de er gemt (12,5\u00a0% er 0,125), i: a.',
    en: 'tal.xlsx, sheet “Ark1”: numbers are shown as per cent and read as they are stored (12.5% is 0.125) in: a.',
  },
  'ids-are-numbers': {
    content: oneSheet([...table, [102, 6]]),
    da: 'tal.xlsx, ark “Ark1”: 1 id er gemt som tal i kolonnen “id” og læst som tekst, fx “102”; nuller foran står kun, hvor cellens talformat er nuller.',
    en: 'tal.xlsx, sheet “Ark1”: 1 id is stored as a number in the column “id” and read as text, such as “102”; zeros in front stand only where the number format of the cell is zeros.',
  },
  'ids-are-dates': {
    // 45000 days after 1899-12-30
    content: oneSheet([
      ...table,
      [{ number: 45000, format: 'yyyy-mm-dd' }, 6],
      [{ number: 45001, format: 'yyyy-mm-dd' }, 7],
    ]),
    da: "tal.xlsx, ark “Ark1”: 2 id'er er gemt som datoer i kolonnen “id” og læst som tekst, fx “2023-03-15”; et regneark gør 1-2 og 3.15 til datoer. Skriv id'erne i en kolonne med talformatet Tekst, hvis de ikke er datoer.",
    en: 'tal.xlsx, sheet “Ark1”: 2 ids are stored as dates in the column “id” and read as text, such as “2023-03-15”; a spreadsheet turns 1-2 and 3.15 into dates. Write the ids in a column of the number format Text unless they are dates.',
  },
  'formulas-may-be-stale': {
    content: workbook({
      sheets: { Ark1: { rows: [...table, ['0102', { formula: 'B2*2', value: 0 }]] } },
      computesOnOpening: true,
    }),
    da: 'tal.xlsx, ark “Ark1”: filen beder om, at formlerne regnes ud, når den åbnes; de gemte værdier, som er læst, kan være forældede. Åbn den i et regneark, og gem den.',
    en: 'tal.xlsx, sheet “Ark1”: the file asks for its formulas to be computed when it is opened; the stored values that were read may be old. Open it in a spreadsheet program and save it.',
  },
};

const languages: Language[] = ['da', 'en'];

/** Reads the content from a file of the name, and the sheet after it. */
function reading({ content, name = 'tal.xlsx', blocks = { columns: ['a'] } }: Case) {
  const [file, sheet] = name.split('#');
  const [path] = write({ [file]: content });
  return readPaths([sheet === undefined ? path : `${path}#${sheet}`], blocks, 2025);
}

describe('refusals, in Danish and English', () => {
  it.each(Object.entries(refusals))('%s', async (code, given) => {
    const found = await refused(reading(given));
    expect(found.findings.map((item) => item.code)).toEqual([code]);
    expect([found.da, found.en]).toEqual([[given.da], [given.en]]);
  });
});

describe('notices, in Danish and English', () => {
  it.each(Object.entries(notices))('%s', async (code, given) => {
    const statistics = await reading(given);
    const items = statistics.notices.filter((item) => item.code === code);
    expect(languages.map((language) => told(items, language))).toEqual([[given.da], [given.en]]);
  });
});

it('a place in a sheet has rows, one in a text has lines', () => {
  const at = (sheet?: string) =>
    finding(
      'id-missing',
      {},
      { file: 'tal', ...(sheet === undefined ? {} : { sheet }), line: 41, column: 'x' },
    );
  expect(languages.map((language) => located(at('2025'), language).split(': ')[0])).toEqual([
    'tal, ark “2025”, række 41, kolonne “x”',
    'tal, sheet “2025”, row 41, column “x”',
  ]);
  expect(languages.map((language) => located(at(), language).split(': ')[0])).toEqual([
    'tal, linje 41, kolonne “x”',
    'tal, line 41, column “x”',
  ]);
});

it('no message is left out here', () => {
  const codes = Object.keys({ ...refusals, ...notices }).sort();
  for (const language of languages) expect(Object.keys(spreadsheetMessages[language]).sort()).toEqual(codes);
});
