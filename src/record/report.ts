import { effectiveMethod, type Method } from '../criteria/effective.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
import type { Finding } from '../messages/finding.ts';
import type { AreaTable } from './area-table.ts';
import type { PublicReportJson, ReportJson } from './schema.ts';

type Input = ReportJson['inputs'][number];
type Previous = NonNullable<ReportJson['previous']>;
type PublicKeys = 'schema' | 'audience' | 'inputs' | 'previous';

/**
 * A report: what renderers see, and all they see. That of a public record has neither hashes nor sizes of files, since what
 * is hidden could be tried out on them.
 */
export type Report = Omit<ReportJson, 'areas' | 'notices' | 'sha256' | PublicKeys> & {
  schema: ReportJson['schema'] | PublicReportJson['schema'];
  audience?: ReportJson['audience'] | PublicReportJson['audience'];
  /** of a public record: what names the internal one; see `publicReportSchema` */
  internal?: PublicReportJson['internal'];
  inputs: (Omit<Input, 'sha256' | 'bytes'> & Partial<Input>)[];
  previous?: Omit<Previous, 'file'> & { file: Pick<Previous['file'], 'name'> & Partial<Previous['file']> };
  areas: AreaTable;
  notices: Finding[];
};

/** Areas and their residents, those without a population counted. */
export type Tally = ReportJson['account']['input'];

/** What is said of a report beside its figures. */
export type Publication = NonNullable<ReportJson['publication']>;

/** The method of a report, in force. */
export function methodOf(report: Pick<Report, 'method'>): Method {
  return effectiveMethod(report.method.definition as unknown as WrittenMethod);
}

/** Whose areas a report is of: the municipality of the lists used, else the one that the run was told, else the method's. */
export function municipalityOf(
  report: Pick<Report, 'method' | 'stateLists' | 'municipality'>,
): string | undefined {
  return report.stateLists?.municipality ?? report.municipality ?? methodOf(report).municipality;
}

/** Whether a report is one that may be published. */
export function isPublic({ schema }: Pick<Report, 'schema'>): boolean {
  return schema === 'udpeg/public-report';
}

/** The file that a record is. */
export const RECORD = 'report.json';
/** What the names of published files begin with, and the record among them. */
export const PUBLIC = 'public-';
export const PUBLIC_RECORD = `${PUBLIC}${RECORD}`;
/** The table of all areas. */
export const AREAS_CSV = 'areas.csv';

/** What a file of a report is called beside it. */
export function nameOfFile(file: string, report: Pick<Report, 'schema'>): string {
  return isPublic(report) ? PUBLIC + file : file;
}
