import { suggest } from '../suggest.ts';
import { type StateListId, stateListIds } from './lists.ts';

/** How each list may be written, blanks, hyphens and underscores left out and å written `aa`. */
const patterns: Record<StateListId, RegExp> = {
  udsat_boligomraade: /^udsat(?:te)?boligomraader?$/,
  parallelsamfund: /^parallelsamfund(?:er)?$/,
  omdannelsesomraade: /^omdannelsesomraader?$/,
  forebyggelsesomraade: /^forebyggelsesomraader?$/,
};

/** What a list was called in the years of `earlierNames`. */
const earlierPatterns: Partial<Record<StateListId, RegExp>> = {
  parallelsamfund: /^ghetto(?:er|omraader?)?$/,
  omdannelsesomraade: /^haard[te]?ghetto(?:er|omraader?)?$/,
};

const spellings = [
  ...stateListIds,
  'udsat boligområde',
  'udsatte boligområder',
  'parallelsamfund',
  'omdannelsesområde',
  'omdannelsesområder',
  'forebyggelsesområde',
  'forebyggelsesområder',
];

/**
 * The years of the lists that a ghettoområde is what is now a parallelsamfund, and a hårdt ghettoområde what is now an
 * omdannelsesområde. Before, another law with other criteria was in force; after, the names were gone. The years
 * are those of the law's data (`law/*.yaml`), which a reader of lists does not load; a test holds one against the other.
 */
export const earlierNames = { from: 2018, to: 2020 };

/** The year of the first list of each kind that there was, by the same law data. */
export const firstYears: Record<StateListId, number> = {
  udsat_boligomraade: 2018,
  parallelsamfund: 2018,
  omdannelsesomraade: 2018,
  forebyggelsesomraade: 2021,
};

/**
 * The list that a text names: its id, or its Danish name in singular or plural, whatever the case, with `å` or
 * `aa`, with blanks, hyphens or underscores. `ghettoområde` is none of them: see `earlierListIdOf`.
 */
export function listIdOf(text: string): StateListId | undefined {
  const plain = plainName(text);
  return stateListIds.find((id) => patterns[id].test(plain));
}

/** The list that a name of the years of `earlierNames` was the name of: `ghettoområde`, `hård ghetto` and their like. */
export function earlierListIdOf(text: string): StateListId | undefined {
  const plain = plainName(text);
  return stateListIds.find((id) => earlierPatterns[id]?.test(plain));
}

/** The spelling of a list that a text is most likely a slip for. */
export function nearestList(text: string): string | undefined {
  return suggest(text.normalize('NFC'), spellings);
}

function plainName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('å', 'aa');
}
