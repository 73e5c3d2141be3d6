import { MET } from '../../criteria/verdict.ts';
import { outcomes } from '../area-table.ts';
import type { Report } from '../report.ts';

/** Assessed areas with the same number of criteria known to be met. */
export interface CountRow {
  met: number;
  byCriteria: number;
  /** designated, but not by the criteria: by state list, or enclosed */
  otherwise: number;
  undetermined: number;
  notDesignated: number;
}

/** Criteria that are met together, by position, and how many designated areas meet these and no others. */
export interface Combination {
  criteria: number[];
  areas: number;
}

/** The assessed areas by number of criteria known to be met, from 0 to all. */
export function byCriteriaMet({ areas }: Report): CountRow[] {
  const rows = Array.from({ length: areas.criteria.length + 1 }, (_, met) => ({
    met,
    byCriteria: 0,
    otherwise: 0,
    undetermined: 0,
    notDesignated: 0,
  }));
  for (let area = 0; area < areas.size; area++) {
    if (areas.exclusion[area] >= 0) continue;
    const row = rows[areas.met[area]];
    const outcome = outcomes[areas.outcome[area]];
    if (outcome === 'undetermined') row.undetermined++;
    else if (outcome === 'not-designated') row.notDesignated++;
    else if (areas.byCriteria[area] === 1) row.byCriteria++;
    else row.otherwise++;
  }
  return rows;
}

/** Which criteria the designated areas meet, most frequent first, then those with more criteria, then in order. */
export function combinations({ areas }: Report): Combination[] {
  const found = new Map<string, Combination>();
  for (let area = 0; area < areas.size; area++) {
    if (areas.exclusion[area] >= 0 || outcomes[areas.outcome[area]] !== 'designated') continue;
    const criteria = areas.criteria.flatMap(({ verdict }, k) => (verdict[area] === MET ? [k] : []));
    const known = found.get(criteria.join());
    if (known) known.areas++;
    else found.set(criteria.join(), { criteria, areas: 1 });
  }
  return [...found.values()].sort(
    (a, b) => b.areas - a.areas || b.criteria.length - a.criteria.length || inOrder(a.criteria, b.criteria),
  );
}

/** How many assessed areas meet both of two criteria, by position; on the diagonal how many meet the one. */
export function pairs({ areas }: Report): number[][] {
  const counts = areas.criteria.map(() => areas.criteria.map(() => 0));
  for (let area = 0; area < areas.size; area++) {
    if (areas.exclusion[area] >= 0 || areas.met[area] === 0) continue;
    const met = areas.criteria.flatMap(({ verdict }, k) => (verdict[area] === MET ? [k] : []));
    for (const a of met) for (const b of met) counts[a][b]++;
  }
  return counts;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((one, k) => one !== b[k]);
  return first < 0 ? 0 : a[first] - b[first];
}
