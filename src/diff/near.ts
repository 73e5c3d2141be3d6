import { EITHER } from '../criteria/verdict.ts';
import { outcomes } from '../record/area-table.ts';
import { nearLine } from '../record/facts/near-line.ts';
import { methodOf, type Report } from '../record/report.ts';
import type { Pairs } from './pairs.ts';

/** A criterion whose verdict alone would turn the area's designation, and how near its value is to the limit. */
interface Turning {
  criterion: string;
  value: number;
  limit: number;
  /** |value - limit| in per cent of |limit| */
  distance: number;
}

/** An area that kept its outcome and came near the line. */
export interface NearArea {
  id: string;
  name: string;
  outcome: 'designated' | 'not-designated';
  /** the nearest of the criteria that would turn it, in the new record */
  turning: Turning;
  /** the same in the old record; null: no single criterion within reach would have turned it */
  before: Turning | null;
}

/** What is near: within so many per cent of the limit. Null where the rule asks for no criterion, or for other years. */
export interface Near {
  within: number;
  areas: NearArea[] | null;
}

/**
 * Areas with the same outcome in both records, designated by criteria alone or not designated, that one criterion could
 * turn: were its verdict the other one, so would the outcome be; and its value is within so many per cent of its limit.
 */
export function nearAreas(old: Report, now: Report, pairs: Pairs, within: number): Near {
  const [before, after] = [nearest(old, within), nearest(now, within)];
  if (!before || !after) return { within, areas: null };
  const areas: NearArea[] = [];
  pairs.same.new.forEach((area, k) => {
    const outcome = now.areas.outcome[area];
    if (old.areas.outcome[pairs.same.old[k]] !== outcome) return;
    const turning = after.get(area);
    if (!turning) return;
    areas.push({
      id: now.areas.ids[area],
      name: now.areas.names[area],
      outcome: outcomes[outcome] as NearArea['outcome'],
      turning,
      before: before.get(pairs.same.old[k]) ?? null,
    });
  });
  return { within, areas };
}

/** By area: the criterion nearest to its limit of those that would turn it, within so many per cent of the limit. */
function nearest(report: Report, within: number): Map<number, Turning> | undefined {
  const { areas } = report;
  const near = areas.ruleCriteria.size > 0 ? nearLine(report, methodOf(report)) : undefined;
  if (!near) return undefined;
  const found = new Map<number, Turning>();
  for (const { area, turns } of [...near.leaving, ...near.entering]) {
    if (areas.joined.has(area)) continue;
    const turn = turns.find(({ criterion: { possible }, becomes }) => {
      return possible[area] !== EITHER && becomes !== 'undetermined';
    });
    if (turn?.relative === undefined) continue;
    const { id, values, limit: limits } = turn.criterion;
    const [value, limit] = [values[area], limits(area)];
    const distance = (100 * Math.abs(value - limit)) / Math.abs(limit);
    if (distance <= within) found.set(area, { criterion: id, value, limit, distance });
  }
  return found;
}
