import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/messages/errors.ts';
import { sentence } from '../../src/messages/finding.ts';
import { periodOfLists, periodOnDay, readLaw } from '../../src/statelists/law/law.ts';
import { limitInWords, unbroken } from '../../src/statelists/law/law-texts.ts';
import type {
  CategoryByCriteria,
  CategoryByYears,
  CategoryId,
  LegalCriterionId,
  Period,
} from '../../src/statelists/law/schema.ts';

// The law by date, value by value. What is expected is typed here from the sources named, not read from the files.

const law = await readLaw();
const lists = (year: number) => periodOfLists(law, year);
const byCriteria = (year: number, id: CategoryId) => lists(year).categories[id] as CategoryByCriteria;
const byYears = (year: number, id: CategoryId) => lists(year).categories[id] as CategoryByYears;

const four: LegalCriterionId[] = ['uden-tilknytning', 'doemte', 'grundskole', 'indkomst'];

interface Expected {
  required: LegalCriterionId[];
  atLeast: number;
  of: LegalCriterionId[];
  /** the limit in words, which say the strictness, and the years averaged */
  criteria: Partial<Record<LegalCriterionId, [limit: string, years: number]>>;
}

// almenboligloven § 61 a, stk. 1: more than 40 % and at least 3 times, both over 2 years; more than 60 %; less than 55 %
const section61a: Expected['criteria'] = {
  'uden-tilknytning': ['over 40 %', 2],
  doemte: ['mindst 3 gange landsgennemsnittet', 2],
  grundskole: ['over 60 %', 1],
  indkomst: ['under 55 % af regionens gennemsnit', 1],
};
const udsat: Expected = { required: [], atLeast: 2, of: four, criteria: section61a };
// § 61 a, stk. 2: more than 50 % of non-Western origin, and two of the criteria of stk. 1
const parallel: Expected = {
  required: ['ikke-vestlige'],
  atLeast: 2,
  of: four,
  criteria: { ...section61a, 'ikke-vestlige': ['over 50 %', 1] },
};

const expected: [year: number, category: CategoryId, Expected][] = [
  // 2 of 3: 50 % non-Western, 40 % outside work and education, 270 convicted per 10,000 aged 18 and over, which is
  // 100 x 270 / 10,000 = 2.7 %; averages over 4 years (the ministry, by TV2 Østjylland)
  [
    2010,
    'ghettoomraade',
    {
      required: [],
      atLeast: 2,
      of: ['uden-tilknytning', 'doemte', 'ikke-vestlige'],
      criteria: {
        'uden-tilknytning': ['over 40 %', 4],
        doemte: ['over 2,7 %', 4],
        'ikke-vestlige': ['over 50 %', 1],
      },
    },
  ],
  // 3 of 5, the convicted by a fixed share and not by a multiple (the bill L 45 of 2013)
  [
    2014,
    'ghettoomraade',
    {
      required: [],
      atLeast: 3,
      of: [...four, 'ikke-vestlige'],
      criteria: {
        'uden-tilknytning': ['over 40 %', 2],
        doemte: ['over 2,7 %', 2],
        grundskole: ['over 50 %', 1],
        indkomst: ['under 55 % af regionens gennemsnit', 1],
        'ikke-vestlige': ['over 50 %', 1],
      },
    },
  ],
  [2018, 'udsat_boligomraade', udsat],
  [2018, 'ghettoomraade', parallel],
  [2021, 'udsat_boligomraade', udsat],
  [2021, 'parallelsamfund', parallel],
  // § 61 b: 30 %, 2 times, 60 %, 65 %, and more than 30 % of non-Western origin
  [
    2021,
    'forebyggelsesomraade',
    {
      required: ['ikke-vestlige'],
      atLeast: 2,
      of: four,
      criteria: {
        'uden-tilknytning': ['over 30 %', 2],
        doemte: ['mindst 2 gange landsgennemsnittet', 2],
        grundskole: ['over 60 %', 1],
        indkomst: ['under 65 % af regionens gennemsnit', 1],
        'ikke-vestlige': ['over 30 %', 1],
      },
    },
  ],
];

describe('what each list asks', () => {
  it.each(expected)('of the lists of %i: %s', (year, id, { required, atLeast, of, criteria }) => {
    const category = byCriteria(year, id);
    expect(category.required).toEqual(required);
    expect(category.counted).toMatchObject({ 'at-least': atLeast, of });
    expect(category.residents['at-least']).toBe(1000);
    expect(
      Object.fromEntries(
        Object.entries(category.criteria).map(([name, criterion]) => [
          name,
          [limitInWords(criterion, 'da').replaceAll('\u00a0', ' '), criterion['average-years']],
        ]),
      ),
    ).toEqual(criteria);
  });

  it('tells every category of a period, and no other', () => {
    expect(law.map(({ id, categories }) => [id, Object.keys(categories)])).toEqual([
      ['2010', ['ghettoomraade']],
      ['2014', ['ghettoomraade']],
      ['2018', ['udsat_boligomraade', 'ghettoomraade', 'haardt_ghettoomraade']],
      ['2021', ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade']],
    ]);
  });

  it('asks for five years in a row, by a transitional rule in 2018-2020 and by § 61 a, stk. 4, since', () => {
    // the ministry's list of hårde ghettoområder of 2020: 4 years by the act, 5 for 2018-2020
    expect(byYears(2018, 'haardt_ghettoomraade').years).toMatchObject({ of: 'ghettoomraade', 'in-a-row': 5 });
    expect(byYears(2021, 'omdannelsesomraade').years).toMatchObject({ of: 'parallelsamfund', 'in-a-row': 5 });
  });

  it('counts the convicted of those aged 18 and over where the act says so', () => {
    const of = (year: number, id: CategoryId) => byCriteria(year, id).criteria.doemte?.universe;
    expect(of(2014, 'ghettoomraade')).toMatchObject({ en: 'residents aged 18 and over' });
    expect(of(2021, 'parallelsamfund')).toMatchObject({ en: 'residents' });
  });
});

describe('limits in words', () => {
  it('say in both languages whether the limit itself is met', () => {
    const { criteria } = byCriteria(2021, 'forebyggelsesomraade');
    const words = (id: LegalCriterionId) => limitInWords(criteria[id]!, 'en').replaceAll('\u00a0', ' ');
    expect(words('uden-tilknytning')).toBe('above 30%');
    expect(words('doemte')).toBe('at least 2 times the national average');
    expect(words('indkomst')).toBe("below 65% of the region's average");
  });

  it('stand with a paragraph whose numbers are not parted from their signs', () => {
    const criterion = byCriteria(2014, 'ghettoomraade').criteria.grundskole!;
    expect(unbroken(criterion.paragraph)).toBe('§\u00a061\u00a0a, stk.\u00a01, nr.\u00a04');
    expect(limitInWords(criterion, 'da')).toBe('over 50\u00a0%');
    expect(limitInWords(criterion, 'en')).toBe('above 50%');
  });
});

describe('the period', () => {
  it.each([
    [2010, '2010'],
    [2013, '2010'],
    [2014, '2014'],
    [2017, '2014'],
    [2018, '2018'],
    [2020, '2018'],
    [2021, '2021'],
    [2040, '2021'],
  ])('of the lists of %i is that of %s', (year, id) => {
    expect(lists(year).id).toBe(id);
  });

  it.each([
    ['2011-01-01', '2010'],
    ['2013-12-31', '2010'],
    ['2014-01-01', '2014'],
    ['2018-11-30', '2014'],
    // executive order no. 1365 of 2018 came into force on 1 December, the day of the lists
    ['2018-12-01', '2018'],
    ['2021-11-29', '2018'],
    // BL: in force on 30 November 2021, the day before the lists
    ['2021-11-30', '2021'],
    ['2040-02-29', '2021'],
  ])('of %s is that of %s', (day, id) => {
    expect(periodOnDay(law, day).id).toBe(id);
  });

  it('is never the nearest one: a year before every period is refused', () => {
    expect(refused(() => lists(2009))).toEqual({
      da: 'ingen periode af loven dækker 2009. Kendte perioder: 2010 til 2013, 2014 til 2017, 2018 til 2020, fra 2021.',
      en: 'no period of the law covers 2009. Known periods: 2010 to 2013, 2014 to 2017, 2018 to 2020, from 2021 on.',
    });
  });

  it('is never the nearest one: a day before every period is refused', () => {
    expect(refused(() => periodOnDay(law, '2010-12-31')).en).toBe(
      'no period of the law covers 2010-12-31. Known periods: 2011-01-01 to 2013-12-31, 2014-01-01 to 2018-11-30, ' +
        '2018-12-01 to 2021-11-29, from 2021-11-30 on.',
    );
  });

  it('is never the nearest one: a year or a day in a gap is refused', () => {
    const gap = law.filter(({ id }) => id !== '2014');
    expect(() => periodOfLists(gap, 2016)).toThrow(InputError);
    expect(() => periodOnDay(gap, '2016-12-01')).toThrow(InputError);
  });

  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-12-32'])(
    'of %s is refused: no such day',
    (day) => {
      expect(refused(() => periodOnDay(law, day))).toEqual({
        da: `der er ingen dag ${day}. Skriv en dag som 2021-12-01 eller et år som 2021.`,
        en: `there is no day ${day}. Write a day such as 2021-12-01 or a year such as 2021.`,
      });
    },
  );

  it('follows on the one before, without a gap or an overlap', () => {
    for (const [index, period] of law.slice(1).entries()) {
      const before = law[index];
      expect(period.lists.from).toBe(before.lists.to! + 1);
      const dayAfter = Date.parse(before['in-force'].to!) + 24 * 3600 * 1000;
      expect(Date.parse(period['in-force'].from)).toBe(dayAfter);
    }
  });
});

describe('every value', () => {
  it.each(law.map((period) => [period.id, period] as const))(
    'of %s names a paragraph and a source that the file has',
    (_, period) => {
      const provisions = provisionsOf(period);
      expect(provisions.length).toBeGreaterThan(5);
      for (const { paragraph, source } of provisions) {
        expect(paragraph).not.toBe('');
        expect(Object.keys(period.sources)).toContain(source);
      }
    },
  );

  it('is told in both languages', () => {
    for (const period of law) {
      for (const text of textsOf(period)) {
        expect(text.da).not.toBe('');
        expect(text.en).not.toBe('');
        // only names of categories are the same word in both
        if (/\s/.test(text.da) && text.da !== 'udsat boligområde' && text.da !== 'hårdt ghettoområde')
          expect(text.en).not.toBe(text.da);
      }
    }
  });

  it('that could not be checked is marked so', () => {
    const marked = (year: number) => provisionsOf(lists(year)).filter(({ unverified }) => unverified);
    // 2010: both dates, the day of the lists, and the three limits
    expect(marked(2010)).toHaveLength(5);
    // 2014: the act behind the bill
    expect(marked(2014)).toHaveLength(1);
    // 2021: the age of the convicted, in three lists, and what excludes a forebyggelsesområde
    expect(marked(2021).map(({ paragraph }) => paragraph)).toEqual([
      '§ 61 a, stk. 1, nr. 2',
      '§ 61 a, stk. 1, nr. 2',
      '§ 61 b',
      '§ 61 b, nr. 2',
    ]);
  });
});

/** The sentence of the one finding that a call is refused with, in both languages. */
function refused(call: () => unknown): { da: string; en: string } {
  try {
    call();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.findings).toHaveLength(1);
    return { da: sentence(error.findings[0], 'da'), en: sentence(error.findings[0], 'en') };
  }
  throw new Error('not refused');
}

interface Provision {
  paragraph: string;
  source: string;
  unverified?: unknown;
}

/** Every block of a period that says where it stands. */
function provisionsOf(period: Period): Provision[] {
  return blocksOf(period).filter(
    (block): block is Record<string, unknown> & Provision => 'paragraph' in block,
  );
}

/** Every text of a period that has two languages. */
function textsOf(period: Period): { da: string; en: string }[] {
  return blocksOf(period).filter(
    (block): block is Record<string, unknown> & { da: string; en: string } => 'da' in block,
  );
}

function blocksOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(blocksOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
