import type { ByomraadeSettings } from '../../criteria/schema/method.ts';
import { described } from '../../messages/described.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';

/** How byområder are formed, and what happens to small ones and to enclosed areas. */
export function describeByomraader(
  settings: ByomraadeSettings,
  from: 'table' | 'geometry',
  language: Language,
): string {
  const say = described[language];
  const exact = (value: number) => formatExact(value, language);
  const [border, tolerance] = [exact(settings['shortest-border']), exact(settings.tolerance)];
  const smallest = settings['smallest-population'];
  return [
    say.byomraade({}),
    from === 'geometry' ? say.neighboursByOutlines({ border, tolerance }) : say.neighboursByTable({}),
    ...(smallest === undefined ? [] : [say.smallestByomraade({ residents: exact(smallest) })]),
    settings.enclosed === 'join' ? say.enclosedJoin({}) : say.enclosedListed({}),
  ].join(' ');
}
