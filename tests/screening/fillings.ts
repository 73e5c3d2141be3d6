import { measuredCriteria } from '../../src/criteria/check.ts';
import type { Method } from '../../src/criteria/effective.ts';
import { CAN_FAIL, CAN_HOLD, MET, UNKNOWN } from '../../src/criteria/verdict.ts';
import type { Assessment } from '../../src/screening/assess.ts';
import { countCriteria } from '../../src/screening/score.ts';
import { assess, type City } from './city.ts';

// What a city with missing cells could turn out to be: every cell filled with every one of a grid of numbers, each city
// assessed by itself, and what was found put together. It is what the bounds promise to be.

/** What is known of one area: sets of answers, and ranges of numbers. */
export interface Found {
  /** bits of what each criterion could be, by id */
  criteria: Record<string, number>;
  /** bits of what the designation rule could answer */
  rule: number;
  /** how many criteria could be met, at the least and at the most */
  met: [number, number];
  /** the steps of each ladder that the area could fall on */
  classes: Record<string, Set<number>>;
  /** what each indicator could be, where it has a value; undefined: it never has */
  indicators: Record<string, [number, number] | undefined>;
}

/** All that the engine says of a city as it stands, area by area. */
export function said(method: Method, assessment: Assessment): Found[] {
  const { evaluator, rule, compileLadder } = assessment;
  const ids = measuredCriteria(method);
  const counts = countCriteria(assessment, ids);
  const ladders = Object.entries(method.classes).map(([id, ladder]) => [id, compileLadder(ladder)] as const);
  return evaluator.table.ids.map((_, area) => ({
    criteria: Object.fromEntries(ids.map((id) => [id, evaluator.criterion(id).possible[area]])),
    rule: rule[area],
    met: [counts.least[area], counts.most[area]],
    classes: Object.fromEntries(ladders.map(([id, { couldBe }]) => [id, new Set(couldBe(area))])),
    indicators: Object.fromEntries(
      Object.keys(method.indicators).map((id) => {
        const { least, greatest } = evaluator.bounds(id);
        return [id, [least[area], greatest[area]]];
      }),
    ),
  }));
}

/** What holds of one city as it stands: the verdicts as the figures are, be some of them missing. */
function standing(method: Method, assessment: Assessment): Found[] {
  const { evaluator, compileLadder } = assessment;
  const ids = measuredCriteria(method);
  const ladders = Object.entries(method.classes).map(([id, ladder]) => [id, compileLadder(ladder)] as const);
  return evaluator.table.ids.map((_, area) => {
    const verdicts = ids.map((id) => evaluator.criterion(id).verdict[area]);
    const met = verdicts.filter((verdict) => verdict === MET).length;
    return {
      criteria: Object.fromEntries(
        ids.map((id, k) => [id, verdicts[k] === UNKNOWN ? 0 : verdicts[k] === MET ? CAN_HOLD : CAN_FAIL]),
      ),
      rule: 0,
      met: verdicts.includes(UNKNOWN) ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [met, met],
      classes: Object.fromEntries(
        ladders.map(([id, { now }]) => [id, new Set([now(area)].filter((step) => step !== -1))]),
      ),
      indicators: {},
    };
  });
}

/** Two findings of one area put together. */
function together(a: Found, b: Found): Found {
  const ranges = (one: [number, number] | undefined, other: [number, number] | undefined) =>
    one && other
      ? ([Math.min(one[0], other[0]), Math.max(one[1], other[1])] as [number, number])
      : (one ?? other);
  return {
    criteria: Object.fromEntries(Object.keys(a.criteria).map((id) => [id, a.criteria[id] | b.criteria[id]])),
    rule: a.rule | b.rule,
    met: [Math.min(a.met[0], b.met[0]), Math.max(a.met[1], b.met[1])],
    classes: Object.fromEntries(
      Object.keys(a.classes).map((id) => [id, new Set([...a.classes[id], ...b.classes[id]])]),
    ),
    indicators: Object.fromEntries(
      Object.keys(b.indicators).map((id) => [id, ranges(a.indicators[id], b.indicators[id])]),
    ),
  };
}

/** What is found over all fillings of a city, and over the city as it stands. */
export interface Tried extends Found {
  /** whether a criterion has an answer as the figures stand that no filling gives */
  standsAlone: boolean;
}

export function tried(method: Method, city: City, earlier: City, fillings: Iterable<City>): Tried[] {
  const now = standing(method, assess(method, city, earlier));
  let found = now.map((one) => ({
    ...one,
    criteria: Object.fromEntries(Object.keys(one.criteria).map((id) => [id, 0])),
  }));
  for (const filled of fillings) {
    const of = said(method, assess(method, filled, earlier));
    found = found.map((one, area) => together(one, of[area]));
  }
  return found.map((one, area) => ({
    ...together(one, now[area]),
    indicators: one.indicators,
    standsAlone: Object.entries(now[area].criteria).some(([id, bits]) => bits & ~one.criteria[id]),
  }));
}
