import { anything, boundsOver, IN_NONE, IN_SOME, type Interval, spanning } from '../bounds.ts';
import type { Measure, Operand } from '../schema/measure.ts';
import { CompensatedSum } from '../sum.ts';
import { type Kind, type MeasureContext, perArea } from './context.ts';
import { shift } from './round.ts';

/** One number of each operand of an area; undefined where it is left out. */
type Terms = readonly (number | undefined)[];

/** What several operands come to. */
interface Combination {
  compute: (terms: Terms) => number;
  /** whether the result moves against operand `k`; left out: against none */
  falls?: (k: number) => boolean;
}

/** What the options of all these kinds may say. */
interface Options {
  of: Operand[];
  weights?: number[] | undefined;
  missing?: 'unknown' | 'skip';
  'fewest-known'?: number | undefined;
}

type Name = 'sum' | 'mean' | 'product' | 'minimum' | 'maximum' | 'geometric-mean';

/**
 * A kind that makes a number of several. It is least where each operand is at the end that takes it down. Where the
 * method skips, an operand without a value is left out, and what it could be is not tried.
 */
function combination<Of extends Name>(of: (options: NonNullable<Measure[Of]>) => Combination): Kind<Of> {
  return {
    values(options, context) {
      const { compute } = of(options);
      const operands = operandsOf(options, context);
      const terms = new Array<number | undefined>(operands.length);
      return perArea(context.size, (area) => {
        for (let k = 0; k < operands.length; k++) terms[k] = termOf(operands[k][area], options);
        return isEnough(terms, options) ? compute(terms) : Number.NaN;
      });
    },
    bounds(options, context, values) {
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

function operandsOf({ of }: Options, context: MeasureContext): Float64Array[] {
  return of.map((operand) => context.value(operand));
}

function skips({ missing }: Options): boolean {
  return missing === 'skip';
}

/** The value of an operand, or undefined where the method leaves it out. */
function termOf(value: number, options: Options): number | undefined {
  return skips(options) && Number.isNaN(value) ? undefined : value;
}

/** Whether as many operands are known as it takes. */
function isEnough(terms: Terms, options: Options): boolean {
  if (!skips(options)) return true;
  const known = terms.reduce<number>((count, term) => count + Number(term !== undefined), 0);
  return known >= (options['fewest-known'] ?? 1);
}

/** Weighted sum of the operands; weights are 1 where none are given. */
export const sum = combination<'sum'>((options) => {
  if (!options.weights) return { compute: (terms) => known(terms).reduce((sum, term) => sum + term, 0) };
  const { weights, unit } = weightsOf(options);
  return { compute: (terms) => weighted(terms, weights) / unit, falls: (k) => weights[k] < 0 };
});

/** Weighted mean of the operands, divided by the weights of all of them or of the known ones. */
export const mean = combination<'mean'>((options) => {
  const { weights } = weightsOf(options);
  const isIn = (terms: Terms, k: number) => options.divisor === 'all' || terms[k] !== undefined;
  return {
    compute(terms) {
      const divisor = weights.reduce((sum, weight, k) => (isIn(terms, k) ? sum + weight : sum), 0);
      return divisor === 0 ? Number.NaN : weighted(terms, weights) / divisor;
    },
    falls: (k) => weights[k] < 0,
  };
});

/** The lowest of the operands, or of the known ones. */
export const minimum = combination<'minimum'>(() => ({ compute: (terms) => Math.min(...known(terms)) }));

/** The highest of the operands, or of the known ones. */
export const maximum = combination<'maximum'>(() => ({ compute: (terms) => Math.max(...known(terms)) }));

/** exp(sum(w ln x) / sum(w)); 0 where an operand is 0, missing where one is negative or missing. */
export const geometricMean = combination<'geometric-mean'>((options) => {
  const { weights } = weightsOf(options);
  const all = weights.reduce((total, weight) => total + weight, 0);
  return {
    compute: (terms) =>
      known(terms).every((term) => term >= 0)
        ? Math.exp(terms.reduce<number>((logs, term, k) => logs + weights[k] * Math.log(term!), 0) / all)
        : Number.NaN,
  };
});

/** Product of the operands; one missing operand makes it missing. */
export const product: Kind<'product'> = {
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
};

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
function weightsOf({ of, weights = of.map(() => 1) }: Options): { weights: number[]; unit: number } {
  for (let places = 0; places <= MOST_PLACES; places++) {
    const whole = weights.map((weight) => shift(weight, places));
    if (whole.every(Number.isInteger)) return { weights: whole, unit: 10 ** places };
  }
  return { weights, unit: 1 };
}
