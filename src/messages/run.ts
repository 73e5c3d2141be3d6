import type { AlikeIds } from '../text/same-id.ts';
import { listed } from '../text/words.ts';
import { da, en } from './nouns.ts';
import {
  alikeWords,
  bilingual,
  counted,
  decimalComma,
  exampleList,
  ofCount,
  type ParametersOf,
  said,
  shortList,
  text,
  words,
} from './sentences.ts';
import { type Untried, untriedText } from './untried.ts';

/** What the run itself has to say: its choices, and what went wrong around the files. */
export const runMessages = bilingual({
  'year-chosen': said<{ year: number }>(
    (p) => `intet --year givet; ${p.year} er det seneste år i tallene.`,
    (p) => `no --year given; ${p.year} is the latest year in the statistics.`,
  ),
  'areas-not-in-year': said<{ year: number; others: number[]; count: number; examples: string[] }>(
    (p) =>
      `${da.areas(p.count)} i ${listed(p.others.map(String), 'da')} står ikke i ${p.year} og er ikke med i screeningen: ${exampleList(p.examples, p.count)}.`,
    (p) =>
      `${en.areas(p.count)} of ${listed(p.others.map(String), 'en')} ${p.count === 1 ? 'is' : 'are'} not in ${p.year} and no part of the screening: ${exampleList(p.examples, p.count)}.`,
  ),
  'alternatives-left-out': said<{ areas: number; most: number }>(
    (p) =>
      `hvad metodens alternativer ville give, er ikke regnet ud: der er ${da.areas(p.areas)}, og det sker af sig selv til og med ${p.most}. Føj --alternatives til.`,
    (p) =>
      `what the method's alternatives would give was not worked out: there ${p.areas === 1 ? 'is' : 'are'} ${en.areas(p.areas)}, and it is done unasked for up to ${p.most}. Add --alternatives.`,
  ),
  'population-in-parts': said<{ column: string; count: number; example: number }>(
    (p) =>
      `kolonnen “${p.column}” har ${counted(p.count, 'folketal, der ikke er helt', 'folketal, der ikke er hele')}, fx ${decimalComma(p.example)}. Er det tusinder med punktum eller komma imellem, så angiv input.decimal og input.thousands i metoden.`,
    (p) =>
      `the column “${p.column}” has ${counted(p.count, 'population that is not whole', 'populations that are not whole')}, such as ${p.example}. If it is thousands with a point or comma between, declare input.decimal and input.thousands in the method.`,
  ),
  'counts-in-parts': said<{ column: string; count: number; example: number }>(
    (p) =>
      `kolonnen “${p.column}” har ${counted(p.count, 'antal, der ikke er helt', 'antal, der ikke er hele')}, fx ${decimalComma(p.example)}; de er regnet med, som de står. Er det tusinder med punktum eller komma imellem, så angiv input.decimal og input.thousands i metoden.`,
    (p) =>
      `the column “${p.column}” has ${counted(p.count, 'count that is not whole', 'counts that are not whole')}, such as ${p.example}; they are used as they stand. If it is thousands with a point or comma between, declare input.decimal and input.thousands in the method.`,
  ),
  'outside-validity': said<{ year: number; from: number; to: number | undefined }>(
    (p) =>
      `metoden gælder ${p.to === undefined ? `fra ${p.from}` : p.from === p.to ? `for ${p.from}` : `for ${p.from}-${p.to}`}; der screenes for ${p.year}.`,
    (p) =>
      `the method is valid ${p.to === undefined ? `from ${p.from}` : p.from === p.to ? `for ${p.from}` : `for ${p.from}-${p.to}`}; the year screened is ${p.year}.`,
  ),
  'iteration-settled': said<{ rounds: number }>(
    (p) =>
      `sammenligningen med de ikke-udpegede områder (non-designated) faldt til ro efter ${da.rounds(p.rounds)}.`,
    (p) => `the reference “non-designated” settled after ${en.rounds(p.rounds)}.`,
  ),
  'iteration-cycled': said<{ rounds: number; period: number }>(
    (p) =>
      `sammenligningen med de ikke-udpegede områder (non-designated) gik i ring med perioden ${p.period} efter ${da.rounds(p.rounds)}; områder, der er udpeget i nogen af ringens runder, er holdt ude af den.`,
    (p) =>
      `the reference “non-designated” went in a ring of period ${p.period} after ${en.rounds(p.rounds)}; areas designated in any round of the ring are kept out of the reference.`,
  ),
  'is-illustration': text(
    'metoden er en illustration, som ikke udpeger nogen: hvor der står udpeget, opfylder området illustrationens regel, og områderne er ikke rangordnet.',
    "the method is an illustration, which designates nobody: where it says designated, the area meets the illustration's rule, and the areas are not ranked.",
  ),
  'bounds-held': said<{ criterion: string }>(
    (p) =>
      `${p.criterion} har manglende tal, hvis betydning for sammenligningstallet ikke kan begrænses; det holdes som beregnet.`,
    (p) =>
      `${p.criterion} has missing figures whose effect on the reference value cannot be bounded; it is held as computed.`,
  ),
  'untried-in': said<{ years: number[]; untried: Untried }>(
    (p) =>
      `${ofCount(p.years.length, 'svaret', 'svarene')} for ${listed(p.years.map(String), 'da')} gælder kun, så vidt det er prøvet: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`,
    (p) =>
      `the ${ofCount(p.years.length, 'answer', 'answers')} of ${listed(p.years.map(String), 'en')} ${ofCount(p.years.length, 'holds', 'hold')} only as far as was tried: it was not tried ${untriedText(p.untried, 'en')}.`,
  ),
  'exclude-ids-unknown': said<{ exclusion: string; ids: string[]; alike: AlikeIds | undefined }>(
    (p) =>
      `${p.exclusion} nævner ${p.ids.length === 1 ? 'et id' : "id'er"}, som intet område har: ${shortList(p.ids)}.${alikeWords.da(p.alike)}`,
    (p) =>
      `${p.exclusion} names ${p.ids.length === 1 ? 'an id' : 'ids'} that no area has: ${shortList(p.ids)}.${alikeWords.en(p.alike)}`,
  ),
  'all-excluded': text(
    'alle områder er udelukket; der er intet at screene. Se exclude i metoden.',
    'every area is excluded; nothing is left to screen. See exclude in the method.',
  ),
  'folder-not-empty': said<{ path: string }>(
    (p) => `mappen ${p.path} er ikke tom. Vælg en ny mappe.`,
    (p) => `the folder ${p.path} is not empty. Choose a new one.`,
  ),
  'formats-need-out': said<{ formats: readonly string[] }>(
    (p) => `flere formater på én gang (${p.formats.join(', ')}) kræver --out.`,
    (p) => `several formats at once (${p.formats.join(', ')}) need --out.`,
  ),
});
export type RunMessages = ParametersOf<typeof runMessages>;

/** What a run of several years says while it goes on. */
export const allYearsMessages = bilingual({
  'year-of': said<{ year: number; number: number; of: number; step: string }>(
    (p) => `${p.year} (${p.number} af ${p.of}) ${p.step}`,
    (p) => `${p.year} (${p.number} of ${p.of}) ${p.step}`,
  ),
});

/** The heads of its table. */
export const allYearsWords = words({
  year: ['År', 'Year'],
  areas: ['Områder', 'Areas'],
  designated: ['Udpeget', 'Designated'],
  undetermined: ['Uafklaret', 'Undetermined'],
  folder: ['Mappe', 'Folder'],
});
