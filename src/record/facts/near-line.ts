import type { Method } from '../../criteria/effective.ts';
import { isFlag } from '../../criteria/limits.ts';
import { compileRule } from '../../criteria/rule.ts';
import { hangsOn } from '../../criteria/rule-parts.ts';
import { CAN_FAIL, CAN_HOLD, MET, UNKNOWN } from '../../criteria/verdict.ts';
import { type CriterionColumns, margin, outcomes } from '../area-table.ts';
import type { Report } from '../report.ts';
import { isHidden } from './hidden.ts';
import { recordedFacts } from './rule.ts';

/** A criterion whose answer, turned by itself, turns the designation of an area. */
interface Turn {
  criterion: CriterionColumns;
  /** |margin| / |limit|: how much of its limit the value must change by; undefined: a yes or no, a limit of 0, or hidden */
  relative: number | undefined;
  becomes: 'designated' | 'not-designated' | 'undetermined';
}

/** An area that hangs on one criterion: those that would turn it, the one that takes the smallest change first. */
export interface NearArea {
  area: number;
  turns: readonly [Turn, ...Turn[]];
}

/** The areas that hang on one criterion, the smallest change first, on both sides of the line. */
export interface NearLine {
  /** designated by the criteria alone */
  leaving: NearArea[];
  /** not designated */
  entering: NearArea[];
  /** areas that one criterion would take from the criteria's designation, but that a state list or a decision keeps */
  kept: number;
}

/**
 * Which areas one criterion would turn. Every criterion that an area has an answer to is turned by itself and the
 * rule is asked again, so that any rule can be followed, not only a count. Limits are held where they are, also
 * where the area's own value is part of what they are taken from.
 *
 * @returns undefined where the rule asks earlier years, of which a report holds no verdicts
 */
export function nearLine(report: Report, method: Method): NearLine | undefined {
  if (!known.has(report)) known.set(report, nearLineOf(report, method));
  return known.get(report);
}

/** A page tells of it in two places. */
const known = new WeakMap<Report, NearLine | undefined>();

function nearLineOf(report: Report, method: Method): NearLine | undefined {
  const { areas } = report;
  const asked = hangsOn(method.designate, method);
  if (asked.earlierYears) return undefined;
  const criteria = areas.criteria
    .filter(({ id }) => asked.criteria.has(id))
    .map((columns) => ({ columns, flag: isFlag(method, method.criteria[columns.id]) }));
  const answersOf = answersTurned(
    report,
    method,
    criteria.map(({ columns }) => columns),
    asked.ladders.size > 0,
  );
  const near: NearLine = { leaving: [], entering: [], kept: 0 };
  for (let area = 0; area < areas.size; area++) {
    // what is decided not to be designated no criterion turns
    const isOut = areas.decided.get(area)?.decision === 'out' && !areas.byStateList.has(area);
    if (areas.exclusion[area] >= 0 || isOut) continue;
    const isDesignated = areas.byCriteria[area] === 1;
    if (!isDesignated && outcomes[areas.outcome[area]] !== 'not-designated') continue;
    const turns = turnsOf(area, criteria, answersOf(area), isDesignated ? CAN_HOLD : CAN_FAIL);
    if (!isSome(turns)) continue;
    if (!isDesignated) near.entering.push({ area, turns });
    else if (areas.byStateList.has(area) || areas.decided.has(area)) near.kept++;
    else near.leaving.push({ area, turns });
  }
  near.leaving.sort(bySmallestChange);
  near.entering.sort(bySmallestChange);
  return near;
}

/**
 * What the rule answers for an area with each of the criteria turned by itself.
 *
 * @param ofValues whether the rule asks for classes, which follow from an area's own values; else areas whose criteria
 *   have the same answers have the same turns, and there are few such patterns
 */
function answersTurned(
  report: Report,
  method: Method,
  criteria: readonly CriterionColumns[],
  ofValues: boolean,
): (area: number) => number[] {
  // the rule reads these copies, in which one answer at a time is turned
  const turned = criteria.map((one) => ({ ...one, possible: one.possible.slice() }));
  const facts = recordedFacts({ ...report, areas: { ...report.areas, criteria: turned } }, method);
  const answer = compileRule(method.designate, { method, facts });
  const known = new Map<string, number[]>();
  return (area) => {
    const key = ofValues
      ? `${area}`
      : turned.map((one) => `${one.verdict[area]}${one.possible[area]}`).join();
    const answers =
      known.get(key) ??
      turned.map(({ verdict, possible }) => {
        const was = possible[area];
        possible[area] = verdict[area] === MET ? CAN_FAIL : CAN_HOLD;
        const then = answer(area);
        possible[area] = was;
        return then;
      });
    known.set(key, answers);
    return answers;
  };
}

/** How many of the areas take a change of at most this share of a limit. */
export function countWithin(near: readonly NearArea[], share: number): number {
  return near.filter(({ turns }) => isWithin(turns[0], share)).length;
}

export function isWithin({ relative }: Turn, share: number): boolean {
  return relative !== undefined && relative <= share;
}

function turnsOf(
  area: number,
  criteria: readonly { columns: CriterionColumns; flag: boolean }[],
  answers: readonly number[],
  now: number,
): Turn[] {
  const turns: Turn[] = [];
  for (const [k, { columns, flag }] of criteria.entries()) {
    const verdict = columns.verdict[area];
    // nothing is reached beyond a limit that is infinite
    if (verdict === UNKNOWN || !Number.isFinite(columns.limit(area))) continue;
    const then = answers[k];
    if (then === now) continue;
    turns.push({
      criterion: columns,
      relative: flag || isHidden(columns, area) ? undefined : relativeChange(columns, area),
      becomes: then === CAN_HOLD ? 'designated' : then === CAN_FAIL ? 'not-designated' : 'undetermined',
    });
  }
  return turns.sort(byChange);
}

function relativeChange(criterion: CriterionColumns, area: number): number | undefined {
  const limit = criterion.limit(area);
  return limit === 0 ? undefined : Math.abs(margin(criterion, area) / limit);
}

function isSome(turns: Turn[]): turns is [Turn, ...Turn[]] {
  return turns.length > 0;
}

function byChange(a: Turn, b: Turn): number {
  const [first, second] = [a, b].map(({ relative }) => relative ?? Number.POSITIVE_INFINITY);
  return first === second ? 0 : first - second;
}

function bySmallestChange(a: NearArea, b: NearArea): number {
  return byChange(a.turns[0], b.turns[0]) || a.area - b.area;
}
