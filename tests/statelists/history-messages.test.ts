import { describe, expect, it } from 'vitest';
import { type HistoryMessages, historyMessages, historyWords } from '../../src/messages/history.ts';
import { listTerm } from '../../src/messages/list-name.ts';

const wide = listTerm('parallelsamfund', 2024);
const narrow = listTerm('omdannelsesomraade', 2024);

/** Parameters to say each sentence with, some twice: in the singular and in the plural. */
const parameters: { [Code in keyof HistoryMessages]: HistoryMessages[Code][] } = {
  extent: [
    { boligomraader: 1, municipalities: 1, municipality: null },
    { boligomraader: 2, municipalities: 2, municipality: null },
    { boligomraader: 2, municipalities: 2, municipality: 'X' },
  ],
  'counts-explained': [
    { totals: false, municipality: null },
    { totals: true, municipality: null },
    { totals: true, municipality: 'X' },
  ],
  'changes-explained': [{}],
  gap: [{ years: '2020' }],
  'list-absent': [{}],
  'least-by-law': [{ years: '2020: 7' }],
  'least-in-year': [{ year: 2020, least: 7 }],
  'by-law-held': [{}],
  'list-with-earlier-name': [{ name: 'X', earlier: 'y', to: 2020 }],
  'came-from': [{ list: 'X' }],
  'came-from-none': [{}],
  'came-from-unknown': [{}],
  'left-to': [{ list: 'X' }],
  'left-to-none': [{}],
  'left-to-unknown': [{}],
  'rule-explained': [{ earlier: true }, { earlier: false }],
  'rule-unknown': [{ years: '2017' }],
  'rule-agrees': [{}],
  'rule-differs': [{ computed: 'X', published: 'Y' }],
  'list-not-whole': [{}],
  'ahead-none': [{ year: 2024, wide, narrow }],
  'ahead-all': [{ year: 2024, wide, narrow }],
  'ahead-next': [{ year: 2025, names: 'X', narrow }],
  'ahead-next-none': [{ year: 2025, wide, narrow }],
  'ahead-partly': [{ year: 2024, wide, narrow }],
  'ahead-later': [{ year: 2026, names: 'X' }],
  'ahead-member': [
    { name: 'X', since: 2022, sinceKnown: true },
    { name: 'X', since: 2022, sinceKnown: false },
  ],
  legend: [{ letters: 'X' }],
  'legend-by-law': [{}],
};

/** Every sentence of a language, with its code. */
function said(language: 'da' | 'en'): [code: string, text: string][] {
  const say = historyMessages[language];
  return Object.entries(parameters).flatMap(([code, cases]) =>
    cases.map((one): [string, string] => [
      code,
      (say[code as keyof HistoryMessages] as (p: unknown) => string)(one),
    ]),
  );
}

describe('the sentences of a history', () => {
  it.each(['da', 'en'] as const)('are different ones for different things: %s', (language) => {
    const texts = said(language).map(([, text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });

  // numbers with a colon are the same in both
  it('are Danish in Danish and English in English', () => {
    const [da, en] = [said('da'), said('en')];
    const same = da.filter(([, text], k) => text === en[k][1]).map(([code]) => code);
    expect(same).toEqual(['least-in-year']);
    expect(da.filter(([, text]) => /\b(?:the|not|list of|who)\b/.test(text))).toEqual([]);
    expect(en.filter(([, text]) => /\b(?:ikke|listen|hvor|og)\b/.test(text))).toEqual([]);
  });

  it('have labels in both languages', () => {
    const same = Object.entries(historyWords.da).filter(
      ([key, word]) => word === historyWords.en[key as keyof typeof historyWords.en],
    );
    expect(same.map(([key]) => key)).toEqual(['boligomraade']);
  });
});
