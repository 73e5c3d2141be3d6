import type { Effect, Spread } from './variance.ts';

/**
 * The same as `Variance` where there are too many combinations to compute them all: runs are drawn, in groups of which each
 * is one assumption.
 *
 * A draw has two independent runs, A and B, and for each assumption a run that is A but for this assumption, which is as in B.
 * First order: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications
 * 181 (2010), table 2 (b), centred; total: M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics
 * Communications 117 (1999). Mean and variance are those of A and B together. Negative numbers are what little the draws tell.
 */
export class Sampled {
  #draws = 0;
  #sum = 0;
  #squares = 0;
  #product = 0;
  readonly #products: Float64Array;
  readonly #changes: Float64Array;
  readonly #differences: Float64Array;

  constructor(assumptions: number) {
    this.#products = new Float64Array(assumptions);
    this.#changes = new Float64Array(assumptions);
    this.#differences = new Float64Array(assumptions);
  }

  /** Adds a draw: the answer of A, of B, and of A with each assumption as in B; so many times over. */
  add(a: number, b: number, changed: (assumption: number) => number, times = 1): void {
    this.#draws += times;
    this.#sum += times * (a + b);
    this.#squares += times * (a * a + b * b);
    this.#product += times * a * b;
    for (let one = 0; one < this.#products.length; one++) {
      const change = changed(one) - a;
      this.#products[one] += times * b * change;
      this.#changes[one] += times * change;
      this.#differences[one] += times * change * change;
    }
  }

  /**
   * @returns with it the first order of an assumption that has no part in the answer, which is 0 but for the draws: what lies
   * no farther from 0 may be nothing
   */
  result(): Spread & { floor: number } {
    const draws = this.#draws;
    const mean = this.#sum / (2 * draws);
    const variance = this.#squares / (2 * draws) - mean * mean;
    const share = (part: number) => (variance > 0 ? part / variance : Number.NaN);
    const effects = Array.from(
      this.#products,
      (products, one): Effect => ({
        first: share((products - mean * this.#changes[one]) / draws),
        total: share(this.#differences[one] / (2 * draws)),
      }),
    );
    // A and B have nothing in common
    return { mean, variance, effects, floor: share(this.#product / draws - mean * mean) };
  }
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
