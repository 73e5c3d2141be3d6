import type { z } from 'zod';

/**
 * A check for blocks that are told apart by which key they hold ("exactly one of times, plus, value").
 * A closed object with optional keys, rather than a union, so that a mistyped key is reported as that
 * key and not as "matches none of twenty forms".
 */
export function exactlyOneOf(keys: readonly string[]) {
  return (block: object, context: z.core.$RefinementCtx): void => {
    const found = keys.filter((key) => (block as Record<string, unknown>)[key] !== undefined);
    if (found.length !== 1) {
      context.addIssue({
        code: 'custom',
        params: { rule: 'exactly-one-of', keys, found },
        message: keys.join(', '),
      });
    }
  };
}
