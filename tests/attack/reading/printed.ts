/** What a number was before it was rounded to what is printed, both ends among it. */
export interface Range {
  from: number;
  to: number;
}

/** A printed number, as `6,7 %`, `−0,33`, `1.234` or `+7,1 pct.point`, for the half units that rounding may have taken. */
export function rangeOf(text: string): Range | undefined {
  const [, sign, whole, decimals = ''] =
    /^\s*([+−-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d–])/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const number =
    Number(`${whole.replaceAll('.', '')}.${decimals}0`) * (sign === '−' || sign === '-' ? -1 : 1);
  const half = 0.5 * 10 ** -decimals.length * (1 + 1e-9);
  return { from: number - half, to: number + half };
}

/** `5,9–8,4 %` as the ranges of its ends. */
export function endsOf(text: string): [Range, Range] | undefined {
  const [least, greatest] = text.split('–').map((end) => rangeOf(end));
  return least && greatest && [least, greatest];
}

/** A number, or one that is told by its ends: all that it can be. */
export function spanOf(text: string): Range | undefined {
  const ends = text.includes('–') ? endsOf(text) : undefined;
  return ends ? { from: ends[0].from, to: ends[1].to } : rangeOf(text);
}

/** A number as a computer wrote it: all its digits, of which the last may be off. */
export function exactly(number: number): Range {
  const slack = Math.abs(number) * 1e-12;
  return { from: number - slack, to: number + slack };
}

/** Where both hold. */
export function both(one: Range, other: Range): Range {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}
