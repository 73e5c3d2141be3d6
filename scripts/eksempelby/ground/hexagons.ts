import type { Spot } from './plan.ts';

/**
 * A sheet of small hexagons, rows from the south, every second row half a hexagon to the east. Three hexagons meet in
 * every corner, never four: so a line between what is one thing and what is another never touches itself.
 */
export interface Sheet {
  columns: number;
  rows: number;
  /** Width of a hexagon. */
  width: number;
  /** Half the way from a row to the next is 1.5 of these. */
  halfSide: number;
  /** Where the hexagon of column 0 and row 0 has its middle. */
  origin: Spot;
}

/** √3, which the platform computes to the last digit everywhere. */
const root3 = Math.sqrt(3);

/** The sheet that covers a square of `side`, and `margin` round it, with hexagons of a width. */
export function laySheet(side: number, margin: number, width: number): Sheet {
  const halfSide = width / root3 / 2;
  return {
    columns: Math.ceil((side + 2 * margin) / width),
    rows: Math.ceil((side + 2 * margin) / (3 * halfSide)),
    width,
    halfSide,
    origin: { x: -margin, y: -margin },
  };
}

/** The middle of a hexagon. */
export function middleOf(sheet: Sheet, column: number, row: number): Spot {
  return {
    x: sheet.origin.x + sheet.width * (column + (row & 1) / 2),
    y: sheet.origin.y + 3 * sheet.halfSide * row,
  };
}

/** The indices of the six hexagons round one (row x columns + column), from the east, counterclockwise; -1: none. */
export function around(sheet: Sheet, hexagon: number): number[] {
  const { columns, rows } = sheet;
  const row = Math.floor(hexagon / columns);
  const column = hexagon - row * columns;
  const odd = row & 1;
  const at = (c: number, r: number) => (c < 0 || c >= columns || r < 0 || r >= rows ? -1 : r * columns + c);
  return [
    at(column + 1, row),
    at(column + odd, row + 1),
    at(column + odd - 1, row + 1),
    at(column - 1, row),
    at(column + odd - 1, row - 1),
    at(column + odd, row - 1),
  ];
}

/** From the middle to the corners, in half widths and half sides: the corner before the n-th neighbour and on. */
const cornerSteps = [
  [1, -1],
  [1, 1],
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
] as const;

/** The number of the n-th corner of a hexagon, the same from each of the three that meet there. */
export function cornerOf(sheet: Sheet, hexagon: number, n: number): number {
  const row = Math.floor(hexagon / sheet.columns);
  const column = hexagon - row * sheet.columns;
  const [dx, dy] = cornerSteps[n % 6] as readonly [number, number];
  // One more than nothing to the west and two to the south, so that no number is negative.
  return (3 * row + dy + 2) * (2 * sheet.columns + 4) + 2 * column + (row & 1) + dx + 1;
}

/** Where a corner lies. */
export function placeOf(sheet: Sheet, corner: number): Spot {
  const stride = 2 * sheet.columns + 4;
  const y = Math.floor(corner / stride);
  const x = corner - y * stride;
  return {
    x: sheet.origin.x + ((x - 1) * sheet.width) / 2,
    y: sheet.origin.y + (y - 2) * sheet.halfSide,
  };
}
