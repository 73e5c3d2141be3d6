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
      'tal.csv: the year of the file is unknown. Name a year column in the method (areas.year), put the year in the file name, or give --year.',
    ]);
  });

  it('is refused when its column is not there, with the nearest name', async () => {
    const paths = write({ 'tal.csv': ['id;År;a', '1;2024;4'] });
    expect((await refused(readPaths(paths, withYear))).en).toEqual([
      'tal.csv, line 1: the column "år", which areas.year uses, is not there. Did you mean "År"? The file has: id, År, a.',
    ]);
  });

  it('is refused when it is no year', async () => {
    const lines = ['id;år;a', '1;202412;5', '2;;5', '3;2024K1;5', '4;24;5', '5;2024;5', '6;i år;5'];
    expect(await errors({ 'a.csv': lines }, withYear)).toEqual(
      ['202412', '', '2024K1', '24', 'i år'].map(
        (text, k) =>
          `a.csv, line ${[2, 3, 4, 5, 7][k]}, column "år": "${text}" is not a year; expected four digits like 2025.`,
      ),
    );
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
