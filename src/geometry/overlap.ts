import { inputError } from '../messages/errors.ts';
import { byCodeUnit } from '../text/order.ts';
import { commonGround, windOnce } from './common-ground.ts';
import type { Box, Ring, Shape } from './shape.ts';
import { NEGLIGIBLE } from './solid.ts';
import { FEW, sweepPairs } from './sweep.ts';
import { trimmed } from './trim.ts';

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
  const common: Box = {
    west: Math.max(one.west, other.west),
    south: Math.max(one.south, other.south),
    east: Math.min(one.east, other.east),
    north: Math.min(one.north, other.north),
  };
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
