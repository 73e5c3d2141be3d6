import { effectiveMethod, type Method } from '../criteria/effective.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
import type { Finding } from '../messages/finding.ts';
import type { AreaTable } from './area-table.ts';
import type { ReportJson } from './schema.ts';

/** A report: what renderers see, and all they see. */
export type Report = Omit<ReportJson, 'areas' | 'notices' | 'sha256'> & {
  areas: AreaTable;
  notices: Finding[];
};

/** The method of a report, in force. */
export function methodOf(report: Pick<Report, 'method'>): Method {
  return effectiveMethod(report.method.definition as unknown as WrittenMethod);
}

/** The file that a record is. */
export const RECORD = 'report.json';
