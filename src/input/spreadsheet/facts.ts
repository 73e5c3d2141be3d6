import { type Finding, finding } from '../../messages/finding.ts';
import { recordPlace } from '../place.ts';
import type { TableShape } from '../rows.ts';
import type { FileInfo } from '../text-file.ts';

/** Numbers of a column by how they are shown. */
export interface PercentCount {
  /** as per cent: 0.125 as 12.5 % */
  shown: number;
  others: number;
  /** what the first one shows, such as `12,5 %` */
  example: string;
}

/** What is worth knowing of a sheet that was read: what its user may not see in it. */
export interface SheetFacts {
  /** data rows that are hidden, by hand or by a filter */
  hiddenRows: number;
  /** columns that are read and hidden */
  hiddenColumns: string[];
  /** columns that are read and have cells shown as per cent, by header */
  percent: Map<string, PercentCount>;
  /** ids that are numbers in the sheet, in the column that the header was found by; 0: all are texts */
  numberIds: number;
  /** one of them, as it was read */
  numberId: string;
  mayBeStale: boolean;
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
