import type { ColumnPlan } from '../criteria/columns.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { placeIn } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import type { ErrorList } from '../messages/errors.ts';
import { type Finding, finding, type Place } from '../messages/finding.ts';
import { alikeIds } from '../text/same-id.ts';
import { present } from '../values/present.ts';
import type { Merged, Origin } from './merge.ts';
import type { Part } from './part.ts';
import { rowLine } from './rows.ts';
import type { TableShape } from './table-shape.ts';

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

/**
 * Files of a year that do not meet: ids that are the same but for how they are written, and files without one area in
 * common of which each has columns that the other lacks. Parts of the city in a file each, with the same columns, are
 * meant to have none.
 */
export function refuseUnjoined(parts: Part[], files: SourceFile[], year: number, errors: ErrorList): void {
  const idsOf = parts.map(({ ids }) => new Set(ids));
  const fileOf = (k: number) => files[parts[k].file].file;
  const shared = (a: number, b: number) => parts[a].ids.some((id) => idsOf[b].has(id));
  const groups = parts.map((_, k) => k);
  let alikeFound = false;
  for (let k = 1; k < parts.length; k++) {
    for (let earlier = 0; earlier < k; earlier++) {
      const alone = (of: number, other: number) => parts[of].ids.filter((id) => !idsOf[other].has(id));
      const alike = alikeIds(alone(k, earlier), alone(earlier, k));
      if (alike) {
        alikeFound = true;
        errors.add('files-ids-alike', { year, other: fileOf(earlier).name, alike }, placeIn(fileOf(k)));
      }
      if (groups[k] !== groups[earlier] && shared(k, earlier)) {
        const [from, to] = [groups[k], groups[earlier]];
        for (const [at, group] of groups.entries()) if (group === from) groups[at] = to;
      }
    }
  }
  if (alikeFound) return;
  const columnsOf = (group: number) =>
    new Set(
      parts.flatMap((part, k) => (groups[k] === group ? [...part.numbers.keys(), ...part.texts.keys()] : [])),
    );
  const [first, ...others] = [...new Set(groups)];
  const lacks = (a: Set<string>, b: Set<string>) => [...b].some((column) => !a.has(column));
  for (const group of others) {
    const [here, there] = [columnsOf(group), columnsOf(first)];
    if (!lacks(here, there) || !lacks(there, here)) continue;
    const [k, other] = [groups.indexOf(group), groups.indexOf(first)];
    const params = { year, other: fileOf(other).name, here: parts[k].ids, there: parts[other].ids };
    errors.add('files-share-no-area', params, placeIn(fileOf(k)));
  }
}

/** Cells that two files of a year give differently: numbers, texts and names. */
export async function refuseOtherCells(
  { otherCells }: Merged,
  files: SourceFile[],
  year: number,
  errors: ErrorList,
): Promise<void> {
  for (const { id, column, first, second, earlier, later } of otherCells.kept) {
    if (!canTell(errors)) continue;
    const { line } = await placeOf(first, files);
    const params = { id, year, first: `${files[first.file].file.path}:${line}`, earlier, later };
    errors.add('cell-twice', params, await placeOf(second, files, column));
  }
  if (otherCells.count > otherCells.kept.length) errors.more(otherCells.count - otherCells.kept.length);
}

/** Numerators above their denominator, and numerators of an empty universe. */
export async function checkPairs(
  { table, origin }: Merged,
  files: SourceFile[],
  plan: ColumnPlan,
  errors: ErrorList,
): Promise<void> {
  for (const pair of plan.pairs) {
    const faultIn = pairFaults(table, pair);
    for (let area = 0; area < table.ids.length; area++) {
      const fault = faultIn(area);
      if (!fault || !canTell(errors)) continue;
      const column = pair.numerator[0];
      const place = await placeOf(origin(area, column), files, column);
      errors.add(fault.code, fault.params as never, place);
    }
  }
}

/** What is wrong with the numbers of a pair, by area; without its place. */
export function pairFaults(
  { numbers }: YearTable,
  { numerator: tops, denominator: bottoms, share }: ColumnPlan['pairs'][number],
): (area: number) => Finding | undefined {
  const numerators = tops.map((name) => numbers.get(name));
  const denominators = bottoms.map((name) => numbers.get(name));
  if (numerators.includes(undefined) || denominators.includes(undefined)) return () => undefined;
  const denominatorColumn = bottoms.join(' + ');
  return (area) => {
    let numerator = 0;
    let denominator = 0;
    for (const values of numerators) numerator += present(values)[area];
    for (const values of denominators) denominator += present(values)[area];
    if (denominator === 0 && numerator > 0)
      return finding('numerator-without-universe', { numerator, denominatorColumn });
    if (share && numerator > denominator * (1 + ROUNDING))
      return finding('numerator-above-denominator', { numerator, denominator, denominatorColumn });
    return undefined;
  };
}
