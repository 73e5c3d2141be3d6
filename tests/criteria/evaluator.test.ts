import { describe, expect, it } from 'vitest';
import { alternativeMethods } from '../../src/criteria/choices.ts';
import { effectiveMethod } from '../../src/criteria/effective.ts';
import { Evaluator, valueAsked } from '../../src/criteria/evaluator.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import { type Columns, evaluator, method, plain, type Setting, YEAR } from './evaluate.ts';

// What the evaluation of a year asks of other years, of groups, and of the evaluation of another method.

const x = { column: 'x' };
const { NaN: none } = Number;
const three = [0, 1, 2];
const pooled = { of: 'city', weights: 'none' };

describe('a reference of another year', () => {
  const years = { 2023: { id: ['p', 'r', 'z'], x: [10, 20, 60], g: ['n', 's', 's'] } };
  const now: Columns = { id: ['p', 'q', 'r'], x: [1, 2, 3], g: ['n', 'n', 's'] };
  const of = method({ indicators: { i: x } });
  const at = (reference: object, columns = now, setting: Setting = { years }) => {
    const read = evaluator(of, columns, setting).reference('i', reference as never);
    return three.map((area) => [read.at(area), read.least(area), read.greatest(area)]);
  };
  const fixed = (...values: number[]) => values.map((value) => [value, value, value]);

  it('of the city holds for every area, one that was not there among them: (10 + 20 + 60) / 3', () => {
    expect(at({ ...pooled, year: 2023 })).toEqual(fixed(30, 30, 30));
    expect(at({ ...pooled, 'years-back': 2 })).toEqual(fixed(30, 30, 30));
    expect(at({ ...pooled, year: YEAR })).toEqual(fixed(2, 2, 2)); // (1 + 2 + 3) / 3
  });

  it('of a region is that of the area in its region then, and none where it was not there', () => {
    // p was alone in n; r was with z: (20 + 60) / 2
    const region = { of: 'region', column: 'g', weights: 'none' };
    expect(at({ ...region, year: 2023 })).toEqual(fixed(10, none, 40));
    expect(at(region)).toEqual(fixed(1.5, 1.5, 3)); // (1 + 2) / 2
  });

  it('is none of a year that is not given', () => {
    expect(at({ ...pooled, year: 2020 })).toEqual(fixed(none, none, none));
    const read = evaluator(of, now, { years }).reference('i', { ...pooled, year: 2020 } as never);
    expect(read.bounded).toBe(false);
  });

  it('moves where cells of that year are missing', () => {
    const gap = { 2023: { id: ['p', 'r', 'z'], x: [10, null, 60], g: ['n', 's', 's'] } };
    const bounded = method({ indicators: { i: { column: { name: 'x', range: [20, 50] } } } });
    const moving = (reference: object) => {
      const read = evaluator(bounded, now, { years: gap }).reference('i', reference as never);
      expect(read.bounded).toBe(true);
      return three.map((area) => [read.at(area), read.least(area), read.greatest(area)]);
    };
    // (10 + 60) / 2 as it stands, (10 + 20 + 60) / 3 to (10 + 50 + 60) / 3
    expect(moving({ ...pooled, year: 2023 })).toEqual([
      [35, 30, 40],
      [35, 30, 40],
      [35, 30, 40],
    ]);
    // 10 alone; q was not there; 60 beside 20 to 50
    expect(moving({ of: 'region', column: 'g', weights: 'none', year: 2023 })).toEqual([
      [10, 10, 10],
      [none, none, none],
      [60, 40, 55],
    ]);
  });

  it('may vanish where all that it is taken over may have no value', () => {
    // 1 / 0 to 1 / 1 of the one area that was in s
    const gap = { 2023: { id: ['p', 'r'], y: [1, null], g: ['n', 's'] } };
    const quotient = method({
      indicators: { i: { quotient: { of: { constant: 1 }, by: { column: { name: 'y', range: [0, 1] } } } } },
    });
    const reference = { of: 'region', column: 'g', weights: 'none', year: 2023 };
    const read = evaluator(quotient, { ...now, y: [1, 1, 1] }, { years: gap }).reference(
      'i',
      reference as never,
    );
    expect(read.bounded).toBe(false);
  });
});

describe('the groups of areas by a text', () => {
  const groupsOf = (g: string[], input: object = {}) => {
    const of = method({ input, indicators: { i: { rank: { of: x, within: 'g' } } } });
    return [...evaluator(of, { x: g.map((_, k) => k), g }).groups('g')];
  };

  it('are numbered in the order of their texts; what is blank or missing is in none', () => {
    expect(groupsOf(['b', 'a', 'b', '', ' ', '..'])).toEqual([1, 0, 1, -1, -1, -1]);
  });

  it('are those of the texts that mean missing in the method', () => {
    expect(groupsOf(['..', 'a', '-', ' - '], { missing: ['-'] })).toEqual([0, 1, -1, -1]);
  });

  it('are none where no area has a text', () => {
    const of = method({ indicators: { i: { rank: { of: x, within: 'h' } } } });
    const one = evaluator(of, { x: [1, 2] });
    expect([...one.groups('h')]).toEqual([-1, -1]);
    expect(plain(one.value('i'))).toEqual([null, null]);
    expect(plain(one.column('nowhere'))).toEqual([null, null]);
  });
});

describe('what is asked of a value', () => {
  it.each<[object, boolean]>([
    [x, false],
    [{ constant: 1 }, false],
    [{ flag: { column: 'x', yes: ['a'], no: ['b'] } }, true],
    [{ unknown: 'nobody knows' }, true],
    [{ rank: { of: x } }, true],
    [{ rank: { of: x, ties: 'max' } }, true],
    [{ rank: { of: x, ties: 'average' } }, false],
    [{ round: { of: x, decimals: 0 } }, true],
    [{ round: { of: x, decimals: 1 } }, false],
    [{ 'count-met': { criteria: ['c'] } }, true],
    [{ sum: { of: [x] } }, false],
  ])('%j is a whole number: %s', (measure, isWhole) => {
    const of = method({ indicators: { i: measure }, criteria: { c: { ...x, threshold: { value: 1 } } } });
    expect(valueAsked(of.indicators.i).isWhole).toBe(isWhole);
  });

  it('is the same where it is computed the same, in the same unit', () => {
    const of = method({
      indicators: { i: x, same: { ...x, title: 'T' }, other: { column: 'y' }, share: { ...x, unit: 'pct' } },
    });
    const about = (id: string) => valueAsked(of.indicators[id]).about;
    expect(['same', 'other', 'share'].map((id) => about(id) === about('i'))).toEqual([true, false, false]);
  });
});

it('a number beyond all numbers is none, but one of the file stays', () => {
  const of = method({ indicators: { big: x, square: { product: { of: [x, x] } } } });
  const one = evaluator(of, { x: [1e200, 2] });
  expect(plain(one.value('square'))).toEqual([null, 4]);
  expect(plain(one.value('big'))).toEqual([1e200, 2]);
});

describe('what may be missing', () => {
  const open = { column: { name: 'x', range: [0, 10] } };
  const held = { missing: { distributions: 'held' } };
  const of = (blocks: object = {}) =>
    method({
      threshold: { value: 5 },
      indicators: {
        i: open,
        y: { column: 'y' },
        place: { rank: { of: 'i' } },
        steady: { rank: { of: 'y' } },
      },
      criteria: {
        plain: open,
        placed: { indicator: 'place' },
        top: { ...open, threshold: { percentile: 80 } },
        known: { indicator: 'y', threshold: { percentile: 80 } },
        median: { ...open, threshold: { times: 2 }, reference: { of: 'percentile', percentile: 50 } },
      },
      ...blocks,
    });
  const columns: Columns = { x: [1, null, 3], y: [1, 2, 3] };
  const names = ['plain', 'placed', 'top', 'known', 'median'];

  it('moves a measure of an assessed area', () => {
    expect(evaluator(of(), columns).couldMove('i')).toBe(true);
    expect(evaluator(of(), columns).couldMove('y')).toBe(false);
    expect(evaluator(of(), columns, { assessed: [1, 0, 1] }).couldMove('i')).toBe(false);
    // where it has no value in any case, nothing moves
    const never = method({ indicators: { i: { log: { of: x } } } });
    expect(evaluator(never, { x: [-1, 2] }).couldMove('i')).toBe(false);
  });

  it('would move places, which the method holds: of the measure, or of its limit or reference', () => {
    const one = evaluator(of(held), columns);
    expect(['i', 'y', 'place', 'steady'].filter((id) => one.holdsPlaces(id))).toEqual(['place']);
    expect(names.filter((id) => one.holdsLimit(id))).toEqual(['placed', 'top', 'median']);
  });

  it('moves places where the method does not hold them', () => {
    const one = evaluator(of(), columns);
    expect(one.holdsPlaces('place')).toBe(false);
    expect(names.filter((id) => one.holdsLimit(id))).toEqual([]);
  });

  it('leaves a limit as computed where places are held, and moves it where they are not', () => {
    const limits = (blocks: object) => {
      const { limit } = evaluator(of(blocks), columns).criterion('top');
      return [limit.least(0), limit.greatest(0)];
    };
    // the 80th percentile of 1 and 3: 1 + 0.8 x 2
    expect(limits(held)).toEqual([2.6, 2.6]);
    // of 0, 1, 3: 1 + 0.6 x 2; of 1, 3, 10: 3 + 0.6 x 7
    expect(limits({}).map((one) => one.toFixed(6))).toEqual(['2.200000', '7.200000']);
  });
});

describe('a method that is another in one choice', () => {
  const reference = { ...pooled };
  const written = {
    threshold: { value: 2 },
    indicators: { i: x, half: { quotient: { of: x, by: { constant: 2 } } } },
    criteria: {
      a: { indicator: 'i', alternatives: [{ worse: 'lower' }] },
      b: { indicator: 'half', threshold: { value: 1, alternatives: [1.5] } },
      c: { column: 'y', unit: 'kr' },
      d: {
        column: 'y',
        threshold: { times: 1 },
        reference: { ...reference, alternatives: [{ of: 'rest-of-city' }] },
      },
      n: { 'count-met': { criteria: ['a', 'b', 'c', 'd'] } },
      v: { 'distance-index': { criteria: ['d'] } },
    },
  };
  const columns: Columns = { x: [1, 2, 4], y: [3, 1, 5] };
  const ids = Object.keys(written.criteria);
  const all = {
    udpeg: 1,
    id: 'm',
    title: 't',
    areas: { id: 'id' },
    designate: { 'at-least': 1 },
    ...written,
  };

  /** Its evaluation, and of each of its alternatives that by itself and that beside it. */
  async function evaluated() {
    // read as a file, in which alternatives are written out
    const base = evaluator(
      await parseMethod({ bytes: Buffer.from(JSON.stringify(all)), path: 'm.yaml' }),
      columns,
    );
    const others = alternativeMethods(base.method).map((other) => ({
      own: evaluator(other, columns),
      beside: new Evaluator(other, base.table, base.participation, base.ofYear, base),
    }));
    return { base, others };
  }

  it('is answered as by itself', async () => {
    const { base, others } = await evaluated();
    expect(others).toHaveLength(3);
    for (const { own, beside } of others) {
      expect(beside.kin).toBe(base);
      for (const id of ids) {
        const [one, other] = [beside.criterion(id), own.criterion(id)];
        expect(plain(one.values), id).toEqual(plain(other.values));
        expect([...one.verdict], id).toEqual([...other.verdict]);
        expect(three.map(one.limit.at), id).toEqual(three.map(other.limit.at));
        expect([one.worse, one.strict, one.id], id).toEqual([other.worse, other.strict, id]);
      }
    }
  });

  it('takes what both compute alike, and computes what rests on the choice', async () => {
    const { base, others } = await evaluated();
    // the criterion with the choice, and what asks whether criteria are met or how far they are from their references
    expect(
      others.map(({ beside }) => ids.filter((id) => beside.criterion(id) === base.criterion(id))),
    ).toEqual([
      ['b', 'c', 'd'],
      ['a', 'c', 'd'],
      ['a', 'b', 'c'],
    ]);
    for (const { beside } of others) {
      expect(beside.value('half')).toBe(base.value('half'));
      expect(beside.bounds('half')).toBe(base.bounds('half'));
    }
  });

  it('takes nothing from one that reads or measures otherwise', async () => {
    const { base } = await evaluated();
    const beside = (part: 'input' | 'areas' | 'missing' | 'indicators' | 'criteria') => {
      const { written: whole } = base.method;
      const other = effectiveMethod({ ...whole, [part]: { ...whole[part] } });
      return new Evaluator(other, base.table, base.participation, base.ofYear, base).kin;
    };
    for (const part of ['input', 'areas', 'missing', 'indicators'] as const)
      expect(beside(part)).toBeUndefined();
    expect(beside('criteria')).toBe(base);
  });
});
