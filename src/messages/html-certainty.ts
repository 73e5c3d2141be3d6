import { bilingual, text } from './sentences.ts';

/** What the page says of how firmly its answer stands, beside what each of its parts says. */
export const htmlCertaintyMessages = bilingual({
  name: text('Sikkerhed', 'Certainty'),
  title: text('Hvor sikkert er svaret?', 'How sure is the answer?'),
});
