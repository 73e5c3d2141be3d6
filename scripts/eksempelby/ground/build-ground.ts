import type { Parameters } from '../parameters.ts';
import type { Area } from '../types.ts';
import { type Arc, smoothCorners, traceArcs } from './arcs.ts';
import { laySheet } from './hexagons.ts';
import { landOf } from './land.ts';
import type { Polygon } from './measure.ts';
import { drawPlan, type Spot } from './plan.ts';
import { type Point, toMap } from './project.ts';
import { assemble } from './rings.ts';
import { simplify } from './simplify.ts';
import { noArea, tessellate } from './tessellate.ts';

/** Hexagons along a cell of the grid: how finely the borders are drawn. */
const hexagonsPerCell = 8;
/** Cells round the grid, for isles off the coast and the water round them. */
const margin = 1.6;
const smoothingRounds = 4;
/** How far a border may be from the bend that it simplifies, in cells. */
const tolerance = 0.018;

/** A border between two areas, and how long it is. */
export interface Border {
  a: Area;
  b: Area;
  metres: number;
}

/** The ground of the city. */
export interface Ground {
  /** The polygons of each area, by id; the largest first. */
  polygons: Map<string, Polygon[]>;
  /** Every pair of areas whose grounds meet along a line, by the ids: `a` before `b`. */
  borders: Border[];
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  line.forEach((to, i) => {
    const from = line[i - 1];
    if (!from) return;
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    sum += Math.sqrt(dx * dx + dy * dy);
  });
  return sum / 10;
}

/** The borders, read off the lines between labels: nothing is compared with anything. */
function listBorders(arcs: readonly Arc[], lines: readonly Point[][], areas: readonly Area[]): Border[] {
  const borders = new Map<string, Border>();
  arcs.forEach(({ left, right }, i) => {
    if (left === noArea || right === noArea) return;
    const [a, b] = [areas[left] as Area, areas[right] as Area].sort((p, q) => (p.id < q.id ? -1 : 1)) as [
      Area,
      Area,
    ];
    const key = `${a.id} ${b.id}`;
    const metres = (borders.get(key)?.metres ?? 0) + lengthOf(lines[i] as Point[]);
    borders.set(key, { a, b, metres });
  });
  return [...borders].sort(([p], [q]) => (p < q ? -1 : 1)).map(([, border]) => border);
}

/**
 * Cuts the land of a city into its areas: a Voronoi tessellation of their sites, with water that belongs to no area.
 * The finest thing there is, a hexagon, belongs to one area as a whole, so areas neither overlap nor leave gaps, and
 * two neighbours have the very same points on their border.
 *
 * @param areas of a city of `side` x `side` sites
 * @throws Error when an area is without ground
 */
export function buildGround(
  { seed, side, cellKm }: Pick<Parameters, 'seed' | 'side' | 'cellKm'>,
  areas: readonly Area[],
): Ground {
  const byPlace = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const sheet = laySheet(side, margin, 1 / hexagonsPerCell);
  const labels = tessellate(seed, sheet, byPlace, side, cellKm, landOf(seed, drawPlan(side)));
  const arcs = traceArcs(sheet, labels);
  const places = smoothCorners(sheet, arcs, smoothingRounds);
  const onMap = toMap(seed, side, cellKm);
  const lines = arcs.map(({ corners }) =>
    simplify(
      corners.map((corner) => onMap(places.get(corner) as Spot)),
      tolerance * cellKm * 10000,
    ),
  );
  const shapes = assemble(arcs, lines);
  const polygons = new Map<string, Polygon[]>();
  byPlace.forEach(({ id }, index) => {
    const shape = shapes.get(index);
    if (!shape) throw new Error(`${id} has no ground`);
    polygons.set(id, shape);
  });
  return { polygons, borders: listBorders(arcs, lines, byPlace) };
}
