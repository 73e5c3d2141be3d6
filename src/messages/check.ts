import { en } from './nouns.ts';
import { type Bilingual, counted, type Language } from './sentences.ts';

/** The sentences of a check of the law's figures. Numbers come as text already formatted where no plural hangs on them. */
export interface CheckMessages {
  title: { year: number };
  whose: { paragraphs: string };
  period: { title: string };
  'figures-given': Record<never, never>;
  'figures-yearly': Record<never, never>;
  'apart-explained': Record<never, never>;
  'no-lists': Record<never, never>;
  counts: { category: string; met: number; undetermined: number; of: number; published: number | undefined };
  disagreements: { count: number };
  open: { count: number };
  'not-published': { name: string; category: string };
  'not-by-figures': { name: string; category: string };
  'without-figures': { name: string; category: string };
  'list-in-part': { name: string; category: string };
  'figures-open': { name: string; category: string };
  near: { name: string };
  standing: { category: string; paragraph: string };
  'counted-met': { met: number; open: number; of: number; needed: number };
  'also-required': { failed: string[]; open: string[] };
  'years-met': { met: number; open: number; needed: number };
  'year-answers': { answers: string; basis: string };
  excluded: { category: string; certain: boolean };
  comparison: { national: string | undefined; region: string | undefined };
  over: { limit: string };
  'at-least': { limit: string };
  under: { limit: string };
  'legend-cells': Record<never, never>;
  'legend-margin': Record<never, never>;
}

export const checkMessages: Bilingual<CheckMessages> = {
  da: {
    title: (p) => `Lovens kriterier for listerne ${p.year}`,
    whose: (p) => `Det er statens kriterier (almenboligloven ${p.paragraphs}), ikke kommunens egne.`,
    period: (p) => `Periode: ${p.title}.`,
    'figures-given': () => 'Tallene er taget, som de står: som de gennemsnit over år, loven beder om.',
    'figures-yearly': () =>
      'Tallene er for ét år ad gangen. Lovens gennemsnit er regnet som det simple gennemsnit af årene, for boligområdet og for det, det sammenlignes med; det er en antagelse. Mangler et af årene, er kriteriet ukendt.',
    'apart-explained': () => 'Hvad tallene giver, og hvad listen siger, er to ting, som her holdes adskilt.',
    'no-lists': () => 'Ingen offentliggjorte lister er givet (--state-lists), så intet er sammenlignet.',
    counts: (p) =>
      `${p.category}: ${p.met} af ${p.of} efter tallene${p.undetermined > 0 ? `, ${p.undetermined} uafklaret` : ''}${p.published === undefined ? '' : `; ${p.published} på listen`}`,
    disagreements: (p) =>
      p.count === 0 ? 'Ingen uenigheder mellem tal og lister' : `Uenigheder mellem tal og lister: ${p.count}`,
    open: (p) => `Kan ikke sammenlignes: ${p.count}`,
    'not-published': (p) => `${p.name} er et ${p.category} efter tallene, men står ikke på listen`,
    'not-by-figures': (p) => `${p.name} står på listen, men er ikke et ${p.category} efter tallene`,
    'without-figures': (p) => `${p.name} står på listen (${p.category}), men har ingen tal for året`,
    'list-in-part': (p) =>
      `${p.name} er et ${p.category} efter tallene og står ikke på den del af listen, filen har`,
    'figures-open': (p) => `${p.name} står på listen; om det er et ${p.category} efter tallene, er uafklaret`,
    near: (p) => `Menes “${p.name}”?`,
    standing: (p) => `${p.category}, ${p.paragraph}`,
    'counted-met': (p) =>
      `${p.met} af ${counted(p.of, 'talt kriterium', 'talte kriterier')}${p.open > 0 ? ` (${p.open} ukendt)` : ''}, mindst ${p.needed} kræves`,
    'also-required': (p) =>
      [...p.failed.map((one) => `${one} ikke opfyldt`), ...p.open.map((one) => `${one} ukendt`)].join(', '),
    'years-met': (p) => `${p.met} af ${p.needed} år${p.open > 0 ? ` (${p.open} ukendt)` : ''}`,
    'year-answers': (p) => `${p.answers} (efter ${p.basis})`,
    excluded: (p) => (p.certain ? `udelukket som ${p.category}` : `udelukket, hvis det er ${p.category}`),
    comparison: (p) =>
      `sammenlignet med ${[
        p.national === undefined ? [] : [`landets dømte ${p.national}`],
        p.region === undefined ? [] : [`regionens indkomst ${p.region}`],
      ]
        .flat()
        .join(' og ')}`,
    over: (p) => `over ${p.limit}`,
    'at-least': (p) => `mindst ${p.limit}`,
    under: (p) => `under ${p.limit}`,
    'legend-cells': () =>
      'I hver celle: ✓ opfyldt, ✗ ikke opfyldt, ? ukendt; værdien; i parentes afstanden til grænsen.',
    'legend-margin': () =>
      'Afstanden er positiv ud over grænsen på den side, der tæller, og 0 på den. Et ukendt tal er hverken opfyldt eller ikke opfyldt.',
  },
  en: {
    title: (p) => `The law's criteria of the lists of ${p.year}`,
    whose: (p) =>
      `These are the state's criteria (almenboligloven ${p.paragraphs}), not the municipality's own.`,
    period: (p) => `Period: ${p.title}.`,
    'figures-given': () =>
      'The figures are taken as they stand: as the averages over years that the law asks for.',
    'figures-yearly': () =>
      "The figures are of one year each. The law's average is taken as the plain mean of the years, of the boligområde and of what it is compared with; that is an assumption. Where a year is missing the criterion is unknown.",
    'apart-explained': () => 'What the figures give and what the list says are two things, kept apart here.',
    'no-lists': () => 'No published lists were given (--state-lists), so nothing is compared.',
    counts: (p) =>
      `${p.category}: ${p.met} of ${p.of} by the figures${p.undetermined > 0 ? `, ${p.undetermined} undetermined` : ''}${p.published === undefined ? '' : `; ${p.published} on the list`}`,
    disagreements: (p) =>
      p.count === 0
        ? 'No disagreements between figures and lists'
        : `Disagreements between figures and lists: ${p.count}`,
    open: (p) => `Cannot be compared: ${p.count}`,
    'not-published': (p) =>
      `${p.name} is in the category ${p.category} by the figures, but is not on the list`,
    'not-by-figures': (p) =>
      `${p.name} is on the list, but is not in the category ${p.category} by the figures`,
    'without-figures': (p) => `${p.name} is on the list (${p.category}), but has no figures for the year`,
    'list-in-part': (p) =>
      `${p.name} is in the category ${p.category} by the figures and not on the part of the list that the file has`,
    'figures-open': (p) =>
      `${p.name} is on the list; whether it is in the category ${p.category} by the figures is undetermined`,
    near: (p) => `Is “${p.name}” meant?`,
    standing: (p) => `${p.category}, ${p.paragraph}`,
    'counted-met': (p) =>
      `${p.met} of ${counted(p.of, 'counted criterion', 'counted criteria')}${p.open > 0 ? ` (${p.open} unknown)` : ''}, at least ${p.needed} needed`,
    'also-required': (p) =>
      [...p.failed.map((one) => `${one} not met`), ...p.open.map((one) => `${one} unknown`)].join(', '),
    'years-met': (p) => `${p.met} of ${en.years(p.needed)}${p.open > 0 ? ` (${p.open} unknown)` : ''}`,
    'year-answers': (p) => `${p.answers} (by ${p.basis})`,
    excluded: (p) => (p.certain ? `shut out as ${p.category}` : `shut out if it is ${p.category}`),
    comparison: (p) =>
      `compared with ${[
        p.national === undefined ? [] : [`${p.national} convicted in the country`],
        p.region === undefined ? [] : [`an income of ${p.region} in the region`],
      ]
        .flat()
        .join(' and ')}`,
    over: (p) => `over ${p.limit}`,
    'at-least': (p) => `at least ${p.limit}`,
    under: (p) => `below ${p.limit}`,
    'legend-cells': () =>
      'In each cell: ✓ met, ✗ not met, ? unknown; the value; in brackets the distance to the limit.',
    'legend-margin': () =>
      'The margin is positive beyond the limit on the side that counts, and 0 at it. An unknown figure is neither met nor not met.',
  },
};

/** Single words of a check, and of the watch. */
export interface CheckWords {
  criterion: string;
  value: string;
  limit: string;
  margin: string;
  met: string;
  'not-met': string;
  unknown: string;
  undetermined: string;
  boligomraade: string;
  byFigures: string;
  byLaw: string;
  published: string;
  onList: string;
  notOnList: string;
  listUnknown: string;
  yes: string;
  no: string;
  figures: string;
  list: string;
  whatItAsks: string;
  nationalDoemte: string;
  regionIncome: string;
  ofRegion: string;
  residents: string;
  'uden-tilknytning': string;
  doemte: string;
  grundskole: string;
  indkomst: string;
  'ikke-vestlige': string;
  years: string;
}

export const checkWords: Record<Language, CheckWords> = {
  da: {
    criterion: 'kriterium',
    value: 'værdi',
    limit: 'grænse',
    margin: 'afstand',
    met: 'opfyldt',
    'not-met': 'ikke opfyldt',
    unknown: 'ukendt',
    undetermined: 'uafklaret',
    boligomraade: 'Boligområde',
    byFigures: 'Efter tallene',
    byLaw: 'Efter loven',
    published: 'Offentliggjort',
    onList: 'på listen',
    notOnList: 'ikke på listen',
    listUnknown: 'listen kendes ikke',
    yes: 'ja',
    no: 'nej',
    figures: 'tal',
    list: 'liste',
    whatItAsks: 'Hvad loven beder om',
    nationalDoemte: 'Landets dømte',
    regionIncome: 'Regionens indkomst',
    ofRegion: 'indkomst/region',
    residents: 'beboere',
    'uden-tilknytning': 'uden tilknytning',
    doemte: 'dømte',
    grundskole: 'grundskole',
    indkomst: 'indkomst',
    'ikke-vestlige': 'ikke-vestlige',
    years: 'år',
  },
  en: {
    criterion: 'criterion',
    value: 'value',
    limit: 'limit',
    margin: 'margin',
    met: 'met',
    'not-met': 'not met',
    unknown: 'unknown',
    undetermined: 'undetermined',
    boligomraade: 'Boligområde (housing area)',
    byFigures: 'By the figures',
    byLaw: 'By the law',
    published: 'Published',
    onList: 'on the list',
    notOnList: 'not on the list',
    listUnknown: 'list not known',
    yes: 'yes',
    no: 'no',
    figures: 'figures',
    list: 'list',
    whatItAsks: 'What the law asks for',
    nationalDoemte: 'Convicted, country',
    regionIncome: 'Income, region',
    ofRegion: 'income/region',
    residents: 'residents',
    'uden-tilknytning': 'outside work',
    doemte: 'convicted',
    grundskole: 'basic school',
    indkomst: 'income',
    'ikke-vestlige': 'non-Western',
    years: 'years',
  },
};
