import type { Point, Polygon, Ring } from '../../../geometry/shape.ts';

/**
 * The lines round areas that lie side by side: a line that two of them share, point by point, is left out. Where
 * neighbours have different points along their border, it is drawn.
 */
export function outerRings(polygons: readonly Polygon[]): Ring[] {
  const all = new Set<string>();
  for (const [from, to] of edges(polygons)) all.add(`${keyOf(from)} ${keyOf(to)}`);
  const onward = new Map<string, Point[]>();
  for (const [from, to] of edges(polygons)) {
    // neighbours run along their border in opposite directions
    if (all.has(`${keyOf(to)} ${keyOf(from)}`)) continue;
    const key = keyOf(from);
    const points = onward.get(key);
    if (points) points.push(to);
    else onward.set(key, [to]);
  }
  const rings: Ring[] = [];
  for (const start of onward.keys()) {
    for (let next = onward.get(start)!.pop(); next; next = onward.get(start)!.pop()) {
      const ring: Point[] = [];
      for (let point: Point | undefined = next; point; point = onward.get(keyOf(point))?.pop()) {
        ring.push(point);
        if (keyOf(point) === start) break;
      }
      rings.push(ring);
    }
  }
  return rings;
}

function* edges(polygons: readonly Polygon[]): Generator<[Point, Point]> {
  for (const ring of polygons.flat())
    for (let k = 0; k < ring.length; k++) yield [ring[k], ring[(k + 1) % ring.length]];
}

function keyOf([x, y]: Point): string {
  return `${x},${y}`;
}
