import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MethodBlocks, notices, read, refused } from './files.ts';

// Rows that are the sums of the rows beside them, whatever they are called. The figures are invented.

const blocks: MethodBlocks = {
  measures: [{ ratio: { numerator: 'ledige', denominator: 'folketal' }, unit: 'pct' }],
};
const head = 'id;folketal;ledige';
/** 232 = 51 + 93 + 88 and 21 = 5 + 7 + 9; 118 = 41 + 77 and 11 = 3 + 8. */
const nord = ['Nord;232;21', 'a;51;5', 'b;93;7', 'c;88;9'];
const syd = ['Syd;118;11', 'd;41;3', 'e;77;8'];
/** 194 = 102 + 33 + 59 and 18 = 12 + 2 + 4. */
const vest = ['Vest;194;18', 'f;102;12', 'g;33;2', 'h;59;4'];

/** What is refused, else what is told, in English. */
async function answer(lines: string[], of = blocks): Promise<string[]> {
  const reading = read({ 'a.csv': [head, ...lines] }, of);
  return reading.then(notices, async () => (await refused(reading)).en);
}
const are = (rows: string, first: string, column = 'ledige') => [
  `a.csv: the file has areas and sums of them: by “${column}”, ${rows} are each the sum of the rows beside them (${first}). Choose one level with areas.only, or write areas.overlap: allowed.`,
];

describe('rows that are the sums of the rows beside them are refused', () => {
  const all = [...nord, ...syd, ...vest];

  it('before their parts, and behind them', async () => {
    expect(await answer(all)).toEqual(are('Nord, Syd, Vest', 'Nord: a, b, c'));
    const behind = [nord, syd, vest].flatMap(([total, ...parts]) => [...parts, total]);
    expect(await answer(behind)).toEqual(are('Vest, Syd, Nord', 'Vest: h, g, f'));
  });

  it('with a row of the whole city, of any name, above or below', async () => {
    // 544 = 232 + 118 + 194, 50 = 21 + 11 + 18
    for (const lines of [
      [...all, 'By;544;50'],
      ['By;544;50', ...all],
    ])
      expect(await answer(lines)).toEqual(are('Nord, Syd, Vest', 'Nord: a, b, c'));
  });

  it('with areas that are in no group, while half of the rows are', async () => {
    expect(await answer([...all, 'Havn;301;17', 'Mark;12;1'])).toEqual(
      are('Nord, Syd, Vest', 'Nord: a, b, c'),
    );
  });

  it('in the order of their ids, wherever they stand in the file', async () => {
    const numbered = [...nord, ...syd].map((line, k) => line.replace(/^\w+/, `${k < 4 ? 100 + k : 196 + k}`));
    const shuffled = [3, 5, 0, 6, 2, 4, 1].map((k) => numbered[k]);
    expect(await answer(shuffled)).toEqual(are('100, 200', '100: 101, 102, 103'));
  });

  it('in the long form, and where the columns come from two files', async () => {
    const long = all.flatMap((line) => {
      const [id, people, jobless] = line.split(';');
      return [`${id};folketal;${people}`, `${id};ledige;${jobless}`];
    });
    const input = { form: 'long', series: ['emne'], value: 'tal' };
    const reading = read({ 'a.csv': ['id;emne;tal', ...long] }, { ...blocks, input });
    expect((await refused(reading)).en).toEqual(are('Nord, Syd, Vest', 'Nord: a, b, c'));
    const column = (at: number) => all.map((line) => `${line.split(';')[0]};${line.split(';')[at]}`);
    const two = read(
      { 'a.csv': ['id;folketal', ...column(1)], 'b.csv': ['id;ledige', ...column(2)] },
      blocks,
    );
    expect((await refused(two)).en).toEqual(are('Nord, Syd, Vest', 'Nord: a, b, c'));
  });

  it('unless the method leaves them out, or allows it', async () => {
    const totals = { ids: ['Nord', 'Syd', 'Vest'] };
    expect(await answer(all, { ...blocks, exclude: { bydele: totals } })).toEqual([]);
    const only = { 'is-not': totals.ids };
    expect(await answer(all, { ...blocks, areas: { only } })).toEqual([
      'a.csv: 3 rows are not of the level that areas.only selects.',
    ]);
    expect(await answer(all, { ...blocks, areas: { overlap: 'allowed' } })).toEqual([]);
  });
});

describe('what may be chance is told', () => {
  const one: MethodBlocks = {
    columns: [],
    areas: { population: 'folketal' },
    measures: [{ column: 'andel' }],
  };
  const people = (lines: string[]) =>
    read({ 'a.csv': ['id;folketal;andel', ...lines.map((line) => line.replace(/\d+$/, '5,5'))] }, one).then(
      notices,
    );

  it('below 8 rows, where one column says so', async () => {
    expect(await people([...nord, ...syd])).toEqual([
      'a.csv: the file may have areas and sums of them: by “folketal”, Nord, Syd are each exactly the sum of the rows beside them (Nord: a, b, c). All are taken for areas. If they are not, choose one level with areas.only.',
    ]);
  });

  it('where one row alone is the sum of those beside it', async () => {
    // 3612 = 1207 + 2405, 313 = 104 + 209
    const lines = ['X;3612;313', 'A;1207;104', 'B;2405;209', 'C;991;71', 'D;1533;88'];
    expect(await answer(lines)).toEqual([
      'a.csv: “X” may be a total: “ledige” is exactly the sum of other rows, 313. It is taken for an area. If it is a total, leave it out with areas.only.',
    ]);
  });
});

describe('what chance makes is neither', () => {
  it('sums of small figures, however many', async () => {
    // 2 = 1 + 1, 3 = 1 + 2, over and over
    const lines = Array.from({ length: 60 }, (_, k) => `${100 + k};${[2, 1, 1, 3, 1, 2][k % 6]};0`);
    expect(await answer(lines)).toEqual([]);
  });

  it('figures rounded to hundreds, which are as small', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, k) => `${100 + k};${[200, 100, 100, 300, 100, 200][k % 6]};0`,
    );
    expect(await answer(lines)).toEqual([]);
  });

  it('one sum of two among many areas', async () => {
    const lines = Array.from({ length: 400 }, (_, k) => `${100 + k};${700 + ((k * 7919) % 2311)};7`);
    lines.splice(200, 0, 'X;1500;40', 'Y;700;15', 'Z;800;25');
    expect(await answer(lines)).toEqual([]);
  });

  it('a column that is a fixed share of another, which adds up as that does', async () => {
    // 60 = 20 + 40: the second column is a half of the first, and proves no more
    const lines = ['A;60;30', 'B;20;10', 'C;40;20', 'D;68;34', 'E;14;7', 'F;22;11', 'G;98;49', 'H;106;53'];
    expect(await answer(lines)).toEqual([]);
  });

  it('cities whose areas have any sizes', async () => {
    const area = fc.record({
      people: fc.integer({ min: 0, max: 3000 }),
      share: fc.double({ min: 0, max: 0.4, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(area, { minLength: 10, maxLength: 80 }), async (areas) => {
        const lines = areas.map(
          ({ people, share }, k) => `${100 + k};${people};${Math.floor(people * share)}`,
        );
        const reading = read({ 'a.csv': [head, ...lines] }, blocks);
        const codes = await reading.then(({ notices }) => notices.map(({ code }) => code));
        expect(codes).toEqual(['read-as']);
      }),
      { numRuns: 200, seed: 2025 },
    );
  });
});
