import { DESIGNATED, EXCLUDED, NOT_DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { Neighbours } from './neighbours.ts';

/** An area that is not designated while all areas around it are, or may be. */
export interface Enclosed {
  area: number;
  /** false where a neighbour is undetermined, so that it may turn out not to be enclosed */
  certain: boolean;
}

/**
 * The areas that are not designated and have designated neighbours only. One without any neighbour is not enclosed,
 * nor is one whose neighbours are not known.
 */
export function enclosedAreas(outcome: Uint8Array, { of, unknown }: Neighbours): Enclosed[] {
  const enclosed: Enclosed[] = [];
  for (let area = 0; area < outcome.length; area++) {
    if (outcome[area] === DESIGNATED || of[area].length === 0 || unknown.has(area)) continue;
    const around = of[area].map((neighbour) => outcome[neighbour]);
    if (!around.every((one) => one === DESIGNATED || one === UNDETERMINED)) continue;
    enclosed.push({ area, certain: around.every((one) => one === DESIGNATED) });
  }
  return enclosed;
}

/**
 * Designates the enclosed areas, once: an area that comes to be enclosed by it is not joined in turn. Where it is
 * not certain that an area is enclosed, neither is that it is not designated. An excluded area stays excluded, and one
 * that is not designated by a decision stays so.
 *
 * @param outcome of each area; changed in place
 * @returns the areas joined
 */
export function joinEnclosed(
  outcome: Uint8Array,
  enclosed: readonly Enclosed[],
  decided: ReadonlyMap<number, unknown>,
): Set<number> {
  const joined = new Set<number>();
  for (const { area, certain } of enclosed) {
    if (outcome[area] === EXCLUDED || decided.has(area)) continue;
    if (certain) {
      outcome[area] = DESIGNATED;
      joined.add(area);
    } else if (outcome[area] === NOT_DESIGNATED) outcome[area] = UNDETERMINED;
  }
  return joined;
}
