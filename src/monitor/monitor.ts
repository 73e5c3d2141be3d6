import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { audienceFacts } from '../record/facts/hidden.ts';
import { listedFacts } from '../record/facts/listed.ts';
import { untriedNotices } from '../record/facts/untried.ts';
import type { Report } from '../record/report.ts';
import { isIllustration } from '../report/describe/text.ts';
import { present } from '../values/present.ts';
import { byomraaderFollowed } from './byomraader.ts';
import { areaChanges, methodChanges } from './changes.ts';
import { answer, designatedOfYears } from './counts.ts';
import { breaksOf, definitionOf } from './definition.ts';
import { halvedTest } from './halved.ts';
import { designatedIds, fixedSides, ownSides, setOfYear } from './held.ts';
import { lessUdsat } from './less-udsat.ts';
import { measuresOf } from './measures.ts';
import { pointsOf } from './points.ts';
import { cityOf, type YearRecord } from './records.ts';
import type { BoligomraaderOfYear, Hold, MonitoredMeasure, MonitorReport } from './report.ts';

/** What is asked of the records. */
export interface MonitorRequest {
  /** the year to measure from; left out: the first */
  base?: number | undefined;
  holds: readonly Hold[];
}

/**
 * Follows a city through its records.
 *
 * @param records in the order of their years, one a year, at least one
 * @throws InputError where no record is of the base year
 */
export function monitor(
  records: readonly YearRecord[],
  { base: asked, holds }: MonitorRequest,
  notices: Finding[] = [],
): MonitorReport {
  const reports = records.map(({ report }) => report);
  const years = reports.map(({ year }) => year);
  const base = asked ?? years[0];
  if (!years.includes(base)) throw inputError('monitor-base-absent', { base, years });
  const start = present(reports.find(({ year }) => year === base));
  const held = (report: Report, hold: Hold) => designatedIds(hold === 'own' ? report.areas : start.areas);
  const sides = byHold(holds, (hold) =>
    reports.map((report) =>
      hold === 'own' ? ownSides(report.areas) : fixedSides(report.areas, held(report, hold)),
    ),
  );
  const measures = measuresOf(reports).map((measure): MonitoredMeasure => {
    const definitions = reports.map((report) => definitionOf(report, measure));
    const points = byHold(holds, (hold) => {
      const series = reports.map((report, k) => ({
        report,
        sides: present(sides[hold])[k],
        definition: definitions[k],
      }));
      return pointsOf(measure, series, base);
    });
    return { ...measure, breaks: breaksOf(years, definitions), points };
  });
  const criteria = measures.filter(({ kind }) => kind === 'criterion');
  const sets = byHold(holds, (hold) =>
    reports.map((report, k) =>
      setOfYear(report.year, report.areas, held(report, hold), present(sides[hold])[k]),
    ),
  );
  const changes = areaChanges(reports);
  const named = [
    ...changes.flatMap(({ appeared, vanished }) => [...appeared, ...vanished]),
    ...holds.flatMap((hold) =>
      present(sets[hold]).flatMap(({ vanished, excluded }) => [...vanished, ...excluded]),
    ),
  ];
  return {
    place: records.map(cityOf).findLast((city) => city !== undefined) ?? null,
    years,
    base,
    holds: [...holds],
    records: records.map(({ report, name, sha256 }) => ({
      year: report.year,
      name,
      sha256,
      method: report.method.id,
    })),
    audience: audienceFacts(reports),
    sets,
    measures,
    lessUdsat: byHold(holds, (hold) => lessUdsat(criteria, hold, base)),
    halved: byHold(holds, (hold) => halvedTest(criteria, hold, base)),
    byomraader: criteria.length > 0 ? byomraaderFollowed(start, present(reports.at(-1)), criteria) : null,
    designated: designatedOfYears(reports, base),
    boligomraader: boligomraaderOfYears(reports, base),
    methodChanges: methodChanges(reports),
    areaChanges: changes,
    names: namesOf(new Set(named), reports),
    notices: [
      ...notices,
      ...(reports.some(isIllustration) ? [finding('is-illustration', {})] : []),
      ...untriedNotices(reports),
    ],
  };
}

function byHold<Value>(holds: readonly Hold[], of: (hold: Hold) => Value): Partial<Record<Hold, Value>> {
  return Object.fromEntries(holds.map((hold) => [hold, of(hold)]));
}

/** The latest name of each id, in the order of ids. */
function namesOf(ids: ReadonlySet<string>, reports: readonly Report[]): Record<string, string> {
  const names = new Map<string, string>();
  for (const { areas } of reports) {
    for (const [area, id] of areas.ids.entries()) if (ids.has(id)) names.set(id, areas.names[area]);
  }
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The boligområder on the lists that each record used; null where it used none. */
function boligomraaderOfYears(reports: readonly Report[], base: number): MonitorReport['boligomraader'] {
  const years = reports.map(ofYear);
  const from = present(years.find(({ year }) => year === base));
  return years.map((now) => {
    if (now.lists === null || now.year <= base) return now;
    if (from.lists === null || listNames(from) !== listNames(now))
      return { ...now, fewer: 'unknown', why: 'other-lists' };
    const fewer = answer(from.range, now.range);
    return { ...now, fewer, why: fewer === 'unknown' ? 'not-whole' : null };
  });
}

function ofYear(report: Report): MonitorReport['boligomraader'][number] {
  const { year, stateLists, boligomraader } = report;
  if (stateLists === null) return { year, lists: null };
  const lists = stateLists.used.map(({ list, year: listYear, complete, entries }) => ({
    list,
    year: listYear,
    count: entries,
    complete,
  }));
  const least = boligomraader.length;
  return {
    year,
    lists,
    range: { least, most: lists.every(({ complete }) => complete) ? least : null },
    outside: outside(report),
    fewer: null,
    why: null,
  };
}

/** Those of which no link says that they lie in a designated area. */
function outside(report: Report): number {
  const { count, inDesignated } = listedFacts(report);
  return count - inDesignated;
}

function listNames({ lists }: BoligomraaderOfYear): string {
  return lists.map(({ list }) => list).join();
}
