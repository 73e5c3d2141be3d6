import { type Asked, countsOf, hintOf, isOpen, mostOf, type Shown, wholeOf } from './area-counts.ts';
import { rangeWhere } from './kept.ts';

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

/** How far counts lie from others, by window. */
function distance(counts: Float64Array, from: ArrayLike<number>, weights?: readonly number[]): number {
  return counts.reduce((sum, count, w) => {
    const far = Math.abs(count - from[w]);
    return Number.isNaN(far) ? sum : sum + (weights?.[w] ?? 1) * far;
  }, 0);
}

/** What counts could be, the nearest to some of them first: these themselves. */
function byDistance(
  all: readonly Float64Array[],
  from: ArrayLike<number>,
  weights?: readonly number[],
): Float64Array[] {
  return all
    .map((one) => [distance(one, from, weights), one] as const)
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
export class Search {
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
    // what is known weighs more than what is taken to be
    const weights = asked.map(({ round }) => (round.truth.counts.size > 0 ? 1000 : 1));
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
      const starts = guesses.map((one) => byDistance(all, one, weights)[0]);
      return { area, all, starts, base: starts[0] };
    });
    this.#base = new Float64Array(sums);
    for (const { area, counts } of fixed) this.#add(this.#base, area, counts, 1);
  }

  /**
   * How many values of each open area's windows examples were found for, of each up to so many.
   *
   * @returns undefined where there is no example at all
   */
  left(enough: number): number[][] | undefined {
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
    return seen.map((sets, k) => sets.map(({ size }, w) => Math.min(size, this.#leftAmong(k, w, enough))));
  }

  /**
   * How many values are left where among how few a count is is hidden, and not to who knows it: by as many as it could be among of
   * which other windows leave it fewer than its own does, the fewest; others have the counts of the example.
   */
  #leftAmong(k: number, w: number, enough: number): number {
    const { area, base, all } = this.#open[k];
    const { at, wholes, constraints } = this.#asked[w];
    let least = Number.POSITIVE_INFINITY;
    if (Number.isNaN(base[w]) || !wholes.isUnknown(at[area])) return least;
    const others = this.#base.slice();
    this.#add(others, area, base, -1);
    const sumsWith = (counts: Float64Array) => {
      const sums = others.slice();
      this.#add(sums, area, counts, 1);
      return sums;
    };
    const holdsAlone = (count: number) => {
      const counts = base.map((one, other) => (other === w ? count : one));
      const total = sumsWith(counts)[this.#against(this.#asked[w], area)] ?? Number.NaN;
      return constraints.tests.every((test) => test(at[area], count, total));
    };
    for (let whole = 1; whole <= wholes.most; whole++)
      wholes.so(at[area], whole, () => {
        const alone = Array.from({ length: whole + 1 }, (_, count) => count).filter(holdsAlone).length;
        const together = new Set<number>();
        for (const counts of all)
          if (counts[w] <= whole && this.#failing(area, counts, sumsWith(counts)) === 0)
            together.add(counts[w]);
        const { size } = together;
        if (size > 0 && size < Math.min(alone, enough)) least = Math.min(least, size);
      });
    return least;
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

  /** Whether there are sums at which an area with these counts has its verdicts. */
  #couldBe(area: number, counts: Float64Array): boolean {
    const ends = { low: this.#shown.low.slice(), high: this.#shown.high.slice() };
    this.#narrow(ends, area, counts, this.#shown);
    return !ends.low.some((low, at) => low > ends.high[at]);
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
    // mostly it is these counts themselves that no sum would do for, whatever others have
    if (this.#failing(area, counts, sums) > 0 && !this.#couldBe(area, counts)) return false;
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
