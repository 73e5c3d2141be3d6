/** A stretch of cells, all ends among them. Rows and columns are counted from 0. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A cell with something in it; of a formula, what it gave when the file was saved. */
export interface Cell {
  /** from 0 */
  column: number;
  /**
   * `broken`: a number, date or answer that the file format does not know as one; `unvalued`: a formula whose value
   * is not stored
   */
  kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'broken' | 'unvalued';
  /** of texts, numbers, errors and what is broken: as it stands in the file */
  text: string;
  /** position among the cell formats of the file */
  style: number;
}

/** A row with its filled cells, in the order of the file. */
export interface SheetRow {
  /** from 0 */
  at: number;
  hidden: boolean;
  cells: readonly Cell[];
}

/** What a sheet has beside its rows, known once they are read. */
export interface SheetTraits {
  merged: readonly CellRange[];
  isHiddenColumn(column: number): boolean;
  /** ranges of one formula whose values are not stored */
  unvalued: readonly CellRange[];
  hasFormulas: boolean;
}

/** The rows and columns that a sheet of the file format may have. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** `B7` of row 6 and column 1, counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

const A = 65;
const ZERO = 48;
const FAR = 1e9;

/**
 * Row and column of `B7`, counted from 0; far out ones are very large, whatever their digits.
 *
 * @returns undefined where the text is no such name
 */
export function cellAt(name: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < name.length; at++) {
    const letter = (name.charCodeAt(at) & ~32) - A;
    if (letter < 0 || letter > 25 || name.charCodeAt(at) < A) break;
    column = Math.min(26 * column + letter + 1, FAR);
  }
  const digits = at;
  let row = 0;
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    row = Math.min(10 * row + digit, FAR);
  }
  return digits === 0 || digits === name.length || row === 0
    ? undefined
    : { row: row - 1, column: column - 1 };
}
