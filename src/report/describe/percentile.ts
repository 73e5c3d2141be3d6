import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';

/** `the 90th percentile`, `90-percentilen`. */
export function percentileName(percentile: number, language: Language): string {
  const number = formatExact(percentile, language);
  return language === 'da' ? `${number}-percentilen` : `the ${number}${suffix(percentile)} percentile`;
}

function suffix(number: number): string {
  const last = Number.isInteger(number) ? number % 10 : Number(String(number).at(-1));
  if (Number.isInteger(number) && number >= 11 && number <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}

/** How a percentile is read off the distribution. */
export const percentileDefinitions: Record<Language, Record<'linear' | 'nearest-rank', string>> = {
  da: { linear: 'lineær interpolation', 'nearest-rank': 'nærmeste rang' },
  en: { linear: 'linear interpolation', 'nearest-rank': 'nearest rank' },
};
