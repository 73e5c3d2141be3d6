import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, errors, read, readPaths, refused, write } from './files.ts';

const blocks = { columns: ['a'], areas: { name: 'navn' } };
const ragged = (line: number, found: string) =>
  `a.csv, line ${line}: the row has ${found}, the header 3. Mend the row, or delete it if it is a note.`;

describe('rows with another number of fields than the header', () => {
  it('are all told, with their lines', async () => {
    const lines = ['id;navn;a', '1;Nord;5', '2;Syd', '3;Øst;6;7', '4;Vest;8', 'Kilde: opdigtet'];
    expect(await errors({ 'a.csv': lines }, blocks)).toEqual([
      ragged(3, '2 fields'),
      ragged(4, '4 fields'),
      ragged(6, '1 field'),
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('have the right lines after quoted line breaks, blank lines and blank rows (%s)', async (_, end) => {
    const lines = [
      'En note',
      '',
      'id;navn;a',
      '1;"Nord',
      'og',
      'Øst";5',
      '',
      ';;',
      '2;Syd',
      '',
      '3;Vest;6;',
      '4;x;x',
    ];
    expect(await errors({ 'a.csv': lines.join(end) }, blocks)).toEqual([
      ragged(9, '2 fields'),
      ragged(11, '4 fields'),
      expect.stringContaining('a.csv, line 12, column “a”: “x” is not a number'),
    ]);
  });

  it('in any file stand on the line they are told to stand on', async () => {
    const kinds = {
      good: '1;"x";1',
      broken: '1;"a\nb";1',
      brokenTwice: '1;"a\r\n""b""\n";1',
      blank: '',
      empty: ' ;;',
      bad: '1;bad',
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, end) => {
          const text = ['id;navn;a', ...rows.map((kind) => kinds[kind]), '1;bad'].join(end);
          const { findings } = await refused(read({ 'a.csv': text }, blocks));
          const lines = text.split('\n');
          const expected = lines.flatMap((line, k) => (line.trim() === '1;bad' ? [k + 1] : []));
          expect(findings.flatMap(({ code, place }) => (code === 'csv-ragged' ? [place?.line] : []))).toEqual(
            expected,
          );
        },
      ),
    );
  });
});

describe('blank rows', () => {
  it('are passed over: blank lines, and the delimiters that spreadsheets write below a table', async () => {
    const statistics = await read(
      { 'a.csv': ['id;navn;a', '', '1;x;5', ';;', '2;x;6', '  ', ';;', ''] },
      blocks,
    );
    expect(column(statistics, 'a')).toEqual({ 1: 5, 2: 6 });
    expect(statistics.files[0].shape.rows).toBe(2);
  });
});

describe('quotes', () => {
  const unclosed = 'a quote is opened and not closed before the end of the file. Close it or remove it.';
  const stray = 'a quote stands inside a field. Quote the whole field and double the quote in it.';

  it('that are never closed are told where they open', async () => {
    const content = 'id;navn;a\r\n1;"Nord\r\nog Øst";5\r\n2;"Syd;6\r\n3;Vest;7\r\n';
    expect(await errors({ 'a.csv': content }, blocks)).toEqual([`a.csv, line 4: ${unclosed}`]);
  });

  it('that stand inside a field are told with line and column', async () => {
    const content = 'id;navn;a\r\n1;"Nord\r\nog Øst";5\r\n2;Syd 5" rør;6\r\n';
    expect(await errors({ 'a.csv': content }, blocks)).toEqual([`a.csv, line 4, column “navn”: ${stray}`]);
    expect(await errors({ 'a.csv': ['id;navn;a', '1;"Nord" og Øst;5'] }, blocks)).toEqual([
      `a.csv, line 2, column “navn”: ${stray}`,
    ]);
    expect(await errors({ 'a.csv': ['En 5" note', 'id;navn;a', '1;x;5'] }, blocks)).toEqual([
      `a.csv, line 1, column 1: ${stray}`,
    ]);
  });

  it('end the reading, and what was wrong before them is told too', async () => {
    expect(await errors({ 'a.csv': ['id;navn;a', '1;x', '2;x;abc', '3;"x;1', '4;x'] }, blocks)).toEqual([
      ragged(2, '2 fields'),
      expect.stringContaining('a.csv, line 3, column “a”: “abc” is not a number'),
      `a.csv, line 4: ${unclosed}`,
    ]);
  });
});

describe('many errors', () => {
  it('are told up to a hundred, and counted', async () => {
    const lines = ['id;navn;a', ...Array.from({ length: 250 }, (_, k) => `${k};x;x`)];
    const { en, count } = await refused(read({ 'a.csv': lines }, blocks));
    expect(en).toHaveLength(100);
    expect(en[99]).toContain('a.csv, line 101, column “a”');
    expect(count).toBe(250);
  });

  it('of one row are each told', async () => {
    const found = await errors({ 'a.csv': ['id;a;b;c', '1;x;5;y'] }, { columns: ['a', 'b', 'c'] });
    expect(found.map((sentence) => sentence.split(':')[0])).toEqual([
      'a.csv, line 2, column “a”',
      'a.csv, line 2, column “c”',
    ]);
  });

  it('of several files are told together', async () => {
    const files = {
      'a-2024.csv': ['id;navn;a', '1;x;x'],
      'b-2025.csv': '',
      'c-2026.csv': ['id;navn;a', '1;x;5', '2;y'],
    };
    const { en, count } = await refused(read(files, blocks));
    expect(en).toEqual([
      expect.stringContaining('a-2024.csv, line 2, column “a”: “x” is not a number'),
      'b-2025.csv: the file is empty; expected a header line and at least one row.',
      'c-2026.csv, line 3: the row has 2 fields, the header 3. Mend the row, or delete it if it is a note.',
    ]);
    expect(count).toBe(3);
  });

  it('of a large file have their lines too', async () => {
    const rows = Array.from({ length: 200_000 }, (_, k) => `${k};x;${k > 199_000 ? 'x' : k}`);
    const [path] = write({ 'a.csv': ['id;navn;a', ...rows] });
    const { findings, count } = await refused(readPaths([path], blocks, 2025));
    expect(count).toBe(999);
    expect(findings[0].place?.line).toBe(199_003);
  });
});
