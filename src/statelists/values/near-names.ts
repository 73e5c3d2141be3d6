import { byCodeUnit } from '../../by-code-unit.ts';
import { groupBy } from '../../group-by.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { nearPairs } from '../near.ts';
import type { ValuedArea } from './values.ts';

/**
 * Boligområder of a municipality whose names may be two spellings of one: nearly equal, and never both in the same
 * year, in which they are two.
 */
export function nearNames(areas: readonly ValuedArea[]): Finding[] {
  const notices: Finding[] = [];
  for (const group of groupBy(areas, ({ municipalityKey }) => municipalityKey).values()) {
    const pairs = nearPairs(group.map(({ key }) => key))
      .map(([i, j]) => [group[i], group[j]])
      .filter(([one, other]) => ![...one.years.keys()].some((year) => other.years.has(year)))
      .map(([one, other]) => [one.name, other.name].sort(byCodeUnit) as NamePair);
    const { municipality } = group[0];
    if (pairs.length > 0) notices.push(finding('values-names-near', { pairs, municipality }));
  }
  return notices;
}
