/** In which fillings of the missing cells an area has no value: its arithmetic is undefined there. */
export const IN_NONE = 0;
export const IN_SOME = 1;
export const IN_ALL = 2;

/** What the value of one area could be. */
export interface Interval {
  /** -Infinity: nothing bounds it */
  least: number;
  /** Infinity: nothing bounds it */
  greatest: number;
  /** `IN_NONE`, `IN_SOME` or `IN_ALL`: where there is no value, it is taken for any number of the interval */
  lacking: number;
}

/**
 * What a number of each area could be, over all that the missing cells of the city could hold, each within the range
 * of its column. Where no cell that enters it is missing, least and greatest are one and the same array.
 */
export interface Bounds {
  /** the numbers as the figures stand */
  now: Float64Array;
  least: Float64Array;
  greatest: Float64Array;
  /** of each area an answer as in `Interval`; undefined: every area has a value in every filling */
  lacking: Uint8Array | undefined;
}

/** The bounds of values that nothing moves. */
export function steady(values: Float64Array): Bounds {
  return { now: values, least: values, greatest: values, lacking: undefined };
}

/** Any number. */
export function anything(lacking: number): Interval {
  return { least: Number.NEGATIVE_INFINITY, greatest: Number.POSITIVE_INFINITY, lacking };
}

/** Whether any of the values could be another than it is. */
export function moves({ least, greatest }: Bounds): boolean {
  return least !== greatest;
}

/** Whether the value of one area could be another than it is: one that is missing could, be it known which. */
export function movesAt({ now, least, greatest, lacking }: Bounds, area: number): boolean {
  if (least === greatest) return false;
  return (
    least[area] !== now[area] || greatest[area] !== now[area] || (lacking?.[area] ?? IN_NONE) !== IN_NONE
  );
}

/** Whether the value of an area is the same number in every filling. */
export function isCertain({ least, greatest, lacking }: Bounds, area: number): boolean {
  return least[area] === greatest[area] && (lacking?.[area] ?? IN_NONE) === IN_NONE;
}

/** The bounds of values that are what they are, in every area but those that `isOpen` names. */
export function boundsWhere(
  values: Float64Array,
  isOpen: (area: number) => boolean,
  ofArea: (area: number) => Interval,
): Bounds {
  let least = values;
  let greatest = values;
  let lacking: Uint8Array | undefined;
  for (let area = 0; area < values.length; area++) {
    if (!isOpen(area)) continue;
    if (least === values) {
      least = values.slice();
      greatest = values.slice();
    }
    const interval = ofArea(area);
    least[area] = interval.least;
    greatest[area] = interval.greatest;
    if (interval.lacking === IN_NONE) continue;
    lacking ??= new Uint8Array(values.length);
    lacking[area] = interval.lacking;
  }
  return { now: values, least, greatest, lacking };
}

/** The bounds of the numbers of a column: what is missing lies within the range. */
export function boundsWithin(values: Float64Array, [least, greatest]: readonly [number, number]): Bounds {
  const missing = { least, greatest, lacking: IN_NONE };
  return boundsWhere(
    values,
    (area) => Number.isNaN(values[area]),
    () => missing,
  );
}

/**
 * The bounds of values that are computed area by area from operands: they move where one of these does. Where an
 * area has no value although its operands have, the arithmetic is undefined there, and `ofArea` gives no number either.
 *
 * @param enters whether an operand, by its position, is part of an area's value; left out: all are
 */
export function boundsOver(
  values: Float64Array,
  operands: readonly Bounds[],
  ofArea: (area: number) => Interval,
  enters: (area: number, operand: number) => boolean = () => true,
): Bounds {
  const open = operands.flatMap((operand, k) => (moves(operand) ? [{ operand, k }] : []));
  const movesIn = (area: number) => open.some(({ operand, k }) => enters(area, k) && movesAt(operand, area));
  return boundsWhere(
    values,
    (area) => Number.isNaN(values[area]) || movesIn(area),
    (area) => {
      const interval = ofArea(area);
      const lacking = open.reduce(
        (most, { operand, k }) =>
          enters(area, k) ? Math.max(most, operand.lacking?.[area] ?? IN_NONE) : most,
        interval.lacking,
      );
      if (!Number.isNaN(interval.least) && !Number.isNaN(interval.greatest)) return { ...interval, lacking };
      return anything(movesIn(area) ? Math.max(lacking, IN_SOME) : IN_ALL);
    },
  );
}

/** The interval that numbers span. */
export function spanning(...numbers: number[]): Interval {
  return { least: Math.min(...numbers), greatest: Math.max(...numbers), lacking: IN_NONE };
}
