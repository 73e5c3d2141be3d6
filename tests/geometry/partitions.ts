import fc from 'fast-check';

/** A convex part with its corners in whole millimetres, counterclockwise, and the hole in it. */
export interface Part {
  outer: [number, number][];
  hole: [number, number][] | undefined;
}

interface Rectangle {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * A parallelogram cut into 3 to 15 parts that touch, most of them at T-junctions: a rectangle of some hundred metres is
 * cut straight across again and again, and what comes of it is sheared by whole numbers, so that every corner lies on
 * whole millimetres and exactly on the edge that it ends on. Some parts have a hole that touches their outer ring.
 */
export function partition(): fc.Arbitrary<Part[]> {
  const cut = fc.record({
    part: fc.nat(1000),
    at: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    holed: fc.boolean(),
  });
  return fc
    .record({
      width: fc.integer({ min: 20_000, max: 150_000 }),
      height: fc.integer({ min: 20_000, max: 150_000 }),
      cuts: fc.array(cut, { minLength: 2, maxLength: 14 }),
      shear: fc.tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: -1, max: 1 }),
      ),
    })
    .map(({ width, height, cuts, shear: [a, b, c] }) => {
      const parts: Rectangle[] = [{ west: -width, south: -height, east: width, north: height }];
      for (const { part, at } of cuts) parts.push(...halves(parts.splice(part % parts.length, 1)[0], at));
      // a determinant of a (a + b c) - ... above 0 keeps the turn
      const sheared = ([x, y]: [number, number]): [number, number] => [
        a * x + b * y,
        c * x + (1 + Math.abs(b * c)) * y,
      ];
      return parts.map((rectangle, k) => {
        const { outer, hole } = drawn(rectangle, cuts[k % cuts.length].holed);
        return { outer: outer.map(sheared), hole: hole?.map(sheared) };
      });
    });
}

function halves(rectangle: Rectangle, at: number): Rectangle[] {
  const { west, south, east, north } = rectangle;
  const isWide = east - west > north - south;
  const between = (from: number, to: number) => from + Math.max(1, Math.round((to - from) * at));
  if (isWide) {
    const x = between(west, east);
    return [
      { ...rectangle, east: x },
      { ...rectangle, west: x },
    ];
  }
  const y = between(south, north);
  return [
    { ...rectangle, north: y },
    { ...rectangle, south: y },
  ];
}

/** A hole is a triangle with one corner on the southern edge, or in the corner of the part. */
function drawn({ west, south, east, north }: Rectangle, holed: boolean): Part {
  const third = (from: number, to: number) => from + Math.floor((to - from) / 3);
  const [x, y] = [third(west, east), third(south, north)];
  const outer: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const isRoomy = x > west && y > south;
  const hole: [number, number][] = [
    [x, south],
    [x + (x - west), y],
    [x, y],
  ];
  return { outer, hole: holed && isRoomy ? hole : undefined };
}

/** A point as whole numbers: x / w, y / w, where w is above 0. */
interface Fraction {
  x: bigint;
  y: bigint;
  w: bigint;
}

/**
 * The area of a polygon within a convex one, corners in whole numbers: by fractions of whole numbers, cut off along one
 * edge of the convex one after the other (I. Sutherland and G. Hodgman, Reentrant polygon clipping, 1974). Where that
 * leaves several pieces they hang together by lines without area.
 */
export function exactlyWithin(
  ring: readonly (readonly [number, number])[],
  convex: readonly (readonly [number, number])[],
): number {
  let points = ring.map(([x, y]): Fraction => ({ x: BigInt(x), y: BigInt(y), w: 1n }));
  const edges = convex.map((from, k) => [from, convex[(k + 1) % convex.length]] as const);
  for (const [from, to] of isCounterclockwise(convex) ? edges : edges.map(([a, b]) => [b, a] as const))
    points = leftOf(points, from, to);
  const [x, y] = [
    points.map((point) => Number(point.x) / Number(point.w)),
    points.map((point) => Number(point.y) / Number(point.w)),
  ];
  const twice = points.reduce((sum, _, k) => {
    const next = (k + 1) % points.length;
    return sum + x[k] * y[next] - x[next] * y[k];
  }, 0);
  return Math.abs(twice) / 2;
}

function isCounterclockwise(ring: readonly (readonly [number, number])[]): boolean {
  const [[ax, ay], [bx, by], [cx, cy]] = ring;
  return (bx - ax) * (cy - ay) - (cx - ax) * (by - ay) > 0;
}

function leftOf(
  points: readonly Fraction[],
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Fraction[] {
  const [x, y, dx, dy] = [BigInt(fromX), BigInt(fromY), BigInt(toX - fromX), BigInt(toY - fromY)];
  // times w: above 0 to the left of the line
  const side = (point: Fraction) => dx * (point.y - y * point.w) - dy * (point.x - x * point.w);
  return points.flatMap((point, k) => {
    const before = points[(k + points.length - 1) % points.length];
    const [here, there] = [side(point), side(before)];
    const isIn = here >= 0n;
    if (isIn === there >= 0n) return isIn ? [point] : [];
    const sign = here > there ? 1n : -1n;
    const cut: Fraction = {
      x: sign * (before.x * here - point.x * there),
      y: sign * (before.y * here - point.y * there),
      w: sign * (before.w * here - point.w * there),
    };
    return isIn ? [cut, point] : [cut];
  });
}
