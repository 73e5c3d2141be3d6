import { cleanText } from './clean-text.ts';

export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = [';', '\t', ','];
const SAMPLE_LINES = 50;
const lineEnd = /\r\n|\n|\r/;

/**
 * Finds the delimiter of a CSV text from its first lines: of those that cut out the header `headerWith`, the
 * one that most lines hold equally often, outside quotes. Among equals the order is semicolon, tab, comma,
 * since a decimal comma is no delimiter.
 */
export function findDelimiter(sample: string, headerWith: string): Delimiter {
  const cutting = candidates.filter((delimiter) => cutsOut(sample, delimiter, headerWith));
  const lines = linesOf(unquoted(sample));
  let best: Delimiter = ';';
  let bestScore = -1;
  for (const delimiter of cutting.length > 0 ? cutting : candidates) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...counts.values());
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function cutsOut(sample: string, delimiter: Delimiter, header: string): boolean {
  return linesOf(sample).some((line) =>
    line.split(delimiter).some((field) => cleanText(field.trim().replace(/^"(.*)"$/, '$1')) === header),
  );
}

/** The first lines, without the blank ones. */
function linesOf(text: string): string[] {
  return text
    .split(lineEnd)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
}

/** The text with quoted stretches taken out, so that delimiters and line breaks inside quotes do not count. */
function unquoted(text: string): string {
  return text.includes('"') ? text.replace(/"[^"]*"/g, '""') : text;
}
