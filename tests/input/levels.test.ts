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
        `a.csv: “${count + 1} (Byen i alt)” looks like a total: “folketal” is ${all[1]}, and the other rows have ${all[1]} together. Leave it out with areas.only, or write areas.overlap: allowed.`,
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
        /^a\.csv: 5 large rows \((6[1-5](, )?){5}\) have as much together by “folketal” as the 60 others and look like a division of the same city\. Choose one level with areas\.only, or write areas\.overlap: allowed\.$/,
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
      'a.csv: the file mixes levels that cover the same residents by “folketal”: Bydel (4), Kvarter (24). Choose one level with areas.only, or write areas.overlap: allowed.',
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

const one: MethodBlocks = { areas: { population: 'folketal' }, columns: ['folketal'] };
const two: MethodBlocks = { ...one, measures: [{ ratio: { numerator: 'ledige', denominator: 'folketal' } }] };
/** The codes of what is refused, else of the notices. */
async function found(lines: string[], of: MethodBlocks): Promise<string[]> {
  const reading = read({ 'a.csv': lines }, of);
  const told = await reading.then(
    ({ notices }) => notices.map(({ code }) => code).filter((code) => code !== 'read-as'),
    async () => (await refused(reading)).findings.map(({ code }) => code),
  );
  return told;
}

describe('a total among few rows', () => {
  const head = 'id;folketal;ledige';

  it('is refused where it is exact in every column of counts, and these are two at least', async () => {
    // 9300 = 1200 + 2400 + 5700, 93 = 12 + 30 + 51
    expect(await found([head, 'A;1200;12', 'B;2400;30', 'C;5700;51', 'X;9300;93'], two)).toEqual([
      'row-looks-like-total',
    ]);
    // missing in the total, or in a part: nothing speaks against it
    const third = { ...two, columns: ['folketal', 'børn'] };
    const measures = [...two.measures!, { ratio: { numerator: 'børn', denominator: 'folketal' } }];
    const lines = [`${head};børn`, 'A;1200;12;..', 'B;2400;30;20', 'X;3600;42;50'];
    expect(await found(lines, { ...third, measures })).toEqual(['row-looks-like-total']);
  });

  it('is refused where a total stands twice, or above totals of parts', async () => {
    const lines = ['A;100;10', 'B;200;11', 'C;300;12', 'D;400;13'];
    // AB 300, 21; CD 700, 25; all 1000, 46
    const parts = [...lines, 'AogB;300;21', 'CogD;700;25', 'X;1000;46'];
    expect(await found([head, ...parts], two)).toEqual(['row-looks-like-total']);
  });

  it('is told where only one column says so, or not all', async () => {
    expect(await found(['id;folketal', 'A;120', 'B;240', 'X;360'], one)).toEqual(['row-may-be-total']);
    expect(await found([head, 'A;120;12', 'B;240;30', 'X;360;41'], two)).toEqual(['row-may-be-total']);
  });

  it('is neither where figures are small, or the rows equal, or the others nothing', async () => {
    expect(await found([head, 'A;4;1', 'B;5;1', 'X;9;2'], two)).toEqual([]);
    expect(await found([head, 'A;500;9', 'B;500;9', 'C;500;9'], two)).toEqual([]);
    expect(await found([head, 'A;500;9', 'B;500;9', 'C;0;0'], two)).toEqual([]);
  });

  it('adds plain columns of whole numbers to what speaks for it', async () => {
    const of = { ...one, columns: ['folketal', 'ledige'] };
    expect(await found([head, 'A;1200;12', 'B;2400;30', 'X;3600;42'], of)).toEqual(['row-looks-like-total']);
    // a median does not speak against it, but one column of counts alone is no proof
    expect(await found([head, 'A;1200;12', 'B;2400;30', 'X;3600;25'], of)).toEqual(['row-may-be-total']);
  });
});

describe('ids that lie in each other', () => {
  /** Two outer areas of two and three inner ones: 300 = 100 + 200, 30 = 10 + 20; 600 = 100 + 200 + 300, 66 = 11 + 22 + 33. */
  const nested = (outer: [string, string], inner: string[]) => [
    'id;folketal;ledige',
    `${outer[0]};300;30`,
    `${outer[1]};600;66`,
    ...['100;10', '200;20', '100;11', '200;22', '300;33'].map((cells, k) => `${inner[k]};${cells}`),
  ];

  it.each<[string, [string, string], string[]]>([
    ['with zeros in front', ['01', '02'], ['0101', '0102', '0201', '0202', '0203']],
    ['with numbers put behind', ['1', '2'], ['11', '12', '21', '22', '23']],
    ['of unlike lengths', ['1', '10'], ['101', '102', '1001', '1002', '1003']],
    ['with hyphens', ['1', '2'], ['1-1', '1-10', '2-1', '2-2', '2-3']],
    ['with points', ['1', '2'], ['1.1', '1.10', '2.1', '2.2', '2.3']],
    ['with letters', ['A', 'B'], ['A1', 'A10', 'B1', 'B2', 'B3']],
    ['with letters behind', ['01', '02'], ['01a', '01b', '02a', '02b', '02c']],
    ['as names', ['Nord', 'Syd'], ['Nord, a', 'Nord, b', 'Syd, a', 'Syd, b', 'Syd, c']],
  ])('%s are refused where the outer are the sums of the inner', async (_, outer, inner) => {
    expect(await found(nested(outer, inner), two)).toEqual(['ids-nest']);
    expect(
      await found(
        nested(outer, inner).map((line) => line.slice(0, line.lastIndexOf(';'))),
        one,
      ),
    ).toEqual(['ids-nest']);
  });

  it('are refused on three levels, in the long form, and with cells missing', async () => {
    const three = [
      'id;folketal;ledige',
      '1;700;70',
      '11;300;30',
      '12;400;40',
      '111;100;10',
      '112;200;20',
      '121;150;15',
      '122;250;25',
    ];
    expect(await found(three, two)).toEqual(['ids-nest']);
    expect(
      await found(
        three.map((line) => line.replace('12;400;40', '12;..;40')),
        two,
      ),
    ).toEqual(['ids-nest']);
    const long = three.slice(1).flatMap((line) => {
      const [id, people, jobless] = line.split(';');
      return [`${id};folketal;${people}`, `${id};ledige;${jobless}`];
    });
    const input = { form: 'long', series: ['emne'], value: 'tal' };
    expect(await found(['id;emne;tal', ...long], { ...two, input })).toEqual(['ids-nest']);
  });

  it('are refused in larger tables also where the outer count a few whom no inner has', async () => {
    const inner = Array.from({ length: 40 }, (_, k) => ({
      id: `${10 + Math.floor(k / 10)}${10 + (k % 10)}`,
      n: 700 + ((k * 7919) % 2311),
    }));
    const outer = [10, 11, 12, 13].map((id) => ({
      id: `${id}`,
      n: 5 + inner.filter((one) => one.id.startsWith(`${id}`)).reduce((sum, { n }) => sum + n, 0),
    }));
    expect(
      await found(['id;folketal', ...[...outer, ...inner].map(({ id, n }) => `${id};${n}`)], one),
    ).toEqual(['ids-nest']);
  });

  it('are told in a table of shares, where every id holds some or lies in one', async () => {
    const shares: MethodBlocks = { measures: [{ column: 'andel', unit: 'pct' }] };
    const lines = (ids: string[]) => ['id;andel', ...ids.map((id, k) => `${id};${k % 90},5`)];
    const told = (...ids: string[]) => found(lines(ids), shares);
    expect(await told('1', '1-1', '1-2', '2', '2-1', '2-2')).toEqual(['ids-may-nest']);
    expect(await told('010111', '01011101', '01011102', '010112', '01011201', '01011202')).toEqual([
      'ids-may-nest',
    ]);
    expect(await told('0416', '0417', '0417a', '0417b')).toEqual([]);
    expect(await told(...Array.from({ length: 120 }, (_, k) => `${k + 1}`))).toEqual([]);
    expect(
      await told(...Array.from({ length: 12 }, (_, k) => `${k + 100}`), '1', '2', '20', '21', '22'),
    ).toEqual([]);
  });

  it('are areas where they add up to nothing: 1 to 300, and one outer id that has the sum by chance is told', async () => {
    const lines = Array.from({ length: 300 }, (_, k) => `${k + 1};${700 + ((k * 7919) % 2311)}`);
    expect(await found(['id;folketal', ...lines], one)).toEqual([]);
    expect(await found(['id;folketal', '1;300', '11;100', '12;200', '2;500', '3;150'], one)).toEqual([
      'row-may-be-total',
    ]);
  });
});

describe('a single row that has as much as those beside it, in a table with one column of counts', () => {
  // 2196 + 2811 + 1829 = 6836
  const parts = ['k1;2196', 'k2;2811', 'k3;1829', 'z;6836'];
  const others = (count: number) =>
    Array.from({ length: count }, (_, k) => `n${k + 100};${700 + ((k * 7919) % 2311)}`);

  it('is told in a small city, where it is no chance, and not in a large one, where it may be', async () => {
    expect(await found(['id;folketal', ...parts, ...others(8)], one)).toEqual(['row-may-be-total']);
    expect(await found(['id;folketal', ...parts, ...others(400)], one)).toEqual([]);
  });
});

describe('rows whose names say that they are no areas', () => {
  const shares: MethodBlocks = { areas: { name: 'navn' }, measures: [{ column: 'andel', unit: 'pct' }] };
  const withRow = (name: string, id = '9') => [
    'id;navn;andel',
    '1;Nord;5,5',
    '2;Syd;7,5',
    `${id};${name};9,5`,
  ];

  it.each([
    ...[
      'I alt',
      'Ialt',
      'IALT',
      'Total',
      'Total: 400',
      'Byen i alt',
      'Hele byen',
      'Hele landet',
      'Hele kommunen',
      'Alle',
      'Alle områder',
    ],
    ...[
      'Uoplyst',
      'Ukendt',
      'Ukendt adresse',
      'Bydel uoplyst',
      'Bydel - Uden for inddeling',
      'Udenfor',
      'Øvrige',
      'Bydel (uoplyst)',
    ],
    ...[
      'Totalt',
      'Hela staden',
      'Okänt',
      'Uoppgitt',
      'Koko kaupunki',
      'Yhteensä',
      'Tuntematon',
      'Insgesamt',
      'Byen insgesamt',
      'Summe',
    ],
    ...[
      'Gesamt',
      'Unbekannt',
      'All areas',
      'Whole city',
      'Unknown',
      'Not stated',
      'Not allocated',
      'I  alt.',
    ],
    ...[
      'Ubekendt',
      'Ubekendt adresse',
      'Ej oplyst',
      'Ikke angivet',
      'Ikke oppgitt',
      'Nicht bekannt',
      'Not recorded',
    ],
    ...[
      'Gennemsnit',
      'Byens gennemsnit',
      'Landsgennemsnit',
      'Gennemsnit for byen',
      'Gjennomsnitt',
      'Genomsnitt',
    ],
    ...[
      'Keskiarvo',
      'Meðaltal',
      'Durchschnitt',
      'Average',
      'City average',
      'Mean',
      'Median',
      'Average of all',
    ],
    ...['Resten af byen', 'Restkategori', 'Rest of the city', 'Øvrige by', 'Remainder'],
    ...['Danmark', 'Danmark.', 'Hele Danmark', 'Sverige', 'Deutschland', 'Norge', 'Kommunen'],
  ])('are told: %s', async (name) => {
    expect(await found(withRow(name), shares)).toEqual(['rows-of-no-area']);
    expect(await found(withRow('x', name), shares)).toEqual(['rows-of-no-area']);
  });

  it.each([
    'Alleen',
    'Roskilde Alle',
    'Totalvej',
    'Hellerup',
    'Helenevej',
    'Den Ukendte Soldats Plads',
    'Øvrige Mark',
    'I altanen',
    'Gesamtschulstraße',
    ...[
      'Meanderparken',
      'Mean Street',
      'Medianen',
      'Averageville',
      'Danmarksgade',
      'Danmarks Plads',
      'Lille Danmark',
    ],
    ...['Norgesgade', 'Sverigesvej', 'Restrup', 'Kommunehospitalet', 'Snitterup'],
  ])('are not: %s', async (name) => expect(await found(withRow(name), shares)).toEqual([]));

  it('are told once of all years, and not where the method leaves them out', async () => {
    const lines = [2024, 2025].flatMap((year) =>
      withRow('Uoplyst')
        .slice(1)
        .map((line) => `${line};${year}`),
    );
    const years = { ...shares, areas: { name: 'navn', year: 'år' } };
    expect(await found(['id;navn;andel;år', ...lines], years)).toEqual(['rows-of-no-area']);
    const by = (exclude: object) => found(withRow('Uoplyst'), { ...shares, exclude });
    expect(await by({ x: { ids: ['9'] } })).toEqual([]);
    expect(await by({ x: { column: 'navn', is: ['Uoplyst'], 'in-references': true } })).toEqual([]);
    const only = { column: 'navn', 'is-not': ['Uoplyst'] };
    expect(await found(withRow('Uoplyst'), { ...shares, areas: { name: 'navn', only } })).toEqual([
      'rows-outside-level',
    ]);
  });

  it('are refused where they are called totals and are, of all or of those beside them', async () => {
    expect(await found(['id;folketal', 'A;40', 'B;50', 'I alt;90'], one)).toEqual(['row-looks-like-total']);
    // 91 of 90: one person whom no area has
    expect(await found(['id;folketal', 'A;4000', 'B;5000', 'I alt;9010'], one)).toEqual([
      'row-looks-like-total',
    ]);
    const parts = ['1;Nord 1;400', '2;Nord 2;500', '3;Nord i alt;900', '4;Syd;750', '5;Øst;130'];
    const named = { ...one, areas: { ...one.areas, name: 'navn' } };
    expect(await found(['id;navn;folketal', ...parts], named)).toEqual(['row-looks-like-total']);
  });

  it('may be totals where the method excludes them, from references too', async () => {
    const lines = ['id;folketal;ledige', 'A;1200;12', 'B;2400;30', 'X;3600;42'];
    const excluding = (more: object) => found(lines, { ...two, exclude: { all: { ids: ['X'], ...more } } });
    expect(await excluding({})).toEqual([]);
    expect(await excluding({ 'in-references': true })).toEqual(['row-looks-like-total']);
    // what is left is looked at by itself: 600 = 200 + 400
    const more = ['id;folketal;ledige', 'A;200;12', 'B;400;30', 'Y;600;42', 'X;50;7'];
    expect(await found(more, { ...two, exclude: { all: { ids: ['X'] } } })).toEqual(['row-looks-like-total']);
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
