import { Chalk } from 'chalk';
import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Finding, located } from '../messages/finding.ts';
import type { Language } from '../messages/sentences.ts';
import { type OutputStream, type ProcessLike, writeAll } from '../process-like.ts';
import { outputFiles, usualFormats } from '../report/formats.ts';
import { readReport } from '../report/read.ts';
import { type Paint, renderSummary } from '../report/terminal.ts';
import { writeFiles } from '../report/write.ts';
import { screen } from '../screening/screen.ts';
import { prepareRequest, type RequestOptions } from './request.ts';

export interface ScreenOptions extends RequestOptions {
  out?: string;
  format?: string[];
  strict?: boolean;
  previous?: string;
}

/** `udpeg screen`: files in, report out. */
export async function screenCommand(
  statistics: string[],
  options: ScreenOptions,
  host: ProcessLike,
): Promise<number> {
  const { lang, out } = options;
  const formats = options.format ?? (out === undefined ? [] : usualFormats);
  if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
  const report = screen(await prepareRequest(statistics, options, host));
  const files = outputFiles(report, formats, lang, {
    previous: options.previous === undefined ? undefined : readReport(options.previous),
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

/** Colour only on a terminal, and never under NO_COLOR. */
function paint({ stdout, env }: ProcessLike): Paint {
  const chalk = new Chalk({ level: stdout.isTTY && !env.NO_COLOR ? 1 : 0 });
  // one text each: chalk itself joins all it is given, such as the index that map passes along
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    green: (text) => chalk.green(text),
    yellow: (text) => chalk.yellow(text),
  };
}
