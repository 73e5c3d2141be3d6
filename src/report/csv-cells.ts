/** A table that Excel opens right in Denmark starts with a byte order mark and ends its lines with CRLF. */
export const BYTE_ORDER_MARK = '\uFEFF';
export const LINE_END = '\r\n';

/** The shortest decimal that reads back as the same double; nothing where missing. */
export function known(value: number): number | '' {
  return Number.isFinite(value) ? value : '';
}

/** A text as a cell between semicolons. */
export function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
