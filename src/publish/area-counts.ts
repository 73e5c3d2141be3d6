import type { Method } from '../criteria/effective.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import type { Assessment } from '../screening/assess.ts';
import type { Blinded } from './blind.ts';
import {
  ALL_HIDDEN,
  type Counted,
  followingFrom,
  isFew,
  type OutFigures,
  type Span,
  spanOf,
  type Truth,
  tellFew,
} from './counted.ts';
import type { Kept } from './kept.ts';
import type { Constraints, Members } from './questions.ts';

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

export interface Window<Any = Round> {
  round: Any;
  counted: Counted;
  from: number;
  to: number;
}

/** A window with what is asked of its counts; areas are those of all records, by position among them. */
export interface Asked extends Window {
  constraints: Constraints;
  /** the position of each area in the record; -1: it is not there */
  at: Int32Array;
  /** where the sums of its pools begin among all sums */
  first: number;
  wholes: UnknownWholes;
}

/** Areas, by position in a record, of which nobody knows among how few a count is. */
export interface UnknownWholes {
  isUnknown: (area: number) => boolean;
  /** the most that they could be */
  most: number;
  /** asks as though an area had so many */
  so: (area: number, whole: number, ask: () => void) => void;
}

/** An area of all records, with its counts by window: NaN where there is none, or it is hidden. */
export interface Shown {
  area: number;
  counts: Float64Array;
  hidden: readonly boolean[];
}

export const isOpen = ({ hidden }: Shown) => hidden.includes(true);

/**
 * Among how few a hidden count of another year is, as likely as not: as many as in the year that is known, but few enough to be hidden.
 *
 * @param known a record whose numbers are known; of others nothing is
 */
export function likelyWhole(
  { truth, positions, rule }: Round,
  whole: string,
  years: number,
  id: string,
): number | undefined {
  const persons = truth.wholes.get(`${whole} ${years}`)?.[positions.get(id) ?? -1];
  return persons && Math.min(persons, rule['smallest-denominator'] - 1);
}

/** Counts that are tried for an area. */
const MOST_EACH = 1500;

/** The counts that an area could have by what is shown of it, and by what each record hides. */
export function countsOf(
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
export function wholeOf({ counted, at }: Asked, area: number): number {
  const all = counted.figures.flatMap(({ hidden, among }) => {
    const own = among?.[at[area]] ?? Number.NaN;
    return hidden[at[area]] === ALL_HIDDEN || Number.isNaN(own) ? [] : [own];
  });
  return all.length > 0 ? Math.min(...all) : Number.NaN;
}

/** A count that a hidden one is surely not above. */
export function mostOf(asked: Asked, area: number): number {
  const whole = wholeOf(asked, area);
  return Number.isNaN(whole) ? Math.max(hintOf(asked, area) + 1, 2 * asked.counted.smallest) : whole;
}

/** What a count is, or is in a record's stand-in. */
export function hintOf({ round, counted, at }: Asked, area: number): number {
  const { truth, kept } = round;
  const known = truth.counts.get(counted.key) ?? kept.get(counted.key)?.fillings[0];
  return known?.[at[area]] ?? Number.NaN;
}
