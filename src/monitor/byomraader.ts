import type { Report } from '../record/report.ts';
import { byDanishOrder } from '../text/order.ts';
import { definitionOf } from './definition.ts';
import { designatedIds, fixedSides } from './held.ts';
import { lessUdsat } from './less-udsat.ts';
import { pointsOf } from './points.ts';
import type { ByomraadeFollowed, MonitoredMeasure } from './report.ts';

/** A byområde is asked about against the whole city, so that thousands of them would be asked for long. */
const MOST_FOLLOWED = 100;

/**
 * The byområder of the base year, the largest first, each with the areas that it had then, followed to the last year: how its gaps
 * to the rest of the city moved. The rest are the areas that were not designated in the base year.
 *
 * @returns null where the base year's record has no byområder, or no year follows it
 */
export function byomraaderFollowed(
  start: Report,
  last: Report,
  criteria: readonly MonitoredMeasure[],
): ByomraadeFollowed[] | null {
  if (start.byomraader === null || last.year <= start.year) return null;
  const reports = [start, last];
  const held = designatedIds(start.areas);
  const rest = reports.map(({ areas }) => fixedSides(areas, held));
  const definitions = criteria.map((measure) => reports.map((report) => definitionOf(report, measure)));
  const groups = start.byomraader.groups.toSorted(
    (a, b) => b.areas.length - a.areas.length || byDanishOrder(a.name, b.name),
  );
  return groups.slice(0, MOST_FOLLOWED).map(({ name, areas }) => {
    const own = new Set(areas);
    const sides = reports.map((report, k) => ({
      ...rest[k],
      designated: rest[k].designated.filter((area) => own.has(report.areas.ids[area])),
    }));
    const measures = criteria.map((measure, c) => {
      const series = reports.map((report, k) => ({
        report,
        sides: sides[k],
        definition: definitions[c][k],
      }));
      return { ...measure, points: { fixed: pointsOf(measure, series, start.year) } };
    });
    const [{ mean, of, leftOut, answer }] = lessUdsat(measures, 'fixed', start.year);
    return {
      name,
      areas: { base: areas.length, last: sides[1].designated.length },
      mean,
      of,
      leftOut,
      answer,
    };
  });
}
