import type { Point, Ring } from './shape.ts';

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
  const [a, b] = [edgesOf(some, origin), edgesOf(others, origin)];
  let sum = 0;
  let lengths = 0;
  const add = (e: number, f: number): void => {
    const from = Math.max(a.west[e], b.west[f]);
    const to = Math.min(a.east[e], b.east[f]);
    if (to <= from) return;
    const first = heightAt(a, e, from) - heightAt(b, f, from);
    const last = heightAt(a, e, to) - heightAt(b, f, to);
    // twice the mean distance; lines that cross make two triangles
    const apart =
      first * last >= 0
        ? Math.abs(first + last)
        : (first * first + last * last) / (Math.abs(first) + Math.abs(last));
    sum -= a.sign[e] * b.sign[f] * (to - from) * apart;
    lengths += to - from;
  };
  const [openA, openB] = [new Open(a), new Open(b)];
  for (let i = 0, j = 0; i < a.order.length || j < b.order.length; ) {
    const [e, f] = [a.order[i], b.order[j]];
    if (j === b.order.length || (i < a.order.length && a.west[e] <= b.west[f])) {
      for (const other of openB.beyond(a.west[e])) add(e, other);
      openA.edges.push(e);
      i++;
    } else {
      for (const other of openA.beyond(b.west[f])) add(other, f);
      openB.edges.push(f);
      j++;
    }
  }
  const area = sum / 4;
  return Math.abs(area) <= ROUNDING * lengths * Math.max(a.height, b.height) ? 0 : area;
}

/** The edges of rings that do not stand upright, a column a figure; metres from an origin. */
interface Columns {
  west: Float64Array;
  east: Float64Array;
  /** at the western end, and how much it rises a metre */
  y: Float64Array;
  slope: Float64Array;
  /** 1: runs east; -1: runs west */
  sign: Int8Array;
  /** the edges by their western ends */
  order: Uint32Array;
  /** how far the rings reach from the origin, north or south */
  height: number;
}

function edgesOf(rings: readonly Ring[], [x0, y0]: Point): Columns {
  const most = rings.reduce((sum, ring) => sum + ring.length, 0);
  const west = new Float64Array(most);
  const east = new Float64Array(most);
  const y = new Float64Array(most);
  const slope = new Float64Array(most);
  const sign = new Int8Array(most);
  let height = 0;
  let count = 0;
  for (const ring of rings) {
    let [ax, ay] = ring[ring.length - 1];
    for (const [bx, by] of ring) {
      height = Math.max(height, Math.abs(by - y0));
      if (ax !== bx) {
        const runsEast = ax < bx;
        west[count] = (runsEast ? ax : bx) - x0;
        east[count] = (runsEast ? bx : ax) - x0;
        y[count] = (runsEast ? ay : by) - y0;
        slope[count] = (by - ay) / (bx - ax);
        sign[count++] = runsEast ? 1 : -1;
      }
      ax = bx;
      ay = by;
    }
  }
  const order = Uint32Array.from({ length: count }, (_, edge) => edge);
  return { west, east, y, slope, sign, order: order.sort((e, f) => west[e] - west[f]), height };
}

function heightAt({ west, y, slope }: Columns, edge: number, x: number): number {
  return y[edge] + slope[edge] * (x - west[edge]);
}

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
