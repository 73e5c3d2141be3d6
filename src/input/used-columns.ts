import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';

/** The columns of the statistics that a method reads. */
export function usedColumns(areas: AreaColumns, plan: ColumnPlan): Set<string> {
  const { format, numbers } = plan;
  return new Set([
    ...textColumns(areas, plan),
    ...[areas.year, format.value].filter((column) => column !== undefined),
    ...numbers.keys(),
  ]);
}

/** Those of them that hold words. */
export function textColumns(areas: AreaColumns, { format, flags, texts }: ColumnPlan): Set<string> {
  const keys = [areas.id, areas.name, areas.only?.column, ...(format.series ?? [])];
  return new Set([...keys.filter((column) => column !== undefined), ...flags.keys(), ...texts.keys()]);
}
