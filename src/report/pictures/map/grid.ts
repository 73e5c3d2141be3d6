import type { Polygon } from '../../../geometry/shape.ts';
import { outerRings } from './ground.ts';

/** Corners in units of the sheet, x to the right and y down. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const [OUTSIDE, EDGE, INSIDE] = [0, 1, 2];

/** Cells over some polygons, each known to be inside their union, outside it, or on its edge. */
export class Grid {
  readonly box: Rectangle;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;
  /** by row and column, a row and a column more: the cells above and to the left that are not outside */
  readonly #counts: Int32Array;

  /** @param polygons in units of the sheet, at least one */
  constructor(polygons: readonly Polygon[], cell: number) {
    this.#cell = cell;
    this.box = boxAround(polygons);
    this.#columns = Math.max(1, Math.ceil((this.box.right - this.box.left) / cell));
    this.#rows = Math.max(1, Math.ceil((this.box.bottom - this.box.top) / cell));
    this.#cells = new Uint8Array(this.#columns * this.#rows);
    for (const polygon of polygons) this.#fill(polygon);
    // what two polygons share is no edge of their union
    for (const ring of outerRings(polygons)) this.#trace(ring);
    this.#counts = this.#counted();
  }

  #counted(): Int32Array {
    const width = this.#columns + 1;
    const counts = new Int32Array(width * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row++)
      for (let column = 0, inRow = 0; column < this.#columns; column++) {
        if (this.#cells[row * this.#columns + column] !== OUTSIDE) inRow++;
        counts[(row + 1) * width + column + 1] = counts[row * width + column + 1] + inRow;
      }
    return counts;
  }

  /** The cells whose middle is inside, row by row. */
  #fill(polygon: Polygon): void {
    const crossings: number[][] = Array.from({ length: this.#rows }, () => []);
    for (const ring of polygon) {
      for (let k = 0; k < ring.length; k++) {
        const [[ax, ay], [bx, by]] = [ring[k], ring[(k + 1) % ring.length]];
        const [first, last] = [this.#row(Math.min(ay, by)) - 1, this.#row(Math.max(ay, by)) + 1];
        for (let row = Math.max(0, first); row <= last && row < this.#rows; row++) {
          const y = this.box.top + (row + 0.5) * this.#cell;
          if (ay <= y === by <= y) continue;
          crossings[row].push(ax + ((y - ay) / (by - ay)) * (bx - ax));
        }
      }
    }
    for (const [row, xs] of crossings.entries()) {
      xs.sort((a, b) => a - b);
      for (let k = 0; k + 1 < xs.length; k += 2) {
        const from = Math.ceil((xs[k] - this.box.left) / this.#cell - 0.5);
        for (let column = from; this.box.left + (column + 0.5) * this.#cell < xs[k + 1]; column++)
          this.#cells[row * this.#columns + column] = INSIDE;
      }
    }
  }

  /** The cells that a ring runs through. */
  #trace(ring: Polygon[number]): void {
    for (let k = 0; k < ring.length; k++) {
      const [[ax, ay], [bx, by]] = [ring[k], ring[(k + 1) % ring.length]];
      const [top, bottom] = [Math.min(ay, by), Math.max(ay, by)];
      const xAt = (y: number) => (ay === by ? ax : ax + ((y - ay) / (by - ay)) * (bx - ax));
      for (let row = this.#row(top); row <= this.#row(bottom); row++) {
        const y = this.box.top + row * this.#cell;
        const ends = ay === by ? [ax, bx] : [xAt(Math.max(top, y)), xAt(Math.min(bottom, y + this.#cell))];
        const from = this.#column(Math.min(...ends));
        const to = this.#column(Math.max(...ends));
        for (let column = from; column <= to; column++) this.#cells[row * this.#columns + column] = EDGE;
      }
    }
  }

  /**
   * The rectangle wholly inside that scores most, of those that cannot grow; undefined: none scores above 0. Bases of
   * rectangles are taken row by row, and what stands on each is found with a stack of heights that rise.
   */
  largest(score: (width: number, height: number) => number): Rectangle | undefined {
    const heights = new Int32Array(this.#columns + 1);
    let best = 0;
    let found: Rectangle | undefined;
    for (let row = 0; row < this.#rows; row++) {
      for (let column = 0; column < this.#columns; column++)
        heights[column] = this.#cells[row * this.#columns + column] === INSIDE ? heights[column] + 1 : 0;
      const stack: { from: number; height: number }[] = [];
      for (let column = 0; column <= this.#columns; column++) {
        let from = column;
        let top = stack.at(-1);
        while (top && top.height > heights[column]) {
          stack.pop();
          from = top.from;
          const value = score((column - from) * this.#cell, top.height * this.#cell);
          if (value > best) {
            best = value;
            found = this.#rectangle(from, column, row + 1 - top.height, row + 1);
          }
          top = stack.at(-1);
        }
        if (heights[column] > (top?.height ?? 0)) stack.push({ from, height: heights[column] });
      }
    }
    return found;
  }

  /** The part of a rectangle's cells that are not outside. */
  covered({ left, top, right, bottom }: Rectangle): number {
    if (left >= this.box.right || right <= this.box.left || top >= this.box.bottom || bottom <= this.box.top)
      return 0;
    const [above, below] = [this.#row(top), this.#row(bottom) + 1];
    const [before, behind] = [this.#column(left), this.#column(right) + 1];
    const upTo = (row: number, column: number) => this.#counts[row * (this.#columns + 1) + column];
    const covered = upTo(below, behind) - upTo(above, behind) - upTo(below, before) + upTo(above, before);
    return Math.min(1, (covered * this.#cell ** 2) / ((right - left) * (bottom - top)));
  }

  #rectangle(from: number, to: number, top: number, bottom: number): Rectangle {
    const { box } = this;
    return {
      left: box.left + from * this.#cell,
      top: box.top + top * this.#cell,
      right: box.left + to * this.#cell,
      bottom: box.top + bottom * this.#cell,
    };
  }

  #row(y: number): number {
    return within(Math.floor((y - this.box.top) / this.#cell), this.#rows);
  }

  #column(x: number): number {
    return within(Math.floor((x - this.box.left) / this.#cell), this.#columns);
  }
}

function within(index: number, size: number): number {
  return Math.min(Math.max(index, 0), size - 1);
}

function boxAround(polygons: readonly Polygon[]): Rectangle {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [outer] of polygons) {
    for (const [x, y] of outer) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}
