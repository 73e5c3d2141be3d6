import type { Point, Polygon, Ring } from '../../../geometry/shape.ts';
import type { StateListId } from '../../../messages/list-name.ts';
import { outcomes } from '../../../record/area-table.ts';
import { polygonsOf } from '../../../record/outlines.ts';
import type { Report } from '../../../record/report.ts';

/** What there is to draw, and what there is not. */
export interface Ground {
  /** of each area by position; undefined: no outline */
  areas: (Polygon[] | undefined)[];
  boligomraader: { id: string; name: string; list: StateListId; polygons: Polygon[] }[];
  /** names of boligområder without an outline, where others have one */
  boligomraaderWithout: string[];
  previous: Previous | undefined;
  /** what lies beneath the areas: grounds, and lines that are not closed */
  background: { isOpen: boolean; polygons: Polygon[] }[];
}

/** The areas whose answer is another one than in the round before. */
interface Previous {
  year: number;
  /** the lines round those designated then and not now, and round those designated now and not then */
  wentOut: Polygon[];
  cameIn: Polygon[];
  /** how many areas that is, drawn or not */
  counts: { wentOut: number; cameIn: number };
  /** whose outlines those designated then are drawn by: its own, or this report's of the same ids */
  from: 'own' | 'by-id';
  /** of these the areas that have no outline */
  without: number;
}

/** The lists from the one that asks least of a place to the one that asks most: a place may be on several. */
export const byWeight: readonly StateListId[] = [
  'forebyggelsesomraade',
  'udsat_boligomraade',
  'parallelsamfund',
  'omdannelsesomraade',
];

/** The ground of a report; undefined where no area has an outline. */
export function groundOf(report: Report, previous: Report | undefined): Ground | undefined {
  const outlines = outlinesOf(report, 'area');
  if (outlines.size === 0) return undefined;
  const ofBoligomraader = outlinesOf(report, 'boligomraade');
  const some = ofBoligomraader.size > 0;
  return {
    areas: report.areas.ids.map((id) => outlines.get(id)),
    boligomraader: report.boligomraader.flatMap(({ id, name, lists }) => {
      const polygons = ofBoligomraader.get(id);
      const list = byWeight.findLast((one) => lists.some((entry) => entry.list === one));
      return polygons && list ? [{ id, name, list, polygons }] : [];
    }),
    boligomraaderWithout: some
      ? report.boligomraader.filter(({ id }) => !ofBoligomraader.has(id)).map(({ name }) => name)
      : [],
    background: report.outlines
      .filter((outline) => outline.of === 'background')
      .map((outline) => ({ isOpen: outline.open === true, polygons: polygonsOf(outline) })),
    previous: previous && previousOf(report, previous, outlines),
  };
}

/** The outlines of a report, by the ids of what they are of. */
export function outlinesOf(report: Report, of: 'area' | 'boligomraade'): Map<string, Polygon[]> {
  const found = new Map<string, Polygon[]>();
  for (const outline of report.outlines)
    if (outline.of === of && outline.polygons.length > 0) found.set(outline.id, polygonsOf(outline));
  return found;
}

/** Nothing where the two reports have no area in common: that is another city. */
function previousOf(
  report: Report,
  previous: Report,
  outlines: ReadonlyMap<string, Polygon[]>,
): Previous | undefined {
  const own = outlinesOf(previous, 'area');
  const ids = new Set(report.areas.ids);
  if (!previous.areas.ids.some((id) => ids.has(id))) return undefined;
  // metres of another plane are of another place
  const isOwn = own.size > 0 && previous.plane === report.plane;
  const from = isOwn ? own : outlines;
  const then = designatedOf(previous);
  const now = designatedOf(report);
  const wentOut = [...then].filter((id) => !now.has(id));
  const cameIn = [...now].filter((id) => !then.has(id));
  return {
    year: previous.year,
    wentOut: linesRound(wentOut.flatMap((id) => from.get(id) ?? [])),
    cameIn: linesRound(cameIn.flatMap((id) => outlines.get(id) ?? [])),
    counts: { wentOut: wentOut.length, cameIn: cameIn.length },
    from: isOwn ? 'own' : 'by-id',
    without: wentOut.filter((id) => !from.has(id)).length,
  };
}

function designatedOf({ areas }: Report): Set<string> {
  return new Set(areas.ids.filter((_, area) => outcomes[areas.outcome[area]] === 'designated'));
}

function linesRound(polygons: readonly Polygon[]): Polygon[] {
  return outerRings(polygons).map((ring) => [ring]);
}

/**
 * The lines round areas that lie side by side: a line that two of them share, point by point, is left out. Where
 * neighbours have different points along their border, it is drawn.
 */
export function outerRings(polygons: readonly Polygon[]): Ring[] {
  const all = new Set<string>();
  for (const [from, to] of edges(polygons)) all.add(`${keyOf(from)} ${keyOf(to)}`);
  const onward = new Map<string, Point[]>();
  for (const [from, to] of edges(polygons)) {
    // neighbours run along their border in opposite directions
    if (all.has(`${keyOf(to)} ${keyOf(from)}`)) continue;
    const key = keyOf(from);
    const points = onward.get(key);
    if (points) points.push(to);
    else onward.set(key, [to]);
  }
  const rings: Ring[] = [];
  for (const start of onward.keys()) {
    for (let next = onward.get(start)!.pop(); next; next = onward.get(start)!.pop()) {
      const ring: Point[] = [];
      for (let point: Point | undefined = next; point; point = onward.get(keyOf(point))?.pop()) {
        ring.push(point);
        if (keyOf(point) === start) break;
      }
      rings.push(ring);
    }
  }
  return rings;
}

function* edges(polygons: readonly Polygon[]): Generator<[Point, Point]> {
  for (const ring of polygons.flat())
    for (let k = 0; k < ring.length; k++) yield [ring[k], ring[(k + 1) % ring.length]];
}

function keyOf([x, y]: Point): string {
  return `${x},${y}`;
}
