import type { Comparison } from './compare.ts';

const MOST_SHOWN = 10;

/** The comparisons of a screening as a Markdown table. */
export function comparisonTable(comparisons: Comparison[]): string {
  const rows = comparisons.map((one) => [
    one.output,
    one.column,
    one.compared,
    one.matches,
    one.bothMissing,
    one.explained,
    one.mismatches.length,
    one.excluded,
  ]);
  const header = [
    'output',
    'published column',
    'compared',
    'matches',
    'of them missing',
    'explained',
    'mismatches',
    'excluded',
  ];
  const table = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, k) => Math.max(...table.map((row) => row[k].length)));
  const line = (row: string[]) =>
    `| ${row.map((text, k) => (k < 2 ? text.padEnd(widths[k]) : text.padStart(widths[k]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, k) => (k < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(table[0]), rule, ...table.slice(1).map(line)].join('\n');
}

/** The first mismatches of each output, a line each. */
export function mismatchLines(comparisons: Comparison[]): string[] {
  return comparisons.flatMap(({ output, column, mismatches }) => {
    const shown = mismatches
      .slice(0, MOST_SHOWN)
      .map(({ id, ours, published }) => `${output} / ${column}: ${id}: ours ${ours}, published ${published}`);
    const more = mismatches.length - shown.length;
    return more > 0 ? [...shown, `${output} / ${column}: and ${more} more`] : shown;
  });
}
