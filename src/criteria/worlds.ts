import { type Bounds, movesAt } from './bounds.ts';
import type { Ladder } from './schema/method.ts';
import type { Limit } from './threshold.ts';
import { CAN_FAIL, CAN_HOLD, comparison, EITHER, type Test } from './verdict.ts';

/** A question of an area that is answered by yes or no: bits `CAN_FAIL` and `CAN_HOLD`. */
export interface Asked {
  /** what the answer could be, asked by itself */
  possible: (area: number) => number;
  /** the same as the figures stand */
  now: (area: number) => number;
}

/** A question about the value of an area. */
export interface Question extends Asked {
  /** what the value is: questions about the same value are answered together */
  about: string;
  bounds: Bounds;
  /** whether the value is a whole number whatever the cells hold */
  isWhole: boolean;
  /** how a number answers it: against a limit, which may move, or against the bounds of a step, which do not */
  against: { limit: Limit; test: Test } | { step: Step };
}

/** The bounds of a step of a ladder. */
export type Step = Pick<Ladder['steps'][number], 'above' | 'from' | 'below' | 'to'>;

/** Questions about the same value, group by group. */
export function byValue(questions: readonly Question[]): Question[][] {
  return [...Map.groupBy(questions, ({ about }) => about).values()];
}

/** How many of the questions of one group could be answered by yes together, at the least and at the most. */
export function countRange(group: readonly Question[], area: number): CountRange {
  const apart = countApart(group, area);
  // one open question is open whatever the others are
  if (apart.most - apart.least < 2) return apart;
  const counts = worldsOf(group, area).map(ones);
  return { least: Math.min(...counts), most: Math.max(...counts) };
}

interface CountRange {
  least: number;
  most: number;
}

/** The same with each question by itself. */
export function countApart(group: readonly Question[], area: number): CountRange {
  let least = 0;
  let most = 0;
  for (const question of group) {
    const possible = question.possible(area);
    if (possible === CAN_HOLD) least++;
    if (possible & CAN_HOLD) most++;
  }
  return { least, most };
}

/** Past so many worlds, questions are taken to be answered each by itself. */
const MOST_WORLDS = 4096;

/**
 * The ways in which questions about one value can be answered together: bit `k` says that question `k` is answered by
 * yes. A number below 5 is below 8, too. Where limits move along with the same reference, they move together.
 *
 * Value and reference are tried wherever an answer turns, and between: at every limit, at every crossing of two
 * limits, and at the ends of what they could be. What is impossible for a question by itself is left out.
 */
export function worldsOf(group: readonly Question[], area: number): number[] {
  const { bounds, isWhole } = group[0];
  const [low, high] = [bounds.least[area], bounds.greatest[area]];
  const asked = group.map((question) => standingAt(question, area));
  const worlds = new Set<number>();
  for (const value of pointsOf(low, high, cutsOf(asked), isWhole)) {
    let found: number[] = [0];
    for (const bits of partsAt(value, asked)) {
      found = found.flatMap((world) => bits.map((bit) => world | bit));
      if (found.length > MOST_WORLDS) return apart(group, area);
    }
    for (const world of found) worlds.add(world);
  }
  const possible = group.map((question) => question.possible(area));
  const isPossible = (world: number) =>
    possible.every((bits, k) => (bits & (world & (1 << k) ? CAN_HOLD : CAN_FAIL)) !== 0);
  const left = [...worlds].filter(isPossible);
  const now = group.map((question) => question.now(area));
  if (now.every((bits) => bits !== EITHER))
    left.push(now.reduce((world, bits, k) => (bits === CAN_HOLD ? world | (1 << k) : world), 0));
  return left.length > 0 ? [...new Set(left)] : apart(group, area);
}

/** Every combination of the answers that are possible each by itself. */
function apart(group: readonly Question[], area: number): number[] {
  return group.reduce<number[]>(
    (worlds, question, k) => {
      const possible = question.possible(area);
      const bits = [...(possible & CAN_FAIL ? [0] : []), ...(possible & CAN_HOLD ? [1 << k] : [])];
      return worlds.flatMap((world) => bits.map((bit) => world | bit));
    },
    [0],
  );
}

/** A question as it stands for one area. */
type Standing =
  | { kind: 'free' }
  /** answered by the value alone */
  | { kind: 'value'; cuts: number[]; holds: (value: number) => boolean }
  /** against times x reference + plus, where the reference may be anything between two ends */
  | { kind: 'line'; line: Line; holds: (value: number, limit: number) => boolean };

interface Line {
  key: string;
  times: number;
  plus: number;
  least: number;
  greatest: number;
}

function standingAt({ against }: Question, area: number): Standing {
  if ('step' in against) {
    const { step } = against;
    return { kind: 'value', cuts: boundsOf(step), holds: (value) => isOn(step, value) };
  }
  const { limit, test } = against;
  const [least, greatest] = [limit.least(area), limit.greatest(area)];
  if (Number.isNaN(least) || Number.isNaN(greatest)) return { kind: 'free' };
  const holds = comparison(test);
  if (least === greatest) return { kind: 'value', cuts: [least], holds: (value) => holds(value, least) };
  const { key, times, plus } = limit.along;
  const line = { key, times, plus, least: limit.along.least(area), greatest: limit.along.greatest(area) };
  return { kind: 'line', line, holds };
}

/** The bounds that a step has. */
export function boundsOf({ above, from, below, to }: Step): number[] {
  return [above, from, below, to].filter((bound) => bound !== undefined);
}

/** Whether a value lies within the bounds of a step. */
export function isOn(step: Step, value: number): boolean {
  return (
    (step.above === undefined || value > step.above) &&
    (step.from === undefined || value >= step.from) &&
    (step.below === undefined || value < step.below) &&
    (step.to === undefined || value <= step.to)
  );
}

/** Whether a value lies within the bounds of a step, as a question. */
export function stepQuestion(of: Pick<Question, 'about' | 'bounds' | 'isWhole'>, step: Step): Question {
  const { now: values, least, greatest } = of.bounds;
  const now = (area: number) =>
    Number.isNaN(values[area]) ? EITHER : isOn(step, values[area]) ? CAN_HOLD : CAN_FAIL;
  const possible = (area: number) =>
    movesAt(of.bounds, area)
      ? stepAnswers(step, least[area], greatest[area], of.isWhole) | (now(area) === EITHER ? 0 : now(area))
      : now(area);
  return { ...of, possible, now, against: { step } };
}

/** Whether a value between two ends could lie within the bounds of a step, and whether outside. */
function stepAnswers(step: Step, least: number, greatest: number, isWhole: boolean): number {
  return pointsOf(least, greatest, boundsOf(step), isWhole).reduce(
    (bits, value) => bits | (isOn(step, value) ? CAN_HOLD : CAN_FAIL),
    0,
  );
}

/** The values at which an answer turns, or at which two limits that move together cross. */
function cutsOf(asked: readonly Standing[]): number[] {
  const lines = asked.flatMap((one) => (one.kind === 'line' ? [one.line] : []));
  const crossings = lines.flatMap((a, k) =>
    lines.slice(k + 1).flatMap((b) => {
      if (a.key !== b.key || a.times === b.times) return [];
      const at = (b.plus - a.plus) / (a.times - b.times);
      return [a.times * at + a.plus];
    }),
  );
  const ends = lines.flatMap((line) => [line.least, line.greatest].map((at) => line.times * at + line.plus));
  return [...asked.flatMap((one) => (one.kind === 'value' ? one.cuts : [])), ...crossings, ...ends];
}

/** The answers at one value: of each set of questions that hang together, the bits that they can have. */
function partsAt(value: number, asked: readonly Standing[]): number[][] {
  const parts: number[][] = [];
  const lines = new Map<
    string,
    { line: Line; holds: (value: number, limit: number) => boolean; bit: number }[]
  >();
  let certain = 0;
  for (const [k, one] of asked.entries()) {
    const bit = 1 << k;
    if (one.kind === 'free') parts.push([0, bit]);
    else if (one.kind === 'value') certain |= one.holds(value) ? bit : 0;
    else lines.set(one.line.key, [...(lines.get(one.line.key) ?? []), { ...one, bit }]);
  }
  for (const together of lines.values()) {
    const { least, greatest } = together[0].line;
    // where the reference puts each limit at the value
    const turns = together.map(({ line }) => (value - line.plus) / line.times);
    const found = new Set<number>();
    const add = (limitOf: (k: number) => number) => {
      let bits = 0;
      for (const [k, { holds, bit }] of together.entries()) if (holds(value, limitOf(k))) bits |= bit;
      found.add(bits);
    };
    for (const at of pointsOf(least, greatest, turns, false)) {
      add((k) => {
        const { times, plus } = together[k].line;
        // at its turn a limit is the value, whatever the division rounded off
        return turns[k] === at ? value : times * at + plus;
      });
    }
    parts.push([...found]);
  }
  return [[certain], ...parts];
}

/** Numbers between two ends such that every one that the cuts tell apart is among them; whole ones only, where it says so. */
function pointsOf(low: number, high: number, cuts: readonly number[], isWhole: boolean): number[] {
  if (!isWhole) return numbersAround(low, high, cuts);
  const near = cuts.flatMap((cut) => [
    Math.floor(cut) - 1,
    Math.floor(cut),
    Math.ceil(cut),
    Math.ceil(cut) + 1,
  ]);
  const whole = [low, high, ...near].filter((one) => low <= one && one <= high && Number.isFinite(one));
  return whole.length > 0 ? [...new Set(whole)] : numbersAround(low, high, cuts);
}

/** The ends and the cuts that are numbers between them, and a number between each two. */
export function numbersAround(low: number, high: number, cuts: readonly number[]): number[] {
  const within = cuts.filter((cut) => low <= cut && cut <= high && Number.isFinite(cut));
  const sorted = [...new Set([low, high, ...within])].sort((a, b) => a - b);
  const points = sorted.filter(Number.isFinite);
  for (let k = 1; k < sorted.length; k++) points.push(between(sorted[k - 1], sorted[k]));
  return points;
}

function between(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b === Number.POSITIVE_INFINITY ? 0 : b - 1 - Math.abs(b);
  if (b === Number.POSITIVE_INFINITY) return a + 1 + Math.abs(a);
  return a + (b - a) / 2;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
