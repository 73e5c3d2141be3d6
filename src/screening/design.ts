/** Choices with so many options each, and all their combinations, the options of the last choice changing first. */
export class Design {
  readonly options: readonly number[];
  readonly size: number;
  /** by how much the number of a combination grows with the option of a choice */
  readonly strides: readonly number[];

  constructor(options: readonly number[]) {
    this.options = options;
    this.strides = options.map((_, k) => options.slice(k + 1).reduce((product, count) => product * count, 1));
    this.size = options.reduce((product, count) => product * count, 1);
  }

  /** The options of a combination, by its number; 0 has the first of each. */
  picks(combination: number): number[] {
    return this.options.map((count, k) => Math.floor(combination / this.strides[k]) % count);
  }
}
