import type { Box, Point } from './shape.ts';

/** A system of coordinates that files may be drawn in. */
export interface Crs {
  /** as the EPSG register has it, and as GeoJSON calls its own */
  name: string;
  /** for proj4; undefined: metres in UTM zone 32N already */
  definition: string | undefined;
  unit: 'degrees' | 'metres';
  /** what Denmark, northern Germany and southern Sweden lie in, in the system's own unit */
  plausible: Box;
}

/** Longitude 3-18, latitude 47-62; the boxes in metres hold all of it. */
const degrees: Pick<Crs, 'unit' | 'plausible'> = {
  unit: 'degrees',
  plausible: { west: 3, south: 47, east: 18, north: 62 },
};
const metresFrom = (west: number, east: number): Pick<Crs, 'unit' | 'plausible'> => ({
  unit: 'metres',
  plausible: { west, south: 5_200_000, east, north: 6_900_000 },
});

/*
 * Definitions: the EPSG register, https://epsg.org. ETRS89 and WGS 84 are taken as one: their ellipsoids differ by
 * 0.1 mm, and the systems by what Europe has drifted since 1989, less than a metre, which no area drawn by hand shows.
 * So EPSG:32632 is EPSG:25832, and no datum is shifted.
 */
const longitudeLatitude = '+proj=longlat +ellps=GRS80 +no_defs';
const zone33 = '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs';
const systems: readonly Crs[] = [
  { name: 'EPSG:4326', definition: longitudeLatitude, ...degrees },
  { name: 'CRS84', definition: longitudeLatitude, ...degrees },
  { name: 'EPSG:4258', definition: longitudeLatitude, ...degrees },
  { name: 'EPSG:25832', definition: undefined, ...metresFrom(0, 1_200_000) },
  { name: 'EPSG:25833', definition: zone33, ...metresFrom(-450_000, 750_000) },
  { name: 'EPSG:32632', definition: undefined, ...metresFrom(0, 1_200_000) },
  { name: 'EPSG:32633', definition: zone33, ...metresFrom(-450_000, 750_000) },
  {
    name: 'EPSG:3857',
    definition: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
    unit: 'metres',
    plausible: { west: 330_000, south: 5_900_000, east: 2_010_000, north: 8_870_000 },
  },
];
const zone32 = '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs';

export const crsNames: readonly string[] = systems.map(({ name }) => name);

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
  return systems.find((system) => system.name === wanted);
}

/** Whether two names mean the same coordinates: those of degrees do, and those of a UTM zone. */
export function sameCoordinates(a: Crs, b: Crs): boolean {
  return a.unit === b.unit && a.definition === b.definition;
}

/** The systems in which a coordinate, as given, lies where it should, one of each kind. */
export function plausibleSystems(point: Point): string[] {
  const fits = systems.filter((system) => isPlausible(system, point));
  return fits
    .filter((system, at) => fits.findIndex((other) => sameCoordinates(other, system)) === at)
    .map(({ name }) => name);
}

export function isPlausible({ plausible }: Crs, [x, y]: Point): boolean {
  const { west, south, east, north } = plausible;
  return x >= west && x <= east && y >= south && y <= north;
}

/** To metres in EPSG:25832, and back to the coordinates of the file. */
export interface Projection {
  forward(point: Point): Point;
  inverse(point: Point): Point;
}

export async function projectionOf({ definition }: Crs): Promise<Projection> {
  if (definition === undefined) return { forward: (point) => point, inverse: (point) => point };
  const { default: proj4 } = await import('proj4');
  const converter = proj4(definition, zone32);
  return {
    forward: ([x, y]) => pair(converter.forward([x, y])),
    inverse: ([x, y]) => pair(converter.inverse([x, y])),
  };
}

function pair([x, y]: number[]): Point {
  return [x, y];
}
