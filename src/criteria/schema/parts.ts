import { z } from 'zod';
import type { Measure, Operand } from '../measure.ts';
import { reference } from './reference.ts';
import { columnName, localizedText } from './text.ts';

/** What the schemas of several kinds of measure are made of. What loads it loads zod: the kinds are handed it. */
export function schemaParts(measure: () => z.ZodType<Measure>) {
  const operand: z.ZodType<Operand> = z.lazy(() => z.union([z.string(), measure()]));
  return {
    z,
    columnName,
    localizedText,
    reference,
    operand,
    operands: z.array(operand).min(1),
    range: z
      .tuple([z.number(), z.number()])
      .refine(([least, greatest]) => least <= greatest, 'least first')
      .describe('the least and greatest value possible; bounds what a missing cell could hold'),
    within: columnName
      .optional()
      .describe('a column: the distribution is that of the areas with the same text in it'),
    order: z
      .enum(['ascending', 'descending'])
      .default('ascending')
      .describe('ascending: the lowest value is first; descending: the highest value is first'),
    ties: z.enum(['min', 'max', 'average']).describe('the rank that equal values share').default('min'),
    missing: z
      .enum(['unknown', 'skip'])
      .default('unknown')
      .describe('unknown: one missing operand makes the result missing; skip: computed from the others'),
    fewestKnown: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('with missing: skip, the fewest known operands that give a result; left out: 1'),
  };
}
export type SchemaParts = ReturnType<typeof schemaParts>;
