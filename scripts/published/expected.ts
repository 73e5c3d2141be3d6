import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** A comparison that cannot be made: a file is missing, or does not say what it should. Exit 2. */
export class Unusable extends Error {}

/** What may be compared with a published column: exactly one of these names it. */
const outputKinds = [
  'indicator',
  'class',
  'value',
  'verdict',
  'outcome',
  'exclusion',
  'criteria-met',
] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Areas whose difference has a known cause. They are counted apart, and each must still differ, and by no more than this. */
const explained = z.strictObject({
  areas: z.array(z.string()).min(1),
  within: z
    .number()
    .positive()
    .describe('how far beyond the rounding interval of the published number ours may lie'),
  because: z.string().min(1),
});

const output = z
  .strictObject({
    indicator: z.string().optional().describe('the value of this indicator'),
    class: z.string().optional().describe('the class on this ladder'),
    value: z.string().optional().describe('the value of this criterion'),
    verdict: z.string().optional().describe('met or not-met of this criterion; unknown is missing'),
    outcome: z.literal(true).optional().describe('designated, not-designated, undetermined or excluded'),
    exclusion: z.literal(true).optional().describe('the id of the exclusion, or assessed'),
    'criteria-met': z
      .literal(true)
      .optional()
      .describe('how many criteria are met; missing while one is unknown'),
    column: z.string().describe('the published column'),
    decimals: z
      .union([z.literal('exact'), z.number().int().min(0).max(15)])
      .optional()
      .describe('of numbers: exact, or ours rounded half away from zero to as many as are published'),
    as: z.record(z.string(), z.string()).optional().describe('of words: how each of ours is published'),
    explained: z.array(explained).default([]),
  })
  .refine((one) => outputKinds.filter((kind) => one[kind] !== undefined).length === 1, {
    message: `exactly one of ${outputKinds.join(', ')} says what is compared`,
  })
  .refine((one) => isNumeric(one) === (one.decimals !== undefined), {
    message: 'numbers need decimals, words have none',
  });
export type ExpectedOutput = z.infer<typeof output>;

/** A designation that was made, and is not reproduced: how far ours agrees with it was computed apart. */
const designation = z.strictObject({
  column: z.string().describe('the column that says which areas were designated'),
  yes: z.string(),
  no: z.string(),
  found: z.number().int().describe('designated here and there'),
  further: z.number().int().describe('designated here only'),
  missed: z.number().int().describe('designated there only'),
});
export type ExpectedDesignation = z.infer<typeof designation>;

const results = z
  .strictObject({
    file: z.string(),
    id: z.string().describe('the column with the id of the area'),
    delimiter: z.enum(['comma', 'semicolon', 'tab']),
    missing: z.array(z.string()).describe('the texts that mean "no value"'),
    outputs: z.array(output).default([]),
    designations: z.array(designation).default([]),
  })
  .refine(({ outputs, designations }) => outputs.length + designations.length > 0, {
    message: 'outputs or designations say what is compared',
  });
export type ExpectedResults = z.infer<typeof results>;

const expected = z.strictObject({
  data: z.array(z.string()).min(1).describe('the files of statistics'),
  geometry: z.string().optional().describe('the outlines of the areas: areas.geojson#property of the id'),
  year: z
    .number()
    .int()
    .optional()
    .describe('the year screened, where the statistics hold several or name none'),
  results: z.array(results).min(1),
});
export type Expected = z.infer<typeof expected>;

/** Reads an `expected.yaml`. */
export function readExpected(path: string): Expected {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${(error as Error).message}`);
  }
  const parsed = expected.safeParse(value);
  if (!parsed.success) throw new Unusable(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Which output is compared, and the name of the indicator, ladder or criterion where it has one. */
export function outputOf(one: ExpectedOutput): { kind: OutputKind; name: string | undefined } {
  const kind = outputKinds.find((candidate) => one[candidate] !== undefined)!;
  const name = one[kind];
  return { kind, name: typeof name === 'string' ? name : undefined };
}

/** Numbers are compared with decimals, words by their text. */
export function isNumeric(one: { [Kind in OutputKind]?: unknown }): boolean {
  return one.indicator !== undefined || one.value !== undefined || one['criteria-met'] !== undefined;
}
