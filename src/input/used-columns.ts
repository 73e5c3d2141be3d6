import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';

/** The columns of the statistics that a method reads. */
export function usedColumns(areas: AreaColumns, { format, numbers, flags, texts }: ColumnPlan): Set<string> {
  const keys = [areas.id, areas.name, areas.year, areas.only?.column, format.value, ...(format.series ?? [])];
  return new Set([
    ...keys.filter((column) => column !== undefined),
    ...numbers.keys(),
    ...flags.keys(),
    ...texts.keys(),
  ]);
}
