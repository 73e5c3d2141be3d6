import { CAN_FAIL, CAN_HOLD } from '../../criteria/verdict.ts';
import { present } from '../../present.ts';
import { combined, type FigureSettings, testCategory } from '../check/category-tests.ts';
import { meets, type Test } from '../check/test.ts';
import type { CategoryByCriteria, LegalCriterionId } from '../law/schema.ts';
import type { ValuedArea } from '../values/values.ts';
import { crossingYear, type Track, trackCriterion, trackedIn, trackResidents } from './track.ts';

/** Whether a criterion must hold, the number of residents among them, or is one of those of which enough must. */
export type Role = 'required' | 'counted';

/** A test with its way through the years. */
export interface FollowedTest {
  test: Test;
  role: Role;
  /** |margin| / limit: how far off the limit in parts of it, so that different units can be ordered; NaN is unknown */
  relative: number;
  track: Track;
  /** extrapolated: the first year, up to the horizon, in which it is on the other side of its limit */
  crosses: number | undefined;
}

/** How near a boligområde is to a category that criteria decide. */
export interface Nearness {
  tests: FollowedTest[];
  /** criteria that it is short of, the number of residents among them: if the unknown ones are met, and if they are not */
  short: { least: number; most: number };
  /**
   * The tests that it hangs on: short of the category, those that are missing and nearest, as many as are needed; in
   * it, the one that would take it out first.
   */
  decisive: FollowedTest[];
  /** the greatest relative margin among those: what is to be crossed; infinite where one of them is unknown */
  distance: number;
  /** extrapolated: the first year, up to the horizon, in which it comes in, or leaves; unknown ones held as not met */
  changes: number | undefined;
  /** the same of one that is out, unknown ones held as met */
  couldCome: number | undefined;
}

/** @param horizon the last year that is extrapolated to */
export function nearnessOf(
  category: CategoryByCriteria,
  area: ValuedArea,
  year: number,
  settings: FigureSettings,
  horizon: number,
): Nearness {
  const { residents, criteria } = testCategory(category, area, year, settings);
  const followed = (test: Test, role: Role, track: Track): FollowedTest => {
    const relative = Math.abs(test.margin) / test.limit;
    return { test, role, relative, track, crosses: crossingYear(track, test, year, horizon) };
  };
  const follow = (id: LegalCriterionId, role: Role) => {
    const law = present(category.criteria[id]);
    const track = trackCriterion(area, id, law, year, settings.yearly ? law['average-years'] : undefined);
    return followed(present(criteria.get(id)), role, track);
  };
  const limit = category.residents['at-least'];
  const required = [
    followed(residents, 'required', trackResidents(area, limit, year)),
    ...category.required.map((id) => follow(id, 'required')),
  ];
  const counted = category.counted.of.map((id) => follow(id, 'counted'));
  const needed = category.counted['at-least'];
  const short = {
    least: shortOf(required, counted, needed, couldBeMet),
    most: shortOf(required, counted, needed, isMet),
  };
  const decisive =
    short.most > 0 ? missing(required, counted, needed) : [firstOut(required, counted, needed)];
  const tests = [...required, ...counted];
  const changesIf = (isNow: boolean, met: (one: FollowedTest) => boolean) =>
    changeYear(category, tests, isNow, year, horizon, met);
  return {
    tests,
    short,
    decisive,
    distance: decisive.reduce((most, { relative }) => Math.max(most, orInfinite(relative)), 0),
    changes: changesIf(short.most === 0, isMet),
    couldCome: short.least > 0 ? changesIf(false, couldBeMet) : undefined,
  };
}

export function isMet({ test }: FollowedTest): boolean {
  return test.answers === CAN_HOLD;
}

/** Met, or unknown. */
export function couldBeMet({ test }: FollowedTest): boolean {
  return (test.answers & CAN_HOLD) !== 0;
}

function shortOf(
  required: readonly FollowedTest[],
  counted: readonly FollowedTest[],
  needed: number,
  met: (one: FollowedTest) => boolean,
): number {
  const missing = required.filter((one) => !met(one)).length;
  return missing + Math.max(0, needed - counted.filter(met).length);
}

/** What is missing: all that is required, and of what is counted the nearest, as many as it takes. */
function missing(
  required: readonly FollowedTest[],
  counted: readonly FollowedTest[],
  needed: number,
): FollowedTest[] {
  const open = counted.filter((one) => !isMet(one)).sort(nearestFirst);
  const takes = Math.max(0, needed - (counted.length - open.length));
  return [...required.filter((one) => !isMet(one)), ...open.slice(0, takes)].sort(nearestFirst);
}

/** Of what holds, what would end it first: anything required, or the last of so many counted that too few are left. */
function firstOut(
  required: readonly FollowedTest[],
  counted: readonly FollowedTest[],
  needed: number,
): FollowedTest {
  const met = counted.filter(isMet).sort(nearestFirst);
  return [...required, met[met.length - needed]].sort(nearestFirst)[0];
}

function nearestFirst(a: FollowedTest, b: FollowedTest): number {
  const [first, second] = [orInfinite(a.relative), orInfinite(b.relative)];
  return first === second ? 0 : first - second;
}

function orInfinite(relative: number): number {
  return Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative;
}

/**
 * The first year in which the category holds, or no longer does, all figures going on as they have.
 *
 * @param isHeldMet of those that have no trend, and so stay as they are: whether they are held as met
 */
function changeYear(
  category: CategoryByCriteria,
  tests: readonly FollowedTest[],
  now: boolean,
  from: number,
  horizon: number,
  isHeldMet: (one: FollowedTest) => boolean,
): number | undefined {
  const byId = new Map(tests.map((one) => [one.test.criterion, one]));
  const answerIn = (year: number, one: FollowedTest): number => {
    const { track } = one;
    const value = trackedIn(track, from, year);
    const met = Number.isNaN(value) ? isHeldMet(one) : meets(value, track.limit, track);
    return met ? CAN_HOLD : CAN_FAIL;
  };
  for (let year = from + 1; year <= horizon; year++) {
    const residents = answerIn(year, present(byId.get('residents')));
    const holds = combined(category, residents, (id) => answerIn(year, present(byId.get(id)))) === CAN_HOLD;
    if (holds !== now) return year;
  }
  return undefined;
}

/** What is near enough: within so many per cent of a limit, or crossing it by a year. */
export interface RiskRule {
  /** per cent of the limit */
  within: number;
  /** a year */
  horizon: number;
}

/** Why a boligområde is on a list already, or at risk of coming onto it. */
export type RiskReason = 'in-it' | 'published' | 'within' | 'crosses' | 'projected';

/** Whether a boligområde is on a list, or at risk of coming onto it: for certain, if the unknown figures are met, or not. */
export interface Risk {
  answer: 'on' | 'yes' | 'possible' | 'no';
  /** why, or why it would be */
  reason: RiskReason | undefined;
  /** the criterion that it is short of, where it is one */
  missing: FollowedTest | undefined;
  /** the year in which it is projected onto the list */
  year: number | undefined;
}

/**
 * The rule, an assumption of this program. On the list already is a boligområde that is in the category by its figures, or
 * published. At risk is another one that is at most one criterion short of it, the number of residents being one, where
 * the one missing is within so many per cent of its limit or, extrapolated, crosses it by the horizon; and one that all
 * figures together, extrapolated, put in the category by the horizon, however many it is short of now.
 *
 * An unknown figure is held as not met and far off for what is certain, and as met for what is possible.
 */
export function riskOf(
  category: CategoryByCriteria,
  nearness: Nearness,
  published: boolean,
  rule: RiskRule,
): Risk {
  const none = { reason: undefined, missing: undefined, year: undefined };
  if (nearness.short.most === 0) return { ...none, answer: 'on', reason: 'in-it' };
  if (published) return { ...none, answer: 'on', reason: 'published' };
  // on the list if what is unknown is met, else at risk or not: in the range of both
  if (nearness.short.least === 0) return { ...none, answer: 'possible', reason: 'in-it' };
  const certain = riskIf(isMet, category, nearness, nearness.changes, rule);
  if (certain) return { ...none, ...certain, answer: 'yes' };
  const possible = riskIf(couldBeMet, category, nearness, nearness.couldCome, rule);
  return possible ? { ...none, ...possible, answer: 'possible' } : { ...none, answer: 'no' };
}

function riskIf(
  met: (one: FollowedTest) => boolean,
  category: CategoryByCriteria,
  { tests }: Nearness,
  comes: number | undefined,
  rule: RiskRule,
): Partial<Omit<Risk, 'answer'>> | undefined {
  const projected = comes === undefined ? undefined : { reason: 'projected' as const, year: comes };
  const required = tests.filter((one) => one.role === 'required' && !met(one));
  const counted = tests.filter(({ role }) => role === 'counted');
  const lacking = counted.filter((one) => !met(one));
  const takes = Math.max(0, category.counted['at-least'] - (counted.length - lacking.length));
  const short = required.length + takes;
  if (short > 1) return projected;
  const candidates = (required.length > 0 ? required : lacking).filter(
    ({ test }) => test.answers === CAN_FAIL,
  );
  const near = candidates.filter(({ relative }) => 100 * relative <= rule.within);
  const nearest = [...near].sort((a, b) => a.relative - b.relative)[0];
  if (nearest) return { reason: 'within', missing: nearest };
  const crossing = candidates.filter(({ crosses }) => crosses !== undefined);
  const first = [...crossing].sort((a, b) => present(a.crosses) - present(b.crosses))[0];
  return first ? { reason: 'crosses', missing: first } : projected;
}
