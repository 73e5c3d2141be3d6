import type { Parameters } from './parameters.ts';
import { distanceSquared } from './plane.ts';
import { stream } from './prng.ts';

/** A bump of height 1 that is 0 from `radius` (km) on, smooth at both ends: (1 - d²/r²)². */
function bump(at: { x: number; y: number }, middle: { x: number; y: number }, radius: number): number {
  const rest = 1 - distanceSquared(at, middle) / (radius * radius);
  return rest > 0 ? rest * rest : 0;
}

/**
 * The deprivation field: the hot spots, on a low rolling background. The one source of what the eight criteria have
 * in common, so designated areas come in clusters.
 *
 * @returns a function from a point (km) to the field there: about 0 in an ordinary area, about 1 in a deprived one
 */
export function deprivationField(parameters: Parameters): (at: { x: number; y: number }) => number {
  const { seed, side, cellKm, hotSpots, background, ceiling, floor } = parameters;
  const rng = stream(seed, 'background');
  const hills = Array.from({ length: background.bumps }, () => ({
    x: rng.uniform() * side * cellKm,
    y: rng.uniform() * side * cellKm,
    height: rng.normal() * background.sd,
  }));
  return (at) => {
    let value = 0;
    for (const spot of hotSpots) value += spot.height * bump(at, spot, spot.radius);
    for (const hill of hills) value += hill.height * bump(at, hill, background.radius);
    return Math.max(floor, Math.min(ceiling, value));
  };
}
