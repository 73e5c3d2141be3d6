import { describe, expect, it } from 'vitest';
import { column, type MethodBlocks, notices, read, refused } from './files.ts';
import { workbook } from './workbook.ts';

// Rows of which nothing is filled in but the id: notes under a table, or areas without figures.

const blocks: MethodBlocks = { columns: ['x', 'y'] };
const file = (...rows: string[]) => ({ 'a.csv': ['id;x;y', '0101;5;6', '0102;7;8', ...rows] });

describe('a note is refused', () => {
  it.each([
    'Kilde: Danmarks Statistik',
    'KILDE: DST',
    'Kilder: BBR og CPR',
    'Note: foreløbige tal',
    'Note 1: foreløbige tal',
    'Anm.: foreløbige tal',
    '* foreløbige tal',
    '1) Uden beboere',
    '© SDFI',
    'Senest opdateret: 1. maj 2025',
    'Source: Statistics Denmark',
    'Quelle: Amt für Statistik',
    'Källa: SCB',
    'Lähde: Tilastokeskus',
  ])('%s', async (text) => {
    expect((await refused(read(file(`${text};;`), blocks))).en).toEqual([
      `a.csv, line 4: “${text}” stands alone in its row and is a note, not an area. Delete the row, or put it above the header.`,
    ]);
  });

  it('between the areas, under a column of years, in the long form and in a sheet', async () => {
    const code = async (...reading: Parameters<typeof read>) =>
      (await refused(read(...reading))).findings.map(({ code: found }) => found);
    const between = { 'a.csv': ['id;x;y', '0101;5;6', 'Kilde: DST;;', '0102;7;8'] };
    expect(await code(between, blocks)).toEqual(['row-is-note']);
    const years = { 'a.csv': ['id;år;x', '0101;2025;5', 'Kilde: DST;;'] };
    expect(await code(years, { columns: ['x'], areas: { year: 'år' } })).toEqual(['row-is-note']);
    const long = { 'a.csv': ['id;emne;tal', '0101;x;5', 'Kilde: DST;;'] };
    const input = { form: 'long', series: ['emne'], value: 'tal' };
    expect(await code(long, { columns: ['x'], input })).toEqual(['row-is-note']);
    const sheet = workbook({
      sheets: { Ark1: { rows: [['id', 'x', 'y'], ['0101', 5, 6], ['Kilde: DST']] } },
    });
    expect(await code({ 'a.xlsx': sheet }, blocks)).toEqual(['row-is-note']);
  });
});

describe('what may be one is told, and counted as an area without figures', () => {
  it('where it is written as no other id is', async () => {
    const found = await read(file('Tallene er foreløbige;;'), blocks);
    expect(notices(found)).toEqual([
      'a.csv: a row has nothing but an id that is not like those of the other areas, and is taken for an area without figures: Tallene er foreløbige. Delete it if it is a note; if it is an area, write .. in the cells.',
    ]);
    expect(column(found, 'x')).toEqual({ '0101': 5, '0102': 7, 'Tallene er foreløbige': null });
  });

  it('where it is a sentence among names', async () => {
    const files = {
      'a.csv': ['id;x;y', 'Nordre Havn;5;6', 'Syd;7;8', 'Tallene er foreløbige og kan ændres;;'],
    };
    expect(notices(await read(files, blocks))).toHaveLength(1);
  });
});

describe('an area without figures is an area, and nothing is said', () => {
  const quiet = async (files: ReturnType<typeof file>, of = blocks) => {
    const found = await read(files, of);
    expect(notices(found)).toEqual([]);
    return column(found, 'x');
  };

  it('where its id is like the others', async () => {
    expect(await quiet(file('0103;;'))).toEqual({ '0101': 5, '0102': 7, '0103': null });
    const names = { 'a.csv': ['id;x;y', 'Nordre Havn;5;6', 'Syd;7;8', 'Vestre Havn;;'] };
    expect(await quiet(names)).toMatchObject({ 'Vestre Havn': null });
  });

  it('where its cells say that they are missing, or it has a name', async () => {
    expect(await quiet(file('Tallene er foreløbige;..;..'))).toMatchObject({ 'Tallene er foreløbige': null });
    const named = { 'a.csv': ['id;navn;x;y', '0101;Nord;5;6', 'Havn ny;Havnen;;'] };
    expect(await quiet(named, { ...blocks, areas: { name: 'navn' } })).toMatchObject({ 'Havn ny': null });
  });

  it('where no row has more than an id', async () => {
    expect(await quiet({ 'a.csv': ['id;x;y', '0101;;', 'Nord;;'] })).toEqual({ '0101': null, Nord: null });
  });
});
