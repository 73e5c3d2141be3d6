import { describe, expect, it } from 'vitest';
import type { Polygon, Ring } from '../../src/geometry/shape.ts';
import { linkedOutcomes } from '../../src/report/pictures/map/drawing.ts';
import { outerRings } from '../../src/report/pictures/map/ground.ts';
import { sheetOf } from '../../src/report/pictures/map/sheet.ts';
import { lengthText, roundLength } from '../../src/report/sections/map.ts';

/** A square, counterclockwise from its south-west corner. */
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

describe('the scale bar', () => {
  it('is 1, 2 or 5 times a power of ten, as long as it may be', () => {
    const most = [2800, 2000, 1999.9, 1000, 999.9, 500, 499, 7, 0.3, 0.1, 123_456];
    expect(most.map(roundLength)).toEqual([2000, 2000, 1000, 1000, 500, 500, 200, 5, 0.2, 0.1, 100_000]);
  });

  it('is told in kilometres from a thousand metres on', () => {
    expect([0.5, 500, 1000, 20_000].map((metres) => lengthText(metres, 'da'))).toEqual([
      '0,5\u00a0m',
      '500\u00a0m',
      '1\u00a0km',
      '20\u00a0km',
    ]);
  });
});

describe('a sheet', () => {
  it('holds a square in its width, north up', () => {
    // 800 wide less 6 at each side leaves 788 units for 100 m
    const sheet = sheetOf([[[square(0, 0, 100)]]]);
    expect(sheet.height).toBe(800);
    expect(sheet.metresPerUnit).toBeCloseTo(100 / 788, 12);
    // from the south-west corner, at the foot of the sheet: east, north (up, so less), west, back
    expect(sheet.path([[square(0, 0, 100)]])).toBe('M6 794l788 0 0-788-788 0z');
  });

  it('is no higher than a page: what is tall stands in its middle', () => {
    const tall: Polygon = [
      [
        [0, 0],
        [100, 0],
        [100, 1000],
        [0, 1000],
      ],
    ];
    // 820 high less 12 leaves 808 units for 1,000 m, so 80.8 for 100 m; (800 - 80.8) / 2 = 359.6
    const sheet = sheetOf([[tall]]);
    expect(sheet.height).toBe(820);
    expect(sheet.path([tall])).toBe('M359.6 814l80.8 0 0-808-80.8 0z');
  });

  it('rounds points to tenths of a unit, and leaves out those that fall on the one before', () => {
    const sheet = sheetOf([[[square(0, 0, 100)]]]);
    // 7.88 units a metre: 0.001 m is less than a tenth; 33.33 m are 262.64 units
    const ring: Ring = [
      [0, 0],
      [0.001, 0],
      [33.33, 0],
      [0, 33.33],
    ];
    expect(sheet.path([[ring]])).toBe('M6 794l262.6 0-262.6-262.6z');
  });

  it('draws holes and parts as rings of one path', () => {
    const sheet = sheetOf([[[square(0, 0, 100)]]]);
    const hole = [...square(25, 25, 50)].reverse();
    const path = sheet.path([[square(0, 0, 100), hole], [square(0, 0, 10)]]);
    expect(path.match(/M/g)).toHaveLength(3);
    expect(path.match(/z/g)).toHaveLength(3);
  });

  it('draws the points of neighbours alike, so that nothing gapes between them', () => {
    const [west, east]: Polygon[] = [[square(0, 0, 33.337)], [square(33.337, 0, 66.6)]];
    const sheet = sheetOf([[west], [east]]);
    const xs = (path: string) => {
      const [x, , ...steps] = path
        .split(/[Mlz ]|(?=-)/)
        .filter(Boolean)
        .map(Number);
      return [x, x + steps[0]];
    };
    expect(xs(sheet.path([west]))[1]).toBeCloseTo(xs(sheet.path([east]))[0], 9);
  });

  it('draws more than 200,000 points to half a unit', () => {
    // a circle of 200,001 points, 788 units across: its stairs are 4 x 788 units, 6,304 steps of a half at most
    const circle: Ring = Array.from({ length: 200_001 }, (_, k) => {
      const turn = (2 * Math.PI * k) / 200_001;
      return [500 + 500 * Math.cos(turn), 500 + 500 * Math.sin(turn)];
    });
    const sheet = sheetOf([[[circle]]]);
    expect(sheet.grid).toBe(0.5);
    expect(sheet.path([[circle]]).split(/[ -]/).length).toBeLessThan(2 * 6310);
    expect(sheetOf([[[square(0, 0, 100)]]]).grid).toBe(0.1);
  });
});

describe('lines round areas', () => {
  it('leave out what two areas share', () => {
    const [ring, ...others] = outerRings([[square(0, 0, 1)], [square(1, 0, 1)]]);
    expect(others).toEqual([]);
    // 2 by 1, with the two points where the shared line ended
    expect(new Set(ring.map(String))).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
    expect(ring).toHaveLength(6);
  });

  it('keep areas apart, holes, and areas that touch in a corner', () => {
    expect(outerRings([[square(0, 0, 1)], [square(5, 0, 1)]])).toHaveLength(2);
    expect(outerRings([[square(0, 0, 9), [...square(3, 3, 3)].reverse()]])).toHaveLength(2);
    const corner = outerRings([[square(0, 0, 1)], [square(1, 1, 1)]]);
    expect(corner.flat()).toHaveLength(8);
  });

  it('keep lines whose points differ from the neighbour’s', () => {
    const finer: Ring = [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0.5],
    ];
    expect(outerRings([[square(0, 0, 1)], [finer]]).flat()).toHaveLength(4 + 5);
  });
});

describe('links on the map', () => {
  it('are for all areas up to 3,000, for all but the not designated up to 10,000, and for none above', () => {
    const all = ['designated', 'undetermined', 'not-designated', 'excluded'];
    expect(linkedOutcomes(3000)).toEqual(all);
    expect(linkedOutcomes(3001)).toEqual(['designated', 'undetermined', 'excluded']);
    expect(linkedOutcomes(10_000)).toEqual(['designated', 'undetermined', 'excluded']);
    expect(linkedOutcomes(10_001)).toEqual([]);
  });
});
