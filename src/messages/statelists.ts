import { formatShare } from '../text/numbers.ts';
import { listed } from '../text/words.ts';
import { FIRST_OF_TODAY, listTerm, type StateListId } from './list-name.ts';
import {
  bilingual,
  counted,
  decimalComma,
  didYouMean,
  type NamePair,
  ofCount,
  type ParametersOf,
  pairWords,
  said,
  shortList,
  text,
} from './sentences.ts';

const plurals = (lists: readonly StateListId[], year: number) =>
  lists.map((list) => listTerm(list, year).many);
const onlyFor = (word: string, years: number[]) =>
  years.length > 0 ? `, ${word} ${shortList(years.map(String))}` : '';

/** What can be wrong with, or worth knowing of, the state lists and the links. */
export const stateListMessages = bilingual({
  'list-unknown': said<{ text: string; accepted: string[]; suggestion: string | undefined }>(
    (p) =>
      `“${p.text}” er ikke en af statens lister.${didYouMean(p.text, p.suggestion, 'da')} Ventede: ${p.accepted.join(', ')}.`,
    (p) =>
      `“${p.text}” is not one of the state's lists.${didYouMean(p.text, p.suggestion, 'en')} Expected: ${p.accepted.join(', ')}.`,
  ),
  'list-before-first': said<{ text: string; year: number; first: number }>(
    (p) =>
      `“${p.text}” er ikke en liste for ${p.year}: den fandtes første gang i ${p.first}${p.first !== FIRST_OF_TODAY ? '' : '. Før det gjaldt en anden lov med andre kriterier, og dens ghettolister er ikke de samme lister'}. Ret året, eller slet rækken.`,
    (p) =>
      `“${p.text}” is no list of ${p.year}: there was none before ${p.first}${p.first !== FIRST_OF_TODAY ? '' : '. Another law with other criteria was in force then, and its ghettolister are not the same lists'}. Mend the year or delete the row.`,
  ),
  'list-name-later': said<{ text: string; year: number; then: string; first: number }>(
    (p) =>
      `“${p.text}” er ikke en liste for ${p.year}: listen hed da ${p.then} og fulgte andre kriterier. Skriv ${p.then}, eller ret året til ${p.first} eller senere.`,
    (p) =>
      `“${p.text}” is no list of ${p.year}: the list was called ${p.then} then and was made by other criteria. Write ${p.then}, or mend the year to ${p.first} or later.`,
  ),
  'list-name-gone': said<{ text: string; year: number; list: string; last: number }>(
    (p) =>
      `“${p.text}” er ikke en liste for ${p.year}: navnet gik ud af loven efter listerne for ${p.last}, og listen hedder nu ${p.list}. Ret navnet eller året.`,
    (p) =>
      `“${p.text}” is no list of ${p.year}: the name left the law after the lists of ${p.last}, and the list is now called ${p.list}. Mend the name or the year.`,
  ),
  'list-earlier-name': said<{
    text: string;
    list: string;
    count: number;
    from: number;
    to: number;
    /** rows of lists made by other criteria than today's kind; a record of version 1 has none */
    other?: number;
  }>(
    (p) =>
      `“${p.text}” ${p.count === 1 ? 'i 1 række' : `og lignende i ${p.count} rækker`} læses som ${p.list}, som listen har heddet siden ${p.to + 1}.${p.other ? ` Listerne før ${FIRST_OF_TODAY} fulgte andre kriterier; årene tæller med i femårsreglen.` : ''}`,
    (p) =>
      `“${p.text}” ${p.count === 1 ? 'in 1 row' : `and its like in ${p.count} rows`} is read as ${p.list}, the name of the list since ${p.to + 1}.${p.other ? ` The lists before ${FIRST_OF_TODAY} were made by other criteria; their years count in the five-year rule.` : ''}`,
  ),
  'list-file-twice': said<{ first: string }>(
    (p) => `filen har samme indhold som ${p.first}. Giv den kun én gang.`,
    (p) => `the file has the same content as ${p.first}. Give it only once.`,
  ),
  'list-excluding': said<{ name: string; year: number; list: string; other: string; first: string }>(
    (p) =>
      `“${p.name}” står i ${p.year} både på ${p.other} (${p.first}) og på ${p.list}. Statens lister holder forebyggelsesområder og de andre adskilt. Slet den ene række.`,
    (p) =>
      `“${p.name}” stands in ${p.year} both on ${p.other} (${p.first}) and on ${p.list}. The state's lists keep forebyggelsesområder and the others apart. Delete one of the rows.`,
  ),
  'list-municipality-missing': text(
    'rækken har ingen kommune. Udfyld den, eller slet rækken.',
    'the row has no municipality. Fill it in or delete the row.',
  ),
  'list-municipality-near': said<{ text: string; suggestion: string; rows: number }>(
    (p) =>
      `“${p.text}” (${p.rows} ${p.rows === 1 ? 'række' : 'rækker'}) ligner “${p.suggestion}”, som også står i filerne. Skriv kommunen ens alle steder.`,
    (p) =>
      `“${p.text}” (${p.rows} ${p.rows === 1 ? 'row' : 'rows'}) is nearly “${p.suggestion}”, which is in the files too. Spell the municipality alike everywhere.`,
  ),
  'list-municipality-none': said<{ municipality: string; found: string[] }>(
    (p) =>
      `ingen række er fra ${p.municipality}, så der er intet at vise. Filerne har: ${shortList(p.found)}.`,
    (p) =>
      `no row is of ${p.municipality}, so there is nothing to show. The files have: ${shortList(p.found)}.`,
  ),
  'list-municipality-needed': said<{ found: string[]; links: boolean }>(
    (p) =>
      `filen har flere kommuner (${shortList(p.found)}). Sig hvilken med --municipality eller municipality i metoden${p.links ? '' : ', eller giv links (--links): de siger, hvilken kommunes boligområder det er, og hvilke områder de udpeger'}.`,
    (p) =>
      `the file has several municipalities (${shortList(p.found)}). Say which with --municipality, or municipality in the method${p.links ? '' : ', or give links (--links): they say whose boligområder these are, and which areas they designate'}.`,
  ),
  'list-year-invalid': said<{ text: string }>(
    (p) => `“${p.text}” er ikke et årstal; ventede fire cifre som 2025.`,
    (p) => `“${p.text}” is not a year; expected four digits like 2025.`,
  ),
  'list-municipality-from-links': said<{ municipality: string }>(
    (p) =>
      `kommunen er ikke angivet; links er til boligområder i ${p.municipality}, så dens boligområder tæller med.`,
    (p) =>
      `no municipality given; the links are of boligområder in ${p.municipality}, so its boligområder count.`,
  ),
  'list-municipality-misspelt': said<{ wanted: string; suggestion: string }>(
    (p) =>
      `ingen række er fra “${p.wanted}”, men “${p.suggestion}” er der. Ret stavemåden det ene sted; har kommunen ingen boligområder på listerne, så giv den en række med tomt navn.`,
    (p) =>
      `no row is of “${p.wanted}”, but “${p.suggestion}” is there. Mend the spelling in one of the places; if the municipality has no boligområder on the lists, give it a row with an empty name.`,
  ),
  'list-municipality-absent': said<{ municipality: string; found: string[] }>(
    (p) =>
      `ingen række er fra ${p.municipality}; filen har ${shortList(p.found)}. Ingen områder udpeges efter lister.`,
    (p) =>
      `no row is of ${p.municipality}; the file has ${shortList(p.found)}. No area is designated by list.`,
  ),
  'list-duplicate': said<{ year: number; list: string; name: string; first: string }>(
    (p) =>
      `“${p.name}” står to gange på listen ${p.list} for ${p.year}, første gang ${p.first}. Slet den ene række.`,
    (p) =>
      `“${p.name}” stands twice on the list ${p.list} for ${p.year}, first ${p.first}. Delete one of the rows.`,
  ),
  'list-name-missing': said<{ list: string; year: number }>(
    (p) =>
      `rækken for ${p.list} ${p.year} har intet navn. Et tomt navn betyder “ingen på listen” og må kun stå alene for liste, år og kommune. Udfyld navnet, eller slet rækken.`,
    (p) =>
      `the row for ${p.list} ${p.year} has no name. An empty name means “none on the list” and may only stand alone for a list, year and municipality. Fill in the name or delete the row.`,
  ),
  'list-name-invalid': said<{ text: string }>(
    (p) =>
      `“${p.text}” er ikke et navn. Udfyld det, eller lad cellen være tom, hvis kommunen ingen har på listen.`,
    (p) =>
      `“${p.text}” is not a name. Fill it in, or leave the cell empty if the municipality has none on the list.`,
  ),
  'lists-of-other-years': said<{ year: number; available: number[]; named: number | null }>(
    (p) =>
      p.named === null
        ? `filen har statens lister for ${shortList(p.available.map(String))}, men ikke for ${p.year} eller ${p.year - 1}, og lister fra andre år udpeger ingen i ${p.year}. Tilføj listerne for ${p.year} eller ${p.year - 1}, eller skriv i metoden, hvilket års lister der gælder, og hvorfor: state-lists: { list-year: { year: ${p.available.at(-1)}, basis: decided } }.`
        : `filen har statens lister for ${shortList(p.available.map(String))}, men ikke for ${p.named}, som metoden beder om (state-lists: list-year). Tilføj listerne for ${p.named}, eller ret list-year.`,
    (p) =>
      p.named === null
        ? `the file has the state's lists of ${shortList(p.available.map(String))}, but not of ${p.year} or ${p.year - 1}, and lists of other years designate nobody in ${p.year}. Add the lists of ${p.year} or ${p.year - 1}, or say in the method which year's lists count, and why: state-lists: { list-year: { year: ${p.available.at(-1)}, basis: decided } }.`
        : `the file has the state's lists of ${shortList(p.available.map(String))}, but not of ${p.named}, which the method asks for (state-lists: list-year). Add the lists of ${p.named}, or mend list-year.`,
  ),
  'lists-of-year-before': said<{ used: number; year: number }>(
    (p) => `listerne er fra ${p.used}; filen har ingen for ${p.year}. Tilføj dem, hvis de er offentliggjort.`,
    (p) =>
      `the lists are of ${p.used}; the file has none of ${p.year}. Add them if they have been published.`,
  ),
  'lists-of-year-named': said<{ used: number; year: number }>(
    (p) =>
      `listerne er fra ${p.used}, selv om det screenede år er ${p.year}: det siger metoden (state-lists: list-year).`,
    (p) =>
      `the lists are of ${p.used} although the year screened is ${p.year}: the method says so (state-lists: list-year).`,
  ),
  'lists-not-in-file': said<{ lists: StateListId[]; year: number }>(
    (p) =>
      `filen har ikke ${ofCount(p.lists.length, 'listen', 'listerne')} over ${listed(plurals(p.lists, p.year), 'da')} for ${p.year}, så ${ofCount(p.lists.length, 'den', 'de')} tæller ikke med. Tilføj rækkerne (et tomt navn siger, at kommunen ingen har), eller tag ${ofCount(p.lists.length, 'listen', 'listerne')} ud af state-lists: lists i metoden.`,
    (p) =>
      `the file does not have the ${ofCount(p.lists.length, 'list', 'lists')} of ${listed(plurals(p.lists, p.year), 'en')} for ${p.year}, so ${ofCount(p.lists.length, 'it does', 'they do')} not count. Add the rows (an empty name says that the municipality has none), or take the ${ofCount(p.lists.length, 'list', 'lists')} out of state-lists: lists in the method.`,
  ),
  'list-not-of-municipality': said<{ list: string; year: number; municipality: string }>(
    (p) =>
      `listen ${p.list} for ${p.year} har ingen række fra ${p.municipality}, så kommunen regnes for ingen at have på den. Mangler dens rækker, så tilføj dem.`,
    (p) =>
      `the list ${p.list} for ${p.year} has no row of ${p.municipality}, so the municipality counts as having none on it. If its rows are missing, add them.`,
  ),
  'list-incomplete': said<{ list: string; year: number }>(
    (p) =>
      `listen ${p.list} for ${p.year} er ikke hel i filen (complete: no), så boligområder kan mangle. Tilføj resten.`,
    (p) =>
      `the list ${p.list} for ${p.year} is not whole in the file (complete: no), so boligområder may be missing. Add the rest.`,
  ),
  'list-names-near': said<{ pairs: NamePair[] }>(
    (p) =>
      `${pairWords(p.pairs, 'og', 'par navne')} ligner hinanden, men regnes for to boligområder${p.pairs.length > 1 ? ' hver' : ''}. Skriv dem ens, hvis de er det samme.`,
    (p) =>
      `${pairWords(p.pairs, 'and', 'pairs of names')} are nearly equal but counted as two boligområder${p.pairs.length > 1 ? ' each' : ''}. Spell them alike if they are the same.`,
  ),
  'list-complete-invalid': said<{ text: string }>(
    (p) => `“${p.text}” er hverken yes eller no. Skriv yes, hvis filen har hele listen for året, ellers no.`,
    (p) =>
      `“${p.text}” is neither yes nor no. Write yes if the file has the whole list of the year, else no.`,
  ),
  'residents-invalid': said<{ text: string }>(
    (p) =>
      `“${p.text}” er ikke et antal beboere; ventede et helt tal som 1234 eller 1.234. Ret cellen, eller lad den være tom.`,
    (p) =>
      `“${p.text}” is not a number of residents; expected a whole number like 1234 or 1.234. Mend the cell or leave it empty.`,
  ),
  'list-not-within': said<{ name: string; municipality: string; year: number; list: string; within: string }>(
    (p) =>
      `“${p.name}” (${p.municipality}) står i ${p.year} på ${p.list}, men ikke på ${p.within}, som filerne har hele. Efter loven er den første liste en del af den anden. Tilføj rækken, eller skriv complete: no.`,
    (p) =>
      `“${p.name}” (${p.municipality}) is on ${p.list} in ${p.year} but not on ${p.within}, which the files hold whole. By law the first list is part of the second. Add the row, or write complete: no.`,
  ),
  'list-history-names-near': said<{ pairs: NamePair[]; municipality: string }>(
    (p) =>
      `${pairWords(p.pairs, 'og', 'par navne')} i ${p.municipality} ligner hinanden, men følges som to boligområder${p.pairs.length > 1 ? ' hver' : ''} gennem årene. Skriv dem ens, hvis de er ét.`,
    (p) =>
      `${pairWords(p.pairs, 'and', 'pairs of names')} in ${p.municipality} are nearly equal but followed as two boligområder${p.pairs.length > 1 ? ' each' : ''} through the years. Spell them alike if they are one.`,
  ),
  'total-invalid': said<{ text: string }>(
    (p) =>
      `“${p.text}” er ikke et antal boligområder; ventede et helt tal som 12. Ret cellen, eller slet rækken.`,
    (p) =>
      `“${p.text}” is not a number of boligområder; expected a whole number like 12. Mend the cell or delete the row.`,
  ),
  'total-duplicate': said<{ list: string; year: number; first: string }>(
    (p) => `antallet for ${p.list} ${p.year} står to gange, første gang ${p.first}. Slet den ene række.`,
    (p) => `the number for ${p.list} ${p.year} stands twice, first ${p.first}. Delete one of the rows.`,
  ),
  'link-area-unknown': said<{ id: string; suggestion: string | undefined }>(
    (p) => `området “${p.id}” findes ikke i tallene.${didYouMean(p.id, p.suggestion, 'da')} Ret id'et.`,
    (p) => `the area “${p.id}” is not in the statistics.${didYouMean(p.id, p.suggestion, 'en')} Mend the id.`,
  ),
  'link-area-missing': said<{ name: string }>(
    (p) => `linket fra “${p.name}” har intet område-id. Udfyld det, eller slet rækken.`,
    (p) => `the link of “${p.name}” has no area id. Fill it in or delete the row.`,
  ),
  'link-name-missing': text(
    'linket har intet boligområde. Udfyld det, eller slet rækken.',
    'the link has no boligområde. Fill it in or delete the row.',
  ),
  'link-boligomraade-unknown': said<{ name: string; municipality: string; suggestion: string | undefined }>(
    (p) =>
      `boligområdet “${p.name}” står ikke på nogen af statens lister for ${p.municipality} i filen.${didYouMean(p.name, p.suggestion, 'da')} Ret navnet, eller slet linket.`,
    (p) =>
      `the boligområde “${p.name}” is on none of the state's lists for ${p.municipality} in the file.${didYouMean(p.name, p.suggestion, 'en')} Mend the name or delete the link.`,
  ),
  'link-duplicate': said<{ name: string; id: string; first: string }>(
    (p) => `linket fra “${p.name}” til “${p.id}” står to gange, første gang ${p.first}. Slet den ene række.`,
    (p) => `the link of “${p.name}” to “${p.id}” stands twice, first ${p.first}. Delete one of the rows.`,
  ),
  'link-share-invalid': said<{ text: string }>(
    (p) => `“${p.text}” er ikke en andel mellem 0 og 1; ventede et tal som 0,46. Ret cellen.`,
    (p) => `“${p.text}” is not a share between 0 and 1; expected a number like 0.46. Mend the cell.`,
  ),
  'link-shares-above-one': said<{ name: string; sum: number }>(
    (p) => `andelene for “${p.name}” summer til ${decimalComma(p.sum)}, mere end 1. Ret dem.`,
    (p) => `the shares of “${p.name}” add up to ${p.sum}, more than 1. Mend them.`,
  ),
  'links-without-lists': text('--links kræver --state-lists.', '--links needs --state-lists.'),
  'boligomraader-unlinked': said<{
    names: string[];
    of: number;
    given: boolean;
    effect: 'designate' | 'mark';
  }>(
    (p) => {
      const [which, it, its, lies] = [
        `${p.names.length === p.of ? '' : `${p.names.length} af `}${counted(p.of, 'boligområde', 'boligområder')} på statens lister`,
        ofCount(p.names.length, 'det', 'de'),
        ofCount(p.names.length, 'dets', 'deres'),
        p.effect === 'designate' ? 'udpeger' : 'markerer',
      ];
      return `${which} har intet link til et område, så ${it} ${lies} intet område: ${shortList(p.names)}. ${p.given ? `Tilføj ${its} links.` : `Giv en fil med ${its} links (--links), eller omrids (--geometry og --boligomraader).`}`;
    },
    (p) => {
      const [which, has, it, its] = [
        `${p.names.length === p.of ? '' : `${p.names.length} of `}${counted(p.of, 'boligområde', 'boligområder')} on the state's lists`,
        ofCount(p.names.length, 'has', 'have'),
        ofCount(p.names.length, 'it', 'they'),
        ofCount(p.names.length, 'its', 'their'),
      ];
      const does =
        p.effect === 'designate'
          ? ofCount(p.names.length, 'designates', 'designate')
          : ofCount(p.names.length, 'marks', 'mark');
      return `${which} ${has} no link to an area, so ${it} ${does} no area: ${shortList(p.names)}. ${p.given ? `Add ${its} links.` : `Give a file of ${its} links (--links), or outlines (--geometry and --boligomraader).`}`;
    },
  ),
  'boligomraade-link-below-minimum': said<{ name: string; greatest: number; minimum: number }>(
    (p) =>
      `boligområdet “${p.name}” er udpeget; dets største link (${formatShare(p.greatest, 'da', p.minimum)}) er under mindsteandelen på ${formatShare(p.minimum, 'da')}, så intet område følger med.`,
    (p) =>
      `the boligområde “${p.name}” is designated; its greatest link (${formatShare(p.greatest, 'en', p.minimum)}) is below the minimum share of ${formatShare(p.minimum, 'en')}, so no area follows.`,
  ),
  'rows-of-other-municipalities': said<{ count: number; municipality: string }>(
    (p) => `${p.count} ${p.count === 1 ? 'række' : 'rækker'} er fra andre kommuner end ${p.municipality}.`,
    (p) =>
      `${p.count} ${p.count === 1 ? 'row is' : 'rows are'} of other municipalities than ${p.municipality}.`,
  ),
  // of records of version 1
  'list-year-older': said<{ list: string; used: number; wanted: number }>(
    (p) =>
      `listen ${p.list} er fra ${p.used}; filen har ingen for ${p.wanted}. Tilføj den, hvis den er offentliggjort.`,
    (p) =>
      `the list ${p.list} is of ${p.used}; the file has none for ${p.wanted}. Add it if it has been published.`,
  ),
  'list-not-in-file': said<{ list: string; wanted: number; exact: boolean; available: number[] }>(
    (p) =>
      `filen har ikke listen ${p.list} for ${p.wanted}${p.exact ? '' : ' eller tidligere'}${onlyFor('kun for', p.available)}. Ingen udpeges efter den. Tilføj dens rækker, eller ret state-lists i metoden.`,
    (p) =>
      `the file does not have the list ${p.list} for ${p.wanted}${p.exact ? '' : ' or earlier'}${onlyFor('only for', p.available)}. None is designated by it. Add its rows, or mend state-lists in the method.`,
  ),
  'boligomraade-unlinked': said<{ name: string }>(
    (p) =>
      `boligområdet “${p.name}” er udpeget, men intet link siger, hvilke områder det ligger i. Tilføj dets links.`,
    (p) =>
      `the boligområde “${p.name}” is designated, but no link says which areas it lies in. Add its links.`,
  ),
});
export type StateListMessages = ParametersOf<typeof stateListMessages>;
