import { DESIGNATED, EXCLUDED, NOT_DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import { tally } from './account.ts';

/** How many areas and residents came to which outcome, and why. */
export function summary(
  areas: AreaTable,
  population: Float64Array | undefined,
  listed: Listed | undefined,
): Report['summary'] {
  const { outcome, byCriteria, byStateList, joined, decided, kept, criteriaOpen, size } = areas;
  const count = (includes: (area: number) => boolean) => tally(population, size, includes);
  const isDesignated = (area: number) => outcome[area] === DESIGNATED;
  const byMet = new Array<number>(areas.criteria.length + 1).fill(0);
  for (let area = 0; area < size; area++) if (areas.exclusion[area] < 0) byMet[areas.met[area]]++;
  return {
    designated: count(isDesignated),
    byCriteria: count((area) => isDesignated(area) && byCriteria[area] === 1 && !byStateList.has(area)),
    byStateList: count((area) => isDesignated(area) && byCriteria[area] === 0 && byStateList.has(area)),
    byBoth: count((area) => isDesignated(area) && byCriteria[area] === 1 && byStateList.has(area)),
    byEnclosure: count((area) => joined.has(area)),
    ...(decided.size + kept.size > 0 && {
      byKeeping: count((area) => kept.has(area)),
      byDecision: count((area) => {
        const byOther = byCriteria[area] === 1 || byStateList.has(area) || kept.has(area);
        return decided.get(area)?.decision === 'in' && !byOther;
      }),
      decidedOut: count((area) => outcome[area] === NOT_DESIGNATED && decided.has(area)),
    }),
    criteriaOpen: count((area) => isDesignated(area) && criteriaOpen.has(area)),
    undetermined: count((area) => outcome[area] === UNDETERMINED),
    notDesignated: count((area) => outcome[area] === NOT_DESIGNATED),
    excluded: count((area) => outcome[area] === EXCLUDED),
    boligomraader: listed?.boligomraader.length ?? 0,
    areasByCriteriaMet: byMet,
  };
}
