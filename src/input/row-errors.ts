import type { MessageCode, Messages } from '../messages/finding.ts';

const ERRORS_KEPT = 100;

/** The header's place among the rows of its file, for errors that speak of it. */
export const HEADER = -1;

/** An error in a row; its line is found only when there is an error, since counting lines costs time. */
interface RowError {
  code: MessageCode;
  params: Messages[MessageCode];
  row: number;
  column: string | undefined;
}

/** Errors of the rows of one file, placed by line when the file has been read. */
export class RowErrors {
  readonly kept: RowError[] = [];
  count = 0;

  /** @param row number of the row as its reader got it, or `HEADER` */
  add<Code extends MessageCode>(code: Code, params: Messages[Code], row: number, column?: string): void {
    this.count++;
    if (this.kept.length < ERRORS_KEPT) this.kept.push({ code, params, row, column });
  }
}
