import type { CriterionKey } from './criteria.ts';

/** One value per year of the city, in the order of `years`. */
export type PerYear<T> = readonly T[];

/** A place on the plane before anything is known about it. Kilometres; x grows to the east, y to the north. */
export interface Site {
  /** Column and row on the jittered grid. */
  column: number;
  row: number;
  x: number;
  y: number;
  /** Number of the bydel, 1-10. */
  bydel: number;
}

/** A site that has its id, name and hidden deprivation. */
export interface Place extends Site {
  id: string;
  name: string;
  /** The smooth field: about 0 in an ordinary area, about 1 in a deprived one. */
  field: number;
}

/** Residents of an area in a year by age; the bands add up to the population. */
export interface AgeBands {
  from0to17: number;
  from18to25: number;
  from26to29: number;
  from30to59: number;
  from60to64: number;
  from65: number;
}

/** Numerator and denominator of a criterion, persons; null where the number is missing from the statistics. */
export interface Cell {
  antal: number | null;
  af: number | null;
}

/** A reason why a cell is missing. */
export type MissingKind = 'suppressed' | 'stray' | 'no denominator' | 'near the line';

/** A cell without a numerator. */
export interface MissingCell {
  year: number;
  id: string;
  criterion: CriterionKey;
  kind: MissingKind;
}

/** One area: what is hidden (place, rates) and what the statistics show (folketal, cells). */
export interface Area extends Place {
  /** Why the population does not follow the ordinary pattern, for the small areas; else null. */
  smallBecause: string | null;
  folketal: PerYear<number>;
  ages: PerYear<AgeBands>;
  /** True rates, 0-1, before anyone is counted. */
  rates: PerYear<Record<CriterionKey, number>>;
  cells: PerYear<Record<CriterionKey, Cell>>;
}

/** The whole truth about the city. */
export interface City {
  /** Names of the bydele; number 1 first. */
  bydele: readonly string[];
  /** By id. */
  areas: readonly Area[];
  missing: readonly MissingCell[];
}
