import { z } from 'zod';
import { isPooled, pooledReferences } from '../pooled.ts';
import { onlyWith } from './one-of.ts';
import { columnName, provenance } from './text.ts';

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
  .superRefine(onlyWith('value', 'of: value', (r: { of: string }) => r.of === 'value', true))
  .superRefine(onlyWith('percentile', 'of: percentile', (r: { of: string }) => r.of === 'percentile', true))
  .superRefine(onlyWith('definition', 'of: percentile', (r: { of: string }) => r.of === 'percentile', false))
  .superRefine(
    onlyWith(
      'column',
      'of: region, of: column',
      (r: { of: string }) => r.of === 'region' || r.of === 'column',
      true,
    ),
  )
  .superRefine(
    onlyWith(
      'weights',
      pooledReferences.map((of) => `of: ${of}`).join(', '),
      (r: { of: string }) => isPooled(r.of),
      false,
    ),
  )
  .superRefine(
    onlyWith(
      'years-back',
      'of: city, of: region, of: percentile',
      (r: { of: string; year?: number }) =>
        ['city', 'region', 'percentile'].includes(r.of) && r.year === undefined,
      false,
    ),
  )
  .superRefine(
    onlyWith(
      'year',
      'of: city, of: region, of: percentile',
      (r: { of: string }) => ['city', 'region', 'percentile'].includes(r.of),
      false,
    ),
  );
export type Reference = z.infer<typeof reference>;
