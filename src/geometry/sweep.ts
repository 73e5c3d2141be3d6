import { areNear, type Box } from './shape.ts';

/** Boxes, a column a side. */
interface BoxColumns {
  west: Float64Array;
  south: Float64Array;
  east: Float64Array;
  north: Float64Array;
}

/**
 * Visits every pair of a box of `some` and a box of `others` that overlap or touch, or are at most `margin` apart in
 * x and in y. The order of the visits follows from the boxes alone.
 */
export function sweepPairs<A extends Box, B extends Box>(
  some: readonly A[],
  others: readonly B[],
  margin: number,
  visit: (a: A, b: B) => void,
): void {
  if (some.length * others.length <= FEW) {
    for (const a of some) for (const b of others) if (areNear(a, b, margin)) visit(a, b);
    return;
  }
  sweepColumns(columnsOf(some), columnsOf(others), margin, (a, b) => visit(some[a], others[b]));
}

function columnsOf(boxes: readonly Box[]): BoxColumns {
  const column = () => new Float64Array(boxes.length);
  const columns = { west: column(), south: column(), east: column(), north: column() };
  for (let k = 0; k < boxes.length; k++) {
    const { west, south, east, north } = boxes[k];
    columns.west[k] = west;
    columns.south[k] = south;
    columns.east[k] = east;
    columns.north[k] = north;
  }
  return columns;
}

/** Positions by the western ends. */
export function byWest(west: Float64Array): Uint32Array {
  const order = new Uint32Array(west.length);
  for (let k = 0; k < order.length; k++) order[k] = k;
  return order.sort((a, b) => west[a] - west[b]);
}

/** Up to so many pairs in all, it takes longer to sort boxes or edges than to look at every pair. */
export const FEW = 2_000;

/**
 * As `sweepPairs`, by the positions of the boxes. Both are swept from west to east; the boxes that the sweep is over
 * lie on shelves by their height, each on as many as it is high. So neither a box that is far wider than the rest nor
 * many above each other make it slow: it takes about as long as there are pairs.
 */
function sweepColumns(
  some: BoxColumns,
  others: BoxColumns,
  margin: number,
  visit: (a: number, b: number) => void,
): void {
  const shelfOf = shelves([some, others]);
  const [fromWest, othersFromWest] = [byWest(some.west), byWest(others.west)];
  const [open, othersOpen] = [new Open(some, shelfOf), new Open(others, shelfOf)];
  for (let i = 0, j = 0; i < fromWest.length || j < othersFromWest.length; ) {
    const [a, b] = [fromWest[i], othersFromWest[j]];
    if (b === undefined || (a !== undefined && some.west[a] <= others.west[b])) {
      othersOpen.meet(some, a, margin, (other) => visit(a, other));
      open.add(a);
      i++;
    } else {
      open.meet(others, b, margin, (one) => visit(one, b));
      othersOpen.add(b);
      j++;
    }
  }
}

const MOST_SHELVES = 1024;

/** The shelf of a height: as many shelves as boxes of the mean height stand above each other. */
function shelves(all: readonly BoxColumns[]): (y: number) => number {
  let [bottom, top, heights, count] = [Infinity, -Infinity, 0, 0];
  for (const { south, north } of all) {
    for (let k = 0; k < south.length; k++) {
      bottom = Math.min(bottom, south[k]);
      top = Math.max(top, north[k]);
      heights += north[k] - south[k];
    }
    count += south.length;
  }
  const height = Math.max((top - bottom) / MOST_SHELVES, heights / count);
  if (!(height > 0)) return () => 0;
  const last = Math.floor((top - bottom) / height);
  return (y) => Math.min(last, Math.max(0, Math.floor((y - bottom) / height)));
}

/** The boxes that a sweep has come to and may not yet have left. */
class Open {
  readonly #boxes: BoxColumns;
  readonly #shelfOf: (y: number) => number;
  readonly #shelves: number[][] = [];

  constructor(boxes: BoxColumns, shelfOf: (y: number) => number) {
    this.#boxes = boxes;
    this.#shelfOf = shelfOf;
  }

  add(box: number): void {
    const { south, north } = this.#boxes;
    const last = this.#shelfOf(north[box]);
    for (let shelf = this.#shelfOf(south[box]); shelf <= last; shelf++) {
      this.#shelves[shelf] ??= [];
      this.#shelves[shelf].push(box);
    }
  }

  /** Visits those that a box comes near, each once; those left behind are forgotten. */
  meet(boxes: BoxColumns, box: number, margin: number, visit: (other: number) => void): void {
    const { south, east, north } = this.#boxes;
    const west = boxes.west[box] - margin;
    const [low, high] = [boxes.south[box] - margin, boxes.north[box] + margin];
    const first = this.#shelfOf(low);
    const last = this.#shelfOf(high);
    for (let shelf = first; shelf <= last; shelf++) {
      const open = this.#shelves[shelf];
      if (open === undefined) continue;
      for (let k = open.length - 1; k >= 0; k--) {
        const other = open[k];
        if (east[other] < west) {
          open[k] = open[open.length - 1];
          open.pop();
        } else if (south[other] <= high && north[other] >= low) {
          // two that share several shelves meet on the lowest
          if (shelf > first && this.#shelfOf(south[other]) < shelf) continue;
          visit(other);
        }
      }
    }
  }
}
