import {
  type Asked,
  isOpen,
  likelyWhole,
  type Round,
  type Shown,
  type UnknownWholes,
  type Window,
} from './area-counts.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  countBetween,
  isFew,
  type OutFigures,
  overlap,
  SHOWN,
  type Span,
  spanOf,
} from './counted.ts';
import { Search } from './examples.ts';
import type { Test } from './kept.ts';
import { type Constraints, constraintsOf } from './questions.ts';

/**
 * Counts of the same persons over several years, or in several records: what each verdict says of one of them, and what it
 * shows, says something of the others. What a hidden count could still be is shown by examples: all counts at once, such that
 * every record hides, shows and answers what it does. So many are told rather than too few: what no example was found
 * for may be possible all the same.
 */

/** A hidden count of a record. */
export interface Left {
  round: Round;
  counted: Counted;
  /** position in that record */
  area: number;
  /** how many values it was shown to have, up to as many as the rule leaves */
  values: number;
}

/**
 * How many values the hidden counts of all records have together, where the one to be published has a part in it.
 *
 * @param own the record that is to be published
 */
export function leftTogether(own: Round, out: readonly Round[]): Left[] {
  return linkedWindows([own, ...out]).flatMap((all) => leftIn(all));
}

/** Counts of a record that are of the same persons as others, of it or of records that are out. */
export function linkedCounts(
  rounds: readonly [own: Pick<OutFigures, 'year' | 'counted'>, ...Pick<OutFigures, 'year' | 'counted'>[]],
): Counted[] {
  return linkedWindows(rounds).flatMap((all) => all.map(({ counted }) => counted));
}

/** Windows of years that overlap, one of the first record among them. */
function linkedWindows<Any extends Pick<OutFigures, 'year' | 'counted'>>(
  rounds: readonly [own: Any, ...out: Any[]],
): Window<Any>[][] {
  const windows = rounds.flatMap((round) =>
    round.counted.map((counted) => ({ round, counted, from: round.year - counted.years, to: round.year })),
  );
  return [...Map.groupBy(windows, ({ counted }) => counted.columns).values()]
    .flatMap(linked)
    .filter((all) => all.length > 1 && all.some(({ round }) => round === rounds[0]));
}

/** Windows of years that overlap, directly or by others. */
function linked<Any>(windows: readonly Window<Any>[]): Window<Any>[][] {
  const groups: Window<Any>[][] = [];
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last?.some((one) => overlap(one, window))) last.push(window);
    else groups.push([window]);
  }
  return groups;
}

function leftIn(windows: readonly Window[]): Left[] {
  const ids = [...new Set(windows.flatMap(({ round }) => [...round.positions.keys()]))];
  let first = 0;
  const wholes = knownWholes(windows);
  const known = windows.map(({ round: of }) => of).filter(({ truth }) => truth.counts.size > 0);
  const asked = windows.map((window): Asked => {
    const { round } = window;
    const { counted, isUnknown } = withWholes(window, wholes, known);
    const { constraints, unknown } = constraintsWith(counted, isUnknown, round);
    const at = Int32Array.from(ids, (id) => round.positions.get(id) ?? -1);
    const one = { ...window, counted, constraints, at, first, wholes: unknown };
    first += constraints.partition?.pools.length ?? 0;
    return one;
  });
  const hiddenIn = ({ counted, at }: Asked, area: number) =>
    at[area] >= 0 && counted.figures.some(({ hidden }) => hidden[at[area]] !== SHOWN);
  const shown = [...ids.keys()].map((area): Shown => {
    const counts = Float64Array.from(asked, ({ counted, at }) =>
      at[area] < 0 ? Number.NaN : counted.figures[0].count[at[area]],
    );
    return { area, counts, hidden: asked.map((one) => hiddenIn(one, area)) };
  });
  const open = shown.filter(isOpen);
  const least = Math.max(...asked.map(({ counted }) => counted.smallest)) - 1;
  const left = asked.some(({ constraints }) => constraints.isHeld)
    ? undefined
    : new Search(asked, shown, first).left(least);
  return open.flatMap(({ area, hidden }, k) =>
    asked.flatMap((one, w): Left[] =>
      hidden[w] && !isKnownMany(asked, area, w)
        ? [
            {
              round: one.round,
              counted: windows[w].counted,
              area: one.at[area],
              values: left?.[k][w] ?? 0,
            },
          ]
        : [],
    ),
  );
}

/** Among how many persons figures are, by what they are of, the years, and area: of records of which who publishes knows it. */
type Wholes = ReadonlyMap<string, ReadonlyMap<string, number>>;

const wholeKey = ({ whole }: CountedFigure, { from, to }: Window) => `${whole} ${from} ${to}`;

function knownWholes(windows: readonly Window[]): Wholes {
  return new Map(
    windows
      .filter(({ round }) => round.truth.counts.size > 0)
      .flatMap((window) =>
        window.counted.figures.flatMap((figure) => {
          const among = window.round.truth.wholes.get(`${figure.whole} ${window.counted.years}`);
          const all = among && [...window.round.positions].map(([id, area]) => [id, among[area]] as const);
          return all ? [[wholeKey(figure, window), new Map(all)] as const] : [];
        }),
      ),
  );
}

/** What a record counts, with among how many it hides where that is known, or what it likely is. */
function withWholes(
  window: Window,
  wholes: Wholes,
  rounds: readonly Round[],
): { counted: Counted; isUnknown: (area: number) => boolean } {
  const { round, counted } = window;
  const unknown = new Set<number>();
  const figures = counted.figures.map((figure): CountedFigure => {
    const known = wholes.get(wholeKey(figure, window));
    if (!figure.among || !figure.hidden.includes(ALL_HIDDEN)) return figure;
    const among = figure.among.slice();
    for (const [id, area] of round.positions) {
      if (figure.hidden[area] !== ALL_HIDDEN) continue;
      const own = known?.get(id);
      if (own === undefined) unknown.add(area);
      const likely = rounds.map((one) => likelyWhole(one, figure.whole, counted.years, id));
      among[area] = own ?? likely.find((one) => one !== undefined) ?? among[area];
    }
    return { ...figure, among };
  });
  return { counted: { ...counted, figures }, isUnknown: (area) => unknown.has(area) };
}

/**
 * What is asked of counts. Where nobody knows among how few one is, each test asks whether it holds for some number that the
 * rule hides.
 */
function constraintsWith(
  counted: Counted,
  isUnknown: (area: number) => boolean,
  { blinded, method, members, assessment, rule }: Round,
): { constraints: Constraints; unknown: UnknownWholes } {
  const constraints = constraintsOf(counted, blinded, method, members, assessment);
  const fewest = rule['smallest-denominator'];
  let given: { area: number; whole: number } | undefined;
  const forSome =
    (test: Test): Test =>
    (area, count, total) => {
      const only = given?.area === area ? given.whole : undefined;
      let holds = only === undefined && test(area, count, total);
      if (holds || !isUnknown(area)) return holds;
      const all = counted.figures.flatMap(({ among, hidden }) =>
        among && hidden[area] === ALL_HIDDEN ? [{ among, before: among[area] }] : [],
      );
      const [least, most] = [Math.max(1, count), Math.max(fewest - 1, count)];
      for (let whole = only ?? least; whole <= (only ?? most) && !holds; whole++) {
        for (const { among } of all) among[area] = whole;
        holds = test(area, count, total);
      }
      for (const { among, before } of all) among[area] = before;
      return holds;
    };
  const so: UnknownWholes['so'] = (area, whole, ask) => {
    given = { area, whole };
    ask();
    given = undefined;
  };
  return {
    constraints: { ...constraints, tests: constraints.tests.map(forSome) },
    unknown: { isUnknown, most: fewest - 1, so },
  };
}

/** Whether it is known that a count is hidden for another one's sake, and is itself not of few: then it is no secret. */
function isKnownMany(asked: readonly Asked[], area: number, w: number): boolean {
  const spans = asked.flatMap(({ round, counted, at }): Span[] => {
    const position = at[area];
    const shown = position < 0 ? Number.NaN : counted.figures[0].count[position];
    const count = Number.isNaN(shown)
      ? (round.truth.counts.get(counted.key)?.[position] ?? Number.NaN)
      : shown;
    return position < 0 || Number.isNaN(count) ? [] : [spanOf(counted, round.year, position, count)];
  });
  const { counted, from, to, at } = asked[w];
  const count = countBetween(spans, from, to);
  return (
    count !== undefined &&
    counted.figures.every(
      ({ hidden, among, isShare }) =>
        hidden[at[area]] !== ALL_HIDDEN &&
        !isFew(count, counted.smallest) &&
        !(isShare && isFew((among?.[at[area]] ?? Number.NaN) - count, counted.smallest)),
    )
  );
}
