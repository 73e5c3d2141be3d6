import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Finding, finding, located } from '../messages/finding.ts';
import type { Language } from '../messages/sentences.ts';
import { inTransaction, type OutputFile } from '../output/transaction.ts';
import type { OutputStream, ProcessLike } from '../process-like.ts';
import { previousNotices } from '../record/facts/changes.ts';
import { readPrevious } from '../record/read.ts';
import type { Report } from '../record/report.ts';
import { type FormatName, usualFormats } from '../report/format-names.ts';
import { filesBeside, outputFiles } from '../report/formats.ts';
import { renderSummary } from '../report/terminal.ts';
import { screen } from '../screening/screen.ts';
import { paint } from './paint.ts';
import { inputFiles, prepareRequest, type RequestOptions, resolveRequest } from './request.ts';

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
  const previousPath = options.previous ?? request.previous;
  const inputs = [...inputFiles(request), previousPath, options.check];
  const { report, previous, files, gate } = await inTransaction(inputs, async (transaction) => {
    const report = screen(await prepareRequest(request, host));
    const previous = await readPrevious(previousPath, report);
    const files = await outputFiles(report, formats, lang, { previous });
    const gate = await gateOf(report, options, lang, host);
    if (out !== undefined) await transaction.stage(out, files);
    if (options.summary !== undefined) transaction.append(options.summary, gate!.summary());
    return { report, previous, files, gate };
  });
  const notices = [...report.notices, ...previousNotices(previous, report)];
  if (out !== undefined) notices.push(...writtenNotices(out, files));
  if (options.summary !== undefined) notices.push(finding('summary-written', { path: options.summary }));
  writeNotices(notices, lang, host.stderr);
  if (out === undefined && files.length > 0) await host.stdout.writeDocument(files[0].pieces, formats[0]);
  else host.stdout.write(renderSummary(report, lang, paint(host)));
  const differs = gate?.tell() ?? false;
  const open = options.strict === true && report.summary.undetermined.areas > 0;
  return differs || open ? EXIT.gate : EXIT.done;
}

/** That files were written in a folder, and which. */
export function writtenNotice(folder: string, files: readonly OutputFile[]): Finding {
  return finding('written', { folder, names: files.map(({ name }) => name) });
}

/** What a screening has to say of the folder that it wrote in, where files of an earlier one may lie. */
export function writtenNotices(folder: string, files: readonly OutputFile[]): Finding[] {
  const names = filesBeside(
    folder,
    files.map(({ name }) => name),
  );
  const written = writtenNotice(folder, files);
  return names.length === 0 ? [written] : [written, finding('older-beside', { folder, names })];
}

/** What is to be told of the record that was expected; `tell` says whether the report is another. */
async function gateOf(
  report: Report,
  { check, summary }: ScreenOptions,
  language: Language,
  host: ProcessLike,
): Promise<{ summary: () => string; tell: () => boolean } | undefined> {
  if (check === undefined && summary === undefined) return undefined;
  const { checkAgainst, checkedText, summaryText } = await import('./gate.ts');
  const checked = check === undefined ? undefined : await checkAgainst(report, check);
  return {
    summary: () => summaryText(report, checked, language),
    tell: () => {
      if (checked) host.stderr.write(checkedText(checked, language, paint(host)));
      return checked?.diff.differs ?? false;
    },
  };
}

/** Notices go to stderr, so that stdout holds the result alone. */
export function writeNotices(notices: Finding[], language: Language, stream: OutputStream): void {
  for (const notice of notices) stream.write(`${located(notice, language)}\n`);
}
