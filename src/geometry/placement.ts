import type { ErrorList } from '../errors.ts';
import type { Named } from './coordinates.ts';
import { type Crs, isPlausible, plausibleSystems } from './crs.ts';
import type { Point, Polygon } from './shape.ts';

type Displacement = 'geometry-swapped' | 'geometry-other-crs' | 'geometry-far-away';

/** Features of which some coordinate lies where it should not, and the first such coordinate. */
interface Displaced extends Named {
  count: number;
  example: Point;
}

/**
 * Adds an error for each way in which coordinates lie where they should not, with the number of features:
 *
 * 1. swapped: outside the box that is plausible in the system, but inside with x and y changed round;
 * 2. of another system: inside the box of one of another unit, or of one of the same unit;
 * 3. far away: anything else.
 *
 * Zones 32 and 33 cannot be told apart so: what is declared as the wrong one lies in the sea or in another country,
 * and overlaps nothing.
 */
export function checkPlacement(
  outlines: readonly (Named & { polygons: readonly Polygon[] })[],
  crs: Crs,
  path: string,
  errors: ErrorList,
): void {
  const found = new Map<Displacement, Displaced>();
  for (const { feature, id, polygons } of outlines) {
    const example = polygons.flat(2).find((point) => !isPlausible(crs, point as unknown as Point));
    if (!example) continue;
    const kind = displacement(example, crs);
    const known = found.get(kind);
    if (known) known.count++;
    else found.set(kind, { feature, id, example, count: 1 });
  }
  for (const [kind, { feature, id, example, count }] of found) {
    const fits = plausibleSystems(example);
    const swapped = plausibleSystems([example[1], example[0]]);
    const about = { feature, id, example, count, of: outlines.length, crs: crs.name };
    if (kind === 'geometry-other-crs')
      errors.add(
        kind,
        { ...about, fits: fits.length > 0 ? fits : swapped, swapped: fits.length === 0 },
        { file: path },
      );
    else if (kind === 'geometry-far-away') errors.add(kind, { ...about, box: crs.plausible }, { file: path });
    else errors.add(kind, about, { file: path });
  }
}

function displacement(point: Point, crs: Crs): Displacement {
  const swapped: Point = [point[1], point[0]];
  if (isPlausible(crs, swapped)) return 'geometry-swapped';
  const fits = plausibleSystems(point).length + plausibleSystems(swapped).length;
  return fits > 0 ? 'geometry-other-crs' : 'geometry-far-away';
}
