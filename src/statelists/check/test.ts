import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import type { LegalCriterion, LegalCriterionId, LegalLimit } from '../law/schema.ts';
import { decimal, decimalDifference, type Measured } from '../values/measured.ts';

/** The answers that remain possible, whatever the unknown figures are: a set of `CAN_FAIL` and `CAN_HOLD`. */
export type Answers = number;

/** That all hold. */
export function allOf(answers: readonly Answers[]): Answers {
  if (answers.includes(CAN_FAIL)) return CAN_FAIL;
  return answers.every((one) => one === CAN_HOLD) ? CAN_HOLD : EITHER;
}

/** That at least so many hold. */
export function atLeast(needed: number, answers: readonly Answers[]): Answers {
  const certain = answers.filter((one) => one === CAN_HOLD).length;
  const possible = answers.filter((one) => (one & CAN_HOLD) !== 0).length;
  if (certain >= needed) return CAN_HOLD;
  return possible >= needed ? EITHER : CAN_FAIL;
}

/** The one answer that there is, or unknown. */
export function answerOf(answers: Answers): 'met' | 'not-met' | 'unknown' {
  if (answers === EITHER) return 'unknown';
  return answers === CAN_HOLD ? 'met' : 'not-met';
}

/** What is tested: a criterion of the law, or the number of residents, which is one alike. */
export type TestedId = LegalCriterionId | 'residents';

/** Of value, limit and margin. */
export type TestUnit = 'residents' | 'pct' | 'kr' | 'pct-of-region';

/** On which side of its limit a value meets a criterion, and whether the limit itself does not. */
export interface Side {
  side: 'above' | 'below';
  strict: boolean;
}

/** A value held against its limit. NaN is unknown. */
export interface Test extends Side {
  criterion: TestedId;
  /** as the act numbers it */
  paragraph: string;
  unit: TestUnit;
  value: number;
  /** average of the country or the region that the limit is a part or a multiple of; NaN where there is none too */
  comparison: number;
  limit: number;
  /** value - limit, or limit - value where it is met below: positive beyond the limit, 0 at it */
  margin: number;
  answers: Answers;
}

/** On which side of its limit a criterion is met: the words of the act, "over", "mindst", "under". */
export function sideOf(limit: LegalLimit): Side {
  if ('above' in limit) return { side: 'above', strict: true };
  if ('at-least-times' in limit) return { side: 'above', strict: false };
  return { side: 'below', strict: true };
}

/** Tests a criterion of the law. */
export function testCriterion(id: LegalCriterionId, law: LegalCriterion, of: Measured): Test {
  const { limit, paragraph, unit } = law;
  const head = { criterion: id, paragraph, ...sideOf(limit) };
  if ('above' in limit) return tested(head, unit, of.value, Number.NaN, limit.above);
  if ('at-least-times' in limit) {
    const times = decimal(limit['at-least-times'] * of.comparison);
    return tested(head, unit, of.value, of.comparison, times);
  }
  const percent = limit['below-pct'];
  const inKroner = !Number.isNaN(of.value) && !Number.isNaN(of.comparison);
  // the share of the region says as much, where the two are not there in kroner
  if (!inKroner && !Number.isNaN(of.ofRegion)) {
    return tested(head, 'pct-of-region', of.ofRegion, Number.NaN, percent);
  }
  return tested(head, unit, of.value, of.comparison, decimal((percent * of.comparison) / 100));
}

/** Tests the number of residents. */
export function testResidents(law: { 'at-least': number; paragraph: string }, residents: number): Test {
  const head = { criterion: 'residents', paragraph: law.paragraph, side: 'above', strict: false } as const;
  return tested(head, 'residents', residents, Number.NaN, law['at-least']);
}

/** Whether a value meets a limit; both are known. */
export function meets(value: number, limit: number, { side, strict }: Side): boolean {
  if (value === limit) return !strict;
  return side === 'above' ? value > limit : value < limit;
}

function tested(
  head: Pick<Test, 'criterion' | 'paragraph' | 'side' | 'strict'>,
  unit: TestUnit,
  value: number,
  comparison: number,
  limit: number,
): Test {
  const { criterion, paragraph, side, strict } = head;
  const margin = side === 'above' ? decimalDifference(value, limit) : decimalDifference(limit, value);
  const known = !Number.isNaN(value) && !Number.isNaN(limit);
  const answers = known ? (meets(value, limit, head) ? CAN_HOLD : CAN_FAIL) : EITHER;
  // not spread: there are some of these for every boligområde, category and year
  return { criterion, paragraph, side, strict, unit, value, comparison, limit, margin, answers };
}
