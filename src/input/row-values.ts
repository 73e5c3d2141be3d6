import type { ColumnPlan, FlagColumn, NumberColumn } from '../criteria/columns.ts';
import { cleanText } from './clean-text.ts';
import { INVALID, looksLikeMissingCode, numberExample, numberReader } from './numbers.ts';
import type { RowErrors } from './row-errors.ts';

/** Reads one cell of a column; what is wrong with it is added to the errors and the value is then missing. */
export type CellReader = (text: string, row: number) => number;

/** Reader of a column of numbers: format, missing symbols, range. */
export function numberCell(
  column: string,
  rule: NumberColumn,
  plan: ColumnPlan,
  errors: RowErrors,
): CellReader {
  const { format } = plan;
  const read = numberReader({ ...format, missing: [...format.missing, ...rule.missing] });
  const example = numberExample(format);
  const { least, greatest, check } = rule;
  const bounded = least > -Infinity || greatest < Infinity;
  const tellOutlier = (value: number, row: number): void => {
    if (check === 'count' && value < 0) errors.add('count-negative', { value }, row, column);
    else if (check === 'share' && (value < 0 || value > 100))
      errors.add('share-outside-range', { value }, row, column);
    else errors.add('value-outside-range', { value, least, greatest }, row, column);
  };
  return (text, row) => {
    const value = read(text);
    if (value === INVALID) {
      errors.add('number-invalid', { text: cleanText(text), example, decimal: format.decimal }, row, column);
      return Number.NaN;
    }
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
