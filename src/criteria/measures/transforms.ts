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

/** The root of a degree; missing for negative values. */
export function root(options: NonNullable<Measure['root']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return perArea(context.size, (area) => {
    if (!(values[area] >= 0)) return Number.NaN;
    return options.degree === 2 ? Math.sqrt(values[area]) : values[area] ** (1 / options.degree);
  });
}

/** from - value. */
export function reverse(options: NonNullable<Measure['reverse']>, context: MeasureContext): Float64Array {
  const values = context.value(options.of);
  return perArea(context.size, (area) => options.from - values[area]);
}
