import { describe, expect, it } from 'vitest';
import { type HtmlCriteriaMessages, htmlCriteriaMessages } from '../../src/messages/html-criteria.ts';
import { type HtmlNearMessages, htmlNearMessages } from '../../src/messages/html-near.ts';
import { criteriaInPictures as criteria } from '../../src/report/sections/criteria.ts';
import { near } from '../../src/report/sections/near.ts';
import { together } from '../../src/report/sections/together.ts';
import { part, textOf } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

/** Parameters to say each sentence with, some more than once: in the singular and in the plural. */
type Samples<Messages> = { [Code in keyof Messages]: Messages[Code][] };

const described = { areas: 1, least: '7', median: '8', greatest: '9', limit: '8', met: 1, of: 2 };

const htmlCriteria: Samples<HtmlCriteriaMessages> = {
  finding: [
    { criterion: 'X', met: 0, of: 1 },
    { criterion: 'X', met: 1, of: 3 },
    { criterion: 'X', met: 2, of: 3 },
  ],
  'how-to-read': [{}],
  'how-to-read-what': [{}],
  'met-when': [{ clause: 'X' }],
  'dots-explained': [{ areas: 2 }],
  'bars-explained': [{ areas: 2 }],
  'lines-explained': [{ references: true }, { references: false }],
  'limits-differ': [{}],
  'chart-title': [{ criterion: 'X' }],
  'chart-described': [
    { ...described, reference: undefined },
    { ...described, areas: 2, reference: '8', met: 2 },
  ],
  'without-value': [{ count: 1 }, { count: 2 }],
  'no-values': [{}],
  'yes-or-no': [{}],
  together: [{}],
  'by-count': [{ excluded: 0 }, { excluded: 1 }, { excluded: 2 }],
  'by-criteria': [{}],
  otherwise: [{}],
  'line-of-rule': [{ needed: 4 }],
  'rule-not-a-count': [{}],
  combinations: [{ areas: 1 }, { areas: 2 }],
  'combinations-explained': [{}],
  'combinations-rest': [
    { combinations: 1, areas: 1, most: 1 },
    { combinations: 1, areas: 2, most: 2 },
    { combinations: 2, areas: 2, most: 1 },
    { combinations: 2, areas: 4, most: 2 },
  ],
  pairs: [{}],
  'pairs-explained': [{}],
  'pairs-cut': [{ shown: 12, of: 20 }],
};

const htmlNear: Samples<HtmlNearMessages> = {
  title: [{}],
  'what-it-is': [{}],
  assumption: (['missing', 'hidden', 'either'] as const).map((why) => ({ share: '10', why })),
  table: [{}],
  side: [{}],
  'hangs-on-one': [{}],
  within: [{ share: '10' }],
  leaving: [{ open: false }, { open: true }],
  entering: [{ open: false }, { open: true }],
  takes: [{ side: 'leaving' }, { side: 'entering' }],
  'leaving-none': [{}],
  'entering-none': [{}],
  'nearest-shown': [{ shown: 50, of: 60, table: 'X' }],
  change: [{}],
  becomes: [{}],
  'also-within': [
    { count: 1, share: '10' },
    { count: 2, share: '10' },
  ],
  kept: [{ count: 1 }, { count: 2 }],
  'list-only': [{ count: 1 }, { count: 2 }],
  undetermined: [
    { count: 1, shown: 1 },
    { count: 2, shown: 2 },
    { count: 60, shown: 50 },
  ],
  'asks-years': [{}],
  'asks-no-criterion': [{}],
};

const danish =
  /(?<!\p{L})(og|af|er|ikke|det|den|med|til|på|som|område|områder|beboere|kriterier|opfyldt|udpeget)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(and|the|is|are|not|with|which|areas?|residents?|criteria|met|designated)(?!\p{L})/iu;
const files = /areas\.csv/g;

describe.each([
  ['the criteria', htmlCriteriaMessages, htmlCriteria],
  ['areas near the line', htmlNearMessages, htmlNear],
] as const)('the words of %s', (_, messages, samples) => {
  const said = (language: 'da' | 'en') =>
    Object.entries(samples).flatMap(([code, all]) =>
      all.map((one) => {
        const say = messages[language][code as keyof (typeof messages)['da']] as (p: unknown) => string;
        return say(one).replace(files, '');
      }),
    );

  it('are there in both languages, and differ', () => {
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.da).sort());
    expect(Object.keys(samples).sort()).toEqual(Object.keys(messages.da).sort());
    const [da, en] = [said('da'), said('en')];
    expect(da.filter((text, k) => text === en[k])).toEqual([]);
    for (const texts of [da, en]) {
      expect(texts.filter((text) => !/\S/.test(text))).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('have nothing of the other language in them', () => {
    expect(said('da').filter((text) => english.test(text))).toEqual([]);
    expect(said('en').filter((text) => danish.test(text))).toEqual([]);
  });
});

describe.each([
  ['kriterier', criteria],
  ['sammen', together],
  ['taet-paa', near],
] as const)('the section %s', (_, section) => {
  it('has nothing of the other language in it', () => {
    const lines = (language: 'da' | 'en') =>
      textOf(part(section, sampleReport(), language)).replace(files, '');
    expect(english.exec(lines('da'))?.[0]).toBeUndefined();
    expect(danish.exec(lines('en'))?.[0]).toBeUndefined();
  });
});
