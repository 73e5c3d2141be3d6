import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import { type ProcessLike, writeAll } from '../process-like.ts';
import { previousNotices } from '../report/changes.ts';
import type { FormatName } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { readPrevious, readReport } from '../report/read.ts';
import { writeFiles } from '../report/write.ts';
import { writeNotices } from './screen.ts';

export interface ReportOptions {
  format: FormatName[];
  out?: string;
  previous?: string;
  lang: Language;
}

/** `udpeg report`: a record into any format, without its data. */
export async function reportCommand(
  path: string,
  options: ReportOptions,
  host: ProcessLike,
): Promise<number> {
  const { format: formats, out, lang } = options;
  if (out === undefined && formats.length > 1) throw inputError('formats-need-out', { formats });
  const report = readReport(path);
  const previous = readPrevious(options.previous, report);
  const files = await outputFiles(report, formats, lang, { previous });
  writeNotices(previousNotices(previous, report), lang, host.stderr);
  if (out === undefined) await writeAll(host.stdout, files[0].pieces);
  else writeFiles(out, files);
  return EXIT.done;
}
