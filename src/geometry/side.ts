import type { Point } from './shape.ts';

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
