import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/criteria/bounds.ts';
import type { Limit } from '../../src/criteria/threshold.ts';
import { CAN_FAIL, CAN_HOLD, EITHER, verdicts } from '../../src/criteria/verdict.ts';
import {
  byValue,
  countApart,
  countRange,
  type Question,
  type Step,
  stepQuestion,
  worldsOf,
} from '../../src/criteria/worlds.ts';

// A value that is not known answers several questions at once: a number below 5 is below 8, too. Each question is a
// letter here, and a world is written as the letters of those that are answered by yes.

/** The value of one area: known, or anything between two ends. */
type Value = number | [least: number, greatest: number];

function boundsOf(value: Value): Bounds {
  const now = Float64Array.of(typeof value === 'number' ? value : Number.NaN);
  if (typeof value === 'number') return { now, least: now, greatest: now, lacking: undefined };
  return {
    now,
    least: Float64Array.of(value[0]),
    greatest: Float64Array.of(value[1]),
    lacking: undefined,
  };
}

interface Asking {
  worse?: 'higher' | 'lower';
  strict?: boolean;
  /** how the limit follows the reference; left out: it is the reference */
  times?: number;
  plus?: number;
  /** the reference: a number, or anything between two ends; those with the same key are one */
  of: Value;
  key?: string;
  isWhole?: boolean;
}

function question(value: Value, asking: Asking): Question {
  const { worse = 'higher', strict = false, times = 1, plus = 0, of, key = 'city', isWhole = false } = asking;
  const bounds = boundsOf(value);
  const [low, high] = typeof of === 'number' ? [of, of] : of;
  const limitAt = (reference: number) => () => times * reference + plus;
  const at = limitAt(typeof of === 'number' ? of : (low + high) / 2);
  const [least, greatest] = times < 0 ? [limitAt(high), limitAt(low)] : [limitAt(low), limitAt(high)];
  const along = { key, times, plus, least: () => low, greatest: () => high };
  const limit: Limit =
    low === high
      ? { at, least: at, greatest: at, bounded: true, along }
      : { at, least, greatest, bounded: true, along };
  const { possible, verdict } = verdicts(bounds.now, bounds, limit, { worse, strict });
  return {
    about: 'x',
    bounds,
    isWhole,
    possible: () => possible[0],
    now: () => [CAN_FAIL, CAN_HOLD, EITHER][verdict[0]],
    against: { limit, test: { worse, strict } },
  };
}

function worlds(questions: Question[]): string[] {
  const letters = questions.map((_, k) => 'abcdefgh'[k]);
  return worldsOf(questions, 0)
    .map((world) => letters.filter((__, k) => world & (1 << k)).join(''))
    .sort();
}

const worldsFor = (value: Value, ...askings: Asking[]) => worlds(askings.map((one) => question(value, one)));

describe('the answers that a value can give together', () => {
  it('at least 8 is at least 5, too', () => {
    expect(worldsFor([0, 10], { of: 5 }, { of: 8 })).toEqual(['', 'a', 'ab']);
    // 6 to 10 is past the first limit already
    expect(worldsFor([6, 10], { of: 5 }, { of: 8 })).toEqual(['a', 'ab']);
    // 8 is the greatest, and at the limit
    expect(worldsFor([0, 8], { of: 5 }, { of: 8 })).toEqual(['', 'a', 'ab']);
    expect(worldsFor([0, 8], { of: 5 }, { of: 8, strict: true })).toEqual(['', 'a']);
    // 5 is the least
    expect(worldsFor([5, 8], { of: 5, worse: 'lower' }, { of: 5, worse: 'lower', strict: true })).toEqual([
      '',
      'a',
    ]);
  });

  it('at least 5 and at most 5: both at 5, and never neither; more and less: never both', () => {
    expect(worldsFor([0, 10], { of: 5 }, { of: 5, worse: 'lower' })).toEqual(['a', 'ab', 'b']);
    expect(worldsFor([0, 10], { of: 5, strict: true }, { of: 5, worse: 'lower', strict: true })).toEqual([
      '',
      'a',
      'b',
    ]);
  });

  it('over 3 and under 4: both at a half, and by no whole number', () => {
    const over = { of: 3, strict: true };
    const under = { of: 4, strict: true, worse: 'lower' } as const;
    expect(worldsFor([0, 10], over, under)).toEqual(['a', 'ab', 'b']);
    expect(worldsFor([0, 10], { ...over, isWhole: true }, { ...under, isWhole: true })).toEqual(['a', 'b']);
  });

  it('whole numbers on both sides of a limit that is none: 3 is not 3.2, and 4 is over 3.8', () => {
    const [low, high] = [{ of: 3.2 }, { of: 3.8, worse: 'lower' } as const];
    expect(worldsFor([0, 10], low, high)).toEqual(['a', 'ab', 'b']);
    expect(worldsFor([0, 10], { ...low, isWhole: true }, { ...high, isWhole: true })).toEqual(['a', 'b']);
  });

  it('a value that nothing bounds is any number, below every limit and beyond it', () => {
    const any: Value = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(worldsFor(any, { of: 1e6 }, { of: -1e6, worse: 'lower' })).toEqual(['', 'a', 'b']);
    expect(worldsFor([5, Number.POSITIVE_INFINITY], { of: 5 }, { of: 9 })).toEqual(['a', 'ab']);
    expect(worldsFor([Number.NEGATIVE_INFINITY, 5], { of: 5, worse: 'lower' }, { of: 9 })).toEqual(['a']);
  });
});

describe('limits that follow one reference', () => {
  it('27 against 1.5 and 2 times something from 10 to 20: beyond the second is beyond the first', () => {
    // 1.5 x 18 = 27 and 2 x 13.5 = 27: from 10 to 13.5 both, up to 18 the first, then none
    expect(worldsFor(27, { of: [10, 20], times: 1.5 }, { of: [10, 20], times: 2 })).toEqual(['', 'a', 'ab']);
  });

  it('two references move apart, and all four answers can be', () => {
    const [city, region] = [
      { of: [10, 20] as [number, number], times: 1.5 },
      { of: [10, 20] as [number, number], times: 2, key: 'region' },
    ];
    expect(worldsFor(27, city, region)).toEqual(['', 'a', 'ab', 'b']);
  });

  it('5 more and 5 less than the same cannot both be passed', () => {
    // 15 is at least r + 5 up to r = 10, and at most r - 5 from r = 20
    expect(worldsFor(15, { of: [5, 25], plus: 5 }, { of: [5, 25], plus: -5, worse: 'lower' })).toEqual([
      '',
      'a',
      'b',
    ]);
  });

  it('at its turn a limit is the value, whatever the division rounds off: 1.4 / 1.2 x 1.2 is a hair over 1.4', () => {
    expect((1.4 / 1.2) * 1.2).toBeGreaterThan(1.4);
    const limit = { of: [1, 2] as [number, number], times: 1.2 };
    expect(worldsFor(1.4, limit, { ...limit, worse: 'lower' })).toEqual(['a', 'ab', 'b']);
    expect(worldsFor(1.4, { ...limit, strict: true }, { ...limit, worse: 'lower', strict: true })).toEqual([
      '',
      'a',
      'b',
    ]);
  });

  it('value and reference open: under twice r and over r + 10 takes an r of more than 10', () => {
    const twice = (greatest: number) => ({ of: [0, greatest] as [number, number], times: 2 });
    const ten = (greatest: number) => ({ ...twice(greatest), times: 1, plus: 10, worse: 'lower' }) as const;
    expect(worldsFor([0, 100], twice(10), ten(10))).toEqual(['a', 'ab', 'b']);
    // with r = 11 it is any value between 21 and 22
    expect(worldsFor([0, 100], twice(11), ten(11))).toEqual(['', 'a', 'ab', 'b']);
  });

  it('three limits that meet in one point are tried there: at r = 10, 2r + 5, 30 - r/2 and 1.5r + 10 are 25', () => {
    const r: [number, number] = [0, 18];
    const three: Asking[] = [
      { of: r, times: 2, plus: 5 },
      { of: r, times: -0.5, plus: 30 },
      { of: r, times: 1.5, plus: 10, worse: 'lower' },
    ];
    // a and c take r of at most 10, b and c of at least 10
    expect(worldsFor([22, 100], ...three)).toContain('abc');
    const strict = three.map((one) => ({ ...one, strict: true }));
    expect(worldsFor([22, 100], ...strict)).not.toContain('abc');
  });

  it('a limit that may be none is open by itself', () => {
    const open: Asking = { of: [Number.NaN, Number.NaN] };
    expect(worldsFor([0, 10], { of: 5 }, open)).toEqual(['', 'a', 'ab', 'b']);
  });
});

describe('what is certain', () => {
  it('is left as it is: a value that is known is asked as it stands', () => {
    expect(worldsFor(6, { of: 5 }, { of: 8 })).toEqual(['a']);
  });

  it('a question that has its answer in every filling keeps it', () => {
    const certain = { ...question([0, 10], { of: 5 }), possible: () => CAN_HOLD };
    expect(worlds([certain, question([0, 10], { of: 8 })])).toEqual(['a', 'ab']);
  });

  it('the answers as the figures stand are possible, be no filling like them', () => {
    const now = { ...question([0, 4], { of: 5 }), now: () => CAN_HOLD };
    const other = { ...question([0, 4], { of: 8 }), now: () => CAN_FAIL };
    expect(worlds([now, other])).toEqual(['', 'a']);
  });

  it('where no filling fits, every question is asked by itself', () => {
    // below 3 and over 7 at once is none that a value gives
    const low = { ...question([0, 10], { of: 3, worse: 'lower' }), possible: () => CAN_HOLD };
    const high = { ...question([0, 10], { of: 7 }), possible: () => CAN_HOLD };
    expect(worlds([low, high])).toEqual(['ab']);
    expect(worlds([low, { ...high, possible: () => EITHER }])).toEqual(['a']);
  });

  it('past 4,096 worlds every question is asked by itself: thirteen that are open make 8,192', () => {
    const open = question([0, 10], { of: [Number.NaN, Number.NaN] });
    expect(worldsOf(Array<Question>(13).fill(open), 0)).toHaveLength(8192);
    const certain = { ...question([0, 10], { of: 3, worse: 'lower' }), possible: () => EITHER };
    const other = { ...question([0, 10], { of: 7 }), possible: () => EITHER };
    // asked by itself, each of these two may have either answer, though no value is below 3 and over 7
    expect(worldsOf([...Array<Question>(12).fill(open), certain, other], 0)).toHaveLength(4096 * 3);
    expect(worldsOf([...Array<Question>(13).fill(open), certain, other], 0)).toHaveLength(8192 * 4);
  });
});

describe('how many are met together', () => {
  const more = question([0, 10], { of: 5, strict: true });
  const less = question([0, 10], { of: 5, strict: true, worse: 'lower' });
  const atLeast = question([0, 10], { of: 5 });
  const atMost = question([0, 10], { of: 5, worse: 'lower' });

  it('is at most one of over and under, and at least one of at least and at most', () => {
    expect(countRange([more, less], 0)).toEqual({ least: 0, most: 1 });
    expect(countRange([atLeast, atMost], 0)).toEqual({ least: 1, most: 2 });
  });

  it('is more or less where each is taken by itself', () => {
    expect(countApart([more, less], 0)).toEqual({ least: 0, most: 2 });
    expect(countApart([atLeast, atMost], 0)).toEqual({ least: 0, most: 2 });
  });

  it('counts what is certain: 6 is over 5, 9 not reached', () => {
    const known = [question(6, { of: 5 }), question(6, { of: 9 })];
    expect(countRange(known, 0)).toEqual({ least: 1, most: 1 });
    // one open question is open whatever the others are
    expect(countRange([...known, more], 0)).toEqual({ least: 1, most: 2 });
  });
});

it('questions are asked together where they are about the same value', () => {
  const about = (name: string) => ({ ...question([0, 1], { of: 0 }), about: name });
  const [a, b, c] = [about('x'), about('y'), about('x')];
  expect(byValue([a, b, c])).toEqual([[a, c], [b]]);
});

describe('a value and the bounds of a step', () => {
  const answer = (step: Step, value: Value, isWhole = false) =>
    stepQuestion({ about: 'x', bounds: boundsOf(value), isWhole }, step).possible(0);

  it.each<[Step, Value, number]>([
    // a known value
    [{ from: 5, below: 8 }, 5, CAN_HOLD],
    [{ from: 5, below: 8 }, 8, CAN_FAIL],
    [{ above: 5, to: 8 }, 5, CAN_FAIL],
    [{ above: 5, to: 8 }, 8, CAN_HOLD],
    [{}, 5, CAN_HOLD],
    // one that is not known
    [{ from: 5, below: 8 }, [0, 10], EITHER],
    [{ from: 5, below: 8 }, [5, 7], CAN_HOLD],
    [{ from: 5, below: 8 }, [5, 8], EITHER],
    [{ from: 5, below: 8 }, [8, 10], CAN_FAIL],
    [{ above: 5, to: 8 }, [5, 8], EITHER],
    [{ above: 5, to: 8 }, [6, 8], CAN_HOLD],
    [{ above: 5, to: 8 }, [0, 5], CAN_FAIL],
    // the step lies within what the value could be: neither end is on it
    [{ above: 3, below: 4 }, [0, 10], EITHER],
    [{ above: 3 }, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], EITHER],
    [{ to: 3 }, [Number.NEGATIVE_INFINITY, 3], CAN_HOLD],
    [{ from: 3 }, [3, Number.POSITIVE_INFINITY], CAN_HOLD],
    [{ below: 3 }, [3, Number.POSITIVE_INFINITY], CAN_FAIL],
  ])('%j: %j', (step, value, expected) => {
    expect(answer(step, value)).toBe(expected);
  });

  it('no whole number is over 3 and under 4', () => {
    expect(answer({ above: 3, below: 4 }, [0, 10], true)).toBe(CAN_FAIL);
    expect(answer({ above: 2.5, below: 3.5 }, [0, 10], true)).toBe(EITHER);
    expect(answer({ from: 2.5, below: 4 }, [3, 3.9], true)).toBe(CAN_HOLD);
  });

  it('is open where there is no value, and nothing says what it could be', () => {
    const none = stepQuestion({ about: 'x', bounds: boundsOf(Number.NaN), isWhole: false }, { above: 3 });
    expect([none.now(0), none.possible(0)]).toEqual([EITHER, EITHER]);
  });

  it('what it is as the figures stand is possible, be no filling like it', () => {
    const bounds = { ...boundsOf([0, 3]), now: Float64Array.of(5) };
    const step = stepQuestion({ about: 'x', bounds, isWhole: false }, { above: 3 });
    expect([step.now(0), step.possible(0)]).toEqual([CAN_HOLD, EITHER]);
  });
});
