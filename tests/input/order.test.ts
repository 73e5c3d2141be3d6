import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MethodBlocks, read, readPaths, refused, tables, told, write } from './files.ts';

// Promise 6 of the design: the same inputs give the same tables, whatever the order of rows, columns and files.

const ids = ['01', '1', '10', '2', 'A', 'a', 'Å', 'Ø 3'];
const cell = fc.oneof(
  fc.integer({ min: 0, max: 5000 }).map(String),
  fc.constantFrom('..', '', '12,5', '1.234'),
);

describe('wide files', () => {
  const blocks: MethodBlocks = {
    columns: ['a', 'b', 'c'],
    areas: { year: 'år', name: 'navn', overlap: 'allowed' },
    exclude: { havn: { column: 'type', is: ['havn'] } },
  };
  const records = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      år: fc.constantFrom('2023', '2024'),
      a: cell,
      b: cell,
      c: cell,
      type: fc.constantFrom('by', 'havn', ''),
    }),
    { minLength: 1, maxLength: 14, selector: ({ id, år }) => `${id} ${år}` },
  );

  it('give the same tables in any order of rows, columns and files', async () => {
    await fc.assert(
      fc.asyncProperty(
        records.chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
            first: fc.shuffledSubarray(['a', 'type', 'navn'], { minLength: 3 }),
            second: fc.shuffledSubarray(['b', 'c'], { minLength: 2 }),
          }),
        ),
        async ({ rows, shuffled, first, second }) => {
          const lines = (columns: string[], of: typeof rows) => [
            ['id', 'år', ...columns].join(';'),
            ...of.map((row) =>
              ['id', 'år', ...columns].map((name) => ({ ...row, navn: `Navn ${row.id}` })[name]).join(';'),
            ),
          ];
          const plain = await read(
            { '1.csv': lines(['a', 'type', 'navn'], rows), '2.csv': lines(['b', 'c'], rows) },
            blocks,
          );
          const paths = write({ '1.csv': lines(first, shuffled), '2.csv': lines(second, rows.toReversed()) });
          const other = await readPaths(paths.toReversed(), blocks, 2025);
          expect(tables(other)).toEqual(tables(plain));
          expect(told(other.notices, 'en')).toEqual(told(plain.notices, 'en'));
          expect(other.years).toEqual(plain.years);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('files of the long form', () => {
  const blocks: MethodBlocks = {
    columns: ['A', 'B', 'C'],
    areas: { year: 'år', overlap: 'allowed' },
    input: { form: 'long', series: ['emne'], value: 'tal' },
  };
  const records = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      emne: fc.constantFrom('A', 'B', 'C', 'D'),
      år: fc.constantFrom('2023', '2024'),
      tal: cell,
    }),
    { minLength: 6, maxLength: 60, selector: ({ id, emne, år }) => `${id} ${emne} ${år}` },
  );
  // each series stands in the file at least once
  const base = ['A', 'B', 'C'].map((emne) => ({ id: 'base', emne, år: '2024', tal: '1' }));

  it.each(['missing', 'zero'])(
    'give the same tables in any order of rows (absent rows: %s)',
    async (absent) => {
      const of = { ...blocks, input: { ...blocks.input, 'absent-rows': absent } };
      const lines = (rows: typeof base) => [
        'id;emne;år;tal',
        ...rows.map((row) => Object.values(row).join(';')),
      ];
      await fc.assert(
        fc.asyncProperty(
          records.chain((rows) =>
            fc.tuple(
              fc.constant(rows),
              fc.shuffledSubarray([...base, ...rows], { minLength: rows.length + 3 }),
            ),
          ),
          async ([rows, shuffled]) => {
            const plain = await read({ 'a.csv': lines([...base, ...rows]) }, of);
            const other = await read({ 'a.csv': lines(shuffled) }, of);
            expect(tables(other)).toEqual(tables(plain));
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});

it('the errors too come in the same order, whatever the order of the files', async () => {
  const paths = write({ 'a.csv': ['id;a', '1;x'], 'b.csv': ['id;b', '1;y'], 'c.csv': ['id;c', ';1'] });
  const blocks = { columns: ['a', 'b', 'c'] };
  const plain = await refused(readPaths(paths, blocks, 2025));
  expect((await refused(readPaths(paths.toReversed(), blocks, 2025))).en).toEqual(plain.en);
  expect(plain.en).toHaveLength(3);
});
