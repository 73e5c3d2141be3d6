import { suggest } from '../suggest.ts';
import { nameKey } from './names.ts';

/**
 * Whether two different keys (see `nameKey`) are so alike that one may be a slip for the other: a few letters
 * differ (see `suggest`), or the slash parts of one are all among those of the other.
 */
export function areNear(a: string, b: string): boolean {
  if (a === b) return false;
  return (
    suggest(a, [b]) !== undefined || suggest(b, [a]) !== undefined || partsWithin(a, b) || partsWithin(b, a)
  );
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

function partsWithin(some: string, all: string): boolean {
  const parts = new Set(all.split('/'));
  return some !== '' && some.split('/').every((part) => parts.has(part));
}
