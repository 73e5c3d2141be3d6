import type { Exclusion } from './schema/method.ts';
import { textPredicate } from './text-predicate.ts';
import type { YearTable } from './year-table.ts';

/** Whether an entry of the method's `exclude` applies to an area of a year, by its position. */
export function exclusionTest(
  exclusion: Exclusion,
  table: YearTable,
  population: Float64Array | undefined,
): (area: number) => boolean {
  const limit = exclusion['population-below'];
  if (limit !== undefined) return (area) => population !== undefined && population[area] < limit;
  if (exclusion.ids) {
    const listed = new Set(exclusion.ids);
    return (area) => listed.has(table.ids[area]);
  }
  const texts = table.texts.get(exclusion.column ?? '') ?? [];
  const applies = textPredicate(exclusion);
  return (area) => applies(texts[area] ?? '');
}
