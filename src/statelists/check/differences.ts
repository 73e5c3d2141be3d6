import { CAN_FAIL, CAN_HOLD } from '../../criteria/verdict.ts';
import type { StateListId } from '../../messages/lists.ts';
import { present } from '../../present.ts';
import type { CategoryId } from '../law/schema.ts';
import { nearestName } from '../near.ts';
import type { ListEntry } from '../reading/list-row.ts';
import type { Published } from './published.ts';
import type { CheckedArea, CheckedStanding, Difference, DifferenceKind } from './report.ts';

/** Where the figures and the published list of a category differ, both ways, by municipality and name. */
export function differencesOf(
  { id: category, list }: { id: CategoryId; list: StateListId },
  areas: readonly CheckedArea[],
  year: number,
  published: Published,
): Difference[] {
  const differences: Difference[] = [];
  const municipalities = new Map(areas.map(({ area }) => [area.municipalityKey, area.municipality]));
  for (const [municipalityKey, municipality] of municipalities) {
    const own = areas.filter(({ area }) => area.municipalityKey === municipalityKey);
    const keys = new Set(own.map(({ area }) => area.key));
    const entries = published.entries(list, year, municipalityKey);
    const unmatched = entries.filter(({ key }) => !keys.has(key));
    const add = (kind: DifferenceKind, name: string, candidates: readonly string[]) => {
      const near = nearestName(name, candidates);
      differences.push({ kind, category, list, municipality, name, near });
    };
    for (const { area, standings } of own) {
      const kind = kindOf(
        present(standings.find(({ id }) => id === category)),
        published.state(list, year, municipalityKey),
      );
      if (kind !== undefined) add(kind, area.name, namesOf(kind, unmatched));
    }
    const notListed = own.filter(({ area }) => !entries.some(({ key }) => key === area.key));
    const free = notListed.map(({ area }) => area.name);
    for (const { name } of unmatched) add('without-figures', name, free);
  }
  return differences;
}

/** Who is missing from the list may be there under a slip; who is on it has been found. */
function namesOf(kind: DifferenceKind, unmatched: readonly ListEntry[]): string[] {
  return kind === 'not-published' || kind === 'list-in-part' ? unmatched.map(({ name }) => name) : [];
}

function kindOf({ byLaw, published }: CheckedStanding, state: string): DifferenceKind | undefined {
  if (published === CAN_HOLD) {
    if (byLaw === CAN_HOLD) return undefined;
    return byLaw === CAN_FAIL ? 'not-by-figures' : 'figures-open';
  }
  if (byLaw !== CAN_HOLD) return undefined;
  if (published === CAN_FAIL) return 'not-published';
  return state === 'part' ? 'list-in-part' : undefined;
}
