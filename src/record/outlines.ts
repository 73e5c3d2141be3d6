import type { BackgroundFeature } from '../geometry/background.ts';
import type { Point, Polygon, Shape } from '../geometry/shape.ts';
import type { Report } from './report.ts';

export type Outline = Report['outlines'][number];

/** Decimetres: finer than any map of a city is drawn. */
const PER_METRE = 10;

/** A shape as the record holds it. Points that fall on the one before are left out, and rings that fall together. */
export function outlineOf(of: Outline['of'], id: string, { polygons }: Shape): Outline {
  return {
    of,
    id,
    polygons: polygons
      .map((rings) => rings.map(steps).filter((ring) => ring.length >= 6))
      .filter((rings) => rings.length > 0),
  };
}

/** What lies beneath the areas, as the record holds it: polygons, or lines that are not closed. */
export function backgroundOf({ id, isOpen, polygons }: BackgroundFeature): Outline {
  const least = isOpen ? 4 : 6;
  return {
    of: 'background',
    id,
    ...(isOpen && { open: true as const }),
    polygons: polygons
      .map((rings) => rings.map(steps).filter((ring) => ring.length >= least))
      .filter((rings) => rings.length > 0),
  };
}

function steps(ring: readonly Point[]): number[] {
  const numbers: number[] = [];
  let [fromX, fromY] = [0, 0];
  for (const point of ring) {
    const [x, y] = [Math.round(point[0] * PER_METRE), Math.round(point[1] * PER_METRE)];
    if (numbers.length > 0 && x === fromX && y === fromY) continue;
    numbers.push(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
  }
  return numbers;
}

/** The polygons of an outline, metres in the plane of the report. */
export function polygonsOf({ polygons }: Outline): Polygon[] {
  return polygons.map((rings) =>
    rings.map((numbers) => {
      const ring: Point[] = [];
      let [x, y] = [0, 0];
      for (let k = 0; k < numbers.length; k += 2) {
        x += numbers[k];
        y += numbers[k + 1];
        ring.push([x / PER_METRE, y / PER_METRE]);
      }
      return ring;
    }),
  );
}
