import { type Finding, finding } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import { type Crs, danishSystems, degreesFrom, holds, isDanish, planeAt, zoneInstead } from './crs.ts';
import type { FeatureErrors, Named } from './feature-errors.ts';
import type { Box, Point, Polygon } from './shape.ts';
import { danishPlane, type Plane } from './utm.ts';

/** Where outlines lie. */
export interface Placement {
  /** in which they are measured */
  plane: Plane;
  /** longitude and latitude in their middle */
  middle: Point;
}

/** What lies in Denmark and its neighbours needs no closer look: in the middle of these. */
const denmark: Placement = { plane: danishPlane, middle: [10.5, 54.5] };
/**
 * Metres. Outlines farther from the middle of the others are of no city, and no zone of UTM would hold them: the plane
 * draws lengths a tenth too long there. Those farther than a thousand kilometres are told: few cities are as wide.
 */
const FAR = 3_000_000;
const WIDE = 1_000_000;

/**
 * Degrees of open sea, without any island: in the Arabian Sea and the Indian Ocean, where London, Paris, Stockholm, Oslo
 * and Helsinki would lie with x and y changed round; where both are 0, as of a place that was not found; in the North Sea
 * and the Baltic, where most of Denmark lies in the wrong zone.
 */
const openSea: readonly Box[] = [
  { west: 48.5, south: -3, east: 70, north: 5 },
  { west: 58.2, south: 5, east: 69, north: 19.5 },
  { west: 60, south: 19.5, east: 66, north: 25.05 },
  { west: -2, south: -2, east: 2, north: 2 },
  { west: 0, south: 55, east: 7.8, north: 57.4 },
  { west: 15.6, south: 55, east: 20, north: 55.9 },
];

type Drawn = Named & { polygons: readonly Polygon[] };

/** The outlines of a file, and what it says of itself. */
interface Given {
  outlines: readonly Drawn[];
  crs: Crs;
  /** whether the file names its system itself, for messages */
  isDeclared: boolean;
  file: { path: string; name: string };
  errors: FeatureErrors;
}

/** An outline of which a coordinate cannot be right. */
interface Misplaced {
  code: 'geometry-swapped' | 'geometry-other-crs' | 'geometry-impossible' | 'geometry-spread';
  outline: Drawn;
  example: Point;
}

/**
 * Where the outlines of a file lie, and so the plane to measure them in: UTM zone 32 where their middle lies in Denmark
 * or its neighbours, else the zone of UTM that their middle lies in. A notice tells what lies elsewhere than there.
 *
 * An error for each way in which coordinates cannot be right, with the number of features:
 *
 * 1. swapped: in Denmark with x and y changed round, or meaning something only so, and not on open sea;
 * 2. of another system: they mean nothing in this one, and lie in Denmark in another;
 * 3. impossible: they mean nothing in this one;
 * 4. spread: farther than 3,000 km from the middle of the others (or swapped, where that brings them there);
 * 5. of another zone of UTM, where they lie in Denmark, and at sea in this one.
 *
 * @param beside where the outlines of the areas lie, which other files are measured with
 */
export async function placementOf(
  given: Given,
  beside: Placement | undefined,
): Promise<{ placement: Placement; notices: Finding[] }> {
  const { outlines, crs, file, errors } = given;
  const unsure = outlines.filter(({ polygons }) => somePoint(polygons, (point) => !isDanish(crs, point)));
  if (unsure.length === 0) return { placement: beside ?? denmark, notices: await otherZone(given) };
  const toDegrees = await degreesFrom(crs);
  const isPossible = (point: Point): boolean => {
    const place = toDegrees(point);
    return holds(crs.use, place) && !openSea.some((sea) => holds(sea, place));
  };
  const meaningless: Misplaced[] = [];
  for (const outline of unsure) {
    const { feature, id, polygons } = outline;
    const example = somePoint(polygons, (point) => faultOf(point, crs, isPossible) !== undefined);
    if (example && crs.unit === 'degrees' && isPossible(roundTheGlobe(example)))
      errors.add('geometry-beyond-180', { feature, id, at: example });
    else if (example)
      meaningless.push({ code: present(faultOf(example, crs, isPossible)), outline, example });
    else if (crs.unit === 'degrees') {
      const at = longWayRound(polygons);
      if (at) errors.add('geometry-antimeridian', { feature, id, at });
    }
  }
  refuse(meaningless, given);

  const middle = beside?.middle ?? middleOf(outlines, toDegrees);
  const placement = beside ?? { plane: planeAt(middle), middle };
  const isBeyond = (metres: number) => (point: Point) => distance(middle, toDegrees(point)) > metres;
  const far = outlines.flatMap((outline): Misplaced[] => {
    const example = somePoint(outline.polygons, isBeyond(FAR));
    if (!example) return [];
    const isSwapped = isPossible(swapped(example)) && !isBeyond(FAR)(swapped(example));
    return [{ code: isSwapped ? 'geometry-swapped' : 'geometry-spread', outline, example }];
  });
  refuse(far, given);
  const wide = outlines.filter(({ polygons }) => isBeyond(WIDE)(polygons[0][0][0]));
  const notices = noticesOf(placement, given, unsure, toDegrees, beside !== undefined);
  if (wide.length > 0) {
    const about = aboutOf(wide, outlines, toDegrees(wide[0].polygons[0][0][0]));
    const params = { ...about, middle, kilometres: WIDE / 1000 };
    notices.push(finding('geometry-wide', params, { file: file.name }));
  }
  if (placement.plane === danishPlane) notices.push(...(await otherZone(given)));
  return { placement, notices };
}

/** Some of the outlines, by the first of them. */
function aboutOf(some: readonly Drawn[], outlines: readonly Drawn[], example: Point) {
  const [{ feature, id }] = some;
  return { feature, id, example, count: some.length, of: outlines.length };
}

/**
 * Numbers of one zone of UTM read in another lie six degrees off, in a neighbouring country or at sea: the first is
 * told, since the outlines may be its own, and the second refused.
 */
async function otherZone({ outlines, crs, isDeclared, file, errors }: Given): Promise<Finding[]> {
  if (outlines.length === 0) return [];
  const middle = medians(outlines.map(({ polygons }) => polygons[0][0][0]));
  const zone = zoneInstead(crs, middle);
  if (zone === undefined) return [];
  const place = (await degreesFrom(crs))(middle);
  if (!openSea.some((sea) => holds(sea, place)))
    return [finding('geometry-other-zone', { crs: crs.name, zone, place }, { file: file.name })];
  const about = aboutOf(outlines, outlines, outlines[0].polygons[0][0][0]);
  const params = { ...about, crs: crs.name, fits: [zone], swapped: false, declared: isDeclared };
  errors.addOnce(finding('geometry-other-crs', params, { file: file.path }));
  errors.throwIfAny();
  return [];
}

/** What lies outside of Denmark and its neighbours, and in which plane it is measured. */
function noticesOf(
  { plane, middle }: Placement,
  { outlines, file: { name: file } }: Given,
  unsure: readonly Drawn[],
  toDegrees: (point: Point) => Point,
  isBeside: boolean,
): Finding[] {
  if (plane !== danishPlane)
    return isBeside ? [] : [finding('geometry-plane', { plane: plane.name, middle }, { file })];
  const isAbroad = (point: Point): boolean => planeAt(toDegrees(point)) !== danishPlane;
  const abroad = unsure.filter(({ polygons }) => somePoint(polygons, isAbroad));
  if (abroad.length === 0) return [];
  const example = toDegrees(present(somePoint(abroad[0].polygons, isAbroad)));
  return [finding('geometry-abroad', aboutOf(abroad, outlines, example), { file })];
}

/** @throws InputError with the outlines, by what is wrong with their coordinates, and all that was wrong before */
function refuse(misplaced: readonly Misplaced[], { outlines, crs, isDeclared, file, errors }: Given): void {
  for (const [code, all] of Map.groupBy(misplaced, (one) => one.code)) {
    const [{ example }] = all;
    const some = all.map(({ outline }) => outline);
    const about = { ...aboutOf(some, outlines, example), crs: crs.name };
    const asGiven = danishSystems(example);
    const ifSwapped = danishSystems(swapped(example));
    const isSwapped = asGiven.length === 0 && ifSwapped.length > 0;
    const fits = isSwapped ? ifSwapped : asGiven.length > 0 ? asGiven : ['EPSG:4326'];
    // each takes of these what it tells
    const params = { ...about, fits, swapped: isSwapped, declared: isDeclared, kilometres: FAR / 1000 };
    errors.addOnce(finding(code, params, { file: file.path }));
  }
  if (misplaced.length > 0) errors.throwIfAny();
}

/** Why a coordinate cannot be right; undefined where it may be. */
function faultOf(
  point: Point,
  crs: Crs,
  isPossible: (point: Point) => boolean,
): Exclude<Misplaced['code'], 'geometry-spread'> | undefined {
  if (!isDanish(crs, point) && isDanish(crs, swapped(point))) return 'geometry-swapped';
  if (crs.unit === 'metres' && looksLikeDegrees(point)) return 'geometry-other-crs';
  if (isDanish(crs, point) || isPossible(point)) return undefined;
  if (isPossible(swapped(point))) return 'geometry-swapped';
  const fits = danishSystems(point).length + danishSystems(swapped(point)).length;
  return fits > 0 ? 'geometry-other-crs' : 'geometry-impossible';
}

/** Within 200 metres of where a system of metres starts nothing is drawn; that is at sea, or outside of its use. */
function looksLikeDegrees([x, y]: Point): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

/** The place of a longitude that is counted on beyond 180 degrees, to the east or to the west. */
function roundTheGlobe([x, y]: Point): Point {
  return Math.abs(x) > 180 && Math.abs(x) <= 360 ? [x - 360 * Math.sign(x), y] : [Number.NaN, y];
}

/** Where a ring goes from one side of the date line to the other: 359 degrees back instead of one onwards. */
function longWayRound(polygons: readonly Polygon[]): Point | undefined {
  for (const ring of polygons.flat()) {
    const at = ring.find(([x], k) => Math.abs(x - (ring[k + 1] ?? ring[0])[0]) > 180);
    if (at) return at;
  }
  return undefined;
}

/** The median of the first points, in degrees: what a few in the wrong place do not move. */
function middleOf(outlines: readonly Drawn[], toDegrees: (point: Point) => Point): Point {
  const points = outlines.map(({ polygons }) => toDegrees(polygons[0][0][0]));
  const [[first]] = points;
  // as far east or west of the first as it is nearer, across the date line too
  const longitudes = points.map(([longitude]) => longitude + 360 * Math.round((first - longitude) / 360));
  return medians(points.map(([, latitude], k) => [longitudes[k], latitude]));
}

function medians(points: readonly Point[]): Point {
  return [median(points.map(([x]) => x)), median(points.map(([, y]) => y))];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}

/** Metres over the globe, a sphere here, between places in degrees. */
function distance([longitude, latitude]: Point, [otherLongitude, otherLatitude]: Point): number {
  const radians = Math.PI / 180;
  const [phi, otherPhi] = [latitude * radians, otherLatitude * radians];
  const chord =
    Math.sin((otherPhi - phi) / 2) ** 2 +
    Math.cos(phi) * Math.cos(otherPhi) * Math.sin(((otherLongitude - longitude) * radians) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function swapped([x, y]: Point): Point {
  return [y, x];
}

function somePoint(polygons: readonly Polygon[], is: (point: Point) => boolean): Point | undefined {
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const found = ring.find(is);
      if (found) return found;
    }
  }
  return undefined;
}
