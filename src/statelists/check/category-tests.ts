import { present } from '../../present.ts';
import { entriesOf } from '../law/entries.ts';
import type { CategoryByCriteria, LegalCriterionId } from '../law/schema.ts';
import { measured } from '../values/measured.ts';
import type { ValuedArea } from '../values/values.ts';
import { type Answers, allOf, atLeast } from './answers.ts';
import { type Test, testCriterion, testResidents } from './test.ts';

/** How the figures are to be taken: as the law's averages already, or as one year's each. */
export interface FigureSettings {
  yearly: boolean;
}

/** A boligområde held against a category, in a year. */
export interface CategoryTests {
  residents: Test;
  criteria: ReadonlyMap<LegalCriterionId, Test>;
  /** whether it meets them, the other categories left aside */
  answers: Answers;
}

/** Tests a boligområde on a category that criteria decide; all is unknown where it has no figures for the year. */
export function testCategory(
  category: CategoryByCriteria,
  area: ValuedArea,
  year: number,
  { yearly }: FigureSettings,
): CategoryTests {
  const residents = testResidents(category.residents, area.years.get(year)?.residents ?? Number.NaN);
  const criteria = new Map<LegalCriterionId, Test>();
  for (const [id, law] of entriesOf(category.criteria)) {
    const of = measured(area, year, id, yearly ? law['average-years'] : undefined);
    criteria.set(id, testCriterion(id, law, of));
  }
  const answers = combined(category, residents.answers, (id) => present(criteria.get(id)).answers);
  return { residents, criteria, answers };
}

/** Whether a category holds, by the answers of its parts: residents, what is required, and enough of what is counted. */
export function combined(
  category: CategoryByCriteria,
  residents: Answers,
  answerOf: (criterion: LegalCriterionId) => Answers,
): Answers {
  const { required, counted } = category;
  const enough = atLeast(counted['at-least'], counted.of.map(answerOf));
  return allOf([residents, ...required.map(answerOf), enough]);
}
