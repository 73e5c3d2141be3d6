import fc from 'fast-check';
import * as polyclip from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/geometry/overlap.ts';
import { type Point, type Polygon, type Shape, shapeOf, signedArea } from '../../src/geometry/shape.ts';
import { box, corners, ring, shape } from './files.ts';
import { perimeter, type Star, star, starPoints } from './stars.ts';

const shares = (of: Shape[], over: Shape[]) =>
  overlaps(of, over).map((one) => [
    one.of,
    one.over,
    Number(one.area.toFixed(3)),
    Number(one.share.toFixed(6)),
  ]);

describe('the overlap of two shapes', () => {
  it('of rectangles is a rectangle', () => {
    // 100 x 100 and 200 x 100 share 40 x 60 = 2,400, of 10,000 that is 0.24
    expect(shares([box('a', 0, 0, 100, 100)], [box('b', 60, 40, 260, 140)])).toEqual([
      ['a', 'b', 2400, 0.24],
    ]);
  });

  it('is a share of the first, so that the two shares differ', () => {
    // 50 x 50 = 2,500 inside 100 x 100 = 10,000
    const [small, large] = [box('small', 10, 10, 60, 60), box('large', 0, 0, 100, 100)];
    expect(shares([small], [large])).toEqual([['small', 'large', 2500, 1]]);
    expect(shares([large], [small])).toEqual([['large', 'small', 2500, 0.25]]);
  });

  it('leaves holes out, of the one and of the other', () => {
    // 100 x 100 without 20 x 20 is 9,600; its western half is 50 x 100 without 10 x 20, 4,800: half
    const ringed = shape('ringed', corners(0, 0, 100, 100), corners(40, 40, 60, 60));
    expect(ringed.area).toBe(9600);
    expect(shares([ringed], [box('west', -10, -10, 50, 110)])).toEqual([['ringed', 'west', 4800, 0.5]]);
    // the western half is 60 x 120 = 7,200; 4,800 of it
    expect(shares([box('west', -10, -10, 50, 110)], [ringed])).toEqual([['west', 'ringed', 4800, 0.666667]]);
    // what lies in the hole lies outside
    expect(shares([box('in it', 42, 42, 58, 58)], [ringed])).toEqual([]);
  });

  it('adds up the parts of a shape that lies in several places', () => {
    // 10 x 10 here and 30 x 10 there, 400 in all; b covers 5 x 10 of the one and 15 x 10 of the other
    const parts: Polygon[] = [[ring(corners(0, 0, 10, 10))], [ring(corners(100, 0, 130, 10))]];
    expect(shares([shapeOf('a', parts)], [box('b', 5, 0, 115, 10)])).toEqual([['a', 'b', 200, 0.5]]);
  });

  it('is none where shapes only touch, at an edge or a corner', () => {
    const a = box('a', 0, 0, 100, 100);
    expect(shares([a], [box('edge', 100, 0, 200, 100), box('corner', 100, 100, 200, 200)])).toEqual([]);
  });

  it('is given as it is where it is a sliver', () => {
    // 100 x 0.01 = 1 of 10,000
    expect(shares([box('a', 0, 0, 100, 100)], [box('b', 99.99, 0, 200, 100)])).toEqual([
      ['a', 'b', 1, 0.0001],
    ]);
  });

  it('is that of slanted edges too', () => {
    // the triangle (0,0) (100,0) (0,100) and the square 0-50: all of the square but nothing cut off, 2,500 of 5,000
    const triangle = shape('triangle', [
      [0, 0],
      [100, 0],
      [0, 100],
    ]);
    expect(shares([triangle], [box('square', 0, 0, 50, 50)])).toEqual([['triangle', 'square', 2500, 0.5]]);
    // the square 50-100 only touches it at (50, 50); the square 25-75 loses the corner above x + y = 100:
    // 50 x 50 less a triangle of 50 x 50 / 2 is 1,250
    expect(shares([triangle], [box('far', 50, 50, 100, 100), box('mid', 25, 25, 75, 75)])).toEqual([
      ['triangle', 'mid', 1250, 0.25],
    ]);
  });

  it('comes by id of both, whatever the order of the shapes', () => {
    const of = [box('2', 0, 0, 10, 10), box('10', 5, 0, 15, 10)];
    const over = [box('b', 0, 0, 20, 20), box('a', 0, 0, 20, 20)];
    const found = shares(of, over);
    expect(found.map(([a, b]) => `${a} ${b}`)).toEqual(['10 a', '10 b', '2 a', '2 b']);
    expect(shares([...of].reverse(), [...over].reverse())).toEqual(found);
  });

  it('of nothing is nothing', () => {
    expect(overlaps([], [box('a', 0, 0, 10, 10)])).toEqual([]);
    expect(overlaps([box('a', 0, 0, 10, 10)], [])).toEqual([]);
  });
});

/** Square metres: what rounding may leave of shapes of a few hundred metres, which is far less than a square millimetre. */
const ROUNDING = 1e-8;

/** The area that two shapes share by exact arithmetic. */
function exactArea(a: Shape, b: Shape): number {
  // moved near the corner first, so that the sum of the result has digits to spare
  const local = ({ polygons }: Shape) =>
    polygons.map((rings) =>
      rings.map((points) => points.map(([x, y]): [number, number] => [x - 600000, y - 6200000])),
    );
  const found = polyclip.intersection(local(a) as polyclip.Geom, local(b) as polyclip.Geom);
  return found.flat().reduce((sum, points) => sum + signedArea(points.slice(0, -1)), 0);
}

const areaOf = (a: Shape, b: Shape) => overlaps([a], [b])[0]?.area ?? 0;

describe('the overlap of random polygons', () => {
  it('is that of exact arithmetic, but for rounding', () => {
    let overlapping = 0;
    fc.assert(
      fc.property(star(), star(), (one, other) => {
        const [a, b] = [starShape('a', one), starShape('b', other)];
        const exact = exactArea(a, b);
        if (exact > 0) overlapping++;
        expect(Math.abs(areaOf(a, b) - exact)).toBeLessThanOrEqual(ROUNDING);
      }),
      { numRuns: 300, seed: 3 },
    );
    // the test would say little of polygons that lie apart
    expect(overlapping).toBeGreaterThan(100);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(star(), star(), (one, other) => {
        const [a, b] = [starShape('a', one), starShape('b', other)];
        expect(Math.abs(areaOf(a, b) - areaOf(b, a))).toBeLessThanOrEqual(ROUNDING);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('is the same wherever they lie', () => {
    const moved = ({ id, polygons }: Shape, dx: number, dy: number) =>
      shapeOf(
        id,
        polygons.map((rings) => rings.map((points) => points.map(([x, y]): Point => [x + dx, y + dy]))),
      );
    const metres = fc.double({ min: -90_000, max: 90_000, noNaN: true });
    fc.assert(
      fc.property(star(), star(), metres, metres, (one, other, dx, dy) => {
        const [a, b] = [starShape('a', one), starShape('b', other)];
        const there = areaOf(moved(a, dx, dy), moved(b, dx, dy));
        // coordinates of some million metres are whole steps of 2^-30 metres, so that moving shifts each by half of one
        const moving = 2 ** -30 * (perimeter(a) + perimeter(b));
        expect(Math.abs(areaOf(a, b) - there)).toBeLessThanOrEqual(moving);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('adds up to the whole over areas that fill the plane', () => {
    const jitter = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(star(), jitter, (one, offsets) => {
        // 4 x 4 cells of 150 m round the corner, whose inner corners are moved; neighbours share the moved points
        const corner = (i: number, j: number): [number, number] => {
          const isInner = i > 0 && i < 4 && j > 0 && j < 4;
          const k = 2 * (i * 5 + j);
          return [150 * i - 300 + (isInner ? offsets[k] : 0), 150 * j - 300 + (isInner ? offsets[k + 1] : 0)];
        };
        const cells = Array.from({ length: 16 }, (_, k) => {
          const [i, j] = [k % 4, Math.floor(k / 4)];
          return shape(`${k}`, [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]);
        });
        const whole = starShape('a', { ...one, x: one.x / 3, y: one.y / 3 });
        const found = overlaps([whole], cells);
        const sum = found.reduce((total, { share }) => total + share, 0);
        // each of 16 shares is rounded to a billionth
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(16 * 0.5e-9);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});

function starShape(id: string, one: Star): Shape {
  const hole = one.holed ? [starPoints(one, 0.4)] : [];
  return shape(id, starPoints(one, 1), ...hole);
}
