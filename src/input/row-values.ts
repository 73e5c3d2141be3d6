import type { ColumnPlan, FlagColumn, NumberColumn } from '../criteria/columns.ts';
import { cleanText } from './clean-text.ts';
import type { RowErrors } from './csv.ts';
import { INVALID, looksLikeMissingCode, numberExample, numberReader } from './numbers.ts';

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

const fourDigits = /^(1[89]|20|21)\d\d$/;

/**
 * Reader of the year of a row: four digits, else NaN. `202012` (year and month, as Berlin and others write it)
 * is not one. Rows of one year mostly follow each other, so the last answer is kept.
 */
export function yearReader(): (text: string) => number {
  let lastText = '';
  let lastYear = Number.NaN;
  return (text) => {
    if (text === lastText) return lastYear;
    const clean = text.trim();
    lastText = text;
    lastYear = fourDigits.test(clean) ? Number(clean) : Number.NaN;
    return lastYear;
  };
}

/** The one year that a file's name holds, if it holds just one. */
export function yearInName(name: string): number | undefined {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}
