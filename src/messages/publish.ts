import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What publishing refuses, and what it tells who publishes. */
export const publishMessages = bilingual({
  'publish-without-rule': said<{ method: string }>(
    (p) =>
      `metoden “${p.method}” siger ikke, hvad der må offentliggøres. Skriv en blok publish: i metodefilen, og beregn optegnelsen igen; docs/disclosure.md viser en.`,
    (p) =>
      `the method “${p.method}” does not say what may be published. Write a block publish: in the method file and compute the record again; docs/disclosure.md shows one.`,
  ),
  'publish-of-public': text(
    'det er en offentlig optegnelse, og der er ikke mere at tage ud. Giv den interne, report.json.',
    'it is a public record, and there is nothing more to take out. Give the internal one, report.json.',
  ),
  'publish-choices-left-out': said<{ why: 'unlike' | 'not-in-record' | 'other-outcome' }>(
    (p) =>
      p.why === 'not-in-record'
        ? 'hvad andre valg ville give, er ikke med i det offentlige: det kan ikke regnes ud af optegnelsen alene.'
        : 'hvad andre valg ville give, er ikke med i det offentlige: det kan ikke regnes ud uden de skjulte tal.',
    (p) =>
      p.why === 'not-in-record'
        ? 'what other choices would give is not published: it cannot be computed from the record alone.'
        : 'what other choices would give is not published: it cannot be computed without the hidden counts.',
  ),
});
export type PublishMessages = ParametersOf<typeof publishMessages>;
