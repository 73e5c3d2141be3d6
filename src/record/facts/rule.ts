import { type Bounds, boundsWhere, IN_NONE } from '../../criteria/bounds.ts';
import type { Method } from '../../criteria/effective.ts';
import { valueAsked } from '../../criteria/evaluator.ts';
import type { Facts } from '../../criteria/rule.ts';
import { EITHER } from '../../criteria/verdict.ts';
import { stepQuestion } from '../../criteria/worlds.ts';
import { present } from '../../values/present.ts';
import type { Report } from '../report.ts';

/** A record that is asked for what the one that is asked first does not have. */
export interface Other {
  report: Report;
  /** the position there of an area of the first; negative: it is not there */
  position: (area: number) => number;
  /** whether the values of all indicators are taken from it */
  indicators?: boolean;
}

/**
 * What a method's rule is answered from where a record is all there is. It tells of each criterion what it could be by
 * itself, and nothing of other years.
 *
 * @param other where a rule asks for criteria and indicators that the record does not have: its verdicts come with it
 */
export function recordedFacts({ areas }: Report, method: Method, other?: Other): Facts {
  const moved = (column: ArrayLike<number> | undefined, missing: number) => {
    const at = (area: number) => column?.[present(other).position(area)] ?? missing;
    return Float64Array.from({ length: areas.size }, (_, area) => at(area));
  };
  return {
    question(id) {
      const own = areas.criteria.find((one) => one.id === id);
      const others = other?.report.areas.criteria.find((one) => one.id === id);
      const possible = own?.possible ?? moved(others?.possible, EITHER);
      const answer = (area: number) => possible[area];
      return { possible: answer, now: answer };
    },
    stepQuestion(id, step) {
      const has = areas.indicators.some((one) => one.id === id);
      const of = (from: Report['areas'] | undefined) => from?.indicators.find((one) => one.id === id)?.values;
      const own = other?.indicators ? undefined : of(areas);
      const values = own ?? moved(of(other?.report.areas), Number.NaN);
      const ranges = (has ? areas : other?.report.areas)?.indicatorRanges.get(id);
      const rangeOf = (area: number) => ranges?.(has ? area : present(other).position(area));
      return stepQuestion(
        { ...valueAsked(method.indicators[id]), bounds: recordedBounds(values, rangeOf) },
        step,
      );
    },
    yearsBefore: () => undefined,
  };
}

/** A value is what it is unless it is missing or its record gives what it could be. */
function recordedBounds(
  values: Float64Array,
  rangeOf: (area: number) => readonly [number, number] | undefined,
): Bounds {
  return boundsWhere(
    values,
    (area) => Number.isNaN(values[area]) || rangeOf(area) !== undefined,
    (area) => {
      const [least, greatest] = rangeOf(area) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return { least, greatest, lacking: IN_NONE };
    },
  );
}
