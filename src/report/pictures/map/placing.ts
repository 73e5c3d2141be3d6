import type { Point, Polygon } from '../../../geometry/shape.ts';
import { Grid, type Rectangle } from './grid.ts';

/** The size of a text, in units of the sheet. */
export interface Size {
  width: number;
  height: number;
}

/** Something to be named: what it covers, and its label in the sizes that it may have, the one wished most first. */
export interface Named {
  grid: Grid;
  sizes: readonly Size[];
}

export interface Place {
  /** of the sizes that it may have */
  size: number;
  box: Rectangle;
  /** to what it names, where it stands apart from it */
  leader?: readonly [from: Point, to: Point];
}

/** Cells of the grid that labels are put beside. */
const CELL = 4;
/** Left free between a label and what it stands beside, and between labels. */
const GAP = 3;
/** A label that covers more of what others have in colour than this stands away, with a leader, if it can. */
const MOST_COVERED = 0.1;
/**
 * What is worse about a place, in parts of a label that covers colours from end to end: so many units between it and
 * the middle of what it names, each place later in `around`, each smaller size, a higher sheet, a leader, and too much
 * covered. Each of the last four is more than the ones before it together.
 */
const FAR = 1000;
const LATER = 0.02;
const SMALLER = 3;
const OFF = 5;
const LED = 8;
const BAD = 12;
/** A sheet may be made so much higher above and below, for labels that have no room on it. */
export const MARGINS = 120;
/** How far away a label with a leader may stand, in steps. */
const RINGS = 14;
const RING = 20;

/** Eight places around, the ones most easily read first. */
const around: readonly Point[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** And as many between them, for what is led to. */
const allAround: readonly Point[] = [...around, ...around.map(([x, y]): Point => [x - y / 2, y + x / 2])];

export function gridOf(polygons: readonly Polygon[]): Grid {
  return new Grid(polygons, CELL);
}

/**
 * A place each, so that no label lies on another or on another's leader: in the largest rectangle inside what it names,
 * else at one of eight places around it, else away from it with a leader. What comes first chooses first. The same
 * labels get the same places, whenever they are asked for.
 *
 * @param others what is drawn in colour, and should not be covered
 * @param mayCover whether a label that has no other place may cover it
 * @returns undefined: there was no room
 */
export function placesOf(
  named: readonly Named[],
  sheet: Size,
  others: Grid | undefined,
  mayCover = true,
): (Place | undefined)[] {
  const taken: Place[] = [];
  return named.map(({ grid, sizes }) => {
    const place = placeOf(grid, sizes, sheet, taken, others, mayCover);
    if (place) taken.push(place);
    return place;
  });
}

function placeOf(
  grid: Grid,
  sizes: readonly Size[],
  sheet: Size,
  taken: readonly Place[],
  others: Grid | undefined,
  mayCover: boolean,
): Place | undefined {
  const isFree = (place: Place) => isOn(sheet, place.box) && taken.every((other) => !meet(place, other));
  for (const [size, { width, height }] of sizes.entries()) {
    const inside = grid.largest((w, h) => (w >= width && h >= height ? w * h : 0));
    const place = inside && { size, box: boxAt(middleOf(inside), width, height) };
    if (place && isFree(place)) return place;
  }
  const inner = grid.largest((w, h) => Math.min(w, h));
  const anchor = middleOf(inner ?? grid.box);
  const coveredBy = (box: Rectangle) => others?.covered(box) ?? 0;
  const places: { place: Place; cost: number }[] = [];
  const add = (place: Place, cost: number) => {
    const isOff = place.box.top < 0 || place.box.bottom > sheet.height;
    if (isFree(place)) places.push({ place, cost: cost + (isOff ? OFF : 0) });
  };
  for (const [size, wanted] of sizes.entries()) {
    for (const [k, direction] of around.entries()) {
      const box = beside(grid, direction, wanted);
      const covered = coveredBy(box);
      const away = distance(nearest(box, anchor), anchor);
      const isBad = covered > MOST_COVERED;
      if (isBad && !mayCover) continue;
      add({ size, box }, away / FAR + k * LATER + covered + size * SMALLER + (isBad ? BAD : 0));
    }
  }
  // the smallest size alone: a text far from what it names is hard enough to follow
  const size = sizes.length - 1;
  const nearby = allAround.map((direction) => ({ direction, from: beside(grid, direction, sizes[size]) }));
  for (let ring = 1; ring <= RINGS; ring++) {
    for (const { direction, from } of nearby) {
      const box = moved(from, direction, ring * RING);
      add({ size, box, leader: [anchor, nearest(box, anchor)] }, LED + 3 * coveredBy(box) + ring / RINGS);
    }
  }
  places.sort((a, b) => a.cost - b.cost);
  return places[0]?.place;
}

/** The box of a text that was moved from the middle of a grid until it lies beside what the grid covers. */
function beside(grid: Grid, direction: Point, { width, height }: Size): Rectangle {
  const middle = middleOf(grid.box);
  const far = grid.box.right - grid.box.left + grid.box.bottom - grid.box.top + width + height;
  let box = boxAt(middle, width, height);
  for (let by = CELL; by < far && grid.covered(box) > 0; by += CELL)
    box = moved(boxAt(middle, width, height), direction, by);
  return moved(box, direction, GAP);
}

function moved({ left, top, right, bottom }: Rectangle, [x, y]: Point, by: number): Rectangle {
  return { left: left + x * by, top: top + y * by, right: right + x * by, bottom: bottom + y * by };
}

function boxAt([x, y]: Point, width: number, height: number): Rectangle {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function middleOf({ left, top, right, bottom }: Rectangle): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The point of a box that is nearest to another. */
function nearest({ left, top, right, bottom }: Rectangle, [x, y]: Point): Point {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function isOn({ width, height }: Size, { left, top, right, bottom }: Rectangle): boolean {
  return left >= 0 && top >= -MARGINS && right <= width && bottom <= height + MARGINS;
}

function meet(a: Place, b: Place): boolean {
  if (overlap(a.box, b.box, GAP)) return true;
  if (a.leader && runsInto(a.leader, b.box)) return true;
  if (b.leader && runsInto(b.leader, a.box)) return true;
  return a.leader !== undefined && b.leader !== undefined && cross(a.leader, b.leader);
}

function overlap(a: Rectangle, b: Rectangle, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Whether a line meets a box: one of its ends is in it, or it crosses one of its diagonals. */
function runsInto(line: readonly [Point, Point], { left, top, right, bottom }: Rectangle): boolean {
  const isIn = ([x, y]: Point) => x > left && x < right && y > top && y < bottom;
  const diagonals: [Point, Point][] = [
    [
      [left, top],
      [right, bottom],
    ],
    [
      [right, top],
      [left, bottom],
    ],
  ];
  return line.some(isIn) || diagonals.some((diagonal) => cross(line, diagonal));
}

function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
