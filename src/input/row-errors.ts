import { ErrorList } from '../messages/errors.ts';
import type { MessageCode, Messages, Place } from '../messages/finding.ts';
import { present } from '../values/present.ts';

/** The header's place among the rows of its file, for errors that speak of it. */
export const HEADER = -1;

/**
 * Errors of the rows of one file, placed by line when the file has been read: lines are counted only where there is an
 * error, since that costs time.
 */
export class RowErrors {
  readonly #errors = new ErrorList();

  get count(): number {
    return this.#errors.count;
  }

  /** @param row number of the row as its reader got it, or `HEADER` */
  add<Code extends MessageCode>(code: Code, params: Messages[Code], row: number, column?: string): void {
    this.#errors.add(code, params, { line: row, column });
  }

  /** Adds them to the errors of the file, each at the place of its row and column. */
  addTo(errors: ErrorList, placeOf: (row: number, column: Place['column']) => Place): void {
    errors.addAll(this.#errors, (place) => placeOf(present(present(place).line), present(place).column));
  }
}
