import { present } from '../values/present.ts';
import { gridOf, loadClipper } from './clipping.ts';
import { commonGround } from './common-ground.ts';
import { type Crossing, crossingOf } from './crossings.ts';
import type { Named } from './feature-errors.ts';
import { type Box, boxOf, type Point, type Polygon, type Ring, signedArea } from './shape.ts';
import { sweepPairs } from './sweep.ts';

/**
 * Square metres: ground in doubt, or drawn twice, of less is taken as it is drawn. The record holds decimetres, and
 * coordinates of six decimals of a degree are as coarse.
 */
export const NEGLIGIBLE = 0.01;
/** Square metres: a ring of less is a line that was drawn back and forth, give or take what rounding leaves. */
const NOTHING = 1e-4;
/** Metres: a ring that turns back along its own line, this near to it, encloses nothing there. */
const HAIR = 1e-3;

/** A polygon of an outline: rings without repeated points, the outer one counterclockwise and holes clockwise. */
export interface Part {
  rings: Polygon;
  /** square metres, holes left out */
  area: number;
  /** what is not drawn in one way only; undefined: each point lies inside once or not at all */
  fault: Fault | undefined;
}

export interface Fault {
  code: 'geometry-ring-crosses' | 'geometry-hole-outside' | 'geometry-holes-overlap';
  at: Point;
  /**
   * square metres whose being inside depends on how the rings are read: those that they wind round twice, or
   * backwards; infinite where there is nothing to read them by
   */
  doubt: number;
}

/** What was left out of a feature because it encloses nothing, or the same as before. */
export interface LeftOut {
  spikes: number;
  empty: number;
  repeated: number;
}

/** What a feature draws. */
export interface Drawn extends Named {
  parts: Part[];
  leftOut: LeftOut;
  /** the first point of what was left out */
  at: Point | undefined;
}

/** The polygons of a feature, in metres, each with what is wrong with it. */
export function drawnBy(polygons: readonly Polygon[], named: Named): Drawn {
  const drawn: Drawn = { ...named, parts: [], leftOut: { spikes: 0, empty: 0, repeated: 0 }, at: undefined };
  for (const [outer, ...holes] of polygons.map((polygon) => polygon.map((ring) => tidied(ring, drawn)))) {
    const kept: Ring[] = [];
    for (const hole of holes) {
      if (isEmpty(hole)) leaveOut('empty', hole[0], drawn);
      else if (kept.some((other) => areAlike(hole, other))) leaveOut('repeated', hole[0], drawn);
      else kept.push(turned(hole, -1));
    }
    const rings = isEmpty(outer) ? kept : [turned(outer, 1), ...kept];
    const area = areaOf([rings]);
    const fault = isEmpty(outer) ? kept[0] && strayHole(kept) : faultOf(rings, area);
    if (area > NOTHING || fault) drawn.parts.push({ rings, area, fault });
    else leaveOut('empty', outer[0], drawn);
  }
  return drawn;
}

function leaveOut(what: keyof LeftOut, at: Point, drawn: Drawn): void {
  drawn.leftOut[what]++;
  drawn.at ??= at;
}

/** A ring without points that follow themselves, and without spikes: points where it turns back along its own line. */
function tidied(ring: Ring, drawn: Drawn): Ring {
  const kept: Point[] = [];
  const add = (point: Point): void => {
    const before = kept[kept.length - 1];
    if (before && before[0] === point[0] && before[1] === point[1]) return;
    while (kept.length > 1 && turnsBack(kept[kept.length - 2], kept[kept.length - 1], point)) {
      leaveOut('spikes', present(kept.pop()), drawn);
      const [x, y] = kept[kept.length - 1];
      if (x === point[0] && y === point[1]) return;
    }
    kept.push(point);
  };
  ring.forEach(add);
  // the seam: the ring goes on from its last point to its first
  while (kept.length > 1) {
    const [first, second, last, beforeLast] = [
      kept[0],
      kept[1],
      kept[kept.length - 1],
      kept[kept.length - 2],
    ];
    if (first[0] === last[0] && first[1] === last[1]) kept.pop();
    else if (kept.length < 3) break;
    else if (turnsBack(beforeLast, last, first)) leaveOut('spikes', present(kept.pop()), drawn);
    else if (turnsBack(last, first, second)) leaveOut('spikes', present(kept.shift()), drawn);
    else break;
  }
  return kept;
}

function turnsBack([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - bx, cy - by];
  if (ux * vx + uy * vy >= 0) return false;
  const longest = Math.max(ux * ux + uy * uy, vx * vx + vy * vy);
  return (ux * vy - uy * vx) ** 2 <= HAIR * HAIR * longest;
}

/** Whether a ring encloses nothing; one that winds round as much one way as the other encloses something. */
function isEmpty(ring: Ring): boolean {
  return ring.length < 3 || (Math.abs(signedArea(ring)) < NOTHING && commonGround([ring], [ring]) < NOTHING);
}

function turned(ring: Ring, turn: 1 | -1): Ring {
  return signedArea(ring) * turn >= 0 ? ring : [...ring].reverse();
}

/** Whether two rings enclose the same. */
function areAlike(one: Ring, other: Ring): boolean {
  const [area, otherArea] = [Math.abs(signedArea(one)), Math.abs(signedArea(other))];
  if (Math.abs(area - otherArea) > NEGLIGIBLE || !overlap(boxOf(one), boxOf(other))) return false;
  return area - Math.abs(commonGround([one], [other])) <= NEGLIGIBLE;
}

/**
 * Of rings that wind once round what is inside, and not at all round the rest, what they have in common with
 * themselves is their area. What they wind round twice, or backwards, is 2 more for each square metre.
 */
function doubtOf(rings: readonly Ring[], area: number): number {
  return (commonGround(rings, rings) - area) / 2;
}

function faultOf(rings: Polygon, area: number): Fault | undefined {
  const crossing = crossingOf(rings);
  if (!crossing && rings.length === 1) return undefined;
  const doubt = doubtOf(rings, area);
  if (doubt <= NEGLIGIBLE) return undefined;
  const crossed = rings.find((ring) => doubtOf([ring], Math.abs(signedArea(ring))) > NEGLIGIBLE / 2);
  if (crossed) return { code: 'geometry-ring-crosses', at: placeOf(crossed, crossingOf([crossed])), doubt };
  const [outer, ...holes] = rings;
  const outside = holes.find(
    (hole) => Math.abs(signedArea(hole)) + commonGround([hole], [outer]) > NEGLIGIBLE / (2 * holes.length),
  );
  if (outside) return { code: 'geometry-hole-outside', at: outside[0], doubt };
  const covered = holes.find((hole, k) =>
    holes.slice(0, k).some((other) => commonGround([hole], [other]) > 0),
  );
  return { code: 'geometry-holes-overlap', at: (covered ?? outer)[0], doubt };
}

function placeOf(ring: Ring, crossing: Crossing | undefined): Point {
  return crossing?.at ?? ring[0];
}

/** Holes in a ring that encloses nothing. */
function strayHole(holes: readonly Ring[]): Fault {
  return { code: 'geometry-hole-outside', at: holes[0][0], doubt: Infinity };
}

/** Square metres, holes left out. */
export function areaOf(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

/**
 * The ground of a polygon whose rings cross, drawn anew: all that the outer ring winds round, without what its holes
 * wind round.
 *
 * @returns undefined where no drawing was found that holds
 */
export async function redrawn({ rings, area, fault }: Part): Promise<Polygon[] | undefined> {
  const { holed } = await loadClipper();
  const [outer, ...holes] = rings;
  return firstThat(
    (grid) => holed(outer, holes, grid),
    rings,
    // a square metre wound round twice counts once less, one backwards twice more, one cut off by a hole once more
    (drawn, slack) => Math.abs(areaOf(drawn) - area) <= 2 * present(fault).doubt + slack,
  );
}

/**
 * The ground of several polygons, each point of it once: as they are where they only touch, else drawn anew.
 *
 * @returns undefined where no drawing was found that holds
 */
export async function united(polygons: readonly Polygon[]): Promise<Polygon[] | undefined> {
  if (polygons.length < 2 || !meet(polygons)) return [...polygons];
  const middle = polygons.length >> 1;
  const [one, other] = [await united(polygons.slice(0, middle)), await united(polygons.slice(middle))];
  if (!one || !other) return undefined;
  const both = [...one, ...other];
  const common = commonGround(one.flat(), other.flat());
  if (common <= NEGLIGIBLE) return both;
  const clipper = await loadClipper();
  const area = areaOf(one) + areaOf(other) - common;
  return firstThat(
    (grid) => clipper.united(both, grid),
    both.flat(),
    (drawn, slack) => {
      const rings = drawn.flat();
      return (
        Math.abs(areaOf(drawn) - area) <= slack &&
        Math.abs(commonGround(rings, one.flat()) - areaOf(one)) <= slack &&
        Math.abs(commonGround(rings, other.flat()) - areaOf(other)) <= slack
      );
    },
  );
}

/**
 * The first drawing that passes for right. The library that draws is known to count ground twice where rings touch, so
 * nothing of it is believed: each point must be covered once, which `commonGround` tells, and what else is known of the
 * ground must hold. Where it does not, other grids are tried, on which the points fall otherwise.
 */
async function firstThat(
  draw: (grid: ReturnType<typeof gridOf>) => Polygon[],
  rings: readonly Ring[],
  holds: (drawn: Polygon[], slack: number) => boolean,
): Promise<Polygon[] | undefined> {
  const box = boxOf(rings.flat());
  const length = rings.reduce((sum, ring) => sum + perimeter(ring), 0);
  for (const coarser of [0, 1, 2, 4]) {
    const grid = gridOf(box, coarser);
    const slack = NEGLIGIBLE + (2 * length) / grid.perMetre;
    const drawn = draw(grid);
    if (doubtOf(drawn.flat(), areaOf(drawn)) <= slack && holds(drawn, slack)) return drawn;
  }
  return undefined;
}

/** Metres round a ring. */
export function perimeter(ring: Ring): number {
  return ring.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = ring[k + 1] ?? ring[0];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
}

/** Whether two of the polygons come so near that they may overlap. */
function meet(polygons: readonly Polygon[]): boolean {
  const boxes = polygons.map(([outer]) => boxOf(outer));
  let found = false;
  sweepPairs(boxes, boxes, 0, (a, b) => {
    if (a !== b && overlap(a, b)) found = true;
  });
  return found;
}

function overlap(a: Box, b: Box): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}
