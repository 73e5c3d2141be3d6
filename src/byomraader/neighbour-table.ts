import type { FileInfo } from '../files/text-file.ts';
import type { Layer } from '../geometry/layer.ts';
import { overlaps } from '../geometry/overlap.ts';
import type { Shape } from '../geometry/shape.ts';
import { readTable } from '../input/table.ts';
import type { TableShape } from '../input/table-shape.ts';
import { present } from '../present.ts';
import { SameIds } from '../text/same-id.ts';
import type { Named } from './naming.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

const columns = {
  areaId: { headers: ['omraade_id', 'area_id'], required: true },
  neighbourId: { headers: ['nabo_id', 'neighbour_id'], required: true },
} as const;

/**
 * Reads which areas lie side by side from a table with a row per pair. A pair may stand once or both ways round; an
 * area that stands in no pair has no neighbours.
 *
 * @param areaIds of the areas of the statistics, by position
 * @throws InputError with all that is wrong in the file
 */
export async function readNeighbours(
  path: string,
  areaIds: readonly string[],
): Promise<{ file: FileInfo; shape: TableShape; neighbours: Neighbours }> {
  const positions = new Map(areaIds.map((id, position) => [id, position]));
  const sameAreas = new SameIds(areaIds);
  const pairs: [number, number][] = [];
  const table = await readTable(path, columns, '--neighbours', (cell, { errors, refuse }) => {
    const position = (column: keyof typeof columns): number | undefined => {
      const id = cell(column) ?? '';
      const found = positions.get(id);
      if (id === '') refuse('neighbour-missing', {}, column);
      else if (found === undefined) {
        const suggestion = errors.count < 100 ? sameAreas.nearest(id) : undefined;
        refuse('neighbour-unknown', { id, suggestion }, column);
      }
      return found;
    };
    const [a, b] = [position('areaId'), position('neighbourId')];
    if (a === undefined || b === undefined) return;
    if (a === b) refuse('neighbour-of-itself', { id: areaIds[a] }, 'neighbourId');
    else pairs.push([a, b]);
  });
  table.errors.throwIfAny();
  return {
    file: table.file,
    shape: table.shape,
    neighbours: neighboursOf('table', areaIds.length, pairs),
  };
}

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
    if (share >= SLIVER) present(named.get(over)).set(present(positions.get(of)), share);
  }
  return [...named].map(([name, parts]) => ({ name, areas: parts, boligomraader: new Set<string>() }));
}
