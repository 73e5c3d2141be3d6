import { recordPlace } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { readTable, refuseTwice } from '../input/table.ts';
import type { TableShape } from '../input/table-shape.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { slugOf } from '../statelists/slug.ts';
import { nameKey } from '../text/names.ts';
import { SameIds } from '../text/same-id.ts';
import type { Named } from './naming.ts';

const columns = {
  name: { headers: ['byomraade'], required: true },
  areaId: { headers: ['omraade_id', 'area_id'], required: true },
  boligomraade: { headers: ['boligomraade'], required: false },
} as const;

/** The names of a table, and the file they come from. */
export interface NameTable {
  file: FileInfo;
  shape: TableShape;
  named: Named[];
  notices: Finding[];
}

/**
 * Reads the names of byområder from a table with a row per area, or per boligområde where `omraade_id` is blank. It
 * may be of an earlier year: areas and boligområder that are no more are told and passed over.
 *
 * @param areaIds of the areas of the statistics, by position
 * @param listed keys (see `nameKey`) of the boligområder on the lists
 * @throws InputError with all that is wrong in the file
 */
export async function readNameTable(
  path: string,
  areaIds: readonly string[],
  listed: ReadonlySet<string>,
): Promise<NameTable> {
  const positions = new Map(areaIds.map((id, position) => [id, position]));
  const named = new Map<string, { areas: Map<number, number>; boligomraader: Set<string> }>();
  const rows: { row: number; key: string; part: string; name: string }[] = [];
  const absent: string[] = [];
  const sameAreas = new SameIds(areaIds);

  const table = await readTable(path, columns, '--byomraader', (cell, { row, refuse }) => {
    const name = cell('name');
    const areaId = cell('areaId');
    const boligomraade = cell('boligomraade');
    if (name === '') refuse('byomraade-name-missing', {}, 'name');
    if (areaId === '' && boligomraade === '') refuse('byomraade-part-missing', { name }, 'areaId');
    if (name === '' || (areaId === '' && boligomraade === '')) return;
    const part = areaId === '' ? boligomraade : areaId;
    const boligomraadeKey = nameKey(boligomraade);
    const key = areaId === '' ? `boligomraade ${boligomraadeKey}` : `area ${areaId}`;
    rows.push({ row, key, part, name });
    const parts = named.get(name) ?? { areas: new Map(), boligomraader: new Set() };
    named.set(name, parts);
    const area = positions.get(areaId);
    if (areaId !== '' && area !== undefined) parts.areas.set(area, 1);
    else if (areaId === '' && listed.has(boligomraadeKey)) parts.boligomraader.add(slugOf(boligomraadeKey));
    else {
      // an area that is no more is passed over; one whose id is written otherwise would lose its name
      const same = areaId === '' ? undefined : sameAreas.find(areaId);
      if (same) refuse('byomraade-area-unknown', { id: areaId, suggestion: same.id }, 'areaId');
      else absent.push(part);
    }
  });
  await refuseTwice(rows, {
    code: 'byomraade-part-twice',
    column: 'areaId',
    key: ({ key }) => key,
    table: () => table,
    params: ({ part, name }, first, { name: other }) => ({ part, name, other, first }),
  });
  table.errors.throwIfAny();
  const notices = absent.length
    ? [
        ...table.notices,
        finding(
          'byomraade-parts-absent',
          { count: absent.length, examples: absent.slice(0, 12) },
          recordPlace(table.file),
        ),
      ]
    : table.notices;
  return {
    file: table.file,
    shape: table.shape,
    named: [...named].map(([name, parts]) => ({ name, ...parts })),
    notices,
  };
}
