import { countAtOrBelow } from '../criteria/distribution.ts';
import { CAN_HOLD, MET, UNKNOWN } from '../criteria/verdict.ts';
import { byValue, countApart, countRange } from '../criteria/worlds.ts';
import type { Assessment } from './assess.ts';

/** How many criteria each assessed area meets: known to be met, unknown, and the bounds over all missing cells. */
export interface CriteriaCounts {
  met: Uint8Array;
  unknown: Uint8Array;
  least: Uint8Array;
  most: Uint8Array;
}

export function countCriteria({ evaluator, exclusions }: Assessment, criteria: string[]): CriteriaCounts {
  const empty = () => new Uint8Array(evaluator.size);
  const counts: CriteriaCounts = { met: empty(), unknown: empty(), least: empty(), most: empty() };
  // of those without a figure, how many are met whatever it is
  const decided = empty();
  for (const id of criteria) {
    const { verdict, possible } = evaluator.criterion(id);
    for (let area = 0; area < evaluator.size; area++) {
      if (exclusions.assessed[area] === 0) continue;
      if (verdict[area] === MET) counts.met[area]++;
      else if (verdict[area] === UNKNOWN) {
        counts.unknown[area]++;
        if (possible[area] === CAN_HOLD) decided[area]++;
      }
      if (possible[area] === CAN_HOLD) counts.least[area]++;
      if (possible[area] & CAN_HOLD) counts.most[area]++;
    }
  }
  // criteria on one value are met together or not
  for (const group of byValue(criteria.map((id) => evaluator.question(id)))) {
    if (group.length === 1) continue;
    for (let area = 0; area < evaluator.size; area++) {
      if (exclusions.assessed[area] === 0) continue;
      const apart = countApart(group, area);
      if (apart.most - apart.least < 2) continue;
      const together = countRange(group, area);
      counts.least[area] += together.least - apart.least;
      counts.most[area] += together.most - apart.most;
    }
  }
  // what is met as the figures stand is possible, be no filling like them
  for (let area = 0; area < evaluator.size; area++) {
    counts.least[area] = Math.min(counts.least[area], counts.met[area] + decided[area]);
    counts.most[area] = Math.max(counts.most[area], counts.met[area]);
  }
  return counts;
}

/**
 * Ranks the assessed areas, 1 for the worst: by criteria known to be met, then by the distance index, where a
 * missing index comes last. Areas equal in both share the better rank.
 */
export function rankAreas(met: Uint8Array, index: Float64Array, assessed: Uint8Array): Int32Array {
  const byMet: Float64Array[] = [];
  const sizes: number[] = [];
  for (let area = 0; area < met.length; area++) {
    if (assessed[area] === 1) sizes[met[area]] = (sizes[met[area]] ?? 0) + 1;
  }
  const filled: number[] = [];
  for (let area = 0; area < met.length; area++) {
    if (assessed[area] === 0) continue;
    const bucket = met[area];
    byMet[bucket] ??= new Float64Array(sizes[bucket]);
    const position = filled[bucket] ?? 0;
    byMet[bucket][position] = key(index[area]);
    filled[bucket] = position + 1;
  }
  const ahead: number[] = [];
  let before = 0;
  for (let bucket = byMet.length - 1; bucket >= 0; bucket--) {
    ahead[bucket] = before;
    byMet[bucket]?.sort();
    before += sizes[bucket] ?? 0;
  }
  const ranks = new Int32Array(met.length);
  for (let area = 0; area < met.length; area++) {
    if (assessed[area] === 0) continue;
    const bucket = byMet[met[area]];
    ranks[area] = ahead[met[area]] + 1 + (bucket.length - countAtOrBelow(bucket, key(index[area])));
  }
  return ranks;
}

function key(index: number): number {
  return Number.isNaN(index) ? Number.NEGATIVE_INFINITY : index;
}
