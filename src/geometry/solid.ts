import type { ErrorList } from '../errors.ts';
import { type Clipper, type Grid, gridOf, loadClipper } from './clipping.ts';
import type { Named } from './coordinates.ts';
import { crossingOf } from './crossings.ts';
import { type Box, boxOf, type Point, type Polygon, type Ring, signedArea } from './shape.ts';

/**
 * Square metres that two readings of an outline may differ by and still be called the same: a loop where a line was
 * rounded, a hole that a hair of it sticks out of. An assumption, far below any ground that people live on.
 */
const SAME = 1;
/** Square metres: a ring of less is a line that was drawn back and forth, give or take what rounding leaves. */
const NOTHING = 1e-4;

/** What was put right in the outline of a feature. */
export interface Mended {
  crossing: Point | undefined;
  /** square metres that parts had in common; they count once */
  common: number;
}

/** Polygons without crossings, outer rings counterclockwise and holes clockwise, and what it took. */
export interface Solid {
  polygons: Polygon[];
  mended: Mended;
}

/**
 * Checks that polygons, in metres, enclose ground in one way only, and turns their rings.
 *
 * A ring that crosses or touches itself is held against three rules of filling: even-odd, non-zero and positive
 * winding. Where they agree within a square metre, the ring has one meaning: what merely touches itself is kept, what
 * crosses is drawn anew. Where they do not, as in a figure of eight, the ring is refused. Holes must lie in their outer
 * ring and beside each other, to within a square metre. What parts have in common is counted once.
 *
 * @param toFile metres to the coordinates of the file, for messages
 * @returns undefined where something is wrong, all of which is in `errors`
 */
export async function solidOf(
  polygons: readonly Polygon[],
  named: Named,
  toFile: (point: Point) => Point,
  path: string,
  errors: ErrorList,
): Promise<Solid | undefined> {
  const before = errors.count;
  const place = { file: path };
  const mended: Mended = { crossing: undefined, common: 0 };
  const whole: Polygon[] = [];
  for (const polygon of polygons) {
    const rings: Ring[] = [];
    for (const ring of polygon.map(withoutRepeats)) {
      const area = ring.length < 3 ? 0 : signedArea(ring);
      const crossing = crossingOf([ring]);
      if (crossing && (await isAmbiguous(ring, area))) {
        errors.add('geometry-ring-crosses', { ...named, at: toFile(crossing.at) }, place);
        continue;
      }
      if (Math.abs(area) < NOTHING) {
        errors.add('geometry-without-area', { ...named, at: toFile(ring[0]) }, place);
        continue;
      }
      if (crossing?.proper) mended.crossing = toFile(crossing.at);
      rings.push(ring);
    }
    if (rings.length < polygon.length) continue;
    const fault = await holeFault(rings);
    if (fault) errors.add(fault.code, { ...named, at: toFile(fault.at) }, place);
    else {
      const solid = rings.map((ring, at) => turned(ring, at === 0));
      // a hole as large as what it is cut from
      if (areaOf([solid]) < NOTHING) {
        errors.add('geometry-without-area', { ...named, at: toFile(rings[0][0]) }, place);
      } else whole.push(solid);
    }
  }
  if (errors.count > before) return undefined;
  if (mended.crossing === undefined && !mayMeet(whole)) return { polygons: whole, mended };
  return united(whole, mended);
}

/** Parts under one id: their ground once, where they overlap, and how much of it they have in common. */
export async function united(polygons: Polygon[], mended: Mended): Promise<Solid> {
  const clipper = await loadClipper();
  const found = clipper.united(polygons, gridAround(polygons));
  const drawn = areaOf(polygons);
  const common = drawn - areaOf(found);
  if (mended.crossing === undefined && common <= SAME) return { polygons, mended };
  return { polygons: found, mended: { ...mended, common: common > SAME ? common : 0 } };
}

/** Whether two of the polygons come so near that they may overlap. */
export function mayMeet(polygons: readonly Polygon[]): boolean {
  const boxes = polygons.map(([outer]) => boxOf(outer));
  const overlap = (a: Box, b: Box) =>
    a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
  return boxes.some((a, i) => boxes.some((b, j) => j > i && overlap(a, b)));
}

function areaOf(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

function gridAround(polygons: readonly Polygon[]): Grid {
  return gridOf(boxOf(polygons.flatMap(([outer]) => outer)));
}

/** A point that follows itself is one point. */
function withoutRepeats(ring: Ring): Ring {
  const kept = ring.filter(([x, y], at) => {
    const [before, below] = ring[at > 0 ? at - 1 : ring.length - 1];
    return x !== before || y !== below;
  });
  return kept.length > 0 ? kept : ring.slice(0, 1);
}

function turned(ring: Ring, isOuter: boolean): Ring {
  return signedArea(ring) > 0 === isOuter ? ring : [...ring].reverse();
}

async function isAmbiguous(ring: Ring, area: number): Promise<boolean> {
  const clipper = await loadClipper();
  const upright = area > 0 ? ring : [...ring].reverse();
  const grid = gridAround([[ring]]);
  const areas = (['EvenOdd', 'NonZero', 'Positive'] as const).map((filling) =>
    clipper.filledArea([upright], filling, grid),
  );
  return Math.max(...areas) - Math.min(...areas) > SAME;
}

interface HoleFault {
  code: 'geometry-hole-outside' | 'geometry-holes-overlap';
  at: Point;
}

async function holeFault([outer, ...holes]: readonly Ring[]): Promise<HoleFault | undefined> {
  if (holes.length === 0) return undefined;
  const clipper = await loadClipper();
  const grid = gridOf(boxOf([outer, ...holes].flat()));
  for (const hole of holes) {
    const inside = clipper.commonArea([hole], [outer], grid);
    if (Math.abs(signedArea(hole)) - inside > SAME) return { code: 'geometry-hole-outside', at: hole[0] };
  }
  return overlappingHole(holes, clipper, grid);
}

function overlappingHole(holes: readonly Ring[], clipper: Clipper, grid: Grid): HoleFault | undefined {
  for (const [i, hole] of holes.entries()) {
    for (const other of holes.slice(i + 1)) {
      if (!mayMeet([[hole], [other]])) continue;
      if (clipper.commonArea([hole], [other], grid) > SAME) {
        return { code: 'geometry-holes-overlap', at: other[0] };
      }
    }
  }
  return undefined;
}
