import { type MeasureContext, perArea } from './context.ts';

/**
 * How far an area lies from the reference over all criteria: the mean over the criteria with a known value of
 * (value - reference) / reference, turned so that positive is worse. 0 is at the reference, 0.5 is half as much
 * again on average. Distance to a reference point with equal weights and linear aggregation: OECD and JRC,
 * Handbook on Constructing Composite Indicators (2008), sections 1.5 and 1.6.
 */
export function distanceIndex(criteria: string[], context: MeasureContext): Float64Array {
  const distances = criteria.map((criterion) => context.relativeDistance(criterion));
  return perArea(context.size, (area) => {
    let sum = 0;
    let known = 0;
    for (const values of distances) {
      if (Number.isNaN(values[area])) continue;
      sum += values[area];
      known++;
    }
    return known === 0 ? Number.NaN : sum / known;
  });
}
