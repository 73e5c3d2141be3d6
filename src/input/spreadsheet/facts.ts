import { recordPlace } from '../../files/place.ts';
import type { FileInfo } from '../../files/text-file.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { TableShape } from '../table-shape.ts';

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
