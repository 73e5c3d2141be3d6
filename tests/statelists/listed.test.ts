import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/messages/errors.ts';
import type { Finding } from '../../src/messages/finding.ts';
import { listedBoligomraader } from '../../src/statelists/listed/listed.ts';
import { errors, links, lists, settings, told } from './files.ts';

const full = 'list_year,list,complete,municipality,area_name,residents,source';
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const areaIds = ['0101', '0102', '0103'];
const only = (...chosen: ReturnType<typeof settings>['lists']) => settings({ lists: chosen });

describe('a boligområde', () => {
  it('on several lists is one, with the year and source of each', async () => {
    const read = await lists(
      [
        '2025,udsat_boligomraade,yes,Eksempelby,Rugløkken/Havreløkken,,page 3',
        '2025,parallelsamfund,yes,Eksempelby,Havreløkken/Rugløkken mv.,1200,page 5',
      ],
      { header: full },
    );
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), 2025);
    expect(boligomraader).toEqual([
      {
        id: 'havreloekken--rugloekken',
        name: 'Havreløkken/Rugløkken mv.',
        lists: [
          { list: 'udsat_boligomraade', year: 2025, source: 'page 3', since: { year: 2025, atLeast: true } },
          { list: 'parallelsamfund', year: 2025, source: 'page 5', since: { year: 2025, atLeast: true } },
        ],
        residents: 1200,
        links: [],
      },
    ]);
  });

  it('is shown as the lists that count spell it, of several spellings the first by code unit', async () => {
    const read = await lists([
      '2024,udsat_boligomraade,Eksempelby,Aa-Rugløkken',
      '2025,parallelsamfund,Eksempelby,Å-Rugløkken mv.',
      '2025,omdannelsesomraade,Eksempelby,Å-Rugløkken',
    ]);
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), 2025);
    expect(boligomraader.map(({ name }) => name)).toEqual(['Å-Rugløkken']);
  });

  it('has the residents of the first list that states them', async () => {
    const read = await lists(
      [
        '2025,udsat_boligomraade,yes,Eksempelby,Rugløkken,,',
        '2025,parallelsamfund,yes,Eksempelby,Rugløkken,1200,',
        '2025,omdannelsesomraade,yes,Eksempelby,Rugløkken,1250,',
      ],
      { header: full },
    );
    expect(listedBoligomraader(read, undefined, settings(), 2025).boligomraader).toMatchObject([
      { residents: 1200 },
    ]);
  });

  it('stands by key among the others', async () => {
    const read = await lists([
      '2025,parallelsamfund,Eksempelby,Ålegræsset',
      '2025,parallelsamfund,Eksempelby,Silkehaleparken',
      '2025,forebyggelsesomraade,Eksempelby,Engen',
    ]);
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), 2025);
    expect(boligomraader.map(({ id }) => id)).toEqual(['engen', 'silkehaleparken', 'aalegraesset']);
  });

  it('of another municipality is not listed', async () => {
    const read = await lists([
      '2025,parallelsamfund,Nabokøbing,Rugløkken',
      '2025,parallelsamfund,Eksempelby,Silkehaleparken',
    ]);
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), 2025);
    expect(boligomraader.map(({ name }) => name)).toEqual(['Silkehaleparken']);
  });
});

describe('since when a boligområde is on a list', () => {
  const since = async (rows: string[], year = 2025) => {
    const read = await lists(rows, { header: full });
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), year);
    return boligomraader.find(({ name }) => name === 'Rugløkken')?.lists.map((one) => one.since);
  };
  const row = (year: number, name = 'Rugløkken', complete = 'yes', list = 'parallelsamfund') =>
    `${year},${list},${complete},Eksempelby,${name},1100,`;

  it('is the first year of those without a break, up to the list used', async () => {
    const rows = [row(2021), row(2022, 'Engen'), row(2023, 'Rugløkken mv.'), row(2024), row(2025)];
    expect(await since(rows)).toEqual([{ year: 2023, atLeast: false }]);
    expect(await since(rows, 2024)).toEqual([{ year: 2023, atLeast: false }]);
    expect(await since(rows, 2021)).toEqual([{ year: 2021, atLeast: true }]);
  });

  it('may be earlier where the list of the year before is not in the file, or not all of it', async () => {
    expect(await since([row(2022), row(2024), row(2025)])).toEqual([{ year: 2024, atLeast: true }]);
    expect(await since([row(2023, 'Engen', 'no'), row(2024), row(2025)])).toEqual([
      { year: 2024, atLeast: true },
    ]);
  });

  it('is no earlier than the list itself: ghettoområder from 2010, udsatte boligområder from 2018, forebyggelsesområder from 2021', async () => {
    const ghetto = (year: number) => row(year, 'Rugløkken', 'yes', 'ghettoområde');
    expect(await since([row(2018), row(2019)], 2019)).toEqual([{ year: 2018, atLeast: true }]);
    expect(await since([ghetto(2017), row(2018), row(2019)], 2019)).toEqual([{ year: 2017, atLeast: true }]);
    expect(await since([ghetto(2010), ghetto(2011)], 2011)).toEqual([{ year: 2010, atLeast: false }]);
    expect(await since([row(2018, 'Rugløkken', 'yes', 'udsat_boligomraade')], 2018)).toEqual([
      { year: 2018, atLeast: false },
    ]);
    expect(await since([row(2021, 'Rugløkken', 'no', 'forebyggelsesomraade')], 2021)).toEqual([
      { year: 2021, atLeast: false },
    ]);
  });

  it('is known where a list that is not whole has it', async () => {
    expect(await since([row(2023, 'Engen'), row(2024, 'Rugløkken', 'no'), row(2025)])).toEqual([
      { year: 2024, atLeast: false },
    ]);
  });
});

describe('the lists', () => {
  it('that count are those of the method', async () => {
    const read = await lists([
      '2025,parallelsamfund,Eksempelby,Rugløkken',
      '2025,forebyggelsesomraade,Eksempelby,Silkehaleparken',
    ]);
    const listed = listedBoligomraader(read, undefined, only('forebyggelsesomraade'), 2025);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Silkehaleparken']);
    expect(listed.used).toEqual([{ list: 'forebyggelsesomraade', year: 2025, complete: true, entries: 1 }]);
    expect(codes(listed.notices)).toEqual(['boligomraader-unlinked']);
  });

  it('are those of the year before where the file has none of the year screened, which is told', async () => {
    const read = await lists([
      '2022,parallelsamfund,Eksempelby,Rugløkken',
      '2023,parallelsamfund,Eksempelby,Havreløkken',
      '2025,parallelsamfund,Eksempelby,Silkehaleparken',
    ]);
    const listed = listedBoligomraader(read, undefined, only('parallelsamfund'), 2024);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Havreløkken']);
    expect(listed.used).toMatchObject([{ year: 2023 }]);
    expect(told(listed.notices, 'da')[0]).toBe(
      'lists.csv: listerne er fra 2023; filen har ingen for 2024. Tilføj dem, hvis de er offentliggjort.',
    );
    expect(told(listed.notices, 'en')[0]).toBe(
      'lists.csv: the lists are of 2023; the file has none of 2024. Add them if they have been published.',
    );
  });

  it('are all of one publication: that of the year screened, if the file has any list of it', async () => {
    const read = await lists([
      '2024,udsat_boligomraade,Eksempelby,Rugløkken',
      '2024,parallelsamfund,Eksempelby,Rugløkken',
      '2024,forebyggelsesomraade,Eksempelby,Havreløkken',
      '2025,udsat_boligomraade,Eksempelby,Silkehaleparken',
    ]);
    const method = only('udsat_boligomraade', 'parallelsamfund', 'forebyggelsesomraade');
    const listed = listedBoligomraader(read, undefined, method, 2025);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Silkehaleparken']);
    expect(listed.used.map(({ year }) => year)).toEqual([2025, undefined, undefined]);
    expect(told(listed.notices, 'da')[0]).toBe(
      'lists.csv: filen har ikke listerne over parallelsamfund og forebyggelsesområder for 2025, så de tæller ikke med. Tilføj rækkerne (et tomt navn siger, at kommunen ingen har), eller tag listerne ud af state-lists: lists i metoden.',
    );
    expect(told(listed.notices, 'en')[0]).toBe(
      'lists.csv: the file does not have the lists of parallelsamfund and forebyggelsesområder for 2025, so they do not count. Add the rows (an empty name says that the municipality has none), or take the lists out of state-lists: lists in the method.',
    );
  });

  it.each([
    [2018, 2025],
    [2023, 2025],
    [2026, 2025],
  ])('of %i designate nobody in %i: refused, with the years and the mend', async (of, year) => {
    const read = await lists([`${of},udsat_boligomraade,Eksempelby,Rugløkken`]);
    const listing = async () => listedBoligomraader(read, undefined, settings(), year);
    expect(await errors(listing())).toEqual({
      da: [
        `lists.csv: filen har statens lister for ${of}, men ikke for 2025 eller 2024, og lister fra andre år udpeger ingen i 2025. Tilføj listerne for 2025 eller 2024, eller skriv i metoden, hvilket års lister der gælder, og hvorfor: state-lists: { list-year: { year: ${of}, basis: decided } }.`,
      ],
      en: [
        `lists.csv: the file has the state's lists of ${of}, but not of 2025 or 2024, and lists of other years designate nobody in 2025. Add the lists of 2025 or 2024, or say in the method which year's lists count, and why: state-lists: { list-year: { year: ${of}, basis: decided } }.`,
      ],
    });
  });

  it.each([2018, { year: 2018, basis: 'decided' as const }])(
    'are of the year that the method names, which is told: %j',
    async (listYear) => {
      const read = await lists([
        '2018,parallelsamfund,Eksempelby,Havreløkken',
        '2025,parallelsamfund,Eksempelby,Silkehaleparken',
      ]);
      const method = settings({ lists: ['parallelsamfund'], 'list-year': listYear });
      const listed = listedBoligomraader(read, undefined, method, 2025);
      expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Havreløkken']);
      expect(told(listed.notices, 'da')[0]).toBe(
        'lists.csv: listerne er fra 2018, selv om det screenede år er 2025: det siger metoden (state-lists: list-year).',
      );
      expect(told(listed.notices, 'en')[0]).toBe(
        'lists.csv: the lists are of 2018 although the year screened is 2025: the method says so (state-lists: list-year).',
      );
      // the year before is in force for most of the year screened: nothing to tell
      const before = listedBoligomraader(read, undefined, method, 2019);
      expect(codes(before.notices)).toEqual(['boligomraader-unlinked']);
    },
  );

  it('of the year that the method names are missed where the file has others alone', async () => {
    const read = await lists(['2023,parallelsamfund,Eksempelby,Havreløkken']);
    const method = settings({ lists: ['parallelsamfund'], 'list-year': 2024 });
    const listing = async () => listedBoligomraader(read, undefined, method, 2025);
    expect((await errors(listing())).da).toEqual([
      'lists.csv: filen har statens lister for 2023, men ikke for 2024, som metoden beder om (state-lists: list-year). Tilføj listerne for 2024, eller ret list-year.',
    ]);
  });

  it('that the method asks for may not be in the file at all', async () => {
    const read = await lists(['2018,parallelsamfund,Eksempelby,Havreløkken']);
    const listed = listedBoligomraader(read, undefined, only('forebyggelsesomraade'), 2025);
    expect(listed.used).toEqual([
      { list: 'forebyggelsesomraade', year: undefined, complete: false, entries: 0 },
    ]);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: filen har ikke listen over forebyggelsesområder for 2025, så den tæller ikke med. Tilføj rækkerne (et tomt navn siger, at kommunen ingen har), eller tag listen ud af state-lists: lists i metoden.',
    ]);
  });

  it('may be incomplete', async () => {
    const read = await lists(['2025,parallelsamfund,no,Eksempelby,Rugløkken,,'], { header: full });
    const listed = listedBoligomraader(read, undefined, only('parallelsamfund'), 2025);
    expect(listed.used).toMatchObject([{ complete: false, entries: 1 }]);
    expect(told(listed.notices, 'da').slice(0, 1)).toEqual([
      'lists.csv: listen parallelsamfund for 2025 er ikke hel i filen (complete: no), så boligområder kan mangle. Tilføj resten.',
    ]);
    expect(told(listed.notices, 'en').slice(0, 1)).toEqual([
      'lists.csv: the list parallelsamfund for 2025 is not whole in the file (complete: no), so boligområder may be missing. Add the rest.',
    ]);
  });

  it('may have none of the municipality: told, unless a row without name says so', async () => {
    const read = await lists([
      '2025,parallelsamfund,Nabokøbing,Rugløkken',
      '2025,omdannelsesomraade,Nabokøbing,Rugløkken',
      '2025,omdannelsesomraade,Eksempelby,',
    ]);
    const method = only('parallelsamfund', 'omdannelsesomraade');
    const listed = listedBoligomraader(read, undefined, method, 2025);
    expect(listed.boligomraader).toEqual([]);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: listen parallelsamfund for 2025 har ingen række fra Eksempelby, så kommunen regnes for ingen at have på den. Mangler dens rækker, så tilføj dem.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'lists.csv: the list parallelsamfund for 2025 has no row of Eksempelby, so the municipality counts as having none on it. If its rows are missing, add them.',
    ]);
  });

  it('say nothing of each list where the municipality is absent from the whole file', async () => {
    const read = await lists(['2025,parallelsamfund,Nabokøbing,Rugløkken'], { municipality: 'Fjernborg' });
    expect(listedBoligomraader(read, undefined, only('parallelsamfund'), 2025).notices).toEqual([]);
  });

  it('may hold names that are nearly equal: two boligområder, and a notice', async () => {
    const read = await lists([
      '2025,parallelsamfund,Eksempelby,Rugløkken',
      '2025,udsat_boligomraade,Eksempelby,Rugløken',
    ]);
    const method = only('parallelsamfund', 'udsat_boligomraade');
    const listed = listedBoligomraader(read, undefined, method, 2025);
    expect(listed.boligomraader).toHaveLength(2);
    expect(told(listed.notices, 'da').slice(0, 1)).toEqual([
      'lists.csv: “Rugløken” og “Rugløkken” ligner hinanden, men regnes for to boligområder. Skriv dem ens, hvis de er det samme.',
    ]);
    expect(told(listed.notices, 'en').slice(0, 1)).toEqual([
      'lists.csv: “Rugløken” and “Rugløkken” are nearly equal but counted as two boligområder. Spell them alike if they are the same.',
    ]);
  });
});

describe('the links of a boligområde', () => {
  const read = () =>
    lists(['2025,parallelsamfund,Eksempelby,Rugløkken', '2025,parallelsamfund,Eksempelby,Silkehaleparken']);
  const method = only('parallelsamfund');

  it('count from the minimum share on; several may count for one area', async () => {
    const rows = ['Rugløkken;0101;0,5', 'Rugløkken;0102;0,49', 'Silkehaleparken;0101;0,8'];
    const of = await read();
    const listed = listedBoligomraader(of, await links(rows, of, areaIds), method, 2025);
    expect(listed.boligomraader.map((one) => one.links)).toEqual([
      [
        { areaId: '0101', share: 0.5, counts: true, from: 'table' },
        { areaId: '0102', share: 0.49, counts: false, from: 'table' },
      ],
      [{ areaId: '0101', share: 0.8, counts: true, from: 'table' }],
    ]);
    expect([...listed.byArea]).toEqual([['0101', [0, 1]]]);
    expect(listed.notices).toEqual([]);
  });

  it('may be missing or too small: the boligområde stays listed, with a notice', async () => {
    const of = await read();
    const listed = listedBoligomraader(of, await links(['Rugløkken;0101;0,46'], of, areaIds), method, 2025);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Rugløkken', 'Silkehaleparken']);
    expect(listed.byArea.size).toBe(0);
    expect(told(listed.notices, 'da')).toEqual([
      'links.csv: 1 af 2 boligområder på statens lister har intet link til et område, så det udpeger intet område: Silkehaleparken. Tilføj dets links.',
      'links.csv: boligområdet “Rugløkken” er udpeget; dets største link (46\u00a0%) er under mindsteandelen på 50\u00a0%, så intet område følger med.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      "links.csv: 1 of 2 boligområder on the state's lists has no link to an area, so it designates no area: Silkehaleparken. Add its links.",
      'links.csv: the boligområde “Rugløkken” is designated; its greatest link (46%) is below the minimum share of 50%, so no area follows.',
    ]);
  });

  it('are missed where no file of links is given, once for all', async () => {
    const listed = listedBoligomraader(await read(), undefined, method, 2025);
    expect(listed.boligomraader).toHaveLength(2);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: 2 boligområder på statens lister har intet link til et område, så de udpeger intet område: Rugløkken, Silkehaleparken. Giv en fil med deres links (--links), eller omrids (--geometry og --boligomraader).',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      "lists.csv: 2 boligområder on the state's lists have no link to an area, so they designate no area: Rugløkken, Silkehaleparken. Give a file of their links (--links), or outlines (--geometry and --boligomraader).",
    ]);
    const mark = { ...method, link: { ...method.link, effect: 'mark' as const } };
    expect(told(listedBoligomraader(await read(), undefined, mark, 2025).notices, 'da')[0]).toContain(
      'så de markerer intet område',
    );
  });
});

describe('whatever the files', () => {
  const listRows = [
    '2024,udsat_boligomraade,yes,Eksempelby,Rugløkken mv.,1100,a',
    '2025,udsat_boligomraade,yes,Eksempelby,Rugløkken,1200,b',
    '2025,parallelsamfund,no,Eksempelby,RUGLØKKEN,1300,c',
    '2025,parallelsamfund,yes,Eksempelby,Rugløken,,',
    '2024,omdannelsesomraade,yes,Eksempelby,Havreløkken/Silkehaleparken,900,d',
    '2023,omdannelsesomraade,yes,Eksempelby,Silkehaleparken/Havreløkken,950,e',
    '2022,forebyggelsesomraade,yes,Eksempelby,,,',
    '2025,forebyggelsesomraade,no,Nabokøbing,Engen,1400,f',
  ];
  const linkRows = [
    'Rugløkken;0102;0,3',
    'Rugløkken mv.;0101;0,7',
    'Havreløkken/Silkehaleparken;0101;0,6',
    'Silkehaleparken/Havreløkken;0103;0,4',
  ];

  it('the order of their rows changes nothing', async () => {
    const run = async (ofLists: string[], ofLinks: string[]) => {
      const read = await lists(ofLists, { header: full });
      const listed = listedBoligomraader(read, await links(ofLinks, read, areaIds), settings(), 2025);
      return { ...listed, byArea: [...listed.byArea], read: read.entries, years: read.years };
    };
    const expected = await run(listRows, linkRows);
    const shuffled = <T>(rows: T[]) => fc.shuffledSubarray(rows, { minLength: rows.length });
    await fc.assert(
      fc.asyncProperty(shuffled(listRows), shuffled(linkRows), async (ofLists, ofLinks) => {
        expect(await run(ofLists, ofLinks)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('everything on a used list is in exactly one boligområde', async () => {
    const year = fc.constantFrom(2023, 2024, 2025);
    const list = fc.constantFrom(...settings().lists);
    const name = fc.constantFrom('Rugløkken', 'Rugløkken mv.', 'Havreløkken', 'Å-huset', 'Aa huset', 'Engen');
    // by law a forebyggelsesområde is on no other list of the year
    const kindOf = (list: string) => (list === 'forebyggelsesomraade' ? 'Forebyggelses-' : '');
    const rows = fc
      .uniqueArray(fc.record({ year, list, name }), {
        minLength: 1,
        selector: (row) => `${row.year} ${row.list} ${row.name.replace(' mv.', '').replace('Aa ', 'Å-')}`,
      })
      .map((all) => all.map((row) => ({ ...row, name: kindOf(row.list) + row.name })));
    await fc.assert(
      fc.asyncProperty(rows, year, async (entries, screened) => {
        const read = await lists(entries.map((row) => `${row.year},${row.list},Eksempelby,${row.name}`));
        const years: number[] = entries.map((row) => row.year);
        const publication = [screened, screened - 1].find((one) => years.includes(one));
        if (publication === undefined) {
          expect(() => listedBoligomraader(read, undefined, settings(), screened)).toThrow(InputError);
          return;
        }
        const { boligomraader, used } = listedBoligomraader(read, undefined, settings(), screened);
        const listings = boligomraader.flatMap((one) => one.lists.map(({ list, year }) => `${list} ${year}`));
        const due = entries.filter((row) => row.year === publication).map((row) => `${row.list} ${row.year}`);
        expect(listings.sort()).toEqual(due.sort());
        expect(used.reduce((sum, one) => sum + one.entries, 0)).toBe(due.length);
      }),
      { numRuns: 100 },
    );
  });
});
