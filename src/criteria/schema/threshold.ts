import { z } from 'zod';
import { exactlyOneOf } from './one-of.ts';
import { columnName, provenance } from './text.ts';

export const thresholdKinds = [
  'times',
  'plus',
  'value',
  'percentile',
  'standard-deviations',
  'share-of-areas',
  'column',
] as const;

/** Where the limit lies. An area at the limit meets the criterion unless `strict`. */
export const threshold = z
  .strictObject({
    times: z.number().min(0).optional().describe('limit = this many times the reference'),
    plus: z
      .number()
      .optional()
      .describe('limit = reference + this, in the unit of the indicator; may be negative'),
    value: z.number().optional().describe('limit = this, in the unit of the indicator'),
    percentile: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('limit = this percentile of the distribution over areas'),
    'standard-deviations': z
      .number()
      .optional()
      .describe('limit = mean over areas + this many standard deviations (minus, where lower is worse)'),
    'share-of-areas': z
      .number()
      .gt(0)
      .max(100)
      .optional()
      .describe(
        'limit = the value of the last of the worst areas that make up this per cent of the areas; equal values are in',
      ),
    column: columnName.optional().describe('limit = the number in this column'),
    strict: z.boolean().default(false).describe('true: the value must lie beyond the limit, not at it'),
    definition: z.enum(['linear', 'nearest-rank']).default('linear').describe('of `percentile`'),
    sd: z
      .enum(['population', 'sample'])
      .default('population')
      .describe('of `standard-deviations`: divisor n or n - 1'),
    rounding: z
      .enum(['down', 'up', 'nearest'])
      .default('down')
      .describe('of `share-of-areas`: areas are whole numbers'),
    ...provenance,
  })
  .superRefine(exactlyOneOf(thresholdKinds));
export type Threshold = z.infer<typeof threshold>;
