import { type Finding, finding } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import type { Outline } from './coordinates.ts';
import type { Named } from './feature-errors.ts';
import { type Box, boxOf, type Point, type Shape } from './shape.ts';
import { type Drawn, type LeftOut, perimeter } from './solid.ts';
import { sweepPairs } from './sweep.ts';

/** Metres: parts of one outline that lie so far from each other are told. An assumption. */
const APART = 2_000;
/** Metres: an outline that is no wider than this on an average is a line, and told. An assumption. */
const LINE = 0.5;

/** An outline whose rings crossed, drawn anew. */
export interface Mended extends Named {
  /** in the coordinates of the file */
  at: Point;
  /** square metres in doubt, and their share of the ground */
  doubt: number;
  share: number;
}

/** An outline of which some ground was drawn twice. */
export interface Twice extends Named {
  /** square metres */
  area: number;
}

/** What was read of a file, and what was put right. */
export interface Read {
  outlines: readonly (Named & Outline)[];
  drawn: readonly Drawn[];
  mended: readonly Mended[];
  twice: readonly Twice[];
  /** by id */
  shapes: readonly Shape[];
  toFile: (point: Point) => Point;
}

/** What is to be told of the outlines of a file: what was put right, and what looks odd. */
export function noticesOf({ outlines, drawn, mended, twice, shapes, toFile }: Read, name: string): Finding[] {
  const place = { file: name };
  const notices: Finding[] = [];
  const closed = outlines.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  if (closed.length > 0) {
    const [{ feature, id, gap }] = closed;
    notices.push(finding('geometry-rings-closed', { count: closed.length, feature, id, gap }, place));
  }
  if (mended.length > 0) notices.push(finding('geometry-rings-mended', { outlines: [...mended] }, place));
  const tidied = drawn.filter(({ at }) => at !== undefined);
  if (tidied.length > 0) {
    const [{ feature, id, at }] = tidied;
    const count = (what: keyof LeftOut) => tidied.reduce((sum, { leftOut }) => sum + leftOut[what], 0);
    const counts = { spikes: count('spikes'), empty: count('empty'), repeated: count('repeated') };
    notices.push(finding('geometry-left-out', { feature, id, at: toFile(present(at)), ...counts }, place));
  }
  const joined = [...Map.groupBy(drawn, ({ id }) => id!)].filter(([, { length }]) => length > 1);
  if (joined.length > 0) {
    const ids = joined.map(([id, { length }]) => ({ id, features: length }));
    notices.push(finding('geometry-features-joined', { ids }, place));
  }
  if (twice.length > 0) {
    const [{ feature, id, area }] = twice.toSorted((a, b) => b.area - a.area);
    notices.push(finding('geometry-parts-overlap', { count: twice.length, feature, id, area }, place));
  }
  const apart = shapes.flatMap(({ id, polygons }) => {
    const metres = farthestPart(polygons.map(([outer]) => boxOf(outer)));
    return metres >= APART ? [{ id, metres }] : [];
  });
  if (apart.length > 0) {
    const outlines = apart.sort((a, b) => b.metres - a.metres);
    notices.push(finding('geometry-parts-apart', { outlines }, place));
  }
  const lines = shapes.flatMap(({ id, area, polygons }) => {
    // twice the area over the perimeter: of a long strip its width
    const width = (2 * area) / polygons.flat().reduce((sum, ring) => sum + perimeter(ring), 0);
    return width <= LINE ? [{ id, area, width }] : [];
  });
  if (lines.length > 0) notices.push(finding('geometry-lines', { outlines: lines }, place));
  return notices;
}

/** Metres, at the least, between the largest part and its farthest other that lies apart; 0 where none does. */
function farthestPart(boxes: readonly Box[]): number {
  if (boxes.length < 2) return 0;
  const cluster = boxes.map((_, k) => k);
  const rootOf = (k: number): number => {
    while (cluster[k] !== k) k = cluster[k];
    return k;
  };
  const numbered = boxes.map((box, k) => ({ ...box, k }));
  sweepPairs(numbered, numbered, APART, (a, b) => {
    if (gap(a, b) < APART) cluster[rootOf(a.k)] = rootOf(b.k);
  });
  const size = ({ west, south, east, north }: Box) => (east - west) * (north - south);
  const largest = boxes.reduce((best, box, k) => (size(box) > size(boxes[best]) ? k : best), 0);
  const near = boxes.filter((_, k) => rootOf(k) === rootOf(largest));
  const apart = boxes.filter((_, k) => rootOf(k) !== rootOf(largest));
  return Math.max(0, ...apart.map((box) => Math.min(...near.map((other) => gap(box, other)))));
}

/** Metres between two boxes. */
function gap(a: Box, b: Box): number {
  const x = Math.max(0, a.west - b.east, b.west - a.east);
  const y = Math.max(0, a.south - b.north, b.south - a.north);
  return Math.hypot(x, y);
}
