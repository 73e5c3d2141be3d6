/** What separates the columns, as in København's Statistikbank. */
const delimiter = ';';

function quoted(value: string): string {
  // RFC 4180 with `;` for the comma: a comma in a name or a decimal is left bare, as a Danish spreadsheet leaves it.
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A CSV text: `;`, CRLF also after the last row, no BOM, fields quoted where they have to be. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map((value) => quoted(String(value))).join(delimiter)}\r\n`).join('');
}
