import { inputError } from '../errors.ts';
import type { Report } from '../record/report.ts';
import { SameIds } from '../same-id.ts';
import { suggest } from '../suggest.ts';

/** At most so many areas are suggested. */
const SUGGESTED = 3;

/**
 * The position of the area that a text names: by its id, or by its name where only one area has that name.
 *
 * @throws InputError where there is none, with the likely ones; or where several have the name
 */
export function findArea({ areas: { ids, names } }: Report, text: string): number {
  const position = ids.indexOf(text);
  if (position >= 0) return position;
  const named = ids.flatMap((_, area) => (names[area] === text ? [area] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1)
    throw inputError('area-name-shared', { name: text, ids: named.map((area) => ids[area]) });
  const suggestions = likely(text, ids, names).map((area) => `“${ids[area]}” (${names[area]})`);
  throw inputError('area-unknown', { text, suggestions });
}

/** Areas whose id is the same but for how it is written, or name but for letters' case; else the nearest name. */
function likely(text: string, ids: string[], names: string[]): number[] {
  const id = new SameIds(ids).find(text)?.id;
  const lower = text.toLowerCase();
  const same = ids.flatMap((one, area) => (one === id || names[area].toLowerCase() === lower ? [area] : []));
  if (same.length > 0) return same.slice(0, SUGGESTED);
  // numbers are all near each other: a wrong one says nothing of the right one
  const near = /\d/.test(text) ? undefined : suggest(text, names);
  return near === undefined ? [] : [names.indexOf(near)];
}
