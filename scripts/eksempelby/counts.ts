import { type CriterionKey, criterionKeys } from './criteria.ts';
import type { Parameters } from './parameters.ts';
import { stream } from './prng.ts';
import type { Cell, PerYear } from './types.ts';

/**
 * Counts persons: each one of a universe has a number on [0, 1) and is counted when it lies below the area's rate, so
 * a count is binomial. Most persons stay from year to year and keep their number, which is why counts do too.
 *
 * @param rates true rates, 0-1
 * @param universes sizes of the universes, persons
 */
export function countPersons(
  parameters: Parameters,
  id: string,
  rates: PerYear<Record<CriterionKey, number>>,
  universes: PerYear<Record<CriterionKey, number>>,
): PerYear<Record<CriterionKey, Cell>> {
  const cells = rates.map(() => ({}) as Record<CriterionKey, Cell>);
  for (const key of criterionKeys) {
    const { turnover } = parameters.criteria[key];
    const rng = stream(parameters.seed, `count ${key} ${id}`);
    const persons: number[] = [];
    rates.forEach((rate, t) => {
      const af = universes[t]?.[key] ?? 0;
      for (let i = 0; i < persons.length; i++) if (rng.uniform() < turnover) persons[i] = rng.uniform();
      while (persons.length < af) persons.push(rng.uniform());
      let antal = 0;
      for (let i = 0; i < af; i++) if ((persons[i] as number) < rate[key]) antal++;
      (cells[t] as Record<CriterionKey, Cell>)[key] = { antal, af };
    });
  }
  return cells;
}
