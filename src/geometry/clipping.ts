import type { Path64, Paths64, PolyPath64 } from 'clipper2-ts';
import { type Box, type Point, type Polygon, type Ring, signedArea } from './shape.ts';

/** Products of two differences stay below 2^53, and so does what the clipper compares. */
const MOST_STEPS = 2 ** 26;

/** Whole numbers for the clipper: steps from a corner of a box. */
export interface Grid {
  west: number;
  south: number;
  /** steps a metre: a power of two, so that scaling itself rounds nothing */
  perMetre: number;
}

/** The finest grid on which a box is at most 2^26 steps wide and high: a box of 10 km has steps of 0.24 mm. */
export function gridOf({ west, south, east, north }: Box): Grid {
  const metres = Math.max(east - west, north - south, 2 ** -20);
  return { west, south, perMetre: 2 ** Math.floor(Math.log2(MOST_STEPS / metres)) };
}

/** How polygons are filled where their rings wind more than once, or the wrong way round. */
export type Filling = 'EvenOdd' | 'NonZero' | 'Positive';

/** What is done with polygons: the library is loaded by the first who asks. */
export interface Clipper {
  /** square metres that two sets of rings have in common */
  commonArea(some: readonly Ring[], others: readonly Ring[], grid: Grid): number;
  /** square metres that rings fill */
  filledArea(rings: readonly Ring[], filling: Filling, grid: Grid): number;
  /** the ground that polygons cover, drawn without crossings */
  united(polygons: readonly Polygon[], grid: Grid): Polygon[];
}

export async function loadClipper(): Promise<Clipper> {
  const { Clipper, ClipType, FillRule, PolyTree64 } = await import('clipper2-ts');
  return {
    commonArea: (some, others, grid) =>
      areaOf(Clipper.intersect(paths(some, grid), paths(others, grid), FillRule.NonZero), grid),
    filledArea: (rings, filling, grid) => areaOf(Clipper.union(paths(rings, grid), FillRule[filling]), grid),
    united(polygons, grid) {
      const tree = new PolyTree64();
      Clipper.booleanOpWithPolyTree(
        ClipType.Union,
        paths(polygons.flat(), grid),
        null,
        tree,
        FillRule.NonZero,
      );
      const found: Polygon[] = [];
      collect(tree, grid, found);
      return found;
    },
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

/** Outer rings count up and holes down, as the clipper turns them. */
function areaOf(found: Paths64, { perMetre }: Grid): number {
  const steps = found.reduce((sum, path) => sum + signedArea(path.map(({ x, y }): Point => [x, y])), 0);
  return Math.max(0, steps) / perMetre ** 2;
}

/** Below the root of the tree stand outer rings, below these their holes, and in the holes outer rings again. */
function collect(parent: PolyPath64, grid: Grid, found: Polygon[]): void {
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const polygon: Ring[] = [ringOf(outer.polygon!, grid)];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      polygon.push(ringOf(hole.polygon!, grid));
      collect(hole, grid, found);
    }
    found.push(polygon);
  }
}
