import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, shortList, text } from './sentences.ts';

/** What a record is written by: an internal one by `udpeg screen`, a public one by `udpeg publish`. */
interface Maker {
  command: 'screen' | 'publish';
}

/** What may be wrong with a record that is read. */
export const recordMessages = bilingual({
  'record-not-json': text(
    'filen er ikke JSON; ventede en report.json, som udpeg screen har skrevet.',
    'the file is not JSON; expected a report.json written by udpeg screen.',
  ),
  'record-not-report': text(
    'filen er JSON, men ikke en optegnelse fra udpeg; ventede en report.json, som udpeg screen har skrevet.',
    'the file is JSON but no record of udpeg; expected a report.json written by udpeg screen.',
  ),
  'record-recoded': said<{ encoding: string } & Maker>(
    (p) =>
      `optegnelsen er skrevet om til ${p.encoding}, som > i PowerShell gør det; dens SHA-256 kan ikke passe. Lad udpeg ${p.command} selv skrive den med --out.`,
    (p) =>
      `the record was written anew in ${p.encoding}, as > in PowerShell does; its SHA-256 cannot fit. Let udpeg ${p.command} write it with --out.`,
  ),
  'record-cut': said<Maker>(
    (p) => `optegnelsen slutter for tidligt. Hent den igen, eller lav den igen med udpeg ${p.command}.`,
    (p) => `the record ends too early. Fetch it again, or make it again with udpeg ${p.command}.`,
  ),
  'record-changed': said<Maker>(
    (p) =>
      `optegnelsen er ændret, efter at den blev skrevet: dens SHA-256 passer ikke. Også ændrede linjeskift tæller. Hent den uændrede, eller lav den igen med udpeg ${p.command}.`,
    (p) =>
      `the record was changed after it was written: its SHA-256 does not fit. Changed line ends count too. Fetch the unchanged one, or make it again with udpeg ${p.command}.`,
  ),
  'record-newer': said<{ version: number; known: number }>(
    (p) =>
      `optegnelsen har version ${p.version}; denne udpeg læser til og med version ${p.known}. Brug en nyere udpeg.`,
    (p) =>
      `the record has version ${p.version}; this udpeg reads up to version ${p.known}. Use a newer udpeg.`,
  ),
  'record-name-unknown': said<{ name: string; list: string }>(
    (p) => `“${p.name}” står ikke i ${p.list}; ventede noget, som gør.`,
    (p) => `“${p.name}” is not in ${p.list}; expected one that is.`,
  ),
  'record-name-missing': said<{ name: string; list: string }>(
    (p) => `“${p.name}” mangler; det står i ${p.list}.`,
    (p) => `“${p.name}” is missing; it is in ${p.list}.`,
  ),
  'record-name-twice': said<{ name: string }>(
    (p) => `“${p.name}” står her to gange; ventede hver én gang.`,
    (p) => `“${p.name}” is here twice; expected each once.`,
  ),
  'record-areas-order': said<{ name: string; before: string }>(
    (p) => `“${p.name}” står efter “${p.before}”; ventede områderne i rækkefølge efter nummer.`,
    (p) => `“${p.name}” stands after “${p.before}”; expected the areas in the order of their ids.`,
  ),
  'record-unlike-method': said<{ name: string }>(
    (p) => `det er ikke, som metoden siger i “${p.name}”; ventede det samme.`,
    (p) => `it is not as the method says in “${p.name}”; expected the same.`,
  ),
  'record-notice': text(
    'ventede en bemærkning, som denne udpeg kender, med det, som hører til den.',
    'expected a notice that this udpeg knows, with what belongs to it.',
  ),
  'area-unknown': said<{ text: string; suggestions: string[]; table: string }>(
    (p) =>
      `intet område har nr. eller navn “${p.text}”.${p.suggestions.length > 0 ? ` Mente du ${p.suggestions.join(' eller ')}?` : ` Numrene står i ${p.table}.`}`,
    (p) =>
      `no area has the id or name “${p.text}”.${p.suggestions.length > 0 ? ` Did you mean ${p.suggestions.join(' or ')}?` : ` The ids are in ${p.table}.`}`,
  ),
  'area-name-shared': said<{ name: string; ids: string[] }>(
    (p) => `${da.areas(p.ids.length)} hedder “${p.name}”: ${shortList(p.ids)}. Giv det ene områdes nr.`,
    (p) => `${en.areas(p.ids.length)} are called “${p.name}”: ${shortList(p.ids)}. Give the id of one.`,
  ),
});
export type RecordMessages = ParametersOf<typeof recordMessages>;
