import { en } from './nouns.ts';
import type { Bilingual, Language } from './sentences.ts';

/** The sentences of a watch. Numbers come as text already formatted where no plural hangs on them. */
export interface WatchMessages {
  title: { year: number };
  years: { years: string; count: number };
  'on-now': { category: string; year: number; least: number; most: number };
  'at-risk': { category: string; horizon: number; least: number; most: number };
  'rule-explained': { category: string; within: string; horizon: number };
  'unknown-explained': Record<never, never>;
  'order-explained': Record<never, never>;
  'trend-explained': { horizon: number };
  'no-trend': { years: number };
  'in-it': Record<never, never>;
  published: Record<never, never>;
  within: { criterion: string; relative: string };
  crosses: { criterion: string; year: number };
  possible: Record<never, never>;
  on: Record<never, never>;
  short: { least: number; most: number };
  'shut-out': { names: string };
  'more-short': { count: number };
  missing: { criterion: string };
  holds: { criterion: string };
  'at-limit': { value: string; limit: string; margin: string; relative: string };
  'value-unknown': Record<never, never>;
  trend: { perYear: string };
  difference: { change: string; from: number; to: number };
  'crosses-year': { year: number };
  'comes-year': { year: number };
  'leaves-year': { year: number };
  'stays-until': { horizon: number };
  'years-so-far': { count: number; atLeast: boolean; needed: number };
  earliest: { year: number };
  'none-in-years': Record<never, never>;
  'on-list': { on: boolean };
}

const criteriaDa = (count: number) => (count === 1 ? '1 kriterium' : `${count} kriterier`);
const criteriaEn = (count: number) => (count === 1 ? '1 criterion' : `${count} criteria`);

const rangeDa = ({ least, most }: { least: number; most: number }) =>
  least === most ? String(most) : `${least} til ${most}, fordi tal mangler`;
const rangeEn = ({ least, most }: { least: number; most: number }) =>
  least === most ? String(most) : `${least} to ${most}, since figures are missing`;

export const watchMessages: Bilingual<WatchMessages> = {
  da: {
    title: (p) => `Hvor nær er boligområderne på statens lister? Set fra ${p.year}`,
    years: (p) => `Tal for ${p.years} om ${p.count === 1 ? '1 boligområde' : `${p.count} boligområder`}.`,
    'on-now': (p) => `Er ${p.category} i ${p.year}: ${rangeDa(p)}`,
    'at-risk': (p) => `I risiko for at blive ${p.category} senest i ${p.horizon}: ${rangeDa(p)}`,
    'rule-explained': (p) =>
      `Reglen er en antagelse, ikke lovens. I risiko er et boligområde, der højst mangler ét kriterium (beboertallet er ét), når det ligger inden for ${p.within} af sin grænse eller fremskrevet krydser den senest i ${p.horizon}, og et boligområde, der fremskrevet opfylder alle betingelserne senest i ${p.horizon}. De, der er ${p.category} efter tallene eller står på den offentliggjorte liste, tælles for sig.`,
    'unknown-explained': () =>
      'Et ukendt tal regnes ikke for opfyldt; hvor det kan afgøre svaret, er tallet et spænd.',
    'order-explained': () =>
      'Rækkefølge: først dem, tallene sætter på listen, den længst fra at falde af øverst; så efter antal kriterier, der mangler, og efter den største afstand til en af de grænser, der skal krydses. Afstanden regnes i procent af grænsen, så forskellige enheder kan ordnes.',
    'trend-explained': (p) =>
      `Tendensen er hældningen på mindste kvadraters linje gennem mindst tre år. Et år, hvor en grænse krydses, er en fremskrivning fra det seneste tal, hvis alt fortsætter som hidtil, og ikke længere end til ${p.horizon}. Dømte følges i gange landsgennemsnittet, indkomst i procent af regionens.`,
    'no-trend': (p) =>
      p.years === 2
        ? 'Med to år er der ingen tendens, kun forskellen mellem dem, og intet er fremskrevet.'
        : 'Med ét år er der ingen tendens, og intet er fremskrevet.',
    'in-it': () => 'er det efter tallene',
    published: () => 'står på den offentliggjorte liste',
    within: (p) => `mangler kun ${p.criterion}, som er ${p.relative} fra grænsen`,
    crosses: (p) => `mangler kun ${p.criterion}, som fremskrevet krydser grænsen i ${p.year}`,
    possible: () => 'måske, hvis de manglende tal er opfyldt',
    on: () => 'på listen efter tallene',
    short: (p) =>
      p.least === p.most
        ? `mangler ${criteriaDa(p.most)}`
        : `mangler ${p.least} til ${criteriaDa(p.most)}; tal mangler`,
    'shut-out': (p) => `Opfylder kriterierne, men er udelukket af en anden kategori: ${p.names}.`,
    'more-short': (p) =>
      `${p.count === 1 ? '1 boligområde mangler' : `${p.count} boligområder mangler`} mere end ét kriterium; de står i md, csv og json.`,
    missing: (p) => `mangler ${p.criterion}`,
    holds: (p) => `holdes af ${p.criterion}`,
    'at-limit': (p) => `${p.value}, ${p.limit} (${p.margin}, ${p.relative} af grænsen)`,
    'value-unknown': () => 'tallet mangler',
    trend: (p) => `${p.perYear} om året`,
    difference: (p) => `forskel ${p.change} fra ${p.from} til ${p.to}`,
    'crosses-year': (p) => `fremskrevet over på den anden side af grænsen i ${p.year}`,
    'comes-year': (p) => `fremskrevet på listen i ${p.year}`,
    'leaves-year': (p) => `fremskrevet af listen i ${p.year}`,
    'stays-until': (p) => `fremskrevet uændret til ${p.horizon}`,
    'years-so-far': (p) => `${p.atLeast ? 'mindst ' : ''}${p.count} af ${p.needed} år i træk`,
    earliest: (p) => `tidligst på listen i ${p.year}`,
    'none-in-years': () => 'Ingen er på vej ad den regel.',
    'on-list': (p) => (p.on ? 'offentliggjort' : 'ikke offentliggjort'),
  },
  en: {
    title: (p) => `How near are the boligområder to the state's lists? Seen from ${p.year}`,
    years: (p) => `Figures of ${p.years} on ${p.count === 1 ? '1 boligområde' : `${p.count} boligområder`}.`,
    'on-now': (p) => `A ${p.category} in ${p.year}: ${rangeEn(p)}`,
    'at-risk': (p) => `At risk of becoming a ${p.category} by ${p.horizon}: ${rangeEn(p)}`,
    'rule-explained': (p) =>
      `The rule is an assumption, not the law's. At risk is a boligområde that is short of at most one criterion (the number of residents is one), where that lies within ${p.within} of its limit or, extrapolated, crosses it by ${p.horizon}, and a boligområde that, extrapolated, meets all conditions by ${p.horizon}. Those that are a ${p.category} by the figures, or are on the published list, are counted apart.`,
    'unknown-explained': () =>
      'An unknown figure does not count as met; where it may decide the answer, the number is a range.',
    'order-explained': () =>
      'Order: first those that the figures put on the list, the one farthest from leaving at the top; then by the number of criteria missing, and by the greatest distance to one of the limits to be crossed. The distance is in per cent of the limit, so that different units can be ordered.',
    'trend-explained': (p) =>
      `The trend is the slope of the least-squares line through at least three years. A year in which a limit is crossed is an extrapolation from the latest figure, if all goes on as it has, and no further than ${p.horizon}. Convicted is followed in times the national average, income in per cent of the region's.`,
    'no-trend': (p) =>
      p.years === 2
        ? 'With two years there is no trend, only the difference between them, and nothing is extrapolated.'
        : 'With one year there is no trend, and nothing is extrapolated.',
    'in-it': () => 'is one by the figures',
    published: () => 'is on the published list',
    within: (p) => `lacks only ${p.criterion}, which is ${p.relative} from its limit`,
    crosses: (p) => `lacks only ${p.criterion}, which extrapolated crosses its limit in ${p.year}`,
    possible: () => 'perhaps, if the missing figures are met',
    on: () => 'on the list by the figures',
    short: (p) =>
      p.least === p.most
        ? `short of ${criteriaEn(p.most)}`
        : `short of ${p.least} to ${criteriaEn(p.most)}; figures are missing`,
    'shut-out': (p) => `Meets the criteria, but shut out by another category: ${p.names}.`,
    'more-short': (p) =>
      `${p.count === 1 ? '1 boligområde is' : `${p.count} boligområder are`} short of more than one criterion; see md, csv and json.`,
    missing: (p) => `lacks ${p.criterion}`,
    holds: (p) => `kept on by ${p.criterion}`,
    'at-limit': (p) => `${p.value}, ${p.limit} (${p.margin}, ${p.relative} of the limit)`,
    'value-unknown': () => 'figure missing',
    trend: (p) => `${p.perYear} a year`,
    difference: (p) => `difference ${p.change} from ${p.from} to ${p.to}`,
    'crosses-year': (p) => `extrapolated across its limit in ${p.year}`,
    'comes-year': (p) => `extrapolated onto the list in ${p.year}`,
    'leaves-year': (p) => `extrapolated off the list in ${p.year}`,
    'stays-until': (p) => `extrapolated unchanged until ${p.horizon}`,
    'years-so-far': (p) => `${p.atLeast ? 'at least ' : ''}${p.count} of ${en.years(p.needed)} in a row`,
    earliest: (p) => `on the list in ${p.year} at the earliest`,
    'none-in-years': () => 'None is on its way by that rule.',
    'on-list': (p) => (p.on ? 'published' : 'not published'),
  },
};

/** Single words of a watch. */
export interface WatchWords {
  rank: string;
  standing: string;
  distance: string;
  hangsOn: string;
  extrapolated: string;
  timesNational: string;
  ofRegion: string;
}

export const watchWords: Record<Language, WatchWords> = {
  da: {
    rank: 'Nr.',
    standing: 'Stilling',
    distance: 'Afstand',
    hangsOn: 'Hænger på',
    extrapolated: 'Fremskrevet',
    timesNational: 'gange landsgennemsnittet',
    ofRegion: 'pct.point af regionens',
  },
  en: {
    rank: 'No.',
    standing: 'Standing',
    distance: 'Distance',
    hangsOn: 'Hangs on',
    extrapolated: 'Extrapolated',
    timesNational: 'times the national average',
    ofRegion: "points of the region's",
  },
};
