import { z } from 'zod';
import type { LocalizedText } from '../../text/words.ts';

export type { LocalizedText };

/** A text shown to people: one string for both languages, or one for each. */
export const localizedText: z.ZodType<LocalizedText> = z.union([
  z.string().min(1),
  z.strictObject({ da: z.string(), en: z.string() }),
]);

/** Where a parameter comes from. A parameter that says nothing of its basis is an assumption. */
export const basis = z.enum(['policy', 'law', 'decided', 'assumption']);
export type Basis = z.infer<typeof basis>;

/** What every block of the method may say of itself; `source` names an entry of the method's `sources`. */
export const provenance = {
  basis: basis.optional().describe('where the parameter comes from; left out means assumption'),
  source: z.string().optional().describe('a key of `sources`'),
  note: localizedText.optional(),
  alternatives: z
    .array(z.union([z.number(), z.string(), z.record(z.string(), z.unknown())]))
    .min(1)
    .optional()
    .describe(
      "what else the parameter could have been, each as the block's one value or as the keys that would be others: every report tells what they would give",
    ),
};
/** The same of what changes no answer: there is nothing to tell of other choices. */
const { alternatives: _, ...origin } = provenance;

export { origin };

export type Provenance = z.infer<z.ZodObject<typeof provenance>>;

/** Ids of indicators, criteria, classes, goals and exclusions: they become column names and anchors. */
export const identifier = z.string().regex(/^[A-Za-zÆØÅæøå0-9_][A-Za-zÆØÅæøå0-9_.-]*$/, 'identifier');

/** The header of a column of the statistics. */
export const columnName = z.string().regex(/\S/, 'column name');
