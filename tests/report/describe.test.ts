import { describe, expect, it } from 'vitest';
import { effectiveMethod, type Method } from '../../src/criteria/effective.ts';
import type { Measure } from '../../src/criteria/measure.ts';
import type { Exclusion, Ladder, WrittenMethod } from '../../src/criteria/schema/method.ts';
import type { Reference } from '../../src/criteria/schema/reference.ts';
import type { Rule } from '../../src/criteria/schema/rule.ts';
import type { Threshold } from '../../src/criteria/schema/threshold.ts';
import {
  describeCriterionThreshold,
  describeDesignation,
  describeExclusion,
  describeLadder,
  describeLink,
  describeMeasure,
  describeMissing,
  describeReference,
  describeRule,
  describeStateLists,
  describeThreshold,
} from '../../src/report/describe.ts';

const method = effectiveMethod({
  missing: {},
  exclude: {},
  'state-lists': {},
  indicators: {
    tryghed: { title: { da: 'Tryghed', en: 'Safety' }, column: 'tryg' },
    ja: { flag: { column: 'svar', yes: ['ja', '1'], no: ['nej'] } },
  },
  criteria: {
    a: {
      title: { da: 'Indkomst', en: 'Income' },
      ratio: { numerator: 'n', denominator: 'd' },
      unit: 'pct',
      worse: 'higher',
    },
    b: { title: { da: 'Skole', en: 'School' }, column: 'y', worse: 'higher' },
    c: { indicator: 'tryghed', worse: 'lower' },
    d: { indicator: 'ja', title: 'Flag', worse: 'higher' },
    e: { title: 'E', 'not-measured': 'intet', worse: 'higher' },
  },
  classes: {
    trin: {
      title: { da: 'Udsathed', en: 'Exposure' },
      of: 'tryghed',
      steps: [
        { class: 'høj', title: { da: 'Høj', en: 'High' }, below: 50 },
        { class: 'mid', from: 50, to: 70 },
        { class: 'lav' },
      ],
    },
  },
  reference: { of: 'rest-of-city' },
  threshold: threshold({ times: 1.5 }),
  designate: { 'at-least': 2 },
} as unknown as WrittenMethod);

function threshold(block: Partial<Threshold>): Threshold {
  return { strict: false, definition: 'linear', sd: 'population', rounding: 'down', ...block };
}

describe('a reference', () => {
  const cases: [Reference, string, string][] = [
    [
      { of: 'city' },
      'Hvert område sammenlignes med hele byen: alle områder under ét. Niveauet er summen af deres tællere divideret med summen af deres nævnere.',
      'Every area is compared with the whole city: all areas together. The level is the sum of their numerators divided by the sum of their denominators.',
    ],
    [
      { of: 'rest-of-city', weights: 'population' },
      'Hvert område sammenlignes med resten af byen: alle andre områder under ét, uden området selv. Niveauet er gennemsnittet af deres værdier, vægtet med folketal.',
      'Every area is compared with the rest of the city: all other areas together, without the area itself. The level is the mean of their values, weighted by population.',
    ],
    [
      { of: 'non-designated', weights: 'none' },
      'Hvert område sammenlignes med de områder, der ikke er udpeget, under ét; sammenligning og udpegning er gentaget, til de passede sammen. Niveauet er gennemsnittet af deres værdier, hvor hvert område tæller lige meget.',
      'Every area is compared with the areas that are not designated, together; comparison and designation were repeated until they agreed. The level is the mean of their values, where every area counts the same.',
    ],
    [
      { of: 'region', column: 'bydel', 'years-back': 3 },
      'Hvert område sammenlignes med de områder under ét, der har det samme i kolonnen “bydel” som området, 3 år tidligere. Niveauet er summen af deres tællere divideret med summen af deres nævnere.',
      'Every area is compared with the areas together that hold the same in the column “bydel” as the area, 3 years earlier. The level is the sum of their numerators divided by the sum of their denominators.',
    ],
    [
      { of: 'value', value: 12.5 },
      'Hvert område sammenlignes med det faste tal 12,5.',
      'Every area is compared with the fixed number 12.5.',
    ],
    [
      { of: 'column', column: 'landstal' },
      'Hvert område sammenlignes med tallet i kolonnen “landstal”.',
      'Every area is compared with the number in the column “landstal”.',
    ],
    [
      { of: 'percentile', percentile: 50, definition: 'nearest-rank', year: 2020 },
      'Hvert område sammenlignes med 50-percentilen af områdernes værdier (nærmeste rang), i 2020.',
      "Every area is compared with the 50th percentile of the areas' values (nearest rank), in 2020.",
    ],
  ];

  it.each(cases)('%j', (reference, da, en) => {
    expect(describeReference(reference, 'da')).toBe(da);
    expect(describeReference(reference, 'en')).toBe(en);
  });
});

describe('a threshold', () => {
  const rest: Reference = { of: 'rest-of-city' };
  const cases: [Partial<Threshold>, 'higher' | 'lower', string, string][] = [
    [
      { times: 1.5 },
      'higher',
      'mindst 1,5 gange niveauet i resten af byen',
      'at least 1.5 times the level in the rest of the city',
    ],
    [
      { times: 0.85, strict: true },
      'lower',
      'under 0,85 gange niveauet i resten af byen',
      'below 0.85 times the level in the rest of the city',
    ],
    [
      { times: 1, strict: true },
      'higher',
      'over niveauet i resten af byen',
      'above the level in the rest of the city',
    ],
    [
      { plus: 5 },
      'higher',
      'mindst niveauet i resten af byen plus 5 procentpoint',
      'at least the level in the rest of the city plus 5 percentage points',
    ],
    [
      { plus: -2.5 },
      'lower',
      'højst niveauet i resten af byen minus 2,5 procentpoint',
      'at most the level in the rest of the city minus 2.5 percentage points',
    ],
    [{ plus: 0 }, 'lower', 'højst niveauet i resten af byen', 'at most the level in the rest of the city'],
    [{ value: 40 }, 'higher', 'mindst 40\u00a0%', 'at least 40%'],
    [{ value: 40, strict: true }, 'lower', 'under 40\u00a0%', 'below 40%'],
    [
      { percentile: 90 },
      'higher',
      'mindst 90-percentilen af områdernes værdier (lineær interpolation)',
      "at least the 90th percentile of the areas' values (linear interpolation)",
    ],
    [
      { percentile: 2.5, definition: 'nearest-rank', strict: true },
      'lower',
      'under 2,5-percentilen af områdernes værdier (nærmeste rang)',
      "below the 2.5th percentile of the areas' values (nearest rank)",
    ],
    [
      { 'standard-deviations': 1.5 },
      'higher',
      'mindst gennemsnittet af områdernes værdier plus 1,5 standardafvigelser (divisor n)',
      "at least the mean of the areas' values plus 1.5 standard deviations (divisor n)",
    ],
    [
      { 'standard-deviations': 1, sd: 'sample', strict: true },
      'lower',
      'under gennemsnittet af områdernes værdier minus 1 standardafvigelse (divisor n − 1)',
      "below the mean of the areas' values minus 1 standard deviation (divisor n − 1)",
    ],
    [
      { 'share-of-areas': 10 },
      'higher',
      'blandt de 10\u00a0% højeste af områdernes værdier (antallet rundet ned, lige værdier med)',
      "among the highest 10% of the areas' values (the number rounded down, equal values in)",
    ],
    [
      { 'share-of-areas': 12.5, strict: true, rounding: 'nearest' },
      'lower',
      'under den sidste af de 12,5\u00a0% laveste af områdernes værdier (antallet rundet til nærmeste)',
      "below the last of the lowest 12.5% of the areas' values (the number rounded to the nearest)",
    ],
    [
      { column: 'graense' },
      'higher',
      'mindst tallet i kolonnen “graense”',
      'at least the number in the column “graense”',
    ],
  ];

  it.each(cases)('%j, worse is %s', (block, worse, da, en) => {
    const context = { worse, unit: 'pct', reference: rest };
    expect(describeThreshold(threshold(block), context, 'da')).toBe(da);
    expect(describeThreshold(threshold(block), context, 'en')).toBe(en);
  });

  const references: [Reference | undefined, string, string][] = [
    [{ of: 'city', year: 2020 }, 'niveauet i hele byen i 2020', 'the level in the whole city in 2020'],
    [
      { of: 'city', 'years-back': 1 },
      'niveauet i hele byen 1 år tidligere',
      'the level in the whole city 1 year earlier',
    ],
    [
      { of: 'non-designated' },
      'niveauet i de ikke udpegede områder',
      'the level in the areas not designated',
    ],
    [
      { of: 'region', column: 'bydel' },
      'niveauet i områder med samme “bydel”',
      'the level in the areas of the same “bydel”',
    ],
    [{ of: 'value', value: 10.5 }, '10,5\u00a0%', '10.5%'],
    [{ of: 'column', column: 'land' }, 'tallet i kolonnen “land”', 'the number in the column “land”'],
    [{ of: 'percentile', percentile: 21 }, '21-percentilen', 'the 21st percentile'],
    [{ of: 'percentile', percentile: 12 }, '12-percentilen', 'the 12th percentile'],
    [undefined, 'sammenligningstallet', 'the reference'],
  ];

  it.each(references)('times %j', (reference, da, en) => {
    const context = { worse: 'higher', unit: 'pct', reference } as const;
    expect(describeThreshold(threshold({ times: 2 }), context, 'da')).toBe(`mindst 2 gange ${da}`);
    expect(describeThreshold(threshold({ times: 2 }), context, 'en')).toBe(`at least 2 times ${en}`);
  });

  it("is the method's where a criterion has none, and the answer of a flag", () => {
    expect(describeCriterionThreshold(method, 'a', 'da')).toBe('mindst 1,5 gange niveauet i resten af byen');
    expect(describeCriterionThreshold(method, 'd', 'da')).toBe('ja');
    expect(describeCriterionThreshold(method, 'd', 'en')).toBe('yes');
  });

  it('adds in the unit of the criterion', () => {
    const context = { worse: 'lower', unit: 'kr', reference: rest } as const;
    expect(describeThreshold(threshold({ plus: -25000 }), context, 'da')).toBe(
      'højst niveauet i resten af byen minus 25.000\u00a0kr.',
    );
  });
});

describe('a rule', () => {
  const cases: [Rule, string, string][] = [
    ['a', 'Indkomst er opfyldt', 'Income is met'],
    [{ criterion: 'c' }, 'Tryghed er opfyldt', 'Safety is met'],
    [{ 'at-least': 2 }, 'mindst 2 af de 4 kriterier er opfyldt', 'at least 2 of the 4 criteria are met'],
    [{ 'at-least': 4 }, 'alle 4 kriterier er opfyldt', 'all 4 criteria are met'],
    [
      { 'at-least': 2, of: ['a', 'b', 'c'] },
      'mindst 2 af disse kriterier er opfyldt: Indkomst, Skole og Tryghed',
      'at least 2 of these criteria are met: Income, School and Safety',
    ],
    [
      { all: ['a', 'b'] },
      'alle disse kriterier er opfyldt: Indkomst og Skole',
      'all of these criteria are met: Income and School',
    ],
    [
      { any: ['a', 'b'] },
      'mindst 1 af disse kriterier er opfyldt: Indkomst eller Skole',
      'at least 1 of these criteria is met: Income or School',
    ],
    [{ all: ['a'] }, 'Indkomst er opfyldt', 'Income is met'],
    [{ not: 'a' }, 'Indkomst ikke er opfyldt', 'Income is not met'],
    [
      { not: { any: ['a', 'b'] } },
      'det ikke gælder, at [mindst 1 af disse kriterier er opfyldt: Indkomst eller Skole]',
      'it is not so that [at least 1 of these criteria is met: Income or School]',
    ],
    [
      { class: { of: 'trin', is: ['høj', 'mid'] } },
      'området ligger i klassen “Høj” eller “mid” (Udsathed)',
      'the area is in the class “High” or “mid” (Exposure)',
    ],
    [
      { 'consecutive-years': { of: 'a', years: 2 } },
      'det både i år og i året før gælder, at Indkomst er opfyldt',
      'both this year and the year before it Income is met',
    ],
    [
      { 'consecutive-years': { of: { 'at-least': 2 }, years: 3 } },
      'det både i år og i hvert af de 2 år før gælder, at mindst 2 af de 4 kriterier er opfyldt',
      'both this year and each of the 2 years before it at least 2 of the 4 criteria are met',
    ],
    [
      { all: ['a', { any: ['b', 'c'] }, { not: 'd' }] },
      'alle disse betingelser gælder: (a) at Indkomst er opfyldt, (b) at [mindst 1 af disse kriterier er opfyldt: Skole eller Tryghed] og (c) at Flag ikke er opfyldt',
      'all of these conditions hold: (a) that Income is met, (b) that [at least 1 of these criteria is met: School or Safety] and (c) that Flag is not met',
    ],
    // a list of conditions within another has marks of its own
    [
      { any: [{ all: ['a', { not: 'b' }] }, 'c'] },
      'mindst 1 af disse betingelser gælder: (a) at [alle disse betingelser gælder: (1) at Indkomst er opfyldt og (2) at Skole ikke er opfyldt] eller (b) at Tryghed er opfyldt',
      'at least 1 of these conditions holds: (a) that [all of these conditions hold: (1) that Income is met and (2) that School is not met] or (b) that Safety is met',
    ],
  ];

  it.each(cases)('%j', (rule, da, en) => {
    expect(describeRule(rule, method, 'da')).toBe(da);
    expect(describeRule(rule, method, 'en')).toBe(en);
  });

  it('is what designates an area', () => {
    expect(describeDesignation(method, 'da')).toBe(
      'Et område er udpeget, når mindst 2 af de 4 kriterier er opfyldt.',
    );
    expect(describeDesignation(method, 'en')).toBe(
      'An area is designated when at least 2 of the 4 criteria are met.',
    );
  });
});

describe('an exclusion', () => {
  const out = ' og tæller heller ikke med i det, andre områder sammenlignes med.';
  const outEn = ' and do not count in what other areas are compared with either.';
  const cases: [Partial<Exclusion>, string, string][] = [
    [
      { 'population-below': 1000 },
      `Områder med under 1.000 beboere er udelukket${out}`,
      `Areas with fewer than 1,000 residents are excluded${outEn}`,
    ],
    [
      { ids: ['12'] },
      `Området 12 er udelukket${out}`,
      'The area 12 is excluded and does not count in what other areas are compared with either.',
    ],
    [
      { ids: ['1', '2', '3'] },
      `Områderne 1, 2 og 3 er udelukket${out}`,
      `The areas 1, 2 and 3 are excluded${outEn}`,
    ],
    [
      { column: 'type', is: ['park', 'havn'] },
      `Områder, hvor kolonnen “type” er “park” eller “havn”, er udelukket${out}`,
      `Areas where the column “type” is “park” or “havn” are excluded${outEn}`,
    ],
    [
      { column: 'type', 'is-not': ['bolig'] },
      `Områder, hvor kolonnen “type” ikke er “bolig”, er udelukket${out}`,
      `Areas where the column “type” is not “bolig” are excluded${outEn}`,
    ],
    [
      { column: 'nr', 'starts-with': '9' },
      `Områder, hvor kolonnen “nr” begynder med “9”, er udelukket${out}`,
      `Areas where the column “nr” begins with “9” are excluded${outEn}`,
    ],
    [
      { column: 'nr', matches: '^x' },
      `Områder, hvor kolonnen “nr” passer på mønsteret “^x”, er udelukket${out}`,
      `Areas where the column “nr” matches the pattern “^x” are excluded${outEn}`,
    ],
    [
      { 'population-below': 50, 'in-references': true },
      'Områder med under 50 beboere er udelukket, men tæller fortsat med i det, andre områder sammenlignes med.',
      'Areas with fewer than 50 residents are excluded, but still count in what other areas are compared with.',
    ],
  ];

  it.each(cases)('%j', (block, da, en) => {
    expect(describeExclusion({ 'in-references': false, ...block }, 'da')).toBe(da);
    expect(describeExclusion({ 'in-references': false, ...block }, 'en')).toBe(en);
  });
});

describe("the state's lists", () => {
  const link = { 'minimum-share': 0.5, 'smallest-overlap': 0.01, effect: 'designate' } as const;

  it('say which lists count, and of which year', () => {
    const settings = {
      lists: ['udsat_boligomraade', 'parallelsamfund'],
      'list-year': 'latest',
      link,
    } as const;
    expect(describeStateLists({ ...settings, lists: [...settings.lists] }, 'da')).toBe(
      'Boligområder på statens lister over udsatte boligområder og parallelsamfund er udpeget. Listerne er alle fra det screenede år eller, hvor filen ingen har fra det, fra året før.',
    );
    expect(describeStateLists({ lists: ['forebyggelsesomraade'], 'list-year': 2024, link }, 'en')).toBe(
      "Boligområder on the state's lists of forebyggelsesområder are designated. The lists are those of 2024, whichever year is screened.",
    );
    expect(describeStateLists({ lists: [], 'list-year': 2024, link }, 'da')).toBe(
      'Ingen af statens lister tæller med.',
    );
    expect(describeStateLists({ lists: [], 'list-year': 2024, link }, 'en')).toBe(
      "None of the state's lists counts.",
    );
  });

  it('say what a link does', () => {
    expect(describeLink(link, 'da')).toBe(
      'Hvor mindst 50\u00a0% af et boligområdes beboere bor i et område, er området udpeget sammen med det.',
    );
    expect(describeLink({ 'minimum-share': 0.125, 'smallest-overlap': 0.01, effect: 'mark' }, 'en')).toBe(
      'Where at least 12.5% of the residents of a boligområde live in an area, that is noted; it does not designate the area.',
    );
    expect(describeLink({ 'minimum-share': 0, 'smallest-overlap': 0.01, effect: 'designate' }, 'da')).toBe(
      'Hvor et boligområde er knyttet til et område, er området udpeget sammen med det.',
    );
  });
});

describe('missing figures', () => {
  const told = (missing: Method['missing'], of: Partial<Method> = {}) =>
    (['da', 'en'] as const).map((language) => describeMissing({ ...method, ...of, missing }, language));

  it('either move what others are compared with, or do not', () => {
    const [daFree, enFree] = told({ references: 'free', distributions: 'free' });
    expect(daFree).toContain('både for området selv og for det, andre områder sammenlignes med');
    expect(enFree).toContain('both for the area itself and for what other areas are compared with');
    const [daHeld, enHeld] = told({ references: 'held', distributions: 'free' });
    expect(daHeld).toContain('er regnet af de kendte tal alene');
    expect(enHeld).toContain('is computed from the known figures alone');
  });

  it('either move places in a distribution, or do not, where the method has any', () => {
    const placed = { criteria: { a: { rank: { of: { column: 'x' } } } } } as unknown as Partial<Method>;
    const [daFree, enFree] = told({ references: 'free', distributions: 'free' }, placed);
    expect(daFree).toContain('Også placeringer i en fordeling er prøvet');
    expect(enFree).toContain('Places in a distribution were tried, too');
    const [daHeld, enHeld] = told({ references: 'free', distributions: 'held' }, placed);
    expect(daHeld).toContain('Placeringer i en fordeling er holdt');
    expect(enHeld).toContain('Places in a distribution are held as computed');
    expect(told({ references: 'free', distributions: 'held' }).join()).not.toMatch(/fordeling|distribution/);
  });

  it('that the method leaves out are not said to have been tried', () => {
    const left = {
      criteria: { a: { mean: { of: [{ column: 'x' }], missing: 'skip' } } },
    } as unknown as Partial<Method>;
    const [da, en] = told({ references: 'free', distributions: 'free' }, left);
    expect(da).toContain('Led, som metoden udelader, når de mangler, er ikke prøvet.');
    expect(en).toContain('Operands that the method leaves out where they are missing were not tried.');
  });
});

describe('a measure', () => {
  const cases: [Measure, string | null, string, string][] = [
    [{ column: 'x' }, 'pct', 'kolonnen “x”', 'the column “x”'],
    [{ column: { name: 'x' } }, 'pct', 'kolonnen “x”', 'the column “x”'],
    [
      { ratio: { numerator: 'a', denominator: 'b', years: 1 } },
      'pct',
      '“a” i procent af “b”',
      '“a” as a percentage of “b”',
    ],
    [
      { ratio: { numerator: ['a', 'b'], denominator: 'c', per: 1000, years: 3 } },
      null,
      '“a” + “b” pr. 1.000 af “c”, lagt sammen over 3 år til og med året',
      '“a” + “b” per 1,000 of “c”, added up over 3 years up to the year',
    ],
    [
      { ratio: { numerator: 'a', denominator: 'b', years: 1 } },
      null,
      '“a” divideret med “b”',
      '“a” divided by “b”',
    ],
    [
      { ratio: { numerator: 'a', denominator: 'b', years: 1, range: [0, 50] } },
      'promille',
      '“a” pr. 1.000 af “b” (muligt fra 0 til 50)',
      '“a” per 1,000 of “b” (possible from 0 to 50)',
    ],
    [
      {
        'percentile-rank': {
          of: 'tryghed',
          order: 'descending',
          ties: 'average',
          fraction: '(rank-0.5)/n',
          scale: 100,
          zeros: 'apart',
          within: 'by',
        },
      },
      null,
      'percentilrangen af “Tryghed” ((rang − 0,5) / n, hvor n er områderne med tal; gange 100; højeste værdi først; lige værdier deler gennemsnittet af deres pladser; et nul giver 0 og er ikke blandt de n; blandt de vurderede områder med det samme i kolonnen “by”)',
      'the percentile rank of “Safety” ((rank − 0.5) / n, n being the areas with a figure; times 100; highest value first; equal values share the average of their ranks; a zero gives 0 and is not among the n; among the assessed areas with the same in the column “by”)',
    ],
    [
      { exponential: { of: 'tryghed', decay: 23, scale: 100 } },
      null,
      'den eksponentielle omregning af rangbrøken R, “Tryghed”: −23 · ln(1 − R · (1 − exp(−100 / 23)))',
      'the exponential transform of the rank fraction R, “Safety”: −23 · ln(1 − R · (1 − exp(−100 / 23)))',
    ],
    [
      { mean: { of: ['tryghed', { column: 'x' }], weights: [22.5, 9.3], divisor: 'all', missing: 'skip' } },
      null,
      'gennemsnittet af “Tryghed” (vægt 22,5) og (kolonnen “x”) (vægt 9,3) (de, der mangler, er sprunget over; divideret med alles vægte)',
      'the mean of “Safety” (weight 22.5) and (the column “x”) (weight 9.3) (those missing are skipped; divided by the weights of all)',
    ],
    [{ constant: 2.5 }, null, 'tallet 2,5 for alle områder', 'the number 2.5 for every area'],
    [
      { flag: { column: 'svar', yes: ['ja', '1'], no: ['nej'] } },
      null,
      'ja, når kolonnen “svar” er “ja” eller “1”, nej, når den er “nej”',
      'yes when the column “svar” is “ja” or “1”, no when it is “nej”',
    ],
    [
      { change: { of: 'tryghed', 'years-back': 5, as: 'percent' } },
      null,
      'ændringen i procent i “Tryghed” over 5 år',
      'the change in per cent in “Safety” over 5 years',
    ],
    [
      { 'mean-over-years': { of: { column: 'x' }, years: 3, incomplete: 'unknown' } },
      null,
      'gennemsnittet over 3 år til og med året af (kolonnen “x”)',
      'the mean over 3 years up to the year of (the column “x”)',
    ],
    [
      { 'z-score': { of: 'tryghed', sd: 'sample', weights: 'none' } },
      null,
      'z-scoren af “Tryghed” ((værdi − gennemsnit) / standardafvigelse; divisor n − 1; blandt de vurderede områder)',
      'the z-score of “Safety” ((value − mean) / standard deviation; divisor n − 1; among the assessed areas)',
    ],
    [
      { sum: { of: ['tryghed', { column: 'x' }], missing: 'unknown' } },
      null,
      'summen af “Tryghed” og (kolonnen “x”)',
      'the sum of “Safety” and (the column “x”)',
    ],
    [
      { 'ratio-to': { of: 'tryghed', reference: { of: 'city', weights: 'none' } } },
      null,
      '“Tryghed” divideret med niveauet i hele byen (gennemsnittet af områdernes værdier, hvor hvert område tæller lige meget)',
      "“Safety” divided by the level in the whole city (the mean of the areas' values, where every area counts the same)",
    ],
    [
      { 'count-met': { criteria: ['a', 'b'], missing: 'unknown' } },
      null,
      'antallet af opfyldte blandt kriterierne: Indkomst og Skole',
      'the number met of the criteria: Income and School',
    ],
    [
      { 'distance-index': {} },
      null,
      'den gennemsnitlige relative afstand til sammenligningstallet over kriterierne: alle kriterier med et sammenligningstal',
      'the mean relative distance from the reference over the criteria: every criterion with a reference',
    ],
    [
      { ratio: { numerator: 'a', denominator: 'b', years: 1, per: 100 } },
      'kr',
      '“a” pr. 100 af “b”',
      '“a” per 100 of “b”',
    ],
    [
      { ratio: { numerator: 'a', denominator: 'b', years: 1, per: 10 } },
      'pct',
      '“a” pr. 10 af “b”',
      '“a” per 10 of “b”',
    ],
    [
      { change: { of: 'tryghed', 'years-back': 1, as: 'difference' } },
      null,
      'ændringen i “Tryghed” over 1 år',
      'the change in “Safety” over 1 year',
    ],
    [
      { change: { of: 'tryghed', 'years-back': 2, as: 'ratio' } },
      null,
      'forholdet mellem nu og før af “Tryghed” over 2 år',
      'the ratio of now to then of “Safety” over 2 years',
    ],
    [
      { rank: { of: 'tryghed', order: 'ascending', ties: 'min' } },
      null,
      'rangen af “Tryghed” (laveste værdi først; lige værdier deler den første af deres pladser; blandt de vurderede områder)',
      'the rank of “Safety” (lowest value first; equal values share the first of their ranks; among the assessed areas)',
    ],
    [
      { rank: { of: 'tryghed', order: 'descending', ties: 'max' } },
      null,
      'rangen af “Tryghed” (højeste værdi først; lige værdier deler den sidste af deres pladser; blandt de vurderede områder)',
      'the rank of “Safety” (highest value first; equal values share the last of their ranks; among the assessed areas)',
    ],
    [
      { 'z-score': { of: 'tryghed', sd: 'population', weights: 'population' } },
      null,
      'z-scoren af “Tryghed” ((værdi − gennemsnit) / standardafvigelse; divisor n; vægtet med folketal; blandt de vurderede områder)',
      'the z-score of “Safety” ((value − mean) / standard deviation; divisor n; weighted by population; among the assessed areas)',
    ],
    [
      { 'min-max': { of: 'tryghed', scale: 1, clamp: false } },
      null,
      'min-max-skaleringen af “Tryghed” ((værdi − laveste) / (højeste − laveste); blandt de vurderede områder)',
      'the min-max scaling of “Safety” ((value − lowest) / (highest − lowest); among the assessed areas)',
    ],
    [
      { 'min-max': { of: 'tryghed', min: 20, max: 85, scale: 10, clamp: true } },
      null,
      'min-max-skaleringen af “Tryghed” ((værdi − 20) / (85 − 20); gange 10; værdier uden for er sat til den nærmeste af de to; blandt de vurderede områder)',
      'the min-max scaling of “Safety” ((value − 20) / (85 − 20); times 10; values beyond are set to the nearer of the two; among the assessed areas)',
    ],
    [
      { log: { of: 'tryghed', add: 0 } },
      null,
      'den naturlige logaritme af “Tryghed”',
      'the natural logarithm of “Safety”',
    ],
    [
      { log: { of: 'tryghed', add: 1.5 } },
      null,
      'den naturlige logaritme af “Tryghed” plus 1,5',
      'the natural logarithm of “Safety” plus 1.5',
    ],
    [
      { round: { of: 'tryghed', decimals: 1, ties: 'half-away-from-zero' } },
      null,
      '“Tryghed” afrundet til 1 decimal, en halv væk fra 0',
      '“Safety” rounded to 1 decimal, halves away from 0',
    ],
    [
      { round: { of: 'tryghed', decimals: 2, ties: 'half-even' } },
      null,
      '“Tryghed” afrundet til 2 decimaler, en halv til det lige ciffer',
      '“Safety” rounded to 2 decimals, halves to the even digit',
    ],
    ...(
      [
        ['known', [3, 4], 'divideret med de kendtes vægte', 'divided by the weights of those known'],
        ['known', undefined, 'divideret med antallet af kendte', 'divided by the number of those known'],
        ['all', undefined, 'divideret med antallet af dem alle', 'divided by the number of all'],
      ] as const
    ).map(([divisor, weights, da, en]): (typeof cases)[number] => [
      {
        mean: {
          of: ['tryghed', 'ja'],
          divisor,
          missing: 'skip',
          'fewest-known': 2,
          ...(weights && { weights: [...weights] }),
        },
      },
      null,
      `gennemsnittet af “Tryghed”${weights ? ' (vægt 3)' : ''} og “ja”${weights ? ' (vægt 4)' : ''} (de, der mangler, er sprunget over, hvis mindst 2 kendes; ${da})`,
      `the mean of “Safety”${weights ? ' (weight 3)' : ''} and “ja”${weights ? ' (weight 4)' : ''} (those missing are skipped where at least 2 are known; ${en})`,
    ]),
    [
      { mean: { of: ['tryghed', 'ja'], divisor: 'all', missing: 'unknown' } },
      null,
      'gennemsnittet af “Tryghed” og “ja”',
      'the mean of “Safety” and “ja”',
    ],
  ];

  it.each(cases)('%j in %s', (measure, unit, da, en) => {
    expect(describeMeasure(measure, unit, method, 'da')).toBe(da);
    expect(describeMeasure(measure, unit, method, 'en')).toBe(en);
  });
});

describe('a class ladder', () => {
  it('names its steps and their bounds', () => {
    const ladder = method.classes.trin;
    expect(describeLadder(ladder, method, 'da')).toBe(
      'Efter “Tryghed”; første trin, der passer, gælder. Høj: under 50; mid: mindst 50 og højst 70; lav: ellers.',
    );
    expect(describeLadder(ladder, method, 'en')).toBe(
      'By “Safety”; the first step that holds counts. High: below 50; mid: at least 50 and at most 70; lav: otherwise.',
    );
  });

  it('may be of rules', () => {
    const ladder: Ladder = {
      steps: [{ class: 'I', when: 'a' }, { class: 'II', when: { 'at-least': 2 } }, { class: 'III' }],
    };
    expect(describeLadder(ladder, method, 'da')).toBe(
      'Første trin, der passer, gælder. I: når Indkomst er opfyldt; II: når mindst 2 af de 4 kriterier er opfyldt; III: ellers.',
    );
  });
});
