import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedBoligomraader } from '../../src/statelists/listed/listed.ts';
import { links, lists, settings, told } from './files.ts';

const full = 'list_year,list,complete,municipality,area_name,residents,source';
const areaIds = ['0101', '0102', '0103'];
const only = (...chosen: ReturnType<typeof settings>['lists']) => settings({ lists: chosen });

describe('a boligområde', () => {
  it('on several lists is one, with the year and source of each', async () => {
    const read = await lists(
      [
        '2024,udsat_boligomraade,yes,Eksempelby,Rugløkken/Havreløkken,1100,page 3',
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
          { list: 'udsat_boligomraade', year: 2024, source: 'page 3', since: { year: 2024, atLeast: true } },
          { list: 'parallelsamfund', year: 2025, source: 'page 5', since: { year: 2025, atLeast: true } },
        ],
        residents: 1200,
        links: [],
      },
    ]);
  });

  it('is shown as the latest list spells it, among lists of a year the first by code unit', async () => {
    const read = await lists([
      '2024,udsat_boligomraade,Eksempelby,Aa-Rugløkken',
      '2025,parallelsamfund,Eksempelby,Å-Rugløkken mv.',
      '2025,omdannelsesomraade,Eksempelby,Å-Rugløkken',
    ]);
    const { boligomraader } = listedBoligomraader(read, undefined, settings(), 2025);
    expect(boligomraader.map(({ name }) => name)).toEqual(['Å-Rugløkken']);
  });

  it('has the residents of the latest list that states them', async () => {
    const read = await lists(
      [
        '2023,udsat_boligomraade,yes,Eksempelby,Rugløkken,1300,',
        '2024,parallelsamfund,yes,Eksempelby,Rugløkken,1200,',
        '2025,omdannelsesomraade,yes,Eksempelby,Rugløkken,,',
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

  it('is no earlier than the list itself: parallelsamfund from 2018, forebyggelsesområder from 2021', async () => {
    expect(await since([row(2018), row(2019)])).toEqual([{ year: 2018, atLeast: false }]);
    expect(await since([row(2021, 'Rugløkken', 'no', 'forebyggelsesomraade')])).toEqual([
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
    expect(listed.notices).toEqual([]);
  });

  it('are each the latest that is not after the year screened; an older one is told', async () => {
    const read = await lists([
      '2022,parallelsamfund,Eksempelby,Rugløkken',
      '2023,parallelsamfund,Eksempelby,Havreløkken',
      '2025,parallelsamfund,Eksempelby,Silkehaleparken',
    ]);
    const listed = listedBoligomraader(read, undefined, only('parallelsamfund'), 2024);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Havreløkken']);
    expect(listed.used).toMatchObject([{ year: 2023 }]);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: listen parallelsamfund er fra 2023; filen har ingen for 2024. Tilføj den, hvis den er offentliggjort.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'lists.csv: the list parallelsamfund is of 2023; the file has none for 2024. Add it if it has been published.',
    ]);
  });

  it('are of the year that the method names, without a notice', async () => {
    const read = await lists([
      '2023,parallelsamfund,Eksempelby,Havreløkken',
      '2025,parallelsamfund,Eksempelby,Silkehaleparken',
    ]);
    const method = settings({ lists: ['parallelsamfund'], 'list-year': 2023 });
    const listed = listedBoligomraader(read, undefined, method, 2025);
    expect(listed.boligomraader.map(({ name }) => name)).toEqual(['Havreløkken']);
    expect(listed.notices).toEqual([]);
  });

  it('may lack the year that the method names', async () => {
    const read = await lists(['2023,parallelsamfund,Eksempelby,Havreløkken']);
    const method = settings({ lists: ['parallelsamfund'], 'list-year': 2024 });
    const listed = listedBoligomraader(read, undefined, method, 2025);
    expect(listed.used).toEqual([{ list: 'parallelsamfund', year: undefined, complete: false, entries: 0 }]);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: filen har ikke listen parallelsamfund for 2024, kun for 2023. Ingen udpeges efter den. Tilføj dens rækker, eller ret state-lists i metoden.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'lists.csv: the file does not have the list parallelsamfund for 2024, only for 2023. None is designated by it. Add its rows, or mend state-lists in the method.',
    ]);
  });

  it('may not be in the file at all, or only later', async () => {
    const read = await lists(['2025,parallelsamfund,Eksempelby,Havreløkken']);
    const method = only('parallelsamfund', 'forebyggelsesomraade');
    const listed = listedBoligomraader(read, undefined, method, 2024);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: filen har ikke listen parallelsamfund for 2024 eller tidligere, kun for 2025. Ingen udpeges efter den. Tilføj dens rækker, eller ret state-lists i metoden.',
      'lists.csv: filen har ikke listen forebyggelsesomraade for 2024 eller tidligere. Ingen udpeges efter den. Tilføj dens rækker, eller ret state-lists i metoden.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'lists.csv: the file does not have the list parallelsamfund for 2024 or earlier, only for 2025. None is designated by it. Add its rows, or mend state-lists in the method.',
      'lists.csv: the file does not have the list forebyggelsesomraade for 2024 or earlier. None is designated by it. Add its rows, or mend state-lists in the method.',
    ]);
  });

  it('may be incomplete', async () => {
    const read = await lists(['2025,parallelsamfund,no,Eksempelby,Rugløkken,,'], { header: full });
    const listed = listedBoligomraader(read, undefined, only('parallelsamfund'), 2025);
    expect(listed.used).toMatchObject([{ complete: false, entries: 1 }]);
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: listen parallelsamfund for 2025 er ikke hel i filen (complete: no), så boligområder kan mangle. Tilføj resten.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
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
    expect(told(listed.notices, 'da')).toEqual([
      'lists.csv: "Rugløken" og "Rugløkken" ligner hinanden, men regnes for to boligområder. Skriv dem ens, hvis de er det samme.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'lists.csv: "Rugløken" and "Rugløkken" are nearly equal but counted as two boligområder. Spell them alike if they are the same.',
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
      'links.csv: boligområdet "Rugløkken" er udpeget; dets største link (0,46) er under mindsteandelen 0,5, så intet område følger med.',
      'links.csv: boligområdet "Silkehaleparken" er udpeget, men intet link siger, hvilke områder det ligger i. Tilføj dets links.',
    ]);
    expect(told(listed.notices, 'en')).toEqual([
      'links.csv: the boligområde "Rugløkken" is designated; its greatest link (0.46) is below the minimum share 0.5, so no area follows.',
      'links.csv: the boligområde "Silkehaleparken" is designated, but no link says which areas it lies in. Add its links.',
    ]);
  });

  it('are not missed where no file of links is given', async () => {
    const listed = listedBoligomraader(await read(), undefined, method, 2025);
    expect(listed.boligomraader).toHaveLength(2);
    expect(listed.notices).toEqual([]);
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
        const { boligomraader, used } = listedBoligomraader(read, undefined, settings(), screened);
        const listings = boligomraader.flatMap((one) => one.lists.map(({ list, year }) => `${list} ${year}`));
        const latest = (list: string) =>
          Math.max(
            ...entries.filter((row) => row.list === list && row.year <= screened).map((row) => row.year),
          );
        const due = entries
          .filter((row) => row.year === latest(row.list))
          .map((row) => `${row.list} ${row.year}`);
        expect(listings.sort()).toEqual(due.sort());
        expect(used.reduce((sum, one) => sum + one.entries, 0)).toBe(due.length);
      }),
      { numRuns: 100 },
    );
  });
});
