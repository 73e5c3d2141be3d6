import { DESIGNATED } from '../../criteria/outcome.ts';
import { present } from '../../values/present.ts';
import { type StabilityColumns, stabilityCounts } from '../area-table.ts';
import type { Report } from '../report.ts';

/** How many of the areas are designated always, or sometimes, in the combinations of a method's choices. */
export interface Firmness {
  designated: { of: number; always: number; half: number };
  others: { some: number; half: number };
}

/** What is undetermined in a combination is not designated in it. */
export function firmness({ areas }: Report): Firmness {
  const found: Firmness = { designated: { of: 0, always: 0, half: 0 }, others: { some: 0, half: 0 } };
  const { designated: times, of } = present(present(areas.stability).combinations);
  for (let area = 0; area < areas.size; area++) {
    const half = Number(2 * times[area] >= of);
    if (areas.outcome[area] === DESIGNATED) {
      found.designated.of++;
      found.designated.always += Number(times[area] === of);
      found.designated.half += half;
    } else {
      found.others.some += Number(times[area] > 0);
      found.others.half += half;
    }
  }
  return found;
}

/**
 * The assumption that changes most answers; undefined where runs were drawn and what it does to the number of areas
 * designated reaches down to what something without any part in it would show.
 */
export function leadingOf({ assumptions, floor }: Told): Told['assumptions'][number] | undefined {
  const [most] = assumptions.toSorted((a, b) => (b.moved ?? 0) - (a.moved ?? 0));
  if (floor === null || most === undefined) return most;
  const { value, low } = most.first ?? { value: null, low: null };
  return Math.min(value ?? 0, low ?? 0) > Math.abs(floor) ? most : undefined;
}
type Told = NonNullable<Report['stability']>;

/** Whether a designated area is at times not certainly so, or another area at times designated, or undetermined. */
export function isMoved(of: StabilityColumns, area: number, isDesignated: boolean): boolean {
  return stabilityCounts.some((key) => {
    const counts = of[key];
    if (counts === undefined) return false;
    if (isDesignated) return counts.designated[area] !== counts.of;
    return counts.designated[area] + counts.undetermined[area] > 0;
  });
}
