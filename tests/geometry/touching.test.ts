import fc from 'fast-check';
import * as polyclip from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { commonGround } from '../../src/geometry/common-ground.ts';
import { overlaps } from '../../src/geometry/overlap.ts';
import { type Polygon, type Ring, shapeOf, signedArea } from '../../src/geometry/shape.ts';
import { areaOf, united } from '../../src/geometry/solid.ts';
import { collection, feature, layer, rectangle, told } from './files.ts';
import { exactlyWithin, type Part, partition } from './partitions.ts';
import { star, starPoints } from './stars.ts';

type Corners = readonly (readonly [number, number])[];

/** Metres from whole millimetres, round the corner of the drawing, where a double has digits to spare. */
const metres = (corners: Corners): Ring => corners.map(([x, y]) => [x / 1000, y / 1000]);
const polygonOf = ({ outer, hole }: Part): Polygon =>
  hole ? [metres(outer), turned(metres(hole), -1)] : [metres(outer)];
const turned = (ring: Ring, turn: 1 | -1): Ring => (signedArea(ring) * turn > 0 ? ring : [...ring].reverse());
const wholeMillimetres = (corners: Corners) =>
  corners.map(([x, y]): [number, number] => [Math.round(1000 * x), Math.round(1000 * y)]);

/** Square metres that a part and a star share, by exact arithmetic on whole millimetres. */
function exactly({ outer, hole }: Part, ring: Corners): number {
  const within = exactlyWithin(ring, outer) - (hole ? exactlyWithin(ring, hole) : 0);
  return within / 1e6;
}

/*
 * The library that cuts polygons counts ground twice where parts of one shape touch at T-junctions: of shapes like
 * these, about 3 in 1,000 came out wrong by up to 14 per cent.
 */
describe('a shape of parts that touch', () => {
  it('shares with another what its parts share, one by one, by exact arithmetic', () => {
    let touching = 0;
    fc.assert(
      fc.property(partition(), star(), (parts, one) => {
        const ring = wholeMillimetres(starPoints(one, 1));
        const expected = parts.reduce((sum, part) => sum + exactly(part, ring), 0);
        const [shape, other] = [
          shapeOf('a', parts.map(polygonOf)),
          shapeOf('b', [[turned(metres(ring), 1)]]),
        ];
        if (expected > 0) touching++;
        const found = overlaps([other], [shape])[0]?.area ?? 0;
        // a square millimetre
        expect(Math.abs(found - expected)).toBeLessThan(1e-6);
        expect(found).toBeLessThanOrEqual(Math.min(shape.area, other.area) + 1e-6);
      }),
      { numRuns: 1000, seed: 9 },
    );
    expect(touching).toBeGreaterThan(500);
  });

  it('is not drawn anew: its parts have nothing in common, and its area is theirs', async () => {
    await fc.assert(
      fc.asyncProperty(partition(), async (parts) => {
        const polygons = parts.map(polygonOf);
        expect(await united(polygons)).toEqual(polygons);
        const [some, others] = [polygons.slice(1).flat(), polygons[0]];
        expect(commonGround(some, others)).toBe(0);
        expect(commonGround(polygons.flat(), polygons.flat())).toBeCloseTo(areaOf(polygons), 5);
      }),
      { numRuns: 200, seed: 10 },
    );
  });

  it('has shares that add up to 1 where it is cut into areas', () => {
    fc.assert(
      fc.property(partition(), (parts) => {
        const whole = parts.map(({ outer }) => ({ outer, hole: undefined }));
        const areas = whole.map((part, k) => shapeOf(`${k}`, [polygonOf(part)]));
        const all = shapeOf('all', whole.map(polygonOf));
        const sum = overlaps([all], areas).reduce((total, { share }) => total + share, 0);
        // each share is rounded to a billionth
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(areas.length * 0.5e-9);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('the ground of parts that cover each other', () => {
  it('is counted once: at most their sum, at least the largest, by exact arithmetic', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(star(), { minLength: 2, maxLength: 5 }), async (stars) => {
        const rings = stars.map((one) => wholeMillimetres(starPoints(one, 1)));
        const polygons = rings.map((ring): Polygon => [turned(metres(ring), 1)]);
        const ground = (await united(polygons))!;
        const area = areaOf(ground);
        const [first, ...rest] = rings.map((ring): polyclip.Geom => [ring]);
        const exact = polyclip.union(first, ...rest).flat();
        const expected = exact.reduce((sum, points) => sum + signedArea(points.slice(0, -1)), 0) / 1e6;
        // drawn on a grid of 2^26 steps over some 800 metres, a hundredth of a millimetre, round lines of some 10 km
        expect(Math.abs(area - expected)).toBeLessThan(0.2);
        expect(area).toBeLessThanOrEqual(areaOf(polygons) + 0.2);
        expect(commonGround(ground.flat(), ground.flat())).toBeCloseTo(area, 0);
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('is told with how much, and all of it where one lies in the other', async () => {
    // 100 x 100, twice, and 20 x 20 within: 10,000 and 400 are drawn twice
    const square = rectangle(0, 0, 100, 100);
    const parts = [[square], [square], [rectangle(10, 10, 30, 30)]];
    const { shapes, notices } = await layer(collection([feature('a', parts, 'MultiPolygon')]));
    expect(shapes[0].area).toBeCloseTo(10_000, 6);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 1 outline has parts that cover each other; the ground counts once. Most in feature 1 (“a”): 10,400 m².',
    ]);
  });
});

describe('the sum over pairs of edges', () => {
  it('goes from west to east where there are many, and is the same', () => {
    const circle = (middle: number, points: number): Ring =>
      Array.from({ length: points }, (_, k) => {
        const angle = (2 * Math.PI * k) / points;
        return [middle + 100 * Math.cos(angle), 100 * Math.sin(angle)];
      });
    // two circles of radius r whose middles are r apart share r² (2π/3 - √3/2); 10,000 points lose a millionth
    const lens = 100 ** 2 * ((2 * Math.PI) / 3 - Math.sqrt(3) / 2);
    expect(commonGround([circle(0, 10_000)], [circle(100, 10_000)])).toBeCloseTo(lens, 1);
    expect(commonGround([circle(0, 40)], [circle(100, 40)]) / lens).toBeCloseTo(1, 1);
  });

  it.each([0, 0.4, 1.1, 1.5])(
    'adds up together what lies above each other and does not cross: combs turned by %d',
    (angle) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const drawn = (points: Corners): Ring => points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
      // a back of 10 m, and each metre a tooth of 1,000 x 0.5 m
      const teeth = 1_000;
      const all = Array.from({ length: teeth }, (_, k) => k);
      const comb = (from: number): Ring =>
        drawn([
          [from - 10, teeth],
          [from - 10, 0],
          ...all.flatMap((y) => [
            ...([
              [from, y],
              [from + 1_000, y],
            ] as const),
            ...([
              [from + 1_000, y + 0.5],
              [from, y + 0.5],
            ] as const),
          ]),
          [from, teeth],
        ]);
      // 10 + 1,000 x 0.5 a tooth with itself; 100 m on a tooth has 900 m in common with one, and 10 m with the back
      expect(commonGround([comb(0)], [comb(0)])).toBeCloseTo(510 * teeth, 3);
      expect(commonGround([comb(0)], [comb(100)])).toBeCloseTo(455 * teeth, 3);
      // teeth that fill the gaps touch and share nothing
      const filling = drawn([
        [1_010, 0],
        [1_010, teeth],
        ...all.toReversed().flatMap((y) => [
          ...([
            [1_000, y + 1],
            [0, y + 1],
          ] as const),
          ...([
            [0, y + 0.5],
            [1_000, y + 0.5],
          ] as const),
        ]),
        [1_000, 0],
      ]);
      expect(commonGround([comb(0)], [filling])).toBe(0);
    },
  );
});
