import { describe, expect, it } from 'vitest';
import { finding, located } from '../../src/messages/finding.ts';
import { inputMessages } from '../../src/messages/input.ts';
import type { Language } from '../../src/messages/sentences.ts';
import { spreadsheetMessages } from '../../src/messages/spreadsheet.ts';
import { type Files, type MethodBlocks, read, refused, told } from './files.ts';

// Every message about the files of statistics: the file that brings it about, and the whole line that the user reads.

interface Case {
  files: Files;
  blocks?: MethodBlocks;
  da: string;
  en: string;
}

const wide: MethodBlocks = { columns: ['a'] };
const long: MethodBlocks = {
  columns: ['X'],
  areas: { name: 'navn' },
  input: { form: 'long', series: ['emne'], value: 'tal' },
};
const share: MethodBlocks = { measures: [{ ratio: { numerator: 't', denominator: 'n' }, unit: 'pct' }] };
/** Rows of areas numbered after a name, all of one size. */
const rows = (count: number, name: string, size: number) =>
  Array.from({ length: count }, (_, k) => `${name}${k};${size}`);

const refusals: Record<string, Case> = {
  'file-empty': {
    files: { 'tal.csv': '' },
    da: 'tal.csv: filen er tom; ventede en overskriftslinje og mindst én række.',
    en: 'tal.csv: the file is empty; expected a header line and at least one row.',
  },
  'file-is-html': {
    files: { 'tal.csv': '<!DOCTYPE html>' },
    da: 'tal.csv: filen er en webside, ikke en CSV-fil eller et regneark. Hent selve datafilen i stedet for siden, der viser den.',
    en: 'tal.csv: the file is a web page, not CSV or a spreadsheet. Fetch the data file itself, not the page that shows it.',
  },
  'file-is-binary': {
    files: { 'tal.csv': 'id;a\0' },
    da: 'tal.csv: filen er ikke tekst i UTF-8 eller Windows-1252. Gem den som CSV (UTF-8).',
    en: 'tal.csv: the file is not text in UTF-8 or Windows-1252. Save it as CSV (UTF-8).',
  },
  'encoding-mixed': {
    files: { 'tal.csv': Buffer.concat([Buffer.from('id;a\nø;1\n'), Buffer.from('å;2\n', 'latin1')]) },
    da: 'tal.csv, linje 3: filen er UTF-8 nogle steder og ikke her; navne ville blive forvansket. Gem hele filen som CSV (UTF-8).',
    en: 'tal.csv, line 3: the file is UTF-8 in places and not here; names would be garbled. Save the whole file as CSV (UTF-8).',
  },
  'file-given-twice': {
    files: { 'a.csv': 'id;a\n1;2', 'b.csv': 'id;a\n1;2' },
    da: 'b.csv: filen er givet to gange. Fjern den ene.',
    en: 'b.csv: the file is given twice. Remove one.',
  },
  'csv-unclosed-quote': {
    files: { 'tal.csv': ['id;a', '1;"2'] },
    da: 'tal.csv, linje 2: et anførselstegn åbnes og lukkes ikke før filens slutning. Luk det, eller fjern det.',
    en: 'tal.csv, line 2: a quote is opened and not closed before the end of the file. Close it or remove it.',
  },
  'csv-stray-quote': {
    files: { 'tal.csv': ['id;a', '1;2"'] },
    da: 'tal.csv, linje 2, kolonne "a": et anførselstegn står midt i et felt. Sæt hele feltet i anførselstegn, og skriv tegnet dobbelt.',
    en: 'tal.csv, line 2, column "a": a quote stands inside a field. Quote the whole field and double the quote in it.',
  },
  'csv-ragged': {
    files: { 'tal.csv': ['id;a', '1;2;3'] },
    da: 'tal.csv, linje 2: rækken har 3 felter, overskriften 2. Ret rækken, eller slet den, hvis den er en note.',
    en: 'tal.csv, line 2: the row has 3 fields, the header 2. Mend the row, or delete it if it is a note.',
  },
  'header-not-found': {
    files: { 'tal.csv': ['idd;a', '1;2'] },
    da: 'tal.csv, linje 1: ingen af de første 30 rækker er en overskrift med kolonnen "id"; den første er: idd, a. Mente du "idd"? Ret metodens areas.id eller filen.',
    en: 'tal.csv, line 1: none of the first 30 rows is a header with the column "id"; the first is: idd, a. Did you mean "idd"? Mend areas.id of the method, or the file.',
  },
  'header-duplicate': {
    files: { 'tal.csv': ['id;a;a', '1;2;3'] },
    da: 'tal.csv, linje 1: overskriften "a" står to gange. Omdøb den ene kolonne.',
    en: 'tal.csv, line 1: the header "a" stands twice. Rename one of the columns.',
  },
  'column-missing': {
    files: { 'tal.csv': ['id;A', '1;2'] },
    da: 'tal.csv, linje 1: kolonnen "a", som criteria.c1 bruger, findes ikke. Mente du "A"? Filen har: id, A.',
    en: 'tal.csv, line 1: the column "a", which criteria.c1 uses, is not there. Did you mean "A"? The file has: id, A.',
  },
  'no-data-rows': {
    files: { 'tal.csv': 'id;a\n' },
    da: 'tal.csv: filen har en overskrift, men ingen rækker.',
    en: 'tal.csv: the file has a header but no rows.',
  },
  'number-invalid': {
    files: { 'tal.csv': ['id;a', '1;to'] },
    da: 'tal.csv, linje 2, kolonne "a": "to" er ikke et tal; ventede et tal som 1.234,5 (input.decimal: comma). Ret cellen, eller angiv talformat eller symbol for manglende under input i metoden.',
    en: 'tal.csv, line 2, column "a": "to" is not a number; expected a number like 1.234,5 (input.decimal: comma). Mend the cell, or declare the number format or the missing symbol under input in the method.',
  },
  'number-looks-missing': {
    files: { 'tal.csv': ['id;a', '1;-9999'] },
    da: 'tal.csv, linje 2, kolonne "a": -9999 ligner en kode for manglende. Føj den til input.missing i metoden, eller angiv range, hvis tallet er rigtigt.',
    en: 'tal.csv, line 2, column "a": -9999 looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.',
  },
  'share-outside-range': {
    files: { 'tal.csv': ['id;a', '1;101'] },
    blocks: { measures: [{ column: 'a', unit: 'pct' }] },
    da: 'tal.csv, linje 2, kolonne "a": 101 ligger uden for 0-100, som enheden pct kræver. Ret cellen eller enheden.',
    en: 'tal.csv, line 2, column "a": 101 lies outside 0-100, which unit pct asks for. Mend the cell or the unit.',
  },
  'value-outside-range': {
    files: { 'tal.csv': ['id;a', '1;6'] },
    blocks: { columns: [{ name: 'a', range: [1, 5] }] },
    da: 'tal.csv, linje 2, kolonne "a": 6 ligger uden for det mulige interval 1 til 5, som metoden angiver (range). Ret cellen eller intervallet.',
    en: 'tal.csv, line 2, column "a": 6 lies outside the possible range 1 to 5 that the method states. Mend the cell or the range.',
  },
  'count-negative': {
    files: { 'tal.csv': ['id;a', '1;-6'] },
    blocks: { ...wide, areas: { population: 'a' } },
    da: 'tal.csv, linje 2, kolonne "a": -6 er negativt; ventede et antal på 0 eller derover. Ret cellen.',
    en: 'tal.csv, line 2, column "a": -6 is negative; expected a count of 0 or more. Mend the cell.',
  },
  'numerator-above-denominator': {
    files: { 'tal.csv': ['id;t;n', '1;6;5'] },
    blocks: share,
    da: 'tal.csv, linje 2, kolonne "t": tælleren 6 er større end nævneren 5 i "n". Ret en af dem.',
    en: 'tal.csv, line 2, column "t": the numerator 6 is above the denominator 5 in "n". Mend one of them.',
  },
  'numerator-without-universe': {
    files: { 'tal.csv': ['id;t;n', '1;6;0'] },
    blocks: share,
    da: 'tal.csv, linje 2, kolonne "t": tælleren er 6, men nævneren i "n" er 0. Ret en af dem.',
    en: 'tal.csv, line 2, column "t": the numerator is 6, but the denominator in "n" is 0. Mend one of them.',
  },
  'flag-invalid': {
    files: { 'tal.csv': ['id;f', '1;måske'] },
    blocks: { measures: [{ flag: { column: 'f', yes: ['ja'], no: ['nej'] } }] },
    da: 'tal.csv, linje 2, kolonne "f": "måske" er ikke et af de tilladte svar: ja, nej.',
    en: 'tal.csv, line 2, column "f": "måske" is not one of the accepted answers: ja, nej.',
  },
  'year-invalid': {
    files: { 'tal.csv': ['id;år;a', '1;2024x;5'] },
    blocks: { ...wide, areas: { year: 'år' } },
    da: 'tal.csv, linje 2, kolonne "år": "2024x" er ikke et årstal; ventede et år som 2025, 2025K3 eller 202512.',
    en: 'tal.csv, line 2, column "år": "2024x" is not a year; expected a year like 2025, 2025K3 or 202512.',
  },
  'id-missing': {
    files: { 'tal.csv': ['id;a', ';5'] },
    da: 'tal.csv, linje 2, kolonne "id": rækken har intet område-id. Udfyld det, eller slet rækken.',
    en: 'tal.csv, line 2, column "id": the row has no area id. Fill it in or delete the row.',
  },
  'area-year-duplicate': {
    files: { 'tal.csv': ['id;a', '1;5', '1;5'] },
    da: 'tal.csv, linje 3: området "1" står to gange for 2025, første gang tal.csv:2; rækkerne er ens. Slet den ene række.',
    en: 'tal.csv, line 3: the area "1" stands twice for 2025, first tal.csv:2; the rows are the same. Delete one of the rows.',
  },
  'cell-twice': {
    files: { 'a.csv': ['id;a', '1;5'], 'b.csv': ['id;a', '1;6'] },
    da: 'b.csv, linje 2, kolonne "a": området "1" har 6 her, men 5 i a.csv:2, begge for 2025. Ret den ene, eller fjern kolonnen fra den ene fil.',
    en: 'b.csv, line 2, column "a": the area "1" has 6 here but 5 in a.csv:2, both for 2025. Mend one, or remove the column from one of the files.',
  },
  'area-rows-differ': {
    files: { 'tal.csv': ['id;navn;emne;tal', '1;Nord;X;5', '1;Nord;X;6'] },
    blocks: long,
    da: 'tal.csv, linje 3, kolonne "tal": området "1" står to gange for 2025 i serien "X" med forskelligt indhold: her "6", men "5" i tal.csv:2. Find ud af, hvilken række der gælder, eller giv dem hver sit id.',
    en: 'tal.csv, line 3, column "tal": the area "1" stands twice for 2025 in the series "X" with different contents: "6" here, "5" in tal.csv:2. Find out which row holds, or give each an id of its own.',
  },
  'area-in-several-rows': {
    files: { 'tal.csv': ['id;køn;a', '1;mænd;5', '1;kvinder;6', '2;mænd;5', '2;kvinder;6'] },
    da: 'tal.csv, linje 3, kolonne "køn": området "1" står i flere rækker for 2025, her og i tal.csv:2, og det, der skiller dem ad, er "køn" (mænd, kvinder); sådan er det med 2 rækker. Vælg med areas.only (column: køn), læg rækkerne sammen, eller læs filen i lang form med "køn" i input.series.',
    en: 'tal.csv, line 3, column "køn": the area "1" stands in several rows for 2025, here and in tal.csv:2, and what tells them apart is "køn" (mænd, kvinder); so it is with 2 rows. Choose with areas.only (column: køn), add the rows up, or read the file in the long form with "køn" in input.series.',
  },
  'files-ids-alike': {
    files: { 'a.csv': ['id;a', '01;5', '02;6'], 'b.csv': ['id;b', '1;7', '2;8'] },
    blocks: { columns: ['a', 'b'] },
    da: 'b.csv: områderne skal have samme id i alle årets filer, her og i a.csv (2025). 2 id\'er er de samme på nær nuller foran, fx "1" og "01". Skriv dem ens, som tekst.',
    en: 'b.csv: areas must have the same ids in all files of the year, here and in a.csv (2025). 2 ids are the same but for zeros in front, such as "1" and "01". Write them alike, as text.',
  },
  'files-share-no-area': {
    files: { 'a.csv': ['id;a', '1;5', '2;6'], 'b.csv': ['id;b', '3;7', '4;8'] },
    blocks: { columns: ['a', 'b'] },
    da: "b.csv: filen har ingen områder til fælles med a.csv, som også er for 2025 og har andre kolonner: her 3, 4, der 1, 2. Ret id'erne, eller giv hver fil sit år.",
    en: 'b.csv: the file has not one area in common with a.csv, which is of 2025 too and has other columns: here 3, 4, there 1, 2. Mend the ids, or give each file its own year.',
  },
  'text-garbled': {
    files: { 'tal.csv': Buffer.from('id;a\nS\x9bnderby;5\n', 'latin1') },
    da: 'tal.csv, linje 2, kolonne "id": bogstaverne i "S›nderby" er forvanskede; der har sikkert stået "Sønderby": CP850 (DOS), der er taget for Windows-1252. Gem filen som CSV (UTF-8) i det program, den kommer fra.',
    en: 'tal.csv, line 2, column "id": the letters of "S›nderby" are garbled; it was probably "Sønderby": CP850 (DOS) taken for Windows-1252. Save the file as CSV (UTF-8) in the program that it comes from.',
  },
  'text-differs': {
    files: { 'tal.csv': ['id;navn;emne;tal', '1;Nord;X;5', '1;Syd;Y;6'] },
    blocks: long,
    da: 'tal.csv, linje 3, kolonne "navn": området "1" har "Syd" her, men "Nord" i en tidligere række for 2025. Ret den ene.',
    en: 'tal.csv, line 3, column "navn": the area "1" has "Syd" here but "Nord" in an earlier row for 2025. Mend one.',
  },
  'only-selects-nothing': {
    files: { 'tal.csv': ['id;a', '1;5', '2;6'] },
    blocks: { ...wide, areas: { only: { is: ['3'] } } },
    da: 'tal.csv: ingen række opfylder areas.only på kolonnen "id"; den har bl.a.: 1, 2.',
    en: 'tal.csv: no row satisfies areas.only on the column "id", which has among others: 1, 2.',
  },
  'row-looks-like-total': {
    files: { 'tal.csv': ['id;a', ...rows(7, 'Område ', 504), 'I alt;3528'] },
    da: 'tal.csv: "I alt" ligner en totalrække: "a" er 3528, og de andre rækker har tilsammen 3528. Udelad den med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: "I alt" looks like a total: "a" is 3528, and the other rows have 3528 together. Leave it out with areas.only, or write areas.overlap: allowed.',
  },
  'levels-overlap': {
    files: { 'tal.csv': ['id;a', ...rows(3, 'Bydel - ', 200), ...rows(6, 'Kvarter - ', 100)] },
    da: 'tal.csv: filen blander niveauer, der dækker de samme beboere efter "a": Bydel (3), Kvarter (6). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: the file mixes levels that cover the same residents by "a": Bydel (3), Kvarter (6). Choose one level with areas.only, or write areas.overlap: allowed.',
  },
  'ids-nest': {
    files: { 'tal.csv': ['id;a', '01;300', '0101;100', '0102;200', '02;500', '0201;200', '0202;300'] },
    da: 'tal.csv: filen har to inddelinger af den samme by: 01, 02 er hver især efter "a" summen af de rækker, hvis id begynder på samme måde (01: 0101, 0102). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: the file has two divisions of the same city: by "a", 01, 02 are each the sum of the rows whose ids begin so (01: 0101, 0102). Choose one level with areas.only, or write areas.overlap: allowed.',
  },
  'divisions-overlap': {
    files: { 'tal.csv': ['id;a', 'Nord;1600', 'Syd;1400', ...rows(30, '', 100)] },
    da: 'tal.csv: 2 store rækker (Nord, Syd) har efter "a" tilsammen lige så meget som de 30 andre og ligner en inddeling af den samme by. Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: 2 large rows (Nord, Syd) have as much together by "a" as the 30 others and look like a division of the same city. Choose one level with areas.only, or write areas.overlap: allowed.',
  },
};

const notices: Record<string, Case> = {
  'read-as': {
    files: { 'tal.csv': 'id\ta\n1\t5\n' },
    da: 'tal.csv: læst som utf-8 med tabulator, overskrift i linje 1, 1 række.',
    en: 'tal.csv: read as utf-8 with tab, header in line 1, 1 row.',
  },
  'lines-before-header': {
    files: { 'tal.csv': ['En note', '', 'id;a', '1;5'] },
    da: 'tal.csv: 2 linjer før overskriften er sprunget over.',
    en: 'tal.csv: 2 lines before the header passed over.',
  },
  'rows-outside-level': {
    files: { 'tal.csv': ['id;a', '1;5', '2;6', '3;7'] },
    blocks: { ...wide, areas: { only: { is: ['1'] } } },
    da: 'tal.csv: 2 rækker hører ikke til det niveau, areas.only vælger.',
    en: 'tal.csv: 2 rows are not of the level that areas.only selects.',
  },
  'rows-of-no-area': {
    files: { 'tal.csv': ['id;a', 'Nord;5', 'Syd;6', 'Uoplyst;2'] },
    da: 'tal.csv: en række hedder noget, der lyder som en total eller som beboere uden for områderne, og regnes for et område, både i screeningen og i det, der sammenlignes med: Uoplyst. Udelad den med areas.only eller exclude, hvis det ikke er meningen.',
    en: 'tal.csv: a row is called as a total, or as people outside the areas, and is taken for an area, both in the screening and in what is compared with: Uoplyst. Leave it out with areas.only or exclude unless that is meant.',
  },
  'ids-may-nest': {
    files: { 'tal.csv': ['id;a', '01;3,5', '0101;1,5', '0102;4,5', '02;5,5', '0201;2,5', '0202;6,5'] },
    da: 'tal.csv: filen har måske to inddelinger af den samme by: 01, 02 ligner større områder, som de andre ligger i (01: 0101, 0102). Alle regnes for områder. Vælg ellers ét niveau med areas.only.',
    en: 'tal.csv: the file may have two divisions of the same city: 01, 02 look like larger areas that the others lie in (01: 0101, 0102). All are taken for areas. If they are not, choose one level with areas.only.',
  },
  'row-may-be-total': {
    files: { 'tal.csv': ['id;a', 'Nord;100', 'Syd;200', 'Byen;300'] },
    da: 'tal.csv: "Byen" er måske en totalrække: "a" er netop summen af andre rækker, 300. Den regnes for et område. Er den en total, så udelad den med areas.only.',
    en: 'tal.csv: "Byen" may be a total: "a" is exactly the sum of other rows, 300. It is taken for an area. If it is a total, leave it out with areas.only.',
  },
  'year-in-name-differs': {
    files: { '2025.csv': ['id;år;a', '1;2024;5'] },
    blocks: { ...wide, areas: { year: 'år' } },
    da: '2025.csv: navnet siger 2025, men filens årskolonne siger 2024. Kolonnen gælder.',
    en: '2025.csv: the name says 2025, but the column of years says 2024. The column counts.',
  },
  'ids-differ-between-years': {
    files: { '2024.csv': ['id;a', '01;5'], '2025.csv': ['id;a', '1;5'] },
    da: '2024 og 2025 har ingen områder til fælles; intet kan følges fra det ene til det andet. 1 id er det samme på nær nuller foran, fx "1" og "01". Skriv dem ens, som tekst.',
    en: '2024 and 2025 have not one area in common; nothing can be followed from one to the other. 1 id is the same but for zeros in front, such as "1" and "01". Write them alike, as text.',
  },
  'area-in-some-files-only': {
    files: { 'a.csv': ['id;a', '1;5', '2;6'], 'b.csv': ['id;b', '1;7'] },
    blocks: { columns: ['a', 'b'] },
    da: '1 område står ikke i alle årets filer; de øvrige tal er ukendte: 2.',
    en: '1 area is not in all files of the year; the other figures are unknown: 2.',
  },
  'columns-not-in-year': {
    files: { '2024.csv': ['id;a', '1;5'], '2025.csv': ['id;b', '1;7'] },
    blocks: { columns: ['a', 'b'] },
    da: 'ingen fil for 2024 har b; tallene er ukendte for det år.',
    en: 'no file for 2024 has b; the figures are unknown for that year.',
  },
};

/** Messages of what is no content of a file, told by their parameters: paths, the parser's own errors, choices of the run. */
const parametric = {
  'file-not-found': {
    item: finding('file-not-found', { path: 'tal.csv' }),
    da: 'filen tal.csv findes ikke. Ret stien.',
    en: 'the file tal.csv does not exist. Mend the path.',
  },
  'file-unreadable': {
    item: finding('file-unreadable', { path: 'tal', reason: 'EISDIR' }),
    da: 'filen tal kan ikke læses (EISDIR).',
    en: 'the file tal cannot be read (EISDIR).',
  },
  'file-is-spreadsheet': {
    item: finding('file-is-spreadsheet', {}, { file: 'metode.yaml' }),
    da: 'metode.yaml: filen er et regneark eller et zip-arkiv; her læses kun tekst. Giv en tekstfil.',
    en: 'metode.yaml: the file is a spreadsheet or a zip archive; only text is read here. Give a text file.',
  },
  'csv-syntax': {
    item: finding('csv-syntax', { reason: 'CSV_MAX_RECORD_SIZE' }, { file: 'tal.csv', line: 2 }),
    da: 'tal.csv, linje 2: filen kan ikke læses som CSV (CSV_MAX_RECORD_SIZE).',
    en: 'tal.csv, line 2: the file cannot be read as CSV (CSV_MAX_RECORD_SIZE).',
  },
  'year-unknown': {
    item: finding('year-unknown', {}, { file: 'tal.csv' }),
    da: 'tal.csv: filens år er ukendt. Angiv en årskolonne i metoden (areas.year), sæt året i filens eller arkets navn, eller giv --year.',
    en: 'tal.csv: the year of the file is unknown. Name a year column in the method (areas.year), put the year in the name of the file or the sheet, or give --year.',
  },
  'columns-of-other-year': {
    item: finding(
      'columns-of-other-year',
      { year: 2022, years: [2017], columns: ['a'] },
      { file: 'tal-2017.csv' },
    ),
    da: 'tal-2017.csv: filen er for 2017, men kun den har kolonnen "a", som bruges for 2022. Gælder tallene 2022, så tag året ud af filens navn, eller giv rækkerne en årskolonne (areas.year); ellers giv også en fil for 2022 med den.',
    en: 'tal-2017.csv: the file is of 2017, but it alone has the column "a", which is used for 2022. If the figures are of 2022, take the year out of the name of the file, or give the rows a column of years (areas.year); else give a file of 2022 with it too.',
  },
  'year-not-in-data': {
    item: finding('year-not-in-data', { year: 2020, available: [2024, 2025] }),
    da: 'året 2020 findes ikke i tallene, som har 2024, 2025.',
    en: 'the year 2020 is not in the statistics, which have 2024, 2025.',
  },
  'year-needed': {
    item: finding('year-needed', { year: 2020, neededBy: 'criteria.c1', available: [2024, 2025] }),
    da: 'criteria.c1 bruger året 2020, som ikke findes i tallene (2024, 2025). Giv også den fil.',
    en: 'criteria.c1 uses the year 2020, which is not in the statistics (2024, 2025). Give that file too.',
  },
  'population-missing': {
    item: finding('population-missing', { count: 2, examples: ['7', '9'] }),
    da: '2 områder mangler befolkningstal: 7, 9.',
    en: '2 areas have no population: 7, 9.',
  },
};

const languages: Language[] = ['da', 'en'];

describe('refusals, in Danish and English', () => {
  it.each(Object.entries(refusals))('%s', async (code, { files, blocks = wide, da, en }) => {
    const found = await refused(read(files, blocks));
    expect(found.findings.map((item) => item.code)).toEqual([code]);
    expect([found.da, found.en]).toEqual([[da], [en]]);
  });
});

describe('notices, in Danish and English', () => {
  it.each(Object.entries(notices))('%s', async (code, { files, blocks = wide, da, en }) => {
    const statistics = await read(files, blocks);
    const items = statistics.notices.filter((item) => item.code === code).slice(0, 1);
    expect(languages.map((language) => told(items, language))).toEqual([[da], [en]]);
  });
});

describe('messages told by their parameters, in Danish and English', () => {
  it.each(Object.entries(parametric))('%s', (_, { item, da, en }) => {
    expect(languages.map((language) => located(item, language))).toEqual([da, en]);
  });
});

it('no message is left out here; those of spreadsheets are told beside', () => {
  const told = Object.keys({ ...refusals, ...notices, ...parametric, ...spreadsheetMessages.da });
  for (const language of languages) expect(told.sort()).toEqual(Object.keys(inputMessages[language]).sort());
});
