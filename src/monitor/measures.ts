import type { MeasureKey } from '../criteria/definition.ts';
import type { Method } from '../criteria/effective.ts';
import { operandsWithin } from '../criteria/operands.ts';
import { methodOf, type Report } from '../record/report.ts';
import { weightsOf } from './definition.ts';
import type { MonitoredMeasure } from './report.ts';

/** A measure without its years. */
export type MeasureInfo = Omit<MonitoredMeasure, 'breaks' | 'points'>;

/**
 * Every criterion of any of the records, and every indicator that no criterion is computed from: in the order of the
 * latest record, then those that only earlier ones have. What a measure is called is as the latest record has it.
 */
export function measuresOf(reports: readonly Report[]): MeasureInfo[] {
  const found = new Map<string, MeasureInfo>();
  for (const report of reports.toReversed()) {
    for (const one of [...criteriaOf(report), ...contextOf(report)]) {
      const key = `${one.kind}.${one.id}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  const all = [...found.values()];
  return [
    ...all.filter(({ kind }) => kind === 'criterion'),
    ...all.filter(({ kind }) => kind === 'indicator'),
  ];
}

function criteriaOf(report: Report): MeasureInfo[] {
  return report.criteria.map(({ id, title, unit, universe, decimals, worse }) => {
    const key: MeasureKey = { id, kind: 'criterion' };
    return { ...key, title, unit, universe, decimals, worse, weights: weightsOf(report, key) };
  });
}

/** The indicators that the method lists beside its criteria: life expectancy, club sport, voter turnout. */
function contextOf(report: Report): MeasureInfo[] {
  const method = methodOf(report);
  const used = usedByCriteria(method);
  return report.indicators
    .filter(({ id }) => !used.has(id))
    .map(({ id, title, unit, decimals }) => {
      const key: MeasureKey = { id, kind: 'indicator' };
      const universe = method.indicators[id]?.universe ?? null;
      return { ...key, title, unit, universe, decimals, worse: null, weights: weightsOf(report, key) };
    });
}

/** The indicators that criteria name or are computed from, however far down. */
function usedByCriteria({ criteria, indicators }: Method): Set<string> {
  const used = Object.values(criteria).flatMap((criterion) =>
    operandsWithin(criterion.indicator ?? criterion, indicators),
  );
  return new Set(used.filter((operand) => typeof operand === 'string'));
}
