import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { canonical } from '../criteria/normal.ts';
import { readBytes } from '../files/text-file.ts';
import { ErrorList, InputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { MonitorFindings } from '../messages/monitor.ts';
import { checkSameAudience } from '../record/facts/hidden.ts';
import { readReport, recordPath } from '../record/read.ts';
import type { Report } from '../record/report.ts';
import { methodOf, municipalityOf } from '../record/report.ts';
import { nameKey } from '../text/names.ts';
import { commonIds } from '../text/same-id.ts';

/** A record as it was read. */
export interface YearRecord {
  report: Report;
  path: string;
  name: string;
  /** of the whole file */
  sha256: string;
}

/**
 * Reads records and puts them in the order of their years.
 *
 * @param anyway whether records of different cities, area levels or methods are put together; that is then a notice
 * @throws InputError where a record cannot be read, two are of one year, or they do not belong together
 */
export async function readRecords(
  paths: readonly string[],
  anyway: boolean,
): Promise<{ records: YearRecord[]; notices: Finding[] }> {
  const errors = new ErrorList();
  const records: YearRecord[] = [];
  for (const given of paths) {
    const path = recordPath(given);
    try {
      const sha256 = createHash('sha256').update(readBytes(path)).digest('hex');
      records.push({ report: await readReport(path), path, name: basename(path), sha256 });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.addAll(error);
    }
  }
  errors.throwIfAny();
  return inOrder(records, anyway);
}

/**
 * Puts records in the order of their years.
 *
 * @throws InputError where two are of one year, or they do not belong together and `anyway` is not said
 */
export function inOrder(
  given: readonly YearRecord[],
  anyway: boolean,
): { records: YearRecord[]; notices: Finding[] } {
  const errors = new ErrorList();
  const records = given.toSorted((a, b) => a.report.year - b.report.year || (a.path < b.path ? -1 : 1));
  checkSameAudience(records.map(({ report }) => report));
  const notices: Finding[] = [];
  for (const [k, record] of records.entries()) {
    if (k === 0) continue;
    const before = records[k - 1];
    const place = { file: record.path };
    if (record.report.year === before.report.year) {
      errors.add('monitor-year-twice', { year: record.report.year, other: before.path }, place);
      continue;
    }
    const years = { earlier: before.report.year, later: record.report.year };
    const common = commonIds(before.report.areas.ids, record.report.areas.ids);
    if (common.alike && common.shared > 0)
      notices.push(finding('ids-differ-between-years', { ...years, ...common }));
    for (const difference of differencesOf(before, record)) {
      if (anyway) notices.push(told(difference));
      else errors.add(difference.code, difference.params, place);
    }
  }
  errors.throwIfAny();
  return { records, notices };
}

/** A difference that was asked to be overlooked: the years are enough of a place. */
function told({ kind, params }: Difference): Finding {
  return finding('monitor-put-together', { kind, from: params.otherYear, year: params.year });
}

/** What sets two records apart so that they are put together only when asked. */
type DifferenceKind = 'city' | 'level' | 'areas' | 'method';
type Difference = {
  [Kind in DifferenceKind]: {
    kind: Kind;
    code: `monitor-other-${Kind}`;
    params: MonitorFindings[`monitor-other-${Kind}`];
  };
}[DifferenceKind];

/** What speaks against two records being years of one city, one level of areas and one method. */
function differencesOf(before: YearRecord, record: YearRecord): Difference[] {
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
