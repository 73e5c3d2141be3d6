import type { AlikeIds } from '../text/same-id.ts';
import { alikeWords, bilingual, decimalComma, type ParametersOf, said, text } from './sentences.ts';

const askedDa = (anyway: boolean) =>
  anyway
    ? 'De er sammenlignet alligevel, som --anyway beder om.'
    : 'Giv --anyway for at sammenligne alligevel.';
const askedEn = (anyway: boolean) =>
  anyway ? 'They are compared all the same, as --anyway asks.' : 'Give --anyway to compare all the same.';

/** What can be wrong with, or worth knowing of, two records that are compared. */
export const diffFindings = bilingual({
  'diff-methods-differ': said<{ old: string; new: string; anyway: boolean }>(
    (p) =>
      `optegnelserne er ikke efter samme metode: den gamle efter “${p.old}”, den nye efter “${p.new}”. ${askedDa(p.anyway)}`,
    (p) =>
      `the records are not by the same method: the old one by “${p.old}”, the new one by “${p.new}”. ${askedEn(p.anyway)}`,
  ),
  'diff-cities-differ': said<{ old: string; new: string; anyway: boolean }>(
    (p) =>
      `optegnelserne er ikke fra samme kommune: den gamle fra ${p.old}, den nye fra ${p.new}. ${askedDa(p.anyway)}`,
    (p) =>
      `the records are not of the same municipality: the old one of ${p.old}, the new one of ${p.new}. ${askedEn(p.anyway)}`,
  ),
  'diff-areas-differ': said<{
    shared: number;
    old: number;
    new: number;
    alike: AlikeIds | undefined;
    anyway: boolean;
  }>(
    (p) =>
      `optegnelserne har for få områder til fælles: ${p.shared} af ${p.old} i den gamle og ${p.new} i den nye.${alikeWords.da(p.alike) || ' Er områderne tegnet om, så giv tabellen med --redrawn.'} ${askedDa(p.anyway)}`,
    (p) =>
      `the records have too few areas in common: ${p.shared} of ${p.old} in the old one and ${p.new} in the new one.${alikeWords.en(p.alike) || ' If areas were redrawn, give the table by --redrawn.'} ${askedEn(p.anyway)}`,
  ),
  'diff-old-newer': said<{ old: number; new: number }>(
    (p) =>
      `den første optegnelse er for ${p.old}, den anden for ${p.new}: den nyeste står først. Byt dem om, hvis det ikke er meningen.`,
    (p) =>
      `the first record is of ${p.old}, the second of ${p.new}: the newer one stands first. Swap them unless that is meant.`,
  ),
  'redrawn-id-missing': text(
    'rækken mangler et områdes nummer. Udfyld både old_id og new_id, eller slet rækken.',
    'the row lacks the id of an area. Fill in both old_id and new_id, or delete the row.',
  ),
  'redrawn-area-unknown': said<{
    id: string;
    side: 'old' | 'new';
    year: number;
    suggestion: string | undefined;
  }>(
    (p) =>
      `området “${p.id}” er ikke i den ${p.side === 'old' ? 'gamle' : 'nye'} optegnelse (${p.year}).${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Ret nummeret.`,
    (p) =>
      `the area “${p.id}” is not in the ${p.side} record (${p.year}).${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} Correct the id.`,
  ),
  'redrawn-share-invalid': said<{ text: string }>(
    (p) =>
      `“${p.text}” er ikke en andel over 0 og højst 1; ventede et tal som 0,46. Ret cellen, eller slet rækken.`,
    (p) =>
      `“${p.text}” is no share above 0 and at most 1; expected a number such as 0,46. Correct the cell, or delete the row.`,
  ),
  'redrawn-duplicate': said<{ oldId: string; newId: string; first: string }>(
    (p) => `rækken fra “${p.oldId}” til “${p.newId}” står to gange, første gang ${p.first}. Slet den ene.`,
    (p) => `the row from “${p.oldId}” to “${p.newId}” stands twice, first at ${p.first}. Delete one of them.`,
  ),
  'redrawn-shares-above-one': said<{ id: string; sum: number }>(
    (p) => `andelene af det gamle område “${p.id}” summer til ${decimalComma(p.sum)}, mere end 1. Ret dem.`,
    (p) => `the shares of the old area “${p.id}” add up to ${p.sum}, more than 1. Correct them.`,
  ),
  'redrawn-half': said<{ id: string; side: 'old' | 'new' }>(
    (p) =>
      p.side === 'new'
        ? `området “${p.id}” er i begge optegnelser, men --redrawn siger kun, hvor det gamle blev af. Tilføj rækken, der siger, hvad det nye “${p.id}” er lavet af.`
        : `området “${p.id}” er i begge optegnelser, men --redrawn siger kun, hvad det nye er lavet af. Tilføj rækken, der siger, hvor det gamle “${p.id}” blev af.`,
    (p) =>
      p.side === 'new'
        ? `the area “${p.id}” is in both records, but --redrawn only says what became of the old one. Add the row that says what the new “${p.id}” is made of.`
        : `the area “${p.id}” is in both records, but --redrawn only says what the new one is made of. Add the row that says what became of the old “${p.id}”.`,
  ),
});
export type DiffFindings = ParametersOf<typeof diffFindings>;
