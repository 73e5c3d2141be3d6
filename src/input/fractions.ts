import type { ColumnPlan, NumberColumn } from '../criteria/columns.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { placeIn, recordPlace } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import type { ErrorList } from '../messages/errors.ts';
import { type Finding, finding, type Place } from '../messages/finding.ts';
import { present } from '../values/present.ts';
import type { Part } from './part.ts';
import type { TableShape } from './table-shape.ts';

/** Fewer numbers between 0 and 1 than this say little, and are told of instead of refused. */
const ENOUGH = 3;
/** A share of a city does not grow so many times between two years; a change of scale is a hundred times. */
const JUMP = 20;

/** The numbers of a column in one year, where all that are known lie in 0-1. */
interface Fractions {
  year: number;
  greatest: number;
  /** numbers between 0 and 1: both of those are the same in per cent as they are in tests of yes and no */
  between: number;
  mean: number;
}

/**
 * Columns of per cent that look like fractions: no known number above 1. Refused where a stated limit or reference lies
 * above 1, or where another year is in per cent; else told of. A range of 0-1 settles it. Ratios are computed, and
 * never looked at.
 *
 * @returns the notices
 */
export function checkFractions(
  { parts, files }: { parts: readonly Part[]; files: readonly { file: FileInfo }[] },
  tables: ReadonlyMap<number, YearTable>,
  plan: ColumnPlan,
  errors: ErrorList,
): Finding[] {
  const notices: Finding[] = [];
  for (const [column, rule] of plan.numbers) {
    if (!rule.pct || isSettled(rule)) continue;
    const years = [...tables.values()].filter(({ numbers }) => isKnown(numbers.get(column)));
    const fractions = years.flatMap(
      ({ year, numbers }) => fractionsOf(year, present(numbers.get(column))) ?? [],
    );
    if (fractions.length === 0) continue;
    const fileOf = (of: number) =>
      files[present(parts.find(({ year, numbers }) => year === of && numbers.has(column))).file].file;
    const file = fileOf(fractions[0].year);
    const placeOf = (year: number) => placeIn(fileOf(year), { column });
    const greatest = Math.max(...fractions.map((one) => one.greatest));
    const between = fractions.reduce((sum, one) => sum + one.between, 0);
    const limit = greatestLimit(rule, tables);
    if (fractions.length < years.length) refuseChange(column, fractions, tables, { errors, placeOf });
    else if (limit > 1 && between >= ENOUGH)
      errors.add('shares-are-fractions', { greatest, limit }, placeIn(file, { column }));
    else if (between > 0) notices.push(finding('shares-below-one', { column, greatest }, recordPlace(file)));
  }
  return notices;
}

/** A range says that the numbers are meant to lie in 0-1. */
const isSettled = ({ greatest }: NumberColumn) => greatest <= 1;

const isKnown = (values: Float64Array | undefined) => values?.some((value) => !Number.isNaN(value)) ?? false;

/** Stops at the first number that is no fraction, which is mostly the first of all. */
function fractionsOf(year: number, values: Float64Array): Fractions | undefined {
  let greatest = 0;
  let between = 0;
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (value > 1) return undefined;
    if (Number.isNaN(value)) continue;
    known++;
    sum += value;
    greatest = Math.max(greatest, value);
    if (value > 0 && value < 1) between++;
  }
  return { year, greatest, between, mean: sum / known };
}

/** The greatest of the limits and references that are stated, in the method or in columns. */
function greatestLimit(
  { heldAgainst, heldAgainstColumns }: NumberColumn,
  tables: ReadonlyMap<number, YearTable>,
): number {
  let greatest = heldAgainst;
  for (const { numbers } of tables.values()) {
    for (const column of heldAgainstColumns) {
      for (const value of numbers.get(column) ?? []) if (value > greatest) greatest = value;
    }
  }
  return greatest;
}

/** Fractions in one year and per cent in another: what is averaged or compared over the years is then neither. */
function refuseChange(
  column: string,
  fractions: readonly Fractions[],
  tables: ReadonlyMap<number, YearTable>,
  { errors, placeOf }: { errors: ErrorList; placeOf: (year: number) => Place },
): void {
  for (const { year, greatest, between, mean } of fractions) {
    if (between < ENOUGH) continue;
    for (const [other, { numbers }] of tables) {
      const known = (numbers.get(column) ?? new Float64Array()).filter((value) => !Number.isNaN(value));
      const otherMean = known.reduce((sum, value) => sum + value, 0) / known.length;
      if (!(otherMean >= JUMP * mean)) continue;
      const params = { column, year, greatest, other, mean: Number(otherMean.toPrecision(3)) };
      errors.add('shares-change-scale', params, placeOf(year));
      break;
    }
  }
}

/** A column that a sheet may show as per cent. */
export interface ShownColumn {
  column: string;
  /** whether its numbers are per cent, so that all of them shown as per cent are fractions */
  share: boolean;
}

/** Refuses columns of which some cells are shown as per cent and others not, and columns of per cent that are so shown. */
export function refusePercentCells(
  file: FileInfo,
  { sheet }: TableShape,
  columns: readonly ShownColumn[],
  declared: boolean,
  errors: ErrorList,
): void {
  for (const { column, share } of columns) {
    const cells = sheet?.percent?.get(column);
    if (cells === undefined || cells.shown === 0) continue;
    const place = placeIn(file, { column });
    if (cells.others > 0) errors.add('percent-cells-mixed', { ...cells }, place);
    else if (share) errors.add('percent-cells-as-shares', { example: cells.example, declared }, place);
  }
}

/** The columns of numbers of a method that are refused as `refusePercentCells` says; a range of fractions settles it. */
export function shownColumns({ numbers }: ColumnPlan): ShownColumn[] {
  const rules = [...numbers].filter(([, rule]) => !isSettled(rule));
  const pct = rules.filter(([, rule]) => rule.pct);
  const shares = new Set(pct.flatMap(([column, { heldAgainstColumns }]) => [column, ...heldAgainstColumns]));
  return rules.map(([column]) => ({ column, share: shares.has(column) }));
}
