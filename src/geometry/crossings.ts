import { type Edge, edgesOf } from './edges.ts';
import type { Point, Ring } from './shape.ts';
import { sweepPairs } from './sweep.ts';

/** Where edges that do not follow each other meet: `proper` where they cross, else where one ends on the other. */
export interface Crossing {
  at: Point;
  proper: boolean;
}

/** The first crossing among the edges of rings, from the west; else the first touching; undefined where there is none. */
export function crossingOf(rings: readonly Ring[]): Crossing | undefined {
  const edges = edgesOf(rings);
  let found: Crossing | undefined;
  sweepPairs(edges, edges, 0, (one, other) => {
    if (found?.proper) return;
    if (one.ring > other.ring || (one.ring === other.ring && one.at >= other.at)) return;
    if (follow(one, other, rings[one.ring].length)) return;
    found = meeting(one, other) ?? found;
  });
  return found;
}

/** Whether two edges of a ring have a point of it in common. */
function follow(one: Edge, other: Edge, count: number): boolean {
  return one.ring === other.ring && (other.at === one.at + 1 || (one.at === 0 && other.at === count - 1));
}

function meeting({ a, b }: Edge, { a: c, b: d }: Edge): Crossing | undefined {
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
