import type { ByomraadeSettings } from '../../criteria/schema/method.ts';
import { counted, type Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';

/** How byområder are formed, and what happens to small ones and to enclosed areas. */
export function describeByomraader(
  settings: ByomraadeSettings,
  from: 'table' | 'geometry',
  language: Language,
): string {
  const exact = (value: number) => formatExact(value, language);
  const border = exact(settings['shortest-border']);
  const tolerance = exact(settings.tolerance);
  const smallest = settings['smallest-population'];
  if (language === 'da') {
    const neighbours =
      from === 'geometry'
        ? `Områder er naboer, når deres omrids følges ad over mindst ${border} meter med højst ${tolerance} meter imellem; et hjørne er ikke nok.`
        : 'Områder er naboer, når nabotabellen siger det.';
    return [
      'Udpegede naboområder og de boligområder, der ligger i dem, udgør et byområde.',
      neighbours,
      ...(smallest === undefined
        ? []
        : [`Et byområde uden boligområde har mindst ${exact(smallest)} beboere.`]),
      settings.enclosed === 'join'
        ? 'Et område, hvis naboer alle er udpeget, udpeges med.'
        : 'Et område, hvis naboer alle er udpeget, nævnes, men udpeges ikke.',
    ].join(' ');
  }
  const neighbours =
    from === 'geometry'
      ? `Areas are neighbours where their outlines run along each other for at least ${counted(border, 'metre', 'metres')}, at most ${counted(tolerance, 'metre', 'metres')} apart; a corner is not enough.`
      : 'Areas are neighbours where the table of neighbours says so.';
  return [
    'Designated neighbouring areas and the boligområder that lie in them make a byområde.',
    neighbours,
    ...(smallest === undefined
      ? []
      : [`A byområde without a boligområde has at least ${exact(smallest)} residents.`]),
    settings.enclosed === 'join'
      ? 'An area whose neighbours are all designated is designated with them.'
      : 'An area whose neighbours are all designated is named but not designated.',
  ].join(' ');
}
