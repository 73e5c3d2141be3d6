import type { Design } from '../screening/sweep.ts';

/** How much of the variance of an answer an assumption has a part in: parts of it, 0 to 1 but for the error of the draws. */
export interface Effect {
  /** by itself: Var(E[Y | x]) / V */
  first: number;
  /** by itself and together with others: E[Var(Y | all but x)] / V */
  total: number;
}

/** What is known of an answer over all runs. */
export interface Spread {
  mean: number;
  variance: number;
  /** in the order of the choices, chance and missing figures behind them; shares of the variance, NaN where there is none */
  effects: Effect[];
}

/**
 * What is drawn besides the choices:
 *
 * - `nothing`: every combination is computed once
 * - `one` thing: a draw is one evaluation of all combinations
 * - `two` things: a draw is three evaluations of all combinations, (p, q), (p, q') and (p', q'), each of which has one of the
 *   two anew: a flight of the winding stairs of M. J. W. Jansen, W. A. H. Rossing, R. A. Daamen (1994)
 */
export type Drawn = 'nothing' | 'one' | 'two';
export const evaluationsOf: Record<Drawn, number> = { nothing: 1, one: 1, two: 3 };

/** The answers to all combinations of one evaluation: that of combination `c` stands at `c x step + at`. */
export interface Answers {
  of: ArrayLike<number>;
  at: number;
  step: number;
}

/**
 * Analysis of the variance of an answer over choices that are enumerated, crossed with draws that are common to all
 * combinations. Choices are exact; what is estimated is unbiased: the variance of a mean over R draws has 1/R of the variance
 * of the draws in it, which is taken off. Memory does not grow with draws.
 *
 * Every combination and every draw weighs the same.
 */
export class Variance {
  readonly #design: Design;
  readonly #drawn: Drawn;
  /** independent evaluations, and the sums over them of: the mean, its square, the mean of the squares */
  #count = 0;
  #mean = 0;
  #meanSquare = 0;
  #squares = 0;
  readonly #byCombination: Float64Array;
  /** by choice and option: sum of its mean, sum of the square of its distance from the mean of the evaluation */
  readonly #byOption: Float64Array;
  readonly #distances: Float64Array;
  readonly #within: Float64Array;
  /** of the second thing that is drawn alone, over flights */
  #flights = 0;
  #difference = 0;
  #meanDifference = 0;
  #product = 0;
  #meanProduct = 0;
  /** of the mean and, behind it, by combination: sums of the last evaluations, and of the changes by the second thing */
  readonly #last: Float64Array;
  readonly #changes: Float64Array;

  constructor(design: Design, drawn: Drawn) {
    const options = design.options.reduce((sum, count) => sum + count, 0);
    this.#design = design;
    this.#drawn = drawn;
    this.#byCombination = new Float64Array(drawn === 'nothing' ? 0 : design.size);
    this.#byOption = new Float64Array(options);
    this.#distances = new Float64Array(options);
    this.#within = new Float64Array(design.options.length);
    this.#last = new Float64Array(drawn === 'two' ? design.size + 1 : 0);
    this.#changes = new Float64Array(this.#last.length);
  }

  /** Adds a draw, so many times over. */
  add(evaluations: readonly Answers[], times = 1): void {
    const [first, second, third] = evaluations;
    this.#evaluation(first, times);
    if (third === undefined) return;
    this.#evaluation(third, times);
    this.#flight(first, second, third, times);
  }

  #evaluation({ of, at, step }: Answers, times: number): void {
    const { size, options, strides } = this.#design;
    let sum = 0;
    let squares = 0;
    for (let c = 0; c < size; c++) {
      const y = of[c * step + at];
      sum += y;
      squares += y * y;
    }
    const mean = sum / size;
    this.#count += times;
    // most areas are designated in no combination: all that comes is nothing
    if (squares === 0) return;
    this.#mean += times * mean;
    this.#meanSquare += times * mean * mean;
    this.#squares += (times * squares) / size;
    if (this.#byCombination.length > 0)
      for (let c = 0; c < size; c++) this.#byCombination[c] += times * of[c * step + at];

    let slot = 0;
    for (let choice = 0; choice < options.length; choice++) {
      const count = options[choice];
      const stride = strides[choice];
      let between = 0;
      // the options of a choice, all else being equal
      for (let outer = 0; outer < size; outer += stride * count)
        for (let c = outer; c < outer + stride; c++) {
          let group = 0;
          for (let option = 0; option < count; option++) group += of[(c + option * stride) * step + at];
          between += (group * group) / count;
        }
      this.#within[choice] += (times * (squares - between)) / size;
      for (let option = 0; option < count; option++, slot++) {
        let ofOption = 0;
        for (let outer = option * stride; outer < size; outer += stride * count)
          for (let c = outer; c < outer + stride; c++) ofOption += of[c * step + at];
        ofOption *= count / size;
        this.#byOption[slot] += times * ofOption;
        this.#distances[slot] += times * (ofOption - mean) ** 2;
      }
    }
  }

  /** From the first evaluation to the second q alone is another, and so is p from the second to the third. */
  #flight(first: Answers, second: Answers, third: Answers, times: number): void {
    const { size } = this.#design;
    let [change, last] = [0, 0];
    for (let c = 0; c < size; c++) {
      const y = third.of[c * third.step + third.at];
      const by = second.of[c * second.step + second.at] - first.of[c * first.step + first.at];
      this.#difference += (times * by * by) / size;
      this.#product += (times * by * y) / size;
      this.#last[c + 1] += times * y;
      this.#changes[c + 1] += times * by;
      change += by / size;
      last += y / size;
    }
    this.#flights += times;
    this.#meanDifference += times * change * change;
    this.#meanProduct += times * change * last;
    this.#last[0] += times * last;
    this.#changes[0] += times * change;
  }

  result(): Spread {
    const count = this.#count;
    const mean = this.#mean / count;
    const ofMean = covariance(this.#meanSquare, this.#mean, this.#mean, count);
    const variance = this.#squares / count - mean * mean + ofMean / count;
    const share = (part: number) => (variance > 0 ? part / variance : Number.NaN);

    let slot = 0;
    const choices = this.#design.options.map((options, choice): Effect => {
      let first = 0;
      for (let option = 0; option < options; option++, slot++) {
        const distance = this.#byOption[slot] - this.#mean;
        const ofDistance = covariance(this.#distances[slot], distance, distance, count);
        first += (distance / count) ** 2 - ofDistance / count;
      }
      return { first: first / options, total: this.#within[choice] / count };
    });
    const effects = [...choices, ...this.#drawnEffects(ofMean)];
    return {
      mean,
      variance,
      effects: effects.map(({ first, total }) => ({ first: share(first), total: share(total) })),
    };
  }

  /** Parts of the variance of what is drawn. */
  #drawnEffects(ofMean: number): Effect[] {
    if (this.#drawn === 'nothing') return [];
    const { size } = this.#design;
    const sums = this.#byCombination.reduce((all, sum) => all + (sum * sum) / size, 0);
    const drawn = {
      first: ofMean,
      total: this.#count > 1 ? (this.#squares - sums / this.#count) / (this.#count - 1) : 0,
    };
    if (this.#drawn === 'one') return [drawn];
    // what the third evaluation has in common with the second and not with the first is q: the estimator of `Sampled`,
    // which is 0 where q moves nothing. What of the two is not q by itself is p, be it with q or without
    const flights = this.#flights;
    const [last, ...lasts] = this.#last;
    const [change, ...changes] = this.#changes;
    const products = lasts.reduce((sum, one, c) => sum + (one * changes[c]) / size, 0);
    const second = {
      first: covariance(this.#meanProduct, last, change, flights),
      total: this.#difference / flights / 2,
    };
    const byItself = flights > 1 ? (this.#product - products / flights) / (flights - 1) : 0;
    const first = {
      first: drawn.first - this.#meanDifference / flights / 2,
      total: drawn.total - byItself,
    };
    return [first, second];
  }
}

/** The sample covariance of two things over draws, by the sums of their product and of each; 0 of one draw. */
function covariance(products: number, one: number, other: number, draws: number): number {
  return draws > 1 ? (products - (one * other) / draws) / (draws - 1) : 0;
}
