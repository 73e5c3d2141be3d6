import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../src/document/html.ts';
import { overlaps } from '../../src/geometry/overlap.ts';
import { renderGeojson } from '../../src/record/geojson.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { pageDocument } from '../../src/report/documents.ts';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { collection, errors, feature, layer, told, utm32, write } from './files.ts';

/** A square of a hundredth of a degree, its south-western corner at a place. */
const square = (longitude: number, latitude: number, size = 0.01) => [
  [longitude, latitude],
  [longitude + size, latitude],
  [longitude + size, latitude + size],
  [longitude, latitude + size],
  [longitude, latitude],
];
const inDegrees = (...features: object[]) => ({ type: 'FeatureCollection', features });

const places: [name: string, longitude: number, latitude: number, plane: string, place: string][] = [
  ['Stockholm', 18.07, 59.33, 'EPSG:32634', '59.33° N, 18.07° E'],
  ['London', -0.13, 51.51, 'EPSG:32630', '51.51° N, 0.13° W'],
  ['Paris', 2.35, 48.86, 'EPSG:32631', '48.86° N, 2.35° E'],
  ['Helsinki', 24.94, 60.17, 'EPSG:32635', '60.17° N, 24.94° E'],
  ['New York', -74.01, 40.71, 'EPSG:32618', '40.71° N, 74.01° W'],
  ['Sydney', 151.21, -33.87, 'EPSG:32756', '33.87° S, 151.21° E'],
];

describe('outlines of a city elsewhere', () => {
  it.each(places)(
    '%s are read in degrees, told, and given back where they were',
    async (_, x, y, plane, place) => {
      const path = write(
        'areas.geojson',
        inDegrees(feature('1', [square(x, y)]), feature('2', [square(x + 0.01, y)])),
      );
      const statistics = write('stats.csv', 'omraade_id;pop;poor\n1;10;5\n2;20;9\n');
      const method = write(
        'method.yaml',
        `udpeg: 1
id: proeve
title: Prøve
areas: { id: omraade_id, population: pop }
designate: { at-least: 1, basis: assumption }
criteria: { poor: { column: poor, unit: pct, threshold: { value: 8, basis: assumption } } }
`,
      );
      const report = screen(
        await prepare({
          statistics: [statistics],
          method,
          year: 2025,
          stateLists: undefined,
          links: undefined,
          municipality: undefined,
          geometry: path,
        }),
      );
      expect(report.plane).toBe(plane);
      expect(told(report.notices, 'en')).toContain(
        `areas.geojson: the outlines lie at ${place}, outside Denmark and its neighbours, and all outlines of the run are measured in ${plane}. If the city lies elsewhere, the coordinate system is wrong or the coordinates are swapped.`,
      );
      const back = await readReport(write('report.json', [...renderJson(report)].join('')));
      for (const one of [report, back])
        expect(ringOf(one)).toEqual(square(x, y).map((point) => point.map(nearly)));
      // side by side, as they share an edge
      expect(back.byomraader?.neighbours.pairs).toBe(1);
      const zone = `UTM zone ${Number(plane.slice(-2))}${plane.startsWith('EPSG:327') ? 'S' : 'N'}`;
      expect([...htmlOf(pageDocument(back, 'en'))].join('')).toContain(`Drawn in ${plane} (${zone}).`);
    },
  );

  it.each(places.slice(0, 5))('%s, changed round, are refused as swapped', async (_, x, y) => {
    const ring = square(x, y).map(([longitude, latitude]) => [latitude, longitude]);
    expect((await errors(layer(inDegrees(feature('1', [ring]))))).en[0]).toContain(
      'the coordinates are swapped',
    );
  });

  it('may lie on both sides of the date line, where they are split at it', async () => {
    const features = [feature('1', [square(179.99, -16.5)]), feature('2', [square(-180, -16.5)])];
    const { placement, shapes } = await layer(inDegrees(...features));
    expect(placement.plane.name).toBe('EPSG:32760');
    // 0.01 degree is 111.2 km / 100 x cos 16.5 degrees to the east: they lie beside each other
    expect(shapes[1].box.west - shapes[0].box.west).toBeCloseTo(1_067, -2);
  });

  it('are measured in one plane for all files of a run', async () => {
    const areas = await layer(inDegrees(feature('1', [square(18.02, 59.3)])));
    const west = inDegrees(feature('b', [square(17.99, 59.3, 0.035)]));
    const other = await layer(west, { beside: areas });
    expect([areas.placement.plane.name, other.placement.plane.name]).toEqual(['EPSG:32634', 'EPSG:32634']);
    expect(other.notices).toEqual([]);
    // 0.005 of 0.035 degrees to the east and 0.01 of 0.035 to the north are in common
    expect(overlaps(other.shapes, areas.shapes)[0].share).toBeCloseTo((0.005 * 0.01) / 0.035 ** 2, 4);
  });

  it('in metres of their own systems are read where the file says so', async () => {
    const named = (code: number) => ({ type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } });
    const ring = (x: number, y: number) => square(x, y, 1000);
    const examples: [code: number, x: number, y: number, plane: string][] = [
      // Stockholm in SWEREF99 TM, London in the National Grid, Paris in Lambert-93, Helsinki in ETRS-TM35FIN
      [3006, 674_000, 6_580_000, 'EPSG:32634'],
      [27700, 530_000, 180_000, 'EPSG:32630'],
      [2154, 652_000, 6_862_000, 'EPSG:32631'],
      [3067, 386_000, 6_672_000, 'EPSG:32635'],
      // New York and Sydney in their zones
      [32618, 584_000, 4_507_000, 'EPSG:32618'],
      [32756, 334_000, 6_250_000, 'EPSG:32756'],
      // London in metres of web maps, which are more than a metre long there
      [3857, -14_000, 6_711_000, 'EPSG:32630'],
    ];
    for (const [code, x, y, plane] of examples) {
      const { placement, shapes } = await layer(collection([feature('1', [ring(x, y)])], named(code)));
      expect(placement.plane.name).toBe(plane);
      const { south, north } = shapes[0].box;
      // web maps draw lengths 1 / cos(latitude) too long; the others are right to half a hundredth
      const scale = code === 3857 ? Math.cos((51.5 * Math.PI) / 180) : 1;
      expect(Math.abs(shapes[0].area / 1e6 / scale ** 2 - 1)).toBeLessThan(0.005);
      expect(north - south).toBeGreaterThan(1000 * scale * 0.99);
    }
  });
});

describe('outlines in Denmark', () => {
  it('are measured in UTM zone 32 whatever system they are drawn in, and nothing is told', async () => {
    const zone = (code: number) => ({ type: 'name', properties: { name: `EPSG:${code}` } });
    const at = ([x, y]: number[]) => square(x, y, 1000);
    const read = [
      await layer(collection([feature('1', [at([724_000, 6_175_000])])], utm32)),
      await layer(collection([feature('1', [at([32_724_000, 6_175_000])])], zone(4647))),
      // Skåne in SWEREF99 TM lies among the neighbours
      await layer(collection([feature('1', [at([374_000, 6_164_000])])], zone(3006))),
    ];
    for (const { placement, notices } of read) {
      expect(placement.plane.name).toBe('EPSG:25832');
      expect(notices).toEqual([]);
    }
    expect(read[1].shapes[0].box.west).toBeCloseTo(724_000, 4);
  });

  it('with one abroad are told', async () => {
    const { notices } = await layer(
      inDegrees(
        feature('a', [square(12.5, 55.7)]),
        feature('b', [square(12.6, 55.7)]),
        feature('c', [square(2.5, 51)]),
      ),
    );
    expect(told(notices, 'da')[0]).toBe(
      'areas.geojson: 1 af 3 objekter ligger uden for Danmark og nabolandene, først objekt 3 (“c”) ved 51,00° N, 2,50° Ø. Se efter, om deres koordinater er rigtige.',
    );
    expect(told(notices, 'en')[0]).toBe(
      'areas.geojson: 1 of 3 features lie outside Denmark and its neighbours, first feature 3 (“c”) at 51.00° N, 2.50° E. See whether their coordinates are right.',
    );
  });
});

const system = (code: number) => ({ type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } });

/** A square kilometre in metres. */
const kilometre = (x: number, y: number) => feature('1', [square(x, y, 1000)]);

describe('numbers of one zone of UTM, read in another', () => {
  // each place in the zone that is meant; six degrees of longitude lie between the meridians of two zones
  it.each<[place: string, x: number, y: number, meant: number, declared: number, there: string]>([
    // Aalborg, 9.9 degrees east, and 57.04 + 0.2 where the meridian is one zone further: Småland
    ['Aalborg', 554_000, 6_322_000, 25832, 25833, '57.04° N, 15.89° E'],
    ['Aalborg', 554_000, 6_322_000, 25832, 32633, '57.04° N, 15.89° E'],
    // Skagen, 10.6 east, of zone 33 in zone 32, lies at 4.6, off Norway, north of where the sea is without islands
    ['Skagen', 239_000, 6_405_000, 25833, 25832, '57.71° N, 4.62° E'],
  ])(
    '%s %i %i of EPSG:%i as EPSG:%i is told, with where that is',
    async (_, x, y, meant, declared, there) => {
      const { notices } = await layer(collection([kilometre(x, y)], system(declared)));
      expect(told(notices, 'en')).toContain(
        `areas.geojson: in EPSG:${declared} the outlines lie at ${there}, outside Denmark; the same numbers lie in Denmark if they are in EPSG:${meant}. See which coordinate system the file is drawn in.`,
      );
      const right = await layer(collection([kilometre(x, y)], system(meant)));
      expect(right.notices).toEqual([]);
    },
  );

  it.each<[place: string, x: number, y: number, meant: number, declared: number]>([
    ['København', 724_000, 6_175_000, 25832, 25833],
    ['Odense', 588_000, 6_140_000, 25832, 25833],
    ['København', 347_000, 6_175_000, 25833, 25832],
    ['Aarhus', 203_000, 6_232_000, 25833, 32632],
  ])('%s %i %i of EPSG:%i as EPSG:%i is refused, as that is at sea', async (_, x, y, meant, declared) => {
    const { en } = await errors(layer(collection([kilometre(x, y)], system(declared))));
    expect(en).toEqual([
      `areas.geojson: the coordinates do not fit EPSG:${declared}: 1 of 1 features, first feature 1 (“1”) at [${x}, ${y}]. They could be in EPSG:${meant}. Mend crs in the file.`,
    ]);
  });

  it("is not thought of where they are another country's, or lie in Denmark as they are", async () => {
    const honest: [code: number, x: number, y: number][] = [
      // Växjö in Sweden's own system, the numbers of which would lie in Jutland
      [3006, 488_000, 6_304_000],
      // Berlin, Hamburg, Malmö and Oslo in zones; Bornholm in both
      [25833, 390_000, 5_820_000],
      [25832, 566_000, 5_934_000],
      [25833, 374_000, 6_164_000],
      [25833, 262_000, 6_649_000],
      [25833, 480_000, 6_106_000],
      [25832, 862_000, 6_120_000],
    ];
    for (const [code, x, y] of honest) {
      const { notices } = await layer(collection([kilometre(x, y)], system(code)));
      expect(told(notices, 'da')).toEqual([]);
    }
  });
});

describe('outlines that lie far from each other', () => {
  const copenhagen = (id: string, k: number) => feature(id, [square(12.5 + k / 100, 55.6)]);
  it('are refused beyond 3,000 km from their middle, whichever of them it is', async () => {
    const sydney = (id: string, k: number) => feature(id, [square(151.2 + k / 100, -33.9)]);
    const ofFive = [copenhagen('a', 0), copenhagen('b', 1), ...['c', 'd', 'e'].map(sydney)];
    expect((await errors(layer(inDegrees(...ofFive)))).en).toEqual([
      'areas.geojson: the coordinates lie more than 3,000 km from the other outlines: 2 of 5 features, first feature 1 (“a”) at [12.5, 55.6]. Mend them, or delete the features.',
    ]);
    expect((await errors(layer(inDegrees(...ofFive.slice(0, 3))))).en).toEqual([
      'areas.geojson: the coordinates lie more than 3,000 km from the other outlines: 1 of 3 features, first feature 3 (“c”) at [151.2, -33.9]. Mend them, or delete the features.',
    ]);
    // of two, one is taken for the middle
    expect((await errors(layer(inDegrees(copenhagen('a', 0), sydney('b', 0))))).en[0]).toContain('3,000 km');
  });

  it('are told beyond 1,000 km, also where most of them are Danish', async () => {
    // Madrid lies 2,070 km from København; a degree of latitude is 111 km
    const madrid = feature('m', [square(-3.7, 40.4)]);
    const { notices } = await layer(inDegrees(copenhagen('a', 0), copenhagen('b', 1), madrid));
    expect(told(notices, 'en')).toContain(
      'areas.geojson: 1 of 3 features lies more than 1,000 km from the middle of the outlines at 55.60° N, 12.50° E, first feature 3 (“m”) at 40.40° N, 3.70° W. If they are not of the same city, delete them or mend their coordinates.',
    );
    expect(told(notices, 'da').join()).toContain(
      '1 af 3 objekter ligger mere end 1.000 km fra omridsenes midte ved 55,60° N, 12,50° Ø, først objekt 3 (“m”) ved 40,40° N, 3,70° V.',
    );
    // 9 degrees of latitude are 1,000 km; from Malmö to Umeå it is 8.2
    const umeaa = feature('u', [square(20.3, 63.8)]);
    const near = await layer(
      inDegrees(feature('a', [square(13, 55.6)]), feature('b', [square(13.1, 55.6)]), umeaa),
    );
    expect(told(near.notices, 'en').join()).not.toContain('1,000 km');
  });
});

describe('longitudes beyond 180', () => {
  it.each<[string, number]>([
    ['an outline from 179.99 to 180.01', 179.99],
    ['an outline that starts at 180', 180],
    ['an outline from -180.01 on', -180.01],
  ])('of %s are refused, and where to split is said', async (_, west) => {
    const at = west < -180 ? west : west + 0.02;
    const { da, en } = await errors(layer(inDegrees(feature('1', [square(west, -17.8, 0.02)]))));
    expect(en).toEqual([
      `areas.geojson: feature 1 (“1”) reaches beyond 180 degrees at [${Number(at.toFixed(3))}, -17.8]. Write longitudes from -180 to 180, and split an outline that crosses the date line at 180 degrees, as GeoJSON requires.`,
    ]);
    expect(da[0]).toContain('når ud over 180 grader ved');
  });
});

const nearly = (degrees: number) => Number(degrees.toFixed(5));

/** The ring of the first area in the GeoJSON of a report, from its south-western corner on; decimetres are 1e-6 of a degree. */
function ringOf(report: Report): number[][] {
  const { features } = JSON.parse([...renderGeojson(report)].join('')) as {
    features: { geometry: { coordinates: number[][][] } }[];
  };
  return features[0].geometry.coordinates[0].map((point) => point.map(nearly));
}
