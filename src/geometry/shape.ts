/** Metres in ETRS89 / UTM zone 32N (EPSG:25832): x to the east, y to the north. */
export type Point = readonly [x: number, y: number];
/** A closed line; the first point is not repeated at the end. */
export type Ring = readonly Point[];
/** An outer ring, counterclockwise, and the holes in it, clockwise. */
export type Polygon = readonly Ring[];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a file draws under one id: one polygon or several apart. */
export interface Shape {
  /** text of the property that the user named */
  id: string;
  polygons: readonly Polygon[];
  box: Box;
  /** square metres, holes left out */
  area: number;
}

/** The shape that polygons with oriented rings make; they must not overlap each other. */
export function shapeOf(id: string, polygons: readonly Polygon[]): Shape {
  const area = polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
  return { id, polygons, box: boxOf(polygons.flatMap(([outer]) => outer)), area };
}

/**
 * Square metres inside a ring: above 0 where it runs counterclockwise. Summed from the first point on, since products
 * of whole UTM coordinates would leave a double no digits for small rings.
 */
export function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0];
  let twice = 0;
  for (let i = 2; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

/** What two boxes have in common; its sides stand the wrong way round where that is nothing. */
export function commonBox(a: Box, b: Box): Box {
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
}

/** Whether two boxes overlap or touch, or are at most `margin` apart in x and in y. */
export function areNear(a: Box, b: Box, margin = 0): boolean {
  return (
    a.west - margin <= b.east &&
    a.east + margin >= b.west &&
    a.south - margin <= b.north &&
    a.north + margin >= b.south
  );
}

export function boxOf(points: Iterable<Point>): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of points) {
    if (x < box.west) box.west = x;
    if (x > box.east) box.east = x;
    if (y < box.south) box.south = y;
    if (y > box.north) box.north = y;
  }
  return box;
}
