import type { Exclusion } from '../../criteria/schema/method.ts';
import { described } from '../../messages/described.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, quotedAlternatives } from '../../text/words.ts';

type TextTest = Pick<Exclusion, 'is' | 'is-not' | 'starts-with' | 'matches'>;

/** The sentence that says which areas an entry of `exclude` keeps out, and whether they stay in references. */
export function describeExclusion(exclusion: Exclusion, language: Language): string {
  const say = described[language];
  const isOne = exclusion.ids?.length === 1;
  const excluded = describeExcluded(exclusion, language);
  return exclusion['in-references']
    ? say.staysInReferences({ excluded, isOne })
    : say.leavesReferences({ excluded, isOne });
}

/** Which areas an entry of `exclude` keeps out, as a clause. */
export function describeExcluded(exclusion: Exclusion, language: Language): string {
  const say = described[language];
  const below = exclusion['population-below'];
  if (below !== undefined) return say.populationBelow({ residents: formatExact(below, language) });
  const { ids, column } = exclusion;
  if (ids) return say.excludedIds({ ids: listed(ids, language), count: ids.length });
  return say.excludedByColumn({ column: column ?? '', test: describeTextTest(exclusion, language) });
}

/** What is asked of the text of a column, to follow its name. */
export function describeTextTest(exclusion: TextTest, language: Language): string {
  const say = described[language];
  if (exclusion.is) return say.is({ texts: quotedAlternatives(exclusion.is, language) });
  if (exclusion['is-not']) return say.isNot({ texts: quotedAlternatives(exclusion['is-not'], language) });
  if (exclusion['starts-with'] !== undefined) return say.startsWith({ text: exclusion['starts-with'] });
  return say.matches({ pattern: exclusion.matches ?? '' });
}
