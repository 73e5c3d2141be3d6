import { byCodeUnit } from '../text/order.ts';
import { areNear, type Box, commonBox, type Point, type Ring, type Shape } from './shape.ts';
import { sweepPairs } from './sweep.ts';

/** Edges whose directions differ from opposite by more than this only cross or meet: cosine of 150 degrees. */
const OPPOSITE = -Math.sqrt(3) / 2;

/** A border that two shapes share. */
export interface Border {
  /** ids, `a` before `b` by code unit */
  a: string;
  b: string;
  metres: number;
}

interface Outline extends Box {
  id: string;
  edges: Edge[];
}

/** A part of an edge, in metres from its start. */
type Interval = [from: number, to: number];

/**
 * The borders between shapes: where their edges run along each other, within `tolerance` metres, for at least
 * `least` metres. A corner is no border.
 *
 * A piece of an edge counts where, straight across from it (at right angles to it), there is an edge of the other
 * shape that
 *
 * 1. lies within `tolerance` metres, on either side: small gaps and small overlaps are inaccuracies of drawing;
 * 2. runs in the opposite direction, give or take 30 degrees. Outer rings run counterclockwise and holes clockwise,
 *    so that edges in opposite directions have their shapes on opposite sides. Edges in the same direction have both
 *    shapes on the same side: those overlap, which is no border.
 *
 * A piece counts once, however many edges lie across. The pieces along all edges of a shape are added up; a border is
 * as long as the shorter of its two sides says. So the points of the two sides need not be the same, and where a third
 * shape ends in the middle of an edge (a T-junction) each neighbour gets its part. Touching points, and corners nearer
 * than `tolerance`, give next to nothing: `least` should be several times `tolerance`. Pieces that lie apart count
 * together.
 *
 * @returns by id of both
 */
export function borders(shapes: readonly Shape[], tolerance: number, least: number): Border[] {
  const outlines = shapes.map(({ id, box, polygons }) => ({ id, ...box, edges: edgesOf(polygons.flat()) }));
  const found: Border[] = [];
  sweepPairs(outlines, outlines, tolerance, (a, b) => {
    if (byCodeUnit(a.id, b.id) >= 0) return;
    const metres = sharedLength(a, b, tolerance);
    if (metres > 0 && metres >= least) found.push({ a: a.id, b: b.id, metres });
  });
  return found.sort((one, other) => byCodeUnit(one.a, other.a) || byCodeUnit(one.b, other.b));
}

/**
 * Who borders on whom: the pairs that `borders` finds. Most outlines of a city are drawn so that neighbours have the
 * same points, and where those edges alone are long enough, the border is not measured.
 *
 * @returns ids, by both
 */
export function borderingPairs(
  shapes: readonly Shape[],
  tolerance: number,
  least: number,
): (readonly [a: string, b: string])[] {
  const outlines = shapes.map(({ id, box, polygons }, position) => ({
    id,
    position,
    ...box,
    edges: edgesOf(polygons.flat()),
  }));
  const common = commonEdges(outlines);
  const found: [string, string][] = [];
  sweepPairs(outlines, outlines, tolerance, (a, b) => {
    if (byCodeUnit(a.id, b.id) >= 0) return;
    const known = common.get(pairOf(a.position, b.position)) ?? 0;
    const metres = known >= least ? known : sharedLength(a, b, tolerance);
    if (metres > 0 && metres >= least) found.push([a.id, b.id]);
  });
  return found.sort((one, other) => byCodeUnit(one[0], other[0]) || byCodeUnit(one[1], other[1]));
}

/** Metres of the edges that two outlines have in opposite directions, from point to point, by `pairOf`. */
function commonEdges(outlines: readonly Outline[]): Map<number, number> {
  const common = new Map<number, number>();
  const seen = new Map<number, { edge: Edge; position: number }[]>();
  for (const [position, { edges }] of outlines.entries()) {
    for (const edge of edges) {
      // the same for both directions; what else has the same number is told apart by its points
      const key = (edge.a[0] + edge.b[0]) * 8191 + edge.a[1] + edge.b[1];
      const others = seen.get(key);
      if (others === undefined) {
        seen.set(key, [{ edge, position }]);
        continue;
      }
      for (const { edge: other, position: earlier } of others) {
        if (earlier === position || !isOpposite(edge, other)) continue;
        const pair = pairOf(earlier, position);
        common.set(pair, (common.get(pair) ?? 0) + edge.length);
      }
      others.push({ edge, position });
    }
  }
  return common;
}

function isOpposite({ a, b }: Edge, other: Edge): boolean {
  return a[0] === other.b[0] && a[1] === other.b[1] && b[0] === other.a[0] && b[1] === other.a[1];
}

/** A number for two positions, in either order. */
function pairOf(a: number, b: number): number {
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
}

function sharedLength(a: Outline, b: Outline, tolerance: number): number {
  const common = commonBox(a, b);
  const [ofA, ofB] = [a, b].map(({ edges }) => edges.filter((edge) => areNear(common, edge, tolerance)));
  const alongA = new Map<Edge, Interval[]>();
  const alongB = new Map<Edge, Interval[]>();
  sweepPairs(ofA, ofB, tolerance, (one, other) => {
    add(alongA, one, across(one, other, tolerance));
    add(alongB, other, across(other, one, tolerance));
  });
  return Math.min(covered(alongA), covered(alongB));
}

function add(along: Map<Edge, Interval[]>, edge: Edge, interval: Interval | undefined): void {
  if (!interval) return;
  const intervals = along.get(edge);
  if (intervals) intervals.push(interval);
  else along.set(edge, [interval]);
}

/** The part of `edge` that has `other` straight across. */
function across(edge: Edge, other: Edge, tolerance: number): Interval | undefined {
  const { length } = edge;
  const dx = (edge.b[0] - edge.a[0]) / length;
  const dy = (edge.b[1] - edge.a[1]) / length;
  const { a, b } = other;
  if (dx * (b[0] - a[0]) + dy * (b[1] - a[1]) > OPPOSITE * other.length) return undefined;
  // the other edge as this one sees it, coming towards the start: how far to the left, and how far along
  const near = withinTolerance(aside(b, edge.a, dx, dy), aside(a, edge.a, dx, dy), tolerance);
  if (!near) return undefined;
  const from = along(b, edge.a, dx, dy);
  const to = along(a, edge.a, dx, dy);
  const start = Math.max(0, from + near[0] * (to - from));
  const end = Math.min(length, from + near[1] * (to - from));
  return end > start ? [start, end] : undefined;
}

function along([x, y]: Point, [ax, ay]: Point, dx: number, dy: number): number {
  return (x - ax) * dx + (y - ay) * dy;
}

function aside([x, y]: Point, [ax, ay]: Point, dx: number, dy: number): number {
  return (y - ay) * dx - (x - ax) * dy;
}

/** Where, from 0 to 1, a distance that goes evenly from `first` to `last` is at most `tolerance` to either side. */
function withinTolerance(first: number, last: number, tolerance: number): Interval | undefined {
  if (Math.abs(first) <= tolerance && Math.abs(last) <= tolerance) return [0, 1];
  const change = last - first;
  if (change === 0) return undefined;
  const one = (-tolerance - first) / change;
  const other = (tolerance - first) / change;
  const from = Math.max(0, Math.min(one, other));
  const to = Math.min(1, Math.max(one, other));
  return to > from ? [from, to] : undefined;
}

/** Metres that the intervals of all edges cover, what they share counted once. */
function covered(along: ReadonlyMap<Edge, Interval[]>): number {
  let total = 0;
  for (const intervals of along.values()) {
    intervals.sort((a, b) => a[0] - b[0]);
    let reached = 0;
    for (const [from, to] of intervals) {
      if (to <= reached) continue;
      total += to - Math.max(from, reached);
      reached = to;
    }
  }
  return total;
}

/** An edge of a ring, in the direction in which the ring runs, with its box. */
interface Edge extends Box {
  a: Point;
  b: Point;
  /** above 0: a ring repeats no point */
  length: number;
  /** the ring, counted from 0, and the position of the edge in it */
  ring: number;
  at: number;
}

/** The edges of rings, ring by ring; the last of each leads back to its first point. */
function edgesOf(rings: readonly Ring[]): Edge[] {
  const edges: Edge[] = [];
  for (const [ring, points] of rings.entries()) {
    for (const [at, a] of points.entries()) {
      const b = points[at + 1] ?? points[0];
      edges.push({
        a,
        b,
        length: Math.hypot(b[0] - a[0], b[1] - a[1]),
        ring,
        at,
        west: Math.min(a[0], b[0]),
        east: Math.max(a[0], b[0]),
        south: Math.min(a[1], b[1]),
        north: Math.max(a[1], b[1]),
      });
    }
  }
  return edges;
}
