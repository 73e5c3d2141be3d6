import type { CellObject, Range, WorkSheet } from '@e965/xlsx';

/** A cell with something in it; of a formula, what it gave when the file was saved. */
export type Cell = CellObject;

/** The cells of a sheet. Rows and columns are counted from 0, and those without cells are holes. */
export interface SheetCells {
  rows: (Cell | undefined)[][];
  merged: Range[];
  /** formulas whose value is not stored: their cells are empty */
  unvalued: ReadonlySet<Cell>;
  hiddenRows: ReadonlySet<number>;
  isHiddenColumn: (column: number) => boolean;
  date1904: boolean;
  /** whether there are formulas, and the file asks that they be computed anew */
  mayBeStale: boolean;
}

/** The sheet as the library gives it where it is asked for rows of cells. */
export type DenseSheet = WorkSheet & { '!data'?: (Cell | undefined)[][] };
