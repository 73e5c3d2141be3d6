import { CAN_FAIL, CAN_HOLD } from '../../criteria/verdict.ts';
import type { CategoryByCriteria } from '../law/schema.ts';
import { type FollowedTest, isMet, type Nearness } from './nearness.ts';

/** What is near enough: within so many per cent of a limit, or crossing it by a year. */
export interface RiskRule {
  /** per cent of the limit */
  within: number;
  /** a year */
  horizon: number;
}

/** Why a boligområde is at risk of a category. */
export type RiskReason = 'in-it' | 'published' | 'within' | 'crosses';

/** Whether a boligområde is at risk of a category: for certain, if the unknown figures are met, or not. */
export interface Risk {
  answer: 'yes' | 'possible' | 'no';
  /** why, or why it would be */
  reason: RiskReason | undefined;
  /** the criterion that it is short of, where it is */
  missing: FollowedTest | undefined;
}

/**
 * The rule, an assumption of this program: at risk is a boligområde that is in the category by its figures or on its
 * published list, or that is at most one criterion short of it, the number of residents being one, where the one
 * missing is within so many per cent of its limit or, extrapolated, crosses it by the horizon.
 *
 * An unknown figure is held as not met and far off for what is certain, and as met for what is possible.
 */
export function riskOf(
  category: CategoryByCriteria,
  nearness: Nearness,
  published: boolean,
  rule: RiskRule,
): Risk {
  if (published && nearness.short.most > 0) return { answer: 'yes', reason: 'published', missing: undefined };
  const certain = riskIf(isMet, category, nearness, rule);
  if (certain) return { answer: 'yes', ...certain };
  const possible = riskIf(({ test }) => (test.answers & CAN_HOLD) !== 0, category, nearness, rule);
  return possible
    ? { answer: 'possible', ...possible }
    : { answer: 'no', reason: undefined, missing: undefined };
}

function riskIf(
  met: (one: FollowedTest) => boolean,
  category: CategoryByCriteria,
  { tests }: Nearness,
  rule: RiskRule,
): Pick<Risk, 'reason' | 'missing'> | undefined {
  const required = tests.filter((one) => one.role === 'required' && !met(one));
  const counted = tests.filter(({ role }) => role === 'counted');
  const lacking = counted.filter((one) => !met(one));
  const takes = Math.max(0, category.counted['at-least'] - (counted.length - lacking.length));
  const short = required.length + takes;
  if (short === 0) return { reason: 'in-it', missing: undefined };
  if (short > 1) return undefined;
  const candidates = (required.length > 0 ? required : lacking).filter(
    ({ test }) => test.answers === CAN_FAIL,
  );
  const near = candidates.filter(({ relative }) => 100 * relative <= rule.within);
  const nearest = [...near].sort((a, b) => a.relative - b.relative)[0];
  if (nearest) return { reason: 'within', missing: nearest };
  const crossing = candidates.filter(({ crosses }) => crosses !== undefined);
  const first = [...crossing].sort((a, b) => a.crosses! - b.crosses!)[0];
  return first && { reason: 'crosses', missing: first };
}
