import type { Point } from './shape.ts';

/*
 * Metres of UTM zone 32N to degrees by Krüger's series. Source: C. F. F. Karney, Transverse Mercator with an accuracy
 * of a few nanometers, J. Geodesy 85 (2011), equations 7-15 and 36, after L. Krüger, Konforme Abbildung des
 * Erdellipsoids in der Ebene (1912). To the fourth power of n it is right to less than a micrometre in Denmark.
 */

/** GRS 80, of ETRS89: metres, and the flattening. */
const [EQUATOR, FLATTENING] = [6_378_137, 1 / 298.257222101];
/** UTM: the scale along the central meridian, what is added to eastings, and zone 32's central meridian in degrees. */
const [SCALE, FALSE_EASTING, MERIDIAN] = [0.9996, 500_000, 9];

const n = FLATTENING / (2 - FLATTENING);
/** Metres on the map for each radian along the meridian. */
const radius = ((SCALE * EQUATOR) / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
];
/** From the conformal latitude to the latitude, to the same power: Krüger, again. */
const delta = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4,
  (56 / 15) * n ** 3 - (136 / 35) * n ** 4,
  (4279 / 630) * n ** 4,
];

/** Longitude and latitude in degrees, ETRS89, of a point in metres in EPSG:25832. */
export function degreesOf([x, y]: Point): [longitude: number, latitude: number] {
  const [xi, eta] = [y / radius, (x - FALSE_EASTING) / radius];
  let [north, east] = [xi, eta];
  for (const [k, factor] of beta.entries()) {
    const j = 2 * (k + 1);
    north -= factor * Math.sin(j * xi) * Math.cosh(j * eta);
    east -= factor * Math.cos(j * xi) * Math.sinh(j * eta);
  }
  const longitude = Math.atan2(Math.sinh(east), Math.cos(north));
  const conformal = Math.asin(Math.sin(north) / Math.cosh(east));
  let latitude = conformal;
  for (const [k, factor] of delta.entries()) latitude += factor * Math.sin(2 * (k + 1) * conformal);
  return [MERIDIAN + inDegrees(longitude), inDegrees(latitude)];
}

function inDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
