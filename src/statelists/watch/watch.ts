import { CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import { inputError } from '../../messages/errors.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { present } from '../../values/present.ts';
import { assess, type Grounds, type Standing, yearInCategory } from '../check/assess.ts';
import { byPlace, type CheckReport, inputsOf } from '../check/check.ts';
import { categoryInPeriod, listOfCategory } from '../check/names-of-categories.ts';
import { readPublished } from '../check/published.ts';
import type { Answers } from '../check/test.ts';
import { periodOfLists } from '../law/law.ts';
import { entriesOf } from '../law/law-texts.ts';
import type { CategoryByCriteria, CategoryByYears, CategoryId, Period } from '../law/schema.ts';
import {
  areasOfMunicipality,
  checkYear,
  type LegalValues,
  type ValuedArea,
  yearsOf,
} from '../values/values.ts';
import { type Nearness, nearnessOf, type Risk, type RiskRule, riskOf } from './nearness.ts';

/** How a boligområde stands to a category: in it, out of it, left open by unknown figures, or shut out by another one. */
export type WatchStatus = 'on' | 'off' | 'undetermined' | 'shut-out';

/** A boligområde in the order of a category that criteria decide. */
export interface Ranked {
  /** from 1; undefined where another category shuts it out */
  rank: number | undefined;
  area: ValuedArea;
  status: WatchStatus;
  /** whether it is on the published list; undefined where no lists were given, or there is no such list */
  published: Answers | undefined;
  nearness: Nearness;
}

/** A boligområde that has been in the category that a rule of years looks at. */
export interface YearsSoFar {
  area: ValuedArea;
  /** years in a row, the year looked from counted */
  inARow: number;
  /** whether the year before those is unknown, so that there may be more */
  atLeast: boolean;
  needed: number;
  /** the first year in which it has been there long enough, if it stays */
  earliest: number;
}

/** A category with those near it. */
export interface WatchedCategory {
  id: CategoryId;
  /** by rank; undefined where a rule of years decides */
  ranked: Ranked[] | undefined;
  /** the longest first; undefined where criteria decide */
  years: YearsSoFar[] | undefined;
}

/** A boligområde that is on the list already, at risk of coming onto it, or may be. */
export interface AtRisk extends Risk {
  area: ValuedArea;
}

/** What a watch found. */
export interface WatchReport {
  year: number;
  period: Period;
  yearly: boolean;
  rule: RiskRule;
  inputs: CheckReport['inputs'];
  /** years of the figures, up to the one looked from */
  years: number[];
  areas: number;
  categories: WatchedCategory[];
  /** those on the list already, and apart from them those at risk: a range where unknown figures leave it open */
  risk: { category: CategoryId; on: AtRisk[]; least: number; most: number; areas: AtRisk[] };
  notices: Finding[];
}

export interface WatchRequest {
  /** undefined: the latest */
  year: number | undefined;
  municipality: string | undefined;
  stateLists: string | undefined;
  yearly: boolean;
  rule: RiskRule;
}

/**
 * How near boligområder are to each category of the law in force for a year, where their figures are going, and how
 * many are at risk of becoming a parallelsamfund.
 *
 * @throws InputError where no law covers the year, the values have no row of the year or the municipality, or the
 *   horizon is not after the year
 */
export async function watch(law: Period[], values: LegalValues, request: WatchRequest): Promise<WatchReport> {
  const { municipality, stateLists, yearly, rule } = request;
  const chosen = [...areasOfMunicipality(values, municipality)].sort(byPlace);
  const year = request.year ?? present(yearsOf(chosen).at(-1));
  checkYear(values, chosen, year);
  if (rule.horizon <= year) throw inputError('watch-horizon-past', { horizon: rule.horizon, year });
  const period = periodOfLists(law, year);
  const published = stateLists === undefined ? undefined : await readPublished(stateLists, chosen);
  const areas = chosen.filter((area) => area.years.has(year));
  const grounds: Grounds = { law, yearly, published };
  const standings = new Map(areas.map((area) => [area, assess(area, year, period, grounds)]));

  const categories = entriesOf(period.categories).map(([id, category]): WatchedCategory => {
    if ('years' in category) {
      return {
        id,
        ranked: undefined,
        years: areas.flatMap((area) => yearsSoFar(category, area, year, grounds)).sort(longestFirst),
      };
    }
    return { id, ranked: rankedIn(id, category, standings, year, grounds, rule), years: undefined };
  });
  return {
    year,
    period,
    yearly,
    rule,
    inputs: inputsOf(values, published),
    years: yearsOf(chosen).filter((one) => one <= year),
    areas: areas.length,
    categories,
    risk: riskIn(period, categories, rule),
    notices: [
      ...values.notices,
      ...(published?.notices ?? []),
      ...(request.year === undefined ? [finding('watch-year-chosen', { year })] : []),
      ...leftOut(chosen, year),
    ],
  };
}

/** Those with figures of earlier years alone. */
function leftOut(chosen: readonly ValuedArea[], year: number): Finding[] {
  const names = chosen
    .filter(({ years }) => !years.has(year) && [...years.keys()].some((one) => one < year))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [finding('values-areas-without-year', { year, names })];
}

function rankedIn(
  id: CategoryId,
  category: CategoryByCriteria,
  standings: ReadonlyMap<ValuedArea, Standing[]>,
  year: number,
  { yearly, published }: Grounds,
  { horizon }: RiskRule,
): Ranked[] {
  const list = listOfCategory(id, year);
  const all = [...standings].map(([area, of]): Ranked => {
    const standing = present(of.find((one) => one.id === id));
    return {
      rank: undefined,
      area,
      status: statusOf(standing),
      published: list === undefined ? undefined : published?.answers(list, year, area),
      nearness: nearnessOf(category, area, year, yearly, horizon),
    };
  });
  all.sort(byNearness);
  let rank = 0;
  for (const one of all) if (one.status !== 'shut-out') one.rank = ++rank;
  return all;
}

function statusOf({ byFigures, byLaw }: Standing): WatchStatus {
  if (byLaw === CAN_HOLD) return 'on';
  if (byLaw === EITHER) return 'undetermined';
  return byFigures === CAN_HOLD ? 'shut-out' : 'off';
}

const order: Record<WatchStatus, number> = { on: 0, undetermined: 1, off: 1, 'shut-out': 2 };

/**
 * Those in the category first, the one farthest from leaving it before the others; then those out of it, by how many
 * criteria they are short of, unknown ones held as not met, and by the greatest relative margin among those. Equal ones
 * stay in the order of municipality and name.
 */
function byNearness(a: Ranked, b: Ranked): number {
  if (order[a.status] !== order[b.status]) return order[a.status] - order[b.status];
  if (a.status === 'on') return compared(b.nearness.distance, a.nearness.distance);
  return a.nearness.short.most - b.nearness.short.most || compared(a.nearness.distance, b.nearness.distance);
}

/** Infinity is no further than itself. */
function compared(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function yearsSoFar(
  { years }: CategoryByYears,
  area: ValuedArea,
  year: number,
  grounds: Grounds,
): YearsSoFar[] {
  const needed = years['in-a-row'];
  let inARow = 0;
  let atLeast = false;
  while (inARow < needed) {
    // the year looked from is judged by its figures, earlier ones by the published list too
    const { answers } = yearInCategory(years.of, area, year - inARow, grounds, inARow > 0);
    atLeast = answers === EITHER;
    if (answers !== CAN_HOLD) break;
    inARow++;
  }
  return inARow === 0 ? [] : [{ area, inARow, atLeast, needed, earliest: year + needed - inARow }];
}

function longestFirst(a: YearsSoFar, b: YearsSoFar): number {
  return b.inARow - a.inARow;
}

/** The numbers for the goal: of parallelsamfund, or of what the period calls them. */
function riskIn(period: Period, categories: readonly WatchedCategory[], rule: RiskRule): WatchReport['risk'] {
  // every period has a ghettoområde or a parallelsamfund, and criteria decide it
  const id = present(categoryInPeriod('parallelsamfund', period));
  const category = period.categories[id] as CategoryByCriteria;
  const { ranked } = present(categories.find((one) => one.id === id));
  const areas = present(ranked)
    .map(
      ({ area, nearness, published }): AtRisk => ({
        area,
        ...riskOf(category, nearness, published === CAN_HOLD, rule),
      }),
    )
    .filter(({ answer }) => answer !== 'no');
  const answered = (wanted: Risk['answer']) => areas.filter(({ answer }) => answer === wanted);
  const [on, certain, possible] = [answered('on'), answered('yes'), answered('possible')];
  const atRisk = [...certain, ...possible];
  return { category: id, on, least: certain.length, most: atRisk.length, areas: atRisk };
}
