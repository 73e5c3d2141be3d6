import type { Layer } from '../geometry/layer.ts';
import { overlaps } from '../geometry/overlap.ts';
import type { Shape } from '../geometry/shape.ts';
import type { Named } from './naming.ts';

/** Less of an area's ground than this is an inaccuracy of drawing. */
const SLIVER = 0.01;

/**
 * The names of a map layer of byområder, such as the one last round was published as: an area belongs to a byområde by
 * the share of its ground that the byområde covers. Several outlines of one name are one byområde.
 *
 * @param areas outlines of the areas of the statistics; their ids are those of `areaIds`
 */
export function namedByLayer(layer: Layer, areas: Shape[], areaIds: readonly string[]): Named[] {
  const positions = new Map(areaIds.map((id, position) => [id, position]));
  const named = new Map(layer.shapes.map(({ id }) => [id, new Map<number, number>()]));
  for (const { of, over, share } of overlaps(areas, layer.shapes)) {
    if (share >= SLIVER) named.get(over)!.set(positions.get(of)!, share);
  }
  return [...named].map(([name, parts]) => ({ name, areas: parts, boligomraader: new Set<string>() }));
}
