import { plain } from './text.ts';

/** A column of a table: its head, and whether its cells are numbers, which stand to the right. */
export interface Column {
  head: string;
  numeric?: boolean;
}

/** The head of a table. */
export function tableHead(columns: readonly Column[]): string {
  return `${tableRow(columns.map(({ head }) => head))}| ${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join(' | ')} |\n`;
}

/** A row of a table; cells are plain text. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(plain).join(' | ')} |\n`;
}

/** A row in bold. */
export function boldRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '' : `**${plain(cell)}**`)).join(' | ')} |\n`;
}
