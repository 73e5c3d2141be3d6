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

  /** Replaces the number at `index`, which must have been appended before. */
  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  get(index: number): number {
    return this.#values[index];
  }

  /** The numbers: a view, not a copy. */
  toArray(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}
