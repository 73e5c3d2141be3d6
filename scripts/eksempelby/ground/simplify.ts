import type { Point } from './project.ts';

/** Square of the distance from a point to the line piece between two others. */
function offLine(point: Point, from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const px = point[0] - from[0];
  const py = point[1] - from[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  const ox = px - along * dx;
  const oy = py - along * dy;
  return ox * ox + oy * oy;
}

/**
 * A line with fewer points, none of those left out further than `tolerance` from it; first and last stay.
 * Source: Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727. A closed line is first parted at the point that
 * is farthest from where it begins.
 */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const first = line[0] as Point;
  const last = line.at(-1) as Point;
  let farthest = 0;
  let most = 0;
  line.forEach((point, i) => {
    const off = offLine(point, first, last);
    if (off > most) {
      most = off;
      farthest = i;
    }
  });
  const closed = first[0] === last[0] && first[1] === last[1];
  if (most <= tolerance * tolerance && !closed) return [first, last];
  const before = simplify(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(line.slice(farthest), tolerance)];
}
