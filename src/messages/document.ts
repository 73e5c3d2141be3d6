import type { Bilingual } from './sentences.ts';

type None = Record<never, never>;

/** What the frame of a page says around its document. */
interface DocumentMessages {
  skip: None;
  contents: None;
  search: None;
  show: None;
  all: None;
  sort: None;
  'not-printed': None;
}

export const documentMessages: Bilingual<DocumentMessages> = {
  da: {
    skip: () => 'Gå til indholdet',
    contents: () => 'Indhold',
    search: () => 'Søg i tabellen',
    show: () => 'Vis',
    all: () => 'alle udfald',
    sort: () => 'Tryk på et kolonnehoved for at ordne efter det.',
    'not-printed': () =>
      'Tallene for hvert af disse områder er ikke trykt. De står i rapporten på skærmen, i areas.csv og i report.json.',
  },
  en: {
    skip: () => 'Skip to the content',
    contents: () => 'Contents',
    search: () => 'Search the table',
    show: () => 'Show',
    all: () => 'all outcomes',
    sort: () => 'Press the head of a column to sort by it.',
    'not-printed': () =>
      'The figures of each of these areas are not printed. They are in the report on screen, in areas.csv and in report.json.',
  },
};
