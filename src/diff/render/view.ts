import { type DiffMessages, diffMessages } from '../../messages/diff-report.ts';
import { type DiffWords, diffWords, outcomeWords } from '../../messages/diff-words.ts';
import { illustrationYears } from '../../messages/illustration-years.ts';
import type { Sentences } from '../../messages/sentences.ts';
import type { Language } from '../../text/words.ts';
import type { CriterionChange } from '../criteria.ts';
import type { AreaChange } from '../designations.ts';
import { type Diff, flipsByArea } from '../diff.ts';
import type { Flip } from '../flips.ts';

/** A comparison as seen in a language: what its text, Markdown and HTML say alike. */
export interface DiffView {
  diff: Diff;
  language: Language;
  words: DiffWords;
  outcomes: (typeof outcomeWords)[Language];
  say: Sentences<DiffMessages>;
  /** the areas that changed, by id */
  changes: ReadonlyMap<string, AreaChange>;
  /** the flips of each area, with their criterion */
  flips: ReadonlyMap<string, { criterion: CriterionChange; flip: Flip }[]>;
}

export function diffView(diff: Diff, language: Language): DiffView {
  const flips = flipsByArea(diff.criteria);
  const isIllustration = diff.notices.some(({ code }) => code === 'is-illustration');
  const instead = illustrationYears[language];
  return {
    ...{ diff, language, flips, changes: new Map(diff.changes.map((change) => [change.id, change])) },
    words: { ...diffWords[language], ...(isIllustration && instead.diffWords) },
    outcomes: { ...outcomeWords[language], ...(isIllustration && instead.outcomes) },
    say: { ...diffMessages[language], ...(isIllustration && instead.diff) },
  };
}
