import type { Report } from '../record/report.ts';
import { byCodeUnit } from '../text/order.ts';
import { present } from '../values/present.ts';

type Input = Report['inputs'][number];

/** A file as a record names it. */
interface NamedFile {
  name: string;
  sheet: string | null;
  /** undefined: of a public record */
  sha256?: string | undefined;
}

/** A file that is not the same in both records; null: the record has none. `renamed`: the same bytes, another name. */
export interface InputChange {
  role: Input['role'];
  change: 'changed' | 'replaced' | 'renamed' | 'added' | 'removed';
  old: NamedFile | null;
  new: NamedFile | null;
}

/**
 * Pairs the files of a role: those of the same bytes first, then those of the same name, then the last of each where
 * each record has one left.
 */
export function inputChanges(old: Report, now: Report): InputChange[] {
  const [before, after] = [old, now].map(({ inputs }) => Map.groupBy(inputs, ({ role }) => role));
  const roles = [...new Set([...before.keys(), ...after.keys()])];
  return roles.flatMap((role) => changesOf(before.get(role) ?? [], after.get(role) ?? []));
}

function changesOf(old: readonly Input[], now: readonly Input[]): InputChange[] {
  const left = { old: [...old], new: [...now] };
  const changes: InputChange[] = [];
  const pair = (isPair: (a: Input, b: Input) => boolean, change: InputChange['change'] | undefined) => {
    for (const one of [...left.old]) {
      const other = left.new.find((candidate) => isPair(one, candidate));
      if (!other) continue;
      left.old.splice(left.old.indexOf(one), 1);
      left.new.splice(left.new.indexOf(other), 1);
      if (change) changes.push({ role: one.role, change, old: named(one), new: named(other) });
    }
  };
  const sameBytes = (a: Input, b: Input) =>
    a.sha256 !== undefined && a.sha256 === b.sha256 && a.sheet === b.sheet;
  const sameName = (a: Input, b: Input) => a.name === b.name && a.sheet === b.sheet;
  pair((a, b) => sameBytes(a, b) && sameName(a, b), undefined);
  // public records have no hash: nobody can say whether their files are other ones
  pair((a, b) => sameName(a, b) && a.sha256 === undefined && b.sha256 === undefined, undefined);
  pair(sameBytes, 'renamed');
  pair(sameName, 'changed');
  if (left.old.length === 1 && left.new.length === 1) pair(() => true, 'replaced');
  for (const one of left.old) changes.push({ role: one.role, change: 'removed', old: named(one), new: null });
  for (const one of left.new) changes.push({ role: one.role, change: 'added', old: null, new: named(one) });
  return changes.sort((a, b) => byCodeUnit(present(a.new ?? a.old).name, present(b.new ?? b.old).name));
}

function named({ name, sheet, sha256 }: Input): NamedFile {
  return { name, sheet, sha256 };
}
