import { criterionKeys } from '../criteria.ts';
import type { Parameters } from '../parameters.ts';
import { cellOf } from '../screen.ts';
import type { Area } from '../types.ts';

/**
 * The ids of the areas that the rule of the calibration designates in a year (index `t`) whatever the missing cells
 * hold, as a decision has to: their own criteria are unknown, and so not met, and the rest of the city that they are
 * compared with is as badly off as it may be, every person of a missing numerator counted.
 *
 * @throws Error when a denominator is missing, since the comparison then has no worst case
 */
export function surelyDesignated(parameters: Parameters, areas: readonly Area[], t: number): string[] {
  const { ratio, needed, leastResidents } = parameters.rule;
  const large = areas.filter((area) => (area.folketal[t] as number) >= leastResidents);
  const met = new Map(large.map(({ id }) => [id, 0]));
  for (const key of criterionKeys) {
    let antalInAll = 0;
    let afInAll = 0;
    for (const area of large) {
      const { antal, af } = cellOf(area, t, key);
      if (af === null) throw new Error(`${area.id}: ${key} has no denominator`);
      antalInAll += antal ?? af;
      afInAll += af;
    }
    for (const area of large) {
      const { antal, af } = cellOf(area, t, key);
      if (antal === null || af === null || af === 0) continue;
      // antal / af >= ratio x rest, without a division that could round.
      if (antal * (afInAll - af) >= ratio * (antalInAll - antal) * af)
        met.set(area.id, (met.get(area.id) as number) + 1);
    }
  }
  return [...met].filter(([, count]) => count >= needed).map(([id]) => id);
}
