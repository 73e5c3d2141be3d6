/** Beside the most likely count, counts less likely than this part of it add nothing that a double can hold. */
const NOTHING = 1e-20;

/**
 * A count of `n` of which each is one with probability `p`, drawn by inversion with + - x / alone: the sums begin at the
 * most likely count and walk outward by the exact quotient of two neighbours,
 * P(k + 1) / P(k) = (n - k) / (k + 1) x p / (1 - p), so that nothing underflows however large n is.
 */
export class Binomial {
  readonly n: number;
  readonly #odds: number;
  readonly #mode: number;
  /** the probability of the most likely count, and that of it or fewer */
  readonly #atMode: number;
  readonly #toMode: number;

  /** @param n a whole number, at least 1; @param p between 0 and 1 */
  constructor(n: number, p: number) {
    this.n = n;
    this.#odds = p / (1 - p);
    const mode = p === 1 ? n : Math.min(n, Math.floor((n + 1) * p));
    let below = 0;
    for (let [k, weight] = [mode, 1]; k > 0 && p < 1; k--) {
      weight *= k / ((n - k + 1) * this.#odds);
      below += weight;
      if (weight < NOTHING) break;
    }
    let above = 0;
    for (let [k, weight] = [mode, 1]; k < n && p > 0; k++) {
      weight *= ((n - k) / (k + 1)) * this.#odds;
      above += weight;
      if (weight < NOTHING) break;
    }
    const all = below + 1 + above;
    this.#mode = mode;
    this.#atMode = 1 / all;
    this.#toMode = (below + 1) / all;
  }

  /** The least count that `u` of the probability lies at or below. */
  quantile(u: number): number {
    const { n } = this;
    let k = this.#mode;
    let at = this.#atMode;
    let sum = this.#toMode;
    if (u <= sum) {
      while (k > 0 && u <= sum - at && at > 0) {
        sum -= at;
        at *= k / ((n - k + 1) * this.#odds);
        k--;
      }
      return k;
    }
    const least = at * NOTHING;
    while (k < n && u > sum && at > least) {
      at *= ((n - k) / (k + 1)) * this.#odds;
      sum += at;
      k++;
    }
    return k;
  }
}
