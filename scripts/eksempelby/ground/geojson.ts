import type { Polygon, Ring } from './measure.ts';
import { mapOrigin, type Point } from './project.ts';

/** What a file draws: its properties, and where it lies. */
export interface Feature {
  properties: Record<string, string>;
  polygons: readonly Polygon[];
}

/** Metres with one decimal; the point is whole decimetres from the corner of the map. */
function metres([east, north]: Point): [number, number] {
  return [(10 * mapOrigin.east + east) / 10, (10 * mapOrigin.north + north) / 10];
}

/** RFC 7946 repeats the first point of a ring at its end. */
function closed(ring: Ring): [number, number][] {
  return [...ring, ring[0] as Point].map(metres);
}

function geometry(polygons: readonly Polygon[]) {
  const coordinates = polygons.map((polygon) => polygon.map(closed));
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] }
    : { type: 'MultiPolygon', coordinates };
}

/**
 * A GeoJSON text, a feature a line. The system of its coordinates is declared in the member `crs` of the older GeoJSON
 * (2008), which RFC 7946 leaves to agreement and Danish authorities still write.
 */
export function toGeoJson(features: readonly Feature[]): string {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  const lines = features.map(({ properties, polygons }) =>
    JSON.stringify({ type: 'Feature', properties, geometry: geometry(polygons) }),
  );
  return `{"type":"FeatureCollection","crs":${JSON.stringify(crs)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
