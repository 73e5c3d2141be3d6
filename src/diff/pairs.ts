import { ErrorList } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import type { Report } from '../report/report.ts';
import type { RedrawnRow } from './redrawn-table.ts';

/** How the areas of two records belong together. Positions are those of each record. */
export interface Pairs {
  /** an area of the same id in both: its position in the old and in the new record, in the order of ids */
  same: { old: Int32Array; new: Int32Array };
  /** areas that only the new record has */
  appeared: number[];
  /** areas that only the old record has */
  vanished: number[];
  /** areas redrawn together, as far as one has a part in the other */
  redrawn: RedrawnGroup[];
}

export interface RedrawnGroup {
  old: number[];
  new: number[];
  /** share: of the residents of the old area, those who live in the new one; 0-1 */
  parts: { old: number; new: number; share: number }[];
}

/**
 * Pairs the areas by id, and those that were redrawn by the table that says how.
 *
 * @throws InputError where an id of the table goes on in both records and the table has but one side of it
 */
export function pairAreas(old: Report, now: Report, table: readonly RedrawnRow[]): Pairs {
  const redrawn = redrawnGroups(old, now, table);
  const taken = {
    old: new Set(redrawn.flatMap((group) => group.old)),
    new: new Set(redrawn.flatMap((group) => group.new)),
  };
  const [before, after] = [old.areas.ids, now.areas.ids];
  const same: { old: number[]; new: number[] } = { old: [], new: [] };
  const pairs: Omit<Pairs, 'same'> = { appeared: [], vanished: [], redrawn };
  const errors = new ErrorList();
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const onlyOld = j >= after.length || (i < before.length && before[i] < after[j]);
    const onlyNew = !onlyOld && (i >= before.length || after[j] < before[i]);
    if (!onlyOld && !onlyNew) {
      const [left, right] = [taken.old.has(i), taken.new.has(j)];
      if (left !== right) errors.add('redrawn-half', { id: before[i], side: left ? 'new' : 'old' });
      if (!left && !right) {
        same.old.push(i);
        same.new.push(j);
      }
      i++;
      j++;
    } else if (onlyOld) {
      if (!taken.old.has(i)) pairs.vanished.push(i);
      i++;
    } else {
      if (!taken.new.has(j)) pairs.appeared.push(j);
      j++;
    }
  }
  errors.throwIfAny();
  return { ...pairs, same: { old: Int32Array.from(same.old), new: Int32Array.from(same.new) } };
}

/** The areas that hang together through the table; one that keeps its id and all of its ground is not redrawn. */
function redrawnGroups(old: Report, now: Report, table: readonly RedrawnRow[]): RedrawnGroup[] {
  const positions = (ids: readonly string[]) => new Map(ids.map((id, k) => [id, k]));
  const [before, after] = [positions(old.areas.ids), positions(now.areas.ids)];
  const parts = table
    .map(({ oldId, newId, share }) => ({ old: before.get(oldId)!, new: after.get(newId)!, share }))
    .sort((a, b) => a.old - b.old || a.new - b.new);
  const byOld = groupBy(parts, (part) => String(part.old));
  const byNew = groupBy(parts, (part) => String(part.new));
  const seen = new Set<(typeof parts)[number]>();
  const groups: RedrawnGroup[] = [];
  for (const first of parts) {
    if (seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (const part of group) {
      for (const beside of [...byOld.get(String(part.old))!, ...byNew.get(String(part.new))!]) {
        if (seen.has(beside)) continue;
        seen.add(beside);
        group.push(beside);
      }
    }
    groups.push({
      old: unique(group.map((part) => part.old)),
      new: unique(group.map((part) => part.new)),
      parts: group.sort((a, b) => a.old - b.old || a.new - b.new),
    });
  }
  const isSame = ({ parts: [part, ...more] }: RedrawnGroup) =>
    more.length === 0 && part.share === 1 && old.areas.ids[part.old] === now.areas.ids[part.new];
  return groups.filter((group) => !isSame(group));
}

function unique(positions: number[]): number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}
