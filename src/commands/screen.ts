import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Finding, located } from '../messages/finding.ts';
import type { Language } from '../messages/sentences.ts';
import { type OutputStream, type ProcessLike, writeAll } from '../process-like.ts';
import { outputFiles, usualFormats } from '../report/formats.ts';
import { readReport } from '../report/read.ts';
import { renderSummary } from '../report/terminal.ts';
import { writeFiles } from '../report/write.ts';
import { screen } from '../screening/screen.ts';
import { paint } from './paint.ts';
import { prepareRequest, type RequestOptions, resolveRequest } from './request.ts';

export interface ScreenOptions extends RequestOptions {
  out?: string;
  format?: string[];
  strict?: boolean;
  previous?: string;
  allYears?: boolean;
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
  const previous = options.previous ?? request.previous;
  const files = outputFiles(report, formats, lang, {
    previous: previous === undefined ? undefined : readReport(previous),
  });
  if (out !== undefined) writeFiles(out, files);
  writeNotices(report.notices, lang, host.stderr);
  if (out === undefined && files.length > 0) await writeAll(host.stdout, files[0].pieces);
  else host.stdout.write(renderSummary(report, lang, paint(host)));
  return options.strict && report.summary.undetermined.areas > 0 ? EXIT.gate : EXIT.done;
}

/** Notices go to stderr, so that stdout holds the result alone. */
export function writeNotices(notices: Finding[], language: Language, stream: OutputStream): void {
  for (const notice of notices) stream.write(`${located(notice, language)}\n`);
}
