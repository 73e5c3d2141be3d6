import { isBlock } from '../values/value-at.ts';
import type { FeatureErrors, Named } from './feature-errors.ts';
import { short } from './features.ts';
import type { Point, Polygon, Ring } from './shape.ts';

/** A ring ends where it starts. One that misses by no more than this, in metres, is closed; a wider gap may be a part missing. */
const GAP = 1;

/** What was read of a geometry: its polygons in the coordinates of the file, and the greatest gap that was closed. */
export interface Outline {
  polygons: Polygon[];
  /** metres; 0 where every ring was closed */
  gap: number;
}

/**
 * The polygons of a geometry: of a Polygon, a MultiPolygon, or a GeometryCollection of these. Heights are left out.
 *
 * @param metres the distance of two coordinates of the file
 * @returns undefined where something is wrong, all of which is in `errors`
 */
export function outlineOf(
  geometry: unknown,
  named: Named,
  metres: (a: Point, b: Point) => number,
  errors: FeatureErrors,
): Outline | undefined {
  const before = errors.count;
  const outline: Outline = { polygons: [], gap: 0 };
  if (geometry === null || geometry === undefined) {
    errors.add('geometry-missing', named);
    return undefined;
  }

  const readRing = (json: unknown): Ring | undefined => {
    if (!Array.isArray(json)) {
      errors.add('geometry-coordinates-invalid', { ...named, text: short(json) });
      return undefined;
    }
    const wrong = json.findIndex((position) => !isPosition(position));
    if (wrong >= 0) {
      // no JSON has undefined: a ring of TopoJSON that is of no arcs is given so
      if (json[wrong] === undefined) errors.add('geometry-empty', named);
      else errors.add('geometry-coordinates-invalid', { ...named, text: short(json[wrong]) });
      return undefined;
    }
    if (json.length < 4) {
      errors.add('geometry-ring-short', { ...named, positions: json.length });
      return undefined;
    }
    const points = json.map(([x, y]: [number, number]): Point => [x, y]);
    const [first, last] = [points[0], points[points.length - 1]];
    if (first[0] !== last[0] || first[1] !== last[1]) {
      const gap = metres(first, last);
      if (!(gap <= GAP)) {
        errors.add('geometry-ring-open', { ...named, gap, first, last });
        return undefined;
      }
      outline.gap = Math.max(outline.gap, gap);
    } else points.pop();
    return points;
  };
  const readPolygon = (json: unknown): void => {
    if (!Array.isArray(json) || json.length === 0) {
      errors.add('geometry-empty', named);
      return;
    }
    const rings = json.map(readRing);
    if (rings.every((ring) => ring !== undefined)) outline.polygons.push(rings);
  };
  const read = (json: unknown, isCollected: boolean): void => {
    const type = isBlock(json) ? json.type : undefined;
    const { coordinates, geometries } = isBlock(json) ? json : ({} as Record<string, unknown>);
    const parts = type === 'GeometryCollection' ? geometries : coordinates;
    if (type !== 'Polygon' && type !== 'MultiPolygon' && type !== 'GeometryCollection') {
      errors.add(isCollected ? 'geometry-part-not-polygon' : 'geometry-not-polygon', {
        ...named,
        type: typeof type === 'string' ? type : '?',
      });
    } else if (!Array.isArray(parts) || parts.length === 0) errors.add('geometry-empty', named);
    else if (type === 'Polygon') readPolygon(parts);
    else if (type === 'MultiPolygon') parts.forEach(readPolygon);
    else for (const part of parts) read(part, true);
  };
  read(geometry, false);
  return errors.count > before ? undefined : outline;
}

/** Longitude or easting, then latitude or northing; what follows is a height. */
function isPosition(json: unknown): boolean {
  return Array.isArray(json) && json.length >= 2 && Number.isFinite(json[0]) && Number.isFinite(json[1]);
}
