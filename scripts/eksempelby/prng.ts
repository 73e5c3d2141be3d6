/**
 * Seeded random numbers for the synthetic city. Only integer operations, `+ - * /` and comparisons are used, here
 * and in the rest of the generator: ECMAScript leaves the last digits of `Math.exp`, `Math.log` or `Math.cos` to
 * the engine, and the committed files have to come out the same everywhere.
 */

/** A stream of random numbers. */
export interface Rng {
  /** Uniform on [0, 1), 32 bits. */
  uniform(): number;
  /** Approximately standard normal (mean 0, sd 1), bounded to -6..6. */
  normal(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
}

/**
 * FNV-1a, 32 bits, over the UTF-16 code units of a text.
 * Source: Fowler, Noll, Vo; https://www.ietf.org/archive/id/draft-eastlake-fnv-17.html (public domain).
 */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * sfc32, "small fast counting" generator with 128 bits of state.
 * Source: Chris Doty-Humphrey, PractRand, `sfc.cpp` (public domain).
 */
function sfc32(seedA: number, seedB: number, seedC: number): () => number {
  let a = seedA | 0;
  let b = seedB | 0;
  let c = seedC | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // PractRand discards the first outputs, so that similar seeds give unlike streams.
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * The stream that belongs to a seed and a label. Every part of the city draws from a stream of its own, so that a
 * part added later (polygons, planted changes) leaves all the others as they are.
 */
export function stream(seed: string, label: string): Rng {
  const next = sfc32(fnv1a(`${seed}|${label}`), fnv1a(`${label}|${seed}`), fnv1a(`#${seed}#${label}#`));
  const uniform = () => next() / 4294967296;
  return {
    uniform,
    normal: () => {
      // Irwin-Hall: the sum of twelve uniforms has variance 1 and needs no logarithm.
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += uniform();
      return sum;
    },
    below: (n) => Math.floor(uniform() * n),
  };
}
