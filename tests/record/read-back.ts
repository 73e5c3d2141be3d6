import { columnsFor } from '../../src/record/columns-read.ts';
import { readArea } from '../../src/record/fields.ts';
import { RecordNames } from '../../src/record/names.ts';
import type { Report } from '../../src/record/report.ts';
import type { AreaJson, ReportJson } from '../../src/record/schema.ts';

/** The report that a record in memory is read back into, without its notices. */
export function readBack(record: ReportJson): Report {
  const read = columnsFor(record.areas.length, new RecordNames('report.json', record));
  for (const [k, area] of record.areas.entries()) readArea(read, k, area, () => true);
  return { ...record, notices: [], areas: read.table };
}

/** What the verdict of a criterion could be, as an area of a record says it. */
export function answersOf({ verdict, couldBe }: AreaJson['criteria'][string]): ('met' | 'not-met')[] {
  return couldBe ?? (verdict === 'unknown' ? [] : [verdict]);
}

/** How far a value of a record lies beyond its limit, on the worse side. */
export function marginOf(
  { value, limit }: AreaJson['criteria'][string],
  worse: 'higher' | 'lower',
): number | null {
  if (value === null || limit === null) return null;
  return worse === 'higher' ? value - limit : limit - value;
}
