import fc from 'fast-check';
import type { Shape } from '../../src/geometry/shape.ts';

/** A polygon that can be seen whole from its middle: any such is simple, however ragged. */
export interface Star {
  x: number;
  y: number;
  /** metres from the middle to the points, at equal angles */
  radii: number[];
  holed: boolean;
}

/** Stars of 3 to 40 points, 20-200 m wide, with their middles within 180 m of the corner of the drawing. */
export function star(): fc.Arbitrary<Star> {
  const middle = fc.double({ min: -180, max: 180, noNaN: true });
  return fc.record({
    x: middle,
    y: middle,
    radii: fc.array(fc.double({ min: 20, max: 200, noNaN: true }), { minLength: 3, maxLength: 40 }),
    holed: fc.boolean(),
  });
}

/** The points of a star, drawn in to its middle by a factor: at 0.4 it lies inside the whole one. */
export function starPoints({ x, y, radii }: Star, factor: number): [number, number][] {
  return radii.map((radius, k) => {
    const angle = (2 * Math.PI * k) / radii.length;
    return [x + factor * radius * Math.cos(angle), y + factor * radius * Math.sin(angle)];
  });
}

/** Metres round a shape, holes too. */
export function perimeter({ polygons }: Shape): number {
  return polygons.flat().reduce(
    (sum, points) =>
      sum +
      points.reduce((length, [x, y], k) => {
        const [x2, y2] = points[(k + 1) % points.length];
        return length + Math.hypot(x2 - x, y2 - y);
      }, 0),
    0,
  );
}
