import type { Bilingual } from './sentences.ts';

/** What only the page says. */
export interface HtmlMessages {
  skip: Record<never, never>;
  contents: Record<never, never>;
  'outcome-table': Record<never, never>;
}

export const htmlMessages: Bilingual<HtmlMessages> = {
  da: {
    skip: () => 'Gå til resultatet',
    contents: () => 'Indhold',
    'outcome-table': () => 'Områder efter udfald',
  },
  en: {
    skip: () => 'Skip to the result',
    contents: () => 'Contents',
    'outcome-table': () => 'Areas by outcome',
  },
};
