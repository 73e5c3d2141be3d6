import { describe, expect, it } from 'vitest';
import { MET, NOT_MET, UNKNOWN } from '../../src/criteria/verdict.ts';
import { type Columns, evaluator, expectClose, method, type Setting } from './evaluate.ts';

/** The limit of every area and the answers of a criterion over the column x: m(et), n(ot met), ? */
function tested(
  threshold: object,
  columns: Columns,
  criterion: object = {},
  setting: Setting = {},
  blocks: object = {},
) {
  const of = method({ criteria: { c: { column: 'x', threshold, ...criterion } }, ...blocks });
  const { limit, verdict } = evaluator(of, columns, setting).criterion('c');
  const letters = { [MET]: 'm', [NOT_MET]: 'n', [UNKNOWN]: '?' };
  return {
    limits: Array.from(verdict, (_, area) => (Number.isNaN(limit.at(area)) ? null : limit.at(area))),
    answers: Array.from(verdict, (answer) => letters[answer as 0]).join(''),
    bounded: limit.bounded,
    range: [limit.least(0), limit.greatest(0)],
  };
}

const reference = { of: 'value', value: 20 };
const lower = { worse: 'lower' };

describe('value, times, plus, column', () => {
  const columns: Columns = { x: [29, 30, 31, null], own: [29, 31, null, 1] };

  it('an area at the limit meets it, unless strict', () => {
    expect(tested({ value: 30 }, columns).answers).toBe('nmm?');
    expect(tested({ value: 30, strict: true }, columns).answers).toBe('nnm?');
    expect(tested({ value: 30 }, columns, lower).answers).toBe('mmn?');
    expect(tested({ value: 30, strict: true }, columns, lower).answers).toBe('mnn?');
  });

  it('times the reference: 1.5 x 20', () => {
    expect(tested({ times: 1.5 }, columns, { reference })).toMatchObject({
      limits: [30, 30, 30, 30],
      answers: 'nmm?',
    });
    expect(tested({ times: 1.5, strict: true }, columns, { reference }).answers).toBe('nnm?');
    expect(tested({ times: 1.5 }, columns, { reference, ...lower }).answers).toBe('mmn?');
    expect(tested({ times: 1.5, strict: true }, columns, { reference, ...lower }).answers).toBe('mnn?');
  });

  it('plus the reference, in the unit: 20 + 10, 20 - 10', () => {
    expect(tested({ plus: 10 }, columns, { reference })).toMatchObject({
      limits: [30, 30, 30, 30],
      answers: 'nmm?',
    });
    expect(tested({ plus: 10, strict: true }, columns, { reference, ...lower }).answers).toBe('mnn?');
    expect(tested({ plus: -10 }, columns, { reference }).limits).toEqual([10, 10, 10, 10]);
  });

  it('the number in a column, area by area; without one the answer is unknown', () => {
    expect(tested({ column: 'own' }, columns)).toMatchObject({ limits: [29, 31, null, 1], answers: 'mn??' });
    expect(tested({ column: 'own', strict: true }, columns).answers).toBe('nn??');
    expect(tested({ column: 'own' }, columns, lower).answers).toBe('mm??');
  });

  it('limits are not rounded: 0.1 x 3 is a little more than 0.3, and 0.3 does not reach it', () => {
    const tenth = { reference: { of: 'value', value: 0.1 } };
    expect(tested({ times: 3 }, { x: [0.3, 0.1 * 3] }, tenth).answers).toBe('nm');
  });
});

describe('a limit that follows a reference', () => {
  const city = { column: { name: 'x', range: [0, 100] }, reference: { of: 'city', weights: 'none' } };
  // the mean is (10 + 0) / 2 to (10 + 100) / 2
  const gap: Columns = { x: [10, null] };

  it('moves as far as the reference does', () => {
    expect(tested({ times: 2 }, gap, city).range).toEqual([10, 110]);
    expect(tested({ plus: -1 }, gap, city).range).toEqual([4, 54]);
  });

  it('is known better where an area is part of its own reference, and its value given', () => {
    const given = (threshold: object, area: number, own: number, criterion: object = city) =>
      evaluator(method({ criteria: { c: { column: 'x', threshold, ...criterion } } }), gap)
        .criterion('c')
        .limit.given?.(area, own);
    // of 10 and 30 the mean is 20; of 30 and something from 0 to 100, 15 to 65
    expect(given({ times: 2 }, 1, 30)).toEqual([40, 40]);
    expect(given({ times: 2 }, 0, 30)).toEqual([30, 130]);
    // a place follows a value in pieces, at most one to one: more than once it, and the two are taken apart
    const median = {
      column: { name: 'x', range: [0, 100] },
      reference: { of: 'percentile', percentile: 50 },
    };
    expect(given({ times: 1 }, 1, 30, median)).toEqual([20, 20]);
    expect(given({ times: 0.5 }, 1, 30, median)).toEqual([10, 10]);
    expect(given({ times: 2 }, 1, 30, median)).toBeUndefined();
  });

  it('is 0 where it is 0 times anything: a reference below 0, or one that could be any number', () => {
    const below = { reference: { of: 'value', value: -5 } };
    expect(tested({ times: 0 }, gap, below).limits).toEqual([0, 0]);
    const any = { reference: { of: 'percentile', percentile: 100 } };
    expect(tested({ times: 0 }, gap, any).range).toEqual([0, 0]);
  });

  it('is none where it is so many times less than 0, but once', () => {
    const below = { reference: { of: 'value', value: -5 } };
    expect(tested({ times: 1.5 }, gap, below)).toMatchObject({ limits: [null, null], answers: '??' });
    expect(tested({ times: 1 }, gap, below).limits).toEqual([-5, -5]);
  });

  it('is none beyond every number: 1.5 x 1.5e308', () => {
    const huge = { reference: { of: 'value', value: 1.5e308 } };
    expect(tested({ times: 1.5 }, gap, huge)).toMatchObject({ limits: [null, null], answers: '??' });
  });
});

describe('percentile', () => {
  const columns: Columns = { x: [10, 20, 30, 40, null] };

  it('linear: position 0.75 x 3 = 2.25, 30 + 0.25 x 10', () => {
    expect(tested({ percentile: 75 }, columns)).toMatchObject({
      limits: new Array(5).fill(32.5),
      answers: 'nnnm?',
    });
    expect(tested({ percentile: 25 }, columns, lower)).toMatchObject({
      limits: new Array(5).fill(17.5),
      answers: 'mnnn?',
    });
    expect(tested({ percentile: 100 }, columns).answers).toBe('nnnm?');
    expect(tested({ percentile: 100, strict: true }, columns).answers).toBe('nnnn?');
  });

  it('nearest rank: the third of four at 75', () => {
    const threshold = { percentile: 75, definition: 'nearest-rank' };
    expect(tested(threshold, columns)).toMatchObject({ limits: new Array(5).fill(30), answers: 'nnmm?' });
    expect(tested({ ...threshold, strict: true }, columns).answers).toBe('nnnm?');
  });

  it('of the assessed; a missing value without a range may be any', () => {
    expect(tested({ percentile: 100 }, columns, {}, { assessed: [1, 1, 0, 0, 0] })).toMatchObject({
      limits: new Array(5).fill(20),
      bounded: true,
    });
    // of 0, 10, 20, 30 and any number: the greatest is 30, or that number
    expect(tested({ percentile: 100 }, columns)).toMatchObject({
      bounded: true,
      range: [40, Number.POSITIVE_INFINITY],
    });
  });
});

describe('standard deviations', () => {
  // mean 5, population sd 2
  const columns: Columns = { x: [2, 4, 4, 4, 5, 5, 7, 9] };

  it('above the mean, or below it where lower is worse', () => {
    expect(tested({ 'standard-deviations': 1 }, columns)).toMatchObject({
      limits: new Array(8).fill(7),
      answers: 'nnnnnnmm',
    });
    expect(tested({ 'standard-deviations': 1, strict: true }, columns).answers).toBe('nnnnnnnm');
    expect(tested({ 'standard-deviations': 1.5 }, columns, lower)).toMatchObject({
      limits: new Array(8).fill(2),
      answers: 'mnnnnnnn',
    });
    expect(tested({ 'standard-deviations': 1.5, strict: true }, columns, lower).answers).toBe('nnnnnnnn');
    expect(tested({ 'standard-deviations': -0.5 }, columns).limits[0]).toBe(4);
  });

  it('with divisor n - 1: 5 + sqrt(32 / 7)', () => {
    expectClose(
      tested({ 'standard-deviations': 1, sd: 'sample' }, columns).limits,
      new Array(8).fill(5 + Math.sqrt(32 / 7)),
    );
  });

  // x is 4, 6 and something from 0 to 10, in the middle 5. Means are (4 + 6 + 0) / 3 to (4 + 6 + 10) / 3. The deviation is
  // at least that of 4 and 6 among three, sqrt((1 + 1 + 0) / 3); and at most that with 5, which is the same, and the root
  // mean square of how far the three may lie from their middles, sqrt((0 + 0 + 25) / 3).
  const between = { column: { name: 'x', range: [0, 10] } };
  const [sdLeast, sdMost] = [Math.sqrt(2 / 3), Math.sqrt(2 / 3) + Math.sqrt(25 / 3)];
  const gap: Columns = { x: [4, 6, null] };

  it('moves with a missing value: the least mean and deviation to the greatest', () => {
    const { limits, range, bounded } = tested({ 'standard-deviations': 1 }, gap, between);
    // mean 5 and deviation 1 of the two that are known
    expect(limits[0]).toBe(6);
    expectClose(range, [10 / 3 + sdLeast, 20 / 3 + sdMost]);
    expect(bounded).toBe(true);
    expectClose(tested({ 'standard-deviations': 2 }, gap, between).range, [
      10 / 3 + 2 * sdLeast,
      20 / 3 + 2 * sdMost,
    ]);
    expectClose(tested({ 'standard-deviations': 0 }, gap, between).range, [10 / 3, 20 / 3]);
  });

  it('below the mean, it is least where the deviation is greatest', () => {
    expectClose(tested({ 'standard-deviations': 1 }, gap, { ...between, ...lower }).range, [
      10 / 3 - sdMost,
      20 / 3 - sdLeast,
    ]);
  });

  it('is any number where the missing value is', () => {
    expect(tested({ 'standard-deviations': 1 }, gap).range).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('does not move with an area that is not assessed', () => {
    expect(tested({ 'standard-deviations': 1 }, gap, between, { assessed: [1, 1, 0] })).toMatchObject({
      range: [6, 6],
      bounded: true,
    });
  });

  it('held, it stays, and says that a value was missing', () => {
    const held = { missing: { distributions: 'held' } };
    const of = (columns: Columns, setting: Setting = {}) =>
      tested({ 'standard-deviations': 1 }, columns, between, setting, held);
    expect(of(gap)).toMatchObject({ range: [6, 6], bounded: false });
    expect(of({ x: [4, 6] })).toMatchObject({ range: [6, 6], bounded: true });
    expect(of(gap, { assessed: [1, 1, 0] })).toMatchObject({ range: [6, 6], bounded: true });
  });

  it('where all areas are equal the limit is their value, to the last bit, and all are at it', () => {
    const equal = { x: new Array(53).fill(99.9) };
    expect(tested({ 'standard-deviations': 1 }, equal).answers).toBe('m'.repeat(53));
    expect(tested({ 'standard-deviations': 1, strict: true }, equal).answers).toBe('n'.repeat(53));
  });
});

describe('share of areas', () => {
  const columns: Columns = { x: [10, 20, 30, 40, 50, 60, 70, null] };

  it('the worst 30 per cent of seven are 2.1 areas: two, or three when rounded up', () => {
    expect(tested({ 'share-of-areas': 30 }, columns)).toMatchObject({
      limits: new Array(8).fill(60),
      answers: 'nnnnnmm?',
    });
    expect(tested({ 'share-of-areas': 30, rounding: 'up' }, columns).answers).toBe('nnnnmmm?');
    expect(tested({ 'share-of-areas': 30, rounding: 'nearest' }, columns).answers).toBe('nnnnnmm?');
    expect(tested({ 'share-of-areas': 30 }, columns, lower).answers).toBe('mmnnnnn?');
    // 2.5 areas are three when rounded to the nearest
    expect(tested({ 'share-of-areas': 50, rounding: 'nearest' }, { x: [1, 2, 3, 4, 5] }).answers).toBe(
      'nnmmm',
    );
  });

  it('areas equal to the last one are in, unless strict leaves the limit out', () => {
    const ties = { x: [1, 5, 5, 5, 9] };
    expect(tested({ 'share-of-areas': 40 }, ties).answers).toBe('nmmmm');
    expect(tested({ 'share-of-areas': 40, strict: true }, ties).answers).toBe('nnnnm');
    expect(tested({ 'share-of-areas': 40 }, ties, lower).answers).toBe('mmmmn');
  });

  it('a share of less than one area is none; all of them are all', () => {
    expect(tested({ 'share-of-areas': 10 }, columns).answers).toBe('nnnnnnn?');
    expect(tested({ 'share-of-areas': 10 }, columns, lower).answers).toBe('nnnnnnn?');
    expect(tested({ 'share-of-areas': 100 }, columns).answers).toBe('mmmmmmm?');
  });

  it('is counted in decimal: 64.4 per cent of 250 are 161, not a hair more', () => {
    expect((250 * 64.4) / 100).toBeGreaterThan(161);
    const x = Array.from({ length: 250 }, (_, k) => k);
    const met = (rounding: string) =>
      tested({ 'share-of-areas': 64.4, rounding }, { x }).answers.split('m').length - 1;
    expect([met('down'), met('nearest'), met('up')]).toEqual([161, 161, 161]);
  });
});

describe('a flag', () => {
  it('is met at 1 and needs no threshold', () => {
    const of = method({ criteria: { c: { flag: { column: 'f', yes: ['ja'], no: ['nej'] } } } });
    expect([...evaluator(of, { f: [1, 0, null] }).criterion('c').verdict]).toEqual([MET, NOT_MET, UNKNOWN]);
  });
});
