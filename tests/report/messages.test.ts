import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { textOf } from '../../src/document/text.ts';
import { type ReportMessages, reportMessages } from '../../src/messages/report.ts';
import { basisWords, reportWords, roleWords } from '../../src/messages/report-words.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { sampleReport } from './sample-report.ts';

const notTried = { places: true, references: true, unbounded: ['A', { da: 'B', en: 'C' }], skipped: true };

/** Parameters to say each sentence with, some twice: in the singular and in the plural. */
const parameters: { [Code in keyof ReportMessages]: ReportMessages[Code][] } = {
  answer: [
    { designated: 0, areas: 1 },
    { designated: 1, areas: 1 },
    { designated: 2, areas: 5000 },
  ],
  'answer-residents': [
    { designated: 1, residents: '7', without: 0, why: 'missing', share: undefined, areas: 1 },
    { designated: 2, residents: '7', without: 1, why: 'missing', share: '7%', areas: 2 },
  ],
  'answer-untried': [
    { untried: notTried },
    { untried: { places: false, references: false, unbounded: [], skipped: true } },
  ],
  'answer-undetermined': [
    { undetermined: 1, own: 0, hidden: 0, others: 0, limit: 0, earlier: 0 },
    { undetermined: 1, own: 1, hidden: 0, others: 0, limit: 0, earlier: 0 },
    { undetermined: 1, own: 0, hidden: 0, others: 1, limit: 0, earlier: 0 },
    { undetermined: 2, own: 0, hidden: 0, others: 0, limit: 2, earlier: 0 },
    { undetermined: 2, own: 0, hidden: 0, others: 0, limit: 0, earlier: 2 },
    { undetermined: 9, own: 1, hidden: 1, others: 2, limit: 1, earlier: 2 },
  ],
  'answer-range': [
    { least: 0, most: 1, untried: undefined, byFigures: true },
    { least: 0, most: 1, untried: undefined, byFigures: false },
    { least: 1, most: 4, untried: undefined, byFigures: true },
    { least: 1, most: 4, untried: notTried, byFigures: true },
    { least: 1, most: 4, untried: notTried, byFigures: false },
  ],
  'answer-boligomraader': [
    { count: 0, inDesignated: 0, designating: 0, unlinked: 0, designates: true, whole: true },
    { count: 0, inDesignated: 0, designating: 0, unlinked: 0, designates: true, whole: false },
    { count: 3, inDesignated: 2, designating: 2, unlinked: 0, designates: true, whole: false },
    { count: 1, inDesignated: 1, designating: 1, unlinked: 0, designates: true, whole: true },
    { count: 1, inDesignated: 1, designating: 0, unlinked: 0, designates: true, whole: true },
    { count: 1, inDesignated: 0, designating: 0, unlinked: 0, designates: true, whole: true },
    { count: 1, inDesignated: 0, designating: 0, unlinked: 1, designates: true, whole: true },
    { count: 14, inDesignated: 14, designating: 11, unlinked: 0, designates: true, whole: true },
    { count: 3, inDesignated: 2, designating: 0, unlinked: 0, designates: true, whole: true },
    { count: 3, inDesignated: 1, designating: 1, unlinked: 1, designates: true, whole: true },
    { count: 3, inDesignated: 0, designating: 0, unlinked: 2, designates: true, whole: true },
    { count: 3, inDesignated: 1, designating: 1, unlinked: 2, designates: true, whole: true },
    { count: 3, inDesignated: 1, designating: 1, unlinked: 0, designates: false, whole: true },
  ],
  'answer-criteria-open': [{ count: 1 }, { count: 2 }],
  'answer-no-lists': [{}],
  'residents-unknown': [{}],
  'residents-without': [
    { count: 1, why: 'missing' },
    { count: 2, why: 'hidden' },
    { count: 2, why: 'either' },
  ],
  'residents-partly': [
    { residents: '7', without: 2, why: 'missing' },
    { residents: '7', without: 2, why: 'hidden' },
    { residents: '7', without: 2, why: 'either' },
  ],
  'assumption-count': [
    { count: 0, of: 3 },
    { count: 1, of: 3 },
    { count: 2, of: 3 },
  ],
  'assumption-count-short': [
    { count: 0, of: 3, kinds: '' },
    { count: 1, of: 3, kinds: 'x' },
    { count: 2, of: 3, kinds: 'x' },
  ],
  'account-rows': [{ read: 3, ofYear: 1, year: 2025, ofOtherYears: 1, outsideLevel: 1 }],
  'account-rows-joined': [{ read: 3, areas: 1, year: 2025 }],
  'account-areas': [{ input: 2, assessed: 1, excluded: 1 }],
  'account-residents': [{ input: '2', assessed: '1', excluded: '1' }],
  'account-listed': [{ count: 1 }, { count: 2 }],
  'account-outside': [
    { residents: 7, boligomraader: 1, of: 3, unknown: 0 },
    { residents: 7, boligomraader: 2, of: 3, unknown: 1 },
  ],
  'account-alone': [
    { areas: 1, residents: '7', inside: 3, known: true, unknown: 0 },
    { areas: 2, residents: '', inside: 3, known: false, unknown: 2 },
  ],
  'criteria-shared': [{ clause: 'X' }],
  'criteria-levels': [{}],
  'criteria-weighted': [
    { criteria: 'X', by: 'population' },
    { criteria: undefined, by: 'population' },
    { criteria: 'X', by: 'none' },
    { criteria: undefined, by: 'none' },
  ],
  'criterion-unknown': [{ reason: 'R' }],
  'open-unknown': [{ criterion: 'K' }],
  'criterion-not-measured': [{ reason: 'X' }],
  'publication-beside': [{}],
  'not-measured': [{ criteria: 'X' }],
  'missing-bounded': [{ criteria: 'X' }],
  'missing-held': [{ criteria: 'X' }],
  'criteria-counted': [{}],
  'order-by-rank': [{}],
  'order-by-byomraade': [{}],
  'without-rank-explained': [{}],
  'order-by-name': [{}],
  'rank-explained': [{}],
  'index-explained': [{}],
  'bounds-explained': [
    { untried: undefined, why: 'missing' },
    { untried: undefined, why: 'hidden' },
    { untried: undefined, why: 'either' },
    { why: 'missing', untried: { places: false, references: false, unbounded: [], skipped: true } },
  ],
  'not-assessed-explained': [{}],
  'criteria-met': [{ met: 1, of: 3, least: 0, most: 2 }],
  'criteria-met-short': [{ met: 1, of: 3, least: 1, most: 1 }],
  'reason-criteria': [{}],
  'reason-classes': [{ classes: 'X' }],
  'reason-list-open': [{ boligomraader: 'X' }],
  'reason-list': [{ boligomraader: 'X' }],
  'reason-both': [{ criteria: 'X', list: 'Y' }],
  'none-designated': [{}],
  'open-explained': [{ hidden: false }, { hidden: true }],
  'open-value': [{ criterion: 'X', limit: '7' }],
  'open-hidden': [
    { criterion: 'a', limit: '2', met: undefined },
    { criterion: 'a', limit: '2', met: true },
    { criterion: 'a', limit: '2', met: false },
  ],
  'open-limit': [{ criterion: 'X', value: '7' }],
  against: [{ value: '1', limit: '2' }],
  'within-one': [{ counts: '1', limit: '2' }],
  'open-value-moves': [
    { criterion: 'a', stands: '1 mod 2', least: '0', greatest: '3', met: false },
    { criterion: 'a', stands: '3 mod 2', least: undefined, greatest: '3', met: true },
    { criterion: 'a', stands: '3 mod 2', least: '0', greatest: undefined, met: true },
    { criterion: 'a', stands: '3 mod 2', least: undefined, greatest: undefined, met: true },
  ],
  'open-moves': [
    { criterion: 'X', stands: '7 mod 8', least: '6', greatest: '9', met: true },
    { criterion: 'X', stands: '7 mod 8', least: '6', greatest: '9', met: false },
  ],
  'takes-criteria': [
    { needed: 1, open: 1, criterion: 'X' },
    { needed: 2, open: 2, criterion: '' },
    { needed: 3, open: 3, criterion: '' },
    { needed: 1, open: 2, criterion: '' },
  ],
  'takes-rule': [{ clause: 'x' }],
  'list-used': [
    { list: 'X', year: null, entries: 0, municipality: 'Y', complete: false },
    { list: 'X', year: 2025, entries: 0, municipality: 'Y', complete: true },
    { list: 'X', year: 2025, entries: 2, municipality: 'Y', complete: false },
  ],
  'share-of-ground': [{}],
  'links-computed': [{}],
  'no-links': [{}],
  'no-links-at-all': [{}],
  'appendix-left-out': [{ designated: 2001, table: 'X', record: 'Y' }],
  'appendix-explained': [{}],
  'open-verdict': [{ verdict: 'X' }],
  'decided-verdict': [{ verdict: 'X' }],
  residents: [{ residents: 1 }, { residents: 2 }],
  'population-unknown': [{ why: 'missing' }, { why: 'hidden' }, { why: 'either' }],
  'population-below': [{ below: 100 }],
  'population-hidden': [{ population: 'x' }],
  about: [{ number: '8,0 %' }],
  'area-designated': [{ reason: 'X' }],
  'area-undetermined': [{}],
  'area-index': [{ index: '7', rank: 1 }],
  'area-marks': [{ boligomraader: 'X' }],
  'area-not-assessed': [{ exclusion: 'X' }],
  'counts-of': [{ numerator: '7', denominator: '8' }],
  'assumed-thresholds': [
    { criteria: 'X', all: true },
    { criteria: 'X', all: false },
  ],
  'assumed-references': [{ criteria: 'X' }],
  'assumed-missing': [{}],
  'assumed-lists': [{}],
  'assumed-criteria': [
    { criteria: 'X', all: false, count: 3 },
    { criteria: 'X', all: true, count: 1 },
    { criteria: 'X', all: true, count: 3 },
  ],
  'assumed-indicators': [{ indicators: 'X' }],
  'assumed-classes': [{ classes: 'X' }],
  'of-criterion': [{ label: 'X', criterion: 'Y' }],
  'valid-for': [
    { from: 2025, to: undefined },
    { from: 2025, to: 2025 },
    { from: 2025, to: 2027 },
  ],
  'sheet-of-file': [{ name: 'tal.xlsx', sheet: '2025', headerLine: 3 }],
  'same-bytes': [{ version: '1' }],
  'more-criteria': [{ count: 1 }, { count: 2 }],
  'boligomraader-short': [
    { count: 0, whole: true },
    { count: 0, whole: false },
    { count: 1, whole: true },
    { count: 2, whole: true },
  ],
};

const danish =
  /(?<!\p{L})(og|af|er|ikke|det|den|med|til|på|som|område|områder|beboere|kriterier|opfyldt|udpeget)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(and|the|is|are|not|with|which|areas?|residents?|criteria|met|designated)(?!\p{L})/iu;

/** Danish terms of law, which English reports keep. */
const terms =
  /boligområde[rt]?|udsatte?|parallelsamfund|omdannelsesområder?|forebyggelsesområder?|statens lister/giu;

const said = (language: 'da' | 'en') =>
  Object.entries(parameters).flatMap(([code, all]) =>
    all.map((one) => {
      const say = reportMessages[language][code as keyof ReportMessages] as (p: unknown) => string;
      return { code, text: say(one) };
    }),
  );

describe('the words of the report', () => {
  it('are there in both languages', () => {
    expect(Object.keys(reportMessages.en).sort()).toEqual(Object.keys(reportMessages.da).sort());
    expect(Object.keys(reportMessages.da).sort()).toEqual(Object.keys(parameters).sort());
    expect(Object.keys(reportWords.en)).toEqual(Object.keys(reportWords.da));
    for (const { text } of [...said('da'), ...said('en')]) expect(text).toMatch(/\S/);
  });

  it('differ between the languages', () => {
    /** the same word in both */
    const shared = ['margin'];
    const equal = (a: Record<string, string>, b: Record<string, string>) =>
      Object.keys(a).filter((key) => a[key] === b[key]);
    expect(equal({ ...reportWords.da }, { ...reportWords.en })).toEqual(shared);
    expect(equal(basisWords.da, basisWords.en)).toEqual([]);
    expect(equal(roleWords.da, roleWords.en)).toEqual([]);
    const [da, en] = [said('da'), said('en')];
    const same = da.filter(({ text }, k) => text === en[k].text).map(({ code }) => code);
    // names in a row, with nothing of a language between them
    expect(same).toEqual(['of-criterion']);
  });

  it('have nothing of the other language in them', () => {
    for (const { text } of said('da')) expect(text.replace('areas.csv', '')).not.toMatch(english);
    for (const { text } of said('en')) expect(text.replace(terms, '')).not.toMatch(danish);
    for (const text of Object.values(reportWords.da)) expect(text).not.toMatch(english);
    for (const text of Object.values(reportWords.en)) expect(text.replace(terms, '')).not.toMatch(danish);
  });

  it('have nothing of the other language in a whole report', () => {
    const base = sampleReport();
    const same = (text: string) => text;
    const paint = { bold: same, dim: same, red: same, green: same, yellow: same };
    const report = sampleReport({
      inputs: base.inputs.map((input) => ({ ...input, name: `${input.role}.x` })),
    });
    const whole = (language: 'da' | 'en') =>
      [
        ...markdownOf(reportDocument(report, language)),
        [...textOf(summaryDocument(report, language), paint)].join(''),
      ]
        .join('')
        .replace(/```[^`]*```/g, '')
        .replace(/areas\.csv|Prøveby|complete: no|“[^”\n]*”/g, '')
        .replace(terms, '');
    const lines = (language: 'da' | 'en', other: RegExp) =>
      whole(language)
        .split('\n')
        .filter((line) => other.test(line));
    expect(lines('da', english)).toEqual([]);
    expect(lines('en', danish)).toEqual([]);
  });
});
