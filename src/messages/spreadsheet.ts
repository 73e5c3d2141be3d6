import { type Bilingual, shortList } from './sentences.ts';

/** What can be wrong with, or worth knowing of, a spreadsheet that a table is read from. */
export interface SpreadsheetMessages {
  'text-has-no-sheets': { sheet: string };
  'spreadsheet-kind-not-read': { kind: string };
  'file-is-no-spreadsheet': { kind: 'word' | 'powerpoint' | 'office' | 'zip' };
  'spreadsheet-locked': Record<never, never>;
  'spreadsheet-damaged': Record<never, never>;
  'spreadsheet-empty': Record<never, never>;
  'sheet-not-named': { file: string; sheets: Sheet[] };
  'sheet-unknown': { sheet: string; sheets: Sheet[]; suggestion: string | undefined };
  'cell-is-error': { text: string };
  'formula-without-value': Record<never, never>;
  'cells-merged': { range: string };
  'year-differs': { inSheet: number; inFile: number };
  'read-sheet': { headerLine: number; rows: number };
  'rows-before-header': { count: number };
  'hidden-rows-read': { count: number };
  'hidden-columns-read': { columns: string[] };
  'percent-read-as-stored': { columns: string[] };
  'ids-are-numbers': { column: string; count: number; example: string };
  'formulas-may-be-stale': Record<never, never>;
}

interface Sheet {
  name: string;
  hidden: boolean;
}

const kindsDa = {
  word: 'et Word-dokument',
  powerpoint: 'en PowerPoint-præsentation',
  office: 'en Office-fil uden regneark',
  zip: 'et zip-arkiv uden regneark',
};
const kindsEn = {
  word: 'a Word document',
  powerpoint: 'a PowerPoint presentation',
  office: 'an Office file without sheets',
  zip: 'a zip archive without sheets',
};
const sheetsIn = (sheets: Sheet[], hidden: string) =>
  shortList(sheets.map((sheet) => `"${sheet.name}"${sheet.hidden ? ` (${hidden})` : ''}`));
/** The sheet that a user would most likely name: the first that is seen. */
const exampleOf = (file: string, sheets: Sheet[]) =>
  `${file}#${(sheets.find(({ hidden }) => !hidden) ?? sheets[0]).name}`;
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const spreadsheetMessages: Bilingual<SpreadsheetMessages> = {
  da: {
    'text-has-no-sheets': (p) =>
      `filen er tekst og har ingen ark, så "#${p.sheet}" kan ikke vælge et. Fjern det efter filnavnet.`,
    'spreadsheet-kind-not-read': (p) =>
      `filen er et regneark i formatet ${p.kind}, som ikke læses. Gem den som XLSX, og giv den fil.`,
    'file-is-no-spreadsheet': (p) => `filen er ${kindsDa[p.kind]}. Giv en CSV-fil eller et regneark (XLSX).`,
    'spreadsheet-locked': () =>
      'regnearket er låst med en adgangskode. Gem en kopi uden adgangskode, og giv den.',
    'spreadsheet-damaged': () =>
      'regnearket er beskadiget eller ikke hentet helt. Hent det igen, eller åbn det og gem det som XLSX.',
    'spreadsheet-empty': () =>
      'regnearket er tomt; ventede et ark med en overskriftsrække og mindst én række.',
    'sheet-not-named': (p) =>
      `regnearket har flere ark: ${sheetsIn(p.sheets, 'skjult')}. Sig, hvilket der skal læses, efter filnavnet, fx "${exampleOf(p.file, p.sheets)}".`,
    'sheet-unknown': (p) =>
      `regnearket har ikke arket "${p.sheet}".${p.suggestion ? ` Mente du "${p.suggestion}"?` : ''} Det har: ${sheetsIn(p.sheets, 'skjult')}.`,
    'cell-is-error': (p) =>
      `cellen er en fejl i regnearket (${p.text}). Ret den, eller tøm den, hvis værdien mangler.`,
    'formula-without-value': () =>
      'cellen har en formel, hvis værdi ikke er gemt. Åbn filen i et regneark, og gem den, så værdierne kommer med.',
    'cells-merged': (p) =>
      `cellerne ${p.range} er flettet; kun den første har en værdi. Ophæv fletningen, og udfyld hver celle.`,
    'year-differs': (p) =>
      `arkets navn siger ${p.inSheet} og filens ${p.inFile}. Angiv en årskolonne i metoden (areas.year), eller omdøb den ene.`,
    'read-sheet': (p) =>
      `læst med overskrift i række ${p.headerLine}, ${many(p.rows, 'række', 'rækker')} under den.`,
    'rows-before-header': (p) => `${many(p.count, 'række', 'rækker')} over overskriften er sprunget over.`,
    'hidden-rows-read': (p) =>
      `${many(p.count, 'række er skjult eller filtreret fra i regnearket og er læst', 'rækker er skjult eller filtreret fra i regnearket og er læst')} som de andre.`,
    'hidden-columns-read': (p) => `skjulte kolonner er læst som de andre: ${shortList(p.columns)}.`,
    'percent-read-as-stored': (p) =>
      `tal vises i procent og er læst, som de er gemt (12,5\u00a0% er 0,125), i: ${shortList(p.columns)}.`,
    'ids-are-numbers': (p) =>
      `${many(p.count, 'id er gemt som tal', "id'er er gemt som tal")} i kolonnen "${p.column}" og læst som tekst, fx "${p.example}"; nuller foran står kun, hvor cellens talformat er nuller.`,
    'formulas-may-be-stale': () =>
      'filen beder om, at formlerne regnes ud, når den åbnes; de gemte værdier, som er læst, kan være forældede. Åbn den i et regneark, og gem den.',
  },
  en: {
    'text-has-no-sheets': (p) =>
      `the file is text and has no sheets, so "#${p.sheet}" cannot choose one. Remove it after the file name.`,
    'spreadsheet-kind-not-read': (p) =>
      `the file is a spreadsheet in the format ${p.kind}, which is not read. Save it as XLSX and give that file.`,
    'file-is-no-spreadsheet': (p) =>
      `the file is ${kindsEn[p.kind]}. Give a CSV file or a spreadsheet (XLSX).`,
    'spreadsheet-locked': () =>
      'the spreadsheet is locked with a password. Save a copy without one and give that.',
    'spreadsheet-damaged': () =>
      'the spreadsheet is damaged or not fetched whole. Fetch it again, or open it and save it as XLSX.',
    'spreadsheet-empty': () =>
      'the spreadsheet is empty; expected a sheet with a header row and at least one row.',
    'sheet-not-named': (p) =>
      `the spreadsheet has several sheets: ${sheetsIn(p.sheets, 'hidden')}. Say which to read after the file name, such as "${exampleOf(p.file, p.sheets)}".`,
    'sheet-unknown': (p) =>
      `the spreadsheet has no sheet "${p.sheet}".${p.suggestion ? ` Did you mean "${p.suggestion}"?` : ''} It has: ${sheetsIn(p.sheets, 'hidden')}.`,
    'cell-is-error': (p) =>
      `the cell is an error of the spreadsheet (${p.text}). Mend it, or clear it if the value is missing.`,
    'formula-without-value': () =>
      'the cell has a formula whose value is not stored. Open the file in a spreadsheet program and save it, so that the values are in it.',
    'cells-merged': (p) =>
      `the cells ${p.range} are merged; only the first has a value. Unmerge them and fill in each cell.`,
    'year-differs': (p) =>
      `the name of the sheet says ${p.inSheet} and that of the file ${p.inFile}. Name a year column in the method (areas.year), or rename one of them.`,
    'read-sheet': (p) =>
      `read with the header in row ${p.headerLine}, ${many(p.rows, 'row', 'rows')} below it.`,
    'rows-before-header': (p) => `${many(p.count, 'row', 'rows')} above the header passed over.`,
    'hidden-rows-read': (p) =>
      `${many(p.count, 'row is', 'rows are')} hidden or filtered out in the spreadsheet and read like the others.`,
    'hidden-columns-read': (p) => `hidden columns are read like the others: ${shortList(p.columns)}.`,
    'percent-read-as-stored': (p) =>
      `numbers are shown as per cent and read as they are stored (12.5% is 0.125) in: ${shortList(p.columns)}.`,
    'ids-are-numbers': (p) =>
      `${many(p.count, 'id is stored as a number', 'ids are stored as numbers')} in the column "${p.column}" and read as text, such as "${p.example}"; zeros in front stand only where the number format of the cell is zeros.`,
    'formulas-may-be-stale': () =>
      'the file asks for its formulas to be computed when it is opened; the stored values that were read may be old. Open it in a spreadsheet program and save it.',
  },
};
