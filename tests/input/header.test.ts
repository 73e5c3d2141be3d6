import { describe, expect, it } from 'vitest';
import { column, errors, notices, read } from './files.ts';

describe('lines before the header', () => {
  it('are passed over, and told', async () => {
    const lines = [
      'Folketal efter område, 1. januar',
      'Kilde: opdigtet; ikke en statistik',
      '',
      'id;a',
      '1;5',
    ];
    const statistics = await read({ 'a.csv': lines }, { columns: ['a'] });
    expect(column(statistics, 'a')).toEqual({ 1: 5 });
    expect(notices(statistics)).toEqual(['a.csv: 3 lines before the header passed over.']);
    expect(statistics.files[0].shape).toMatchObject({ headerLine: 4, rows: 1 });
  });

  it('may be blank', async () => {
    const statistics = await read({ 'a.csv': '\r\n\r\nid;a\r\n1;5\r\n' }, { columns: ['a'] });
    expect(statistics.files[0].shape.headerLine).toBe(3);
  });

  it('may break inside quotes', async () => {
    const statistics = await read(
      { 'a.csv': '"en note\r\npå tre\r\nlinjer"\r\nid;a\r\n1;5\r\n' },
      { columns: ['a'] },
    );
    expect(statistics.files[0].shape.headerLine).toBe(4);
  });

  it('are no more than thirty', async () => {
    const notes = Array.from({ length: 30 }, (_, k) => `note ${k + 1}`);
    expect(await errors({ 'a.csv': [...notes, 'id;a', '1;5'] }, { columns: ['a'] })).toEqual([
      'a.csv, line 1: none of the first 30 rows is a header with the column “id”; the first is: note 1. Mend areas.id of the method, or the file.',
    ]);
  });
});

describe('a header without the id column', () => {
  it('is not found, and the nearest name is suggested', async () => {
    const blocks = { columns: ['a'], areas: { id: 'omraade_id' } };
    expect(await errors({ 'a.csv': ['område_id;a', '1;5'] }, blocks)).toEqual([
      'a.csv, line 1: none of the first 30 rows is a header with the column “omraade_id”; the first is: område_id, a. Did you mean “område_id”? Mend areas.id of the method, or the file.',
    ]);
  });

  it('is suggested from below a preamble too', async () => {
    const [sentence] = await errors(
      { 'a.csv': ['En note', 'Omraade;a', '1;5'] },
      { columns: ['a'], areas: { id: 'omraade' } },
    );
    expect(sentence).toContain('the first is: En note. Did you mean “Omraade”?');
  });
});

describe('columns', () => {
  it('that are missing are all told, with who needs them and the nearest name', async () => {
    const blocks = {
      columns: ['ledige_pct', 'formue'],
      measures: [{ ratio: { numerator: 'doemte', denominator: 'beboere' }, unit: 'pct' }],
      areas: { name: 'navn', population: 'folketal' },
    };
    const available = 'The file has: id, navne, folketal, ledig_pct, dømte, beboere.';
    expect(
      await errors(
        { 'a.csv': ['En note', 'id;navne;folketal;ledig_pct;dømte;beboere', '1;x;1;1;1;1'] },
        blocks,
      ),
    ).toEqual([
      `a.csv, line 2: the column “navn”, which areas.name uses, is not there. Did you mean “navne”? ${available}`,
      `a.csv, line 2: the column “ledige_pct”, which criteria.c1 uses, is not there. Did you mean “ledig_pct”? ${available}`,
      `a.csv, line 2: the column “formue”, which criteria.c2 uses, is not there. ${available}`,
      `a.csv, line 2: the column “doemte”, which criteria.c3 uses, is not there. Did you mean “dømte”? ${available}`,
    ]);
  });

  it('of other names are passed over, whatever they hold', async () => {
    const statistics = await read({ 'a.csv': ['id;note;a;note 2', '1;abc;5;..'] }, { columns: ['a'] });
    expect([...statistics.tables.get(2025)!.numbers.keys()]).toEqual(['a']);
  });

  it('of the same name are refused, used or not', async () => {
    expect(await errors({ 'a.csv': ['En note', 'id;a; a ;b;b', '1;5;6;7;8'] }, { columns: ['a'] })).toEqual([
      'a.csv, line 2: the header “a” stands twice. Rename one of the columns.',
      'a.csv, line 2: the header “b” stands twice. Rename one of the columns.',
    ]);
  });

  it('may have blanks around their names', async () => {
    expect(column(await read({ 'a.csv': [' id ; a b', '1;5'] }, { columns: ['a b'] }), 'a b')).toEqual({
      1: 5,
    });
  });
});

describe('delimiters at the end of lines', () => {
  const expected = { 1: 5, 2: 6 };

  it.each([
    ['of all lines', ['id;a;', '1;5;', '2;6;']],
    ['of the rows alone', ['id;a', '1;5;', '2;6;']],
    ['of the header alone', ['id;a;;', '1;5', '2;6']],
    ['of the rows and not of the last', ['id;a', '1;5;', '2;6']],
    ['with unnamed columns that hold something', ['id;a;;', '1;5;x;y', '2;6;;']],
  ])('%s', async (_, lines) => {
    expect(column(await read({ 'a.csv': lines }, { columns: ['a'] }), 'a')).toEqual(expected);
  });

  it('are no licence to have more: a row whose surplus field is not blank is refused', async () => {
    expect(await errors({ 'a.csv': ['id;a', '1;5;', '2;6;7', '3;8;;'] }, { columns: ['a'] })).toEqual([
      'a.csv, line 3: the row has 3 fields, the header 2. Mend the row, or delete it if it is a note.',
      'a.csv, line 4: the row has 4 fields, the header 2. Mend the row, or delete it if it is a note.',
    ]);
  });

  it('are read only where the first row has them, so that a shifted row is an error', async () => {
    expect(await errors({ 'a.csv': ['id;navn;a', '1;Nord;5', '2;Syd;6;'] }, { columns: ['a'] })).toHaveLength(
      1,
    );
  });
});

it('a header without rows is refused', async () => {
  const sentence = 'a.csv: the file has a header but no rows.';
  expect(await errors({ 'a.csv': 'id;a' }, { columns: ['a'] })).toEqual([sentence]);
  expect(await errors({ 'a.csv': ['id;a', '', ';', ' ; '] }, { columns: ['a'] })).toEqual([sentence]);
});
