import { CAN_FAIL, CAN_HOLD } from '../criteria/verdict.ts';
import { type CriterionColumns, methodOf, outcomes, type Report } from '../record/report.ts';
import { DESIGNATED, NOT_DESIGNATED } from '../screening/outcome.ts';
import type { Pairs } from './pairs.ts';
import { asksOtherYears, ruleOver } from './rule-answers.ts';

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

/** What is near: within so many per cent of the limit. Null where more than verdicts of this year decides. */
export interface Near {
  within: number;
  areas: NearArea[] | null;
}

/**
 * Areas with the same outcome in both records, designated by criteria alone or not designated, that one criterion could
 * turn: were its verdict the other one, so would the outcome be; and its value is within so many per cent of its limit.
 */
export function nearAreas(old: Report, now: Report, pairs: Pairs, within: number): Near {
  if ([old, now].some(restsOnMore)) return { within, areas: null };
  const [before, after] = [new Turner(old, within), new Turner(now, within)];
  const areas: NearArea[] = [];
  pairs.same.new.forEach((area, k) => {
    const outcome = now.areas.outcome[area];
    if (old.areas.outcome[pairs.same.old[k]] !== outcome) return;
    const turning = after.nearest(area);
    if (!turning) return;
    areas.push({
      id: now.areas.ids[area],
      name: now.areas.names[area],
      outcome: outcomes[outcome] as NearArea['outcome'],
      turning,
      before: before.nearest(pairs.same.old[k]) ?? null,
    });
  });
  return { within, areas };
}

/** Whether the rule asks for no criterion, for other years, or for classes that follow from verdicts themselves. */
function restsOnMore(report: Report): boolean {
  const method = methodOf(report);
  if (report.areas.ruleCriteria.size === 0) return true;
  const ladders = Object.values(method.classes);
  return asksOtherYears(method) || ladders.some(({ steps }) => steps.some(({ when }) => when !== undefined));
}

/** Finds what would turn an area of one record. */
class Turner {
  readonly #possible: Uint8Array[];
  readonly #columns: CriterionColumns[];
  readonly #answer: (area: number) => number;
  /** the criteria that would turn an area, by what its criteria could be: there are few such patterns */
  readonly #patterns = new Map<string, number[]>();

  readonly report: Report;
  readonly within: number;

  constructor(report: Report, within: number) {
    this.report = report;
    this.within = within;
    this.#columns = report.areas.criteria;
    // the rule reads these copies, in which one verdict at a time is turned
    this.#possible = this.#columns.map(({ possible }) => possible.slice());
    const areas = {
      ...report.areas,
      criteria: this.#columns.map((one, k) => ({ ...one, possible: this.#possible[k] })),
    };
    const turned = { ...report, areas };
    this.#answer = ruleOver(methodOf(report), turned, { report: turned, position: () => -1 });
  }

  nearest(area: number): Turning | undefined {
    const { outcome, byStateList, joined, byCriteria } = this.report.areas;
    const designated = outcome[area] === DESIGNATED && byCriteria[area] === 1;
    const held = byStateList.has(area) || joined.has(area);
    if (held || !(designated || outcome[area] === NOT_DESIGNATED)) return undefined;
    let nearest: Turning | undefined;
    for (const k of this.#turning(area, designated)) {
      const { id, values, limit: limits } = this.#columns[k];
      const [value, limit] = [values[area], limits(area)];
      const distance = value === limit ? 0 : (100 * Math.abs(value - limit)) / Math.abs(limit);
      if (distance <= this.within && !(nearest && nearest.distance <= distance))
        nearest = { criterion: id, value, limit, distance };
    }
    return nearest;
  }

  /** The criteria, by position, that would turn the area if their verdict were the other one. */
  #turning(area: number, designated: boolean): number[] {
    let pattern = '';
    for (const possible of this.#possible) pattern += possible[area];
    // classes follow from an area's own values, not from the pattern alone
    const key = this.report.areas.classes.length > 0 ? `${area}` : pattern;
    const known = this.#patterns.get(key);
    if (known) return known;
    const [from, to] = designated ? [CAN_HOLD, CAN_FAIL] : [CAN_FAIL, CAN_HOLD];
    const turning = this.#possible.flatMap((possible, k) => {
      const was = possible[area];
      if (was !== CAN_HOLD && was !== CAN_FAIL) return [];
      possible[area] = was === CAN_HOLD ? CAN_FAIL : CAN_HOLD;
      const turns = this.#answer(area) === to;
      possible[area] = was;
      return turns ? [k] : [];
    });
    if (this.#answer(area) !== from) turning.length = 0;
    this.#patterns.set(key, turning);
    return turning;
  }
}
