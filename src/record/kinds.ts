import type { z as Zod } from 'zod';
import { isBlock } from '../values/value-at.ts';

/** The library of schemas is passed in: who only writes records does without it. */
export type Z = typeof Zod;

/** A kind of value that stands in an area. */
export interface Kind<Schema extends Zod.ZodType> {
  schema: (z: Z) => Schema;
  /**
   * Whether a value is surely as the schema has it, asked before the schema, which takes ten times as long. It may say no of
   * a value that the schema takes.
   */
  is: (value: unknown) => boolean;
}

function kind<Schema extends Zod.ZodType>(schema: (z: Z) => Schema, is: (value: unknown) => boolean) {
  return { schema, is };
}

const isNone = (value: unknown) => value === null;
const isText = (value: unknown) => typeof value === 'string';
const isAmount = (value: unknown) => Number.isFinite(value) && (value as number) >= 0;
const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

export const text = kind((z) => z.string(), isText);
export const textOrNone = kind(
  (z) => z.string().nullable(),
  (value) => isNone(value) || isText(value),
);
export const texts = kind((z) => z.array(z.string()), isEmpty);
export const number = kind(
  (z) => z.number().nullable().describe('null is missing, or does not exist'),
  (value) => isNone(value) || Number.isFinite(value),
);
export const amountOrNone = kind(
  (z) => z.number().min(0).nullable().describe('null is missing'),
  (value) => isNone(value) || isAmount(value),
);
export const count = kind(
  (z) => z.number().int().min(0),
  (value) => Number.isSafeInteger(value) && isAmount(value),
);
export const rank = kind(
  (z) => z.number().int().min(1).nullable(),
  (value) => isNone(value) || (count.is(value) && value !== 0),
);

export const yes = kind(
  (z) => z.literal(true),
  (value) => value === true,
);

export function oneOf<Word extends string>(...words: Word[]) {
  return kind(
    (z) => z.enum(words),
    (value) => words.includes(value as Word),
  );
}

export function pairOf<Schema extends Zod.ZodType>({ schema, is }: Kind<Schema>) {
  return kind(
    (z) => z.tuple([schema(z), schema(z)]),
    (value) => Array.isArray(value) && value.length === 2 && value.every(is),
  );
}

const ends = pairOf(number);
export const range = kind((z) => ends.schema(z).readonly(), ends.is);

export function listOf<Schema extends Zod.ZodType>({ schema, is }: Kind<Schema>) {
  return kind(
    (z) => z.array(schema(z)),
    (value) => Array.isArray(value) && value.every(is),
  );
}

/** Values by ids. */
export function byId<Schema extends Zod.ZodType>({ schema, is }: Kind<Schema>) {
  return kind(
    (z) => z.record(z.string(), schema(z)),
    (value) => isBlock(value) && Object.values(value).every(is),
  );
}

export function optional<Schema extends Zod.ZodType>({ schema, is }: Kind<Schema>) {
  return kind(
    (z) => schema(z).optional(),
    (value) => value === undefined || is(value),
  );
}

/** A kind with words for it in the schema. */
export function about<Schema extends Zod.ZodType>(words: string, { schema, is }: Kind<Schema>) {
  return kind((z) => schema(z).describe(words), is);
}

export const reasons = kind((z) => {
  const byCriteria = z
    .literal('open')
    .optional()
    .describe('missing figures leave open whether the criteria designate the area');
  return z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('criteria'),
        criteria: z.array(z.string()).describe('the criteria met that the rule counts'),
        classes: z
          .array(z.strictObject({ ladder: z.string(), class: z.string() }))
          .describe(
            'the classes that the rule counts, of areas certain to be in one; where missing cells leave open in which, all that it could be',
          ),
      }),
      z.strictObject({ kind: z.literal('state-list'), boligomraader: z.array(z.string()), byCriteria }),
      z.strictObject({ kind: z.literal('enclosed'), byCriteria }),
      z
        .strictObject({
          kind: z.literal('kept'),
          round: z.number().int().min(1).describe('rounds that it has stayed, this one counted'),
          since: z.number().int().describe('year of the last round that designated it otherwise'),
          byCriteria,
        })
        .describe('an earlier round designated the area, and the method keeps it'),
      z
        .strictObject({
          kind: z.literal('decision'),
          decision: z.enum(['in', 'out']),
          date: z.string(),
          author: z.string(),
          justification: z.string(),
          from: z.string().optional().describe('a date or a year: the first year screened that it counts in'),
          until: z.string().optional().describe('the last one'),
          byCriteria,
        })
        .describe('what was decided; out: the area is not designated, unless a list does it'),
    ]),
  );
}, isEmpty);
export type Reasons = Zod.infer<ReturnType<typeof reasons.schema>>;

/** How an area stands against what is assumed. */
export const stability = kind(
  (z) => {
    const counts = z.tuple([count.schema(z), count.schema(z)]).describe('designated, and undetermined');
    return z.strictObject({
      combinations: counts,
      chance: counts.nullable(),
      missing: counts.nullable(),
      movedBy: z
        .string()
        .nullable()
        .describe('the choice that changes the answer most often; null: none does'),
      effects: z
        .array(z.array(number.schema(z)).length(5))
        .describe(
          'by assumption: first and total order, null where the answer is the same in 95 % of all runs or more; how often it changes where the assumption alone is another, and the interval of 95 % of that',
        ),
    });
  },
  () => false,
);
export type AreaStability = Zod.infer<ReturnType<typeof stability.schema>>;

/** What missing cells leave open: classes, and the indicators that they follow from. */
export const openParts = kind((z) => {
  const ofClass = z.strictObject({
    class: z.string().describe('id of the ladder'),
    is: z.array(z.string().nullable()).describe('null: no class'),
  });
  const ofIndicator = z.strictObject({
    indicator: z.string().describe('one that a ladder speaks of'),
    range: z.tuple([number.schema(z), number.schema(z)]).describe('null at an end without bound'),
  });
  return z.array(z.union([ofClass, ofIndicator]));
}, isEmpty);
export type OpenParts = Zod.infer<ReturnType<typeof openParts.schema>>;
