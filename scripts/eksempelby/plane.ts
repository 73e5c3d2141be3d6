import type { Parameters } from './parameters.ts';
import { stream } from './prng.ts';
import type { Site } from './types.ts';

/** Square of the distance between two points, km². */
export function distanceSquared(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/** The sites of the city, row by row from the south-west; each belongs to the bydel whose middle is nearest. */
export function laySites(parameters: Parameters): Site[] {
  const { seed, side, cellKm, jitter, bydele } = parameters;
  const rng = stream(seed, 'plane');
  const sites: Site[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = (column + 0.5 + jitter * (2 * rng.uniform() - 1)) * cellKm;
      const y = (row + 0.5 + jitter * (2 * rng.uniform() - 1)) * cellKm;
      let bydel = 1;
      bydele.forEach((middle, i) => {
        const best = bydele[bydel - 1];
        if (best && distanceSquared(middle, { x, y }) < distanceSquared(best, { x, y })) bydel = i + 1;
      });
      sites.push({ column, row, x, y, bydel });
    }
  }
  return sites;
}
