import type { ColumnPlan } from '../criteria/columns.ts';
import type { ErrorList } from '../errors.ts';
import type { Place } from '../messages/finding.ts';
import type { Merged, Origin } from './merge.ts';
import { placeIn } from './place.ts';
import { rowLine, type TableShape } from './rows.ts';
import type { FileInfo } from './text-file.ts';

/** Sums of decimals may differ in their last digit. */
const ROUNDING = 1e-12;

/** A file that rows come from. */
interface SourceFile {
  file: FileInfo;
  shape: TableShape;
}

async function placeOf(origin: Origin, files: SourceFile[], column?: string): Promise<Place> {
  const { file, shape } = files[origin.file];
  return placeIn(file, { line: await rowLine(file, shape, origin.row), column });
}

/** Whether an error can still be told. One that cannot is counted, which spares the search for its line. */
function canTell(errors: ErrorList): boolean {
  if (errors.findings.length < 100) return true;
  errors.more(1);
  return false;
}

/** Areas that stand twice in a file, and cells that two files give differently. */
export async function reportDuplicates(
  { duplicates, duplicateCount }: Merged,
  files: SourceFile[],
  year: number,
  errors: ErrorList,
): Promise<void> {
  for (const { id, column, first, second } of duplicates) {
    if (!canTell(errors)) continue;
    const { line } = await placeOf(first, files);
    const place = await placeOf(second, files, column);
    const where = `${files[first.file].file.path}:${line}`;
    if (column === undefined) errors.add('area-year-duplicate', { id, year, first: where }, place);
    else errors.add('cell-twice', { id, year, first: where }, place);
  }
  if (duplicateCount > duplicates.length) errors.more(duplicateCount - duplicates.length);
}

/** Numerators above their denominator, and numerators of an empty universe. */
export async function checkPairs(
  { table, origin }: Merged,
  files: SourceFile[],
  plan: ColumnPlan,
  errors: ErrorList,
): Promise<void> {
  const columnsOf = (names: string[]) => names.map((name) => table.numbers.get(name));
  for (const pair of plan.pairs) {
    const numerators = columnsOf(pair.numerator);
    const denominators = columnsOf(pair.denominator);
    if (numerators.includes(undefined) || denominators.includes(undefined)) continue;
    const denominatorColumn = pair.denominator.join(' + ');
    for (let area = 0; area < table.ids.length; area++) {
      let numerator = 0;
      let denominator = 0;
      for (const values of numerators) numerator += values![area];
      for (const values of denominators) denominator += values![area];
      const above = pair.share && numerator > denominator * (1 + ROUNDING);
      const empty = denominator === 0 && numerator > 0;
      if ((!above && !empty) || !canTell(errors)) continue;
      const column = pair.numerator[0];
      const place = await placeOf(origin(area, column), files, column);
      if (empty) errors.add('numerator-without-universe', { numerator, denominatorColumn }, place);
      else errors.add('numerator-above-denominator', { numerator, denominator, denominatorColumn }, place);
    }
  }
}
