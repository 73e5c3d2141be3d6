import type { Site } from '../types.ts';
import { around, middleOf, type Sheet } from './hexagons.ts';
import { smoothNoise } from './noise.ts';
import type { Spot } from './plan.ts';

/** What is no area: water, and all beyond the city's limits. */
export const noArea = -1;

/** Fewer hexagons than this are no lake. */
const leastLake = 4;
/** Fewer hexagons than this in the water are no island. */
const leastIsland = 12;

/** The site that is nearest to a point. A site stays in its cell of the grid, so two cells each way are enough. */
function nearestSite(spots: readonly Spot[], side: number, at: Spot): number {
  const column = Math.max(0, Math.min(side - 1, Math.floor(at.x)));
  const row = Math.max(0, Math.min(side - 1, Math.floor(at.y)));
  let nearest = noArea;
  let least = Infinity;
  for (let r = Math.max(0, row - 2); r <= Math.min(side - 1, row + 2); r++) {
    for (let c = Math.max(0, column - 2); c <= Math.min(side - 1, column + 2); c++) {
      const spot = spots[r * side + c] as Spot;
      const distance = (spot.x - at.x) * (spot.x - at.x) + (spot.y - at.y) * (spot.y - at.y);
      if (distance < least) {
        least = distance;
        nearest = r * side + c;
      }
    }
  }
  return nearest;
}

/** The connected parts of what has one label, largest first. */
function partsOf(sheet: Sheet, labels: Int32Array): Map<number, number[][]> {
  const parts = new Map<number, number[][]>();
  const seen = new Uint8Array(labels.length);
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue;
    const label = labels[start] as number;
    const part = [start];
    seen[start] = 1;
    for (let i = 0; i < part.length; i++) {
      for (const next of around(sheet, part[i] as number)) {
        if (next < 0 || seen[next] || labels[next] !== label) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    const others = parts.get(label);
    if (others) others.push(part);
    else parts.set(label, [part]);
  }
  for (const list of parts.values()) list.sort((a, b) => b.length - a.length);
  return parts;
}

/** The label that a part has most of round it. */
function surroundings(sheet: Sheet, labels: Int32Array, part: readonly number[]): number {
  const own = labels[part[0] as number];
  const counts = new Map<number, number>();
  for (const hexagon of part) {
    for (const next of around(sheet, hexagon)) {
      const label = next < 0 ? noArea : (labels[next] as number);
      if (label !== own) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? noArea;
}

/**
 * A Voronoi tessellation of the land, in hexagons: each belongs to the site nearest to its middle (moved a little, so
 * that borders are not straight), or to no area. Land that its area's other land cuts off goes to what surrounds it,
 * unless it is an island.
 *
 * @param sites row by row on their grid; `cell` is a cell's width in their unit
 * @returns for every hexagon the index of its site, or `noArea`
 */
export function tessellate(
  seed: string,
  sheet: Sheet,
  sites: readonly Site[],
  side: number,
  cell: number,
  isLand: (at: Spot) => boolean,
): Int32Array {
  const spots = sites.map(({ x, y }) => ({ x: x / cell, y: y / cell }));
  const eastward = smoothNoise(seed, 'ground: borders, eastward');
  const northward = smoothNoise(seed, 'ground: borders, northward');
  const labels = new Int32Array(sheet.columns * sheet.rows).fill(noArea);
  for (let row = 1; row < sheet.rows - 1; row++) {
    for (let column = 1; column < sheet.columns - 1; column++) {
      const at = middleOf(sheet, column, row);
      if (!isLand(at)) continue;
      const moved = {
        x: at.x + 0.12 * eastward(2 * at.x, 2 * at.y),
        y: at.y + 0.12 * northward(2 * at.x, 2 * at.y),
      };
      labels[row * sheet.columns + column] = nearestSite(spots, side, moved);
    }
  }
  // Twice: what a stray part is given to may itself be a stray part.
  for (let round = 0; round < 2; round++) {
    for (const [label, parts] of partsOf(sheet, labels)) {
      for (const part of label === noArea ? parts : parts.slice(1)) {
        const instead = surroundings(sheet, labels, part);
        const stays =
          label === noArea ? part.length >= leastLake : instead === noArea && part.length >= leastIsland;
        if (stays) continue;
        for (const hexagon of part) labels[hexagon] = instead;
      }
    }
  }
  return labels;
}
