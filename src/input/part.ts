import { GrowableNumbers } from './growable.ts';

/** The rows of one file for one year, as they come: the piece that year tables are put together from. */
export class Part {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly rows = new GrowableNumbers();
  readonly numbers = new Map<string, GrowableNumbers>();
  readonly texts = new Map<string, string[]>();

  constructor(
    /** index of the file among the files of statistics */
    readonly file: number,
    readonly year: number,
    numberColumns: Iterable<string>,
    textColumns: Iterable<string>,
  ) {
    for (const column of numberColumns) this.numbers.set(column, new GrowableNumbers());
    for (const column of textColumns) this.texts.set(column, []);
  }

  get length(): number {
    return this.ids.length;
  }
}
