import { inputError } from '../messages/errors.ts';
import { byCodeUnit } from '../text/order.ts';
import { commonGround, windOnce } from './common-ground.ts';
import { type Box, commonBox, type Point, type Polygon, type Ring, type Shape } from './shape.ts';
import { NEGLIGIBLE } from './solid.ts';
import { FEW, sweepPairs } from './sweep.ts';

/** That one shape lies on another. */
export interface Overlap {
  of: string;
  over: string;
  /** square metres */
  area: number;
  /** of the ground of `of`, 0-1, to a billionth: finer is what rounding leaves, and would miss a limit that is met */
  share: number;
}

const BILLION = 1e9;
/**
 * What two shapes have in common may be above the smaller of them by this share and so many square metres: shapes are
 * taken as drawn where a hundredth of a square metre is drawn twice (see `solid.ts`).
 */
const SLACK = { share: 1e-6, area: 1 };

/**
 * Every overlap of the shapes `of` with the shapes `over`, by id of both; those that only touch are none, those of a
 * sliver are given with their true share. Areas are right to what rounding leaves (see `commonGround`).
 *
 * @throws InputError where two shapes would have more in common than the smaller of them
 */
export function overlaps(of: readonly Shape[], over: readonly Shape[]): Overlap[] {
  const found: Overlap[] = [];
  sweepPairs(of.map(placed), over.map(placed), 0, (a, b) => {
    const overlap = overlapOf(a, b);
    if (overlap) found.push(overlap);
  });
  return found.sort((a, b) => byCodeUnit(a.of, b.of) || byCodeUnit(a.over, b.over));
}

/** Every overlap of two of the shapes, by id of both, as a share of the smaller, which comes first. */
export function overlapsAmong(shapes: readonly Shape[]): Overlap[] {
  const all = shapes.map(placed);
  const found: Overlap[] = [];
  const area = shapes.reduce((sum, shape) => sum + shape.area, 0);
  // most layers of areas cover nothing twice, which is told of all at once
  if (
    windOnce(
      all.flatMap(({ rings }) => rings),
      area,
      NEGLIGIBLE,
    )
  )
    return found;
  sweepPairs(all, all, 0, (a, b) => {
    const [one, other] = [a.shape, b.shape];
    const isFirst = one.area < other.area || (one.area === other.area && byCodeUnit(one.id, other.id) < 0);
    const overlap = isFirst && overlapOf(a, b);
    if (overlap) found.push(overlap);
  });
  return found.sort((a, b) => byCodeUnit(a.of, b.of) || byCodeUnit(a.over, b.over));
}

interface Placed extends Box {
  shape: Shape;
  rings: Ring[];
  points: number;
}

function placed(shape: Shape): Placed {
  const rings = shape.polygons.flat();
  return { ...shape.box, shape, rings, points: rings.reduce((sum, { length }) => sum + length, 0) };
}

function overlapOf(one: Placed, other: Placed): Overlap | undefined {
  const common = commonBox(one, other);
  if (common.west >= common.east || common.south >= common.north) return undefined;
  // of few points it takes longer to leave some out than to sum over all of them
  const isSmall = one.points * other.points <= FEW;
  const seen = ({ shape, rings }: Placed) => (isSmall ? rings : trimmed(shape.polygons, common));
  const area = commonGround(seen(one), seen(other));
  const [a, b] = [one.shape, other.shape];
  const least = Math.min(a.area, b.area);
  if (area > least * (1 + SLACK.share) + SLACK.area || area < -SLACK.area)
    throw inputError('geometry-overlap-impossible', { a: a.id, b: b.id, area, least });
  const share = Math.min(1, Math.round((BILLION * area) / a.area) / BILLION);
  return share > 0 ? { of: a.id, over: b.id, area, share } : undefined;
}

/**
 * The polygons as far as a box shows them: of rings that run on outside it, on one side of it, only the ends of the
 * run are kept. Nothing inside the box changes, exactly; outside it the rings may fold onto themselves.
 */
function trimmed(polygons: readonly Polygon[], box: Box): Ring[] {
  return polygons.flat().map((ring) => trimmedRing(ring, box));
}

function trimmedRing(ring: Ring, box: Box): Ring {
  const sides = ring.map((point) => sidesOf(point, box));
  const kept = [ring[0]];
  let previous = sides[0];
  for (let at = 1; at < ring.length; at++) {
    const next = sides[at + 1] ?? sides[0];
    // the line from the point before to the one after stays on the side on which all three lie
    if ((previous & sides[at] & next) !== 0) continue;
    kept.push(ring[at]);
    previous = sides[at];
  }
  return kept;
}

/** The sides of the box on which a point lies outside it, a bit each. */
function sidesOf([x, y]: Point, { west, south, east, north }: Box): number {
  return (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < south ? 4 : 0) | (y > north ? 8 : 0);
}
