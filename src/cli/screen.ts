import type { Command } from '@commander-js/extra-typings';
import { textOf } from '../document/text.ts';
import { inputError } from '../messages/errors.ts';
import { finding } from '../messages/finding.ts';
import type { ProcessLike } from '../output/process-like.ts';
import { inTransaction } from '../output/transaction.ts';
import { previousNotices } from '../record/facts/changes.ts';
import type { Report } from '../record/report.ts';
import { usualFormats } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { summaryDocument } from '../report/summary-document.ts';
import type { Language } from '../text/words.ts';
import { type Cli, writeNotices } from './command.ts';
import { EXIT } from './exit.ts';
import { paint } from './paint.ts';
import { inputFiles, prepareRequest, resolveRequest } from './request.ts';
import {
  personNotices,
  publicSide,
  type ScreenOptions,
  takingScreening,
  writtenNotices,
} from './screening.ts';
import { screened } from './stability.ts';

/** `udpeg screen`: files in, report out. */
export function screenCommand(command: Command, cli: Cli) {
  return takingScreening(command, cli.texts).action(async (statistics, options) => {
    const run = options.allYears ? (await import('./all-years.ts')).screenAllYears : screenYear;
    if (await run(statistics, options, cli)) cli.code = EXIT.gate;
  });
}

/** Answers whether a gate did. */
async function screenYear(statistics: string[], options: ScreenOptions, cli: Cli): Promise<boolean> {
  const { host } = cli;
  const request = await resolveRequest(statistics, options, cli.asked);
  const { lang } = request;
  const bilingual = options.bilingual ?? request.bilingual;
  const out = options.out ?? request.out;
  const formats = options.format ?? request.format ?? (out === undefined ? [] : usualFormats);
  if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
  const inputs = [...inputFiles(request), request.previous, options.check];
  const { report, previous, files, gate, opened } = await inTransaction(inputs, async (transaction) => {
    const { alternatives } = options;
    const prepared = await prepareRequest({ ...request, alternatives }, host);
    const report = await screened(prepared, options.stability, { host, lang });
    const previous = prepared.previous?.report;
    const files = outputFiles(report, formats, lang, { previous, bilingual });
    const gate = await gateOf(report, options, lang, host);
    if (out !== undefined) await transaction.stage(out, files);
    const opened = await publicSide(report, options.public, { ...request, bilingual, out }, transaction);
    if (options.summary !== undefined) transaction.append(options.summary, gate!.summary());
    return { report, previous, files, gate, opened };
  });
  const notices = [...report.notices, ...(await personNotices(report)), ...previousNotices(previous, report)];
  if (out !== undefined) notices.push(...writtenNotices(out, files));
  notices.push(...opened.notices);
  if (options.summary !== undefined) notices.push(finding('summary-written', { path: options.summary }));
  writeNotices(notices, { host, lang });
  if (out === undefined && files.length > 0) await host.stdout.writeDocument(files[0].pieces, formats[0]);
  else host.stdout.write([...textOf(summaryDocument(report, lang), paint(host))].join(''));
  const differs = gate?.tell() ?? false;
  return differs || (options.strict === true && report.summary.undetermined.areas > 0);
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
