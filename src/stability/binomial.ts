/** Beside the most likely count, counts less likely than this part of it add nothing that a double can hold. */
const NOTHING = 1e-20;

/**
 * Counts of `n` of which each is one with probability `p`, drawn by inversion with + - x / alone: the sums begin at the most
 * likely count and walk outward by the exact quotient of two neighbours,
 * P(k + 1) / P(k) = (n - k) / (k + 1) x p / (1 - p), so that nothing underflows however large n is.
 *
 * What is drawn again and again lies side by side.
 */
export class Binomials {
  readonly n: Float64Array;
  readonly #odds: Float64Array;
  readonly #mode: Float64Array;
  /** the probability of the most likely count, and that of it or fewer */
  readonly #atMode: Float64Array;
  readonly #toMode: Float64Array;

  /** @param n whole numbers; of nobody nothing is drawn; @param p between 0 and 1 */
  constructor(n: Float64Array, p: Float64Array) {
    this.n = n;
    this.#odds = p.map((one) => one / (1 - one));
    this.#mode = p.map((one, of) => (one === 1 ? n[of] : Math.min(n[of], Math.floor((n[of] + 1) * one))));
    this.#atMode = new Float64Array(n.length);
    this.#toMode = new Float64Array(n.length);
    for (let of = 0; of < n.length; of++) {
      const [odds, mode] = [this.#odds[of], this.#mode[of]];
      let below = 0;
      for (let [k, weight] = [mode, 1]; k > 0 && p[of] < 1; k--) {
        weight *= k / ((n[of] - k + 1) * odds);
        below += weight;
        if (weight < NOTHING) break;
      }
      let above = 0;
      for (let [k, weight] = [mode, 1]; k < n[of] && p[of] > 0; k++) {
        weight *= ((n[of] - k) / (k + 1)) * odds;
        above += weight;
        if (weight < NOTHING) break;
      }
      const all = below + 1 + above;
      this.#atMode[of] = 1 / all;
      this.#toMode[of] = (below + 1) / all;
    }
  }

  /** The least count that `u` of the probability lies at or below, of one of the distributions. */
  quantile(of: number, u: number): number {
    const n = this.n[of];
    const odds = this.#odds[of];
    let k = this.#mode[of];
    let at = this.#atMode[of];
    let sum = this.#toMode[of];
    if (u <= sum) {
      while (k > 0 && u <= sum - at && at > 0) {
        sum -= at;
        at *= k / ((n - k + 1) * odds);
        k--;
      }
      return k;
    }
    const least = at * NOTHING;
    while (k < n && u > sum && at > least) {
      at *= ((n - k) / (k + 1)) * odds;
      sum += at;
      k++;
    }
    return k;
  }
}
