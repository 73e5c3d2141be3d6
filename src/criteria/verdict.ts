import type { Limit } from './threshold.ts';

/** The three answers of a criterion, as small integers. */
export const NOT_MET = 0;
export const MET = 1;
export const UNKNOWN = 2;

/** What an answer could be, given every value that the missing cells could hold: a set of two bits. */
export const CAN_FAIL = 1;
export const CAN_HOLD = 2;
export const EITHER = 3;

export interface Verdicts {
  /** `NOT_MET`, `MET` or `UNKNOWN` */
  verdict: Uint8Array;
  /** `CAN_FAIL`, `CAN_HOLD` or `EITHER`: never empty */
  possible: Uint8Array;
}

/**
 * Tests values against limits. A value at the limit meets the criterion unless strict.
 *
 * `possible` lets a missing value be anything in `range`, and lets the limit lie anywhere between its least and
 * greatest, as far as other areas' missing cells can move it.
 */
export function verdicts(
  values: Float64Array,
  limit: Limit,
  test: { worse: 'higher' | 'lower'; strict: boolean },
  range: readonly [number, number] | undefined,
): Verdicts {
  const verdict = new Uint8Array(values.length);
  const possible = new Uint8Array(values.length);
  const holds = comparison(test);
  const moves = limit.least !== limit.at;
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  // the limit that is easiest to reach, and the value that reaches furthest
  const [easiest, hardest] =
    test.worse === 'higher' ? [limit.least, limit.greatest] : [limit.greatest, limit.least];
  const [worst, best] = test.worse === 'higher' ? [high, low] : [low, high];

  for (let area = 0; area < values.length; area++) {
    const value = values[area];
    const at = limit.at(area);
    if (Number.isNaN(value) || Number.isNaN(at)) {
      verdict[area] = UNKNOWN;
      possible[area] = possibleAnswers(value, easiest(area), hardest(area), worst, best, holds);
    } else {
      const met = holds(value, at);
      verdict[area] = met ? MET : NOT_MET;
      // what is the answer now is possible, be the bounds off by a rounding error
      possible[area] = met ? CAN_HOLD : CAN_FAIL;
      if (moves) possible[area] |= possibleAnswers(value, easiest(area), hardest(area), worst, best, holds);
    }
  }
  return { verdict, possible };
}

/** Whether a value meets a limit. */
function comparison(test: {
  worse: 'higher' | 'lower';
  strict: boolean;
}): (value: number, limit: number) => boolean {
  if (test.worse === 'higher') return test.strict ? (v, l) => v > l : (v, l) => v >= l;
  return test.strict ? (v, l) => v < l : (v, l) => v <= l;
}

function possibleAnswers(
  value: number,
  easiest: number,
  hardest: number,
  worst: number,
  best: number,
  holds: (value: number, limit: number) => boolean,
): number {
  if (Number.isNaN(easiest) || Number.isNaN(hardest)) return EITHER;
  const reach = Number.isNaN(value) ? worst : value;
  const least = Number.isNaN(value) ? best : value;
  return (holds(reach, easiest) ? CAN_HOLD : 0) | (holds(least, hardest) ? 0 : CAN_FAIL);
}
