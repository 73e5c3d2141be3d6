export type Language = 'da' | 'en';

/** One sentence per message code; the parameters of each code are given by `Parameters`. */
export type Sentences<Parameters> = { [Code in keyof Parameters]: (p: Parameters[Code]) => string };

/** A room's sentences in both languages: the type makes a missing translation a compile error. */
export type Bilingual<Parameters> = { [L in Language]: Sentences<Parameters> };

/** At most `limit` items of a list, with how many are left out. */
export function shortList(items: readonly string[], limit = 12): string {
  const shown = items.slice(0, limit).join(', ');
  return items.length > limit ? `${shown} (+${items.length - limit})` : shown;
}

/** A count with its noun, or whatever goes with one and with several: `1 område`, `2 områder`, `0 områder`. */
export function counted(count: number | string, one: string, many: string): string {
  return `${count} ${ofCount(count, one, many)}`;
}

/** The one of two words that goes with a count. */
export function ofCount(count: number | string, one: string, many: string): string {
  return String(count) === '1' ? one : many;
}

/** `a, b and c`, the last two joined by a word of the language. */
export function enumerated(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
