import { describe, expect, it } from 'vitest';
import { fileKindMessages } from '../../src/messages/file-kind.ts';
import { finding, located } from '../../src/messages/finding.ts';
import { inputMessages } from '../../src/messages/input.ts';
import { numberMessages } from '../../src/messages/numbers.ts';
import type { Language } from '../../src/text/words.ts';
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
  'file-is': {
    files: { 'tal.csv': '' },
    da: 'tal.csv: filen er tom; ventede en overskriftslinje og mindst én række.',
    en: 'tal.csv: the file is empty; expected a header line and at least one row.',
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
    da: 'tal.csv, linje 2, kolonne “a”: et anførselstegn står midt i et felt. Sæt hele feltet i anførselstegn, og skriv tegnet dobbelt.',
    en: 'tal.csv, line 2, column “a”: a quote stands inside a field. Quote the whole field and double the quote in it.',
  },
  'csv-row-names': {
    files: { 'tal.csv': ['id;a', '"1";x;2', '"2";y;3'] },
    da: 'tal.csv, linje 1: alle rækker (2) har 3 felter, overskriften 2: et for lidt, som når R skriver rækkenavne med. Skriv filen med row.names = FALSE, eller giv overskriften et navn mere forrest.',
    en: 'tal.csv, line 1: all rows (2) have 3 fields, the header 2: one too few, as when R writes row names. Write the file with row.names = FALSE, or give the header one more name in front.',
  },
  'id-hidden': {
    files: { 'tal.csv': ['id;a', '\u200b1;2'] },
    da: 'tal.csv, linje 2, kolonne “id”: områdets id “<U+200B>1” har et usynligt tegn (U+200B), så det ikke er det samme som uden. Fjern tegnet.',
    en: 'tal.csv, line 2, column “id”: the area id “<U+200B>1” has a character that cannot be seen (U+200B), so that it is not the same as without. Remove it.',
  },
  'csv-ragged': {
    files: { 'tal.csv': ['id;a', '1;2;3'] },
    da: 'tal.csv, linje 2: rækken har 3 felter, overskriften 2. Ret rækken, eller slet den, hvis den er en note.',
    en: 'tal.csv, line 2: the row has 3 fields, the header 2. Mend the row, or delete it if it is a note.',
  },
  'header-not-found': {
    files: { 'tal.csv': ['idd;a', '1;2'] },
    da: 'tal.csv, linje 1: ingen af de første 30 rækker er en overskrift med kolonnen “id”; den første er: idd, a. Mente du “idd”? Ret metodens areas.id eller filen.',
    en: 'tal.csv, line 1: none of the first 30 rows is a header with the column “id”; the first is: idd, a. Did you mean “idd”? Mend areas.id of the method, or the file.',
  },
  'header-duplicate': {
    files: { 'tal.csv': ['id;a;a', '1;2;3'] },
    da: 'tal.csv, linje 1: overskriften “a” står to gange. Omdøb den ene kolonne.',
    en: 'tal.csv, line 1: the header “a” stands twice. Rename one of the columns.',
  },
  'column-missing': {
    files: { 'tal.csv': ['id;A', '1;2'] },
    da: 'tal.csv, linje 1: kolonnen “a”, som criteria.c1 bruger, findes ikke. Mente du “A”? Filen har: id, A.',
    en: 'tal.csv, line 1: the column “a”, which criteria.c1 uses, is not there. Did you mean “A”? The file has: id, A.',
  },
  'no-data-rows': {
    files: { 'tal.csv': 'id;a\n' },
    da: 'tal.csv: filen har en overskrift, men ingen rækker.',
    en: 'tal.csv: the file has a header but no rows.',
  },
  'number-invalid': {
    files: { 'tal.csv': ['id;a', '1;to'] },
    da: 'tal.csv, linje 2, kolonne “a”: “to” er ikke et tal; ventede et tal som 1.234,5 (input.decimal: comma). Ret cellen, eller angiv talformat eller symbol for manglende under input i metoden.',
    en: 'tal.csv, line 2, column “a”: “to” is not a number; expected a number like 1.234,5 (input.decimal: comma). Mend the cell, or declare the number format or the missing symbol under input in the method.',
  },
  'number-is-missing-sign': {
    files: { 'tal.csv': ['id;a', '1;NA'] },
    da: 'tal.csv, linje 2, kolonne “a”: “NA” er ikke et tal, men ligner et tegn for, at tallet mangler. Er det det, så angiv det under input i metoden, fx missing: ["", "..", "NA"].',
    en: 'tal.csv, line 2, column “a”: “NA” is not a number but looks like a sign that it is missing. If it is, declare it under input in the method, such as missing: ["", "..", "NA"].',
  },
  'number-looks-missing': {
    files: { 'tal.csv': ['id;a', '1;-9999'] },
    da: 'tal.csv, linje 2, kolonne “a”: -9999 ligner en kode for manglende. Føj den til input.missing i metoden, eller angiv range, hvis tallet er rigtigt.',
    en: 'tal.csv, line 2, column “a”: -9999 looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.',
  },
  'number-begins-with-zero': {
    files: { 'tal.csv': ['id;a', '1;0.500'] },
    da: 'tal.csv, linje 2, kolonne “a”: “0.500” kan være 0,5 eller 500: en gruppe af tusinder begynder aldrig med 0. Skriv det tal, der menes, eller angiv decimal: point under input i metoden, hvis filen har punktum som decimaltegn.',
    en: "tal.csv, line 2, column “a”: “0.500” may be 0.5 or 500: a group of thousands never begins with 0. Write the number that is meant, or declare decimal: point under input in the method if the point is the file's decimal sign.",
  },
  'number-other-decimal': {
    files: { 'tal.csv': ['id;a', '1;12.34'] },
    da: 'tal.csv, linje 2, kolonne “a”: “12.34” er kun et tal, hvor punktum er decimaltegn, og her er det komma (input.decimal: comma). Skriv 12,34, eller angiv decimal: point under input i metoden.',
    en: 'tal.csv, line 2, column “a”: “12.34” is a number only where the point is the decimal sign, and here it is the comma (input.decimal: comma). Write 12,34, or declare decimal: point under input in the method.',
  },
  'number-with-percent': {
    files: { 'tal.csv': ['id;a', '1;12,5 %'] },
    da: 'tal.csv, linje 2, kolonne “a”: “12,5 %” har et procenttegn. Slet tegnet, så cellen er et tal.',
    en: 'tal.csv, line 2, column “a”: “12,5 %” has a per cent sign. Drop the sign, so that the cell is a number.',
  },
  'number-with-text': {
    files: { 'tal.csv': ['id;a', '1;3 ‰'] },
    da: 'tal.csv, linje 2, kolonne “a”: ved tallet i “3 ‰” står “‰” (U+2030). Skriv tallet alene.',
    en: 'tal.csv, line 2, column “a”: beside the number in “3 ‰” stands “‰” (U+2030). Write the number alone.',
  },
  'number-is-bound': {
    files: { 'tal.csv': ['id;a', '1;<5'] },
    da: 'tal.csv, linje 2, kolonne “a”: “<5” er ikke et tal, men en grænse for et. Føj teksten til input.missing i metoden, hvis tallet mangler.',
    en: 'tal.csv, line 2, column “a”: “<5” is not a number but a bound of one. Add the text to input.missing in the method if the number is missing.',
  },
  'number-with-character': {
    files: { 'tal.csv': ['id;a', '1;１２'] },
    da: 'tal.csv, linje 2, kolonne “a”: “１２” er ikke et tal: tegnet “１” (U+FF11) hører ikke til i et tal. Skriv tallet med cifrene 0-9.',
    en: 'tal.csv, line 2, column “a”: “１２” is not a number: the character “１” (U+FF11) has no place in one. Write the number with the digits 0-9.',
  },
  'number-in-brackets': {
    files: { 'tal.csv': ['id;a', '1;(12,5)'] },
    da: 'tal.csv, linje 2, kolonne “a”: “(12,5)” kan være 12,5 med forbehold eller et negativt tal. Skriv tallet uden parentes.',
    en: 'tal.csv, line 2, column “a”: “(12,5)” may be 12,5 with a reservation, or a negative number. Write the number without brackets.',
  },
  'number-minus-after': {
    files: { 'tal.csv': ['id;a', '1;12,5-'] },
    da: 'tal.csv, linje 2, kolonne “a”: “12,5-” har minus efter tallet. Skriv -12,5, hvis det er negativt.',
    en: 'tal.csv, line 2, column “a”: “12,5-” has its minus after the number. Write -12,5 if it is negative.',
  },
  'shares-are-fractions': {
    files: { 'tal.csv': ['id;a', '1;0,1', '2;0,25', '3;0,3'] },
    blocks: { measures: [{ column: 'a', unit: 'pct', threshold: { value: 20 } }] },
    da: 'tal.csv, kolonne “a”: intet tal i kolonnen er over 0,3, men enheden er pct, og tallene holdes op mod 20; de ligner brøker. Skriv 41,2 for 41,2 procent, eller angiv range: [0, 1] på kolonnen, hvis tallene er rigtige.',
    en: 'tal.csv, column “a”: no number in the column is above 0.3, but the unit is pct and they are held against 20; they look like fractions. Write 41.2 for 41.2 per cent, or state range: [0, 1] on the column if the numbers are right.',
  },
  'shares-change-scale': {
    files: {
      'tal.csv': [
        'id;aar;a',
        '1;2024;0,1',
        '2;2024;0,2',
        '3;2024;0,3',
        '1;2025;10',
        '2;2025;20',
        '3;2025;30',
      ],
    },
    blocks: { areas: { year: 'aar' }, measures: [{ column: 'a', unit: 'pct' }] },
    da: 'tal.csv, kolonne “a”: i 2024 er intet tal i kolonnen over 0,3, men gennemsnittet i 2025 er 20; det ene år ligner brøker. Skriv alle år i procent.',
    en: 'tal.csv, column “a”: in 2024 no number in the column is above 0.3, but the mean of 2025 is 20; one of the years looks like fractions. Write all years in per cent.',
  },
  'share-outside-range': {
    files: { 'tal.csv': ['id;a', '1;101'] },
    blocks: { measures: [{ column: 'a', unit: 'pct' }] },
    da: 'tal.csv, linje 2, kolonne “a”: 101 ligger uden for 0-100, som enheden pct kræver. Ret cellen eller enheden.',
    en: 'tal.csv, line 2, column “a”: 101 lies outside 0-100, which unit pct asks for. Mend the cell or the unit.',
  },
  'value-outside-range': {
    files: { 'tal.csv': ['id;a', '1;6,5'] },
    blocks: { columns: [{ name: 'a', range: [1, 5] }] },
    da: 'tal.csv, linje 2, kolonne “a”: 6,5 ligger uden for det mulige interval 1 til 5, som metoden angiver (range). Ret cellen eller intervallet.',
    en: 'tal.csv, line 2, column “a”: 6.5 lies outside the possible range 1 to 5 that the method states. Mend the cell or the range.',
  },
  'count-negative': {
    files: { 'tal.csv': ['id;a', '1;-6'] },
    blocks: { ...wide, areas: { population: 'a' } },
    da: 'tal.csv, linje 2, kolonne “a”: -6 er negativt; ventede et antal på 0 eller derover. Ret cellen.',
    en: 'tal.csv, line 2, column “a”: -6 is negative; expected a count of 0 or more. Mend the cell.',
  },
  'numerator-above-denominator': {
    files: { 'tal.csv': ['id;t;n', '1;6;5'] },
    blocks: share,
    da: 'tal.csv, linje 2, kolonne “t”: tælleren 6 er større end nævneren 5 i “n”. Ret en af dem.',
    en: 'tal.csv, line 2, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
  },
  'numerator-without-universe': {
    files: { 'tal.csv': ['id;t;n', '1;6;0'] },
    blocks: share,
    da: 'tal.csv, linje 2, kolonne “t”: tælleren er 6, men nævneren i “n” er 0. Ret en af dem.',
    en: 'tal.csv, line 2, column “t”: the numerator is 6, but the denominator in “n” is 0. Mend one of them.',
  },
  'flag-invalid': {
    files: { 'tal.csv': ['id;f', '1;måske'] },
    blocks: { measures: [{ flag: { column: 'f', yes: ['ja'], no: ['nej'] } }] },
    da: 'tal.csv, linje 2, kolonne “f”: “måske” er ikke et af de tilladte svar: ja, nej.',
    en: 'tal.csv, line 2, column “f”: “måske” is not one of the accepted answers: ja, nej.',
  },
  'year-invalid': {
    files: { 'tal.csv': ['id;år;a', '1;2024x;5'] },
    blocks: { ...wide, areas: { year: 'år' } },
    da: 'tal.csv, linje 2, kolonne “år”: “2024x” er ikke et årstal; ventede et år som 2025, 2025K3 eller 202512.',
    en: 'tal.csv, line 2, column “år”: “2024x” is not a year; expected a year like 2025, 2025K3 or 202512.',
  },
  'id-missing': {
    files: { 'tal.csv': ['id;a', ';5'] },
    da: 'tal.csv, linje 2, kolonne “id”: rækken har intet område-id. Udfyld det, eller slet rækken.',
    en: 'tal.csv, line 2, column “id”: the row has no area id. Fill it in or delete the row.',
  },
  'area-year-duplicate': {
    files: { 'tal.csv': ['id;a', '1;5', '1;5'] },
    da: 'tal.csv, linje 3: området “1” står to gange for 2025, første gang tal.csv:2; rækkerne er ens. Slet den ene række.',
    en: 'tal.csv, line 3: the area “1” stands twice for 2025, first tal.csv:2; the rows are the same. Delete one of the rows.',
  },
  'cell-twice': {
    files: { 'a.csv': ['id;a', '1;5'], 'b.csv': ['id;a', '1;6'] },
    da: 'b.csv, linje 2, kolonne “a”: området “1” har 6 her, men 5 i a.csv:2, begge for 2025. Ret den ene, eller fjern kolonnen fra den ene fil.',
    en: 'b.csv, line 2, column “a”: the area “1” has 6 here but 5 in a.csv:2, both for 2025. Mend one, or remove the column from one of the files.',
  },
  'area-rows-differ': {
    files: { 'tal.csv': ['id;navn;emne;tal', '1;Nord;X;5', '1;Nord;X;6'] },
    blocks: long,
    da: 'tal.csv, linje 3, kolonne “tal”: området “1” står to gange for 2025 i serien “X” med forskelligt indhold: her “6”, men “5” i tal.csv:2. Find ud af, hvilken række der gælder, eller giv dem hver sit id.',
    en: 'tal.csv, line 3, column “tal”: the area “1” stands twice for 2025 in the series “X” with different contents: “6” here, “5” in tal.csv:2. Find out which row holds, or give each an id of its own.',
  },
  'area-in-several-rows': {
    files: { 'tal.csv': ['id;køn;a', '1;mænd;5', '1;kvinder;6', '2;mænd;5', '2;kvinder;6'] },
    da: 'tal.csv, linje 3, kolonne “køn”: området “1” står i flere rækker for 2025, her og i tal.csv:2, og det, der skiller dem ad, er “køn” (mænd, kvinder); sådan er det med 2 rækker. Vælg med areas.only (column: køn), læg rækkerne sammen, eller læs filen i lang form med “køn” i input.series.',
    en: 'tal.csv, line 3, column “køn”: the area “1” stands in several rows for 2025, here and in tal.csv:2, and what tells them apart is “køn” (mænd, kvinder); so it is with 2 rows. Choose with areas.only (column: køn), add the rows up, or read the file in the long form with “køn” in input.series.',
  },
  'files-ids-alike': {
    files: { 'a.csv': ['id;a', '01;5', '02;6'], 'b.csv': ['id;b', '1;7', '2;8'] },
    blocks: { columns: ['a', 'b'] },
    da: "b.csv: områderne skal have samme id i alle årets filer, her og i a.csv (2025). 2 id'er er de samme på nær nuller foran, fx “1” og “01”. Skriv dem ens, som tekst.",
    en: 'b.csv: areas must have the same ids in all files of the year, here and in a.csv (2025). 2 ids are the same but for zeros in front, such as “1” and “01”. Write them alike, as text.',
  },
  'files-share-no-area': {
    files: { 'a.csv': ['id;a', '1;5', '2;6'], 'b.csv': ['id;b', '3;7', '4;8'] },
    blocks: { columns: ['a', 'b'] },
    da: "b.csv: filen har ingen områder til fælles med a.csv, som også er for 2025 og har andre kolonner: her 3, 4, der 1, 2. Ret id'erne, eller giv hver fil sit år.",
    en: 'b.csv: the file has not one area in common with a.csv, which is of 2025 too and has other columns: here 3, 4, there 1, 2. Mend the ids, or give each file its own year.',
  },
  'text-garbled': {
    files: { 'tal.csv': Buffer.from('id;a\nS\x9bnderby;5\n', 'latin1') },
    da: 'tal.csv, linje 2, kolonne “id”: bogstaverne i “S›nderby” er forvanskede; der har sikkert stået “Sønderby”: CP850 (DOS), der er taget for Windows-1252. Gem filen som CSV (UTF-8) i det program, den kommer fra.',
    en: 'tal.csv, line 2, column “id”: the letters of “S›nderby” are garbled; it was probably “Sønderby”: CP850 (DOS) taken for Windows-1252. Save the file as CSV (UTF-8) in the program that it comes from.',
  },
  'text-differs': {
    files: { 'tal.csv': ['id;navn;emne;tal', '1;Nord;X;5', '1;Syd;Y;6'] },
    blocks: long,
    da: 'tal.csv, linje 3, kolonne “navn”: området “1” har “Syd” her, men “Nord” i en tidligere række for 2025. Ret den ene.',
    en: 'tal.csv, line 3, column “navn”: the area “1” has “Syd” here but “Nord” in an earlier row for 2025. Mend one.',
  },
  'only-selects-nothing': {
    files: { 'tal.csv': ['id;a', '1;5', '2;6'] },
    blocks: { ...wide, areas: { only: { is: ['3'] } } },
    da: 'tal.csv: ingen række opfylder areas.only på kolonnen “id”; den har bl.a.: 1, 2.',
    en: 'tal.csv: no row satisfies areas.only on the column “id”, which has among others: 1, 2.',
  },
  'row-looks-like-total': {
    files: { 'tal.csv': ['id;a', ...rows(7, 'Område ', 504), 'I alt;3528'] },
    da: 'tal.csv: “I alt” ligner en totalrække: “a” er 3528, og de andre rækker har tilsammen 3528. Udelad den med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: “I alt” looks like a total: “a” is 3528, and the other rows have 3528 together. Leave it out with areas.only, or write areas.overlap: allowed.',
  },
  'levels-overlap': {
    files: { 'tal.csv': ['id;a', ...rows(3, 'Bydel - ', 200), ...rows(6, 'Kvarter - ', 100)] },
    da: 'tal.csv: filen blander niveauer, der dækker de samme beboere efter “a”: Bydel (3), Kvarter (6). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: the file mixes levels that cover the same residents by “a”: Bydel (3), Kvarter (6). Choose one level with areas.only, or write areas.overlap: allowed.',
  },
  'ids-nest': {
    files: { 'tal.csv': ['id;a', '01;300', '0101;100', '0102;200', '02;500', '0201;200', '0202;300'] },
    da: 'tal.csv: filen har to inddelinger af den samme by: 01, 02 er hver især efter “a” summen af de rækker, hvis id begynder på samme måde (01: 0101, 0102). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: the file has two divisions of the same city: by “a”, 01, 02 are each the sum of the rows whose ids begin so (01: 0101, 0102). Choose one level with areas.only, or write areas.overlap: allowed.',
  },
  'rows-are-subtotals': {
    files: {
      'tal.csv': [
        'id;a',
        'Nord;700',
        'a;301',
        'b;399',
        'Syd;501',
        'c;203',
        'd;298',
        'Vest;402',
        'e;197',
        'f;205',
      ],
    },
    da: 'tal.csv: filen har områder og summer af dem: Nord, Syd, Vest er hver især efter “a” summen af rækkerne ved siden af (Nord: a, b). Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: the file has areas and sums of them: by “a”, Nord, Syd, Vest are each the sum of the rows beside them (Nord: a, b). Choose one level with areas.only, or write areas.overlap: allowed.',
  },
  'row-is-note': {
    files: { 'tal.csv': ['id;a;b', '1;5;6', 'Kilde: DST;;'] },
    da: 'tal.csv, linje 3: “Kilde: DST” står alene i rækken og er en note, ikke et område. Slet rækken, eller sæt den over overskriften.',
    en: 'tal.csv, line 3: “Kilde: DST” stands alone in its row and is a note, not an area. Delete the row, or put it above the header.',
  },
  'divisions-overlap': {
    files: { 'tal.csv': ['id;a', 'Nord;1600', 'Syd;1400', ...rows(30, '', 100)] },
    da: 'tal.csv: 2 store rækker (Nord, Syd) har efter “a” tilsammen lige så meget som de 30 andre og ligner en inddeling af den samme by. Vælg ét niveau med areas.only, eller skriv areas.overlap: allowed.',
    en: 'tal.csv: 2 large rows (Nord, Syd) have as much together by “a” as the 30 others and look like a division of the same city. Choose one level with areas.only, or write areas.overlap: allowed.',
  },
};

const notices: Record<string, Case> = {
  'note-marks-left-out': {
    files: { 'tal.csv': ['id;a', '1;12,5*', '2;3'] },
    da: 'tal.csv: et tal i kolonnen “a” er læst uden tegnet for en note, fx “12,5*”.',
    en: 'tal.csv: 1 number in the column “a” read without the mark of a note, such as “12,5*”.',
  },
  'shares-below-one': {
    files: { 'tal.csv': ['id;a', '1;0,1', '2;0,25', '3;0,3'] },
    blocks: { measures: [{ column: 'a', unit: 'pct', threshold: { value: 0.2 } }] },
    da: 'tal.csv: intet tal i kolonnen “a” er over 0,3, men enheden er pct; er de brøker, skal de ganges med 100. Angiv range: [0, 1] på kolonnen, hvis tallene er rigtige.',
    en: 'tal.csv: no number in the column “a” is above 0.3, but the unit is pct; if they are fractions, multiply them by 100. State range: [0, 1] on the column if the numbers are right.',
  },
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
    da: 'tal.csv: en række hedder noget, der lyder som en total, et gennemsnit eller beboere uden for områderne, og regnes for et område, både i screeningen og i det, der sammenlignes med: Uoplyst. Udelad den med areas.only eller exclude, hvis det ikke er meningen.',
    en: 'tal.csv: a row is called as a total, a mean or people outside the areas, and is taken for an area, both in the screening and in what is compared with: Uoplyst. Leave it out with areas.only or exclude unless that is meant.',
  },
  'ids-may-nest': {
    files: { 'tal.csv': ['id;a', '01;3,5', '0101;1,5', '0102;4,5', '02;5,5', '0201;2,5', '0202;6,5'] },
    da: 'tal.csv: filen har måske to inddelinger af den samme by: 01, 02 ligner større områder, som de andre ligger i (01: 0101, 0102). Alle regnes for områder. Vælg ellers ét niveau med areas.only.',
    en: 'tal.csv: the file may have two divisions of the same city: 01, 02 look like larger areas that the others lie in (01: 0101, 0102). All are taken for areas. If they are not, choose one level with areas.only.',
  },
  'rows-may-be-subtotals': {
    files: { 'tal.csv': ['id;a', 'Nord;700', 'a;301', 'b;399', 'Syd;501', 'c;203', 'd;298'] },
    da: 'tal.csv: filen har måske områder og summer af dem: Nord, Syd er hver især efter “a” netop summen af rækkerne ved siden af (Nord: a, b). Alle regnes for områder. Vælg ellers ét niveau med areas.only.',
    en: 'tal.csv: the file may have areas and sums of them: by “a”, Nord, Syd are each exactly the sum of the rows beside them (Nord: a, b). All are taken for areas. If they are not, choose one level with areas.only.',
  },
  'rows-may-be-notes': {
    files: { 'tal.csv': ['id;a', '1;5', 'Fra registret;', 'og fra CPR;'] },
    da: 'tal.csv: 2 rækker har intet ud over et id, der ikke ligner de andre områders, og regnes for områder uden tal: Fra registret, og fra CPR. Slet dem, der er noter; er de områder, så skriv .. i cellerne.',
    en: 'tal.csv: 2 rows have nothing but an id that is not like those of the other areas, and are taken for areas without figures: Fra registret, og fra CPR. Delete those that are notes; if they are areas, write .. in the cells.',
  },
  'row-may-be-total': {
    files: { 'tal.csv': ['id;a', 'Nord;100', 'Syd;200', 'Byen;300'] },
    da: 'tal.csv: “Byen” er måske en totalrække: “a” er netop summen af andre rækker, 300. Den regnes for et område. Er den en total, så udelad den med areas.only.',
    en: 'tal.csv: “Byen” may be a total: “a” is exactly the sum of other rows, 300. It is taken for an area. If it is a total, leave it out with areas.only.',
  },
  'year-in-name-differs': {
    files: { '2025.csv': ['id;år;a', '1;2024;5'] },
    blocks: { ...wide, areas: { year: 'år' } },
    da: '2025.csv: navnet siger 2025, men filens årskolonne siger 2024. Kolonnen gælder.',
    en: '2025.csv: the name says 2025, but the column of years says 2024. The column counts.',
  },
  'ids-differ-between-years': {
    files: { '2024.csv': ['id;a', '01;5'], '2025.csv': ['id;a', '1;5'] },
    da: '2024 og 2025 har ingen områder til fælles; intet kan følges fra det ene til det andet. 1 id er det samme på nær nuller foran, fx “1” og “01”. Skriv dem ens, som tekst.',
    en: '2024 and 2025 have not one area in common; nothing can be followed from one to the other. 1 id is the same but for zeros in front, such as “1” and “01”. Write them alike, as text.',
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
      { year: 2022, years: [2017], columns: ['a'], inRows: false },
      { file: 'tal-2017.csv' },
    ),
    da: 'tal-2017.csv: filen er for 2017, men kun den har kolonnen “a”, som bruges for 2022. Gælder tallene 2022, så tag året ud af filens navn, eller giv rækkerne en årskolonne (areas.year); ellers giv også en fil for 2022 med den.',
    en: 'tal-2017.csv: the file is of 2017, but it alone has the column “a”, which is used for 2022. If the figures are of 2022, take the year out of the name of the file, or give the rows a column of years (areas.year); else give a file of 2022 with it too.',
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
  'decimal-signs-differ': {
    item: finding('decimal-signs-differ', { text: '41.2', other: '1,5', first: 'tal.csv:2' }),
    da: '“41.2” og “1,5” (tal.csv:2) kan ikke have samme decimaltegn. En tabel har ét: komma eller punktum. Ret den ene.',
    en: '“41.2” and “1,5” (tal.csv:2) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.',
  },
  'read-as-danish': {
    item: finding('read-as-danish', { count: 2, text: '1,234', value: 1.234 }),
    da: '2 tal med ét tegn foran tre cifre er læst på dansk: “1,234” er 1,234. Ingen anden celle viser filens decimaltegn.',
    en: "2 numbers with one sign before three digits read the Danish way: “1,234” is 1.234. No other cell shows the file's decimal sign.",
  },
  'percent-cells-mixed': {
    item: finding('percent-cells-mixed', { shown: 1, others: 4, example: 'C2' }),
    da: 'en celle vises i procent (den første er C2) og 4 ikke: kolonnen har to skalaer, da 12,5 % er gemt som 0,125. Giv alle celler samme talformat og skala.',
    en: '1 cell is shown as per cent (the first is C2) and 4 are not: the column has two scales, since 12.5% is stored as 0.125. Give all cells the same number format and scale.',
  },
  'percent-cells-as-shares': {
    item: finding('percent-cells-as-shares', { example: 'C2', declared: true }),
    da: 'cellerne vises i procent (den første er C2) og er gemt som brøker: 12,5 % er 0,125. Gang tallene med 100, og fjern procentformatet, eller angiv range: [0, 1] på kolonnen i metoden, hvis brøker er meningen.',
    en: 'the cells are shown as per cent (the first is C2) and stored as fractions: 12.5% is 0.125. Multiply the numbers by 100 and drop the per cent format, or state range: [0, 1] on the column in the method if fractions are meant.',
  },
  'population-missing': {
    item: finding('population-missing', { count: 2, examples: ['7', '9'] }),
    da: '2 områder mangler folketal: 7, 9.',
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

it('no message is left out here', () => {
  const told = Object.keys({ ...refusals, ...notices, ...parametric });
  for (const language of languages) {
    const rooms = { ...inputMessages[language], ...numberMessages[language], ...fileKindMessages[language] };
    expect(told.sort()).toEqual(Object.keys(rooms).sort());
  }
});
