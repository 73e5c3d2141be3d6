import { type MeasureKey, sourceOf } from '../criteria/definition.ts';
import { perOf } from '../criteria/measures/columns.ts';
import { methodOf, type Report } from '../record/report.ts';
import { pooledValue } from '../screening/compare.ts';

/** A measure over several areas of a record. */
export interface Levels {
  /** their level together, over those with a figure; null where none has one */
  of: (areas: Int32Array) => number | null;
  /** how many of them have no figure */
  withoutFigure: (areas: Int32Array) => number;
}

/**
 * How a record's areas stand on a measure. Rates are pooled, sum of numerators over sum of denominators, where the
 * record holds these; else it is the mean of the values, weighted by population where there is one.
 *
 * @returns why there are none: the method does not have the measure, or says that it is not measured
 */
export function levelsOf(report: Report, key: MeasureKey): Levels | 'not-measured' | 'not-in-method' {
  const method = methodOf(report);
  const isKey = ({ id }: { id: string }) => id === key.id;
  const criterion = key.kind === 'criterion' ? report.areas.criteria.find(isKey) : undefined;
  const columns = criterion ?? (key.kind === 'indicator' ? report.areas.indicators.find(isKey) : undefined);
  if (!columns) return key.kind === 'criterion' && method.criteria[key.id] ? 'not-measured' : 'not-in-method';
  const { values } = columns;
  const source = sourceOf(method, key);
  const { numerator, denominator } = columns;
  const parts =
    numerator && denominator && source?.ratio
      ? { numerator, denominator, per: perOf(source.ratio, source.unit) }
      : undefined;
  const population = method.areas.population === undefined ? undefined : report.areas.population;
  return {
    of: (areas) => pooledValue({ values, parts }, population, areas),
    withoutFigure: (areas) =>
      areas.reduce(
        (count, area) =>
          count + Number(Number.isNaN(values[area]) || (!parts && Number.isNaN(population?.[area] ?? 1))),
        0,
      ),
  };
}
