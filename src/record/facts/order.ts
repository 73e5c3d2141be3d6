import { danishPlaces } from '../../text/order.ts';
import { outcomes } from '../area-table.ts';
import { isPublic, type Report } from '../report.ts';

/** The areas of an outcome, in order of rank, those without a rank last, equal ranks by name. */
export function areasByRank(report: Report, outcome: (typeof outcomes)[number]): number[] {
  return byRank(report, areasOf(report.areas, outcome));
}

/** Areas in order of rank, those without a rank last, equal ranks by name. A public report ranks none: they stand by id. */
export function byRank(report: Report, some: readonly number[]): number[] {
  const { areas } = report;
  if (isPublic(report)) return [...some].sort((a, b) => a - b);
  const places = danishPlaces(some.map((area) => areas.names[area]));
  const sorted = some.map((area, k) => ({
    area,
    rank: areas.rank[area] || Number.POSITIVE_INFINITY,
    place: places[k],
  }));
  sorted.sort((a, b) => (a.rank === b.rank ? a.place - b.place || a.area - b.area : a.rank - b.rank));
  return sorted.map(({ area }) => area);
}

/** The areas of an outcome, in the order of their ids. */
export function areasOf(areas: Report['areas'], outcome: (typeof outcomes)[number]): number[] {
  const wanted = outcomes.indexOf(outcome);
  const found: number[] = [];
  for (let area = 0; area < areas.size; area++) if (areas.outcome[area] === wanted) found.push(area);
  return found;
}
