import { Chalk } from 'chalk';
import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { type Finding, located } from '../messages/finding.ts';
import type { Language } from '../messages/sentences.ts';
import { type OutputStream, type ProcessLike, writeAll } from '../process-like.ts';
import { renderByomraaderCsv } from '../report/byomraader-csv.ts';
import { renderCsv } from '../report/csv.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { type Paint, renderSummary } from '../report/terminal.ts';
import { type OutputFile, writeFiles } from '../report/write.ts';
import { screen } from '../screening/screen.ts';
import { prepareRequest, type RequestOptions } from './request.ts';

export interface ScreenOptions extends RequestOptions {
  out?: string;
  format?: string[];
  strict?: boolean;
}

/** A format a line: its file and its renderer. */
const renderers: Record<
  string,
  { file: string; render: (report: Report, language: Language) => Iterable<string> }
> = {
  json: { file: 'report.json', render: renderJson },
  csv: { file: 'areas.csv', render: renderCsv },
  md: { file: 'report.md', render: renderMarkdown },
};
/** Beside the areas as CSV, where byområder were formed. */
const byomraaderFile = { file: 'byomraader.csv', render: renderByomraaderCsv };

/** `udpeg screen`: files in, report out. */
export async function screenCommand(
  files: string[],
  options: ScreenOptions,
  host: ProcessLike,
): Promise<number> {
  const { lang, out } = options;
  const formats = options.format ?? (out === undefined ? [] : Object.keys(renderers));
  if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
  const report = screen(await prepareRequest(files, options, host));
  const outputs = formats.map((format) => output(renderers[format], report, lang));
  const beside: OutputFile[] = [];
  if (formats.includes('csv') && report.byomraader) beside.push(output(byomraaderFile, report, lang));
  if (out !== undefined) writeFiles(out, [...outputs, ...beside]);
  writeNotices(report.notices, lang, host.stderr);
  if (out === undefined && outputs.length === 1) await writeAll(host.stdout, outputs[0].pieces);
  else host.stdout.write(renderSummary(report, lang, paint(host)));
  return options.strict && report.summary.undetermined.areas > 0 ? EXIT.gate : EXIT.done;
}

function output(renderer: (typeof renderers)[string], report: Report, language: Language): OutputFile {
  return { name: renderer.file, pieces: renderer.render(report, language) };
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
