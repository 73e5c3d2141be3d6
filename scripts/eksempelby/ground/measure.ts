import type { Point } from './project.ts';

/** A closed line; the first point is not repeated at the end. */
export type Ring = readonly Point[];
/** An outer ring, counterclockwise, and the holes in it, clockwise. */
export type Polygon = readonly Ring[];

/** Twice the area inside a ring, dm²: above 0 when it runs counterclockwise. Exact: whole numbers below 2^53. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  ring.forEach((to, i) => {
    const from = ring.at(i - 1) as Point;
    sum += from[0] * to[1] - to[0] * from[1];
  });
  return sum;
}

/** The least box round a ring: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Whether a point lies inside a ring; on it, either answer. */
export function isInside(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  ring.forEach((to, i) => {
    const from = ring.at(i - 1) as Point;
    if (to[1] > y === from[1] > y) return;
    const crossing = from[0] + ((y - from[1]) * (to[0] - from[0])) / (to[1] - from[1]);
    if (x < crossing) inside = !inside;
  });
  return inside;
}

/** What of a ring lies to the left of the line from one point to another. */
function leftOf(ring: Ring, from: Point, to: Point): Point[] {
  const side = (p: Point) => (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0]);
  const kept: Point[] = [];
  ring.forEach((point, i) => {
    const before = ring.at(i - 1) as Point;
    const a = side(before);
    const b = side(point);
    if ((a < 0 && b > 0) || (a > 0 && b < 0)) {
      const share = a / (a - b);
      kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (b >= 0) kept.push(point);
  });
  return kept;
}

/**
 * The area (m²) that polygons share with a convex ring that runs counterclockwise. The polygons are cut along each
 * side of the ring; where that leaves them in pieces the pieces hang together by lines without area.
 * Source: Sutherland and Hodgman 1974, doi:10.1145/360767.360802.
 */
export function sharedArea(polygons: readonly Polygon[], convex: Ring): number {
  let sum = 0;
  for (const ring of polygons.flat()) {
    let rest: Point[] = [...ring];
    convex.forEach((to, i) => {
      rest = leftOf(rest, convex.at(i - 1) as Point, to);
    });
    sum += doubleArea(rest);
  }
  return sum / 200;
}
