import { describe, expect, it } from 'vitest';
import { column, errors, notices, read, readPaths, refused, write } from './files.ts';

const blocks = { columns: ['a'] };
const withYear = { columns: ['a'], areas: { year: 'år' } };

describe('the year of a row', () => {
  it('stands in a column: a file may hold several years, in any order', async () => {
    const lines = ['id;år;a', '1;2025;5', '1;2023;3', '2;2025;6', '2; 2023 ;4'];
    const statistics = await read({ 'a.csv': lines }, withYear);
    expect(statistics.years).toEqual([2023, 2025]);
    expect(column(statistics, 'a', 2023)).toEqual({ 1: 3, 2: 4 });
    expect(column(statistics, 'a', 2025)).toEqual({ 1: 5, 2: 6 });
    expect(statistics.files[0].years).toEqual([2023, 2025]);
  });

  it('stands in the name of the file', async () => {
    const statistics = await read(
      { 'tal-2024.csv': ['id;a', '1;4'], '2023_tal.csv': ['id;a', '1;3'] },
      blocks,
    );
    expect(column(statistics, 'a', 2023)).toEqual({ 1: 3 });
    expect(column(statistics, 'a', 2024)).toEqual({ 1: 4 });
  });

  it('in the name of the file is not overruled by --year', async () => {
    expect((await read({ 'tal-2024.csv': ['id;a', '1;4'] }, blocks, 2025)).years).toEqual([2024]);
  });

  it('is else the one given with --year', async () => {
    expect((await read({ 'tal.csv': ['id;a', '1;4'] }, blocks, 2022)).years).toEqual([2022]);
  });

  it('is not read from a name of two years, or of a longer number', async () => {
    for (const name of ['2023-2024.csv', 'a-20241231.csv', 'b12024.csv']) {
      expect((await read({ [name]: ['id;a', '1;4'] }, blocks, 2022)).years).toEqual([2022]);
    }
    expect((await read({ '2024-tal-2024.csv': ['id;a', '1;4'] }, blocks, 2022)).years).toEqual([2024]);
  });

  it('is refused when it is nowhere', async () => {
    const paths = write({ 'tal.csv': ['id;a', '1;4'] });
    expect((await refused(readPaths(paths, blocks))).en).toEqual([
      'tal.csv: the year of the file is unknown. Name a year column in the method (areas.year), put the year in the name of the file or the sheet, or give --year.',
    ]);
  });

  it('is refused when its column is not there, with the nearest name', async () => {
    const paths = write({ 'tal.csv': ['id;År;a', '1;2024;4'] });
    expect((await refused(readPaths(paths, withYear))).en).toEqual([
      'tal.csv, line 1: the column “år”, which areas.year uses, is not there. Did you mean “År”? The file has: id, År, a.',
    ]);
  });

  it('may have a quarter or month, of which the year counts', async () => {
    const lines = ['id;år;a', '1;2024K3;1', '2;202412;2', '3;2024M07;3', '4;2025Q1;4'];
    const statistics = await read({ 'a.csv': lines }, withYear);
    expect(statistics.years).toEqual([2024, 2025]);
    expect(statistics.tables.get(2024)!.ids).toEqual(['1', '2', '3']);
  });

  it('stands once for an area, so several quarters of a year are refused', async () => {
    const lines = ['id;år;a', '1;2024K3;1', '1;2024K4;2'];
    expect(await errors({ 'a.csv': lines }, withYear)).toEqual([
      'a.csv, line 3, column “år”: the area “1” stands in several rows for 2024, here and in a.csv:2, and what tells them apart is “år” (2024K3, 2024K4); so it is with 1 row. Choose with areas.only (column: år), or add the rows up.',
    ]);
  });

  it('is refused when it is no year', async () => {
    const lines = ['id;år;a', '1;2024-12;5', '2;;5', '3;2024X1;5', '4;24;5', '5;2024;5', '6;i år;5'];
    expect(await errors({ 'a.csv': lines }, withYear)).toEqual(
      ['2024-12', '', '2024X1', '24', 'i år'].map(
        (text, k) =>
          `a.csv, line ${[2, 3, 4, 5, 7][k]}, column “år”: “${text}” is not a year; expected a year like 2025, 2025K3 or 202512.`,
      ),
    );
  });
});

describe('areas through the years', () => {
  it('are told where their ids are written otherwise in another year', async () => {
    const lines = (ids: string[]) => ['id;a', ...ids.map((id) => `${id};4`)];
    const files = { '2024.csv': lines(['01', '10']), '2025.csv': lines(['1', '10']) };
    expect(notices(await read(files, blocks))).toEqual([
      'some areas of 2024 and 2025 seem to be the same under different ids and are taken for different ones. 1 id is the same but for zeros in front, such as “1” and “01”. Write them alike, as text.',
    ]);
  });
});

describe('a year that lacks columns', () => {
  it('is told: its figures are unknown', async () => {
    const files = { '2024.csv': ['id;a', '1;4'], '2025.csv': ['id;a;b;f', '1;5;6;ja'] };
    const statistics = await read(files, {
      columns: ['a', 'b'],
      measures: [{ flag: { column: 'f', yes: ['ja'], no: ['nej'] } }],
    });
    expect(notices(statistics)).toEqual([
      'no file for 2024 has b, f; the figures are unknown for that year.',
    ]);
  });
});

it('rows are counted by the year they are of', async () => {
  const files = {
    'a.csv': ['id;år;a', '1;2024;4', '1;2025;5', '2;2025;6'],
    'b-2025.csv': ['id;b', '1;7'],
  };
  const statistics = await read(files, { columns: ['a', 'b'], areas: { year: 'år' } });
  expect([...statistics.rows]).toEqual([
    [2024, 1],
    [2025, 3],
  ]);
});
