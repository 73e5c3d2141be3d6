import { suggest } from '../suggest.ts';
import { type StateListId, stateListIds } from './lists.ts';

/** How each list may be written, blanks, hyphens and underscores left out and å written `aa`, ø `oe`. */
const patterns: Record<StateListId, RegExp> = {
  udsat_boligomraade: /^udsat(?:te)?boligomraader?$/,
  parallelsamfund: /^parallelsamfund(?:er)?$/,
  omdannelsesomraade: /^omdannelsesomraader?$/,
  forebyggelsesomraade: /^forebyggelsesomraader?$/,
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
 * The list that a text names: its id, or its Danish name in singular or plural, whatever the case, with `å` or
 * `aa`, with blanks, hyphens or underscores. `ghettoområde` is none of them: by law it was another list.
 */
export function listIdOf(text: string): StateListId | undefined {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('å', 'aa');
  return stateListIds.find((id) => patterns[id].test(plain));
}

/** The spelling of a list that a text is most likely a slip for. */
export function nearestList(text: string): string | undefined {
  return suggest(text.normalize('NFC'), spellings);
}
