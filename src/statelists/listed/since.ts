import { firstYears } from '../list-name.ts';
import type { ListEntry, StateLists } from '../reading/read.ts';

/** Since when a boligområde has been on a list without a break, as far as the file of lists knows. */
export interface Since {
  /** the first year of the unbroken run of years that ends in the year used */
  year: number;
  /** it may have been on the list before: the file does not hold the list of the year before, or not all of it */
  atLeast: boolean;
}

/** Follows an entry back through the years. A list that there was not yet, nobody was on. */
export function sinceOf({ key, list, year }: ListEntry, lists: StateLists): Since {
  const years = new Set(
    lists.entries.filter((entry) => entry.key === key && entry.list === list).map((entry) => entry.year),
  );
  let first = year;
  while (years.has(first - 1)) first--;
  const before = lists.years[list].find((one) => one.year === first - 1);
  return { year: first, atLeast: first > firstYears[list] && before?.complete !== true };
}
