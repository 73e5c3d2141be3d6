import type { Method } from '../criteria/effective.ts';
import { Evaluator } from '../criteria/evaluator.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { exclude } from './exclude.ts';

/**
 * The indicators of each year, over the areas assessed in it; undefined for a year that the statistics lack. No
 * designation is made: "non-designated" is all the assessed.
 */
export function indicatorEvaluators(
  method: Method,
  tables: ReadonlyMap<number, YearTable>,
): (year: number) => Evaluator | undefined {
  const evaluators = new Map<number, Evaluator>();
  const ofYear = (year: number): Evaluator | undefined => {
    const table = tables.get(year);
    if (!evaluators.has(year) && table) {
      const { assessed, members } = exclude(method, table);
      evaluators.set(
        year,
        new Evaluator(method, table, { assessed, members, nonDesignated: assessed }, ofYear),
      );
    }
    return evaluators.get(year);
  };
  return ofYear;
}
