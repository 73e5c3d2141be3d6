import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { changeOf, lag, shareLeft } from '../../src/monitor/change.ts';
import { answer } from '../../src/monitor/counts.ts';
import { monitorDocument } from '../../src/monitor/render/monitor-document.ts';
import { followed, poorest, type Year } from './years.ts';

// The policy's questions. Areas a and b; whoever has 15 % or more on any criterion is designated: always a.

const method = (...ids: string[]) => `
threshold: { value: 15, basis: decided }
designate: { at-least: 1 }
criteria:
  ${ids.map((id) => `${id}: { ratio: { numerator: ${id}, denominator: all }, unit: pct }`).join('\n  ')}
`;

/** A table of the areas a and b with 100 persons each, whose columns are counts of a and b. */
function city(columns: Record<string, [a: number | '..', b: number | '..']>, more = ''): string {
  const names = Object.keys(columns);
  const row = (id: string, k: 0 | 1) => [id, 1, 100, ...names.map((name) => columns[name][k])].join('|');
  return [['id', 'population', 'all', ...names].join('|'), row('a', 0), row('b', 1), more].join('\n');
}

describe('how much less udsat', () => {
  it('is the mean over the criteria of the relative change of the gap', async () => {
    const report = await followed(method('p', 'q', 'r'), {
      2020: city({ p: [30, 10], q: [24, 4], r: [20, 10] }),
      2025: city({ p: [25, 10], q: [14, 4], r: [21, 10] }),
    });
    // gaps 20 to 15, 20 to 10 and 10 to 11: (-25 % - 50 % + 10 %) / 3 = -21.67 %
    const [less] = report.lessUdsat.own!;
    expect(less.of).toEqual([
      { criterion: 'p', change: -0.25 },
      { criterion: 'q', change: -0.5 },
      { criterion: 'r', change: 0.1 },
    ]);
    expect(less.mean).toBeCloseTo(-0.65 / 3, 12);
    expect(less).toMatchObject({ year: 2025, leftOut: [], needed: 2, answer: 'yes' });
  });

  it('is no where the gaps grew or stayed on average', async () => {
    const grew = await followed(method('p', 'q'), {
      2020: city({ p: [20, 10], q: [20, 10] }),
      2021: city({ p: [18, 10], q: [22, 10] }),
    });
    // -20 % and +20 %
    expect(grew.lessUdsat.own![0]).toMatchObject({ mean: 0, answer: 'no' });
  });

  it('has each year after the base year', async () => {
    const report = await followed(method('p'), {
      2020: city({ p: [30, 10] }),
      2021: city({ p: [25, 10] }),
      2022: city({ p: [20, 10] }),
    });
    expect(report.lessUdsat.own!.map(({ year, mean }) => [year, mean])).toEqual([
      [2021, -0.25],
      [2022, -0.5],
    ]);
  });

  it('leaves out a criterion on which the designated areas were not worse off: there was no lag to shrink', async () => {
    const report = await followed(method('p', 'q'), {
      2020: city({ p: [30, 10], q: [5, 5] }),
      2021: city({ p: [25, 10], q: [6, 5] }),
    });
    expect(report.lessUdsat.own![0]).toMatchObject({
      mean: -0.25,
      leftOut: [{ criterion: 'q', why: 'no-lag' }],
      answer: 'yes',
    });
  });

  it('is not known where less than half of the criteria can be compared', async () => {
    const years = (q: number | '..'): Record<number, Year> => ({
      2020: city({ p: [30, 10], q: [20, 10], r: [20, 10] }),
      2021: city({ p: [25, 10], q: [18, q], r: [18, '..'] }),
    });
    // two of three are enough, one is not
    expect((await followed(method('p', 'q', 'r'), years(10))).lessUdsat.own![0]).toMatchObject({
      answer: 'yes',
      leftOut: [{ criterion: 'r', why: 'no-figure' }],
    });
    expect((await followed(method('p', 'q', 'r'), years('..'))).lessUdsat.own![0]).toMatchObject({
      mean: -0.25,
      answer: 'unknown',
    });
  });
});

describe('criteria that are not measured', () => {
  it('are no part of the whole that is spoken of, and are told with their number and why', async () => {
    // p and q are measured; x and y never are, and z has a figure in neither year
    const blocks = `${method('p', 'q', 'z').trimEnd()}
  x: { title: X, not-measured: no register }
  y: { title: Y, not-measured: none }`;
    const report = await followed(blocks, {
      2020: city({ p: [30, 10], q: [20, 10], z: ['..', '..'] }),
      2021: city({ p: [20, 10], q: [20, 10], z: ['..', '..'] }),
    });
    // gaps of 20 to 10 and of 10 to 10: -25 % on average; half of the two that are measured is one
    expect(report.lessUdsat.own![0]).toMatchObject({ mean: -0.25, needed: 1, answer: 'yes' });
    const text = [...markdownOf(monitorDocument(report, 'en'))].join('');
    expect(text).toContain('in 2021 than in 2020, over 2 of 2 measured criteria.');
    expect(text).toContain('Left out are 3 criteria: z (not measured), X (not measured), Y (not measured).');
    // p halved; the policy asks for half of all criteria, so that it takes three of the five
    expect(text).toContain('Halved on 1 of 2 measured criteria in 2021; it takes 3, at least half of all 5.');
    expect([...markdownOf(monitorDocument(report, 'da'))].join('')).toContain('over 2 af 2 målte kriterier.');
  });
});

describe('the test of 2017', () => {
  it('measures the lag to the whole city, not to the rest', async () => {
    const report = await followed(method('p'), {
      2020: city({ p: [30, 10] }),
      2021: city({ p: [20, 10] }),
    });
    // the city: 40 of 200 = 20 %, then 30 of 200 = 15 %; lags of 10 and 5 points
    expect(report.halved.own![0]).toEqual({
      year: 2021,
      criteria: [{ criterion: 'p', base: 10, now: 5, share: 0.5, answer: 'yes', why: null }],
      halved: 1,
      open: 0,
      needed: 1,
      answer: 'yes',
    });
  });

  it('takes exactly half of a lag as halved, however it is rounded in binary', () => {
    // 20.3 - 10.1 and 15.2 - 10.1 are 10.2 and 5.1 only on paper
    expect(shareLeft(lag(20.3, 10.1, 'higher')!, lag(15.2, 10.1, 'higher')!)).toBe(0.5);
    expect(shareLeft(0.3 - 0.1, 0.2 - 0.1)).toBe(0.5);
    expect(shareLeft(10, 5.0001)).toBeGreaterThan(0.5);
  });

  it.each([
    [1, 2, 'no'],
    [2, 2, 'yes'],
    [3, 2, 'yes'],
  ])('with %i of 4 criteria halved, where %i are half, is %s', async (halved, needed, expected) => {
    const ids = ['p', 'q', 'r', 's'];
    const now = ids.map((id, k): [string, [number, number]] => [id, k < halved ? [20, 10] : [28, 10]]);
    const report = await followed(method(...ids), {
      2020: city(Object.fromEntries(ids.map((id) => [id, [30, 10]]))),
      2021: city(Object.fromEntries(now)),
    });
    expect(report.halved.own![0]).toMatchObject({ halved, open: 0, needed, answer: expected });
  });

  it.each([
    // of three criteria two are half or more
    ['no: two are not halved, whatever the third is', [28, 28, '..'], 'no', 1],
    ['not known: the third decides', [20, 28, '..'], 'unknown', 1],
    ['yes: two are enough', [20, 20, '..'], 'yes', 1],
  ] as const)('with a missing figure is %s', async (_, [p, q, r], expected, open) => {
    const report = await followed(method('p', 'q', 'r'), {
      2020: city({ p: [30, 10], q: [30, 10], r: [30, 10] }),
      2021: city({ p: [p, 10], q: [q, 10], r: [r, '..'] }),
    });
    expect(report.halved.own![0]).toMatchObject({ needed: 2, open, answer: expected });
  });

  it('asks about the criteria of the base year: a new one is none of them, a lost one is open', async () => {
    const report = await followed(method('p', 'q'), {
      2020: city({ p: [30, 10], q: [30, 10] }),
      2021: { method: method('p', 's', 't'), table: city({ p: [20, 10], s: [30, 10], t: [30, 10] }) },
    });
    const [test] = report.halved.own!;
    expect(test.criteria.map(({ criterion, answer: one }) => [criterion, one])).toEqual([
      ['p', 'yes'],
      ['q', 'unknown'],
    ]);
    expect(test).toMatchObject({ halved: 1, open: 1, needed: 1, answer: 'yes' });
  });

  it('counts a criterion that is not measured among those to be halved', async () => {
    const report = await followed(
      `${method('p').trimEnd()}\n  x: { not-measured: no register }\n  y: { not-measured: none }`,
      {
        2020: city({ p: [30, 10] }),
        2021: city({ p: [20, 10] }),
      },
    );
    expect(report.halved.own![0]).toMatchObject({ halved: 1, open: 2, needed: 2, answer: 'unknown' });
  });
});

describe('fewer than in the base year', () => {
  it('says of a year that has no byområder that it has none, whatever is open in the other', async () => {
    const open = 'id|population|poor|all\n a|1|30|100\n b|1|..|100';
    const report = await followed(poorest, {
      2020: open,
      2021: { table: open, neighbours: 'omraade_id | nabo_id\n a | b' },
    });
    const text = [...markdownOf(monitorDocument(report, 'en'))].join('');
    expect(text).toContain('The record has no byområder.');
  });

  it.each([
    ['less whatever it is', { least: 5, most: 6 }, { least: 3, most: 4 }, 'yes'],
    ['the same number', { least: 5, most: 5 }, { least: 5, most: 5 }, 'no'],
    ['more', { least: 5, most: 5 }, { least: 6, most: 6 }, 'no'],
    ['ranges that touch', { least: 5, most: 6 }, { least: 3, most: 5 }, 'unknown'],
    ['not below the greatest', { least: 4, most: 5 }, { least: 5, most: 9 }, 'no'],
    ['no known most', { least: 5, most: 5 }, { least: 3, most: null }, 'unknown'],
    ['no known most, and more already', { least: 5, most: 5 }, { least: 6, most: null }, 'no'],
    ['nothing known', { least: 5, most: 5 }, null, 'unknown'],
  ] as const)('%s', (_, base, now, expected) => {
    expect(answer(base, now)).toBe(expected);
  });

  it('counts designated areas and residents; undetermined ones leave both open', async () => {
    const report = await followed(poorest, {
      2020: 'id|population|poor|all\n a|300|20|100\n b|200|30|100\n c|100|5|100',
      2021: 'id|population|poor|all\n a|310|20|100\n b|200|..|100\n c|100|5|100',
      2022: 'id|population|poor|all\n a|320|20|100\n b|200|5|100\n c|..|20|100',
      2023: 'id|population|poor|all\n a|330|20|100\n b|200|5|100\n c|100|5|100',
    });
    expect(
      report.designated.map(({ areas }) => [areas.range!.least, areas.range!.most, areas.fewer]),
    ).toEqual([
      [2, 2, null],
      [1, 2, 'unknown'],
      [2, 2, 'no'],
      [1, 1, 'yes'],
    ]);
    expect(
      report.designated.map(({ residents: { range, fewer, open } }) => [
        range!.least,
        range!.most,
        fewer,
        open,
      ]),
    ).toEqual([
      [500, 500, null, null],
      [310, 510, 'unknown', 'undetermined'],
      // the population of c is missing: at least 320
      [320, null, 'unknown', 'population'],
      [330, 330, 'yes', null],
    ]);
    expect(report.designated[3].byomraader).toEqual({
      known: null,
      range: null,
      fewer: 'unknown',
      open: 'not-formed',
    });
  });

  it('counts byområder where the records have them', async () => {
    const neighbours = 'omraade_id | nabo_id\n a | b\n b | c\n c | d\n d | e';
    const table = (...poor: (number | '..')[]) =>
      `id|population|poor|all\n${poor.map((one, k) => `${'abcde'[k]}|1|${one}|100`).join('\n')}`;
    const report = await followed(poorest, {
      // a, c and e lie apart: three byområder
      2020: { table: table(20, 5, 20, 5, 20), neighbours },
      // a and b, d and e: two
      2021: { table: table(20, 20, 5, 20, 20), neighbours },
      // a and e with b to d between them: d is open and lies beside e, so it could only make that one larger
      2022: { table: table(20, 5, 5, '..', 20), neighbours },
      // b is open between a and c, which it would join into one; e is apart
      2023: { table: table(20, '..', 20, 5, 20), neighbours },
    });
    expect(
      report.designated.map(({ byomraader: { range, fewer } }) => [range!.least, range!.most, fewer]),
    ).toEqual([
      [3, 3, null],
      [2, 2, 'yes'],
      [2, 2, 'yes'],
      [2, 3, 'unknown'],
    ]);
  });
});

describe('boligområder on the lists', () => {
  const lists = (...rows: string[]) => `list_year|list|municipality|area_name|complete\n${rows.join('\n')}`;
  const blocks = `municipality: Eksempelby\n${poorest.replaceAll('\n  ', '\n')}`;
  const table = 'id|population|poor|all\n a|1|20|100\n b|1|5|100';
  const row = (year: number, list: string, name: string, complete = 'yes') =>
    `${year}|${list}|Eksempelby|${name}|${complete}`;
  const on2020 = ['Havreløkken', 'Rugløkken', 'Sejlmagerhusene'].map((name) =>
    row(2020, 'udsat_boligomraade', name),
  );

  it('count once each, and are fewer, not fewer, or not known where a list is not whole', async () => {
    const all = lists(
      ...on2020,
      row(2020, 'parallelsamfund', 'Rugløkken'),
      row(2021, 'udsat_boligomraade', 'Rugløkken'),
      row(2021, 'parallelsamfund', 'Rugløkken'),
      row(2022, 'udsat_boligomraade', 'Rugløkken', 'no'),
    );
    const two = blocks.concat('\nstate-lists: { lists: [udsat_boligomraade, parallelsamfund] }\n');
    const report = await followed(two, {
      2020: { table, lists: all },
      2021: { table, lists: all },
      2022: { table, lists: all },
    });
    expect(report.boligomraader).toMatchObject([
      { year: 2020, range: { least: 3, most: 3 }, fewer: null, outside: 3 },
      { year: 2021, range: { least: 1, most: 1 }, fewer: 'yes' },
      // the list of udsatte boligområder is a part; no list of parallelsamfund is of the same year
      {
        year: 2022,
        range: { least: 1, most: null },
        fewer: 'unknown',
        why: 'not-whole',
        lists: [
          { list: 'udsat_boligomraade', year: 2022, count: 1, complete: false },
          { list: 'parallelsamfund', year: null, count: 0, complete: false },
        ],
      },
    ]);
  });

  it('are not known without lists, or with others', async () => {
    const one = blocks.concat('\nstate-lists: { lists: [udsat_boligomraade] }\n');
    const report = await followed(one, {
      2020: { table, lists: lists(...on2020) },
      2021: table,
      2022: {
        table,
        lists: lists(row(2022, 'parallelsamfund', 'Rugløkken')),
        method: one.replace('udsat_boligomraade', 'parallelsamfund'),
      },
    });
    expect(report.boligomraader.slice(1)).toMatchObject([
      { year: 2021, lists: null },
      { year: 2022, fewer: 'unknown', why: 'other-lists' },
    ]);
  });
});

it('one record has no development', async () => {
  const report = await followed(poorest, { 2020: 'id|population|poor|all\n a|1|20|100\n b|1|5|100' });
  expect([report.lessUdsat.own, report.halved.own, report.designated.length]).toEqual([[], [], 1]);
});

it('a change is taken from a base that can be measured by', () => {
  expect(changeOf(14, 9, (base) => base > 0)).toEqual({ absolute: -5, relative: -5 / 14 });
  expect(changeOf(0, 9, (base) => base > 0)).toEqual({ absolute: 9, relative: null });
  expect(changeOf(null, 9, () => true)).toBeNull();
});
