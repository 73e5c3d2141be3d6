import type { InputFormat } from '../criteria/schema/input.ts';

/** What a number reader gives back for text that is no number. A missing value is NaN. */
export const INVALID = Number.POSITIVE_INFINITY;

/** Reads a cell: the number in it, NaN where the cell means "no value", `INVALID` where it is neither. */
export type NumberReader = (text: string) => number;

/** How numbers are written: the decimal sign, and the sign between groups of three where that is declared. */
export type Separators = Pick<InputFormat, 'decimal' | 'thousands'>;

const ZERO = 48;
const NINE = 57;
/** Digits of which a double holds all numbers up to 2^53, so that digits / 10^k is correctly rounded (k <= 22). */
const EXACT_DIGITS = 16;
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, k) => 10 ** k);
/** Hyphens, the minus sign and the dashes that stand for it: before a number each says "less than nothing". */
const MINUS = '\\-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D';
/** The blanks of every width, as `\p{Zs}` has them, which V8 takes longer to compile. */
const BLANK = ' \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
/** What stands between groups of three in every format, as it can mean nothing else there: blanks and apostrophes. */
const GAPS = `${BLANK}'\u2019\u02BC`;
const minus = new RegExp(`^[${MINUS}]`, 'u');
const leadingSign = new RegExp(`^([${MINUS}+])[${BLANK}]*`, 'u');
const separators = new RegExp(`[${GAPS}.,]`, 'gu');

/**
 * A reader of the declared number format.
 *
 * `1.234` is 1234 where the point separates thousands and 1.234 where it is the decimal sign, and never
 * guessed. Separators of thousands must stand between groups of three, of which the first never begins with 0;
 * blanks and apostrophes may always do so. A minus may stand apart from its digits, as Statistikbanken writes it. Text
 * that would be read by neither rule is invalid; see `numberFault` for why.
 */
export function numberReader(format: Pick<InputFormat, 'decimal' | 'thousands' | 'missing'>): NumberReader {
  const missing = new Set(format.missing.map((symbol) => symbol.trim()));
  const decimal = format.decimal === 'comma' ? ',' : '.';
  const decimalCode = decimal.charCodeAt(0);
  const grammar = numberGrammar(format);
  const parse = (text: string): number => {
    if (!grammar.test(text)) return INVALID;
    const plain = text
      .replace(leadingSign, (_, sign: string) => (sign === '+' ? '' : '-'))
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

/** The signs between groups of three; none where the one declared is the decimal sign. */
function groupingOf({ decimal, thousands }: Separators): string {
  if (thousands === decimal) return '';
  const sign = thousands ?? (decimal === 'comma' ? 'point' : 'comma');
  return { point: '.', comma: ',', apostrophe: "'", none: '' }[sign];
}

/**
 * The texts that are numbers, blanks around them left out. A power of ten is never written beside groups:
 * `1.234e5` is what programs with a decimal point write.
 *
 * @param first what the first digit of a group of thousands may be
 */
export function numberGrammar(format: Separators, first = '[1-9]'): RegExp {
  const fraction = `[${format.decimal === 'comma' ? ',' : '.'}]\\d+`;
  const grouped = `${first}\\d{0,2}(?<group>[${GAPS}${groupingOf(format)}])\\d{3}(?:\\k<group>\\d{3})*`;
  const plain = `(?:\\d+(?:${fraction})?|${fraction})(?:[eE][-+]?\\d+)?`;
  return new RegExp(`^[${MINUS}+]?[${BLANK}]*(?:${grouped}(?:${fraction})?|${plain})$`, 'u');
}

/** How a number would be written in the declared format: for messages. */
export function numberExample(format: Separators): string {
  const group = groupingOf(format);
  return `1${group}234${format.decimal === 'comma' ? ',' : '.'}5`;
}

/** Negative numbers of nines alone are how many files write "missing". */
export function looksLikeMissingCode(value: number): boolean {
  return value === -999 || value === -9999 || value === -99999 || value === -999999;
}

/**
 * The mark of a note after a number: asterisks and daggers, a raised figure, or a figure with a bracket that stands
 * apart. A raised figure right after 10 may be a power, and is none.
 */
const noteMark = new RegExp(
  `(?<=\\d)(?:[${BLANK}]*[*\u2020\u2021]+\\)?|(?:[${BLANK}]+|(?<!(?<![\\d.,])10))` +
    `[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+\\)?|[${BLANK}]+\\d\\))$`,
);

/** A text without the mark of a note at its end; undefined where it has none. */
export function withoutNote(text: string): string | undefined {
  const bare = text.replace(noteMark, '');
  return bare === text ? undefined : bare;
}

/** Whether a text, such as what stands after a number, is a minus and no more. */
export function isMinus(text: string): boolean {
  return text.length === 1 && minus.test(text);
}
