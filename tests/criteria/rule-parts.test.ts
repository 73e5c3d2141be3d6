import { describe, expect, it } from 'vitest';
import { askedBy, asksOtherYears, hangsOn } from '../../src/criteria/rule-parts.ts';
import type { Rule } from '../../src/criteria/schema/rule.ts';
import { method } from './evaluate.ts';

const threshold = { value: 1 };
const blocks = {
  indicators: { i: { column: 'x' } },
  criteria: {
    a: { column: 'a', threshold },
    b: { column: 'b', threshold },
    later: { 'not-measured': 'no figures' },
  },
  classes: {
    size: { of: 'i', steps: [{ class: 'big', from: 10 }, { class: 'poor', when: 'b' }, { class: 'other' }] },
  },
};
const of = method(blocks);
const big = { class: { of: 'size', is: ['big'] } };
const twice = { 'consecutive-years': { years: 2, of: 'a' } };

describe('what speaks for a rule', () => {
  const asked = (rule: object | string) => {
    const { criteria, classes } = askedBy(rule as Rule, of);
    return [[...criteria], classes.map(({ ladder, is }) => [ladder, ...is])];
  };

  it.each<[object | string, unknown]>([
    ['a', [['a'], []]],
    [{ criterion: 'a' }, [['a'], []]],
    [{ all: ['a', { any: ['b', big] }] }, [['a', 'b'], [['size', 'big']]]],
    [{ 'at-least': 1, of: ['b'] }, [['b'], []]],
    // over every criterion that is measured
    [{ 'at-least': 1 }, [['a', 'b'], []]],
    [twice, [['a'], []]],
    // a criterion under `not` speaks against it
    [{ all: ['a', { not: 'b' }] }, [['a'], []]],
  ])('%j', (rule, expected) => {
    expect(asked(rule)).toEqual(expected);
  });
});

describe('what the answer of a rule hangs on', () => {
  const hangs = (rule: object | string) => {
    const { criteria, ladders, indicators, earlierYears } = hangsOn(rule as Rule, of);
    return [[...criteria], [...ladders], [...indicators], earlierYears];
  };

  it.each<[object | string, unknown]>([
    ['a', [['a'], [], [], false]],
    [{ criterion: 'a' }, [['a'], [], [], false]],
    [{ not: 'b' }, [['b'], [], [], false]],
    [{ all: ['a', { not: { any: ['b'] } }] }, [['a', 'b'], [], [], false]],
    [{ 'at-least': 1 }, [['a', 'b'], [], [], false]],
    // a ladder asks for its indicator, and for the rules of its steps
    [big, [['b'], ['size'], ['i'], false]],
    [twice, [['a'], [], [], true]],
  ])('%j', (rule, expected) => {
    expect(hangs(rule)).toEqual(expected);
  });

  it('a ladder without an indicator sorts by rules alone', () => {
    const ruled = method({
      ...blocks,
      classes: { size: { steps: [{ class: 'big', when: 'a' }, { class: 'no' }] } },
    });
    expect(hangsOn(big as Rule, ruled)).toMatchObject({ criteria: new Set(['a']), indicators: new Set() });
  });
});

it('a method asks about other years in its rule or in a ladder', () => {
  expect(asksOtherYears(of)).toBe(false);
  expect(asksOtherYears(method({ ...blocks, designate: twice }))).toBe(true);
  const steps = [{ class: 'long', when: twice }, { class: 'no' }];
  expect(asksOtherYears(method({ ...blocks, classes: { size: { steps } } }))).toBe(true);
});
