import { type MeasureKey, sourceOf } from '../criteria/definition.ts';
import { perOf } from '../criteria/measures/columns.ts';
import { methodOf, type Report } from '../record/report.ts';
import { pooledValue } from '../screening/compare.ts';
import { levelRatio } from '../text/numbers.ts';
import { changeOf, lag } from './change.ts';
import { changedParts, type Definition } from './definition.ts';
import type { HeldSides } from './held.ts';
import type { MeasureInfo } from './measures.ts';
import type { Point } from './report.ts';

/** A year of the series: its record, the areas held in it, and how the measure is defined. */
export interface YearOfSeries {
  report: Report;
  sides: HeldSides;
  definition: Definition | undefined;
}

/** A measure through the years, each held against the base year where the definition is the same. */
export function pointsOf(measure: MeasureInfo, years: readonly YearOfSeries[], base: number): Point[] {
  const levels = years.map((one) => levelOfYear(measure, one));
  const start = years.findIndex(({ report }) => report.year === base);
  const definition = years[start].definition;
  const from = levels[start];
  return levels.map((point, k) => {
    const own = years[k].definition;
    const comparable =
      definition !== undefined && own !== undefined && changedParts(definition, own).length === 0;
    const isLater = k > start;
    const since = (level: 'designated' | 'rest' | 'gap', measurable: (value: number) => boolean) =>
      comparable && isLater ? changeOf(from[level], point[level], measurable) : null;
    return {
      ...point,
      comparable,
      change: {
        designated: since('designated', isPositive),
        rest: since('rest', isPositive),
        // a gap that speaks for the designated areas is no lag that could grow smaller
        gap: since('gap', measure.worse === null ? isNotZero : () => hasLag(from, measure)),
      },
    };
  });
}

function levelOfYear(
  measure: MeasureInfo,
  { report, sides }: YearOfSeries,
): Omit<Point, 'comparable' | 'change'> {
  const { year } = report;
  const levels = levelsOf(report, measure);
  if (typeof levels === 'string') {
    const nothing = { designated: null, rest: null, city: null, gap: null, ratio: null };
    return { year, state: levels, ...nothing, withoutFigure: { designated: 0, rest: 0 } };
  }
  const designated = levels.of(sides.designated);
  const rest = levels.of(sides.rest);
  return {
    year,
    state: 'measured',
    designated,
    rest,
    city: levels.of(sides.city),
    gap: lag(designated, rest, null),
    ratio: designated === null || rest === null ? null : levelRatio(designated, rest),
    withoutFigure: {
      designated: levels.withoutFigure(sides.designated),
      rest: levels.withoutFigure(sides.rest),
    },
  };
}

function hasLag({ designated, rest }: Pick<Point, 'designated' | 'rest'>, { worse }: MeasureInfo): boolean {
  const base = lag(designated, rest, worse);
  return base !== null && base > 0;
}

const isPositive = (value: number) => value > 0;
const isNotZero = (value: number) => value !== 0;

/** A measure over several areas of a record. */
interface Levels {
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
function levelsOf(report: Report, key: MeasureKey): Levels | 'not-measured' | 'not-in-method' {
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
