import { existsSync } from 'node:fs';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import type { Report } from '../../src/record/report.ts';
import type { Agreement, Comparison } from './compare.ts';
import { Unusable } from './expected.ts';
import { compareScreening, publishedScreenings } from './screenings.ts';

/** Mismatches of an output that are shown. */
const MOST_SHOWN = 10;

/** Where the run writes: the table on one side, what went wrong on the other. */
interface Output {
  result: (line: string) => void;
  problem: (line: string) => void;
  /** a screening with outlines, to be shown on a map */
  page?: (name: string, report: Report) => Promise<void>;
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
      const { report, comparisons, agreements } = await compareScreening(screening, reference);
      output.result(`## ${screening.name}\n`);
      if (comparisons.length > 0) output.result(`${comparisonTable(comparisons)}\n\n${total(comparisons)}\n`);
      if (agreements.length > 0) output.result(`${agreementTable(agreements)}\n`);
      for (const line of [...mismatchLines(comparisons), ...disagreementLines(agreements)])
        output.problem(`${screening.name}: ${line}`);
      mismatches += comparisons.reduce((sum, one) => sum + one.mismatches.length, 0);
      mismatches += disagreementLines(agreements).length;
      if (report.outlines.length > 0) await output.page?.(screening.name, report);
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
  return tableOf(header, rows, 2);
}

/** How designations that were made agree with ours, as a Markdown table. */
export function agreementTable(agreements: Agreement[]): string {
  const header = ['published column', 'areas', 'found', 'further', 'missed', 'of them excluded'];
  const rows = agreements.map(({ column, areas, found, further, missed, excluded }) => [
    ...[column, areas, found, further, missed, excluded],
  ]);
  return tableOf(header, rows, 1);
}

/** A Markdown table whose first columns are texts, and the others numbers. */
function tableOf(header: string[], rows: (string | number)[][], texts: number): string {
  const table = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, k) => Math.max(...table.map((row) => row[k].length)));
  const line = (row: string[]) =>
    `| ${row.map((text, k) => (k < texts ? text.padEnd(widths[k]) : text.padStart(widths[k]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, k) => (k < texts ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(table[0]), rule, ...table.slice(1).map(line)].join('\n');
}

/** Designations that agree otherwise than was computed apart, a line each. */
function disagreementLines(agreements: Agreement[]): string[] {
  const text = ({ found, further, missed }: Agreement['apart']) =>
    `${found} found, ${further} further, ${missed} missed`;
  return agreements
    .filter((one) => text(one) !== text(one.apart))
    .map((one) => `designation / ${one.column}: ours ${text(one)}; computed apart ${text(one.apart)}`);
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
