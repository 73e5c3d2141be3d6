import type { Period } from './schema.ts';

/**
 * Periods of the law for programs: the data of the law's files as they are, both languages.
 *
 * @param on what was asked for, a day or a year of the lists; null in the record where every period was
 */
export function lawAsJson(periods: Period[], on: string | undefined): string {
  return `${JSON.stringify({ schema: 'udpeg/law', version: 1, on: on ?? null, periods }, null, 2)}\n`;
}
