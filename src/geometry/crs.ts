import { present } from '../values/present.ts';
import type { Box, Point } from './shape.ts';
import { danishPlane, meridianOf, type Plane } from './utm.ts';

/** A system of coordinates that files may be drawn in. */
export interface Crs {
  /** as the EPSG register has it, and as GeoJSON calls its own */
  name: string;
  /** for proj4; metres of a UTM zone are the same text wherever they are the same coordinates */
  definition: string;
  unit: 'degrees' | 'metres';
  /** longitude and latitude of what may be drawn in it; beyond that its coordinates mean nothing */
  use: Box;
  /** Denmark and its neighbours in the system's own unit; undefined: not a system that they are drawn in */
  danish: Box | undefined;
  /** of one country: its numbers are taken for that country's, whatever else they could be */
  isNational?: boolean;
}

/** Where people live: from the south of Chile to Svalbard. */
const inhabited: Box = { west: -180, south: -60, east: 180, north: 84 };
/** Denmark, northern Germany and southern Sweden; the boxes in metres hold all of it. */
const danishDegrees: Box = { west: 3, south: 47, east: 18, north: 62 };
const danishMetres = (west: number, east: number): Box => ({
  west,
  south: 5_200_000,
  east,
  north: 6_900_000,
});

/*
 * Definitions: the EPSG register, https://epsg.org. ETRS89, WGS 84, SWEREF99 and RGF93 are taken as one: their
 * ellipsoids differ by 0.1 mm, and the systems by what the plates have drifted since 1989, about a metre, which no area
 * drawn by hand shows. Older datums (OSGB36, RD) are shifted as the register says, right to 1-5 metres.
 */
const longitudeLatitude = '+proj=longlat +ellps=GRS80 +no_defs';
const utm = (zone: number, south: boolean): string =>
  `+proj=utm +zone=${zone}${south ? ' +south' : ''} +ellps=GRS80 +units=m +no_defs`;
/** A zone is 6 degrees wide, and in use a zone and a half to either side; Bornholm lies in 32 as well as in 33. */
const useOfZone = (zone: number, south: boolean): Box => ({
  west: meridianOf(zone) - 12,
  south: south ? -80 : 0,
  east: meridianOf(zone) + 12,
  north: south ? 0 : 84,
});

function inZone(name: string, zone: number, south = false): Crs {
  const boxes: Record<number, Box> = {
    32: danishMetres(0, 1_200_000),
    33: danishMetres(-450_000, 750_000),
  };
  const danish = south ? undefined : boxes[zone];
  return { name, definition: utm(zone, south), unit: 'metres', use: useOfZone(zone, south), danish };
}

/** The zone stands in front of the easting: 32 700 000. */
function zoneInFront(name: string, zone: number): Crs {
  const { use } = inZone(name, zone);
  const front = zone * 1_000_000;
  const definition = `+proj=tmerc +lat_0=0 +lon_0=${meridianOf(zone)} +k=0.9996 +x_0=${front + 500_000} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  return { name, definition, unit: 'metres', use, danish: danishMetres(front, front + 999_999) };
}

const degrees = {
  definition: longitudeLatitude,
  unit: 'degrees',
  use: inhabited,
  danish: danishDegrees,
} as const;
type Use = [west: number, south: number, east: number, north: number];
const metres = (name: string, [west, south, east, north]: Use, definition: string): Crs => ({
  name,
  definition: `${definition} +units=m +no_defs`,
  unit: 'metres',
  use: { west, south, east, north },
  danish: undefined,
  isNational: true,
});

const systems: readonly Crs[] = [
  { name: 'EPSG:4326', ...degrees },
  { name: 'CRS84', ...degrees },
  { name: 'EPSG:4258', ...degrees },
  inZone('EPSG:25832', 32),
  inZone('EPSG:25833', 33),
  inZone('EPSG:32632', 32),
  inZone('EPSG:32633', 33),
  {
    name: 'EPSG:3857',
    definition: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
    unit: 'metres',
    use: inhabited,
    danish: { west: 330_000, south: 5_900_000, east: 2_010_000, north: 8_870_000 },
  },
  zoneInFront('EPSG:4647', 32),
  zoneInFront('EPSG:5650', 33),
  // Europe, Sweden, Finland, France, Great Britain, the Netherlands
  metres(
    'EPSG:3035',
    [-35, 24, 45, 84],
    '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80',
  ),
  metres('EPSG:3006', [8, 54, 26, 70], '+proj=utm +zone=33 +ellps=GRS80'),
  metres('EPSG:3067', [17, 58, 33, 71], '+proj=utm +zone=35 +ellps=GRS80'),
  metres(
    'EPSG:2154',
    [-10, 41, 11, 52],
    '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80',
  ),
  metres(
    'EPSG:27700',
    [-10, 49, 3, 62],
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489',
  ),
  metres(
    'EPSG:28992',
    [3, 50, 8, 54],
    '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725',
  ),
];

/** What is said to be known: systems by name, and UTM by its runs of codes. */
export const crsNames: readonly string[] = [
  ...systems.map(({ name }) => name),
  'EPSG:25828-25838',
  'EPSG:32601-32660',
  'EPSG:32701-32760',
];

/**
 * The system of a name: `EPSG:25832`, `epsg:25832`, `25832`, `urn:ogc:def:crs:EPSG::25832`,
 * `urn:ogc:def:crs:OGC:1.3:CRS84`, `OGC:CRS84`, `http://www.opengis.net/def/crs/EPSG/0/25832`; undefined where it is
 * none of those known.
 */
export function crsOf(text: string): Crs | undefined {
  const name = text.trim().toUpperCase();
  const code =
    /^(?:EPSG:+|URN:(?:X-)?OGC:DEF:CRS:EPSG:[\d.]*:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/EPSG\/[\d.]+\/)?(\d+)$/.exec(
      name,
    )?.[1];
  const isCrs84 =
    /^(?:OGC:|URN:(?:X-)?OGC:DEF:CRS:OGC:[\d.]*:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/DEF\/CRS\/OGC\/[\d.]+\/)?CRS84$/.test(
      name,
    );
  const wanted = isCrs84 ? 'CRS84' : `EPSG:${code}`;
  return systems.find((system) => system.name === wanted) ?? zoneOfCode(Number(code));
}

/** UTM of ETRS89 (258zz) and of WGS 84 (326zz north of the equator, 327zz south of it). */
function zoneOfCode(code: number): Crs | undefined {
  const [family, zone] = [Math.floor(code / 100), code % 100];
  const known = family === 258 ? zone >= 28 && zone <= 38 : zone >= 1 && zone <= 60;
  if (!known || ![258, 326, 327].includes(family)) return undefined;
  return inZone(`EPSG:${code}`, zone, family === 327);
}

/** Whether two names mean the same coordinates: those of degrees do, and those of a UTM zone. */
export function sameCoordinates(a: Crs, b: Crs): boolean {
  return a.definition === b.definition;
}

/** The systems of Denmark in which a coordinate, as given, lies there, one of each kind. */
export function danishSystems(point: Point): string[] {
  const fits = systems.filter((system) => isDanish(system, point));
  return fits
    .filter((system, at) => fits.findIndex((other) => sameCoordinates(other, system)) === at)
    .map(({ name }) => name);
}

/** Denmark alone, in metres: Jutland with the islands, and Bornholm. The boxes of the two zones have nothing in common but Bornholm's. */
const denmarkIn: Readonly<Record<string, readonly Box[]>> = {
  'EPSG:25832': [
    { west: 440_000, south: 6_045_000, east: 735_000, north: 6_410_000 },
    { west: 858_000, south: 6_105_000, east: 896_000, north: 6_152_000 },
  ],
  'EPSG:25833': [
    { west: 60_000, south: 6_045_000, east: 357_000, north: 6_415_000 },
    { west: 475_000, south: 6_088_000, east: 515_000, north: 6_135_000 },
  ],
};

/** The zone of UTM in which a coordinate lies in Denmark itself, where it does not in the system that it is read in. */
export function zoneInstead(crs: Crs, point: Point): string | undefined {
  if (crs.unit === 'degrees' || crs.isNational) return undefined;
  const zones = Object.keys(denmarkIn).filter((name) => denmarkIn[name].some((box) => holds(box, point)));
  return zones.some((name) => sameCoordinates(present(crsOf(name)), crs)) ? undefined : zones[0];
}

/** Whether a coordinate lies in Denmark or its neighbours. */
export function isDanish({ danish }: Crs, point: Point): boolean {
  return danish !== undefined && holds(danish, point);
}

export function holds({ west, south, east, north }: Box, [x, y]: Point): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** The plane for outlines round a place in degrees: UTM 32 in Denmark and its neighbours, else the zone of the place. */
export function planeAt([longitude, latitude]: Point): Plane {
  if (holds(danishDegrees, [longitude, latitude])) return danishPlane;
  const zone = (((Math.floor((longitude + 180) / 6) % 60) + 60) % 60) + 1;
  const south = latitude < 0;
  return { name: `EPSG:${(south ? 32_700 : 32_600) + zone}`, zone, south };
}

/** From the coordinates of a file to others, and back. */
export interface Projection {
  forward(point: Point): Point;
  inverse(point: Point): Point;
}

/** To the metres of a plane. */
export async function projectionOf({ definition }: Crs, { zone, south }: Plane): Promise<Projection> {
  return projectionTo(definition, utm(zone, south));
}

/** To longitude and latitude. */
export async function degreesFrom({ definition }: Crs): Promise<Projection['forward']> {
  return (await projectionTo(definition, longitudeLatitude)).forward;
}

async function projectionTo(from: string, to: string): Promise<Projection> {
  if (from === to) return { forward: (point) => point, inverse: (point) => point };
  const { default: proj4 } = await import('proj4');
  const converter = proj4(from, to);
  return {
    forward: ([x, y]) => pair(converter.forward([x, y])),
    inverse: ([x, y]) => pair(converter.inverse([x, y])),
  };
}

function pair([x, y]: number[]): Point {
  return [x, y];
}
