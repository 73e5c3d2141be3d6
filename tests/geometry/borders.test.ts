import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderingPairs, borders } from '../../src/geometry/borders.ts';
import { type Point, type Ring, type Shape, shapeOf } from '../../src/geometry/shape.ts';
import { box, corners, shape } from './files.ts';
import { star, starPoints } from './stars.ts';

/** Borders of at least 5 m, where edges run within 1 m of each other; whole centimetres. */
function found(...shapes: Shape[]): [string, string, number][] {
  return borders(shapes, 1, 5).map(({ a, b, metres }) => [a, b, Number(metres.toFixed(2))]);
}

describe('a border', () => {
  it('is where two shapes share an edge', () => {
    expect(found(box('a', 0, 0, 100, 100), box('b', 100, 0, 200, 100))).toEqual([['a', 'b', 100]]);
  });

  it('is as long as the edges run side by side', () => {
    // a ends at y = 100 and b starts at y = 70
    expect(found(box('a', 0, 0, 100, 100), box('b', 100, 70, 200, 300))).toEqual([['a', 'b', 30]]);
  });

  it('is no corner', () => {
    expect(borders([box('a', 0, 0, 100, 100), box('b', 100, 100, 200, 200)], 1, 0)).toEqual([]);
  });

  it('is no corner that misses by less than the tolerance either, once a few metres are asked for', () => {
    // 0.6 m of edge lie within 1 m of each other, on two sides of the corner; 5 m are asked for
    expect(found(box('a', 0, 0, 100, 100), box('b', 99.4, 100.5, 200, 200))).toEqual([]);
  });

  it('is no point of one edge on another', () => {
    const arrow = shape('arrow', [
      [100, 50],
      [200, 0],
      [200, 100],
    ]);
    expect(found(box('a', 0, 0, 100, 100), arrow)).toEqual([]);
  });

  it('is shared out at a T-junction, without a point of the long edge there', () => {
    // a's eastern edge is 100 m: 60 along b, 40 along c; b and c share 100 m
    const [a, b, c] = [box('a', 0, 0, 100, 100), box('b', 100, 0, 200, 60), box('c', 100, 60, 200, 100)];
    expect(found(a, b, c)).toEqual([
      ['a', 'b', 60],
      ['a', 'c', 40],
      ['b', 'c', 100],
    ]);
  });

  it('is found where the two sides have other points', () => {
    const [middle, points] = [
      [33, 58.5, 91.25].map((y): [number, number] => [100, y]),
      corners(0, 0, 100, 100),
    ];
    const a = shape('a', [points[0], points[1], ...middle, points[2], points[3]]);
    const b = shape('b', [...corners(100, 0, 200, 100), [100, 77]]);
    expect(found(a, b)).toEqual([['a', 'b', 100]]);
  });

  it('is found across a small gap or a small overlap, and not across a wide one', () => {
    const a = box('a', 0, 0, 100, 100);
    expect(found(a, box('gap', 100.9, 0, 200, 100))).toEqual([['a', 'gap', 100]]);
    expect(found(a, box('overlap', 99.1, 0, 200, 100))).toEqual([['a', 'overlap', 100]]);
    expect(found(a, box('wide', 101.1, 0, 200, 100))).toEqual([]);
  });

  it('counts where a gap that widens is still narrow', () => {
    // the gap goes from 0 to 10 m over 100 m: it is within 1 m for 10 m along a's edge
    const leaning = shape('leaning', [
      [100, 0],
      [200, 0],
      [200, 100],
      [110, 100],
    ]);
    // seen from the slanted edge, straight across is a little longer; the shorter side counts
    const [[, , metres]] = found(box('a', 0, 0, 100, 100), leaning);
    expect(metres).toBeGreaterThan(9.9);
    expect(metres).toBeLessThan(10.1);
  });

  it('goes round a hole that another shape fills', () => {
    const ringed = shape('ringed', corners(0, 0, 100, 100), corners(40, 40, 60, 60));
    expect(found(ringed, box('in it', 40, 40, 60, 60))).toEqual([['in it', 'ringed', 80]]);
  });

  it('is none where shapes lie on the same side of an edge: those overlap', () => {
    // both have an edge along x = 0, and both lie to the east of it
    expect(found(box('a', 0, 0, 100, 100), box('b', 0, 20, 50, 80))).toEqual([]);
  });

  it('adds up its pieces', () => {
    // a comb of two teeth of 10 m each
    const comb = shape('comb', [
      [100, 0],
      [200, 0],
      [200, 100],
      [100, 100],
      [100, 90],
      [150, 90],
      [150, 10],
      [100, 10],
    ]);
    expect(found(box('a', 0, 0, 100, 100), comb)).toEqual([['a', 'comb', 20]]);
  });

  it('shorter than asked for is left out; of just that length it is kept', () => {
    const shapes = [box('a', 0, 0, 100, 100), box('b', 100, 75, 200, 200)];
    expect(borders(shapes, 1, 25)).toHaveLength(1);
    expect(borders(shapes, 1, 25.01)).toHaveLength(0);
  });

  it('comes by id of both', () => {
    const row = ['9', '10', 'å', 'a'].map((id, k) => box(id, 100 * k, 0, 100 * (k + 1), 100));
    const pairs = [
      ['10', '9'],
      ['10', 'å'],
      ['a', 'å'],
    ];
    expect(found(...row).map(([a, b]) => [a, b])).toEqual(pairs);
    expect(found(...row.reverse()).map(([a, b]) => [a, b])).toEqual(pairs);
  });
});

describe('borders of random shapes', () => {
  const outline = star().map((one) => starPoints(one, 1));

  it('do not depend on which of the two comes first', () => {
    fc.assert(
      fc.property(outline, outline, (one, other) => {
        const [first] = borders([shape('a', one), shape('b', other)], 1, 0);
        const [second] = borders([shape('b', one), shape('a', other)], 1, 0);
        expect(second?.metres).toBe(first?.metres);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('between the halves of a cut shape are as long as the cut', () => {
    fc.assert(
      fc.property(star(), (one) => {
        fc.pre(one.radii.length >= 8);
        // cut from the first point to the middle and on to a point about half-way round
        const points = starPoints(one, 1);
        const half = Math.floor(points.length / 2);
        const middle: [number, number] = [one.x, one.y];
        const a = shape('a', [middle, ...points.slice(0, half + 1)]);
        const b = shape('b', [middle, ...points.slice(half), points[0]]);
        const [border] = borders([a, b], 1e-6, 0);
        const cut = one.radii[0] + one.radii[half];
        expect(Math.abs(border.metres - cut)).toBeLessThan(1e-3);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('are the same wherever the shapes lie', () => {
    fc.assert(
      fc.property(outline, fc.double({ min: -9e4, max: 9e4, noNaN: true }), (points, by) => {
        const moved = ({ id, polygons }: Shape) =>
          shapeOf(
            id,
            polygons.map((rings) => rings.map((one) => one.map(([x, y]): Point => [x + by, y - by]))),
          );
        const shapes = [shape('a', points), box('b', -500, 0, 500, 500)];
        const [here] = borders(shapes, 1, 0);
        const [there] = borders(shapes.map(moved), 1, 0);
        expect(Math.abs((here?.metres ?? 0) - (there?.metres ?? 0))).toBeLessThan(1e-6);
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});

describe('who borders on whom', () => {
  it('is who shares a border, be it of the same points, of others, or nearly', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0.4, 30), { minLength: 9, maxLength: 9 }), (shifts) => {
        // squares of 100 m on a grid, some moved a little to the east; one edge in three has a point in its middle
        const shapes = shifts.map((shift, k) => {
          const [west, south] = [100 * (k % 3) + shift, 100 * Math.floor(k / 3)];
          const ring: Ring = [
            [west, south],
            ...(k % 3 === 1 ? [[west + 50, south] as const] : []),
            [west + 100, south],
            [west + 100, south + 100],
            [west, south + 100],
          ];
          return shapeOf(String(k), [[ring]]);
        });
        const measured = borders(shapes, 1, 10).map(({ a, b }) => [a, b]);
        expect(borderingPairs(shapes, 1, 10)).toEqual(measured);
      }),
    );
  });
});
