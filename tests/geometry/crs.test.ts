import { describe, expect, it } from 'vitest';
import { type Crs, crsNames, crsOf, degreesFrom, planeAt, projectionOf } from '../../src/geometry/crs.ts';
import type { Point } from '../../src/geometry/shape.ts';
import { danishPlane } from '../../src/geometry/utm.ts';

const system = (name: string): Crs => crsOf(name)!;
const within = (found: Point, expected: readonly [number, number], metres: number) => {
  expect(Math.abs(found[0] - expected[0])).toBeLessThan(metres);
  expect(Math.abs(found[1] - expected[1])).toBeLessThan(metres);
};

/**
 * Transverse Mercator by Krüger's series to the fourth power of n, which is right to less than a micrometre within
 * 1,000 km of the central meridian: written from L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene (1912),
 * and the form in which C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers (2011), gives it.
 */
function utm(longitude: number, latitude: number, meridian: number): [number, number] {
  const [a, f] = [6378137, 1 / 298.257222101];
  const n = f / (2 - f);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49561 / 161280) * n ** 4,
  ];
  const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const e = Math.sqrt(f * (2 - f));
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - meridian) * Math.PI) / 180;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t));
  const east =
    eta + alpha.reduce((sum, c, j) => sum + c * Math.cos(2 * (j + 1) * xi) * Math.sinh(2 * (j + 1) * eta), 0);
  const north =
    xi + alpha.reduce((sum, c, j) => sum + c * Math.sin(2 * (j + 1) * xi) * Math.cosh(2 * (j + 1) * eta), 0);
  return [500000 + 0.9996 * radius * east, 0.9996 * radius * north];
}

describe('coordinates become metres in EPSG:25832', () => {
  const points: [number, number][] = [
    [12.5683, 55.6761],
    [9, 56],
    [8.0755, 54.9],
    [14.7, 55.1],
    [3, 47],
    [18, 62],
  ];

  it.each(points)('longitude %f, latitude %f as another formula has it', async (longitude, latitude) => {
    const expected = utm(longitude, latitude, 9);
    for (const name of ['EPSG:4326', 'EPSG:4258', 'CRS84']) {
      const { forward, inverse } = await projectionOf(system(name), danishPlane);
      within(forward([longitude, latitude]), expected, 1e-4);
      // 1e-9 of a degree is 0.1 mm
      within(inverse(forward([longitude, latitude])), [longitude, latitude], 1e-9);
    }
    for (const name of ['EPSG:25833', 'EPSG:32633']) {
      const { forward } = await projectionOf(system(name), danishPlane);
      within(forward(utm(longitude, latitude, 15)), expected, 1e-3);
    }
    // spherical Mercator: x = R lambda, y = R ln tan(45 degrees + latitude / 2)
    const radius = 6378137;
    const x = (radius * longitude * Math.PI) / 180;
    const y = radius * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    const { forward } = await projectionOf(system('EPSG:3857'), danishPlane);
    within(forward([x, y]), expected, 1e-3);
  });

  it('UTM as PROJ has it: test/gie/builtins.gie, +proj=utm +ellps=GRS80 +zone=30, accept 2 1', async () => {
    // 5 degrees east of the central meridian -3; zone 32 has 9, so longitude 14 there
    const { forward } = await projectionOf(system('EPSG:4258'), danishPlane);
    within(forward([14, 1]), [1057002.405491298, 110955.141175949], 1e-4);
  });

  it("EPSG:3857 as the EPSG's Guidance Note 7-2 has it: 24°22'54.433\"N 100°20'W is -11169055.58, 2800000.00", async () => {
    const [toMetres, toDegrees] = [
      await projectionOf(system('EPSG:3857'), danishPlane),
      await projectionOf(system('EPSG:4326'), danishPlane),
    ];
    // from 3857 to UTM zone 32 and on to degrees; so far west UTM itself is not exact, so a nearer point of the same y
    const [longitude, latitude] = toDegrees.inverse(toMetres.forward([1_000_000, 2_800_000]));
    expect(latitude).toBeCloseTo(24 + 22 / 60 + 54.433 / 3600, 6);
    expect(longitude * (-11169055.58 / 1_000_000)).toBeCloseTo(-(100 + 20 / 60), 6);
  });

  it('EPSG:32632 is EPSG:25832 but for a tenth of a millimetre, and neither is touched', async () => {
    for (const name of ['EPSG:25832', 'EPSG:32632']) {
      const { forward, inverse } = await projectionOf(system(name), danishPlane);
      expect(forward([724000.125, 6175000.5])).toEqual([724000.125, 6175000.5]);
      expect(inverse([724000.125, 6175000.5])).toEqual([724000.125, 6175000.5]);
    }
  });
});

describe('the name of a system', () => {
  it.each([
    ['epsg:25832', 'EPSG:25832'],
    ['25832', 'EPSG:25832'],
    ['EPSG::25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG:6.9:25832', 'EPSG:25832'],
    ['http://www.opengis.net/def/crs/EPSG/0/4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'CRS84'],
    ['OGC:CRS84', 'CRS84'],
    ['crs84', 'CRS84'],
  ])('%s is %s', (text, name) => expect(crsOf(text)?.name).toBe(name));

  it.each([
    'EPSG:2263',
    'EPSG:25827',
    'EPSG:32661',
    'EPSG:32700',
    'EPSG:',
    'EPSG',
    '',
    'ETRS89',
    'CRS27',
    '12345678',
  ])('%s is not known', (text) => expect(crsOf(text)).toBeUndefined());

  it.each(['EPSG:25828', 'EPSG:25838', 'EPSG:32601', 'EPSG:32660', 'EPSG:32701', 'EPSG:32760'])(
    '%s is a zone of UTM',
    (name) => expect(crsOf(name)?.name).toBe(name),
  );

  it('is one of those that are said to be known', () => {
    const named = crsNames.filter((name) => !/-/.test(name));
    expect(named.map((name) => crsOf(name)?.name)).toEqual(named);
    expect(crsNames.slice(named.length)).toEqual([
      'EPSG:25828-25838',
      'EPSG:32601-32660',
      'EPSG:32701-32760',
    ]);
  });
});

/*
 * Examples of the systems' own offices, in degrees of ETRS89 or WGS 84, with how far apart they may be: datums of old
 * are shifted by seven figures, which their offices say are right to a few metres.
 */
describe('coordinates of other systems become degrees', () => {
  const examples: [name: string, point: Point, longitude: number, latitude: number, metres: number][] = [
    // of the zone's meridian and the equator, by definition
    ['EPSG:25832', [500_000, 0], 9, 0, 0.001],
    ['EPSG:32733', [500_000, 10_000_000], 15, 0, 0.001],
    // EPSG:4647: zone 32 with the zone in front, so the same point with 32 before its easting
    ['EPSG:4647', [32_500_000, 0], 9, 0, 0.001],
    // EPSG:2154 and 3035 have their false origins where they are defined to be
    ['EPSG:2154', [700_000, 6_600_000], 3, 46.5, 0.001],
    ['EPSG:3035', [4_321_000, 3_210_000], 10, 52, 0.001],
    // Ordnance Survey, A guide to coordinate systems in Great Britain: Caister water tower, TG 51409 13177, is
    // 52°39'28.72"N 1°42'57.80"E in ETRS89
    ['EPSG:27700', [651_409.903, 313_177.27], 1 + 42 / 60 + 57.8 / 3600, 52 + 39 / 60 + 28.72 / 3600, 5],
    // the tower of Amersfoort is the origin of the Dutch system: 52°09'18.62"N 5°23'13.93"E in ETRS89
    ['EPSG:28992', [155_000, 463_000], 5.387206, 52.155173, 2],
  ];
  it.each(examples)('%s %j', async (name, point, longitude, latitude, metres) => {
    const [x, y] = (await degreesFrom(system(name)))(point);
    expect(Math.abs(x - longitude) * 111_000 * Math.cos((latitude * Math.PI) / 180)).toBeLessThan(metres);
    expect(Math.abs(y - latitude) * 111_000).toBeLessThan(metres);
  });
});

describe('the plane of a place', () => {
  it.each<[string, Point, string]>([
    ['København', [12.57, 55.68], 'EPSG:25832'],
    ['Bornholm, though it lies in zone 33', [14.9, 55.1], 'EPSG:25832'],
    ['Stockholm', [18.07, 59.33], 'EPSG:32634'],
    ['London', [-0.13, 51.51], 'EPSG:32630'],
    ['Paris', [2.35, 48.86], 'EPSG:32631'],
    ['Helsinki', [24.94, 60.17], 'EPSG:32635'],
    ['New York', [-74.01, 40.71], 'EPSG:32618'],
    ['Sydney', [151.21, -33.87], 'EPSG:32756'],
    ['Suva', [178.44, -18.14], 'EPSG:32760'],
    ['just beyond the date line, counted on', [180.5, -16.5], 'EPSG:32701'],
  ])('%s', (_, place, name) => expect(planeAt(place).name).toBe(name));
});
