import type { Delimiter } from './delimiter.ts';
import type { RowErrors } from './row-errors.ts';

/** What is worth knowing of a sheet that was read: what its user may not see in it. */
export interface SheetFacts {
  /** data rows that are hidden, by hand or by a filter */
  hiddenRows: number;
  /** columns that are read and hidden */
  hiddenColumns: string[];
  /** columns that are read and have cells shown as per cent, by header; see `PercentCells` */
  percent: Map<string, PercentCells>;
  /** ids that are numbers or dates in the sheet, in the column that the header was found by */
  numberIds: IdCells;
  dateIds: IdCells;
  mayBeStale: boolean;
}

/** Ids that are no texts in the sheet, and the first of them as it was read. */
export interface IdCells {
  count: number;
  example: string;
}

/** The number cells of a column by how they are shown. A cell of 0 is the same on both scales and counts in neither. */
export interface PercentCells {
  /** shown as per cent: 0.125 as 12.5 % */
  shown: number;
  /** shown as they are */
  others: number;
  /** reference of the first that is shown as per cent, such as `C4` */
  example: string;
}

/** Takes a data row: its fields, and its number among the rows after the header, from 0. */
export interface RowReader {
  (fields: string[], row: number): void;
  /** called after the last row; errors of rows may still be added */
  done?: () => void;
}

/**
 * Called once with the header; gives back the reader of the data rows, or undefined when the header has errors that
 * make reading on pointless.
 */
export type StartRows = (header: string[], rowErrors: RowErrors) => RowReader | undefined;

/** How the rows of a table are to be read. */
export interface RowOptions {
  /** the column that tells the header from the notes before it */
  headerWith: string;
  /** of a CSV file; undefined: found out */
  delimiter?: Delimiter | undefined;
  /**
   * how the numbers of a sheet are to be written as text, so that they are read again as what they are; 'either':
   * for tables whose decimal sign is found from their cells, so that they show a comma and nothing else
   */
  decimal: 'comma' | 'point' | 'either';
  /** the columns that are read: what is wrong with a cell of a sheet elsewhere is nobody's concern */
  uses: ReadonlySet<string>;
  /** those of them that hold words: their letters must be letters */
  texts: ReadonlySet<string>;
  /** texts that mean "no value": errors that a sheet has on purpose may be among them */
  missing?: readonly string[] | undefined;
  onProgress?: ((share: number) => void) | undefined;
}

/** What was found out about a table while reading it. */
export interface TableShape {
  /** of a CSV file */
  delimiter?: Delimiter | undefined;
  /** line or row of the header, from 1 */
  headerLine: number;
  /** records before the header that were passed over */
  preamble: number;
  /** data rows, blank ones not counted */
  rows: number;
  /** of a sheet */
  sheet?: SheetFacts | undefined;
}
