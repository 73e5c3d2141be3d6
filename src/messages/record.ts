import { da, en } from './nouns.ts';
import { type Bilingual, shortList } from './sentences.ts';

/** What may be wrong with a record that is read. */
export interface RecordMessages {
  'record-not-json': Record<never, never>;
  'record-not-report': Record<never, never>;
  'record-recoded': { encoding: string };
  'record-cut': Record<never, never>;
  'record-changed': Record<never, never>;
  'record-newer': { version: number; known: number };
  'record-name-unknown': { name: string; list: string };
  'record-name-missing': { name: string; list: string };
  'record-name-twice': { name: string };
  'record-areas-order': { name: string; before: string };
  'record-unlike-method': { name: string };
  'record-notice': Record<never, never>;
  'area-unknown': { text: string; suggestions: string[] };
  'area-name-shared': { name: string; ids: string[] };
}

export const recordMessages: Bilingual<RecordMessages> = {
  da: {
    'record-not-json': () => 'filen er ikke JSON; ventede en report.json, som udpeg screen har skrevet.',
    'record-not-report': () =>
      'filen er JSON, men ikke en optegnelse fra udpeg; ventede en report.json, som udpeg screen har skrevet.',
    'record-recoded': (p) =>
      `optegnelsen er skrevet om til ${p.encoding}, som > i PowerShell gør det; dens SHA-256 kan ikke passe. Lad udpeg screen selv skrive den med --out.`,
    'record-cut': () =>
      'optegnelsen slutter for tidligt. Hent den igen, eller lav den igen med udpeg screen.',
    'record-changed': () =>
      'optegnelsen er ændret, efter at den blev skrevet: dens SHA-256 passer ikke. Også ændrede linjeskift tæller. Hent den uændrede, eller lav den igen med udpeg screen.',
    'record-newer': (p) =>
      `optegnelsen har version ${p.version}; denne udpeg læser til og med version ${p.known}. Brug en nyere udpeg.`,
    'record-name-unknown': (p) => `“${p.name}” står ikke i ${p.list}; ventede noget, som gør.`,
    'record-name-missing': (p) => `“${p.name}” mangler; det står i ${p.list}.`,
    'record-name-twice': (p) => `“${p.name}” står her to gange; ventede hver én gang.`,
    'record-areas-order': (p) =>
      `“${p.name}” står efter “${p.before}”; ventede områderne i rækkefølge efter nummer.`,
    'record-unlike-method': (p) => `det er ikke, som metoden siger i “${p.name}”; ventede det samme.`,
    'record-notice': () => 'ventede en bemærkning, som denne udpeg kender, med det, som hører til den.',
    'area-unknown': (p) =>
      `intet område har nr. eller navn “${p.text}”.${p.suggestions.length > 0 ? ` Mente du ${p.suggestions.join(' eller ')}?` : ' Numrene står i areas.csv.'}`,
    'area-name-shared': (p) =>
      `${da.areas(p.ids.length)} hedder “${p.name}”: ${shortList(p.ids)}. Giv det ene områdes nr.`,
  },
  en: {
    'record-not-json': () => 'the file is not JSON; expected a report.json written by udpeg screen.',
    'record-not-report': () =>
      'the file is JSON but no record of udpeg; expected a report.json written by udpeg screen.',
    'record-recoded': (p) =>
      `the record was written anew in ${p.encoding}, as > in PowerShell does; its SHA-256 cannot fit. Let udpeg screen write it with --out.`,
    'record-cut': () => 'the record ends too early. Fetch it again, or make it again with udpeg screen.',
    'record-changed': () =>
      'the record was changed after it was written: its SHA-256 does not fit. Changed line ends count too. Fetch the unchanged one, or make it again with udpeg screen.',
    'record-newer': (p) =>
      `the record has version ${p.version}; this udpeg reads up to version ${p.known}. Use a newer udpeg.`,
    'record-name-unknown': (p) => `“${p.name}” is not in ${p.list}; expected one that is.`,
    'record-name-missing': (p) => `“${p.name}” is missing; it is in ${p.list}.`,
    'record-name-twice': (p) => `“${p.name}” is here twice; expected each once.`,
    'record-areas-order': (p) =>
      `“${p.name}” stands after “${p.before}”; expected the areas in the order of their ids.`,
    'record-unlike-method': (p) => `it is not as the method says in “${p.name}”; expected the same.`,
    'record-notice': () => 'expected a notice that this udpeg knows, with what belongs to it.',
    'area-unknown': (p) =>
      `no area has the id or name “${p.text}”.${p.suggestions.length > 0 ? ` Did you mean ${p.suggestions.join(' or ')}?` : ' The ids are in areas.csv.'}`,
    'area-name-shared': (p) =>
      `${en.areas(p.ids.length)} are called “${p.name}”: ${shortList(p.ids)}. Give the id of one.`,
  },
};
