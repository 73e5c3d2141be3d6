import { byCodeUnit } from '../by-code-unit.ts';
import { gridOf, loadClipper } from './clipping.ts';
import { type Box, boxOf, type Shape } from './shape.ts';
import { sweepPairs } from './sweep.ts';
import { trimmed } from './trim.ts';

/** That one shape lies on another. */
export interface Overlap {
  of: string;
  over: string;
  /** square metres */
  area: number;
  /** of the ground of `of`, 0-1 */
  share: number;
}

interface Placed extends Box {
  shape: Shape;
}

/**
 * Every overlap of the shapes `of` with the shapes `over`, by id of both; those that only touch are none, those of a
 * sliver are given with their true share.
 *
 * Each pair is put on a grid of whole numbers of its own, at most 2^26 steps over the box round both, and intersected
 * exactly there. Points are moved by at most a step, so that an area is wrong by at most 2 steps times the length of
 * both outlines: two shapes in a box of 4 km with 12 km of outline between them have steps of 0.06 mm and areas right
 * to 1.5 square metres at the very worst; of random ragged shapes a hundredth of the bound was the most that was seen.
 */
export async function overlaps(of: readonly Shape[], over: readonly Shape[]): Promise<Overlap[]> {
  const pairs: [Shape, Shape][] = [];
  sweepPairs(of.map(placed), over.map(placed), 0, (a, b) => pairs.push([a.shape, b.shape]));
  if (pairs.length === 0) return [];
  const clipper = await loadClipper();
  const found: Overlap[] = [];
  for (const [a, b] of pairs) {
    const common = commonBox(a.box, b.box);
    const [some, others] = [trimmed(a.polygons, common), trimmed(b.polygons, common)];
    const grid = gridOf(boxOf([...some, ...others].flat()));
    const area = clipper.commonArea(some, others, grid);
    if (area > 0) found.push({ of: a.id, over: b.id, area, share: Math.min(1, area / a.area) });
  }
  return found.sort((a, b) => byCodeUnit(a.of, b.of) || byCodeUnit(a.over, b.over));
}

function placed(shape: Shape): Placed {
  return { ...shape.box, shape };
}

function commonBox(a: Box, b: Box): Box {
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
}
