import { z } from 'zod';
import { PLAIN_RULE } from '../publish-rule.ts';
import { identifier, origin } from './text.ts';

/**
 * What may be published of the areas; docs/disclosure.md says why. A smallest count of 2 would hide nothing: whatever it hides
 * is 1.
 */
export const publish = z
  .strictObject({
    'smallest-count': z
      .number()
      .int()
      .min(3)
      .default(PLAIN_RULE['smallest-count'])
      .describe(
        'persons: a count from 1 to below this is not shown, nor that of all others when it is that small',
      ),
    'smallest-denominator': z
      .number()
      .int()
      .min(2)
      .default(PLAIN_RULE['smallest-denominator'])
      .describe('persons: what is counted among fewer than these is not shown at all'),
    sensitive: z
      .record(identifier, z.number().int().min(3))
      .default(PLAIN_RULE.sensitive)
      .describe(
        'criteria and indicators of a special kind, each with a smallest count of its own that is larger',
      ),
    decimals: z
      .number()
      .int()
      .min(0)
      .max(4)
      .default(PLAIN_RULE.decimals)
      .describe(
        'of references, limits and the figures of several areas together; more where a verdict needs them',
      ),
    verdict: z
      .enum(['show', 'hide'])
      .default(PLAIN_RULE.verdict)
      .describe(
        'of a hidden count that its own verdict gives away: show: it is told who publishes; hide: the verdict is hidden, too',
      ),
    ...origin,
  })
  .optional()
  .describe('what may be published: udpeg publish makes public documents by it; left out: there are none');
export type PublishRule = NonNullable<z.infer<typeof publish>>;
