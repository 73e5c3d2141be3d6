import type { FileInfo } from '../files/text-file.ts';
import { readTable } from '../input/table.ts';
import type { TableShape } from '../input/table-shape.ts';
import { SameIds } from '../text/same-id.ts';
import { present } from '../values/present.ts';

/** Which areas lie side by side. Areas are positions in the statistics of the year. */
export interface Neighbours {
  from: 'table' | 'geometry';
  /** of each area its neighbours, ascending; side by side is mutual */
  of: readonly (readonly number[])[];
  /** areas of which it is not known what they border on */
  unknown: ReadonlySet<number>;
  /** pairs of areas side by side */
  pairs: number;
}

/** Neighbours from pairs of positions, in any order and however often a pair stands. */
export function neighboursOf(
  from: Neighbours['from'],
  size: number,
  pairs: Iterable<readonly [number, number]>,
  unknown: ReadonlySet<number> = new Set(),
): Neighbours {
  const sets = Array.from({ length: size }, () => new Set<number>());
  for (const [a, b] of pairs) {
    sets[a].add(b);
    sets[b].add(a);
  }
  const of = sets.map((set) => [...set].sort((x, y) => x - y));
  return { from, of, unknown, pairs: of.reduce((sum, { length }) => sum + length, 0) / 2 };
}

/** Neighbours from the outlines that border on each other. An area without an outline may border on anything. */
export function neighboursByBorder(
  bordering: Iterable<readonly [a: string, b: string]>,
  areaIds: readonly string[],
  drawn: ReadonlySet<string>,
): Neighbours {
  const positions = new Map(areaIds.map((id, position) => [id, position]));
  const unknown = new Set(areaIds.flatMap((id, position) => (drawn.has(id) ? [] : [position])));
  const pairs = [...bordering].map(
    ([a, b]) => [present(positions.get(a)), present(positions.get(b))] as const,
  );
  return neighboursOf('geometry', areaIds.length, pairs, unknown);
}

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
      const id = cell(column);
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
