import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import { present } from '../../values/present.ts';
import { entriesOf } from '../law/law-texts.ts';
import type { Category, CategoryByYears, CategoryId, Period } from '../law/schema.ts';
import type { ValuedArea } from '../values/values.ts';
import { aloneIn, type CategoryTests, testCategory } from './category-tests.ts';
import { categoryInPeriod, listOfCategory } from './names-of-categories.ts';
import type { Published } from './published.ts';
import { type Answers, allOf } from './test.ts';

/** What boligområder are held against. */
export interface Grounds {
  law: readonly Period[];
  /** the figures are of one year each, not the law's averages */
  yearly: boolean;
  /** undefined: no lists were given */
  published: Published | undefined;
}

/** Whether a boligområde was in a category in a year, and what says so. */
export interface YearInCategory {
  year: number;
  answers: Answers;
  basis: 'figures' | 'list' | 'none';
}

/** How a boligområde stands to a category in a year. */
export interface Standing {
  id: CategoryId;
  /** undefined where years in another category decide */
  tests: CategoryTests | undefined;
  /** the years that decide, earliest first; undefined where criteria do */
  years: YearInCategory[] | undefined;
  /** whether it meets what the category asks for */
  byFigures: Answers;
  /** whether the law puts it there, seeing what other categories shut it out */
  byLaw: Answers;
  /** the category that shuts it out, or may do */
  excludedBy: CategoryId | undefined;
}

/** How a boligområde stands to every category of the period in which the lists of a year were made. */
export function assess(area: ValuedArea, year: number, period: Period, grounds: Grounds): Standing[] {
  const standings: Standing[] = [];
  for (const [id, category] of entriesOf(period.categories)) {
    const years = 'years' in category ? yearsIn(category, area, year, grounds) : undefined;
    const tests = 'years' in category ? undefined : testCategory(category, area, year, grounds.yearly);
    const byFigures = tests ? tests.answers : allOf(present(years).map(({ answers }) => answers));
    standings.push({ id, tests, years, byFigures, byLaw: byFigures, excludedBy: undefined });
  }
  for (const standing of standings) exclude(standing, standings, period);
  return standings;
}

/** The years that decide, each with whether the boligområde was in the other category then. */
function yearsIn(
  { years }: CategoryByYears,
  area: ValuedArea,
  year: number,
  grounds: Grounds,
): YearInCategory[] {
  const asked = Array.from({ length: years['in-a-row'] }, (_, k) => year - years['in-a-row'] + 1 + k);
  // what the list of the year says is what the figures are to be held against: it is no ground for them
  return asked.map((one) => yearInCategory(years.of, area, one, grounds, one < year));
}

/**
 * Whether a boligområde was in a category that criteria decide: by its figures of that year under the law of that
 * year; where they leave it open, by the published list.
 */
export function yearInCategory(
  id: CategoryId,
  area: ValuedArea,
  year: number,
  { law, yearly, published }: Grounds,
  listCounts: boolean,
): YearInCategory {
  const period = law.find(({ lists }) => lists.from <= year && year <= (lists.to ?? year));
  const then = period && categoryInPeriod(id, period);
  const category: Category | undefined = then && period?.categories[then];
  if (then === undefined || category === undefined || 'years' in category)
    return { year, answers: EITHER, basis: 'none' };
  if (area.years.has(year)) {
    const { answers } = testCategory(category, area, year, yearly);
    if (answers !== EITHER) return { year, answers, basis: 'figures' };
  }
  const list = listOfCategory(then, year);
  if (listCounts && published && list !== undefined) {
    const answers = published.answers(list, year, area);
    if (answers !== EITHER) return { year, answers, basis: 'list' };
  }
  return { year, answers: EITHER, basis: 'none' };
}

/** Lets the categories that one excludes shut a boligområde out of it; of two that exclude each other the first stays. */
function exclude(standing: Standing, all: readonly Standing[], period: Period): void {
  if (standing.byFigures === CAN_FAIL) return;
  const before = all.slice(0, all.indexOf(standing));
  const excluding = all.filter(
    (other) =>
      excludes(period, standing.id, other.id) &&
      (before.includes(other) || !excludes(period, other.id, standing.id)),
  );
  const certain = excluding.find(({ byFigures }) => byFigures === CAN_HOLD);
  const possible = excluding.filter(({ byFigures }) => byFigures !== CAN_FAIL);
  standing.excludedBy = (certain ?? possible[0])?.id;
  if (certain) standing.byLaw = CAN_FAIL;
  else if (possible.length > 0) standing.byLaw = alone(standing, possible, period);
}

/** As far as criteria decide: years in a category that excludes too are no more than that category. */
function alone(standing: Standing, possible: readonly Standing[], period: Period): Answers {
  const held = ({ id, tests }: Standing) => {
    const category = present(period.categories[id]);
    return tests && 'criteria' in category ? [{ category, tests }] : [];
  };
  const [wanted] = held(standing);
  return wanted ? aloneIn(wanted, possible.flatMap(held)) : standing.byFigures;
}

function excludes({ categories }: Period, id: CategoryId, other: CategoryId): boolean {
  const category = categories[id];
  return category !== undefined && 'excludes' in category && category.excludes.includes(other);
}
