import type { Box, Point, Ring } from './shape.ts';

/** An edge of a ring, in the direction in which the ring runs, with its box. */
export interface Edge extends Box {
  a: Point;
  b: Point;
  /** above 0: a ring repeats no point */
  length: number;
  /** the ring, counted from 0, and the position of the edge in it */
  ring: number;
  at: number;
}

/** The edges of rings, ring by ring; the last of each leads back to its first point. */
export function edgesOf(rings: readonly Ring[]): Edge[] {
  const edges: Edge[] = [];
  for (const [ring, points] of rings.entries()) {
    for (const [at, a] of points.entries()) {
      const b = points[at + 1] ?? points[0];
      edges.push({
        a,
        b,
        length: Math.hypot(b[0] - a[0], b[1] - a[1]),
        ring,
        at,
        west: Math.min(a[0], b[0]),
        east: Math.max(a[0], b[0]),
        south: Math.min(a[1], b[1]),
        north: Math.max(a[1], b[1]),
      });
    }
  }
  return edges;
}

/** The edges that come within `margin` of a box. */
export function edgesNear(edges: readonly Edge[], box: Box, margin: number): Edge[] {
  const west = box.west - margin;
  const east = box.east + margin;
  const south = box.south - margin;
  const north = box.north + margin;
  return edges.filter(
    (edge) => edge.west <= east && edge.east >= west && edge.south <= north && edge.north >= south,
  );
}
