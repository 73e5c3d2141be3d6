export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = [';', '\t', ','];
const SAMPLE_LINES = 50;

/**
 * Finds the delimiter of a CSV text from its first lines: the one that most lines hold equally often,
 * outside quotes. Among equals the order is semicolon, tab, comma, since a decimal comma is no delimiter.
 */
export function findDelimiter(sample: string): Delimiter {
  const lines = unquoted(sample)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  // the sample may end inside a line
  const whole = lines.length > SAMPLE_LINES ? lines.slice(0, SAMPLE_LINES) : lines;
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of candidates) {
    const counts = new Map<number, number>();
    for (const line of whole) {
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

/** The text with quoted stretches taken out, so that delimiters and line breaks inside quotes do not count. */
function unquoted(text: string): string {
  return text.includes('"') ? text.replace(/"[^"]*"/g, '""') : text;
}
