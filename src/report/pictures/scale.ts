/** Values of an axis to positions along it, in units of the drawing. */
export type Scale = (value: number) => number;

/** A straight scale. A domain of one value lies in the middle. */
export function linear(
  [least, greatest]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale {
  if (least === greatest) return () => (from + to) / 2;
  return (value) => from + ((value - least) / (greatest - least)) * (to - from);
}

/** Round numbers along an axis, and the decimals that they are written with. */
interface Ticks {
  at: number[];
  decimals: number;
}

/** The multiples of 1, 2 or 5 times a power of ten within a domain, as close as `most` of them allow. */
export function roundTicks(least: number, greatest: number, most: number): Ticks {
  const span = greatest - least;
  if (!(span > 0)) return { at: [least], decimals: 0 };
  for (let power = Math.floor(Math.log10(span / most)); ; power++) {
    for (const digit of [1, 2, 5]) {
      // a tenth is divided by ten, not multiplied by 0.1, so that 3 steps of it are 0.3
      const tick = (k: number) => (power < 0 ? (k * digit) / 10 ** -power : k * digit * 10 ** power);
      const first = Math.ceil(least / tick(1));
      const last = Math.floor(greatest / tick(1));
      if (last - first + 1 > most) continue;
      const at = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => tick(first + k));
      return { at, decimals: Math.max(0, -power) };
    }
  }
}

/** A position as a drawing holds it: to a tenth. */
export function px(position: number): number {
  return Math.round(position * 10) / 10;
}
