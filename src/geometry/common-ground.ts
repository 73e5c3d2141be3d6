import { present } from '../values/present.ts';
import type { Point, Ring } from './shape.ts';
import { byWest, FEW } from './sweep.ts';

/** What rounding leaves of a sum, as a part of the lengths that were added times the height: eight steps of a double. */
const ROUNDING = 2 ** -49;

/**
 * Square metres that two sets of rings have in common, outer rings counterclockwise and holes clockwise: all over the
 * plane, how often the one winds round a point times how often the other does. For shapes that cover each point once
 * or not at all that is the ground in common.
 *
 * No ring is cut. Along each line from south to north let `e` and `f` be where it meets an edge of the one and of the
 * other, and `s` be 1 where that edge runs east and -1 where it runs west: what the line has in common is
 *
 *     -1/2 × the sum over all e and f of s(e) s(f) |e - f|
 *
 * since the `s` of a set add up to 0. That is integrated from west to east, each pair of edges by its trapezoids. So
 * it makes no difference whether rings touch, share points or run along each other. It takes as long as there are
 * pairs of edges above each other.
 *
 * Right to the rounding of the sum; what is less than that is 0, so that shapes that touch have nothing in common.
 */
export function commonGround(some: readonly Ring[], others: readonly Ring[]): number {
  const origin = some[0]?.[0] ?? [0, 0];
  return commonOf(ofSome.filled(edgesOf(some), origin), ofOthers.filled(edgesOf(others), origin));
}

/**
 * Whether rings certainly wind round each point once at the most: `area` is what they enclose, all added up. Edges that
 * two rings have in opposite directions, as neighbours do, cancel each other, and what is left is the line round all.
 *
 * @returns false also where so little cancels that it would take long to tell
 */
export function windOnce(rings: readonly Ring[], area: number, slack: number): boolean {
  const open = new Map<number, Edge[]>();
  let [count, left] = [0, 0];
  for (const edge of edgesOf(rings)) {
    const [[ax, ay], [bx, by]] = edge;
    // the same for both directions; what else has the same number is told apart by its points
    const key = (ax + bx) * 8191 + ay + by;
    const alike = open.get(key);
    const opposite =
      alike?.findIndex(([[x, y], [toX, toY]]) => x === bx && y === by && toX === ax && toY === ay) ?? -1;
    count++;
    left += opposite < 0 ? 1 : -1;
    if (opposite >= 0) present(alike).splice(opposite, 1);
    else if (alike) alike.push(edge);
    else open.set(key, [edge]);
  }
  if (left > MOST_LEFT * count) return false;
  const edges = [...open.values()].flat();
  const origin = rings[0]?.[0] ?? [0, 0];
  return commonOf(ofSome.filled(edges, origin), ofOthers.filled(edges, origin)) - area <= slack;
}

/** Of all edges: where more are left than a quarter, each pair of shapes is measured sooner. */
const MOST_LEFT = 0.25;

type Edge = readonly [a: Point, b: Point];

function* edgesOf(rings: readonly Ring[]): Generator<Edge> {
  for (const ring of rings) for (let k = 0; k < ring.length; k++) yield [ring[k], ring[k + 1] ?? ring[0]];
}

function commonOf(a: Columns, b: Columns): number {
  let sum = 0;
  let lengths = 0;
  const add = (e: number, f: number): void => {
    const from = Math.max(a.west[e], b.west[f]);
    const to = Math.min(a.east[e], b.east[f]);
    if (to <= from) return;
    const atFrom = a.heightAt(e, from) - b.heightAt(f, from);
    const atTo = a.heightAt(e, to) - b.heightAt(f, to);
    // twice the mean distance; lines that cross make two triangles
    const apart =
      atFrom * atTo >= 0
        ? Math.abs(atFrom + atTo)
        : (atFrom * atFrom + atTo * atTo) / (Math.abs(atFrom) + Math.abs(atTo));
    sum -= a.sign[e] * b.sign[f] * (to - from) * apart;
    lengths += to - from;
  };
  if (a.size * b.size <= FEW) {
    for (let e = 0; e < a.size; e++) for (let f = 0; f < b.size; f++) add(e, f);
  } else sweep(a, b, add);
  const area = sum / 4;
  return Math.abs(area) <= ROUNDING * lengths * Math.max(a.height, b.height) ? 0 : area;
}

/** Visits the pairs of edges above each other, from west to east. */
function sweep(a: Columns, b: Columns, visit: (e: number, f: number) => void): void {
  const [orderA, orderB] = [byWest(a.west.subarray(0, a.size)), byWest(b.west.subarray(0, b.size))];
  const [openA, openB] = [new Open(a), new Open(b)];
  for (let i = 0, j = 0; i < orderA.length || j < orderB.length; ) {
    const [e, f] = [orderA[i], orderB[j]];
    if (j === orderB.length || (i < orderA.length && a.west[e] <= b.west[f])) {
      for (const other of openB.beyond(a.west[e])) visit(e, other);
      openA.edges.push(e);
      i++;
    } else {
      for (const other of openA.beyond(b.west[f])) visit(other, f);
      openB.edges.push(f);
      j++;
    }
  }
}

/** The edges of rings that do not stand upright, a column a figure; metres from an origin. */
class Columns {
  size = 0;
  /** how far the rings reach from the origin, north or south */
  height = 0;
  west = new Float64Array(64);
  east = new Float64Array(64);
  /** at the western end, and how much it rises a metre */
  y = new Float64Array(64);
  slope = new Float64Array(64);
  /** 1: runs east; -1: runs west */
  sign = new Int8Array(64);

  /** Filled anew. */
  filled(edges: Iterable<Edge>, [x0, y0]: Point): Columns {
    let [edge, height] = [0, 0];
    for (const [[ax, ay], [bx, by]] of edges) {
      height = Math.max(height, Math.abs(ay - y0), Math.abs(by - y0));
      if (ax === bx) continue;
      if (edge === this.west.length) this.#grow();
      const runsEast = ax < bx;
      this.west[edge] = (runsEast ? ax : bx) - x0;
      this.east[edge] = (runsEast ? bx : ax) - x0;
      this.y[edge] = (runsEast ? ay : by) - y0;
      this.slope[edge] = (by - ay) / (bx - ax);
      this.sign[edge++] = runsEast ? 1 : -1;
    }
    this.size = edge;
    this.height = height;
    return this;
  }

  heightAt(edge: number, x: number): number {
    return this.y[edge] + this.slope[edge] * (x - this.west[edge]);
  }

  #grow(): void {
    const enough = 2 * this.west.length;
    const longer = <Column extends Float64Array | Int8Array>(column: Column, to: Column): Column => {
      to.set(column);
      return to;
    };
    this.west = longer(this.west, new Float64Array(enough));
    this.east = longer(this.east, new Float64Array(enough));
    this.y = longer(this.y, new Float64Array(enough));
    this.slope = longer(this.slope, new Float64Array(enough));
    this.sign = longer(this.sign, new Int8Array(enough));
  }
}

/** Most shapes are small and there are many pairs of them: the columns are kept from one to the next. */
const ofSome = new Columns();
const ofOthers = new Columns();

/** The edges that a line on its way east has come to and not yet left. */
class Open {
  readonly edges: number[] = [];
  readonly #east: Float64Array;

  constructor({ east }: Columns) {
    this.#east = east;
  }

  /** Those that reach beyond `x`; the rest are forgotten. */
  beyond(x: number): readonly number[] {
    const { edges } = this;
    for (let k = edges.length - 1; k >= 0; k--) {
      if (this.#east[edges[k]] > x) continue;
      edges[k] = edges[edges.length - 1];
      edges.pop();
    }
    return edges;
  }
}
