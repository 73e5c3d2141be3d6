import { type GeoContext, geoIdentity, geoPath } from 'd3-geo';
import { type Box, boxOf, type Polygon, type Ring } from '../../../geometry/shape.ts';

/** Units of the drawing across; the height follows from the ground, up to what an A4 page holds beside its legend. */
export const WIDTH = 800;
const MOST_HEIGHT = 820;
/** Left free on all sides, for lines that lie on the edge. */
const MARGIN = 6;
/** Points of a map up to which it is drawn to a tenth of a unit; of more, each to half a unit. */
const MOST_FINE_POINTS = 200_000;

/** The paper that a map is drawn on. */
export interface Sheet {
  /** units; the width is `WIDTH` */
  height: number;
  metresPerUnit: number;
  /** units that points are rounded to; those that fall on the one before are left out */
  grid: number;
  /** the path of polygons, metres in a zone of UTM; holes are for the even-odd rule */
  path: (polygons: readonly Polygon[]) => string;
  /** the path of lines, which are not closed */
  line: (lines: readonly Ring[]) => string;
  /** polygons in units, x to the right and y down */
  units: (polygons: readonly Polygon[]) => Polygon[];
}

/**
 * A sheet that just holds all that is drawn, north up. The plane is a projection already (UTM, true to shape, and to
 * scale within one in a thousand over Denmark), so nothing is left but to turn it over and fit it.
 */
export function sheetOf(drawn: readonly (readonly Polygon[])[]): Sheet {
  const box = boxOf(outerPoints(drawn));
  const { width, height: tall } = size(box);
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (MOST_HEIGHT - 2 * MARGIN) / tall);
  const height = Math.ceil(tall * scale + 2 * MARGIN);
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [box.west, box.south],
      [box.east, box.north],
    ],
  };
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, height - MARGIN],
      ],
      corners,
    );
  const k = projection.scale();
  const [left, top] = projection.translate();
  const pen = new Pen(pointsOf(drawn) > MOST_FINE_POINTS ? 5 : 1);
  const draw = geoPath(projection, pen);
  return {
    height,
    metresPerUnit: 1 / k,
    grid: pen.step / 10,
    path: (polygons) => {
      draw({ type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closed)) });
      return pen.taken();
    },
    line: (lines) => {
      draw({ type: 'MultiLineString', coordinates: lines.map((line) => line.map(([x, y]) => [x, y])) });
      // of a line that fell together on one point nothing is left
      return pen.taken().replaceAll(/M[^Ml]*l(?=M|$)/g, '');
    },
    units: (polygons) =>
      polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x * k + left, top - y * k]))),
  };
}

/** Writes a path in tenths of a unit, each point as its step from the one before. */
class Pen implements GeoContext {
  #text = '';
  #x = 0;
  #y = 0;
  /** whether the ring has its first point alone; the text itself is not looked at, which would join it each time */
  #isFresh = true;

  /** tenths of a unit */
  readonly step: number;

  constructor(step: number) {
    this.step = step;
  }

  /** What was drawn since it was last taken. */
  taken(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  moveTo(x: number, y: number): void {
    this.#x = this.#rounded(x);
    this.#y = this.#rounded(y);
    this.#text += `M${pair(this.#x, this.#y)}l`;
    this.#isFresh = true;
  }

  lineTo(x: number, y: number): void {
    const [stepX, stepY] = [this.#rounded(x) - this.#x, this.#rounded(y) - this.#y];
    if (stepX === 0 && stepY === 0) return;
    this.#x += stepX;
    this.#y += stepY;
    const text = pair(stepX, stepY);
    this.#text += this.#isFresh || stepX < 0 ? text : ` ${text}`;
    this.#isFresh = false;
  }

  closePath(): void {
    // a ring that fell together on one point is a dot
    this.#text += this.#isFresh ? '0 0z' : 'z';
  }

  beginPath(): void {}

  arc(): void {
    throw new Error('a map has no points');
  }

  #rounded(units: number): number {
    return Math.round((units * 10) / this.step) * this.step;
  }
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x / 10}${y / 10}` : `${x / 10} ${y / 10}`;
}

/** As GeoJSON has it, the first point once more at the end. */
function closed(ring: Polygon[number]): number[][] {
  const points = ring.map(([x, y]) => [x, y]);
  return [...points, points[0]];
}

function* outerPoints(drawn: readonly (readonly Polygon[])[]): Generator<Polygon[number][number]> {
  for (const polygons of drawn) for (const [outer] of polygons) yield* outer;
}

function pointsOf(drawn: readonly (readonly Polygon[])[]): number {
  return drawn.reduce(
    (sum, polygons) =>
      sum + polygons.reduce((own, rings) => own + rings.reduce((n, ring) => n + ring.length, 0), 0),
    0,
  );
}

function size({ west, south, east, north }: Box): { width: number; height: number } {
  return { width: east - west, height: north - south };
}
