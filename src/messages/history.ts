import type { Bilingual, Language } from './sentences.ts';

/** The labels of a history of the state's lists. */
export interface HistoryWords {
  title: string;
  counts: string;
  fiveYears: string;
  matrix: string;
  year: string;
  number: string;
  whole: string;
  compared: string;
  stayed: string;
  came: string;
  left: string;
  yes: string;
  partly: string;
  missing: string;
  computed: string;
  onList: string;
  difference: string;
  none: string;
  unknown: string;
  boligomraade: string;
  municipality: string;
  notices: string;
  alsoSpelled: string;
}

export const historyWords: Record<Language, HistoryWords> = {
  da: {
    title: 'Statens lister gennem årene',
    counts: 'I tal',
    fiveYears: 'Femårsreglen',
    matrix: 'Boligområderne år for år',
    year: 'År',
    number: 'Antal',
    whole: 'Hel',
    compared: 'Offentliggjort',
    stayed: 'Blev',
    came: 'Kom',
    left: 'Gik',
    yes: 'ja',
    partly: 'delvis',
    missing: 'mangler',
    computed: 'Beregnet',
    onList: 'På listen',
    difference: 'Forskel',
    none: 'ingen',
    unknown: 'ikke kendt',
    boligomraade: 'Boligområde',
    municipality: 'Kommune',
    notices: 'Bemærkninger',
    alsoSpelled: 'også skrevet',
  },
  en: {
    title: "The state's lists through the years",
    counts: 'In numbers',
    fiveYears: 'The five-year rule',
    matrix: 'The boligområder year by year',
    year: 'Year',
    number: 'Number',
    whole: 'Whole',
    compared: 'Published',
    stayed: 'Stayed',
    came: 'Came',
    left: 'Left',
    yes: 'yes',
    partly: 'partly',
    missing: 'missing',
    computed: 'Computed',
    onList: 'On list',
    difference: 'Difference',
    none: 'none',
    unknown: 'not known',
    boligomraade: 'Boligområde',
    municipality: 'Municipality',
    notices: 'Notices',
    alsoSpelled: 'also spelled',
  },
};

/** What a list lists, under the name of the time. */
type Name = { one: string; many: string };

/** The sentences of a history of the state's lists; lists of names come ready. */
export interface HistoryMessages {
  extent: { boligomraader: number; municipalities: number; municipality: string | null };
  'counts-explained': { totals: boolean; municipality: string | null };
  'changes-explained': Record<never, never>;
  gap: { years: string };
  'list-absent': Record<never, never>;
  'least-by-law': { years: string };
  'least-in-year': { year: number; least: number };
  'by-law-held': Record<never, never>;
  'list-with-earlier-name': { name: string; earlier: string; to: number };
  'came-from': { list: string };
  'came-from-none': Record<never, never>;
  'came-from-unknown': Record<never, never>;
  'left-to': { list: string };
  'left-to-none': Record<never, never>;
  'left-to-unknown': Record<never, never>;
  'rule-explained': { earlier: boolean };
  'rule-unknown': { years: string };
  'rule-agrees': Record<never, never>;
  'rule-differs': { computed: string; published: string };
  'list-not-whole': Record<never, never>;
  'ahead-none': { year: number; wide: Name; narrow: Name };
  'ahead-all': { year: number; wide: Name; narrow: Name };
  'ahead-next': { year: number; names: string; narrow: Name };
  'ahead-next-none': { year: number; wide: Name; narrow: Name };
  'ahead-partly': { year: number; wide: Name; narrow: Name };
  'ahead-later': { year: number; names: string };
  'ahead-member': { name: string; since: number; sinceKnown: boolean };
  legend: { letters: string };
  'legend-by-law': Record<never, never>;
}

export const historyMessages: Bilingual<HistoryMessages> = {
  da: {
    extent: (p) =>
      `${p.boligomraader} ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} ${
        p.municipality === null
          ? `i ${p.municipalities} ${p.municipalities === 1 ? 'kommune' : 'kommuner'}`
          : `i ${p.municipality}`
      }.`,
    'counts-explained': (p) =>
      `Hel: om filerne har hele listen.${
        p.totals
          ? ` Offentliggjort: ${p.municipality === null ? 'filernes antal' : 'antallet i alle filernes kommuner'} mod det offentliggjorte; = stemmer, ≠ stemmer ikke, “af”: filerne har kun en del.`
          : ''
      }`,
    'changes-explained': () =>
      'Blev, kom og gik er set fra listen året før. Hvor en af de to lister ikke er hel i filerne, er det ikke kendt (?), hvem der kom og gik, og mindst (≥) så mange blev.',
    gap: (p) => `Listen for ${p.years} mangler i filerne; der gøres ingen slutning hen over den.`,
    'list-absent': () => 'Filerne har ingen rækker fra denne liste.',
    'least-by-law': (p) =>
      `Et parallelsamfund er efter loven også et udsat boligområde (§ 61 a, stk. 2 bygger på stk. 1). Hvor listen ikke er hel, er derfor mindst så mange på den: ${p.years}.`,
    'least-in-year': (p) => `${p.year}: ${p.least}`,
    'by-law-held': () =>
      'Et parallelsamfund er efter loven også et udsat boligområde (§ 61 a, stk. 2 bygger på stk. 1). Hvor listen ikke er hel, har filerne dog alle parallelsamfundene på den.',
    'list-with-earlier-name': (p) => `${p.name} (til og med ${p.to}: ${p.earlier})`,
    'came-from': (p) => `kom fra ${p.list}`,
    'came-from-none': () => 'kom, før på ingen liste',
    'came-from-unknown': () => 'kom, før ikke kendt',
    'left-to': (p) => `gik til ${p.list}`,
    'left-to-none': () => 'gik, nu på ingen liste',
    'left-to-unknown': () => 'gik, nu ikke kendt',
    'rule-explained': (p) =>
      `Et omdannelsesområde er et boligområde, der har været parallelsamfund fem lister i træk, årets egen medregnet (§ 61 a, stk. 4). Beregnet: efter filernes lister over parallelsamfund; kun hvor alle fem er hele.${p.earlier ? ' Til og med 2020 hed de hårde ghettoområder og ghettoområder, før 2018 efter andre kriterier; de år tæller med.' : ''}`,
    'rule-unknown': (p) => `ikke kendt: kræver listen for ${p.years}, som ikke er hel i filerne`,
    'rule-agrees': () => 'ingen, de samme',
    'rule-differs': (p) => `kun beregnet: ${p.computed}; kun på listen: ${p.published}`,
    'list-not-whole': () => 'listen er ikke hel',
    'ahead-none': (p) => `Ingen er ${p.wide.one} i ${p.year}.`,
    'ahead-all': (p) => `Alle ${p.wide.many} i ${p.year} er allerede ${p.narrow.many}.`,
    'ahead-next': (p) => `Bliver ${p.narrow.one} i ${p.year}, hvis de stadig er på listen: ${p.names}.`,
    'ahead-next-none': (p) => `Ingen nye kan blive ${p.narrow.one} i ${p.year}.`,
    'ahead-partly': (p) =>
      `Listen over ${p.wide.many} for ${p.year} er ikke hel i filerne, så flere kan være på vej.`,
    'ahead-later': (p) => `Bliver det i ${p.year}, hvis de er på listen til og med da: ${p.names}.`,
    'ahead-member': (p) =>
      `${p.name}, på listen siden ${p.since}${p.sinceKnown ? '' : ' eller tidligere, så det kan ske før'}`,
    legend: (p) =>
      `${p.letters}. -: på ingen liste. ?: om det var på en liste mere, er ikke kendt, for den er ikke hel i filerne.`,
    'legend-by-law': () => 'Lille bogstav: står ikke i filerne, men følger af loven.',
  },
  en: {
    extent: (p) =>
      `${p.boligomraader} boligområde${p.boligomraader === 1 ? '' : 'r'} ${
        p.municipality === null
          ? `in ${p.municipalities} ${p.municipalities === 1 ? 'municipality' : 'municipalities'}`
          : `in ${p.municipality}`
      }.`,
    'counts-explained': (p) =>
      `Whole: whether the files hold all of the list.${
        p.totals
          ? ` Published: ${p.municipality === null ? 'the number in the files' : 'the number in all municipalities of the files'} against the published one; = agrees, ≠ does not agree, “of”: the files hold a part only.`
          : ''
      }`,
    'changes-explained': () =>
      'Stayed, came and left are seen from the list of the year before. Where one of the two lists is not whole in the files, who came and left is not known (?), and at least (≥) so many stayed.',
    gap: (p) => `The list of ${p.years} is missing in the files; nothing is concluded across it.`,
    'list-absent': () => 'The files have no rows of this list.',
    'least-by-law': (p) =>
      `By law a parallelsamfund is an udsat boligområde too (§ 61 a, stk. 2 builds on stk. 1). Where the list is not whole, at least so many are therefore on it: ${p.years}.`,
    'least-in-year': (p) => `${p.year}: ${p.least}`,
    'by-law-held': () =>
      'By law a parallelsamfund is an udsat boligområde too (§ 61 a, stk. 2 builds on stk. 1). Where the list is not whole, the files do have all parallelsamfund on it.',
    'list-with-earlier-name': (p) => `${p.name} (until ${p.to}: ${p.earlier})`,
    'came-from': (p) => `came from ${p.list}`,
    'came-from-none': () => 'came, before on no list',
    'came-from-unknown': () => 'came, before not known',
    'left-to': (p) => `left to ${p.list}`,
    'left-to-none': () => 'left, now on no list',
    'left-to-unknown': () => 'left, now not known',
    'rule-explained': (p) =>
      `An omdannelsesområde is a boligområde that has been a parallelsamfund on five lists in a row, that of the year counted (§ 61 a, stk. 4). Computed: from the lists of parallelsamfund in the files, only where all five are whole.${p.earlier ? ' Until 2020 they were called hårde ghettoområder and ghettoområder, before 2018 by other criteria; those years count.' : ''}`,
    'rule-unknown': (p) => `not known: takes the list of ${p.years}, which is not whole in the files`,
    'rule-agrees': () => 'none, the same ones',
    'rule-differs': (p) => `computed only: ${p.computed}; on the list only: ${p.published}`,
    'list-not-whole': () => 'the list is not whole',
    'ahead-none': (p) => `None is a ${p.wide.one} in ${p.year}.`,
    'ahead-all': (p) => `All ${p.wide.many} of ${p.year} are ${p.narrow.many} already.`,
    'ahead-next': (p) => `Become ${p.narrow.many} in ${p.year} if they are on the list still: ${p.names}.`,
    'ahead-next-none': (p) => `No new ones can become ${p.narrow.many} in ${p.year}.`,
    'ahead-partly': (p) =>
      `The list of ${p.wide.many} of ${p.year} is not whole in the files, so that more may be on the way.`,
    'ahead-later': (p) => `Become so in ${p.year} if they stay on the list until then: ${p.names}.`,
    'ahead-member': (p) =>
      `${p.name}, on the list since ${p.since}${p.sinceKnown ? '' : ' or earlier, so that it may happen sooner'}`,
    legend: (p) =>
      `${p.letters}. -: on no list. ?: whether it was on one more list is not known, as that is not whole in the files.`,
    'legend-by-law': () => 'Small letter: not in the files, but follows from the law.',
  },
};
