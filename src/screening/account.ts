import type { Method } from '../criteria/effective.ts';
import { DESIGNATED, EXCLUDED, NOT_DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { Statistics } from '../input/statistics.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { Report, Tally } from '../record/report.ts';
import type { ReportJson } from '../record/schema.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import type { Exclusions } from './exclude.ts';

/** Areas and residents that satisfy a condition. A missing population is counted, not taken for zero. */
export function tally(
  population: Float64Array | undefined,
  size: number,
  includes: (area: number) => boolean,
): Tally {
  const result: Tally = { areas: 0, residents: 0, withoutPopulation: 0 };
  for (let area = 0; area < size; area++) {
    if (!includes(area)) continue;
    result.areas++;
    if (population === undefined || Number.isNaN(population[area])) result.withoutPopulation++;
    else result.residents += population[area];
  }
  return result;
}

/** Where every row and every area went: input = assessed + excluded, in areas and in residents. */
export function account(
  method: Method,
  statistics: Statistics,
  year: number,
  exclusions: Exclusions,
  population: Float64Array | undefined,
): ReportJson['account'] {
  const rowsOfYear = statistics.rows.get(year) ?? 0;
  const rowsOfOtherYears = [...statistics.rows.values()].reduce((sum, rows) => sum + rows, 0) - rowsOfYear;
  return {
    year,
    rowsRead: statistics.files.reduce((sum, { shape }) => sum + shape.rows, 0),
    rowsOutsideLevel: statistics.files.reduce((sum, { outsideLevel }) => sum + outsideLevel, 0),
    rowsOfOtherYears,
    rowsOfYear,
    ...areaAccount(method, exclusions, population),
  };
}

/** Where every area went. */
export function areaAccount(
  method: Method,
  exclusions: Pick<Exclusions, 'by' | 'ids'>,
  population: Float64Array | undefined,
): Pick<ReportJson['account'], 'input' | 'assessed' | 'excluded' | 'exclusions'> {
  const size = exclusions.by.length;
  return {
    input: tally(population, size, () => true),
    assessed: tally(population, size, (area) => exclusions.by[area] < 0),
    excluded: tally(population, size, (area) => exclusions.by[area] >= 0),
    exclusions: exclusions.ids.map((id, index) => ({
      id,
      title: method.exclude[id].title ?? null,
      basis: method.exclude[id].basis ?? 'assumption',
      ...tally(population, size, (area) => exclusions.by[area] === index),
    })),
  };
}

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
