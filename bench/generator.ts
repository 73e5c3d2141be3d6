/** Multiply-with-carry by Marsaglia: enough for made-up shares, and the same on every machine. */
export function generator(seed: number): () => number {
  let high = seed;
  let low = 362436069;
  return () => {
    high = (36969 * (high & 65535) + (high >>> 16)) >>> 0;
    low = (18000 * (low & 65535) + (low >>> 16)) >>> 0;
    return (((high << 16) + low) >>> 0) / 2 ** 32;
  };
}
