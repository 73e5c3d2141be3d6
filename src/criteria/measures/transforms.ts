import { boundsOver, spanning } from '../bounds.ts';
import { normalQuantile } from '../normal-quantile.ts';
import type { Measure } from '../schema/measure.ts';
import { type Kind, perArea } from './context.ts';
import { roundDecimal } from './round.ts';

type Name = 'exponential' | 'log' | 'power' | 'normal-score' | 'reverse' | 'round';

/**
 * A kind that makes a number of one other number.
 *
 * @param of the function; it rises throughout or falls throughout, but for where it turns, and is missing where undefined
 * @param turns where it turns or has no value in between
 */
function transform<Of extends Name>(
  of: (options: NonNullable<Measure[Of]>) => (value: number) => number,
  turns: readonly number[] = [],
): Kind<Of> {
  return {
    values(options, context) {
      const values = context.value(options.of);
      const compute = of(options);
      return perArea(context.size, (area) => compute(values[area]));
    },
    bounds(options, context, values) {
      const operand = context.bounds(options.of);
      const compute = of(options);
      return boundsOver(values, [operand], (area) => {
        const ends = [operand.least[area], operand.greatest[area]];
        const within = turns.filter((turn) => ends[0] < turn && turn < ends[1]);
        return spanning(...[...ends, ...within].map(compute));
      });
    },
  };
}

/**
 * The exponential transform of a rank fraction R: X = -decay ln(1 - R (1 - exp(-scale / decay))), which spreads
 * the worst tenth over half of the scale. Source: The English Indices of Deprivation 2019, Technical report,
 * Ministry of Housing, Communities and Local Government, appendix on the exponential transformation (decay 23).
 * Missing outside 0-1.
 */
export const exponential = transform<'exponential'>(({ decay, scale }) => {
  const spread = 1 - Math.exp(-scale / decay);
  return (fraction) =>
    fraction >= 0 && fraction <= 1 ? finite(-decay * Math.log(1 - fraction * spread)) : Number.NaN;
});

/** Natural logarithm of value + add; missing where that is not positive. */
export const log = transform<'log'>(
  ({ add }) =>
    (value) =>
      value + add > 0 ? Math.log(value + add) : Number.NaN,
);

/** value to an exponent; missing where that is no real number. */
export const power = transform<'power'>(
  ({ exponent }) =>
    (value) =>
      finite(exponent === 0.5 ? Math.sqrt(value) : value ** exponent),
  [0],
);

/** The quantile of the standard normal distribution of a fraction between 0 and 1, both left out. */
export const normalScore = transform<'normal-score'>(() => normalQuantile);

/** from - value. */
export const reverse = transform<'reverse'>(
  ({ from }) =>
    (value) =>
      from - value,
);

/** Rounds each value as it is written in decimal: 0.00005 to four decimals is a tie, whatever its binary form. */
export const round = transform<'round'>(
  ({ decimals, ties }) =>
    (value) =>
      Math.abs(value) === Number.POSITIVE_INFINITY ? value : roundDecimal(value, decimals, ties),
);

/** of / by; missing where `by` is 0. */
export const quotient: Kind<'quotient'> = {
  values(options, context) {
    const of = context.value(options.of);
    const by = context.value(options.by);
    return perArea(context.size, (area) => divided(of[area], by[area]));
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    const by = context.bounds(options.by);
    return boundsOver(values, [of, by], (area) =>
      quotients([of.least[area], of.greatest[area]], [by.least[area], by.greatest[area]]),
    );
  },
};

/** One number by another; missing where that is 0. */
export function divided(of: number, by: number): number {
  return by === 0 ? Number.NaN : of / by;
}

/** What numbers between two ends come to, divided by numbers between two ends. Missing where a divisor could be 0. */
export function quotients(
  of: readonly [number, number],
  by: readonly [number, number],
): { least: number; greatest: number; lacking: number } {
  const isZero = by[0] <= 0 && by[1] >= 0;
  return spanning(...of.flatMap((a) => by.map((b) => (isZero ? Number.NaN : divided(a, b)))));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
