import { around, cornerOf, placeOf, type Sheet } from './hexagons.ts';
import type { Spot } from './plan.ts';

/** A line between two labels, from a corner where three meet to the next, or closed (first point = last). */
export interface Arc {
  left: number;
  right: number;
  /** Corners of the sheet; a corner is one point, whichever arcs run through it. */
  corners: number[];
}

interface Edge {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** All edges between unlike hexagons, each once, with the greater label on its left. */
function edgesBetween(sheet: Sheet, labels: Int32Array): Edge[] {
  const edges: Edge[] = [];
  for (let hexagon = 0; hexagon < labels.length; hexagon++) {
    const left = labels[hexagon] as number;
    around(sheet, hexagon).forEach((other, n) => {
      const right = other < 0 ? left : (labels[other] as number);
      if (left <= right) return;
      edges.push({ from: cornerOf(sheet, hexagon, n), to: cornerOf(sheet, hexagon, n + 1), left, right });
    });
  }
  return edges;
}

/** All lines between unlike labels. */
export function traceArcs(sheet: Sheet, labels: Int32Array): Arc[] {
  const edges = edgesBetween(sheet, labels);
  const touching = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const corner of [edge.from, edge.to]) {
      const there = touching.get(corner);
      if (there) there.push(edge);
      else touching.set(corner, [edge]);
    }
  }
  const used = new Set<Edge>();
  const follow = (first: Edge): Arc => {
    const { left, right } = first;
    const corners = [first.from, first.to];
    used.add(first);
    for (;;) {
      const there = touching.get(corners.at(-1) as number) as Edge[];
      // Two edges in a corner have the same two labels, and run the same way: the left is the greater one.
      const next = there.length === 2 ? there.find((edge) => !used.has(edge)) : undefined;
      if (!next) return { left, right, corners };
      used.add(next);
      corners.push(next.to);
    }
  };
  const isNode = (corner: number) => (touching.get(corner) as Edge[]).length === 3;
  const arcs = edges.filter((edge) => isNode(edge.from)).map(follow);
  // What is left is closed: the shore of an islet, a pond within one area.
  for (const edge of edges) if (!used.has(edge)) arcs.push(follow(edge));
  return arcs;
}

/**
 * The places of the corners on the arcs, drawn towards the middle of their neighbours: the zigzag of the hexagons
 * becomes a bend.
 */
export function smoothCorners(sheet: Sheet, arcs: readonly Arc[], rounds: number): Map<number, Spot> {
  const neighbours = new Map<number, Set<number>>();
  const add = (corner: number, other: number) => {
    const known = neighbours.get(corner);
    if (known) known.add(other);
    else neighbours.set(corner, new Set([other]));
  };
  for (const { corners } of arcs) {
    corners.forEach((corner, i) => {
      const before = corners[i - 1];
      if (before === undefined) return;
      add(corner, before);
      add(before, corner);
    });
  }
  let places = new Map([...neighbours.keys()].map((corner) => [corner, placeOf(sheet, corner)]));
  for (let round = 0; round < rounds; round++) {
    const next = new Map<number, Spot>();
    for (const [corner, others] of neighbours) {
      const own = places.get(corner) as Spot;
      let x = 0;
      let y = 0;
      for (const other of others) {
        const place = places.get(other) as Spot;
        x += place.x;
        y += place.y;
      }
      next.set(corner, { x: (own.x + x / others.size) / 2, y: (own.y + y / others.size) / 2 });
    }
    places = next;
  }
  return places;
}
