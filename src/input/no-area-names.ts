import { present } from '../values/present.ts';

/** What a name says of its row where the row is no area: a total or mean, or people who live in none of the areas. */
export type NoArea = 'total' | 'nowhere';

const words = (list: string): string[] => list.trim().split(/\s*\n\s*|\s*,\s*/);

/** Danish, Norwegian, Swedish, Finnish, Icelandic, German and English; small letters. */
const totalWholly = words(`
  alle, alle aldre, sum, summa, summe, samlet, subtotal, mellemtotal, grand total, totalen, alla, samtliga, samtlige
  hovedtotal, delsum, riket, kaikki, allir, samtals, alls, all, overall, citywide, city total, landet som helhed
  gesamtstadt, stadtgebiet gesamt, alle zusammen, zwischensumme, gesamtsumme, endsumme, kommunen, landet, landstotal
  danmark, denmark, dänemark, norge, noreg, norway, norwegen, sverige, sweden, schweden, suomi, finland, finnland, ísland
  iceland, deutschland, germany, tyskland, landsgennemsnit, landsgennemsnittet, bygennemsnit, bygennemsnittet
  kommunegennemsnit, kommunegennemsnittet, landsgenomsnitt, landsgjennomsnitt, bundesdurchschnitt, landesdurchschnitt
  stadtdurchschnitt, mean, the mean, city mean, national mean
`);
/** At the end of a name, after what is summed: "Byen i alt". */
const totalAtEnd = words(`
  i alt, ialt, í alt, íalt, i allt, total, totalt, in total, tilsammen, sammenlagt, yhteensä, insgesamt, gesamt, zusammen
  gennemsnit, gennemsnittet, middelværdi, middeltal, gjennomsnitt, genomsnitt, medelvärde, snitt, keskiarvo, meðaltal
  durchschnitt, mittelwert, average, mean value, median
`);
/** At the start of a name, before what is summed: "Hele byen". */
const totalAtStart = words(`
  hele, hela, heile, koko, whole, the whole, entire, the entire, ganz, gesamt, insgesamt, total, totalt, i alt, ialt, sum of
  gennemsnit af, gennemsnit for, gennemsnittet af, gjennomsnitt for, gjennomsnitt av, genomsnitt för, genomsnitt av
  durchschnitt der, durchschnitt für, average of, average for, mean of, mean for, median of
`);
const all = words(
  'alle, alla, all, samtlige, samtliga, kaikki, øvrige, øvrig, övriga, övrig, andre, andra, other, übrige, sonstige',
);
const areas = words(`
  områder, bydele, bydeler, kvarterer, sogne, kommuner, roder, distrikter, skoledistrikter, omraader, stadsdelar, områden
  delområder, grunnkretser, alueet, areas, districts, wards, neighbourhoods, neighborhoods, zones, units
  gebiete, bezirke, stadtteile, planungsräume, ortsteile, regionen, områderne, bydelene, by, byen, kommune, kommunen
  stad, staden
`);
const nowhereWholly = words(`
  øvrige, øvrig, andre, andet, rest, resten, diverse, övriga, övrigt, annat, muut, muu, aðrir, other, others, elsewhere
  missing, none, outside, übrige, sonstige, sonstiges, andere, uden bydel, uden for, udenfor, utenfor, utanför, außerhalb
  restkategori, restgruppe, restkategorien, restgruppen, restkategorie, restgebiet, residual, remainder
`);
/** At the start or the end of a name: "Bydel uoplyst", "Ukendt adresse". */
const nowhereAtEdge = words(`
  uoplyst, uoplyste, ikke oplyst, ukendt, uspecificeret, ufordelt, ikke fordelt, ikke stedfæstet, ikke placeret, uplaceret
  ukjent, uoppgitt, ufordelte, ikke fordelte, okänd, okänt, uppgift saknas, ospecificerad, ej fördelat, ofördelat
  tuntematon, ei tietoa, óþekkt, ótilgreint, unbekannt, ohne angabe, keine angabe, nicht zuordenbar, nicht zugeordnet
  ohne zuordnung, unknown, not known, not stated, not allocated, unallocated, not assigned, unassigned, unspecified
  ubekendt, ubekendte, ubekjent, ej oplyst, ej angivet, ej kendt, ikke angivet, ikke angitt, ikke kendt, ikke kjent
  ikke oppgitt, uden angivelse, uden adresse, uden kendt adresse, uden kendt bopæl, uten adresse, utan adress, ej känd
  ej angiven, ej angivet, ej placerad, ei tiedossa, ekki vitað, ikke registreret, ikke geokodet, ikke geokodede, nicht bekannt
  nicht angegeben, ohne adresse, not available, not recorded, not classified, unclassified, no address, not geocoded
  not specified, no fixed abode, uden fast bopæl, uden fast adresse, uten fast bopel
`);
const nowhereAtStart = words(`
  uden for, udenfor, utenfor, utanför, outside, outside of, außerhalb, ausserhalb
  resten af, resten av, rest of, the rest of, rest der, rest des, remainder of
`);

const kinds: [kind: NoArea, whole: string[], end: string[], start: string[]][] = [
  ['total', totalWholly, totalAtEnd, totalAtStart],
  ['nowhere', nowhereWholly, nowhereAtEdge, [...nowhereAtEdge, ...nowhereAtStart]],
];
const firstWord = (text: string): string => text.slice(0, `${text} `.indexOf(' '));
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
const phrases = [...kinds.flatMap(([, ...lists]) => lists.flat()), ...all];
const firstWords = new Set(phrases.map(firstWord));
const lastWords = new Set([...phrases, ...areas].map(lastWord));
const sets = kinds.map(([kind, ...lists]) => ({ kind, lists: lists.map((list) => new Set(list)) }));
const ofAll = new Set(all);
const areaWords = new Set(areas);

/**
 * What a name says of its row, alone or after the family that it stands in ("Bydel - Uden for inddeling"); undefined of
 * names that say nothing. Whole words count: Totalvej, Alleen and Hellerup are places.
 */
export function noAreaOf(name: string): NoArea | undefined {
  // most names go no further: a million of them are asked
  if (!starts.has(name.slice(0, 2)) && !ends.has(name.slice(-2)) && !marks.test(name)) return undefined;
  const text = name.toLowerCase().replaceAll(/\s+/g, ' ');
  const parts = text.split(/ ?[:,;/()[\]] ?| [-–—] ?/).filter((part) => part !== '');
  const candidates = parts.length > 1 ? [text, parts[0], present(parts.at(-1))] : [text];
  for (const candidate of candidates) {
    const phrase = candidate.replace(/[ .*]+$/, '');
    if (!firstWords.has(firstWord(phrase)) && !lastWords.has(lastWord(phrase))) continue;
    const kind = kindOf(phrase);
    if (kind) return kind;
  }
  return undefined;
}

/** The first and last two characters of phrases, in small and large letters. */
const pairs = (all: Iterable<string>, pair: (word: string) => string): Set<string> =>
  new Set(
    Array.from(all, pair).flatMap((two) => [two, two.toUpperCase(), two[0].toUpperCase() + two.slice(1)]),
  );
const starts = pairs(firstWords, (word) => `${word} `.slice(0, 2));
const ends = pairs(lastWords, (word) => word.slice(-2));
/** What may stand between the parts of a name, or after it. */
const marks = /[:,;/().*[\]]| [-–—]/;

function kindOf(text: string): NoArea | undefined {
  const spaces = Array.from(text.matchAll(/ /g), ({ index }) => index);
  const starts = [...spaces.map((at) => text.slice(0, at)), text];
  const ends = [...spaces.map((at) => text.slice(at + 1)), text];
  if (ofAll.has(starts[0]) && spaces.length === 1 && areaWords.has(ends[0]))
    return nowhereWholly.includes(starts[0]) ? 'nowhere' : 'total';
  for (const {
    kind,
    lists: [whole, end, start],
  } of sets) {
    if (whole.has(text) || ends.some((one) => end.has(one)) || starts.some((one) => start.has(one)))
      return kind;
  }
  return undefined;
}
