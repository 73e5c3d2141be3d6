import { csvHead, csvRow } from '../text/csv-cells.ts';
import type { Report } from './report.ts';

/**
 * The byområder with their parts, a row each: the table of names that next year's screening takes with
 * `--byomraader`. Nothing where the report has no byområder.
 */
export function* renderByomraaderCsv({ byomraader, boligomraader, areas }: Report): Generator<string> {
  if (byomraader === null) return;
  const nameOf = new Map(boligomraader.map(({ id, name }) => [id, name]));
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  yield csvHead(['byomraade', 'omraade_id', 'omraade_navn', 'boligomraade']);
  for (const group of byomraader.groups) {
    for (const id of group.areas) yield csvRow([group.name, id, areas.names[positions.get(id)!], '']);
    for (const id of group.boligomraader) yield csvRow([group.name, '', '', nameOf.get(id) ?? id]);
  }
}
