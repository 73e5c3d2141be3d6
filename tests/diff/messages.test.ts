import { describe, expect, it } from 'vitest';
import { type DiffFindings, diffFindings } from '../../src/messages/diff.ts';
import { type DiffMessages, diffMessages } from '../../src/messages/diff-report.ts';
import { diffWords, outcomeWords, partWords, reasonWords } from '../../src/messages/diff-words.ts';
import type { Sentences } from '../../src/messages/sentences.ts';
import type { Language } from '../../src/text/words.ts';

type Parameters<Messages> = { [Code in keyof Messages]: Messages[Code][] };

/** Parameters to say each sentence with, some twice: in the singular and in the plural. */
const sentences: Parameters<DiffMessages> = {
  years: [{ old: 2024, new: 2025 }],
  'years-same': [{ year: 2025 }],
  nothing: [{}],
  'nothing-but-wording': [{}],
  'nothing-asked': [{}],
  told: [{ sections: 'X' }],
  counts: [
    { wereOpen: 1, nowOpen: 2, cameIn: 1, wentOut: 2, stayed: 3 },
    { wereOpen: 0, nowOpen: 0, cameIn: 2, wentOut: 1, stayed: 0 },
  ],
  'move-count': [
    { move: 'X', count: 6, before: 1 },
    { move: 'X', count: 6, before: 4 },
  ],
  'move-legend': [
    { move: 'X', before: 1 },
    { move: 'X', before: 4 },
  ],
  'counts-apart': [
    { vanished: 1, redrawnOld: 2, appeared: 3, redrawnNew: 4 },
    { vanished: 0, redrawnOld: 0, appeared: 1, redrawnNew: 0 },
  ],
  totals: [
    { old: 1, new: 2, areas: { old: 3, new: 3 }, residents: 'X' },
    { old: 1, new: 2, areas: { old: 3, new: 1 }, residents: 'X' },
  ],
  moved: [{ cameIn: 'X', wentOut: 'Y' }],
  residents: [
    { residents: '1', isOne: true },
    { residents: '2', isOne: false },
  ],
  'residents-missing': [{ why: 'missing' }, { why: 'hidden' }, { why: 'either' }],
  'residents-partly': [
    { residents: '7', without: 1, why: 'missing' },
    { residents: '7', without: 2, why: 'hidden' },
    { residents: '7', without: 2, why: 'either' },
  ],
  'outcome-from-to': [{ old: 'X', new: 'Y' }],
  'reason-open': [{ by: 'X' }],
  'reason-from-to': [{ old: 'X', new: 'Y' }],
  'by-each': [{ clauses: 'Z' }],
  'by-together': [{ clauses: 'Z2' }],
  'by-untold': [{}],
  'criteria-met': [{ old: 1, new: 2 }],
  'criteria-flips': [{ count: 'X', flips: 'Y' }],
  headline: [{ old: 2, new: 1 }],
  'more-moves': [
    { opened: 1, settled: 0, reasons: 0, excluded: 0 },
    { opened: 2, settled: 1, reasons: 1, excluded: 1 },
    { opened: 0, settled: 2, reasons: 2, excluded: 2 },
  ],
  'no-moves': [{}],
  'areas-of': [{ count: 1 }, { count: 2 }],
  'causes-note': [{}],
  'causes-explained': [{}],
  'causes-label': [{}],
  answered: (['met', 'not-met', 'unknown', 'open', 'met-for-sure', 'not-met-for-sure'] as const).map(
    (answer) => ({ criterion: 'X', answer }),
  ),
  exactly: [{ why: 'X' }],
  'map-caption': [
    { old: 2020, new: 2021 },
    { old: 2021, new: 2021 },
  ],
  'map-without': [{ count: 1 }, { count: 2 }],
  'more-names': [{ count: 3 }],
  'met-by-fewer': [{}],
  'met-by-more': [{}],
  'method-same': [{}],
  'method-changed': [{ count: 1 }, { count: 2 }],
  'slope-title': [{ criterion: 'X' }],
  'slope-line': [{ when: 'X', designated: '1', rest: '2' }],
  'slopes-explained': [{}],
  'slope-none': [{}],
  broken: [{}],
  'class-moved': [
    { ladder: 'X', old: 'a', new: 'b', indicator: undefined },
    {
      ladder: 'X',
      old: 'a',
      new: 'b',
      indicator: { title: 'Y', old: '1', new: '2', crossed: '', side: 'at' },
    },
    {
      ladder: 'X',
      old: 'a',
      new: 'b',
      indicator: { title: 'Y', old: '1', new: '2', crossed: '1.5', side: 'above' },
    },
  ],
  'rule-changed': [{}],
  'criteria-and-rule': [{ criteria: 'X' }],
  'list-came': [{ name: 'X' }],
  'list-went': [{ name: 'X' }],
  'link-came': [{ name: 'X' }],
  'link-went': [{ name: 'X' }],
  'list-method-came': [{ name: 'X' }],
  'list-method-went': [{ name: 'X' }],
  'list-given': [{ name: 'X' }],
  'list-not-given': [{ name: 'X' }],
  'exclusion-came': [{ title: 'X' }],
  'exclusion-went': [{ title: 'X' }],
  'enclosure-came': [{}],
  'enclosure-went': [{}],
  'cause-each': [{ parts: 'X' }],
  'cause-together': [{ sets: 'X' }],
  'cause-against': [{ parts: 'X' }],
  'cause-not-needed': [{}],
  'cause-needed': [{ parts: 'X' }],
  'cause-redefined': [{}],
  'cause-untold': [
    { why: 'other-year' },
    { why: 'column' },
    { why: 'region' },
    { why: 'ring' },
    { why: 'not-reproduced' },
  ],
  'cause-hidden': [{}],
  'cause-untold-all': [{}],
  'criterion-met': [
    { old: 1, new: 1 },
    { old: 1, new: 2 },
  ],
  'criterion-values': [
    { changed: 0, came: 0, went: 0 },
    { changed: 1, came: 0, went: 0 },
    { changed: 2, came: 1, went: 1 },
  ],
  'criterion-added': [{ met: 1 }, { met: 2 }],
  'criterion-removed': [{ met: 1 }, { met: 2 }],
  'criterion-redefined': [
    { old: 2, new: 1 },
    { old: 1, new: 2 },
  ],
  'criterion-unmoved': [{ criteria: 'X' }],
  'flips-explained': [{}],
  'flips-none': [{}],
  'near-explained': [{ within: 'X' }],
  'near-caption': [{}],
  'near-none': [{}],
  'near-before': [{ count: 1 }, { count: 2 }],
  'near-untold': [{}],
  appeared: [{ area: 'X', outcome: 'Y' }],
  vanished: [{ area: 'X', outcome: 'Y' }],
  'redrawn-head': [{ old: 'X', new: 'Y' }],
  'redrawn-part': [{ old: 'X', new: 'Y', share: 'Z', residents: '' }],
  'redrawn-part-residents': [{ residents: '7' }],
  'redrawn-unknown': [{ old: 'X', share: 'Z' }],
  'redrawn-explained': [{}],
  'unpaired-explained': [{}],
  'lists-given-now': [{}],
  'lists-given-before': [{}],
  'list-year': [{ list: 'X', old: 'Y', new: 'Z' }],
  'list-year-none': [{}],
  'boligomraade-came': [{ name: 'X', lists: 'Y' }],
  'boligomraade-went': [{ name: 'X', lists: 'Y' }],
  'boligomraade-moved': [
    { name: 'X', came: 'Y', went: '' },
    { name: 'X', came: '', went: 'Z' },
    { name: 'X', came: 'Y', went: 'Z' },
  ],
  'link-changed': [{ name: 'X', area: 'Y', old: 'Z', new: 'W' }],
  'link-none': [{}],
  'link-counts': [{ share: 'X' }],
  'link-below': [{ share: 'X' }],
  'list-residents': [{ count: 1 }, { count: 2 }],
  'parameter-from-to': [{ topic: 'X', path: 'Y', old: 'Z', new: 'W' }],
  'parameter-added': [{ topic: 'X', path: 'Y', value: 'Z' }],
  'parameter-removed': [{ topic: 'X', path: 'Y', value: 'Z' }],
  'parameter-block': [{}],
  wording: [{ count: 1 }, { count: 2 }],
  engine: [{ old: 'X', new: 'Y' }],
  'input-changed': [{ role: 'X', name: 'Y', old: 'Z', new: 'W' }],
  'input-replaced': [{ role: 'X', old: 'Y', new: 'V' }],
  'input-renamed': [{ role: 'X', old: 'Y', new: 'Z' }],
  'input-added': [{ role: 'X', name: 'Y' }],
  'input-removed': [{ role: 'X', name: 'Y' }],
  populations: [{ count: 1 }, { count: 2 }],
  names: [{ count: 1 }, { count: 2 }],
  'part-indicators': [{}],
  'ladder-of-one': [
    { ladder: 'X', only: 'old' },
    { ladder: 'X', only: 'new' },
  ],
  'ladder-moved': [{ ladder: 'X', moves: 'Y' }],
  'ladder-move': [
    { old: 'X', new: 'Y', areas: ['1'] },
    { old: 'X', new: 'Y', areas: ['1', '2'] },
  ],
  'part-byomraader': [{}],
  'part-outlines': [{}],
};

const findings: Parameters<DiffFindings> = {
  'diff-methods-differ': [
    { old: 'X', new: 'Y', anyway: false },
    { old: 'X', new: 'Y', anyway: true },
  ],
  'diff-cities-differ': [
    { old: 'X', new: 'Y', anyway: false },
    { old: 'X', new: 'Y', anyway: true },
  ],
  'diff-areas-differ': [
    { shared: 1, old: 4, new: 4, alike: undefined, anyway: false },
    { shared: 1, old: 4, new: 4, alike: { count: 2, id: 'X', other: 'Y', change: 'zeros' }, anyway: true },
  ],
  'diff-old-newer': [{ old: 2025, new: 2024 }],
  'redrawn-id-missing': [{}],
  'redrawn-area-unknown': [
    { id: 'X', side: 'old', year: 2024, suggestion: undefined },
    { id: 'X', side: 'new', year: 2025, suggestion: 'Y' },
  ],
  'redrawn-share-invalid': [{ text: 'X' }],
  'redrawn-duplicate': [{ oldId: 'X', newId: 'Y', first: 'Z' }],
  'redrawn-shares-above-one': [{ id: 'X', sum: 1.1 }],
  'redrawn-half': [
    { id: 'X', side: 'old' },
    { id: 'X', side: 'new' },
  ],
};

/** What is the same in both languages: signs and numbers, or a word that both have. */
const shared = new Set(['outcome-from-to', 'criteria-flips', 'parameter-from-to', 'input-replaced']);

/** Every sentence in both languages, with its code. */
function said<Messages>(catalogue: Record<Language, Sentences<Messages>>, parameters: Parameters<Messages>) {
  return (Object.keys(parameters) as (keyof Messages & string)[]).flatMap((code) =>
    parameters[code].map((p) => ({ code, da: catalogue.da[code](p), en: catalogue.en[code](p) })),
  );
}

describe('the words of a comparison', () => {
  it.each([
    ['sentences', said(diffMessages, sentences)],
    ['findings', said(diffFindings, findings)],
  ])('%s: all say something, in Danish another than in English', (_, all) => {
    for (const { code, da, en } of all) {
      expect(`${da}${en}`, code).not.toMatch(/undefined|NaN|\[object/);
      expect(da.trim(), code).not.toBe('');
      if (!shared.has(code)) expect(da, code).not.toBe(en);
    }
  });

  it.each([
    ['sentences', said(diffMessages, sentences)],
    ['findings', said(diffFindings, findings)],
  ])('%s: no two codes say the same', (_, all) => {
    for (const language of ['da', 'en'] as const) {
      const codes = new Map<string, string>();
      for (const one of all.filter(({ code }) => !shared.has(code))) {
        expect(codes.get(one[language]) ?? one.code, one[language]).toBe(one.code);
        codes.set(one[language], one.code);
      }
    }
  });

  it('every finding says what to do', () => {
    const mends = {
      da: /\b(Giv|Ret|Udfyld|Slet|Tilføj|Byt|sammenlignet alligevel)\b/,
      en: /\b(Give|Correct|Fill|Delete|Add|Swap|compared all the same)\b/,
    };
    for (const { code, da, en } of said(diffFindings, findings)) {
      expect(da, code).toMatch(mends.da);
      expect(en, code).toMatch(mends.en);
    }
  });

  it('labels are translated, bar those that both languages have', () => {
    const same = Object.entries(diffWords.da).filter(([key, word]) => word === diffWords.en[key as 'id']);
    expect(same.map(([key]) => key)).toEqual(['margin', 'byomraader']);
    for (const words of [partWords, outcomeWords, reasonWords]) {
      const english = Object.values(words.en);
      expect(Object.values(words.da).filter((word) => english.includes(word))).toEqual([]);
    }
  });
});
