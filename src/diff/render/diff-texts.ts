import type { Tally } from '../../record/report.ts';
import { formatCount, formatShare } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import type { Designation } from '../designations.ts';
import type { DiffView } from './view.ts';

/** A comparison as it is seen, or what is internal: that has no records. */
type Seen = Pick<DiffView, 'say' | 'language'> & { diff?: DiffView['diff'] };

/** The residents of some areas as a phrase, with what is missing said. */
export function residentsText(
  { areas, residents, withoutPopulation: without }: Tally,
  { diff, say, language }: Seen,
): string {
  const why = diff?.audience.kind === 'public' ? diff.audience.withoutPopulation : 'missing';
  if (areas > 0 && without === areas) return say['residents-missing']({ why });
  const count = formatCount(residents, language);
  if (without > 0) return say['residents-partly']({ residents: count, without, why });
  return say.residents({ residents: count, isOne: residents === 1 });
}

/** The residents before and now as a phrase; once where they are as many. */
export function residentsThenNow(old: Tally, now: Tally, view: Seen): string {
  const [before, after] = [residentsText(old, view), residentsText(now, view)];
  if (before === after) return after;
  const isWhole = (one: Tally) => one.withoutPopulation === 0;
  const count = isWhole(old) && isWhole(now) ? formatCount(old.residents, view.language) : before;
  return `${count} → ${after}`;
}

/** The population of an area before and now as a phrase; once where it is the same. */
export function populationThenNow(before: Designation, after: Designation, { say, language }: Seen): string {
  const [old, now] = [before, after].map(({ population, populationHidden }) => {
    if (populationHidden) return say['residents-missing']({ why: 'hidden' });
    if (population === null) return say['residents-missing']({ why: 'missing' });
    return say.residents({ residents: formatCount(population, language), isOne: population === 1 });
  });
  if (old === now) return now;
  const areKnown = [before, after].every((one) => one.population !== null && !one.populationHidden);
  return `${areKnown ? formatCount(before.population ?? 0, language) : old} → ${now}`;
}

/** A share 0-1 as a percentage, written out as far as a table of shares would: 0.3333 is 33.33 %. */
export function shareText(share: number, language: Language): string {
  return formatShare(Number(share.toFixed(6)), language);
}
