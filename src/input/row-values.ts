import type { ColumnPlan, FlagColumn, NumberColumn } from '../criteria/columns.ts';
import { wholeOf } from '../criteria/measures/columns.ts';
import { recordPlace } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { cleanText } from './clean-text.ts';
import { numberFault } from './number-faults.ts';
import { INVALID, looksLikeMissingCode, numberExample, numberReader, withoutNote } from './numbers.ts';
import type { RowErrors } from './row-errors.ts';

/** Reads one cell of a column; what is wrong with it is added to the errors and the value is then missing. */
export type CellReader = (text: string, row: number) => number;

/** By column, how many numbers were read without the mark of a note, and the first of them. */
export type Notes = Map<string, { count: number; example: string }>;

/** Adds a number that was read without its mark. */
export function addNote(notes: Notes, column: string, example: string): void {
  const known = notes.get(column);
  if (known) known.count++;
  else notes.set(column, { count: 1, example });
}

/** What there is to say of numbers that were read without their marks. */
export function noteNotices(notes: Notes, file: FileInfo): Finding[] {
  return [...notes].map(([column, params]) =>
    finding('note-marks-left-out', { column, ...params }, recordPlace(file)),
  );
}

/** Reader of a column of numbers: format, missing symbols, range. */
export function numberCell(
  column: string,
  rule: NumberColumn,
  plan: ColumnPlan,
  errors: RowErrors,
  notes: Notes,
): CellReader {
  const { format } = plan;
  const read = numberReader({ ...format, missing: [...format.missing, ...rule.missing] });
  const example = numberExample(format);
  const { least, greatest, check } = rule;
  const bounded = least > -Infinity || greatest < Infinity;
  const whole = wholeOf(check);
  const tellOutlier = (value: number, row: number): void => {
    if (check === 'count' && value < 0) errors.add('count-negative', { value }, row, column);
    else if (whole !== undefined && (value < 0 || value > whole))
      errors.add('share-outside-range', { value, unit: check, greatest: whole }, row, column);
    else errors.add('value-outside-range', { value, least, greatest }, row, column);
  };
  /** The number of a text that is more than a number, where it can mean only one; else its error is added. */
  const readMore = (text: string, row: number): number => {
    const clean = cleanText(text);
    const bare = withoutNote(clean);
    const value = bare === undefined ? INVALID : read(bare);
    if (value !== INVALID) {
      addNote(notes, column, clean);
      return value;
    }
    const fault =
      numberFault(clean, format, true) ??
      finding('number-invalid', { text: clean, example, decimal: format.decimal });
    errors.add(fault.code, fault.params as never, row, column);
    return Number.NaN;
  };
  return (text, row) => {
    let value = read(text);
    if (value === INVALID) value = readMore(text, row);
    if (value < 0 && check !== 'range' && looksLikeMissingCode(value)) {
      errors.add('number-looks-missing', { text: cleanText(text) }, row, column);
      return Number.NaN;
    }
    if (bounded && (value < least || value > greatest)) {
      tellOutlier(value, row);
      return Number.NaN;
    }
    return value;
  };
}

/** Reader of a column of yes and no: 1, 0, or missing. */
export function flagCell(
  column: string,
  { yes, no }: FlagColumn,
  plan: ColumnPlan,
  errors: RowErrors,
): CellReader {
  const missing = new Set(plan.format.missing.map((symbol) => symbol.trim()));
  const answers = new Map([
    ...no.map((text) => [text, 0] as const),
    ...yes.map((text) => [text, 1] as const),
  ]);
  return (text, row) => {
    const clean = cleanText(text);
    const value = answers.get(clean);
    if (value !== undefined) return value;
    if (!missing.has(clean))
      errors.add('flag-invalid', { text: clean, accepted: [...yes, ...no] }, row, column);
    return Number.NaN;
  };
}

/** A year, and perhaps a quarter or month of it: `2025`, `2025K3`, `2025M11`, `202512`. */
const yearAndPeriod = /^((?:1[89]|20|21)\d\d)(?:[KQM]\d{1,2}|\d\d)?$/;

/**
 * Reader of the year of a row, else NaN. Of a year with a quarter or month the year counts; a file with several
 * periods of a year then has its areas twice, and is refused for that. Rows of one year mostly follow each other,
 * so the last answer is kept.
 */
export function yearReader(): (text: string) => number {
  let lastText = '';
  let lastYear = Number.NaN;
  return (text) => {
    if (text === lastText) return lastYear;
    lastText = text;
    lastYear = Number(yearAndPeriod.exec(text.trim())?.[1] ?? Number.NaN);
    return lastYear;
  };
}

/** The one year that a file's name holds, if it holds just one. */
export function yearInName(name: string): number | undefined {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}
