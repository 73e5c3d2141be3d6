import { type CriterionKey, criterionKeys } from './criteria.ts';
import { newestYear, type Parameters, years } from './parameters.ts';
import { stream } from './prng.ts';
import type { PerYear, Place } from './types.ts';

/**
 * The true rates of an area, 0-1, in each year: the field drives all eight, each criterion deviates in its own lasting
 * way and drifts from year to year, and the gap to the rest of the city was wider in earlier years.
 */
export function drawRates(parameters: Parameters, place: Place): PerYear<Record<CriterionKey, number>> {
  const { seed, criteria, trend, drift } = parameters;
  const rates = years.map(() => ({}) as Record<CriterionKey, number>);
  for (const key of criterionKeys) {
    const { base, load, noise } = criteria[key];
    const rng = stream(seed, `rate ${key} ${place.id}`);
    let deviation = noise * rng.normal();
    years.forEach((year, t) => {
      if (t > 0) deviation += drift * rng.normal();
      const back = newestYear - year;
      const relative = 1 + load * (1 + trend.gap * back) * place.field + deviation;
      const level = base * (1 + trend.level * back);
      // Nowhere is a problem quite absent: at least a quarter of the base.
      (rates[t] as Record<CriterionKey, number>)[key] = Math.min(0.95, level * Math.max(0.25, relative));
    });
  }
  return rates;
}
