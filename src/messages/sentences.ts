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
