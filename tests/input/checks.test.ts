import { describe, expect, it } from 'vitest';
import { column, errors, type MethodBlocks, notices, read } from './files.ts';

describe('shares in per cent', () => {
  const blocks: MethodBlocks = { measures: [{ column: 'a', unit: 'pct' }] };

  it('lie within 0-100, both ends among them', async () => {
    expect(column(await read({ 'a.csv': ['id;a', '1;0', '2;100', '3;99,99'] }, blocks), 'a')).toEqual({
      1: 0,
      2: 100,
      3: 99.99,
    });
  });

  it('are refused outside', async () => {
    expect(await errors({ 'a.csv': ['id;a', '1;100,1', '2;50', '3;-1'] }, blocks)).toEqual([
      'a.csv, line 2, column “a”: 100.1 lies outside 0-100, which unit pct asks for. Mend the cell or the unit.',
      'a.csv, line 4, column “a”: -1 lies outside 0-100, which unit pct asks for. Mend the cell or the unit.',
    ]);
  });
});

describe('numbers of other units', () => {
  it('may be anything', async () => {
    const statistics = await read({ 'a.csv': ['id;a', '1;-5', '2;1.000.000'] }, { columns: ['a'] });
    expect(column(statistics, 'a')).toEqual({ 1: -5, 2: 1_000_000 });
  });

  it('lie within the range that the method states', async () => {
    const blocks: MethodBlocks = { columns: [{ name: 'a', range: [1, 5] }] };
    expect(await errors({ 'a.csv': ['id;a', '1;0,9', '2;1', '3;5', '4;5,1'] }, blocks)).toEqual(
      [
        [2, 0.9],
        [5, 5.1],
      ].map(
        ([line, value]) =>
          `a.csv, line ${line}, column “a”: ${value} lies outside the possible range 1 to 5 that the method states. Mend the cell or the range.`,
      ),
    );
  });

  it('a range on a column of counts is held too, in its own words', async () => {
    const blocks: MethodBlocks = { columns: [{ name: 'a', range: [0, 500] }], areas: { population: 'a' } };
    const found = await errors({ 'a.csv': ['id;a', '1;501', '2;-1'] }, blocks);
    expect(found[0]).toContain('501 lies outside the possible range 0 to 500');
    expect(found[1]).toContain('-1 is negative');
  });
});

describe('counts', () => {
  const blocks: MethodBlocks = {
    measures: [{ ratio: { numerator: 't', denominator: 'n' } }],
    areas: { population: 'folketal' },
  };

  it('are never negative: population, numerator, denominator', async () => {
    expect(await errors({ 'a.csv': ['id;folketal;t;n', '1;-1;-2;-3'] }, blocks)).toEqual(
      ['folketal', 't', 'n'].map(
        (name, k) =>
          `a.csv, line 2, column “${name}”: -${k + 1} is negative; expected a count of 0 or more. Mend the cell.`,
      ),
    );
  });

  it('may be fractions, as weighted counts are', async () => {
    expect(column(await read({ 'a.csv': ['id;folketal;t;n', '1;10;2,5;5'] }, blocks), 't')).toEqual({
      1: 2.5,
    });
  });
});

describe('numerator and denominator', () => {
  const share = { ratio: { numerator: 't', denominator: 'n' }, unit: 'pct' };

  it('the numerator of a share is not above its denominator', async () => {
    const lines = ['id;t;n', '1;5;5', '2;6;5', '3;0;5'];
    expect(await errors({ 'a.csv': lines }, { measures: [share] })).toEqual([
      'a.csv, line 3, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
    ]);
  });

  it('of a rate that is no share it may be', async () => {
    const rate = { ratio: { numerator: 't', denominator: 'n', per: 1000 }, unit: 'per 1,000' };
    expect(column(await read({ 'a.csv': ['id;t;n', '1;6;5'] }, { measures: [rate] }), 't')).toEqual({ 1: 6 });
  });

  it('of promille it may not, as little as of per cent', async () => {
    const rate = { ratio: { numerator: 't', denominator: 'n' }, unit: 'promille' };
    expect(await errors({ 'a.csv': ['id;t;n', '1;6;5'] }, { measures: [rate] })).toEqual([
      'a.csv, line 2, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
    ]);
  });

  it('a universe of nobody has no cases', async () => {
    const rate = { ratio: { numerator: 't', denominator: 'n' } };
    expect(await errors({ 'a.csv': ['id;t;n', '1;5;5', '2;3;0'] }, { measures: [rate] })).toEqual([
      'a.csv, line 3, column “t”: the numerator is 3, but the denominator in “n” is 0. Mend one of them.',
    ]);
  });

  it('0 of 0 is no error, and missing numbers are not compared', async () => {
    const statistics = await read(
      { 'a.csv': ['id;t;n', '1;0;0', '2;..;5', '3;5;..', '4;..;0'] },
      { measures: [share] },
    );
    expect(column(statistics, 't')).toEqual({ 1: 0, 2: null, 3: 5, 4: null });
    expect(column(statistics, 'n')).toEqual({ 1: 0, 2: 5, 3: null, 4: 0 });
  });

  it('are compared as sums where they are several columns', async () => {
    const sums = { ratio: { numerator: ['t1', 't2'], denominator: ['n1', 'n2'] }, unit: 'pct' };
    const lines = ['id;t1;t2;n1;n2', '1;6;1;5;5', '2;6;5;5;5'];
    expect(await errors({ 'a.csv': lines }, { measures: [sums] })).toEqual([
      'a.csv, line 3, column “t1”: the numerator 11 is above the denominator 10 in “n1 + n2”. Mend one of them.',
    ]);
  });

  it('a last digit of binary arithmetic is no error', async () => {
    const sums = { ratio: { numerator: ['t1', 't2'], denominator: 'n' }, unit: 'pct' };
    // 0.1 + 0.2 > 0.3
    const statistics = await read({ 'a.csv': ['id;t1;t2;n', '1;0,1;0,2;0,3'] }, { measures: [sums] });
    expect(column(statistics, 'n')).toEqual({ 1: 0.3 });
  });

  it('one pair is told once, however many measures use it', async () => {
    const other = { ratio: { numerator: 't', denominator: 'm' }, unit: 'pct' };
    const again = { ratio: { numerator: 't', denominator: 'n', years: 1 }, unit: 'pct' };
    expect(await errors({ 'a.csv': ['id;t;n;m', '1;6;5;4'] }, { measures: [share, again, other] })).toEqual([
      'a.csv, line 2, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
      'a.csv, line 2, column “t”: the numerator 6 is above the denominator 4 in “m”. Mend one of them.',
    ]);
  });

  it('are told where the numerator stands, whichever file that is', async () => {
    const files = { 'a.csv': ['id;n', '1;5', '2;5'], 'b.csv': ['id;t', '', '2;6', '1;1'] };
    expect(await errors(files, { measures: [share] })).toEqual([
      'b.csv, line 3, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
    ]);
    const halves = { 'nord.csv': ['id;t;n', '1;1;5'], 'syd.csv': ['id;t;n', '3;1;5', '2;6;5'] };
    expect(await errors(halves, { measures: [share] })).toEqual([
      'syd.csv, line 3, column “t”: the numerator 6 is above the denominator 5 in “n”. Mend one of them.',
    ]);
  });
});

describe('flags', () => {
  const blocks: MethodBlocks = { measures: [{ flag: { column: 'f', yes: ['ja', '1'], no: ['nej', '0'] } }] };

  it('are 1, 0 or missing', async () => {
    const lines = ['id;f', '1;ja', '2; nej ', '3;1', '4;0', '5;..', '6;'];
    expect(Object.values(column(await read({ 'a.csv': lines }, blocks), 'f'))).toEqual([
      1,
      0,
      1,
      0,
      null,
      null,
    ]);
  });

  it('are nothing else', async () => {
    expect(await errors({ 'a.csv': ['id;f', '1;måske', '2;Ja'] }, blocks)).toEqual([
      'a.csv, line 2, column “f”: “måske” is not one of the accepted answers: ja, 1, nej, 0.',
      'a.csv, line 3, column “f”: “Ja” is not one of the accepted answers: ja, 1, nej, 0.',
    ]);
  });

  it('may be used as numbers too', async () => {
    const both: MethodBlocks = { ...blocks, columns: ['f'] };
    expect(column(await read({ 'a.csv': ['id;f', '1;ja', '2;nej'] }, both), 'f')).toEqual({ 1: 1, 2: 0 });
  });
});

it('texts are kept as they stand, for groups and exclusions', async () => {
  const blocks: MethodBlocks = { columns: ['a'], exclude: { havn: { column: 'type', is: ['havn'] } } };
  const statistics = await read({ 'a.csv': ['id;type;a', '2; havn ;1', '1;;2'] }, blocks);
  expect(statistics.tables.get(2025)!.texts.get('type')).toEqual(['', 'havn']);
  expect(notices(statistics)).toEqual([]);
});
