import { describe, expect, it } from 'vitest';
import {
  earlierListIdOf,
  earlierNames,
  FIRST_OF_TODAY,
  firstYears,
  listIdOf,
  listTerm,
  nearestList,
  stateListIds,
} from '../../src/messages/list-name.ts';
import { readLaw } from '../../src/statelists/law/law.ts';

describe('the name of a list', () => {
  it.each([
    ['udsat_boligomraade', 'udsat_boligomraade'],
    ['udsat boligområde', 'udsat_boligomraade'],
    ['Udsatte boligområder', 'udsat_boligomraade'],
    ['UDSATTE BOLIGOMRAADER', 'udsat_boligomraade'],
    ['parallelsamfund', 'parallelsamfund'],
    ['Parallelsamfunder', 'parallelsamfund'],
    ['omdannelsesområde', 'omdannelsesomraade'],
    ['Omdannelsesomra\u030Ader', 'omdannelsesomraade'],
    ['forebyggelsesområde', 'forebyggelsesomraade'],
    ['forebyggelses-områder', 'forebyggelsesomraade'],
  ])('%s is %s', (text, id) => {
    expect(listIdOf(text)).toBe(id);
  });

  // ghettoområder are the earlier name of a list, which holds for some years alone
  it.each(['ghettoområde', 'hårdt ghettoområde', '', 'boligområde'])('"%s" is none of them', (text) => {
    expect(listIdOf(text)).toBeUndefined();
  });

  it('is suggested where a few letters are wrong', () => {
    expect(nearestList('paralelsamfund')).toBe('parallelsamfund');
    expect(nearestList('udsatte boligområdr')).toBe('udsatte boligområder');
    expect(nearestList('ghettoområde')).toBeUndefined();
  });
});

describe('the name of a list of 2018-2020', () => {
  it.each([
    ['ghettoområde', 'parallelsamfund'],
    ['Ghettoområder', 'parallelsamfund'],
    ['GHETTOOMRAADE', 'parallelsamfund'],
    ['ghetto', 'parallelsamfund'],
    ['hårdt ghettoområde', 'omdannelsesomraade'],
    ['hårde ghettoområder', 'omdannelsesomraade'],
    ['haardt_ghettoomraade', 'omdannelsesomraade'],
    ['hård ghetto', 'omdannelsesomraade'],
  ])('%s is what is now called %s', (text, id) => {
    expect(earlierListIdOf(text)).toBe(id);
  });

  it.each(['parallelsamfund', 'hårdt område', ''])('"%s" is no earlier name', (text) => {
    expect(earlierListIdOf(text)).toBeUndefined();
  });
});

// A reader of lists does not load the law's data; these are the years that both must agree on.
describe("the years of the lists' names, held against the law", async () => {
  const law = await readLaw();
  const periodsWith = (category: 'ghettoomraade' | 'haardt_ghettoomraade') =>
    law.filter(({ categories }) => categories[category] !== undefined).map(({ lists }) => lists);

  it('a hårdt ghettoområde is of the lists of 2018-2020 alone', () => {
    expect(periodsWith('haardt_ghettoomraade')).toEqual([{ from: 2018, to: 2020 }]);
    expect(earlierNames.omdannelsesomraade).toMatchObject({ from: 2018, to: 2020 });
  });

  it('a ghettoområde is of these and of those before, under other laws', () => {
    const years = periodsWith('ghettoomraade');
    expect([years[0].from, years.at(-1)!.to]).toEqual([2010, 2020]);
    expect(earlierNames.parallelsamfund).toMatchObject({ from: 2010, to: 2020 });
    expect(years.find(({ from }) => from === FIRST_OF_TODAY)).toEqual({ from: 2018, to: 2020 });
  });

  it('a list is shown under the name of its time', () => {
    expect(listTerm('parallelsamfund', 2010).many).toBe('ghettoområder');
    expect(listTerm('parallelsamfund', 2020).one).toBe('ghettoområde');
    expect(listTerm('parallelsamfund', 2021).one).toBe('parallelsamfund');
    expect(listTerm('omdannelsesomraade', 2020).many).toBe('hårde ghettoområder');
    expect(listTerm('omdannelsesomraade').many).toBe('omdannelsesområder');
    expect(listTerm('udsat_boligomraade', 2018).many).toBe('udsatte boligområder');
  });

  it('each list has its first year where the law first has it, be it by its earlier name', () => {
    const earlierIds = {
      parallelsamfund: 'ghettoomraade',
      omdannelsesomraade: 'haardt_ghettoomraade',
    } as const;
    for (const list of stateListIds) {
      const earlier = list in earlierIds ? earlierIds[list as keyof typeof earlierIds] : undefined;
      const first = law.find(
        ({ categories }) =>
          categories[list] !== undefined || (earlier !== undefined && categories[earlier] !== undefined),
      );
      expect([list, first?.lists.from]).toEqual([list, firstYears[list]]);
    }
  });
});
