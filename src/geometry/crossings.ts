import type { Point, Ring } from './shape.ts';
import { type BoxColumns, sweepColumns } from './sweep.ts';

/** Where edges that do not follow each other meet: `proper` where they cross, else where one ends on the other. */
export interface Crossing {
  at: Point;
  proper: boolean;
}

/** A crossing among the edges of rings; else a touching; undefined where there is none. */
export function crossingOf(rings: readonly Ring[]): Crossing | undefined {
  const edges = columnsOf(rings);
  const { ends } = edges;
  let found: Crossing | undefined;
  sweepColumns(edges, edges, 0, (edge, other) => {
    if (edge >= other || follow(edges, edge, other)) return false;
    found = meeting(ends[edge], ends[other]) ?? found;
    return found?.proper === true;
  });
  return found;
}

interface EdgeColumns extends BoxColumns {
  ends: (readonly [a: Point, b: Point])[];
  /** the edge that follows each one in its ring */
  next: Uint32Array;
}

function columnsOf(rings: readonly Ring[]): EdgeColumns {
  const ends: EdgeColumns['ends'] = [];
  const next: number[] = [];
  for (const ring of rings) {
    const first = ends.length;
    for (const [k, a] of ring.entries()) {
      ends.push([a, ring[k + 1] ?? ring[0]]);
      next.push(k + 1 < ring.length ? ends.length : first);
    }
  }
  const column = (of: (a: number, b: number) => number, axis: 0 | 1) =>
    Float64Array.from(ends, ([a, b]) => of(a[axis], b[axis]));
  return {
    ends,
    west: column(Math.min, 0),
    south: column(Math.min, 1),
    east: column(Math.max, 0),
    north: column(Math.max, 1),
    next: Uint32Array.from(next),
  };
}

/** Whether two edges of a ring have a point of it in common. */
function follow({ next }: EdgeColumns, edge: number, other: number): boolean {
  return next[edge] === other || next[other] === edge;
}

function meeting([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): Crossing | undefined {
  // where the ends of each lie, seen along the other: to its left, on it, to its right
  const [sideA, sideB] = [side(c, d, a), side(c, d, b)];
  const [sideC, sideD] = [side(a, b, c), side(a, b, d)];
  if (sideA * sideB > 0 || sideC * sideD > 0) return undefined;
  if (sideA * sideB < 0 && sideC * sideD < 0) {
    const t = sideA / (sideA - sideB);
    return { at: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], proper: true };
  }
  // an end on the other's line; the boxes overlap, so along one line they do touch
  const at = sideC === 0 ? c : sideD === 0 ? d : sideA === 0 ? a : b;
  return { at, proper: false };
}

/** Twice the area of the triangle, above 0 where `point` lies to the left of the line. */
function side([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  return (bx - ax) * (y - ay) - (x - ax) * (by - ay);
}
