import { normalQuantile } from '../normal-quantile.ts';
import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/**
 * The exponential transform of a rank fraction R: X = -decay ln(1 - R (1 - exp(-scale / decay))), which spreads
 * the worst tenth over half of the scale. Source: The English Indices of Deprivation 2019, Technical report,
 * Ministry of Housing, Communities and Local Government, appendix on the exponential transformation (decay 23).
 * Missing outside 0-1.
 */
export function exponential(
  options: NonNullable<Measure['exponential']>,
  context: MeasureContext,
): Float64Array {
  const fractions = context.value(options.of);
  const spread = 1 - Math.exp(-options.scale / options.decay);
  return perArea(context.size, (area) => {
    const fraction = fractions[area];
    return fraction >= 0 && fraction <= 1 ? -options.decay * Math.log(1 - fraction * spread) : Number.NaN;
  });
}

/** Natural logarithm of value + add; missing where that is not positive. */
export function log(options: NonNullable<Measure['log']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return perArea(context.size, (area) =>
    values[area] + options.add > 0 ? Math.log(values[area] + options.add) : Number.NaN,
  );
}

/** value to an exponent; missing where that is no real number. */
export function power(options: NonNullable<Measure['power']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  const { exponent } = options;
  return perArea(context.size, (area) =>
    finite(exponent === 0.5 ? Math.sqrt(values[area]) : values[area] ** exponent),
  );
}

/** of / by; missing where `by` is 0. */
export function quotient(options: NonNullable<Measure['quotient']>, context: MeasureContext): Float64Array {
  const of = context.value(options.of);
  const by = context.value(options.by);
  return perArea(context.size, (area) => (by[area] === 0 ? Number.NaN : of[area] / by[area]));
}

/** The quantile of the standard normal distribution of a fraction between 0 and 1, both left out. */
export function normalScore(
  options: NonNullable<Measure['normal-score']>,
  context: MeasureContext,
): Float64Array {
  const fractions = context.value(options.of);
  return perArea(context.size, (area) => normalQuantile(fractions[area]));
}

/** from - value. */
export function reverse(options: NonNullable<Measure['reverse']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return perArea(context.size, (area) => options.from - values[area]);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
