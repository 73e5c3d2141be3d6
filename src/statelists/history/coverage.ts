import { firstYears } from '../../messages/list-name.ts';
import type { StateListId } from '../../messages/lists.ts';
import type { MunicipalityLists } from '../reading/read.ts';

/**
 * What the files hold of a list of a year: all of it, a part of it, nothing; or that there was no such list yet, so
 * that nobody was on it.
 */
export type Coverage = 'whole' | 'part' | 'missing' | 'no-list';

/** What the files hold of a list of a year, of some municipalities together. */
export function coverageOf(municipalities: MunicipalityLists[], list: StateListId, year: number): Coverage {
  if (year < firstYears[list]) return 'no-list';
  const held = municipalities.map(({ years }) => years[list].find((one) => one.year === year));
  if (held.every((one) => one?.complete)) return 'whole';
  return held.every((one) => one === undefined) ? 'missing' : 'part';
}

/** Whether it is known who was on the list and who was not. */
export function isKnown(coverage: Coverage): boolean {
  return coverage === 'whole' || coverage === 'no-list';
}
