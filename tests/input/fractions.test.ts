import { describe, expect, it } from 'vitest';
import { columnPlan } from '../../src/criteria/columns.ts';
import { refusePercentCells, shownColumns } from '../../src/input/fractions.ts';
import type { PercentCells } from '../../src/input/table-shape.ts';
import { ErrorList } from '../../src/messages/errors.ts';
import { method, notices, read, refused } from './files.ts';

// Columns of per cent whose numbers all lie in 0-1: 0,25 for 25 per cent, or a quarter of one per cent.

const fractions = { 'a.csv': ['id;a', '1;0,10', '2;0,25', '3;0,31', '4;..'] };
const pct = (more: object = {}) => ({
  measures: [{ column: 'a', unit: 'pct', threshold: { value: 20 }, ...more }],
});

/** The codes of the errors that reading ends in. */
async function codes(...reading: Parameters<typeof read>): Promise<string[]> {
  return (await refused(read(...reading))).findings.map(({ code }) => code);
}

describe('a column of per cent that lies wholly in 0-1 is refused', () => {
  it.each([
    ['where the limit lies above 1', pct()],
    ['where the limit of an index that ends at it does', pct({ worse: 'lower' })],
    [
      'where the stated reference does',
      pct({ threshold: { times: 1.5 }, reference: { of: 'value', value: 15 } }),
    ],
    [
      'where the limit is points above the reference',
      pct({ threshold: { plus: 5 }, reference: { of: 'city', weights: 'none' } }),
    ],
  ])('%s', async (_, blocks) => {
    expect(await codes(fractions, blocks)).toEqual(['shares-are-fractions']);
  });

  it('where a column of limits or references does', async () => {
    const files = { 'a.csv': ['id;a;landet', '1;0,10;0,9', '2;0,25;12', '3;0,31;12'] };
    const threshold = { threshold: { column: 'landet' } };
    const reference = { threshold: { times: 1 }, reference: { of: 'column', column: 'landet' } };
    expect(await codes(files, pct(threshold))).toEqual(['shares-are-fractions']);
    expect(await codes(files, pct(reference))).toEqual(['shares-are-fractions']);
  });

  it('in the long form too', async () => {
    const rows = fractions['a.csv'].slice(1).map((row) => row.replace(';', ';a;'));
    const input = { form: 'long', series: ['emne'], value: 'tal' };
    expect(await codes({ 'a.csv': ['id;emne;tal', ...rows] }, { ...pct(), input })).toEqual([
      'shares-are-fractions',
    ]);
  });

  it('in all the years read, once', async () => {
    const files = { 'a-2024.csv': ['id;a', '1;0,1', '2;0,2'], 'a-2025.csv': ['id;a', '1;0,3', '2;0,4'] };
    expect(await codes(files, pct())).toEqual(['shares-are-fractions']);
  });
});

describe('a column of per cent is one however deep it lies', () => {
  const of = { column: 'a' };
  const limit = { unit: 'pct', threshold: { value: 20 } };
  /** Fractions read for a criterion that is measured so; its indicator, where it has one, states no unit. */
  const deep = async (criterion: object, indicators?: object) => {
    const reading = read(fractions, {
      measures: [{ ...limit, ...criterion }],
      ...(indicators && { indicators }),
    });
    return reading.then(
      ({ notices: found }) => found.map(({ code }) => code).filter((code) => code !== 'read-as'),
      async () => (await refused(reading)).findings.map(({ code }) => code),
    );
  };
  const refusedFractions = ['shares-are-fractions'];

  it('in an indicator, its own or one of an indicator', async () => {
    expect(await deep({ indicator: 'i' }, { i: of })).toEqual(refusedFractions);
    expect(await deep({ indicator: 'j' }, { i: of, j: { round: { of: 'i', decimals: 0 } } })).toEqual(
      refusedFractions,
    );
    expect(await deep({ indicator: 'i' }, { i: { ...of, unit: 'index' } })).toEqual([]);
  });

  it.each<[string, object]>([
    ['rounded', { round: { of, decimals: 1 } }],
    ['averaged', { mean: { of: [of, of], missing: 'skip' } }],
    ['averaged over years', { 'mean-over-years': { of, years: 2 } }],
    ['the highest of several', { maximum: { of: [of, { constant: 0 }] } }],
    ['compared with an earlier year', { change: { of, 'years-back': 1, as: 'difference' } }],
    ['compared with a reference', { distance: { of, reference: { of: 'value', value: 15 } } }],
    // a limit of 20 for the two of them is 10 for each
    ['added up', { sum: { of: [of, of] } }],
    // 80 per cent that are not is 20 that are
    ['turned round', { reverse: { of, from: 100 }, threshold: { value: 80 } }],
    ['rounded and averaged', { mean: { of: [{ round: { of, decimals: 1 } }] } }],
  ])('%s', async (_, measure) => expect(await deep(measure)).toEqual(refusedFractions));

  it.each<[string, object]>([
    ['multiplied by a hundred', { product: { of: [of, { constant: 100 }] } }],
    ['weighted by a hundred', { sum: { of: [of], weights: [100] } }],
    ['divided', { quotient: { of, by: { constant: 0.01 } } }],
    ['ranked', { rank: { of, order: 'ascending' } }],
    ['compared in per cent', { change: { of, 'years-back': 1, as: 'percent' } }],
  ])('but not %s, where it has the unit no longer', async (_, measure) => {
    expect(await deep(measure)).toEqual([]);
  });

  it('is told of where no limit is above 1, and settled by a range', async () => {
    const small = { threshold: { value: 0.2 } };
    expect(await deep({ round: { of, decimals: 2 }, ...small })).toEqual(['shares-below-one']);
    // two shares of at most 1 may well be 1.5 together
    expect(await deep({ sum: { of: [of, of] }, threshold: { value: 1.5 } })).toEqual(['shares-below-one']);
    const ranged = { column: { name: 'a', range: [0, 1] } };
    expect(await deep({ round: { of: ranged, decimals: 2 } })).toEqual([]);
  });
});

describe('it is told of', () => {
  it('where no limit is above 1', async () => {
    expect(notices(await read(fractions, pct({ threshold: { value: 0.2 } })))).toEqual([
      'a.csv: no number in the column “a” is above 0.31, but the unit is pct; if they are fractions, multiply them by 100. State range: [0, 1] on the column if the numbers are right.',
    ]);
  });

  it('where there are only one or two such numbers, which may be small shares', async () => {
    expect(notices(await read({ 'a.csv': ['id;a', '1;0,4', '2;0,8', '3;0'] }, pct()))).toHaveLength(1);
  });
});

describe('nothing is said', () => {
  const quiet = async (...reading: Parameters<typeof read>) => notices(await read(...reading));
  it('where a range of 0-1 is stated; a wider one says nothing of fractions', async () => {
    const ranged = (range: [number, number]) => pct({ column: { name: 'a', range } });
    expect(await quiet(fractions, ranged([0, 1]))).toEqual([]);
    expect(await codes(fractions, ranged([0, 40]))).toEqual(['shares-are-fractions']);
  });

  it('of a ratio, of another unit, of promille', async () => {
    const counts = { 'a.csv': ['id;t;n', '1;1;1000', '2;2;1000', '3;3;1000'] };
    const ratio = { ratio: { numerator: 't', denominator: 'n' }, unit: 'pct', threshold: { value: 20 } };
    expect(await quiet(counts, { measures: [ratio] })).toEqual([]);
    expect(await quiet(fractions, pct({ unit: 'index' }))).toEqual([]);
    expect(await quiet(fractions, pct({ unit: 'promille' }))).toEqual([]);
  });

  it('of numbers that are 0 or 1, or all missing', async () => {
    expect(await quiet({ 'a.csv': ['id;a', '1;0', '2;0', '3;0'] }, pct())).toEqual([]);
    expect(await quiet({ 'a.csv': ['id;a', '1;0', '2;1', '3;1', '4;0'] }, pct())).toEqual([]);
    expect(await quiet({ 'a.csv': ['id;a', '1;..', '2;'] }, pct())).toEqual([]);
  });

  it('of small shares among larger ones, in the same year or another', async () => {
    expect(await quiet({ 'a.csv': ['id;a', '1;0,1', '2;0,2', '3;0,3', '4;1,1'] }, pct())).toEqual([]);
    // a mean of 0.7 after one of 0.3 is no change of scale
    const years = {
      'a-2024.csv': ['id;a', '1;0,2', '2;0,3', '3;0,4'],
      'a-2025.csv': ['id;a', '1;0,2', '2;0,4', '3;1,5'],
    };
    expect(await quiet(years, pct())).toEqual([]);
  });
});

describe('fractions in one year and per cent in another', () => {
  it('are refused, whatever the limit', async () => {
    // means of 0.22 and 22: a hundred times
    const years = {
      'a-2024.csv': ['id;a', '1;0,10', '2;0,25', '3;0,31'],
      'a-2025.csv': ['id;a', '1;10', '2;25', '3;31'],
    };
    expect(await codes(years, pct({ threshold: { value: 0.5 } }))).toEqual(['shares-change-scale']);
    expect(
      await codes(years, {
        measures: [{ 'mean-over-years': { of: { column: 'a' }, years: 2 }, unit: 'pct' }],
      }),
    ).toEqual(['shares-change-scale']);
  });

  it('are told in the file that has the fractions, the earlier or the later', async () => {
    const fraction = ['id;a', '1;0,10', '2;0,25', '3;0,31'];
    const percent = ['id;a', '1;10', '2;25', '3;31'];
    for (const [files, name] of [
      [{ 'a-2024.csv': fraction, 'a-2025.csv': percent }, 'a-2024.csv'],
      [{ 'a-2024.csv': percent, 'a-2025.csv': fraction }, 'a-2025.csv'],
    ] as const)
      expect((await refused(read({ ...files }, pct()))).en).toEqual([
        expect.stringMatching(`^${name}, column “a”: `),
      ]);
  });
});

describe('promille', () => {
  it('lies within 0-1000', async () => {
    const promille = { measures: [{ column: 'a', unit: 'promille', threshold: { value: 20 } }] };
    const { en } = await refused(read({ 'a.csv': ['id;a', '1;1000', '2;1000,5', '3;-1'] }, promille));
    expect(en).toEqual([
      'a.csv, line 3, column “a”: 1000.5 lies outside 0-1000, which unit promille asks for. Mend the cell or the unit.',
      'a.csv, line 4, column “a”: -1 lies outside 0-1000, which unit promille asks for. Mend the cell or the unit.',
    ]);
  });
});

describe('cells of a sheet that are shown as per cent', () => {
  const file = {
    path: 'tal.xlsx#Ark 1',
    name: 'tal.xlsx',
    sha256: '',
    size: 1,
    encoding: undefined,
    sheet: 'Ark 1',
  };
  const told = async (cells: Partial<PercentCells>, blocks: Parameters<typeof method>[0]) => {
    const errors = new ErrorList();
    const percent = new Map([['a', { shown: 0, others: 0, example: 'B2', ...cells }]]);
    const sheet = {
      ...{ hiddenRows: 0, hiddenColumns: [], numberIds: { count: 0, example: '' } },
      ...{ dateIds: { count: 0, example: '' }, mayBeStale: false, percent },
    };
    const shape = { headerLine: 1, preamble: 0, rows: 5, sheet };
    refusePercentCells(file, shape, shownColumns(columnPlan(await method(blocks))), true, errors);
    return errors.findings.map(({ code, place }) => [code, place?.sheet, place?.column]);
  };

  it('among others are two scales, in any column of numbers', async () => {
    const mixed = [['percent-cells-mixed', 'Ark 1', 'a']];
    expect(await told({ shown: 1, others: 4 }, pct())).toEqual(mixed);
    expect(await told({ shown: 1, others: 4 }, pct({ unit: 'index' }))).toEqual(mixed);
    expect(await told({ shown: 1, others: 4 }, pct({ column: { name: 'a', range: [0, 100] } }))).toEqual(
      mixed,
    );
  });

  it('alone are fractions where the unit is per cent, or what per cent is held against', async () => {
    const fraction = [['percent-cells-as-shares', 'Ark 1', 'a']];
    expect(await told({ shown: 5 }, pct())).toEqual(fraction);
    expect(await told({ shown: 5 }, pct({ column: { name: 'a', range: [0, 100] } }))).toEqual(fraction);
    expect(await told({ shown: 5 }, pct({ column: 'b', threshold: { column: 'a' } }))).toEqual(fraction);
    expect(await told({ shown: 5 }, pct({ unit: 'share' }))).toEqual([]);
    const deep = { round: { of: { column: 'a' }, decimals: 1 }, unit: 'pct' };
    expect(await told({ shown: 5 }, { measures: [deep] })).toEqual(fraction);
    expect(await told({ shown: 5 }, { measures: [{ ...deep, unit: 'share' }] })).toEqual([]);
  });

  it('are as they are stored where the range is 0-1, and where there are none', async () => {
    expect(await told({ shown: 5 }, pct({ column: { name: 'a', range: [0, 1] } }))).toEqual([]);
    expect(await told({ shown: 1, others: 4 }, pct({ column: { name: 'a', range: [0, 1] } }))).toEqual([]);
    expect(await told({ others: 5 }, pct())).toEqual([]);
  });
});
