import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';

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
