import { describe, expect, it } from 'vitest';
import {
  type Bounds,
  boundsOver,
  boundsWithin,
  IN_ALL,
  IN_NONE,
  IN_SOME,
  isCertain,
  moves,
  movesAt,
  steady,
} from '../../src/criteria/bounds.ts';

// What the numbers of a column could be, and what is computed from them: area A is known, B is missing.

const { NaN: none, POSITIVE_INFINITY: infinite, NEGATIVE_INFINITY: low } = Number;
const shown = ({ least, greatest, lacking }: Bounds) => ({
  least: [...least],
  greatest: [...greatest],
  lacking: lacking && [...lacking],
});

const values = Float64Array.of(4, none);
const column = boundsWithin(values, [0, 100]);

describe('the numbers of a column', () => {
  it('are what they are, or anything in the range', () => {
    expect(shown(column)).toEqual({ least: [4, 0], greatest: [4, 100], lacking: undefined });
    expect([0, 1].map((area) => movesAt(column, area))).toEqual([false, true]);
    expect([0, 1].map((area) => isCertain(column, area))).toEqual([true, false]);
    expect(moves(column)).toBe(true);
  });

  it('move nowhere where none is missing', () => {
    const all = boundsWithin(Float64Array.of(4, 5), [0, 100]);
    expect([moves(all), movesAt(all, 0), isCertain(all, 0)]).toEqual([false, false, true]);
    expect(steady(values)).toEqual({ now: values, least: values, greatest: values, lacking: undefined });
    expect(movesAt(steady(values), 1)).toBe(false);
  });

  it('one that may lack a value moves, and is not certain, be it one number else', () => {
    const five = Float64Array.of(5, 5);
    const lacking = { now: five, least: five.slice(), greatest: five.slice(), lacking: Uint8Array.of(0, 1) };
    expect([0, 1].map((area) => movesAt(lacking, area))).toEqual([false, true]);
    expect([0, 1].map((area) => isCertain(lacking, area))).toEqual([true, false]);
  });

  it('one with a single end elsewhere moves', () => {
    const five = Float64Array.of(5, 5);
    const moving = {
      now: five,
      least: Float64Array.of(4, 5),
      greatest: Float64Array.of(5, 6),
      lacking: undefined,
    };
    expect([0, 1].map((area) => movesAt(moving, area))).toEqual([true, true]);
  });
});

describe('what is computed from operands', () => {
  const other = steady(Float64Array.of(1, 1));
  /** The sum of a column and 1. */
  const sum = (of: Bounds, enters?: (area: number, operand: number) => boolean) =>
    boundsOver(
      of.now.map((value) => value + 1),
      [of, other],
      (area) => ({ least: of.least[area] + 1, greatest: of.greatest[area] + 1, lacking: IN_NONE }),
      enters,
    );

  it('moves where an operand does', () => {
    expect(shown(sum(column))).toEqual({ least: [5, 1], greatest: [5, 101], lacking: undefined });
  });

  it('may lack a value where an operand may, as far as that enters', () => {
    const sometimes = { ...column, lacking: Uint8Array.of(IN_NONE, IN_SOME) };
    expect(shown(sum(sometimes)).lacking).toEqual([IN_NONE, IN_SOME]);
    expect(shown(sum({ ...column, lacking: Uint8Array.of(IN_NONE, IN_ALL) })).lacking).toEqual([
      IN_NONE,
      IN_ALL,
    ]);
    // an operand that does not enter the value of B does not move it: B has none, whatever it is
    expect(shown(sum(sometimes, (_, operand) => operand === 1)).lacking).toBeUndefined();
  });

  it('the interval may itself be without a value somewhere', () => {
    const found = boundsOver(values, [column], () => ({ least: 1, greatest: 2, lacking: IN_SOME }));
    expect(shown(found)).toEqual({ least: [4, 1], greatest: [4, 2], lacking: [IN_NONE, IN_SOME] });
  });

  it('is anything or nothing where the arithmetic is undefined', () => {
    const undefinedAt = (least: number, greatest: number, operand: Bounds) =>
      shown(boundsOver(values, [operand], () => ({ least, greatest, lacking: IN_NONE })));
    // undefined at one end of what the operand could be
    expect(undefinedAt(none, 9, column)).toEqual({
      least: [4, low],
      greatest: [4, infinite],
      lacking: [0, IN_SOME],
    });
    expect(undefinedAt(1, none, column)).toEqual({
      least: [4, low],
      greatest: [4, infinite],
      lacking: [0, IN_SOME],
    });
    // the operand is known, so that it is undefined in every filling
    expect(undefinedAt(none, none, other)).toEqual({
      least: [4, low],
      greatest: [4, infinite],
      lacking: [0, IN_ALL],
    });
    // what an operand lacks in every filling, stays lacking
    const never = { ...column, lacking: Uint8Array.of(IN_NONE, IN_ALL) };
    expect(undefinedAt(none, none, never).lacking).toEqual([IN_NONE, IN_ALL]);
  });
});
