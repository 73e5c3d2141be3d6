import { stream } from '../prng.ts';

/** 0 at 0 and 1 at 1, flat at both ends. */
function smoothstep(t: number): number {
  return t * t * (3 - 2 * t);
}

/**
 * Value noise: random values on a grid of unit squares, smoothly between them. Without end: the grid of 64 x 64
 * values repeats itself.
 *
 * @returns a function from a point to a value from -1 to 1
 */
export function smoothNoise(seed: string, label: string): (x: number, y: number) => number {
  const size = 64;
  const rng = stream(seed, label);
  const values = Float64Array.from({ length: size * size }, () => 2 * rng.uniform() - 1);
  const at = (column: number, row: number) =>
    values[(row & (size - 1)) * size + (column & (size - 1))] as number;
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const u = smoothstep(x - column);
    const v = smoothstep(y - row);
    const south = at(column, row) * (1 - u) + at(column + 1, row) * u;
    const north = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u;
    return south * (1 - v) + north * v;
  };
}
