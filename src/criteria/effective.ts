import { onceFor } from '../values/once-for.ts';
import type { Measure } from './measure.ts';
import { plainMethod } from './parameters.ts';
import { isPooled } from './pooled.ts';
import type { WrittenCriterion, WrittenMethod } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';
import type { LocalizedText } from './schema/text.ts';
import type { Threshold } from './schema/threshold.ts';

/** Decimals shown where the method says nothing. */
export const DECIMALS = 1;

/** A criterion with what it takes from the method and from its indicator. */
export interface Criterion extends WrittenCriterion {
  title: LocalizedText;
  decimals: number;
  /** where the limit lies; undefined for a yes or no, which is met at 1, and for what is not measured */
  threshold: Threshold | undefined;
  /** what an area is compared with; undefined where with nothing, or with a pooled rate of what is no ratio */
  reference: Reference | undefined;
}

/**
 * A method with everything that is in force where it is in force: what a criterion takes from the method or from its
 * indicator, and what is left to defaults. What screens, describes and compares reads this and nothing else.
 */
export interface Method extends Omit<WrittenMethod, 'criteria'> {
  criteria: Record<string, Criterion>;
  /** as its file says it, alternatives with it, for what tells where in it something stands */
  written: WrittenMethod;
}

/** The effective form of a method: made once, frozen, and that of itself. */
export function effectiveMethod(method: WrittenMethod | Method): Method {
  return 'written' in method ? method : madeEffective(method);
}

const madeEffective = onceFor((written: WrittenMethod): Method => {
  const plain = plainMethod(written);
  const criteria = Object.entries(plain.criteria).map(([id, one]) => [id, criterionOf(id, one, plain)]);
  // methods of before places could move held them, and do not say so
  const missing = { ...plain.missing, distributions: plain.missing.distributions ?? 'held' };
  return frozen({ ...plain, missing, criteria: Object.fromEntries(criteria), written });
});

function criterionOf(id: string, criterion: WrittenCriterion, method: WrittenMethod): Criterion {
  const indicator = criterion.indicator === undefined ? undefined : method.indicators[criterion.indicator];
  const measure: Measure = indicator ?? criterion;
  const isHeld = criterion['not-measured'] === undefined && !isYesOrNo(measure);
  const reference = isHeld ? (criterion.reference ?? method.reference) : undefined;
  return {
    ...criterion,
    title: criterion.title ?? indicator?.title ?? id,
    unit: criterion.unit ?? indicator?.unit,
    universe: criterion.universe ?? indicator?.universe,
    decimals: criterion.decimals ?? indicator?.decimals ?? DECIMALS,
    source: criterion.source ?? indicator?.source,
    threshold: isHeld ? (criterion.threshold ?? method.threshold) : undefined,
    reference:
      reference && isPooled(reference.of) && byDenominator(reference) && !measure.ratio
        ? undefined
        : reference,
  };
}

/** Whether a measure is a yes or no, which has no threshold and no reference: met at yes. */
export function isYesOrNo({ flag, unknown }: Measure): boolean {
  return flag !== undefined || unknown !== undefined;
}

/** Whether areas weigh in a pooled reference by what their rates are of. */
export function byDenominator({ weights = 'denominator' }: Reference): boolean {
  return weights === 'denominator';
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
