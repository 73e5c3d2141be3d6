import { describe, expect, it } from 'vitest';
import { periodOfLists, readLaw } from '../../src/statelists/law/law.ts';
import type { CategoryByCriteria, CategoryId } from '../../src/statelists/law/schema.ts';
import type { Figures, ValuedArea } from '../../src/statelists/values/values.ts';
import { nearnessOf, riskOf } from '../../src/statelists/watch/nearness.ts';
import { extrapolated, trendOf } from '../../src/statelists/watch/track.ts';
import { type WatchRequest, watch } from '../../src/statelists/watch/watch.ts';
import { area, errors, told, valuesOf, write } from './values-files.ts';

const law = await readLaw();
const unknown = Number.NaN;

function categoryOf(id: CategoryId, year = 2025): CategoryByCriteria {
  const category = periodOfLists(law, year).categories[id];
  if (!category || !('criteria' in category)) throw new Error(`no criteria of ${id}`);
  return category;
}

/** How near a boligområde is to being a parallelsamfund, or another category, in 2025. */
function nearness(one: ValuedArea, id: CategoryId = 'parallelsamfund', horizon = 2035) {
  return nearnessOf(categoryOf(id), one, 2025, false, horizon);
}

/** Figures of 2023, 2024 and 2025 that go on in even steps: from what they are in 2025, and by how much a year. */
function steps(figures: Partial<Record<keyof Figures, [number, number]>>, fixed: Partial<Figures> = {}) {
  const of = (year: number) =>
    Object.fromEntries(
      Object.entries(figures).map(([id, [now, perYear]]) => [
        id,
        Number((now - perYear * (2025 - year)).toFixed(6)),
      ]),
    );
  return area({
    2023: { ...fixed, ...of(2023) },
    2024: { ...fixed, ...of(2024) },
    2025: { ...fixed, ...of(2025) },
  });
}

/** Two of four and over half non-Western: a parallelsamfund. 41 of 40 %, 150,000 of 165,000 kr., 51 of 50 %. */
const parallel: Partial<Figures> = { 'uden-tilknytning': 41, indkomst: 150000, 'ikke-vestlige': 51 };

describe('the trend', () => {
  const points = (values: Record<number, number>) =>
    Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));

  it('is the slope of the least-squares line', () => {
    // means 2022 and 35/3; sum of products (-1)(-5/3) + 0 + (1)(4/3) = 3, of squares 1 + 0 + 1 = 2: 3/2
    expect(trendOf(points({ 2021: 10, 2022: 12, 2023: 13 }))).toEqual({
      ...{ kind: 'slope', perYear: 1.5, from: 2021, to: 2023, years: 3 },
    });
  });

  it('goes by the years, not by their number', () => {
    // means 6062/3 and 104/3; products (-8/3)(-14/3) + (-2/3)(-2/3) + (10/3)(16/3) = 276/9, squares 168/9: 23/14
    expect(trendOf(points({ 2018: 30, 2020: 34, 2024: 40 }))).toMatchObject({ perYear: 1.64285714286 });
  });

  it('of two years is their difference, which is no trend', () => {
    expect(trendOf(points({ 2023: 40, 2025: 43 }))).toEqual({
      ...{ kind: 'difference', change: 3, from: 2023, to: 2025 },
    });
  });

  it('of one year is none', () => {
    expect(trendOf(points({ 2025: 43 }))).toEqual({ kind: 'none' });
    expect(trendOf([])).toEqual({ kind: 'none' });
  });

  it('is extrapolated from the latest figure: 38.5 + 4 x 0.4 = 40.1', () => {
    expect(extrapolated({ year: 2025, value: 38.5 }, 0.4, 2029)).toBe(40.1);
  });
});

describe('the year in which a limit is crossed', () => {
  const crossing = (one: ValuedArea, criterion: string, horizon = 2035) =>
    nearness(one, 'parallelsamfund', horizon).tests.find(({ test }) => test.criterion === criterion)!.crosses;

  it('is the first with a value beyond a strict limit: 39 + 0.5 a year is 40.0 in 2027 and 40.5 in 2028', () => {
    expect(crossing(steps({ 'uden-tilknytning': [39, 0.5] }), 'uden-tilknytning')).toBe(2028);
  });

  it('is the first with a value at a limit that is met there: 4.2 = 2.8 x 1.5, 0.1 x the average a year, 3 x in 2027', () => {
    expect(crossing(steps({ doemte: [4.2, 0.15] }), 'doemte')).toBe(2027);
  });

  it('is of residents too: 962 + 6 a year is 998 in 2031 and 1,004 in 2032', () => {
    expect(crossing(steps({ residents: [962, 6] }), 'residents')).toBe(2032);
    // 1,030 - 9 a year is 1,003 in 2028 and 994 in 2029
    expect(crossing(steps({ residents: [1030, -9] }), 'residents')).toBe(2029);
  });

  it('is of an income in per cent of its region: 57 % - 1 a year is 55 % in 2027, which is not below, and 54 % in 2028', () => {
    const one = area({ 2023: { indkomst: 177000 }, 2024: { indkomst: 174000 }, 2025: { indkomst: 171000 } });
    expect(crossing(one, 'indkomst')).toBe(2028);
  });

  it('is no crossing by the boligområde where it is the country that moves and it moves along', () => {
    // 4.2 of 1.5, 3.92 of 1.4, 3.64 of 1.3: always 2.8 times the average
    const one = area({
      2023: { doemte: 4.2, 'doemte-landet': 1.5 },
      2024: { doemte: 3.92, 'doemte-landet': 1.4 },
      2025: { doemte: 3.64, 'doemte-landet': 1.3 },
    });
    const { track, crosses } = nearness(one).tests.find(({ test }) => test.criterion === 'doemte')!;
    expect(track.trend).toMatchObject({ kind: 'slope', perYear: 0 });
    expect(crosses).toBeUndefined();
  });

  it('is none beyond the horizon, away from the limit, from two years, or where the year itself is unknown', () => {
    const rising = steps({ grundskole: [57, 0.5] });
    // 57 + 7 x 0.5 = 60.5
    expect(crossing(rising, 'grundskole', 2032)).toBe(2032);
    expect(crossing(rising, 'grundskole', 2031)).toBeUndefined();
    expect(crossing(steps({ grundskole: [57, -0.5] }), 'grundskole')).toBeUndefined();
    expect(
      crossing(area({ 2024: { grundskole: 57 }, 2025: { grundskole: 59 } }), 'grundskole'),
    ).toBeUndefined();
    const gone = area({
      2022: { grundskole: 55 },
      2023: { grundskole: 57 },
      2024: { grundskole: 59 },
      2025: { grundskole: unknown },
    });
    expect(crossing(gone, 'grundskole')).toBeUndefined();
  });
});

describe('how near a boligområde is', () => {
  it('counts the criteria it is short of, residents and what is required among them', () => {
    const short = (figures: Partial<Figures>) => nearness(area({ 2025: { ...parallel, ...figures } })).short;
    expect(short({})).toEqual({ least: 0, most: 0 });
    expect(short({ indkomst: 170000 })).toEqual({ least: 1, most: 1 });
    expect(short({ indkomst: 170000, 'ikke-vestlige': 49 })).toEqual({ least: 2, most: 2 });
    expect(short({ indkomst: 170000, 'ikke-vestlige': 49, residents: 990 })).toEqual({ least: 3, most: 3 });
    expect(short({ indkomst: unknown })).toEqual({ least: 0, most: 1 });
  });

  it('measures what is missing in parts of its limit, so that units can be compared', () => {
    // 38 of 40 %: 2/40 = 5 %; 170,000 of 165,000 kr.: 5,000/165,000 = 3.03 %; one of the two is needed besides dømte
    const one = nearness(
      area({ 2025: { 'ikke-vestlige': 51, doemte: 5, 'uden-tilknytning': 38, indkomst: 170000 } }),
    );
    expect(one.decisive.map(({ test }) => test.criterion)).toEqual(['indkomst']);
    expect(one.distance).toBeCloseTo(5000 / 165000, 12);
  });

  it('takes the farthest of those that are needed as the distance', () => {
    // nothing of four: the two nearest are uden-tilknytning (5 %) and indkomst (3.03 %)
    const one = nearness(area({ 2025: { 'ikke-vestlige': 51, 'uden-tilknytning': 38, indkomst: 170000 } }));
    expect(one.decisive.map(({ test }) => test.criterion)).toEqual(['indkomst', 'uden-tilknytning']);
    expect(one.distance).toBeCloseTo(0.05, 12);
  });

  it('is how far it is from leaving, where it is on the list', () => {
    // uden-tilknytning 1/40 = 2.5 %, non-Western 1/50 = 2 %, income 15/165 = 9 %, residents 20 %: non-Western is first
    expect(nearness(area({ 2025: parallel })).decisive.map(({ test }) => test.criterion)).toEqual([
      'ikke-vestlige',
    ]);
    // with three of four one may fall: the second nearest of uden-tilknytning 2.5 %, basic school 3.3 %, income 9 %
    const three = nearness(area({ 2025: { ...parallel, 'ikke-vestlige': 60, grundskole: 62 } }));
    expect(three.decisive.map(({ test }) => test.criterion)).toEqual(['grundskole']);
  });

  it('has no distance where an unknown figure is needed', () => {
    const two = { 'ikke-vestlige': 51, doemte: unknown, grundskole: unknown, indkomst: unknown };
    expect(nearness(area({ 2025: { ...two, 'uden-tilknytning': 41 } })).distance).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('the year in which enough is crossed', () => {
  it('is that of the last criterion needed: 39 + 0.5 crosses 40 in 2028, 49 + 0.2 crosses 50 in 2031', () => {
    const one = steps({ 'uden-tilknytning': [39, 0.5], 'ikke-vestlige': [49, 0.2] }, { indkomst: 150000 });
    expect(nearness(one, 'udsat_boligomraade').changes).toBe(2028);
    expect(nearness(one).changes).toBe(2031);
  });

  it('is never, where another criterion falls before: 41 - 0.5 a year is 40 in 2027', () => {
    const one = steps({ 'uden-tilknytning': [41, -0.5], 'ikke-vestlige': [49, 0.2] }, { indkomst: 150000 });
    expect(nearness(one).changes).toBeUndefined();
  });

  it('is the year of leaving, where it is on the list: 1,030 - 9 a year is 994 in 2029', () => {
    expect(nearness(steps({ residents: [1030, -9] }, parallel)).changes).toBe(2029);
  });
});

describe('the risk', () => {
  const rule = { within: 10, horizon: 2035 };
  const risk = (one: ValuedArea, published = false, changes = {}) => {
    const { answer, reason, missing } = riskOf(categoryOf('parallelsamfund'), nearness(one), published, {
      ...rule,
      ...changes,
    });
    return [answer, reason, missing?.test.criterion].filter((part) => part !== undefined);
  };
  const of = (figures: Partial<Figures>) => area({ 2025: { ...parallel, ...figures } });

  it('is apart from being a parallelsamfund by the figures, or published as one', () => {
    expect(risk(of({}))).toEqual(['on', 'in-it']);
    expect(risk(area({ 2025: {} }), true)).toEqual(['on', 'published']);
  });

  it('is there for one that is projected onto the list, however many criteria it is short of now', () => {
    // 39 + 0.5 a year is over 40 in 2028, 49 + 0.2 over 50 in 2031: two short now, in it from 2031 on
    const one = steps({ 'uden-tilknytning': [39, 0.5], 'ikke-vestlige': [49, 0.2] }, { indkomst: 150000 });
    expect(risk(one)).toEqual(['yes', 'projected']);
    // with the income unknown it is projected only if that is met
    const open = steps(
      { 'uden-tilknytning': [39, 0.5], 'ikke-vestlige': [49, 0.2] },
      { indkomst: unknown, grundskole: 0, doemte: 0 },
    );
    expect(risk(open)).toEqual(['possible', 'projected']);
  });

  it('is there for one that is one criterion short and near it: 45 of 50 is 10 %, 44.9 is 10.2 %', () => {
    expect(risk(of({ 'ikke-vestlige': 45 }))).toEqual(['yes', 'within', 'ikke-vestlige']);
    expect(risk(of({ 'ikke-vestlige': 44.9 }))).toEqual(['no']);
    expect(risk(of({ 'ikke-vestlige': 44.9 }), false, { within: 10.2 })).toEqual([
      'yes',
      'within',
      'ikke-vestlige',
    ]);
    expect(risk(of({ residents: 960 }))).toEqual(['yes', 'within', 'residents']);
    expect(risk(of({ residents: 899 }))).toEqual(['no']);
  });

  it('is not there for one that is two criteria short, however near', () => {
    expect(risk(of({ 'ikke-vestlige': 50, residents: 999 }))).toEqual(['no']);
    expect(risk(of({ 'uden-tilknytning': 40, indkomst: 165000 }))).toEqual(['no']);
  });

  it('is there for one that is one short and crosses by the horizon: 40 + 1 a year is over 50 in 2036', () => {
    const at = (now: number) =>
      steps({ 'ikke-vestlige': [now, 1] }, { 'uden-tilknytning': 41, indkomst: 150000 });
    expect(risk(at(40))).toEqual(['no']);
    expect(risk(at(40.5))).toEqual(['yes', 'crosses', 'ikke-vestlige']);
  });

  it('may be met by any of the counted criteria, not by the nearest alone', () => {
    // needs one more of four: basic school is 16.7 % away and falling, uden-tilknytning 25 % and crosses in 2031
    const one = steps(
      { 'uden-tilknytning': [30, 2], grundskole: [50, -1] },
      { 'ikke-vestlige': 51, doemte: 5 },
    );
    expect(risk(one)).toEqual(['yes', 'crosses', 'uden-tilknytning']);
  });

  it('is possible where unknown figures leave it open, and certain only without them', () => {
    expect(risk(of({ indkomst: unknown }))).toEqual(['possible', 'in-it']);
    expect(risk(of({ indkomst: unknown, 'ikke-vestlige': 46 }))).toEqual([
      'possible',
      'within',
      'ikke-vestlige',
    ]);
    expect(risk(of({ indkomst: unknown, 'ikke-vestlige': 20 }))).toEqual(['no']);
    // met by two others whatever the income is
    expect(risk(of({ indkomst: unknown, grundskole: 61 }))).toEqual(['on', 'in-it']);
  });
});

const request: WatchRequest = {
  ...{ year: 2025, municipality: undefined, stateLists: undefined, yearly: false },
  rule: { within: 10, horizon: 2035 },
};

describe('the ranks', () => {
  const named = (figures: Partial<Figures>, name: string) => area({ 2025: figures }, name);
  const deep = named({ ...parallel, 'uden-tilknytning': 60, 'ikke-vestlige': 70, grundskole: 80 }, 'deep');
  const barely = named(parallel, 'barely');
  const oneNear = named({ ...parallel, 'ikke-vestlige': 49 }, 'one near');
  const oneFar = named({ ...parallel, 'ikke-vestlige': 30 }, 'one far');
  const two = named({ 'ikke-vestlige': 51, 'uden-tilknytning': 40, indkomst: 165000 }, 'two at the limit');
  const open = named({ ...parallel, indkomst: unknown, grundskole: unknown, doemte: unknown }, 'open');

  it('are those on it, the farthest from leaving first; then by criteria short, then by distance', async () => {
    const report = await watch(law, valuesOf([two, open, oneFar, barely, oneNear, deep]), request);
    const { ranked } = report.categories.find(({ id }) => id === 'parallelsamfund')!;
    expect(ranked!.map(({ rank, area: { name }, status }) => [rank, name, status])).toEqual([
      [1, 'deep', 'on'],
      [2, 'barely', 'on'],
      [3, 'one near', 'off'],
      [4, 'one far', 'off'],
      [5, 'open', 'undetermined'],
      [6, 'two at the limit', 'off'],
    ]);
  });

  it('leave out who is shut out by another category', async () => {
    const report = await watch(law, valuesOf([barely]), request);
    const { ranked } = report.categories.find(({ id }) => id === 'forebyggelsesomraade')!;
    expect(ranked!.map(({ rank, status }) => [rank, status])).toEqual([[undefined, 'shut-out']]);
  });

  it('mark who is on the published list', async () => {
    const rows = ['2025,parallelsamfund,Eksempelby,one far'];
    const stateLists = write('lists.csv', ['list_year,list,municipality,area_name', ...rows]);
    const report = await watch(law, valuesOf([oneFar, oneNear]), { ...request, stateLists });
    const { ranked } = report.categories.find(({ id }) => id === 'parallelsamfund')!;
    expect(ranked!.map(({ area: { name }, published }) => [name, published])).toEqual([
      ['one near', 1],
      ['one far', 2],
    ]);
    // 'one far' is published, and counted apart; 'one near' has 49 of 50
    expect(report.risk.on).toMatchObject([{ area: { name: 'one far' }, reason: 'published' }]);
    expect(report.risk).toMatchObject({ least: 1, most: 1 });
  });
});

describe('the number', () => {
  it('is a range where unknown figures leave it open', async () => {
    const areas = [
      area({ 2025: parallel }, 'A'),
      area({ 2025: { ...parallel, residents: 960 } }, 'B'),
      area({ 2025: { ...parallel, indkomst: unknown } }, 'C'),
      area({ 2025: {} }, 'D'),
    ];
    const { risk } = await watch(law, valuesOf(areas), request);
    expect(risk).toMatchObject({ category: 'parallelsamfund', least: 1, most: 2 });
    expect(risk.on.map(({ area: { name } }) => name)).toEqual(['A']);
    expect(risk.areas.map(({ area: { name }, answer }) => [name, answer])).toEqual([
      ['B', 'yes'],
      ['C', 'possible'],
    ]);
  });

  it('is of ghettoområder in the years that called them so', async () => {
    const { risk } = await watch(law, valuesOf([area({ 2019: parallel })]), { ...request, year: 2019 });
    expect(risk).toMatchObject({ category: 'ghettoomraade', on: [{ answer: 'on' }], least: 0, most: 0 });
  });
});

describe('a rule of years', () => {
  const years = async (one: ValuedArea) => {
    const report = await watch(law, valuesOf([one]), request);
    return report.categories.find(({ id }) => id === 'omdannelsesomraade')!.years;
  };

  it('counts the years in a row so far, and says when five are reached at the earliest', async () => {
    const one = area({ 2022: {}, 2023: parallel, 2024: parallel, 2025: parallel });
    expect(await years(one)).toMatchObject([{ inARow: 3, atLeast: false, needed: 5, earliest: 2027 }]);
    expect(await years(area({ 2024: parallel, 2025: parallel }))).toMatchObject([
      { inARow: 2, atLeast: true },
    ]);
    expect(await years(area({ 2024: parallel, 2025: {} }))).toEqual([]);
  });
});

describe('a watch', () => {
  it('looks from the latest year where none is asked for, and says so', async () => {
    const areas = [area({ 2024: parallel, 2025: parallel }), area({ 2023: {}, 2024: {} }, 'Silkehaleparken')];
    const report = await watch(law, valuesOf(areas), { ...request, year: undefined });
    expect(report).toMatchObject({ year: 2025, areas: 1 });
    expect(told(report.notices, 'da')).toEqual([
      'intet --year givet; 2025 er det seneste år med tal.',
      '1 boligområde med tal for tidligere år har ingen for 2025 og er ikke med: Silkehaleparken.',
    ]);
    expect(told(report.notices, 'en')).toEqual([
      'no --year given; 2025 is the latest year with figures.',
      '1 boligområde with figures of earlier years has none for 2025 and is left out: Silkehaleparken.',
    ]);
  });

  it('knows nothing of later years than the one that it looks from', async () => {
    const early = await watch(law, valuesOf([steps({ grundskole: [57, 0.5] })]), { ...request, year: 2024 });
    expect(early.years).toEqual([2023, 2024]);
    const { tests } = early.categories[0].ranked![0].nearness;
    expect(tests.every(({ track }) => track.trend.kind !== 'slope')).toBe(true);
  });

  it('is refused with a horizon that is not after the year', async () => {
    const ending = watch(law, valuesOf([area({ 2025: {} })]), {
      ...request,
      rule: { within: 10, horizon: 2025 },
    });
    expect(await errors(ending)).toEqual({
      da: ['--horizon 2025 er ikke efter 2025, som der ses frem fra. Giv et senere år.'],
      en: ['--horizon 2025 is not after 2025, which is the year looked from. Give a later one.'],
    });
  });
});
