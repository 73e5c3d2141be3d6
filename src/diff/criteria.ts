import { criterionDefinition, isSameMeasure } from '../criteria/definition.ts';
import { isStatedLimit } from '../criteria/limits.ts';
import type { LocalizedText } from '../criteria/schema/text.ts';
import { MET } from '../criteria/verdict.ts';
import type { CriterionColumns } from '../record/area-table.ts';
import { isHidden } from '../record/facts/hidden.ts';
import { methodOf, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import { type Flip, flipsOf } from './flips.ts';
import { participationIn, type Side } from './limits.ts';
import type { Pairs } from './pairs.ts';

/** Areas in both records by what became of their value; of those whose value one of them hides, nothing is told. */
export interface ValueCounts {
  changed: number;
  came: number;
  went: number;
  /** left out: none is hidden */
  hidden?: number;
}

/** A criterion in two records. */
export interface CriterionChange {
  id: string;
  title: LocalizedText;
  unit: string | null;
  decimals: number;
  worse: 'higher' | 'lower';
  /** whether the limit in each record is a number that the method or a column states */
  stated: { old: boolean; new: boolean };
  /**
   * both: measured in both; added, removed: in one record only, so that the rule changed; redefined: another thing is
   * measured, so that values are not compared
   */
  status: 'both' | 'added' | 'removed' | 'redefined';
  /** assessed areas that meet it in each record; null: it is not in that record */
  met: { old: number | null; new: number | null };
  /** areas in both records whose value is another, came where it was missing, or went missing */
  values: ValueCounts | null;
  /** the designated areas of each record together, and the others, as the record itself has them; null: it has none */
  levels: { old: Levels | null; new: Levels | null };
  flips: Flip[];
}

/** What is hidden in a public record leaves a range of what a level could be. */
export type Levels = NonNullable<Report['criteria'][number]['comparison']>;

/** The criteria of both methods in the order of the new one, those that went last. */
export function criterionChanges(old: Report, now: Report, pairs: Pairs): CriterionChange[] {
  const taking = [participationIn(old), participationIn(now)];
  const ids = new Set([...now.areas.criteria, ...old.areas.criteria].map(({ id }) => id));
  return [...ids].map((id) => {
    const [before, after] = [sideOf(old, id, taking[0]), sideOf(now, id, taking[1])];
    const { title, unit, decimals, worse } = present(
      (after ? now : old).criteria.find((one) => one.id === id),
    );
    const stated = { old: before ? isStated(before) : false, new: after ? isStated(after) : false };
    const [was, is] = [old, now].map(
      ({ criteria }) => criteria.find((one) => one.id === id)?.comparison ?? null,
    );
    const about = { id, title, unit, decimals, worse, stated, levels: { old: was, new: is } };
    const met = { old: before ? metIn(before) : null, new: after ? metIn(after) : null };
    if (!before || !after)
      return { ...about, status: after ? 'added' : 'removed', met, values: null, flips: [] };
    const same = isSameMeasure(before.definition, after.definition);
    return {
      ...about,
      status: same ? 'both' : 'redefined',
      met,
      values: same ? valuesOf(before.columns, after.columns, pairs) : null,
      flips: flipsOf([before, after], pairs),
    };
  });
}

function sideOf(report: Report, id: string, participation: Side['participation']): Side | undefined {
  const columns = report.areas.criteria.find((one) => one.id === id);
  if (!columns) return undefined;
  const method = methodOf(report);
  return { report, method, columns, participation, definition: criterionDefinition(method, id) };
}

function isStated({ method, columns: { id } }: Side): boolean {
  return isStatedLimit(method, id);
}

function metIn({ report: { areas }, columns: { verdict } }: Side): number {
  let met = 0;
  for (let area = 0; area < areas.size; area++) if (areas.exclusion[area] < 0 && verdict[area] === MET) met++;
  return met;
}

function valuesOf(old: CriterionColumns, now: CriterionColumns, { same }: Pairs): ValueCounts {
  const counts = { changed: 0, came: 0, went: 0 };
  let hidden = 0;
  for (let k = 0; k < same.old.length; k++) {
    if (isHidden(old, same.old[k]) || isHidden(now, same.new[k])) {
      hidden++;
      continue;
    }
    const [before, after] = [old.values[same.old[k]], now.values[same.new[k]]];
    if (Number.isNaN(before) && Number.isNaN(after)) continue;
    if (Number.isNaN(before)) counts.came++;
    else if (Number.isNaN(after)) counts.went++;
    else if (before !== after) counts.changed++;
  }
  return hidden > 0 ? { ...counts, hidden } : counts;
}
