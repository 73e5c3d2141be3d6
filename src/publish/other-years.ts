import type { Criterion, Method } from '../criteria/effective.ts';
import { roundDecimal, shift } from '../criteria/measures/round.ts';
import { isOfOtherYear } from '../criteria/pooled.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import { comparison, MET, UNKNOWN } from '../criteria/verdict.ts';
import { type AreaTable, type CriterionColumns, HIDDEN_VERDICT } from '../record/area-table.ts';
import { isPublic, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import { likelyWhole, type Round } from './area-counts.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  candidatesOf,
  SHOWN,
  valueOfCount,
} from './counted.ts';
import type { Left } from './joint.ts';
import { keptValues, type Question, type Test } from './kept.ts';
import { type Constraints, constraintsOf } from './questions.ts';

/**
 * References that are those of another year. They follow from that year's counts, which the record does not have: nobody can say
 * how much they tell of them. So a line stands in: one that gives all verdicts, and is as near as it can be to what that
 * year's own public record tells, where it is given. Where it is not, any line would do, and none is published.
 */

/** The reference of an area in a public record of the year that it is compared with; NaN: there is none. */
export type Told = (criterion: string, area: number) => number;

/** Whether a reference is the rate of all whom it is taken over: their counts by their number. */
export function isRate(reference: Reference | undefined): boolean {
  return reference?.of !== 'percentile' && (reference?.weights ?? 'denominator') === 'denominator';
}

/**
 * Puts lines in place of references of another year.
 *
 * @param report as it was given: a public one has its lines already
 * @param all its facts, of who knows all denominators and who does not: the line is that of the first
 */
export function compareWithOtherYears(
  all: readonly Blinded[],
  report: Report,
  method: Method,
  told: Told,
): void {
  const [{ report: facts, madeUp }] = all;
  const { areas } = facts;
  const decimals = method.publish?.decimals ?? 0;
  for (const [k, { id, reference: recorded }] of report.areas.criteria.entries()) {
    const { reference } = method.criteria[id];
    if (!recorded || !reference || !isOfOtherYear(reference)) continue;
    const { linesHidden } = present(report.criteria.find((one) => one.id === id));
    const known = (area: number) => (isPublic(report) ? recorded(area) : told(id, area));
    const { verdict, hidden } = areas.criteria[k];
    const isCompared = (area: number) => verdict[area] !== UNKNOWN || hidden?.[area] === HIDDEN_VERDICT;
    const lines = new Float64Array(areas.size).fill(Number.NaN);
    for (const pool of Map.groupBy(areas.ids.keys(), poolKeys(reference, areas)).values()) {
      const { low, high, agrees, room } = verdictsOn(all[0], areas.criteria[k], method.criteria[id], pool);
      const isOpen = low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY;
      const target = pool.map(known).find((one) => !Number.isNaN(one));
      const isMissing = pool.every((area) => Number.isNaN(recorded(area)));
      // a public record says of itself that lines are left out
      if (isOpen && isMissing && !(isPublic(report) && linesHidden)) continue;
      if (target === undefined) madeUp.add(id);
      if (isOpen && target === undefined) continue;
      const ends = [low, high].filter(Number.isFinite);
      const middle = ends.reduce((sum, end) => sum + end / ends.length, 0);
      // without anything to be near to, it is to leave hidden counts as much as it can
      const wished = target === undefined ? [middle, ...ends] : [Math.min(Math.max(target, low), high)];
      const [line] = wished
        .map((one) => nearest(one, decimals, agrees))
        .sort((one, other) => room(other) - room(one));
      for (const area of pool)
        if (target === undefined ? isCompared(area) : !Number.isNaN(recorded(area))) lines[area] = line;
    }
    for (const one of all) {
      one.report.areas.criteria[k].reference = (area) => lines[area];
      if (madeUp.has(id)) one.madeUp.add(id);
    }
  }
}

/** Areas that are compared with one number have one key. */
function poolKeys({ of, column }: Reference, { regions }: AreaTable): (area: number) => string {
  const texts = of === 'region' ? regions.get(column ?? '') : undefined;
  return (area) => texts?.[area] ?? '';
}

/** What verdicts say of the reference that they follow from. */
interface Said {
  /** between which numbers it lies */
  low: number;
  high: number;
  /** whether one gives all of them */
  agrees: (reference: number) => boolean;
  /** how many values it leaves to figures that are hidden */
  room: (reference: number) => number;
  /** the same in two: the first holds from some number on, the other up to one */
  tests: readonly ((reference: number) => boolean)[];
}

function verdictsOn(
  { figures }: Blinded,
  columns: CriterionColumns,
  { worse, threshold }: Pick<Criterion, 'worse' | 'threshold'>,
  areas: readonly number[],
): Said {
  const { times = 1, plus = 0, strict = false } = threshold ?? {};
  const isRelative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const holds = comparison({ worse, strict });
  const counted = figures.counted.find((one) => one.figures.some((figure) => figure.columns === columns));
  const figure = counted?.figures.find((one) => one.columns === columns);
  const said = areas.flatMap((area) => {
    if (!isRelative || columns.verdict[area] === UNKNOWN) return [];
    const isHidden = counted && figure && figure.hidden[area] !== SHOWN;
    const values = isHidden
      ? candidatesOf(counted, area).map((count) => valueOfCount(figure, area, count))
      : [columns.values[area]];
    const isMet = columns.verdict[area] === MET;
    // of a hidden figure the one that gives the verdict most easily
    const value = isMet === (worse === 'higher') ? Math.max(...values) : Math.min(...values);
    return Number.isNaN(value) ? [] : [{ value, isMet, values }];
  });
  const isBelow = ({ isMet }: (typeof said)[number]) => (isMet === (worse === 'higher')) === times > 0;
  const lines = (all: typeof said) => all.map(({ value }) => (value - plus) / times);
  const gives = (all: typeof said) => (reference: number) =>
    all.every(({ value, isMet }) => holds(value, times * reference + plus) === isMet);
  const room = (reference: number) => {
    const isLike = (isMet: boolean) => (value: number) => holds(value, times * reference + plus) === isMet;
    return said.reduce((sum, { isMet, values }) => sum + values.filter(isLike(isMet)).length, 0);
  };
  const [below, above] = [said.filter(isBelow), said.filter((one) => !isBelow(one))];
  return {
    low: Math.max(Number.NEGATIVE_INFINITY, ...lines(above)),
    high: Math.min(Number.POSITIVE_INFINITY, ...lines(below)),
    agrees: gives(said),
    room,
    tests: [gives(above), gives(below)],
  };
}

/**
 * What verdicts say of the counts of another year, by the rate of that year which they follow from: how many values are left to
 * those that its record hides.
 *
 * @param own the record that is to be published
 * @param earlier that of the year, where it is out, and the criterion there that counts the same
 */
export function leftInOtherYears(
  own: Round,
  earlier: (criterion: string) => { round: Round; id: string } | undefined,
): Left[] {
  return own.blinded.report.areas.criteria.flatMap((columns): Left[] => {
    const criterion = own.method.criteria[columns.id];
    const { reference } = criterion;
    const { round, id } = (isRate(reference) && isOfOtherYear(reference) && earlier(columns.id)) || {};
    const isIt = (figure: CountedFigure) => figure.columns.id === id && 'verdict' in figure.columns;
    const counted = round?.counted.find(({ figures }) => figures.some(isIt));
    const figure = counted?.figures.find(isIt);
    if (!reference || !round || !counted || !figure?.among) return [];
    const { blinded, method, members, assessment } = round;
    const { areas } = blinded.report;
    const all = Array.from(areas.ids.keys()).filter((area) => members.members[area] === 1);
    const keyOf = poolKeys(reference, areas);
    const ownKeyOf = poolKeys(reference, own.blinded.report.areas);
    const ownAreas = Array.from(own.blinded.report.areas.ids.keys());
    return [...Map.groupBy(all, keyOf)].flatMap(([key, pool]) => {
      const hidden = pool.filter((area) => figure.hidden[area] !== SHOWN);
      if (hidden.length === 0) return [];
      const ofKey = ownAreas.filter((area) => ownKeyOf(area) === key);
      const said = verdictsOn(own.blinded, columns, criterion, ofKey);
      const values = new Map<number, number>();
      let isFound = false;
      for (const persons of wholesOf(round, figure, counted, own)) {
        const among = { ...counted, figures: counted.figures.map(persons) };
        const constraints = constraintsOf(among, blinded, method, members, assessment);
        const question = ofRate(among, persons(figure), pool, constraints, reference);
        const [before, after] = [[], said.tests].map((tests) => keptValues(question(tests)));
        if (!before || !after) continue;
        isFound = true;
        for (const area of hidden)
          if (after.values[area] < before.values[area])
            values.set(area, Math.min(after.values[area], values.get(area) ?? Number.POSITIVE_INFINITY));
      }
      return hidden.map((area) => ({
        ...{ round, counted, area },
        values: isFound ? (values.get(area) ?? Number.POSITIVE_INFINITY) : 0,
      }));
    });
  });
}

/**
 * Among how many persons hidden ones may be: the number that is known, or several for all of which nobody knows it, since that
 * decides how much a verdict says.
 */
function wholesOf(
  { truth, rule, blinded }: Round,
  { hidden }: CountedFigure,
  { years }: Counted,
  own: Round,
): ((figure: CountedFigure) => CountedFigure)[] {
  const known = (figure: CountedFigure) => truth.wholes.get(`${figure.whole} ${years}`);
  const least = rule['smallest-denominator'];
  const isOpen = hidden.includes(ALL_HIDDEN) && truth.wholes.size === 0;
  const { ids } = blinded.report.areas;
  const tried = isOpen
    ? [undefined, ...Array.from({ length: 7 }, (_, k) => 1 + Math.round((k / 6) * (least - 2)))]
    : [undefined];
  return tried.map((persons) => (figure) => {
    const some = (all: number, area: number) =>
      hidden[area] === ALL_HIDDEN
        ? (persons ?? likelyWhole(own, figure.whole, years, ids[area]) ?? all)
        : all;
    return { ...figure, among: known(figure) ?? figure.among?.map(some) };
  });
}

/** What is asked of the counts of a pool by its own year's verdicts and by what another year's say of its rate. */
function ofRate(
  counted: Counted,
  { among, count, hidden: how, per = 1 }: CountedFigure,
  pool: readonly number[],
  { tests, partition, compared }: Constraints,
  { of }: Reference,
): (ofRates: Said['tests']) => Question {
  // of another sum nothing is known here
  const isOfSum = partition === undefined || (partition.key === 'city' && of === 'city');
  const hidden = pool.filter((area) => how[area] !== SHOWN);
  const shown = pool.filter((area) => how[area] === SHOWN && !Number.isNaN(count[area]));
  const persons = [...hidden, ...shown].reduce((sum, area) => sum + (among?.[area] || 0), 0);
  return (ofRates) => ({
    size: count.length,
    count,
    candidates: (area) => candidatesOf(counted, area),
    tests: [
      ...(isOfSum ? tests : []),
      ...ofRates.map(
        (test): Test =>
          (_, __, total) =>
            test((per * total) / persons),
      ),
    ],
    pools: [
      {
        hidden,
        ...{ outside: [], among: persons },
        compared: isOfSum ? pool.filter((area) => compared[area] === 1) : [],
        shown: shown.reduce((sum, area) => sum + count[area], 0),
      },
    ],
    isHeld: false,
  });
}

/** Decimals that a line has at the most. */
const MOST_DECIMALS = 12;

/** A number that agrees, with as few decimals as it takes, near to another; NaN: none does. */
function nearest(to: number, decimals: number, agrees: (one: number) => boolean): number {
  for (let places = decimals; places <= MOST_DECIMALS; places++) {
    const near = roundDecimal(to, places, 'half-away-from-zero');
    const beside = (step: number) => shift(Math.round(shift(near, places)) + step, -places);
    const found = [near, beside(1), beside(-1)].find(agrees);
    if (found !== undefined) return found;
  }
  return Number.NaN;
}
