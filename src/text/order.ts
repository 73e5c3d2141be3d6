/**
 * The order of Danish names: a-z, æ, ø, å, with aa as å, whatever the case; accents do not count. Written out,
 * because the first `Intl.Collator` of a process costs as much as rendering a report, and because its answers change
 * with the ICU that Node was built with.
 */
export function byDanishOrder(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The place of each name in the Danish order, from 0; equal names share one. */
export function danishPlaces(names: readonly string[]): number[] {
  // each name's key is made once: comparing pairs would make it anew each time
  const keys = names.map((name) => `${sortKey(name)}\u0000${name}`);
  const places = new Map([...new Set(keys)].sort(byCodeUnit).map((key, place) => [key, place]));
  return keys.map((key) => places.get(key)!);
}

/** The three letters after z as the three signs after z; ä and ö are sorted as æ and ø, ü as y. */
const letters: Record<string, string> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}', aa: '}', ü: 'y', ß: 'ss' };

function sortKey(name: string): string {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[{|}]/g, ' ')
      .replace(/aa|[æäøöåüß]/g, (letter) => letters[letter])
      .normalize('NFD')
      // combining marks; \p{M} would take V8 some milliseconds to compile
      .replace(/[\u0300-\u036F]/g, '')
  );
}

/** Order by code unit, the same on every machine: the comparison of `sort` for texts. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
