import { earlierNames, type StateListId, stateListIds } from '../../messages/list-name.ts';
import type { CategoryId, Period } from '../law/schema.ts';

/** The lists of today that categories of before 2021 are the earlier name of. */
const laterNames: Partial<Record<CategoryId, StateListId>> = {
  ghettoomraade: 'parallelsamfund',
  haardt_ghettoomraade: 'omdannelsesomraade',
};

/** The list that a category of a year is published as. */
export function listOfCategory(id: CategoryId, year: number): StateListId | undefined {
  const own = stateListIds.find((list) => list === id);
  if (own !== undefined) return own;
  const list = laterNames[id];
  const years = list && earlierNames[list];
  return years && years.from <= year && year <= years.to ? list : undefined;
}

/** A category under the name that a period has for it: years as a ghettoområde count for the parallelsamfund. */
export function categoryInPeriod(id: CategoryId, period: Period): CategoryId | undefined {
  if (id in period.categories) return id;
  return (Object.keys(period.categories) as CategoryId[]).find(
    (other) => laterNames[other] === id || laterNames[id] === other,
  );
}
