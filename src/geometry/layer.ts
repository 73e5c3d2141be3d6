import type { FileInfo } from '../files/text-file.ts';
import { InputError, inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { byCodeUnit } from '../text/order.ts';
import { present } from '../values/present.ts';
import { isBlock } from '../values/value-at.ts';
import { type Outline, outlineOf } from './coordinates.ts';
import { type Crs, crsNames, crsOf, projectionOf, sameCoordinates } from './crs.ts';
import { FeatureErrors, type Named } from './feature-errors.ts';
import { type Feature, featuresOf, idsOf } from './features.ts';
import { type Mended, noticesOf, type Twice } from './layer-notices.ts';
import { outlinePath, readOutlineFile } from './outline-file.ts';
import { type Placement, placementOf } from './placement.ts';
import { type Point, type Polygon, type Shape, shapeOf } from './shape.ts';
import { areaOf, type Drawn, drawnBy, NEGLIGIBLE, redrawn, united } from './solid.ts';

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
  /** the outlines of the areas, in whose plane these are measured too; undefined: these are those */
  beside?: Layer | undefined;
}

/** The outlines of a file, checked and in metres. */
export interface Layer {
  file: FileInfo;
  property: string;
  /** the system that the file is drawn in */
  crs: string;
  /** where they lie, and the plane whose metres they are in */
  placement: Placement;
  /** by id, ascending by code unit */
  shapes: Shape[];
  notices: Finding[];
}

/**
 * An outline is taken though rings cross where no more than this share of its ground depends on how they are read: half
 * of the share below which an overlap is taken for inaccurate drawing. An assumption; the outlines of København's roder
 * as published have one of 0.0009.
 */
const DOUBT = 0.005;

interface NamedOutline extends Named, Outline {}

/**
 * Reads GeoJSON (a FeatureCollection or a Feature; Polygon, MultiPolygon, GeometryCollection of these) or TopoJSON, in
 * any of the systems of `crs.ts`: the one asked for, else the one that the file declares, else EPSG:4326.
 *
 * Rings are turned the right way without a word, since files differ in it, and heights are left out. Several features
 * of one id are one outline. What has one meaning, give or take half a hundredth of the ground, is taken in it and told;
 * all else that is wrong with an outline is refused (see `docs/geometry.md`).
 *
 * @throws InputError with all that is wrong in the file: where coordinates lie in the wrong place or system, all of
 *   that and of the file's form; else also where rings cross
 */
export async function readLayer(request: LayerRequest): Promise<Layer> {
  const { path, part } = outlinePath(request.path);
  const { file, json } = await readOutlineFile(path);
  const { features, crs: declared, property: named } = await featuresOf(json, part, path, request.option);
  const crs = chosenCrs(request.crs, declared, path);
  requirePolygons(features, path);
  const property = named ?? request.property;
  const errors = new FeatureErrors(path);
  const ids = idsOf(features, property, `${request.option} ${path}`, path, errors);
  const outlines: NamedOutline[] = [];
  for (const [at, { number: feature, geometry }] of features.entries()) {
    const id = ids[at];
    const outline = outlineOf(geometry, { feature, id }, distanceIn(crs), errors);
    if (outline) outlines.push({ feature, id, ...outline });
  }
  const { beside } = request;
  const { placement, notices } = await placementOf(
    { outlines, crs, isDeclared: declared !== undefined, file: { path, name: file.name }, errors },
    beside?.placement,
  );
  const { forward, inverse } = await projectionOf(crs, placement.plane);
  const drawn = outlines.map(({ polygons, ...of }) =>
    drawnBy(
      polygons.map((polygon) => polygon.map((ring) => ring.map(forward))),
      of,
    ),
  );
  const mended: Mended[] = [];
  const twice: Twice[] = [];
  const shapes: Shape[] = [];
  // what has no id is refused already; its outline is looked at all the same
  for (const [id, features] of Map.groupBy(drawn, (one) => one.id ?? `${one.feature}`)) {
    const polygons = await groundOf(features, inverse, errors, mended);
    if (!polygons) continue;
    const ground = await united(polygons);
    if (!ground) {
      errors.addOnce(notUnited(id, path));
      continue;
    }
    const area = areaOf(polygons) - areaOf(ground);
    if (area > NEGLIGIBLE) twice.push({ feature: features[0].feature, id, area });
    shapes.push(shapeOf(id, ground));
  }
  errors.throwIfAny();
  shapes.sort((a, b) => byCodeUnit(a.id, b.id));
  notices.push(...noticesOf({ outlines, drawn, mended, twice, shapes, toFile: inverse }, file.name));
  const { bytes: _, ...info } = file;
  return { file: info, property, crs: crs.name, placement, shapes, notices };
}

/** A layer in which nothing is drawn but points and lines is another layer of the same map. */
function requirePolygons(features: readonly Feature[], path: string): void {
  const types = features.map(({ geometry }) => (isBlock(geometry) ? geometry.type : undefined));
  const others = types.filter((type) => /^(?:Multi)?(?:Point|LineString)$/.test(String(type)));
  const drawn = types.filter((type) => type !== undefined);
  if (others.length === 0 || others.length < drawn.length) return;
  const counts = [...Map.groupBy(others, String)].map(([type, { length }]) => ({ type, count: length }));
  throw inputError('geometry-without-polygons', { types: counts }, { file: path });
}

/**
 * The ground of an outline: the polygons of its features, those whose rings cross drawn anew where little enough of the
 * whole is in doubt.
 *
 * @param toFile metres to the coordinates of the file, for messages
 * @returns undefined where something is wrong, all of which is in `errors`
 */
async function groundOf(
  features: readonly Drawn[],
  toFile: (point: Point) => Point,
  errors: FeatureErrors,
  mended: Mended[],
): Promise<Polygon[] | undefined> {
  const before = errors.count;
  const parts = features.flatMap((of) => of.parts);
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  const doubt = parts.reduce((sum, { fault }) => sum + (fault?.doubt ?? 0), 0);
  if (parts.length === 0) {
    const [{ feature, id, at }] = features;
    errors.add('geometry-without-area', { feature, id, at: toFile(present(at)) });
  }
  const polygons: Polygon[] = [];
  for (const { feature, id, parts: own } of features) {
    for (const part of own) {
      const { fault } = part;
      if (!fault) {
        polygons.push(part.rings);
        continue;
      }
      const drawn = doubt <= DOUBT * area ? await redrawn(part) : undefined;
      const about = { feature, id, at: toFile(fault.at), doubt: fault.doubt, share: fault.doubt / area };
      if (!drawn) errors.add(fault.code, about);
      else {
        polygons.push(...drawn);
        mended.push(about);
      }
    }
  }
  return errors.count > before ? undefined : polygons;
}

/** Shapes that are one: their ground, counted once where they overlap. */
export async function joinedShape(id: string, shapes: readonly Shape[], path: string): Promise<Shape> {
  if (shapes.length === 1) return { ...shapes[0], id };
  const ground = await united(shapes.flatMap(({ polygons }) => polygons));
  if (ground) return shapeOf(id, ground);
  throw new InputError([notUnited(shapes[0].id, path)]);
}

function notUnited(id: string, path: string): Finding {
  return finding('geometry-parts-not-united', { id }, { file: path });
}

/** Metres between two coordinates near each other. */
function distanceIn({ unit }: Crs): (a: Point, b: Point) => number {
  if (unit === 'metres') return ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);
  // the earth's circumference of 40 000 km in 360 degrees; meridians draw near each other to the north
  const metres = 40_000_000 / 360;
  return ([ax, ay], [bx, by]) =>
    Math.hypot((bx - ax) * metres * Math.cos((ay * Math.PI) / 180), (by - ay) * metres);
}

/**
 * The system that a file is drawn in: the one asked for, else the one that the file declares, else EPSG:4326.
 *
 * @param declared the `crs` member of GeoJSON before RFC 7946, with a name or an EPSG code; undefined: there is none
 * @throws InputError where a system is not known, or the two are not the same
 */
export function chosenCrs(asked: string | undefined, declared: unknown, path: string): Crs {
  const place = { file: path };
  const known = [...crsNames];
  const wanted = asked === undefined ? undefined : crsOf(asked);
  if (asked !== undefined && !wanted) throw inputError('geometry-crs-option-unknown', { crs: asked, known });
  if (declared === undefined) return wanted ?? present(crsOf('EPSG:4326'));
  const name = declaredName(declared);
  if (name === undefined) {
    if (wanted) return wanted;
    throw inputError('geometry-crs-unnamed', { known }, place);
  }
  const found = crsOf(name);
  if (!found) throw inputError('geometry-crs-unknown', { crs: name, known }, place);
  if (wanted && !sameCoordinates(wanted, found)) {
    throw inputError('geometry-crs-differs', { declared: name, asked: present(asked) }, place);
  }
  return found;
}

/** `null` and a link say that there is a system, and not which. */
function declaredName(declared: unknown): string | undefined {
  const properties = isBlock(declared) && isBlock(declared.properties) ? declared.properties : {};
  const { name, code } = properties;
  if (typeof name === 'string') return name;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : undefined;
}
