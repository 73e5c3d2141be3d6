import { CAN_FAIL, CAN_HOLD } from './verdict.ts';

/** Outcomes of the designation, as small integers. */
export const NOT_DESIGNATED = 0;
export const DESIGNATED = 1;
export const UNDETERMINED = 2;
export const EXCLUDED = 3;

/** The outcome of an area: a list designates whatever the criteria say. */
export function outcomeOf(rule: number, byList: boolean, excluded: boolean): number {
  if (byList) return DESIGNATED;
  if (excluded) return EXCLUDED;
  if (rule === CAN_HOLD) return DESIGNATED;
  return rule === CAN_FAIL ? NOT_DESIGNATED : UNDETERMINED;
}
