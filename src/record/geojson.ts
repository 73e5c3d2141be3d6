import { type Point, type Ring, signedArea } from '../geometry/shape.ts';
import { degreesOf, type Plane, planeOf } from '../geometry/utm.ts';
import { tableColumns } from './csv.ts';
import { type Outline, polygonsOf } from './outlines.ts';
import type { Report } from './report.ts';

/**
 * The areas as GeoJSON (RFC 7946): degrees with 7 decimals, which is a centimetre; outer rings counterclockwise, holes
 * clockwise. A feature a line and an area, with no geometry where the record has no outline of it. Properties are the
 * columns of `areas.csv`, with numbers unrounded and what is missing null.
 */
export function* renderGeojson(report: Report): Generator<string> {
  const { areas } = report;
  const outlines = outlinesOf(report, 'area');
  const columns = tableColumns(report);
  const positionOf = positionsIn(planeOf(report.plane));
  yield* collection(areas.size, (area) => {
    const properties = Object.fromEntries(columns.map(({ name, at }) => [name, at(area)]));
    return feature(areas.ids[area], properties, outlines.get(areas.ids[area]), positionOf);
  });
}

/**
 * The boligområder of the record, a feature a line: their lists; since when they are on each, in the same order, and
 * whether that is only as far back as is known; and the areas whose links to them count.
 */
export function* renderBoligomraaderGeojson(report: Report): Generator<string> {
  const { boligomraader } = report;
  const outlines = outlinesOf(report, 'boligomraade');
  const positionOf = positionsIn(planeOf(report.plane));
  yield* collection(boligomraader.length, (at) => {
    const { id, name, residents, lists, links } = boligomraader[at];
    const properties = {
      id,
      name,
      residents,
      lists: lists.map(({ list }) => list),
      since: lists.map(({ since }) => since.year),
      sinceAtLeast: lists.map(({ since }) => since.atLeast),
      areas: links.filter(({ counts }) => counts).map(({ area }) => area),
    };
    return feature(id, properties, outlines.get(id), positionOf);
  });
}

export function hasOutlines({ outlines }: Report, of: Outline['of']): boolean {
  return outlines.some((outline) => outline.of === of);
}

function outlinesOf({ outlines }: Report, of: Outline['of']): Map<string, Outline> {
  return new Map(outlines.filter((outline) => outline.of === of).map((outline) => [outline.id, outline]));
}

function* collection(size: number, featureOf: (at: number) => string): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  for (let at = 0; at < size; at++) yield `${featureOf(at)}${at < size - 1 ? ',' : ''}\n`;
  yield ']}\n';
}

function feature(
  id: string,
  properties: object,
  outline: Outline | undefined,
  positionOf: PositionOf,
): string {
  return JSON.stringify({
    type: 'Feature',
    id,
    properties,
    geometry: outline ? geometryOf(outline, positionOf) : null,
  });
}

type Position = [longitude: number, latitude: number];
type PositionOf = (point: Point) => Position;

function geometryOf(outline: Outline, positionOf: PositionOf): object | null {
  const polygons = polygonsOf(outline)
    .map((rings) => rings.map((ring, k) => positionsOf(ring, k === 0 ? 1 : -1, positionOf)))
    .filter(([outer]) => isRing(outer))
    .map(([outer, ...holes]) => [outer, ...holes.filter(isRing)]);
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** A closed ring, running counterclockwise where the turn is 1. UTM keeps angles, so it turns as in the plane. */
function positionsOf(ring: Ring, turn: 1 | -1, positionOf: PositionOf): Position[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  // decimetres may have made the last point fall on the first
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  const positions = closed.map(positionOf);
  return signedArea(ring) * turn < 0 ? positions.reverse() : positions;
}

/** A ring has four positions at the least, the last of which is the first. */
function isRing(positions: readonly Position[]): boolean {
  return positions.length >= 4;
}

const MOST_KNOWN = 100_000;

/** Points of a plane as positions. Those computed are kept by their decimetres: neighbours have most points in common. */
function positionsIn(plane: Plane): PositionOf {
  const known = new Map<number, Position>();
  return (point) => {
    // northings reach 10 000 km, which is 1e8 decimetres
    const key = Math.round(point[0] * 10) * 2e8 + Math.round(point[1] * 10);
    const found = known.get(key);
    if (found) return found;
    const [longitude, latitude] = degreesOf(point, plane);
    const position: Position = [toSevenDecimals(longitude), toSevenDecimals(latitude)];
    if (known.size === MOST_KNOWN) known.clear();
    known.set(key, position);
    return position;
  };
}

function toSevenDecimals(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
