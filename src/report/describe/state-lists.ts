import type { Method } from '../../criteria/effective.ts';
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
  const year = describeListYear(settings, language);
  if (language === 'da') {
    if (lists.length === 0) return 'Ingen af statens lister tæller med.';
    return `Boligområder på statens lister over ${names} ${isIllustration ? 'vises med' : 'er udpeget'}. ${year}`;
  }
  if (lists.length === 0) return "None of the state's lists counts.";
  return `Boligområder on the state's lists of ${names} are ${isIllustration ? 'shown too' : 'designated'}. ${year}`;
}

/** The sentence that says of which year the lists are. */
export function describeListYear(settings: Method['state-lists'], language: Language): string {
  const year = listYearOf(settings);
  if (language === 'da') {
    return year === 'latest'
      ? 'Listerne er alle fra det screenede år eller, hvor filen ingen har fra det, fra året før.'
      : `Listerne er dem for ${year}, uanset hvilket år der screenes.`;
  }
  return year === 'latest'
    ? 'The lists are all of the year screened or, where the file has none of that year, of the year before.'
    : `The lists are those of ${year}, whichever year is screened.`;
}

/** The sentence that says what a listed boligområde means for the areas it lies in. */
export function describeLink(link: Method['state-lists']['link'], language: Language): string {
  const least = link['minimum-share'];
  const share = formatShare(least, language);
  if (language === 'da') {
    const where =
      least === 0
        ? 'Hvor et boligområde er knyttet til et område'
        : `Hvor mindst ${share} af et boligområdes beboere bor i et område`;
    return link.effect === 'designate'
      ? `${where}, er området udpeget sammen med det.`
      : `${where}, noteres det; det udpeger ikke området.`;
  }
  const where =
    least === 0
      ? 'Where a boligområde is linked to an area'
      : `Where at least ${share} of the residents of a boligområde live in an area`;
  return link.effect === 'designate'
    ? `${where}, the area is designated with it.`
    : `${where}, that is noted; it does not designate the area.`;
}
