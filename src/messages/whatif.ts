import type { Language } from '../text/words.ts';
import { da, en } from './nouns.ts';
import {
  bilingual,
  columnsBut,
  counted,
  didYouMean,
  exampleList,
  ofCount,
  type ParametersOf,
  said,
  text,
  words,
} from './sentences.ts';

/** What can be wrong with what is tried, and with the designation that it is held against. */
export const whatIfFindings = bilingual({
  'whatif-nothing': text(
    'intet at prøve er givet. Giv --set STI=VÆRDI, flere --method eller --against med en kendt udpegning.',
    'nothing to try is given. Give --set PATH=VALUE, several --method, or --against with a known designation.',
  ),
  'whatif-form': said<{ text: string }>(
    (p) => `“${p.text}” er ikke en sti og en værdi. Skriv fx --set threshold.times=1.3.`,
    (p) => `“${p.text}” is not a path and a value. Write, say, --set threshold.times=1.3.`,
  ),
  'whatif-methods-and-set': text(
    'både flere --method og --set er givet. Gem først metoden med ændringerne med --save, og giv den så som --method.',
    'both several --method and --set are given. First save the method with the changes by --save, and then give it as --method.',
  ),
  'whatif-save-nothing': text(
    '--save gemmer metoden med det, der er sat i den, og intet i den er sat. Giv --set med en sti i metoden, eller fjern --save.',
    '--save saves the method with what is set in it, and nothing in it is set. Give --set with a path of the method, or remove --save.',
  ),
  'whatif-save-several': said<{ path: string }>(
    (p) => `--save gemmer én metode, men “${p.path}” er givet med flere værdier. Behold den ene.`,
    (p) => `--save saves one method, but “${p.path}” is given with several values. Keep one.`,
  ),
  'whatif-not-saved': said<{ paths: string[] }>(
    (p) => `tal i områderne er data og er ikke gemt i metoden: ${p.paths.join(', ')}.`,
    (p) => `figures of areas are data and are not saved in the method: ${p.paths.join(', ')}.`,
  ),
  'whatif-alternatives-gone': said<{ paths: string[] }>(
    (p) =>
      `alternativer til ${p.paths.join(', ')} passer ikke til det, der er sat, og står ikke i den gemte metode. Skriv dem ind, der skal prøves.`,
    (p) =>
      `alternatives of ${p.paths.join(', ')} do not go with what is set, and are not in the saved method. Write in those that are to be tried.`,
  ),
  'whatif-cell-without-column': said<{ path: string; example: string }>(
    (p) =>
      `“${p.path}” nævner ingen kolonne. Et tal har et område og en kolonne, fx --set ${p.example}=20; metodens egne nøgler er areas.id, areas.name, areas.population og areas.year.`,
    (p) =>
      `“${p.path}” names no column. A figure has an area and a column, say --set ${p.example}=20; the keys of the method itself are areas.id, areas.name, areas.population and areas.year.`,
  ),
  'whatif-area-unknown': said<{ id: string; year: number; suggestion: string | undefined }>(
    (p) =>
      `området “${p.id}” er ikke i tallene for ${p.year}.${didYouMean(p.id, p.suggestion, 'da')} Ret nummeret.`,
    (p) =>
      `the area “${p.id}” is not in the statistics of ${p.year}.${didYouMean(p.id, p.suggestion, 'en')} Correct the id.`,
  ),
  'whatif-column-unknown': said<{ column: string; known: string[]; suggestion: string | undefined }>(
    (p) =>
      `metoden læser ingen kolonne “${p.column}”.${didYouMean(p.column, p.suggestion, 'da')} Den læser: ${columnsBut(p.column, p.known)}.`,
    (p) =>
      `the method reads no column “${p.column}”.${didYouMean(p.column, p.suggestion, 'en')} It reads: ${columnsBut(p.column, p.known)}.`,
  ),
  'known-word': said<{ text: string }>(
    (p) => `“${p.text}” er hverken ja eller nej. Skriv ja, nej eller intet, hvor det ikke er kendt.`,
    (p) => `“${p.text}” is neither yes nor no. Write yes, no, or nothing where it is not known.`,
  ),
  'known-twice': said<{ id: string; first: string }>(
    (p) => `området “${p.id}” står to gange, første gang ${p.first}. Slet den ene række.`,
    (p) => `the area “${p.id}” stands twice, first at ${p.first}. Delete one of the rows.`,
  ),
  'known-nothing': text(
    'filen siger ikke om noget område, om det var udpeget: hver designated er tom. Skriv ja eller nej.',
    'the file says of no area whether it was designated: each designated is blank. Write yes or no.',
  ),
  'known-areas-lacking': said<{ count: number; examples: string[] }>(
    (p) =>
      `${da.areas(p.count)} har ingen række: ${exampleList(p.examples, p.count)}. Tilføj dem med ja, nej eller intet, hvor det ikke er kendt: et område uden række kunne være begge dele.`,
    (p) =>
      `${en.areas(p.count)} ${ofCount(p.count, 'has', 'have')} no row: ${exampleList(p.examples, p.count)}. Add them with yes, no, or nothing where it is not known: an area without a row might be either.`,
  ),
});
export type WhatIfFindings = ParametersOf<typeof whatIfFindings>;

/** What the answers say. */
export const whatIfMessages = bilingual({
  assumed: text(
    'Det, der prøves, er en antagelse. Metoden og filerne er uændrede.',
    'What is tried is an assumption. The method and the files are unchanged.',
  ),
  range: said<{ tried: number; least: number; most: number; base: number }>(
    (p) =>
      `${p.tried} forsøg giver fra ${p.least} til ${da.areas(p.most)}; som metoden siger, er det ${p.base}.`,
    (p) =>
      `${counted(p.tried, 'trial gives', 'trials give')} from ${p.least} to ${en.areas(p.most)}; as the method says, it is ${p.base}.`,
  ),
  also: said<{ settings: string }>(
    (p) => `I hvert forsøg desuden: ${p.settings}.`,
    (p) => `In every trial also: ${p.settings}.`,
  ),
  'as-is': text('metoden', 'the method'),
  'as-it-is': text('Som metoden siger', 'As the method says'),
  nobody: text('ingen', 'none'),
  agreed: said<{ all: number; some: number }>(
    (p) => `${da.areas(p.all)} står i alle metodernes svar, ${p.some} kun i nogle af dem.`,
    (p) =>
      `${en.areas(p.all)} ${ofCount(p.all, 'is', 'are')} in the answers of all methods, ${p.some} in some only.`,
  ),
  against: said<{ found: number; designated: number; further: number; missed: number }>(
    (p) =>
      `Metoden finder ${p.found} af ${counted(p.designated, 'område, der blev udpeget', 'områder, der blev udpeget')}, og ${p.further} yderligere; ${p.missed} finder den ikke.`,
    (p) =>
      `The method finds ${p.found} of ${counted(p.designated, 'area that was designated', 'areas that were designated')}, and ${p.further} further; ${p.missed} it does not find.`,
  ),
  known: said<{ areas: number; designated: number; unknown: number }>(
    (p) =>
      `Kendt på forhånd er ${da.areas(p.areas)}, hvoraf ${p.designated} blev udpeget.${p.unknown === 0 ? '' : ` Om ${da.areas(p.unknown)} er det ikke kendt; de tæller ikke med nedenfor.`}`,
    (p) =>
      `Known beforehand are ${en.areas(p.areas)}, of which ${p.designated} ${ofCount(p.designated, 'was', 'were')} designated.${p.unknown === 0 ? '' : ` Of ${en.areas(p.unknown)} it is not known; ${ofCount(p.unknown, 'it is', 'they are')} not counted below.`}`,
  ),
  'known-explained': text(
    'Fundet: både i svaret og i det kendte. Yderligere: kun i svaret. Ikke fundet: kun i det kendte.',
    'Found: both in the answer and in what is known. Further: in the answer only. Missed: in what is known only.',
  ),
  best: said<{ tried: string; wrong: number }>(
    (p) =>
      `Nærmest det kendte er ${p.tried}, med ${counted(p.wrong, 'område, der falder anderledes ud', 'områder, der falder anderledes ud')}. Det er tilpasset fortiden; det er ikke reglen.`,
    (p) =>
      `Nearest to what is known is ${p.tried}, with ${counted(p.wrong, 'area', 'areas')} that ${ofCount(p.wrong, 'comes', 'come')} out otherwise. It is fitted to the past; it is not the rule.`,
  ),
  'missed-open': said<{ undetermined: number; excluded: number }>(
    (p) => `Af de ikke fundne: uafklaret ${p.undetermined}, udelukket ${p.excluded}.`,
    (p) => `Of those missed: undetermined ${p.undetermined}, excluded ${p.excluded}.`,
  ),
});
export type WhatIfMessages = ParametersOf<typeof whatIfMessages>;

/** Headings and heads of columns. */
export const whatIfWords = words({
  title: ['Hvad nu hvis', 'What if'],
  figures: ['Tal, der prøves', 'Figures that are tried'],
  tried: ['Forsøg', 'Trial'],
  trials: ['Forsøgene', 'The trials'],
  trialsLabel: [
    'Hvor mange der udpeges, og hvor mange der skifter',
    'How many are designated, and how many change',
  ],
  flipsLabel: ['Hvad hver metode siger', 'What each method says'],
  knownLabel: ['Hvor mange hvert forsøg finder', 'How many each trial finds'],
  methods: ['Metoderne', 'The methods'],
  method: ['Metode', 'Method'],
  designated: ['Områder', 'Areas'],
  residents: ['Beboere', 'Residents'],
  undetermined: ['Uafklarede', 'Undetermined'],
  cameIn: ['Kommer til', 'Come in'],
  wentOut: ['Går ud', 'Go out'],
  who: ['Hvem der kommer til og går ud', 'Who comes in and who goes out'],
  flips: ['Områder, som metoderne ikke er enige om', 'Areas on which the methods disagree'],
  all: ['Områder i alle metodernes svar', 'Areas in the answers of all methods'],
  id: ['Nr.', 'Id'],
  name: ['Navn', 'Name'],
  known: ['Over for det kendte', 'Against what is known'],
  found: ['Fundet', 'Found'],
  further: ['Yderligere', 'Further'],
  missed: ['Ikke fundet', 'Missed'],
});
export type WhatIfWords = (typeof whatIfWords)[Language];
