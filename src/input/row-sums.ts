import type { YearTable } from '../criteria/year-table.ts';
import { type Finding, finding } from '../messages/finding.ts';

/** Below, a part of a city is the sum of the others by chance more easily: all columns of counts must agree, and two at least. */
export const FEWEST_ROWS = 8;
/** Figures so small add up by chance. */
export const LEAST_TOTAL = 100;
/** A total that counts a few people whom no part has differs by so much at most. */
const NEAR = 0.01;

/** A column of counts with its sum over the known cells. */
export interface Count {
  column: string;
  values: Float64Array;
  sum: number;
  /** areas that have something, and areas whose cell is missing */
  positive: number;
  missing: number;
}

/** A year's table with its columns of counts, the population first. */
export interface Rows {
  table: YearTable;
  counts: Count[];
  /** plain columns of whole numbers beside them: not known to be counts, but no mean adds up by chance */
  plain: Count[];
  /** the areas as their rows follow each other in the file; undefined: as their ids do */
  inFile: Uint32Array | undefined;
  /** whether the method excludes the area, from references too, so that it may be anything */
  leftOut: (area: number) => boolean;
  /** the rows that are called totals */
  called: number[];
}

/** Rows that cover others: sure enough to be refused, or to be told. */
export interface Overlap {
  refused: boolean;
  finding: Finding;
}

export function countOf(column: string, values: Float64Array): Count {
  let [sum, positive, missing] = [0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) missing++;
    else sum += value;
    if (value > 0) positive++;
  }
  return { column, values, sum, positive, missing };
}

export function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** An area as it is told: its id, and its name where it has one. */
export function label({ ids, names }: YearTable, area: number): string {
  return names[area] === ids[area] ? ids[area] : `${ids[area]} (${names[area]})`;
}

/** What a total is held against: the known sum of its parts, how many have something, whether some are missing. */
export interface Parts {
  sum: number;
  positive: number;
  missing: boolean;
}

/** How a total fits its parts in a column; open where cells are missing, idle where it says nothing. */
export type Fit = 'equal' | 'near' | 'open' | 'idle' | 'differs';

export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(a, b);

/** @param times how many times the parts hold the total, where totals of parts stand among them */
export function fitOf(value: number, { sum, positive, missing }: Parts, times = 1): Fit {
  const total = times * value;
  if (Number.isNaN(total)) return 'open';
  if (equal(total, sum)) return positive >= 2 ? 'equal' : 'idle';
  if (near(total, sum) && positive >= 2) return 'near';
  return missing && total > sum ? 'open' : 'differs';
}

/** The columns in which a row may be a total of some parts, by how it fits them. */
export class Fits {
  readonly of: readonly Fit[];
  /** the first column that says something */
  readonly first: number;

  readonly area: number;
  readonly columns: readonly Count[];
  /** so many of the columns, the first, are counts; the others only speak for a total, never against it */
  readonly counts: number;
  readonly parts: readonly Parts[];

  constructor(area: number, columns: readonly Count[], counts: number, parts: readonly Parts[], times = 1) {
    this.area = area;
    this.columns = columns;
    this.counts = counts;
    this.parts = parts;
    this.of = columns.map(({ values }, k) => fitOf(values[area], parts[k], times));
    this.first = this.of.slice(0, counts).findIndex((fit) => fit !== 'open' && fit !== 'idle');
  }

  /** Whether the first column that says something fits so, and at least half of the others. */
  most(first: readonly Fit[], others: readonly Fit[]): boolean {
    if (this.first < 0 || !first.includes(this.of[this.first])) return false;
    const rest = this.of.slice(0, this.counts).filter((_, k) => k !== this.first);
    return (
      2 * rest.filter((fit) => others.includes(fit) || fit === 'open' || fit === 'idle').length >= rest.length
    );
  }

  /** The columns that add up exactly. */
  get exact(): { column: string; value: number }[] {
    return this.of.flatMap((fit, k) =>
      fit === 'equal' ? [{ column: this.columns[k].column, value: this.columns[k].values[this.area] }] : [],
    );
  }

  /** Whether no column of counts that says something differs. */
  get all(): boolean {
    return this.of.slice(0, this.counts).every((fit) => fit !== 'differs' && fit !== 'near');
  }

  /** That the row is the sum of others, or may be, by its first column that says something, or adds up. */
  overlap(table: YearTable, refused: boolean): Overlap {
    const k = refused ? this.first : this.of.indexOf('equal');
    const { column, values } = this.columns[k];
    const params = {
      row: label(table, this.area),
      column,
      value: values[this.area],
      others: this.parts[k].sum,
    };
    return { refused, finding: finding(refused ? 'row-looks-like-total' : 'row-may-be-total', params) };
  }
}

/** Figures so small add up by chance. */
export const telling = (exact: { value: number }[]): boolean =>
  exact.reduce((product, { value }) => product * value, 1) >= LEAST_TOTAL;

/** How a row fits other rows as its parts; only the columns of counts speak against it. */
export function fitsOf(
  { counts }: Rows,
  total: number,
  areas: readonly number[],
  columns: readonly Count[] = counts,
): Fits {
  const parts = columns.map(({ values }): Parts => {
    const { sum, positive, missing } = countOf(
      '',
      Float64Array.from(areas, (area) => values[area]),
    );
    return { sum, positive, missing: missing > 0 };
  });
  return new Fits(total, columns, counts.length, parts);
}
