import type { Box, Point, Polygon, Ring } from './shape.ts';

/**
 * The polygons as far as a box shows them: of rings that run on outside it, on one side of it, only the ends of the
 * run are kept. Nothing inside the box changes, exactly; outside it the rings may fold onto themselves.
 */
export function trimmed(polygons: readonly Polygon[], box: Box): Ring[] {
  return polygons.flat().map((ring) => trimmedRing(ring, box));
}

function trimmedRing(ring: Ring, box: Box): Ring {
  const sides = ring.map((point) => sidesOf(point, box));
  const kept = [ring[0]];
  let previous = sides[0];
  for (let at = 1; at < ring.length; at++) {
    const next = sides[at + 1] ?? sides[0];
    // the line from the point before to the one after stays on the side on which all three lie
    if ((previous & sides[at] & next) !== 0) continue;
    kept.push(ring[at]);
    previous = sides[at];
  }
  return kept;
}

/** The sides of the box on which a point lies outside it, a bit each. */
function sidesOf([x, y]: Point, { west, south, east, north }: Box): number {
  return (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < south ? 4 : 0) | (y > north ? 8 : 0);
}
