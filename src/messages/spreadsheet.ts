import { bilingual, counted, type ParametersOf, said, shortList, text } from './sentences.ts';

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
  shortList(sheets.map((sheet) => `“${sheet.name}”${sheet.hidden ? ` (${hidden})` : ''}`));
/** The sheet that a user would most likely name: the first that is seen. */
const exampleOf = (file: string, sheets: Sheet[]) =>
  `${file}#${(sheets.find(({ hidden }) => !hidden) ?? sheets[0]).name}`;
const xmlFaultsDa = {
  syntax: 'er ikke velformet XML',
  doctype: 'har en dokumenttype (DTD), som ingen regneark har',
  encoding: 'er ikke i UTF-8 eller UTF-16',
  depth: 'har elementer i elementer i flere lag, end noget regneark har',
  size: 'har flere eller større elementer, end der læses (12 millioner celler og værdier i alt)',
};
const xmlFaultsEn = {
  syntax: 'is not well-formed XML',
  doctype: 'has a document type (DTD), which no spreadsheet has',
  encoding: 'is not in UTF-8 or UTF-16',
  depth: 'has elements within elements in more layers than any spreadsheet has',
  size: 'has more or larger elements than are read (12 million cells and values in all)',
};
const placesDa = {
  name: (at: string) => `“${at}” er ikke navnet på en række eller celle`,
  outside: (at: string) =>
    `“${at}” ligger uden for et ark, som har højst 1.048.576 rækker og 16.384 kolonner`,
  row: (at: string, row: number) => `cellen ${at} står i række ${row}`,
  twice: (at: string, row: number) =>
    at === String(row) ? `række ${at} står to gange` : `cellen ${at} har to værdier`,
};
const placesEn = {
  name: (at: string) => `“${at}” is no name of a row or cell`,
  outside: (at: string) =>
    `“${at}” lies outside of a sheet, which has at most 1,048,576 rows and 16,384 columns`,
  row: (at: string, row: number) => `the cell ${at} stands in row ${row}`,
  twice: (at: string, row: number) =>
    at === String(row) ? `row ${at} stands twice` : `the cell ${at} has two values`,
};

/** What can be wrong with, or worth knowing of, a spreadsheet that a table is read from. */
export const spreadsheetMessages = bilingual({
  'text-has-no-sheets': said<{ sheet: string }>(
    (p) => `filen er tekst og har ingen ark, så “#${p.sheet}” kan ikke vælge et. Fjern det efter filnavnet.`,
    (p) =>
      `the file is text and has no sheets, so “#${p.sheet}” cannot choose one. Remove it after the file name.`,
  ),
  'spreadsheet-kind-not-read': said<{ kind: string }>(
    (p) => `filen er et regneark i formatet ${p.kind}, som ikke læses. Gem den som XLSX, og giv den fil.`,
    (p) =>
      `the file is a spreadsheet in the format ${p.kind}, which is not read. Save it as XLSX and give that file.`,
  ),
  'file-is-no-spreadsheet': said<{ kind: 'word' | 'powerpoint' | 'office' | 'zip' }>(
    (p) => `filen er ${kindsDa[p.kind]}. Giv en CSV-fil eller et regneark (XLSX).`,
    (p) => `the file is ${kindsEn[p.kind]}. Give a CSV file or a spreadsheet (XLSX).`,
  ),
  'spreadsheet-locked': text(
    'regnearket er låst med en adgangskode. Gem en kopi uden adgangskode, og giv den.',
    'the spreadsheet is locked with a password. Save a copy without one and give that.',
  ),
  'spreadsheet-damaged': text(
    'regnearket er beskadiget eller ikke hentet helt. Hent det igen, eller åbn det og gem det som XLSX.',
    'the spreadsheet is damaged or not fetched whole. Fetch it again, or open it and save it as XLSX.',
  ),
  'spreadsheet-xml-invalid': said<{
    part: string;
    reason: 'syntax' | 'doctype' | 'encoding' | 'size' | 'depth';
  }>(
    (p) =>
      `regnearkets del ${p.part} ${xmlFaultsDa[p.reason]}. Hent filen igen, eller åbn den i et regneark, og gem den som XLSX.`,
    (p) =>
      `the part ${p.part} of the spreadsheet ${xmlFaultsEn[p.reason]}. Fetch the file again, or open it in a spreadsheet program and save it as XLSX.`,
  ),
  'spreadsheet-too-large': said<{ part: string; megabytes: number; most: number }>(
    (p) =>
      `regnearkets del ${p.part} fylder ${p.megabytes} MB eller mere, når den pakkes ud; der læses højst ${p.most} MB. Gem arket alene og uden tomme rækker og celler, eller gem det som CSV.`,
    (p) =>
      `the part ${p.part} of the spreadsheet takes ${p.megabytes} MB or more when unpacked; at most ${p.most} MB are read. Save the sheet alone and without blank rows and cells, or save it as CSV.`,
  ),
  'spreadsheet-too-many-parts': said<{ most: number }>(
    (p) =>
      `filen er et zip-arkiv, der rummer mere end de ${p.most}, som læses; et regneark har nogle få snese. Gem den som XLSX eller CSV i et regneark.`,
    (p) =>
      `the file is a zip archive that holds more than the ${p.most} that are read; a spreadsheet has a few dozen. Save it as XLSX or CSV in a spreadsheet program.`,
  ),
  'table-too-large': text(
    'tabellen har flere rækker og kolonner, end der læses af et regneark (50 millioner celler med de tomme). Slet kolonnerne uden indhold, eller gem arket som CSV.',
    'the table has more rows and columns than are read of a spreadsheet (50 million cells with the blank ones). Delete the columns without content, or save the sheet as CSV.',
  ),
  'spreadsheet-empty': text(
    'regnearket er tomt; ventede et ark med en overskriftsrække og mindst én række.',
    'the spreadsheet is empty; expected a sheet with a header row and at least one row.',
  ),
  'sheet-not-named': said<{ file: string; sheets: Sheet[] }>(
    (p) =>
      p.sheets.length === 1
        ? `regnearkets eneste ark er skjult. Er det “${p.sheets[0].name}”, der skal læses, så sig det efter filnavnet: "${exampleOf(p.file, p.sheets)}".`
        : `regnearket har flere ark: ${sheetsIn(p.sheets, 'skjult')}. Sig, hvilket der skal læses, efter filnavnet, fx "${exampleOf(p.file, p.sheets)}".`,
    (p) =>
      p.sheets.length === 1
        ? `the only sheet of the spreadsheet is hidden. If “${p.sheets[0].name}” is to be read, say so after the file name: "${exampleOf(p.file, p.sheets)}".`
        : `the spreadsheet has several sheets: ${sheetsIn(p.sheets, 'hidden')}. Say which to read after the file name, such as "${exampleOf(p.file, p.sheets)}".`,
  ),
  'sheet-unknown': said<{ sheet: string; sheets: Sheet[]; suggestion: string | undefined }>(
    (p) =>
      `regnearket har ikke arket “${p.sheet}”.${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Det har: ${sheetsIn(p.sheets, 'skjult')}.`,
    (p) =>
      `the spreadsheet has no sheet “${p.sheet}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} It has: ${sheetsIn(p.sheets, 'hidden')}.`,
  ),
  'sheet-place-wrong': said<{ fault: 'name' | 'outside' | 'row' | 'twice'; at: string; row: number }>(
    (p) =>
      `${placesDa[p.fault](p.at, p.row)}. Filen er beskadiget eller skrevet af et program med fejl: åbn den i et regneark, se efter, og gem den som XLSX.`,
    (p) =>
      `${placesEn[p.fault](p.at, p.row)}. The file is damaged, or made by a program with a fault: open it in a spreadsheet program, look it over and save it as XLSX.`,
  ),
  'header-not-first': said<{ row: number; header: number }>(
    (p) =>
      `række ${p.row} kommer i filen på den forkerte side af overskriften i række ${p.header}. Åbn filen i et regneark, og gem den, så rækkerne står i orden.`,
    (p) =>
      `row ${p.row} comes in the file on the wrong side of the header in row ${p.header}. Open the file in a spreadsheet program and save it, so that its rows are in order.`,
  ),
  'shared-string-missing': said<{ cell: string; position: string; count: number }>(
    (p) =>
      `cellen ${p.cell} henviser til fælles tekst nummer ${p.position}, men filen har ${p.count}. Filen er beskadiget: hent den igen, eller åbn den i et regneark, og gem den som XLSX.`,
    (p) =>
      `the cell ${p.cell} refers to shared text number ${p.position}, but the file has ${p.count}. The file is damaged: fetch it again, or open it in a spreadsheet program and save it as XLSX.`,
  ),
  'cell-is-error': said<{ text: string }>(
    (p) => `cellen er en fejl i regnearket (${p.text}). Ret den, eller tøm den, hvis værdien mangler.`,
    (p) =>
      `the cell is an error of the spreadsheet (${p.text}). Mend it, or clear it if the value is missing.`,
  ),
  'cell-broken': said<{ cell: string; text: string }>(
    (p) =>
      `cellen ${p.cell} indeholder “${p.text}”, som ikke er noget tal i filformatet: filen er beskadiget eller skrevet af et program, der skriver tal på dansk. Ret programmet, eller skriv tallet i cellen i et regneark.`,
    (p) =>
      `the cell ${p.cell} holds “${p.text}”, which is no number of the file format: the file is damaged, or made by a program that wrote numbers in Danish. Mend the program, or write the number into the cell in a spreadsheet program.`,
  ),
  'cell-format-missing': said<{ cell: string }>(
    (p) =>
      `cellen ${p.cell} har et talformat, som filen ikke har, så tallet kunne være en dato eller procent. Filen er beskadiget: hent den igen, eller åbn den i et regneark, se efter, og gem den.`,
    (p) =>
      `the cell ${p.cell} has a number format that the file does not have, so the number could be a date or per cent. The file is damaged: fetch it again, or open it in a spreadsheet program, look it over and save it.`,
  ),
  'formula-without-value': text(
    'cellen har en formel, hvis værdi ikke er gemt. Åbn filen i et regneark, og gem den, så værdierne kommer med.',
    'the cell has a formula whose value is not stored. Open the file in a spreadsheet program and save it, so that the values are in it.',
  ),
  'cells-merged': said<{ range: string }>(
    (p) =>
      `cellerne ${p.range} er flettet; kun den første har en værdi. Ophæv fletningen, og udfyld hver celle.`,
    (p) => `the cells ${p.range} are merged; only the first has a value. Unmerge them and fill in each cell.`,
  ),
  'year-differs': said<{ inSheet: number; inFile: number }>(
    (p) =>
      `arkets navn siger ${p.inSheet} og filens ${p.inFile}. Angiv en årskolonne i metoden (areas.year), eller omdøb den ene.`,
    (p) =>
      `the name of the sheet says ${p.inSheet} and that of the file ${p.inFile}. Name a year column in the method (areas.year), or rename one of them.`,
  ),
  'read-sheet': said<{ headerLine: number; rows: number }>(
    (p) => `læst med overskrift i række ${p.headerLine}, ${counted(p.rows, 'række', 'rækker')} under den.`,
    (p) => `read with the header in row ${p.headerLine}, ${counted(p.rows, 'row', 'rows')} below it.`,
  ),
  'rows-before-header': said<{ count: number }>(
    (p) => `${counted(p.count, 'række', 'rækker')} over overskriften er sprunget over.`,
    (p) => `${counted(p.count, 'row', 'rows')} above the header passed over.`,
  ),
  'hidden-rows-read': said<{ count: number }>(
    (p) =>
      `${counted(p.count, 'række er skjult eller filtreret fra i regnearket og er læst', 'rækker er skjult eller filtreret fra i regnearket og er læst')} som de andre.`,
    (p) =>
      `${counted(p.count, 'row is', 'rows are')} hidden or filtered out in the spreadsheet and read like the others.`,
  ),
  'hidden-columns-read': said<{ columns: string[] }>(
    (p) => `skjulte kolonner er læst som de andre: ${shortList(p.columns)}.`,
    (p) => `hidden columns are read like the others: ${shortList(p.columns)}.`,
  ),
  'percent-read-as-stored': said<{ columns: string[] }>(
    (p) =>
      `tal vises i procent og er læst, som de er gemt (12,5\u00a0% er 0,125), i: ${shortList(p.columns)}.`,
    (p) =>
      `numbers are shown as per cent and read as they are stored (12.5% is 0.125) in: ${shortList(p.columns)}.`,
  ),
  'ids-are-numbers': said<{ column: string; count: number; example: string }>(
    (p) =>
      `${counted(p.count, 'id er gemt som tal', "id'er er gemt som tal")} i kolonnen “${p.column}” og læst som tekst, fx “${p.example}”; nuller foran står kun, hvor cellens talformat er nuller.`,
    (p) =>
      `${counted(p.count, 'id is stored as a number', 'ids are stored as numbers')} in the column “${p.column}” and read as text, such as “${p.example}”; zeros in front stand only where the number format of the cell is zeros.`,
  ),
  'ids-are-dates': said<{ column: string; count: number; example: string }>(
    (p) =>
      `${counted(p.count, 'id er gemt som dato', "id'er er gemt som datoer")} i kolonnen “${p.column}” og læst som tekst, fx “${p.example}”; et regneark gør 1-2 og 3.15 til datoer. Skriv id'erne i en kolonne med talformatet Tekst, hvis de ikke er datoer.`,
    (p) =>
      `${counted(p.count, 'id is stored as a date', 'ids are stored as dates')} in the column “${p.column}” and read as text, such as “${p.example}”; a spreadsheet turns 1-2 and 3.15 into dates. Write the ids in a column of the number format Text unless they are dates.`,
  ),
  'formulas-may-be-stale': text(
    'filen beder om, at formlerne regnes ud, når den åbnes; de gemte værdier, som er læst, kan være forældede. Åbn den i et regneark, og gem den.',
    'the file asks for its formulas to be computed when it is opened; the stored values that were read may be old. Open it in a spreadsheet program and save it.',
  ),
});
export type SpreadsheetMessages = ParametersOf<typeof spreadsheetMessages>;
