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
      message: 'a regular expression',
    })
    .optional(),
};

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
