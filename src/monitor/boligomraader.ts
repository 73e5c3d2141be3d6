import { present } from '../present.ts';
import { listedFacts } from '../record/facts/listed.ts';
import type { Report } from '../record/report.ts';
import { answer } from './counts.ts';
import type { BoligomraaderOfYear, MonitorReport } from './report.ts';

/** The boligområder on the lists that each record used; null where it used none. */
export function boligomraaderOfYears(
  reports: readonly Report[],
  base: number,
): MonitorReport['boligomraader'] {
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
