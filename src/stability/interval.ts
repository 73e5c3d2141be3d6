/** The normal quantile of a 95 % interval. */
const Z = 1.959963984540054;

/** Wilson's 95 % interval for a share of which `count` of `n` were seen (E. B. Wilson, JASA 22, 1927). */
export function wilson(count: number, n: number): [number, number] {
  const share = count / n;
  const squared = Z * Z;
  const middle = (share + squared / (2 * n)) / (1 + squared / n);
  const half = (Z / (1 + squared / n)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  // an end that is reached is reached to the last bit
  return [count === 0 ? 0 : Math.max(0, middle - half), count === n ? 1 : Math.min(1, middle + half)];
}

/** How often a draw is in a sample of as many draws with replacement, nearly: a count that is 1 on average (Poisson). */
export function timesIn(u: number): number {
  // e^-1
  let at = 0.36787944117144233;
  let sum = at;
  let count = 0;
  while (u > sum && at > 0) {
    count++;
    at /= count;
    sum += at;
  }
  return count;
}
