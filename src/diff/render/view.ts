import { type DiffMessages, diffMessages } from '../../messages/diff-report.ts';
import { type DiffWords, diffWords, outcomeWords } from '../../messages/diff-words.ts';
import { illustrationYears } from '../../messages/illustration-years.ts';
import type { Language, Sentences } from '../../messages/sentences.ts';
import type { CriterionChange } from '../criteria.ts';
import type { Diff } from '../diff.ts';
import type { Flip } from '../flips.ts';

/** A comparison as seen in a language: what its text, Markdown and HTML say alike. */
export interface DiffView {
  diff: Diff;
  language: Language;
  words: DiffWords;
  outcomes: (typeof outcomeWords)[Language];
  say: Sentences<DiffMessages>;
  /** the flips of each area that changed, with their criterion */
  flips: ReadonlyMap<string, { criterion: CriterionChange; flip: Flip }[]>;
}

export function diffView(diff: Diff, language: Language): DiffView {
  const flips = new Map<string, { criterion: CriterionChange; flip: Flip }[]>();
  for (const { id } of diff.changes) flips.set(id, []);
  for (const criterion of diff.criteria)
    for (const flip of criterion.flips) flips.get(flip.area)?.push({ criterion, flip });
  const isIllustration = diff.notices.some(({ code }) => code === 'is-illustration');
  const instead = illustrationYears[language];
  return {
    ...{ diff, language, flips, words: diffWords[language] },
    outcomes: { ...outcomeWords[language], ...(isIllustration && instead.outcomes) },
    say: { ...diffMessages[language], ...(isIllustration && instead.diff) },
  };
}
