import type { Language } from './words.ts';

/** Whether a text is a day that there is, written `2026-03-12`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day as `2026-03-12`, be it written so or in the Danish order, `12-03-2026` or `12.3.2026`; undefined: it is none. */
export function dayOf(text: string): string | undefined {
  const [, day, , month, year] = /^(\d\d?)([-.])(\d\d?)\2(\d{4})$/.exec(text) ?? [];
  const written = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return written.length === 10 && isDay(written) ? written : undefined;
}

// biome-ignore format: twelve short words, twice
export const months = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** `2021-12-01` as `1. december 2021` or `1 December 2021`. */
export function dayInWords(text: string, language: Language): string {
  const [year, month, day] = text.split('-').map(Number);
  return language === 'da'
    ? `${day}. ${months.da[month - 1]} ${year}`
    : `${day} ${months.en[month - 1]} ${year}`;
}
