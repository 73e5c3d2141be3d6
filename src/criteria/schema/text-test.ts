import { z } from 'zod';

export const textTestKinds = ['is', 'is-not', 'starts-with', 'matches'] as const;

/** A test on the text of a column. `matches` is a JavaScript regular expression. */
export const textTestFields = {
  is: z.array(z.string()).min(1).optional(),
  'is-not': z.array(z.string()).min(1).optional(),
  'starts-with': z.string().min(1).optional(),
  matches: z
    .string()
    .refine(isRegularExpression, {
      params: { rule: 'regular-expression' },
      message: 'not a regular expression',
    })
    .optional(),
};

export interface TextTest {
  is?: string[] | undefined;
  'is-not'?: string[] | undefined;
  'starts-with'?: string | undefined;
  matches?: string | undefined;
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** The test as a predicate over text. */
export function textPredicate(test: TextTest): (text: string) => boolean {
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
  const pattern = new RegExp(test.matches ?? '', 'u');
  return (text) => pattern.test(text);
}
