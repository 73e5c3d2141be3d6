import { existsSync } from 'node:fs';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import type { Comparison } from './compare.ts';
import { Unusable } from './expected.ts';
import { compareScreening, publishedScreenings } from './screenings.ts';

/** Mismatches of an output that are shown. */
const MOST_SHOWN = 10;

/** Where the run writes: the table on one side, what went wrong on the other. */
interface Output {
  result: (line: string) => void;
  problem: (line: string) => void;
}

/**
 * Runs every screening of `screenings` on the files in `reference` and prints how its outputs compare with the
 * published ones.
 *
 * @returns the exit code: 0 all match, 1 there are mismatches, 2 a file is missing or cannot be used
 */
export async function run(screenings: string, reference: string, output: Output): Promise<number> {
  try {
    if (!existsSync(reference))
      throw new Unusable(`the folder with the published files is not there: ${reference}`);
    let mismatches = 0;
    for (const screening of publishedScreenings(screenings)) {
      const comparisons = await compareScreening(screening, reference);
      output.result(`## ${screening.name}\n\n${comparisonTable(comparisons)}\n\n${total(comparisons)}\n`);
      for (const line of mismatchLines(comparisons)) output.problem(`${screening.name}: ${line}`);
      mismatches += comparisons.reduce((sum, one) => sum + one.mismatches.length, 0);
    }
    return mismatches === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof Unusable) output.problem(error.message);
    else if (error instanceof InputError)
      for (const item of error.findings) output.problem(located(item, 'en'));
    else throw error;
    return 2;
  }
}

function total(comparisons: Comparison[]): string {
  const sum = (count: (one: Comparison) => number) => comparisons.reduce((all, one) => all + count(one), 0);
  const [compared, matches] = [sum((one) => one.compared), sum((one) => one.matches)];
  const [explained, mismatches] = [sum((one) => one.explained), sum((one) => one.mismatches.length)];
  return `${compared} published values compared: ${matches} match, ${explained} explained, ${mismatches} mismatches.`;
}

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
function mismatchLines(comparisons: Comparison[]): string[] {
  return comparisons.flatMap(({ output, column, mismatches }) => {
    const shown = mismatches
      .slice(0, MOST_SHOWN)
      .map(({ id, ours, published }) => `${output} / ${column}: ${id}: ours ${ours}, published ${published}`);
    const more = mismatches.length - shown.length;
    return more > 0 ? [...shown, `${output} / ${column}: and ${more} more`] : shown;
  });
}
