import type { CategoryId, Period } from '../law/schema.ts';
import { earlierNames } from '../list-name.ts';
import { type StateListId, stateListIds } from '../lists.ts';

/** What the lists of 2018-2020 called the categories that have been called something else since. */
const laterNames: Partial<Record<CategoryId, StateListId>> = {
  ghettoomraade: 'parallelsamfund',
  haardt_ghettoomraade: 'omdannelsesomraade',
};

/** The list that a category of a year is published as; undefined for those of the laws before 2018. */
export function listOfCategory(id: CategoryId, year: number): StateListId | undefined {
  const own = stateListIds.find((list) => list === id);
  if (own !== undefined) return own;
  return earlierNames.from <= year && year <= earlierNames.to ? laterNames[id] : undefined;
}

/** A category under the name that a period has for it: years as a ghettoområde count for the parallelsamfund. */
export function categoryInPeriod(id: CategoryId, period: Period): CategoryId | undefined {
  if (id in period.categories) return id;
  return (Object.keys(period.categories) as CategoryId[]).find(
    (other) => laterNames[other] === id || laterNames[id] === other,
  );
}
