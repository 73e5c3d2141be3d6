/** A table that Excel opens right in Denmark starts with a byte order mark and ends its lines with CRLF. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What a spreadsheet takes for a formula where a cell begins with it, or has begun with it before it was guarded. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A text as a cell between semicolons. What a spreadsheet would run as a formula gets an apostrophe in front, its own
 * mark of a text, which reading takes away again (`cleanText`).
 */
function textCell(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The first row of a table that Excel opens right in Denmark. */
export function csvHead(cells: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRow(cells);
}

/** A further row; numbers have a decimal comma, and as many digits as it takes to read the same double back. */
export function csvRow(cells: readonly (string | number)[]): string {
  return cells.map(cellText).join(';') + LINE_END;
}

function cellText(cell: string | number): string {
  if (typeof cell === 'string') return textCell(cell);
  return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
}
