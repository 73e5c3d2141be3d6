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
  'publish-sensitive-smaller': said<{ name: string; own: number; least: number }>(
    (p) =>
      `“${p.name}” er følsom og viser dog tal fra ${p.own}, mens alle andre vises fra ${p.least} (smallest-count). Skriv mindst ${p.least}.`,
    (p) =>
      `“${p.name}” is sensitive and yet shows counts from ${p.own}, while all others are shown from ${p.least} (smallest-count). Write at least ${p.least}.`,
  ),
  'key-is-none': text(
    'det er ingen nøgle: en nøgle er 64 tegn af 0-9 og a-f. Giv den fil, som udpeg publish lavede, eller et navn, hvor der ingen fil er endnu.',
    'it is no key: a key is 64 characters of 0-9 and a-f. Give the file that udpeg publish made, or a name where there is no file yet.',
  ),
  'key-is-open': said<{ command: string }>(
    (p) =>
      `nøglen kan læses af andre end dens ejer, og med den kan skjulte tal prøves efter. Skriv ${p.command}, eller giv en ny nøgle, hvis nogen har haft den.`,
    (p) =>
      `others than its owner can read the key, and with it hidden counts can be tried out. Run ${p.command}, or give a new key if somebody has had it.`,
  ),
  'key-would-be-published': said<{ folder: string }>(
    (p) =>
      `nøglen ville ligge i ${p.folder}, som offentliggøres. Læg den et andet sted, hvor kun I kan læse den.`,
    (p) =>
      `the key would lie in ${p.folder}, which is published. Put it somewhere else, where only you can read it.`,
  ),
  'key-made': said<{ path: string }>(
    (p) =>
      `lavede en ny nøgle i ${p.path}. Gem den, hvor kun I kan læse den: kun med den kan I vise, hvilken intern optegnelse der er offentliggjort.`,
    (p) =>
      `made a new key in ${p.path}. Keep it where only you can read it: with it alone you can show which internal record was published.`,
  ),
});
export type PublishMessages = ParametersOf<typeof publishMessages>;
