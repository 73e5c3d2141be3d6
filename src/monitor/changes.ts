import type { Method } from '../criteria/effective.ts';
import { canonical, isMeasured, normalMethod, withoutBasis } from '../criteria/normal.ts';
import { methodOf, type Report } from '../record/report.ts';
import type { AreaChange, MethodChange, MethodPart } from './report.ts';

/** What of the method changed from record to record that changes no value but who is designated, or who is compared. */
export function methodChanges(reports: readonly Report[]): MethodChange[] {
  return pairs(reports).flatMap(([before, after]) => {
    const [old, now] = [before, after].map((report) => normalMethod(methodOf(report)));
    const parts = changedParts(old, now);
    return parts.length === 0 ? [] : [{ from: before.year, year: after.year, parts }];
  });
}

/** The areas that came and went from record to record, by their ids. */
export function areaChanges(reports: readonly Report[]): AreaChange[] {
  return pairs(reports).flatMap(([before, after]) => {
    const appeared = without(after.areas.ids, before.areas.ids);
    const vanished = without(before.areas.ids, after.areas.ids);
    return appeared.length + vanished.length === 0
      ? []
      : [{ from: before.year, year: after.year, appeared, vanished }];
  });
}

function changedParts(before: Method, after: Method): MethodChange['parts'] {
  const parts: MethodChange['parts'] = [];
  const add = (part: MethodPart, criteria: string[] = []) => parts.push({ part, criteria });
  const shared = Object.keys(after.criteria).filter(
    (id) => isMeasured(before.criteria[id]) && isMeasured(after.criteria[id]),
  );
  for (const part of ['threshold', 'reference'] as const) {
    const inForce = ({ criteria }: Method, id: string) => canonical(withoutBasis<object>(criteria[id][part]));
    const changed = shared.filter((id) => inForce(before, id) !== inForce(after, id));
    if (changed.length > 0) add(part, changed);
  }
  const among = without(measured(before), measured(after)).concat(without(measured(after), measured(before)));
  if (among.length > 0) add('criteria', among);
  for (const [part, of] of Object.entries(others) as [MethodPart, (method: Method) => unknown][]) {
    if (canonical(of(before)) !== canonical(of(after))) add(part);
  }
  return parts;
}

/** A part a line: what of the method it compares. */
const others: Partial<Record<MethodPart, (method: Method) => unknown>> = {
  combination: ({ designate, classes }) => [designate, classes].map(bare),
  keeping: (method) => withoutBasis(method['kept-for']),
  exclusion: ({ exclude }) => bare(exclude),
  missing: ({ missing }) => withoutBasis(missing),
  'state-lists': (method) => bare(method['state-lists']),
  byomraader: ({ byomraader }) => withoutBasis(byomraader),
  input: ({ input }) => input,
};

/** A block and all in it without what they say of themselves. */
function bare(block: unknown): unknown {
  if (Array.isArray(block)) return block.map(bare);
  if (typeof block !== 'object' || block === null) return block;
  const { title: _, ...rest } = withoutBasis(block) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, bare(value)]));
}

function measured({ criteria }: Method): string[] {
  return Object.keys(criteria).filter((id) => isMeasured(criteria[id]));
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const set = new Set(others);
  return some.filter((one) => !set.has(one));
}

function pairs(reports: readonly Report[]): [before: Report, after: Report][] {
  return reports.slice(1).map((after, k) => [reports[k], after]);
}
