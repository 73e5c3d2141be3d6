import { halfway } from '../values/halfway.ts';

/**
 * What a hidden count could still be, by the verdicts that are published: the only thing in a public record that depends
 * on it. Nothing is estimated: each value kept is one of a filling of all hidden counts that gives every verdict.
 */

/** A pool of areas whose counts are added up, and what the verdicts say of the sum. */
export interface Pool {
  /** positions of the areas whose count is hidden and goes into the sum */
  hidden: number[];
  /** the same of those whose count does not go into it, but is compared with it */
  outside: number[];
  /** the sum of the counts that are shown */
  shown: number;
  /** positions of the areas whose count is shown and is compared with the sum */
  compared: number[];
  /** persons whom its counts are counted among */
  among: number;
}

/** The counts that one figure, or several of the same persons, have in the areas. */
export interface Question {
  size: number;
  /** what a hidden count could be by the rule alone: ascending */
  candidates: (area: number) => readonly number[];
  /** the count of an area where it is shown */
  count: Float64Array;
  /** all of which hold of the count of each area */
  tests: readonly Test[];
  pools: readonly Pool[];
  /** whether limits follow from the counts otherwise than by their sum: they are held as they are in a stand-in */
  isHeld: boolean;
}

/**
 * Whether a count gives what is published of its area. Of a count it holds from some total on, or up to one.
 *
 * @param total of the pool, this count included where it is part of it
 */
export type Test = (area: number, count: number, total: number) => boolean;

export interface Kept {
  /** fillings of the hidden counts that give every verdict, the middling ones first; NaN where nothing is hidden */
  fillings: Float64Array[];
  /** how many values each hidden count could have; 0 where nothing is hidden */
  values: Uint16Array;
  /** the least and the greatest of them; missing where nothing is hidden */
  least: Float64Array;
  greatest: Float64Array;
  /** of each pool the least and the greatest that its sum could be, and the persons whom it is counted among */
  totals: { least: number; greatest: number; among: number }[];
}

type Range = [low: number, high: number];

/** So many counts are tried in a pool, over all its totals; but so many totals at the least, where there are more. */
const MOST_TRIED = 20_000;
const LEAST_TOTALS = 64;
/** Where some of these cannot be, others are tried, until so many areas were looked at. */
const MOST_LOOKED = 400_000;
/** Fillings that are given back. */
const MOST_FILLINGS = 9;

/** @returns undefined where no filling gives the verdicts: they follow from more than is told here */
export function keptValues(question: Question): Kept | undefined {
  const { size, pools } = question;
  const missing = () => new Float64Array(size).fill(Number.NaN);
  const ends = { values: new Uint16Array(size), least: missing(), greatest: missing() };
  const fillings = Array.from({ length: MOST_FILLINGS }, missing);
  const totals: Kept['totals'] = [];
  for (const pool of pools) {
    const { found, least, greatest } = keptInPool(question, pool, ends);
    if (found.length === 0) return undefined;
    totals.push({ least: pool.shown + least, greatest: pool.shown + greatest, among: pool.among });
    for (const [k, filling] of fillings.entries())
      fill(question, pool, found[Math.min(k, found.length - 1)], filling);
  }
  return { fillings, ...ends, totals };
}

/** A sum of the hidden counts that could be, and the least and the greatest that each of them could be then. */
interface Possible {
  hidden: number;
  least: Float64Array;
  greatest: Float64Array;
}

/**
 * The sums that could be, nearest to the middle first, and between which they lie; what each count could be is put into `ends`.
 * Where not all sums are tried, as they are many or a count could be few or all but few, ends are those by the rule alone.
 */
function keptInPool(
  question: Question,
  pool: Pool,
  ends: Pick<Kept, 'values' | 'least' | 'greatest'>,
): { found: Possible[]; least: number; greatest: number } {
  const { candidates, tests } = question;
  const allows = allOf(tests);
  const { hidden, outside, shown } = pool;
  const all = [...hidden, ...outside];
  const sides = all.map((area) => candidates(area));
  let [low, high] = sumRange(sides.slice(0, hidden.length));
  // many verdicts can pin the sum to a few of very many: those are not found by trying some here and there
  for (const asked of askedIn(question, pool)) {
    const range = sumsFor(asked, question, pool, [low, high]);
    if (!range) return { found: [], least: Number.NaN, greatest: Number.NaN };
    [low, high] = range;
  }
  const reached = [low, high];
  const at = (one: number, k: number) => reached.some((sum) => allows(all[k], one, shown + sum));
  const { chosen, isOpen } = chosenSides(sides, hidden.length, low, at);
  const within = sides.slice(0, hidden.length).map((side, k) => (isOpen[k] ? side : chosen[k]));
  const [lowest, highest] = sumRange(within);
  const [fewest, most] = sumRange(chosen.slice(0, hidden.length));
  const byRule = [Math.max(low, lowest), Math.min(high, highest)] as const;
  [low, high] = [Math.max(low, fewest), Math.min(high, most)];
  const middle = Math.round((fewest + most) / 2);
  const kept = all.map(() => new Set<number>());
  const found: Possible[] = [];
  const tried = Math.max(LEAST_TOTALS, Math.ceil(MOST_TRIED / all.length));
  const isExact = high - low <= tried && !isOpen.includes(true);
  let isBySum = false;
  const tryOut = (sum: number, sums: Sums) => {
    const possible = sums.possible(sum);
    if (!possible) return;
    found.push(possible);
    const { least, greatest } = possible;
    const [fewestIn, mostIn] = [total(least, hidden.length), total(greatest, hidden.length)];
    for (const [k, set] of kept.entries()) {
      if (!isBySum && set.size === chosen[k].length) continue;
      const isIn = k < hidden.length;
      const from = isIn ? Math.max(least[k], sum - (mostIn - greatest[k])) : least[k];
      const to = isIn ? Math.min(greatest[k], sum - (fewestIn - least[k])) : greatest[k];
      for (let one = from; one <= to; one++) set.add(one);
    }
  };
  const sums = new Sums(question, pool, chosen);
  const first = new Set(spread(low, high, tried));
  for (const sum of first) tryOut(sum, sums);
  // verdicts that are nearly at their limits leave few sums, here and there
  for (let sum = low; sum <= high && found.length < tried && sums.looked < MOST_LOOKED; sum++)
    if (!first.has(sum)) tryOut(sum, sums);
  // which side a verdict tells may hang on the sum
  isBySum = found.length === 0 && isOpen.includes(true);
  if (isBySum)
    for (const sum of spread(...byRule, tried)) {
      const isAllowed = (one: number, k: number) => allows(all[k], one, shown + sum);
      const own = sidesAt(sides, hidden.length, sum, isAllowed);
      if (own) tryOut(sum, new Sums(question, pool, own));
    }
  for (const [k, area] of all.entries()) {
    // few are told apart from all but few: nobody takes the one for the other
    const parts = runsOf(sides[k]).map((run) => run.filter((one) => kept[k].has(one)).length);
    ends.values[area] = isBySum ? Math.min(...parts.filter((values) => values > 0)) : kept[k].size;
    const could = isOpen[k] ? sides[k] : chosen[k];
    ends.least[area] = isExact ? Math.min(...kept[k]) : could[0];
    ends.greatest[area] = isExact ? Math.max(...kept[k]) : last(could);
  }
  const reachable = found.map(({ hidden }) => hidden);
  const [least, greatest] = isExact ? [Math.min(...reachable), Math.max(...reachable)] : byRule;
  found.sort((a, b) => Math.abs(a.hidden - middle) - Math.abs(b.hidden - middle) || a.hidden - b.hidden);
  return { found, least, greatest };
}

/** An area, and what its count could be. */
interface AskedArea {
  area: number;
  of: readonly number[];
}

/** The areas that are compared with the sum of a pool. */
function askedIn({ candidates, count }: Question, { compared, hidden, outside }: Pool): AskedArea[] {
  return [
    ...compared.map((area) => ({ area, of: [count[area]] })),
    ...[...hidden, ...outside].map((area) => ({ area, of: candidates(area) })),
  ];
}

/** Between which sums of the hidden counts, of those between two, an area could have its verdicts; undefined: nowhere. */
function sumsFor(
  { area, of }: AskedArea,
  { tests }: Question,
  { shown }: Pool,
  within: Range,
): Range | undefined {
  let range: Range | undefined = within;
  for (const test of tests)
    range = range && rangeWhere(...range, (sum) => of.some((one) => test(area, one, shown + sum)));
  return range;
}

/** Between which sums of a pool's counts each area that is compared with it could have its verdicts; undefined: nowhere. */
export function sumsByArea(question: Question, pool: Pool): { area: number; sums: Range | undefined }[] {
  const { shown, among } = pool;
  return askedIn(question, pool).map((asked) => {
    const range = sumsFor(asked, question, pool, [-shown, among - shown]);
    return { area: asked.area, sums: range && [shown + range[0], shown + range[1]] };
  });
}

/** Tells of sums of the hidden counts whether they could be, and counts the areas that were looked at. */
class Sums {
  readonly #question: Question;
  readonly #pool: Pool;
  readonly #areas: readonly number[];
  readonly #chosen: readonly (readonly number[])[];
  /** the area that one sum cannot be for is mostly the one that the next cannot be for: it is asked first */
  readonly #order: number[];
  /** positions among the counts of each area, of the least and the greatest that the last sum allowed */
  readonly #least: Int32Array;
  readonly #greatest: Int32Array;
  looked = 0;

  constructor(question: Question, pool: Pool, chosen: readonly (readonly number[])[]) {
    this.#question = question;
    this.#pool = pool;
    this.#areas = [...pool.hidden, ...pool.outside];
    this.#chosen = chosen;
    this.#order = [...chosen.keys()];
    this.#least = new Int32Array(chosen.length);
    this.#greatest = Int32Array.from(chosen, ({ length }) => length - 1);
  }

  possible(sum: number): Possible | undefined {
    const least = new Float64Array(this.#chosen.length);
    const greatest = new Float64Array(this.#chosen.length);
    for (const [at, k] of this.#order.entries()) {
      this.looked++;
      if (!this.#find(k, sum)) {
        this.#order.unshift(...this.#order.splice(at, 1));
        return undefined;
      }
      least[k] = this.#chosen[k][this.#least[k]];
      greatest[k] = this.#chosen[k][this.#greatest[k]];
    }
    const { length } = this.#pool.hidden;
    return total(least, length) <= sum && sum <= total(greatest, length)
      ? { hidden: sum, least, greatest }
      : undefined;
  }

  /** Finds the least and the greatest count that an area could have, from where they were; answers whether there is one. */
  #find(k: number, sum: number): boolean {
    const counts = this.#chosen[k];
    const total = this.#pool.shown + sum;
    const isAllowed = (at: number) =>
      this.#question.tests.every((test) => test(this.#areas[k], counts[at], total));
    let least = this.#least[k];
    while (least > 0 && isAllowed(least - 1)) least--;
    while (least < counts.length && !isAllowed(least)) least++;
    if (least === counts.length) least = counts.findIndex((_, at) => isAllowed(at));
    if (least < 0) return false;
    let greatest = Math.max(this.#greatest[k], least);
    while (greatest + 1 < counts.length && isAllowed(greatest + 1)) greatest++;
    while (!isAllowed(greatest)) greatest--;
    [this.#least[k], this.#greatest[k]] = [least, greatest];
    return true;
  }
}

/** Fills the hidden counts of a pool, each as near the middle of what it could be as their sum allows. */
function fill(
  { candidates }: Question,
  { hidden, outside }: Pool,
  { hidden: sum, least, greatest }: Possible,
  into: Float64Array,
): void {
  const all = [...hidden, ...outside];
  const filled = all.map((area, k) => {
    const side = candidates(area).filter((one) => one >= least[k] && one <= greatest[k]);
    return side[(side.length - 1 + (k % 2)) >> 1];
  });
  let missing = sum - filled.slice(0, hidden.length).reduce((a, b) => a + b, 0);
  while (missing !== 0) {
    const step = Math.sign(missing);
    for (let k = 0; k < hidden.length && missing !== 0; k++) {
      const next = filled[k] + step;
      if (next < least[k] || next > greatest[k]) continue;
      filled[k] = next;
      missing -= step;
    }
  }
  for (const [k, area] of all.entries()) into[area] = filled[k];
}

function allOf(tests: readonly Test[]): Test {
  return (area, count, total) => tests.every((test) => test(area, count, total));
}

/** The part of a range where something holds that holds from some number on, or up to one; undefined: nowhere. */
export function rangeWhere(low: number, high: number, holds: (at: number) => boolean): Range | undefined {
  const [first, last] = [holds(low), holds(high)];
  if (first && last) return [low, high];
  if (!first && !last) return undefined;
  let [yes, no] = first ? [low, high] : [high, low];
  for (;;) {
    const middle = halfway(yes, no);
    if (middle === undefined) break;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return first ? [low, yes] : [yes, high];
}

/**
 * Of two sides, few of all or nearly all of them, the verdict tells which. Where it does not, few: but for as many areas as it
 * takes for the sum to come up to what verdicts say of it.
 *
 * @param sides what each count could be, those that go into the sum first
 * @param isAllowed whether verdicts allow a count at one of the sums that are possible at all
 */
function chosenSides(
  sides: readonly (readonly number[])[],
  summed: number,
  low: number,
  isAllowed: (one: number, k: number) => boolean,
): { chosen: (readonly number[])[]; isOpen: boolean[] } {
  const parted = sides.map((side) => {
    const [few, ...others] = runsOf(side);
    return [few, others.flat()];
  });
  const allows = parted.map((parts, k) => parts.map((part) => part.some((one) => isAllowed(one, k))));
  const isOpen = allows.map(([few, most]) => few && most);
  const chosen = parted.map(([few, most], k) => (allows[k][0] || !allows[k][1] ? few : most));
  let lacking = low - sumRange(chosen.slice(0, summed))[1];
  // the one that brings it furthest
  const gains = parted
    .slice(0, summed)
    .flatMap(([few, most], k) => (isOpen[k] ? [{ k, most, gain: last(most) - last(few) }] : []))
    .sort((a, b) => b.gain - a.gain);
  for (const { k, most, gain } of gains) {
    if (lacking <= 0) break;
    chosen[k] = most;
    lacking -= gain;
  }
  return { chosen, isOpen };
}

/**
 * What verdicts allow at one sum: few where both sides can be, but for as many areas as it takes for the sum.
 *
 * @returns undefined where some verdict allows neither
 */
function sidesAt(
  sides: readonly (readonly number[])[],
  summed: number,
  sum: number,
  isAllowed: (one: number, k: number) => boolean,
): (readonly number[])[] | undefined {
  const allowed = sides.map((side, k) =>
    runsOf(side.filter((one) => isAllowed(one, k))).filter((run) => run.length > 0),
  );
  if (allowed.some((runs) => runs.length === 0)) return undefined;
  const chosen = allowed.map(([few]) => few);
  let [least, greatest] = sumRange(chosen.slice(0, summed));
  // the one that brings it furthest, and not beyond
  const others = allowed
    .slice(0, summed)
    .flatMap(([few, ...more], k) => (more.length > 0 ? [{ k, few, most: last(more) }] : []))
    .sort((a, b) => last(b.most) - last(b.few) - (last(a.most) - last(a.few)));
  for (const { k, few, most } of others) {
    if (greatest >= sum) break;
    if (least + most[0] - few[0] > sum) continue;
    chosen[k] = most;
    least += most[0] - few[0];
    greatest += last(most) - last(few);
  }
  return chosen;
}

/** Those of ascending numbers that no gap is between and one of them; all where it is none of them. */
export function sideWith(numbers: readonly number[], one: number): readonly number[] {
  return runsOf(numbers).find((run) => run.includes(one)) ?? numbers;
}

/** As many of ascending numbers as are asked for, those about one of them. */
export function about(numbers: readonly number[], one: number, most: number): readonly number[] {
  const from = Math.max(0, Math.min(numbers.indexOf(one) - (most >> 1), numbers.length - most));
  return numbers.slice(from, from + most);
}

/** Ascending numbers parted where there are gaps between them; without numbers one run of none. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [[]];
  for (const one of numbers) {
    const run = runs[runs.length - 1];
    if (run.length > 0 && one > last(run) + 1) runs.push([one]);
    else run.push(one);
  }
  return runs;
}

/** Whole numbers of a range, at most so many, its ends and its middle among them. */
function* spread(low: number, high: number, most: number): Generator<number> {
  const steps = Math.min(high - low, most);
  for (let k = 0; k <= steps; k++) yield steps === 0 ? low : low + Math.round(((high - low) * k) / steps);
}

/** The least and the greatest sum of numbers of which each is one of some, ascending. */
function sumRange(all: readonly (readonly number[])[]): [number, number] {
  const sum = (place: number) => all.reduce((total, of) => total + (of.at(place) ?? 0), 0);
  return [sum(0), sum(-1)];
}

function last<Item>(all: readonly Item[]): Item {
  return all[all.length - 1];
}

function total(numbers: Float64Array, of: number): number {
  let sum = 0;
  for (let k = 0; k < of; k++) sum += numbers[k];
  return sum;
}
