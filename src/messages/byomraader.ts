import { bilingual, type ParametersOf, said, shortList, text } from './sentences.ts';

/** What may be said of byområder: the files of neighbours and names. */
export const byomraadeFindings = bilingual({
  'neighbour-missing': text(
    'naboparret mangler et område-id. Udfyld det, eller slet rækken.',
    'the pair of neighbours lacks an area id. Fill it in or delete the row.',
  ),
  'neighbour-unknown': said<{ id: string; suggestion: string | undefined }>(
    (p) =>
      `naboparret nævner området “${p.id}”, som ikke findes i tallene.${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Ret id'et, eller slet rækken.`,
    (p) =>
      `the pair of neighbours names the area “${p.id}”, which is not in the statistics.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} Mend the id or delete the row.`,
  ),
  'neighbour-of-itself': said<{ id: string }>(
    (p) => `området “${p.id}” står som nabo til sig selv. Slet rækken.`,
    (p) => `the area “${p.id}” stands as a neighbour of itself. Delete the row.`,
  ),
  'neighbours-from-table': text(
    'naboer er givet både som tabel og som omrids; tabellen er brugt. Omridsene bruges til resten.',
    'neighbours are given both as a table and as geometry; the table is used. The geometry serves the rest.',
  ),
  'byomraade-name-missing': text(
    'rækken har intet navn på et byområde. Udfyld det, eller slet rækken.',
    'the row has no name of a byområde. Fill it in or delete the row.',
  ),
  'byomraade-part-missing': said<{ name: string }>(
    (p) =>
      `rækken for “${p.name}” har hverken område-id eller boligområde. Udfyld et af dem, eller slet rækken.`,
    (p) =>
      `the row of “${p.name}” has neither an area id nor a boligområde. Fill in one of them or delete the row.`,
  ),
  'byomraade-part-twice': said<{ part: string; name: string; other: string; first: string }>(
    (p) =>
      `“${p.part}” hører til “${p.name}” og står allerede under “${p.other}” ${p.first}. Slet den ene række.`,
    (p) =>
      `“${p.part}” is part of “${p.name}” and stands already under “${p.other}” ${p.first}. Delete one of the rows.`,
  ),
  'byomraade-area-unknown': said<{ id: string; suggestion: string }>(
    (p) =>
      `området “${p.id}” findes ikke i tallene. Mente du “${p.suggestion}”? Ret id'et, eller slet rækken.`,
    (p) =>
      `the area “${p.id}” is not in the statistics. Did you mean “${p.suggestion}”? Mend the id or delete the row.`,
  ),
  'byomraade-parts-absent': said<{ count: number; examples: string[] }>(
    (p) =>
      `${p.count} af byområdernes dele findes ikke i årets tal eller lister og tæller ikke med i navnene: ${shortList(p.examples)}.`,
    (p) =>
      `${p.count} of the parts of byområder are not in the year's statistics or lists and do not count in the names: ${shortList(p.examples)}.`,
  ),
  'boligomraader-without-areas': text(
    '--boligomraader er omrids af boligområder; det kræver --state-lists og områdernes omrids med --geometry.',
    '--boligomraader gives outlines of boligområder; it needs --state-lists, and the outlines of the areas with --geometry.',
  ),
  'byomraader-without-neighbours': text(
    '--byomraader giver navne til byområder, og de kræver naboer: tilføj --geometry eller --neighbours.',
    '--byomraader names byområder, and those need neighbours: add --geometry or --neighbours.',
  ),
  'byomraader-layer-without-geometry': text(
    '--byomraader er et kort; det kræver områdernes omrids: tilføj --geometry, eller giv navnene som tabel.',
    '--byomraader is a map; it needs the outlines of the areas: add --geometry, or give the names as a table.',
  ),
});
export type ByomraadeFindings = ParametersOf<typeof byomraadeFindings>;
