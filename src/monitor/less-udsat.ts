import { present } from '../values/present.ts';
import { lag } from './change.ts';
import type { Hold, LeftOut, LessUdsat, Level, MonitoredMeasure, Point } from './report.ts';

/**
 * "How much less udsat": the mean over the criteria of the relative change of the gap between the designated areas
 * and the rest. The policy states 17 % and not how it was found: the formula is ours, an assumption.
 *
 * Answered where at least half of the measured criteria have a change; else it is not known.
 *
 * @param criteria those of any record; the ones that the two years have are asked about
 * @returns an entry for each year after the base year
 */
export function lessUdsat(criteria: readonly MonitoredMeasure[], hold: Hold, base: number): LessUdsat[] {
  return yearsAfter(criteria, hold, base).map((year) => {
    const asked = criteria.filter((measure) => {
      const { from, now } = pointsAt(measure, hold, base, year);
      return from.state !== 'not-in-method' || now.state !== 'not-in-method';
    });
    const of: LessUdsat['of'] = [];
    const leftOut: LessUdsat['leftOut'] = [];
    for (const measure of asked) {
      const { from, now } = pointsAt(measure, hold, base, year);
      const change = now.change.gap?.relative ?? null;
      if (change !== null) of.push({ criterion: measure.id, change });
      else {
        const why =
          leftOutBecause(from, now, ['designated', 'rest']) ??
          noLag(lag(from.designated, from.rest, measure.worse));
        leftOut.push({ criterion: measure.id, why });
      }
    }
    const measured = of.length + leftOut.filter(({ why }) => why !== 'not-measured').length;
    const needed = Math.ceil(measured / 2);
    const mean = of.length === 0 ? null : of.reduce((sum, { change }) => sum + change, 0) / of.length;
    const known = mean !== null && of.length >= needed;
    return { year, mean, of, leftOut, needed, answer: known ? (mean < 0 ? 'yes' : 'no') : 'unknown' };
  });
}

/** Why a criterion cannot be held against the base year, if it is not for want of a lag. */
export function leftOutBecause(from: Point, now: Point, asked: readonly Level[]): LeftOut | undefined {
  if (from.state === 'not-in-method') return 'not-in-base';
  if (isUnmeasured(from, now)) return 'not-measured';
  if (from.state === 'measured' && now.state === 'measured' && !now.comparable) return 'definition-changed';
  if ([from, now].some(({ hidden }) => asked.some((level) => hidden?.[level] !== undefined))) return 'hidden';
  return undefined;
}

/** Whether a criterion could not be measured: one of the years says so, or neither has a figure. */
function isUnmeasured(...years: Point[]): boolean {
  const without = years.filter(
    ({ designated, rest, hidden }) => designated === null && rest === null && hidden === undefined,
  );
  return years.some(({ state }) => state === 'not-measured') || without.length === years.length;
}

/** Nothing is left of a definition that is the same: a figure is missing, or there was no lag. */
export function noLag(base: number | null): LeftOut {
  return base !== null && base <= 0 ? 'no-lag' : 'no-figure';
}

export function yearsAfter(measures: readonly MonitoredMeasure[], hold: Hold, base: number): number[] {
  const points = measures[0]?.points[hold] ?? [];
  return points.map(({ year }) => year).filter((year) => year > base);
}

export function pointsAt(
  { points }: MonitoredMeasure,
  hold: Hold,
  base: number,
  year: number,
): { from: Point; now: Point } {
  const of = (wanted: number) => present(present(points[hold]).find((point) => point.year === wanted));
  return { from: of(base), now: of(year) };
}
