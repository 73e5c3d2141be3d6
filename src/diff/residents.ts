import type { Report } from '../report/report.ts';

/** The residents of some areas in one record: the sum of the populations known, and how many areas lack theirs. */
export interface Residents {
  areas: number;
  residents: number;
  withoutPopulation: number;
}

export function residentsOf({ areas }: Report, positions: readonly number[]): Residents {
  const tally = { areas: positions.length, residents: 0, withoutPopulation: 0 };
  for (const position of positions) {
    const population = areas.population[position];
    if (Number.isNaN(population)) tally.withoutPopulation++;
    else tally.residents += population;
  }
  return tally;
}

/** A population as the diff holds it; null is missing. */
export function populationOf({ areas }: Report, position: number): number | null {
  const population = areas.population[position];
  return Number.isNaN(population) ? null : population;
}
