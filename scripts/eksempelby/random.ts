import { parameters } from './parameters.ts';

/**
 * Seeded random numbers. Only integer operations, `+ - * /`, roots and comparisons are used, here and in the rest of
 * the generator: ECMAScript leaves the last digits of `Math.exp`, `Math.log` or `Math.cos` to the engine, and the
 * committed files have to come out the same everywhere.
 */
interface Rng {
  /** Uniform on [0, 1), 32 bits. */
  uniform(): number;
  /** Approximately standard normal (mean 0, sd 1), bounded to -6..6. */
  normal(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
}

/** FNV-1a, 32 bits, over the UTF-16 code units of a text (Fowler, Noll, Vo; draft-eastlake-fnv-17, public domain). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** sfc32, 128 bits of state (Chris Doty-Humphrey, PractRand, `sfc.cpp`, public domain). */
function sfc32(seedA: number, seedB: number, seedC: number): () => number {
  let [a, b, c, counter] = [seedA | 0, seedB | 0, seedC | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // PractRand discards the first outputs, so that similar seeds give unlike streams.
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * The stream that belongs to a label. Every part of the city draws from a stream of its own, so that a part added
 * later leaves all the others as they are.
 */
export function stream(label: string): Rng {
  const { seed } = parameters;
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

/**
 * Value noise: random values on a grid of unit squares, smoothly between them; the grid of 64 x 64 repeats itself.
 *
 * @returns a function from a point to a value from -1 to 1
 */
export function smoothNoise(label: string): (x: number, y: number) => number {
  const size = 64;
  const rng = stream(label);
  const values = Float64Array.from({ length: size * size }, () => 2 * rng.uniform() - 1);
  const at = (column: number, row: number) => values[(row & (size - 1)) * size + (column & (size - 1))];
  const smooth = (t: number) => t * t * (3 - 2 * t);
  const between = (from: number, to: number, share: number) => from * (1 - share) + to * share;
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const along = (line: number) => between(at(column, line), at(column + 1, line), smooth(x - column));
    return between(along(row), along(row + 1), smooth(y - row));
  };
}
