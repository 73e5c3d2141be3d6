import { addRowError, readTable, refuseTwice, type Table } from '../input/table.ts';
import type { Finding } from '../messages/finding.ts';
import type { Report } from '../record/report.ts';
import { SameIds } from '../text/same-id.ts';
import { present } from '../values/present.ts';

/** That a part of the residents of an old area lives in a new one; share 0-1, above 0. */
export interface RedrawnRow {
  oldId: string;
  newId: string;
  share: number;
}

const columns = {
  oldId: { headers: ['old_id'], required: true },
  newId: { headers: ['new_id'], required: true },
  share: { headers: ['share'], required: true, number: { greatest: 1 } },
} as const;

/** Shares are decimals that a double only comes near: their sum may be this much above 1. */
const SLACK = 1e-9;

/**
 * Reads which areas were redrawn: a row per old and new area that share residents. What the shares of an old area
 * leave of 1 lives in areas unknown.
 *
 * @throws InputError with all that is wrong in the file
 */
export async function readRedrawn(
  path: string,
  old: Report,
  now: Report,
): Promise<{ rows: RedrawnRow[]; notices: Finding[] }> {
  const known = { old: new Set(old.areas.ids), new: new Set(now.areas.ids) };
  const same = { old: new SameIds(known.old), new: new SameIds(known.new) };
  const years = { old: old.year, new: now.year };
  const rows: (RedrawnRow & { row: number })[] = [];
  const table = await readTable(path, columns, '--redrawn', (cell, { row, errors, refuse, number }) => {
    const before = errors.count;
    const idOf = (side: 'old' | 'new'): string => {
      const column = `${side}Id` as const;
      const id = cell(column);
      if (id === '') refuse('redrawn-id-missing', {}, column);
      else if (!known[side].has(id)) {
        const suggestion = errors.count < 100 ? same[side].nearest(id) : undefined;
        refuse('redrawn-area-unknown', { id, side, year: years[side], suggestion }, column);
      }
      return id;
    };
    const [oldId, newId] = [idOf('old'), idOf('new')];
    const share = number('share', 'redrawn-share-invalid');
    if (share !== undefined && !(share > 0 && share <= 1))
      refuse('redrawn-share-invalid', { text: cell('share') }, 'share');
    if (errors.count === before) rows.push({ row, oldId, newId, share: present(share) });
  });
  for (const group of Map.groupBy(rows, ({ oldId }) => oldId).values()) await checkGroup(group, table);
  table.errors.throwIfAny();
  return { rows: rows.map(({ oldId, newId, share }) => ({ oldId, newId, share })), notices: table.notices };
}

/** The rows of an old area: no new area twice, and no more than all of its residents. */
async function checkGroup(group: (RedrawnRow & { row: number })[], table: Table<string>): Promise<void> {
  const isTwice = await refuseTwice(group, {
    code: 'redrawn-duplicate',
    column: 'newId',
    key: ({ newId }) => newId,
    table: () => table,
    params: ({ oldId, newId }, first) => ({ oldId, newId, first }),
  });
  // a pair that stands twice is one error, not two
  if (isTwice) return;
  const sum = group.reduce((total, { share }) => total + share, 0);
  if (sum <= 1 + SLACK) return;
  const [{ row, oldId: id }] = group;
  const params = () => ({ id, sum: Number(sum.toFixed(9)) });
  await addRowError(table, 'redrawn-shares-above-one', { row, column: table.headers.share }, params);
}
