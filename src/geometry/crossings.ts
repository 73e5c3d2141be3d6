import type { Point, Ring } from './shape.ts';
import { type BoxColumns, boxColumns, FEW, sweepColumns } from './sweep.ts';

/** Where edges that do not follow each other meet: `proper` where they cross, else where one ends on the other. */
export interface Crossing {
  at: Point;
  proper: boolean;
}

/** A crossing among the edges of rings; else a touching; undefined where there is none. */
export function crossingOf(rings: readonly Ring[]): Crossing | undefined {
  const [from, to, next] = edgesOf(rings);
  let found: Crossing | undefined;
  const meet = (edge: number, other: number): boolean => {
    // edges that follow each other have a point in common as they should
    if (next[edge] === other || next[other] === edge) return false;
    found = meeting(from[edge], to[edge], from[other], to[other]) ?? found;
    return found?.proper === true;
  };
  if (from.length ** 2 > FEW) {
    const boxes = boxesOf(from, to);
    sweepColumns(boxes, boxes, 0, (edge, other) => edge < other && meet(edge, other));
    return found;
  }
  for (let edge = 0; edge < from.length; edge++)
    for (let other = edge + 1; other < from.length; other++) if (meet(edge, other)) return found;
  return found;
}

/** The edges of rings: where each starts and ends, and the number of the one that follows it in its ring. */
function edgesOf(rings: readonly Ring[]): [from: Point[], to: Point[], next: number[]] {
  const [from, to, next]: [Point[], Point[], number[]] = [[], [], []];
  for (const ring of rings) {
    const first = from.length;
    for (let k = 0; k < ring.length; k++) {
      from.push(ring[k]);
      to.push(ring[k + 1] ?? ring[0]);
      next.push(k + 1 < ring.length ? from.length : first);
    }
  }
  return [from, to, next];
}

function boxesOf(from: readonly Point[], to: readonly Point[]): BoxColumns {
  const boxes = boxColumns(from.length);
  for (let k = 0; k < from.length; k++) {
    const [[ax, ay], [bx, by]] = [from[k], to[k]];
    boxes.west[k] = Math.min(ax, bx);
    boxes.south[k] = Math.min(ay, by);
    boxes.east[k] = Math.max(ax, bx);
    boxes.north[k] = Math.max(ay, by);
  }
  return boxes;
}

function meeting(a: Point, b: Point, c: Point, d: Point): Crossing | undefined {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0]))
    return undefined;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1]))
    return undefined;
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
