import { byDanishOrder } from './danish-order.ts';
import { outcomes, type Report } from './report.ts';

/** The areas of an outcome, in order of rank, those without a rank last, equal ranks by name. */
export function areasByRank({ areas }: Report, outcome: (typeof outcomes)[number]): number[] {
  const key = (area: number) => areas.rank[area] || Number.POSITIVE_INFINITY;
  return areasOf(areas, outcome).sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first !== second) return first - second;
    return byDanishOrder(areas.names[a], areas.names[b]) || a - b;
  });
}

/** The areas of an outcome, in the order of their ids. */
export function areasOf(areas: Report['areas'], outcome: (typeof outcomes)[number]): number[] {
  const wanted = outcomes.indexOf(outcome);
  const found: number[] = [];
  for (let area = 0; area < areas.size; area++) if (areas.outcome[area] === wanted) found.push(area);
  return found;
}
