import type { Change, MonitoredMeasure } from './report.ts';

/**
 * How a number moved from the base year: now - base, and (now - base) / base. From 14 to 9 is -5 and -36 %.
 *
 * @returns null where one of the two is unknown; no relative change where the base is no lag to measure by
 */
export function changeOf(
  base: number | null,
  now: number | null,
  measurable: (base: number) => boolean,
): Change | null {
  if (base === null || now === null) return null;
  const absolute = now - base;
  return { absolute, relative: measurable(base) ? absolute / base : null };
}

/** How much worse one level is than another: positive is worse, whichever way the criterion points. */
export function lag(
  level: number | null,
  other: number | null,
  worse: MonitoredMeasure['worse'],
): number | null {
  if (level === null || other === null) return null;
  return worse === 'lower' ? other - level : level - other;
}

/**
 * What is left of a lag, as a share of what it was: 0.5 is half. Taken to twelve digits, since the difference of two
 * rates carries rounding errors below that, and exactly half counts as halved.
 *
 * @param base positive
 */
export function shareLeft(base: number, now: number): number {
  return Number((now / base).toPrecision(12));
}
