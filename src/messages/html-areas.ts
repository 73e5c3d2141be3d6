import { formatCount } from '../report/numbers.ts';
import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** What only the page says of the areas one by one. */
export interface HtmlAreasMessages {
  title: Record<never, never>;
  all: { areas: number };
  some: { shown: number; areas: number };
  'left-out': { left: number };
  outcome: Record<never, never>;
  byomraade: Record<never, never>;
  search: Record<never, never>;
  show: Record<never, never>;
  'all-outcomes': Record<never, never>;
  designated: { by: string };
  'shown-count': { shown: string; areas: number };
  'sort-hint': Record<never, never>;
  'sections-explained': Record<never, never>;
  method: Record<never, never>;
  'not-designated-areas': Record<never, never>;
  'not-printed': Record<never, never>;
  criteria: { area: string };
  'to-table': Record<never, never>;
  'to-map': Record<never, never>;
}

export const htmlAreasMessages: Bilingual<HtmlAreasMessages> = {
  da: {
    title: () => 'Hvert område',
    all: (p) => (p.areas === 1 ? 'Det ene område' : `Alle ${formatCount(p.areas, 'da')} områder`),
    some: (p) => `${formatCount(p.shown, 'da')} af ${da.areas(formatCount(p.areas, 'da'))}`,
    'left-out': (p) =>
      `Der er flere områder, end en side kan vise. Her står de udpegede og de uafklarede; tallene for de øvrige ${formatCount(p.left, 'da')} står i areas.csv.`,
    outcome: () => 'Udfald',
    byomraade: () => 'Byområde',
    search: () => 'Søg i tabellen',
    show: () => 'Vis',
    'all-outcomes': () => 'alle udfald',
    designated: (p) => `Udpeget ${p.by}`,
    'shown-count': (p) => `${p.shown} af ${da.areas(formatCount(p.areas, 'da'))} vises.`,
    'sort-hint': () => 'Tryk på et kolonnehoved for at ordne efter det.',
    'sections-explained': () =>
      'Herunder står hvert område for sig, først de udpegede, så de uafklarede. De øvrige er foldet sammen og åbnes én for én.',
    method: () => 'Hvad hvert kriterium tæller, og hvor tallene kommer fra, står i afsnittet om metoden.',
    'not-designated-areas': () => 'Ikke udpegede områder',
    'not-printed': () =>
      'Tallene for hvert af disse områder er ikke trykt. De står i rapporten på skærmen, i areas.csv og i report.json.',
    criteria: (p) => `Kriterierne for ${p.area}`,
    'to-table': () => 'Til tabellen',
    'to-map': () => 'Til kortet',
  },
  en: {
    title: () => 'Every area',
    all: (p) => (p.areas === 1 ? 'The one area' : `All ${formatCount(p.areas, 'en')} areas`),
    some: (p) => `${formatCount(p.shown, 'en')} of ${en.areas(formatCount(p.areas, 'en'))}`,
    'left-out': (p) =>
      `There are more areas than a page can show. Here are the designated and the undetermined; the figures of the other ${formatCount(p.left, 'en')} are in areas.csv.`,
    outcome: () => 'Outcome',
    byomraade: () => 'Part of byområde',
    search: () => 'Search the table',
    show: () => 'Show',
    'all-outcomes': () => 'all outcomes',
    designated: (p) => `Designated ${p.by}`,
    'shown-count': (p) => `${p.shown} of ${en.areas(formatCount(p.areas, 'en'))} shown.`,
    'sort-hint': () => 'Press the head of a column to sort by it.',
    'sections-explained': () =>
      'Below each area stands by itself: first the designated, then the undetermined. The others are folded and open one by one.',
    method: () =>
      'What each criterion counts, and where the figures come from, is told in the section on the method.',
    'not-designated-areas': () => 'Areas not designated',
    'not-printed': () =>
      'The figures of each of these areas are not printed. They are in the report on screen, in areas.csv and in report.json.',
    criteria: (p) => `The criteria of ${p.area}`,
    'to-table': () => 'To the table',
    'to-map': () => 'To the map',
  },
};
