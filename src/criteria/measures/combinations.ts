import { bilingual, said, text } from '../../messages/sentences.ts';
import { listed } from '../../text/words.ts';
import { anything, boundsOver, IN_NONE, IN_SOME, type Interval, spanning } from '../bounds.ts';
import type { Kinds, Operand } from '../measure.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { CompensatedSum } from '../sum.ts';
import { type MeasureContext, perArea } from './context.ts';
import { keptAlike } from './held.ts';
import type { Kind, OptionsOf, Telling } from './kind.ts';
import { shift } from './round.ts';
import { skippingTold, weightedTold, withSettings } from './told.ts';

const sumSchema = ({ z, operands, missing, fewestKnown }: SchemaParts) =>
  z.strictObject({
    of: operands,
    weights: z.array(z.number()).optional(),
    missing,
    'fewest-known': fewestKnown,
  });
const meanSchema = ({ z, operands, missing, fewestKnown }: SchemaParts) =>
  z.strictObject({
    of: operands,
    weights: z.array(z.number()).optional(),
    divisor: z
      .enum(['all', 'known'])
      .default('known')
      .describe('with missing: skip, divide by the weights of all operands or of the known ones'),
    missing,
    'fewest-known': fewestKnown,
  });
const extremeSchema = ({ z, operands, missing }: SchemaParts) => z.strictObject({ of: operands, missing });
const productSchema = ({ z, operands }: SchemaParts) => z.strictObject({ of: operands });
const geometricMeanSchema = ({ z, operands }: SchemaParts) =>
  z.strictObject({ of: operands, weights: z.array(z.number().positive()).optional() });

declare module '../measure.ts' {
  interface Kinds {
    minimum: OptionsOf<typeof extremeSchema>;
    maximum: OptionsOf<typeof extremeSchema>;
    sum: OptionsOf<typeof sumSchema>;
    mean: OptionsOf<typeof meanSchema>;
    product: OptionsOf<typeof productSchema>;
    'geometric-mean': OptionsOf<typeof geometricMeanSchema>;
  }
}

const messages = bilingual({
  sum: said<{ of: string }>(
    (p) => `summen af ${p.of}`,
    (p) => `the sum of ${p.of}`,
  ),
  mean: said<{ of: string }>(
    (p) => `gennemsnittet af ${p.of}`,
    (p) => `the mean of ${p.of}`,
  ),
  minimum: said<{ of: string }>(
    (p) => `den laveste af ${p.of}`,
    (p) => `the lowest of ${p.of}`,
  ),
  maximum: said<{ of: string }>(
    (p) => `den højeste af ${p.of}`,
    (p) => `the highest of ${p.of}`,
  ),
  product: said<{ of: string }>(
    (p) => `produktet af ${p.of}`,
    (p) => `the product of ${p.of}`,
  ),
  geometricMean: said<{ of: string }>(
    (p) => `det geometriske gennemsnit af ${p.of}`,
    (p) => `the geometric mean of ${p.of}`,
  ),
  byKnownWeights: text('divideret med de kendtes vægte', 'divided by the weights of those known'),
  byKnown: text('divideret med antallet af kendte', 'divided by the number of those known'),
  byAllWeights: text('divideret med alles vægte', 'divided by the weights of all'),
  byAll: text('divideret med antallet af dem alle', 'divided by the number of all'),
});

/** One number of each operand of an area; undefined where it is left out. */
type Terms = readonly (number | undefined)[];

/** What several operands come to. */
interface Combination {
  compute: (terms: Terms) => number;
  /** whether the result moves against operand `k`; left out: against none */
  falls?: (k: number) => boolean;
}

/** What the options of all these kinds may say. */
interface Several {
  of: Operand[];
  weights?: number[] | undefined;
  missing?: 'unknown' | 'skip';
  'fewest-known'?: number | undefined;
}

/**
 * A kind that makes a number of several. It is least where each operand is at the end that takes it down. Where the
 * method skips, an operand without a value is left out, and what it could be is not tried.
 */
function combination<Options extends Several>(of: (options: Options) => Combination) {
  return {
    skipped: (options: Options, context: MeasureContext) =>
      skips(options) ? operandsOf(options, context).map((values) => (area: number) => values[area]) : [],
    values(options: Options, context: MeasureContext) {
      const { compute } = of(options);
      const operands = operandsOf(options, context);
      const terms = new Array<number | undefined>(operands.length);
      return perArea(context.size, (area) => {
        for (let k = 0; k < operands.length; k++) terms[k] = termOf(operands[k][area], options);
        return isEnough(terms, options) ? compute(terms) : Number.NaN;
      });
    },
    bounds(options: Options, context: MeasureContext, values: Float64Array) {
      const { compute, falls = () => false } = of(options);
      const operands = operandsOf(options, context);
      const bounds = options.of.map((operand) => context.bounds(operand));
      const enters = (area: number, k: number) => termOf(operands[k][area], options) !== undefined;
      const ofArea = (area: number): Interval => {
        const entering = operands.map((_, k) => enters(area, k));
        const terms = (isLeast: boolean): Terms =>
          bounds.map(({ least, greatest }, k) =>
            entering[k] ? (isLeast === falls(k) ? greatest : least)[area] : undefined,
          );
        const mayLeave = bounds.some(
          ({ lacking }, k) => entering[k] && (lacking?.[area] ?? IN_NONE) !== IN_NONE,
        );
        const isOpen = !isEnough(terms(true), options) || (skips(options) && mayLeave);
        return isOpen ? anything(IN_SOME) : spanning(compute(terms(true)), compute(terms(false)));
      };
      return boundsOver(values, bounds, ofArea, enters);
    },
  };
}

function operandsOf({ of }: Several, context: MeasureContext): Float64Array[] {
  return of.map((operand) => context.value(operand));
}

function skips({ missing }: Several): boolean {
  return missing === 'skip';
}

/** The value of an operand, or undefined where the method leaves it out. */
function termOf(value: number, options: Several): number | undefined {
  return skips(options) && Number.isNaN(value) ? undefined : value;
}

/** Whether as many operands are known as it takes. */
function isEnough(terms: Terms, options: Several): boolean {
  if (!skips(options)) return true;
  const known = terms.reduce<number>((count, term) => count + Number(term !== undefined), 0);
  return known >= (options['fewest-known'] ?? 1);
}

/** Weighted sum of the operands; weights are 1 where none are given. */
const sum: Kind<'sum'> = {
  about: 'weighted sum',
  schema: sumSchema,
  kept({ of, weights }, { least, greatest }) {
    // a weight of 100 makes per cent of fractions; of several to be added, each has its part of the limit
    if (weights?.some((weight) => Math.abs(weight) > 1)) return [];
    const whole = weights?.reduce((all, weight) => all + Math.abs(weight), 0) ?? of.length;
    return [{ of, held: { least: least / whole, greatest: greatest / whole, columns: [] } }];
  },
  ...combination((options: Kinds['sum']) => {
    if (!options.weights) return { compute: (terms) => known(terms).reduce((sum, term) => sum + term, 0) };
    const { weights, unit } = weightsOf(options);
    return { compute: (terms) => weighted(terms, weights) / unit, falls: (k) => weights[k] < 0 };
  }),
  told(options, telling) {
    const { language, operand, number } = telling;
    const terms = options.of.map((one, k) =>
      options.weights ? `${number(options.weights[k])} × ${operand(one)}` : operand(one),
    );
    return withSettings(messages[language].sum({ of: listed(terms, language) }), [
      skippingTold(options, telling),
    ]);
  },
};

/** Weighted mean of the operands, divided by the weights of all of them or of the known ones. */
const mean: Kind<'mean'> = {
  about: 'weighted mean',
  schema: meanSchema,
  dividesByWeights: true,
  undefinedBy: 'zero-weights',
  kept: keptAlike,
  ...combination((options: Kinds['mean']) => {
    const { weights } = weightsOf(options);
    const isIn = (terms: Terms, k: number) => options.divisor === 'all' || terms[k] !== undefined;
    return {
      compute(terms) {
        const divisor = weights.reduce((sum, weight, k) => (isIn(terms, k) ? sum + weight : sum), 0);
        return divisor === 0 ? Number.NaN : weighted(terms, weights) / divisor;
      },
      falls: (k) => weights[k] < 0,
    };
  }),
  told(options, telling) {
    const say = messages[telling.language];
    const divisors = options.weights
      ? { known: say.byKnownWeights, all: say.byAllWeights }
      : { known: say.byKnown, all: say.byAll };
    return withSettings(say.mean({ of: weightedTold(options, telling) }), [
      skippingTold(options, telling),
      options.missing === 'skip' && divisors[options.divisor]({}),
    ]);
  },
};

/** The lowest or the highest of the operands, or of the known ones. */
const extreme = (name: 'minimum' | 'maximum', about: string, of: (...terms: number[]) => number) => ({
  about,
  schema: extremeSchema,
  kept: keptAlike,
  ...combination<Kinds['minimum']>(() => ({ compute: (terms) => of(...known(terms)) })),
  told: (options: Kinds['minimum'], telling: Telling) =>
    withSettings(messages[telling.language][name]({ of: telling.operands(options.of) }), [
      skippingTold(options, telling),
    ]),
});
export const extremes = {
  minimum: extreme('minimum', 'the lowest of the operands', Math.min),
  maximum: extreme('maximum', 'the highest of the operands', Math.max),
};

/** exp(sum(w ln x) / sum(w)); 0 where an operand is 0, missing where one is negative or missing. */
const geometricMean: Kind<'geometric-mean'> = {
  about: 'weighted geometric mean',
  schema: geometricMeanSchema,
  dividesByWeights: true,
  undefinedBy: 'negative',
  kept: keptAlike,
  ...combination((options: Kinds['geometric-mean']) => {
    const { weights } = weightsOf(options);
    const all = weights.reduce((total, weight) => total + weight, 0);
    return {
      compute: (terms) =>
        known(terms).every((term) => term >= 0)
          ? Math.exp(known(terms).reduce((logs, term, k) => logs + weights[k] * Math.log(term), 0) / all)
          : Number.NaN,
    };
  }),
  told: (options, telling) =>
    messages[telling.language].geometricMean({ of: weightedTold(options, telling) }),
};

/** Product of the operands; one missing operand makes it missing. */
const product: Kind<'product'> = {
  about: 'product',
  schema: productSchema,
  values({ of }, context) {
    const operands = of.map((operand) => context.value(operand));
    return perArea(context.size, (area) => operands.reduce((result, values) => result * values[area], 1));
  },
  bounds({ of }, context, values) {
    const operands = of.map((operand) => context.bounds(operand));
    return boundsOver(values, operands, (area) =>
      operands.reduce<Interval>(
        (product, { least, greatest }) =>
          spanning(
            ...[product.least, product.greatest].flatMap((a) =>
              // nothing times any number is nothing, be the number without bound
              [least[area], greatest[area]].map((b) => (a === 0 || b === 0 ? 0 : a * b)),
            ),
          ),
        spanning(1),
      ),
    );
  },
  told: ({ of }, { language, operands }) => messages[language].product({ of: operands(of) }),
};

/** What is made of several numbers of an area. */
export const combinations = { sum, mean, product, 'geometric-mean': geometricMean };

function known(terms: Terms): number[] {
  return terms.filter((term) => term !== undefined);
}

function weighted(terms: Terms, weights: readonly number[]): number {
  const total = new CompensatedSum();
  for (let k = 0; k < terms.length; k++) {
    const term = terms[k];
    if (term === undefined) continue;
    total.add(weights[k] === 0 && !Number.isNaN(term) ? 0 : weights[k] * term);
  }
  return total.value;
}

/** Places after the decimal point that weights are written with at the most, to be reckoned with as whole numbers. */
const MOST_PLACES = 9;

/** The weights as whole numbers of a unit where they are decimal: 0.1 and 0.2 are 1 and 2 of 10, and add up exactly. */
function weightsOf({ of, weights = of.map(() => 1) }: Several): { weights: number[]; unit: number } {
  for (let places = 0; places <= MOST_PLACES; places++) {
    const whole = weights.map((weight) => shift(weight, places));
    if (whole.every(Number.isInteger)) return { weights: whole, unit: 10 ** places };
  }
  return { weights, unit: 1 };
}
