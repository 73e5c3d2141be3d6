import { describe, expect, it } from 'vitest';
import { column, errors, type MethodBlocks, notices, read, tables } from './files.ts';

const input = { form: 'long', series: ['emne', 'køn'], value: 'INDHOLD' };
const areas = { id: 'område', year: 'tid' };
const blocks: MethodBlocks = { input, areas, columns: ['Ledige | Mænd', 'Ledige | Kvinder'] };
const header = 'område;emne;køn;tid;INDHOLD';

describe('the long form: a row per area, year and series', () => {
  it('names a column by the texts of its series', async () => {
    const lines = [
      header,
      '02;Ledige;Mænd;2024;5',
      '01;Ledige;Kvinder;2024;1.006',
      '01;Ledige;Mænd;2024;7,5',
      '02;Ledige;Kvinder;2024;..',
      '01;Ledige;Mænd;2023;9',
      '01;Ledige;Kvinder;2023;10',
    ];
    const statistics = await read({ 'a.csv': lines }, blocks);
    expect(statistics.years).toEqual([2023, 2024]);
    expect(column(statistics, 'Ledige | Mænd', 2024)).toEqual({ '01': 7.5, '02': 5 });
    expect(column(statistics, 'Ledige | Kvinder', 2024)).toEqual({ '01': 1006, '02': null });
    expect(column(statistics, 'Ledige | Mænd', 2023)).toEqual({ '01': 9 });
  });

  it('passes over series that the method does not use, whatever they hold', async () => {
    const lines = [header, '1;Ledige;Mænd;2024;5', '1;Ledige;Kvinder;2024;6', '1;Andet;Mænd;2024;abc'];
    expect([...(await read({ 'a.csv': lines }, blocks)).tables.get(2024)!.numbers.keys()]).toEqual(
      blocks.columns,
    );
  });

  it('without series has one indicator, named as the column of values', async () => {
    const one = { input: { form: 'long', value: 'INDHOLD' }, areas, columns: ['INDHOLD'] };
    expect(column(await read({ 'a.csv': ['område;tid;INDHOLD', '1;2024;5'] }, one), 'INDHOLD')).toEqual({
      1: 5,
    });
  });

  it('counts its rows as rows, not as areas', async () => {
    const lines = [header, '1;Ledige;Mænd;2024;5', '1;Ledige;Kvinder;2024;6', '1;Andet;Mænd;2024;7'];
    expect([...(await read({ 'a.csv': lines }, blocks)).rows]).toEqual([[2024, 3]]);
  });

  it('tells a series that is in no file, with the nearest one', async () => {
    expect(
      await errors({ 'a.csv': [header, '1;Ledige;Mænd;2024;5', '1;Ledige;Kvinde;2024;5'] }, blocks),
    ).toEqual([
      'a.csv, line 1: the column “Ledige | Kvinder”, which criteria.c2 uses, is not there. Did you mean “Ledige | Kvinde”? The file has: Ledige | Mænd, Ledige | Kvinde.',
    ]);
  });

  it('tells columns of series and values that are not there', async () => {
    expect(await errors({ 'a.csv': ['område;Emne;tid;indhold', '1;x;2024;5'] }, blocks)).toEqual([
      'a.csv, line 1: the column “emne”, which input.series uses, is not there. Did you mean “Emne”? The file has: område, Emne, tid, indhold.',
      'a.csv, line 1: the column “køn”, which input.series uses, is not there. The file has: område, Emne, tid, indhold.',
      'a.csv, line 1: the column “INDHOLD”, which input.value uses, is not there. Did you mean “indhold”? The file has: område, Emne, tid, indhold.',
    ]);
  });

  it('checks numbers as the wide form does, and names the series', async () => {
    const share: MethodBlocks = { input, areas, measures: [{ column: 'Ledige | Mænd', unit: 'pct' }] };
    expect(await errors({ 'a.csv': [header, '1;Ledige;Mænd;2024;101'] }, share)).toEqual([
      'a.csv, line 2, column “Ledige | Mænd”: 101 lies outside 0-100, which unit pct asks for. Mend the cell or the unit.',
    ]);
  });
});

describe('an absent row', () => {
  const lines = [header, '1;Ledige;Mænd;2024;5', '2;Ledige;Kvinder;2024;6', '3;Andet;Mænd;2024;6'];

  it('is missing', async () => {
    const statistics = await read({ 'a.csv': lines }, blocks);
    expect(column(statistics, 'Ledige | Mænd')).toEqual({ 1: 5, 2: null, 3: null });
  });

  it('is zero where the method says so', async () => {
    const zero = { ...blocks, input: { ...input, 'absent-rows': 'zero' } };
    const statistics = await read({ 'a.csv': lines }, zero);
    expect(column(statistics, 'Ledige | Mænd')).toEqual({ 1: 5, 2: 0, 3: 0 });
    // a row that is there and says "missing" is still missing
    const told = await read({ 'a.csv': [...lines, '2;Ledige;Mænd;2024;..'] }, zero);
    expect(column(told, 'Ledige | Mænd')).toEqual({ 1: 5, 2: null, 3: 0 });
  });

  it('is zero in a year in which no row names the series', async () => {
    const zero = { ...blocks, input: { ...input, 'absent-rows': 'zero' } };
    const statistics = await read({ 'a.csv': [...lines, '1;Ledige;Kvinder;2023;4'] }, zero);
    expect(column(statistics, 'Ledige | Mænd', 2023)).toEqual({ 1: 0 });
  });

  it("of another file is that file's affair: each may hold its series", async () => {
    for (const absent of ['missing', 'zero']) {
      const files = {
        'a.csv': [header, '1;Ledige;Mænd;2024;5', '2;Ledige;Mænd;2024;6'],
        'b.csv': [header, '2;Ledige;Kvinder;2024;7', '1;Ledige;Kvinder;2024;8'],
      };
      const statistics = await read(files, { ...blocks, input: { ...input, 'absent-rows': absent } });
      expect(column(statistics, 'Ledige | Mænd')).toEqual({ 1: 5, 2: 6 });
      expect(column(statistics, 'Ledige | Kvinder')).toEqual({ 1: 8, 2: 7 });
      expect(notices(statistics)).toEqual([]);
    }
  });

  it('may stand in another file, for the areas that the first does not have it for', async () => {
    const files = {
      'a.csv': [header, '1;Ledige;Mænd;2024;5', '2;Ledige;Kvinder;2024;6'],
      'b.csv': [header, '2;Ledige;Mænd;2024;7', '1;Ledige;Kvinder;2024;8'],
    };
    expect(tables(await read(files, blocks))).toMatchObject([
      { numbers: { 'Ledige | Mænd': [5, 7], 'Ledige | Kvinder': [8, 6] } },
    ]);
  });
});

describe('one area, year and series', () => {
  it('has one number: a second is refused', async () => {
    const lines = [
      header,
      '1;Ledige;Mænd;2024;5',
      '1;Ledige;Kvinder;2024;..',
      '1;Ledige;Mænd;2024;5',
      '1;Ledige;Kvinder;2024;1',
    ];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      'a.csv, line 4: the area “1” stands twice for 2024 in the series “Ledige | Mænd”, first a.csv:2; the rows are the same. Delete one of the rows.',
      'a.csv, line 5, column “INDHOLD”: the area “1” stands twice for 2024 in the series “Ledige | Kvinder” with different contents: “1” here, “..” in a.csv:3. Find out which row holds, or give each an id of its own.',
    ]);
  });

  it('has two where a column that tells them apart is left out of the series', async () => {
    const lines = [header, '1;Ledige;Mænd;2024;5', '1;Ledige;Kvinder;2024;6'];
    const found = await errors(
      { 'a.csv': lines },
      { input: { ...input, series: ['emne'] }, areas, columns: ['Ledige'] },
    );
    expect(found).toEqual([
      'a.csv, line 3, column “køn”: the area “1” stands in several rows for 2024, here and in a.csv:2, and what tells them apart is “køn” (Mænd, Kvinder); so it is with 1 row. Choose with areas.only (column: køn), add the rows up, or add “køn” to input.series.',
    ]);
  });
});

describe('names, texts and flags of an area', () => {
  const more: MethodBlocks = {
    ...blocks,
    areas: { ...areas, name: 'navn' },
    exclude: { havn: { column: 'type', is: ['havn'] } },
    measures: [{ flag: { column: 'liste', yes: ['ja'], no: ['nej'] } }],
  };
  const head = `${header};navn;type;liste`;

  it('stand on each of its rows', async () => {
    const lines = [head, '1;Ledige;Mænd;2024;5;Nord;by;ja', '1;Ledige;Kvinder;2024;6;Nord;by;ja'];
    const statistics = await read({ 'a.csv': lines }, more);
    const table = statistics.tables.get(2024)!;
    expect([table.names, table.texts.get('type'), column(statistics, 'liste')]).toEqual([
      ['Nord'],
      ['by'],
      { 1: 1 },
    ]);
  });

  it('are the same on all of them', async () => {
    const lines = [head, '1;Ledige;Mænd;2024;5;Nord;by;ja', '1;Ledige;Kvinder;2024;6;Nordby;havn;nej'];
    expect(await errors({ 'a.csv': lines }, more)).toEqual(
      [
        ['navn', 'Nordby', 'Nord'],
        ['type', 'havn', 'by'],
        ['liste', 'nej', 'ja'],
      ].map(
        ([name, text, earlier]) =>
          `a.csv, line 3, column “${name}”: the area “1” has “${text}” here but “${earlier}” in an earlier row for 2024. Mend one.`,
      ),
    );
  });
});

it('rows of another level are counted and left', async () => {
  const only = { column: 'niveau', is: ['bydel'] };
  const lines = [
    `${header};niveau`,
    '1;Ledige;Mænd;2024;5;bydel',
    'I alt;Ledige;Mænd;2024;x;by',
    '1;Ledige;Kvinder;2024;6;bydel',
  ];
  const statistics = await read({ 'a.csv': lines }, { ...blocks, areas: { ...areas, only } });
  expect(statistics.files[0].outsideLevel).toBe(1);
  expect(column(statistics, 'Ledige | Mænd')).toEqual({ 1: 5 });
});
