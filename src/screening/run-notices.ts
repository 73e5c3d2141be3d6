import type { Method } from '../criteria/effective.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { type AreaTable, overruledBy } from '../record/area-table.ts';
import { alikeIds } from '../text/same-id.ts';
import type { Assessment } from './assess.ts';
import { computingNotices, MOST_EXAMPLES } from './computing-notices.ts';

/** What is worth knowing of how the run went. */
export function runNotices(method: Method, assessment: Assessment, areas: AreaTable): Finding[] {
  const notices: Finding[] = [];
  const { iteration, exclusions, evaluator } = assessment;
  if (iteration?.period === 0) notices.push(finding('iteration-settled', { rounds: iteration.rounds }));
  if (iteration && iteration.period > 0) {
    notices.push(finding('iteration-cycled', { rounds: iteration.rounds, period: iteration.period }));
  }
  if (method.missing.references === 'free') {
    for (const { id } of areas.criteria) {
      if (!evaluator.criterion(id).limit.bounded && !evaluator.holdsLimit(id))
        notices.push(finding('bounds-held', { criterion: `criteria.${id}` }));
    }
  }
  if (method.areas.population !== undefined) {
    const without = areas.ids.filter((_, area) => Number.isNaN(areas.population[area]));
    if (without.length > 0) {
      notices.push(
        finding('population-missing', { count: without.length, examples: without.slice(0, MOST_EXAMPLES) }),
      );
    }
  }
  for (const [id, { ids }] of Object.entries(method.exclude)) {
    if (!ids) continue;
    const known = new Set(areas.ids);
    const unknown = ids.filter((one) => !known.has(one));
    if (unknown.length === 0) continue;
    const params = { exclusion: `exclude.${id}`, ids: unknown, alike: alikeIds(unknown, areas.ids) };
    notices.push(finding('exclude-ids-unknown', params));
  }
  notices.push(...exclusionNotices(method, assessment, areas), ...computingNotices(method, evaluator));
  for (const by of ['list', 'exclusion'] as const) {
    const ids = [...areas.decided.keys()].filter((area) => overruledBy(areas, area) === by);
    const examples = ids.slice(0, MOST_EXAMPLES).map((area) => areas.ids[area]);
    if (ids.length > 0) notices.push(finding('decisions-overruled', { by, count: ids.length, examples }));
  }
  if (!exclusions.assessed.includes(1)) notices.push(finding('all-excluded', {}));
  return notices;
}

/** Areas that are assessed, though a missing population could exclude them. */
function exclusionNotices(method: Method, { exclusions }: Assessment, areas: AreaTable): Finding[] {
  return exclusions.ids.flatMap((id, index) => {
    const below = method.exclude[id]['population-below'];
    if (below === undefined) return [];
    // an exclusion before this one has taken its areas already
    const unsure = areas.ids.filter(
      (_, area) =>
        Number.isNaN(areas.population[area]) && (exclusions.by[area] < 0 || exclusions.by[area] > index),
    );
    const params = { exclusion: id, below, count: unsure.length, examples: unsure.slice(0, MOST_EXAMPLES) };
    return unsure.length > 0 ? [finding('exclusion-unknown', params)] : [];
  });
}
