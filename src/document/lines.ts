import { stoppedOnce } from '../messages/sentences.ts';
import { withHiddenNamed } from '../text/characters.ts';

/** Columns that a text takes on a terminal: combining marks take none, so that a decomposed å is as wide as å. */
export function width(text: string): number {
  // letters of Latin, dashes, quotation marks and arrows are a column each; a soft hyphen is none
  if (/^[ -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2190-\u21FF]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) if (!/\p{M}/u.test(character)) columns++;
  return columns;
}

/** The text filled up with blanks to a width, on the right or on the left. */
export function padded(text: string, columns: number, side: 'right' | 'left' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return side === 'right' ? text + blanks : blanks + text;
}

/** The text on one line, what cannot be seen in it named: so it is as wide as it will be on a screen. */
export function onOneLine(text: string): string {
  return withHiddenNamed(text.replace(/[\t\n\r]+/g, ' '));
}

/** The text cut to a width, with an ellipsis where something is cut. */
export function clipped(written: string, columns: number): string {
  const text = onOneLine(written);
  if (width(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text broken into lines of at most so many columns, at blanks; a longer word is cut, a longer address is not. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of stoppedOnce(onOneLine(text)).split(/ +/)) {
    const fits = lines.length > 0 && width(`${lines.at(-1)} ${word}`) <= columns;
    if (fits) lines.push(`${lines.pop()} ${word}`);
    else if (/^https?:/.test(word)) lines.push(...word.match(new RegExp(`.{1,${columns}}`, 'g'))!);
    else lines.push(clipped(word, columns));
  }
  return lines;
}

/** Rows of cells in columns: the first to the left, the others to the right. */
export function aligned(texts: string[][]): string[] {
  const rows = texts.map((row) => row.map(onOneLine));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column], column === 0 ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  );
}
