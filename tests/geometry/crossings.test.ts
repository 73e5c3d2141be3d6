import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingOf, side } from '../../src/geometry/crossings.ts';
import { star, starPoints } from './stars.ts';

type Corner = [number, number];

const cross = ([ax, ay]: Corner, [bx, by]: Corner, [x, y]: Corner) =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
const isBetween = (from: number, x: number, to: number) => Math.min(from, to) <= x && x <= Math.max(from, to);
const isOn = (a: Corner, b: Corner, p: Corner) =>
  cross(a, b, p) === 0 && isBetween(a[0], p[0], b[0]) && isBetween(a[1], p[1], b[1]);

/** Each edge against each other one, in whole numbers, which a double holds without rounding. */
function meetings(rings: readonly Corner[][]): 'crosses' | 'touches' | 'apart' {
  const edges = rings.flatMap((ring, of) =>
    ring.map((a, k) => ({ of, k, size: ring.length, a, b: ring[(k + 1) % ring.length] })),
  );
  let touches = false;
  for (const one of edges) {
    for (const other of edges) {
      const follows = (one.k + 1) % one.size === other.k || (other.k + 1) % one.size === one.k;
      if (one === other || (one.of === other.of && follows)) continue;
      const { a, b } = one;
      const { a: c, b: d } = other;
      if (cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0) return 'crosses';
      touches ||= isOn(a, b, c) || isOn(a, b, d) || isOn(c, d, a) || isOn(c, d, b);
    }
  }
  return touches ? 'touches' : 'apart';
}

function found(rings: readonly Corner[][]): string {
  const crossing = crossingOf(rings);
  return crossing ? (crossing.proper ? 'crosses' : 'touches') : 'apart';
}

/** Whether a ring has no point twice running and never turns back along its own line, which is tidied before. */
const isTidy = (ring: readonly Corner[]) =>
  ring.length >= 3 &&
  ring.every((b, k) => {
    const [a, c] = [ring.at(k - 1)!, ring[(k + 1) % ring.length]];
    return cross(a, b, c) !== 0 || (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;
  });

/** Corners in whole numbers, so few that they meet often. */
const ring = (most: number): fc.Arbitrary<Corner[]> =>
  fc.array(fc.tuple(fc.nat(most), fc.nat(most)), { minLength: 3, maxLength: 30 }).filter(isTidy);

/** A hundred squares in a row, far to the north, each touching nothing: enough for the sweep to be taken. */
const row = Array.from({ length: 100 }, (_, k): Corner[] => [
  [3 * k, 1000],
  [3 * k + 1, 1000],
  [3 * k + 1, 1001],
  [3 * k, 1001],
]);

describe('a crossing of rings is found, else a touching', () => {
  it('as each edge against each other one says, where most corners meet another', () => {
    fc.assert(
      fc.property(fc.array(ring(12), { minLength: 1, maxLength: 4 }), (rings) => {
        expect(found(rings)).toBe(meetings(rings));
        expect(found([...row, ...rings])).toBe(meetings(rings));
      }),
      { numRuns: 2000 },
    );
  });

  it('also where rings lie along each other', () => {
    // the triangles of a lattice, two or three of them
    const triangle = fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(triangle, { minLength: 2, maxLength: 3 }), (triangles) => {
        const rings = triangles.map(([x, y, size, isUpper]): Corner[] => [
          [x, y],
          isUpper ? [x, y + size] : [x + size, y],
          [x + size, y + size],
        ]);
        expect(found([...row, ...rings])).toBe(meetings(rings));
      }),
      { numRuns: 2000 },
    );
  });

  it('and a star has none, however ragged', () => {
    fc.assert(
      fc.property(star(), (of) => {
        const rings = [starPoints(of, 1), starPoints(of, 0.4)];
        expect(found(rings)).toBe('apart');
        expect(found([...row, ...rings])).toBe('apart');
      }),
    );
  });

  it('told with the place where it is', () => {
    // the diagonals of a square of 10 cross in its middle
    const eight: Corner[] = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    expect(crossingOf([eight])).toEqual({ at: [5, 5], proper: true });
    expect(crossingOf([...row, eight])).toEqual({ at: [5, 5], proper: true });
    // of two squares corner to corner
    const squares = [0, 1].map((k): Corner[] => [
      [k, k],
      [k + 1, k],
      [k + 1, k + 1],
      [k, k + 1],
    ]);
    expect(crossingOf(squares)).toEqual({ at: [1, 1], proper: false });
    expect(crossingOf([...row, ...squares])).toEqual({ at: [1, 1], proper: false });
  });
});

describe('the side of a line', () => {
  it('is that of the exact numbers, where doubles would round it away', () => {
    // 0.5 (1 + 2^-52) is no double: the point lies 2^-53 above the line through (0, 0) and (12, 12), or on it, or below
    const near = (y: number) => Math.sign(side([12, 12], [24, 24], [0.5, y]));
    expect([near(0.5), near(0.5 + 2 ** -53), near(0.5 - 2 ** -54)]).toEqual([0, 1, -1]);
    // in the coordinates of a plane, where a step of a double is a nanometre
    const step = 2 ** -30;
    const far = (y: number) => Math.sign(side([720_000, 6_175_000], [720_003, 6_175_003], [720_001, y]));
    expect([far(6_175_001), far(6_175_001 + step), far(6_175_001 - step)]).toEqual([0, 1, -1]);
  });
});

it.each<[string, (k: number, of: number) => Corner]>([
  ['a circle', (k, of) => [1000 * Math.cos((2 * Math.PI * k) / of), 1000 * Math.sin((2 * Math.PI * k) / of)]],
  // 50,000 teeth of 1 km on top of each other, which a sweep from the west has all in hand at once
  ['a comb', (k, of) => [k % (of - 1) === 0 ? 0 : [1, 1000, 1000, 1][k % 4], k]],
  // a star whose every edge runs some hundred metres in or out: the boxes of a tenth of all pairs overlap
  [
    'a star',
    (k, of) => {
      const radius = 1000 + 300 * Math.sin(40 * k);
      return [radius * Math.cos((2 * Math.PI * k) / of), radius * Math.sin((2 * Math.PI * k) / of)];
    },
  ],
])('%s of 100,000 points is looked through', (_, of) => {
  // a second or two; each edge against those that its box meets would be minutes, more than a test is given
  expect(crossingOf([Array.from({ length: 100_000 }, (__, k) => of(k, 100_000))])).toBeUndefined();
});
