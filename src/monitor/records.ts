import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ErrorList, InputError } from '../errors.ts';
import { readBytes } from '../input/text-file.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { readReport, recordPath } from '../record/read.ts';
import type { Report } from '../record/report.ts';
import { commonIds } from '../same-id.ts';
import { type Difference, differencesOf } from './alike.ts';

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
