import { smoothNoise } from './noise.ts';
import type { Plan, Spot, Strip } from './plan.ts';

/** How far inside a strip a point lies, in cells: above 0 in the water, below 0 on land. */
function depth(strip: Strip, at: Spot): number {
  let deepest = -Infinity;
  strip.points.forEach((to, i) => {
    const from = strip.points[i - 1];
    if (!from) return;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy;
    // In a small city two points of a line may fall on the same corner of the grid.
    const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
    const share = Math.max(0, Math.min(1, along));
    const offX = at.x - from.x - share * dx;
    const offY = at.y - from.y - share * dy;
    const half = from.half + share * (to.half - from.half);
    deepest = Math.max(deepest, half - Math.sqrt(offX * offX + offY * offY));
  });
  return deepest;
}

/** What is the city's land: neither water nor beyond its limits, which wiggle in the west, north and south too. */
export function landOf(seed: string, plan: Plan): (at: Spot) => boolean {
  const { side, strips, isles, drowned } = plan;
  const limit = smoothNoise(seed, 'ground: limit');
  const shore = smoothNoise(seed, 'ground: shore');
  const drownedCells = new Set(drowned.map(({ column, row }) => `${column} ${row}`));
  return (at) => {
    const wiggle = 0.06 * shore(2.5 * at.x, 2.5 * at.y);
    for (const isle of isles) {
      const dx = at.x - isle.x;
      const dy = at.y - isle.y;
      if (Math.sqrt(dx * dx + dy * dy) + wiggle < isle.radius) return true;
    }
    // A cell at the limit reaches out to the open.
    const [column, row] = [at.x, at.y].map((n) => Math.max(0, Math.min(side - 1, Math.floor(n))));
    if (drownedCells.has(`${column} ${row}`)) return false;
    const bulge = 0.3 * limit(0.45 * at.x, 0.45 * at.y) + wiggle;
    if (at.x < bulge || at.y < bulge || at.y > side + bulge) return false;
    if (at.x > side + 0.12 + bulge) return false;
    return strips.every((strip) => depth(strip, at) + wiggle / 2 < 0);
  };
}
