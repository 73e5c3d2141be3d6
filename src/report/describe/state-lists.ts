import type { Method } from '../../criteria/effective.ts';
import { described } from '../../messages/described.ts';
import { listTerm } from '../../messages/list-name.ts';
import type { StateListId } from '../../messages/lists.ts';
import type { Language } from '../../messages/sentences.ts';
import { listYearOf } from '../../statelists/listed/list-year.ts';
import { formatShare } from '../../text/numbers.ts';
import { listed } from '../../text/words.ts';

/** What a list of a year lists, in English with what the Danish term of law means. */
export function glossedList(list: StateListId, language: Language, year?: number | null): string {
  const { many, gloss } = listTerm(list, year);
  return language === 'da' ? many : `${many} (${gloss})`;
}

/** The sentences that say which of the state's lists count, and of which year. */
export function describeStateLists(
  settings: Method['state-lists'],
  language: Language,
  isIllustration = false,
): string {
  const { lists } = settings;
  const names = listed(
    lists.map((list) => listTerm(list).many),
    language,
  );
  const say = described[language];
  if (lists.length === 0) return say.noLists({});
  return `${say.lists({ names, isIllustration })} ${describeListYear(settings, language)}`;
}

/** The sentence that says of which year the lists are. */
export function describeListYear(settings: Method['state-lists'], language: Language): string {
  const year = listYearOf(settings);
  const say = described[language];
  return year === 'latest' ? say.listsOfLatest({}) : say.listsOfYear({ year });
}

/** The sentence that says what a listed boligområde means for the areas it lies in. */
export function describeLink(link: Method['state-lists']['link'], language: Language): string {
  const least = link['minimum-share'];
  const share = least === 0 ? undefined : formatShare(least, language);
  return described[language].link({ share, designates: link.effect === 'designate' });
}
