import type { InputFormat } from '../criteria/schema/input.ts';

/** What a number reader gives back for text that is no number. A missing value is NaN. */
export const INVALID = Number.POSITIVE_INFINITY;

/** Reads a cell: the number in it, NaN where the cell means "no value", `INVALID` where it is neither. */
export type NumberReader = (text: string) => number;

const ZERO = 48;
const NINE = 57;
/** Digits of which a double holds all numbers up to 2^53, so that digits / 10^k is correctly rounded (k <= 22). */
const EXACT_DIGITS = 16;
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => 10 ** k);
/** Plain, no-break, thin and narrow no-break space: each separates thousands somewhere. */
const SPACES = ' \u00A0\u2009\u202F';
const leadingSign = new RegExp(`^([-−+])[${SPACES}]*`, 'u');
const separators = new RegExp(`[${SPACES}.,'’]`, 'gu');

/**
 * A reader of the declared number format.
 *
 * `1.234` is 1234 where the point separates thousands and 1.234 where it is the decimal sign, and never
 * guessed. Separators of thousands must stand between groups of three; spaces may always do so. A minus may
 * stand apart from its digits, as Statistikbanken writes it. Text that would be read by neither rule is invalid.
 */
export function numberReader(format: Pick<InputFormat, 'decimal' | 'thousands' | 'missing'>): NumberReader {
  const missing = new Set(format.missing.map((symbol) => symbol.trim()));
  const decimal = format.decimal === 'comma' ? ',' : '.';
  const decimalCode = decimal.charCodeAt(0);
  const grammar = numberGrammar(decimal, groupingOf(format));
  const parse = (text: string): number => {
    if (!grammar.test(text)) return INVALID;
    const plain = text
      .replace(leadingSign, (_, sign: string) => (sign === '−' ? '-' : sign))
      .replace(separators, (sign) => (sign === decimal ? '.' : ''));
    const value = Number(plain);
    // a sign on nothing says nothing: -0 is read as 0
    return value === 0 ? 0 : value;
  };
  // a missing symbol that is a number, such as -999, is meant by value: -999,0 is it too
  const missingNumbers = new Set([...missing].map(parse).filter(Number.isFinite));

  const slow = (text: string): number => {
    const trimmed = text.trim();
    if (missing.has(trimmed)) return Number.NaN;
    const value = parse(trimmed);
    return missingNumbers.has(value) ? Number.NaN : value;
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
    if (digits > Number.MAX_SAFE_INTEGER) return slow(text);
    let value = decimals > 0 ? digits / powersOfTen[decimals] : digits;
    if (negative && value !== 0) value = -value;
    return missingNumbers.size > 0 && missingNumbers.has(value) ? Number.NaN : value;
  };
}

type Separators = Pick<InputFormat, 'decimal' | 'thousands'>;

/** The signs between groups of three; none where the one declared is the decimal sign. */
function groupingOf({ decimal, thousands }: Separators): string {
  if (thousands === decimal) return '';
  const sign = thousands ?? (decimal === 'comma' ? 'point' : 'comma');
  return { point: '.', comma: ',', apostrophe: "'’", none: '' }[sign];
}

function numberGrammar(decimal: string, thousands: string): RegExp {
  const fraction = `[${decimal}]\\d+`;
  const grouped = `\\d{1,3}(?<group>[${SPACES}${thousands}])\\d{3}(?:\\k<group>\\d{3})*`;
  return new RegExp(
    `^[-−+]?[${SPACES}]*(?:(?:${grouped}|\\d+)(?:${fraction})?|${fraction})(?:[eE][-+]?\\d+)?$`,
    'u',
  );
}

/** How a number would be written in the declared format: for messages. */
export function numberExample(format: Separators): string {
  const group = groupingOf(format).charAt(0);
  return `1${group}234${format.decimal === 'comma' ? ',' : '.'}5`;
}

/** Negative numbers of nines alone are how many files write "missing". */
export function looksLikeMissingCode(value: number): boolean {
  return value === -999 || value === -9999 || value === -99999 || value === -999999;
}
