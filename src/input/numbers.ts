import type { InputFormat } from '../criteria/schema/input.ts';

/** What a number reader gives back for text that is no number. A missing value is NaN. */
export const INVALID = Number.POSITIVE_INFINITY;

/** Reads a cell: the number in it, NaN where the cell means "no value", `INVALID` where it is neither. */
export type NumberReader = (text: string) => number;

const ZERO = 48;
const NINE = 57;
/** Digits that a double holds exactly, so that digits / 10^k is correctly rounded (k <= 22). */
const EXACT_DIGITS = 15;
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => 10 ** k);

/**
 * A reader of the declared number format.
 *
 * `1.234` is 1234 where the point separates thousands and 1.234 where it is the decimal sign, and never
 * guessed. Separators of thousands must stand between groups of three; spaces (plain, no-break, narrow) may
 * always do so. A minus may stand apart from its digits, as Statistikbanken writes it. Text that would be
 * read by neither rule is invalid.
 */
export function numberReader(format: Pick<InputFormat, 'decimal' | 'thousands' | 'missing'>): NumberReader {
  const missing = new Set(format.missing.map((symbol) => symbol.trim()));
  // a missing symbol that is a number, such as -999, is meant by value: -999.0 is it too
  const missingNumbers = new Set(
    [...missing]
      .filter((symbol) => symbol !== '')
      .map(Number)
      .filter(Number.isFinite),
  );
  const decimal = format.decimal === 'comma' ? ',' : '.';
  const decimalCode = decimal.charCodeAt(0);
  const grammar = numberGrammar(decimal, groupingOf(format));

  const slow = (text: string): number => {
    const trimmed = text.trim();
    if (missing.has(trimmed)) return Number.NaN;
    if (!grammar.test(trimmed)) return INVALID;
    const plain = trimmed
      .replace(/^([-−+])[\s\u00A0\u202F]*/, (_, sign: string) => (sign === '−' ? '-' : sign))
      .replace(/[\s\u00A0\u202F.,'’]/g, (sign) => (sign === decimal ? '.' : ''));
    const value = Number(plain);
    if (missingNumbers.has(value)) return Number.NaN;
    return Number.isFinite(value) ? value : INVALID;
  };

  return (text) => {
    const length = text.length;
    let at = 0;
    let negative = false;
    if (length > 0 && text.charCodeAt(0) === 45) {
      negative = true;
      at = 1;
    }
    if (at === length || length - at > EXACT_DIGITS + 1) return slow(text);
    let digits = 0;
    let decimals = -1;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        digits = digits * 10 + (code - ZERO);
        if (decimals >= 0) decimals++;
      } else if (code === decimalCode && decimals < 0 && at + 1 < length && at > (negative ? 1 : 0)) {
        decimals = 0;
      } else {
        return slow(text);
      }
    }
    let value = decimals > 0 ? digits / powersOfTen[decimals] : digits;
    // a sign on nothing says nothing: -0 is read as 0
    if (negative && value !== 0) value = -value;
    return missingNumbers.size > 0 && missingNumbers.has(value) ? Number.NaN : value;
  };
}

function groupingOf(format: Pick<InputFormat, 'decimal' | 'thousands'>): string {
  const thousands = format.thousands ?? (format.decimal === 'comma' ? 'point' : 'comma');
  return { point: '.', comma: ',', apostrophe: "'’", none: '' }[thousands];
}

function numberGrammar(decimal: string, thousands: string): RegExp {
  const separators = `[ \\u00A0\\u202F${thousands}]`;
  const fraction = `[${decimal}]\\d+`;
  return new RegExp(
    `^[-−+]?[ \\u00A0\\u202F]*(?:(?:\\d{1,3}(?:(?<group>${separators})\\d{3})(?:\\k<group>\\d{3})*|\\d+)(?:${fraction})?|${fraction})(?:[eE][-+]?\\d+)?$`,
    'u',
  );
}

/** How a number would be written in the declared format: for messages. */
export function numberExample(format: Pick<InputFormat, 'decimal' | 'thousands'>): string {
  const group = groupingOf(format)[0] ?? '';
  return `1${group}234${format.decimal === 'comma' ? ',' : '.'}5`;
}

/** Round negative numbers of nines are how many files write "missing". */
export function looksLikeMissingCode(value: number): boolean {
  return value === -999 || value === -9999 || value === -99999 || value === -999999;
}
