import type { Method } from '../../criteria/effective.ts';
import { leavesOut, usesPlaces } from '../../criteria/places.ts';
import type { LocalizedText } from '../../criteria/schema/text.ts';
import { described } from '../../messages/described.ts';
import type { Language } from '../../messages/sentences.ts';
import { listed, localized } from '../../text/words.ts';

/**
 * The sentences that say what a missing figure does.
 *
 * @param held titles of the criteria and indicators whose reference could not be bounded
 */
export function describeMissing(
  method: Method,
  language: Language,
  held: readonly LocalizedText[] = [],
): string {
  const { missing } = method;
  const say = described[language];
  const titles = held.map((title) => localized(title, language));
  return [
    say.unknown({}),
    missing.references === 'free' ? say.referencesFree({}) : say.referencesHeld({}),
    ...(titles.length > 0 ? [say.unbounded({ titles: listed(titles, language) })] : []),
    // a record of before there was a choice held them
    ...(usesPlaces(method)
      ? [missing.distributions === 'free' ? say.distributionsFree({}) : say.distributionsHeld({})]
      : []),
    ...(leavesOut(method) ? [say.leftOut({})] : []),
  ].join(' ');
}
