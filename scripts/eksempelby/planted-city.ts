import type { CriterionKey } from './criteria.ts';
import type { Area, Cell } from './types.ts';

/** A cell of an area, and by how many persons its numerator is another. */
export interface Edit {
  id: string;
  key: CriterionKey;
  by: number;
}

/** The areas with some numerators of a year (index `t`) moved. */
export function moved(areas: readonly Area[], t: number, edits: readonly Edit[]): Area[] {
  return areas.map((area) => {
    const own = edits.filter(({ id }) => id === area.id);
    if (own.length === 0) return area;
    const cells = { ...(area.cells[t] as Record<CriterionKey, Cell>) };
    for (const { key, by } of own) {
      const { antal, af } = cells[key];
      if (antal === null || af === null || antal + by < 0 || antal + by > af)
        throw new Error(`${area.id}: ${key} cannot move by ${by}`);
      cells[key] = { antal: antal + by, af };
    }
    return { ...area, cells: area.cells.with(t, cells) };
  });
}

/** The area as two: `part` (0-1) of its residents and of every count in the first, the rest in the second. */
export function split(areas: readonly Area[], t: number, id: string, part: number): Area[] {
  return areas.flatMap((area) => {
    if (area.id !== id) return [area];
    const first = (count: number) => Math.round(part * count);
    const cells = area.cells[t] as Record<CriterionKey, Cell>;
    const half = (of: (count: number) => number, name: string, letter: string): Area => ({
      ...area,
      id: `${id}${letter}`,
      name: `${area.name}, ${name}`,
      folketal: area.folketal.with(t, of(area.folketal[t] as number)),
      cells: area.cells.with(
        t,
        Object.fromEntries(
          Object.entries(cells).map(([key, { antal, af }]) => [
            key,
            { antal: antal === null ? null : of(antal), af: af === null ? null : of(af) },
          ]),
        ) as Record<CriterionKey, Cell>,
      ),
    });
    return [half(first, 'ved vandet', 'a'), half((count) => count - first(count), 'ved vejen', 'b')];
  });
}
