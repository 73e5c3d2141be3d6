import { existsSync } from 'node:fs';
import { InputError } from '../../src/errors.ts';
import { located } from '../../src/messages/finding.ts';
import type { Comparison } from './compare.ts';
import { compareScreening, publishedScreenings } from './screenings.ts';
import { comparisonTable, mismatchLines } from './table.ts';
import { Unusable } from './unusable.ts';

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
