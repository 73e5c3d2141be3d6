import { bilingual, type ParametersOf, text } from './sentences.ts';

/** What the frame of a page says around its document. */
export const documentMessages = bilingual({
  skip: text('Gå til indholdet', 'Skip to the content'),
  contents: text('Indhold', 'Contents'),
  search: text('Søg i tabellen', 'Search the table'),
  show: text('Vis', 'Show'),
  all: text('alle udfald', 'all outcomes'),
  sort: text('Tryk på et kolonnehoved for at ordne efter det.', 'Press the head of a column to sort by it.'),
  'not-printed': text(
    'Tallene for hvert af disse områder er ikke trykt. De står i rapporten på skærmen, i areas.csv og i report.json.',
    'The figures of each of these areas are not printed. They are in the report on screen, in areas.csv and in report.json.',
  ),
});
export type DocumentMessages = ParametersOf<typeof documentMessages>;
