import { suggest } from '../text/suggest.ts';
import type { Language } from '../text/words.ts';

/** The state's lists, by the id used in files and records. */
export const stateListIds = [
  'udsat_boligomraade',
  'parallelsamfund',
  'omdannelsesomraade',
  'forebyggelsesomraade',
] as const;
export type StateListId = (typeof stateListIds)[number];

/** How each list may be written, blanks, hyphens and underscores left out and å written `aa`. */
const patterns: Record<StateListId, RegExp> = {
  udsat_boligomraade: /^udsat(?:te)?boligomraader?$/,
  parallelsamfund: /^parallelsamfund(?:er)?$/,
  omdannelsesomraade: /^omdannelsesomraader?$/,
  forebyggelsesomraade: /^forebyggelsesomraader?$/,
};

/** The same of what a list was called in the years of `earlierNames`. */
const earlierPatterns: Partial<Record<StateListId, RegExp>> = {
  parallelsamfund: /^ghetto(?:er|omraader?)?$/,
  omdannelsesomraade: /^haard[te]?ghetto(?:er|omraader?)?$/,
};

/** What a list lists, one of them and several, and what that means in English. */
interface ListTerm {
  one: string;
  many: string;
  gloss: string;
}

const terms: Record<StateListId, ListTerm> = {
  udsat_boligomraade: {
    one: 'udsat boligområde',
    many: 'udsatte boligområder',
    gloss: 'vulnerable housing areas',
  },
  parallelsamfund: { one: 'parallelsamfund', many: 'parallelsamfund', gloss: 'parallel societies' },
  omdannelsesomraade: {
    one: 'omdannelsesområde',
    many: 'omdannelsesområder',
    gloss: 'transformation areas',
  },
  forebyggelsesomraade: {
    one: 'forebyggelsesområde',
    many: 'forebyggelsesområder',
    gloss: 'prevention areas',
  },
};

/**
 * What the law called a list before the names of today, and on the lists of which years. The lists of ghettoområder
 * before 2018 were made by other criteria; they are the forerunner of the same list, and their years count in the rule
 * of five years. The years are those of the law's data (`law/*.yaml`), which a reader of lists does not load; a test
 * holds one against the other.
 */
export const earlierNames: Partial<Record<StateListId, ListTerm & { from: number; to: number }>> = {
  parallelsamfund: {
    from: 2010,
    to: 2020,
    one: 'ghettoområde',
    many: 'ghettoområder',
    gloss: 'ghetto areas',
  },
  omdannelsesomraade: {
    from: 2018,
    to: 2020,
    one: 'hårdt ghettoområde',
    many: 'hårde ghettoområder',
    gloss: 'hard ghetto areas',
  },
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

/** The year of the first list of each kind that there was, be it under an earlier name, by the same law data. */
export const firstYears: Record<StateListId, number> = {
  udsat_boligomraade: 2018,
  parallelsamfund: 2010,
  omdannelsesomraade: 2018,
  forebyggelsesomraade: 2021,
};

/** The year of the first lists by criteria like today's: those of ghettoområder before had others. */
export const FIRST_OF_TODAY = 2018;

/** The years of the lists that may be given under a name: that of today, or the earlier one. */
export function yearsOfName(list: StateListId, isEarlier: boolean): { from: number; to: number } {
  const earlier = earlierNames[list];
  if (isEarlier && earlier) return earlier;
  return { from: Math.max(firstYears[list], FIRST_OF_TODAY), to: Number.POSITIVE_INFINITY };
}

/** What a list of a year lists, under the name of the time; without a year, under today's. */
export function listTerm(list: StateListId, year?: number | null): ListTerm {
  const earlier = earlierNames[list];
  return earlier && typeof year === 'number' && year <= earlier.to ? earlier : terms[list];
}

/** What a list of a year lists, in English with what the Danish term of law means. */
export function glossedList(list: StateListId, language: Language, year?: number | null): string {
  const { many, gloss } = listTerm(list, year);
  return language === 'da' ? many : `${many} (${gloss})`;
}

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
