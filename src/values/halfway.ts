/**
 * A whole number between two others, about halfway, for a search that halves a range. Counts may be any doubles: beyond 2^53 there is
 * none between two that are next to each other, and a sum of two may be no number.
 *
 * @returns undefined where there is none
 */
export function halfway(one: number, other: number): number | undefined {
  const middle = one + Math.trunc((other - one) / 2);
  return middle === one || middle === other || !Number.isFinite(middle) ? undefined : middle;
}
