import { type Finding, finding } from '../../messages/finding.ts';
import { recordPlace } from '../place.ts';
import type { TableShape } from '../rows.ts';
import type { FileInfo } from '../text-file.ts';

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

/** What there is to say of a sheet beside how much of it was read; nothing of a CSV file. */
export function sheetNotices(file: FileInfo, { sheet }: TableShape): Finding[] {
  if (!sheet) return [];
  const place = recordPlace(file);
  const { hiddenRows, hiddenColumns, percent, mayBeStale } = sheet;
  const notices: Finding[] = [];
  if (hiddenRows > 0) notices.push(finding('hidden-rows-read', { count: hiddenRows }, place));
  if (hiddenColumns.length > 0)
    notices.push(finding('hidden-columns-read', { columns: hiddenColumns }, place));
  if (percent.size > 0)
    notices.push(finding('percent-read-as-stored', { columns: [...percent.keys()] }, place));
  if (mayBeStale) notices.push(finding('formulas-may-be-stale', {}, place));
  return notices;
}
