import { canonical } from '../criteria/normal.ts';
import type { MonitorFindings } from '../messages/monitor-findings.ts';
import { methodOf } from '../record/report.ts';
import { municipalityOf } from '../report/describe/text.ts';
import { commonIds } from '../same-id.ts';
import { nameKey } from '../statelists/names.ts';
import type { YearRecord } from './records.ts';

/** What sets two records apart so that they are put together only when asked. */
export type DifferenceKind = 'city' | 'level' | 'areas' | 'method';
export type Difference = {
  [Kind in DifferenceKind]: {
    kind: Kind;
    code: `monitor-other-${Kind}`;
    params: MonitorFindings[`monitor-other-${Kind}`];
  };
}[DifferenceKind];

/** What speaks against two records being years of one city, one level of areas and one method. */
export function differencesOf(before: YearRecord, record: YearRecord): Difference[] {
  const differences: Difference[] = [];
  const both = { otherYear: before.report.year, year: record.report.year, otherFile: before.path };
  const [cityBefore, city] = [cityOf(before), cityOf(record)];
  if (cityBefore !== undefined && city !== undefined && nameKey(cityBefore) !== nameKey(city)) {
    const params = { ...both, other: cityBefore, city };
    differences.push({ kind: 'city', code: 'monitor-other-city', params });
  }
  if (levelOf(before) !== levelOf(record))
    differences.push({ kind: 'level', code: 'monitor-other-level', params: both });
  else {
    const { shared, alike } = commonIds(before.report.areas.ids, record.report.areas.ids);
    if (shared === 0)
      differences.push({ kind: 'areas', code: 'monitor-other-areas', params: { ...both, alike } });
  }
  const [methodBefore, method] = [before.report.method.id, record.report.method.id];
  if (methodBefore !== method) {
    const params = { ...both, other: methodBefore, method };
    differences.push({ kind: 'method', code: 'monitor-other-method', params });
  }
  return differences;
}

/** Whose boligområder count; a record does not say whose areas it is of in any other way. */
export function cityOf({ report }: YearRecord): string | undefined {
  return municipalityOf(report);
}

/** The rows that are areas, as the method tells them from those of other levels. */
function levelOf({ report }: YearRecord): string {
  return canonical(methodOf(report).areas.only);
}
