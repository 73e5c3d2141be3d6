import type { Bilingual } from './sentences.ts';

/** What only the page says of how it was done. */
export interface HtmlMethodMessages {
  parameters: Record<never, never>;
  measures: { of: 'criteria' | 'indicators' };
  classes: { ladder: string };
  'excluded-by': Record<never, never>;
  inputs: Record<never, never>;
  computed: Record<never, never>;
}

export const htmlMethodMessages: Bilingual<HtmlMethodMessages> = {
  da: {
    parameters: () => 'Metoden i ord',
    measures: (p) =>
      p.of === 'criteria' ? 'Sådan er kriterierne beregnet' : 'Sådan er indikatorerne beregnet',
    classes: (p) => `Områder efter klasse, ${p.ladder}`,
    'excluded-by': () => 'Hvorfor områder er udelukket',
    inputs: () => 'Filerne, som rapporten er regnet af',
    computed: () => 'Grundlaget i parentes siger, hvor hvert valg kommer fra.',
  },
  en: {
    parameters: () => 'The method in words',
    measures: (p) =>
      p.of === 'criteria' ? 'How the criteria are computed' : 'How the indicators are computed',
    classes: (p) => `Areas by class, ${p.ladder}`,
    'excluded-by': () => 'Why areas are excluded',
    inputs: () => 'The files that the report is computed from',
    computed: () => 'The basis in brackets says where each choice comes from.',
  },
};
