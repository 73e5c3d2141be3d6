import { describe, expect, it } from 'vitest';
import { assess, type Standing } from '../../src/statelists/check/assess.ts';
import { type CheckRequest, check } from '../../src/statelists/check/check.ts';
import { categoryInPeriod, listOfCategory } from '../../src/statelists/check/names-of-categories.ts';
import { readPublished } from '../../src/statelists/check/published.ts';
import { answerOf } from '../../src/statelists/check/test.ts';
import { periodOfLists, readLaw } from '../../src/statelists/law/law.ts';
import type { CategoryId } from '../../src/statelists/law/schema.ts';
import type { Figures, ValuedArea } from '../../src/statelists/values/values.ts';
import { area, told, valuesOf, write } from './values-files.ts';

const law = await readLaw();
const unknown = Number.NaN;

/** Figures that meet uden-tilknytning and income of § 61 a: 41 > 40, and 150,000 < 55 % of 300,000 = 165,000. */
const twoOfFour: Partial<Figures> = { 'uden-tilknytning': 41, indkomst: 150000 };
/** ... and is a parallelsamfund: 51 > 50 */
const parallel: Partial<Figures> = { ...twoOfFour, 'ikke-vestlige': 51 };
/** Figures that meet uden-tilknytning and income of § 61 b alone: 35 > 30, 180,000 < 195,000; and 35 % non-Western. */
const near: Partial<Figures> = { 'uden-tilknytning': 35, indkomst: 180000, 'ikke-vestlige': 35 };

/** How a boligområde stands to the categories of a year. */
function standings(one: ValuedArea, year = 2025, yearly = false): Map<CategoryId, Standing> {
  const grounds = { law, yearly, published: undefined };
  return new Map(
    assess(one, year, periodOfLists(law, year), grounds).map((standing) => [standing.id, standing]),
  );
}

/** What figures of 2025 give by the law, in the order udsat, parallelsamfund, forebyggelse: y, n, or ? where undetermined. */
function letters(figures: Partial<Figures>): string {
  const by = standings(area({ 2025: figures }));
  const ids: CategoryId[] = ['udsat_boligomraade', 'parallelsamfund', 'forebyggelsesomraade'];
  return ids.map((id) => ({ met: 'y', 'not-met': 'n', unknown: '?' })[answerOf(by.get(id)!.byLaw)]).join('');
}

describe('the category that the law gives', () => {
  it.each([
    ['none of the criteria', {}, 'nnn'],
    ['one of four', { 'uden-tilknytning': 41 }, 'nnn'],
    ['two of four', twoOfFour, 'ynn'],
    ['two of four and over half non-Western', parallel, 'yyn'],
    ['two of four and exactly half non-Western', { ...twoOfFour, 'ikke-vestlige': 50 }, 'ynn'],
    ['over half non-Western and one of four', { 'uden-tilknytning': 41, 'ikke-vestlige': 51 }, 'nnn'],
    ['two of four of § 61 b', near, 'nny'],
    ['two of four of § 61 b, 30 % non-Western', { ...near, 'ikke-vestlige': 30 }, 'nnn'],
    ['all that § 61 b asks for, but an udsat boligområde', { ...twoOfFour, 'ikke-vestlige': 35 }, 'ynn'],
    ['999 residents', { ...parallel, residents: 999 }, 'nnn'],
  ])('%s', (_, figures, expected) => {
    expect(letters(figures)).toBe(expected);
  });

  it('says what shuts a boligområde out, and that it meets the criteria all the same', () => {
    const standing = standings(area({ 2025: { ...twoOfFour, 'ikke-vestlige': 35 } })).get(
      'forebyggelsesomraade',
    )!;
    expect(answerOf(standing.byFigures)).toBe('met');
    expect(answerOf(standing.byLaw)).toBe('not-met');
    expect(standing.excludedBy).toBe('udsat_boligomraade');
  });
});

describe('what shuts a boligområde out', () => {
  it('is nothing where the figures leave it out already', () => {
    // an udsat boligområde with 29 % non-Western: no forebyggelsesområde, whatever else it is
    const standing = standings(area({ 2025: { ...twoOfFour, 'ikke-vestlige': 29 } })).get(
      'forebyggelsesomraade',
    )!;
    expect([answerOf(standing.byFigures), standing.excludedBy]).toEqual(['not-met', undefined]);
  });

  it('is told where it is only possible, and leaves the answer open', () => {
    // 35 % without work is enough for § 61 b; whether income and education make two of § 61 a is not known
    const figures = { ...near, indkomst: unknown, grundskole: unknown, doemte: 5 };
    const standing = standings(area({ 2025: figures })).get('forebyggelsesomraade')!;
    expect([answerOf(standing.byLaw), standing.excludedBy]).toEqual(['unknown', 'udsat_boligomraade']);
  });
});

describe('an unknown figure', () => {
  it.each([
    // one of four is met: the unknown one would be the second
    ['that could be the second of four', { 'uden-tilknytning': 41, grundskole: unknown }, '?nn'],
    ['where two are met', { ...twoOfFour, grundskole: unknown }, 'ynn'],
    ['where none is met', { grundskole: unknown }, 'nnn'],
    ['of two where one is met', { 'uden-tilknytning': 41, grundskole: unknown, doemte: unknown }, '?nn'],
    ['that is required', { ...twoOfFour, 'ikke-vestlige': unknown }, 'y?n'],
    ['that is required, where too few are met', { 'ikke-vestlige': unknown }, 'nnn'],
    ['of residents', { ...parallel, residents: unknown }, '??n'],
    ['of the national average', { 'uden-tilknytning': 41, 'doemte-landet': unknown }, '?nn'],
    // who has more than 40 % is shut out of § 61 b, who has 30-40 % is in it, who has less is in none
    [
      'with one limit in § 61 a and another in § 61 b',
      { ...near, indkomst: 150000, 'uden-tilknytning': unknown },
      '?n?',
    ],
    // basic school has the same limit in both: over 60 % it is an udsat boligområde, and below it is one of four
    [
      'with the same limit in both',
      { 'uden-tilknytning': 41, grundskole: unknown, 'ikke-vestlige': 35 },
      '?nn',
    ],
  ])('%s', (_, figures, expected) => {
    expect(letters(figures)).toBe(expected);
  });
});

describe('yearly figures', () => {
  it('are averaged before they are tested: (38 + 44) / 2 = 41 > 40', () => {
    const one = area({
      2024: { 'uden-tilknytning': 38 },
      2025: { 'uden-tilknytning': 44, indkomst: 150000 },
    });
    expect(answerOf(standings(one, 2025, true).get('udsat_boligomraade')!.byLaw)).toBe('met');
  });

  it('leave the criterion unknown where the year before is missing', () => {
    const one = area({ 2025: { 'uden-tilknytning': 60, indkomst: 150000 } });
    const { byLaw, tests } = standings(one, 2025, true).get('udsat_boligomraade')!;
    expect(answerOf(tests!.criteria.get('uden-tilknytning')!.answers)).toBe('unknown');
    // income and basic school are of one year in the law
    expect(answerOf(tests!.criteria.get('indkomst')!.answers)).toBe('met');
    expect(answerOf(byLaw)).toBe('unknown');
  });
});

describe('five years in a row', () => {
  const five = { 2021: parallel, 2022: parallel, 2023: parallel, 2024: parallel, 2025: parallel };
  const omdannelse = (one: ValuedArea, year = 2025) => standings(one, year).get('omdannelsesomraade')!;

  it('as a parallelsamfund make an omdannelsesområde', () => {
    expect(omdannelse(area(five))).toMatchObject({ tests: undefined, byLaw: 2 });
    expect(omdannelse(area(five)).years!.map(({ year, basis }) => [year, basis])).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => [year, 'figures']),
    );
  });

  it('are broken by one year', () => {
    expect(answerOf(omdannelse(area({ ...five, 2023: twoOfFour })).byLaw)).toBe('not-met');
  });

  it('are open where a year is missing', () => {
    const { 2021: _, ...four } = five;
    expect(answerOf(omdannelse(area(four)).byLaw)).toBe('unknown');
    expect(omdannelse(area(four)).years![0]).toEqual({ year: 2021, answers: 3, basis: 'none' });
  });

  it('count years as a ghettoområde, as a parallelsamfund was called in 2018-2020', () => {
    const years = { 2018: parallel, 2019: parallel, 2020: parallel, 2021: parallel, 2022: parallel };
    expect(answerOf(omdannelse(area(years), 2022).byLaw)).toBe('met');
  });

  it('are judged each by the law of its year: in 2017 three of five, with 50 % for basic school', () => {
    const years = { 2014: {}, 2015: {}, 2016: {}, 2017: {}, 2018: parallel };
    const one = area({ ...years, 2017: { grundskole: 51, 'uden-tilknytning': 41, 'ikke-vestlige': 51 } });
    const rule = standings(one, 2018).get('haardt_ghettoomraade')!;
    expect(rule.years!.map(({ answers }) => answerOf(answers))).toEqual([
      ...['not-met', 'not-met', 'not-met'],
      ...['met', 'met'],
    ]);
  });

  it('are taken from the published list where there are no figures, but for the year of the check itself', async () => {
    const one = area({ 2024: parallel, 2025: parallel });
    const rows = [2021, 2022, 2023, 2025].map((year) => `${year},parallelsamfund,Eksempelby,Rugløkken`);
    const path = write('lists.csv', ['list_year,list,municipality,area_name', ...rows]);
    const published = await readPublished(path, [one]);
    const grounds = { law, yearly: false, published };
    const of = (year: ValuedArea) =>
      assess(year, 2025, periodOfLists(law, 2025), grounds).find(({ id }) => id === 'omdannelsesomraade')!;
    expect(answerOf(of(one).byLaw)).toBe('met');
    expect(of(one).years!.map(({ basis }) => basis)).toEqual(['list', 'list', 'list', 'figures', 'figures']);
    const open = of(area({ 2024: parallel, 2025: { ...parallel, 'ikke-vestlige': unknown } }));
    expect(open.years!.at(-1)).toEqual({ year: 2025, answers: 3, basis: 'none' });
  });
});

describe('names of categories', () => {
  it('lead to the list that they are published as', () => {
    expect(listOfCategory('ghettoomraade', 2019)).toBe('parallelsamfund');
    expect(listOfCategory('haardt_ghettoomraade', 2018)).toBe('omdannelsesomraade');
    expect(listOfCategory('parallelsamfund', 2024)).toBe('parallelsamfund');
    // another law, the forerunner of the same list
    expect(listOfCategory('ghettoomraade', 2015)).toBe('parallelsamfund');
  });

  it('are found in the period that has them under another name', () => {
    const inYear = (id: CategoryId, year: number) => categoryInPeriod(id, periodOfLists(law, year));
    expect(inYear('parallelsamfund', 2018)).toBe('ghettoomraade');
    expect(inYear('parallelsamfund', 2022)).toBe('parallelsamfund');
    expect(inYear('ghettoomraade', 2014)).toBe('ghettoomraade');
    expect(inYear('forebyggelsesomraade', 2018)).toBeUndefined();
  });
});

const request: CheckRequest = { year: 2025, municipality: undefined, stateLists: undefined, yearly: false };
const listHeader = 'list_year,list,complete,municipality,area_name';

/** Checks boligområder against lists of these rows. */
function checked(areas: ValuedArea[], rows: string[], changes: Partial<CheckRequest> = {}) {
  const stateLists = write('lists.csv', [listHeader, ...rows]);
  return check(law, valuesOf(areas), { ...request, stateLists, ...changes });
}

const none = (list: string, complete = 'yes') => `2025,${list},${complete},Eksempelby,`;
const on = (list: string, name: string, complete = 'yes') => `2025,${list},${complete},Eksempelby,${name}`;
const noOthers = [none('parallelsamfund'), none('omdannelsesomraade'), none('forebyggelsesomraade')];

describe('figures against the published lists', () => {
  const short = ({
    kind,
    category,
    name,
    near,
  }: {
    kind: string;
    category: string;
    name: string;
    near?: string | undefined;
  }) => [kind, category, name, near].filter((part) => part !== undefined);

  it('agree', async () => {
    const report = await checked(
      [area({ 2025: twoOfFour })],
      [on('udsat_boligomraade', 'Rugløkken mv.'), ...noOthers],
    );
    expect(report.disagreements).toEqual([]);
    expect(report.open).toEqual([]);
  });

  it('disagree both ways', async () => {
    const areas = [area({ 2025: twoOfFour }, 'Rugløkken'), area({ 2025: {} }, 'Silkehaleparken')];
    const report = await checked(areas, [on('udsat_boligomraade', 'Silkehaleparken'), ...noOthers]);
    expect(report.disagreements.map(short)).toEqual([
      ['not-published', 'udsat_boligomraade', 'Rugløkken'],
      ['not-by-figures', 'udsat_boligomraade', 'Silkehaleparken'],
    ]);
  });

  it('are kept apart: what is published never becomes what the figures give', async () => {
    const report = await checked([area({ 2025: {} })], [on('udsat_boligomraade', 'Rugløkken'), ...noOthers]);
    const [{ byFigures, byLaw, published }] = report.areas[0].standings;
    expect([byFigures, byLaw, published!].map(answerOf)).toEqual(['not-met', 'not-met', 'met']);
  });

  it('suggest a name of nearly the same letters on the other side', async () => {
    const report = await checked(
      [area({ 2025: twoOfFour }, 'Rugløkken')],
      [on('udsat_boligomraade', 'Rugløkke'), ...noOthers],
    );
    expect(report.disagreements.map(short)).toEqual([
      ['not-published', 'udsat_boligomraade', 'Rugløkken', 'Rugløkke'],
    ]);
    expect(report.open.map(short)).toEqual([
      ['without-figures', 'udsat_boligomraade', 'Rugløkke', 'Rugløkken'],
    ]);
  });

  it('suggest nobody who is found: neither one on the list as well as by the figures, nor to one on the list', async () => {
    // Rugløkken is on both sides, so that Rugløkke on the list is somebody else
    const rows = [on('udsat_boligomraade', 'Rugløkken'), on('udsat_boligomraade', 'Rugløkke'), ...noOthers];
    const found = await checked([area({ 2025: twoOfFour }, 'Rugløkken')], rows);
    expect(found.open.map(short)).toEqual([['without-figures', 'udsat_boligomraade', 'Rugløkke']]);
    // ... and where its figures say otherwise, it is still the one on the list
    const other = await checked([area({ 2025: {} }, 'Rugløkken')], rows);
    expect(other.disagreements.map(short)).toEqual([['not-by-figures', 'udsat_boligomraade', 'Rugløkken']]);
  });

  it('suggest a name of nearly the same letters where the list is in part, too', async () => {
    const rows = [on('udsat_boligomraade', 'Rugløkke', 'no'), ...noOthers];
    const report = await checked([area({ 2025: twoOfFour }, 'Rugløkken')], rows);
    expect(report.open.map(short)[0]).toEqual([
      'list-in-part',
      'udsat_boligomraade',
      'Rugløkken',
      'Rugløkke',
    ]);
    expect(told(report.notices, 'en')).toEqual([
      expect.stringMatching(/^lists\.csv: .*udsat_boligomraade.* 2025/),
    ]);
  });

  it('stand in the order of municipality and name, as Danish has it', async () => {
    const of = (municipality: string, name: string) => ({
      ...area({ 2025: twoOfFour }, name),
      municipality,
      municipalityKey: municipality.toLowerCase(),
    });
    const areas = [
      of('Åby', 'Abildlunden'),
      of('Byen', 'Østerlunden'),
      of('Byen', 'Ærtelunden'),
      of('Byen', 'Birken'),
    ];
    const report = await check(law, valuesOf(areas), request);
    expect(report.areas.map(({ area: { name } }) => name)).toEqual([
      'Birken',
      'Ærtelunden',
      'Østerlunden',
      'Abildlunden',
    ]);
    expect([report.disagreements, report.open, report.notices]).toEqual([[], [], []]);
  });

  it('of a municipality that several others do not name know of the list as far as all others have it in whole', async () => {
    const elsewhere = {
      ...area({ 2025: twoOfFour }),
      municipality: 'Nabokøbing',
      municipalityKey: 'nabokøbing',
    };
    const rows = [
      on('udsat_boligomraade', 'Silkehaleparken'),
      '2025,udsat_boligomraade,no,Fjernborg,Havreløkken',
    ];
    const report = await checked([elsewhere], rows);
    // Fjernborg's part of the list is not whole, so that nothing is known of who is missing from it
    expect(report.disagreements).toEqual([]);
    expect(report.open.map(short)).toEqual([['list-in-part', 'udsat_boligomraade', 'Rugløkken']]);
  });

  it('of a municipality whose rows of the list are of another year say nothing of the year', async () => {
    const elsewhere = {
      ...area({ 2025: twoOfFour }),
      municipality: 'Nabokøbing',
      municipalityKey: 'nabokøbing',
    };
    const rows = [
      '2024,udsat_boligomraade,yes,Eksempelby,Silkehaleparken',
      '2024,udsat_boligomraade,yes,Fjernborg,Havreløkken',
    ];
    const report = await checked([elsewhere], rows);
    expect([report.disagreements, report.open]).toEqual([[], []]);
  });

  it('of a list that the file has in part never say that one is missing from it', async () => {
    const rows = [on('udsat_boligomraade', 'Silkehaleparken', 'no'), ...noOthers];
    const report = await checked([area({ 2025: twoOfFour })], rows);
    expect(report.disagreements).toEqual([]);
    expect(report.open.map(short)).toEqual([
      ['list-in-part', 'udsat_boligomraade', 'Rugløkken'],
      ['without-figures', 'udsat_boligomraade', 'Silkehaleparken'],
    ]);
    expect(report.areas[0].standings[0].published).toBe(3);
    // that one on it is not so by the figures is a fact all the same
    const other = await checked([area({ 2025: {} }, 'Silkehaleparken')], rows);
    expect(other.disagreements.map(short)).toEqual([
      ['not-by-figures', 'udsat_boligomraade', 'Silkehaleparken'],
    ]);
  });

  it('that are unknown are no disagreement', async () => {
    const one = area({ 2025: { 'uden-tilknytning': 41, grundskole: unknown } });
    const report = await checked([one], [on('udsat_boligomraade', 'Rugløkken'), ...noOthers]);
    expect(report.disagreements).toEqual([]);
    expect(report.open.map(short)).toEqual([['figures-open', 'udsat_boligomraade', 'Rugløkken']]);
  });

  it('are not compared where the file does not have the list of the year', async () => {
    const report = await checked(
      [area({ 2025: twoOfFour })],
      ['2024,udsat_boligomraade,yes,Eksempelby,Rugløkken'],
    );
    expect(report.disagreements).toEqual([]);
    expect(report.open).toEqual([]);
    expect(told(report.notices, 'da')).toEqual([
      'lists.csv: filen har ikke listen udsat_boligomraade for 2025, kun for 2024; der er intet at sammenligne med.',
      'lists.csv: filen har ikke listen parallelsamfund for 2025; der er intet at sammenligne med.',
      'lists.csv: filen har ikke listen omdannelsesomraade for 2025; der er intet at sammenligne med.',
      'lists.csv: filen har ikke listen forebyggelsesomraade for 2025; der er intet at sammenligne med.',
    ]);
    expect(told(report.notices, 'en')[0]).toBe(
      'lists.csv: the file does not have the list udsat_boligomraade for 2025, only for 2024; there is nothing to compare with.',
    );
  });

  it('of ghettoområder by the law of 2014 are held against the list of the time', async () => {
    // three of five: over 40 % without work, over 50 % with basic school only, over 50 % of non-Western origin
    const met = { residents: 1200, 'uden-tilknytning': 41, grundskole: 51, 'ikke-vestlige': 51 };
    const rows = ['2015,ghettoområde,yes,Eksempelby,'];
    const report = await checked([area({ 2015: { ...parallel, ...met } })], rows, { year: 2015 });
    expect(report.lists).toMatchObject([{ list: 'parallelsamfund', category: 'ghettoomraade' }]);
    expect(report.disagreements).toMatchObject([{ kind: 'not-published', list: 'parallelsamfund' }]);
  });

  it('of a municipality that the lists do not name: none is on them, if they name several others', async () => {
    const elsewhere = {
      ...area({ 2025: twoOfFour }),
      municipality: 'Nabokøbing',
      municipalityKey: 'nabokøbing',
    };
    const rows = [on('udsat_boligomraade', 'Silkehaleparken'), ...noOthers];
    const one = await checked([elsewhere], rows);
    expect(one.disagreements).toEqual([]);
    expect(told(one.notices, 'da')[0]).toBe(
      'lists.csv: listerne nævner ikke Nabokøbing, og de taler kun for én kommune, så intet vides om boligområderne dér.',
    );
    expect(told(one.notices, 'en')[0]).toBe(
      'lists.csv: the lists do not name Nabokøbing, and they speak for one municipality alone, so nothing is known of the boligområder there.',
    );
    const several = await checked(
      [elsewhere],
      [...rows, '2025,udsat_boligomraade,yes,Fjernborg,Havreløkken'],
    );
    expect(several.disagreements.map(short)).toEqual([['not-published', 'udsat_boligomraade', 'Rugløkken']]);
    expect(told(several.notices, 'da')).toEqual([
      'lists.csv: listerne nævner ikke Nabokøbing, så ingen boligområder dér regnes for at stå på dem.',
    ]);
    expect(told(several.notices, 'en')).toEqual([
      'lists.csv: the lists do not name Nabokøbing, so no boligområde there counts as being on them.',
    ]);
  });
});

describe('a check is refused', () => {
  it('for a year that no law covers, never taking the nearest', async () => {
    const ending = check(law, valuesOf([area({ 2009: {} })]), { ...request, year: 2009 });
    await expect(ending).rejects.toMatchObject({ findings: [{ code: 'law-outside-periods' }] });
  });

  it('for a municipality that the lists spell nearly so', async () => {
    const one = { ...area({ 2025: {} }), municipality: 'Eksempelbyy', municipalityKey: 'eksempelbyy' };
    await expect(checked([one], [on('udsat_boligomraade', 'Rugløkken')])).rejects.toMatchObject({
      findings: [{ code: 'list-municipality-misspelt', params: { suggestion: 'Eksempelby' } }],
    });
  });
});
