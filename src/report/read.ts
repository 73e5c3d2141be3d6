import { askedBy } from '../criteria/rule-parts.ts';
import { inputError } from '../errors.ts';
import { readBytes } from '../input/text-file.ts';
import type { Finding } from '../messages/finding.ts';
import { methodOf } from './describe.ts';
import { readAreas } from './read-areas.ts';
import type { Report } from './report.ts';
import type { ReportJson } from './schema.ts';
import { checkSeal } from './seal.ts';
import { REPORT_VERSION } from './version.ts';

/**
 * Reads a record back into the report that it was written from: renderers make the same of both.
 *
 * The record's own SHA-256 vouches for its form, so it is not checked against the schema a second time.
 *
 * @throws InputError where the file is no record, was cut short or changed, or is of a version that is not known yet
 */
export function readReport(path: string): Report {
  const bytes = readBytes(path);
  const place = { file: path };
  const seal = checkSeal(bytes);
  const record = parsed(bytes, path, seal);
  if (record.schema !== 'udpeg/report' || typeof record.version !== 'number')
    throw inputError('record-not-report', {}, place);
  if (record.version > REPORT_VERSION)
    throw inputError('record-newer', { version: record.version, known: REPORT_VERSION }, place);
  if (seal !== 'whole') throw inputError(seal === 'cut' ? 'record-cut' : 'record-changed', {}, place);
  const { sha256: _, ...report } = record;
  const method = methodOf(record);
  // notices were findings before they were written
  const notices = record.notices as Finding[];
  return { ...report, notices, areas: readAreas(record, record.areas, askedBy(method.designate, method)) };
}

function parsed(bytes: Buffer, path: string, seal: ReturnType<typeof checkSeal>): ReportJson {
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text) as ReportJson;
  } catch {
    // a record that was cut short is no JSON either; which of the two is worth telling
    if (seal === 'cut' && text.startsWith('{\n"schema": "udpeg/report"'))
      throw inputError('record-cut', {}, { file: path });
    throw inputError('record-not-json', {}, { file: path });
  }
}
