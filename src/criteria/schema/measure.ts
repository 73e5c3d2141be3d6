import { z } from 'zod';
import { exactlyOneOf } from './one-of.ts';
import { reference } from './reference.ts';
import { columnName } from './text.ts';

/** Something to compute with: the id of an indicator, or a measure written in place. */
export type Operand = string | Measure;
const operand: z.ZodType<Operand> = z.lazy(() => z.union([z.string(), measure]));
const operands = z.array(operand).min(1);

const columns = z
  .union([columnName, z.array(columnName).min(1)])
  .describe('a column, or several to be added');
const range = z
  .tuple([z.number(), z.number()])
  .refine(([least, greatest]) => least <= greatest, 'least first')
  .describe('the least and greatest value possible; bounds what a missing cell could hold');
const within = columnName
  .optional()
  .describe('a column: the distribution is that of the areas with the same text in it');
const order = z
  .enum(['ascending', 'descending'])
  .default('ascending')
  .describe('ascending: the lowest value is first; descending: the highest value is first');
const ties = z.enum(['min', 'max', 'average']).describe('the rank that equal values share');
const sd = z.enum(['population', 'sample']).describe('the divisor of the variance: n or n - 1');
const missing = z
  .enum(['unknown', 'skip'])
  .default('unknown')
  .describe('unknown: one missing operand makes the result missing; skip: computed from the others');

const column = z.union([
  columnName,
  z.strictObject({ name: columnName, range: range.optional(), missing: z.array(z.string()).optional() }),
]);
const ratio = z.strictObject({
  numerator: columns,
  denominator: columns,
  per: z.number().positive().optional().describe('the result is per this many; 100 for unit pct, else 1'),
  years: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe('pool this many years: sum of numerators over sum of denominators'),
  range: range.optional(),
});
const flag = z
  .strictObject({
    column: columnName,
    yes: z.array(z.string()).min(1).describe('texts that mean 1'),
    no: z.array(z.string()).min(1).describe('texts that mean 0; any other text is an error'),
  })
  .refine(({ yes, no }) => !no.some((text) => yes.includes(text)), {
    path: ['no'],
    message: 'texts that are not in `yes`',
  });
const change = z.strictObject({
  of: operand,
  'years-back': z.number().int().positive(),
  as: z
    .enum(['difference', 'ratio', 'percent'])
    .describe('now - then, now / then, or 100 (now - then) / then'),
});
const meanOverYears = z.strictObject({
  of: operand,
  years: z.number().int().min(2),
  incomplete: z.enum(['unknown', 'available']).default('unknown').describe('what a missing year does'),
});
const rank = z.strictObject({ of: operand, order, ties: ties.default('min'), within });
const percentileRank = z.strictObject({
  of: operand,
  order,
  ties: ties.default('min'),
  fraction: z
    .enum(['(rank-1)/(n-1)', '(rank-1)/n', '(rank-0.5)/n', 'rank/n', 'rank/(n+1)'])
    .describe('the fraction of the rank among the n areas with a value'),
  scale: z.number().positive().default(1),
  zeros: z
    .enum(['ranked', 'apart'])
    .default('ranked')
    .describe('apart: a zero gets 0 and is not among the n'),
  within,
});
const zScore = z.strictObject({
  of: operand,
  sd,
  weights: z.enum(['population', 'none']).default('none'),
  within,
});
const minMax = z.strictObject({
  of: operand,
  min: z.number().optional().describe('left out: the lowest value'),
  max: z.number().optional().describe('left out: the highest value'),
  scale: z.number().positive().default(1),
  clamp: z.boolean().default(false).describe('true: values beyond min and max are set to them'),
  within,
});
const scaleToMax = z.strictObject({ of: operand, scale: z.number().positive().default(1), within });
const distance = z.strictObject({ of: operand, reference });
const exponential = z.strictObject({
  of: operand.describe('a rank fraction between 0 and 1; 1 is worst'),
  decay: z.number().positive().default(23),
  scale: z.number().positive().default(100),
});
const log = z.strictObject({ of: operand, add: z.number().default(0) });
const power = z.strictObject({ of: operand, exponent: z.number() });
const quotient = z.strictObject({ of: operand, by: operand });
const normalScore = z.strictObject({
  of: operand.describe('a rank fraction between 0 and 1, both left out'),
});
const extreme = z.strictObject({ of: operands, missing });
const reverse = z.strictObject({ of: operand, from: z.number().describe('result = from - value') });
const fewestKnown = z
  .number()
  .int()
  .min(1)
  .optional()
  .describe('with missing: skip, the fewest known operands that give a result; left out: 1');
const sum = z.strictObject({
  of: operands,
  weights: z.array(z.number()).optional(),
  missing,
  'fewest-known': fewestKnown,
});
const mean = z.strictObject({
  of: operands,
  weights: z.array(z.number()).optional(),
  divisor: z
    .enum(['all', 'known'])
    .default('known')
    .describe('with missing: skip, divide by the weights of all operands or of the known ones'),
  missing,
  'fewest-known': fewestKnown,
});
const product = z.strictObject({ of: operands });
const geometricMean = z.strictObject({ of: operands, weights: z.array(z.number().positive()).optional() });
const round = z.strictObject({
  of: operand,
  decimals: z.number().int().min(0).max(15),
  ties: z
    .enum(['half-away-from-zero', 'half-even'])
    .default('half-away-from-zero')
    .describe('of the number as it is written in decimal'),
});
const countMet = z.strictObject({
  criteria: z.array(z.string()).min(1),
  missing,
});
const distanceIndex = z.strictObject({
  criteria: z.array(z.string()).optional().describe('left out: every criterion with a reference'),
});

const kinds = {
  column: column.describe('a column of the statistics'),
  constant: z.number().describe('the same number for every area'),
  ratio: ratio.describe('numerator over denominator'),
  flag: flag.describe('1 or 0 from a column of text'),
  change: change.describe('against an earlier year'),
  'mean-over-years': meanOverYears.describe('mean of this year and the years before it'),
  rank: rank.describe('1, 2, 3 ... over the assessed areas'),
  'percentile-rank': percentileRank.describe('rank as a fraction of the assessed areas'),
  'z-score': zScore.describe('(value - mean) / standard deviation over the assessed areas'),
  'min-max': minMax.describe('(value - min) / (max - min)'),
  'scale-to-max': scaleToMax.describe('value / highest value'),
  distance: distance.describe('value - reference'),
  'ratio-to': distance.describe('value / reference'),
  exponential: exponential.describe('-decay ln(1 - R (1 - exp(-scale / decay)))'),
  log: log.describe('natural logarithm of value + add'),
  power: power.describe('value to this exponent; 0.5 is the square root'),
  quotient: quotient.describe('of / by'),
  'normal-score': normalScore.describe('the standard normal quantile of a rank fraction'),
  minimum: extreme.describe('the lowest of the operands'),
  maximum: extreme.describe('the highest of the operands'),
  reverse: reverse.describe('from - value'),
  sum: sum.describe('weighted sum'),
  mean: mean.describe('weighted mean'),
  product: product.describe('product'),
  'geometric-mean': geometricMean.describe('weighted geometric mean'),
  round: round.describe('rounded to so many decimals'),
  'count-met': countMet.describe('how many of the criteria are met'),
  'distance-index': distanceIndex.describe('mean relative distance from the reference; positive is worse'),
};
export type MeasureKind = keyof typeof kinds;
export const measureKinds = Object.keys(kinds) as MeasureKind[];

/** One measure: a block with exactly one of the kinds as its key. */
export interface Measure {
  column?: z.infer<typeof column> | undefined;
  constant?: number | undefined;
  ratio?: z.infer<typeof ratio> | undefined;
  flag?: z.infer<typeof flag> | undefined;
  change?: z.infer<typeof change> | undefined;
  'mean-over-years'?: z.infer<typeof meanOverYears> | undefined;
  rank?: z.infer<typeof rank> | undefined;
  'percentile-rank'?: z.infer<typeof percentileRank> | undefined;
  'z-score'?: z.infer<typeof zScore> | undefined;
  'min-max'?: z.infer<typeof minMax> | undefined;
  'scale-to-max'?: z.infer<typeof scaleToMax> | undefined;
  distance?: z.infer<typeof distance> | undefined;
  'ratio-to'?: z.infer<typeof distance> | undefined;
  exponential?: z.infer<typeof exponential> | undefined;
  log?: z.infer<typeof log> | undefined;
  power?: z.infer<typeof power> | undefined;
  quotient?: z.infer<typeof quotient> | undefined;
  'normal-score'?: z.infer<typeof normalScore> | undefined;
  minimum?: z.infer<typeof extreme> | undefined;
  maximum?: z.infer<typeof extreme> | undefined;
  reverse?: z.infer<typeof reverse> | undefined;
  sum?: z.infer<typeof sum> | undefined;
  mean?: z.infer<typeof mean> | undefined;
  product?: z.infer<typeof product> | undefined;
  'geometric-mean'?: z.infer<typeof geometricMean> | undefined;
  round?: z.infer<typeof round> | undefined;
  'count-met'?: z.infer<typeof countMet> | undefined;
  'distance-index'?: z.infer<typeof distanceIndex> | undefined;
}

type Optional<T extends Record<string, z.ZodType>> = { [K in keyof T]: z.ZodOptional<T[K]> };

/** The measure keys as optional fields, to be spread into the blocks that hold a measure beside other keys. */
export const measureFields = Object.fromEntries(
  Object.entries(kinds).map(([kind, schema]) => [kind, (schema as z.ZodType).optional()]),
) as Optional<typeof kinds>;

const measure: z.ZodType<Measure> = z.strictObject(measureFields).superRefine(exactlyOneOf(measureKinds));
