import { z } from 'zod';
import { pooledReferences } from '../pooled.ts';
import { columnName, provenance } from './text.ts';

const ofOtherYears = ['city', 'region', 'percentile'];
/** The keys that go with some references alone, and whether those need them. */
const keysOfSome: {
  key: 'value' | 'percentile' | 'definition' | 'column' | 'weights' | 'years-back' | 'year';
  of: readonly string[];
  isNeeded?: true;
}[] = [
  { key: 'value', of: ['value'], isNeeded: true },
  { key: 'percentile', of: ['percentile'], isNeeded: true },
  { key: 'definition', of: ['percentile'] },
  { key: 'column', of: ['region', 'column'], isNeeded: true },
  { key: 'weights', of: pooledReferences },
  { key: 'years-back', of: ofOtherYears },
  { key: 'year', of: ofOtherYears },
];

/** What an area is compared with. */
export const reference = z
  .strictObject({
    of: z
      .enum([...pooledReferences, 'value', 'column', 'percentile'])
      .describe(
        'city: all areas; rest-of-city: all but the area itself; non-designated: the areas not designated, found by iteration; ' +
          'region: the areas with the same text in `column`; value: `value`; column: the number in `column`; ' +
          'percentile: a percentile of the distribution over areas',
      ),
    weights: z
      .enum(['denominator', 'population', 'none'])
      .optional()
      .describe(
        'denominator: pooled rate, sum of numerators over sum of denominators; left out: denominator, which needs a ratio',
      ),
    column: columnName
      .optional()
      .describe('the column of a region reference, or the column that holds the reference'),
    value: z.number().optional(),
    percentile: z.number().min(0).max(100).optional(),
    definition: z
      .enum(['linear', 'nearest-rank'])
      .optional()
      .describe('percentile: linear (Hyndman and Fan type 7; the default) or nearest-rank (type 1)'),
    year: z.number().int().optional().describe('take the reference from this year of the statistics'),
    'years-back': z
      .number()
      .int()
      .positive()
      .optional()
      .describe('take the reference from this many years earlier'),
    ...provenance,
  })
  .superRefine((block, context) => {
    for (const { key, of, isNeeded = false } of keysOfSome) {
      const isGiven = block[key] !== undefined;
      const isOf = of.includes(block.of) && !(key === 'years-back' && block.year !== undefined);
      if (isGiven === isOf || (isOf && !isNeeded)) continue;
      const rule = isGiven ? 'key-only-with' : 'key-needed-with';
      const params = { rule, key, condition: of.map((one) => `of: ${one}`).join(', ') };
      context.addIssue({ code: 'custom', path: isGiven ? [key] : [], params, message: key });
    }
  });
export type Reference = z.infer<typeof reference>;
