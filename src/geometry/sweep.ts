import type { Box } from './shape.ts';

/**
 * Visits every pair of a box of `some` and a box of `others` that overlap or touch, or are at most `margin` apart in
 * x and in y. Both are swept from west to east; the order of the visits follows from the boxes alone.
 */
export function sweepPairs<A extends Box, B extends Box>(
  some: readonly A[],
  others: readonly B[],
  margin: number,
  visit: (a: A, b: B) => void,
): void {
  const sorted = [...others].sort((a, b) => a.west - b.west);
  const widest = sorted.reduce((most, { west, east }) => Math.max(most, east - west), 0);
  let from = 0;
  for (const a of [...some].sort((one, other) => one.west - other.west)) {
    // what ends before this one starts ends before all that follow
    while (from < sorted.length && sorted[from].west < a.west - margin - widest) from++;
    for (let at = from; at < sorted.length && sorted[at].west <= a.east + margin; at++) {
      const b = sorted[at];
      if (b.east < a.west - margin || b.south > a.north + margin || b.north < a.south - margin) continue;
      visit(a, b);
    }
  }
}
