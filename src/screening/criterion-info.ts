import type { Criterion, Method } from '../criteria/schema/method.ts';
import { MET, NOT_MET, UNKNOWN } from '../criteria/verdict.ts';
import type { AreaTable, Report } from '../record/report.ts';
import type { Assessment } from './assess.ts';
import { compare, type Sides } from './compare.ts';

/** Decimals shown where the method says nothing. */
const DECIMALS = 1;

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
  const indicator = criterion.indicator === undefined ? undefined : method.indicators[criterion.indicator];
  const about = {
    id,
    title: criterion.title ?? indicator?.title ?? id,
    goal: criterion.goal ?? null,
    unit: criterion.unit ?? indicator?.unit ?? null,
    universe: criterion.universe ?? indicator?.universe ?? null,
    worse: criterion.worse,
    decimals: criterion.decimals ?? indicator?.decimals ?? DECIMALS,
    basis: criterion.basis ?? 'assumption',
    source: criterion.source ?? indicator?.source ?? null,
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
  const { missing, limit } = result;
  // an excluded area that stays in the references may lack a cell too, and so may another year's
  const complete = missing === 0 && limit.bounded && limit.least === limit.at;
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
