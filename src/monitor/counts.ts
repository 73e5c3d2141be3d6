import { canonical, withoutBasis } from '../criteria/normal.ts';
import { besideCriteria } from '../record/facts/beside.ts';
import { changesOf, pairById } from '../record/facts/changes.ts';
import { whyWithout } from '../record/facts/hidden.ts';
import { areasRange, byomraadeRange, residentsRange } from '../record/facts/ranges.ts';
import { methodOf, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import type { Answer, Counted, CountGap, DesignatedOfYear, Range } from './report.ts';

/**
 * How many areas, residents and byområder each record designates, and whether they are fewer than in the base year.
 * Undetermined areas make a count a range; an answer is known where it holds over all of both ranges.
 */
export function designatedOfYears(reports: readonly Report[], base: number): DesignatedOfYear[] {
  const from = present(reports.find(({ year }) => year === base));
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
      beside: besideCriteria(report) ?? null,
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

function areasOf(report: Report): Count {
  const range = areasRange(report);
  return { known: range.least, range, open: undeterminedGap(report) };
}

function residentsOf(report: Report): Count {
  const range = residentsRange(report);
  const why = whyWithout([report]);
  const without = why === 'missing' ? 'population' : (`population-${why}` as const);
  if (!range) return { known: null, range: null, open: without };
  const { least, most = null } = range;
  return {
    known: least,
    range: { least, most },
    open: most === null ? without : undeterminedGap(report),
  };
}

function undeterminedGap({ summary }: Report): CountGap | null {
  return summary.undetermined.areas > 0 ? 'undetermined' : null;
}

function byomraaderOf(report: Report): Count {
  const range = byomraadeRange(report);
  if (!range) return { known: null, range: null, open: 'not-formed' };
  const { known, least, most } = range;
  return {
    known,
    range: { least, most },
    open: undeterminedGap(report),
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
