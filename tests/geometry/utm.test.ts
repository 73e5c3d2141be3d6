import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { degreesOf } from '../../src/geometry/utm.ts';

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
    const found = degreesOf([x, y]);
    expect(Math.abs(found[0] - longitude)).toBeLessThan(1e-9);
    expect(Math.abs(found[1] - latitude)).toBeLessThan(1e-9);
  });

  it('the central meridian is 9 degrees east wherever one stands on it', () => {
    expect(degreesOf([500_000, 5_500_000])[0]).toBe(9);
    expect(degreesOf([500_000, 6_500_000])[0]).toBe(9);
  });

  it('as PROJ has it: test/gie/builtins.gie, +proj=utm +ellps=GRS80 +zone=30, 5 degrees east of its meridian', () => {
    const [longitude, latitude] = degreesOf([1057002.405491298, 110955.141175949]);
    expect(longitude).toBeCloseTo(14, 9);
    expect(latitude).toBeCloseTo(1, 9);
  });
});
