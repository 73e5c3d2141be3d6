import { type Criterion, DECIMALS, type Method } from '../criteria/effective.ts';
import { MET, NOT_MET, UNKNOWN } from '../criteria/verdict.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import type { Assessment } from './assess.ts';
import { compare, type Sides } from './compare.ts';

/** What the indicators are. */
export function indicatorInfo({ indicators }: Method): Report['indicators'] {
  return Object.entries(indicators).map(([id, { title, unit, decimals }]) => ({
    id,
    title: title ?? id,
    unit: unit ?? null,
    decimals: decimals ?? DECIMALS,
  }));
}

/** What a criterion is, and how the areas stand on it. */
export function criterionInfo(
  id: string,
  criterion: Criterion,
  { evaluator, exclusions }: Assessment,
  areas: AreaTable,
  sides: Sides,
): Report['criteria'][number] {
  const { method } = evaluator;
  const about = {
    id,
    title: criterion.title,
    goal: criterion.goal ?? null,
    unit: criterion.unit ?? null,
    universe: criterion.universe ?? null,
    worse: criterion.worse,
    decimals: criterion.decimals,
    basis: criterion.basis ?? 'assumption',
    source: criterion.source ?? null,
    note: criterion.note ?? null,
  } as const;
  if (criterion['not-measured'] !== undefined) {
    return {
      ...about,
      notMeasured: criterion['not-measured'],
      strict: false,
      compared: false,
      met: 0,
      notMet: 0,
      unknown: 0,
      missingReference: 'complete',
      comparison: null,
    };
  }
  const result = evaluator.criterion(id);
  const counts = [0, 0, 0];
  for (let area = 0; area < areas.size; area++) {
    if (exclusions.assessed[area] === 1) counts[result.verdict[area]]++;
  }
  const { values, limit } = result;
  const isMissing = (area: number) => exclusions.assessed[area] === 1 && Number.isNaN(values[area]);
  // an excluded area that stays in the references may lack a cell too, and so may another year's
  const complete = !values.some((_, area) => isMissing(area)) && limit.bounded && limit.least === limit.at;
  const held = method.missing.references === 'held' || !limit.bounded || evaluator.holdsLimit(id);
  return {
    ...about,
    notMeasured: null,
    strict: result.strict,
    compared: result.reference !== undefined,
    met: counts[MET],
    notMet: counts[NOT_MET],
    unknown: counts[UNKNOWN],
    missingReference: complete ? 'complete' : held ? 'held' : 'bounded',
    comparison: compare(result, sides, method.areas.population === undefined ? undefined : areas.population),
  };
}

/** The class ladders, and how many areas are in each class. */
export function classInfo(method: Method, areas: AreaTable): Report['classes'] {
  return areas.classes.map(({ id, labels, of }) => {
    const ladder = method.classes[id];
    const assessed = (area: number) => areas.exclusion[area] < 0;
    return {
      id,
      title: ladder.title ?? id,
      classes: labels.map((label, k) => ({
        id: label,
        title: present(ladder.steps.find((step) => step.class === label)).title ?? label,
        areas: of.reduce((sum, one, area) => sum + Number(one === k && assessed(area)), 0),
      })),
      unclassified: of.reduce((sum, one, area) => sum + Number(one < 0 && assessed(area)), 0),
    };
  });
}
