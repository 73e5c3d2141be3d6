const DIGIT = 1;
const LETTER = 2;
const OTHER = 3;
/** Digits that a finer division puts behind the ids of a larger one: no file has been seen with more. */
const MOST_DIGITS = 6;

/**
 * The ways in which ids may lie in each other, each with the position of the id that every id lies in, or -1:
 *
 * - by parts: `1-2` in `1`, `0417a` in `0417`, `Nord, 2` in `Nord`. `1-10` is not in `1-1`, nor `Nordby` in `Nord`;
 * - by digits: `0101` in `01`, a way for each number of digits that is put behind.
 *
 * An id lies in the nearest that it lies in by parts, and in one of each number of digits.
 *
 * @param ids ascending by code unit, so that what begins with an id follows it
 */
export function nestings(ids: readonly string[]): Int32Array[] {
  const ways: (Int32Array | undefined)[] = [];
  const way = (digits: number): Int32Array => (ways[digits] ??= new Int32Array(ids.length).fill(-1));
  // the ids that the one before begins with, the shortest first, and their lengths
  const outer: number[] = [];
  const lengths: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    const within = () => ids[outer[outer.length - 1]];
    // an id that comes again lies in nothing more than it did
    while (outer.length > 0 && (within() === id || !id.startsWith(within()))) {
      outer.pop();
      lengths.pop();
    }
    if (outer.length > 0) {
      const digitsFrom = lastDigits(id);
      let k = outer.length - 1;
      for (; k >= 0 && lengths[k] > digitsFrom; k--) {
        const digits = id.length - lengths[k];
        if (digits > 0 && digits <= MOST_DIGITS) (ways[digits] ?? way(digits))[at] = outer[k];
      }
      while (k >= 0 && !isBoundary(id, lengths[k])) k--;
      if (k >= 0) (ways[0] ?? way(0))[at] = outer[k];
    }
    outer.push(at);
    lengths.push(id.length);
  }
  return ways.filter((parents) => parents !== undefined);
}

/** Where the digits begin that a text ends in. */
function lastDigits(text: string): number {
  let from = text.length;
  while (from > 0 && classOf(text, from - 1) === DIGIT) from--;
  return from;
}

/** Whether a part of an id ends before a position: a number, a word, or a sign between them. */
function isBoundary(id: string, at: number): boolean {
  const before = classOf(id, at - 1);
  return at < id.length && (before === OTHER || before !== classOf(id, at));
}

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 48 || code === 0x5f || (code > 57 && code < 65) || (code > 90 && code < 97)) return OTHER;
  return code > 122 && code < 0xc0 ? OTHER : LETTER;
}
