import { listed } from '../report/describe/text.ts';
import type { AlikeIds } from '../same-id.ts';
import { da, en } from './nouns.ts';
import {
  alikeWords,
  type Bilingual,
  counted,
  decimalComma,
  enumerated,
  exampleList,
  ofCount,
  shortList,
} from './sentences.ts';
import { type Untried, untriedText } from './untried.ts';

/** What the run itself has to say: its choices, and what went wrong around the files. */
export interface RunMessages {
  'year-chosen': { year: number };
  'areas-not-in-year': { year: number; others: number[]; count: number; examples: string[] };
  'population-in-parts': { column: string; count: number; example: number };
  'outside-validity': { year: number; from: number; to: number | undefined };
  'iteration-settled': { rounds: number };
  'iteration-cycled': { rounds: number; period: number };
  'is-illustration': Record<never, never>;
  'bounds-held': { criterion: string };
  'untried-in': { years: number[]; untried: Untried };
  'exclude-ids-unknown': { exclusion: string; ids: string[]; alike: AlikeIds | undefined };
  'all-excluded': Record<never, never>;
  'folder-not-empty': { path: string };
  'formats-need-out': { formats: readonly string[] };
}

export const runMessages: Bilingual<RunMessages> = {
  da: {
    'year-chosen': (p) => `intet --year givet; ${p.year} er det seneste år i tallene.`,
    'areas-not-in-year': (p) =>
      `${da.areas(p.count)} i ${enumerated(p.others.map(String), 'og')} står ikke i ${p.year} og er ikke med i screeningen: ${exampleList(p.examples, p.count)}.`,
    'population-in-parts': (p) =>
      `kolonnen “${p.column}” har ${counted(p.count, 'folketal, der ikke er helt', 'folketal, der ikke er hele')}, fx ${decimalComma(p.example)}. Er det tusinder med punktum eller komma imellem, så angiv input.decimal og input.thousands i metoden.`,
    'outside-validity': (p) =>
      `metoden gælder ${p.to === undefined ? `fra ${p.from}` : p.from === p.to ? `for ${p.from}` : `for ${p.from}-${p.to}`}; der screenes for ${p.year}.`,
    'iteration-settled': (p) =>
      `sammenligningen med de ikke-udpegede områder (non-designated) faldt til ro efter ${da.rounds(p.rounds)}.`,
    'iteration-cycled': (p) =>
      `sammenligningen med de ikke-udpegede områder (non-designated) gik i ring med perioden ${p.period} efter ${da.rounds(p.rounds)}; områder, der er udpeget i nogen af ringens runder, er holdt ude af den.`,
    'is-illustration': () =>
      'metoden er en illustration, som ikke udpeger nogen: hvor der står udpeget, opfylder området illustrationens regel, og områderne er ikke rangordnet.',
    'bounds-held': (p) =>
      `${p.criterion} har manglende tal, hvis betydning for sammenligningstallet ikke kan begrænses; det holdes som beregnet.`,
    'untried-in': (p) =>
      `${ofCount(p.years.length, 'svaret', 'svarene')} for ${listed(p.years.map(String), 'da')} gælder kun, så vidt det er prøvet: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`,
    'exclude-ids-unknown': (p) =>
      `${p.exclusion} nævner ${p.ids.length === 1 ? 'et id' : "id'er"}, som intet område har: ${shortList(p.ids)}.${alikeWords.da(p.alike)}`,
    'all-excluded': () => 'alle områder er udelukket; der er intet at screene. Se exclude i metoden.',
    'folder-not-empty': (p) => `mappen ${p.path} er ikke tom. Vælg en ny mappe.`,
    'formats-need-out': (p) => `flere formater på én gang (${p.formats.join(', ')}) kræver --out.`,
  },
  en: {
    'year-chosen': (p) => `no --year given; ${p.year} is the latest year in the statistics.`,
    'areas-not-in-year': (p) =>
      `${en.areas(p.count)} of ${enumerated(p.others.map(String), 'and')} ${p.count === 1 ? 'is' : 'are'} not in ${p.year} and no part of the screening: ${exampleList(p.examples, p.count)}.`,
    'population-in-parts': (p) =>
      `the column “${p.column}” has ${counted(p.count, 'population that is not whole', 'populations that are not whole')}, such as ${p.example}. If it is thousands with a point or comma between, declare input.decimal and input.thousands in the method.`,
    'outside-validity': (p) =>
      `the method is valid ${p.to === undefined ? `from ${p.from}` : p.from === p.to ? `for ${p.from}` : `for ${p.from}-${p.to}`}; the year screened is ${p.year}.`,
    'iteration-settled': (p) => `the reference “non-designated” settled after ${en.rounds(p.rounds)}.`,
    'iteration-cycled': (p) =>
      `the reference “non-designated” went in a ring of period ${p.period} after ${en.rounds(p.rounds)}; areas designated in any round of the ring are kept out of the reference.`,
    'is-illustration': () =>
      "the method is an illustration, which designates nobody: where it says designated, the area meets the illustration's rule, and the areas are not ranked.",
    'bounds-held': (p) =>
      `${p.criterion} has missing figures whose effect on the reference value cannot be bounded; it is held as computed.`,
    'untried-in': (p) =>
      `the ${ofCount(p.years.length, 'answer', 'answers')} of ${listed(p.years.map(String), 'en')} ${ofCount(p.years.length, 'holds', 'hold')} only as far as was tried: it was not tried ${untriedText(p.untried, 'en')}.`,
    'exclude-ids-unknown': (p) =>
      `${p.exclusion} names ${p.ids.length === 1 ? 'an id' : 'ids'} that no area has: ${shortList(p.ids)}.${alikeWords.en(p.alike)}`,
    'all-excluded': () => 'every area is excluded; nothing is left to screen. See exclude in the method.',
    'folder-not-empty': (p) => `the folder ${p.path} is not empty. Choose a new one.`,
    'formats-need-out': (p) => `several formats at once (${p.formats.join(', ')}) need --out.`,
  },
};
