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
 * pairs of edges above each other or, where these are many, pairs that cross.
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

/** So many pairs an edge are added up one by one. */
const MANY = 64;

function commonOf(a: Columns, b: Columns): number {
  let sum = new Sum(a, b);
  if (a.size * b.size <= FEW) {
    for (let e = 0; e < a.size; e++) for (let f = 0; f < b.size; f++) sum.add(e, f);
  } else {
    const [some, others] = [a, b].map(({ west, size }) => byWest(west.subarray(0, size)));
    if (!sweep(sum, some, others)) {
      sum = new Sum(a, b);
      addStrip(sum, some, others, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    }
  }
  const area = -sum.signed / 4;
  return Math.abs(area) <= ROUNDING * sum.lengths * Math.max(a.height, b.height) ? 0 : area;
}

/** A sum over pairs of edges: of their signs times twice the ground between them, and of the lengths that these lie along. */
class Sum {
  signed = 0;
  lengths = 0;
  pairs = 0;
  readonly a: Columns;
  readonly b: Columns;

  constructor(a: Columns, b: Columns) {
    this.a = a;
    this.b = b;
  }

  /** Adds a pair, as far as both edges and the strip reach. */
  add(e: number, f: number, west = Number.NEGATIVE_INFINITY, east = Number.POSITIVE_INFINITY): void {
    const { a, b } = this;
    this.pairs++;
    const from = Math.max(a.west[e], b.west[f], west);
    const to = Math.min(a.east[e], b.east[f], east);
    if (to <= from) return;
    const atFrom = a.heightAt(e, from) - b.heightAt(f, from);
    const atTo = a.heightAt(e, to) - b.heightAt(f, to);
    // twice the mean distance; lines that cross make two triangles
    const apart =
      atFrom * atTo >= 0
        ? Math.abs(atFrom + atTo)
        : (atFrom * atFrom + atTo * atTo) / (Math.abs(atFrom) + Math.abs(atTo));
    this.signed += a.sign[e] * b.sign[f] * (to - from) * apart;
    this.lengths += to - from;
  }
}

/** Edges of a set, by their places in its columns. */
type Edges = ArrayLike<number> & Iterable<number>;

/**
 * Adds the pairs within a strip from south to north. Edges that go through it lie above each other and are added up together;
 * the others have ends in it, half of them in either half of it.
 */
function addStrip(sum: Sum, some: Edges, others: Edges, west: number, east: number): void {
  const { a, b } = sum;
  if (some.length * others.length <= FEW) {
    for (const e of some) for (const f of others) sum.add(e, f, west, east);
    return;
  }
  const isThrough = (of: Columns, edge: number) => of.west[edge] <= west && of.east[edge] >= east;
  const ending = (of: Columns, edges: Edges) => Array.from(edges).filter((edge) => !isThrough(of, edge));
  const through = (of: Columns, edges: Edges) => Array.from(edges).filter((edge) => isThrough(of, edge));
  const [someEnding, othersEnding] = [ending(a, some), ending(b, others)];
  const add = (e: number, f: number) => sum.add(e, f, west, east);
  addThrough(sum, new Layers(a, through(a, some), west, east), b, others, add);
  addThrough(sum, new Layers(b, through(b, others), west, east), a, someEnding, (f, e) => add(e, f));
  if (someEnding.length === 0 || othersEnding.length === 0) return;
  const ends = [
    ...someEnding.flatMap((edge) => [a.west[edge], a.east[edge]]),
    ...othersEnding.flatMap((edge) => [b.west[edge], b.east[edge]]),
  ].filter((x) => x > west && x < east);
  const middle = Float64Array.from(ends).sort()[ends.length >> 1];
  for (const [from, to] of [
    [west, middle],
    [middle, east],
  ]) {
    const within = (of: Columns, edges: number[]) =>
      edges.filter((edge) => of.west[edge] < to && of.east[edge] > from);
    addStrip(sum, within(a, someEnding), within(b, othersEnding), from, to);
  }
}

/**
 * Adds edges that go through a strip, paired with others: those that lie wholly below or above one all at once.
 *
 * @param add adds the pair of an edge that goes through and another
 */
function addThrough(
  sum: Sum,
  layers: Layers,
  of: Columns,
  others: Edges,
  add: (edge: number, other: number) => void,
): void {
  const { west, east, edges, odd, signs, atWest, atEast } = layers;
  const count = edges.length;
  if (count + odd.length === 0) return;
  for (const other of others) {
    for (const edge of odd) add(edge, other);
    const from = Math.max(of.west[other], west);
    const to = Math.min(of.east[other], east);
    if (to <= from) continue;
    const heights = of.heightAt(other, from) + of.heightAt(other, to);
    const [first, last] = [(from - west) / (east - west), (to - west) / (east - west)];
    const [one, two] = [
      layers.below(first, of.heightAt(other, from)),
      layers.below(last, of.heightAt(other, to)),
    ];
    const [below, above] = one < two ? [one, two] : [two, one];
    // between them are those that the other crosses
    for (let k = below; k < above; k++) add(edges[k], other);
    const signsApart = signs[below] - (signs[count] - signs[above]);
    const heightsApart =
      (atWest[below] - (atWest[count] - atWest[above])) * (2 - first - last) +
      (atEast[below] - (atEast[count] - atEast[above])) * (first + last);
    sum.signed += of.sign[other] * (to - from) * (signsApart * heights - heightsApart);
    sum.lengths += (to - from) * (count - (above - below));
  }
}

/** Heights that differ by less, as a part of the height of all, are taken for one: rounding may turn their order. */
const LEVEL = 2 ** -50;

/** Edges that go through a strip, from south to north. */
class Layers {
  readonly west: number;
  readonly east: number;
  readonly edges: number[] = [];
  /** those that cross one of the others */
  readonly odd: number[] = [];
  /** of the first so many: their signs, and these times their heights at either side of the strip, added up */
  readonly signs = [0];
  readonly atWest = [0];
  readonly atEast = [0];
  readonly #heights: [atWest: number, atEast: number][] = [];

  constructor(of: Columns, edges: number[], west: number, east: number) {
    this.west = west;
    this.east = east;
    const found = edges.map((edge) => ({
      edge,
      left: of.heightAt(edge, west),
      right: of.heightAt(edge, east),
    }));
    found.sort((one, other) => one.left + one.right - other.left - other.right);
    const level = LEVEL * of.height;
    let [highestLeft, highestRight] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { edge, left, right } of found) {
      if (left < highestLeft - level || right < highestRight - level) {
        this.odd.push(edge);
        continue;
      }
      [highestLeft, highestRight] = [Math.max(left, highestLeft), Math.max(right, highestRight)];
      const k = this.edges.push(edge) - 1;
      const sign = of.sign[edge];
      this.#heights.push([left, right]);
      this.signs.push(this.signs[k] + sign);
      this.atWest.push(this.atWest[k] + sign * left);
      this.atEast.push(this.atEast[k] + sign * right);
    }
  }

  /** How many lie below a height, at a part of the way through the strip. */
  below(part: number, height: number): number {
    let [low, high] = [0, this.edges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const [left, right] = this.#heights[middle];
      if (left + (right - left) * part < height) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Adds the pairs of edges above each other, from west to east; false where they are many. */
function sweep(sum: Sum, some: Edges, others: Edges): boolean {
  const { a, b } = sum;
  const [openA, openB] = [new Open(a), new Open(b)];
  const most = MANY * (a.size + b.size);
  for (let i = 0, j = 0; i < some.length || j < others.length; ) {
    if (sum.pairs > most) return false;
    const [e, f] = [some[i], others[j]];
    if (j === others.length || (i < some.length && a.west[e] <= b.west[f])) {
      for (const other of openB.beyond(a.west[e])) sum.add(e, other);
      openA.edges.push(e);
      i++;
    } else {
      for (const other of openA.beyond(b.west[f])) sum.add(other, f);
      openB.edges.push(f);
      j++;
    }
  }
  return true;
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
