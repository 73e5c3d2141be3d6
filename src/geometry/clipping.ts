import type { ClipType, Path64, Paths64, PolyPath64 } from 'clipper2-ts';
import { present } from '../values/present.ts';
import type { Box, Point, Polygon, Ring } from './shape.ts';

/** Products of two differences stay below 2^53, and so does what the clipper compares. */
const MOST_STEPS = 2 ** 26;

/** Whole numbers for the clipper: steps from a corner of a box. */
export interface Grid {
  west: number;
  south: number;
  /** steps a metre: a power of two, so that scaling itself rounds nothing */
  perMetre: number;
}

/**
 * The finest grid on which a box is at most 2^26 steps wide and high: a box of 10 km has steps of 0.24 mm.
 *
 * @param coarser halves the steps a metre so many times
 */
export function gridOf({ west, south, east, north }: Box, coarser: number): Grid {
  const metres = Math.max(east - west, north - south, 2 ** -20);
  return { west, south, perMetre: 2 ** (Math.floor(Math.log2(MOST_STEPS / metres)) - coarser) };
}

/** What is drawn anew: the library is loaded by the first who asks. What it gives is to be checked (see `solid.ts`). */
export interface Clipper {
  /** the ground that polygons cover, drawn without crossings */
  united(polygons: readonly Polygon[], grid: Grid): Polygon[];
  /** the ground of a ring, whichever way round it winds, without that of its holes */
  holed(outer: Ring, holes: readonly Ring[], grid: Grid): Polygon[];
}

export async function loadClipper(): Promise<Clipper> {
  const { Clipper, ClipType, FillRule, PolyTree64 } = await import('clipper2-ts');
  const drawn = (type: ClipType, rings: readonly Ring[], others: readonly Ring[] | null, grid: Grid) => {
    const tree = new PolyTree64();
    const cut = others && paths(others, grid);
    Clipper.booleanOpWithPolyTree(type, paths(rings, grid), cut, tree, FillRule.NonZero);
    const found: Polygon[] = [];
    collect(tree, grid, found);
    return found;
  };
  return {
    united: (polygons, grid) => drawn(ClipType.Union, polygons.flat(), null, grid),
    holed: (outer, holes, grid) => drawn(ClipType.Difference, [outer], holes, grid),
  };
}

function paths(rings: readonly Ring[], { west, south, perMetre }: Grid): Paths64 {
  return rings.map((ring) =>
    ring.map(([x, y]) => ({
      x: Math.round((x - west) * perMetre),
      y: Math.round((y - south) * perMetre),
    })),
  );
}

function ringOf(path: Path64, { west, south, perMetre }: Grid): Ring {
  return path.map(({ x, y }): Point => [west + x / perMetre, south + y / perMetre]);
}

/** Below the root of the tree stand outer rings, below these their holes, and in the holes outer rings again. */
function collect(parent: PolyPath64, grid: Grid, found: Polygon[]): void {
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const polygon: Ring[] = [ringOf(present(outer.polygon), grid)];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      polygon.push(ringOf(present(hole.polygon), grid));
      collect(hole, grid, found);
    }
    found.push(polygon);
  }
}
