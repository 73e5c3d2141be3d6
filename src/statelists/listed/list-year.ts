import type { Method } from '../../criteria/effective.ts';
import { recordPlace } from '../../files/place.ts';
import { inputError } from '../../messages/errors.ts';
import type { StateLists } from '../reading/read.ts';

/** The year that a method names, or `latest`. */
export function listYearOf({ 'list-year': of }: Method['state-lists']): number | 'latest' {
  return typeof of === 'object' ? of.year : of;
}

/**
 * The year of the lists that count, all of one publication: the year that the method names; else the year screened, or
 * the year before. The lists come out on 1 December, so those of the year before are in force for most of a year; older
 * ones have been replaced, and later ones are not yet there to go by.
 *
 * @param year the year screened
 * @returns undefined where the file has none of the method's lists in any year
 * @throws InputError where it has them, but none of a year that counts: else a run would designate nobody by them
 */
export function chooseListYear(
  lists: StateLists,
  settings: Method['state-lists'],
  year: number,
): number | undefined {
  const named = listYearOf(settings);
  const wanted = named === 'latest' ? [year, year - 1] : [named];
  const years = new Set(settings.lists.flatMap((list) => lists.years[list].map((one) => one.year)));
  if (years.size === 0) return undefined;
  const chosen = wanted.find((one) => years.has(one));
  if (chosen !== undefined) return chosen;
  const available = [...years].sort((a, b) => a - b);
  const params = { year, available, named: named === 'latest' ? null : named };
  throw inputError('lists-of-other-years', params, recordPlace(lists.file));
}
