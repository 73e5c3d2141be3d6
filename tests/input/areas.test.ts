import { describe, expect, it } from 'vitest';
import { column, errors, notices, read, readPaths, refused, tables, write } from './files.ts';

const blocks = { columns: ['a'] };

describe('ids', () => {
  it('are text for ever: leading zeros, blanks inside and signs stay', async () => {
    const lines = ['id;a', '0101;1', '101;2', '00101;3', '1e3;4', 'Syd 1;5', '"1,0";6'];
    expect(column(await read({ 'a.csv': lines }, blocks), 'a')).toEqual({
      '00101': 3,
      '0101': 1,
      '1,0': 6,
      '101': 2,
      '1e3': 4,
      'Syd 1': 5,
    });
  });

  it('stand in the tables in the order of their characters', async () => {
    const { tables: byYear } = await read({ 'a.csv': ['id;a', '9;1', '10;2', 'Å;3', 'a;4', 'Z;5'] }, blocks);
    expect(byYear.get(2025)!.ids).toEqual(['10', '9', 'Z', 'a', 'Å']);
  });

  it('may not be blank', async () => {
    expect(await errors({ 'a.csv': ['id;a', '1;5', ' ;6', '3;7', ';8'] }, blocks)).toEqual([
      'a.csv, line 3, column “id”: the row has no area id. Fill it in or delete the row.',
      'a.csv, line 5, column “id”: the row has no area id. Fill it in or delete the row.',
    ]);
  });

  it('are the names too, where the method names no column of names', async () => {
    expect((await read({ 'a.csv': ['id;a', '7;1'] }, blocks)).tables.get(2025)!.names).toEqual(['7']);
  });
});

describe('an area twice in a year', () => {
  it('is refused, with both lines', async () => {
    const lines = ['id;a', '2;1', '1;2', '', '2;1', '3;4', '2;9'];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      'a.csv, line 5: the area “2” stands twice for 2025, first a.csv:2; the rows are the same. Delete one of the rows.',
      'a.csv, line 7, column “a”: the area “2” stands twice for 2025 with different contents: “9” here, “1” in a.csv:2. Find out which row holds, or give each an id of its own.',
    ]);
  });

  it('is told up to a hundred times, and counted', async () => {
    const rows = Array.from({ length: 300 }, (_, k) => `${k % 150};1`);
    const { en, count } = await refused(read({ 'a.csv': ['id;a', ...rows] }, blocks));
    expect([en.length, count]).toEqual([100, 150]);
  });

  it('is no error in different years', async () => {
    const statistics = await read(
      { 'a.csv': ['id;år;a', '1;2024;5', '1;2025;6'] },
      { ...blocks, areas: { year: 'år' } },
    );
    expect(statistics.years).toEqual([2024, 2025]);
  });
});

describe('rows of one area that differ', () => {
  it('name the column that tells them apart, used or not, once for all areas', async () => {
    const lines = ['id;køn;a', ...[1, 2, 3].flatMap((id) => [`${id};mænd;${id}`, `${id};kvinder;${id + 5}`])];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      'a.csv, line 3, column “køn”: the area “1” stands in several rows for 2025, here and in a.csv:2, and what tells them apart is “køn” (mænd, kvinder); so it is with 3 rows. Choose with areas.only (column: køn), add the rows up, or read the file in the long form with “køn” in input.series.',
    ]);
  });

  it('name years and ages too, where they come again from area to area', async () => {
    const lines = (values: number[]) => [
      'id;x;a',
      ...['1', '2'].flatMap((id) => values.map((value) => `${id};${value};5`)),
    ];
    expect(await errors({ 'a.csv': lines([2024, 2025]) }, blocks)).toEqual([
      expect.stringMatching(
        /apart is “x” \(2024, 2025\).*, or name the column as areas\.year if it is the year of the row\.$/,
      ),
    ]);
    expect(await errors({ 'a.csv': lines([0, 18, 65]) }, blocks)).toEqual([
      expect.stringContaining('is “x” (0, 18, 65)'),
    ]);
  });

  it('name groups of ages as they are written', async () => {
    const lines = ['id;alder;a', '1;0-17;5', '1;18+;6', '2;0-17;7', '2;18+;8', '2;18+;8'];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      expect.stringContaining('is “alder” (0-17, 18+)'),
    ]);
  });

  it('name the columns that do it together', async () => {
    const lines = ['id;køn;alder;a', '1;m;ung;5', '1;m;gammel;6', '1;k;ung;7', '1;k;gammel;8'];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      expect.stringContaining('apart is “køn” and “alder” (m, k)'),
    ]);
  });

  it('are told one by one where nothing but their figures differ', async () => {
    const lines = ['id;a;b', '1;5;3,5', '2;6;4,5', '1;7;3,7'];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      expect.stringContaining('different contents: “7” here, “5” in a.csv:2'),
    ]);
  });
});

describe('files of the same year', () => {
  it('are joined on the area', async () => {
    const statistics = await read(
      { 'a.csv': ['id;navn;a', '1;Nord;5', '2;Syd;6'], 'b.csv': ['b;id', '8;2', '7;1'] },
      { columns: ['a', 'b'], areas: { name: 'navn' } },
    );
    expect(tables(statistics)).toEqual([
      { year: 2025, ids: ['1', '2'], names: ['Nord', 'Syd'], numbers: { a: [5, 6], b: [7, 8] }, texts: {} },
    ]);
    expect(notices(statistics)).toEqual([]);
  });

  it('may each hold a part of the city', async () => {
    const statistics = await read({ 'nord.csv': ['id;a', '1;5'], 'syd.csv': ['id;a', '2;6'] }, blocks);
    expect(column(statistics, 'a')).toEqual({ 1: 5, 2: 6 });
    expect(notices(statistics)).toEqual([]);
  });

  it('may lack areas that others have: their figures are unknown, and it is told', async () => {
    const files = { 'a.csv': ['id;a', '1;5', '2;6'], 'b.csv': ['id;b', '1;7', '3;8'] };
    const statistics = await read(files, { columns: ['a', 'b'] });
    expect(column(statistics, 'a')).toEqual({ 1: 5, 2: 6, 3: null });
    expect(column(statistics, 'b')).toEqual({ 1: 7, 2: null, 3: 8 });
    expect(notices(statistics)).toEqual([
      '2 areas are not in all files of the year; the other figures are unknown: 2, 3.',
    ]);
  });

  it('may repeat a column, such as the population, where they agree', async () => {
    const files = {
      'a.csv': ['id;folketal;a', '1;100;5', '2;200;6'],
      'b.csv': ['id;folketal;b', '2;200,0;7', '1;100;8'],
    };
    const statistics = await read(files, { columns: ['a', 'b'], areas: { population: 'folketal' } });
    expect(column(statistics, 'folketal')).toEqual({ 1: 100, 2: 200 });
  });

  it('may not contradict each other: each cell is told, with where the other stands', async () => {
    const files = {
      'a.csv': ['id;folketal;type', '1;100;by', '2;200;by', '3;..;by'],
      'b.csv': ['id;type;folketal', '', '3;by;300', '2;land;201', '1;by;100'],
    };
    const found = await errors(files, {
      areas: { population: 'folketal' },
      columns: ['folketal'],
      exclude: { land: { column: 'type', is: ['land'] } },
    });
    const mend = 'Mend one, or remove the column from one of the files.';
    expect(found).toEqual([
      `b.csv, line 3, column “folketal”: the area “3” has 300 here but no number in a.csv:4, both for 2025. ${mend}`,
      `b.csv, line 4, column “folketal”: the area “2” has 201 here but 200 in a.csv:3, both for 2025. ${mend}`,
      `b.csv, line 4, column “type”: the area “2” has “land” here but “by” in a.csv:3, both for 2025. ${mend}`,
    ]);
  });

  it('may not give an area two names; a name that one of them leaves out is no other', async () => {
    const of = { columns: ['a', 'b'], areas: { name: 'navn' } };
    const files = {
      'a.csv': ['id;navn;a', '1;Nord;5', '2;Syd;6'],
      'b.csv': ['id;navn;b', '1;Nordby;7', '2;;8'],
    };
    expect(await errors(files, of)).toEqual([
      'b.csv, line 2, column “navn”: the area “1” has “Nordby” here but “Nord” in a.csv:2, both for 2025. Mend one, or remove the column from one of the files.',
    ]);
    const same = { ...files, 'b.csv': ['id;navn;b', '1;Nord;7', '2;;8'] };
    expect((await read(same, of)).tables.get(2025)!.names).toEqual(['Nord', 'Syd']);
  });

  it('that do not meet are refused, wholly or in part', async () => {
    const of = { columns: ['a', 'b'] };
    const codes = async (a: string[], b: string[]) =>
      (await refused(read({ 'a.csv': ['id;a', ...a], 'b.csv': ['id;b', ...b] }, of))).findings.map(
        ({ code }) => code,
      );
    expect(await codes(['1-2;5', '3-4;6'], ['02-jan;5', '04-mar;6'])).toEqual(['files-ids-alike']);
    expect(await codes(['01;5', '10;6'], ['1;5', '10;6'])).toEqual(['files-ids-alike']);
    expect(await codes(['A;5'], ['B;6'])).toEqual(['files-share-no-area']);
  });

  it('may be parts of the city, each with several files', async () => {
    const files = {
      'a.csv': ['id;a', '1;5'],
      'b.csv': ['id;b', '1;6'],
      'c.csv': ['id;a', '2;7'],
      'd.csv': ['id;b', '2;8'],
    };
    expect(column(await read(files, { columns: ['a', 'b'] }), 'b')).toEqual({ 1: 6, 2: 8 });
  });

  it('are refused quickly however much they contradict each other', async () => {
    const rows = (add: number) => Array.from({ length: 50_000 }, (_, k) => `${k};${k + add}`);
    const files = { 'a.csv': ['id;a', ...rows(0)], 'b.csv': ['id;a', ...rows(1)] };
    const { en, count } = await refused(read(files, blocks));
    expect([en.length, count]).toEqual([100, 50_000]);
  });

  it('are not the same file, by whatever name', async () => {
    const [path] = write({ 'a.csv': ['id;a', '1;5'] });
    expect((await refused(readPaths([path, path], blocks, 2025))).en).toEqual([
      'a.csv: the file is given twice. Remove one.',
    ]);
    const copies = { 'a.csv': ['id;a', '1;5'], 'b.csv': ['id;a', '1;5'] };
    expect(await errors(copies, blocks)).toEqual(['b.csv: the file is given twice. Remove one.']);
  });

  it('of different years may hold the same', async () => {
    const files = { 'a-2024.csv': ['id;a', '1;5'], 'a-2025.csv': ['id;a', '1;5'] };
    expect((await read(files, blocks)).years).toEqual([2024, 2025]);
  });
});

describe('the level of the areas', () => {
  const lines = [
    'id;navn;niveau;a',
    '1;Nord;bydel;5',
    '2;Syd;bydel;6',
    '3;I alt;by;11',
    '4;Uden for inddeling;bydel;0',
  ];

  it.each([
    ['is', { column: 'niveau', is: ['bydel'] }, ['1', '2', '4']],
    ['is-not', { column: 'navn', 'is-not': ['I alt', 'Uden for inddeling'] }, ['1', '2']],
    ['starts-with', { column: 'niveau', 'starts-with': 'byd' }, ['1', '2', '4']],
    ['matches', { column: 'navn', matches: '^(?!I alt|Uden)' }, ['1', '2']],
    ['on the id column where none is named', { is: ['1', '3'] }, ['1', '3']],
  ])('is chosen with areas.only: %s', async (_, only, ids) => {
    const statistics = await read({ 'a.csv': lines }, { columns: ['a'], areas: { only } });
    expect(statistics.tables.get(2025)!.ids).toEqual(ids);
    expect(statistics.files[0].outsideLevel).toBe(4 - ids.length);
    const left = 4 - ids.length;
    expect(notices(statistics)).toEqual([
      `a.csv: ${left} ${left === 1 ? 'row is' : 'rows are'} not of the level that areas.only selects.`,
    ]);
  });

  it('rows of other levels are not read: what they hold is no error', async () => {
    const statistics = await read(
      { 'a.csv': ['id;niveau;a', '1;bydel;5', ';by;x', '1;by;..'] },
      { columns: ['a'], areas: { only: { column: 'niveau', is: ['bydel'] } } },
    );
    expect(column(statistics, 'a')).toEqual({ 1: 5 });
  });

  it('that no row has is refused, with what the column has', async () => {
    const only = { column: 'niveau', is: ['kvarter'] };
    expect(await errors({ 'a.csv': lines }, { columns: ['a'], areas: { only } })).toEqual([
      'a.csv: no row satisfies areas.only on the column “niveau”, which has among others: bydel, by.',
    ]);
  });

  it('is told by a column that every file has', async () => {
    const only = { column: 'nivaeu', is: ['bydel'] };
    expect(await errors({ 'a.csv': lines }, { columns: ['a'], areas: { only } })).toEqual([
      'a.csv, line 1: the column “nivaeu”, which areas.only uses, is not there. Did you mean “niveau”? The file has: id, navn, niveau, a.',
    ]);
  });
});
