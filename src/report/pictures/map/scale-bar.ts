import type { Language } from '../../../messages/sentences.ts';
import { formatExact } from '../../numbers.ts';

/** The longest of 1, 2 and 5 times a power of ten that is not above `most`; metres, above 0. */
export function roundLength(most: number): number {
  const power = Math.floor(Math.log10(most));
  // a power as a text is exact where a product of tenths is not
  const times = [5, 2, 1].map((digit) => Number(`${digit}e${power}`)).find((length) => length <= most);
  // the logarithm of a power of ten may be rounded up to it
  return times ?? Number(`5e${power - 1}`);
}

/** `200 m`, `2 km`. */
export function lengthText(metres: number, language: Language): string {
  return metres < 1000
    ? `${formatExact(metres, language)}\u00a0m`
    : `${formatExact(metres / 1000, language)}\u00a0km`;
}
