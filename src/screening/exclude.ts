import type { Method } from '../criteria/effective.ts';
import { exclusionTest } from '../criteria/exclusion.ts';
import type { YearTable } from '../criteria/year-table.ts';

/** Which areas of a year are excluded, and by which entry of the method's `exclude`. */
export interface Exclusions {
  /** ids of the exclusions, in the method's order */
  ids: string[];
  /** for every area the index of the first exclusion that applies, or -1 */
  by: Int16Array;
  /** 1 for the assessed areas */
  assessed: Uint8Array;
  /** 1 for the areas of pooled references: the assessed, and the excluded that stay in references */
  members: Uint8Array;
}

/** Applies the method's exclusions. An area whose population is missing is not "below" any number. */
export function exclude(method: Method, table: YearTable): Exclusions {
  const ids = Object.keys(method.exclude);
  const size = table.ids.length;
  const by = new Int16Array(size).fill(-1);
  const population = method.areas.population ? table.numbers.get(method.areas.population) : undefined;
  ids.forEach((id, index) => {
    const exclusion = method.exclude[id];
    const applies = exclusionTest(exclusion, table, population);
    for (let area = 0; area < size; area++) {
      if (by[area] < 0 && applies(area)) by[area] = index;
    }
  });
  const stays = ids.map((id) => method.exclude[id]['in-references']);
  const assessed = new Uint8Array(size);
  const members = new Uint8Array(size);
  for (let area = 0; area < size; area++) {
    assessed[area] = by[area] < 0 ? 1 : 0;
    members[area] = by[area] < 0 || stays[by[area]] ? 1 : 0;
  }
  return { ids, by, assessed, members };
}
