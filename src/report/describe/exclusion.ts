import type { Exclusion } from '../../criteria/schema/method.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, quotedAlternatives } from '../../text/words.ts';

type TextTest = Pick<Exclusion, 'is' | 'is-not' | 'starts-with' | 'matches'>;

const phrases = {
  da: {
    below: (residents: string) => `Områder med under ${residents} beboere er udelukket`,
    column: (column: string, test: string) => `Områder, hvor kolonnen “${column}” ${test}, er udelukket`,
    ids: (ids: string, isOne: boolean) => `${isOne ? 'Området' : 'Områderne'} ${ids} er udelukket`,
    is: (texts: string) => `er ${texts}`,
    isNot: (texts: string) => `ikke er ${texts}`,
    starts: (text: string) => `begynder med “${text}”`,
    matches: (pattern: string) => `passer på mønsteret “${pattern}”`,
    stays: () => ', men tæller fortsat med i det, andre områder sammenlignes med',
    leaves: () => ' og tæller heller ikke med i det, andre områder sammenlignes med',
  },
  en: {
    below: (residents: string) => `Areas with fewer than ${residents} residents are excluded`,
    column: (column: string, test: string) => `Areas where the column “${column}” ${test} are excluded`,
    ids: (ids: string, isOne: boolean) =>
      `The ${isOne ? 'area' : 'areas'} ${ids} ${isOne ? 'is' : 'are'} excluded`,
    is: (texts: string) => `is ${texts}`,
    isNot: (texts: string) => `is not ${texts}`,
    starts: (text: string) => `begins with “${text}”`,
    matches: (pattern: string) => `matches the pattern “${pattern}”`,
    stays: (isOne: boolean) =>
      `, but still ${isOne ? 'counts' : 'count'} in what other areas are compared with`,
    leaves: (isOne: boolean) =>
      ` and ${isOne ? 'does' : 'do'} not count in what other areas are compared with either`,
  },
};

/** The sentence that says which areas an entry of `exclude` keeps out, and whether they stay in references. */
export function describeExclusion(exclusion: Exclusion, language: Language): string {
  const say = phrases[language];
  const isOne = exclusion.ids?.length === 1;
  const part = exclusion['in-references'] ? say.stays(isOne) : say.leaves(isOne);
  return `${describeExcluded(exclusion, language)}${part}.`;
}

/** Which areas an entry of `exclude` keeps out, as a clause. */
export function describeExcluded(exclusion: Exclusion, language: Language): string {
  const say = phrases[language];
  const below = exclusion['population-below'];
  if (below !== undefined) return say.below(formatExact(below, language));
  if (exclusion.ids) return say.ids(listed(exclusion.ids, language), exclusion.ids.length === 1);
  return say.column(exclusion.column!, describeTextTest(exclusion, language));
}

/** What is asked of the text of a column, to follow its name. */
export function describeTextTest(exclusion: TextTest, language: Language): string {
  const say = phrases[language];
  if (exclusion.is) return say.is(quotedAlternatives(exclusion.is, language));
  if (exclusion['is-not']) return say.isNot(quotedAlternatives(exclusion['is-not'], language));
  if (exclusion['starts-with'] !== undefined) return say.starts(exclusion['starts-with']);
  return say.matches(exclusion.matches!);
}
