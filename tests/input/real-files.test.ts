import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { column, type MethodBlocks, readPaths, refused, told } from './files.ts';

// Files as offices publish them. They lie outside the project: in the folder that UDPEG_FORMATS names, or beside it.
// Where they are not at hand a line says so; files of the same shape, invented, are read by the other tests here.

const formats =
  process.env.UDPEG_FORMATS ?? fileURLToPath(new URL('../../../shared/formats', import.meta.url));
const present = existsSync(join(formats, 'kk-statbank-KKBYG1.csv'));
if (!present) console.log('The real files are not at hand (UDPEG_FORMATS); their tests read nothing.');

/** A test over real files, which has nothing to assert where they are not at hand. */
function itReads(title: string, body: () => Promise<void>): void {
  it(title, async () => {
    if (present) await body();
    else expect(present).toBe(false);
  });
}

const real = (name: string) => join(formats, name);
const lines = (texts: string[]) => texts.map((text) => text.replaceAll(`${formats}/`, ''));
async function errors(name: string, blocks: MethodBlocks, year?: number) {
  const { en, da, count, findings } = await refused(readPaths([real(name)], blocks, year));
  return { en: lines(en), da: lines(da), count, codes: findings.map(({ code }) => code) };
}

describe('Københavns Statistikbank, long form with all levels of areas in one column', () => {
  const name = 'kk-statbank-KKBYG1.csv';
  const series = '1850-1899 | Antal bygninger';
  const blocks = (only?: object): MethodBlocks => ({
    columns: [series],
    areas: { id: 'OMRKK', year: 'TID', ...(only ? { only } : {}) },
    input: { form: 'long', series: ['OPFØRELSESÅR', 'ENHED'], value: 'INDHOLD' },
  });

  itReads('is refused as it is: its levels overlap', async () => {
    expect((await errors(name, blocks())).en).toEqual([
      `${name}: the file mixes levels that cover the same residents by “${series}”: Afstemning (53), Bydel (11), Lokaludvalg (13). Choose one level with areas.only, or write areas.overlap: allowed.`,
    ]);
  });

  itReads('reads the ten bydele, without the row of what lies in none', async () => {
    const statistics = await readPaths([real(name)], blocks({ matches: '^Bydel - (?!Uden for inddeling)' }));
    expect(statistics.years).toHaveLength(28);
    expect(column(statistics, series, 2023)).toEqual({
      'Bydel - Amager Vest': 188,
      'Bydel - Amager Øst': 216,
      'Bydel - Bispebjerg': 84,
      'Bydel - Brønshøj-Husum': 13,
      'Bydel - Indre By': 2191,
      'Bydel - Nørrebro': 760,
      'Bydel - Valby': 187,
      'Bydel - Vanløse': 22,
      'Bydel - Vesterbro/Kongens Enghave': 1161,
      'Bydel - Østerbro': 945,
    });
    expect(told(statistics.notices, 'en')).toEqual([
      `${name}: read as utf-8 with semicolon, header in line 1, 4088 rows.`,
      `${name}: 3808 rows are not of the level that areas.only selects.`,
    ]);
    expect([...statistics.rows.values()].reduce((sum, rows) => sum + rows, 0) + 3808).toBe(4088);
  });

  itReads('with that row the bydele are eleven', async () => {
    const statistics = await readPaths([real(name)], blocks({ 'starts-with': 'Bydel - ' }));
    expect(statistics.tables.get(2023)!.ids).toHaveLength(11);
  });

  itReads('the city beside its bydele is a total', async () => {
    const found = await errors(name, blocks({ matches: '^(København i alt|Bydel - )' }));
    expect(found.en).toEqual([
      `${name}: “København i alt” looks like a total: “${series}” is 6332, and the other rows have 6332 together. Leave it out with areas.only, or write areas.overlap: allowed.`,
    ]);
  });

  itReads('the kvarterer, whose names begin with their bydel, are one level', async () => {
    const statistics = await readPaths(
      [real(name)],
      blocks({ matches: '^(?!Bydel|Lokaludvalg|Afstemning|København)' }),
    );
    expect(statistics.tables.get(2023)!.ids).toHaveLength(68);
  });

  itReads('a file of another indicator is told apart by its series', async () => {
    expect((await errors(name, { ...blocks(), columns: ['1850-1899 | Antal boliger'] })).en).toEqual([
      `${name}, line 1: the column “1850-1899 | Antal boliger”, which criteria.c1 uses, is not there. The file has: ${series}.`,
    ]);
  });
});

describe('Danmarks Statistik', () => {
  itReads('an answer of one cell is read', async () => {
    const statistics = await readPaths([real('dst-statbank-STRAF42.csv')], {
      columns: ['INDHOLD'],
      areas: { id: 'HERKOMST1', year: 'TID' },
      input: { form: 'long', value: 'INDHOLD' },
    });
    expect(column(statistics, 'INDHOLD', 2023)).toEqual({ Total: 233454 });
  });
});

describe('Hamburg: padded numbers, minus apart from its number, points for missing, totals among the areas', () => {
  const name = 'hamburg-stacked-headers.csv';
  const price = 'Preise für Grundstücke in EUR/m² (Jan 2014)';
  const blocks = (more: { missing?: string[]; without?: string[] }): MethodBlocks => ({
    columns: ['Wanderungssaldo', price],
    areas: {
      id: 'Stadtgebiet',
      population: 'Bevölkerung',
      ...(more.without ? { only: { 'is-not': more.without } } : {}),
    },
    ...(more.missing ? { input: { missing: more.missing } } : {}),
  });
  const bezirke = [
    'Hamburg-Mitte',
    'Altona',
    'Eimsbüttel',
    'Hamburg-Nord',
    'Wandsbek',
    'Bergedorf',
    'Harburg',
  ];
  const missing = ['', '.', '-'];

  itReads('the point and the dash are refused until the method declares them', async () => {
    const { en, codes } = await errors(name, blocks({}), 2013);
    expect(new Set(codes)).toEqual(new Set(['number-is-missing-sign']));
    expect(en[0]).toMatch(
      new RegExp(
        `^${name}, line 2, column “Preise .*”: “\\.” is not a number but looks like a sign that it is missing`,
      ),
    );
    expect(en.filter((sentence) => sentence.includes(': “-” is not a number'))).toHaveLength(1);
  });

  itReads(
    'the city is refused as a total, and areas of the same name as parts of the city as duplicates',
    async () => {
      const { en, codes } = await errors(name, blocks({ missing }), 2013);
      expect(codes).toEqual([...Array(4).fill('area-rows-differ'), 'row-looks-like-total']);
      expect(en[4]).toBe(
        `${name}: “Hamburg” looks like a total: “Bevölkerung” is 1788994, and the other rows have 3571211 together. Leave it out with areas.only, or write areas.overlap: allowed.`,
      );
      expect(en).toContain(
        `${name}, line 103, column “Bevölkerung”: the area “Eimsbüttel” stands twice for 2013 with different contents: “252 340” here, “56 097” in ${name}:32. Find out which row holds, or give each an id of its own.`,
      );
    },
  );

  itReads('without the city its seven parts are still refused', async () => {
    const { en, codes } = await errors(name, blocks({ missing, without: ['Hamburg'] }), 2013);
    expect(codes).toEqual([...Array(4).fill('area-rows-differ'), 'divisions-overlap']);
    expect(en[4]).toContain(
      '7 large rows (Wandsbek, Hamburg-Nord, Hamburg-Mitte, Altona, Eimsbüttel, Harburg, Bergedorf)',
    );
  });

  itReads('the areas alone are read', async () => {
    const statistics = await readPaths(
      [real(name)],
      blocks({ missing, without: ['Hamburg', ...bezirke] }),
      2013,
    );
    expect(statistics.tables.get(2013)!.ids).toHaveLength(95);
    expect(column(statistics, 'Bevölkerung')).toMatchObject({ 'Hamburg-Altstadt': 1675, 'St. Pauli': 22392 });
    expect(column(statistics, 'Wanderungssaldo')).toMatchObject({ 'Hamburg-Altstadt': -23, HafenCity: 71 });
    expect(column(statistics, price)).toMatchObject({ 'Hamburg-Altstadt': null });
  });
});

describe('Berlin: -9999 for missing, ids with leading zeros', () => {
  const name = 'berlin-sentinel-9999.csv';
  const blocks = (missing?: string[]): MethodBlocks => ({
    columns: ['KI_11'],
    areas: { id: 'PLR_ID', name: 'PLR_NAME', population: 'EW' },
    input: { decimal: 'point', ...(missing ? { missing } : {}) },
  });

  itReads('-9999 is refused until the method declares it', async () => {
    const { en, codes } = await errors(name, blocks(), 2020);
    expect(new Set(codes)).toEqual(new Set(['number-looks-missing']));
    expect(en[0]).toBe(
      `${name}, line 3, column “KI_11”: -9999 looks like a code for missing. Add it to input.missing in the method, or state a range if the number is real.`,
    );
  });

  itReads('declared, it is missing, and the ids keep their zeros', async () => {
    const statistics = await readPaths([real(name)], blocks(['', '-9999']), 2020);
    const table = statistics.tables.get(2020)!;
    expect([table.ids.length, table.ids[0], table.names[0]]).toEqual([447, '01011101', 'Stülerstraße']);
    expect(column(statistics, 'KI_11')['01011102']).toBeNull();
  });

  itReads('its column of year and month gives the year', async () => {
    const only = { ...blocks(['', '-9999']), areas: { id: 'PLR_ID', year: 'ZEIT' } };
    expect((await readPaths([real(name)], only)).years).toEqual([2020]);
  });
});

describe('what is no CSV', () => {
  itReads('a web page saved as .csv', async () => {
    const { en, da } = await errors('html-page-named.csv', { columns: ['a'] }, 2020);
    expect(en).toEqual([
      'html-page-named.csv: the file is a web page; expected a table (CSV or XLSX). Fetch the file itself, not the page that shows it.',
    ]);
    expect(da).toEqual([
      'html-page-named.csv: filen er en webside; ventede en tabel (CSV eller XLSX). Hent selve filen i stedet for siden, der viser den.',
    ]);
  });
});

describe('a spreadsheet of Statistikbanken, without addresses of cells', () => {
  const name = 'kk-income-with-preamble.xlsx';
  const of: MethodBlocks = {
    columns: ['Mænd', 'Kvinder'],
    areas: { id: 'Bydele', year: 'År' },
    input: { form: 'long', series: ['Køn'], value: 'Gnstl. disponibel indkomst (kr.)' },
  };

  itReads('is read below its note and blank line, with every digit', async () => {
    const statistics = await readPaths([real(name)], of);
    expect(statistics.files[0]).toMatchObject({ file: { name, sheet: 'Sheet1' }, shape: { headerLine: 3 } });
    expect(column(statistics, 'Mænd', 2017)['Bydel - 1. Indre By']).toBe(331363.979192825);
    expect(column(statistics, 'Kvinder', 2017)['Bydel - 1. Indre By']).toBe(242105.791437465);
  });
});
