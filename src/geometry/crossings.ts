import { SplayTreeSet } from 'splaytree-ts';
import type { Point, Ring } from './shape.ts';
import { FEW } from './sweep.ts';

/** Where edges that do not follow each other meet: `proper` where they cross, else where one ends on the other. */
export interface Crossing {
  at: Point;
  proper: boolean;
}

/**
 * A crossing among the edges of rings; else a touching; undefined where there is none. Right for the coordinates as
 * they are, without rounding.
 */
export function crossingOf(rings: readonly Ring[]): Crossing | undefined {
  const edges = edgesOf(rings);
  return edges.length ** 2 > FEW ? sweptCrossing(edges) : plainCrossing(edges);
}

/** An edge of a ring, from its western end to its eastern one; of an upright edge from its southern one. */
interface Edge {
  at: number;
  west: Point;
  east: Point;
  /** the number of the edge that follows it in its ring */
  next: number;
}

function edgesOf(rings: readonly Ring[]): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    const first = edges.length;
    for (const [k, a] of ring.entries()) {
      const at = edges.length;
      const b = ring[k + 1] ?? ring[0];
      const [west, east] = fromWest(a, b) < 0 ? [a, b] : [b, a];
      edges.push({ at, west, east, next: k + 1 < ring.length ? at + 1 : first });
    }
  }
  return edges;
}

/** From west to east; what lies above each other from south to north. */
function fromWest([ax, ay]: Point, [bx, by]: Point): number {
  return ax - bx || ay - by;
}

function plainCrossing(edges: readonly Edge[]): Crossing | undefined {
  let found: Crossing | undefined;
  for (let k = 0; k < edges.length; k++) {
    for (let other = k + 1; other < edges.length; other++) {
      found = meetingOf(edges[k], edges[other]) ?? found;
      if (found?.proper) return found;
    }
  }
  return found;
}

/**
 * Source: M. I. Shamos and D. Hoey, Geometric intersection problems (1976). A line is swept from west to east, and the
 * edges that it meets are held in their order from south to north; that changes only at the ends of edges, up to the
 * first crossing, of which the two edges have come to lie next to each other by then. So it takes as long as it takes to
 * sort, however long the edges are. The order is that of exact numbers, so that none is lost where edges touch.
 */
function sweptCrossing(edges: readonly Edge[]): Crossing | undefined {
  const starting = edges.toSorted((a, b) => fromWest(a.west, b.west));
  const ending = edges.toSorted((a, b) => fromWest(a.east, b.east));
  const open = new SplayTreeSet<Edge>(bySouth);
  let found: Crossing | undefined;
  const meet = (a: Edge | null, b: Edge | null): void => {
    if (a && b && !found?.proper) found = meetingOf(a, b) ?? found;
  };
  for (let [i, j, here] = [0, 0, 0], last: Point | undefined; j < ending.length && !found?.proper; ) {
    // what ends at a point leaves before what starts there comes
    const isStart = i < starting.length && fromWest(starting[i].west, ending[j].east) < 0;
    const edge = isStart ? starting[i++] : ending[j++];
    const at = isStart ? edge.west : edge.east;
    here = last && fromWest(last, at) === 0 ? here + 1 : 1;
    last = at;
    // a ring that goes through a point has two ends of edges there
    if (here > 2) found ??= { at, proper: false };
    if (isStart) open.add(edge);
    const [below, above] = [open.lastBefore(edge), open.firstAfter(edge)];
    if (isStart) {
      meet(below, edge);
      meet(edge, above);
    } else {
      open.delete(edge);
      meet(below, above);
    }
  }
  return found;
}

/** From south to north along a line that meets both; edges along each other by their numbers. */
function bySouth(a: Edge, b: Edge): number {
  if (a === b) return 0;
  if (fromWest(a.west, b.west) < 0) return -bySouth(b, a);
  return side(b.west, b.east, a.west) || side(b.west, b.east, a.east) || a.at - b.at;
}

/** Where two edges meet, of which neither follows the other; those have a point in common as they should. */
function meetingOf(one: Edge, other: Edge): Crossing | undefined {
  if (one.next === other.at || other.next === one.at) return undefined;
  const [a, b, c, d] = [one.west, one.east, other.west, other.east];
  if (b[0] < c[0] || d[0] < a[0]) return undefined;
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

/** What rounding can change of the difference of the two products: 3 + 16 ε of their sum, ε being 2^-53 (Shewchuk). */
const UNSURE = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * On which side of the line from `a` to `b` a point lies: above 0 to the left, below 0 to the right, 0 on it. The sign
 * is that of the exact numbers: where rounding could change it, it is computed with whole numbers. Source of the bound:
 * J. R. Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates (1997), section 4.
 *
 * @returns twice the area of the triangle, rounded
 */
export function side(a: Point, b: Point, point: Point): number {
  const left = (a[0] - point[0]) * (b[1] - point[1]);
  const right = (a[1] - point[1]) * (b[0] - point[0]);
  const twice = left - right;
  return Math.abs(twice) >= UNSURE * (Math.abs(left) + Math.abs(right)) ? twice : exactSide(a, b, point);
}

function exactSide(a: Point, b: Point, point: Point): number {
  // as many halvings as make whole numbers of them all: a few tens, of metres in a plane
  let scale = 0;
  for (const value of [...a, ...b, ...point]) while (!Number.isInteger(value * 2 ** scale)) scale++;
  const whole = ([x, y]: Point) => [BigInt(x * 2 ** scale), BigInt(y * 2 ** scale)] as const;
  const [[ax, ay], [bx, by], [x, y]] = [whole(a), whole(b), whole(point)];
  return Number((ax - x) * (by - y) - (ay - y) * (bx - x)) / 4 ** scale;
}
