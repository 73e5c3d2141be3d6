import { type Bilingual, shortList } from './sentences.ts';

/** What can be wrong with, or worth knowing of, the state lists and the links. */
export interface StateListMessages {
  'list-unknown': { text: string; accepted: string[]; suggestion: string | undefined };
  'list-municipality-missing': Record<never, never>;
  'list-municipality-needed': { found: string[] };
  'list-year-invalid': { text: string };
  'list-municipality-from-links': { municipality: string };
  'list-municipality-misspelt': { wanted: string; suggestion: string };
  'list-municipality-absent': { municipality: string; found: string[] };
  'list-duplicate': { year: number; list: string; name: string; first: string };
  'list-name-missing': { list: string; year: number };
  'list-name-invalid': { text: string };
  'list-year-older': { list: string; used: number; wanted: number };
  'list-not-in-file': { list: string; wanted: number; exact: boolean; available: number[] };
  'list-not-of-municipality': { list: string; year: number; municipality: string };
  'list-incomplete': { list: string; year: number };
  'list-names-near': { name: string; other: string };
  'list-complete-invalid': { text: string };
  'residents-invalid': { text: string };
  'link-area-unknown': { id: string; suggestion: string | undefined };
  'link-area-missing': { name: string };
  'link-name-missing': Record<never, never>;
  'link-boligomraade-unknown': { name: string; municipality: string; suggestion: string | undefined };
  'link-duplicate': { name: string; id: string; first: string };
  'link-share-invalid': { text: string };
  'link-shares-above-one': { name: string; sum: number };
  'links-without-lists': Record<never, never>;
  'boligomraade-unlinked': { name: string };
  'boligomraade-link-below-minimum': { name: string; greatest: number; minimum: number };
  'rows-of-other-municipalities': { count: number; municipality: string };
}

const maybeDa = (suggestion: string | undefined) => (suggestion ? ` Mente du "${suggestion}"?` : '');
const maybeEn = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');
const decimalComma = (value: number) => String(value).replace('.', ',');
const onlyFor = (word: string, years: number[]) =>
  years.length > 0 ? `, ${word} ${shortList(years.map(String))}` : '';

export const stateListMessages: Bilingual<StateListMessages> = {
  da: {
    'list-year-invalid': (p) => `"${p.text}" er ikke et årstal; ventede fire cifre som 2025.`,
    'list-municipality-from-links': (p) =>
      `kommunen er ikke angivet; links er til boligområder i ${p.municipality}, så dens boligområder tæller med.`,
    'list-unknown': (p) =>
      `"${p.text}" er ikke en af statens lister.${maybeDa(p.suggestion)} Ventede: ${p.accepted.join(', ')}.`,
    'list-municipality-missing': () => 'rækken har ingen kommune. Udfyld den, eller slet rækken.',
    'list-municipality-needed': (p) =>
      `filen har flere kommuner (${shortList(p.found)}). Sig hvilken med --municipality eller municipality i metoden.`,
    'list-municipality-misspelt': (p) =>
      `filen har ingen kommune "${p.wanted}", men "${p.suggestion}". Ret stavemåden det ene sted; har kommunen ingen boligområder på listerne, så giv den en række med tomt navn.`,
    'list-municipality-absent': (p) =>
      `ingen række er fra ${p.municipality}; filen har ${shortList(p.found)}. Ingen områder udpeges efter lister.`,
    'list-duplicate': (p) =>
      `"${p.name}" står to gange på listen ${p.list} for ${p.year}, første gang ${p.first}. Slet den ene række.`,
    'list-name-missing': (p) =>
      `rækken for ${p.list} ${p.year} har intet navn. Et tomt navn betyder "ingen på listen" og må kun stå alene for liste, år og kommune. Udfyld navnet, eller slet rækken.`,
    'list-name-invalid': (p) =>
      `"${p.text}" er ikke et navn. Udfyld det, eller lad cellen være tom, hvis kommunen ingen har på listen.`,
    'list-year-older': (p) =>
      `listen ${p.list} er fra ${p.used}; filen har ingen for ${p.wanted}. Tilføj den, hvis den er offentliggjort.`,
    'list-not-in-file': (p) =>
      `filen har ikke listen ${p.list} for ${p.wanted}${p.exact ? '' : ' eller tidligere'}${onlyFor('kun for', p.available)}. Ingen udpeges efter den. Tilføj dens rækker, eller ret state-lists i metoden.`,
    'list-not-of-municipality': (p) =>
      `listen ${p.list} for ${p.year} har ingen række fra ${p.municipality}, så kommunen regnes for ingen at have på den. Mangler dens rækker, så tilføj dem.`,
    'list-incomplete': (p) =>
      `listen ${p.list} for ${p.year} er ikke hel i filen (complete: no), så boligområder kan mangle. Tilføj resten.`,
    'list-names-near': (p) =>
      `"${p.name}" og "${p.other}" ligner hinanden, men regnes for to boligområder. Skriv dem ens, hvis de er det samme.`,
    'list-complete-invalid': (p) =>
      `"${p.text}" er hverken yes eller no. Skriv yes, hvis filen har hele listen for året, ellers no.`,
    'residents-invalid': (p) =>
      `"${p.text}" er ikke et antal beboere; ventede et helt tal som 1234 eller 1.234. Ret cellen, eller lad den være tom.`,
    'link-area-unknown': (p) => `området "${p.id}" findes ikke i tallene.${maybeDa(p.suggestion)} Ret id'et.`,
    'link-area-missing': (p) => `linket fra "${p.name}" har intet område-id. Udfyld det, eller slet rækken.`,
    'link-name-missing': () => 'linket har intet boligområde. Udfyld det, eller slet rækken.',
    'link-boligomraade-unknown': (p) =>
      `boligområdet "${p.name}" står ikke på nogen af statens lister for ${p.municipality} i filen.${maybeDa(p.suggestion)} Ret navnet, eller slet linket.`,
    'link-duplicate': (p) =>
      `linket fra "${p.name}" til "${p.id}" står to gange, første gang ${p.first}. Slet den ene række.`,
    'link-share-invalid': (p) =>
      `"${p.text}" er ikke en andel mellem 0 og 1; ventede et tal som 0,46. Ret cellen.`,
    'link-shares-above-one': (p) =>
      `andelene for "${p.name}" summer til ${decimalComma(p.sum)}, mere end 1. Ret dem.`,
    'links-without-lists': () => '--links kræver --state-lists.',
    'boligomraade-unlinked': (p) =>
      `boligområdet "${p.name}" er udpeget, men intet link siger, hvilke områder det ligger i. Tilføj dets links.`,
    'boligomraade-link-below-minimum': (p) =>
      `boligområdet "${p.name}" er udpeget; dets største link (${decimalComma(p.greatest)}) er under mindsteandelen ${decimalComma(p.minimum)}, så intet område følger med.`,
    'rows-of-other-municipalities': (p) =>
      `${p.count} ${p.count === 1 ? 'række' : 'rækker'} er fra andre kommuner end ${p.municipality}.`,
  },
  en: {
    'list-year-invalid': (p) => `"${p.text}" is not a year; expected four digits like 2025.`,
    'list-municipality-from-links': (p) =>
      `no municipality given; the links are of boligområder in ${p.municipality}, so its boligområder count.`,
    'list-unknown': (p) =>
      `"${p.text}" is not one of the state's lists.${maybeEn(p.suggestion)} Expected: ${p.accepted.join(', ')}.`,
    'list-municipality-missing': () => 'the row has no municipality. Fill it in or delete the row.',
    'list-municipality-needed': (p) =>
      `the file has several municipalities (${shortList(p.found)}). Say which with --municipality, or municipality in the method.`,
    'list-municipality-misspelt': (p) =>
      `the file has no municipality "${p.wanted}", but "${p.suggestion}". Mend the spelling in one of the places; if the municipality has no boligområder on the lists, give it a row with an empty name.`,
    'list-municipality-absent': (p) =>
      `no row is of ${p.municipality}; the file has ${shortList(p.found)}. No area is designated by list.`,
    'list-duplicate': (p) =>
      `"${p.name}" stands twice on the list ${p.list} for ${p.year}, first ${p.first}. Delete one of the rows.`,
    'list-name-missing': (p) =>
      `the row for ${p.list} ${p.year} has no name. An empty name means "none on the list" and may only stand alone for a list, year and municipality. Fill in the name or delete the row.`,
    'list-name-invalid': (p) =>
      `"${p.text}" is not a name. Fill it in, or leave the cell empty if the municipality has none on the list.`,
    'list-year-older': (p) =>
      `the list ${p.list} is of ${p.used}; the file has none for ${p.wanted}. Add it if it has been published.`,
    'list-not-in-file': (p) =>
      `the file does not have the list ${p.list} for ${p.wanted}${p.exact ? '' : ' or earlier'}${onlyFor('only for', p.available)}. None is designated by it. Add its rows, or mend state-lists in the method.`,
    'list-not-of-municipality': (p) =>
      `the list ${p.list} for ${p.year} has no row of ${p.municipality}, so the municipality counts as having none on it. If its rows are missing, add them.`,
    'list-incomplete': (p) =>
      `the list ${p.list} for ${p.year} is not whole in the file (complete: no), so boligområder may be missing. Add the rest.`,
    'list-names-near': (p) =>
      `"${p.name}" and "${p.other}" are nearly equal but counted as two boligområder. Spell them alike if they are the same.`,
    'list-complete-invalid': (p) =>
      `"${p.text}" is neither yes nor no. Write yes if the file has the whole list of the year, else no.`,
    'residents-invalid': (p) =>
      `"${p.text}" is not a number of residents; expected a whole number like 1234 or 1.234. Mend the cell or leave it empty.`,
    'link-area-unknown': (p) =>
      `the area "${p.id}" is not in the statistics.${maybeEn(p.suggestion)} Mend the id.`,
    'link-area-missing': (p) => `the link of "${p.name}" has no area id. Fill it in or delete the row.`,
    'link-name-missing': () => 'the link has no boligområde. Fill it in or delete the row.',
    'link-boligomraade-unknown': (p) =>
      `the boligområde "${p.name}" is on none of the state's lists for ${p.municipality} in the file.${maybeEn(p.suggestion)} Mend the name or delete the link.`,
    'link-duplicate': (p) =>
      `the link of "${p.name}" to "${p.id}" stands twice, first ${p.first}. Delete one of the rows.`,
    'link-share-invalid': (p) =>
      `"${p.text}" is not a share between 0 and 1; expected a number like 0.46. Mend the cell.`,
    'link-shares-above-one': (p) => `the shares of "${p.name}" add up to ${p.sum}, more than 1. Mend them.`,
    'links-without-lists': () => '--links needs --state-lists.',
    'boligomraade-unlinked': (p) =>
      `the boligområde "${p.name}" is designated, but no link says which areas it lies in. Add its links.`,
    'boligomraade-link-below-minimum': (p) =>
      `the boligområde "${p.name}" is designated; its greatest link (${p.greatest}) is below the minimum share ${p.minimum}, so no area follows.`,
    'rows-of-other-municipalities': (p) =>
      `${p.count} ${p.count === 1 ? 'row is' : 'rows are'} of other municipalities than ${p.municipality}.`,
  },
};
