/**
 * Sum with Neumaier's compensation (ZAMM 54, 1974, pp. 39-51): the rounding errors of the additions are carried
 * along, so that the order of the terms and the size of the greatest leave no trace in the last digits.
 */
export class CompensatedSum {
  /** the sum as the additions left it */
  sum = 0;
  /** what rounding took from it: sum + lost is the total, to more digits than one number holds */
  lost = 0;

  add(term: number): void {
    const sum = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - sum + term : term - sum + this.sum;
    this.sum = sum;
  }

  get value(): number {
    return this.sum + this.lost;
  }
}

/**
 * A compensated sum less one of its terms: the sum of the others, whatever the term was, be it far greater than
 * they are. The rounding error of the subtraction is carried along as well (Knuth, The Art of Computer Programming 2,
 * section 4.2.2, theorem B).
 */
export function less(sum: number, lost: number, term: number): number {
  const rest = sum - term;
  const taken = sum - rest;
  return rest + (sum - (rest + taken) + (taken - term) + lost);
}
