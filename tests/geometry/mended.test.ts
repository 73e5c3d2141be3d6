import { describe, expect, it } from 'vitest';
import { alignAreas } from '../../src/geometry/align.ts';
import { commonGround } from '../../src/geometry/common-ground.ts';
import { crossingOf } from '../../src/geometry/crossings.ts';
import { overlaps } from '../../src/geometry/overlap.ts';
import { areaOf } from '../../src/geometry/solid.ts';
import { at, box, collection, errors, feature, layer, rectangle, told } from './files.ts';

const square = rectangle(0, 0, 100, 100);
const points = (...corners: [number, number][]) => corners.map(([x, y]) => at(x, y));

/**
 * A square of 100 m whose line runs on past its corner by `past`, back to as far east of it, and on over itself: a loop
 * of past² / 2.
 */
const looped = (past: number) =>
  points([0, 0], [100, 0], [100, 100 + past], [100 + past, 100], [0, 100], [0, 0]);

describe('a ring that crosses itself', () => {
  it('is taken where at most half a hundredth of its ground is in doubt, and drawn so everywhere', async () => {
    // 8² / 2 = 32 of 10,000 less 32 wound round backwards, which is 0.321 %; the loop counts as inside
    const { shapes, notices } = await layer(collection([feature('a', [looped(8)])]));
    const [{ polygons, area }] = shapes;
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 1 outline has rings that cross a little, and was drawn anew: feature 1 (“a”) at [600100, 6200100], where 32 m² (0.321% of the ground) are in doubt.',
    ]);
    expect(area).toBeCloseTo(10_032, 3);
    expect(crossingOf(polygons.flat())?.proper).not.toBe(true);
    // each point of it inside once
    expect(commonGround(polygons.flat(), polygons.flat())).toBeCloseTo(area, 6);
    expect(overlaps(shapes, [box('all', -10, -10, 200, 200)])).toMatchObject([{ share: 1 }]);
    // 12² / 2 = 72 is 0.725 %
    expect((await errors(layer(collection([feature('a', [looped(12)])])))).en[0]).toContain(
      'whether 72 m² lie inside',
    );
  });

  it('is refused where more is in doubt, with how much', async () => {
    // the two triangles of a figure of eight, 1,000 of 10,000: (100, 100) (100, 120) (200, 120) is 20 x 100 / 2
    const eight = points([0, 0], [100, 0], [100, 120], [200, 120], [0, 80], [0, 0]);
    const found = await errors(layer(collection([feature('a', [eight])])));
    expect(found.en).toEqual([
      'areas.geojson: feature 1 (“a”) has a ring that crosses itself at [600100, 6200100], so that it is unclear whether 1,000 m² lie inside. Mend it there.',
    ]);
    expect(found.da).toEqual([
      'areas.geojson: objekt 1 (“a”) har en ring, der krydser sig selv ved [600100, 6200100], så det er uvist, om 1.000 m² er inden for. Ret den dér.',
    ]);
  });

  it('is held against all that its id draws', async () => {
    // the same loop of 1,000 beside a square kilometre, which is a thousandth of it
    const eight = points([0, 0], [100, 0], [100, 120], [200, 120], [0, 80], [0, 0]);
    const large = feature('a', [rectangle(500, 0, 1500, 1000)]);
    const { shapes, notices } = await layer(collection([feature('a', [eight]), large]));
    // 1,000,000, and of the eight what lies below the line from (0, 80) to (100, 100), 9,000, and the loop, 1,000
    expect(shapes[0].area).toBeCloseTo(1_010_000, 2);
    expect(told(notices, 'da')[0]).toBe(
      'areas.geojson: 1 omrids har ringe, der krydser hinanden en smule, og er tegnet om: objekt 1 (“a”) ved [600100, 6200100], hvor 1.000 m² (0,099 % af grunden) er i tvivl.',
    );
  });
});

describe('holes', () => {
  it('that stick out by a hair are cut off at the outer ring, and told', async () => {
    // 20 x 20 from x = 80.2 sticks out by 0.2 x 20 = 4 of 10,000 - 400 + 8: the hole within is 19.8 x 20 = 396
    const hole = rectangle(80.2, 40, 100.2, 60);
    const { shapes, notices } = await layer(collection([feature('a', [square, hole])]));
    expect(shapes[0].area).toBeCloseTo(10_000 - 396, 3);
    expect(told(notices, 'en')[0]).toContain('where 4.0 m² (0.042% of the ground) are in doubt');
  });

  it('that touch the outer ring, in a point or along it, are taken as they are', async () => {
    const point = points([50, 0], [60, 20], [40, 20], [50, 0]);
    const along = rectangle(0, 40, 20, 60);
    const { shapes, notices } = await layer(collection([feature('a', [square, point, along])]));
    // 10,000 less 20 x 20 / 2 and 20 x 20
    expect(shapes[0].area).toBeCloseTo(9_400, 6);
    expect(notices).toEqual([]);
    expect(overlaps(shapes, [box('west', -10, -10, 50, 110)])[0].area).toBeCloseTo(5_000 - 100 - 400, 6);
  });

  it('that are drawn twice, or enclose nothing, are left out and told', async () => {
    const hole = rectangle(40, 40, 60, 60);
    const flat = points([10, 10], [20, 10], [30, 10], [10, 10]);
    const { shapes, notices } = await layer(
      collection([feature('a', [square, hole, [...hole].reverse(), flat])]),
    );
    expect(shapes[0].area).toBeCloseTo(9_600, 6);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: udeladt af omridsene, da det ingen grund omslutter: 1 punkt, hvor en ring vender tilbage ad sin egen linje, 1 ring uden areal, 1 hul, der er tegnet før; først i objekt 1 (“a”) ved [600030, 6200010].',
    ]);
  });
});

it('a spike is left out, so that what it runs along is no neighbour', async () => {
  // from (100, 50) to (300, 50) and back
  const spiked = points([0, 0], [100, 0], [100, 50], [300, 50], [100, 50], [100, 100], [0, 100], [0, 0]);
  const { shapes, notices } = await layer(collection([feature('a', [spiked])]));
  expect(shapes[0].polygons[0][0]).toHaveLength(5);
  expect(shapes[0].box.east).toBe(600_100);
  expect(told(notices, 'en')).toEqual([
    'areas.geojson: left out of the outlines, as it encloses no ground: 1 point where a ring turns back along its own line; first in feature 1 (“a”) at [600300, 6200050].',
  ]);
});

it('a part without area beside another of the same id is left out; alone it is refused', async () => {
  const flat = feature('a', [points([0, 500], [50, 500], [100, 500], [0, 500])]);
  const { shapes } = await layer(collection([feature('a', [square]), flat]));
  expect(areaOf(shapes[0].polygons)).toBeCloseTo(10_000, 6);
  expect((await errors(layer(collection([flat])))).en[0]).toContain('has a ring without area');
});

it('parts kilometres apart, and outlines no wider than a line, are told', async () => {
  const features = [
    feature('a', [square]),
    feature('a', [rectangle(5_100, 0, 5_200, 100)]),
    feature('b', [rectangle(0, 200, 1_000, 200.2)]),
    // a chain whose ends lie far apart hangs together
    feature(
      'c',
      [0, 1_500, 3_000].map((x) => [rectangle(x, 300, x + 100, 400)]),
      'MultiPolygon',
    ),
  ];
  const { notices } = await layer(collection(features));
  expect(told(notices, 'en').slice(1)).toEqual([
    'areas.geojson: 1 outline has parts far from each other: “a” (at least 5.0 km). If they are two areas of one id, mend the id.',
    // 200 square metres, 0.2 x 1,000 x 2 / 2,000.4
    'areas.geojson: 1 outline is no wider than a line: “b” (0.20 m on an average, 200 m²). See whether they are drawn right.',
  ]);
  expect(told(notices, 'da').slice(1)).toEqual([
    "areas.geojson: 1 omrids har dele langt fra hinanden: “a” (mindst 5,0 km). Er de to områder med samme id, så ret id'et.",
    'areas.geojson: 1 omrids er ikke bredere end en streg: “b” (0,20 m i snit, 200 m²). Se efter, om de er tegnet rigtigt.',
  ]);
});

describe('areas', () => {
  it('of one outline are refused, however many', async () => {
    const shifted = [...square.slice(2, 4), ...square.slice(0, 3)];
    const read = await layer(
      collection([
        feature('1', [square]),
        feature('2', [shifted]),
        feature('3', [rectangle(200, 0, 300, 100)]),
      ]),
    );
    expect(await errors(Promise.resolve().then(() => alignAreas(read, ['1', '2', '3'])))).toEqual({
      da: [
        'areas.geojson: 2 af 3 områder har samme omrids som et andet, først “1” og “2”. Ret deres omrids, eller slet det ene område i tallene.',
      ],
      en: [
        'areas.geojson: 2 of 3 areas have the same outline as another, first “1” and “2”. Mend their outlines, or delete one of the areas in the statistics.',
      ],
    });
    // what the statistics do not know does no harm
    expect(alignAreas(read, ['1', '3']).shapes).toHaveLength(2);
    const ids = Array.from({ length: 2_000 }, (_, k) => `${k}`);
    const all = await layer(collection(ids.map((id) => feature(id, [square]))));
    expect((await errors(Promise.resolve().then(() => alignAreas(all, ids)))).en[0]).toContain(
      '2000 of 2000 areas',
    );
  });

  it('that share their edges are told of all at once, and one that lies on others is still found', async () => {
    const cells = Array.from({ length: 100 }, (_, k) => {
      const [x, y] = [100 * (k % 10), 100 * Math.floor(k / 10)];
      return feature(`${k}`, [rectangle(x, y, x + 100, y + 100)]);
    });
    const ids = [...cells.keys()].map(String);
    expect(alignAreas(await layer(collection(cells)), ids).notices).toEqual([]);
    // half of cell 0 and half of cell 1, 5,000 each
    const read = await layer(collection([...cells, feature('x', [rectangle(50, 0, 150, 100)])]));
    expect(told(alignAreas(read, [...ids, 'x']).notices, 'en')).toEqual([
      'areas.geojson: 2 pairs of areas cover each other, most “0” and “x”: 5,000 m², 50.0% of the smaller. See whether the outlines are of one level.',
    ]);
  });

  it('are refused that are the same but for rounding; what is nearly the same is an overlap', async () => {
    const moved = (metres: number) => rectangle(metres, 0, 100 + metres, 100);
    const aligning = async (metres: number) =>
      alignAreas(await layer(collection([feature('1', [square]), feature('2', [moved(metres)])])), [
        '1',
        '2',
      ]);
    // 0.1 mm of 100 m is 0.01 m²; a millimetre all round the square would be 0.4 m²
    expect((await errors(aligning(0.0001))).en[0]).toContain('2 of 2 areas have the same outline');
    // a centimetre is 1 m² of 10,000
    expect(told((await aligning(0.01)).notices, 'en')).toEqual([
      'areas.geojson: 2 areas cover each other, “1” and “2”: 9,999 m², 100.0% of the smaller. See whether the outlines are of one level.',
    ]);
    // the same in another order of points
    const [a, b, c, d] = square;
    const turned = await layer(collection([feature('1', [square]), feature('2', [[c, d, a, b, c]])]));
    expect((await errors(Promise.resolve().then(() => alignAreas(turned, ['1', '2'])))).en[0]).toContain(
      '2 of 2',
    );
  });

  it('are not the same where only their boxes and areas are', async () => {
    // the halves of a square along its diagonal
    const [a, b, c, d] = square;
    const halves = [feature('1', [[a, b, c, a]]), feature('2', [[a, c, d, a]])];
    expect(alignAreas(await layer(collection(halves)), ['1', '2']).notices).toEqual([]);
  });

  it('that cover each other are told with how much; slivers are not', async () => {
    // 3 m of 100 is 300 of 10,000; 0.5 m is half a hundredth
    const features = [
      feature('1', [square]),
      feature('2', [rectangle(97, 0, 197, 100)]),
      feature('3', [rectangle(196.5, 0, 300, 100)]),
    ];
    const { notices } = alignAreas(await layer(collection(features)), ['1', '2', '3']);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: 2 områder dækker hinanden, “1” og “2”: 300 m², 3,0 % af det mindste. Se efter, om omridsene er af ét niveau.',
    ]);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 2 areas cover each other, “1” and “2”: 300 m², 3.0% of the smaller. See whether the outlines are of one level.',
    ]);
  });
});
