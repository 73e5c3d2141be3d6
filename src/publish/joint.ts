import type { Method } from '../criteria/effective.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import type { Assessment } from '../screening/assess.ts';
import { present } from '../values/present.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  type CountedFigure,
  countBetween,
  followingFrom,
  isFew,
  type OutFigures,
  overlap,
  SHOWN,
  type Span,
  spanOf,
  type Truth,
  tellFew,
} from './counted.ts';
import { type Kept, rangeWhere } from './kept.ts';
import { type Constraints, constraintsOf, type Members } from './questions.ts';

/**
 * Counts of the same persons over several years, or in several records: what each verdict says of one of them, and what it
 * shows, says something of the others. What a hidden count could still be is shown by examples: all counts at once, such that
 * every record hides, shows and answers what it does. So many are told rather than too few: what no example was found
 * for may be possible all the same.
 */

/** A record, and what is known of its figures: the one that is to be published, or one that is out. */
export interface Round extends OutFigures {
  blinded: Blinded;
  method: Method;
  rule: PublishRule;
  members: Members;
  /** of its stand-in */
  assessment: Assessment;
  /** what its hidden counts could be by itself, by the key of the counts */
  kept: ReadonlyMap<string, Kept | undefined>;
  /** its counts as they are, to start from; of a public record there are none */
  truth: Truth;
}

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

interface Window<Any = Round> {
  round: Any;
  counted: Counted;
  from: number;
  to: number;
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

/** A window with what is asked of its counts; areas are those of all records, by position among them. */
interface Asked extends Window {
  constraints: Constraints;
  /** the position of each area in the record; -1: it is not there */
  at: Int32Array;
  /** where the sums of its pools begin among all sums */
  first: number;
}

/** An area of all records, with its counts by window: NaN where there is none, or it is hidden. */
interface Shown {
  area: number;
  counts: Float64Array;
  hidden: readonly boolean[];
}

const isOpen = ({ hidden }: Shown) => hidden.includes(true);

/** An area of which some count is hidden. */
interface Open {
  area: number;
  /** what its counts could be, by window: NaN where there is none */
  all: Float64Array[];
  /** those of them that an example is looked for from, one way after the other */
  starts: Float64Array[];
  /** of the example that others are made from */
  base: Float64Array;
}

/**
 * Ways to look for an example, in turn: from which start; how far from it a count may lie; and whether what other areas allow
 * is minded, with steps that bring nothing by themselves. Without a bound a count may become all but few of an area's persons, which
 * nobody takes for a few.
 */
const WAYS = [
  ...[false, true].flatMap((isMinded) => [0, 1].map((start) => ({ start, within: 20, isMinded }))),
  { start: 0, within: Number.POSITIVE_INFINITY, isMinded: false },
];
/** Counts that are tried for an area. */
const MOST_EACH = 1500;
/** Rounds of changes until an example is found, and counts that are changed together for another. */
const MOST_SWEEPS = 12;
const MOST_CHANGED = 4;
/** Counts of an area that no example is found with, until it is left at those that one was found for. */
const MOST_IN_VAIN = 60;
/** Areas that are looked through together, and counts that are chosen on the way. */
const MOST_TOGETHER = 200;
const MOST_CHOSEN = 20_000;
/** Other counts of an area that are tried to make up for another one's, and areas that are for the same change. */
const MOST_NEAR = 40;
const MOST_PARTNERS = 20;

function leftIn(windows: readonly Window[]): Left[] {
  const ids = [...new Set(windows.flatMap(({ round }) => [...round.positions.keys()]))];
  let first = 0;
  const wholes = knownWholes(windows);
  const asked = windows.map((window): Asked => {
    const { round } = window;
    const counted = withWholes(window, wholes);
    const constraints = constraintsWith(counted, round);
    const at = Int32Array.from(ids, (id) => round.positions.get(id) ?? -1);
    const one = { ...window, counted, constraints, at, first };
    first += constraints.partition?.pools.length ?? 0;
    return one;
  });
  const hiddenIn = ({ counted, at }: Asked, area: number) =>
    at[area] >= 0 && counted.figures.some(({ hidden }) => hidden[at[area]] !== SHOWN);
  const known = [...ids.keys()].map((area): Shown => {
    const counts = Float64Array.from(asked, ({ counted, at }) =>
      at[area] < 0 ? Number.NaN : counted.figures[0].count[at[area]],
    );
    return { area, counts, hidden: asked.map((one) => hiddenIn(one, area)) };
  });
  const open = known.filter(isOpen);
  const least = Math.max(...asked.map(({ counted }) => counted.smallest)) - 1;
  const seen = asked.some(({ constraints }) => constraints.isHeld)
    ? undefined
    : new Search(asked, known, first).seen(least);
  return open.flatMap(({ area, hidden }, k) =>
    asked.flatMap((one, w): Left[] =>
      hidden[w] && !isKnownMany(asked, area, w)
        ? [
            {
              round: one.round,
              counted: windows[w].counted,
              area: one.at[area],
              values: seen?.[k][w].size ?? 0,
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

/** What a record that is out counts, with among how many it hides where that is known. */
function withWholes(window: Window, wholes: Wholes): Counted {
  const { round, counted } = window;
  const figures = counted.figures.map((figure): CountedFigure => {
    const known = wholes.get(wholeKey(figure, window));
    if (!figure.among || !figure.hidden.includes(ALL_HIDDEN)) return figure;
    const among = figure.among.slice();
    for (const [id, area] of round.positions)
      if (figure.hidden[area] === ALL_HIDDEN) among[area] = known?.get(id) ?? Number.NaN;
    return { ...figure, among };
  });
  return { ...counted, figures };
}

/**
 * What is asked of counts. Where nobody knows among how few one is, each test asks whether it holds for some number that the
 * rule hides.
 */
function constraintsWith(
  counted: Counted,
  { blinded, method, members, assessment, rule }: Round,
): Constraints {
  const unknown = counted.figures.map(({ hidden, among }) =>
    hidden.map((how, area) => Number(how === ALL_HIDDEN && Number.isNaN(among?.[area]))),
  );
  const fewest = rule['smallest-denominator'];
  const figures = counted.figures.map((figure, k): CountedFigure => {
    if (!figure.among || !unknown[k].includes(1)) return figure;
    const middling = Math.max(1, Math.floor(fewest / 2));
    return { ...figure, among: figure.among.map((one, area) => (unknown[k][area] === 1 ? middling : one)) };
  });
  const constraints = constraintsOf({ ...counted, figures }, blinded, method, members, assessment);
  if (!unknown.some((of) => of.includes(1))) return constraints;
  const forSome =
    (test: Constraints['tests'][number]): typeof test =>
    (area, count, total) => {
      const open = figures.filter(({ among }, k) => among && unknown[k][area] === 1);
      let holds = test(area, count, total);
      if (open.length === 0) return holds;
      const before = open.map(({ among }) => present(among)[area]);
      for (let all = Math.max(1, count); all < Math.max(fewest, count + 1) && !holds; all++) {
        for (const { among } of open) present(among)[area] = all;
        holds = test(area, count, total);
      }
      for (const [k, { among }] of open.entries()) present(among)[area] = before[k];
      return holds;
    };
  return { ...constraints, tests: constraints.tests.map(forSome) };
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

/** The counts that an area could have by what is shown of it, and by what each record hides. */
function countsOf(
  asked: readonly Asked[],
  { area, counts: shown, hidden }: Shown,
  guesses: readonly (readonly number[])[],
): Float64Array[] {
  const present = [...asked.keys()].flatMap((w) => (hidden[w] || !Number.isNaN(shown[w]) ? [w] : []));
  const nodes = [...new Set(present.flatMap((w) => [asked[w].from, asked[w].to]))].sort((a, b) => a - b);
  const index = new Map(nodes.map((node, k) => [node, k]));
  const spans = present.map((w) => ({
    w,
    from: index.get(asked[w].from) ?? 0,
    to: index.get(asked[w].to) ?? 0,
    guesses: guesses.map((all) => all[w]),
    whole: wholeOf(asked[w], area),
  }));
  const apart = distances(
    nodes.length,
    spans.filter(({ w }) => !hidden[w]).map(({ w, from, to }) => ({ from, to, count: shown[w] })),
  );
  const likely = distances(
    nodes.length,
    spans.map(({ w, from, to }) => ({
      from,
      to,
      count: hidden[w] ? (guesses.at(-1)?.[w] ?? Number.NaN) : shown[w],
    })),
  );
  const smallest = Math.max(...asked.map(({ counted }) => counted.smallest));
  const parts = nodes.length - 1;
  const wide = parts > 2 ? smallest + 1 : 2 * smallest;
  const isPossible = patternOf(asked, area, shown, hidden);
  const found: Float64Array[] = [];
  const seen = new Set<string>();
  const upTo = new Float64Array(nodes.length);
  const leaf = () => {
    const counts = new Float64Array(asked.length).fill(Number.NaN);
    for (const { w, from, to } of spans) counts[w] = upTo[to] - upTo[from];
    const key = counts.join();
    if (seen.has(key) || !isPossible(counts)) return;
    seen.add(key);
    found.push(counts);
  };
  const isCovered = (node: number) => spans.some(({ from, to }) => from < node && node <= to);
  /** @param most counts to be found from here on: each number of a part has its share of them */
  const choose = (node: number, most: number): void => {
    if (node === nodes.length) {
      leaf();
      return;
    }
    const before = upTo[node - 1];
    const tied = apart[node].findIndex((distance, other) => other < node && !Number.isNaN(distance));
    const next = new Set<number>();
    if (tied >= 0) next.add(upTo[tied] + apart[node][tied]);
    else if (!isCovered(node)) next.add(before);
    else {
      for (let more = 0; more <= wide; more++) next.add(before + more);
      for (const { w, from, to, guesses: hints, whole } of spans) {
        if (from >= node || to < node) continue;
        for (const count of hidden[w] ? hints : [shown[w]]) {
          const end = upTo[from] + count;
          if (Number.isNaN(end)) continue;
          // all of a sum may be in this part, or all but few
          for (let less = 0; less < smallest; less++) next.add(end - less);
          if (to === node) next.add(end + 1);
        }
        const all = from === node - 1 && to === node ? whole : Number.NaN;
        for (let less = 1; less < smallest && !Number.isNaN(all); less++) next.add(before + all - less);
      }
    }
    const isPossibleUpTo = (one: number) =>
      one >= before &&
      !spans.some(({ w, from, to }) => {
        if (hidden[w] || from >= node || to < node) return false;
        const own = one - upTo[from];
        return own > shown[w] || (to === node && own !== shown[w]);
      });
    // the likely ones first, which are not left out where there are too many
    const all = [...next].filter(isPossibleUpTo);
    const far = (one: number) => Math.abs(one - likely[node][0]);
    if (!Number.isNaN(likely[node][0])) all.sort((a, b) => far(a) - far(b));
    const last = found.length + most;
    for (const [k, one] of all.entries()) {
      const left = last - found.length;
      if (left <= 0) return;
      upTo[node] = one;
      choose(node + 1, Math.ceil(left / (all.length - k)));
    }
  };
  choose(1, MOST_EACH);
  return found;
}

/** How many more are counted up to the end of one year than of another, by the counts that are shown; NaN: they do not tell. */
function distances(
  nodes: number,
  shown: readonly { from: number; to: number; count: number }[],
): readonly Float64Array[] {
  const apart = Array.from({ length: nodes }, (_, node) =>
    Float64Array.from({ length: nodes }, (__, other) => (node === other ? 0 : Number.NaN)),
  );
  for (const { from, to, count } of shown)
    for (let a = 0; a < nodes; a++)
      for (let b = 0; b < nodes; b++) {
        const between = count + apart[b][to] - apart[a][from];
        if (Number.isNaN(between) || !Number.isNaN(apart[b][a])) continue;
        apart[b][a] = between;
        apart[a][b] = -between;
      }
  return apart;
}

/** Whether every record hides of an area what it does, where its counts are some. */
function patternOf(
  asked: readonly Asked[],
  area: number,
  shown: Float64Array,
  hidden: readonly boolean[],
): (counts: Float64Array) => boolean {
  const span = (w: number): Span => {
    const { counted, round, at } = asked[w];
    return spanOf(counted, round.year, at[area], shown[w]);
  };
  const byRound = [...Map.groupBy(asked.keys(), (w) => asked[w].round)].flatMap(([round, of]) => {
    const own = of.filter((w) => hidden[w]);
    if (own.length === 0) return [];
    const others = [...asked.keys()].filter(
      (w) => asked[w].round !== round && !hidden[w] && !Number.isNaN(shown[w]),
    );
    const present = of.filter((w) => hidden[w] || !Number.isNaN(shown[w]));
    return {
      own,
      windows: [...others, ...present],
      following: followingFrom(present.map(span), others.map(span)),
      smallest: Math.max(...of.map((w) => asked[w].counted.smallest)),
      fewest: round.rule['smallest-denominator'],
    };
  });
  const wholes = asked.map((one) => wholeOf(one, area));
  const isFewIn = (w: number, count: number) => {
    const { at, counted } = asked[w];
    return counted.figures.some(({ hidden: how, among, isShare }) => {
      if (how[at[area]] === ALL_HIDDEN) return true;
      const rest = isShare ? (among?.[at[area]] ?? Number.NaN) - count : 0;
      return isFew(count, counted.smallest) || isFew(rest, counted.smallest);
    });
  };
  return (counts) =>
    !counts.some((count, w) => count > wholes[w]) &&
    byRound.every(
      ({ own, windows, following, smallest, fewest }) =>
        own.some((w) => isFewIn(w, counts[w])) ||
        tellFew(following, (at) => counts[windows[at]], smallest, fewest),
    );
}

/** The fewest that a count is counted among in an area; NaN: among nobody knows how many. */
function wholeOf({ counted, at }: Asked, area: number): number {
  const all = counted.figures.flatMap(({ hidden, among }) => {
    const own = among?.[at[area]] ?? Number.NaN;
    return hidden[at[area]] === ALL_HIDDEN || Number.isNaN(own) ? [] : [own];
  });
  return all.length > 0 ? Math.min(...all) : Number.NaN;
}

/** A count that a hidden one is surely not above. */
function mostOf(asked: Asked, area: number): number {
  const whole = wholeOf(asked, area);
  return Number.isNaN(whole) ? Math.max(hintOf(asked, area) + 1, 2 * asked.counted.smallest) : whole;
}

/** What a count is, or is in a record's stand-in. */
function hintOf({ round, counted, at }: Asked, area: number): number {
  const { truth, kept } = round;
  const known = truth.counts.get(counted.key) ?? kept.get(counted.key)?.fillings[0];
  return known?.[at[area]] ?? Number.NaN;
}

/** Of what counts could be, those nearest to what they are taken to be. */
function nearest(
  asked: readonly Asked[],
  all: readonly Float64Array[],
  hints: readonly number[],
): Float64Array {
  const weights = asked.map(({ round }) => (round.truth.counts.size > 0 ? 1000 : 1));
  const far = (counts: Float64Array) =>
    hints.reduce(
      (sum, hint, w) =>
        Number.isNaN(hint) || Number.isNaN(counts[w]) ? sum : sum + weights[w] * Math.abs(counts[w] - hint),
      0,
    );
  return all.reduce((best, one) => (far(one) < far(best) ? one : best), all[0]);
}

/** What counts could be, the nearest to some of them first: these themselves. */
function byDistance(all: readonly Float64Array[], from: Float64Array): Float64Array[] {
  const far = (one: Float64Array) =>
    one.reduce((sum, count, w) => (Number.isNaN(count) ? sum : sum + Math.abs(count - from[w])), 0);
  return all
    .map((one) => [far(one), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Between which ends each sum may lie. */
interface Ends {
  low: Float64Array;
  high: Float64Array;
}

/** Other counts of single areas, by what they change of the sums. */
type Options = Map<string, { change: Float64Array; of: { k: number; counts: Float64Array }[] }>;

/** The search for examples. */
class Search {
  readonly #asked: readonly Asked[];
  readonly #open: readonly Open[];
  readonly #sums: number;
  /** sums of the example */
  readonly #base: Float64Array;
  /** where the areas whose counts are known have their verdicts */
  readonly #shown: Ends;

  constructor(asked: readonly Asked[], known: readonly Shown[], sums: number) {
    this.#asked = asked;
    this.#sums = sums;
    const [open, fixed] = [known.filter(isOpen), known.filter((one) => !isOpen(one))];
    const [low, high] = [new Float64Array(sums), new Float64Array(sums)];
    for (const { area, counts } of known) {
      this.#add(low, area, counts, 1);
      this.#add(high, area, counts, 1);
    }
    // whom a sum's hidden counts are counted among
    const among = new Float64Array(sums);
    for (const { area, hidden } of open) {
      const most = Float64Array.from(asked, (one, w) => (hidden[w] ? mostOf(one, area) : Number.NaN));
      this.#add(high, area, most, 1);
      this.#add(among, area, most, 1);
    }
    this.#shown = { low: low.slice(), high: high.slice() };
    for (const { area, counts } of fixed) this.#narrow(this.#shown, area, counts, { low, high });
    const rates = among.map((all, at) => ((this.#shown.low[at] + this.#shown.high[at]) / 2 - low[at]) / all);
    this.#open = open.map(({ area, counts, hidden }) => {
      const hints = asked.map((one) => hintOf(one, area));
      const sumOf = new Map(this.#sumsOf(area).map(({ w, at }) => [w, at]));
      // as many as are counted of all that are hidden
      const expected = asked.map((one, w) =>
        one.round.truth.counts.size > 0
          ? hints[w]
          : Math.round((rates[sumOf.get(w) ?? -1] ?? Number.NaN) * wholeOf(one, area)),
      );
      const guesses = [hints, expected];
      const all = countsOf(asked, { area, counts, hidden }, guesses);
      const starts = guesses.map((one) => nearest(asked, all, one));
      return { area, all, starts, base: starts[0] };
    });
    this.#base = new Float64Array(sums);
    for (const { area, counts } of fixed) this.#add(this.#base, area, counts, 1);
  }

  /**
   * The values of each open area's windows that examples were found for, of each up to so many.
   *
   * @returns undefined where there is no example at all
   */
  seen(enough: number): Set<number>[][] | undefined {
    if (this.#open.some(({ all }) => all.length === 0)) return undefined;
    for (const { area, base } of this.#open) this.#add(this.#base, area, base, 1);
    if (!WAYS.some((way) => this.#isFoundFrom(way)) && !this.#isFoundAmongAll()) return undefined;
    const seen = this.#open.map(({ base }) => Array.from(base, (count) => new Set([count])));
    const slack = this.#slack();
    const options = this.#options();
    for (const k of this.#open.keys()) {
      let inVain = 0;
      for (const counts of byDistance(this.#open[k].all, this.#open[k].base)) {
        // few are told apart from all but few: nobody takes the one for the other
        const isNear = (w: number) => Math.abs(counts[w] - this.#open[k].base[w]) <= 2 * enough;
        const isNews = seen[k].some((set, w) => set.size < enough && !set.has(counts[w]) && isNear(w));
        if (!isNews) continue;
        if (!this.#canBe(k, counts, slack, options)) {
          if (++inVain === MOST_IN_VAIN) break;
          continue;
        }
        for (const [w, set] of seen[k].entries()) if (isNear(w)) set.add(counts[w]);
      }
    }
    return seen;
  }

  /** The sums that an area's counts are part of. */
  #sumsOf(area: number): { w: number; at: number }[] {
    return this.#asked.flatMap(({ constraints: { partition }, at, first }, w) => {
      const pool = at[area] < 0 ? -1 : (partition?.partOf[at[area]] ?? -1);
      return pool < 0 ? [] : [{ w, at: first + pool }];
    });
  }

  #add(sums: Float64Array, area: number, counts: Float64Array, sign: number): void {
    for (const { w, at } of this.#sumsOf(area)) if (!Number.isNaN(counts[w])) sums[at] += sign * counts[w];
  }

  /** The window's sum that an area is compared with; -1: none. */
  #against({ constraints: { partition }, at, first }: Asked, area: number): number {
    const pool = partition?.comparedWith[at[area]] ?? -1;
    return pool < 0 ? -1 : first + pool;
  }

  /** How many of an area's windows have another verdict than is told. */
  #failing(area: number, counts: Float64Array, sums: Float64Array): number {
    let failing = 0;
    for (let w = 0; w < this.#asked.length; w++) {
      if (Number.isNaN(counts[w])) continue;
      const one = this.#asked[w];
      const total = sums[this.#against(one, area)] ?? Number.NaN;
      if (!one.constraints.tests.every((test) => test(one.at[area], counts[w], total))) failing++;
    }
    return failing;
  }

  /** Narrows sums to where an area with these counts has its verdicts. */
  #narrow({ low, high }: Ends, area: number, counts: Float64Array, within: Ends): void {
    for (const [w, one] of this.#asked.entries()) {
      const at = Number.isNaN(counts[w]) ? -1 : this.#against(one, area);
      if (at < 0) continue;
      for (const test of one.constraints.tests) {
        const range = rangeWhere(within.low[at], within.high[at], (sum) =>
          test(one.at[area], counts[w], sum),
        );
        low[at] = Math.max(low[at], range?.[0] ?? Number.POSITIVE_INFINITY);
        high[at] = Math.min(high[at], range?.[1] ?? Number.NEGATIVE_INFINITY);
      }
    }
  }

  /** How far sums lie outside, or would with a change. */
  #outside(sums: Float64Array, { low, high }: Ends, change?: Float64Array): number {
    let far = 0;
    for (let at = 0; at < sums.length; at++) {
      const sum = change === undefined ? sums[at] : sums[at] + change[at];
      if (sum < low[at]) far += low[at] - sum;
      if (sum > high[at]) far += sum - high[at];
    }
    return far;
  }

  /** Changes an example until it has all verdicts; whether it has. */
  #isFoundFrom({ start, within, isMinded }: (typeof WAYS)[number]): boolean {
    for (const one of this.#open) {
      this.#add(this.#base, one.area, one.base, -1);
      one.base = one.starts[start];
      this.#add(this.#base, one.area, one.base, 1);
    }
    const all = () =>
      this.#outside(this.#base, this.#shown) +
      this.#open.reduce((sum, { area, base }) => sum + this.#failing(area, base, this.#base), 0);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      if (all() === 0) return true;
      const slack = isMinded ? this.#slack() : [];
      for (const [k, one] of this.#open.entries()) {
        const { area, base, starts, all: choices } = one;
        this.#add(this.#base, area, base, -1);
        // without slack the room is what areas allow whose counts are known
        const room = this.#room(slack, new Set([k]));
        const cost = (counts: Float64Array) => {
          const sums = this.#base.slice();
          this.#add(sums, area, counts, 1);
          return 4 * this.#failing(area, counts, sums) + this.#outside(sums, room);
        };
        let least = cost(base);
        for (const counts of least > 0 ? choices : []) {
          if (counts.some((count, w) => Math.abs(count - starts[start][w]) > within)) continue;
          const own = cost(counts);
          if (own < least || (isMinded && own === least && sweep % 2 === 1))
            [least, one.base] = [own, counts];
        }
        this.#add(this.#base, area, one.base, 1);
      }
    }
    return all() === 0;
  }

  /** Looks for an example among all that few areas could have together, as far as it gets. */
  #isFoundAmongAll(): boolean {
    const order = this.#open.toSorted((a, b) => a.all.length - b.all.length);
    if (order.length > MOST_TOGETHER) return false;
    const first = this.#base.slice();
    for (const { area, base } of order) this.#add(first, area, base, -1);
    // how far those that are still to be chosen can move the sums
    const still: Ends[] = [{ low: new Float64Array(this.#sums), high: new Float64Array(this.#sums) }];
    for (const { area, all } of order.toReversed()) {
      const { low, high } = still[0];
      const ends = { low: low.slice(), high: high.slice() };
      for (const { w, at } of this.#sumsOf(area)) {
        const counts = all.flatMap((one) => (Number.isNaN(one[w]) ? [] : [one[w]]));
        if (counts.length === 0) continue;
        ends.low[at] += Math.min(...counts);
        ends.high[at] += Math.max(...counts);
      }
      still.unshift(ends);
    }
    let left = MOST_CHOSEN;
    const isChosen = (k: number, sums: Float64Array, room: Ends): boolean => {
      if (k === order.length) return true;
      const one = order[k];
      for (const counts of byDistance(one.all, one.starts[0])) {
        if (left-- <= 0) return false;
        const then = sums.slice();
        this.#add(then, one.area, counts, 1);
        const ends = { low: room.low.slice(), high: room.high.slice() };
        this.#narrow(ends, one.area, counts, this.#shown);
        const { low, high } = still[k + 1];
        const isBeyond = then.some(
          (sum, at) => sum + high[at] < ends.low[at] || sum + low[at] > ends.high[at],
        );
        if (isBeyond || !isChosen(k + 1, then, ends)) continue;
        one.base = counts;
        return true;
      }
      return false;
    };
    if (!isChosen(0, first, this.#shown)) return false;
    this.#base.set(first);
    for (const { area, base } of order) this.#add(this.#base, area, base, 1);
    return true;
  }

  /** Where the sums may lie for each area that is not changed, the narrowest first. */
  #slack(): { ends: Ends; of: number }[][] {
    const all: { ends: Ends; of: number }[] = [];
    const { low, high } = this.#shown;
    for (const [k, { area, base }] of this.#open.entries()) {
      const ends = { low: low.slice(), high: high.slice() };
      this.#narrow(ends, area, base, this.#shown);
      all.push({ ends, of: k });
    }
    // by sum: those that leave it least room to either side
    return Array.from({ length: this.#sums }, (_, at) => {
      // those that no sum would do for say nothing of it
      const some = all.filter(({ ends }) => ends.low[at] <= ends.high[at]);
      const byLow = some.toSorted((a, b) => b.ends.low[at] - a.ends.low[at]).slice(0, MOST_CHANGED + 1);
      const byHigh = some.toSorted((a, b) => a.ends.high[at] - b.ends.high[at]).slice(0, MOST_CHANGED + 1);
      return [...new Set([...byLow, ...byHigh])];
    });
  }

  #room(slack: readonly { ends: Ends; of: number }[][], changed: ReadonlySet<number>): Ends {
    const room = { low: this.#shown.low.slice(), high: this.#shown.high.slice() };
    for (const [at, all] of slack.entries())
      for (const { ends, of } of all) {
        if (changed.has(of)) continue;
        room.low[at] = Math.max(room.low[at], ends.low[at]);
        room.high[at] = Math.min(room.high[at], ends.high[at]);
      }
    return room;
  }

  #options(): Options {
    const found: Options = new Map();
    for (const [k, { area, all, base }] of this.#open.entries())
      for (const counts of byDistance(all, base).slice(1, MOST_NEAR + 1)) {
        const change = new Float64Array(this.#sums);
        this.#add(change, area, counts, 1);
        this.#add(change, area, base, -1);
        if (!change.some((one) => one !== 0)) continue;
        const key = change.join();
        const same = found.get(key) ?? { change, of: [] };
        found.set(key, same);
        if (same.of.length < MOST_PARTNERS) same.of.push({ k, counts });
      }
    return found;
  }

  /** Whether an area can have other counts, where some others have others as well. */
  #canBe(
    k: number,
    counts: Float64Array,
    slack: readonly { ends: Ends; of: number }[][],
    options: Options,
  ): boolean {
    const { area, base } = this.#open[k];
    const sums = this.#base.slice();
    this.#add(sums, area, base, -1);
    this.#add(sums, area, counts, 1);
    const changed = new Map([[k, counts]]);
    for (;;) {
      const room = this.#room(slack, new Set(changed.keys()));
      const far = this.#outside(sums, room);
      const failing = [...changed].reduce(
        (sum, [one, own]) => sum + this.#failing(this.#open[one].area, own, sums),
        0,
      );
      if (far === 0 && failing === 0) return true;
      if (changed.size === MOST_CHANGED) return false;
      const next = this.#makesUp(sums, room, changed, options, far + failing);
      if (!next) return false;
      changed.set(next.k, next.counts);
      this.#add(sums, this.#open[next.k].area, this.#open[next.k].base, -1);
      this.#add(sums, this.#open[next.k].area, next.counts, 1);
    }
  }

  /** The change of another area that brings the sums nearest to where they may lie. */
  #makesUp(
    sums: Float64Array,
    room: Ends,
    changed: ReadonlyMap<number, Float64Array>,
    options: Options,
    so: number,
  ): { k: number; counts: Float64Array } | undefined {
    let best: { k: number; counts: Float64Array } | undefined;
    let least = so;
    for (const { change, of } of options.values()) {
      const far = this.#outside(sums, room, change);
      if (far >= least) continue;
      const then = sums.map((sum, at) => sum + change[at]);
      let others = far;
      for (const [other, counts] of changed) others += this.#failing(this.#open[other].area, counts, then);
      for (const one of others < least ? of : []) {
        if (changed.has(one.k)) continue;
        const cost = others + this.#failing(this.#open[one.k].area, one.counts, then);
        if (cost < least) [least, best] = [cost, one];
        if (cost === others) break;
      }
      if (least === 0) return best;
    }
    return best;
  }
}
