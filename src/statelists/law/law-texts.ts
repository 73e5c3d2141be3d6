import { lawMessages } from '../../messages/law.ts';
import { formatExact, formatExactValue } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import type { LegalCriterion } from './schema.ts';

/**
 * The limit of a criterion with its strictness: `over 40 %`, `mindst 3 gange landsgennemsnittet`,
 * `under 55 % af regionens gennemsnit`.
 */
export function limitInWords({ limit, unit }: LegalCriterion, language: Language): string {
  const say = lawMessages[language];
  if ('above' in limit) return say.above({ limit: formatExactValue(limit.above, unit, language) });
  if ('at-least-times' in limit) return say.times({ times: formatExact(limit['at-least-times'], language) });
  return say['below-share']({ share: formatExactValue(limit['below-pct'], 'pct', language) });
}

/** A paragraph's numbers kept with their signs, so that no line ends in `stk.` */
export function unbroken(paragraph: string): string {
  return paragraph.replace(/(§|stk\.|nr\.) /g, '$1\u00a0').replace(/(§\u00a0\d+) (?=[a-z]\b)/g, '$1\u00a0');
}

/** The entries of a record that need not have every key, in their order. */
export function entriesOf<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
