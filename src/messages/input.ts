import { type Bilingual, counted, ofCount, shortList } from './sentences.ts';
import { type SpreadsheetMessages, spreadsheetMessages } from './spreadsheet.ts';

/** What can be wrong with, or worth knowing of, the files of statistics. */
export interface InputMessages extends SpreadsheetMessages {
  'file-not-found': { path: string };
  'file-unreadable': { path: string; reason: string };
  'file-empty': Record<never, never>;
  'file-is-html': Record<never, never>;
  'file-is-spreadsheet': Record<never, never>;
  'file-is-binary': Record<never, never>;
  'encoding-mixed': Record<never, never>;
  'file-given-twice': Record<never, never>;
  'csv-unclosed-quote': Record<never, never>;
  'csv-stray-quote': Record<never, never>;
  'csv-syntax': { reason: string };
  'csv-ragged': { found: number; expected: number };
  'header-not-found': { column: string; firstLine: string[]; suggestion: string | undefined };
  'header-duplicate': { header: string };
  'column-missing': { column: string; neededBy: string; available: string[]; suggestion: string | undefined };
  'no-data-rows': Record<never, never>;
  'number-invalid': { text: string; example: string; decimal: string };
  'number-looks-missing': { text: string };
  'share-outside-range': { value: number };
  'value-outside-range': { value: number; least: number; greatest: number };
  'count-negative': { value: number };
  'numerator-above-denominator': { numerator: number; denominator: number; denominatorColumn: string };
  'numerator-without-universe': { numerator: number; denominatorColumn: string };
  'flag-invalid': { text: string; accepted: string[] };
  'year-invalid': { text: string };
  'year-unknown': Record<never, never>;
  'year-not-in-data': { year: number; available: number[] };
  'year-needed': { year: number; neededBy: string; available: number[] };
  'id-missing': Record<never, never>;
  'area-year-duplicate': { id: string; year: number; first: string };
  'cell-twice': { id: string; year: number; first: string };
  'cell-repeated': { id: string; year: number; series: string };
  'text-differs': { id: string; year: number; text: string; earlier: string };
  'only-selects-nothing': { column: string; examples: string[] };
  'row-looks-like-total': { id: string; column: string; value: number; others: number };
  'levels-overlap': { families: string[]; column: string };
  'divisions-overlap': { larger: string[]; others: number; column: string };
  'read-as': { encoding: string; delimiter: string; headerLine: number; rows: number };
  'lines-before-header': { count: number };
  'rows-outside-level': { count: number };
  'population-missing': { count: number; examples: string[] };
  'area-in-some-files-only': { count: number; examples: string[] };
  'columns-not-in-year': { year: number; columns: string[] };
}

const delimitersDa: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' };
const delimitersEn: Record<string, string> = { ';': 'semicolon', ',': 'comma', '\t': 'tab' };
const maybeDa = (suggestion: string | undefined) => (suggestion ? ` Mente du "${suggestion}"?` : '');
const maybeEn = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');

/** A count with its noun: `1 row`, `2 rows`. */
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const inputMessages: Bilingual<InputMessages> = {
  da: {
    ...spreadsheetMessages.da,
    'file-not-found': (p) => `filen ${p.path} findes ikke. Ret stien.`,
    'file-unreadable': (p) => `filen ${p.path} kan ikke læses (${p.reason}).`,
    'file-empty': () => 'filen er tom; ventede en overskriftslinje og mindst én række.',
    'file-is-html': () =>
      'filen er en webside, ikke en CSV-fil eller et regneark. Hent selve datafilen i stedet for siden, der viser den.',
    'file-is-spreadsheet': () =>
      'filen er et regneark eller et zip-arkiv; her læses kun tekst. Giv en tekstfil.',
    'file-is-binary': () => 'filen er ikke tekst i UTF-8 eller Windows-1252. Gem den som CSV (UTF-8).',
    'encoding-mixed': () =>
      'filen er UTF-8 nogle steder og ikke her; navne ville blive forvansket. Gem hele filen som CSV (UTF-8).',
    'file-given-twice': () => 'filen er givet to gange. Fjern den ene.',
    'csv-unclosed-quote': () =>
      'et anførselstegn åbnes og lukkes ikke før filens slutning. Luk det, eller fjern det.',
    'csv-stray-quote': () =>
      'et anførselstegn står midt i et felt. Sæt hele feltet i anførselstegn, og skriv tegnet dobbelt.',
    'csv-syntax': (p) => `filen kan ikke læses som CSV (${p.reason}).`,
    'csv-ragged': (p) =>
      `rækken har ${many(p.found, 'felt', 'felter')}, overskriften ${p.expected}. Ret rækken, eller slet den, hvis den er en note.`,
    'header-not-found': (p) =>
      `ingen af de første 30 rækker er en overskrift med kolonnen "${p.column}"; den første er: ${shortList(p.firstLine)}.${maybeDa(p.suggestion)} Ret metodens areas.id eller filen.`,
    'header-duplicate': (p) => `overskriften "${p.header}" står to gange. Omdøb den ene kolonne.`,
    'column-missing': (p) =>
      `kolonnen "${p.column}", som ${p.neededBy} bruger, findes ikke.${maybeDa(p.suggestion)} Filen har: ${shortList(p.available)}.`,
    'no-data-rows': () => 'filen har en overskrift, men ingen rækker.',
    'number-invalid': (p) =>
      `"${p.text}" er ikke et tal; ventede et tal som ${p.example} (input.decimal: ${p.decimal}). Ret cellen, eller angiv talformat eller symbol for manglende under input i metoden.`,
    'number-looks-missing': (p) =>
      `${p.text} ligner en kode for manglende. Føj den til input.missing i metoden, eller angiv range, hvis tallet er rigtigt.`,
    'share-outside-range': (p) =>
      `${p.value} ligger uden for 0-100, som enheden pct kræver. Ret cellen eller enheden.`,
    'value-outside-range': (p) =>
      `${p.value} ligger uden for det mulige interval ${p.least} til ${p.greatest}, som metoden angiver (range). Ret cellen eller intervallet.`,
    'count-negative': (p) => `${p.value} er negativt; ventede et antal på 0 eller derover. Ret cellen.`,
    'numerator-above-denominator': (p) =>
      `tælleren ${p.numerator} er større end nævneren ${p.denominator} i "${p.denominatorColumn}". Ret en af dem.`,
    'numerator-without-universe': (p) =>
      `tælleren er ${p.numerator}, men nævneren i "${p.denominatorColumn}" er 0. Ret en af dem.`,
    'flag-invalid': (p) => `"${p.text}" er ikke et af de tilladte svar: ${shortList(p.accepted)}.`,
    'year-invalid': (p) => `"${p.text}" er ikke et årstal; ventede et år som 2025, 2025K3 eller 202512.`,
    'year-unknown': () =>
      'filens år er ukendt. Angiv en årskolonne i metoden (areas.year), sæt året i filens eller arkets navn, eller giv --year.',
    'year-not-in-data': (p) =>
      `året ${p.year} findes ikke i tallene, som har ${shortList(p.available.map(String))}.`,
    'year-needed': (p) =>
      `${p.neededBy} bruger året ${p.year}, som ikke findes i tallene (${shortList(p.available.map(String))}). Giv også den fil.`,
    'id-missing': () => 'rækken har intet område-id. Udfyld det, eller slet rækken.',
    'area-year-duplicate': (p) =>
      `området "${p.id}" står to gange for ${p.year}, første gang ${p.first}. Slet den ene række.`,
    'cell-twice': (p) =>
      `området "${p.id}" har allerede en anden værdi i denne kolonne for ${p.year}, se ${p.first}. Ret den ene, eller fjern kolonnen fra den ene fil.`,
    'cell-repeated': (p) =>
      `området "${p.id}" har mere end ét tal for ${p.year} i serien "${p.series}". Slet den ene række, eller føj den kolonne, der skiller dem ad, til input.series.`,
    'text-differs': (p) =>
      `området "${p.id}" har "${p.text}" her, men "${p.earlier}" i en tidligere række for ${p.year}. Ret den ene.`,
    'only-selects-nothing': (p) =>
      `ingen række opfylder areas.only på kolonnen "${p.column}"; den har bl.a.: ${shortList(p.examples)}.`,
    'row-looks-like-total': (p) =>
      `"${p.id}" ligner en totalrække: "${p.column}" er ${p.value}, og de andre rækker har tilsammen ${p.others}. Udelad den med areas.only, eller skriv areas.overlap: allowed.`,
    'levels-overlap': (p) =>
      `filen blander niveauer, der dækker de samme beboere efter "${p.column}": ${shortList(p.families)}. Vælg ét niveau med areas.only.`,
    'divisions-overlap': (p) =>
      `${counted(p.larger.length, 'stor række', 'store rækker')} (${shortList(p.larger)}) har efter "${p.column}" tilsammen lige så meget som de ${p.others} andre og ligner en inddeling af den samme by. Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.`,
    'read-as': (p) =>
      `læst som ${p.encoding} med ${delimitersDa[p.delimiter] ?? p.delimiter}, overskrift i linje ${p.headerLine}, ${many(p.rows, 'række', 'rækker')}.`,
    'lines-before-header': (p) => `${many(p.count, 'linje', 'linjer')} før overskriften er sprunget over.`,
    'rows-outside-level': (p) =>
      `${many(p.count, 'række', 'rækker')} hører ikke til det niveau, areas.only vælger.`,
    'population-missing': (p) =>
      `${many(p.count, 'område', 'områder')} mangler befolkningstal: ${shortList(p.examples)}.`,
    'area-in-some-files-only': (p) =>
      `${many(p.count, 'område', 'områder')} står ikke i alle årets filer; de øvrige tal er ukendte: ${shortList(p.examples)}.`,
    'columns-not-in-year': (p) =>
      `ingen fil for ${p.year} har ${shortList(p.columns)}; tallene er ukendte for det år.`,
  },
  en: {
    ...spreadsheetMessages.en,
    'file-not-found': (p) => `the file ${p.path} does not exist. Mend the path.`,
    'file-unreadable': (p) => `the file ${p.path} cannot be read (${p.reason}).`,
    'file-empty': () => 'the file is empty; expected a header line and at least one row.',
    'file-is-html': () =>
      'the file is a web page, not CSV or a spreadsheet. Fetch the data file itself, not the page that shows it.',
    'file-is-spreadsheet': () =>
      'the file is a spreadsheet or a zip archive; only text is read here. Give a text file.',
    'file-is-binary': () => 'the file is not text in UTF-8 or Windows-1252. Save it as CSV (UTF-8).',
    'encoding-mixed': () =>
      'the file is UTF-8 in places and not here; names would be garbled. Save the whole file as CSV (UTF-8).',
    'file-given-twice': () => 'the file is given twice. Remove one.',
    'csv-unclosed-quote': () =>
      'a quote is opened and not closed before the end of the file. Close it or remove it.',
    'csv-stray-quote': () =>
      'a quote stands inside a field. Quote the whole field and double the quote in it.',
    'csv-syntax': (p) => `the file cannot be read as CSV (${p.reason}).`,
    'csv-ragged': (p) =>
      `the row has ${many(p.found, 'field', 'fields')}, the header ${p.expected}. Mend the row, or delete it if it is a note.`,
    'header-not-found': (p) =>
      `none of the first 30 rows is a header with the column "${p.column}"; the first is: ${shortList(p.firstLine)}.${maybeEn(p.suggestion)} Mend areas.id of the method, or the file.`,
    'header-duplicate': (p) => `the header "${p.header}" stands twice. Rename one of the columns.`,
    'column-missing': (p) =>
      `the column "${p.column}", which ${p.neededBy} uses, is not there.${maybeEn(p.suggestion)} The file has: ${shortList(p.available)}.`,
    'no-data-rows': () => 'the file has a header but no rows.',
    'number-invalid': (p) =>
      `"${p.text}" is not a number; expected a number like ${p.example} (input.decimal: ${p.decimal}). Mend the cell, or declare the number format or the missing symbol under input in the method.`,
    'number-looks-missing': (p) =>
      `${p.text} looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.`,
    'share-outside-range': (p) =>
      `${p.value} lies outside 0-100, which unit pct asks for. Mend the cell or the unit.`,
    'value-outside-range': (p) =>
      `${p.value} lies outside the possible range ${p.least} to ${p.greatest} that the method states. Mend the cell or the range.`,
    'count-negative': (p) => `${p.value} is negative; expected a count of 0 or more. Mend the cell.`,
    'numerator-above-denominator': (p) =>
      `the numerator ${p.numerator} is above the denominator ${p.denominator} in "${p.denominatorColumn}". Mend one of them.`,
    'numerator-without-universe': (p) =>
      `the numerator is ${p.numerator}, but the denominator in "${p.denominatorColumn}" is 0. Mend one of them.`,
    'flag-invalid': (p) => `"${p.text}" is not one of the accepted answers: ${shortList(p.accepted)}.`,
    'year-invalid': (p) => `"${p.text}" is not a year; expected a year like 2025, 2025K3 or 202512.`,
    'year-unknown': () =>
      'the year of the file is unknown. Name a year column in the method (areas.year), put the year in the name of the file or the sheet, or give --year.',
    'year-not-in-data': (p) =>
      `the year ${p.year} is not in the statistics, which have ${shortList(p.available.map(String))}.`,
    'year-needed': (p) =>
      `${p.neededBy} uses the year ${p.year}, which is not in the statistics (${shortList(p.available.map(String))}). Give that file too.`,
    'id-missing': () => 'the row has no area id. Fill it in or delete the row.',
    'area-year-duplicate': (p) =>
      `the area "${p.id}" stands twice for ${p.year}, first ${p.first}. Delete one of the rows.`,
    'cell-twice': (p) =>
      `the area "${p.id}" already has another value in this column for ${p.year}, see ${p.first}. Mend one, or remove the column from one of the files.`,
    'cell-repeated': (p) =>
      `the area "${p.id}" has more than one number for ${p.year} in the series "${p.series}". Delete one of the rows, or add the column that tells them apart to input.series.`,
    'text-differs': (p) =>
      `the area "${p.id}" has "${p.text}" here but "${p.earlier}" in an earlier row for ${p.year}. Mend one.`,
    'only-selects-nothing': (p) =>
      `no row satisfies areas.only on the column "${p.column}", which has among others: ${shortList(p.examples)}.`,
    'row-looks-like-total': (p) =>
      `"${p.id}" looks like a total: "${p.column}" is ${p.value}, and the other rows have ${p.others} together. Leave it out with areas.only, or write areas.overlap: allowed.`,
    'levels-overlap': (p) =>
      `the file mixes levels that cover the same residents by "${p.column}": ${shortList(p.families)}. Choose one level with areas.only.`,
    'divisions-overlap': (p) =>
      `${counted(p.larger.length, 'large row', 'large rows')} (${shortList(p.larger)}) ${ofCount(p.larger.length, 'has', 'have')} as much together by "${p.column}" as the ${p.others} others and look like a division of the same city. Choose one level with areas.only, or write areas.overlap: allowed.`,
    'read-as': (p) =>
      `read as ${p.encoding} with ${delimitersEn[p.delimiter] ?? p.delimiter}, header in line ${p.headerLine}, ${many(p.rows, 'row', 'rows')}.`,
    'lines-before-header': (p) => `${many(p.count, 'line', 'lines')} before the header passed over.`,
    'rows-outside-level': (p) =>
      `${many(p.count, 'row is', 'rows are')} not of the level that areas.only selects.`,
    'population-missing': (p) =>
      `${many(p.count, 'area has', 'areas have')} no population: ${shortList(p.examples)}.`,
    'area-in-some-files-only': (p) =>
      `${many(p.count, 'area is', 'areas are')} not in all files of the year; the other figures are unknown: ${shortList(p.examples)}.`,
    'columns-not-in-year': (p) =>
      `no file for ${p.year} has ${shortList(p.columns)}; the figures are unknown for that year.`,
  },
};
