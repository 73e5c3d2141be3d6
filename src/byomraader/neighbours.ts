import { present } from '../present.ts';

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
