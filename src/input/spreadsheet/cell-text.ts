import type { RowOptions } from '../rows.ts';
import type { Cell } from './cells.ts';
import { dayText, elapsedText, formatOf, type NumberFormat } from './number-formats.ts';

/** Writes the cells of a sheet as the texts that a CSV file of the same table would have. */
export class CellTexts {
  readonly formats: readonly NumberFormat[];
  readonly decimal: RowOptions['decimal'];
  readonly date1904: boolean;

  constructor(formats: readonly NumberFormat[], decimal: RowOptions['decimal'], date1904: boolean) {
    this.formats = formats;
    this.decimal = decimal;
    this.date1904 = date1904;
  }

  /** The text of a cell, '' where there is none; of an error its name. */
  of(cell: Cell | undefined): string {
    if (!cell) return '';
    return cell.kind === 'number' ? this.#number(cell) : cell.text;
  }

  /** Whether the cell shows its number times a hundred, as 12.5 % for 0.125. */
  isPercent({ style }: Cell): boolean {
    return formatOf(this.formats, style).percent;
  }

  /** Whether the cell is a number of something, and no point in time. */
  isNumber({ kind, style }: Cell): boolean {
    return kind === 'number' && formatOf(this.formats, style).time === undefined;
  }

  #number({ style, text: stored }: Cell): string {
    const { time, zeros } = formatOf(this.formats, style);
    const value = Number(stored);
    const date = time === 'elapsed' ? elapsedText(value) : time && dayText(value, this.date1904);
    if (date !== undefined) return date;
    // an id may have more digits than a double holds
    if (value > Number.MAX_SAFE_INTEGER && /^\d+$/.test(stored)) return stored;
    const text = numberText(value, this.decimal);
    return zeros > 0 && Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text;
  }
}

/**
 * The shortest text that is read as the very same double. Readers that take both decimal signs may find one before
 * three digits ambiguous, which a zero after them is not.
 */
function numberText(value: number, decimal: RowOptions['decimal']): string {
  const text = String(value);
  if (decimal === 'point' || !text.includes('.')) return text;
  const comma = text.replace('.', ',');
  return decimal === 'either' && /,\d{3}$/.test(comma) ? `${comma}0` : comma;
}
