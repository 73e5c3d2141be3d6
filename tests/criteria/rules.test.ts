import { describe, expect, it } from 'vitest';
import {
  compileLadder,
  compileRule,
  type Facts,
  OFF_LADDER,
  UNKNOWN_CLASS,
} from '../../src/criteria/rule.ts';
import type { Rule } from '../../src/criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../../src/criteria/verdict.ts';
import type { Step } from '../../src/criteria/worlds.ts';
import { method } from './evaluate.ts';

// A rule by the answers of what it asks: y(es), n(o) or o(pen). The criteria yes, no and open have these answers; open2 is
// another that is open.

const threshold = { value: 1 };
const letters = { y: CAN_HOLD, n: CAN_FAIL, o: EITHER };
const answers: Record<string, keyof typeof letters> = { yes: 'y', no: 'n', open: 'o', open2: 'o' };
const criteria = Object.fromEntries(Object.keys(answers).map((id) => [id, { column: id, threshold }]));
const steps = [
  { class: 'high', from: 10 },
  { class: 'middle', from: 5 },
  { class: 'low', when: 'open' },
];

/** Answers of criteria as named, of steps by their lower bound, and of years as given. */
function facts(
  bySteps: Record<number, keyof typeof letters> = {},
  years: (keyof typeof letters)[] = [],
): Facts {
  const asked = (letter: keyof typeof letters) => ({
    possible: () => letters[letter],
    now: () => letters[letter],
  });
  return {
    question: (id) => asked(answers[id]),
    stepQuestion: (_, { from }: Step) => asked(bySteps[from!]),
    yearsBefore: (_, back) => (back > years.length ? undefined : () => letters[years[back - 1]]),
  };
}

const of = method({
  indicators: { i: { column: 'x' } },
  criteria,
  classes: { size: { of: 'i', steps }, all: { steps: [{ class: 'a', when: 'no' }, { class: 'b' }] } },
});
const letterOf = (answer: number) => Object.entries(letters).find(([, bits]) => bits === answer)?.[0];
const said = (rule: unknown, from = facts()) =>
  letterOf(compileRule(rule as Rule, { method: of, facts: from })(0));

describe('a rule', () => {
  it.each<[unknown, string]>([
    ['yes', 'y'],
    [{ criterion: 'no' }, 'n'],
    ['open', 'o'],
    [{ not: 'yes' }, 'n'],
    [{ not: 'no' }, 'y'],
    [{ not: 'open' }, 'o'],
    // one that fails is enough to fail all, whatever is open
    [{ all: ['yes', 'yes'] }, 'y'],
    [{ all: ['yes', 'open'] }, 'o'],
    [{ all: ['yes', 'open', 'no'] }, 'n'],
    // one that holds is enough for any
    [{ any: ['no', 'open'] }, 'o'],
    [{ any: ['no', 'open', 'yes'] }, 'y'],
    [{ any: ['no', 'no'] }, 'n'],
    // so many of several: 1 for certain, 3 at the most
    [{ 'at-least': 1, of: ['yes', 'no', 'open', 'open2'] }, 'y'],
    [{ 'at-least': 2, of: ['yes', 'no', 'open', 'open2'] }, 'o'],
    [{ 'at-least': 3, of: ['yes', 'no', 'open', 'open2'] }, 'o'],
    [{ 'at-least': 4, of: ['yes', 'no', 'open', 'open2'] }, 'n'],
    // of all criteria of the method where it names none
    [{ 'at-least': 3 }, 'o'],
    [{ 'at-least': 4 }, 'n'],
    // asked once, each is free of the other; asked twice, it is the same in both places
    [{ all: ['open', { not: 'open2' }] }, 'o'],
    [{ all: ['open', { not: 'open' }] }, 'n'],
    [{ any: ['open', { not: 'open' }] }, 'y'],
    [{ any: [{ all: ['open', 'open2'] }, { all: [{ not: 'open' }, 'open2'] }] }, 'o'],
    [{ any: [{ all: ['open', 'yes'] }, { all: [{ not: 'open' }, 'yes'] }] }, 'y'],
  ])('%j: %s', (rule, expected) => {
    expect(said(rule)).toBe(expected);
  });

  it.each<[string, string, string]>([
    // it holds this year, and in each of the years before it
    ['yes', 'yy', 'y'],
    ['yes', 'yn', 'n'],
    ['yes', 'yo', 'o'],
    ['no', 'yy', 'n'],
    // a year that is not there is open
    ['yes', 'y', 'o'],
    ['yes', 'n', 'n'],
  ])('three years on end: %s, and before it %s: %s', (now, before, expected) => {
    const rule = { 'consecutive-years': { of: now, years: 3 } };
    expect(said(rule, facts({}, [...before] as (keyof typeof letters)[]))).toBe(expected);
  });

  it('one of years that is asked twice is the same in both places; of other years or rules it is not', () => {
    const twice = (one: object, other: object) => said({ all: [one, { not: other }] }, facts({}, ['o', 'o']));
    const long = (years: number, rule = 'yes') => ({ 'consecutive-years': { of: rule, years } });
    expect(twice(long(2), long(2))).toBe('n');
    expect(twice(long(2), long(3))).toBe('o');
    expect(twice(long(3), long(2))).toBe('n');
    expect(twice(long(2), long(2, 'open'))).toBe('o');
  });
});

describe('a class of a ladder: that of the first step that holds', () => {
  const is = (...classes: string[]) => ({ class: { of: 'size', is: classes } });
  // the answers of the steps from 10 and from 5; the third, `open`, is open
  it.each<[string, Rule, string]>([
    ['yy', is('high'), 'y'],
    ['yy', is('middle'), 'n'],
    ['ny', is('middle'), 'y'],
    ['ny', is('high'), 'n'],
    ['oy', is('middle'), 'o'],
    ['oy', is('high', 'middle'), 'y'],
    ['oy', is('low'), 'n'],
    ['nn', is('low'), 'o'],
    // or it is off the ladder, and in none of its classes
    ['nn', is('high', 'middle', 'low'), 'o'],
    ['nn', is('high', 'middle'), 'n'],
  ])('%s: %j %s', (bounds, rule, expected) => {
    const [high, middle] = [...bounds] as (keyof typeof letters)[];
    expect(said(rule, facts({ 10: high, 5: middle }))).toBe(expected);
  });

  it.each<[string, number, number[]]>([
    ['yy', 0, [0]],
    ['ny', 1, [1]],
    ['oy', UNKNOWN_CLASS, [0, 1]],
    ['nn', UNKNOWN_CLASS, [2, OFF_LADDER]],
    ['oo', UNKNOWN_CLASS, [0, 1, 2, OFF_LADDER]],
  ])('%s: step %i, could be %j', (bounds, now, couldBe) => {
    const [high, middle] = [...bounds] as (keyof typeof letters)[];
    const ladder = compileLadder(of.classes.size, { method: of, facts: facts({ 10: high, 5: middle }) });
    expect([ladder.now(0), ladder.couldBe(0)]).toEqual([now, couldBe]);
  });

  it('a step without bound always holds; where none does, the area is off the ladder', () => {
    const ladder = (...whole: object[]) =>
      compileLadder({ steps: whole } as never, { method: of, facts: facts() });
    expect(ladder({ class: 'a', when: 'no' }, { class: 'b' }).now(0)).toBe(1);
    expect(ladder({ class: 'a', when: 'no' }).now(0)).toBe(OFF_LADDER);
    expect(ladder({ class: 'a', when: 'no' }).couldBe(0)).toEqual([OFF_LADDER]);
    // what is the same in two steps cannot lead to the second where it does not lead to the first
    const same = ladder({ class: 'a', when: 'open' }, { class: 'b', when: 'open' }, { class: 'c' });
    expect(same.couldBe(0)).toEqual([0, 2]);
    expect(said({ class: { of: 'all', is: ['b'] } })).toBe('y');
  });
});
