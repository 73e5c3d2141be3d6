import type { Arc } from './arcs.ts';
import { doubleArea, isInside, type Polygon, type Ring } from './measure.ts';
import type { Point } from './project.ts';
import { noArea } from './tessellate.ts';

interface Piece {
  label: number;
  from: number;
  to: number;
  line: readonly Point[];
}

/** Rings of a label: its pieces one after the other. In a corner three labels meet, so each goes on in one way only. */
function joinPieces(pieces: readonly Piece[]): Ring[] {
  const byStart = new Map(pieces.map((piece) => [piece.from, piece]));
  if (byStart.size !== pieces.length) throw new Error('a border forks');
  const rings: Ring[] = [];
  for (const first of pieces) {
    if (!byStart.has(first.from)) continue;
    const ring: Point[] = [];
    let piece: Piece | undefined = first;
    while (piece && byStart.delete(piece.from)) {
      ring.push(...piece.line.slice(0, -1));
      piece = byStart.get(piece.to);
    }
    rings.push(ring);
  }
  return rings;
}

/** The ring begins at its lowest point (the westernmost of them), wherever it was cut out first. */
function turned(ring: Ring): Ring {
  let lowest = 0;
  ring.forEach((point, i) => {
    const best = ring[lowest] as Point;
    if (point[1] < best[1] || (point[1] === best[1] && point[0] < best[0])) lowest = i;
  });
  return [...ring.slice(lowest), ...ring.slice(0, lowest)];
}

/**
 * The polygons of every label, largest first.
 *
 * @param lines the points of each arc, as they stand in the file
 */
export function assemble(arcs: readonly Arc[], lines: readonly (readonly Point[])[]): Map<number, Polygon[]> {
  const pieces = new Map<number, Piece[]>();
  const add = (piece: Piece) => {
    const others = pieces.get(piece.label);
    if (others) others.push(piece);
    else pieces.set(piece.label, [piece]);
  };
  arcs.forEach(({ left, right, corners }, i) => {
    const from = corners[0] as number;
    const to = corners.at(-1) as number;
    const line = lines[i] as readonly Point[];
    if (left !== noArea) add({ label: left, from, to, line });
    if (right !== noArea) add({ label: right, from: to, to: from, line: [...line].reverse() });
  });
  const shapes = new Map<number, Polygon[]>();
  for (const [label, list] of pieces) {
    const rings = joinPieces(list).map(turned);
    const outer = rings.filter((ring) => doubleArea(ring) > 0);
    const holes = rings.filter((ring) => doubleArea(ring) < 0);
    outer.sort((a, b) => doubleArea(b) - doubleArea(a));
    shapes.set(
      label,
      outer.map((ring) => [ring, ...holes.filter((hole) => isInside(ring, hole[0] as Point))]),
    );
  }
  return shapes;
}
