import { z } from 'zod';
import { stateListIds } from '../../messages/list-name.ts';
import type { Kinds, Measure, MeasureKind } from '../measure.ts';
import { kinds, measureKinds } from '../measures/registry.ts';
import { areaColumns, inputFormat } from './input.ts';
import { exactlyOneOf } from './one-of.ts';
import { schemaParts } from './parts.ts';
import { publish } from './publish.ts';
import { reference } from './reference.ts';
import { designationRule, ruleTree } from './rule.ts';
import { columnName, identifier, localizedText, origin, provenance } from './text.ts';
import { textTestFields, textTestKinds } from './text-test.ts';
import { threshold } from './threshold.ts';

type Fields = { [Kind in MeasureKind]: z.ZodOptional<z.ZodType<Kinds[Kind]>> };

const parts = schemaParts(() => measure);

/** The measure keys as optional fields, to be spread into the blocks that hold a measure beside other keys. */
export const measureFields = Object.fromEntries(
  measureKinds.map((kind) => [kind, kinds[kind].schema(parts).describe(kinds[kind].about).optional()]),
) as Fields;

const measure: z.ZodType<Measure> = z.strictObject(measureFields).superRefine(exactlyOneOf(measureKinds));

/** The unit that a text means which the engine knows; a unit that it does not know is a word and no more. */
function meantUnit(text: string): string | undefined {
  if (/^(?:%|pct\.?|pro ?cent|prosent|prozent|percent|per cent)$/i.test(text)) return 'pct';
  if (/^(?:‰|pro ?mill?e|permille|per mille)$/i.test(text)) return 'promille';
  return undefined;
}

// what stability alone asks for
const chances = z.enum(['none', 'binomial']);
const survey = z
  .strictObject({
    respondents: columnName.describe('how many answered in the area'),
    'design-effect': z
      .number()
      .positive()
      .default(1)
      .describe('the answers tell as much as those of this many times fewer, drawn by plain lot'),
    ...origin,
  })
  .describe('the share is of those who answered a survey: it has a sampling error');

const about = {
  title: localizedText.optional(),
  unit: z
    .string()
    .superRefine((text, context) => {
      const meant = meantUnit(text);
      if (meant !== undefined && meant !== text) context.addIssue({ code: 'custom', message: meant });
    })
    .optional()
    .describe('pct, promille, kr, index, ...; pct is checked to lie within 0-100, promille within 0-1000'),
  universe: localizedText.optional().describe('whom or what the indicator counts, with age band and year'),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(10)
    .optional()
    .describe('decimals shown; more are shown where a verdict needs them'),
  chance: chances
    .optional()
    .describe("what chance there is in the share, see `chance.rates`; left out: the method's"),
  survey: survey.optional(),
};

const indicator = z
  .strictObject({ ...measureFields, ...about, ...provenance })
  .superRefine(exactlyOneOf(measureKinds))
  .describe('a named number per area');
export type Indicator = Measure & Omit<z.infer<typeof indicator>, keyof Measure>;

const criterion = z
  .strictObject({
    ...measureFields,
    indicator: identifier
      .optional()
      .describe('an indicator of `indicators`, instead of a measure written here'),
    'not-measured': localizedText
      .optional()
      .describe('why no figure stands for this criterion; it is listed and takes no part'),
    goal: identifier.optional(),
    worse: z.enum(['higher', 'lower']).default('higher'),
    threshold: threshold.optional().describe("left out: the method's `threshold`"),
    reference: reference.optional().describe("left out: the method's `reference`"),
    ...about,
    ...provenance,
  })
  .superRefine(exactlyOneOf([...measureKinds, 'indicator', 'not-measured']));
export type WrittenCriterion = Measure & Omit<z.infer<typeof criterion>, keyof Measure>;

export const exclusionKinds = ['population-below', 'column', 'ids'] as const;
const exclusion = z
  .strictObject({
    title: localizedText.optional(),
    'population-below': z.number().positive().optional(),
    column: columnName.optional(),
    ...textTestFields,
    ids: z.array(z.string()).min(1).optional(),
    'in-references': z
      .boolean()
      .default(false)
      .describe('true: an excluded area still counts in city, rest-of-city, non-designated and region'),
    ...provenance,
  })
  .superRefine(exactlyOneOf(exclusionKinds))
  .superRefine((block, context) => {
    if (block.column !== undefined) exactlyOneOf(textTestKinds)(block, context);
  });
export type Exclusion = z.infer<typeof exclusion>;

const ladderStep = z.strictObject({
  class: z.string().min(1),
  title: localizedText.optional(),
  above: z.number().optional().describe('value > this'),
  from: z.number().optional().describe('value >= this'),
  below: z.number().optional().describe('value < this'),
  to: z.number().optional().describe('value <= this'),
  when: z.union([z.string(), ruleTree]).optional().describe('a rule, instead of a bound on `of`'),
});
const ladder = z.strictObject({
  title: localizedText.optional(),
  of: identifier.optional().describe('the indicator that the bounds speak of'),
  steps: z
    .array(ladderStep)
    .min(1)
    .describe('the first step that holds gives the class; a step without bound always holds'),
  ...provenance,
});
export type Ladder = z.infer<typeof ladder>;

const link = z
  .strictObject({
    'minimum-share': z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe("the least share of the boligområde's residents who live in the area"),
    'smallest-overlap': z
      .number()
      .min(0)
      .max(1)
      .default(0.01)
      .describe("of links computed from outlines: a smaller share of a boligområde's ground is left out"),
    effect: z
      .enum(['designate', 'mark'])
      .default('designate')
      .describe('designate: the area is designated by state list; mark: the report only notes the link'),
    ...provenance,
  })
  .prefault({});

const stateLists = z
  .strictObject({
    lists: z.array(z.enum(stateListIds)).default([...stateListIds]),
    'list-year': z
      .union([
        z.literal('latest'),
        z.number().int(),
        z.strictObject({ year: z.number().int(), ...provenance }),
      ])
      .default('latest')
      .describe(
        "latest: the lists of the year screened or, where the file has none of them, of the year before; a year: the lists of that year, whichever is screened, with a basis of its own or the block's",
      ),
    link,
    ...provenance,
  })
  .prefault({});

const byomraader = z
  .strictObject({
    'shortest-border': z
      .number()
      .positive()
      .default(5)
      .describe(
        'metres that two outlines must run along each other to be neighbours, several times the tolerance; a corner is none',
      ),
    tolerance: z
      .number()
      .min(0)
      .default(1)
      .describe('metres that two outlines may be apart and still run along each other'),
    'smallest-population': z
      .number()
      .positive()
      .optional()
      .describe('residents below which designated areas side by side do not make a byområde'),
    enclosed: z
      .enum(['list', 'join'])
      .default('list')
      .describe(
        'areas with designated neighbours only; list: the report names them; join: they are designated',
      ),
    ...provenance,
  })
  .prefault({});
export type ByomraadeSettings = z.infer<typeof byomraader>;

const source = z.strictObject({
  title: localizedText,
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  note: localizedText.optional(),
});

/** The method file, as written in YAML. */
export const methodSchema = z.strictObject({
  udpeg: z.literal(1).describe('version of the method language'),
  id: identifier,
  title: localizedText,
  description: localizedText.optional(),
  purpose: z
    .enum(['screening', 'illustration'])
    .optional()
    .describe('illustration: the reports say that areas meet its rule, and rank nobody; left out: screening'),
  ranking: z
    .boolean()
    .optional()
    .describe(
      'true: the reports of a screening rank its areas, by criteria met and then by the distance index, and show both; left out or false: they rank nobody, and order areas by byområde and name',
    ),
  valid: z
    .strictObject({ from: z.number().int(), to: z.number().int().optional() })
    .optional()
    .describe('the first and last year that the method is meant for'),
  municipality: z.string().optional().describe('whose boligområder count, as the state lists spell it'),
  sources: z.record(identifier, source).default({}),
  input: inputFormat.prefault({}),
  areas: areaColumns,
  exclude: z.record(identifier, exclusion).default({}),
  missing: z
    .strictObject({
      references: z
        .enum(['free', 'held'])
        .default('free')
        .describe(
          'free: the bounds let missing cells of other areas move the reference; held: references stay as computed',
        ),
      distributions: z
        .enum(['free', 'held'])
        .default('free')
        .describe(
          'free: the bounds let missing cells of any area move places in a distribution (ranks, z-scores, percentiles, shares of areas); held: places stay as computed',
        ),
      ...provenance,
    })
    .prefault({}),
  chance: z
    .strictObject({
      rates: chances.describe(
        'binomial: what a share counts is one outcome of chance, out of its denominator and at its own rate; none: the register is complete, and so is what it counts',
      ),
      ...origin,
    })
    .optional()
    .describe(
      'what chance `udpeg stability` lets there be in shares; left out: none but the error of surveys',
    ),
  reference: reference.optional(),
  threshold: threshold.optional(),
  goals: z
    .record(identifier, z.strictObject({ title: localizedText, source: z.string().optional() }))
    .default({}),
  indicators: z.record(identifier, indicator).default({}),
  criteria: z.record(identifier, criterion).default({}),
  classes: z.record(identifier, ladder).default({}),
  designate: designationRule,
  'kept-for': z
    .strictObject({ rounds: z.number().int().min(1).max(100), ...provenance })
    .optional()
    .describe(
      'for how many rounds an area stays designated that nothing but the round before designates; a round is a screening, which takes the record of the one before it; left out: none stays',
    ),
  'state-lists': stateLists,
  byomraader,
  publish,
});
export type WrittenMethod = Omit<z.infer<typeof methodSchema>, 'indicators' | 'criteria'> & {
  indicators: Record<string, Indicator>;
  criteria: Record<string, WrittenCriterion>;
};
