import { describe, expect, it } from 'vitest';
import { type Crs, crsNames, crsOf, projectionOf } from '../../src/geometry/crs.ts';
import type { Point } from '../../src/geometry/shape.ts';

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
      const { forward, inverse } = await projectionOf(system(name));
      within(forward([longitude, latitude]), expected, 1e-4);
      // 1e-9 of a degree is 0.1 mm
      within(inverse(forward([longitude, latitude])), [longitude, latitude], 1e-9);
    }
    for (const name of ['EPSG:25833', 'EPSG:32633']) {
      const { forward } = await projectionOf(system(name));
      within(forward(utm(longitude, latitude, 15)), expected, 1e-3);
    }
    // spherical Mercator: x = R lambda, y = R ln tan(45 degrees + latitude / 2)
    const radius = 6378137;
    const x = (radius * longitude * Math.PI) / 180;
    const y = radius * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    const { forward } = await projectionOf(system('EPSG:3857'));
    within(forward([x, y]), expected, 1e-3);
  });

  it('UTM as PROJ has it: test/gie/builtins.gie, +proj=utm +ellps=GRS80 +zone=30, accept 2 1', async () => {
    // 5 degrees east of the central meridian -3; zone 32 has 9, so longitude 14 there
    const { forward } = await projectionOf(system('EPSG:4258'));
    within(forward([14, 1]), [1057002.405491298, 110955.141175949], 1e-4);
  });

  it("EPSG:3857 as the EPSG's Guidance Note 7-2 has it: 24°22'54.433\"N 100°20'W is -11169055.58, 2800000.00", async () => {
    const [toMetres, toDegrees] = [
      await projectionOf(system('EPSG:3857')),
      await projectionOf(system('EPSG:4326')),
    ];
    // from 3857 to UTM zone 32 and on to degrees; so far west UTM itself is not exact, so a nearer point of the same y
    const [longitude, latitude] = toDegrees.inverse(toMetres.forward([1_000_000, 2_800_000]));
    expect(latitude).toBeCloseTo(24 + 22 / 60 + 54.433 / 3600, 6);
    expect(longitude * (-11169055.58 / 1_000_000)).toBeCloseTo(-(100 + 20 / 60), 6);
  });

  it('EPSG:32632 is EPSG:25832 but for a tenth of a millimetre, and neither is touched', async () => {
    for (const name of ['EPSG:25832', 'EPSG:32632']) {
      const { forward, inverse } = await projectionOf(system(name));
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

  it.each(['EPSG:2154', 'EPSG:', 'EPSG', '', 'ETRS89', 'CRS27', '12345678'])('%s is not known', (text) =>
    expect(crsOf(text)).toBeUndefined(),
  );

  it('knows eight', () => {
    expect(crsNames).toEqual([
      'EPSG:4326',
      'CRS84',
      'EPSG:4258',
      'EPSG:25832',
      'EPSG:25833',
      'EPSG:32632',
      'EPSG:32633',
      'EPSG:3857',
    ]);
  });
});
