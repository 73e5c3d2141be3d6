import { byCodeUnit } from '../by-code-unit.ts';
import { ErrorList } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { FileInfo } from '../input/text-file.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { type Named, type Outline, outlineOf } from './coordinates.ts';
import { type Crs, projectionOf } from './crs.ts';
import { chosenCrs } from './declared-crs.ts';
import { featuresOf } from './features.ts';
import { idsOf } from './ids.ts';
import { outlinePath, readOutlineFile } from './outline-file.ts';
import { checkPlacement } from './placement.ts';
import { type Point, type Shape, shapeOf } from './shape.ts';
import { mayMeet, type Solid, solidOf, united } from './solid.ts';

/** A file of outlines as the user names it: `areas.geojson#omraade_id`, and the system it is drawn in. */
export interface LayerRequest {
  /** path, and after `#` the property that holds the ids; of TopoJSON also `#object/property` */
  path: string;
  /** the property where the path names none */
  property: string;
  /** such as EPSG:25832; undefined: what the file declares, else EPSG:4326 as GeoJSON has it */
  crs: string | undefined;
  /** the option that gave the file, for messages */
  option: string;
  /** several features of one id: an error, or parts of one shape */
  repeated: 'refused' | 'joined';
}

/** The outlines of a file, checked and in metres. */
export interface Layer {
  file: FileInfo;
  property: string;
  /** the system that the file is drawn in */
  crs: string;
  /** by id, ascending by code unit */
  shapes: Shape[];
  notices: Finding[];
}

interface NamedOutline extends Named, Outline {}
interface NamedSolid extends Named, Solid {}

/**
 * Reads GeoJSON (a FeatureCollection or a Feature; Polygon, MultiPolygon, GeometryCollection of these) or TopoJSON, in
 * any of the systems of `crs.ts`: the one asked for, else the one that the file declares, else EPSG:4326.
 *
 * Rings are turned the right way without a word, since files differ in it, and heights are left out. Told in a notice:
 * a ring closed over a gap of at most a metre, a ring that crosses itself round less than a square metre and is drawn
 * anew, parts of one id that overlap and count once. All else that is wrong with an outline is refused.
 *
 * @throws InputError with all that is wrong in the file: where coordinates lie in the wrong place or system, all of
 *   that and of the file's form; else also where rings cross
 */
export async function readLayer(request: LayerRequest): Promise<Layer> {
  const { path, part } = outlinePath(request.path);
  const { file, json } = await readOutlineFile(path);
  const { features, crs: declared, property: named } = await featuresOf(json, part, path, request.option);
  const crs = chosenCrs(request.crs, declared, path);
  const property = named ?? request.property;
  const errors = new ErrorList();
  const ids = idsOf(features, property, request, path, errors);
  const outlines: NamedOutline[] = [];
  for (const [at, { number: feature, geometry }] of features.entries()) {
    const id = ids[at];
    const outline = outlineOf(geometry, { feature, id }, distanceIn(crs), path, errors);
    if (outline) outlines.push({ feature, id, ...outline });
  }
  const before = errors.count;
  checkPlacement(outlines, crs, path, errors);
  if (errors.count > before) errors.throwIfAny();

  const { forward, inverse } = await projectionOf(crs);
  const solids: NamedSolid[] = [];
  for (const { feature, id, polygons } of outlines) {
    const inMetres = polygons.map((polygon) => polygon.map((ring) => ring.map(forward)));
    const solid = await solidOf(inMetres, { feature, id }, inverse, path, errors);
    if (solid) solids.push({ feature, id, ...solid });
  }
  errors.throwIfAny();

  const shapes: Shape[] = [];
  const drawn: NamedSolid[] = [];
  // without errors every feature has an id
  for (const [id, parts] of groupBy(solids, (solid) => solid.id!)) {
    const solid = parts.length === 1 ? parts[0] : { ...parts[0], ...(await joined(parts)) };
    drawn.push(...parts.slice(1), solid);
    shapes.push(shapeOf(id, solid.polygons));
  }
  const { bytes: _, ...info } = file;
  return {
    file: info,
    property,
    crs: crs.name,
    shapes: shapes.sort((a, b) => byCodeUnit(a.id, b.id)),
    notices: noticesOf(outlines, drawn, file.name),
  };
}

/** Shapes that are one: their ground, counted once where they overlap. */
export async function joinedShape(id: string, shapes: readonly Shape[]): Promise<Shape> {
  if (shapes.length === 1) return { ...shapes[0], id };
  const polygons = shapes.flatMap((shape) => shape.polygons);
  const none = { crossing: undefined, common: 0 };
  return shapeOf(id, mayMeet(polygons) ? (await united(polygons, none)).polygons : polygons);
}

async function joined(parts: readonly Solid[]): Promise<Solid> {
  const polygons = parts.flatMap((part) => part.polygons);
  const { mended } = parts[0];
  return mayMeet(polygons) ? united(polygons, mended) : { polygons, mended };
}

/** Metres between two coordinates near each other. */
function distanceIn({ unit }: Crs): (a: Point, b: Point) => number {
  if (unit === 'metres') return ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);
  // the earth's circumference of 40 000 km in 360 degrees; meridians draw near each other to the north
  const metres = 40_000_000 / 360;
  return ([ax, ay], [bx, by]) =>
    Math.hypot((bx - ax) * metres * Math.cos((ay * Math.PI) / 180), (by - ay) * metres);
}

function noticesOf(outlines: readonly NamedOutline[], drawn: readonly NamedSolid[], name: string): Finding[] {
  const place = { file: name };
  const notices: Finding[] = [];
  const closed = outlines.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  if (closed.length > 0) {
    const [{ feature, id, gap }] = closed;
    notices.push(finding('geometry-rings-closed', { count: closed.length, feature, id, gap }, place));
  }
  const redrawn = drawn.filter(({ mended }) => mended.crossing).sort((a, b) => a.feature - b.feature);
  if (redrawn.length > 0) {
    const [{ feature, id, mended }] = redrawn;
    const params = { count: redrawn.length, feature, id, at: mended.crossing! };
    notices.push(finding('geometry-rings-mended', params, place));
  }
  const overlapping = drawn
    .filter(({ mended }) => mended.common > 0)
    .sort((a, b) => b.mended.common - a.mended.common);
  if (overlapping.length > 0) {
    const [{ feature, id, mended }] = overlapping;
    const params = { count: overlapping.length, feature, id, area: mended.common };
    notices.push(finding('geometry-parts-overlap', params, place));
  }
  return notices;
}
