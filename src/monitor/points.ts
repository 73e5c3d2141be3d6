import { type MeasureKey, sourceOf } from '../criteria/definition.ts';
import { perOf } from '../criteria/measures/columns.ts';
import { isHidden } from '../record/facts/hidden.ts';
import { methodOf, type Report } from '../record/report.ts';
import { pooledValue } from '../screening/compare.ts';
import { levelRatio } from '../text/numbers.ts';
import { changeOf, lag } from './change.ts';
import { changedParts, type Definition } from './definition.ts';
import { type HeldSides, ownSides } from './held.ts';
import type { MeasureInfo } from './measures.ts';
import type { Level, Point } from './report.ts';

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
  const known = (level: Level): Known => {
    if (!levels.hides(sides[level])) return { value: levels.of(sides[level]) };
    return knownLevel(report, measure, level, sides[level]);
  };
  const all = { designated: known('designated'), rest: known('rest'), city: known('city') };
  const [designated, rest] = [all.designated.value, all.rest.value];
  const hidden = Object.entries(all).flatMap(([level, { range }]) =>
    range === undefined ? [] : [[level, range]],
  );
  return {
    year,
    state: 'measured',
    designated,
    rest,
    city: all.city.value,
    gap: lag(designated, rest, null),
    ratio: designated === null || rest === null ? null : levelRatio(designated, rest),
    ...(hidden.length > 0 && { hidden: Object.fromEntries(hidden) }),
    withoutFigure: {
      designated: levels.withoutFigure(sides.designated),
      rest: levels.withoutFigure(sides.rest),
    },
  };
}

/** A level, or how far what a public record shows leaves it; null: nowhere. */
interface Known {
  value: number | null;
  range?: readonly [number, number] | null;
}

/**
 * The level of areas of which counts are hidden: as the record itself tells it of its own designated areas and of the others.
 * Of any other areas nothing is known.
 */
function knownLevel(report: Report, { id, kind }: MeasureKey, level: Level, areas: Int32Array): Known {
  const nothing: Known = { value: null, range: null };
  const comparison = kind === 'criterion' && report.criteria.find((one) => one.id === id)?.comparison;
  if (!comparison || level === 'city') return nothing;
  const own = ownSides(report.areas)[level];
  if (own.length !== areas.length || own.some((area, k) => area !== areas[k])) return nothing;
  const range = comparison[`${level}Range`];
  if (range === undefined)
    return { value: comparison[level], ...(comparison[level] === null && { range: null }) };
  // rounded it would be another gap: the middle is at most half of what is open away
  return { value: comparison[level] === null ? null : (range[0] + range[1]) / 2, range };
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
  /** whether the figure of any of them is hidden, so that their level is not known */
  hides: (areas: Int32Array) => boolean;
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
    hides: (areas) => areas.some((area) => isHidden(columns, area)),
    of: (areas) => pooledValue({ values, parts }, population, areas),
    withoutFigure: (areas) =>
      areas.reduce(
        (count, area) =>
          count +
          Number(
            !isHidden(columns, area) &&
              (Number.isNaN(values[area]) || (!parts && Number.isNaN(population?.[area] ?? 1))),
          ),
        0,
      ),
  };
}
