import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Polygon } from '../../src/geometry/shape.ts';
import { Grid, type Rectangle } from '../../src/report/pictures/map/grid.ts';
import { gridOf, MARGINS, type Named, type Place, placesOf } from '../../src/report/pictures/map/placing.ts';
import { textLines, textWidth } from '../../src/report/pictures/map/text-width.ts';

const boxed = (left: number, top: number, right: number, bottom: number): Polygon => [
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
];
/** The cells that an edge runs through, be it along their border, are not inside: a side may lie a cell further in. */
function expectNearly(found: Rectangle | undefined, sides: [number, number, number, number]): void {
  const [left, top, right, bottom] = sides;
  for (const [side, given] of Object.entries({ left, top, right, bottom }))
    expect(Math.abs(found![side as keyof Rectangle] - given), side).toBeLessThanOrEqual(1);
}
const area = (width: number, height: number) => width * height;

/** Whether a point is inside polygons, by the crossings of a ray to the right. */
function isInside([x, y]: Point, polygons: readonly Polygon[]): boolean {
  return polygons.some((rings) => {
    let crossings = 0;
    for (const ring of rings) {
      for (const [k, [ax, ay]] of ring.entries()) {
        const [bx, by] = ring[(k + 1) % ring.length];
        if (ay <= y !== by <= y && ax + ((y - ay) / (by - ay)) * (bx - ax) > x) crossings++;
      }
    }
    return crossings % 2 === 1;
  });
}

/** A polygon round a middle, its points in the order of their directions: it never crosses itself. */
const star = fc
  .record({
    x: fc.integer({ min: 60, max: 740 }),
    y: fc.integer({ min: 60, max: 640 }),
    radii: fc.array(fc.integer({ min: 8, max: 90 }), { minLength: 3, maxLength: 14 }),
  })
  .map(
    ({ x, y, radii }): Polygon => [
      radii.map((radius, k): Point => {
        const turn = (2 * Math.PI * k) / radii.length;
        return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
      }),
    ],
  );

describe('the largest rectangle inside', () => {
  it('is the whole of a square, the wider arm of an L, and what is left beside a hole', () => {
    expectNearly(new Grid([boxed(0, 0, 80, 80)], 1).largest(area), [0, 0, 80, 80]);
    // arms of 100 x 20 and 20 x 60
    const l: Polygon = [
      [
        [0, 0],
        [100, 0],
        [100, 20],
        [20, 20],
        [20, 60],
        [0, 60],
      ],
    ];
    expectNearly(new Grid([l], 1).largest(area), [0, 0, 100, 20]);
    expectNearly(
      new Grid([l], 1).largest((w, h) => (h >= 40 ? area(w, h) : 0)),
      [0, 0, 20, 60],
    );
    // 100 x 100 with a hole from 10 to 60 each way: 100 x 40 below it or 40 x 100 beside it
    const [outer] = boxed(0, 0, 100, 100);
    const holed: Polygon = [outer, [...boxed(10, 10, 60, 60)[0]].reverse()];
    const { left, top, right, bottom } = new Grid([holed], 1).largest(area)!;
    // 38 x 98 where every side lies a cell further in
    expect(area(right - left, bottom - top)).toBeGreaterThanOrEqual(38 * 98);
    expect(area(right - left, bottom - top)).toBeLessThanOrEqual(4000);
  });

  it('reaches over the border that two areas share', () => {
    const both = [boxed(0, 0, 50, 20), boxed(50, 0, 100, 20)];
    expectNearly(new Grid(both, 1).largest(area), [0, 0, 100, 20]);
  });

  it('holds no point that is outside, whatever the polygon', () => {
    fc.assert(
      fc.property(star, fc.integer({ min: 1, max: 6 }), (polygon, cell) => {
        const found = new Grid([polygon], cell).largest(area);
        if (!found) return;
        const { left, top, right, bottom } = found;
        for (let across = 0; across <= 1; across += 0.05)
          for (const down of [0.001, 0.3, 0.5, 0.7, 0.999]) {
            const x = left + (0.001 + 0.998 * across) * (right - left);
            expect(isInside([x, top + down * (bottom - top)], [polygon])).toBe(true);
          }
      }),
    );
  });
});

describe('the places of labels', () => {
  const sheet = { width: 800, height: 700 };
  const city = fc.array(
    fc.record({
      polygon: star,
      width: fc.integer({ min: 30, max: 260 }),
      height: fc.integer({ min: 12, max: 60 }),
    }),
    { minLength: 1, maxLength: 25 },
  );
  const named = (all: { polygon: Polygon; width: number; height: number }[]): Named[] =>
    all.map(({ polygon, width, height }) => ({
      grid: gridOf([polygon]),
      sizes: [
        { width, height: 1.8 * height },
        { width: 0.9 * width, height },
      ],
    }));
  const overlap = (a: Rectangle, b: Rectangle) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const points = ({ leader }: Place): Point[] =>
    leader
      ? Array.from({ length: 101 }, (_, k): Point => {
          const [[ax, ay], [bx, by]] = leader;
          return [ax + ((bx - ax) * k) / 100, ay + ((by - ay) * k) / 100];
        })
      : [];

  it('never lie on each other, nor on a leader, nor off the sheet, and are the same again', () => {
    fc.assert(
      fc.property(city, (all) => {
        const others = gridOf(all.map(({ polygon }) => polygon));
        const found = placesOf(named(all), sheet, others);
        expect(placesOf(named(all), sheet, others)).toEqual(found);
        const places = found.filter((place) => place !== undefined);
        for (const [k, a] of places.entries()) {
          expect(a.box.left >= 0 && a.box.right <= sheet.width).toBe(true);
          expect(a.box.top >= -MARGINS && a.box.bottom <= sheet.height + MARGINS).toBe(true);
          for (const [l, b] of places.entries()) {
            if (k === l) continue;
            expect(overlap(a.box, b.box)).toBe(false);
            expect(points(a).some(([x, y]) => overlap({ left: x, right: x, top: y, bottom: y }, b.box))).toBe(
              false,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are inside where there is room, beside where there is not, and away where that is taken', () => {
    const sizes = [{ width: 60, height: 20 }];
    const large = { grid: gridOf([boxed(300, 300, 500, 400)]), sizes };
    const small = { grid: gridOf([boxed(100, 100, 110, 110)]), sizes };
    const [inside, above] = placesOf([large, small], sheet, undefined);
    // the middle of 300-500 and of 300-400
    expect(inside).toEqual({ size: 0, box: { left: 370, top: 340, right: 430, bottom: 360 } });
    expect(above?.leader).toBeUndefined();
    expect(above?.box.bottom).toBeLessThan(100);
    // colours all around, but for the ground far to the right: there is nothing to be read beside it
    const ring = gridOf([
      boxed(20, 20, 90, 190),
      boxed(120, 20, 220, 190),
      boxed(90, 20, 120, 95),
      boxed(90, 115, 120, 190),
    ]);
    const [away] = placesOf([small], sheet, ring);
    expect(away?.leader).toBeDefined();
    expect(ring.covered(away!.box)).toBeLessThan(0.1);
  });
});

describe('the widths of texts', () => {
  it('are sums of the letters, a mark and a turn adding nothing', () => {
    // a 0.678, b 0.716
    expect(textWidth('ab')).toBeCloseTo(1.394, 9);
    expect(textWidth('a\u0301\u202E')).toBeCloseTo(0.678, 9);
    expect(textWidth('é')).toBe(textWidth('e'));
  });

  it('keep lines short, and break at blanks, hyphens and strokes', () => {
    expect(textLines('Møllebyggerbyen', 13, 2)).toEqual(['Møllebyggerbyen']);
    expect(textLines('Mosesnegleparken/Engsnegleparken', 13, 2)).toEqual([
      'Mosesnegleparken/',
      'Engsnegleparken',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = textLines(text, 13, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(13);
      }),
    );
  });
});
