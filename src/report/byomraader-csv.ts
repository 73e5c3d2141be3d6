import { BYTE_ORDER_MARK, LINE_END, quoted } from './csv-cells.ts';
import type { Report } from './report.ts';

/**
 * The byområder with their parts, a row each: the table of names that next year's screening takes with
 * `--byomraader`. Nothing where the report has no byområder.
 */
export function* renderByomraaderCsv({ byomraader, boligomraader, areas }: Report): Generator<string> {
  if (byomraader === null) return;
  const nameOf = new Map(boligomraader.map(({ id, name }) => [id, name]));
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  const row = (...cells: string[]) => `${cells.map(quoted).join(';')}${LINE_END}`;
  yield BYTE_ORDER_MARK + row('byomraade', 'omraade_id', 'omraade_navn', 'boligomraade');
  for (const group of byomraader.groups) {
    for (const id of group.areas) yield row(group.name, id, areas.names[positions.get(id)!], '');
    for (const id of group.boligomraader) yield row(group.name, '', '', nameOf.get(id) ?? id);
  }
}
