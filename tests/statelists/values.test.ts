import { describe, expect, it } from 'vitest';
import { decimal, decimalDifference, decimalMean, measured } from '../../src/statelists/values/measured.ts';
import { readLegalValues } from '../../src/statelists/values/read.ts';
import { areasOfMunicipality, checkYear } from '../../src/statelists/values/values.ts';
import { type CellSpec, oneSheet } from '../input/workbook.ts';
import { area, errors, header, told, values, write, writeBytes } from './values-files.ts';

const cells: Record<string, string> = {
  year: '2025',
  municipality: 'Eksempelby',
  area_name: 'Rugløkken',
  residents: '1234',
  uden_tilknytning_pct: '41,2',
  doemte_pct: '4,50',
  doemte_landet_pct: '1,5',
  grundskole_pct: '61',
  indkomst_kr: '150000',
  indkomst_region_kr: '300000',
  ikke_vestlige_pct: '51',
};

/** A row under `header`, all good but for what is said. */
function row(changes: Record<string, string> = {}): string {
  return header
    .split(';')
    .map((column) => ({ ...cells, ...changes })[column])
    .join(';');
}

describe('a file of the law’s figures', () => {
  it('gives the figures of each boligområde by year', async () => {
    const read = await values([
      row(),
      row({ year: '2024', residents: '1.250', uden_tilknytning_pct: '40,9' }),
    ]);
    expect(read.years).toEqual([2024, 2025]);
    expect(read.areas).toHaveLength(1);
    expect(read.areas[0]).toMatchObject({ municipality: 'Eksempelby', name: 'Rugløkken', key: 'rugløkken' });
    expect(read.areas[0].years.get(2025)).toEqual({
      residents: 1234,
      'uden-tilknytning': 41.2,
      doemte: 4.5,
      'doemte-landet': 1.5,
      grundskole: 61,
      indkomst: 150000,
      'indkomst-region': 300000,
      'indkomst-af-region': Number.NaN,
      'ikke-vestlige': 51,
    });
    expect(read.areas[0].years.get(2024)).toMatchObject({ residents: 1250, 'uden-tilknytning': 40.9 });
  });

  it('knows a boligområde and a municipality by their keys, whatever the spelling', async () => {
    const read = await values([
      row({ year: '2023', municipality: 'Høje Kaarnby', area_name: 'Rugløkken/Havreløkken' }),
      row({ year: '2024', municipality: 'Høje-Kårnby', area_name: 'Havreløkken / Rugløkken mv.' }),
      row({ year: '2025', municipality: 'høje kaarnby', area_name: 'Rugløkken/Havreløkken m.fl.' }),
    ]);
    expect(read.areas).toHaveLength(1);
    expect([...read.areas[0].years.keys()]).toEqual([2023, 2024, 2025]);
    // as the latest year spells it
    expect(read.areas[0].name).toBe('Rugløkken/Havreløkken m.fl.');
    expect(read.notices).toEqual([]);
  });

  it('leaves what is blank unknown', async () => {
    const read = await values([row({ residents: '', grundskole_pct: '', indkomst_kr: '' })]);
    const figures = read.areas[0].years.get(2025)!;
    expect([figures.residents, figures.grundskole, figures.indkomst]).toEqual([NaN, NaN, NaN]);
  });

  it('takes the average of the country from any row of the year, that of a region from any row of both', async () => {
    const read = await values(
      [
        `${row({ area_name: 'A' })};Midt`,
        `${row({ area_name: 'B', doemte_landet_pct: '', indkomst_region_kr: '' })};Midt`,
        `${row({ area_name: 'C', doemte_landet_pct: '', indkomst_region_kr: '' })};Øst`,
        `${row({ area_name: 'D', year: '2024', doemte_landet_pct: '', indkomst_region_kr: '' })};Midt`,
      ],
      `${header};region`,
    );
    const averages = read.areas.map(({ years }) =>
      [...years.values()].map((one) => [one['doemte-landet'], one['indkomst-region']]),
    );
    expect(averages).toEqual([[[1.5, 300000]], [[1.5, 300000]], [[1.5, NaN]], [[NaN, NaN]]]);
  });

  it('does not depend on the order of its rows', async () => {
    const rows = [row({ area_name: 'B' }), row({ area_name: 'A' }), row({ year: '2024', area_name: 'A' })];
    const [forth, back] = [await values(rows), await values([...rows].reverse())];
    expect(back.areas).toEqual(forth.areas);
    expect(forth.areas.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('numbers', () => {
  const figures = async (changes: Record<string, string>[]) => {
    const read = await values(changes.map((change, k) => row({ year: String(2020 + k), ...change })));
    return { years: [...read.areas[0].years.values()], notices: told(read.notices, 'en') };
  };
  /** Cells without a decimal sign, and one of residents and of income that show none either. */
  const signless = { uden_tilknytning_pct: '41', doemte_pct: '4', doemte_landet_pct: '2' };

  it('are written as those of the statistics are: 190.000 is 190000, and .. is missing', async () => {
    const { years, notices: said } = await figures([
      { residents: '1.250', indkomst_kr: '190.000', indkomst_region_kr: '300 000', grundskole_pct: '..' },
      { residents: '..', indkomst_kr: '…', uden_tilknytning_pct: '41,2*', doemte_pct: ',5' },
    ]);
    expect(years[0]).toMatchObject({ residents: 1250, indkomst: 190000, 'indkomst-region': 300000 });
    expect(years[0].grundskole).toBeNaN();
    expect([years[1].residents, years[1].indkomst]).toEqual([Number.NaN, Number.NaN]);
    expect(years[1]).toMatchObject({ 'uden-tilknytning': 41.2, doemte: 0.5 });
    expect(said).toEqual([
      'values.csv: 1 number in the column “uden_tilknytning_pct” read without the mark of a note, such as “41,2*”.',
    ]);
  });

  it('have a decimal point where the table has: 1.234 is then one and a quarter', async () => {
    const { years, notices: said } = await figures([
      {
        ...signless,
        doemte_pct: '1.234',
        doemte_landet_pct: '1.5',
        residents: '1,250',
        indkomst_kr: '190,000',
      },
    ]);
    expect(years[0]).toMatchObject({ doemte: 1.234, residents: 1250, indkomst: 190000 });
    expect(said).toEqual([]);
  });

  it('show a decimal point by a group that would begin with 0', async () => {
    expect((await figures([{ ...signless, doemte_pct: '0.500' }])).years[0].doemte).toBe(0.5);
  });

  it('are read the Danish way where no cell shows the sign, which is told', async () => {
    const danish = await figures([{ ...signless, indkomst_kr: '190.000', indkomst_region_kr: '300.000' }]);
    expect(danish.years[0]).toMatchObject({ indkomst: 190000, 'indkomst-region': 300000 });
    expect(danish.notices).toEqual([
      "values.csv: 2 numbers with one sign before three digits read the Danish way: “190.000” is 190000. No other cell shows the file's decimal sign.",
    ]);
    const decimals = await figures([{ ...signless, doemte_pct: '1,234' }]);
    expect(decimals.years[0].doemte).toBe(1.234);
    expect(decimals.notices).toEqual([
      "values.csv: 1 number with one sign before three digits read the Danish way: “1,234” is 1.234. No other cell shows the file's decimal sign.",
    ]);
  });

  it('are told apart by what their column can hold: 12345 is no per cent, 187 no income, 1.25 no residents', async () => {
    const { years } = await figures([{ ...signless, uden_tilknytning_pct: '12.345' }]);
    expect(years[0]['uden-tilknytning']).toBe(12.345);
    // the point is decimal in the one and of thousands in the other
    const both = values([row({ ...signless, uden_tilknytning_pct: '12.345', indkomst_kr: '187.300' })]);
    expect((await errors(both)).en).toEqual([
      'values.csv, line 2, column “indkomst_kr”: “187.300” and “12.345” (values.csv:2) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.',
    ]);
    const residents = values([row({ residents: '1.250', doemte_pct: '4.5', uden_tilknytning_pct: '41' })]);
    expect((await errors(residents)).en).toHaveLength(1);
  });
});

describe('arithmetic of decimals', () => {
  it('has no trace of binary arithmetic', () => {
    expect(decimal(3 * 0.1)).toBe(0.3);
    expect(decimal((55 * 187300.7) / 100)).toBe(103015.385);
    expect(decimal(1 / 3)).toBe(0.333333333333333);
    expect(decimalDifference(40.3, 40)).toBe(0.3);
    expect(decimalDifference(40, 40.3)).toBe(-0.3);
    expect(decimalMean([0.1, 0.2])).toBe(0.15);
    expect(decimalMean([40.1, Number.NaN])).toBeNaN();
  });

  it('never makes two different numbers equal', () => {
    expect(decimalDifference(40 + 1e-12, 40)).toBeGreaterThan(0);
  });
});

describe('the average that the law asks for', () => {
  const one = area({
    2023: { 'uden-tilknytning': 39.1, doemte: 4.2, 'doemte-landet': 1.6 },
    2024: { 'uden-tilknytning': 41.2, doemte: 4.6, 'doemte-landet': 1.4 },
  });

  it('is the figure itself where the figures are averages already', () => {
    expect(measured(one, 2024, 'uden-tilknytning', undefined).value).toBe(41.2);
  });

  it('is the plain mean of the years where they are yearly: (39.1 + 41.2) / 2 = 40.15', () => {
    expect(measured(one, 2024, 'uden-tilknytning', 2).value).toBe(40.15);
    expect(measured(one, 2024, 'uden-tilknytning', 1).value).toBe(41.2);
  });

  it('is taken of what it is compared with too: (1.6 + 1.4) / 2 = 1.5', () => {
    expect(measured(one, 2024, 'doemte', 2)).toMatchObject({ value: 4.4, comparison: 1.5 });
  });

  it('is unknown where a year is missing, never the other year alone', () => {
    expect(measured(one, 2023, 'uden-tilknytning', 2).value).toBeNaN();
    expect(measured(one, 2025, 'uden-tilknytning', 2).value).toBeNaN();
    const gap = area({ 2023: { doemte: 4.2 }, 2024: { doemte: Number.NaN } });
    expect(measured(gap, 2024, 'doemte', 2).value).toBeNaN();
  });
});

describe('refused, in a row:', () => {
  const refused: [string, Record<string, string>, string, string][] = [
    [
      'a year that is none',
      { year: '25' },
      'kolonne “year”: “25” er ikke et årstal; ventede fire cifre som 2025.',
      'column “year”: “25” is not a year; expected four digits like 2025.',
    ],
    [
      'a row without municipality',
      { municipality: '' },
      'kolonne “municipality”: rækken har ingen kommune. Udfyld den, eller slet rækken.',
      'column “municipality”: the row has no municipality. Fill it in or delete the row.',
    ],
    [
      'a row without boligområde',
      { area_name: '' },
      'kolonne “area_name”: rækken har intet boligområde. Udfyld navnet, eller slet rækken.',
      'column “area_name”: the row has no boligområde. Fill in the name or delete the row.',
    ],
    [
      'a hyphen for a name',
      { area_name: '-' },
      'kolonne “area_name”: “-” er ikke navnet på et boligområde. Udfyld navnet, eller slet rækken.',
      'column “area_name”: “-” is not the name of a boligområde. Fill in the name or delete the row.',
    ],
    [
      'parts of residents',
      { residents: '1,5' },
      'kolonne “residents”: “1,5” er ikke et antal beboere; ventede et helt tal som 1234 eller 1.234. Ret cellen, eller lad den være tom.',
      'column “residents”: “1,5” is not a number of residents; expected a whole number like 1234 or 1.234. Mend the cell or leave it empty.',
    ],
    [
      'text for a number',
      { grundskole_pct: 'fyrre' },
      'kolonne “grundskole_pct”: “fyrre” er ikke et tal; ventede et tal som 41,2. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.',
      'column “grundskole_pct”: “fyrre” is not a number; expected a number like 41.2. Mend the cell, or leave it empty where the number is not known.',
    ],
    [
      'two decimal signs',
      { indkomst_kr: '187,300.5' },
      'kolonne “indkomst_kr”: “187,300.5” og “41,2” (values.csv:2) kan ikke have samme decimaltegn. En tabel har ét: komma eller punktum. Ret den ene.',
      'column “indkomst_kr”: “187,300.5” and “41,2” (values.csv:2) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.',
    ],
    [
      'a number with its unit',
      { indkomst_kr: '187.300 kr.' },
      'kolonne “indkomst_kr”: ved tallet i “187.300 kr.” står “kr.”. Skriv tallet alene.',
      'column “indkomst_kr”: beside the number in “187.300 kr.” stands “kr.”. Write the number alone.',
    ],
    [
      'a negative number',
      { ikke_vestlige_pct: '-4,5' },
      'kolonne “ikke_vestlige_pct”: -4,5 er negativt; ventede 0 eller mere. Ret cellen.',
      'column “ikke_vestlige_pct”: -4,5 is negative; expected 0 or more. Mend the cell.',
    ],
    [
      'a share above 100',
      { uden_tilknytning_pct: '100,1' },
      'kolonne “uden_tilknytning_pct”: 100,1 er mere end 100 procent. Ret cellen; en andel skrives som 41,2.',
      'column “uden_tilknytning_pct”: 100.1 is more than 100 per cent. Mend the cell; a share is written like 41.2.',
    ],
    [
      'an average of 0 to compare with',
      { doemte_landet_pct: '0' },
      'kolonne “doemte_landet_pct”: et gennemsnit på 0 kan intet sammenlignes med. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.',
      'column “doemte_landet_pct”: nothing can be compared with an average of 0. Mend the cell, or leave it empty where the number is not known.',
    ],
    [
      'an income in thousands',
      { indkomst_kr: '187,3' },
      'kolonne “indkomst_kr”: indkomsten 187,3 er under en tiendedel af eller over ti gange regionens 300000. Skriv begge i hele kroner.',
      'column “indkomst_kr”: the income 187.3 is below a tenth or above ten times the 300000 of the region. Write both in whole kroner.',
    ],
  ];
  it.each(refused)('%s', async (_, changes, da, en) => {
    expect(await errors(values([row({ year: '2024' }), row(changes)]))).toEqual({
      da: [`values.csv, linje 3, ${da}`],
      en: [`values.csv, line 3, ${en}`],
    });
  });

  it('every fault of every row, together', async () => {
    const { da } = await errors(values([row({ grundskole_pct: 'x', residents: 'y' }), row({ year: 'z' })]));
    expect(da.map((line) => line.split(':')[0])).toEqual([
      'values.csv, linje 2, kolonne “residents”',
      'values.csv, linje 2, kolonne “grundskole_pct”',
      'values.csv, linje 3, kolonne “year”',
    ]);
  });

  it('a share of the region that the incomes in kroner do not give', async () => {
    // 150,000 of 300,000 is 50 %
    const under = `${header};indkomst_pct_af_region`;
    expect(await errors(values([`${row()};51`], under))).toEqual({
      da: [
        'values.csv, linje 2, kolonne “indkomst_pct_af_region”: 51 procent af regionen passer ikke med indkomsterne i kroner, som giver 50. Ret et af tallene.',
      ],
      en: [
        'values.csv, line 2, column “indkomst_pct_af_region”: 51 per cent of the region does not agree with the incomes in kroner, which give 50. Mend one of the numbers.',
      ],
    });
    await expect(values([`${row()};50,1`], under)).resolves.toBeDefined();
    // 50.4 is 50 without decimals
    await expect(values([`${row({ indkomst_kr: '151200' })};50`], under)).resolves.toBeDefined();
  });
});

describe('refused, between rows:', () => {
  it('a boligområde twice in a year, however it is spelled', async () => {
    const rows = [
      row({ area_name: 'Rugløkken/Havreløkken' }),
      row({ area_name: 'Havreløkken / Rugløkken mv.' }),
    ];
    expect(await errors(values(rows))).toEqual({
      da: [
        'values.csv, linje 3, kolonne “area_name”: “Havreløkken / Rugløkken mv.” i Eksempelby står to gange for 2025, første gang values.csv:2. Slet den ene række.',
      ],
      en: [
        'values.csv, line 3, column “area_name”: “Havreløkken / Rugløkken mv.” in Eksempelby stands twice for 2025, first values.csv:2. Delete one of the rows.',
      ],
    });
  });

  it('a boligområde that is in two files', async () => {
    const paths = [write('a.csv', [header, row()]), write('b.csv', [header, row({ residents: '1300' })])];
    expect((await errors(readLegalValues(paths))).en).toEqual([
      'b.csv, line 2, column “area_name”: “Rugløkken” in Eksempelby stands twice for 2025, first a.csv:2. Delete one of the rows.',
    ]);
  });

  it('the same file twice, which is one error', async () => {
    const paths = [write('a.csv', [header, row()]), write('b.csv', [header, row()])];
    expect((await errors(readLegalValues(paths))).da).toEqual([
      'b.csv: filen har samme indhold som a.csv. Giv den kun én gang.',
    ]);
  });

  it('two national averages of a year', async () => {
    const rows = [
      row(),
      row({ area_name: 'B', doemte_landet_pct: '1,6' }),
      row({ year: '2024', doemte_landet_pct: '1,7' }),
    ];
    expect(await errors(values(rows))).toEqual({
      da: [
        'values.csv, linje 3, kolonne “doemte_landet_pct”: landsgennemsnittet for 2025 er 1,6 her, men 1,5 i values.csv:2. Landet har ét; ret et af dem.',
      ],
      en: [
        'values.csv, line 3, column “doemte_landet_pct”: the national average of 2025 is 1.6 here, but 1.5 in values.csv:2. The country has one; mend one of them.',
      ],
    });
  });

  it('two averages of a region and year; without regions they may differ', async () => {
    const other = row({ area_name: 'B', indkomst_region_kr: '310000' });
    expect(await errors(values([`${row()};Midt`, `${other};midt`], `${header};region`))).toEqual({
      da: [
        'values.csv, linje 3, kolonne “indkomst_region_kr”: gennemsnittet i midt for 2025 er 310000 her, men 300000 i values.csv:2. Regionen har ét; ret et af dem.',
      ],
      en: [
        'values.csv, line 3, column “indkomst_region_kr”: the average of midt in 2025 is 310000 here, but 300000 in values.csv:2. The region has one; mend one of them.',
      ],
    });
    await expect(values([row(), other])).resolves.toBeDefined();
  });

  it('a municipality that is nearly another', async () => {
    const rows = [
      row(),
      row({ area_name: 'B' }),
      row({ municipality: 'Eksempelby Kommune', area_name: 'C' }),
    ];
    expect(await errors(values(rows))).toEqual({
      da: [
        'values.csv, linje 4, kolonne “municipality”: “Eksempelby Kommune” (1 række) ligner “Eksempelby”, som også står i filerne. Skriv kommunen ens alle steder.',
      ],
      en: [
        'values.csv, line 4, column “municipality”: “Eksempelby Kommune” (1 row) is nearly “Eksempelby”, which is in the files too. Spell the municipality alike everywhere.',
      ],
    });
  });

  it('shares that are written as fractions', async () => {
    const rows = [row({ grundskole_pct: '0,61' }), row({ area_name: 'B', grundskole_pct: '0,4' })];
    expect(await errors(values(rows))).toEqual({
      da: [
        'values.csv, kolonne “grundskole_pct”: ingen andel i kolonnen er over 0,61; de ligner brøker. Skriv 41,2 for 41,2 procent.',
      ],
      en: [
        'values.csv, column “grundskole_pct”: no share in the column is above 0.61; they look like fractions. Write 41.2 for 41.2 per cent.',
      ],
    });
  });
});

describe('refused, as a whole:', () => {
  it('a file without any of the figures', async () => {
    const columns =
      'uden_tilknytning_pct, doemte_pct, doemte_landet_pct, grundskole_pct, indkomst_kr, indkomst_region_kr, indkomst_pct_af_region, ikke_vestlige_pct';
    const read = values(['2025;Eksempelby;A;1000'], 'year;municipality;area_name;residents');
    expect(await errors(read)).toEqual({
      da: [`values.csv: filen har ingen af lovens tal. Ventede mindst en af kolonnerne ${columns}.`],
      en: [
        `values.csv: the file has none of the law's figures. Expected at least one of the columns ${columns}.`,
      ],
    });
  });

  it('a year and a municipality that are not there', async () => {
    const read = await values([row(), row({ year: '2023' })]);
    expect(await errors(Promise.resolve().then(() => checkYear(read, read.areas, 2024)))).toEqual({
      da: ['values.csv: ingen række er for 2024. Tallene er for 2023, 2025.'],
      en: ['values.csv: no row is of 2024. The figures are of 2023, 2025.'],
    });
    const absent = (name: string) => errors(Promise.resolve().then(() => areasOfMunicipality(read, name)));
    expect(await absent('Eksempelbye')).toEqual({
      da: [
        'values.csv: ingen række har kommunen “Eksempelbye”. Mente du “Eksempelby”? Kommuner med tal: Eksempelby.',
      ],
      en: [
        'values.csv: no row is of the municipality “Eksempelbye”. Did you mean “Eksempelby”? Municipalities with figures: Eksempelby.',
      ],
    });
    expect((await absent('Nabokøbing')).en).toEqual([
      'values.csv: no row is of the municipality “Nabokøbing”. Municipalities with figures: Eksempelby.',
    ]);
  });
});

describe('told of', () => {
  it('are columns that are not there, of which the income in kroner replaces its share', async () => {
    const read = await values(
      ['2025;Eksempelby;A;1000;40;150000;300000'],
      'year;municipality;area_name;residents;grundskole_pct;indkomst_kr;indkomst_region_kr',
    );
    expect(told(read.notices, 'da')).toEqual([
      'values.csv: filen har ikke uden_tilknytning_pct, doemte_pct, doemte_landet_pct, ikke_vestlige_pct; de tal er ukendte. Tilføj kolonnerne, hvis tallene findes.',
    ]);
    expect(told(read.notices, 'en')).toEqual([
      'values.csv: the file does not have uden_tilknytning_pct, doemte_pct, doemte_landet_pct, ikke_vestlige_pct; those figures are unknown. Add the columns if the figures exist.',
    ]);
  });

  it('are names that are nearly equal and never stand in the same year', async () => {
    const read = await values([row({ year: '2024', area_name: 'Rugloekken' }), row()]);
    expect(told(read.notices, 'da')).toEqual([
      '“Rugloekken” og “Rugløkken” i Eksempelby ligner hinanden og har aldrig tal for samme år, men regnes for to boligområder. Skriv dem ens, hvis de er det samme.',
    ]);
    expect(told(read.notices, 'en')).toEqual([
      '“Rugloekken” and “Rugløkken” in Eksempelby are nearly equal and never have figures for the same year, but are counted as two boligområder. Spell them alike if they are the same.',
    ]);
    const both = await values([row({ area_name: 'Rugloekken' }), row()]);
    expect(both.notices).toEqual([]);
  });
});

describe('a sheet of a spreadsheet', () => {
  it('is read as a CSV file is, its numbers as they are stored: 41.235 is never 41,235 residents', async () => {
    const cells: CellSpec[] = [
      '2025',
      'Eksempelby',
      'Rugløkken',
      1234,
      41.235,
      4.5,
      1.5,
      61,
      150000,
      300000,
      51,
    ];
    const path = writeBytes('values.xlsx', oneSheet([header.split(';'), cells]));
    const read = await readLegalValues([path]);
    expect(read.areas[0].years.get(2025)).toMatchObject({
      ...{ residents: 1234, 'uden-tilknytning': 41.235, doemte: 4.5, indkomst: 150000, 'ikke-vestlige': 51 },
    });
  });

  it('has one decimal sign in its texts, and none of its numbers is taken for thousands', async () => {
    const base = ['2025', 'Eksempelby', 'Rugløkken', '1234'];
    const texts = writeBytes(
      'texts.xlsx',
      oneSheet([header.split(';'), [...base, '41.235', '4.5', '1.5', '61', '150,000', '300,000', '51']]),
    );
    expect((await readLegalValues([texts])).areas[0].years.get(2025)).toMatchObject({
      ...{ 'uden-tilknytning': 41.235, doemte: 4.5, indkomst: 150000 },
    });
    const mixed = writeBytes(
      'mixed.xlsx',
      oneSheet([header.split(';'), [...base, 41.235, '4.5', 2, 61, 150000, 300000, 51]]),
    );
    expect((await errors(readLegalValues([mixed]))).en).toEqual([
      'mixed.xlsx, sheet “Ark1”, row 2, column “doemte_pct”: “4.5” and “41,2350” (mixed.xlsx#Ark1:2) cannot have the same decimal sign. A table has one: comma or point. Mend one of them.',
    ]);
  });

  it('has no shares that are shown as per cent: they are stored as hundredths', async () => {
    const shown = (number: number): CellSpec => ({ number, format: '0.0%' });
    const row = (name: string, share: CellSpec): CellSpec[] => {
      return ['2025', 'Eksempelby', name, 1234, share, 4.5, 1.5, 61, 150000, 300000, 51];
    };
    const rows = [row('Rugløkken', shown(0.41)), row('Hvedløkken', 41.2), row('Byghaven', shown(0.07))];
    const path = writeBytes('values.xlsx', oneSheet([header.split(';'), ...rows]));
    const { da, en } = await errors(readLegalValues([path]));
    expect(en).toEqual([
      'values.xlsx, sheet “Ark1”, column “uden_tilknytning_pct”: 2 cells are shown as per cent (the first is E2) and 1 is not: the column has two scales, since 12.5% is stored as 0.125. Give all cells the same number format and scale.',
    ]);
    expect(da).toEqual([
      'values.xlsx, ark “Ark1”, kolonne “uden_tilknytning_pct”: 2 celler vises i procent (den første er E2) og 1 ikke: kolonnen har to skalaer, da 12,5 % er gemt som 0,125. Giv alle celler samme talformat og skala.',
    ]);
  });

  it('has the same errors, with sheet, row and column', async () => {
    const cells: CellSpec[] = [
      '2025',
      'Eksempelby',
      'Rugløkken',
      1234,
      101,
      4.5,
      1.5,
      'x',
      150000,
      300000,
      51,
    ];
    const path = writeBytes('values.xlsx', oneSheet([header.split(';'), cells]));
    expect((await errors(readLegalValues([path]))).en).toEqual([
      'values.xlsx, sheet “Ark1”, row 2, column “uden_tilknytning_pct”: 101 is more than 100 per cent. Mend the cell; a share is written like 41.2.',
      'values.xlsx, sheet “Ark1”, row 2, column “grundskole_pct”: “x” is not a number but looks like a sign that it is missing. Leave the cell empty where the number is not known.',
    ]);
  });
});

it('an income that is a share of the region’s stands in per cent: a whole file of 0.70 and 0.92 is refused', async () => {
  const under = 'year;municipality;area_name;residents;indkomst_pct_af_region';
  const rows = (...shares: string[]) => shares.map((share, k) => `2024;X;${'ABC'[k]}gården;1500;${share}`);
  const { en } = await errors(values(rows('0,70', '0,85', '0,92'), under));
  expect(en).toEqual([expect.stringContaining('indkomst_pct_af_region')]);
  expect((await values(rows('70', '85', '92'), under)).areas).toHaveLength(3);
});
