import { z } from 'zod';
import { localizedText } from '../../criteria/schema/text.ts';
import { stateListIds } from '../../messages/list-name.ts';

/** The criteria that the state's lists have been made by, in the order in which they are told. */
export const legalCriterionIds = [
  'uden-tilknytning',
  'doemte',
  'grundskole',
  'indkomst',
  'ikke-vestlige',
] as const;
export type LegalCriterionId = (typeof legalCriterionIds)[number];

/** The categories of the law, now and earlier. */
export const categoryIds = ['ghettoomraade', 'haardt_ghettoomraade', ...stateListIds] as const;
export type CategoryId = (typeof categoryIds)[number];

/** Where a provision stands, and how sure it is that it is told right. */
const provision = {
  paragraph: z.string().describe('as the act numbers it: § 61 a, stk. 1, nr. 1'),
  source: z.string().describe('a key of `sources`'),
  unverified: localizedText.optional().describe('what of it could not be checked, and why'),
  note: localizedText.optional(),
};

const limit = z.union([
  z.strictObject({ above: z.number() }).describe('value > this, in the unit of the criterion'),
  z
    .strictObject({ 'at-least-times': z.number(), of: z.literal('national') })
    .describe('value >= so many times the average of the country'),
  z
    .strictObject({ 'below-pct': z.number(), of: z.literal('region') })
    .describe('value < so many per cent of the average of the region'),
]);
export type LegalLimit = z.infer<typeof limit>;

const criterion = z.strictObject({
  title: localizedText,
  universe: localizedText.describe('of whom it is a share or an average'),
  unit: z.enum(['pct', 'kr']),
  limit,
  'average-years': z.number().int().min(1).describe('the value is the mean of so many latest years'),
  ...provision,
});
export type LegalCriterion = z.infer<typeof criterion>;

const name = { title: localizedText, ...provision };

/** A category that criteria decide. */
const byCriteria = z.strictObject({
  ...name,
  residents: z.strictObject({ 'at-least': z.number().int(), ...provision }),
  required: z.array(z.enum(legalCriterionIds)).default([]).describe('must hold, whatever the others are'),
  counted: z.strictObject({
    'at-least': z.number().int(),
    of: z.array(z.enum(legalCriterionIds)).min(1),
    ...provision,
  }),
  criteria: z.partialRecord(z.enum(legalCriterionIds), criterion),
  excludes: z.array(z.enum(categoryIds)).default([]).describe('categories that an area cannot be in besides'),
});
/** A category that years in another one decide. */
const byYears = z.strictObject({
  ...name,
  years: z.strictObject({
    of: z.enum(categoryIds),
    'in-a-row': z.number().int().describe('this year counted'),
    ...provision,
  }),
});
const category = z.union([byCriteria, byYears]);
export type CategoryByCriteria = z.infer<typeof byCriteria>;
export type CategoryByYears = z.infer<typeof byYears>;
export type Category = z.infer<typeof category>;

const date = z.iso.date();

/** A period of the law, as a file of this folder holds it. */
export const periodSchema = z.strictObject({
  id: z.string(),
  title: localizedText,
  lists: z
    .strictObject({ from: z.number().int(), to: z.number().int().optional() })
    .describe('years of the lists made under it'),
  'in-force': z.strictObject({ from: date, to: date.optional(), ...provision }),
  published: z
    .strictObject({ on: z.string().regex(/^\d\d-\d\d$/, 'month and day: 12-01'), ...provision })
    .describe('the day of the year on which the lists come out')
    .optional(),
  sources: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      publisher: z.string().optional(),
      date: z.string().optional(),
      url: z.string().optional(),
      note: localizedText.optional(),
    }),
  ),
  categories: z.partialRecord(z.enum(categoryIds), category),
});
export type Period = z.infer<typeof periodSchema>;
