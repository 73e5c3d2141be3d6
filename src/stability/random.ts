/**
 * Random numbers that are counted and not drawn one after the other: each is a function of the seed and of what it is for,
 * so that neither the order of the work nor what else is drawn has a say. Integers only: the same on every machine.
 *
 * Philox 4x32 with 10 rounds, after J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011.
 */
export class CountedRandom {
  readonly #seed: number;
  readonly #block = new Uint32Array(4);
  /** what the block was made of */
  readonly #made = new Float64Array(4).fill(-1);

  /** @param seed a whole number from 0 to 2^32 - 1 */
  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * A number between 0 and 1, both left out, for a draw, a year, an area (by its position) and a stream (see `streamOf`).
   * A block of four words is of two areas side by side, and made once where they are asked for one after the other.
   */
  uniform(draw: number, year: number, area: number, stream: number): number {
    const block = this.#block;
    const made = this.#made;
    const pair = area >>> 1;
    if (made[0] !== draw || made[1] !== pair || made[2] !== stream || made[3] !== year) {
      block[0] = made[0] = draw;
      block[1] = made[1] = pair;
      block[2] = made[2] = stream;
      block[3] = made[3] = year;
      philox(block, this.#seed, 0);
    }
    const half = (area & 1) << 1;
    // 52 bits, in the middle of their interval, so that neither end is reached
    return ((block[half] >>> 6) * 2 ** 26 + (block[half + 1] >>> 6) + 0.5) / 2 ** 52;
  }
}

const FIRST = 0xd2511f53;
const SECOND = 0xcd9e8d57;
const WEYL_LOW = 0x9e3779b9;
const WEYL_HIGH = 0xbb67ae85;
const ROUNDS = 10;

/** Turns a counter of four words into four random words, in place. */
export function philox(words: Uint32Array, key0: number, key1: number): void {
  let a = words[0];
  let b = words[1];
  let c = words[2];
  let d = words[3];
  let low = key0;
  let high = key1;
  for (let round = 0; round < ROUNDS; round++) {
    const first = highWord(FIRST, a);
    const second = highWord(SECOND, c);
    const next = Math.imul(SECOND, c) >>> 0;
    const last = Math.imul(FIRST, a) >>> 0;
    a = (second ^ b ^ low) >>> 0;
    b = next;
    c = (first ^ d ^ high) >>> 0;
    d = last;
    low = (low + WEYL_LOW) >>> 0;
    high = (high + WEYL_HIGH) >>> 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** The upper 32 of the 64 bits of a product of two words, by their halves. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (other >>> 16)) >>> 0;
}

/** The stream of a text, such as the name of a column (FNV-1a over its code units). */
export function streamOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
