import { isDeepStrictEqual } from 'node:util';
import type { Method } from '../criteria/effective.ts';
import { type ClassColumns, HIDDEN_VERDICT, isOpenClass } from '../record/area-table.ts';
import { classColumns } from '../screening/area-table.ts';
import type { Assessment } from '../screening/assess.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import { type Counted, candidatesOf, SHOWN, type Truth } from './counted.ts';
import { about, sideWith } from './kept.ts';
import { assessedWith, MOST_AREAS_SHOWN, type StandIn } from './stand-in.ts';

/** Cities that are screened at the most. */
const MOST_CITIES = 200;

/**
 * How many values hidden counts were shown to have beside the classes and the verdicts of their own area that follow from them
 * otherwise than by a rate and its limit: classes, and criteria whose figure is computed from others. Cities are screened in
 * which every hidden count is another; a value is kept where its area has the answers that are published. So many are
 * told rather than too few: a value that none of the cities has may be possible all the same.
 *
 * @param truth the counts as they are
 * @returns by the key of the counts, and area; nothing where no such answer is published
 */
export function shownBeyond(
  blinded: Blinded,
  method: Method,
  listed: ReadonlySet<string>,
  city: StandIn,
  truth: Truth,
): ReadonlyMap<string, Uint16Array> {
  const { areas } = blinded.report;
  const { counted, derived } = blinded.figures;
  const isDerived = derived.some(({ columns }) => 'verdict' in columns);
  const all = counted.filter(({ figures: [{ hidden }] }) => hidden.some((how) => how !== SHOWN));
  // two criteria on the same persons may be compared with others, each with its own
  const isTwice = all.some(({ figures }) => figures.filter(({ columns }) => 'verdict' in columns).length > 1);
  if (all.length === 0 || (!isDerived && !isTwice && areas.classes.length === 0)) return new Map();
  const inCity = new Map([...city.filling].map(([{ key }, counts]) => [key, counts]));
  const base = new Map(
    counted.map((one) => {
      const counts = truth.counts.get(one.key);
      const own = present(inCity.get(one.key)).map((count, area) =>
        Number.isNaN(count) ? count : (counts?.[area] ?? count),
      );
      return [one, own] as const;
    }),
  );
  const shown = new Map(all.map((one) => [one, areas.ids.map(() => new Set<number>())]));
  const could = new Map(
    all.map((one) => [
      one,
      areas.ids.map((_, area) => {
        const count = present(base.get(one))[area];
        if (Number.isNaN(count)) return [];
        return about(sideWith(candidatesOf(one, area), count), count, 2 * one.smallest);
      }),
    ]),
  );
  const open = [...areas.ids.keys()].filter((area) =>
    all.some((one) => present(could.get(one))[area].length > 0),
  );
  const alike = answersOf(blinded, method, assessedWith(blinded, base, listed).assessment);
  const cities = Math.min(MOST_CITIES, Math.ceil(MOST_AREAS_SHOWN / areas.size));
  for (let turn = 0; turn < cities; turn++) {
    const others = new Map(
      counted.map(
        (one, k) => [one, otherCounts(present(base.get(one)), could.get(one) ?? [], turn, k)] as const,
      ),
    );
    const { assessment } = assessedWith(blinded, others, listed);
    const answers = alike(assessment);
    for (const area of open) {
      if (!answers(area)) continue;
      for (const one of all) {
        const count = present(others.get(one))[area];
        if (!Number.isNaN(count)) present(shown.get(one))[area].add(count);
      }
    }
  }
  const isOfOthers = derived.some(
    ({ columns: { id } }) => areas.criteria.some((one) => one.id === id) || classOf(method).has(id),
  );
  if (isOfOthers) {
    const inAll = shownToAll(blinded, listed, { all, could, base, alike });
    for (const [one, sets] of shown)
      for (const area of open)
        sets[area] = new Set([...sets[area]].filter((count) => inAll.get(one)?.[area].has(count)));
  }
  return new Map(all.map((one) => [one.key, Uint16Array.from(present(shown.get(one)), ({ size }) => size)]));
}

/** The indicators that classes are of. */
function classOf({ classes }: Method): ReadonlySet<string> {
  return new Set(Object.values(classes).flatMap(({ of }) => of ?? []));
}

/**
 * The same where figures are computed from those of other areas, whose answers then speak of a count as well: cities that differ from
 * the one that was screened in one count, and in which every area has its answers.
 */
function shownToAll(
  blinded: Blinded,
  listed: ReadonlySet<string>,
  {
    all,
    could,
    base,
    alike,
  }: {
    alike: Alike;
    all: readonly Counted[];
    could: ReadonlyMap<Counted, readonly (readonly number[])[]>;
    base: StandIn['filling'];
  },
): Map<Counted, Set<number>[]> {
  const { ids } = blinded.report.areas;
  let left = Math.ceil(MOST_AREAS_SHOWN / ids.length);
  const isAlike = (filling: StandIn['filling']) => {
    left--;
    const answers = alike(assessedWith(blinded, filling, listed).assessment);
    return ids.every((_, area) => answers(area));
  };
  const isBase = isAlike(base);
  return new Map(
    all.map((one) => [
      one,
      ids.map((_, area) => {
        const own = present(base.get(one));
        const isShown = (count: number) => {
          if (count === own[area]) return isBase;
          const other = own.with(area, count);
          return left > 0 && isAlike(new Map([...base, [one, other]]));
        };
        return new Set((could.get(one)?.[area] ?? []).filter(isShown));
      }),
    ]),
  );
}

/** Counts of a city: those as they are first, then others, each area and each kind of counts at another pace. */
function otherCounts(
  base: Float64Array,
  could: readonly (readonly number[])[],
  turn: number,
  k: number,
): Float64Array {
  return base.map((count, area) => {
    const all = could[area] ?? [];
    if (all.length === 0 || (turn === 0 && all.includes(count))) return count;
    // digits of the turn, from another one on in each area: all combinations of a few kinds of counts come up
    const digit = Math.floor((turn + area) / all.length ** (k % 4)) + k * turn;
    return all[digit % all.length];
  });
}

/** Whether an area has in a city the verdicts and the classes that are published of it. */
type Alike = (assessment: Assessment) => (area: number) => boolean;

/**
 * What missing figures leave open is published as well, and speaks of counts too: of the rank of a figure that is there. Other cities
 * are asked for it where it follows from the record at all: of sums that are missing in part it does not.
 *
 * @param asItIs with the counts as they are
 */
function answersOf({ report: { areas } }: Blinded, method: Method, asItIs: Assessment): Alike {
  const laddersIn = (assessment: Assessment) =>
    areas.classes.map(({ id }) =>
      classColumns(id, method.classes[id], assessment, assessment.exclusions.assessed),
    );
  const criteria = areas.criteria.map((said) => {
    const { possible } = asItIs.evaluator.criterion(said.id);
    return { said, isOpenLike: said.possible.map((one, area) => Number(possible[area] === one)) };
  });
  const own = laddersIn(asItIs);
  const ladders = areas.classes.map((said, k) => ({
    said,
    isOpenLike: areas.ids.map((_, area) => isSameClass(said, own[k], area)),
  }));
  return (assessment) => {
    const { evaluator, exclusions } = assessment;
    const again = areas.criteria.map(({ id }) => evaluator.criterion(id));
    const classes = laddersIn(assessment);
    return (area) =>
      exclusions.assessed[area] === 0 ||
      (criteria.every(
        ({ said: { verdict, possible, hidden }, isOpenLike }, k) =>
          hidden?.[area] === HIDDEN_VERDICT ||
          (again[k].verdict[area] === verdict[area] &&
            (isOpenLike[area] === 0 || again[k].possible[area] === possible[area])),
      ) &&
        ladders.every(
          ({ said, isOpenLike }, k) =>
            isSameClass(said, classes[k], area) ||
            (!isOpenLike[area] && (isOpenClass(said, area) || isOpenClass(classes[k], area))),
        ));
  };
}

/** Whether the class of an area, and all that it could be, are the same in two cities. */
function isSameClass(one: ClassColumns, other: ClassColumns, area: number): boolean {
  const [own, others] = [one, other].map(({ of, couldBe }) => [of[area], ...couldBe(area).toSorted()]);
  return isDeepStrictEqual(own, others);
}
