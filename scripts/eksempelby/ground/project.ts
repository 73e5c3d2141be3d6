import { smoothNoise } from './noise.ts';
import type { Spot } from './plan.ts';

/** A point of the map: decimetres east and north of the map's south-west corner, whole. */
export type Point = readonly [east: number, north: number];

/** Where the map's south-west corner lies: metres in ETRS89 / UTM zone 32N (EPSG:25832). Open sea, see README. */
export const mapOrigin = { east: 640000, north: 6312000 };

/** How round the city becomes: 0 leaves the square of the grid, 1 makes it a circle. */
const roundness = 0.6;
/** How far the lines of the grid are bent off their course, in cells, and how many bends there are in a cell. */
const bend = { far: 0.9, often: 0.13 };

/**
 * From cells of the grid to the map. The square of the plan is bent towards a circle: no city has corners.
 *
 * @param side cells along the square
 * @param cellKm width of a cell
 */
export function toMap(seed: string, side: number, cellKm: number): (at: Spot) => Point {
  const half = (side * cellKm * 10000) / 2;
  const eastward = smoothNoise(seed, 'ground: bends, eastward');
  const northward = smoothNoise(seed, 'ground: bends, northward');
  return (at) => {
    const [x, y] = [bend.often * at.x, bend.often * at.y];
    const u = (2 * (at.x + bend.far * eastward(x, y))) / side - 1;
    const v = (2 * (at.y + bend.far * northward(x, y))) / side - 1;
    const east = u * Math.sqrt(1 - (roundness * v * v) / 2);
    const north = v * Math.sqrt(1 - (roundness * u * u) / 2);
    return [Math.round(half * (1 + east)), Math.round(half * (1 + north))];
  };
}
