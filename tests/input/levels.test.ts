import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errors, type MethodBlocks, read, refused } from './files.ts';

// A city of areas numbered from 1, each with residents and a count of them.

const blocks: MethodBlocks = {
  areas: { name: 'navn', population: 'folketal' },
  measures: [{ ratio: { numerator: 'ledige', denominator: 'folketal' }, unit: 'pct' }],
};
type Row = [name: string, population: number, unemployed: number];

const file = (rows: Row[]) => ({
  'a.csv': ['id;navn;folketal;ledige', ...rows.map((row, k) => `${k + 1};${row.join(';')}`)],
});
/** Areas of unlike size whose figures follow no pattern. */
const areas = (count: number, name = (k: number) => `Område ${k}`): Row[] =>
  Array.from({ length: count }, (_, k) => [name(k), 700 + ((k * 7919) % 2311), 20 + ((k * 104729) % 97)]);
const total = (name: string, rows: Row[]): Row => [
  name,
  rows.reduce((sum, row) => sum + row[1], 0),
  rows.reduce((sum, row) => sum + row[2], 0),
];
/** Groups of areas one after the other, as totals of theirs. */
const groups = (rows: Row[], size: number, name = (k: number) => `Bydel ${k}`): Row[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, k) =>
    total(name(k), rows.slice(k * size, (k + 1) * size)),
  );

async function codes(rows: Row[], of = blocks): Promise<string[]> {
  const reading = read(file(rows), of);
  return reading.then(
    () => [],
    async () => (await refused(reading)).findings.map(({ code }) => code),
  );
}

describe('a row that is the sum of the others', () => {
  it('is refused in a small table and in a large one', async () => {
    for (const count of [7, 10, 67]) {
      const city = areas(count);
      const all = total('Byen i alt', city);
      expect(await errors(file([...city, all]), blocks)).toEqual([
        `a.csv: "${count + 1} (Byen i alt)" looks like a total: "folketal" is ${all[1]}, and the other rows have ${all[1]} together. Leave it out with areas.only, or write areas.overlap: allowed.`,
      ]);
    }
  });

  it('is refused where totals of parts of the city stand beside it', async () => {
    const city = areas(60);
    expect(await codes([total('Byen', city), ...groups(city, 8), ...city])).toEqual(['row-looks-like-total']);
    expect(await codes([total('Byen', city), ...groups(city, 20), ...groups(city, 8), ...city])).toEqual([
      'row-looks-like-total',
    ]);
  });

  it('is refused in a larger table also where it counts a few whom no area has', async () => {
    const city = areas(60);
    const [name, population, unemployed] = total('Byen', city);
    expect(await codes([...city, [name, population + 211, unemployed + 3]])).toEqual([
      'row-looks-like-total',
    ]);
  });

  it('is told once, of the first year', async () => {
    const city = areas(10);
    const rows = [...city, total('Byen', city)].map((row, k) => `${k + 1};${row.join(';')}`);
    const years = [2023, 2024, 2025].flatMap((year) => rows.map((row) => `${row};${year}`));
    const found = await errors(
      { 'a.csv': ['id;navn;folketal;ledige;år', ...years] },
      { ...blocks, areas: { ...blocks.areas, year: 'år' } },
    );
    expect(found).toHaveLength(1);
  });

  it('can be left out, or allowed', async () => {
    const city = areas(10);
    const rows = [...city, total('Byen', city)];
    const areasBlock = { name: 'navn', population: 'folketal' };
    expect(
      await codes(rows, {
        ...blocks,
        areas: { ...areasBlock, only: { column: 'navn', 'is-not': ['Byen'] } },
      }),
    ).toEqual([]);
    expect(await codes(rows, { ...blocks, areas: { ...areasBlock, overlap: 'allowed' } })).toEqual([]);
  });
});

describe('totals of parts of the city', () => {
  it('are refused without a total of the city', async () => {
    const city = areas(60);
    const found = await errors(file([...city, ...groups(city, 12)]), blocks);
    expect(found).toEqual([
      expect.stringMatching(
        /^a\.csv: 5 large rows \((6[1-5](, )?){5}\) have as much together by "folketal" as the 60 others and look like a division of the same city\. Choose one level with areas\.only, or write areas\.overlap: allowed\.$/,
      ),
    ]);
  });

  it('are refused also where they count a few whom no area has', async () => {
    const city = areas(60);
    const parts = groups(city, 12).map(
      ([name, population, unemployed]): Row => [name, population + 40, unemployed],
    );
    expect(await codes([...parts, ...city])).toEqual(['divisions-overlap']);
  });
});

describe('families of names', () => {
  const kvarterer = areas(24, (k) => `Kvarter - ${k}`);

  it('that cover the same residents are refused', async () => {
    const bydele = groups(kvarterer, 6, (k) => `Bydel - ${k}`);
    expect(await errors(file([...bydele, ...kvarterer]), blocks)).toEqual([
      'a.csv: the file mixes levels that cover the same residents by "folketal": Bydel (4), Kvarter (24). Choose one level with areas.only, or write areas.overlap: allowed.',
    ]);
  });

  it('that are parts of one city are not, even where two happen to be equal', async () => {
    const names = (k: number) => `${['Nord', 'Syd', 'Øst', 'Vest', 'Midt'][k % 5]} - ${k}`;
    expect(await codes(areas(40, names))).toEqual([]);
    const small = Array.from({ length: 60 }, (_, k): Row => [`Bydel ${k % 15} - ${k}`, 100, 10]);
    expect(await codes(small)).toEqual([]);
  });
});

describe('what only looks like a total is not refused', () => {
  it.each<[string, Row[]]>([
    [
      'few areas with few people',
      [
        ['A', 9, 2],
        ['B', 4, 1],
        ['C', 5, 1],
      ],
    ],
    [
      'one area with half of the residents, more or less',
      [['By', 5003, 90], ...areas(9).map(([name]): Row => [name, 555, 9])],
    ],
    ['a table of small counts', [['A', 7, 1], ...Array.from({ length: 7 }, (_, k): Row => [`${k}`, 1, 0])]],
    [
      'a table of zeros but two',
      [['A', 500, 9], ['B', 500, 9], ...Array.from({ length: 30 }, (_, k): Row => [`${k}`, 0, 0])],
    ],
    ['equal areas', Array.from({ length: 40 }, (_, k): Row => [`${k}`, 1000, 50])],
    ['missing figures', areas(10).map(([name]): Row => [name, 0, 0])],
  ])('%s', async (_, rows) => {
    expect(await codes(rows)).toEqual([]);
  });

  it('whole numbers that count nobody', async () => {
    const scores = { columns: ['ledige'], areas: { name: 'navn' } };
    const rows = Array.from({ length: 40 }, (_, k): Row => [`${k}`, 0, k < 2 ? 1 : 0]);
    expect(await codes(rows, scores)).toEqual([]);
  });

  it('a city whose areas have any sizes', async () => {
    const area = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.5, max: 3, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(area, { minLength: 1, maxLength: 60 }), async (sizes) => {
        // sizes of no round numbers, spread over three orders of magnitude
        const rows = sizes.map(
          ([unemployed, scale], k): Row => [
            `Område ${k}`,
            Math.round(211.7 * 10 ** scale) + unemployed + k,
            unemployed,
          ],
        );
        expect(await codes(rows)).toEqual([]);
      }),
      { numRuns: 300, seed: 2025 },
    );
  });
});

it('the order of the rows changes nothing', async () => {
  const city = areas(60);
  const rows = [total('Byen', city), ...groups(city, 12), ...city];
  const lines = rows.map((row, k) => `${String(k).padStart(2, '0')};${row.join(';')}`);
  const head = 'id;navn;folketal;ledige';
  expect(await errors({ 'a.csv': [head, ...lines.toReversed()] }, blocks)).toEqual(
    await errors({ 'a.csv': [head, ...lines] }, blocks),
  );
});
