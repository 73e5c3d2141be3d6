/** One number rounded to `decimals`; ties away from zero or to the even digit. */
export function roundDecimal(
  value: number,
  decimals: number,
  ties: 'half-away-from-zero' | 'half-even',
): number {
  if (!Number.isFinite(value)) return Number.NaN;
  const shifted = shift(Math.abs(value), decimals);
  const floor = Math.floor(shifted);
  const isTie = shifted - floor === 0.5;
  const up = isTie ? ties === 'half-away-from-zero' || floor % 2 === 1 : shifted - floor > 0.5;
  return Math.sign(value) * shift(up ? floor + 1 : floor, -decimals);
}

/** value x 10^places, by moving the decimal point of the number as written. */
export function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
