import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { stateListIds } from '../../src/messages/list-name.ts';
import { historyOf } from '../../src/statelists/history/history.ts';
import { readTotals } from '../../src/statelists/history/totals.ts';
import { readAllStateLists } from '../../src/statelists/reading/read.ts';

// The real lists of 2018-2024. What is expected is typed from what was published, not computed.

const denmark = new URL('../../fixtures/denmark/', import.meta.url).pathname;
type Row = Record<
  'list_year' | 'list' | 'complete' | 'municipality' | 'area_name' | 'residents' | 'source',
  string
>;
const rows: Row[] = parse(readFileSync(`${denmark}state-lists.csv`), { delimiter: ';', columns: true });
const lists = await readAllStateLists([`${denmark}state-lists.csv`]);
const history = historyOf(lists, undefined, await readTotals(`${denmark}totals.csv`));

const nine = [
  'Stengårdsvej (Esbjerg)',
  'Sundparken (Horsens)',
  'Tåstrupgård (Høje-Taastrup)',
  'Skovvejen/Skovparken (Kolding)',
  'Mjølnerparken (København)',
  'Vollsmose (Odense)',
  'Nørager/Søstjernevej (Sønderborg)',
  'Bispehaven (Aarhus)',
  'Gellerupparken/Toveshøj (Aarhus)',
];
const without = (names: string[], ...left: string[]) => names.filter((name) => !left.includes(name));
const eight = without(nine, 'Mjølnerparken (København)');
const seven = without(eight, 'Nørager/Søstjernevej (Sønderborg)');
const told = (references: { name: string; municipality: string }[] | null) =>
  references?.map(({ name, municipality }) => `${name} (${municipality})`);

describe('fixtures/denmark', () => {
  it('has as many rows per list and year as are known, whole lists and parts of lists', () => {
    const counts = (list: string) =>
      [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => {
        const own = rows.filter((row) => row.list === list && row.list_year === String(year));
        const complete = [...new Set(own.map((row) => row.complete))].join('+');
        return own.length === 0 ? '' : `${own.length} ${complete}`;
      });
    expect(rows).toHaveLength(321);
    expect(Object.fromEntries(stateListIds.map((list) => [list, counts(list)]))).toEqual({
      udsat_boligomraade: ['33 no', '30 no', '15 no', '15 no', '12 no', '12 no', '8 no'],
      parallelsamfund: ['29 yes', '28 yes', '15 yes', '12 yes', '10 yes', '12 yes', '8 yes'],
      omdannelsesomraade: ['15 yes', '15 yes', '13 yes', '10 yes', '9 yes', '8 yes', '7 yes'],
      forebyggelsesomraade: ['', '', '', '', '5 no', '', ''],
    });
  });

  it('gives a source in every row, and residents where they were published', () => {
    expect(rows.filter(({ source }) => source === '')).toEqual([]);
    const known = rows.filter(({ residents }) => residents !== '');
    expect(known.map((row) => [row.list_year, row.list, row.area_name, row.residents])).toEqual([
      ['2021', 'udsat_boligomraade', 'Aldersrogade', '2052'],
      ['2021', 'parallelsamfund', 'Aldersrogade', '2052'],
    ]);
  });

  it('holds the numbers that were published', () => {
    const totals = (list: string) =>
      history.lists.filter((one) => one.list === list).map(({ published }) => published?.areas);
    expect(totals('udsat_boligomraade')).toEqual([43, 40, 25, 20, 17, 19, 12]);
    expect(totals('parallelsamfund')).toEqual([29, 28, 15, 12, 10, 12, 8]);
    expect(totals('omdannelsesomraade')).toEqual([15, 15, 13, 10, 9, 8, 7]);
    expect(totals('forebyggelsesomraade')).toEqual([62, 67, 56, 63]);
  });

  it("agrees with København's own file, row by row", () => {
    const key = (row: Row) => `${row.list_year} ${row.list} ${row.area_name}`;
    const own = rows.filter(({ municipality }) => municipality === 'København').map(key);
    const path = new URL('../koebenhavn/state-lists.csv', `file://${denmark}`);
    const city: Row[] = parse(readFileSync(path), { delimiter: ';', columns: true });
    expect(own.sort()).toEqual(
      city
        .filter(({ area_name }) => area_name !== '')
        .map(key)
        .sort(),
    );
  });
});

describe('the five-year rule on the real lists', () => {
  it.each([
    [2022, nine],
    [2023, eight],
    [2024, seven],
  ])('gives exactly the omdannelsesområder published in %i', (year, published) => {
    const rule = history.fiveYearRule.years.find((one) => one.year === year)!;
    expect(told(rule.computed)).toEqual(published);
    expect(told(rule.published.boligomraader)).toEqual(published);
    expect(rule).toMatchObject({ lacking: [], onlyComputed: [], onlyPublished: [] });
  });

  it('is not known for 2018-2021, whose five lists go back to before the first', () => {
    const earlier = history.fiveYearRule.years.filter(({ year }) => year < 2022);
    expect(earlier.map(({ year, lacking, computed }) => [year, lacking, computed])).toEqual([
      [2018, [2014, 2015, 2016, 2017], null],
      [2019, [2015, 2016, 2017], null],
      [2020, [2016, 2017], null],
      [2021, [2017], null],
    ]);
  });

  // Askerød: on the lists of 2022, 2023 and 2024, so that 2026 would be its fifth
  it('lets nobody new in in 2025, and Askerød in 2026 if it stays', () => {
    expect(history.fiveYearRule.ahead).toEqual({
      year: 2024,
      whole: true,
      boligomraader: [
        {
          ...{ municipality: 'Greve', id: 'askeroed', name: 'Askerød' },
          ...{ since: 2022, sinceKnown: true, inARow: 3, becomes: 2026 },
        },
      ],
    });
  });
});

describe('who came and left on the real lists', () => {
  const change = (list: string, to: number) =>
    history.changes.find((one) => one.list === list && one.to === to)!;

  it('agrees with the published number where a list is whole, and is a part of it where not', () => {
    const agreements = (list: string) =>
      history.lists.filter((one) => one.list === list).map(({ agreement }) => agreement);
    expect(new Set(agreements('parallelsamfund'))).toEqual(new Set(['agrees']));
    expect(new Set(agreements('omdannelsesomraade'))).toEqual(new Set(['agrees']));
    expect(new Set(agreements('udsat_boligomraade'))).toEqual(new Set(['part']));
    expect(new Set(agreements('forebyggelsesomraade'))).toEqual(new Set(['part']));
  });

  // thirteen left and none came in 2020, four left and none came in 2024, as the press counted
  it.each([
    [2019, 26, 2, 3],
    [2020, 15, 0, 13],
    [2021, 11, 1, 4],
    [2022, 9, 1, 3],
    [2023, 9, 3, 1],
    [2024, 8, 0, 4],
  ])('parallelsamfund in %i: %i stayed, %i came, %i left', (year, stayed, came, left) => {
    const { known, ...parts } = change('parallelsamfund', year);
    expect([known, parts.stayed.length, parts.came?.length, parts.left?.length]).toEqual([
      true,
      stayed,
      came,
      left,
    ]);
  });

  it('tells from which list to which: Agervang became an udsat boligområde, Motalavej came from forebyggelsesområde', () => {
    const agervang = change('parallelsamfund', 2022).left!.find(({ name }) => name === 'Agervang');
    expect(agervang).toMatchObject({ lists: ['udsat_boligomraade'] });
    const motalavej = change('parallelsamfund', 2023).came!.find(({ name }) => name === 'Motalavej');
    expect(motalavej).toMatchObject({ lists: ['forebyggelsesomraade'], allKnown: true });
  });

  it('is not known of the udsatte boligområder, of which no year is whole', () => {
    const changes = history.changes.filter(({ list }) => list === 'udsat_boligomraade');
    expect(changes.map(({ known, came, left }) => [known, came, left])).toEqual(
      Array.from({ length: 6 }, () => [false, null, null]),
    );
  });

  it('is not told of the forebyggelsesområder, of which one year is there', () => {
    expect(history.changes.filter(({ list }) => list === 'forebyggelsesomraade')).toEqual([]);
  });

  it('has nothing to remark: no names near each other, nobody on a part of a list alone', () => {
    expect(history.notices).toEqual([]);
  });
});
