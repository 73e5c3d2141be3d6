import { parameters } from '../parameters.ts';

/** A point: its way to the east and to the north. On the sheet in cells of the grid, from the grid's south-west corner. */
export type Point = [x: number, y: number];

/**
 * A sheet of small hexagons, rows from the south, every second row half a hexagon to the east. Three hexagons meet in
 * every corner, never four: so a line between what is one thing and what is another never touches itself.
 */
const hexagonsPerCell = 8;
/** Cells round the grid, for isles off the coast and the water round them. */
const margin = 1.6;
const width = 1 / hexagonsPerCell;
/** Half a side; from a row to the next it is three of these. */
const halfSide = width / Math.sqrt(3) / 2;

export const columns = Math.ceil((parameters.side + 2 * margin) / width);
export const rows = Math.ceil((parameters.side + 2 * margin) / (3 * halfSide));

/** The middle of a hexagon. */
export function middleOf(column: number, row: number): Point {
  return [-margin + width * (column + (row & 1) / 2), -margin + 3 * halfSide * row];
}

function placeOf(hexagon: number): { column: number; row: number; odd: number } {
  const row = Math.floor(hexagon / columns);
  return { column: hexagon - row * columns, row, odd: row & 1 };
}

/** The indices of the six hexagons round one (row x columns + column), from the east, counterclockwise; -1: none. */
export function around(hexagon: number): number[] {
  const { column, row, odd } = placeOf(hexagon);
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
];
/** Half widths from a row of corners to the next in their numbers. */
const stride = 2 * columns + 4;

/** The number of the n-th corner of a hexagon, the same from each of the three that meet there. */
export function cornerOf(hexagon: number, n: number): number {
  const { column, row, odd } = placeOf(hexagon);
  const [dx, dy] = cornerSteps[n % 6];
  // One more than nothing to the west and two to the south, so that no number is negative.
  return (3 * row + dy + 2) * stride + 2 * column + odd + dx + 1;
}

/** Where a corner lies. */
export function cornerAt(corner: number): Point {
  const y = Math.floor(corner / stride);
  const x = corner - y * stride;
  return [-margin + ((x - 1) * width) / 2, -margin + (y - 2) * halfSide];
}
