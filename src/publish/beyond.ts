import type { Method } from '../criteria/effective.ts';
import { HIDDEN_VERDICT, isOpenClass } from '../record/area-table.ts';
import { classColumns } from '../screening/area-table.ts';
import type { Assessment } from '../screening/assess.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import { type Counted, candidatesOf, SHOWN } from './counted.ts';
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
 * @returns by the key of the counts, and area; nothing where no such answer is published
 */
export function shownBeyond(
  blinded: Blinded,
  method: Method,
  listed: ReadonlySet<string>,
  city: StandIn,
): ReadonlyMap<string, Uint16Array> {
  const { areas } = blinded.report;
  const { counted, derived } = blinded.figures;
  const isDerived = derived.some(({ columns }) => 'verdict' in columns);
  const all = counted.filter(({ figures: [{ hidden }] }) => hidden.some((how) => how !== SHOWN));
  // two criteria on the same persons may be compared with others, each with its own
  const isTwice = all.some(({ figures }) => figures.filter(({ columns }) => 'verdict' in columns).length > 1);
  if (all.length === 0 || (!isDerived && !isTwice && areas.classes.length === 0)) return new Map();
  const inCity = new Map([...city.filling].map(([{ key }, counts]) => [key, counts]));
  const shown = new Map(all.map((one) => [one, areas.ids.map(() => new Set<number>())]));
  const could = new Map(
    all.map((one) => [
      one,
      areas.ids.map((_, area) => {
        const base = inCity.get(one.key)?.[area] ?? Number.NaN;
        if (Number.isNaN(base)) return [];
        return about(sideWith(candidatesOf(one, area), base), base, 2 * one.smallest);
      }),
    ]),
  );
  const open = [...areas.ids.keys()].filter((area) =>
    all.some((one) => present(could.get(one))[area].length > 0),
  );
  const cities = Math.min(MOST_CITIES, Math.ceil(MOST_AREAS_SHOWN / areas.size));
  for (let turn = 0; turn < cities; turn++) {
    const others = new Map(
      counted.map((one, k) => {
        const base = present(inCity.get(one.key));
        return [one, otherCounts(base, could.get(one) ?? [], turn, k)] as const;
      }),
    );
    const { assessment } = assessedWith(blinded, others, listed);
    const answers = answersAlike(blinded, method, assessment);
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
    const inAll = shownToAll(blinded, method, listed, { all, could, inCity });
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
 * the stand-in in one count, and in which every area has its answers.
 */
function shownToAll(
  blinded: Blinded,
  method: Method,
  listed: ReadonlySet<string>,
  {
    all,
    could,
    inCity,
  }: {
    all: readonly Counted[];
    could: ReadonlyMap<Counted, readonly (readonly number[])[]>;
    inCity: ReadonlyMap<string, Float64Array>;
  },
): Map<Counted, Set<number>[]> {
  const { counted } = blinded.figures;
  const { ids } = blinded.report.areas;
  const base = new Map(counted.map((one) => [one, present(inCity.get(one.key))] as const));
  let left = Math.ceil(MOST_AREAS_SHOWN / ids.length);
  const isAlike = (filling: StandIn['filling']) => {
    left--;
    const answers = answersAlike(blinded, method, assessedWith(blinded, filling, listed).assessment);
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

/** Counts of a city: those of the stand-in first, then others, each area and each kind of counts at another pace. */
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
function answersAlike(
  { report: { areas } }: Blinded,
  method: Method,
  assessment: Assessment,
): (area: number) => boolean {
  const { evaluator, exclusions } = assessment;
  const criteria = areas.criteria.map(({ id, verdict, hidden }) => ({
    verdict,
    hidden,
    again: evaluator.criterion(id).verdict,
  }));
  const ladders = areas.classes.map((said) => ({
    said,
    again: classColumns(said.id, method.classes[said.id], assessment, exclusions.assessed),
  }));
  return (area) =>
    exclusions.assessed[area] === 0 ||
    (criteria.every(
      ({ verdict, hidden, again }) => hidden?.[area] === HIDDEN_VERDICT || again[area] === verdict[area],
    ) &&
      ladders.every(
        ({ said, again }) =>
          isOpenClass(said, area) || isOpenClass(again, area) || again.of[area] === said.of[area],
      ));
}
