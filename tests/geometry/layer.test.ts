import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/geometry/overlap.ts';
import type { Point, Shape } from '../../src/geometry/shape.ts';
import { at, collection, feature, layer, rectangle, told, utm32, write } from './files.ts';

const square = rectangle(0, 0, 100, 100);
const hole = rectangle(40, 40, 60, 60);
const areas = (shapes: Shape[]) => shapes.map(({ id, area }) => [id, Number(area.toFixed(3))]);

describe('a layer of outlines', () => {
  it('has the shapes by id, with area and box in metres', async () => {
    const features = [feature('0102', [rectangle(100, 0, 200, 50)]), feature('0101', [square])];
    const read = await layer(collection(features));
    expect(areas(read.shapes)).toEqual([
      ['0101', 10000],
      ['0102', 5000],
    ]);
    expect(read.shapes[1].box).toEqual({ west: 600100, south: 6200000, east: 600200, north: 6200050 });
    expect(read).toMatchObject({ property: 'omraade_id', crs: 'EPSG:25832', notices: [] });
    expect(read.file).toMatchObject({ name: 'areas.geojson', encoding: 'utf-8' });
    expect(read.file).not.toHaveProperty('bytes');
  });

  it('may hold holes, multipolygons, collections of them, and heights', async () => {
    const high = square.map(([x, y]) => [x, y, 12.5]);
    const parts = [[square, hole], [rectangle(200, 0, 210, 10)]];
    const collected = {
      type: 'Feature',
      properties: { omraade_id: 'collected' },
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', coordinates: [square] },
          { type: 'MultiPolygon', coordinates: [[rectangle(200, 0, 210, 10)]] },
        ],
      },
    };
    const features = [feature('high', [high]), feature('parts', parts, 'MultiPolygon'), collected];
    // 10,000 - 400 + 100, and 10,000 + 100
    expect(areas((await layer(collection(features))).shapes)).toEqual([
      ['collected', 10100],
      ['high', 10000],
      ['parts', 9700],
    ]);
  });

  it('may be one feature', async () => {
    const { shapes } = await layer({ ...feature('a', [square]), crs: utm32 });
    expect(areas(shapes)).toEqual([['a', 10000]]);
  });

  it('has its rings turned: outer ones counterclockwise, holes clockwise, whichever way they are drawn', async () => {
    const backwards = [...square].reverse();
    const features = [feature('a', [backwards, hole]), feature('b', [square, [...hole].reverse()])];
    const { shapes, notices } = await layer(collection(features));
    expect(areas(shapes)).toEqual([
      ['a', 9600],
      ['b', 9600],
    ]);
    for (const { polygons } of shapes)
      expect(polygons.flat().map(turn)).toEqual(['counterclockwise', 'clockwise']);
    expect(notices).toEqual([]);
  });

  it('leaves points that follow themselves out', async () => {
    const [first, ...rest] = square;
    const { shapes } = await layer(collection([feature('a', [[first, first, ...rest, first]])]));
    expect(shapes[0].polygons[0][0]).toHaveLength(4);
  });
});

describe('the ids', () => {
  it('are text: a whole number is its digits, blanks round a text fall away', async () => {
    const features = [feature(12, [square]), feature(' 0012 ', [rectangle(200, 0, 300, 100)])];
    expect((await layer(collection(features))).shapes.map(({ id }) => id)).toEqual(['0012', '12']);
  });

  it('stand in the property behind #', async () => {
    const named = { ...feature('x', [square]), properties: { navn: 'Rugløkken' } };
    const read = await layer(collection([named]), { name: 'areas.geojson#navn' });
    expect([read.property, read.shapes[0].id]).toEqual(['navn', 'Rugløkken']);
  });

  it('stand in the property that is meant, where a file has # in its very name', async () => {
    const path = write('map#1.geojson', collection([feature('a', [square])]));
    const { readLayer } = await import('../../src/geometry/layer.ts');
    const request = {
      property: 'omraade_id',
      crs: undefined,
      option: '--geometry',
      repeated: 'refused',
    } as const;
    expect((await readLayer({ ...request, path })).shapes[0].id).toBe('a');
    expect((await readLayer({ ...request, path: `${path}#omraade_id` })).shapes[0].id).toBe('a');
  });

  it("are the features' own under #id, where no property is called so", async () => {
    const own = { ...feature('x', [square]), id: 7 };
    expect((await layer(collection([own]), { name: 'areas.geojson#id' })).shapes[0].id).toBe('7');
    const both = { ...own, properties: { id: 8 } };
    expect((await layer(collection([both]), { name: 'areas.geojson#id' })).shapes[0].id).toBe('8');
  });

  it('that repeat are parts of one shape, told with how many', async () => {
    const features = [
      feature('a', [square]),
      feature('b', [square]),
      feature('a', [rectangle(200, 0, 300, 100)]),
    ];
    const { shapes, notices } = await layer(collection(features));
    expect(shapes.map(({ id, polygons, area }) => [id, polygons.length, area])).toEqual([
      ['a', 2, 20000],
      ['b', 1, 10000],
    ]);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: 1 id står i flere objekter, som er samlet til ét omrids: “a” (2 objekter).',
    ]);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 1 id stands in several features, which are joined to one outline: “a” (2 features).',
    ]);
  });
});

describe('the system of coordinates', () => {
  // a point near 600 000, 6 200 000 in degrees; 0.001 degree is about 63 m to the east and 111 m to the north
  const inDegrees = [
    [10.599, 55.933],
    [10.6, 55.933],
    [10.6, 55.934],
    [10.599, 55.934],
    [10.599, 55.933],
  ];

  it('is EPSG:4326 where nothing says otherwise', async () => {
    const read = await layer({ type: 'FeatureCollection', features: [feature('a', [inDegrees])] });
    expect(read.crs).toBe('EPSG:4326');
    // metres on the ellipsoid GRS80 at latitude 55.9335: 0.001 degree of longitude is N cos(latitude) pi / 180,000,
    // of latitude M pi / 180,000, where N and M are the radii of curvature
    const [a, e2, latitude] = [6378137, 0.00669438002, (55.9335 * Math.PI) / 180];
    const w = 1 - e2 * Math.sin(latitude) ** 2;
    const east = ((a / Math.sqrt(w)) * Math.cos(latitude) * Math.PI) / 180_000;
    const north = ((a * (1 - e2)) / w ** 1.5) * (Math.PI / 180_000);
    // UTM at 1.5995 degrees, 1599.5 x east, from its meridian draws lengths 0.9996 (1 + distance^2 / (2 R^2)) as long
    const scale = 0.9996 * (1 + (1599.5 * east) ** 2 / (2 * 6386_000 ** 2));
    expect(read.shapes[0].area / (east * north * scale ** 2)).toBeCloseTo(1, 5);
  });

  it('is the one that the file declares', async () => {
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    const declared = async (declaration: object) =>
      (await layer(collection([feature('a', [square])], declaration))).crs;
    expect(await declared(crs('urn:ogc:def:crs:EPSG::25832'))).toBe('EPSG:25832');
    expect(await declared(crs('EPSG:25832'))).toBe('EPSG:25832');
    expect(await declared({ type: 'EPSG', properties: { code: 25832 } })).toBe('EPSG:25832');
    const read = await layer(collection([feature('a', [inDegrees])], crs('urn:ogc:def:crs:OGC:1.3:CRS84')));
    expect(read.crs).toBe('CRS84');
  });

  it('is the one asked for, where the file declares none or the same', async () => {
    const bare = { type: 'FeatureCollection', features: [feature('a', [square])] };
    expect((await layer(bare, { crs: '25832' })).crs).toBe('EPSG:25832');
    expect((await layer(collection([feature('a', [square])]), { crs: 'EPSG:25832' })).crs).toBe('EPSG:25832');
    // WGS 84 and ETRS89 are taken as one
    expect((await layer(collection([feature('a', [square])]), { crs: 'EPSG:32632' })).crs).toBe('EPSG:25832');
    expect((await layer(collection([feature('a', [square])], null), { crs: 'EPSG:25832' })).crs).toBe(
      'EPSG:25832',
    );
  });
});

describe('TopoJSON', () => {
  // two squares that share the arc from (100, 0) to (100, 100), drawn in whole steps of 50 m from the corner
  const topology = {
    type: 'Topology',
    crs: utm32,
    transform: { scale: [50, 50], translate: at(0, 0) },
    arcs: [
      [
        [2, 0],
        [0, 2],
      ],
      [
        [2, 2],
        [-2, 0],
        [0, -2],
        [2, 0],
      ],
      [
        [2, 0],
        [2, 0],
        [0, 2],
        [-2, 0],
      ],
    ],
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', properties: { omraade_id: '0101' }, arcs: [[0, 1]] },
          { type: 'MultiPolygon', properties: { omraade_id: '0102' }, arcs: [[[2, -1]]] },
        ],
      },
    },
  };
  const expected = [
    ['0101', 10000],
    ['0102', 10000],
  ];

  it('is read through its arcs', async () => {
    expect(areas((await layer(topology)).shapes)).toEqual(expected);
  });

  it('with several objects is read from the one named behind #', async () => {
    const { areas: drawn } = topology.objects;
    const several = {
      ...topology,
      objects: { other: { type: 'GeometryCollection', geometries: [] }, drawn },
    };
    for (const name of ['areas.topojson#drawn/omraade_id', 'areas.topojson#drawn/']) {
      expect(areas((await layer(several, { name })).shapes)).toEqual(expected);
    }
  });
});

describe('put right, with a notice:', () => {
  it('a ring that misses its start by at most a metre', async () => {
    const ring = [...square.slice(0, 4), at(0, 0.5)];
    const { shapes, notices } = await layer(collection([feature('a', [square]), feature('b', [ring])]));
    // the strip between (0, 0.5) and (0, 0) has no area
    expect(areas(shapes)[1]).toEqual(['b', 10000]);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: 1 objekt havde ringe, der næsten sluttede, hvor de begyndte, og er lukket; største hul er 0,50 m i objekt 2 (“b”).',
    ]);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 1 feature had rings that nearly ended where they started, and were closed; the widest gap is 0.50 m in feature 2 (“b”).',
    ]);
  });

  it('a ring that crosses itself round little of its ground', async () => {
    // at the corner (100, 100) the line runs on to (100, 101), back to (101, 100) and on over itself: the loop is the
    // triangle (100, 100) (100, 101) (101, 100), half a square metre
    const ring = [at(0, 0), at(100, 0), at(100, 101), at(101, 100), at(0, 100), at(0, 0)];
    const { shapes, notices } = await layer(collection([feature('a', [ring])]));
    expect(areas(shapes)).toEqual([['a', 10000.5]]);
    expect(told(notices, 'da')).toEqual([
      'areas.geojson: 1 omrids har ringe, der krydser hinanden en smule, og er tegnet om: objekt 1 (“a”) ved [600100, 6200100], hvor 0,50 m² (0,005 % af grunden) er i tvivl.',
    ]);
    expect(told(notices, 'en')).toEqual([
      'areas.geojson: 1 outline has rings that cross a little, and was drawn anew: feature 1 (“a”) at [600100, 6200100], where 0.50 m² (0.005% of the ground) are in doubt.',
    ]);
  });

  it('parts of one id that cover each other: their ground counts once', async () => {
    // 100 x 100 and 100 x 100 have 50 x 100 in common: 15,000
    const features = [feature('a', [square]), feature('a', [rectangle(50, 0, 150, 100)])];
    const { shapes, notices } = await layer(collection(features));
    expect(areas(shapes)).toEqual([['a', 15000]]);
    expect(told(notices, 'da').slice(1)).toEqual([
      'areas.geojson: 1 omrids har dele, der dækker hinanden; grunden tælles én gang. Mest i objekt 1 (“a”): 5.000 m².',
    ]);
    expect(told(notices, 'en').slice(1)).toEqual([
      'areas.geojson: 1 outline has parts that cover each other; the ground counts once. Most in feature 1 (“a”): 5,000 m².',
    ]);
    // once in overlaps too: all of it lies on the square, though both parts do
    const [whole] = (await layer(collection([feature('b', [rectangle(0, 0, 200, 200)])]))).shapes;
    expect(overlaps(shapes, [whole])[0].area).toBeCloseTo(15000, 3);
  });
});

it('a ring that touches itself in a point is kept as it is', async () => {
  // two triangles that meet in (50, 50), gone round one after the other
  const ring = [at(0, 0), at(50, 50), at(100, 0), at(100, 100), at(50, 50), at(0, 100), at(0, 0)];
  const { shapes, notices } = await layer(collection([feature('a', [ring])]));
  // 10,000 less the triangles below and above, 100 x 50 / 2 each
  expect(areas(shapes)).toEqual([['a', 5000]]);
  expect(notices).toEqual([]);
});

function turn(ring: readonly Point[]): string {
  const twice = ring.reduce((sum, [x, y], k) => {
    const [x2, y2] = ring[(k + 1) % ring.length];
    return sum + (x - 6e5) * (y2 - 62e5) - (x2 - 6e5) * (y - 62e5);
  }, 0);
  return twice > 0 ? 'counterclockwise' : 'clockwise';
}
