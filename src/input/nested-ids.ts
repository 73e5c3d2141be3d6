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
  const ways = new Map<number, Int32Array>();
  const note = (way: number, inner: number, outer: number): void => {
    let parents = ways.get(way);
    if (!parents) {
      parents = new Int32Array(ids.length).fill(-1);
      ways.set(way, parents);
    }
    parents[inner] = outer;
  };
  // the ids that the one before begins with, the shortest first
  const outer: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at];
    while (outer.length > 0 && !id.startsWith(ids[outer[outer.length - 1]])) outer.pop();
    let byParts = false;
    for (let k = outer.length - 1; k >= 0; k--) {
      const { length } = ids[outer[k]];
      if (length === id.length) continue;
      const [before, after] = [classOf(id, length - 1), classOf(id, length)];
      if (before !== after || before === OTHER) {
        if (!byParts) note(0, at, outer[k]);
        byParts = true;
      } else if (before === DIGIT && id.length - length <= MOST_DIGITS && digitsFrom(id, length)) {
        note(id.length - length, at, outer[k]);
      }
    }
    outer.push(at);
  }
  return [...ways].sort(([a], [b]) => a - b).map(([, parents]) => parents);
}

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 48 || code === 0x5f || (code > 57 && code < 65) || (code > 90 && code < 97)) return OTHER;
  return code > 122 && code < 0xc0 ? OTHER : LETTER;
}

function digitsFrom(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) if (classOf(text, at) !== DIGIT) return false;
  return true;
}
