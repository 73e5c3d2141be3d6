import { formatCount } from '../report/numbers.ts';
import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** What only the page says: its frame, and the answer with what changed. */
export interface HtmlMessages {
  skip: Record<never, never>;
  contents: Record<never, never>;
  'outcome-table': Record<never, never>;
  'undetermined-heading': Record<never, never>;
  'undetermined-explained': Record<never, never>;
  'open-criteria': { criteria: string };
  more: { count: number };
  'changes-heading': { year: number };
  'changes-then': {
    year: number;
    designated: number;
    stayed: number;
    went: number;
    open: number;
    vanished: number;
  };
  'changes-now': { came: number; wereOpen: number; appeared: number };
  'changes-table': Record<never, never>;
  'changes-residents': Record<never, never>;
  'designated-in': { year: number };
  'designated-before': Record<never, never>;
  'designated-now': Record<never, never>;
  stayed: Record<never, never>;
  came: Record<never, never>;
  went: Record<never, never>;
  'of-them-open': Record<never, never>;
  appeared: Record<never, never>;
  'appeared-designated': Record<never, never>;
  vanished: { before: number };
  'vanished-designated': Record<never, never>;
  'names-of': { group: string; count: number };
  'nothing-in-common': Record<never, never>;
  'not-earlier': { year: number; before: number };
  'other-city': { city: string; before: string };
  'other-method': { method: string; before: string };
  'method-changed': { method: string };
  'area-was': {
    year: number | undefined;
    outcome: 'designated' | 'designated-too' | 'undetermined' | 'not-designated';
  };
  'area-appeared': { year: number | undefined };
}

export const htmlMessages: Bilingual<HtmlMessages> = {
  da: {
    skip: () => 'Gå til resultatet',
    contents: () => 'Indhold',
    'outcome-table': () => 'Områder efter udfald',
    'undetermined-heading': () => 'Uafklarede områder og hvad der skal til',
    'undetermined-explained': () =>
      'Et område er uafklaret, når tal, det selv mangler, kan ændre svaret, eller når det ligger så tæt på grænsen, at andres manglende tal kan afgøre det. For hvert område står, hvad der skal vise sig, for at det udpeges.',
    'open-criteria': (p) => `Åbne kriterier: ${p.criteria}.`,
    more: (p) => `og ${formatCount(p.count, 'da')} mere i tabellen over alle områder`,
    'changes-heading': (p) => `Ændret siden ${p.year}`,
    'changes-then': (p) =>
      `Af ${da.areas(formatCount(p.designated, 'da'))}, der var udpeget i ${p.year}, er ${formatCount(p.stayed, 'da')} udpeget igen og ${formatCount(p.went, 'da')} gået ud${p.open === 0 ? '' : `, heraf ${formatCount(p.open, 'da')} nu ${p.open === 1 ? 'uafklaret' : 'uafklarede'}`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'da')} findes ikke længere i tallene`}.`,
    'changes-now': (p) =>
      `${p.came === 0 ? 'Ingen af de øvrige er kommet til' : `${areasDa(p.came)} er kommet til`}${p.wereOpen === 0 ? '' : `, heraf ${formatCount(p.wereOpen, 'da')} som var ${p.wereOpen === 1 ? 'uafklaret' : 'uafklarede'}`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'da')}, som er ${p.appeared === 1 ? 'nyt' : 'nye'} i tallene, er også udpeget`}.`,
    'changes-table': () => 'Udpegede områder nu og sidst',
    'changes-residents': () => 'Hver halvdels beboertal er fra dens egen rapport, så begge går op.',
    'designated-in': (p) => `Udpeget i ${p.year}`,
    'designated-before': () => 'Udpeget i den tidligere rapport',
    'designated-now': () => 'Udpeget nu',
    stayed: () => 'udpeget begge gange',
    came: () => 'kommet til',
    went: () => 'gået ud',
    'of-them-open': () => 'heraf nu uafklarede',
    appeared: () => 'nye i tallene',
    'appeared-designated': () => 'nye i tallene og udpeget',
    vanished: (p) => `ikke længere i tallene (navne fra ${p.before})`,
    'vanished-designated': () => 'ikke længere i tallene',
    'names-of': (p) => `${p.group} (${formatCount(p.count, 'da')})`,
    'nothing-in-common': () =>
      "Den tidligere rapport har ingen af denne rapports områder, bedømt på deres id'er. Derfor vises ingen ændringer. Se efter, om det er den rigtige rapport.",
    'not-earlier': (p) =>
      p.year === p.before
        ? `Den tidligere rapport gælder også ${p.year}. Ændringerne er altså mellem to rapporter om samme år.`
        : `Den tidligere rapport gælder ${p.before}, som er senere end ${p.year}. Ændringerne går altså baglæns i tid.`,
    'other-city': (p) =>
      `Den tidligere rapport er om ${p.before}, denne om ${p.city}. Ændringerne er kun sat op efter id'er, der er ens.`,
    'other-method': (p) =>
      `Den tidligere rapport brugte metoden ${p.before}, denne bruger ${p.method}. Noget af det, der er ændret, kan skyldes metoden.`,
    'method-changed': (p) =>
      `Metoden ${p.method} hedder det samme som sidst, men er ikke den samme. Noget af det, der er ændret, kan skyldes metoden.`,
    'area-was': (p) =>
      `Området var ${{ designated: '', 'designated-too': 'også ', undetermined: '', 'not-designated': 'ikke ' }[p.outcome]}${p.outcome === 'undetermined' ? 'uafklaret' : 'udpeget'} ${thenDa(p.year)}.`,
    'area-appeared': (p) => `Området var ikke i tallene ${thenDa(p.year)}.`,
  },
  en: {
    skip: () => 'Skip to the result',
    contents: () => 'Contents',
    'outcome-table': () => 'Areas by outcome',
    'undetermined-heading': () => 'Undetermined areas and what it would take',
    'undetermined-explained': () =>
      "An area is undetermined when a figure that it lacks could change the answer, or when it is close enough to the line for others' missing figures to decide. Each one is listed with what would have to hold for it to be designated.",
    'open-criteria': (p) => `Open criteria: ${p.criteria}.`,
    more: (p) => `and ${formatCount(p.count, 'en')} more in the table of all areas`,
    'changes-heading': (p) => `Changed since ${p.year}`,
    'changes-then': (p) =>
      `Of ${en.areas(formatCount(p.designated, 'en'))} designated in ${p.year}, ${formatCount(p.stayed, 'en')} ${are(p.stayed)} designated again and ${formatCount(p.went, 'en')} went out${p.open === 0 ? '' : `, ${formatCount(p.open, 'en')} of which ${are(p.open)} now undetermined`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'en')} ${are(p.vanished)} no longer in the statistics`}.`,
    'changes-now': (p) =>
      `${p.came === 0 ? 'None of the others came in' : `${areasEn(p.came)} came in`}${p.wereOpen === 0 ? '' : `, ${formatCount(p.wereOpen, 'en')} of which ${p.wereOpen === 1 ? 'was' : 'were'} undetermined`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'en')} new in the statistics ${are(p.appeared)} designated too`}.`,
    'changes-table': () => 'Designated areas now and last time',
    'changes-residents': () => 'The residents of each half are those of its own report, so that both add up.',
    'designated-in': (p) => `Designated in ${p.year}`,
    'designated-before': () => 'Designated in the earlier report',
    'designated-now': () => 'Designated now',
    stayed: () => 'designated both times',
    came: () => 'came in',
    went: () => 'went out',
    'of-them-open': () => 'of these now undetermined',
    appeared: () => 'new in the statistics',
    'appeared-designated': () => 'new in the statistics and designated',
    vanished: (p) => `no longer in the statistics (names of ${p.before})`,
    'vanished-designated': () => 'no longer in the statistics',
    'names-of': (p) => `${p.group}: ${formatCount(p.count, 'en')}`,
    'nothing-in-common': () =>
      'The earlier report has none of the areas of this one, going by their ids. So no changes are shown. See whether it is the right report.',
    'not-earlier': (p) =>
      p.year === p.before
        ? `The earlier report is for ${p.year} as well. So the changes are between two reports on the same year.`
        : `The earlier report is for ${p.before}, which is later than ${p.year}. So the changes run backwards in time.`,
    'other-city': (p) =>
      `The earlier report is on ${p.before}, this one on ${p.city}. The changes only pair ids that are equal.`,
    'other-method': (p) =>
      `The earlier report used the method ${p.before}, this one uses ${p.method}. Some of what changed may be due to the method.`,
    'method-changed': (p) =>
      `The method ${p.method} has the same id as last time, but is not the same. Some of what changed may be due to the method.`,
    'area-was': (p) =>
      `The area was ${p.outcome === 'undetermined' ? 'undetermined' : p.outcome === 'not-designated' ? 'not designated' : 'designated'} ${thenEn(p.year)}${p.outcome === 'designated-too' ? ' too' : ''}.`,
    'area-appeared': (p) => `The area was not in the statistics ${thenEn(p.year)}.`,
  },
};

function areasDa(count: number): string {
  return `${formatCount(count, 'da')} ${count === 1 ? 'område' : 'områder'}`;
}

function areasEn(count: number): string {
  return `${formatCount(count, 'en')} ${count === 1 ? 'area' : 'areas'}`;
}

function thenDa(year: number | undefined): string {
  return year === undefined ? 'i den tidligere rapport' : `i ${year}`;
}

function thenEn(year: number | undefined): string {
  return year === undefined ? 'in the earlier report' : `in ${year}`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}
