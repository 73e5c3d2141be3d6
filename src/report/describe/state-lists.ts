import type { Method } from '../../criteria/schema/method.ts';
import type { Language } from '../../messages/sentences.ts';
import type { StateListId } from '../../statelists/lists.ts';
import { formatShare } from '../numbers.ts';
import { listed } from './text.ts';

/** The lists in the singular, for one boligområde. English reports keep the Danish terms of law. */
export const listNames: Record<StateListId, string> = {
  udsat_boligomraade: 'udsat boligområde',
  parallelsamfund: 'parallelsamfund',
  omdannelsesomraade: 'omdannelsesområde',
  forebyggelsesomraade: 'forebyggelsesområde',
};

/** The lists by what they list. */
export const listPlurals: Record<StateListId, string> = {
  udsat_boligomraade: 'udsatte boligområder',
  parallelsamfund: 'parallelsamfund',
  omdannelsesomraade: 'omdannelsesområder',
  forebyggelsesomraade: 'forebyggelsesområder',
};

const glosses: Record<StateListId, string> = {
  udsat_boligomraade: 'vulnerable housing areas',
  parallelsamfund: 'parallel societies',
  omdannelsesomraade: 'transformation areas',
  forebyggelsesomraade: 'prevention areas',
};

/** What a list lists, in English with what the Danish term means. */
export function glossedList(list: StateListId, language: Language): string {
  return language === 'da' ? listPlurals[list] : `${listPlurals[list]} (${glosses[list]})`;
}

/** The sentences that say which of the state's lists count, and of which year. */
export function describeStateLists(settings: Method['state-lists'], language: Language): string {
  const { lists } = settings;
  const year = settings['list-year'];
  const names = listed(
    lists.map((list) => listPlurals[list]),
    language,
  );
  if (language === 'da') {
    if (lists.length === 0) return 'Ingen af statens lister tæller med.';
    const which =
      year === 'latest'
        ? 'Af hver liste bruges den nyeste, der ikke er nyere end det screenede år.'
        : `Listerne er dem for ${year}.`;
    return `Boligområder på statens lister over ${names} er udpeget. ${which}`;
  }
  if (lists.length === 0) return "None of the state's lists counts.";
  const which =
    year === 'latest'
      ? 'Of each list the latest is used that is not after the year screened.'
      : `The lists are those of ${year}.`;
  return `Boligområder on the state's lists of ${names} are designated. ${which}`;
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
