import type { Bilingual } from './sentences.ts';

/** What may be said of the law's periods and of files with the law's figures. */
export interface LegalMessages {
  'law-outside-periods': { asked: string; known: string[] };
}

export const legalMessages: Bilingual<LegalMessages> = {
  da: {
    'law-outside-periods': (p) =>
      `ingen periode af loven dækker ${p.asked}. Kendte perioder: ${p.known.join(', ')}.`,
  },
  en: {
    'law-outside-periods': (p) =>
      `no period of the law covers ${p.asked}. Known periods: ${p.known.join(', ')}.`,
  },
};
