import type { CriterionResult } from '../criteria/evaluator.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import { CompensatedSum } from '../criteria/sum.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { ReportJson } from '../record/schema.ts';

/**
 * A criterion over several areas together: the pooled rate of a ratio (sum of numerators over sum of denominators),
 * else the mean weighted by population, or plain where there is none.
 *
 * @param population undefined: areas weigh the same
 * @returns null where no area has a figure
 */
export function pooledValue(
  { parts, values }: Pick<CriterionResult, 'parts' | 'values'>,
  population: Float64Array | undefined,
  of: ArrayLike<number>,
): number | null {
  const sum = new CompensatedSum();
  const weight = new CompensatedSum();
  for (let k = 0; k < of.length; k++) {
    const area = of[k];
    const own = parts ? parts.denominator[area] : population ? population[area] : 1;
    const term = parts ? parts.per * parts.numerator[area] : own * values[area];
    if (Number.isNaN(own) || Number.isNaN(term)) continue;
    sum.add(term);
    weight.add(own);
  }
  return weight.value > 0 ? sum.value / weight.value : null;
}

/** The assessed areas by position: those designated, and the others. */
export interface Sides {
  designated: Int32Array;
  rest: Int32Array;
}

export function sidesOf({ outcome }: AreaTable, assessed: Uint8Array): Sides {
  const all = Int32Array.from(assessed.keys()).filter((area) => assessed[area] === 1);
  const designated = all.filter((area) => outcome[area] === DESIGNATED);
  return { designated, rest: all.filter((area) => outcome[area] !== DESIGNATED) };
}

/** The designated areas together against the other assessed areas together. */
export function compare(
  result: CriterionResult,
  { designated, rest }: Sides,
  population: Float64Array | undefined,
): ReportJson['criteria'][number]['comparison'] {
  return {
    designated: pooledValue(result, population, designated),
    rest: pooledValue(result, population, rest),
    weights: result.parts ? 'denominator' : population ? 'population' : 'none',
  };
}
