import { danishPlaces } from '../../text/order.ts';
import { outcomes } from '../area-table.ts';
import { isPublic, methodOf, type Report } from '../report.ts';

/** Whether readers see ranks: only where the method asks for them, and never where the public reads. */
export function isRanked(report: Report): boolean {
  return methodOf(report).ranking === true && !isPublic(report);
}

/** The areas of an outcome, in the order in which documents show areas. */
export function areasInOrder(report: Report, outcome: (typeof outcomes)[number]): number[] {
  return inOrder(report, areasOf(report.areas, outcome));
}

/** Areas in the order in which documents show them: by rank where they are ranked, else by byområde and name, those of none last. */
export function inOrder(report: Report, some: readonly number[]): number[] {
  if (isRanked(report)) return byRank(report, some);
  const { areas, byomraader } = report;
  const groups = danishPlaces(byomraader?.groups.map(({ name }) => name) ?? []);
  const names = danishPlaces(some.map((area) => areas.names[area]));
  const sorted = some.map((area, k) => {
    const group = areas.byomraade[area];
    return { area, group, byomraade: groups[group] ?? groups.length, name: names[k] };
  });
  // two of one name are two byområder
  sorted.sort((a, b) => a.byomraade - b.byomraade || a.group - b.group || a.name - b.name || a.area - b.area);
  return sorted.map(({ area }) => area);
}

/** Areas in the order of the record's lists: by rank, those without a rank last, equal ranks by name. A public report ranks none: they stand by id. */
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
