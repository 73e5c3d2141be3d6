import type { Method } from '../criteria/schema/method.ts';
import { outcomes, type Report } from '../report/report.ts';

/** Something in a record that does not follow from the rest of it. */
export interface Contradiction {
  what: 'account' | 'summary' | 'verdict' | 'count' | 'reason' | 'byomraade';
  /** the area, the outcome or the criterion that it is about */
  of: string;
}

const MET = 1;
const UNKNOWN = 2;

/**
 * Holds a record against itself: sums are counted again from the areas, verdicts compared again with values and limits.
 * Nothing of the engine that wrote it takes part.
 */
export function contradictions(report: Report): Contradiction[] {
  return [
    ...account(report),
    ...summary(report),
    ...verdicts(report),
    ...counts(report),
    ...reasons(report),
    ...byomraader(report),
  ];
}

function account({ account: { input, assessed, excluded }, areas }: Report): Contradiction[] {
  const excludedAreas = areas.exclusion.reduce((sum, one) => sum + Number(one >= 0), 0);
  const holds =
    input.areas === areas.size &&
    excluded.areas === excludedAreas &&
    assessed.areas + excluded.areas === input.areas;
  return holds ? [] : [{ what: 'account', of: 'account' }];
}

function summary({ summary: told, areas, previous }: Report): Contradiction[] {
  const count = (outcome: (typeof outcomes)[number]) =>
    areas.outcome.reduce((sum, one) => sum + Number(outcomes[one] === outcome), 0);
  const pairs: [string, number, number][] = [
    ['designated', told.designated.areas, count('designated')],
    ['undetermined', told.undetermined.areas, count('undetermined')],
    ['not-designated', told.notDesignated.areas, count('not-designated')],
    ['excluded', told.excluded.areas, count('excluded')],
    ['criteria-open', told.criteriaOpen?.areas ?? 0, areas.criteriaOpen.size],
    ...(previous
      ? ([
          [
            'previous',
            told.designated.areas,
            previous.stayed.new.areas + previous.cameIn.new.areas + previous.appeared.designated.areas,
          ],
        ] satisfies [string, number, number][])
      : []),
    [
      'reasons',
      told.designated.areas,
      told.byCriteria.areas + told.byStateList.areas + told.byBoth.areas + told.byEnclosure.areas,
    ],
  ];
  return pairs.filter(([, said, found]) => said !== found).map(([of]) => ({ what: 'summary', of }));
}

function verdicts({ criteria, areas, method }: Report): Contradiction[] {
  const { criteria: defined, threshold } = method.definition as unknown as Method;
  // the limit of a share that no area is part of lies beyond every value, and is no number of JSON
  const isBeyond = (id: string) => (defined[id]?.threshold ?? threshold)?.['share-of-areas'] !== undefined;
  const strict = new Map(criteria.map((criterion) => [criterion.id, criterion.strict]));
  return areas.criteria.flatMap(({ id, worse, values, limit, verdict }) => {
    for (let area = 0; area < areas.size; area++) {
      if (areas.exclusion[area] >= 0) continue;
      const beyond = worse === 'higher' ? values[area] - limit(area) : limit(area) - values[area];
      const isNone = !Number.isFinite(beyond) && !isBeyond(id);
      const holds =
        isNone || Number.isNaN(beyond) ? UNKNOWN : Number(strict.get(id) ? beyond > 0 : beyond >= 0);
      if (verdict[area] !== holds) return [{ what: 'verdict', of: `${areas.ids[area]} ${id}` } as const];
    }
    return [];
  });
}

function counts({ areas }: Report): Contradiction[] {
  for (let area = 0; area < areas.size; area++) {
    if (areas.exclusion[area] >= 0) continue;
    const met = areas.criteria.filter(({ verdict }) => verdict[area] === MET).length;
    const unknown = areas.criteria.filter(({ verdict }) => verdict[area] === UNKNOWN).length;
    const holds =
      met === areas.met[area] &&
      unknown === areas.unknown[area] &&
      areas.least[area] <= met + unknown &&
      met <= areas.most[area];
    if (!holds) return [{ what: 'count', of: areas.ids[area] }];
  }
  return [];
}

/** A designated area has a reason, another has none; a list is a reason where a link of it counts. */
function reasons({ areas, boligomraader }: Report): Contradiction[] {
  const counting = new Set(
    boligomraader.flatMap(({ id, links }) =>
      links.filter(({ counts: does }) => does).map(({ area }) => `${id} ${area}`),
    ),
  );
  for (let area = 0; area < areas.size; area++) {
    const lists = areas.byStateList.get(area) ?? [];
    const has = areas.byCriteria[area] === 1 || lists.length > 0 || areas.joined.has(area);
    const designated = outcomes[areas.outcome[area]] === 'designated';
    if (has !== designated || !lists.every((id) => counting.has(`${id} ${areas.ids[area]}`)))
      return [{ what: 'reason', of: areas.ids[area] }];
  }
  return [];
}

/** Every designated area is in one byområde, and no other area is in any. */
function byomraader({ areas, byomraader: told }: Report): Contradiction[] {
  if (told === null) return [];
  for (let area = 0; area < areas.size; area++) {
    const inOne = told.groups[areas.byomraade[area]]?.areas.includes(areas.ids[area]) ?? false;
    if (inOne !== (outcomes[areas.outcome[area]] === 'designated'))
      return [{ what: 'byomraade', of: areas.ids[area] }];
  }
  return [];
}
