import { type Finding, finding } from '../messages/finding.ts';
import type { Displaced } from '../messages/geometry.ts';
import { present } from '../present.ts';
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
type Displacement = 'geometry-swapped' | 'geometry-other-crs' | 'geometry-impossible' | 'geometry-spread';

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
 * @param isDeclared whether the file names its system itself, for messages
 */
export async function placementOf(
  outlines: readonly Drawn[],
  crs: Crs,
  beside: Placement | undefined,
  isDeclared: boolean,
  file: { path: string; name: string },
  errors: FeatureErrors,
): Promise<{ placement: Placement; notices: Finding[] }> {
  const unsure = outlines.filter(({ polygons }) => somePoint(polygons, (point) => !isDanish(crs, point)));
  if (unsure.length === 0) {
    const notices = await otherZone(outlines, crs, isDeclared, file, errors);
    return { placement: beside ?? denmark, notices };
  }
  const toDegrees = await degreesFrom(crs);
  const isPossible = (point: Point): boolean => {
    const place = toDegrees(point);
    return holds(crs.use, place) && !openSea.some((sea) => holds(sea, place));
  };
  const meaning = new Displacements(outlines.length, crs.name);
  for (const outline of unsure) {
    const example = somePoint(
      outline.polygons,
      (point) => displacementOf(point, crs, isPossible) !== undefined,
    );
    const { feature, id } = outline;
    if (example && crs.unit === 'degrees' && isPossible(roundTheGlobe(example)))
      errors.add('geometry-beyond-180', { feature, id, at: example });
    else if (example) meaning.add(present(displacementOf(example, crs, isPossible)), outline, example);
    else if (crs.unit === 'degrees') {
      const at = longWayRound(outline.polygons);
      if (at) errors.add('geometry-antimeridian', { feature, id, at });
    }
  }
  meaning.throwIfAny(isDeclared, file.path, errors);

  const middle = beside?.middle ?? middleOf(outlines, toDegrees);
  const placement = beside ?? { plane: planeAt(middle), middle };
  const spread = new Displacements(outlines.length, crs.name);
  const isBeyond = (metres: number) => (point: Point) => distance(middle, toDegrees(point)) > metres;
  for (const outline of outlines) {
    const example = somePoint(outline.polygons, isBeyond(FAR));
    if (!example) continue;
    const isSwapped = isPossible(swapped(example)) && !isBeyond(FAR)(swapped(example));
    spread.add(isSwapped ? 'geometry-swapped' : 'geometry-spread', outline, example);
  }
  spread.throwIfAny(isDeclared, file.path, errors);
  const wide = outlines.filter(({ polygons }) => isBeyond(WIDE)(polygons[0][0][0]));
  const notices = noticesOf(placement, outlines, unsure, toDegrees, beside !== undefined, file.name);
  if (wide.length > 0) {
    const [{ feature, id, polygons }] = wide;
    const example = toDegrees(polygons[0][0][0]);
    const about = { feature, id, example, count: wide.length, of: outlines.length, middle };
    notices.push(finding('geometry-wide', { ...about, kilometres: WIDE / 1000 }, { file: file.name }));
  }
  if (placement.plane === danishPlane)
    notices.push(...(await otherZone(outlines, crs, isDeclared, file, errors)));
  return { placement, notices };
}

/**
 * Numbers of one zone of UTM read in another lie six degrees off, in a neighbouring country or at sea: the first is
 * told, since the outlines may be its own, and the second refused.
 */
async function otherZone(
  outlines: readonly Drawn[],
  crs: Crs,
  isDeclared: boolean,
  file: { path: string; name: string },
  errors: FeatureErrors,
): Promise<Finding[]> {
  if (outlines.length === 0) return [];
  const middle = medians(outlines.map(({ polygons }) => polygons[0][0][0]));
  const zone = zoneInstead(crs, middle);
  if (zone === undefined) return [];
  const place = (await degreesFrom(crs))(middle);
  if (!openSea.some((sea) => holds(sea, place)))
    return [finding('geometry-other-zone', { crs: crs.name, zone, place }, { file: file.name })];
  const [{ feature, id, polygons }] = outlines;
  const about = { feature, id, example: polygons[0][0][0], count: outlines.length, of: outlines.length };
  const params = { ...about, crs: crs.name, fits: [zone], swapped: false, declared: isDeclared };
  errors.addOnce(finding('geometry-other-crs', params, { file: file.path }));
  errors.throwIfAny();
  return [];
}

/** What lies outside of Denmark and its neighbours, and in which plane it is measured. */
function noticesOf(
  { plane, middle }: Placement,
  outlines: readonly Drawn[],
  unsure: readonly Drawn[],
  toDegrees: (point: Point) => Point,
  isBeside: boolean,
  file: string,
): Finding[] {
  if (plane !== danishPlane)
    return isBeside ? [] : [finding('geometry-plane', { plane: plane.name, middle }, { file })];
  const isAbroad = (point: Point): boolean => planeAt(toDegrees(point)) !== danishPlane;
  const abroad = unsure.filter(({ polygons }) => somePoint(polygons, isAbroad));
  if (abroad.length === 0) return [];
  const [{ feature, id, polygons }] = abroad;
  const example = toDegrees(present(somePoint(polygons, isAbroad)));
  return [
    finding('geometry-abroad', { feature, id, example, count: abroad.length, of: outlines.length }, { file }),
  ];
}

/** Features of which a coordinate cannot be right, by the way in which it cannot. */
class Displacements {
  readonly #found = new Map<Displacement, Displaced>();

  readonly of: number;
  readonly crs: string;

  constructor(of: number, crs: string) {
    this.of = of;
    this.crs = crs;
  }

  add(kind: Displacement, { feature, id }: Named, example: Point): void {
    const known = this.#found.get(kind);
    if (known) known.count++;
    else this.#found.set(kind, { feature, id, example, count: 1, of: this.of, crs: this.crs });
  }

  /** @throws InputError with these and all that was wrong before */
  throwIfAny(isDeclared: boolean, path: string, errors: FeatureErrors): void {
    for (const [kind, about] of this.#found) {
      const asGiven = danishSystems(about.example);
      const ifSwapped = danishSystems(swapped(about.example));
      const isSwapped = asGiven.length === 0 && ifSwapped.length > 0;
      const fits = isSwapped ? ifSwapped : asGiven.length > 0 ? asGiven : ['EPSG:4326'];
      const other = { fits, swapped: isSwapped };
      if (kind === 'geometry-other-crs')
        errors.addOnce(finding(kind, { ...about, ...other, declared: isDeclared }, { file: path }));
      else if (kind === 'geometry-spread')
        errors.addOnce(finding(kind, { ...about, kilometres: FAR / 1000 }, { file: path }));
      else errors.addOnce(finding(kind, about, { file: path }));
    }
    if (this.#found.size > 0) errors.throwIfAny();
  }
}

/** Why a coordinate cannot be right; undefined where it may be. */
function displacementOf(
  point: Point,
  crs: Crs,
  isPossible: (point: Point) => boolean,
): Exclude<Displacement, 'geometry-spread'> | undefined {
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
