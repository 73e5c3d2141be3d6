/** Plain, no-break and narrow no-break space: each separates thousands somewhere. */
const SPACES = ' \u00A0\u202F';

const plain = /^(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
const grouped = new RegExp(
  `^[1-9]\\d{0,2}(?<group>[.,${SPACES}])\\d{3}(?:\\k<group>\\d{3})*(?:(?!\\k<group>)[.,]\\d+)?$`,
);
/** One sign before three digits: a decimal to some, a thousand to others. No group of thousands begins with 0. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/;
const minus = /^[-−]\s*/;

/** What a cell holds: a number, NaN where it is blank, or why it is none. */
export type NumberCell = number | 'invalid' | 'ambiguous' | 'negative';

/**
 * A share or an amount, with decimal comma or point, and with thousands in groups where a second sign, or a blank,
 * tells which is which. `1.234` and `1,234` are refused: nothing says whether they are one or a thousand.
 */
export function numberCell(text: string): NumberCell {
  if (text === '') return Number.NaN;
  if (minus.test(text)) {
    const size = numberCell(text.replace(minus, ''));
    return typeof size === 'string' || Number.isNaN(size) ? 'invalid' : 'negative';
  }
  if (ambiguous.test(text)) return 'ambiguous';
  if (plain.test(text)) return Number(text.replace(',', '.'));
  const group = grouped.exec(text)?.groups?.group;
  if (group === undefined) return 'invalid';
  const rest = text.replaceAll(group, '');
  // what is left of the signs can only be the decimal one
  return plain.test(rest) ? Number(rest.replace(',', '.')) : 'invalid';
}

const whole = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?<group>[.${SPACES}])\\d{3}(?:\\k<group>\\d{3})*)$`);

/** A count of persons: `1234`, `1.234` or `1 234`, since there are no parts of persons. A comma may mean two things. */
export function countCell(text: string): number | 'invalid' {
  if (text === '') return Number.NaN;
  const value = whole.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
  return Number.isSafeInteger(value) ? value : 'invalid';
}
