import type { Point } from './shape.ts';

/*
 * Metres of a zone of UTM to degrees by Krüger's series. Source: C. F. F. Karney, Transverse Mercator with an accuracy
 * of a few nanometers, J. Geodesy 85 (2011), equations 7-15 and 36, after L. Krüger, Konforme Abbildung des
 * Erdellipsoids in der Ebene (1912). To the fourth power of n it is right to less than a micrometre within a zone, and to a millimetre 3,000 km
 * from its meridian.
 */

/** GRS 80, of ETRS89: metres, and the flattening. */
const [EQUATOR, FLATTENING] = [6_378_137, 1 / 298.257222101];
/** UTM: the scale along the central meridian, what is added to eastings, and south of the equator to northings. */
const [SCALE, FALSE_EASTING, FALSE_NORTHING] = [0.9996, 500_000, 10_000_000];

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

/** A plane of metres in which a run measures: a zone of UTM. The name is of the EPSG register. */
export interface Plane {
  name: string;
  zone: number;
  south: boolean;
}

/** Where Danish outlines are measured: ETRS89 / UTM zone 32N. */
export const danishPlane: Plane = { name: 'EPSG:25832', zone: 32, south: false };

/** The plane that a record names; one without a name is Danish. */
export function planeOf(name: string | undefined): Plane {
  if (name === undefined) return danishPlane;
  const code = Number(name.replace('EPSG:', ''));
  return { name, zone: code % 100, south: code > 32_700 };
}

/** The longitude in the middle of a zone. */
export function meridianOf(zone: number): number {
  return 6 * zone - 183;
}

/** Longitude and latitude in degrees, ETRS89, of a point in metres in a plane. */
export function degreesOf([x, y]: Point, { zone, south }: Plane): [longitude: number, latitude: number] {
  const [xi, eta] = [(south ? y - FALSE_NORTHING : y) / radius, (x - FALSE_EASTING) / radius];
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
  return [meridianOf(zone) + inDegrees(longitude), inDegrees(latitude)];
}

function inDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
