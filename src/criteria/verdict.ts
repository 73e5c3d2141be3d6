import { type Bounds, IN_NONE, moves, movesAt } from './bounds.ts';
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

/** A limit, as far as a verdict asks of it. */
type Limits = Pick<Limit, 'at' | 'least' | 'greatest' | 'given'>;

export interface Test {
  worse: 'higher' | 'lower';
  strict: boolean;
}

/**
 * Tests values against limits. A value at the limit meets the criterion unless strict.
 *
 * `possible` lets each value be anything within its bounds, and lets the limit lie anywhere between its least and
 * greatest, as far as missing cells can move it. Where the value is part of what its limit is taken from, the margin
 * between them is least or greatest with the value at one of its ends.
 */
export function verdicts(values: Float64Array, bounds: Bounds, limit: Limits, test: Test): Verdicts {
  const verdict = new Uint8Array(values.length);
  const possible = new Uint8Array(values.length);
  const holds = comparison(test);
  const limitMoves = limit.least !== limit.at;
  const valuesMove = moves(bounds);
  const isHigher = test.worse === 'higher';
  const worst = isHigher ? bounds.greatest : bounds.least;
  const best = isHigher ? bounds.least : bounds.greatest;
  const beyond = isHigher ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;

  /** What a value could answer to a limit between two others. */
  const answers = (value: number, least: number, greatest: number): number => {
    if (Number.isNaN(least) || Number.isNaN(greatest)) return EITHER;
    const easiest = isHigher ? least : greatest;
    const hardest = isHigher ? greatest : least;
    // a value that nothing bounds is still a number, and reaches no limit that lies beyond every one
    const reaches = easiest !== beyond && holds(value, easiest);
    return (reaches ? CAN_HOLD : 0) | (holds(value, hardest) ? 0 : CAN_FAIL);
  };
  const range = (area: number): number => {
    const reach = worst[area];
    const fall = best[area];
    const isPart = limit.given && reach !== fall && Number.isFinite(reach) && Number.isFinite(fall);
    if (isPart && (bounds.lacking?.[area] ?? IN_NONE) === IN_NONE)
      return answers(reach, ...limit.given!(area, reach)) | answers(fall, ...limit.given!(area, fall));
    const least = limit.least(area);
    const greatest = limitMoves ? limit.greatest(area) : least;
    return (answers(reach, least, greatest) & CAN_HOLD) | (answers(fall, least, greatest) & CAN_FAIL);
  };

  for (let area = 0; area < values.length; area++) {
    const value = values[area];
    const at = limit.at(area);
    if (Number.isNaN(value) || Number.isNaN(at)) {
      verdict[area] = UNKNOWN;
      possible[area] = range(area) || EITHER;
    } else {
      const met = holds(value, at);
      verdict[area] = met ? MET : NOT_MET;
      // what is the answer as the figures stand is possible
      possible[area] = met ? CAN_HOLD : CAN_FAIL;
      if (limitMoves || (valuesMove && movesAt(bounds, area))) possible[area] |= range(area);
    }
  }
  return { verdict, possible };
}

/** Whether a value meets a limit. */
export function comparison(test: Test): (value: number, limit: number) => boolean {
  if (test.worse === 'higher') return test.strict ? (v, l) => v > l : (v, l) => v >= l;
  return test.strict ? (v, l) => v < l : (v, l) => v <= l;
}
