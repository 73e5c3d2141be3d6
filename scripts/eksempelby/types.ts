/** The eight criteria, in the order of the columns. */
export const criterionKeys = [
  'indkomstniveau',
  'uddannelsesniveau',
  'arbejdsmarkedstilknytning',
  'ungdomsuddannelse',
  'boernefattigdom',
  'sundhedstilstand',
  'oplevet_tryghed',
  'doemte',
] as const;
export type CriterionKey = (typeof criterionKeys)[number];
export type PerCriterion<T> = Record<CriterionKey, T>;

export function perCriterion<T>(of: (key: CriterionKey) => T): PerCriterion<T> {
  return Object.fromEntries(criterionKeys.map((key) => [key, of(key)])) as PerCriterion<T>;
}

/** A place on the plane: kilometres, x to the east, y to the north. */
export interface Spot {
  x: number;
  y: number;
}

/** Where an area stands before anything else is known about it: column and row on the jittered grid, bydel (1-10). */
export interface Site extends Spot {
  column: number;
  row: number;
  bydel: number;
}

/** Numerator and denominator of a criterion, persons; null where the number is missing from the statistics. */
export interface Cell {
  antal: number | null;
  af: number | null;
}

/** What the statistics show of an area, by year in the order of `years`. */
export interface Counted {
  folketal: readonly number[];
  cells: readonly PerCriterion<Cell>[];
}

/** One area. */
export interface Area extends Site, Counted {
  id: string;
  name: string;
  /** Hidden: about 0 in an ordinary area, about 1 in a deprived one. */
  field: number;
}
