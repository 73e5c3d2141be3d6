import type { Language } from '../text/words.ts';
import { en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text, words } from './sentences.ts';

const criteriaDa = (count: number) => (count === 1 ? '1 kriterium' : `${count} kriterier`);
const criteriaEn = (count: number) => (count === 1 ? '1 criterion' : `${count} criteria`);

const rangeDa = ({ least, most }: { least: number; most: number }) =>
  least === most ? String(most) : `${least} til ${most}, fordi tal mangler`;
const rangeEn = ({ least, most }: { least: number; most: number }) =>
  least === most ? String(most) : `${least} to ${most}, since figures are missing`;

/** The sentences of a watch. Numbers come as text already formatted where no plural hangs on them. */
export const watchMessages = bilingual({
  title: said<{ year: number }>(
    (p) => `Hvor nær er boligområderne på statens lister? Set fra ${p.year}`,
    (p) => `How near are the boligområder to the state's lists? Seen from ${p.year}`,
  ),
  years: said<{ years: string; count: number }>(
    (p) => `Tal for ${p.years} om ${p.count === 1 ? '1 boligområde' : `${p.count} boligområder`}.`,
    (p) => `Figures of ${p.years} on ${p.count === 1 ? '1 boligområde' : `${p.count} boligområder`}.`,
  ),
  'on-now': said<{ category: string; year: number; least: number; most: number }>(
    (p) => `Er ${p.category} i ${p.year}: ${rangeDa(p)}`,
    (p) => `A ${p.category} in ${p.year}: ${rangeEn(p)}`,
  ),
  'at-risk': said<{ category: string; horizon: number; least: number; most: number }>(
    (p) => `I risiko for at blive ${p.category} senest i ${p.horizon}: ${rangeDa(p)}`,
    (p) => `At risk of becoming a ${p.category} by ${p.horizon}: ${rangeEn(p)}`,
  ),
  'rule-explained': said<{ category: string; within: string; horizon: number }>(
    (p) =>
      `Reglen er en antagelse, ikke lovens. I risiko er et boligområde, der højst mangler ét kriterium (beboertallet er ét), når det ligger inden for ${p.within} af sin grænse eller fremskrevet krydser den senest i ${p.horizon}, og et boligområde, der fremskrevet opfylder alle betingelserne senest i ${p.horizon}. De, der er ${p.category} efter tallene eller står på den offentliggjorte liste, tælles for sig.`,
    (p) =>
      `The rule is an assumption, not the law's. At risk is a boligområde that is short of at most one criterion (the number of residents is one), where that lies within ${p.within} of its limit or, extrapolated, crosses it by ${p.horizon}, and a boligområde that, extrapolated, meets all conditions by ${p.horizon}. Those that are a ${p.category} by the figures, or are on the published list, are counted apart.`,
  ),
  'unknown-explained': text(
    'Et ukendt tal regnes ikke for opfyldt; hvor det kan afgøre svaret, er tallet et spænd.',
    'An unknown figure does not count as met; where it may decide the answer, the number is a range.',
  ),
  'order-explained': text(
    'Rækkefølge: først dem, tallene sætter på listen, den længst fra at falde af øverst; så efter antal kriterier, der mangler, og efter den største afstand til en af de grænser, der skal krydses. Afstanden regnes i procent af grænsen, så forskellige enheder kan ordnes.',
    'Order: first those that the figures put on the list, the one farthest from leaving at the top; then by the number of criteria missing, and by the greatest distance to one of the limits to be crossed. The distance is in per cent of the limit, so that different units can be ordered.',
  ),
  'trend-explained': said<{ horizon: number }>(
    (p) =>
      `Tendensen er hældningen på mindste kvadraters linje gennem mindst tre år. Et år, hvor en grænse krydses, er en fremskrivning fra det seneste tal, hvis alt fortsætter som hidtil, og ikke længere end til ${p.horizon}. Dømte følges i gange landsgennemsnittet, indkomst i procent af regionens.`,
    (p) =>
      `The trend is the slope of the least-squares line through at least three years. A year in which a limit is crossed is an extrapolation from the latest figure, if all goes on as it has, and no further than ${p.horizon}. Convicted is followed in times the national average, income in per cent of the region's.`,
  ),
  'no-trend': said<{ years: number }>(
    (p) =>
      p.years === 2
        ? 'Med to år er der ingen tendens, kun forskellen mellem dem, og intet er fremskrevet.'
        : 'Med ét år er der ingen tendens, og intet er fremskrevet.',
    (p) =>
      p.years === 2
        ? 'With two years there is no trend, only the difference between them, and nothing is extrapolated.'
        : 'With one year there is no trend, and nothing is extrapolated.',
  ),
  'in-it': text('er det efter tallene', 'is one by the figures'),
  published: text('står på den offentliggjorte liste', 'is on the published list'),
  within: said<{ criterion: string; relative: string }>(
    (p) => `mangler kun ${p.criterion}, som er ${p.relative} fra grænsen`,
    (p) => `lacks only ${p.criterion}, which is ${p.relative} from its limit`,
  ),
  crosses: said<{ criterion: string; year: number }>(
    (p) => `mangler kun ${p.criterion}, som fremskrevet krydser grænsen i ${p.year}`,
    (p) => `lacks only ${p.criterion}, which extrapolated crosses its limit in ${p.year}`,
  ),
  possible: text('måske, hvis de manglende tal er opfyldt', 'perhaps, if the missing figures are met'),
  on: text('på listen efter tallene', 'on the list by the figures'),
  short: said<{ least: number; most: number }>(
    (p) =>
      p.least === p.most
        ? `mangler ${criteriaDa(p.most)}`
        : `mangler ${p.least} til ${criteriaDa(p.most)}; tal mangler`,
    (p) =>
      p.least === p.most
        ? `short of ${criteriaEn(p.most)}`
        : `short of ${p.least} to ${criteriaEn(p.most)}; figures are missing`,
  ),
  'shut-out': said<{ names: string }>(
    (p) => `Opfylder kriterierne, men er udelukket af en anden kategori: ${p.names}.`,
    (p) => `Meets the criteria, but shut out by another category: ${p.names}.`,
  ),
  'more-short': said<{ count: number }>(
    (p) =>
      `${p.count === 1 ? '1 boligområde mangler' : `${p.count} boligområder mangler`} mere end ét kriterium; de står i md, csv og json.`,
    (p) =>
      `${p.count === 1 ? '1 boligområde is' : `${p.count} boligområder are`} short of more than one criterion; see md, csv and json.`,
  ),
  missing: said<{ criterion: string }>(
    (p) => `mangler ${p.criterion}`,
    (p) => `lacks ${p.criterion}`,
  ),
  holds: said<{ criterion: string }>(
    (p) => `holdes af ${p.criterion}`,
    (p) => `kept on by ${p.criterion}`,
  ),
  'at-limit': said<{ value: string; limit: string; margin: string; relative: string }>(
    (p) => `${p.value}, ${p.limit} (${p.margin}, ${p.relative} af grænsen)`,
    (p) => `${p.value}, ${p.limit} (${p.margin}, ${p.relative} of the limit)`,
  ),
  'value-unknown': text('tallet mangler', 'figure missing'),
  trend: said<{ perYear: string }>(
    (p) => `${p.perYear} om året`,
    (p) => `${p.perYear} a year`,
  ),
  difference: said<{ change: string; from: number; to: number }>(
    (p) => `forskel ${p.change} fra ${p.from} til ${p.to}`,
    (p) => `difference ${p.change} from ${p.from} to ${p.to}`,
  ),
  'crosses-year': said<{ year: number }>(
    (p) => `fremskrevet over på den anden side af grænsen i ${p.year}`,
    (p) => `extrapolated across its limit in ${p.year}`,
  ),
  'comes-year': said<{ year: number }>(
    (p) => `fremskrevet på listen i ${p.year}`,
    (p) => `extrapolated onto the list in ${p.year}`,
  ),
  'leaves-year': said<{ year: number }>(
    (p) => `fremskrevet af listen i ${p.year}`,
    (p) => `extrapolated off the list in ${p.year}`,
  ),
  'stays-until': said<{ horizon: number }>(
    (p) => `fremskrevet uændret til ${p.horizon}`,
    (p) => `extrapolated unchanged until ${p.horizon}`,
  ),
  'years-so-far': said<{ count: number; atLeast: boolean; needed: number }>(
    (p) => `${p.atLeast ? 'mindst ' : ''}${p.count} af ${p.needed} år i træk`,
    (p) => `${p.atLeast ? 'at least ' : ''}${p.count} of ${en.years(p.needed)} in a row`,
  ),
  earliest: said<{ year: number }>(
    (p) => `tidligst på listen i ${p.year}`,
    (p) => `on the list in ${p.year} at the earliest`,
  ),
  'none-in-years': text('Ingen er på vej ad den regel.', 'None is on its way by that rule.'),
  'on-list': said<{ on: boolean }>(
    (p) => (p.on ? 'offentliggjort' : 'ikke offentliggjort'),
    (p) => (p.on ? 'published' : 'not published'),
  ),
});
export type WatchMessages = ParametersOf<typeof watchMessages>;

/** Single words of a watch. */
export const watchWords = words({
  rank: ['Nr.', 'No.'],
  standing: ['Stilling', 'Standing'],
  distance: ['Afstand', 'Distance'],
  hangsOn: ['Hænger på', 'Hangs on'],
  extrapolated: ['Fremskrevet', 'Extrapolated'],
  timesNational: ['gange landsgennemsnittet', 'times the national average'],
  ofRegion: ['pct.point af regionens', "points of the region's"],
});
export type WatchWords = (typeof watchWords)[Language];
