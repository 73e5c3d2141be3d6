import { mesh } from 'topojson-client';
import { parameters } from '../parameters.ts';
import { smoothNoise } from '../random.ts';
import type { Area } from '../types.ts';
import { beside, noArea, tessellate } from './land.ts';
import { around, cornerAt, cornerOf, type Point } from './sheet.ts';

/** A closed line; the first point is not repeated at the end. */
export type Ring = Point[];
/** An outer ring, counterclockwise, and the holes in it, clockwise: whole decimetres from the map's south-west corner. */
export type Polygon = Ring[];

/** Two areas whose grounds meet along a line, the lower id first. */
export type Border = readonly [Area, Area];

/** The ground of the city. */
export interface Ground {
  /** The polygons of each area, by id; the largest first. */
  polygons: Map<string, Polygon[]>;
  borders: Border[];
}

const smoothingRounds = 4;
/** How far a border may be from the bend that it simplifies, dm. */
const tolerance = 0.018 * parameters.cellKm * 10000;
/** How round the city becomes: 0 leaves the square of the grid, 1 makes it a circle. */
const roundness = 0.6;
/** How far the lines of the grid are bent off their course, in cells, and how many bends there are in a cell. */
const bend = { far: 0.9, often: 0.13 };

/**
 * Cuts the land of a city into its areas: a Voronoi tessellation of their sites, with water that belongs to no area.
 * The finest thing there is, a hexagon, belongs to one area as a whole, so areas neither overlap nor leave gaps, and
 * two neighbours have the very same points on their border.
 */
export function buildGround(city: readonly Area[]): Ground {
  const { cellKm } = parameters;
  const areas = [...city].sort((a, b) => a.row - b.row || a.column - b.column);
  const arcs = traceArcs(tessellate(areas.map(({ x, y }) => [x / cellKm, y / cellKm])));
  const places = smoothCorners(arcs);
  const onMap = toMap();
  const lines = arcs.map(({ corners }) => simplify(corners.map((corner) => onMap(places.get(corner)!))));
  const polygons = areas.map(({ id }, label): [string, Polygon[]] => [id, polygonsOf(label, arcs, lines)]);
  return { polygons: new Map(polygons), borders: listBorders(arcs, areas) };
}

/** A line between two labels, from a corner where three meet to the next, or closed (first corner = last). */
interface Arc {
  left: number;
  right: number;
  corners: number[];
}

/** All lines between unlike labels, with the greater label on their left. */
function traceArcs(labels: Int32Array): Arc[] {
  const edges: Arc[] = [];
  labels.forEach((left, hexagon) => {
    around(hexagon).forEach((other, n) => {
      const right = other < 0 ? left : labels[other];
      if (left > right)
        edges.push({ left, right, corners: [cornerOf(hexagon, n), cornerOf(hexagon, n + 1)] });
    });
  });
  const touching = new Map<number, Arc[]>();
  for (const edge of edges) {
    for (const corner of edge.corners) touching.set(corner, [...(touching.get(corner) ?? []), edge]);
  }
  const used = new Set<Arc>();
  const follow = (first: Arc): Arc => {
    const corners = [...first.corners];
    for (let edge: Arc | undefined = first; edge; ) {
      used.add(edge);
      const there = touching.get(corners.at(-1)!)!;
      // Two edges in a corner have the same two labels, and run the same way: the left is the greater one.
      edge = there.length === 2 ? there.find((one) => !used.has(one)) : undefined;
      if (edge) corners.push(edge.corners[1]);
    }
    return { ...first, corners };
  };
  const arcs = edges.filter(({ corners: [from] }) => touching.get(from)!.length === 3).map(follow);
  // What is left is closed: the shore of an islet, a pond within one area.
  for (const edge of edges) if (!used.has(edge)) arcs.push(follow(edge));
  return arcs;
}

/** The corners on the arcs, drawn towards the middle of their neighbours: the zigzag of the hexagons becomes a bend. */
function smoothCorners(arcs: readonly Arc[]): Map<number, Point> {
  const neighbours = new Map<number, Set<number>>();
  const add = (corner: number, other: number) =>
    neighbours.set(corner, (neighbours.get(corner) ?? new Set()).add(other));
  for (const { corners } of arcs) {
    corners.slice(1).forEach((corner, i) => {
      add(corner, corners[i]);
      add(corners[i], corner);
    });
  }
  let places = new Map([...neighbours.keys()].map((corner) => [corner, cornerAt(corner)]));
  for (let round = 0; round < smoothingRounds; round++) {
    const next = new Map<number, Point>();
    for (const [corner, others] of neighbours) {
      const own = places.get(corner)!;
      const towards = (n: 0 | 1) => {
        const sum = [...others].reduce((all, other) => all + places.get(other)![n], 0);
        return (own[n] + sum / others.size) / 2;
      };
      next.set(corner, [towards(0), towards(1)]);
    }
    places = next;
  }
  return places;
}

/** From cells of the grid to the map. The square of the plan is bent towards a circle: no city has corners. */
function toMap(): (at: Point) => Point {
  const { side, cellKm } = parameters;
  const half = (side * cellKm * 10000) / 2;
  const eastward = smoothNoise('ground: bends, eastward');
  const northward = smoothNoise('ground: bends, northward');
  return ([x, y]) => {
    const often: Point = [bend.often * x, bend.often * y];
    const u = (2 * (x + bend.far * eastward(...often))) / side - 1;
    const v = (2 * (y + bend.far * northward(...often))) / side - 1;
    const east = u * Math.sqrt(1 - (roundness * v * v) / 2);
    const north = v * Math.sqrt(1 - (roundness * u * u) / 2);
    return [Math.round(half * (1 + east)), Math.round(half * (1 + north))];
  };
}

/**
 * A line with fewer points, none of those left out further than `tolerance` from it; first and last stay.
 * Source: Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727. A closed line is first parted at the point that
 * is farthest from where it begins.
 */
function simplify(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)!];
  const off = line.map((point) => beside(point, first, last).off);
  const most = Math.max(...off);
  const isClosed = first[0] === last[0] && first[1] === last[1];
  if (most <= tolerance && !isClosed) return [first, last];
  const farthest = off.indexOf(most);
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))];
}

/** The polygons of a label: its arcs joined end to end, largest first. */
function polygonsOf(label: number, arcs: readonly Arc[], lines: Point[][]): Polygon[] {
  const own = arcs.flatMap(({ left, right }, i) => (left === label ? [[i]] : right === label ? [[~i]] : []));
  const { coordinates } = mesh(
    { type: 'Topology', objects: {}, arcs: lines },
    { type: 'MultiLineString', arcs: own },
  );
  const rings = (coordinates as Point[][]).map((line) => turned(line.slice(0, -1)));
  const outer = rings.filter((ring) => doubleArea(ring) > 0);
  const holes = rings.filter((ring) => doubleArea(ring) < 0);
  if (outer.length === 0 || (outer.length > 1 && holes.length > 0)) throw new Error(`ground of ${label}`);
  outer.sort((a, b) => doubleArea(b) - doubleArea(a));
  return outer.map((ring) => [ring, ...holes]);
}

/** The ring begins at its lowest point (the westernmost of them), wherever it was cut out first. */
function turned(ring: Ring): Ring {
  const [lowest] = [...ring].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const at = ring.indexOf(lowest);
  return [...ring.slice(at), ...ring.slice(0, at)];
}

/** Twice the area inside a ring, dm²: above 0 when it runs counterclockwise. Exact: whole numbers below 2^53. */
export function doubleArea(ring: Ring): number {
  return ring.reduce((sum, to, i) => {
    const from = ring.at(i - 1)!;
    return sum + from[0] * to[1] - to[0] * from[1];
  }, 0);
}

/** The borders, by the ids, read off the lines between labels: nothing is compared with anything. */
function listBorders(arcs: readonly Arc[], areas: readonly Area[]): Border[] {
  const borders = new Map<string, Border>();
  for (const { left, right } of arcs) {
    if (right === noArea) continue;
    const [a, b] = [areas[left], areas[right]].sort((p, q) => (p.id < q.id ? -1 : 1));
    borders.set(`${a.id} ${b.id}`, [a, b]);
  }
  return [...borders].sort(([p], [q]) => (p < q ? -1 : 1)).map(([, pair]) => pair);
}
