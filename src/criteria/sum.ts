/**
 * Sum with Neumaier's compensation (ZAMM 54, 1974, pp. 39-51): the rounding errors of the additions are carried
 * along, so that a total less one of its terms is the sum of the others to the last digits. Missing terms are skipped.
 */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const sum = this.#sum + term;
    this.#lost += Math.abs(this.#sum) >= Math.abs(term) ? this.#sum - sum + term : term - sum + this.#sum;
    this.#sum = sum;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}
