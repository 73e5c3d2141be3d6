import type { MeasureContext } from './context.ts';

/** The index of every area, and over how many criteria it was taken. */
export interface DistanceIndex {
  index: Float64Array;
  over: Uint8Array;
}

/**
 * How far an area lies from the reference over all criteria: the mean over the criteria with a known value of
 * (value - reference) / reference, turned so that positive is worse. 0 is at the reference, 0.5 is half as much
 * again on average. Distance to a reference point with equal weights and linear aggregation: OECD and JRC,
 * Handbook on Constructing Composite Indicators (2008), sections 1.5 and 1.6.
 */
export function distanceIndex(criteria: string[], context: MeasureContext): DistanceIndex {
  const index = new Float64Array(context.size);
  const over = new Uint8Array(context.size);
  for (const criterion of criteria) {
    const distance = context.relativeDistance(criterion);
    for (let area = 0; area < context.size; area++) {
      const value = distance(area);
      if (Number.isNaN(value)) continue;
      index[area] += value;
      over[area]++;
    }
  }
  // 0 / 0 is missing
  for (let area = 0; area < context.size; area++) index[area] /= over[area];
  return { index, over };
}
