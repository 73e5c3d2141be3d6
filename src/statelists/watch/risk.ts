import { CAN_FAIL } from '../../criteria/verdict.ts';
import { present } from '../../present.ts';
import type { CategoryByCriteria } from '../law/schema.ts';
import { couldBeMet, type FollowedTest, isMet, type Nearness } from './nearness.ts';

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
