import { describe, expect, it } from 'vitest';
import { type History, historyOf } from '../../src/statelists/history/history.ts';
import { cellOf } from '../../src/statelists/history/history-texts.ts';
import { readAllStateLists } from '../../src/statelists/reading/read.ts';
import { allLists, errors, told, totals } from './files.ts';

// The rules of the history, on invented lists.

/** The history of rows of `list_year,list,complete,municipality,area_name`. */
async function historyOfRows(...files: string[][]): Promise<History> {
  return historyOf(await allLists(...files), undefined, undefined);
}

/** A list of years, whole, of Eksempelby: `{ 2021: 'Engen Rugløkken' }`; no names: none on it. */
function rows(list: string, years: Record<number, string>, complete = 'yes'): string[] {
  return Object.entries(years).flatMap(([year, names]) =>
    names.split(' ').map((name) => `${year},${list},${complete},Eksempelby,${name}`),
  );
}

/** All four lists of the years, whole and empty but for what is given. */
function whole(years: number[], lists: Record<string, Record<number, string>>): string[] {
  const all = ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'];
  return all.flatMap((list) =>
    rows(list, Object.fromEntries(years.map((year) => [year, lists[list]?.[year] ?? '']))),
  );
}

const changeOf = (history: History, list: string, to: number) =>
  history.changes.find((one) => one.list === list && one.to === to);
const names = (references: { name: string }[] | null | undefined) => references?.map(({ name }) => name);
const cells = (history: History, name: string) =>
  history.boligomraader.find((one) => one.name === name)!.years.map(({ lists, year }) => cellOf(lists, year));

describe('from one year to the next', () => {
  it('a boligområde stays, comes or leaves, and the numbers add up', async () => {
    const history = await historyOfRows(
      whole([2021, 2022], { udsat_boligomraade: { 2021: 'Aaby Engen', 2022: 'Engen Skoven Marken' } }),
    );
    const { known, stayed, came, left } = changeOf(history, 'udsat_boligomraade', 2022)!;
    expect([known, names(stayed), names(came), names(left)]).toEqual([
      true,
      ['Engen'],
      ['Marken', 'Skoven'],
      ['Aaby'],
    ]);
  });

  it('it moves from list to list: the narrowest list that it was on, or is on, comes first', async () => {
    const history = await historyOfRows(
      whole([2021, 2022], {
        udsat_boligomraade: { 2021: 'Engen Skoven', 2022: 'Engen Marken' },
        parallelsamfund: { 2021: 'Engen', 2022: 'Marken' },
        forebyggelsesomraade: { 2021: 'Marken', 2022: 'Skoven' },
      }),
    );
    const moved = (list: string) => {
      const { came, left } = changeOf(history, list, 2022)!;
      const of = (movers: typeof came) => movers!.map(({ name, lists }) => [name, ...lists]);
      return { came: of(came), left: of(left) };
    };
    expect(moved('parallelsamfund')).toEqual({
      came: [['Marken', 'forebyggelsesomraade']],
      left: [['Engen', 'udsat_boligomraade']],
    });
    expect(moved('udsat_boligomraade')).toEqual({
      came: [['Marken', 'forebyggelsesomraade']],
      left: [['Skoven', 'forebyggelsesomraade']],
    });
  });

  it('where one of the years is incomplete, coming and leaving is not known; who stayed is', async () => {
    const history = await historyOfRows([
      ...rows('udsat_boligomraade', { 2021: 'Engen Skoven' }, 'no'),
      ...rows('udsat_boligomraade', { 2022: 'Engen Marken', 2023: 'Marken' }),
    ]);
    expect(changeOf(history, 'udsat_boligomraade', 2022)).toMatchObject({
      known: false,
      stayed: [{ name: 'Engen' }],
      came: null,
      left: null,
    });
    expect(changeOf(history, 'udsat_boligomraade', 2023)).toMatchObject({ known: true, came: [] });
  });

  it('where it is not known whether it is on another list, that is not told as none', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', { 2021: 'Engen Skoven', 2022: 'Skoven' }),
      ...rows('udsat_boligomraade', { 2021: 'Engen Skoven' }),
      ...rows('udsat_boligomraade', { 2022: 'Skoven' }, 'no'),
    ]);
    expect(changeOf(history, 'parallelsamfund', 2022)!.left).toMatchObject([
      { name: 'Engen', lists: [], allKnown: false },
    ]);
  });

  it('a year in between that is missing is named, and nothing is told across it', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', { 2019: 'Engen', 2021: 'Engen Skoven', 2022: 'Skoven' }),
      ...rows('omdannelsesomraade', { 2020: '' }),
    ]);
    expect(history.gaps).toEqual([{ list: 'parallelsamfund', years: [2020] }]);
    expect(history.changes.filter(({ list }) => list === 'parallelsamfund').map(({ to }) => to)).toEqual([
      2022,
    ]);
    expect(history.years).toEqual([2019, 2020, 2021, 2022]);
    expect(history.lists.find(({ list, year }) => list === 'parallelsamfund' && year === 2020)).toMatchObject(
      {
        coverage: 'missing',
        boligomraader: 0,
      },
    );
  });

  it('all who are on the first list of forebyggelsesområder have come: there was none before', async () => {
    const history = await historyOfRows([
      ...rows('udsat_boligomraade', { 2020: 'Engen', 2021: 'Skoven' }),
      ...rows('forebyggelsesomraade', { 2021: 'Engen Marken' }),
    ]);
    expect(changeOf(history, 'forebyggelsesomraade', 2021)).toMatchObject({
      known: true,
      came: [
        { name: 'Engen', lists: ['udsat_boligomraade'] },
        { name: 'Marken', lists: [] },
      ],
    });
  });
});

describe('a boligområde through the years', () => {
  it('has a letter for each list, - for none, ? where one more list is not known', async () => {
    const history = await historyOfRows([
      ...rows('udsat_boligomraade', { 2021: 'Engen', 2022: 'Engen' }),
      ...rows('parallelsamfund', { 2021: 'Engen', 2022: '' }),
      ...rows('omdannelsesomraade', { 2021: 'Engen', 2022: '' }),
      ...rows('forebyggelsesomraade', { 2021: 'Skoven' }),
      ...rows('forebyggelsesomraade', { 2022: 'Marken' }, 'no'),
    ]);
    // on a list of the one kind it is on none of the other, so that nothing is open
    expect(cells(history, 'Engen')).toEqual(['UPO', 'U']);
    expect(cells(history, 'Skoven')).toEqual(['F', '?']);
    expect(cells(history, 'Marken')).toEqual(['-', 'F']);
  });

  it('is by law an udsat boligområde when it is a parallelsamfund, where that list is not whole', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', { 2021: 'Engen Skoven' }),
      ...rows('omdannelsesomraade', { 2021: '' }),
      ...rows('udsat_boligomraade', { 2021: 'Skoven Marken' }, 'no'),
    ]);
    expect(cells(history, 'Engen')).toEqual(['uP']);
    expect(cells(history, 'Marken')).toEqual(['U']);
    expect(history.lists[0]).toMatchObject({ coverage: 'part', boligomraader: 2, leastByLaw: 3 });
  });

  it('is not so where the list is whole and lacks it: that is a notice', async () => {
    const history = await historyOfRows(
      whole([2021], { parallelsamfund: { 2021: 'Engen' }, udsat_boligomraade: { 2021: 'Skoven' } }),
    );
    expect(cells(history, 'Engen')).toEqual(['P']);
    expect(told(history.notices, 'da')).toEqual([
      '“Engen” (Eksempelby) står i 2021 på parallelsamfund, men ikke på udsat_boligomraade, som filerne har hele. Efter loven er den første liste en del af den anden. Tilføj rækken, eller skriv complete: no.',
    ]);
    expect(told(history.notices, 'en')).toEqual([
      '“Engen” (Eksempelby) is on parallelsamfund in 2021 but not on udsat_boligomraade, which the files hold whole. By law the first list is part of the second. Add the row, or write complete: no.',
    ]);
  });

  it('is one in all spellings, which are told with their years, the latest first', async () => {
    const history = await historyOfRows([
      '2019,parallelsamfund,yes,Eksempelby,Rugløkken/Havreløkken',
      '2020,parallelsamfund,yes,Eksempelby,Havreløkken/Rugløkken m.fl.',
      '2021,parallelsamfund,yes,Eksempelby,Rugløkken/Havreløkken',
    ]);
    expect(history.boligomraader).toMatchObject([
      {
        id: 'havreloekken--rugloekken',
        name: 'Rugløkken/Havreløkken',
        spellings: [
          { name: 'Rugløkken/Havreløkken', years: [2019, 2021] },
          { name: 'Havreløkken/Rugløkken m.fl.', years: [2020] },
        ],
      },
    ]);
  });

  it('is two where names are merely near, with a notice', async () => {
    const history = await historyOfRows(rows('parallelsamfund', { 2020: 'Rugløkken', 2021: 'Rugløken' }));
    expect(history.boligomraader).toHaveLength(2);
    expect(told(history.notices, 'da')).toEqual([
      '“Rugløkken” og “Rugløken” i Eksempelby ligner hinanden, men følges som to boligområder gennem årene. Skriv dem ens, hvis de er ét.',
    ]);
    expect(told(history.notices, 'en')).toEqual([
      '“Rugløkken” and “Rugløken” in Eksempelby are nearly equal but followed as two boligområder through the years. Spell them alike if they are one.',
    ]);
  });

  it('is told in one line, however many pairs there are', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', { 2020: 'Rugløkken', 2021: 'Rugløken' }),
      ...rows('udsat_boligomraade', { 2020: 'Silkehaleparken', 2021: 'Silkehalparken' }),
    ]);
    const own = ({ code }: { code: string }) => code === 'list-history-names-near';
    expect(told(history.notices.filter(own), 'da')).toEqual([
      '2 par navne (“Silkehaleparken” og “Silkehalparken”, “Rugløkken” og “Rugløken”) i Eksempelby ligner hinanden, men følges som to boligområder hver gennem årene. Skriv dem ens, hvis de er ét.',
    ]);
    expect(told(history.notices.filter(own), 'en')).toEqual([
      '2 pairs of names (“Silkehaleparken” and “Silkehalparken”, “Rugløkken” and “Rugløken”) in Eksempelby are nearly equal but followed as two boligområder each through the years. Spell them alike if they are one.',
    ]);
  });

  it('is another one in another municipality', async () => {
    const history = await historyOfRows([
      '2021,parallelsamfund,yes,Eksempelby,Engen',
      '2021,parallelsamfund,yes,Nabokøbing,Engen',
    ]);
    expect(history.boligomraader.map(({ municipality }) => municipality)).toEqual([
      'Eksempelby',
      'Nabokøbing',
    ]);
  });
});

describe('the five-year rule', () => {
  const five = {
    2019: 'Engen Skoven',
    2020: 'Engen Skoven',
    2021: 'Engen',
    2022: 'Engen Skoven',
    2023: 'Engen Skoven',
  };

  it('takes five lists in a row, that of the year counted', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', five),
      ...rows('omdannelsesomraade', { 2022: '', 2023: 'Engen' }),
    ]);
    const [before, now] = history.fiveYearRule.years;
    // 2022 asks for 2018, before the first list of the file
    expect([before.year, before.lacking, before.computed]).toEqual([2022, [2018], null]);
    expect([now.year, now.lacking, names(now.computed)]).toEqual([2023, [], ['Engen']]);
    expect([now.onlyComputed, now.onlyPublished]).toEqual([[], []]);
  });

  it('tells where it disagrees with the published list', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', five),
      ...rows('omdannelsesomraade', { 2023: 'Skoven' }),
    ]);
    const [rule] = history.fiveYearRule.years;
    expect([names(rule.onlyComputed), names(rule.onlyPublished)]).toEqual([['Engen'], ['Skoven']]);
  });

  it('is not known where one of the five lists is incomplete, and not compared where the published one is', async () => {
    const { 2021: third, ...others } = five;
    const incomplete = await historyOfRows([
      ...rows('parallelsamfund', others),
      ...rows('parallelsamfund', { 2021: third }, 'no'),
      ...rows('omdannelsesomraade', { 2023: 'Engen' }),
    ]);
    expect(incomplete.fiveYearRule.years[0]).toMatchObject({
      lacking: [2021],
      computed: null,
      onlyComputed: null,
    });
    const unpublished = await historyOfRows([
      ...rows('parallelsamfund', five),
      ...rows('omdannelsesomraade', { 2023: 'Engen' }, 'no'),
    ]);
    expect(unpublished.fiveYearRule.years[0]).toMatchObject({
      computed: [{ name: 'Engen' }],
      onlyComputed: null,
    });
  });

  it('looks ahead: who is on four lists in a row comes next, the others when they have five', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', {
        2019: 'Gammel',
        2020: 'Gammel Fire',
        2021: 'Gammel Fire',
        2022: 'Gammel Fire To',
        2023: 'Gammel Fire To Ny',
      }),
      ...rows('omdannelsesomraade', { 2023: 'Gammel' }),
    ]);
    const seen = history.fiveYearRule.ahead!.boligomraader.map((one) => [one.name, one.inARow, one.becomes]);
    expect(seen).toEqual([
      ['Fire', 4, 2024],
      ['To', 2, 2026],
      ['Ny', 1, 2027],
    ]);
  });

  it('says where a row of years may have begun before the lists that are known', async () => {
    const history = await historyOfRows([
      ...rows('parallelsamfund', { 2022: 'Engen', 2023: 'Engen' }),
      ...rows('omdannelsesomraade', { 2023: '' }),
    ]);
    expect(history.fiveYearRule.ahead!.boligomraader).toMatchObject([
      { name: 'Engen', since: 2022, sinceKnown: false, becomes: 2026 },
    ]);
  });
});

describe("the five-year rule on Eksempelby's lists", async () => {
  const city = new URL('../../fixtures/eksempelby/', import.meta.url).pathname;
  const history = historyOf(await readAllStateLists([`${city}state-lists.csv`]), undefined, undefined);

  it('gives the lists of omdannelsesområder of 2022-2025', () => {
    const known = history.fiveYearRule.years.filter(({ computed }) => computed !== null);
    expect(
      known.map((one) => [
        one.year,
        one.computed?.length,
        one.onlyComputed?.length,
        one.onlyPublished?.length,
      ]),
    ).toEqual([
      [2022, 3, 0, 0],
      [2023, 2, 0, 0],
      [2024, 2, 0, 0],
      [2025, 2, 0, 0],
    ]);
  });

  // Sejlmagerhusene: on the lists of 2022, 2023, 2024 and 2025
  it('has one on its way for 2026', () => {
    expect(history.fiveYearRule.ahead!.boligomraader.map(({ name, becomes }) => [name, becomes])).toEqual([
      ['Sejlmagerhusene', 2026],
    ]);
  });

  it('follows all boligområder, their spellings put together, and finds nothing to remark', () => {
    expect(history.boligomraader).toHaveLength(20);
    expect(history.notices).toEqual([]);
  });
});

describe('published numbers', () => {
  const two = ['2021,parallelsamfund,yes,Eksempelby,Engen', '2021,parallelsamfund,yes,Nabokøbing,Skoven'];
  const agreement = async (files: string[][], published: number, chosen?: string) => {
    const history = historyOf(
      await allLists(...files),
      chosen,
      await totals([`2021,parallelsamfund,${published},`]),
    );
    return history.lists.find(({ list }) => list === 'parallelsamfund')!.agreement;
  };

  it('agree or differ where the list is whole', async () => {
    expect(await agreement([two], 2)).toBe('agrees');
    expect(await agreement([two], 3)).toBe('differs');
    expect(await agreement([two], 1)).toBe('differs');
  });

  it('are not contradicted by a part of the list, unless it is more than all', async () => {
    const part = two.map((row) => row.replace('yes', 'no'));
    expect(await agreement([part], 3)).toBe('part');
    expect(await agreement([part], 1)).toBe('differs');
  });

  it('are of the whole country: the list of one municipality is a part', async () => {
    expect(await agreement([two.slice(0, 1)], 2)).toBe('part');
  });

  it('are held against all municipalities, whichever is shown', async () => {
    expect(await agreement([two], 2, 'eksempelby')).toBe('agrees');
  });

  it('are refused where they are no numbers, of no list, or twice', async () => {
    const reading = totals([
      '2021,parallelsamfund,ti,',
      '2021,parallelsamfond,10,',
      '2021,parallelsamfund,,',
      '21,parallelsamfund,10,',
      '2020,forebyggelsesområder,10,',
      '2022,parallelsamfund,10,',
      '2022,parallelsamfund,11,',
    ]);
    expect(await errors(reading)).toEqual({
      da: [
        'totals.csv, linje 2, kolonne “areas”: “ti” er ikke et antal boligområder; ventede et helt tal som 12. Ret cellen, eller slet rækken.',
        'totals.csv, linje 3, kolonne “list”: “parallelsamfond” er ikke en af statens lister. Mente du “parallelsamfund”? Ventede: udsat_boligomraade, parallelsamfund, omdannelsesomraade, forebyggelsesomraade.',
        'totals.csv, linje 4, kolonne “areas”: “” er ikke et antal boligområder; ventede et helt tal som 12. Ret cellen, eller slet rækken.',
        'totals.csv, linje 5, kolonne “list_year”: “21” er ikke et årstal; ventede fire cifre som 2025.',
        'totals.csv, linje 6, kolonne “list”: “forebyggelsesområder” er ikke en liste for 2020: den fandtes første gang i 2021. Ret året, eller slet rækken.',
        'totals.csv, linje 8, kolonne “list”: antallet for parallelsamfund 2022 står to gange, første gang totals.csv:7. Slet den ene række.',
      ],
      en: [
        'totals.csv, line 2, column “areas”: “ti” is not a number of boligområder; expected a whole number like 12. Mend the cell or delete the row.',
        "totals.csv, line 3, column “list”: “parallelsamfond” is not one of the state's lists. Did you mean “parallelsamfund”? Expected: udsat_boligomraade, parallelsamfund, omdannelsesomraade, forebyggelsesomraade.",
        'totals.csv, line 4, column “areas”: “” is not a number of boligområder; expected a whole number like 12. Mend the cell or delete the row.',
        'totals.csv, line 5, column “list_year”: “21” is not a year; expected four digits like 2025.',
        'totals.csv, line 6, column “list”: “forebyggelsesområder” is no list of 2020: there was none before 2021. Mend the year or delete the row.',
        'totals.csv, line 8, column “list”: the number for parallelsamfund 2022 stands twice, first totals.csv:7. Delete one of the rows.',
      ],
    });
  });
});

describe('the lists of ghettoområder before 2018', () => {
  const ghettos = (years: number[], names: string) =>
    years.flatMap((year) => rows('ghettoområde', { [year]: names }));
  const later = [
    ...rows('udsat_boligomraade', { 2018: 'Engen Skoven', 2019: 'Engen' }),
    ...rows('parallelsamfund', { 2018: 'Engen', 2019: 'Engen' }),
    ...rows('omdannelsesomraade', { 2018: 'Engen', 2019: 'Engen' }),
  ];

  it('are followed as the forerunner of the list of today, under the name of the time', async () => {
    const history = await historyOfRows([...ghettos([2016, 2017], 'Engen Skoven'), ...later]);
    expect(cells(history, 'Engen')).toEqual(['G', 'G', 'UGH', 'UGH']);
    expect(cells(history, 'Skoven')).toEqual(['G', 'G', 'U', '-']);
    const { left } = changeOf(history, 'parallelsamfund', 2018)!;
    expect(left).toMatchObject([{ name: 'Skoven', lists: ['udsat_boligomraade'] }]);
    // Skoven was on the list of ghettoområder when it came onto that of udsatte boligområder, which was new
    const { came } = changeOf(history, 'udsat_boligomraade', 2018)!;
    expect(came!.map(({ name, lists }) => [name, ...lists])).toEqual([
      ['Engen', 'parallelsamfund'],
      ['Skoven', 'parallelsamfund'],
    ]);
    // no list to be a part of before 2018
    expect(history.notices.map(({ code }) => code)).toEqual(['list-earlier-name']);
  });

  it('count in the five-year rule: 2014-2018 make a hårdt ghettoområde of 2018', async () => {
    const history = await historyOfRows([...ghettos([2014, 2015, 2016, 2017], 'Engen Skoven'), ...later]);
    const [first, second] = history.fiveYearRule.years;
    // no such list before 2018
    expect([first.year, second.year]).toEqual([2018, 2019]);
    expect([names(first.computed), names(second.computed)]).toEqual([['Engen'], ['Engen']]);
    expect([first.onlyComputed, first.onlyPublished]).toEqual([[], []]);
  });

  it('make nobody a hårdt ghettoområde before there was that list', async () => {
    const { fiveYearRule } = await historyOfRows(ghettos([2010, 2011], 'Engen'));
    expect(fiveYearRule.years).toEqual([]);
    // 2010-2014 are five lists, but the first list is of 2018
    expect(fiveYearRule.ahead!.boligomraader).toMatchObject([{ name: 'Engen', since: 2010, becomes: 2018 }]);
  });
});
