import { isMovableLimit } from '../../criteria/limits.ts';
import { measuresOf } from '../../criteria/operands.ts';
import { isPooled } from '../../criteria/pooled.ts';
import type { LocalizedText } from '../../criteria/schema/text.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { Untried } from '../../messages/untried.ts';
import { methodOf, type Report } from '../report.ts';

/** What of the missing figures a report has not tried; undefined: all that is missing was, or nothing is. */
export function untried(report: Report): Untried | undefined {
  const codes = new Set(report.notices.map(({ code }) => code));
  const found: Untried = {
    places: codes.has('distributions-held'),
    references: holdsReferences(report),
    unbounded: unboundedReferences(report),
    skipped: codes.has('operands-skipped'),
  };
  const { places, references, unbounded, skipped } = found;
  return places || references || unbounded.length > 0 || skipped ? found : undefined;
}

/** The same of several records, each thing once, with the years that it holds for. */
export function untriedNotices(reports: readonly Report[]): Finding[] {
  const found = reports.flatMap((report) => {
    const not = untried(report);
    return not ? [{ year: report.year, untried: not }] : [];
  });
  return [...Map.groupBy(found, (one) => JSON.stringify(one.untried)).values()].map((group) =>
    finding('untried-in', {
      years: [...new Set(group.map(({ year }) => year))],
      untried: group[0].untried,
    }),
  );
}

/** The criteria and indicators whose reference missing figures could move nobody knows how far, each once. */
export function unboundedReferences(report: Report): LocalizedText[] {
  const { criteria, indicators } = methodOf(report);
  const owners = report.notices.flatMap((notice) =>
    notice.code === 'bounds-held' ? [notice.params.criterion] : [],
  );
  return [...new Set(owners)].map((owner) => {
    const [, kind, id] = /^(criteria|indicators)\.(.*)$/s.exec(owner) ?? [];
    if (kind === 'indicators') return indicators[id]?.title ?? id;
    return report.criteria.find((one) => one.id === id)?.title ?? criteria[id]?.title ?? owner;
  });
}

/** Whether the method holds references that missing figures could move. */
function holdsReferences(report: Report): boolean {
  const method = methodOf(report);
  if (method.missing.references !== 'held') return false;
  const isHeld = report.criteria.some(({ id, missingReference }) => {
    const reference = method.criteria[id]?.reference;
    return (
      missingReference === 'held' &&
      isMovableLimit(method, id) &&
      reference !== undefined &&
      isPooled(reference.of)
    );
  });
  if (isHeld) return true;
  const compares = measuresOf(method).some(({ measure }) => {
    const against = measure.distance ?? measure['ratio-to'];
    return against !== undefined && isPooled(against.reference.of);
  });
  return compares && report.criteria.some(({ missingReference }) => missingReference !== 'complete');
}
