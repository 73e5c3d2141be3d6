import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import { inTransaction } from '../output/transaction.ts';
import type { ProcessLike } from '../process-like.ts';
import { previousNotices } from '../record/facts/changes.ts';
import { readPrevious, readReport, recordPath } from '../record/read.ts';
import type { FormatName } from '../report/format-names.ts';
import { outputFiles } from '../report/formats.ts';
import { writeNotices, writtenNotice } from './screen.ts';

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
  const { report, previous, files } = await inTransaction(
    [recordPath(path), options.previous],
    async (transaction) => {
      const report = await readReport(path);
      const previous = await readPrevious(options.previous, report);
      const files = await outputFiles(report, formats, lang, { previous });
      if (out !== undefined) await transaction.stage(out, files);
      return { report, previous, files };
    },
  );
  const notices = previousNotices(previous, report);
  if (out !== undefined) notices.push(writtenNotice(out, files));
  writeNotices(notices, lang, host.stderr);
  if (out === undefined) await host.stdout.writeDocument(files[0].pieces, formats[0]);
  return EXIT.done;
}
