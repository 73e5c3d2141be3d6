import { z } from 'zod';
import { exactlyOneOf } from './one-of.ts';
import { provenance } from './text.ts';

export const ruleKinds = [
  'at-least',
  'all',
  'any',
  'not',
  'criterion',
  'class',
  'consecutive-years',
] as const;

/** A rule over criteria and classes, answered with three values: true, false, unknown. */
export interface RuleTree {
  'at-least'?: number | undefined;
  of?: Rule[] | undefined;
  all?: Rule[] | undefined;
  any?: Rule[] | undefined;
  not?: Rule | undefined;
  criterion?: string | undefined;
  class?: { of: string; is: string[] } | undefined;
  'consecutive-years'?: { of: Rule; years: number } | undefined;
}
/** The id of a criterion ("is met"), or a tree. */
export type Rule = string | RuleTree;

const rule: z.ZodType<Rule> = z.lazy(() => z.union([z.string(), ruleTree]));
const rules = z.array(rule).min(1);

export const ruleFields = {
  'at-least': z.number().int().min(1).optional().describe('true when at least this many of `of` are true'),
  of: rules.optional().describe('with `at-least`; left out: every measured criterion'),
  all: rules.optional(),
  any: rules.optional(),
  not: rule.optional(),
  criterion: z.string().optional().describe('true when this criterion is met'),
  class: z
    .strictObject({ of: z.string(), is: z.array(z.string()).min(1) })
    .optional()
    .describe('true when the area falls in one of these classes of the ladder `of`'),
  'consecutive-years': z
    .strictObject({ of: rule, years: z.number().int().min(2) })
    .optional()
    .describe('true when `of` is true this year and in each of the years before it, this many in all'),
};

function ofNeedsAtLeast(tree: RuleTree, context: z.core.$RefinementCtx): void {
  if (tree.of !== undefined && tree['at-least'] === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['of'],
      params: { rule: 'key-only-with', key: 'of', condition: 'at-least' },
      message: 'of',
    });
  }
}

export const ruleTree: z.ZodType<RuleTree> = z
  .strictObject(ruleFields)
  .superRefine(exactlyOneOf(ruleKinds))
  .superRefine(ofNeedsAtLeast);

/** The rule at the top of the method, with where it comes from. */
export const designationRule = z
  .strictObject({ ...ruleFields, ...provenance })
  .superRefine(exactlyOneOf(ruleKinds))
  .superRefine(ofNeedsAtLeast);
