import { CAN_FAIL, CAN_HOLD } from './verdict.ts';

/** Outcomes of the designation, as small integers. */
export const NOT_DESIGNATED = 0;
export const DESIGNATED = 1;
export const UNDETERMINED = 2;
export const EXCLUDED = 3;

/** What stands beside the rule for an area: nothing; a decision or an earlier round that designates it; a decision that does not. */
export const STANDS_IN = 1;
export const STANDS_OUT = 2;

/** The outcome of an area: a list designates whatever the criteria say, and whatever is decided. */
export function outcomeOf(rule: number, byList: boolean, excluded: boolean, standing: number): number {
  if (byList || standing === STANDS_IN) return DESIGNATED;
  if (excluded) return EXCLUDED;
  if (standing === STANDS_OUT) return NOT_DESIGNATED;
  if (rule === CAN_HOLD) return DESIGNATED;
  return rule === CAN_FAIL ? NOT_DESIGNATED : UNDETERMINED;
}
