import type { Garbled } from '../text/garbled.ts';
import type { AlikeIds, CommonIds } from '../text/same-id.ts';
import { type Language, listed } from '../text/words.ts';
import type { Door } from './file-kind.ts';
import {
  alikeWords,
  bilingual,
  columnsBut,
  counted,
  decimalComma,
  didYouMean,
  ofCount,
  type ParametersOf,
  said,
  shortList,
  text,
  words,
} from './sentences.ts';

/** A row that is the sum of others in a column. */
interface Total {
  row: string;
  column: string;
  value: number;
  others: number;
}

/** Rows that are the sums of the rows beside them, and the parts of the first. */
interface Subtotals {
  rows: string[];
  parts: string[];
  column: string;
}

/** A row of an area that has one already; in the long form, of a series. */
interface RepeatedRow {
  id: string;
  year: number;
  series?: string | undefined;
  first: string;
}

const delimitersDa: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' };
const delimitersEn: Record<string, string> = { ';': 'semicolon', ',': 'comma', '\t': 'tab' };

const seriesDa = (series: string | undefined) => (series === undefined ? '' : ` i serien “${series}”`);
const seriesEn = (series: string | undefined) => (series === undefined ? '' : ` in the series “${series}”`);
const cell = (value: string | number | null, none: string) =>
  value === null ? none : typeof value === 'number' ? String(value) : `“${value}”`;
const quotedAll = (texts: readonly string[], language: Language) =>
  listed(
    texts.map((text) => `“${text}”`),
    language,
  );
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const garblings = words({
  lost: [
    'de kunne ikke læses, da filen blev gemt, og U+FFFD står i stedet',
    'they could not be decoded when the file was saved, and U+FFFD stands instead',
  ],
  'utf-8-twice': ['UTF-8, der er kodet som UTF-8 en gang til', 'UTF-8 encoded as UTF-8 once more'],
  cp850: ['CP850 (DOS), der er taget for Windows-1252', 'CP850 (DOS) taken for Windows-1252'],
  'mac-roman': ['Mac Roman, der er taget for Windows-1252', 'Mac Roman taken for Windows-1252'],
  'utf-8-as-mac': ['UTF-8, der er taget for Mac Roman', 'UTF-8 taken for Mac Roman'],
  'utf-8-as-cp850': ['UTF-8, der er taget for CP850 (DOS)', 'UTF-8 taken for CP850 (DOS)'],
});

/** What can be wrong with, or worth knowing of, the files of statistics. */
export const inputMessages = bilingual({
  'file-is-binary': said<{ door: Door }>(
    (p) =>
      `filen er ikke tekst i UTF-8 eller Windows-1252. Gem den som ${p.door === 'table' ? 'CSV' : 'tekst'} (UTF-8).`,
    (p) =>
      `the file is not text in UTF-8 or Windows-1252. Save it as ${p.door === 'table' ? 'CSV' : 'text'} (UTF-8).`,
  ),
  'encoding-mixed': text(
    'filen er UTF-8 nogle steder og ikke her; navne ville blive forvansket. Gem hele filen som CSV (UTF-8).',
    'the file is UTF-8 in places and not here; names would be garbled. Save the whole file as CSV (UTF-8).',
  ),
  'text-garbled': said<Garbled>(
    (p) =>
      `bogstaverne i “${p.text}” er forvanskede${p.likely === undefined ? '' : `; der har sikkert stået “${p.likely}”`}: ${garblings.da[p.as]}. Gem filen som CSV (UTF-8) i det program, den kommer fra.`,
    (p) =>
      `the letters of “${p.text}” are garbled${p.likely === undefined ? '' : `; it was probably “${p.likely}”`}: ${garblings.en[p.as]}. Save the file as CSV (UTF-8) in the program that it comes from.`,
  ),
  'file-given-twice': text('filen er givet to gange. Fjern den ene.', 'the file is given twice. Remove one.'),
  'csv-unclosed-quote': text(
    'et anførselstegn åbnes og lukkes ikke før filens slutning. Luk det, eller fjern det.',
    'a quote is opened and not closed before the end of the file. Close it or remove it.',
  ),
  'csv-stray-quote': text(
    'et anførselstegn står midt i et felt. Sæt hele feltet i anførselstegn, og skriv tegnet dobbelt.',
    'a quote stands inside a field. Quote the whole field and double the quote in it.',
  ),
  'csv-syntax': said<{ reason: string }>(
    (p) => `filen kan ikke læses som CSV (${p.reason}).`,
    (p) => `the file cannot be read as CSV (${p.reason}).`,
  ),
  'csv-ragged': said<{ found: number; expected: number }>(
    (p) =>
      `rækken har ${counted(p.found, 'felt', 'felter')}, overskriften ${p.expected}. Ret rækken, eller slet den, hvis den er en note.`,
    (p) =>
      `the row has ${counted(p.found, 'field', 'fields')}, the header ${p.expected}. Mend the row, or delete it if it is a note.`,
  ),
  'csv-row-names': said<{ rows: number; found: number; expected: number }>(
    (p) =>
      `alle rækker (${p.rows}) har ${counted(p.found, 'felt', 'felter')}, overskriften ${p.expected}: et for lidt, som når R skriver rækkenavne med. Skriv filen med row.names = FALSE, eller giv overskriften et navn mere forrest.`,
    (p) =>
      `all rows (${p.rows}) have ${counted(p.found, 'field', 'fields')}, the header ${p.expected}: one too few, as when R writes row names. Write the file with row.names = FALSE, or give the header one more name in front.`,
  ),
  /** `besideBlank` are the names beside a blank one, where a line looks like a header whose first name is left out */
  'header-not-found': said<{
    column: string;
    firstLine: string[];
    suggestion: string | undefined;
    besideBlank: string[] | undefined;
  }>(
    (p) =>
      `ingen af de første 30 rækker er en overskrift med kolonnen “${p.column}”; den første er: ${columnsBut(p.column, p.firstLine)}.${didYouMean(p.column, p.suggestion, 'da')}${p.besideBlank ? ` Overskriften med ${shortList(p.besideBlank)} har intet navn i sin første kolonne; er det den, så skriv “${p.column}” i cellen.` : ''} Ret metodens areas.id eller filen.`,
    (p) =>
      `none of the first 30 rows is a header with the column “${p.column}”; the first is: ${columnsBut(p.column, p.firstLine)}.${didYouMean(p.column, p.suggestion, 'en')}${p.besideBlank ? ` The header with ${shortList(p.besideBlank)} has no name for its first column; if that is it, write “${p.column}” in the cell.` : ''} Mend areas.id of the method, or the file.`,
  ),
  'header-duplicate': said<{ header: string }>(
    (p) => `overskriften “${p.header}” står to gange. Omdøb den ene kolonne.`,
    (p) => `the header “${p.header}” stands twice. Rename one of the columns.`,
  ),
  'column-missing': said<{
    column: string;
    neededBy: string;
    available: string[];
    suggestion: string | undefined;
  }>(
    (p) =>
      `kolonnen “${p.column}”, som ${p.neededBy} bruger, findes ikke.${didYouMean(p.column, p.suggestion, 'da')} Filen har: ${columnsBut(p.column, p.available)}.`,
    (p) =>
      `the column “${p.column}”, which ${p.neededBy} uses, is not there.${didYouMean(p.column, p.suggestion, 'en')} The file has: ${columnsBut(p.column, p.available)}.`,
  ),
  'no-data-rows': text('filen har en overskrift, men ingen rækker.', 'the file has a header but no rows.'),
  'value-outside-range': said<{ value: number; least: number; greatest: number }>(
    (p) =>
      `${decimalComma(p.value)} ligger uden for det mulige interval ${decimalComma(p.least)} til ${decimalComma(p.greatest)}, som metoden angiver (range). Ret cellen eller intervallet.`,
    (p) =>
      `${p.value} lies outside the possible range ${p.least} to ${p.greatest} that the method states. Mend the cell or the range.`,
  ),
  'count-negative': said<{ value: number }>(
    (p) => `${decimalComma(p.value)} er negativt; ventede et antal på 0 eller derover. Ret cellen.`,
    (p) => `${p.value} is negative; expected a count of 0 or more. Mend the cell.`,
  ),
  'numerator-above-denominator': said<{ numerator: number; denominator: number; denominatorColumn: string }>(
    (p) =>
      `tælleren ${decimalComma(p.numerator)} er større end nævneren ${decimalComma(p.denominator)} i “${p.denominatorColumn}”. Ret en af dem.`,
    (p) =>
      `the numerator ${p.numerator} is above the denominator ${p.denominator} in “${p.denominatorColumn}”. Mend one of them.`,
  ),
  'numerator-without-universe': said<{ numerator: number; denominatorColumn: string }>(
    (p) =>
      `tælleren er ${decimalComma(p.numerator)}, men nævneren i “${p.denominatorColumn}” er 0. Ret en af dem.`,
    (p) =>
      `the numerator is ${p.numerator}, but the denominator in “${p.denominatorColumn}” is 0. Mend one of them.`,
  ),
  'flag-invalid': said<{ text: string; accepted: string[] }>(
    (p) => `“${p.text}” er ikke et af de tilladte svar: ${shortList(p.accepted)}.`,
    (p) => `“${p.text}” is not one of the accepted answers: ${shortList(p.accepted)}.`,
  ),
  'year-invalid': said<{ text: string }>(
    (p) => `“${p.text}” er ikke et årstal; ventede et år som 2025, 2025K3 eller 202512.`,
    (p) => `“${p.text}” is not a year; expected a year like 2025, 2025K3 or 202512.`,
  ),
  'year-unknown': text(
    'filens år er ukendt. Angiv en årskolonne i metoden (areas.year), sæt året i filens eller arkets navn, eller giv --year.',
    'the year of the file is unknown. Name a year column in the method (areas.year), put the year in the name of the file or the sheet, or give --year.',
  ),
  'year-in-name-differs': said<{ inName: number; years: number[] }>(
    (p) => `navnet siger ${p.inName}, men filens årskolonne siger ${p.years.join(', ')}. Kolonnen gælder.`,
    (p) =>
      `the name says ${p.inName}, but the column of years says ${p.years.join(', ')}. The column counts.`,
  ),
  'columns-of-other-year': said<{ year: number; years: number[]; columns: string[]; inRows: boolean }>(
    (p) =>
      `filen er for ${p.years.join(', ')}, men kun den har ${p.columns.length === 1 ? 'kolonnen' : 'kolonnerne'} ${quotedAll(p.columns, 'da')}, som bruges for ${p.year}. Gælder tallene ${p.year}, så ${p.inRows ? 'ret årene i årskolonnen' : 'tag året ud af filens navn, eller giv rækkerne en årskolonne (areas.year)'}; ellers giv også en fil for ${p.year} med ${p.columns.length === 1 ? 'den' : 'dem'}.`,
    (p) =>
      `the file is of ${p.years.join(', ')}, but it alone has the ${p.columns.length === 1 ? 'column' : 'columns'} ${quotedAll(p.columns, 'en')}, which ${p.columns.length === 1 ? 'is' : 'are'} used for ${p.year}. If the figures are of ${p.year}, ${p.inRows ? 'mend the years in the column of years' : 'take the year out of the name of the file, or give the rows a column of years (areas.year)'}; else give a file of ${p.year} with ${p.columns.length === 1 ? 'it' : 'them'} too.`,
  ),
  'year-not-in-data': said<{ year: number; available: number[] }>(
    (p) => `året ${p.year} findes ikke i tallene, som har ${shortList(p.available.map(String))}.`,
    (p) => `the year ${p.year} is not in the statistics, which have ${shortList(p.available.map(String))}.`,
  ),
  'year-needed': said<{ year: number; neededBy: string; available: number[] }>(
    (p) =>
      `${p.neededBy} bruger året ${p.year}, som ikke findes i tallene (${shortList(p.available.map(String))}). Giv også den fil.`,
    (p) =>
      `${p.neededBy} uses the year ${p.year}, which is not in the statistics (${shortList(p.available.map(String))}). Give that file too.`,
  ),
  'id-missing': text(
    'rækken har intet område-id. Udfyld det, eller slet rækken.',
    'the row has no area id. Fill it in or delete the row.',
  ),
  'row-is-note': said<{ text: string }>(
    (p) =>
      `“${p.text}” står alene i rækken og er en note, ikke et område. Slet rækken, eller sæt den over overskriften.`,
    (p) =>
      `“${p.text}” stands alone in its row and is a note, not an area. Delete the row, or put it above the header.`,
  ),
  'rows-may-be-notes': said<{ rows: string[] }>(
    (p) =>
      `${p.rows.length === 1 ? 'en række har' : `${p.rows.length} rækker har`} intet ud over et id, der ikke ligner de andre områders, og regnes for ${p.rows.length === 1 ? 'et område' : 'områder'} uden tal: ${shortList(p.rows)}. ${p.rows.length === 1 ? 'Slet den, hvis den er en note; er den et område, så skriv' : 'Slet dem, der er noter; er de områder, så skriv'} .. i cellerne.`,
    (p) =>
      `${p.rows.length === 1 ? 'a row has' : `${p.rows.length} rows have`} nothing but an id that is not like those of the other areas, and ${p.rows.length === 1 ? 'is taken for an area' : 'are taken for areas'} without figures: ${shortList(p.rows)}. ${p.rows.length === 1 ? 'Delete it if it is a note; if it is an area, write' : 'Delete those that are notes; if they are areas, write'} .. in the cells.`,
  ),
  'id-hidden': said<{ id: string; character: string }>(
    (p) =>
      `områdets id “${p.id}” har et usynligt tegn (${p.character}), så det ikke er det samme som uden. Fjern tegnet.`,
    (p) =>
      `the area id “${p.id}” has a character that cannot be seen (${p.character}), so that it is not the same as without. Remove it.`,
  ),
  'area-year-duplicate': said<RepeatedRow>(
    (p) =>
      `området “${p.id}” står to gange for ${p.year}${seriesDa(p.series)}, første gang ${p.first}; rækkerne er ens. Slet den ene række.`,
    (p) =>
      `the area “${p.id}” stands twice for ${p.year}${seriesEn(p.series)}, first ${p.first}; the rows are the same. Delete one of the rows.`,
  ),
  'area-rows-differ': said<RepeatedRow & { text: string; earlier: string }>(
    (p) =>
      `området “${p.id}” står to gange for ${p.year}${seriesDa(p.series)} med forskelligt indhold: her “${p.text}”, men “${p.earlier}” i ${p.first}. Find ud af, hvilken række der gælder, eller giv dem hver sit id.`,
    (p) =>
      `the area “${p.id}” stands twice for ${p.year}${seriesEn(p.series)} with different contents: “${p.text}” here, “${p.earlier}” in ${p.first}. Find out which row holds, or give each an id of its own.`,
  ),
  'area-in-several-rows': said<{
    id: string;
    year: number;
    first: string;
    /** rows after the first of their area */
    count: number;
    /** what tells the rows apart, and what stands in the first of these columns */
    columns: string[];
    values: string[];
    /** whether that looks like years */
    years: boolean;
    /** of the file; other: what tells the rows apart are names or periods, which no series is of */
    form: 'wide' | 'long' | 'other';
  }>(
    (p) => {
      const [first] = p.columns;
      const choices = [`vælg med areas.only (column: ${first})`, 'læg rækkerne sammen'];
      if (p.form === 'long') choices.push(`føj “${first}” til input.series`);
      if (p.form === 'wide') choices.push(`læs filen i lang form med “${first}” i input.series`);
      if (p.years) choices.push('angiv kolonnen som areas.year, hvis den er rækkens år');
      return `området “${p.id}” står i flere rækker for ${p.year}, her og i ${p.first}, og det, der skiller dem ad, er ${quotedAll(p.columns, 'da')} (${shortList(p.values, 4)}); sådan er det med ${counted(p.count, 'række', 'rækker')}. ${capital(choices.slice(0, -1).join(', '))}, eller ${choices.at(-1)}.`;
    },
    (p) => {
      const [first] = p.columns;
      const choices = [`choose with areas.only (column: ${first})`, 'add the rows up'];
      if (p.form === 'long') choices.push(`add “${first}” to input.series`);
      if (p.form === 'wide') choices.push(`read the file in the long form with “${first}” in input.series`);
      if (p.years) choices.push('name the column as areas.year if it is the year of the row');
      return `the area “${p.id}” stands in several rows for ${p.year}, here and in ${p.first}, and what tells them apart is ${quotedAll(p.columns, 'en')} (${shortList(p.values, 4)}); so it is with ${counted(p.count, 'row', 'rows')}. ${capital(choices.slice(0, -1).join(', '))}, or ${choices.at(-1)}.`;
    },
  ),
  'cell-twice': said<{
    id: string;
    year: number;
    first: string;
    earlier: string | number | null;
    later: string | number | null;
  }>(
    (p) =>
      `området “${p.id}” har ${cell(p.later, 'intet tal')} her, men ${cell(p.earlier, 'intet tal')} i ${p.first}, begge for ${p.year}. Ret den ene, eller fjern kolonnen fra den ene fil.`,
    (p) =>
      `the area “${p.id}” has ${cell(p.later, 'no number')} here but ${cell(p.earlier, 'no number')} in ${p.first}, both for ${p.year}. Mend one, or remove the column from one of the files.`,
  ),
  'text-differs': said<{ id: string; year: number; text: string; earlier: string }>(
    (p) =>
      `området “${p.id}” har “${p.text}” her, men “${p.earlier}” i en tidligere række for ${p.year}. Ret den ene.`,
    (p) =>
      `the area “${p.id}” has “${p.text}” here but “${p.earlier}” in an earlier row for ${p.year}. Mend one.`,
  ),
  'only-selects-nothing': said<{ column: string; examples: string[] }>(
    (p) =>
      `ingen række opfylder areas.only på kolonnen “${p.column}”; den har bl.a.: ${shortList(p.examples)}.`,
    (p) =>
      `no row satisfies areas.only on the column “${p.column}”, which has among others: ${shortList(p.examples)}.`,
  ),
  'row-looks-like-total': said<Total>(
    (p) =>
      `“${p.row}” ligner en totalrække: “${p.column}” er ${decimalComma(p.value)}, og de andre rækker har tilsammen ${decimalComma(p.others)}. Udelad den med areas.only, eller skriv areas.overlap: allowed.`,
    (p) =>
      `“${p.row}” looks like a total: “${p.column}” is ${p.value}, and the other rows have ${p.others} together. Leave it out with areas.only, or write areas.overlap: allowed.`,
  ),
  'row-may-be-total': said<Total>(
    (p) =>
      `“${p.row}” er måske en totalrække: “${p.column}” er netop summen af andre rækker, ${decimalComma(p.value)}. Den regnes for et område. Er den en total, så udelad den med areas.only.`,
    (p) =>
      `“${p.row}” may be a total: “${p.column}” is exactly the sum of other rows, ${p.value}. It is taken for an area. If it is a total, leave it out with areas.only.`,
  ),
  'rows-are-subtotals': said<Subtotals>(
    (p) =>
      `filen har områder og summer af dem: ${shortList(p.rows)} er hver især efter “${p.column}” summen af rækkerne ved siden af (${p.rows[0]}: ${shortList(p.parts, 4)}). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.`,
    (p) =>
      `the file has areas and sums of them: by “${p.column}”, ${shortList(p.rows)} are each the sum of the rows beside them (${p.rows[0]}: ${shortList(p.parts, 4)}). Choose one level with areas.only, or write areas.overlap: allowed.`,
  ),
  'rows-may-be-subtotals': said<Subtotals>(
    (p) =>
      `filen har måske områder og summer af dem: ${shortList(p.rows)} er hver især efter “${p.column}” netop summen af rækkerne ved siden af (${p.rows[0]}: ${shortList(p.parts, 4)}). Alle regnes for områder. Vælg ellers ét niveau med areas.only.`,
    (p) =>
      `the file may have areas and sums of them: by “${p.column}”, ${shortList(p.rows)} are each exactly the sum of the rows beside them (${p.rows[0]}: ${shortList(p.parts, 4)}). All are taken for areas. If they are not, choose one level with areas.only.`,
  ),
  'rows-of-no-area': said<{ rows: string[] }>(
    (p) =>
      `${p.rows.length === 1 ? 'en række hedder' : `${p.rows.length} rækker hedder`} noget, der lyder som en total, et gennemsnit eller beboere uden for områderne, og regnes for ${p.rows.length === 1 ? 'et område' : 'områder'}, både i screeningen og i det, der sammenlignes med: ${shortList(p.rows)}. Udelad ${p.rows.length === 1 ? 'den' : 'dem'} med areas.only eller exclude, hvis det ikke er meningen.`,
    (p) =>
      `${p.rows.length === 1 ? 'a row is' : `${p.rows.length} rows are`} called as a total, a mean or people outside the areas, and ${p.rows.length === 1 ? 'is taken for an area' : 'are taken for areas'}, both in the screening and in what is compared with: ${shortList(p.rows)}. Leave ${p.rows.length === 1 ? 'it' : 'them'} out with areas.only or exclude unless that is meant.`,
  ),
  'ids-may-nest': said<{ outer: string[]; inner: string[] }>(
    (p) =>
      `filen har måske to inddelinger af den samme by: ${shortList(p.outer)} ligner større områder, som de andre ligger i (${p.outer[0]}: ${shortList(p.inner, 4)}). Alle regnes for områder. Vælg ellers ét niveau med areas.only.`,
    (p) =>
      `the file may have two divisions of the same city: ${shortList(p.outer)} look like larger areas that the others lie in (${p.outer[0]}: ${shortList(p.inner, 4)}). All are taken for areas. If they are not, choose one level with areas.only.`,
  ),
  'ids-nest': said<{ outer: string[]; inner: string[]; column: string }>(
    (p) =>
      `filen har to inddelinger af den samme by: ${shortList(p.outer)} ${p.outer.length === 1 ? 'er' : 'er hver især'} efter “${p.column}” summen af de rækker, hvis id begynder på samme måde (${p.outer[0]}: ${shortList(p.inner, 4)}). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.`,
    (p) =>
      `the file has two divisions of the same city: by “${p.column}”, ${shortList(p.outer)} ${p.outer.length === 1 ? 'is' : 'are each'} the sum of the rows whose ids begin so (${p.outer[0]}: ${shortList(p.inner, 4)}). Choose one level with areas.only, or write areas.overlap: allowed.`,
  ),
  'levels-overlap': said<{ families: string[]; column: string }>(
    (p) =>
      `filen blander niveauer, der dækker de samme beboere efter “${p.column}”: ${shortList(p.families)}. Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.`,
    (p) =>
      `the file mixes levels that cover the same residents by “${p.column}”: ${shortList(p.families)}. Choose one level with areas.only, or write areas.overlap: allowed.`,
  ),
  'divisions-overlap': said<{ larger: string[]; others: number; column: string }>(
    (p) =>
      `${counted(p.larger.length, 'stor række', 'store rækker')} (${shortList(p.larger)}) har efter “${p.column}” tilsammen lige så meget som de ${p.others} andre og ligner en inddeling af den samme by. Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.`,
    (p) =>
      `${counted(p.larger.length, 'large row', 'large rows')} (${shortList(p.larger)}) ${ofCount(p.larger.length, 'has', 'have')} as much together by “${p.column}” as the ${p.others} others and look like a division of the same city. Choose one level with areas.only, or write areas.overlap: allowed.`,
  ),
  'read-as': said<{ encoding: string; delimiter: string; headerLine: number; rows: number }>(
    (p) =>
      `læst som ${p.encoding} med ${delimitersDa[p.delimiter] ?? p.delimiter}, overskrift i linje ${p.headerLine}, ${counted(p.rows, 'række', 'rækker')}.`,
    (p) =>
      `read as ${p.encoding} with ${delimitersEn[p.delimiter] ?? p.delimiter}, header in line ${p.headerLine}, ${counted(p.rows, 'row', 'rows')}.`,
  ),
  'lines-before-header': said<{ count: number }>(
    (p) => `${counted(p.count, 'linje', 'linjer')} før overskriften er sprunget over.`,
    (p) => `${counted(p.count, 'line', 'lines')} before the header passed over.`,
  ),
  'rows-outside-level': said<{ count: number }>(
    (p) => `${counted(p.count, 'række', 'rækker')} hører ikke til det niveau, areas.only vælger.`,
    (p) => `${counted(p.count, 'row is', 'rows are')} not of the level that areas.only selects.`,
  ),
  'population-missing': said<{ count: number; examples: string[] }>(
    (p) => `${counted(p.count, 'område', 'områder')} mangler folketal: ${shortList(p.examples)}.`,
    (p) => `${counted(p.count, 'area has', 'areas have')} no population: ${shortList(p.examples)}.`,
  ),
  'files-ids-alike': said<{ year: number; other: string; alike: AlikeIds }>(
    (p) =>
      `områderne skal have samme id i alle årets filer, her og i ${p.other} (${p.year}).${alikeWords.da(p.alike)}`,
    (p) =>
      `areas must have the same ids in all files of the year, here and in ${p.other} (${p.year}).${alikeWords.en(p.alike)}`,
  ),
  'files-share-no-area': said<{ year: number; other: string; here: string[]; there: string[] }>(
    (p) =>
      `filen har ingen områder til fælles med ${p.other}, som også er for ${p.year} og har andre kolonner: her ${shortList(p.here, 3)}, der ${shortList(p.there, 3)}. Ret id'erne, eller giv hver fil sit år.`,
    (p) =>
      `the file has not one area in common with ${p.other}, which is of ${p.year} too and has other columns: here ${shortList(p.here, 3)}, there ${shortList(p.there, 3)}. Mend the ids, or give each file its own year.`,
  ),
  'ids-differ-between-years': said<{ earlier: number; later: number } & CommonIds>(
    (p) =>
      p.shared === 0
        ? `${p.earlier} og ${p.later} har ingen områder til fælles; intet kan følges fra det ene til det andet.${alikeWords.da(p.alike)}`
        : `nogle områder i ${p.earlier} og ${p.later} ser ud til at være de samme med forskelligt id og regnes for forskellige.${alikeWords.da(p.alike)}`,
    (p) =>
      p.shared === 0
        ? `${p.earlier} and ${p.later} have not one area in common; nothing can be followed from one to the other.${alikeWords.en(p.alike)}`
        : `some areas of ${p.earlier} and ${p.later} seem to be the same under different ids and are taken for different ones.${alikeWords.en(p.alike)}`,
  ),
  'area-in-some-files-only': said<{ count: number; examples: string[] }>(
    (p) =>
      `${counted(p.count, 'område', 'områder')} står ikke i alle årets filer; de øvrige tal er ukendte: ${shortList(p.examples)}.`,
    (p) =>
      `${counted(p.count, 'area is', 'areas are')} not in all files of the year; the other figures are unknown: ${shortList(p.examples)}.`,
  ),
  'columns-not-in-year': said<{ year: number; columns: string[] }>(
    (p) => `ingen fil for ${p.year} har ${shortList(p.columns)}; tallene er ukendte for det år.`,
    (p) => `no file for ${p.year} has ${shortList(p.columns)}; the figures are unknown for that year.`,
  ),
});
export type InputMessages = ParametersOf<typeof inputMessages>;
