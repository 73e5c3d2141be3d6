/**
 * Decimal digits of numbers. Written out by hand, because the first `Intl.NumberFormat` of a process costs more
 * time than a whole report, and because its answers change with the ICU that Node was built with.
 */

/** A magnitude as it is written in decimal: the shortest digits that read back as the same double. */
interface Digits {
  whole: string;
  fraction: string;
}

/** Digits of the magnitude of a finite number. */
function digitsOf(value: number): Digits {
  const [mantissa, exponent] = String(Math.abs(value)).split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const shift = Number(exponent ?? 0);
  if (shift === 0) return { whole, fraction };
  if (shift < 0) return { whole: '0', fraction: '0'.repeat(-shift - 1) + whole + fraction };
  const digits = fraction.padEnd(shift, '0');
  return { whole: whole + digits.slice(0, shift), fraction: digits.slice(shift) };
}

/** How many decimals it takes to write a finite number in full. */
export function decimalsOf(value: number): number {
  return digitsOf(value).fraction.length;
}

/**
 * A finite number without sign, with exactly so many decimals: half is rounded away from zero, of the number as it
 * is written in decimal, so that 1.005 becomes 1.01.
 */
export function fixed(value: number, decimals: number): Digits {
  return quickly(Math.abs(value), decimals) ?? exactly(value, decimals);
}

/** Below this a product with a power of ten is off by less than `NEAR_HALF`. */
const QUICK = 1e9;
const NEAR_HALF = 1e-6;

/** By way of a whole number, which is many times faster; not where the rounding is too close to call. */
function quickly(magnitude: number, decimals: number): Digits | undefined {
  const units = unitsOf(magnitude, decimals);
  if (units === undefined) return undefined;
  const digits = String(units).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return { whole: digits.slice(0, point), fraction: digits.slice(point) };
}

/** A magnitude in units of its last decimal, rounded; undefined where it is large or the rounding is too close to call. */
function unitsOf(magnitude: number, decimals: number): number | undefined {
  const scaled = magnitude * 10 ** decimals;
  if (!(scaled < QUICK)) return undefined;
  const down = Math.floor(scaled);
  return Math.abs(scaled - down - 0.5) < NEAR_HALF ? undefined : Math.round(scaled);
}

/** Whether two finite numbers are written alike with so many decimals, but for their signs. */
export function looksEqual(a: number, b: number, decimals: number): boolean {
  const [one, other] = [unitsOf(Math.abs(a), decimals), unitsOf(Math.abs(b), decimals)];
  if (one !== undefined && other !== undefined) return one === other;
  const [left, right] = [fixed(a, decimals), fixed(b, decimals)];
  return left.whole === right.whole && left.fraction === right.fraction;
}

function exactly(value: number, decimals: number): Digits {
  const { whole, fraction } = digitsOf(value);
  if (fraction.length <= decimals) return { whole, fraction: fraction.padEnd(decimals, '0') };
  const cut = whole + fraction.slice(0, decimals);
  const rounded = fraction[decimals] >= '5' ? increment(cut) : cut;
  const point = rounded.length - decimals;
  return { whole: rounded.slice(0, point), fraction: rounded.slice(point) };
}

function increment(digits: string): string {
  const nines = /9*$/.exec(digits)![0].length;
  const kept = digits.slice(0, digits.length - nines);
  const raised = kept === '' ? '1' : kept.slice(0, -1) + String(Number(kept.at(-1)) + 1);
  return raised + '0'.repeat(nines);
}

/** A whole number's digits in groups of three. */
export function grouped(whole: string, separator: string): string {
  let text = whole;
  for (let end = whole.length - 3; end > 0; end -= 3) text = text.slice(0, end) + separator + text.slice(end);
  return text;
}
