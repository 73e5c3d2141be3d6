import { meets, type Side, sideOf, type Test } from '../check/test.ts';
import type { LegalCriterion, LegalCriterionId, LegalLimit } from '../law/schema.ts';
import { decimal, measured } from '../values/measured.ts';
import type { ValuedArea } from '../values/values.ts';

/** What is followed: a figure on the scale on which its limit stays the same from year to year. */
export type TrackUnit = 'residents' | 'pct' | 'times-national' | 'pct-of-region';

/**
 * A figure of a boligområde through the years, and the limit that it is held against: dømte in times the national
 * average, income in per cent of the region's, all else as it is. So a limit that moves because the country does
 * is no trend of the boligområde.
 */
export interface Track extends Side {
  unit: TrackUnit;
  limit: number;
  /** years in which it is known, up to the one looked from */
  points: Point[];
  trend: Trend;
}

export function trackResidents(area: ValuedArea, limit: number, year: number): Track {
  const of = (one: number) => area.years.get(one)?.residents ?? Number.NaN;
  return track('residents', limit, { side: 'above', strict: false }, area, year, of);
}

/** @param averageYears undefined: the figures are the law's averages already */
export function trackCriterion(
  area: ValuedArea,
  id: LegalCriterionId,
  law: LegalCriterion,
  year: number,
  averageYears: number | undefined,
): Track {
  const { unit, limit, scale } = scaleOf(law.limit);
  const of = (one: number) => scale(measured(area, one, id, averageYears));
  return track(unit, limit, sideOf(law.limit), area, year, of);
}

type Scale = { unit: TrackUnit; limit: number; scale: (of: ReturnType<typeof measured>) => number };

function scaleOf(limit: LegalLimit): Scale {
  if ('above' in limit) return { unit: 'pct', limit: limit.above, scale: ({ value }) => value };
  if ('at-least-times' in limit) {
    const scale = ({ value, comparison }: { value: number; comparison: number }) =>
      decimal(value / comparison);
    return { unit: 'times-national', limit: limit['at-least-times'], scale };
  }
  const scale = ({ value, comparison, ofRegion }: ReturnType<typeof measured>) => {
    const inKroner = decimal((100 * value) / comparison);
    return Number.isNaN(inKroner) ? ofRegion : inKroner;
  };
  return { unit: 'pct-of-region', limit: limit['below-pct'], scale };
}

function track(
  unit: TrackUnit,
  limit: number,
  side: Side,
  area: ValuedArea,
  year: number,
  valueIn: (year: number) => number,
): Track {
  const points = [...area.years.keys()]
    .filter((one) => one <= year)
    .map((one) => ({ year: one, value: valueIn(one) }))
    .filter(({ value }) => !Number.isNaN(value));
  return { unit, limit, ...side, points, trend: trendOf(points) };
}

/** The figure extrapolated to a year; NaN where it has no trend, or is not known in the year looked from. */
export function trackedIn({ points, trend }: Track, from: number, year: number): number {
  const last = points.at(-1);
  if (trend.kind !== 'slope' || last?.year !== from) return Number.NaN;
  return extrapolated(last, trend.perYear, year);
}

/**
 * The first year after `from`, up to the horizon, in which the figure is on the other side of its limit than now, if
 * it goes on as it has: an extrapolation.
 */
export function crossingYear(track: Track, test: Test, from: number, horizon: number): number | undefined {
  const now = meets(test.value, test.limit, test);
  for (let year = from + 1; year <= horizon; year++) {
    const value = trackedIn(track, from, year);
    if (Number.isNaN(value)) return undefined;
    if (meets(value, track.limit, track) !== now) return year;
  }
  return undefined;
}

/** A figure in a year. */
export interface Point {
  year: number;
  value: number;
}

/** How a figure has moved over the years given. */
export type Trend =
  /** fewer than two years are known */
  | { kind: 'none' }
  /** two years: the difference between them, which is no trend and is not extrapolated */
  | { kind: 'difference'; change: number; from: number; to: number }
  /** three years or more: the slope of the least-squares line, per year */
  | { kind: 'slope'; perYear: number; from: number; to: number; years: number };

/** Years that a line takes at the least. */
const ENOUGH = 3;

/** The trend of a figure. @param points of different years, ascending, all known */
export function trendOf(points: readonly Point[]): Trend {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return { kind: 'none' };
  const span = { from: first.year, to: last.year };
  if (points.length < ENOUGH) return { kind: 'difference', change: tidy(last.value - first.value), ...span };
  return { kind: 'slope', perYear: tidy(slope(points)), ...span, years: points.length };
}

/** sum((x - mean x)(y - mean y)) / sum((x - mean x)^2) */
function slope(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [year, value] = [mean((point) => point.year), mean((point) => point.value)];
  let products = 0;
  let squares = 0;
  for (const point of points) {
    products += (point.year - year) * (point.value - value);
    squares += (point.year - year) ** 2;
  }
  return products / squares;
}

/** Sums of decimals leave traces of binary arithmetic behind the twelfth digit. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * A figure in a later year, if it goes on from the last one known as the line has gone: an extrapolation. It starts
 * from the figure, not from the line, so that nothing has crossed a limit that has not.
 */
export function extrapolated(last: Point, perYear: number, year: number): number {
  return decimal(last.value + perYear * (year - last.year));
}
