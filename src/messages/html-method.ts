import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What only the page says of how it was done. */
export const htmlMethodMessages = bilingual({
  parameters: text('Metoden i ord', 'The method in words'),
  measures: said<{ of: 'criteria' | 'indicators' }>(
    (p) => (p.of === 'criteria' ? 'Sådan er kriterierne beregnet' : 'Sådan er indikatorerne beregnet'),
    (p) => (p.of === 'criteria' ? 'How the criteria are computed' : 'How the indicators are computed'),
  ),
  classes: said<{ ladder: string }>(
    (p) => `Områder efter klasse, ${p.ladder}`,
    (p) => `Areas by class, ${p.ladder}`,
  ),
  'excluded-by': text('Hvorfor områder er udelukket', 'Why areas are excluded'),
  inputs: text('Filerne, som rapporten er regnet af', 'The files that the report is computed from'),
  computed: text(
    'Grundlaget i parentes siger, hvor hvert valg kommer fra.',
    'The basis in brackets says where each choice comes from.',
  ),
});
export type HtmlMethodMessages = ParametersOf<typeof htmlMethodMessages>;
