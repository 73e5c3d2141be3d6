import { DESIGNATED, EXCLUDED, NOT_DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { Neighbours } from './neighbours.ts';

/** Areas and boligområder that hang together: positions of both, ascending; at least one of either. */
export interface Group {
  areas: number[];
  boligomraader: number[];
}

/**
 * Designated areas side by side, and the boligområder that lie in them, as groups that hang together. A boligområde
 * joins the designated areas that it lies in, side by side or not; one that lies in none is a group of its own.
 *
 * @param designated positions of the designated areas, ascending
 * @param liesIn of each boligområde the positions of the areas that it lies in
 * @returns by their first area; those without an area last
 */
export function formGroups(
  designated: readonly number[],
  neighbours: Neighbours,
  liesIn: readonly (readonly number[])[],
): Group[] {
  const size = neighbours.of.length;
  const parent = Array.from({ length: size + liesIn.length }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    parent[second] = first;
  };
  const members = new Set(designated);
  for (const area of designated) {
    for (const neighbour of neighbours.of[area]) if (members.has(neighbour)) join(area, neighbour);
  }
  liesIn.forEach((areas, boligomraade) => {
    for (const area of areas) if (members.has(area)) join(area, size + boligomraade);
  });
  const groups = new Map<number, Group>();
  const groupOf = (node: number): Group => {
    const root = rootOf(node);
    const group = groups.get(root) ?? { areas: [], boligomraader: [] };
    groups.set(root, group);
    return group;
  };
  for (const area of designated) groupOf(area).areas.push(area);
  liesIn.forEach((_, boligomraade) => {
    groupOf(size + boligomraade).boligomraader.push(boligomraade);
  });
  return [...groups.values()];
}

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
