import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDelimiter } from '../../src/input/delimiter.ts';
import { column, errors, type MethodBlocks, read } from './files.ts';

const rows = [
  ['id', 'navn', 'a', 'b'],
  ['1', 'Nord', '10,5', '1.000'],
  ['2', 'Syd', '20', '2,25'],
];
const expected = { a: { 1: 10.5, 2: 20 }, b: { 1: 1000, 2: 2.25 } };
const blocks: MethodBlocks = { columns: ['a', 'b'], areas: { name: 'navn' } };

async function readText(content: string, of: MethodBlocks = blocks): Promise<unknown> {
  const statistics = await read({ 'a.csv': content }, of);
  return { a: column(statistics, 'a'), b: column(statistics, 'b') };
}

describe('the delimiter', () => {
  it.each([
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('is found to be %s beside decimal commas that stand unquoted', async (_, delimiter) => {
    expect(await readText(rows.map((row) => row.join(delimiter)).join('\n'))).toEqual(expected);
  });

  it('is found to be comma, with decimal commas in quotes', async () => {
    const lines = rows.map((row) =>
      row.map((field) => (field.includes(',') ? `"${field}"` : field)).join(','),
    );
    expect(await readText(lines.join('\n'))).toEqual(expected);
  });

  it('cuts out the id column, whatever else stands in the lines', () => {
    // more lines agree on one comma than on the two semicolons
    expect(findDelimiter('id;navn;a\n1;Nord;1,5\n2;Syd;2,5;note\n3;Øst;3,5;\n', 'id')).toBe(';');
    expect(findDelimiter('navn,id\n"a;b;c",1\n"d;e;f",2\n', 'id')).toBe(',');
    expect(findDelimiter('"navn"\t"id"\nx, y\t1\nz, w\t2\n', 'id')).toBe('\t');
  });

  it('is not looked for inside quotes', () => {
    expect(findDelimiter('navn,id\n"a;b",1\n"c;d\n;;;",2\n', 'id')).toBe(',');
  });

  it('can be declared', async () => {
    const declared = { ...blocks, input: { delimiter: 'comma', decimal: 'point' } };
    expect(await readText('id,navn,a,b\n1,"Nord;Øst",10.5,"1,000"\n2,Syd,20,2.25\n', declared)).toEqual(
      expected,
    );
  });
});

describe('quotes', () => {
  it('hold delimiters, line breaks and doubled quotes', async () => {
    const content = 'id;navn;a;b\n1;"Nord; ved ""åen""";10,5;"1.000"\n"2";"Syd\nog Vest";20;2,25\n';
    const { tables } = await read({ 'a.csv': content }, blocks);
    expect(tables.get(2025)!.names).toEqual(['Nord; ved "åen"', 'Syd\nog Vest']);
    expect(await readText(content)).toEqual(expected);
  });

  it('keep what they hold as text: an id in quotes is the same id', async () => {
    expect(await errors({ 'a.csv': ['id;navn;a;b', '"01";x;1;1', '01;x;1;1'] }, blocks)).toEqual([
      'a.csv, line 3: the area “01” stands twice for 2025, first a.csv:2; the rows are the same. Delete one of the rows.',
    ]);
  });
});

describe('line ends', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR, as old Macs wrote', '\r'],
  ])('%s, with and without one after the last row', async (_, end) => {
    const text = rows.map((row) => row.join(';')).join(end);
    expect(await readText(text)).toEqual(expected);
    expect(await readText(`${text}${end}`)).toEqual(expected);
    expect(await readText(`${text}${end}${end}${end}`)).toEqual(expected);
  });

  it('of both kinds in one file', async () => {
    expect(await readText('id;navn;a;b\r\n1;Nord;10,5;1.000\n\n\r\n2;"Syd";20;"2,25"\r\n')).toEqual(expected);
    expect(await readText('id;navn;a;b\n1;Nord;10,5;"1.000"\r\n2;"Syd";20;2,25')).toEqual(expected);
  });
});

it('any table reads back from any delimiter and line end', async () => {
  // texts that a delimiter, a quote or a line break may stand in
  const label = fc.string({
    unit: fc.constantFrom('a', 'Ø', ';', ',', '\t', '"', '\n', ' ', '.'),
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(label, fc.integer({ min: 0, max: 1e6 })), { minLength: 2, maxLength: 7 }),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (areas, delimiter, end, lastEnd) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = areas.map(([name, value], k) => [`${k}x`, quoted(name), value].join(delimiter));
        const content = [['id', 'navn', 'a'].join(delimiter), ...lines].join(end) + (lastEnd ? end : '');
        const statistics = await read(
          { 'a.csv': content },
          { columns: ['a'], areas: { name: 'navn', overlap: 'allowed' } },
        );
        expect(Object.values(column(statistics, 'a'))).toEqual(areas.map(([, value]) => value));
        expect(statistics.tables.get(2025)!.names).toEqual(areas.map(([name]) => name.trim()));
      },
    ),
    { numRuns: 200 },
  );
});
