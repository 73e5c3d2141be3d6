import type { CriterionResult } from '../criteria/evaluator.ts';
import { CompensatedSum } from '../criteria/sum.ts';
import type { AreaTable } from '../report/report.ts';
import type { ReportJson } from '../report/schema.ts';
import { DESIGNATED } from './assess.ts';

/**
 * The designated areas together against the other assessed areas together: pooled rates of a ratio (sum of
 * numerators over sum of denominators), else means weighted by population, or plain where there is none.
 */
export function compare(
  result: CriterionResult,
  areas: AreaTable,
  assessed: Uint8Array,
  hasPopulation: boolean,
): ReportJson['criteria'][number]['comparison'] {
  const { parts, values } = result;
  const weights = parts ? 'denominator' : hasPopulation ? 'population' : 'none';
  const pool = (designated: boolean): number | null => {
    const sum = new CompensatedSum();
    const weight = new CompensatedSum();
    for (let area = 0; area < areas.size; area++) {
      if (assessed[area] === 0 || (areas.outcome[area] === DESIGNATED) !== designated) continue;
      const own = parts ? parts.denominator[area] : hasPopulation ? areas.population[area] : 1;
      const term = parts ? parts.per * parts.numerator[area] : own * values[area];
      if (Number.isNaN(own) || Number.isNaN(term)) continue;
      sum.add(term);
      weight.add(own);
    }
    return weight.value > 0 ? sum.value / weight.value : null;
  };
  return { designated: pool(true), rest: pool(false), weights };
}
