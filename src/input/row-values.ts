import type { ColumnPlan, NumberColumn } from '../criteria/columns.ts';
import type { RowErrors } from './csv.ts';
import { cleanText } from './csv.ts';
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
  const bounded = rule.least > -Infinity || rule.greatest < Infinity;
  return (text, row) => {
    const value = read(text);
    if (value === INVALID) {
      errors.add('number-invalid', { text: cleanText(text), example, decimal: format.decimal }, row, column);
      return Number.NaN;
    }
    if (looksLikeMissingCode(value) && rule.check !== 'range') {
      errors.add('number-looks-missing', { text: cleanText(text) }, row, column);
      return Number.NaN;
    }
    if (bounded && (value < rule.least || value > rule.greatest)) {
      if (rule.check === 'share') errors.add('share-outside-range', { value }, row, column);
      else if (rule.check === 'count') errors.add('count-negative', { value }, row, column);
      else
        errors.add('value-outside-range', { value, least: rule.least, greatest: rule.greatest }, row, column);
      return Number.NaN;
    }
    return value;
  };
}

/** Reader of a column of yes and no: 1, 0, or missing. */
export function flagCell(
  column: string,
  yes: string[],
  no: string[],
  plan: ColumnPlan,
  errors: RowErrors,
): CellReader {
  const missing = new Set(plan.format.missing);
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

/** A year of four digits, or NaN. `202012` (year and month, as Berlin and others write it) is not one. */
export function readYear(text: string): number {
  const clean = text.trim();
  return /^(1[89]|20|21)\d\d$/.test(clean) ? Number(clean) : Number.NaN;
}

/** The one year that a file's name holds, if it holds just one. */
export function yearInName(name: string): number | undefined {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}
