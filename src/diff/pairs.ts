import { ErrorList } from '../messages/errors.ts';
import { type PairedAreas, pairById } from '../record/facts/changes.ts';
import type { Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import type { RedrawnRow } from './redrawn-table.ts';

/** How the areas of two records belong together, those redrawn apart. */
export interface Pairs extends PairedAreas {
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
  const byId = pairById(old, now);
  const errors = new ErrorList();
  const kept = Array.from(byId.same.old.keys()).filter((k) => {
    const [left, right] = [taken.old.has(byId.same.old[k]), taken.new.has(byId.same.new[k])];
    const id = old.areas.ids[byId.same.old[k]];
    if (left !== right) errors.add('redrawn-half', { id, side: left ? 'new' : 'old' });
    return !left && !right;
  });
  errors.throwIfAny();
  return {
    same: {
      old: Int32Array.from(kept, (k) => byId.same.old[k]),
      new: Int32Array.from(kept, (k) => byId.same.new[k]),
    },
    appeared: byId.appeared.filter((area) => !taken.new.has(area)),
    vanished: byId.vanished.filter((area) => !taken.old.has(area)),
    redrawn,
  };
}

/** The areas that hang together through the table; one that keeps its id and all of its ground is not redrawn. */
function redrawnGroups(old: Report, now: Report, table: readonly RedrawnRow[]): RedrawnGroup[] {
  const positions = (ids: readonly string[]) => new Map(ids.map((id, k) => [id, k]));
  const [before, after] = [positions(old.areas.ids), positions(now.areas.ids)];
  const parts = table
    .map(({ oldId, newId, share }) => ({
      old: present(before.get(oldId)),
      new: present(after.get(newId)),
      share,
    }))
    .sort((a, b) => a.old - b.old || a.new - b.new);
  const byOld = Map.groupBy(parts, (part) => String(part.old));
  const byNew = Map.groupBy(parts, (part) => String(part.new));
  const seen = new Set<(typeof parts)[number]>();
  const groups: RedrawnGroup[] = [];
  for (const first of parts) {
    if (seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (const part of group) {
      for (const beside of [
        ...present(byOld.get(String(part.old))),
        ...present(byNew.get(String(part.new))),
      ]) {
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
