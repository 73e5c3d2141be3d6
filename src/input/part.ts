/** Stands in a column of the long form for a cell that no row has given (yet). No cell holds it: cells are finite. */
export const ABSENT = Number.POSITIVE_INFINITY;

/** The areas of one file for one year, as they come: the piece that year tables are put together from. */
export class Part {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  /** the row that each area was met in first */
  readonly rows = new GrowableNumbers();
  readonly numbers = new Map<string, GrowableNumbers>();
  readonly texts = new Map<string, string[]>();
  /** rows of the file that the areas were read from: in the long form several an area */
  rowsRead = 0;

  /** index of the file among the files of statistics */
  readonly file: number;
  readonly year: number;
  /** undefined: the file has no names, and the ids stand for them */
  readonly nameColumn: string | undefined;

  constructor(
    file: number,
    year: number,
    numberColumns: Iterable<string>,
    textColumns: Iterable<string>,
    nameColumn: string | undefined,
  ) {
    this.file = file;
    this.year = year;
    this.nameColumn = nameColumn;
    for (const column of numberColumns) this.numbers.set(column, new GrowableNumbers());
    for (const column of textColumns) this.texts.set(column, []);
  }

  get length(): number {
    return this.ids.length;
  }
}

/** Numbers appended one by one, doubling the room as needed. */
class GrowableNumbers {
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
