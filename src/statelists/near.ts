import { suggest } from '../suggest.ts';
import { nameKey } from './names.ts';

/** Names of more slash parts than these are compared in their own order alone: the orders grow as n!. */
const MOST_PARTS = 4;

/**
 * Whether two different keys (see `nameKey`) are so alike that one may be a slip for the other: a few letters
 * differ (see `suggest`), in whichever order the slash parts stand, or the slash parts of one are all among those
 * of the other.
 */
export function areNear(a: string, b: string): boolean {
  if (a === b) return false;
  return suggestsAnyOrder(a, b) || suggestsAnyOrder(b, a) || partsWithin(a, b) || partsWithin(b, a);
}

/** Of `names`, the one that `name` is most likely a slip for, if any is near; the earlier among equals. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const byKey = new Map<string, string>();
  for (const candidate of names) {
    const key = nameKey(candidate);
    if (!byKey.has(key)) byKey.set(key, candidate);
  }
  const key = nameKey(name);
  const nearest = suggest(key, byKey.keys()) ?? [...byKey.keys()].find((other) => areNear(key, other));
  return nearest === undefined ? undefined : byKey.get(nearest);
}

/** A key has its parts sorted, so that a slip in the first letter of one may put them in another order. */
function suggestsAnyOrder(a: string, b: string): boolean {
  const parts = b.split('/');
  const candidates = parts.length > MOST_PARTS ? [b] : orders(parts).map((order) => order.join('/'));
  return suggest(a, candidates) !== undefined;
}

function orders(parts: string[]): string[][] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((first, k) => orders(parts.toSpliced(k, 1)).map((rest) => [first, ...rest]));
}

function partsWithin(some: string, all: string): boolean {
  const parts = new Set(all.split('/'));
  return some !== '' && some.split('/').every((part) => parts.has(part));
}
