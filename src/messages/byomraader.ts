import type { Bilingual } from './sentences.ts';

/** What may be said of byområder: neighbours, names, enclosed and isolated areas. */
export interface ByomraadeMessages {
  'neighbour-unknown': { id: string; suggestion: string | undefined };
}

export const byomraadeMessages: Bilingual<ByomraadeMessages> = {
  da: {
    'neighbour-unknown': (p) => `området "${p.id}" findes ikke i tallene.`,
  },
  en: {
    'neighbour-unknown': (p) => `the area "${p.id}" is not in the statistics.`,
  },
};
