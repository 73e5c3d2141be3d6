import type { FileInfo } from '../../files/text-file.ts';
import { addRowError, readTable, refuseTwice, type Table } from '../../input/table.ts';
import type { TableShape } from '../../input/table-shape.ts';
import type { Finding } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { SameIds } from '../../text/same-id.ts';
import { present } from '../../values/present.ts';
import { nearestName } from '../near.ts';
import type { StateLists } from './read.ts';

/** That a part of a boligområde lies in an area. */
export interface Link {
  /** of the boligområde, see `nameKey` */
  key: string;
  /** the boligområde as this file spells it */
  name: string;
  areaId: string;
  /** 0-1: of the boligområde's residents where it is from a table, of its ground where it is from geometry */
  share: number;
  from: 'table' | 'geometry';
}

/** A file that links come from: a table of links, or the outlines of boligområder. */
export interface LinkFile {
  role: 'links' | 'boligomraader';
  file: FileInfo;
  /** of a table */
  shape?: TableShape;
}

/** Which areas the boligområder lie in. Shares of a boligområde add up to at most 1; the rest lies in areas unknown. */
export interface Links {
  /** at least one, the table first; the areas' own outlines are told by who read them */
  files: LinkFile[];
  /** by key and area id; all of a boligområde's are from the same */
  links: Link[];
  notices: Finding[];
}

interface LinkRow extends Omit<Link, 'from'> {
  row: number;
}

const columns = {
  name: { headers: ['boligomraade'], required: true },
  areaId: { headers: ['omraade_id', 'area_id'], required: true },
  share: { headers: ['share'], required: true, number: { greatest: 1 } },
} as const;

/** Shares that were rounded may add up to a little more than 1, as those computed of ground may. */
const SLACK = 0.01;

/** The keys of the boligområder that a file has links for: what tells whose links they are. */
export async function linkedKeys(path: string): Promise<Set<string>> {
  const keys = new Set<string>();
  await readTable(path, { name: columns.name }, '--links', (cell) => {
    const key = nameKey(cell('name'));
    if (key !== '') keys.add(key);
  });
  return keys;
}

/**
 * Reads links between boligområder and areas from a CSV file with a row per pair.
 *
 * @param lists the state's lists: a boligområde must stand on one of them, in whichever year
 * @param areaIds ids of the areas of the statistics, ascending by code unit
 * @throws InputError with all that is wrong in the file
 */
export async function readLinks(path: string, lists: StateLists, areaIds: readonly string[]): Promise<Links> {
  const areas = new Set(areaIds);
  const sameAreas = new SameIds(areaIds);
  const namesByKey = new Map(lists.entries.map((entry) => [entry.key, entry.name]));
  const rows: LinkRow[] = [];
  const table = await readTable(path, columns, '--links', (cell, { row, errors, refuse, number }) => {
    const before = errors.count;
    // nearest names are looked for only where they will be shown
    const shown = () => errors.count < 100;
    const name = cell('name');
    const key = nameKey(name);
    if (name === '') refuse('link-name-missing', {}, 'name');
    else if (!namesByKey.has(key)) {
      const suggestion = shown() ? nearestName(name, namesByKey.values()) : undefined;
      const { municipality } = lists;
      refuse('link-boligomraade-unknown', { name, municipality, suggestion }, 'name');
    }

    const areaId = cell('areaId');
    if (areaId === '') refuse('link-area-missing', { name }, 'areaId');
    else if (!areas.has(areaId)) {
      const suggestion = shown() ? sameAreas.nearest(areaId) : undefined;
      refuse('link-area-unknown', { id: areaId, suggestion }, 'areaId');
    }

    const share = number('share', 'link-share-invalid');
    if (share !== undefined && !(share >= 0 && share <= 1))
      refuse('link-share-invalid', { text: cell('share') }, 'share');

    if (errors.count === before) rows.push({ row, key, name, areaId, share: present(share) });
  });

  for (const group of Map.groupBy(rows, (row) => row.key).values()) await checkGroup(group, table);
  table.errors.throwIfAny();
  const links = rows
    .map(({ key, name, areaId, share }): Link => ({ key, name, areaId, share, from: 'table' }))
    .sort(byKeyAndArea);
  return { files: [{ role: 'links', file: table.file, shape: table.shape }], links, notices: table.notices };
}

/** The order of links. */
export function byKeyAndArea(a: Link, b: Link): number {
  return byCodeUnit(a.key, b.key) || byCodeUnit(a.areaId, b.areaId);
}

/** The links of one boligområde: no area twice, and no more than all of its residents. */
async function checkGroup(group: LinkRow[], table: Table<string>): Promise<void> {
  const isTwice = await refuseTwice(group, {
    code: 'link-duplicate',
    column: 'areaId',
    key: ({ areaId }) => areaId,
    table: () => table,
    params: ({ name, areaId: id }, first) => ({ name, id, first }),
  });
  // an area that stands twice is one error, not two
  if (isTwice) return;
  const sum = group.reduce((total, { share }) => total + share, 0);
  if (sum <= 1 + SLACK) return;
  const [{ row, name }] = group;
  const params = () => ({ name, sum: Number(sum.toFixed(9)) });
  await addRowError(table, 'link-shares-above-one', { row, column: table.headers.share }, params);
}
