/** Decimal digits that a double always holds: what lies beyond them is the trace of binary arithmetic. */
const DIGITS = 15;
const DECIMALS = 9;

/** Whole millionths divide back to the double nearest to their decimal: the quick way for what has no more of them. */
const QUICK = 1e6;
const TRACE = 1e-15;

/**
 * A product or mean of numbers written in decimal, as it would be written in decimal: 3 x 0.1 is 0.3 and not
 * 0.30000000000000004, so that a value of exactly three times the average is just that.
 */
export function decimal(value: number): number {
  if (!Number.isFinite(value)) return value;
  const quick = Math.round(value * QUICK) / QUICK;
  return Math.abs(quick - value) <= Math.abs(value) * TRACE ? quick : Number(value.toPrecision(DIGITS));
}

/** A difference of numbers written in decimal: 40.3 - 40 is 0.3. Only what is equal has the difference 0. */
export function decimalDifference(a: number, b: number): number {
  const difference = a - b;
  const scale = 10 ** DECIMALS;
  const rounded = Math.round(difference * scale) / scale;
  return rounded === 0 ? difference : rounded;
}

/** The plain mean of numbers written in decimal; NaN where one of them is, or there are none. */
export function decimalMean(values: readonly number[]): number {
  if (values.length === 1) return values[0];
  return decimal(values.reduce((sum, value) => sum + value, 0) / values.length);
}
