import { present } from '../values/present.ts';
import { lag, shareLeft } from './change.ts';
import { leftOutBecause, noLag, pointsAt, yearsAfter } from './less-udsat.ts';
import type { Answer, Halved, Hold, MonitoredMeasure } from './report.ts';

/**
 * The test of København's policy of 2017, asked of any city: the lag of the designated areas behind the city's general level ("det generelle
 * københavnerniveau", here all assessed areas together, the designated among them) is halved on at least half of the
 * criteria. Half of a lag is halved; half of the criteria is enough. The criteria are those of the base year, measured
 * or not: one without a lag that is known in both years is open.
 *
 * @returns an entry for each year after the base year
 */
export function halvedTest(criteria: readonly MonitoredMeasure[], hold: Hold, base: number): Halved[] {
  const asked = criteria.filter(
    ({ points }) =>
      present(present(points[hold]).find(({ year }) => year === base)).state !== 'not-in-method',
  );
  const needed = Math.ceil(asked.length / 2);
  return yearsAfter(criteria, hold, base).map((year) => {
    const tests = asked.map((measure) => testOf(measure, hold, base, year));
    const count = (answer: Answer) => tests.filter((one) => one.answer === answer).length;
    const [halved, open] = [count('yes'), count('unknown')];
    const answer = halved >= needed ? 'yes' : halved + open < needed ? 'no' : 'unknown';
    return { year, criteria: tests, halved, open, needed, answer: asked.length === 0 ? 'unknown' : answer };
  });
}

function testOf(
  measure: MonitoredMeasure,
  hold: Hold,
  baseYear: number,
  year: number,
): Halved['criteria'][number] {
  const { from, now: point } = pointsAt(measure, hold, baseYear, year);
  const criterion = measure.id;
  const base = lag(from.designated, from.city, measure.worse);
  const now = lag(point.designated, point.city, measure.worse);
  const why = leftOutBecause(from, point, ['designated', 'city']);
  if (why) return { criterion, base, now, share: null, answer: 'unknown', why };
  if (base === null || now === null || base <= 0)
    return { criterion, base, now, share: null, answer: 'unknown', why: noLag(base) };
  const share = shareLeft(base, now);
  return { criterion, base, now, share, answer: share <= 0.5 ? 'yes' : 'no', why: null };
}
