import { describe, expect, it } from 'vitest';
import { neededYears } from '../../src/criteria/years.ts';
import { method } from './evaluate.ts';

/** The years that a method needs to screen 2025, each with the part that first asks for it. */
function needed(blocks: object): [number, string][] {
  const of = method({ criteria: { c: { column: 'x', threshold: { value: 1 } } }, ...blocks });
  return neededYears(of, 2025).map(({ year, neededBy }) => [year, neededBy]);
}
const now: [number, string] = [2025, '--year'];
const indicator = (it: object) => ({ indicators: { it } });

describe('the years that a method needs', () => {
  it('are the one that is screened, and no other where nothing asks for one', () => {
    expect(needed({})).toEqual([now]);
  });

  it.each<[string, object, number[]]>([
    ['a mean over three years', { 'mean-over-years': { of: { column: 'x' }, years: 3 } }, [2023, 2024]],
    ['persons of three years', { ratio: { numerator: 'a', denominator: 'b', years: 3 } }, [2023, 2024]],
    [
      'a change in five years',
      { change: { of: { column: 'x' }, 'years-back': 5, as: 'difference' } },
      [2020],
    ],
    [
      'a distance from a reference two years back',
      { distance: { of: { column: 'x' }, reference: { of: 'city', weights: 'none', 'years-back': 2 } } },
      [2023],
    ],
    [
      'a ratio to the reference of 2018',
      { 'ratio-to': { of: { column: 'x' }, reference: { of: 'city', weights: 'none', year: 2018 } } },
      [2018],
    ],
    [
      'a change in two years of a mean over two',
      {
        change: {
          of: { 'mean-over-years': { of: { column: 'x' }, years: 2 } },
          'years-back': 2,
          as: 'difference',
        },
      },
      [2022, 2023, 2024],
    ],
  ])('%s', (_, it, years) => {
    expect(needed(indicator(it))).toEqual([...years.map((year) => [year, 'indicators.it']), now]);
  });

  it('are those of a reference that the criterion takes, its own or that of all', () => {
    const reference = { of: 'city', weights: 'none', 'years-back': 1 };
    const own = { column: 'x', threshold: { times: 1 }, reference };
    expect(needed({ criteria: { c: own } })).toEqual([[2024, 'criteria.c'], now]);
    expect(needed({ criteria: { c: { ...own, reference: undefined } }, reference })).toEqual([
      [2024, 'criteria.c'],
      now,
    ]);
    const today = { of: 'city', weights: 'none' };
    expect(needed({ criteria: { c: { ...own, reference: today } }, reference })).toEqual([now]);
  });

  it('are not those of a criterion that is not measured', () => {
    const reference = { of: 'city', weights: 'none', 'years-back': 1 };
    const measured = { column: 'x', threshold: { value: 1 }, reference: { of: 'city', weights: 'none' } };
    expect(needed({ criteria: { later: { 'not-measured': 'no figures' }, measured }, reference })).toEqual([
      now,
    ]);
  });

  describe('of a rule over consecutive years', () => {
    const twice = (of: object | string, years = 2) => ({ 'consecutive-years': { of, years } });
    const last: [number, string][] = [[2023, 'designate'], [2024, 'designate'], now];

    it.each<[string, object, [number, string][]]>([
      ['of three years', twice('c', 3), last],
      ['of two years in each of two', twice(twice('c')), last],
      ['within `all`', { all: ['c', twice('c', 3)] }, last],
      ['within `any`', { any: [twice('c', 3), 'c'] }, last],
      ['within `not`', { not: twice('c', 3) }, last],
      ['within `at-least`', { 'at-least': 1, of: ['c', twice('c', 3)] }, last],
      ['the longest of several', { all: [twice('c', 2), twice('c', 3)] }, last],
    ])('%s', (_, designate, expected) => {
      expect(needed({ designate })).toEqual(expected);
    });

    it('that a ladder asks for, or the rule through a ladder', () => {
      const classes = { size: { steps: [{ class: 'long', when: twice('c') }, { class: 'no' }] } };
      expect(needed({ classes, designate: { all: ['c'] } })).toEqual([[2024, 'classes.size'], now]);
      expect(needed({ classes, designate: { class: { of: 'size', is: ['long'] } } })).toEqual([
        [2024, 'designate'],
        now,
      ]);
    });

    it('asks in each year for what its criteria and ladders look back on', () => {
      const it = { 'mean-over-years': { of: { column: 'x' }, years: 2 } };
      const rule = { designate: twice('c') };
      expect(needed({ ...rule, criteria: { c: { ...it, threshold: { value: 1 } } } })).toEqual([
        [2023, 'criteria.c'],
        [2024, 'criteria.c'],
        now,
      ]);
      const classes = { size: { of: 'it', steps: [{ class: 'a' }] } };
      expect(needed({ ...rule, indicators: { it }, classes })).toEqual([
        [2023, 'classes.size'],
        [2024, 'indicators.it'],
        now,
      ]);
    });
  });
});
