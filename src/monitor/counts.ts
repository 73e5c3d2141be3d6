import { canonical, withoutBasis } from '../criteria/normal.ts';
import { changesOf, pairById } from '../record/facts/changes.ts';
import { methodOf, type Report } from '../record/report.ts';
import { byomraadeRange } from '../report/byomraade-range.ts';
import type { Answer, Counted, CountGap, DesignatedOfYear, Range } from './report.ts';

/**
 * How many areas, residents and byområder each record designates, and whether they are fewer than in the base year.
 * Undetermined areas make a count a range; an answer is known where it holds over all of both ranges.
 */
export function designatedOfYears(reports: readonly Report[], base: number): DesignatedOfYear[] {
  const from = reports.find(({ year }) => year === base)!;
  return reports.map((report, k) => {
    const { year } = report;
    const counted = (of: (one: Report) => Count): Counted => {
      const [start, now] = [of(from), of(report)];
      const fewer = year <= base ? null : answer(start.range, now.range);
      return {
        known: now.known,
        range: now.range,
        fewer,
        open: now.open ?? (fewer === 'unknown' ? start.open : null),
      };
    };
    const byomraader = counted(byomraaderOf);
    return {
      year,
      since: k === 0 ? null : sinceOf(reports[k - 1], report),
      areas: counted(areasOf),
      residents: counted(residentsOf),
      byomraader: year > base && !formedAlike(from, report) ? formedOtherwise(byomraader) : byomraader,
    };
  });
}

function sinceOf(before: Report, report: Report): DesignatedOfYear['since'] {
  const { cameIn, wereOpen, wentOut, nowOpen, stayed } = changesOf(before, report, pairById(before, report));
  return {
    cameIn: cameIn.new.length,
    wereOpen: wereOpen.new.length,
    wentOut: wentOut.new.length,
    nowOpen: nowOpen.new.length,
    stayed: stayed.new.length,
  };
}

interface Count {
  known: number | null;
  range: Range | null;
  open: CountGap | null;
}

/** Whether `now` is less than `base`, whatever the two turn out to be. */
export function answer(base: Range | null, now: Range | null): Answer {
  if (base === null || now === null) return 'unknown';
  if (now.most !== null && now.most < base.least) return 'yes';
  return base.most !== null && now.least >= base.most ? 'no' : 'unknown';
}

function areasOf({ summary: { designated, undetermined } }: Report): Count {
  const least = designated.areas;
  return {
    known: least,
    range: { least, most: least + undetermined.areas },
    open: undetermined.areas > 0 ? 'undetermined' : null,
  };
}

function residentsOf({ summary: { designated, undetermined } }: Report): Count {
  const least = designated.residents;
  if (designated.areas > 0 && designated.withoutPopulation === designated.areas)
    return { known: null, range: null, open: 'population' };
  if (designated.withoutPopulation + undetermined.withoutPopulation > 0)
    return { known: least, range: { least, most: null }, open: 'population' };
  return {
    known: least,
    range: { least, most: least + undetermined.residents },
    open: undetermined.areas > 0 ? 'undetermined' : null,
  };
}

function byomraaderOf(report: Report): Count {
  const range = byomraadeRange(report);
  if (!range) return { known: null, range: null, open: 'not-formed' };
  const { known, least, most } = range;
  return {
    known,
    range: { least, most },
    open: report.summary.undetermined.areas > 0 ? 'undetermined' : null,
  };
}

function formedAlike(from: Report, now: Report): boolean {
  const rule = (report: Report) => {
    const settings = withoutBasis(methodOf(report).byomraader);
    return canonical([settings, report.byomraader?.neighbours.from]);
  };
  return !from.byomraader || !now.byomraader || rule(from) === rule(now);
}

function formedOtherwise({ known, range }: Counted): Counted {
  return { known, range, fewer: 'unknown', open: 'formed-otherwise' };
}
