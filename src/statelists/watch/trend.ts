import { decimal } from '../values/decimal.ts';

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
