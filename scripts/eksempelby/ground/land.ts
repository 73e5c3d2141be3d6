import { laidDown } from '../laid-down.ts';
import { parameters } from '../parameters.ts';
import { smoothNoise } from '../random.ts';
import { around, columns, middleOf, type Point, rows } from './sheet.ts';

/** What is no area: water, and all beyond the city's limits. */
export const noArea = -1;
/** Fewer hexagons than this are no lake. */
const leastLake = 4;
/** Fewer hexagons than this in the water are no island. */
const leastIsland = 12;

/** The part of the line piece from one point to another that is nearest to a third: how far along (0-1), and how far off. */
export function beside([x, y]: Point, from: Point, to: Point): { along: number; off: number } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const dot = (x - from[0]) * dx + (y - from[1]) * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, dot / length));
  return { along, off: distance([x, y], [from[0] + along * dx, from[1] + along * dy]) };
}

function distance(a: Point, b: Point): number {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** What is the city's land: neither water nor beyond its limits, which wiggle in the west, north and south too. */
function landOf(): (at: Point) => boolean {
  const { side } = parameters;
  const limit = smoothNoise('ground: limit');
  const shore = smoothNoise('ground: shore');
  const pieces = laidDown.water.flatMap((line) => line.slice(1).map((to, i) => ({ from: line[i], to })));
  return ([x, y]) => {
    const wiggle = 0.06 * shore(2.5 * x, 2.5 * y);
    const onIsle = laidDown.isles.some(
      ([east, north, radius]) => distance([x, y], [east, north]) + wiggle < radius,
    );
    if (onIsle) return true;
    // The cell of Rørdrumholm and all that lies beyond it are water but for the isle.
    if (x < 1 && y < 1) return false;
    const bulge = 0.3 * limit(0.45 * x, 0.45 * y) + wiggle;
    if (x < bulge || y < bulge || y > side + bulge || x > side + 0.12 + bulge) return false;
    return pieces.every(({ from: [x1, y1, half1], to: [x2, y2, half2] }) => {
      const { along, off } = beside([x, y], [x1, y1], [x2, y2]);
      return half1 + along * (half2 - half1) - off + wiggle / 2 < 0;
    });
  };
}

/**
 * A Voronoi tessellation of the land, in hexagons: each belongs to the site nearest to its middle (moved a little, so
 * that borders are not straight), or to no area. Land that its area's other land cuts off goes to what surrounds it,
 * unless it is an island.
 *
 * @returns for every hexagon the index of its site, or `noArea`
 */
export function tessellate(sites: readonly Point[]): Int32Array {
  const isLand = landOf();
  const eastward = smoothNoise('ground: borders, eastward');
  const northward = smoothNoise('ground: borders, northward');
  const labels = new Int32Array(columns * rows).fill(noArea);
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const [x, y] = middleOf(column, row);
      if (!isLand([x, y])) continue;
      const moved: Point = [x + 0.12 * eastward(2 * x, 2 * y), y + 0.12 * northward(2 * x, 2 * y)];
      labels[row * columns + column] = nearest(sites, moved);
    }
  }
  // Twice: what a stray part is given to may itself be a stray part.
  for (let round = 0; round < 2; round++) {
    const largest = new Set<number>();
    for (const part of partsOf(labels)) {
      const label = labels[part[0]];
      const instead = surroundings(labels, part);
      const isLake = label === noArea && part.length >= leastLake;
      const isIsland = instead === noArea && part.length >= leastIsland;
      const isMain = label !== noArea && !largest.has(label);
      if (isMain) largest.add(label);
      if (isLake || isIsland || isMain) continue;
      for (const hexagon of part) labels[hexagon] = instead;
    }
  }
  return labels;
}

function nearest(sites: readonly Point[], [x, y]: Point): number {
  let found = noArea;
  let least = Infinity;
  sites.forEach((site, i) => {
    const [dx, dy] = [site[0] - x, site[1] - y];
    if (dx * dx + dy * dy >= least) return;
    least = dx * dx + dy * dy;
    found = i;
  });
  return found;
}

/** The connected parts of what has one label, largest first. */
function partsOf(labels: Int32Array): number[][] {
  const parts: number[][] = [];
  const seen = new Set<number>();
  labels.forEach((label, start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    for (const hexagon of part) {
      for (const next of around(hexagon)) {
        if (next < 0 || seen.has(next) || labels[next] !== label) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  });
  return parts.sort((a, b) => b.length - a.length);
}

/** The label that a part has most of round it. */
function surroundings(labels: Int32Array, part: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const next of part.flatMap(around)) {
    const label = next < 0 ? noArea : labels[next];
    if (label !== labels[part[0]]) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? noArea;
}
