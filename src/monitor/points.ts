import type { Report } from '../record/report.ts';
import { levelRatio } from '../text/numbers.ts';
import { changeOf, lag } from './change.ts';
import { changedParts, type Definition } from './definition.ts';
import type { HeldSides } from './held.ts';
import { levelsOf } from './levels.ts';
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
