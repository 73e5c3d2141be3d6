import type { FileInfo } from '../files/text-file.ts';
import { InputError, inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { isBlock } from '../values/value-at.ts';
import { projectionOf } from './crs.ts';
import { type Feature, featuresOf } from './features.ts';
import { chosenCrs, type Layer } from './layer.ts';
import { outlinePath, readOutlineFile } from './outline-file.ts';
import { areNear, type Box, boxOf, type Point, type Polygon } from './shape.ts';

/** What a map shows beneath the areas: water, rail or bydele. No figure depends on it. */
export interface Background {
  file: FileInfo;
  /** of TopoJSON the object, as it stands behind `#` */
  property: string | undefined;
  crs: string;
  features: BackgroundFeature[];
  notices: Finding[];
}

/** One feature, metres in the plane of the areas: polygons, or lines, a polygon of one ring each that is not closed. */
export interface BackgroundFeature {
  /** its number in the file, from 1 */
  id: string;
  isOpen: boolean;
  polygons: Polygon[];
}

/** What lies farther from the areas than this part of their ground's width is on no map of them. */
const AROUND = 0.1;

/**
 * Reads a layer of lines or polygons in the same systems as outlines. What lies outside of the map of the areas is left
 * out; points are.
 *
 * @throws InputError where it holds neither lines nor polygons, or none of them lies where the areas do
 */
export async function readBackground(
  given: string,
  crsAsked: string | undefined,
  areas: Layer,
): Promise<Background> {
  const { path, part } = outlinePath(given);
  const { file, json } = await readOutlineFile(path);
  const { features, crs: declared } = await featuresOf(json, part, path, '--background');
  const crs = chosenCrs(crsAsked, declared, path);
  const { forward } = await projectionOf(crs, areas.placement.plane);
  const sheet = around(boxOf(areas.shapes.flatMap(({ box }) => cornersOf(box))));
  const place = { file: path };
  const errors: Finding[] = [];
  const drawn = features.flatMap((feature): BackgroundFeature[] => {
    const found = partsOf(feature);
    if (!found) {
      errors.push(finding('background-coordinates', { feature: feature.number }, place));
      return [];
    }
    return [false, true].flatMap((isOpen) => {
      const polygons = (isOpen ? found.lines.map((line) => [line]) : found.polygons).map((rings) =>
        rings.map((ring) => ring.map(forward)),
      );
      return polygons.length > 0 ? [{ id: String(feature.number), isOpen, polygons }] : [];
    });
  });
  if (errors.length > 0) throw new InputError(errors);
  if (drawn.length === 0) throw inputError('background-empty', {}, place);
  const here = drawn.flatMap((one) => {
    const polygons = one.polygons.filter((rings) => areNear(boxOf(rings.flat()), sheet));
    return polygons.length > 0 ? [{ ...one, polygons }] : [];
  });
  if (here.length === 0) throw inputError('background-elsewhere', { crs: crs.name }, place);
  const { bytes: _, ...info } = file;
  const left = drawn.length - here.length;
  const notices =
    left > 0 ? [finding('background-partly', { left, of: drawn.length }, { file: file.name })] : [];
  return { file: info, property: part, crs: crs.name, features: here, notices };
}

interface Parts {
  polygons: Polygon[];
  lines: Point[][];
}

/** The lines and polygons of a feature; undefined where coordinates are none. */
function partsOf({ geometry }: Feature): Parts | undefined {
  const parts: Parts = { polygons: [], lines: [] };
  for (const { type, coordinates } of simpleIn(geometry)) {
    const lines = type === 'LineString' ? [coordinates] : type === 'Polygon' ? coordinates : [];
    const points = Array.isArray(lines) ? lines.map(pointsOf) : [undefined];
    if (!points.every((one) => one !== undefined)) return undefined;
    if (type === 'LineString') parts.lines.push(...points.filter(({ length }) => length >= 2));
    // the first point of a ring stands once more at the end
    const open = points.map((ring) => ring.slice(0, -1)).filter(({ length }) => length >= 3);
    if (type === 'Polygon' && open.length > 0) parts.polygons.push(open);
  }
  return parts;
}

/** The geometries in one, those that hold several taken apart; in place of a list that is none, a polygon that is none. */
function* simpleIn(geometry: unknown): Generator<{ type: unknown; coordinates: unknown }> {
  if (!isBlock(geometry)) return;
  const { type, coordinates, geometries } = geometry;
  const isCollection = type === 'GeometryCollection';
  const several = isCollection ? geometries : coordinates;
  const one = { MultiLineString: 'LineString', MultiPolygon: 'Polygon' }[String(type)];
  if (!isCollection && one === undefined) yield { type, coordinates };
  else if (!Array.isArray(several)) yield { type: 'Polygon', coordinates: undefined };
  else if (isCollection) for (const inner of several) yield* simpleIn(inner);
  else for (const inner of several) yield { type: one, coordinates: inner };
}

function pointsOf(given: unknown): Point[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const points: Point[] = [];
  for (const one of given) {
    if (!Array.isArray(one)) return undefined;
    const [x, y]: unknown[] = one;
    if (typeof x !== 'number' || typeof y !== 'number') return undefined;
    points.push([x, y]);
  }
  return points;
}

function cornersOf({ west, south, east, north }: Box): Point[] {
  return [
    [west, south],
    [east, north],
  ];
}

function around({ west, south, east, north }: Box): Box {
  const [x, y] = [AROUND * (east - west), AROUND * (north - south)];
  return { west: west - x, south: south - y, east: east + x, north: north + y };
}
