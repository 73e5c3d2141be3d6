import { type Bilingual, shortList } from './sentences.ts';

/** What may be said of byområder: the files of neighbours and names. */
export interface ByomraadeMessages {
  'neighbour-missing': Record<never, never>;
  'neighbour-unknown': { id: string; suggestion: string | undefined };
  'neighbour-of-itself': { id: string };
  'neighbours-from-table': Record<never, never>;
  'byomraade-name-missing': Record<never, never>;
  'byomraade-part-missing': { name: string };
  'byomraade-part-twice': { part: string; name: string; other: string; first: string };
  'byomraade-area-unknown': { id: string; suggestion: string };
  'byomraade-parts-absent': { count: number; examples: string[] };
  'boligomraader-without-areas': Record<never, never>;
  'byomraader-without-neighbours': Record<never, never>;
  'byomraader-layer-without-geometry': Record<never, never>;
}

export const byomraadeMessages: Bilingual<ByomraadeMessages> = {
  da: {
    'neighbour-missing': () => 'naboparret mangler et område-id. Udfyld det, eller slet rækken.',
    'neighbour-unknown': (p) =>
      `naboparret nævner området “${p.id}”, som ikke findes i tallene.${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Ret id'et, eller slet rækken.`,
    'neighbour-of-itself': (p) => `området “${p.id}” står som nabo til sig selv. Slet rækken.`,
    'neighbours-from-table': () =>
      'naboer er givet både som tabel og som omrids; tabellen er brugt. Omridsene bruges til resten.',
    'byomraade-name-missing': () => 'rækken har intet navn på et byområde. Udfyld det, eller slet rækken.',
    'byomraade-part-missing': (p) =>
      `rækken for “${p.name}” har hverken område-id eller boligområde. Udfyld et af dem, eller slet rækken.`,
    'byomraade-part-twice': (p) =>
      `“${p.part}” hører til “${p.name}” og står allerede under “${p.other}” ${p.first}. Slet den ene række.`,
    'byomraade-area-unknown': (p) =>
      `området “${p.id}” findes ikke i tallene. Mente du “${p.suggestion}”? Ret id'et, eller slet rækken.`,
    'byomraade-parts-absent': (p) =>
      `${p.count} af byområdernes dele findes ikke i årets tal eller lister og tæller ikke med i navnene: ${shortList(p.examples)}.`,
    'boligomraader-without-areas': () =>
      '--boligomraader er omrids af boligområder; det kræver --state-lists og områdernes omrids med --geometry.',
    'byomraader-without-neighbours': () =>
      '--byomraader giver navne til byområder, og de kræver naboer: tilføj --geometry eller --neighbours.',
    'byomraader-layer-without-geometry': () =>
      '--byomraader er et kort; det kræver områdernes omrids: tilføj --geometry, eller giv navnene som tabel.',
  },
  en: {
    'neighbour-missing': () => 'the pair of neighbours lacks an area id. Fill it in or delete the row.',
    'neighbour-unknown': (p) =>
      `the pair of neighbours names the area “${p.id}”, which is not in the statistics.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} Mend the id or delete the row.`,
    'neighbour-of-itself': (p) => `the area “${p.id}” stands as a neighbour of itself. Delete the row.`,
    'neighbours-from-table': () =>
      'neighbours are given both as a table and as geometry; the table is used. The geometry serves the rest.',
    'byomraade-name-missing': () => 'the row has no name of a byområde. Fill it in or delete the row.',
    'byomraade-part-missing': (p) =>
      `the row of “${p.name}” has neither an area id nor a boligområde. Fill in one of them or delete the row.`,
    'byomraade-part-twice': (p) =>
      `“${p.part}” is part of “${p.name}” and stands already under “${p.other}” ${p.first}. Delete one of the rows.`,
    'byomraade-area-unknown': (p) =>
      `the area “${p.id}” is not in the statistics. Did you mean “${p.suggestion}”? Mend the id or delete the row.`,
    'byomraade-parts-absent': (p) =>
      `${p.count} of the parts of byområder are not in the year's statistics or lists and do not count in the names: ${shortList(p.examples)}.`,
    'boligomraader-without-areas': () =>
      '--boligomraader gives outlines of boligområder; it needs --state-lists, and the outlines of the areas with --geometry.',
    'byomraader-without-neighbours': () =>
      '--byomraader names byområder, and those need neighbours: add --geometry or --neighbours.',
    'byomraader-layer-without-geometry': () =>
      '--byomraader is a map; it needs the outlines of the areas: add --geometry, or give the names as a table.',
  },
};
