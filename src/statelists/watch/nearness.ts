import { CAN_FAIL, CAN_HOLD } from '../../criteria/verdict.ts';
import { present } from '../../values/present.ts';
import { combined, testCategory } from '../check/category-tests.ts';
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
  yearly: boolean,
  horizon: number,
): Nearness {
  const { residents, criteria } = testCategory(category, area, year, yearly);
  const followed = (test: Test, role: Role, track: Track): FollowedTest => {
    const relative = Math.abs(test.margin) / test.limit;
    return { test, role, relative, track, crosses: crossingYear(track, test, year, horizon) };
  };
  const follow = (id: LegalCriterionId, role: Role) => {
    const law = present(category.criteria[id]);
    const track = trackCriterion(area, id, law, year, yearly ? law['average-years'] : undefined);
    return followed(present(criteria.get(id)), role, track);
  };
  const limit = category.residents['at-least'];
  const tests = [
    followed(residents, 'required', trackResidents(area, limit, year)),
    ...category.required.map((id) => follow(id, 'required')),
    ...category.counted.of.map((id) => follow(id, 'counted')),
  ];
  const needed = category.counted['at-least'];
  const short = {
    least: shortOf(lackingOf(tests, needed, couldBeMet)),
    most: shortOf(lackingOf(tests, needed, isMet)),
  };
  const decisive = short.most > 0 ? missing(tests, needed) : [firstOut(tests, needed)];
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

/** Of the tests of a category what is not met: all that is required, what is counted, and how many of those it takes. */
interface Lacking {
  required: FollowedTest[];
  counted: FollowedTest[];
  takes: number;
}

function lackingOf(
  tests: readonly FollowedTest[],
  needed: number,
  met: (one: FollowedTest) => boolean,
): Lacking {
  const of = (role: Role) => tests.filter((one) => one.role === role && !met(one));
  const counted = of('counted');
  const holding = tests.filter(({ role }) => role === 'counted').length - counted.length;
  return { required: of('required'), counted, takes: Math.max(0, needed - holding) };
}

function shortOf({ required, takes }: Lacking): number {
  return required.length + takes;
}

/** What is missing: all that is required, and of what is counted the nearest, as many as it takes. */
function missing(tests: readonly FollowedTest[], needed: number): FollowedTest[] {
  const { required, counted, takes } = lackingOf(tests, needed, isMet);
  return [...required, ...counted.sort(nearestFirst).slice(0, takes)].sort(nearestFirst);
}

/** Of what holds, what would end it first: anything required, or the last of so many counted that too few are left. */
function firstOut(tests: readonly FollowedTest[], needed: number): FollowedTest {
  const met = tests.filter((one) => one.role === 'counted' && isMet(one)).sort(nearestFirst);
  const required = tests.filter(({ role }) => role === 'required');
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
  const lacking = lackingOf(tests, category.counted['at-least'], met);
  if (shortOf(lacking) > 1) return projected;
  const { required, counted } = lacking;
  const candidates = (required.length > 0 ? required : counted).filter(
    ({ test }) => test.answers === CAN_FAIL,
  );
  const near = candidates.filter(({ relative }) => 100 * relative <= rule.within);
  const nearest = [...near].sort((a, b) => a.relative - b.relative)[0];
  if (nearest) return { reason: 'within', missing: nearest };
  const crossing = candidates.filter(({ crosses }) => crosses !== undefined);
  const first = [...crossing].sort((a, b) => present(a.crosses) - present(b.crosses))[0];
  return first ? { reason: 'crosses', missing: first } : projected;
}
