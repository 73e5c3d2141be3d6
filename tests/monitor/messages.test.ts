import { describe, expect, it } from 'vitest';
import { type MonitorFindings, monitorFindings } from '../../src/messages/monitor.ts';
import { type MonitorMessages, monitorMessages, monitorWords } from '../../src/messages/monitor-report.ts';

/** Parameters to say each sentence with, several where it has several forms. */
const parameters: { [Code in keyof MonitorMessages]: MonitorMessages[Code][] } = {
  title: [
    { years: '2020-2021', place: 'X' },
    { years: '2020', place: null },
  ],
  'what-is-compared': [{ base: 2020 }],
  'own-explained': [{}],
  'fixed-explained': [{ base: 2020 }],
  'level-explained': [{ means: '' }, { means: 'X.' }],
  'level-means': [
    { measures: 'X', weighted: true },
    { measures: 'X', weighted: false },
  ],
  'boligomraader-outside': [{ years: '2020: 1' }],
  'one-year': [{ year: 2020 }],
  'base-is-last': [{ base: 2020 }],
  own: [{}],
  fixed: [{ base: 2020 }],
  'less-question': [{}],
  'less-line': (['less', 'more', 'same'] as const).map((way) => ({
    ...{ way, change: '1', year: 2021, base: 2020, of: 1, measured: 2, all: way === 'more' ? 3 : 2 },
  })),
  'less-none': [{ year: 2021, base: 2020 }],
  'less-few': [{ needed: 2 }],
  'less-years': [{ years: '2021 1' }],
  'less-year': [
    { year: 2021, change: '1', of: null },
    { year: 2021, change: '1', of: 2 },
  ],
  'less-formula': [{ base: 2020 }],
  'left-out': [
    { count: 1, criteria: 'X' },
    { count: 2, criteria: 'X, Y' },
  ],
  'left-out-unmeasured': [{ criterion: 'X' }],
  'left-out-definition': [{ criterion: 'X' }],
  'left-out-figure': [{ criterion: 'X' }],
  'left-out-hidden': [{ criterion: 'A' }],
  'hidden-level': [{ years: '2024, 2025' }],
  'left-out-lag': [{ criterion: 'X' }],
  'left-out-base': [{ criterion: 'X' }],
  'halved-question': [{ base: 2020 }],
  'halved-line': [
    { halved: 1, measured: 2, all: 2, needed: 1, open: 0, year: 2021 },
    { halved: 1, measured: 1, all: 2, needed: 1, open: 0, year: 2021 },
    { halved: 1, measured: 3, all: 4, needed: 2, open: 1, year: 2021 },
    { halved: 1, measured: 3, all: 4, needed: 2, open: 2, year: 2021 },
  ],
  'halved-shares': [{ shares: 'X' }],
  'halved-formula': [{ base: 2020 }],
  'fewer-question': [{ base: 2020 }],
  'fewer-line': (['areas', 'residents', 'byomraader'] as const).map((what) => ({
    ...{ what, now: '1', before: '2', year: 2021, base: 2020 },
  })),
  'fewer-formula': [{}],
  'open-undetermined': [{}],
  'open-population': [{}],
  'open-population-hidden': [{}],
  'open-population-either': [{}],
  'open-not-formed': [{}],
  'open-formed-otherwise': [{}],
  'not-alike': [{ years: '2021' }],
  'lists-question': [{ base: 2020 }],
  'lists-line': [{ now: '1', before: '2', year: 2021, base: 2020 }],
  'lists-none': [{}],
  'lists-not-whole': [{}],
  'lists-other': [{}],
  'lists-formula': [{}],
  'lists-watch': [{}],
  'set-vanished': [
    { year: 2021, base: 2020, count: 1, names: 'X' },
    { year: 2021, base: 2020, count: 2, names: 'X' },
  ],
  'set-excluded': [
    { year: 2021, count: 1, names: 'X', own: true },
    { year: 2021, count: 2, names: 'X', own: false },
  ],
  break: [{ measure: 'X', year: 2021, from: 2020, parts: 'Y' }],
  'breaks-explained': [{}],
  'breaks-none': [{}],
  'method-change': [{ year: 2021, from: 2020, parts: 'X' }],
  'method-explained': [{}],
  'part-changed': [{ part: 'X', before: 'Y', after: 'Z' }],
  'part-with': [{ part: 'X', criteria: 'Y' }],
  'areas-appeared': [{ year: 2021, from: 2020, count: 1, names: 'X' }],
  'areas-vanished': [{ year: 2021, from: 2020, count: 2, names: 'X' }],
  since: [{ year: 2021, base: 2020, changes: 'X' }],
  'since-designated': [{ change: '1' }],
  'since-rest': [{ change: '1' }],
  'since-gap': [{ change: '1' }],
  'without-figure': [{ years: 'X' }],
  'break-row': [{ year: 2021, parts: 'X' }],
  'row-no-areas': [{}],
  'row-not-measured': [{}],
  'row-not-in-method': [{}],
  'worse-higher': [{}],
  'worse-lower': [{}],
  'range-least': [{ least: '1' }],
  'range-up-to': [{ known: '1', most: '2' }],
  'range-between': [{ least: '1', most: '2' }],
  headline: (['less', 'more', 'same', 'mixed', 'unknown'] as const).map((way) => ({ way, base: 2020 })),
  'headline-one': [{ year: 2020 }],
  'brief-gap': [
    { hold: 'X', change: null, of: 0, measured: 1, all: 1, year: 2021 },
    { hold: 'X', change: '1', of: 1, measured: 1, all: 2, year: 2021 },
  ],
  'brief-assumption': [{}],
  'brief-some': [
    { smaller: 0, of: 1, most: null, larger: 'X' },
    { smaller: 1, of: 1, most: 'X', larger: '' },
  ],
  'brief-halved': [{ answer: 'X', halved: 1, needed: 2 }],
  'brief-count': [{ answer: 'X', before: '1', now: '2' }],
  'brief-breaks': [
    { breaks: 0, years: '', holes: 0 },
    { breaks: 1, years: '2021', holes: 1 },
    { breaks: 2, years: '2021, 2022', holes: 2 },
  ],
  'gaps-caption': [{ base: 2020, year: 2021 }],
  'gaps-smaller': [{}],
  'gaps-larger': [{}],
  'held-short': [{ base: 2020 }],
  'byomraader-explained': [{ base: 2020 }],
  'byomraader-label': [{ base: 2020 }],
  'smaller-of': [{ smaller: 1, of: 2 }],
  'row-hidden': [{}],
  'chart-title': [{ measure: 'X' }],
  'chart-line': [{ hold: 'X', year: 2021, designated: '1', rest: '2' }],
  'chart-explained': [{}],
  'break-mark': [{}],
  'what-changed': [{}],
};

const both = { year: 2021, otherYear: 2020, otherFile: 'X' };
const findings: { [Code in keyof MonitorFindings]: MonitorFindings[Code][] } = {
  'monitor-year-twice': [{ year: 2021, other: 'X' }],
  'monitor-other-city': [{ ...both, city: 'X', other: 'Y' }],
  'monitor-other-level': [both],
  'monitor-other-areas': [{ ...both, alike: undefined }],
  'monitor-other-method': [{ ...both, method: 'X', other: 'Y' }],
  'monitor-base-absent': [{ base: 2020, years: [2021] }],
  'monitor-put-together': (['city', 'level', 'areas', 'method'] as const).map((kind) => ({
    ...{ kind, from: 2020, year: 2021 },
  })),
};

/** Every sentence of a language, with its code. */
function said(language: 'da' | 'en'): [code: string, text: string][] {
  const rooms = [
    [monitorMessages[language], parameters],
    [monitorFindings[language], findings],
  ] as unknown as [Record<string, (p: unknown) => string>, Record<string, unknown[]>][];
  return rooms.flatMap(([say, cases]) =>
    Object.entries(cases).flatMap(([code, all]) =>
      all.map((one): [string, string] => [code, say[code](one)]),
    ),
  );
}

describe('the sentences of a monitor', () => {
  it.each(['da', 'en'] as const)('are different ones for different things: %s', (language) => {
    const texts = said(language).map(([, text]) => text);
    expect(texts.filter((text, k) => texts.indexOf(text) !== k)).toEqual([]);
    expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });

  it('are Danish in Danish and English in English', () => {
    const [da, en] = [said('da'), said('en')];
    const same = da.filter(([, text], k) => text === en[k][1]).map(([code]) => code);
    // numbers alone
    expect(same).toEqual(['less-year', 'brief-count']);
    expect(da.filter(([, text]) => /\b(?:the|not|which|of)\b/.test(text))).toEqual([]);
    expect(
      en.filter(([, text]) => /\b(?:ikke|områder|hvor|og|det)\b/.test(text.replace('det generelle', ''))),
    ).toEqual([]);
  });

  it('have words in both languages', () => {
    const words = Object.entries(monitorWords.da);
    const same = words.filter(([key, word]) => word === monitorWords.en[key as keyof typeof monitorWords.en]);
    expect(same.map(([key]) => key)).toEqual(['byomraader', 'boligomraader']);
    expect(new Set(words.map(([, word]) => word)).size).toBe(words.length);
  });
});
