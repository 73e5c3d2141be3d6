import { describe, expect, it } from 'vitest';
import { allLists, errors, lists, listsFrom, told } from './files.ts';

const full = 'list_year,list,complete,municipality,area_name,residents,source';

describe('a file of state lists', () => {
  it('gives the entries of the municipality by year, list and key', async () => {
    const read = await lists([
      '2025,forebyggelsesomraade,Eksempelby,Silkehaleparken',
      '2025,udsat_boligomraade,Eksempelby,Rugløkken',
      '2025,udsat_boligomraade,Eksempelby,Havreløkken mv.',
      '2024,parallelsamfund,Eksempelby,Rugløkken',
    ]);
    expect(read.entries.map(({ year, list, name, key }) => [year, list, name, key])).toEqual([
      [2024, 'parallelsamfund', 'Rugløkken', 'rugløkken'],
      [2025, 'udsat_boligomraade', 'Havreløkken mv.', 'havreløkken'],
      [2025, 'udsat_boligomraade', 'Rugløkken', 'rugløkken'],
      [2025, 'forebyggelsesomraade', 'Silkehaleparken', 'silkehaleparken'],
    ]);
    expect(read).toMatchObject({ municipality: 'Eksempelby', rows: 4, otherRows: 0, notices: [] });
  });

  it('may be in Windows-1252 with semicolons, name the year column `year` and hold other columns', async () => {
    const content =
      'note;year;list;municipality;area_name\r\nx;2025;udsat boligområde;Eksempelby;Rugløkken\r\n';
    const read = await listsFrom(Buffer.from(content, 'latin1'));
    expect(read.entries).toMatchObject([{ year: 2025, list: 'udsat_boligomraade', name: 'Rugløkken' }]);
    expect(read.file).toMatchObject({ name: 'lists.csv', encoding: 'windows-1252' });
    expect(read.shape).toMatchObject({ delimiter: ';', headerLine: 1, rows: 1 });
  });

  it('states residents plain or in Danish, and sources; both may be blank', async () => {
    const read = await lists(
      [
        '2025,parallelsamfund,yes,Eksempelby,Rugløkken,1.234,the ministry',
        '2025,parallelsamfund,yes,Eksempelby,Havreløkken,1234,',
        '2025,parallelsamfund,yes,Eksempelby,Silkehaleparken,1 234,',
        '2025,parallelsamfund,yes,Eksempelby,Ærengården,,',
      ],
      { header: full },
    );
    expect(read.entries.map(({ name, residents, source }) => [name, residents, source])).toEqual([
      ['Havreløkken', 1234, undefined],
      ['Rugløkken', 1234, 'the ministry'],
      ['Silkehaleparken', 1234, undefined],
      ['Ærengården', undefined, undefined],
    ]);
  });

  it('tells "none on the list" by a row without name from a list that it does not hold', async () => {
    const read = await lists([
      '2025,parallelsamfund,Eksempelby,',
      '2025,omdannelsesomraade,Eksempelby,Rugløkken',
    ]);
    expect(read.entries.map(({ list }) => list)).toEqual(['omdannelsesomraade']);
    expect(read.years).toEqual({
      udsat_boligomraade: [],
      parallelsamfund: [{ year: 2025, complete: true, stated: true }],
      omdannelsesomraade: [{ year: 2025, complete: true, stated: true }],
      forebyggelsesomraade: [],
    });
  });
});

describe('the years of a list', () => {
  it("come from all municipalities' rows, ascending", async () => {
    const read = await lists([
      '2025,parallelsamfund,Nabokøbing,Havreløkken',
      '2023,parallelsamfund,Eksempelby,Rugløkken',
    ]);
    expect(read.years.parallelsamfund).toEqual([
      { year: 2023, complete: true, stated: true },
      { year: 2025, complete: true, stated: false },
    ]);
  });

  it('are incomplete when a row of the municipality says no, whatever the others say', async () => {
    const read = await lists(
      [
        '2024,parallelsamfund,yes,Eksempelby,Rugløkken,,',
        '2024,parallelsamfund,Nej,Eksempelby,Havreløkken,,',
        '2025,parallelsamfund,,Eksempelby,Rugløkken,,',
        '2025,parallelsamfund,no,Nabokøbing,Silkehaleparken,,',
      ],
      { header: full },
    );
    expect(read.years.parallelsamfund).toMatchObject([
      { year: 2024, complete: false },
      { year: 2025, complete: true },
    ]);
  });

  it("are incomplete when the municipality has no row and another's says no", async () => {
    const rows = [
      '2025,parallelsamfund,no,Nabokøbing,Havreløkken,,',
      '2024,parallelsamfund,yes,Eksempelby,,,',
    ];
    const read = await lists(rows, { header: full });
    expect(read.years.parallelsamfund).toMatchObject([
      { year: 2024, complete: true },
      { year: 2025, complete: false, stated: false },
    ]);
  });
});

describe('the municipality', () => {
  const two = ['2025,parallelsamfund,Eksempelby,Rugløkken', '2025,parallelsamfund,Nabokøbing,Havreløkken'];

  it('is the one asked for; rows of others are counted', async () => {
    const read = await lists(two);
    expect(read.entries.map(({ name }) => name)).toEqual(['Rugløkken']);
    expect(read.otherRows).toBe(1);
    expect(told(read.notices, 'da')).toEqual(['lists.csv: 1 række er fra andre kommuner end Eksempelby.']);
    expect(told(read.notices, 'en')).toEqual([
      'lists.csv: 1 row is of other municipalities than Eksempelby.',
    ]);
  });

  it('may be spelled with aa or å, hyphen or blank', async () => {
    const read = await lists(['2025,parallelsamfund,Høje-Kaarnby,Rugløkken'], {
      municipality: 'Høje Kårnby',
    });
    expect(read.entries).toHaveLength(1);
    expect(read.municipality).toBe('Høje Kårnby');
  });

  it("is the file's only one when none is asked for", async () => {
    const read = await lists(two.slice(0, 1), { municipality: undefined });
    expect(read.municipality).toBe('Eksempelby');
  });

  it('must be asked for when the file has several', async () => {
    expect(await errors(lists(two, { municipality: undefined }))).toEqual({
      da: [
        'lists.csv: filen har flere kommuner (Eksempelby, Nabokøbing). Sig hvilken med --municipality eller municipality i metoden, eller giv links (--links): de siger, hvilken kommunes boligområder det er, og hvilke områder de udpeger.',
      ],
      en: [
        'lists.csv: the file has several municipalities (Eksempelby, Nabokøbing). Say which with --municipality, or municipality in the method, or give links (--links): they say whose boligområder these are, and which areas they designate.',
      ],
    });
  });

  it.each(['Eksempelbye', 'Eksempelby Kommune', 'Eksempelbys Kommune'])(
    'is not taken for a near one: %s',
    async (wanted) => {
      expect(await errors(lists(two, { municipality: wanted }))).toEqual({
        da: [
          `lists.csv: ingen række er fra “${wanted}”, men “Eksempelby” er der. Ret stavemåden det ene sted; har kommunen ingen boligområder på listerne, så giv den en række med tomt navn.`,
        ],
        en: [
          `lists.csv: no row is of “${wanted}”, but “Eksempelby” is there. Mend the spelling in one of the places; if the municipality has no boligområder on the lists, give it a row with an empty name.`,
        ],
      });
    },
  );

  it('may be absent, which is a notice', async () => {
    const read = await lists(two, { municipality: 'Fjernborg' });
    expect(read).toMatchObject({ municipality: 'Fjernborg', entries: [], rows: 2, otherRows: 2 });
    expect(told(read.notices, 'da')).toEqual([
      'lists.csv: ingen række er fra Fjernborg; filen har Eksempelby, Nabokøbing. Ingen områder udpeges efter lister.',
      'lists.csv: 2 rækker er fra andre kommuner end Fjernborg.',
    ]);
    expect(told(read.notices, 'en')).toEqual([
      'lists.csv: no row is of Fjernborg; the file has Eksempelby, Nabokøbing. No area is designated by list.',
      'lists.csv: 2 rows are of other municipalities than Fjernborg.',
    ]);
  });
});

describe('refused:', () => {
  it('a file without a required column', async () => {
    expect(await errors(lists(['2025,parallelsamfund,x'], { header: 'listyear,list,note' }))).toEqual({
      da: [
        'lists.csv: kolonnen “list_year”, som --state-lists bruger, findes ikke. Mente du “listyear”? Filen har: listyear, list, note.',
        'lists.csv: kolonnen “municipality”, som --state-lists bruger, findes ikke. Filen har: listyear, list, note.',
        'lists.csv: kolonnen “area_name”, som --state-lists bruger, findes ikke. Filen har: listyear, list, note.',
      ],
      en: [
        'lists.csv: the column “list_year”, which --state-lists uses, is not there. Did you mean “listyear”? The file has: listyear, list, note.',
        'lists.csv: the column “municipality”, which --state-lists uses, is not there. The file has: listyear, list, note.',
        'lists.csv: the column “area_name”, which --state-lists uses, is not there. The file has: listyear, list, note.',
      ],
    });
  });

  it('a file without the column by which the header is known', async () => {
    const { da, en } = await errors(lists(['2025,parallelsamfund'], { header: 'list_year,liste' }));
    expect(da).toEqual([
      'lists.csv, linje 1: kolonnen “list”, som --state-lists bruger, findes ikke. Mente du “liste”? Filen har: list_year, liste.',
    ]);
    expect(en).toEqual([
      'lists.csv, line 1: the column “list”, which --state-lists uses, is not there. Did you mean “liste”? The file has: list_year, liste.',
    ]);
  });

  const rows: [string, string, string, string][] = [
    [
      'a year that is none',
      '25,parallelsamfund,yes,Eksempelby,Rugløkken,,',
      'kolonne “list_year”: “25” er ikke et årstal; ventede fire cifre som 2025.',
      'column “list_year”: “25” is not a year; expected four digits like 2025.',
    ],
    [
      'a list that is none',
      '2025,paralelsamfund,yes,Eksempelby,Rugløkken,,',
      'kolonne “list”: “paralelsamfund” er ikke en af statens lister. Mente du “parallelsamfund”? Ventede: udsat_boligomraade, parallelsamfund, omdannelsesomraade, forebyggelsesomraade.',
      "column “list”: “paralelsamfund” is not one of the state's lists. Did you mean “parallelsamfund”? Expected: udsat_boligomraade, parallelsamfund, omdannelsesomraade, forebyggelsesomraade.",
    ],
    [
      'a row without municipality',
      '2025,parallelsamfund,yes,,Rugløkken,,',
      'kolonne “municipality”: rækken har ingen kommune. Udfyld den, eller slet rækken.',
      'column “municipality”: the row has no municipality. Fill it in or delete the row.',
    ],
    [
      'a hyphen for a name',
      '2025,parallelsamfund,yes,Eksempelby,-,,',
      'kolonne “area_name”: “-” er ikke et navn. Udfyld det, eller lad cellen være tom, hvis kommunen ingen har på listen.',
      'column “area_name”: “-” is not a name. Fill it in, or leave the cell empty if the municipality has none on the list.',
    ],
    [
      'neither yes nor no',
      '2025,parallelsamfund,maybe,Eksempelby,Rugløkken,,',
      'kolonne “complete”: “maybe” er hverken yes eller no. Skriv yes, hvis filen har hele listen for året, ellers no.',
      'column “complete”: “maybe” is neither yes nor no. Write yes if the file has the whole list of the year, else no.',
    ],
    ...['1.5', '"1,5"', '-4', '12.34', 'omkring tusind'].map((cell): [string, string, string, string] => {
      const text = cell.replaceAll('"', '');
      return [
        `${text} residents`,
        `2025,parallelsamfund,yes,Eksempelby,Rugløkken,${cell},`,
        `kolonne “residents”: “${text}” er ikke et antal beboere; ventede et helt tal som 1234 eller 1.234. Ret cellen, eller lad den være tom.`,
        `column “residents”: “${text}” is not a number of residents; expected a whole number like 1234 or 1.234. Mend the cell or leave it empty.`,
      ];
    }),
  ];
  it.each(rows)('%s', async (_, row, da, en) => {
    const good = '2024,parallelsamfund,yes,Eksempelby,Rugløkken,,';
    expect(await errors(lists([good, row], { header: full }))).toEqual({
      da: [`lists.csv, linje 3, ${da}`],
      en: [`lists.csv, line 3, ${en}`],
    });
  });

  it('a name that stands twice on a list in a year', async () => {
    const twice = [
      '2025,parallelsamfund,Eksempelby,Rugløkken/Havreløkken',
      '2024,parallelsamfund,Eksempelby,Rugløkken/Havreløkken',
      '2025,udsat_boligomraade,Eksempelby,Rugløkken/Havreløkken',
      '2025,parallelsamfund,Nabokøbing,Rugløkken/Havreløkken',
      '2025,parallelsamfund,Eksempelby,Havreløkken/Rugløkken mv.',
    ];
    expect(await errors(lists(twice))).toEqual({
      da: [
        'lists.csv, linje 6, kolonne “area_name”: “Havreløkken/Rugløkken mv.” står to gange på listen parallelsamfund for 2025, første gang lists.csv:2. Slet den ene række.',
      ],
      en: [
        'lists.csv, line 6, column “area_name”: “Havreløkken/Rugløkken mv.” stands twice on the list parallelsamfund for 2025, first lists.csv:2. Delete one of the rows.',
      ],
    });
  });

  it('a row without name beside others of its list, year and municipality', async () => {
    const rows = [
      '2025,parallelsamfund,Eksempelby,',
      '2025,parallelsamfund,Eksempelby,Rugløkken',
      '2025,parallelsamfund,Nabokøbing,',
    ];
    expect(await errors(lists(rows))).toEqual({
      da: [
        'lists.csv, linje 2, kolonne “area_name”: rækken for parallelsamfund 2025 har intet navn. Et tomt navn betyder “ingen på listen” og må kun stå alene for liste, år og kommune. Udfyld navnet, eller slet rækken.',
      ],
      en: [
        'lists.csv, line 2, column “area_name”: the row for parallelsamfund 2025 has no name. An empty name means “none on the list” and may only stand alone for a list, year and municipality. Fill in the name or delete the row.',
      ],
    });
  });

  it('all at once, of other municipalities too', async () => {
    const { en } = await errors(
      lists(
        [
          '2025,ghettoområde,yes,Nabokøbing,Havreløkken,x,',
          '2025,parallelsamfund,yes,Eksempelby,Rugløkken,,',
          '2025,parallelsamfund,yes,Eksempelby,Rugløkken,,',
        ],
        { header: full, municipality: undefined },
      ),
    );
    expect(en.map((line) => line.split(':')[0])).toEqual([
      'lists.csv, line 2, column “list”',
      'lists.csv, line 2, column “residents”',
      'lists.csv, line 4, column “area_name”',
      'lists.csv',
    ]);
  });

  it('a hundred are told, and all counted', async () => {
    const rows = Array.from({ length: 103 }, () => '2025,parallelsamfund,Eksempelby,Rugløkken');
    await expect(lists(rows)).rejects.toMatchObject({ count: 102, findings: { length: 100 } });
  });
});

describe('names of lists of earlier years', () => {
  it('are read as what the list is called now, in the years that it was called so, with a notice', async () => {
    const read = await lists([
      '2018,ghettoområder,Eksempelby,Rugløkken',
      '2019,hårdt ghettoområde,Eksempelby,Rugløkken',
      '2020,ghettoområde,Eksempelby,Rugløkken',
    ]);
    expect(read.entries.map(({ year, list }) => [year, list])).toEqual([
      [2018, 'parallelsamfund'],
      [2019, 'omdannelsesomraade'],
      [2020, 'parallelsamfund'],
    ]);
    expect(told(read.notices, 'da')).toEqual([
      'lists.csv: “ghettoområder” og lignende i 2 rækker læses som parallelsamfund, som listen har heddet siden 2021.',
      'lists.csv: “hårdt ghettoområde” i 1 række læses som omdannelsesomraade, som listen har heddet siden 2021.',
    ]);
    expect(told(read.notices, 'en')).toEqual([
      'lists.csv: “ghettoområder” and its like in 2 rows is read as parallelsamfund, the name of the list since 2021.',
      'lists.csv: “hårdt ghettoområde” in 1 row is read as omdannelsesomraade, the name of the list since 2021.',
    ]);
  });

  it('are refused for the years since, when the names were gone', async () => {
    expect(await errors(lists(['2021,ghettoområde,Eksempelby,Rugløkken']))).toEqual({
      da: [
        'lists.csv, linje 2, kolonne “list”: “ghettoområde” er ikke en liste for 2021: navnet gik ud af loven efter listerne for 2020, og listen hedder nu parallelsamfund. Ret navnet eller året.',
      ],
      en: [
        'lists.csv, line 2, column “list”: “ghettoområde” is no list of 2021: the name left the law after the lists of 2020, and the list is now called parallelsamfund. Mend the name or the year.',
      ],
    });
  });

  it('are read for the years before, when the criteria were others, and that is told', async () => {
    const read = await lists(['2010,ghetto,Eksempelby,Rugløkken', '2017,ghettoområde,Eksempelby,Rugløkken']);
    expect(read.entries.map(({ year, list }) => [year, list])).toEqual([
      [2010, 'parallelsamfund'],
      [2017, 'parallelsamfund'],
    ]);
    expect(told(read.notices, 'da')).toEqual([
      'lists.csv: “ghetto” og lignende i 2 rækker læses som parallelsamfund, som listen har heddet siden 2021. Listerne før 2018 fulgte andre kriterier; årene tæller med i femårsreglen.',
    ]);
    expect(told(read.notices, 'en')).toEqual([
      'lists.csv: “ghetto” and its like in 2 rows is read as parallelsamfund, the name of the list since 2021. The lists before 2018 were made by other criteria; their years count in the five-year rule.',
    ]);
  });

  it('are refused for the years before there was the list', async () => {
    const { da } = await errors(
      lists(['2009,ghettoområde,Eksempelby,Rugløkken', '2017,hård ghetto,Eksempelby,Rugløkken']),
    );
    expect(da).toEqual([
      'lists.csv, linje 2, kolonne “list”: “ghettoområde” er ikke en liste for 2009: den fandtes første gang i 2010. Ret året, eller slet rækken.',
      'lists.csv, linje 3, kolonne “list”: “hård ghetto” er ikke en liste for 2017: den fandtes første gang i 2018. Før det gjaldt en anden lov med andre kriterier, og dens ghettolister er ikke de samme lister. Ret året, eller slet rækken.',
    ]);
  });

  it('as are the present names for years before there was the list', async () => {
    const { en } = await errors(
      lists(['2017,parallelsamfund,Eksempelby,Rugløkken', '2020,forebyggelsesområde,Eksempelby,Rugløkken']),
    );
    expect(en).toEqual([
      'lists.csv, line 2, column “list”: “parallelsamfund” is no list of 2017: the list was called ghettoområde then and was made by other criteria. Write ghettoområde, or mend the year to 2018 or later.',
      'lists.csv, line 3, column “list”: “forebyggelsesområde” is no list of 2020: there was none before 2021. Mend the year or delete the row.',
    ]);
  });
});

describe('a boligområde on two lists of a year', () => {
  it('may be on lists of which one is a part of the other', async () => {
    const read = await lists([
      '2021,udsat_boligomraade,Eksempelby,Rugløkken',
      '2021,parallelsamfund,Eksempelby,Rugløkken',
      '2021,omdannelsesomraade,Eksempelby,Rugløkken',
      '2022,forebyggelsesomraade,Eksempelby,Rugløkken',
    ]);
    expect(read.entries).toHaveLength(4);
  });

  it.each(['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade'])(
    'is refused as forebyggelsesområde and on %s at once',
    async (list) => {
      const rows = [
        '2021,forebyggelsesomraade,Eksempelby,Rugløkken/Havreløkken',
        `2021,${list},Eksempelby,Havreløkken/Rugløkken mv.`,
      ];
      expect(await errors(lists(rows))).toEqual({
        da: [
          `lists.csv, linje 3, kolonne “list”: “Havreløkken/Rugløkken mv.” står i 2021 både på forebyggelsesomraade (lists.csv:2) og på ${list}. Statens lister holder forebyggelsesområder og de andre adskilt. Slet den ene række.`,
        ],
        en: [
          `lists.csv, line 3, column “list”: “Havreløkken/Rugløkken mv.” stands in 2021 both on forebyggelsesomraade (lists.csv:2) and on ${list}. The state's lists keep forebyggelsesområder and the others apart. Delete one of the rows.`,
        ],
      });
    },
  );
});

describe('a municipality in several spellings', () => {
  it('is one where they differ as names may', async () => {
    const read = await allLists([
      '2021,parallelsamfund,yes,Høje-Taastrup,Tåstrupgård',
      '2022,parallelsamfund,yes,Høje Tåstrup,Tåstrupgård',
      '2023,parallelsamfund,yes,HØJE TAASTRUP,Tåstrupgård',
    ]);
    expect(read.municipalities.map(({ entries }) => entries.length)).toEqual([3]);
  });

  it.each(['Kobenhavn', 'Københavns Kommune', 'Københvan'])(
    'is refused where it is merely near: %s',
    async (name) => {
      const rows = [
        `2020,parallelsamfund,yes,${name},Aldersrogade`,
        '2022,parallelsamfund,yes,København,Mjølnerparken',
        `2021,parallelsamfund,yes,${name},Aldersrogade`,
      ];
      expect(await errors(allLists(rows))).toEqual({
        da: [
          `lists.csv, linje 2, kolonne “municipality”: “${name}” (2 rækker) ligner “København”, som også står i filerne. Skriv kommunen ens alle steder.`,
        ],
        en: [
          `lists.csv, line 2, column “municipality”: “${name}” (2 rows) is nearly “København”, which is in the files too. Spell the municipality alike everywhere.`,
        ],
      });
    },
  );

  it('is two where both are municipalities, however alike', async () => {
    const read = await allLists([
      '2018,parallelsamfund,yes,Vejle,Finlandsparken',
      '2018,parallelsamfund,yes,Vejen,',
      '2018,parallelsamfund,yes,Viborg,Ellekonebakken',
      '2018,parallelsamfund,yes,Nyborg,',
    ]);
    expect(read.municipalities.map(({ municipality }) => municipality)).toEqual([
      'Nyborg',
      'Vejen',
      'Vejle',
      'Viborg',
    ]);
  });

  it('is, of two that are no municipality of Denmark, the one with more rows', async () => {
    const rows = [
      '2021,parallelsamfund,yes,Eksempelbye,Rugløkken',
      '2022,parallelsamfund,yes,Eksempelby,Rugløkken',
      '2023,parallelsamfund,yes,Eksempelby,Rugløkken',
    ];
    expect((await errors(allLists(rows))).en).toEqual([
      'lists.csv, line 2, column “municipality”: “Eksempelbye” (1 row) is nearly “Eksempelby”, which is in the files too. Spell the municipality alike everywhere.',
    ]);
  });

  it('asked for by the name of another municipality is absent, not misspelt', async () => {
    const read = await lists(['2018,parallelsamfund,Vejle,Finlandsparken'], { municipality: 'Vejen' });
    expect(read).toMatchObject({ municipality: 'Vejen', entries: [] });
  });
});

describe('several files', () => {
  it('give the lists of every municipality, by key, each with its entries', async () => {
    const read = await allLists(
      ['2021,parallelsamfund,yes,Nabokøbing,Engen', '2021,parallelsamfund,yes,Eksempelby,Rugløkken'],
      ['2022,parallelsamfund,yes,Eksempelby,Rugløkken mv.'],
    );
    expect(
      read.municipalities.map(({ municipality, entries }) => [
        municipality,
        entries.map(({ year, name }) => `${year} ${name}`),
      ]),
    ).toEqual([
      ['Eksempelby', ['2021 Rugløkken', '2022 Rugløkken mv.']],
      ['Nabokøbing', ['2021 Engen']],
    ]);
  });

  it('may each hold a part of a list of a year', async () => {
    const read = await allLists(
      ['2021,parallelsamfund,yes,Eksempelby,Rugløkken'],
      ['2021,parallelsamfund,yes,Eksempelby,Engen', '2021,parallelsamfund,yes,Nabokøbing,Engen'],
    );
    expect(read.municipalities[0].entries.map(({ name }) => name)).toEqual(['Engen', 'Rugløkken']);
  });

  it('are refused where two give the same entry, both places told', async () => {
    const reading = allLists(
      ['2021,parallelsamfund,yes,Eksempelby,Rugløkken/Havreløkken'],
      [
        '2022,parallelsamfund,yes,Eksempelby,Engen',
        '2021,parallelsamfund,yes,Eksempelby,Havreløkken/Rugløkken',
      ],
    );
    expect(await errors(reading)).toEqual({
      da: [
        'lists-2.csv, linje 3, kolonne “area_name”: “Havreløkken/Rugløkken” står to gange på listen parallelsamfund for 2021, første gang lists.csv:2. Slet den ene række.',
      ],
      en: [
        'lists-2.csv, line 3, column “area_name”: “Havreløkken/Rugløkken” stands twice on the list parallelsamfund for 2021, first lists.csv:2. Delete one of the rows.',
      ],
    });
  });

  it('are refused once, not once a row, where one is given twice', async () => {
    const rows = [
      '2021,parallelsamfund,yes,Eksempelby,Rugløkken',
      '2022,parallelsamfund,yes,Eksempelby,Rugløkken',
    ];
    expect(await errors(allLists(rows, rows))).toEqual({
      da: ['lists-2.csv: filen har samme indhold som lists.csv. Giv den kun én gang.'],
      en: ['lists-2.csv: the file has the same content as lists.csv. Give it only once.'],
    });
  });

  it('are refused together, with the errors of all', async () => {
    const { en } = await errors(
      allLists(['2021,parallelsamfund,yes,Eksempelby,-'], ['2021,parallelsamfund,perhaps,Eksempelby,Engen']),
    );
    expect(en.map((line) => line.split(':')[0])).toEqual([
      'lists.csv, line 2, column “area_name”',
      'lists-2.csv, line 2, column “complete”',
    ]);
  });

  it('with several municipalities speak for all; one with a single municipality for that one alone', async () => {
    const read = await allLists(
      ['2021,parallelsamfund,yes,Eksempelby,Rugløkken', '2021,parallelsamfund,yes,Nabokøbing,Engen'],
      ['2022,parallelsamfund,yes,Nabokøbing,Engen', '2022,parallelsamfund,yes,Fjernborg,Engen'],
      ['2023,parallelsamfund,yes,Nabokøbing,Engen'],
    );
    const years = read.municipalities.map(({ municipality, years }) => [
      municipality,
      years.parallelsamfund.map(({ year, stated }) => [year, stated]),
    ]);
    expect(years).toEqual([
      // 2022: on none of the lists of others, hence none; 2023: not known
      [
        'Eksempelby',
        [
          [2021, true],
          [2022, false],
        ],
      ],
      [
        'Fjernborg',
        [
          [2021, false],
          [2022, true],
        ],
      ],
      [
        'Nabokøbing',
        [
          [2021, true],
          [2022, true],
          [2023, true],
        ],
      ],
    ]);
  });
});

it('a total, a note or a word that there is none is no boligområde', async () => {
  for (const name of ['I alt', 'Hele landet', 'Kilde: SBST', 'Ingen', '(ingen)', '0']) {
    const { en } = await errors(lists([`2025,parallelsamfund,Eksempelby,${name}`]));
    expect(en).toEqual([expect.stringContaining(`“${name}” is not a name.`)]);
  }
});
