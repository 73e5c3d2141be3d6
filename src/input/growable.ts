/** Numbers appended one by one, doubling the room as needed. */
export class GrowableNumbers {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Float64Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  /** Sets the number at `index`, filling with missing up to there. */
  set(index: number, value: number): void {
    while (this.length <= index) this.push(Number.NaN);
    this.#values[index] = value;
  }

  get(index: number): number {
    return index < this.length ? this.#values[index] : Number.NaN;
  }

  /** The numbers, filled with missing up to `length`; a view, not a copy, where nothing is to be filled. */
  toArray(length = this.length): Float64Array {
    while (this.length < length) this.push(Number.NaN);
    return this.#values.subarray(0, length);
  }
}
