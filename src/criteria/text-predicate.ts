import type { z } from 'zod';
import { patternPredicate } from './pattern.ts';
import type { textTestFields } from './schema/text-test.ts';

/** A test on the text of a column, of whose keys exactly one is given, as a predicate over text. */
export function textPredicate(test: z.infer<z.ZodObject<typeof textTestFields>>): (text: string) => boolean {
  if (test.is) {
    const accepted = new Set(test.is);
    return (text) => accepted.has(text);
  }
  if (test['is-not']) {
    const refused = new Set(test['is-not']);
    return (text) => !refused.has(text);
  }
  if (test['starts-with'] !== undefined) {
    const start = test['starts-with'];
    return (text) => text.startsWith(start);
  }
  return patternPredicate(test.matches ?? '');
}
