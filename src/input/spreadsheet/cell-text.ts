import type { RowOptions } from '../rows.ts';
import type { Cell } from './cells.ts';

/** What the library's formatter knows of number formats and days. */
export interface Formats {
  is_date(format: string): boolean;
  parse_date_code(days: number, options: { date1904: boolean }): Day | null;
}

interface Day {
  y: number;
  m: number;
  d: number;
  H: number;
  M: number;
  S: number;
}

/** Errors by their code in the file format (MS-XLS, section 2.5.10). */
const errorTexts: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

const zeros = /^00+$/;
const quoted = /"[^"]*"|\\./g;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Writes the cells of a sheet as the texts that a CSV file of the same table would have. */
export class CellTexts {
  readonly #dates = new Map<string, boolean>();

  constructor(
    readonly formats: Formats,
    readonly decimal: RowOptions['decimal'],
    readonly date1904: boolean,
  ) {}

  /** The text of a cell, '' where there is none; of an error its name. */
  of(cell: Cell | undefined): string {
    if (!cell) return '';
    const { v: value } = cell;
    switch (cell.t) {
      case 's':
        return String(value ?? '');
      case 'n':
        return this.#number(value as number, String(cell.z ?? 'General'));
      case 'b':
        return value ? 'TRUE' : 'FALSE';
      case 'e':
        return errorTexts[value as number] ?? '#ERROR';
      default:
        return '';
    }
  }

  /** Whether the cell shows its number times a hundred. */
  isPercent(cell: Cell): boolean {
    return (
      cell.t === 'n' &&
      String(cell.z ?? '')
        .replace(quoted, '')
        .includes('%')
    );
  }

  #number(value: number, format: string): string {
    if (this.#isDate(format)) {
      const day = this.formats.parse_date_code(value, { date1904: this.date1904 });
      if (day) return dayText(day, value);
    }
    const text = numberText(value, this.decimal);
    return zeros.test(format) && Number.isInteger(value) && value >= 0
      ? text.padStart(format.length, '0')
      : text;
  }

  #isDate(format: string): boolean {
    if (format === 'General') return false;
    let known = this.#dates.get(format);
    if (known === undefined) {
      known = this.formats.is_date(format);
      this.#dates.set(format, known);
    }
    return known;
  }
}

/** ISO 8601: a day, a day with its time, or, below one day, a time. */
function dayText({ y, m, d, H, M, S }: Day, value: number): string {
  const day = `${String(y).padStart(4, '0')}-${twoDigits(m)}-${twoDigits(d)}`;
  if (Number.isInteger(value)) return day;
  const time = `${twoDigits(H)}:${twoDigits(M)}:${twoDigits(S)}`;
  return value < 1 ? time : `${day}T${time}`;
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
