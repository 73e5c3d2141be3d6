/** Which parts explain that an answer changed, found by exchanging them one at a time, old for new. */
export interface Explanation<Part extends string> {
  /** parts of which each alone, taken from the new record, gives the new answer */
  alone: Part[];
  /** where none does alone: the smallest sets of parts that do together */
  together: Part[][];
  /** parts of which each, put back, takes the new answer away again */
  needed: Part[];
}

/**
 * Explains a changed answer exactly: all combinations of old and new parts are answered.
 *
 * @param parts in the order in which they are told
 * @param answer the answer with the parts of the mask (bit k: `parts[k]`) taken from the new record, the others from the old
 */
export function explain<Part extends string, Answer>(
  parts: readonly Part[],
  answer: (mask: number) => Answer,
): Explanation<Part> {
  const all = (1 << parts.length) - 1;
  const answers = Array.from({ length: all + 1 }, (_, mask) => answer(mask));
  const now = answers[all];
  let fewest = parts.length;
  let smallest: number[] = [];
  for (let mask = 0; mask <= all; mask++) {
    const size = sizeOf(mask);
    if (answers[mask] !== now || size > fewest) continue;
    if (size < fewest) smallest = [];
    fewest = size;
    smallest.push(mask);
  }
  const partsOf = (mask: number) => parts.filter((_, k) => mask & (1 << k));
  return {
    alone: fewest === 1 ? smallest.flatMap(partsOf) : [],
    together: fewest > 1 ? smallest.map(partsOf) : [],
    needed: parts.filter((_, k) => answers[all ^ (1 << k)] !== now),
  };
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
