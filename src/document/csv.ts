import { csvHead, csvRow } from '../text/csv-cells.ts';
import { type Cell, type Table, unmarked } from './document.ts';

/**
 * A table for Excel in Denmark and for programs: UTF-8 with byte order mark, semicolon, decimal comma, CRLF. Numbers are
 * unrounded, one that is not known is an empty cell; verdicts are the machine's words.
 */
export function* csvOf({ columns, rows }: Table): Generator<string> {
  yield csvHead(columns.map(({ head }) => unmarked(head)));
  for (const { cells } of rows) yield csvRow(cells.map(rawOf));
}

function rawOf(cell: Cell): string | number {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  if ('answer' in cell) return cell.answer;
  return 'verdict' in cell ? cell.verdict : unmarked(cell);
}
