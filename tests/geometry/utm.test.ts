import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { danishPlane, degreesOf, planeOf } from '../../src/geometry/utm.ts';

const zone32 = '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs';
const degrees = '+proj=longlat +ellps=GRS80 +no_defs';

describe('metres in EPSG:25832 become degrees', () => {
  // the corners of what a file may be drawn in, København, the central meridian and Bornholm
  const points: [number, number][] = [
    [0, 5_200_000],
    [1_200_000, 5_200_000],
    [0, 6_900_000],
    [1_200_000, 6_900_000],
    [724_000.1, 6_175_000.5],
    [500_000, 6_200_000],
    [873_000, 6_120_000],
  ];

  it.each(points)('%f east, %f north as proj4 has it, to 1e-9 of a degree (0.1 mm)', (x, y) => {
    const [longitude, latitude] = proj4(zone32, degrees, [x, y]);
    const found = degreesOf([x, y], danishPlane);
    expect(Math.abs(found[0] - longitude)).toBeLessThan(1e-9);
    expect(Math.abs(found[1] - latitude)).toBeLessThan(1e-9);
  });

  it('the central meridian is 9 degrees east wherever one stands on it', () => {
    expect(degreesOf([500_000, 5_500_000], danishPlane)[0]).toBe(9);
    expect(degreesOf([500_000, 6_500_000], danishPlane)[0]).toBe(9);
  });

  it('as PROJ has it: test/gie/builtins.gie, +proj=utm +ellps=GRS80 +zone=30, 5 degrees east of its meridian', () => {
    const [longitude, latitude] = degreesOf([1057002.405491298, 110955.141175949], danishPlane);
    expect(longitude).toBeCloseTo(14, 9);
    expect(latitude).toBeCloseTo(1, 9);
  });

  it.each([
    ['EPSG:32618', -74, 40.7],
    ['EPSG:32756', 151.2, -33.9],
    ['EPSG:32634', 18.02, 59.3],
    ['EPSG:32701', -179.9, -16.5],
  ])('and so do those of %s', (name, longitude, latitude) => {
    const { zone, south } = planeOf(name);
    const [x, y] = proj4(
      degrees,
      `+proj=utm +zone=${zone}${south ? ' +south' : ''} +ellps=GRS80 +units=m +no_defs`,
      [longitude, latitude],
    );
    const found = degreesOf([x, y], planeOf(name));
    expect(found[0]).toBeCloseTo(longitude, 9);
    expect(found[1]).toBeCloseTo(latitude, 9);
  });
});
