import { z } from 'zod';
import { patternPredicate } from '../pattern.ts';

export const textTestKinds = ['is', 'is-not', 'starts-with', 'matches'] as const;

/** A test on the text of a column. `matches` is a regular expression. */
export const textTestFields = {
  is: z.array(z.string()).min(1).optional(),
  'is-not': z.array(z.string()).min(1).optional(),
  'starts-with': z.string().min(1).optional(),
  matches: z
    .string()
    .refine(isRegularExpression, {
      params: { rule: 'regular-expression' },
      message:
        'a regular expression without lookbehind, back references and any lookahead but (?!…) after a plain beginning',
    })
    .optional(),
};

function isRegularExpression(pattern: string): boolean {
  try {
    patternPredicate(pattern);
    return true;
  } catch {
    return false;
  }
}
