import { columnsFor } from '../../src/record/columns-read.ts';
import { putArea } from '../../src/record/fields.ts';
import { RecordNames } from '../../src/record/names.ts';
import type { Report } from '../../src/record/report.ts';
import type { ReportJson } from '../../src/record/schema.ts';

/** The report that a record in memory is read back into, without its notices. */
export function readBack(record: ReportJson): Report {
  const read = columnsFor(record.areas.length, new RecordNames('report.json', record));
  for (const [k, area] of record.areas.entries()) putArea(read, k, area);
  return { ...record, notices: [], areas: read.table };
}
