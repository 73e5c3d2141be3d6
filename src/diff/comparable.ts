import { InputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Report } from '../record/report.ts';
import { municipalityOf } from '../record/report.ts';
import { nameKey } from '../text/names.ts';
import { alikeIds } from '../text/same-id.ts';
import type { Pairs } from './pairs.ts';

/**
 * What speaks against comparing two records: another method, another municipality, or fewer than half of the areas of
 * the larger one in both (redrawn ones count).
 *
 * @param anyway compare all the same: what speaks against it is then a notice
 * @throws InputError where something does and nobody asked for it
 */
export function checkComparable(old: Report, now: Report, pairs: Pairs, anyway: boolean): Finding[] {
  const against: Finding[] = [];
  if (old.method.id !== now.method.id)
    against.push(finding('diff-methods-differ', { old: old.method.id, new: now.method.id, anyway }));
  const [before, after] = [municipalityOf(old), municipalityOf(now)];
  if (before !== undefined && after !== undefined && nameKey(before) !== nameKey(after))
    against.push(finding('diff-cities-differ', { old: before, new: after, anyway }));
  const { same, redrawn, appeared, vanished } = pairs;
  const idsOf = (of: Report, areas: readonly number[]) => areas.map((area) => of.areas.ids[area]);
  const alike = alikeIds(idsOf(now, appeared), idsOf(old, vanished));
  const sizes = { old: old.areas.size, new: now.areas.size };
  const larger = sizes.old > sizes.new ? 'old' : 'new';
  const shared = same.old.length + redrawn.reduce((sum, group) => sum + group[larger].length, 0);
  const few = 2 * shared < sizes[larger];
  if (few) against.push(finding('diff-areas-differ', { shared, ...sizes, alike, anyway }));
  if (against.length > 0 && !anyway) throw new InputError(against);
  const years = { old: old.year, new: now.year };
  if (alike && !few)
    against.push(finding('ids-differ-between-years', { earlier: old.year, later: now.year, shared, alike }));
  return old.year > now.year ? [...against, finding('diff-old-newer', years)] : against;
}
