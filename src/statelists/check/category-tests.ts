import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import { present } from '../../values/present.ts';
import { entriesOf } from '../law/law-texts.ts';
import type { CategoryByCriteria, LegalCriterion, LegalCriterionId } from '../law/schema.ts';
import { measured } from '../values/measured.ts';
import type { ValuedArea } from '../values/values.ts';
import { type Answers, allOf, atLeast, type Test, testCriterion, testResidents } from './test.ts';

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
  yearly: boolean,
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

/** A category with how a boligområde stands to it. */
export interface Held {
  category: CategoryByCriteria;
  tests: CategoryTests;
}

/**
 * Whether a boligområde can meet one category without meeting another, whatever the unknown figures are.
 *
 * Two categories ask for the same figure with different limits, so that their unknown answers hang together: who has
 * more than 40 per cent has more than 30. Every order in which an unknown figure can lie among its limits is tried.
 *
 * @returns the possible answers to "is in `wanted` and in none of `others`"
 */
export function aloneIn(wanted: Held, others: readonly Held[]): Answers {
  const all = [wanted, ...others];
  const questions = unknownQuestions(all);
  let possible: Answers = 0;
  const levels = new Map<string, number>();
  const holds = ({ category, tests }: Held): boolean => {
    const answer = (key: string, hardness: number, known: Answers): Answers =>
      known === EITHER ? (present(levels.get(key)) >= hardness ? CAN_HOLD : CAN_FAIL) : known;
    const residents = answer('residents', category.residents['at-least'], tests.residents.answers);
    return (
      combined(category, residents, (id) => {
        const law = present(category.criteria[id]);
        return answer(keyOf(id, law), hardnessOf(law), present(tests.criteria.get(id)).answers);
      }) === CAN_HOLD
    );
  };
  const visit = (next: number): void => {
    if (possible === EITHER) return;
    if (next === questions.length) {
      possible |= holds(wanted) && !others.some(holds) ? CAN_HOLD : CAN_FAIL;
      return;
    }
    const { key, rungs } = questions[next];
    for (const level of [Number.NEGATIVE_INFINITY, ...rungs]) {
      levels.set(key, level);
      visit(next + 1);
    }
  };
  visit(0);
  return possible;
}

/** The figures that are unknown, each with the limits that it is held against, the easiest first. */
function unknownQuestions(all: readonly Held[]): { key: string; rungs: number[] }[] {
  const rungs = new Map<string, Set<number>>();
  const add = (key: string, hardness: number) =>
    rungs.set(key, (rungs.get(key) ?? new Set<number>()).add(hardness));
  for (const { category, tests } of all) {
    if (tests.residents.answers === EITHER) add('residents', category.residents['at-least']);
    for (const [id, { answers }] of tests.criteria) {
      const law = present(category.criteria[id]);
      if (answers === EITHER) add(keyOf(id, law), hardnessOf(law));
    }
  }
  return [...rungs].map(([key, of]) => ({ key, rungs: [...of].sort((a, b) => a - b) }));
}

/** Limits of one key are of one kind: a value that meets a harder one meets the easier. */
function keyOf(id: LegalCriterionId, { limit, 'average-years': years }: LegalCriterion): string {
  return `${id} ${Object.keys(limit)[0]} ${years}`;
}

function hardnessOf({ limit }: LegalCriterion): number {
  if ('above' in limit) return limit.above;
  return 'at-least-times' in limit ? limit['at-least-times'] : -limit['below-pct'];
}
