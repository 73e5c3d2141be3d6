import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Finding, located } from '../messages/finding.ts';
import type { Language } from '../messages/sentences.ts';
import { type OutputStream, type ProcessLike, writeAll } from '../process-like.ts';
import { previousNotices } from '../report/changes.ts';
import { type FormatName, usualFormats } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { readPrevious } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/terminal.ts';
import { writeFiles } from '../report/write.ts';
import { screen } from '../screening/screen.ts';
import { paint } from './paint.ts';
import { prepareRequest, type RequestOptions, resolveRequest } from './request.ts';

export interface ScreenOptions extends RequestOptions {
  out?: string;
  format?: FormatName[];
  strict?: boolean;
  previous?: string;
  allYears?: boolean;
  check?: string;
  summary?: string;
}

/** `udpeg screen`: files in, report out. */
export async function screenCommand(
  statistics: string[],
  options: ScreenOptions,
  host: ProcessLike,
): Promise<number> {
  if (options.allYears) return (await import('./all-years.ts')).screenAllYears(statistics, options, host);
  const request = await resolveRequest(statistics, options);
  const { lang } = request;
  const out = options.out ?? request.out;
  const formats = options.format ?? request.format ?? (out === undefined ? [] : usualFormats);
  if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
  const report = screen(await prepareRequest(request, host));
  const previous = readPrevious(options.previous ?? request.previous, report);
  const files = await outputFiles(report, formats, lang, { previous });
  // the expected record is read before anything is written
  const gate = await gateOf(report, options, lang, host);
  if (out !== undefined) writeFiles(out, files);
  writeNotices([...report.notices, ...previousNotices(previous, report)], lang, host.stderr);
  if (out === undefined && files.length > 0) await writeAll(host.stdout, files[0].pieces);
  else host.stdout.write(renderSummary(report, lang, paint(host)));
  const differs = gate?.tell() ?? false;
  const open = options.strict === true && report.summary.undetermined.areas > 0;
  return differs || open ? EXIT.gate : EXIT.done;
}

/** What is to be told, once the report is written, of the record that was expected; tells whether it is another. */
async function gateOf(
  report: Report,
  { check, summary }: ScreenOptions,
  language: Language,
  host: ProcessLike,
): Promise<{ tell: () => boolean } | undefined> {
  if (check === undefined && summary === undefined) return undefined;
  const { checkAgainst, checkedText, writeSummary } = await import('./gate.ts');
  const checked = check === undefined ? undefined : checkAgainst(report, check);
  return {
    tell: () => {
      if (summary !== undefined) writeSummary(summary, report, checked, language);
      if (checked) host.stderr.write(checkedText(checked, language, paint(host)));
      return checked?.diff.differs ?? false;
    },
  };
}

/** Notices go to stderr, so that stdout holds the result alone. */
export function writeNotices(notices: Finding[], language: Language, stream: OutputStream): void {
  for (const notice of notices) stream.write(`${located(notice, language)}\n`);
}
